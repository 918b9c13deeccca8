"""The plan of a contract or candidate: which calculations, by which law, with which rows and questions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from facts import TRADE, contract, day, enterprise, event, signed, started
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import Book, default_book
from okstat.model.complete import Complete
from okstat.model.contract import Candidate, Contract
from okstat.model.events import (
    CandidateKind,
    ContractApproved,
    ContractKind,
    Ended,
    Event,
    ExamHeld,
    ExamResult,
    ExtensionGranted,
    Practised,
    Refused,
    Relation,
    Schooled,
    SchoolLevel,
    Submitted,
    TrainingStarted,
)
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.plans.catalogue import discovered_plans
from okstat.plans.lengths import Between, Value
from okstat.plans.result import FromFact, Result
from okstat.plans.whole import NoPlanError, WholePlan, plan_of
from okstat.situation.view import view
from okstat.testing.strategies import portfolios

ALL = Complete(
    {kind: day("2026-11-20") for kind in ("schooling", "practice", "signed", "exam_held", "training_started")}
)
VG1 = event(Schooled, "2023-08-15", id="1", programme_area="IMIKM1----", passed=True)
VG2 = event(Schooled, "2024-08-15", id="2", programme_area="IMITK2----", passed=True)
CREDIT = [
    "credit.whole-years-passed", "credit.school-lk", "credit.earlier-training", "credit.earlier-exam", "credit.scope",
    "credit.discretion",
]  # fmt: skip


def candidate(*events: Event, trade: str | None = TRADE, id: str = "C1") -> Candidate:
    """The same person as of the contracts."""
    person = Person(id="P1", born=day("2007-03-14"), home_county="03")
    return Candidate(id=id, person=person, trade=trade, events=events, complete=ALL)


def agreed(made: str = "2025-08-01", **fields: Any) -> Contract:
    """A contract for two years from 18 August 2025."""
    return contract(signed(made, first="2025-08-18", last="2027-08-17"), started("2025-08-18"), **fields)


def plan(
    *subjects: Contract | Candidate,
    of: str = "K1",
    on: str = "2026-11-20",
    known_at: str | None = None,
    known: Complete = ALL,
    book: Book | None = None,
) -> WholePlan:
    """The plan of one of the subjects."""
    facts = Portfolio(
        complete=known,
        enterprises=(enterprise(),),
        contracts=tuple(one for one in subjects if isinstance(one, Contract)),
        candidates=tuple(one for one in subjects if isinstance(one, Candidate)),
    )
    seen = view(facts, day(on), day(known_at) if known_at else None)
    return plan_of(seen, of, (book or default_book()).laws_on)


def values(found: WholePlan) -> Mapping[str, Value]:
    """What each calculation comes to."""
    return {result.id: result.value for result in found.results}


class TestContract:
    """A contract has the credit, what is left of the training time, and its last day."""

    def test_two_school_years_and_two_years_left(self) -> None:
        found = plan(agreed(), candidate(VG1, VG2))
        assert [
            *CREDIT,
            "period.remaining",
            "period.main-model",
            "period.end-day",
            "wage.half-years",
            "grant.entitlement",
        ] == [result.id for result in found.results]
        assert {
            "credit.school-lk": Fraction(24),
            "credit.scope": Fraction(24),
            "period.remaining": Fraction(24),
            "period.end-day": date(2027, 8, 17),
        }.items() <= values(found).items()
        assert ("contract", "K1", day("2025-08-01"), ()) == (found.kind, found.id, found.governed_by, found.questions)
        assert [(date(2025, 8, 18), date(2027, 8, 17))] == [(row.first, row.last) for row in found.training_time]

    def test_every_calculation_is_in_the_catalogue(self) -> None:
        known = {one.id for one in discovered_plans()}
        assert set(values(plan(agreed(), candidate(VG1)))) <= known

    @pytest.mark.parametrize(
        ("relevant", "exam", "all_of_it"),
        [
            (True, Between(Fraction(0), Fraction(6)), Between(Fraction(0), Fraction(6))),
            (False, Fraction(0), Between(Fraction(12), Fraction(36))),
        ],
    )
    def test_a15_an_exam_of_another_programme_and_vg1_are_not_added_up(
        self, relevant: bool, exam: Value, all_of_it: Value
    ) -> None:
        """An exam in a relevant trade gives up to half a year, and then the school year gives nothing (§ 6-5 (3)).

        https://lovdata.no/forskrift/2024-06-03-900/§6-5
        """
        passed = event(ExamHeld, "2023-06-10", result=ExamResult.PASSED, relevant=relevant)
        made = signed("2021-08-01", first="2021-08-18", last="2023-08-17")
        before = contract(made, started("2021-08-18"), passed, event(Ended, "2023-08-17"), id="K0", trade="RMKOK3----")
        found = values(plan(agreed(), before, candidate(VG1)))
        assert (exam, all_of_it) == (found["credit.earlier-exam"], found["credit.scope"])

    def test_years_of_before_and_a_praksisbrev_have_calculations_of_their_own(self) -> None:
        old = event(Schooled, "2005-08-15", id="3", level=SchoolLevel.GRUNNKURS, relation=Relation.OWN, passed=True)
        brev = contract(
            signed("2020-08-01", first="2020-08-18", last="2022-08-17"), started("2020-08-18"),
            kind=ContractKind.PRAKSISBREV_CANDIDATE, id="K0",
        )  # fmt: skip
        found = values(plan(agreed(), brev, candidate(old)))
        assert (Fraction(12), Between(Fraction(Fraction(0)), Fraction(Fraction(24)))) == (
            found["credit.school-pre-lk"],
            found["credit.praksisbrev"],
        )
        assert Between(Fraction(12), Fraction(36)) == found["credit.scope"]

    def test_practice_of_an_apprentice_is_credited_if_it_was_varied(self) -> None:
        worked = event(Practised, "2025-01-01", id="4", last="2025-06-30")
        open_end = event(Practised, "2025-07-01", id="5")
        found = plan(agreed(), candidate(VG1, VG2, worked))
        assert Between(Fraction(0), Fraction(6)) == values(found)["credit.earlier-training"]
        assert values(plan(agreed(), candidate(open_end)))["credit.earlier-training"] is None

    def test_practice_that_goes_on_counts_to_the_day_before_the_contract(self) -> None:
        worked = event(Practised, "2025-02-18", id="4", last="2026-12-31")
        assert Between(Fraction(0), Fraction(6)) == values(plan(agreed(), candidate(worked)))["credit.earlier-training"]

    @pytest.mark.parametrize("kind", ["schooling", "practice", "signed", "exam_held"])
    def test_without_a_promise_the_answer_is_not_settled(self, kind: str) -> None:
        """Each kind of events may hold something more."""
        less = Complete({name: last for name, last in ALL.days.items() if name != kind})
        person = evolve(candidate(VG1, VG2), complete=less)
        left = values(plan(agreed(), person, known=less))["period.remaining"]
        assert isinstance(left, Between)
        assert left.most is not None

    def test_nothing_known_is_nothing_told(self) -> None:
        found = values(plan(agreed(trade=None), known=Complete()))
        own = {"period.end-day", "period.main-model"}
        assert {None} == {value for id_, value in found.items() if id_ not in own}

    def test_without_a_period_there_are_no_rows(self) -> None:
        found = plan(contract(signed("2025-08-01")))
        assert ((), None) == (found.training_time, values(found)["period.end-day"])

    def test_a_change_of_kind_counts(self) -> None:
        """What a training candidate has done before is assessed."""
        found = plan(agreed(kind=ContractKind.TRAINING_CANDIDATE), agreed_before(), candidate(VG1))
        assert Between(Fraction(0), Fraction(6)) == values(found)["credit.earlier-training"]

    def test_a_praksisbrev_candidate_is_not_named_by_the_credit_rules(self) -> None:
        found = plan(agreed(kind=ContractKind.PRAKSISBREV_CANDIDATE), candidate(VG1))
        assert "period.remaining" not in values(found)
        assert values(found)["credit.scope"] is None


def agreed_before() -> Contract:
    """A contract of the same person in the same trade that lasted half a year."""
    return contract(
        signed("2024-08-01", first="2024-08-18", last="2026-08-17"), started("2024-08-18"),
        event(Ended, "2025-02-17"), id="K0", known=ALL,
    )  # fmt: skip


def worked_from(first: str, last: str | None = None) -> Practised:
    """Practice in a full position."""
    days = {} if last is None else {"last": last}
    return event(Practised, first, id="4", share=Decimal(1), **days)


class TestFagbrevOnTheJob:
    """A contract on fagbrev på jobb has the practice before it, and its time."""

    def practice(self, made: str, *events: Event, on: str = "2026-11-20") -> Result:
        """The practice before a contract of that day."""
        job = contract(signed(made, first=made, last="2028-08-17"), kind=ContractKind.FAGBREV_ON_THE_JOB)
        found = plan(job, candidate(*events), on=on)
        return next(result for result in found.results if result.id == "entry.fpj-practice")

    def test_practice_counts_up_to_the_day_the_contract_was_made(self) -> None:
        worked = worked_from("2024-08-01", "2026-07-31")
        assert [12, True] == [self.practice("2025-08-01", worked).value, self.practice("2025-08-01", worked).is_enough]
        assert self.practice("2025-07-31", worked).is_enough is False

    def test_signed_before_it_begins(self) -> None:
        """The law says before the contract, so the day it is made counts and not the first day of training."""
        job = agreed("2025-07-01", kind=ContractKind.FAGBREV_ON_THE_JOB)
        found = values(plan(job, candidate(worked_from("2024-08-01", "2026-07-31"))))
        assert 11 == found["entry.fpj-practice"]

    def test_not_made_yet_practice_counts_to_the_day_asked_about(self) -> None:
        job = contract(kind=ContractKind.FAGBREV_ON_THE_JOB)
        found = values(plan(job, candidate(worked_from("2025-11-21", "2027-01-01"))))
        assert 12 == found["entry.fpj-practice"]

    def test_not_made_yet_practice_is_credited_to_the_day_asked_about(self) -> None:
        """That of an apprentice whose training has no first day yet counts with the day asked about."""
        found = values(plan(contract(), candidate(worked_from("2025-11-21", "2027-01-01"))))
        assert Between(Fraction(0), Fraction(12)) == found["credit.earlier-training"]

    def test_its_time_waits_for_the_county(self) -> None:
        found = plan(agreed(kind=ContractKind.FAGBREV_ON_THE_JOB), candidate())
        assert Between(Fraction(12), Fraction(36)) == values(found)["entry.fpj-total"]
        assert "period.remaining" not in values(found)

    @pytest.mark.parametrize(("recognised", "months"), [("0", 36), ("12.5", Fraction(47, 2)), ("24", 12), ("30", 12)])
    def test_what_the_county_recognised_with_the_approval_settles_it(
        self, recognised: str, months: Fraction | int
    ) -> None:
        """A trade of four years: less the required year and what is recognised, at least a year (§ 9-58 (1), (3)).

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        refused = event(Refused, "2025-08-05", id="no")
        approved = event(ContractApproved, "2025-08-10", id="yes", recognised_months=Decimal(recognised))
        sent = event(Submitted, "2025-08-10", id="sent")
        job = agreed(kind=ContractKind.FAGBREV_ON_THE_JOB)
        found = plan(evolve(job, events=(*job.events, refused, approved, sent)), candidate())
        (time,) = [result for result in found.results if result.id == "entry.fpj-total"]
        assert (months, (), ()) == (time.value, time.missing, time.open)
        assert [(FromFact("contract", job.id, ("yes", "approved")),)] == [
            step.because for step in time.steps if step.what.en == "recognised prior competence"
        ]

    def test_an_approval_that_tells_of_no_competence(self) -> None:
        approved = event(ContractApproved, "2025-08-10")
        job = agreed(kind=ContractKind.FAGBREV_ON_THE_JOB)
        found = values(plan(evolve(job, events=(*job.events, approved)), candidate()))
        assert Between(Fraction(12), Fraction(36)) == found["entry.fpj-total"]

    def test_an_approval_that_does_not_stand_recognises_nothing(self) -> None:
        approved = event(ContractApproved, "2025-08-10", recognised_months=Decimal(24))
        job = agreed(kind=ContractKind.FAGBREV_ON_THE_JOB)
        events = (*job.events, approved, event(Refused, "2025-08-11"))
        assert (
            Between(Fraction(12), Fraction(36))
            == values(plan(evolve(job, events=events), candidate()))["entry.fpj-total"]
        )

    @pytest.mark.parametrize(
        ("made", "required", "in_doubt"),
        [("2018-11-12", None, False), ("2018-12-15", None, True), ("2019-02-15", Fraction(12), False)],
    )
    def test_in_the_weeks_of_doubt_nobody_knows_what_was_required(
        self, made: str, required: Value, in_doubt: bool
    ) -> None:
        """The regulation began between 13 November 2018 and 15 February 2019."""
        found = self.practice(made, on="2019-03-01")
        assert required == found.required
        assert in_doubt is any("Hvilken ordlyd som gjaldt den dagen" in text.nb for text in found.open)


class TestCandidate:
    """A candidate without a contract has the practice of a praksiskandidat."""

    def test_practice_and_schooling_together(self) -> None:
        found = plan(candidate(VG1, VG2, worked_from("2022-01-01", "2024-12-31")), of="C1")
        assert [*CREDIT, "entry.praksiskandidat-practice"] == [result.id for result in found.results]
        practice = found.results[-1]
        assert (Fraction(60), Fraction(60), True) == (practice.value, practice.required, practice.is_enough)
        assert ("candidate", (), day("2026-11-20")) == (found.kind, found.training_time, found.governed_by)

    def test_practice_that_goes_on_counts_with_the_day_asked_about(self) -> None:
        found = values(plan(candidate(worked_from("2025-11-21", "2027-01-01")), of="C1"))
        assert Fraction(12) == found["entry.praksiskandidat-practice"]

    def test_schooling_of_the_day_asked_about_counts(self) -> None:
        """It has begun."""
        today = evolve(VG1, on=day("2026-11-20"), recorded=day("2026-11-20"))
        assert Fraction(12) == values(plan(candidate(today), of="C1"))["credit.school-lk"]

    @pytest.mark.parametrize(
        ("on", "own"),
        [
            ("2024-07-31", "omval.adds"),
            ("2024-08-01", "right.supplementary-last-day"),
            ("2026-11-20", "right.supplementary-last-day"),
        ],
    )
    def test_a_pupil_has_the_rights_of_the_act_of_the_day(self, on: str, own: str) -> None:
        """What a change of choice adds until 31 July 2024; the supplementary year since, on each later day too."""
        pupil = evolve(candidate(VG1), kind=CandidateKind.PUPIL)
        found = [result.id for result in plan(pupil, of="C1", on=on).results]
        assert [own] == [one for one in found if one in ("omval.adds", "right.supplementary-last-day")]

    def test_earlier_training_counts_as_practice_and_practice_is_not_counted_twice(self) -> None:
        found = plan(agreed_before(), candidate(worked_from("2022-01-01", "2023-12-31")), of="C1")
        assert (Fraction(6), Fraction(30)) == (
            values(found)["credit.earlier-training"],
            values(found)["entry.praksiskandidat-practice"],
        )

    def test_without_a_trade_nothing_is_required_for_certain(self) -> None:
        found = plan(candidate(trade=None), of="C1")
        assert None is found.results[-1].required


class TestGoverningDay:
    """The law of the day the contract was made is followed."""

    def test_made_and_asked_about_under_the_act_of_1998(self) -> None:
        found = plan(agreed("2024-07-01"), candidate(VG1), on="2024-07-31", known=Complete())
        assert (day("2024-07-01"), ()) == (found.governed_by, found.questions)
        own = [
            one for one in found.results if one.id.startswith(("credit.", "period.")) and one.id != "period.main-model"
        ]
        assert {"FOR-2006-06-23-724"} == {place.instrument.number for one in own for place in one.citations}

    def test_made_under_it_and_asked_about_later_is_a_question(self) -> None:
        found = plan(agreed("2024-07-31"), candidate(VG1, VG2))
        assert 24 == values(found)["period.remaining"]
        assert ["Kontrakten ble inngått 31. juli 2024, og loven den dagen er fulgt."] == [
            text.nb.partition(". Skal")[0] + "." for text in found.questions
        ]
        assert found.questions[0].nb.endswith("svarene ville være de samme.")

    def test_where_the_answers_differ_each_is_named(self) -> None:
        """An approved crossover was counted as the trade's own course."""
        crossed = evolve(VG1, relation=Relation.CROSSOVER)
        found = plan(agreed("2024-07-31"), candidate(crossed, VG2))
        assert 24 == values(found)["credit.school-lk"]
        told = [text.nb for text in found.questions]
        assert any(one.endswith("etter den er credit.school-lk 15 til 24 måneder.") for one in told)
        assert any(one.endswith("etter den er period.remaining 24 til 33 måneder.") for one in told)

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_it_is_a_question_from_the_first_day_of_the_new_act(self, on: str, count: int) -> None:
        told = plan(agreed("2024-07-01"), candidate(VG1, VG2), on=on, known=Complete()).questions
        assert count == len([text for text in told if "og loven den dagen er fulgt" in text.nb])

    def test_made_on_the_first_day_of_the_new_act(self) -> None:
        assert () == plan(agreed("2024-08-01"), candidate(VG1, VG2)).questions

    def test_when_it_was_made_is_not_known(self) -> None:
        found = plan(contract(), known=Complete())
        assert day("2026-11-20") == found.governed_by
        assert ["Når ble kontrakten inngått?"] == [text.nb.partition("?")[0] + "?" for text in found.questions]

    def test_not_made_is_no_question(self) -> None:
        assert () == plan(contract(known=ALL)).questions

    def test_as_known_on_a_day(self) -> None:
        late = evolve(VG2, recorded=day("2026-10-01"))
        before, after = (plan(agreed(), candidate(VG1, late), known_at=at) for at in ("2026-09-30", None))
        assert (day("2026-09-30"), Fraction(12)) == (before.known_at, values(before)["credit.school-lk"])
        assert (None, Fraction(24)) == (after.known_at, values(after)["credit.school-lk"])


class TestLength:
    """A contract that is agreed for another time than the rules leave is asked about."""

    def asked(self, *events: Event, years: tuple[Event, ...] = (VG1, VG2)) -> list[str]:
        """The questions on the plan as a whole."""
        start = event(TrainingStarted, "2025-08-18")
        return [text.nb for text in plan(contract(*events, start), candidate(*years)).questions]

    def test_the_time_that_is_left_is_not(self) -> None:
        assert [] == self.asked(signed("2025-08-01", first="2025-08-18", last="2027-08-17"))

    @pytest.mark.parametrize(("last", "agreed_for"), [("2027-08-18", "24,03"), ("2027-08-16", "23,96")])
    def test_one_day_more_or_less_is(self, last: str, agreed_for: str) -> None:
        (told,) = self.asked(signed("2025-08-01", first="2025-08-18", last=last))
        assert f"ble avtalt for {agreed_for} måneder; etter reglene gjenstår 24 måneder" in told

    def test_a_single_day_is(self) -> None:
        """The first day may be the last; that is a time too."""
        (told,) = self.asked(signed("2025-08-01", first="2025-08-18", last="2025-08-18"))
        assert "etter reglene gjenstår 24 måneder" in told

    def test_an_extension_is_no_other_agreement(self) -> None:
        later = event(ExtensionGranted, "2027-01-01", last="2027-12-17"), event(Ended, "2026-01-01")
        assert [] == self.asked(signed("2025-08-01", first="2025-08-18", last="2027-08-17"), *later)

    def test_within_bounds_it_is_not(self) -> None:
        other = evolve(VG2, programme_area="IMMED2----", relevant=True)
        for months_left in ("2027-11-17", "2028-02-17"):
            assert [] == self.asked(signed("2025-08-01", first="2025-08-18", last=months_left), years=(VG1, other))

    def test_without_a_first_or_last_day_or_with_both_reversed_nothing_is(self) -> None:
        for first, last in ((None, "2026-08-17"), ("2025-08-18", None), ("2025-08-18", "2025-08-17")):
            assert [] == self.asked(signed("2025-08-01", first=first, last=last))


def test_an_id_may_stand_for_two_subjects() -> None:
    """Then the kind goes before it."""
    both = agreed(), candidate(id="K1")
    assert ["contract", "contract", "candidate"] == [
        plan(*both, of=of).kind for of in ("K1", "contract:K1", "candidate:K1")
    ]


def test_nobody_has_the_id() -> None:
    """What is asked about is named."""
    with pytest.raises(NoPlanError, match="no contract and no candidate has the id K9"):
        plan(agreed(), of="K9")


def test_every_question_is_told_once() -> None:
    """Those on the plan as a whole first."""
    found = plan(agreed("2024-07-31"), candidate(evolve(VG1, relation=Relation.OTHER, relevant=True)))
    assert found.questions == found.open[: len(found.questions)]
    assert len(set(found.open)) == len(found.open)
    assert any("fordypning" in text.nb for text in found.open)


@given(portfolios(most=2), st.dates(date(2016, 1, 1), date(2027, 12, 31)), st.booleans())
def test_every_subject_of_any_portfolio_has_a_plan(facts: Portfolio, on: date, is_limited: bool) -> None:
    """Its lengths make sense, and whatever is not settled says why."""
    seen = view(facts, on, on if is_limited else None)
    ids = [f"contract:{one.id}" for one in facts.contracts] + [f"candidate:{one.id}" for one in facts.candidates]
    for id_ in ids:
        for result in plan_of(seen, id_, default_book().laws_on).results:
            assert result.between.least >= 0
            assert isinstance(result.value, Fraction | date) or result.open or result.missing
