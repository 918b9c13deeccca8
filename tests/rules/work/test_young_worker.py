from __future__ import annotations

from datetime import date

import pytest
from exam_facts import essence, of_contract, told, told_of
from facts import alone, complete, findings, missing

from okstat.model.events import WorkPlanned
from okstat.model.portfolio import Portfolio

RULE, ON = "work.young-worker", "2026-11-20"


def at_work(
    on: str, *, night: bool | None = False, overtime: bool | None = False, born: str | None = "2008-11-20"
) -> Portfolio:
    """Work of somebody who turns 18 on 20 November 2026."""
    return of_contract(told_of(WorkPlanned, on, night=night, overtime=overtime), born=born)


class TestYoungWorker:
    """Under 18 as a main rule no work between 23:00 and 06:00, and no overtime."""

    @pytest.mark.parametrize(
        ("on", "night", "overtime", "expected"),
        [
            ("2026-11-19", True, False, "breached"),
            ("2026-11-19", False, True, "breached"),
            ("2026-11-19", True, None, "breached"),
            ("2026-11-19", False, False, "met"),
            ("2026-11-19", None, False, "unknown"),
            ("2026-11-19", False, None, "unknown"),
            ("2026-11-20", True, True, "not_applicable"),
        ],
    )
    def test_the_day_of_18(self, on: str, night: bool | None, overtime: bool | None, expected: str) -> None:
        found = told(at_work(on, night=night, overtime=overtime), RULE)
        assert (expected, "member", "notice", {("7-4", "1")}) == essence(found)

    def test_golden_an_evening_shift_to_half_past_eleven(self) -> None:
        """A lærling of 17 in a shop, planned to 23:30.

        http://mno.no/content/ofte-stilte-sp%C3%B8rsm%C3%A5l
        """
        found = told(at_work("2026-11-16", night=True), RULE)
        assert "breached" == found.outcome.kind.value
        assert {"on": date(2026, 11, 16), "grown": date(2026, 11, 20)} == dict(found.outcome.values)

    def test_grown_up_and_the_latest_word(self) -> None:
        assert "not_applicable" == told(at_work("2026-11-20", night=True, born="2001-01-01"), RULE).outcome.kind.value
        early = told_of(WorkPlanned, "2024-07-31", night=False, overtime=False)
        late = told_of(WorkPlanned, "2026-11-18", night=True, overtime=False)
        found = told(of_contract(early, late, born="2008-11-20"), RULE)
        assert ("2023", date(2026, 11, 18)) == (found.wording, dict(found.outcome.values)["on"])

    def test_the_employer_bears_it(self) -> None:
        """The member of an office, or a company of its own."""
        by_itself = of_contract(
            told_of(WorkPlanned, "2026-11-19", night=True),
            born="2008-11-20",
            company=alone(known=complete(joined=ON)),
            office=None,
        )
        assert ["member", "company"] == [told(facts, RULE).bearer for facts in (at_work("2026-11-19"), by_itself)]

    def test_both_acts(self) -> None:
        for on, place in (("2024-07-31", ("4-2", "1")), ("2024-08-01", ("7-4", "1"))):
            assert ("breached", "member", "notice", {place}) == essence(told(at_work(on, overtime=True), RULE))

    def test_what_is_missing(self) -> None:
        assert ("key born of the person",) == missing(at_work("2026-11-19", night=True, born=None), RULE, ON)
        keys = ("key night of event work_planned", "key overtime of event work_planned")
        assert keys == missing(at_work("2026-11-19", night=None, overtime=None), RULE, ON)
        assert ("key born of the person", keys[0]) == missing(at_work("2026-11-19", night=None, born=None), RULE, ON)
        assert "met" == told(at_work("2026-11-19", born=None), RULE).outcome.kind.value

    def test_nothing_is_planned(self) -> None:
        assert [] == [one for one in findings(of_contract(), RULE, ON) if one.outcome.kind.value != "not_applicable"]

    @pytest.mark.parametrize(
        ("on", "night", "overtime", "expected"),
        [
            ("2024-07-30", True, False, "breached"),
            ("2024-07-30", False, False, "met"),
            ("2024-07-30", None, False, "unknown"),
            ("2024-07-31", True, True, "not_applicable"),
        ],
    )
    def test_the_day_of_18_under_the_act_of_1998(
        self, on: str, night: bool | None, overtime: bool | None, expected: str
    ) -> None:
        found = told(at_work(on, night=night, overtime=overtime, born="2006-07-31"), RULE)
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)
