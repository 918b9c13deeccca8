from __future__ import annotations

from typing import Any

import pytest
from endings import ON, anything, silent
from facts import (
    answers,
    cited,
    contract,
    day,
    event,
    finding,
    missing,
    outcome,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import ContractKind, EmploymentEnded, EmploymentEnding, Ended, EndingBasis, Event, Party
from okstat.model.portfolio import Portfolio

LAPSE, OPEN = "probation.contract-lapses", "probation"
PROBATION, NOTICE = EmploymentEnding.PROBATION, EmploymentEnding.NOTICE
RUNS = silent("ended")


def training(*events: Event, start: str = "2025-09-01", course: str | None = "0+4", **fields: Any) -> Contract:
    """Full training in a company from 1 September 2025, unless told otherwise."""
    made = signed(start, first=start, last="2029-08-31")
    return contract(made, started(start), *events, course=course, **fields)


def dismissed(on: str, basis: EmploymentEnding | None = PROBATION) -> EmploymentEnded:
    """The company ends the employment, with reference to the probation unless told otherwise."""
    return event(EmploymentEnded, on, by=Party.COMPANY, basis=basis)


def ended(on: str, basis: EndingBasis | None = EndingBasis.PROBATION) -> Ended:
    """The contract is over."""
    return event(Ended, on, basis=basis)


OVER = dismissed("2026-01-15")


class TestWhatEndsIsTheEmployment:
    """The employment may be ended in its first six months, where all the training is in a company (§ 7-4 (3))."""

    @pytest.mark.parametrize(
        ("last", "course", "expected"),
        [
            ("2026-02-28", "0+4", "met"),
            ("2026-03-01", "0+4", "breached"),
            ("2025-11-15", "2+2", "breached"),
            ("2025-11-15", None, "unknown"),
        ],
    )
    @pytest.mark.parametrize("known", [RUNS, silent()])
    def test_the_end_of_the_employment_is_judged(
        self, last: str, course: str | None, expected: str, known: Complete
    ) -> None:
        """Though no end of the contract is on record."""
        facts = training(dismissed(last), course=course, known=known)
        assert (expected, day(last)) == (outcome(facts, OPEN, ON), finding(facts, OPEN, ON).governed_by)

    def test_under_the_act_of_1998_by_its_own_age(self) -> None:
        facts = {
            born: training(dismissed("2024-01-15"), start="2023-09-01", born=born)
            for born in ("2001-06-01", "2004-06-01")
        }
        assert ["met", "breached"] == [outcome(one, OPEN, ON) for one in facts.values()]

    def test_the_day_the_contract_ended_so_goes_before(self) -> None:
        facts = training(dismissed("2026-03-01"), ended("2026-02-28"))
        assert ("met", day("2026-02-28")) == (outcome(facts, OPEN, ON), finding(facts, OPEN, ON).governed_by)

    def test_a_contract_that_ended_on_another_ground_does_not(self) -> None:
        for basis in (EndingBasis.AGREEMENT, None):
            facts = training(dismissed("2026-03-01"), ended("2026-02-28", basis))
            assert ("breached", day("2026-03-01")) == (outcome(facts, OPEN, ON), finding(facts, OPEN, ON).governed_by)

    @pytest.mark.parametrize("basis", [NOTICE, EmploymentEnding.LAPSE, EmploymentEnding.AGREEMENT])
    def test_an_end_on_another_ground_is_none_of_it(self, basis: EmploymentEnding) -> None:
        assert "not_applicable" == outcome(training(dismissed("2026-01-15", basis), known=RUNS), OPEN, ON)


class TestContractLapses:
    """The contract on training lapses if the employment is ended in the first six months (2023 § 7-4 (3))."""

    @pytest.mark.parametrize(
        ("last", "expected"), [("2026-01-14", "breached"), ("2026-01-15", "met"), ("2026-01-16", "breached")]
    )
    def test_on_the_same_day(self, last: str, expected: str) -> None:
        found = finding(training(OVER, ended(last)), LAPSE, ON)
        assert (expected, "2023", "moderate", "member", (("ACT_2023", "7-4", "3.2"),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    def test_what_is_told(self) -> None:
        said = [
            texts(finding(facts, LAPSE, ON))
            for facts in (
                training(OVER, ended("2026-01-16")),
                training(OVER, ended("2026-01-14")),
                training(OVER, known=RUNS),
            )
        ]
        assert (
            (
                "Arbeidsavtalen tok slutt 15. januar 2026 i prøvetiden, mens kontrakten om opplæring ble avsluttet "
                "først senere."
            ),
            (
                "Arbeidsavtalen tok slutt 15. januar 2026 i prøvetida, medan kontrakten om opplæring vart avslutta "
                "fyrst seinare."
            ),
            (
                "The employment ended on 15 January 2026 in the probation, while the contract on training was ended "
                "only later."
            ),
        ) == said[0]
        assert said[1][0].endswith("opplæring var avsluttet alt før.")
        assert said[1][1].endswith("opplæring var avslutta alt før.")
        assert said[1][2].endswith("training had been ended before.")
        assert ("ikke var avsluttet.", "ikkje var avslutta.", "had not ended.") == (
            said[2][0].partition("opplæring ")[2],
            said[2][1].partition("opplæring ")[2],
            said[2][2].partition("training ")[2],
        )

    @pytest.mark.parametrize(
        ("to", "expected"), [("2026-01-14", "unknown"), ("2026-01-15", "breached"), (ON, "breached")]
    )
    def test_silence_to_that_day_is_a_fact(self, to: str, expected: str) -> None:
        assert expected == outcome(training(OVER, known=silent("ended", to=to)), LAPSE, ON)
        assert ("event ended",) == missing(training(OVER), LAPSE, ON)

    @pytest.mark.parametrize("basis", [NOTICE, EmploymentEnding.LAPSE, EmploymentEnding.AGREEMENT, None])
    def test_only_in_the_probation(self, basis: EmploymentEnding | None) -> None:
        facts = training(dismissed("2026-01-15", basis), known=RUNS)
        assert ("unknown" if basis is None else "not_applicable") == outcome(facts, LAPSE, ON)
        if basis is None:
            assert ("key basis of event employment_ended",) == missing(facts, LAPSE, ON)

    @pytest.mark.parametrize(
        "facts",
        [
            training(OVER, course="2+2", known=RUNS),
            training(dismissed("2026-03-01"), known=RUNS),
            training(OVER, employment_is_independent=True, known=RUNS),
        ],
    )
    def test_nothing_lapses_by_a_notice_that_the_probation_does_not_allow(self, facts: Contract) -> None:
        assert ["not_applicable", "breached"] == [outcome(facts, rule, ON) for rule in (LAPSE, OPEN)]

    def test_whether_it_allows_it_has_to_be_known(self) -> None:
        """Unless the contract ended on the same day, as it should if it lapsed."""
        facts = training(OVER, course=None, kind=ContractKind.FAGBREV_ON_THE_JOB)
        wanted = ("key course of the contract", "key employment_is_independent of the contract")
        assert (*wanted, "event ended") == missing(facts, LAPSE, ON)
        assert wanted == missing(
            training(OVER, course=None, kind=ContractKind.FAGBREV_ON_THE_JOB, known=RUNS), LAPSE, ON
        )
        assert "met" == outcome(training(OVER, ended("2026-01-15"), course=None), LAPSE, ON)

    def test_golden_dismissed_at_19_in_the_fifth_month(self) -> None:
        """Full training in a company from 1 September 2025: what ends is the employment, and the contract with it.

        https://lovdata.no/lov/2023-06-09-30/§7-4
        """
        made = training(OVER, ended("2026-01-15"), born="2006-10-01")
        assert ["met", "met"] == [outcome(made, rule, ON) for rule in (LAPSE, OPEN)]

    def test_golden_the_ordinary_course_in_month_three(self) -> None:
        """Two years and two, dismissed in the third month: not possible by this rule, and nothing lapses.

        https://lovdata.no/lov/2023-06-09-30/§7-4
        """
        made = training(dismissed("2025-11-15"), course="2+2", born="2006-10-01", known=RUNS)
        assert ["not_applicable", "breached"] == [outcome(made, rule, ON) for rule in (LAPSE, OPEN)]


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (LAPSE, OPEN)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
