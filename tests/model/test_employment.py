from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from okstat.model.employment import Employment, WageInstruction, position_code


class TestPositionCode:
    """A position code of the state has four digits; DFØ's interface writes 2000 before them."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("1362", "1362"),
            ("20001362", "1362"),
            ("20001446", "1446"),
            ("0001", "0001"),
            ("20000001", "0001"),
            ("2000", "2000"),
            ("20002000", "2000"),
            ("10001362", None),
            ("136", None),
            ("13620", None),
            ("2000136", None),
            ("13a2", None),
            ("１３６２", None),
            ("", None),
        ],
    )
    def test_four_digits_or_none(self, text: str, expected: str | None) -> None:
        assert expected == position_code(text)


class TestEmployment:
    """A row of payroll runs from its first to its last day, or on."""

    @pytest.mark.parametrize(
        ("last", "day", "expected"),
        [
            (None, date(2023, 1, 1), date(2023, 1, 1)),
            (date(2023, 1, 31), date(2023, 1, 30), date(2023, 1, 30)),
            (date(2023, 1, 31), date(2023, 1, 31), date(2023, 1, 31)),
            (date(2023, 1, 31), date(2023, 2, 1), date(2023, 1, 31)),
        ],
    )
    def test_as_far_as_a_day(self, last: date | None, day: date, expected: date) -> None:
        assert expected == Employment(first=date(2022, 8, 1), last=last).last_by(day)

    def test_what_is_not_told_is_unknown(self) -> None:
        row = Employment(first=date(2022, 8, 1))
        assert {None} == {
            row.last, row.employed_to, row.position_code, row.pay_group,
            row.pay_percentage, row.step, row.base_kr, row.share,
        }  # fmt: skip


class TestWageInstruction:
    """What payroll is told; what is not known is named, and nobody fills it in."""

    def test_what_is_not_known(self) -> None:
        bare = WageInstruction(contract="K1", first=date(2022, 8, 1), last=date(2023, 1, 31))
        assert ("half_year", "position", "percent", "step", "base_kr", "yearly_kr", "monthly_kr") == bare.not_known

    def test_zero_is_known(self) -> None:
        told = WageInstruction(contract="K1", first=date(2022, 8, 1), last=date(2023, 1, 31), yearly_kr=Decimal(0))
        assert "yearly_kr" not in told.not_known
