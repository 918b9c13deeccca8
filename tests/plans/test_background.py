"""What a person brings along is gathered from candidates and other contracts; silence is a fact only where promised."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from facts import TRADE, contract, day, event, signed, started

from okstat.model.complete import Complete
from okstat.model.contract import Candidate, Contract
from okstat.model.events import (
    Absent,
    CertificateIssued,
    ContractKind,
    Ended,
    Event,
    ExamAnnulled,
    ExamHeld,
    ExamResult,
    Practised,
    Refused,
    Relation,
    Schooled,
    SchoolLevel,
    ShownBy,
    Withdrawn,
)
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.plans.background import Background, background
from okstat.plans.facts import EarlierTraining, Practice, SchoolYear
from okstat.plans.result import FromFact
from okstat.situation.view import view

NEW = contract(signed("2025-08-01", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))
ALL = ("schooling", "practice", "signed", "exam_held")


def candidate(*events: Event, id: str = "C1", trade: str | None = TRADE, known: Complete | None = None) -> Candidate:
    """The same person as of the contracts."""
    person = Person(id="P1", born=day("2007-03-14"), home_county="03")
    return Candidate(id=id, person=person, trade=trade, events=events, complete=known or Complete())


def earlier(*events: Event, **fields: Any) -> Contract:
    """An earlier contract of the same person, from 18 August 2024 to 17 August 2026, ended on 17 April 2025."""
    start = signed("2024-08-01", first="2024-08-18", last="2026-08-17"), started("2024-08-18")
    return contract(*start, event(Ended, "2025-04-17"), *events, id="K0", **fields)


def brought(
    *others: Contract | Candidate,
    known: Mapping[str, str] | None = None,
    on: str = "2026-11-20",
    known_at: str | None = None,
    before: str = "2025-08-18",
    trade: str | None = TRADE,
    of: Contract | Candidate = NEW,
) -> Background:
    """What the person brings along to the contract."""
    facts = Portfolio(
        complete=Complete({kind: day(last) for kind, last in (known or {}).items()}),
        contracts=(NEW, *(one for one in others if isinstance(one, Contract))),
        candidates=tuple(one for one in others if isinstance(one, Candidate)),
    )
    seen = view(facts, day(on), day(known_at) if known_at else None)
    return background(seen, of, trade, day(before))


class TestSchooling:
    """Each event is one school year."""

    def test_the_code_tells_level_and_relation(self) -> None:
        schooled = event(Schooled, "2023-08-15", id="1", programme_area="IMITK2----", passed=True, relevant=True)
        assert (
            SchoolYear(
                SchoolLevel.VG2, Relation.OWN, passed=True, relevant=True, is_of_the_trade=False,
                fact=FromFact("candidate", "C1", ("1", "schooling")),
            ),
        ) == brought(candidate(schooled)).years  # fmt: skip

    def test_what_is_told_wins(self) -> None:
        schooled = event(
            Schooled, "2023-08-15", programme_area="IMITK2----", level=SchoolLevel.VG1, relation=Relation.CROSSOVER,
            shown_by=ShownBy.PRIVATE_EXAM,
        )  # fmt: skip
        (year,) = brought(candidate(schooled)).years
        assert (SchoolLevel.VG1, frozenset({Relation.CROSSOVER}), ShownBy.PRIVATE_EXAM) == (
            year.level,
            year.relation,
            year.shown_by,
        )

    def test_what_is_told_of_another_trade_does_not_hold_for_this_one(self) -> None:
        schooled = event(
            Schooled, "2023-08-15", programme_area="IMIKM1----", relation=Relation.OTHER, relevant=True, passed=None
        )
        (year,) = brought(candidate(schooled, trade="RMKOK3----")).years
        assert (frozenset({Relation.OWN}), None, None) == (year.relation, year.relevant, year.passed)
        (year,) = brought(candidate(schooled, trade=None)).years
        assert (frozenset({Relation.OTHER}), True) == (year.relation, year.relevant)

    def test_without_codes_all_is_unknown(self) -> None:
        (year,) = brought(candidate(event(Schooled, "2023-08-15"))).years
        assert (None, frozenset(Relation), None, ShownBy.SCHOOL) == (
            year.level,
            year.relation,
            year.is_of_the_trade,
            year.shown_by,
        )

    @pytest.mark.parametrize(("begun", "number"), [("2025-08-17", 1), ("2025-08-18", 0), ("2025-08-19", 0)])
    def test_what_begins_with_the_contract_is_none_of_before(self, begun: str, number: int) -> None:
        assert number == len(brought(candidate(event(Schooled, begun))).years)

    def test_other_persons_do_not_count(self) -> None:
        for id_ in ("P0", "P2"):
            somebody = Candidate(id="C2", person=Person(id=id_), events=(event(Schooled, "2023-08-15"),))
            assert () == brought(somebody).years

    def test_as_known_on_a_day(self) -> None:
        """A later record, and a later correction, are not known yet."""
        late = event(Schooled, "2023-08-15", id="1", recorded="2026-10-01")
        assert (1, 0) == (
            len(brought(candidate(late)).years),
            len(brought(candidate(late), known_at="2026-09-30").years),
        )
        gone = event(Withdrawn, "2026-10-01", event="1")
        first = event(Schooled, "2023-08-15", id="1")
        assert 0 == len(brought(candidate(first, gone)).years)


class TestTraining:
    """Other contracts of the person that began before."""

    def test_the_same_trade(self) -> None:
        assert (
            EarlierTraining(Fraction(8), True, ContractKind.APPRENTICE, Fraction(8), FromFact("contract", "K0")),
        ) == (brought(earlier()).trainings)

    @pytest.mark.parametrize(("trade", "of_the_trade"), [(TRADE, True), ("RMKOK3----", None), (None, None)])
    def test_another_trade_may_be_tied_to_it(self, trade: str | None, of_the_trade: bool | None) -> None:
        (training,) = brought(earlier(trade=trade)).trainings
        assert of_the_trade is training.is_of_the_trade

    def test_without_a_trade_nothing_is_the_same(self) -> None:
        (training,) = brought(earlier(trade=None), trade=None).trainings
        assert training.is_of_the_trade is None

    def test_what_was_spent_away_is_not_certain(self) -> None:
        (training,) = brought(earlier(event(Absent, "2024-10-18", last="2024-12-17"))).trainings
        assert (Fraction(8), Fraction(6)) == (training.months, training.least_months)

    def test_only_the_time_before_counts(self) -> None:
        """A contract that goes on beside the new one."""
        running = contract(signed("2024-08-01", first="2024-08-18", last="2026-08-17"), started("2024-08-18"), id="K0")
        (training,) = brought(running).trainings
        assert Fraction(12) == training.months

    def test_a_contract_that_has_not_come_to_its_agreed_end(self) -> None:
        """On a day in its middle, it has lasted so far."""
        running = contract(signed("2024-08-01", first="2024-08-18", last="2026-08-17"), started("2024-08-18"), id="K0")
        (training,) = brought(running, on="2024-10-17").trainings
        assert Fraction(2) == training.months

    def test_one_that_is_agreed_and_has_not_begun(self) -> None:
        (training,) = brought(
            contract(signed("2024-08-01", first="2024-08-18", last="2026-08-17"), id="K0"), on="2024-08-10"
        ).trainings
        assert (Fraction(0), None) == (training.months, training.least_months)

    def test_one_day_is_a_time_too(self) -> None:
        """Begun on the day before the new contract; the month from then has 31 days."""
        (training,) = brought(earlier(), before="2024-08-19").trainings
        assert (Fraction(1, 31), Fraction(1, 31)) == (training.months, training.least_months)

    def test_days_that_are_not_known(self) -> None:
        (training,) = brought(contract(signed("2024-08-01"), id="K0")).trainings
        assert (None, None) == (training.months, training.least_months)

    def test_what_was_never_made_or_refused_or_begins_later_is_none(self) -> None:
        never = contract(id="K0", known=Complete({"signed": day("2026-11-20"), "training_started": day("2026-11-20")}))
        later = contract(signed("2026-01-01", first="2026-02-01", last="2027-02-01"), started("2026-02-01"), id="K2")
        assert () == brought(never, earlier(event(Refused, "2024-09-01")), later).trainings

    def test_contracts_of_others_are_none(self) -> None:
        for id_ in ("P0", "P9"):
            stranger = Contract(id="K9", kind=ContractKind.APPRENTICE, person=Person(id=id_), events=earlier().events)
            assert () == brought(stranger).trainings


def test_practice_is_told_as_it_stands() -> None:
    """With the event that says so."""
    practised = event(Practised, "2020-01-01", id="7", last="2020-06-30")
    assert (
        Practice(date(2020, 1, 1), date(2020, 6, 30), fact=FromFact("candidate", "C1", ("7", "practice"))),
    ) == brought(candidate(practised)).practices


class TestExams:
    """A passed trade exam of before is credit of its own."""

    def exams(self, *events: Event, known: Complete | None = None, **fields: Any) -> list[bool | None]:
        """Whether the exams of the earlier contract are passed."""
        return [exam.passed for exam in brought(earlier(*events, known=known or Complete(), **fields)).exams]

    def held(self, result: ExamResult | None, on: str = "2025-04-01") -> ExamHeld:
        """An exam."""
        return event(ExamHeld, on, result=result)

    @pytest.mark.parametrize("result", [ExamResult.PASSED, ExamResult.PASSED_VERY_WELL])
    def test_passed(self, result: ExamResult) -> None:
        assert [True] == self.exams(self.held(result))

    def test_a_certificate_shows_it_too(self) -> None:
        assert [True] == self.exams(event(CertificateIssued, "2025-06-01"))
        for late in ("2025-08-18", "2025-08-19"):
            assert [None] == self.exams(event(CertificateIssued, late))

    def test_failed_and_nothing_else_promised_is_unknown(self) -> None:
        assert [None] == self.exams(self.held(ExamResult.FAILED))

    def test_failed_and_no_other_held(self) -> None:
        assert [] == self.exams(self.held(ExamResult.FAILED), known=Complete({"exam_held": day("2025-08-17")}))
        assert [None] == self.exams(self.held(None), known=Complete({"exam_held": day("2025-08-17")}))
        assert [None] == self.exams(known=Complete({"exam_held": day("2025-08-16")}))

    def test_annulled(self) -> None:
        gone = self.held(ExamResult.PASSED), event(ExamAnnulled, "2025-04-10")
        assert [] == self.exams(*gone, known=Complete({"exam_held": day("2025-08-17")}))

    def test_one_held_later_is_none_of_before(self) -> None:
        for late in ("2025-08-18", "2025-08-19"):
            assert [None] == self.exams(self.held(ExamResult.PASSED, late))

    def test_the_exams_of_the_other_two_kinds_are_no_trade_exams(self) -> None:
        for kind in (ContractKind.PRAKSISBREV_CANDIDATE, ContractKind.TRAINING_CANDIDATE):
            assert [] == self.exams(self.held(ExamResult.PASSED), kind=kind)

    def test_the_relation_is_that_of_the_trades(self) -> None:
        (exam,) = brought(earlier(self.held(ExamResult.PASSED), trade="IMMDF3----")).exams
        assert (frozenset({Relation.SAME_PROGRAMME}), FromFact("contract", "K0")) == (exam.relation, exam.fact)

    @pytest.mark.parametrize("relevant", [True, False, None])
    def test_whether_it_is_relevant_is_told_of_the_one_that_was_passed(self, relevant: bool | None) -> None:
        failed = event(ExamHeld, "2025-03-01", result=ExamResult.FAILED, relevant=not relevant)
        passed = event(ExamHeld, "2025-04-01", result=ExamResult.PASSED, relevant=relevant)
        (exam,) = brought(earlier(failed, passed)).exams
        assert relevant is exam.relevant
        (shown,) = brought(earlier(failed, event(CertificateIssued, "2025-06-01"))).exams
        assert shown.relevant is None

    def test_of_two_that_were_passed_the_last_is_told_of(self) -> None:
        days = (("2025-03-01", True), ("2025-04-01", False))
        exams = [event(ExamHeld, on, result=ExamResult.PASSED, relevant=relevant) for on, relevant in days]
        (found,) = brought(earlier(*exams)).exams
        assert False is found.relevant

    def test_of_a_candidate(self) -> None:
        """But not the one whose plan it is: that exam is the aim."""
        one = candidate(event(ExamHeld, "2025-04-01", result=ExamResult.PASSED), trade="RMKOK3----")
        (exam,) = brought(one).exams
        assert (frozenset({Relation.OTHER}), FromFact("candidate", "C1")) == (exam.relation, exam.fact)
        assert () == brought(one, of=one).exams


class TestCompleteness:
    """What is not there is not known, unless it is promised up to the last day that counts."""

    def are_all(self, found: Background) -> list[bool]:
        """School years, contracts, practice, exams."""
        return [found.years_are_all, found.trainings_are_all, found.practices_are_all, found.exams_are_all]

    def test_nothing_is_promised(self) -> None:
        assert [False] * 4 == self.are_all(brought(candidate()))
        assert [False] * 4 == self.are_all(brought())

    @pytest.mark.parametrize(("last", "answer"), [("2025-08-17", True), ("2025-08-16", False)])
    def test_the_document_promises_for_everybody(self, last: str, answer: bool) -> None:
        """Whether the person is among the candidates or not."""
        known = dict.fromkeys(ALL, last)
        assert [answer] * 4 == self.are_all(brought(known=known))
        promised = Complete({kind: day(last) for kind in ALL})
        assert [answer] * 4 == self.are_all(brought(candidate(known=promised), known=known))

    def test_a_candidates_own_promise(self) -> None:
        promised = Complete({kind: day("2026-11-20") for kind in ALL})
        assert [True, False, True, True] == self.are_all(brought(candidate(known=promised)))
        assert [True, False, True, True] == self.are_all(brought(candidate(), candidate(id="C2", known=promised)))

    def test_no_promise_reaches_beyond_what_was_known(self) -> None:
        found = brought(known=dict.fromkeys(ALL, "2026-11-20"), known_at="2025-08-16")
        assert [False] * 4 == self.are_all(found)

    def test_the_last_day_that_counts(self) -> None:
        """The day before the contract, or the day asked about, whichever is earlier."""
        assert [day("2025-08-17"), day("2025-01-01")] == [brought().last, brought(on="2025-01-01").last]
