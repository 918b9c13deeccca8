"""What payroll has registered, folded into rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from facts import complete, contract, day, event, record_of, situation

from okstat.model.employment import Employment
from okstat.model.events import PayrollEmployment, PayrollLeave, Withdrawn
from okstat.situation.payroll import LeaveInPayroll, fold_payroll

FIRST = event(
    PayrollEmployment,
    "2022-08-01",
    last="2023-01-31",
    employed_to=day("2024-07-31"),
    position_code="1362",
    pay_group="HLÆR_30",
    pay_percentage=Decimal(30),
    step=36,
    base_kr=Decimal(387500),
    share=Decimal(1),
)
SECOND = event(PayrollEmployment, "2023-02-01")


def test_a_row_has_all_that_payroll_told() -> None:
    """Field by field; what it did not tell is unknown."""
    found = fold_payroll(record_of(SECOND, FIRST))
    assert (FIRST, SECOND) == found.events
    assert (
        Employment(
            first=day("2022-08-01"),
            last=day("2023-01-31"),
            employed_to=day("2024-07-31"),
            position_code="1362",
            pay_group="HLÆR_30",
            pay_percentage=Decimal(30),
            step=36,
            base_kr=Decimal(387500),
            share=Decimal(1),
        ),
        Employment(first=day("2023-02-01")),
    ) == found.rows
    assert day("2022-08-01") == found.hired_on


def test_leave_stands_by_itself() -> None:
    """With its last day and share where they are known."""
    leaves = (
        event(PayrollLeave, "2023-03-01", last="2023-04-30", share=Decimal("0.5")),
        event(PayrollLeave, "2023-06-01"),
    )
    found = fold_payroll(record_of(*leaves))
    assert (
        LeaveInPayroll(day("2023-03-01"), day("2023-04-30"), Decimal("0.5")),
        LeaveInPayroll(day("2023-06-01"), None, None),
    ) == found.leaves
    assert ((), None) == (found.rows, found.hired_on)


def test_nothing_registered() -> None:
    """Silence is a fact to the day for which payroll is complete."""
    assert ((), (), (), None) == _parts(fold_payroll(record_of()))
    known = complete(payroll_employment="2026-01-31")
    assert day("2026-01-31") == fold_payroll(record_of(known=known)).silent_to
    assert day("2026-01-31") == fold_payroll(record_of(FIRST, known=known)).silent_to


def _parts(found: object) -> tuple[object, ...]:
    return tuple(getattr(found, name) for name in ("events", "rows", "leaves", "silent_to"))


def test_what_is_to_come_or_withdrawn_is_not_there() -> None:
    """As with every event."""
    assert () == fold_payroll(record_of(FIRST, on="2022-07-31")).rows
    gone = event(Withdrawn, "2022-09-01", event=FIRST.id)
    assert () == fold_payroll(record_of(FIRST, gone)).rows


def test_it_is_part_of_the_situation_of_the_contract() -> None:
    """With what was known by then only."""
    facts = contract(event(PayrollEmployment, "2022-08-01", recorded="2023-09-15"))
    assert 1 == len(situation(facts, "2023-10-01").payroll.rows)
    assert 0 == len(situation(facts, "2023-10-01", known_at="2023-09-14").payroll.rows)


@pytest.mark.parametrize(
    ("first_last", "second", "shared"),
    [
        ("2023-01-31", "2023-02-01", None),
        ("2023-02-01", "2023-02-01", "2023-02-01"),
        ("2023-04-30", "2023-02-01", "2023-02-01"),
        (None, "2023-02-01", "2023-02-01"),
        ("2023-01-31", "2022-08-01", "2022-08-01"),
    ],
)
def test_rows_that_share_days(first_last: str | None, second: str, shared: str | None) -> None:
    """From the first day of the later one; an open row runs on."""
    days = {"last": first_last} if first_last is not None else {}
    rows = fold_payroll(
        record_of(event(PayrollEmployment, "2022-08-01", id="a", **days), event(PayrollEmployment, second, id="b"))
    )
    expected = [] if shared is None else [(rows.rows[0], rows.rows[1], day(shared))]
    assert expected == list(rows.overlaps())
