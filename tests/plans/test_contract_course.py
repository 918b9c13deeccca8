"""The course of a trade that the trade data do not have: a contract with the fixed course tells it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from facts import complete, contract, day, event, person, started

from okstat.book import default_book
from okstat.model.contract import Candidate, Contract
from okstat.model.events import (
    Changed,
    ContractKind,
    Event,
    Organisation,
    Relation,
    Schooled,
    SchoolLevel,
    Signed,
)
from okstat.model.portfolio import Portfolio
from okstat.plans.lengths import Between, Value
from okstat.plans.result import FromFact
from okstat.plans.whole import WholePlan, plan_of
from okstat.situation.view import view

UNKNOWN = "TPAMM3----"
"""Anleggsmaskinmekanikerfaget: three years in school and one in a company, and not in the trade data."""

FIXED = (Organisation.FIXED,)
VG1, VG2 = (
    event(Schooled, f"{year}-08-15", last=f"{year + 1}-06-20", level=level, relation=Relation.OWN, passed=True)
    for year, level in ((2022, SchoolLevel.VG1), (2023, SchoolLevel.VG2))
)
VG3 = event(
    Schooled, "2024-08-15", last="2025-06-20", level=SchoolLevel.VG3, relation=Relation.OWN, passed=True,
    programme_area=UNKNOWN,
)  # fmt: skip


ALL = complete(**dict.fromkeys(["signed", "schooling", "practice", "exam_held"], "2026-11-20"))


def plan(of: Contract, *years: Event) -> WholePlan:
    """The plan of a contract whose person has these school years for its trade, and nothing else."""
    schooled = Candidate(id="S1", person=person(), trade=of.trade, events=years, complete=ALL)
    facts = Portfolio(complete=ALL, contracts=(of,), candidates=(schooled,))
    return plan_of(view(facts, day("2026-11-20")), "K1", default_book().laws_on)


def values(found: WholePlan) -> dict[str, Value]:
    """What each calculation comes to."""
    return {result.id: result.value for result in found.results}


def agreed(
    course: str | None,
    organisation: tuple[Organisation, ...] | None = FIXED,
    *events: Event,
    trade: str = UNKNOWN,
    kind: ContractKind = ContractKind.APPRENTICE,
) -> Contract:
    """A contract for a year from 18 August 2025."""
    made = event(Signed, "2025-08-01", first="2025-08-18", last="2026-08-17", organisation=organisation)
    return evolve(contract(made, started("2025-08-18"), *events, kind=kind), trade=trade, course=course)


def asked(found: WholePlan) -> list[str]:
    """The questions on the course."""
    return [text.en for text in found.questions if "fixed course" in text.en]


class TestCourse:
    """Years in school and in a company, of a contract that is organised as fixed."""

    def test_a5_a_third_year_in_school_that_the_course_has(self) -> None:
        """Vg1 to Vg3 for anleggsmaskinmekaniker, and a contract in the same trade: one year is left.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/Laretid--og-godskrivningsregler-for-anleggsmaskinmekanikere/
        """
        found = plan(agreed("3+1"), VG1, VG2, VG3)
        assert {"credit.school-lk": Fraction(36), "period.remaining": Fraction(12)}.items() <= values(found).items()
        assert [] == asked(found)

    def test_the_step_tells_where_it_is_from(self) -> None:
        (left,) = (one for one in plan(agreed("2+2")).results if one.id == "period.remaining")
        assert (Fraction(48), (FromFact("contract", "K1"),)) == (left.steps[0].value, left.steps[0].because)

    def test_the_main_model_is_held_against_it(self) -> None:
        found = plan(agreed("3+1"))
        assert "The trade has 12 months in a company; the main model has 24 months." in [one.en for one in found.open]

    def test_a_third_year_of_which_the_programme_area_is_not_told(self) -> None:
        found = plan(agreed("3+1"), VG1, VG2, evolve(VG3, programme_area=None))
        (credit,) = (one for one in found.results if one.id == "credit.school-lk")
        assert Between(Fraction(30), Fraction(36)) == credit.between
        assert ["key programme_area of event schooling"] == [fact.source for fact in credit.missing]

    def test_fagbrev_on_the_job(self) -> None:
        found = plan(agreed("2+2", kind=ContractKind.FAGBREV_ON_THE_JOB))
        (total,) = (one for one in found.results if one.id == "entry.fpj-total")
        assert Between(Fraction(12), Fraction(36)) == total.between

    def test_what_was_changed_with_consent_counts(self) -> None:
        changed = event(Changed, "2026-01-01", course="2+2.5", consented="2025-12-01")
        assert Fraction(54) == values(plan(agreed("2+2", FIXED, changed)))["period.remaining"]


class TestNotTheCourseOfTheTrade:
    """Nothing is guessed."""

    @pytest.mark.parametrize(
        ("course", "organisation"),
        [
            (None, FIXED),
            ("2+2", None),
            ("1+3", (Organisation.MORE_IN_COMPANY,)),
            ("2+2", (Organisation.FIXED, Organisation.BOTH_COMPETENCES)),
        ],
    )
    def test_it_is_not_known_and_asked_for(
        self, course: str | None, organisation: tuple[Organisation, ...] | None
    ) -> None:
        found = plan(agreed(course, organisation))
        assert values(found)["period.remaining"] is None
        assert 1 == len(asked(found))
        assert "Fagdataene har det ikke" in found.questions[0].nb
        assert "Fagdataa har det ikkje" in found.questions[0].nn

    def test_what_the_trade_data_have_goes_before(self) -> None:
        found = plan(agreed("3+1", trade="IMITD3----"), VG1, VG2)
        assert Fraction(24) == values(found)["period.remaining"]
        assert [] == asked(found)

    def test_for_a_praksisbrev_nothing_is_asked(self) -> None:
        assert [] == asked(plan(agreed(None, None, kind=ContractKind.PRAKSISBREV_CANDIDATE)))
