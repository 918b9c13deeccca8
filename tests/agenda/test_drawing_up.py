"""What is due between two days: every occurrence of every duty, and how it stands."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from facts import (
    alone,
    book_of,
    complete,
    complete_to,
    contract,
    day,
    enterprise,
    event,
    portfolio,
    portfolios_around_the_acts,
    signed,
    started,
    trainings,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from small_law import FACT, a_book, a_duty

from okstat.agenda import Agenda, NoDaysError, Obligation, State, agenda
from okstat.book import Book, default_book
from okstat.law import Law
from okstat.model.complete import Complete
from okstat.model.events import (
    Admission,
    AssessmentHeld,
    Changed,
    ContractKind,
    Ended,
    Event,
    ExtensionGranted,
    SubjectExamRegistered,
    SubjectExamSet,
    Transferred,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio
from okstat.outcome import Due, Outcome, Waiver, judgement, unknown
from okstat.situation.contract import ContractSituation
from okstat.situation.exams import SubjectExamSituation
from okstat.text import Text

FIRST, LAST, WRITTEN = "2025-08-18", "2027-08-17", "2026-11-20"
MADE = (signed("2025-06-12", first=FIRST, last=LAST), started(FIRST))
ASSESSED, REGISTERED = "assess.half-year", "exam.registration"
FIRST_HALF, SECOND_HALF, THIRD_HALF = day("2026-02-17"), day("2026-08-17"), day("2027-02-17")
"""The last days of the half-years of the training."""


def facts(
    *events: Event,
    made: tuple[Event, ...] = MADE,
    known: Complete | None = None,
    written: str | None = WRITTEN,
    **fields: Any,
) -> Portfolio:
    """A portfolio of one contract of two years, written on a day, complete to it unless told otherwise."""
    complete_for = known if known is not None else complete_to(WRITTEN)
    one = contract(*made, *events, known=complete_for, company=enterprise(known=complete_for), **fields)
    whole = portfolio(one, known=complete_for)
    return Portfolio(
        recorded=day(written) if written else None,
        complete=whole.complete,
        offices=whole.offices,
        enterprises=whole.enterprises,
        contracts=whole.contracts,
    )


def drawn(
    of: Portfolio, first: str = FIRST, last: str = LAST, *, known_at: str | None = None, book: Book | None = None
) -> Agenda:
    """An agenda, by default of the whole training, by a book of three duties."""
    book = book if book is not None else book_of(ASSESSED, "assess.dialog", REGISTERED)
    return agenda(of, first=day(first), last=day(last), known_at=day(known_at) if known_at else None, book=book)


def of_rule(found: Agenda, rule: str = ASSESSED) -> list[Obligation]:
    """What one rule asks for."""
    return [one for one in found.obligations if one.rule == rule]


def states(found: Agenda, rule: str = ASSESSED) -> list[tuple[int, str]]:
    """Numbers and states of one rule."""
    return [(one.number, one.state.value) for one in of_rule(found, rule)]


class TestBetween:
    """What is due on one of the days is on the agenda, both ends counted; nothing else is."""

    @pytest.mark.parametrize(
        ("first", "last", "numbers"),
        [
            ("2026-02-17", "2026-02-17", [1]),
            ("2026-02-18", "2026-08-16", []),
            ("2026-02-17", "2026-08-17", [1, 2]),
            ("2026-02-18", "2026-08-17", [2]),
            ("2026-02-17", "2026-08-16", [1]),
        ],
    )
    def test_both_ends_count(self, first: str, last: str, numbers: list[int]) -> None:
        assert numbers == [number for number, _ in states(drawn(facts(), first, last))]

    def test_days_the_wrong_way_round(self) -> None:
        with pytest.raises(NoDaysError, match="the last day, 2026-01-01, lies before the first, 2026-01-02"):
            drawn(facts(), "2026-01-02", "2026-01-01")

    def test_the_order_is_by_day_subject_rule_number(self) -> None:
        both = (*facts(id="K2").contracts, *facts(id="K1").contracts)
        found = drawn(portfolio(*both, known=complete_to(WRITTEN))).obligations
        keys = [(one.due, one.subject.id, one.rule, one.number) for one in found]
        assert sorted(keys) == keys
        assert 2 * 9 == len(keys)

    def test_the_question_is_told(self) -> None:
        found = drawn(facts(), known_at="2026-10-01")
        assert (day(FIRST), day(LAST), day("2026-10-01"), day("2026-10-01"), ()) == (
            found.first,
            found.last,
            found.known_at,
            found.as_of,
            found.overlays,
        )
        assert (None, None) == (found.subject, found.bearer)


class TestStates:
    """Fulfilled, open to the due day, overdue only on a complete record, else unknown."""

    HELD = event(AssessmentHeld, "2026-02-10")

    def test_fulfilled_in_time(self) -> None:
        first, *_ = of_rule(drawn(facts(self.HELD)))
        assert (State.FULFILLED, day("2026-02-10"), None) == (first.state, first.fulfilled_on, first.late_days)

    @pytest.mark.parametrize(("held", "late"), [("2026-02-17", None), ("2026-02-18", 1), ("2026-03-01", 12)])
    def test_fulfilled_late(self, held: str, late: int | None) -> None:
        first, *_ = of_rule(drawn(facts(event(AssessmentHeld, held))))
        assert (State.FULFILLED, late) == (first.state, first.late_days)

    def test_fulfilled_after_the_last_day_asked_about(self) -> None:
        """All that is known counts, though it came when the days asked about were over."""
        (only,) = of_rule(drawn(facts(event(AssessmentHeld, "2026-03-01")), "2026-02-17", "2026-02-20"))
        assert (State.FULFILLED, 12) == (only.state, only.late_days)

    @pytest.mark.parametrize(
        ("written", "state"), [("2026-02-16", "open"), ("2026-02-17", "open"), ("2026-02-18", "overdue")]
    )
    def test_open_to_the_due_day(self, written: str, state: str) -> None:
        found = drawn(facts(known=complete_to("2026-02-17"), written=written))
        assert (1, state) == states(found)[0]

    @pytest.mark.parametrize(("to", "state"), [("2026-02-16", "unknown"), ("2026-02-17", "overdue")])
    def test_silence_is_a_fact_only_where_the_record_is_complete(self, to: str, state: str) -> None:
        found = of_rule(drawn(facts(known=complete(training_started=WRITTEN, assessment_held=to))))[0]
        assert state == found.state.value
        assert "event assessment_held" == found.shown_by.source

    def test_what_is_planned_is_not_done(self) -> None:
        """An assessment that will be held on a day to come leaves the half-year open."""
        planned = event(AssessmentHeld, "2027-02-01", recorded=WRITTEN)
        third = of_rule(drawn(facts(self.HELD, event(AssessmentHeld, "2026-08-10"), planned)))[2]
        assert (3, State.OPEN, None) == (third.number, third.state, third.fulfilled_on)

    def test_overdue_says_so(self) -> None:
        first = of_rule(drawn(facts()))[0]
        assert (
            "Half-year assessment number 1 has not been held; the half-year ended on 17 February 2026."
            == first.text("en")
        )
        assert "Halvårsvurdering nummer 1 er ikke gjennomført; halvåret gikk ut 17. februar 2026." == first.text()
        assert "Ask the instructor to hold the assessment now, and record the day." == first.remedy("en")

    def test_all_others_say_what_the_law_asks(self) -> None:
        third = of_rule(drawn(facts()))[2]
        assert "A half-year assessment without grade is held in each half-year of the training." == third.text("en")

    def test_everything_about_one(self) -> None:
        """Wording, days, bearer and places are those of the law on the due day."""
        third = of_rule(drawn(facts()))[2]
        assert ("2024", 3, THIRD_HALF, day("2026-08-18"), None, "member", None, None) == (
            third.wording,
            third.number,
            third.due,
            third.not_before,
            third.moved_from,
            third.bearer,
            third.waived,
            third.ended_on,
        )
        assert [("9-13", "1"), ("9-13", "3")] == [(place.section, place.ledd) for place in third.citations]
        assert ("contract", "K1", ASSESSED, 3) == (third.key[0].kind, third.key[0].id, *third.key[1:])
        assert () == third.readings

    def test_they_are_counted(self) -> None:
        assert {
            State.OVERDUE: 4, State.OPEN: 5, State.UNKNOWN: 0, State.FULFILLED: 0, State.WAIVED: 0
        } == drawn(facts()).counts  # fmt: skip


class TestAsOf:
    """What is open and what has passed hangs on the day of what is known, never on a clock."""

    @pytest.mark.parametrize(
        ("written", "known_at", "expected"),
        [
            (WRITTEN, None, WRITTEN),
            (WRITTEN, "2026-03-01", "2026-03-01"),
            (WRITTEN, "2027-03-01", "2027-03-01"),
            (None, None, FIRST),
        ],
    )
    def test_known_at_then_the_day_of_the_document_then_the_latest_entry(
        self, written: str | None, known_at: str | None, expected: str
    ) -> None:
        assert day(expected) == drawn(facts(written=written), known_at=known_at).as_of

    def test_the_first_day_where_nothing_is_recorded(self) -> None:
        empty = Portfolio()
        assert day("2026-01-01") == drawn(empty, "2026-01-01", "2026-12-31").as_of

    def test_entries_of_all_subjects_count(self) -> None:
        whole = facts(written=None)
        office = Office(id="office", events=(event(Withdrawn, "2026-05-05", event="x"),))
        assert day("2026-05-05") == drawn(Portfolio(offices=(office,), contracts=whole.contracts)).as_of

    def test_what_was_recorded_later_is_left_out(self) -> None:
        held = event(AssessmentHeld, "2026-02-10", recorded="2026-09-01")
        known = complete(assessment_held="2026-08-31", training_started=WRITTEN)
        for known_at, state in (("2026-08-31", "overdue"), ("2026-09-01", "fulfilled")):
            assert (1, state) == states(drawn(facts(held, known=known), known_at=known_at))[0]

    def test_asked_later_than_written_what_has_passed_is_unknown(self) -> None:
        """Nobody has said whether it was held."""
        assert (3, "unknown") == states(drawn(facts(), known_at="2027-03-01"))[2]
        assert (3, "open") == states(drawn(facts()))[2]


class TestComing:
    """Events to come are known, and count."""

    def test_a_later_last_day(self) -> None:
        """Extended by a decision that takes effect after the last day asked about."""
        longer = event(ExtensionGranted, "2027-07-01", recorded="2026-11-01", last="2027-10-17")
        (only,) = of_rule(drawn(facts(longer), "2027-06-01", "2027-08-31"), REGISTERED)
        assert day("2027-08-17") == only.due

    def test_a_change_without_consent_moves_nothing(self) -> None:
        changed = event(Changed, "2027-07-01", recorded="2026-11-01", last="2027-10-17")
        (only,) = of_rule(drawn(facts(changed), "2027-06-01", "2027-08-31"), REGISTERED)
        assert day("2027-06-17") == only.due

    def test_only_the_contract_that_it_is_about_is_touched(self) -> None:
        """Whether it is a fact that another has not started does not hang on it."""
        draft = facts(id="K2", made=()).contracts[0]
        ends = event(Ended, "2027-03-01", recorded="2026-11-01")
        for events in ((), (ends,)):
            both = portfolio(*facts(*events).contracts, draft, known=complete_to(WRITTEN))
            whole = Portfolio(recorded=day(WRITTEN), complete=both.complete, contracts=both.contracts)
            found = drawn(whole, "2026-01-01", WRITTEN)
            assert [REGISTERED] == [one.rule for one in found.undated if one.subject.id == "K2"]

    @pytest.mark.parametrize("on", ["2026-12-01", "2027-03-01"])
    def test_of_the_exams_of_a_contract_too(self, on: str) -> None:
        """A registration to be sent after the last day asked about moves what is due; an exam set then is told."""

        def dues(exam: SubjectExamSituation, law: Law, first: date, last: date) -> list[Due]:
            due = "2026-11-30" if exam.exam_in_subject.registered is None else "2026-11-15"
            return [Due(1, None, day(due), None, None, FACT)]

        def none_of_it(contract: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
            return []

        to_sit = event(SubjectExamSet, "2026-10-01", subject="A")
        sent = event(SubjectExamRegistered, on, recorded="2026-11-01", subject="A")
        other = event(SubjectExamSet, on, recorded="2026-11-01", subject="B")
        book = a_book(a_duty(dues), a_duty(none_of_it, id="thing.other"))
        found = of_rule(drawn(facts(to_sit, sent, other), "2026-11-01", "2026-11-30", book=book), "thing.duty")
        expected = {"K1/subject_exam_set-2026-10-01": day("2026-11-15"), f"K1/subject_exam_set-{on}": day("2026-11-30")}
        assert expected == {one.subject.id: one.due for one in found}

    def test_of_organisations_too(self) -> None:
        """A transfer to come and a leaving to come change who bears what."""
        left = event(
            Transferred, "2027-01-01", recorded="2026-11-01", company="other", office=None, consented="2026-10-01"
        )
        found = drawn(facts(left), "2026-08-01", "2027-08-31")
        assert [("dep", 2), ("other", 3), ("other", 4)] == [(one.concerns[1].id, one.number) for one in of_rule(found)]


class TestWaived:
    """What would have been due after a contract ended, had it not, is waived; what fell due before stands."""

    ENDS = event(Ended, "2026-10-15")

    def test_by_the_ending(self) -> None:
        found = of_rule(drawn(facts(self.ENDS)))
        assert [(1, "overdue"), (2, "overdue"), (3, "waived"), (4, "waived")] == [
            (one.number, one.state.value) for one in found
        ]
        third = found[2]
        assert (Waiver.ENDED, day("2026-10-15"), THIRD_HALF) == (third.waived, third.ended_on, third.due)
        assert (None, None) == (found[1].waived, found[1].ended_on)

    def test_the_registration_too(self) -> None:
        (only,) = of_rule(drawn(facts(self.ENDS)), REGISTERED)
        assert (State.WAIVED, day("2027-06-17")) == (only.state, only.due)

    def test_an_ending_to_come(self) -> None:
        ends = event(Ended, "2027-01-31", recorded="2026-11-01")
        assert [(3, "waived")] == states(drawn(facts(ends), "2026-12-01", "2027-03-31"))
        assert [(3, "open")] == states(drawn(facts(ends), "2026-12-01", "2027-03-31", known_at="2026-10-31"))

    @pytest.mark.parametrize(("ended", "state"), [("2026-08-16", "waived"), ("2026-08-17", "overdue")])
    def test_what_falls_due_on_the_last_day_stands(self, ended: str, state: str) -> None:
        assert (2, state) == states(drawn(facts(event(Ended, ended))))[1]

    def test_what_was_done_for_it_is_left_out(self) -> None:
        """An assessment held early in a half-year that never came to its end."""
        held = [event(AssessmentHeld, on) for on in ("2026-02-10", "2026-08-10", "2026-09-10")]
        third = of_rule(drawn(facts(*held, self.ENDS)))[2]
        assert (State.WAIVED, None, None, ()) == (third.state, third.fulfilled_on, third.late_days, third.readings)

    def test_an_ending_that_was_withdrawn_waives_nothing(self) -> None:
        gone = event(Withdrawn, "2026-10-20", event=self.ENDS.id)
        assert [] == [one for one in drawn(facts(self.ENDS, gone)).obligations if one.state is State.WAIVED]

    def test_what_the_duty_itself_waives(self) -> None:
        """It says why, and its number stays; whatever was done."""

        def dues(contract: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
            return [
                Due(1, None, FIRST_HALF, None, None, FACT, Waiver.EXEMPTED),
                Due(2, None, SECOND_HALF, SECOND_HALF, None, FACT, Waiver.UNNECESSARY),
                Due(3, None, THIRD_HALF, None, None, FACT),
            ]

        found = drawn(facts(), book=a_book(a_duty(dues))).obligations
        assert [(State.WAIVED, Waiver.EXEMPTED), (State.WAIVED, Waiver.UNNECESSARY), (State.OPEN, None)] == [
            (one.state, one.waived) for one in found
        ]
        assert [None, None, None] == [one.fulfilled_on for one in found]


class TestMovedOn:
    """Where the law moves a deadline to a working day, that day is the due one, and the law's own is told."""

    def test_both_days(self) -> None:
        def dues(contract: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
            return [Due(1, None, day("2026-02-01"), None, None, FACT).on_working_day()]

        book = a_book(a_duty(dues))
        (only,) = drawn(facts(), "2026-02-02", "2026-02-02", book=book).obligations
        assert (day("2026-02-02"), day("2026-02-01")) == (only.due, only.moved_from)
        assert () == drawn(facts(), "2026-01-01", "2026-02-01", book=book).obligations

    def test_nowhere_else(self) -> None:
        """The half-year that ends on a Sunday ends on it."""
        begun = (signed("2025-06-12", first="2025-08-23", last="2027-08-22"), started("2025-08-23"))
        first = of_rule(drawn(facts(made=begun)))[0]
        assert (day("2026-02-22"), 6, None) == (first.due, first.due.weekday(), first.moved_from)


class TestBothActs:
    """Wording, bearer and place are those of the law in force on the due day."""

    MADE = (signed("2023-06-12", first="2023-08-18", last="2025-08-17"), started("2023-08-18"))

    def test_the_bearer_follows_the_day(self) -> None:
        found = of_rule(drawn(facts(made=self.MADE), "2024-01-01", "2024-12-31"))
        assert [("2009", "office", "2024-02-17"), ("2024", "member", "2024-08-17")] == [
            (one.wording, one.bearer, one.due.isoformat()) for one in found
        ]
        assert [{"3-12"}, {"9-13"}] == [{place.section for place in one.citations} for one in found]

    def test_a_company_of_its_own(self) -> None:
        known = complete_to(WRITTEN)
        own = portfolio(contract(*MADE, company=alone(known=known), office=None, known=known), known=known)
        assert {"company"} == {one.bearer for one in drawn(own).obligations}


class TestUndated:
    """A duty whose days cannot be told is told apart, with what would tell them."""

    def test_without_a_last_day(self) -> None:
        found = drawn(facts(made=(signed("2025-06-12", first=FIRST), started(FIRST))), "2027-01-01", "2027-12-31")
        (only,) = found.undated
        assert (REGISTERED, "K1", "member", ("key last of event signed",)) == (
            only.rule,
            only.subject.id,
            only.bearer,
            tuple(missing.source for missing in only.missing),
        )
        assert [("9-56", "1.1"), ("9-56", "2.1")] == [(place.section, place.ledd) for place in only.citations]
        assert {"P1", "dep", "agency", "office", "03"} == {one.id for one in only.concerns}

    @pytest.mark.parametrize(
        ("first", "last", "wording"),
        [
            ("2024-01-01", "2024-07-31", "1998"),
            ("2024-01-01", "2024-08-01", "2024"),
            ("2024-08-01", "2024-12-31", "2024"),
        ],
    )
    def test_in_the_last_wording_that_may_hold_on_one_of_the_days(self, first: str, last: str, wording: str) -> None:
        found = drawn(facts(made=(started("2023-08-18"),)), first, last)
        assert [wording] == [one.norm.wording for one in found.undated if one.rule == REGISTERED]

    def test_before_training_has_started(self) -> None:
        """Half-years are counted from a start that nobody knows."""
        found = drawn(facts(made=MADE[:1], known=complete()), "2026-01-01", "2026-12-31")
        assert ["assess.dialog", ASSESSED] == [one.rule for one in found.undated]
        assert {("event training_started",)} == {tuple(m.source for m in one.missing) for one in found.undated}

    @pytest.mark.parametrize(
        ("answer", "number"),
        [
            (unknown(FACT), 1),
            (judgement(Text(nb="Når?", nn="Når?", en="When?")), 1),
            (Outcome(kind=unknown().kind), 1),
        ],
    )
    def test_what_is_to_be_judged_too(self, answer: Outcome, number: int) -> None:
        def dues(contract: ContractSituation, law: Law, first: date, last: date) -> Outcome:
            return answer

        assert number == len(drawn(facts(), book=a_book(a_duty(dues))).undated)

    def test_what_does_not_apply_is_not_told(self) -> None:
        fpj = facts(kind=ContractKind.FAGBREV_ON_THE_JOB, admission=Admission.UPPER_SECONDARY)
        assert [] == list(drawn(fpj).undated)
        assert {REGISTERED} == {one.rule for one in drawn(fpj).obligations}


class TestBook:
    """A host's own figures are followed, and named."""

    def test_an_overlay(self, tmp_path: Any) -> None:
        overlay = tmp_path / "own.toml"
        overlay.write_text(
            '[table]\nname = "exam.registration-months-before-end"\nunit = "months"\n[[table.row]]\nvalue = 3\n'
            'since = 2024-08-01\nsource = "s"\nurl = "https://example.org/"\nmark = "S"\nchecked = 2026-11-21\n',
            encoding="utf-8",
        )
        found = drawn(facts(), book=default_book().with_overlay(overlay))
        assert ("own",) == found.overlays
        assert [day("2027-05-17")] == [one.due for one in of_rule(found, REGISTERED)]

    def test_whoever_waits_is_told_how_far_it_is(self) -> None:
        told: list[int] = []
        both = portfolio(*facts(id="K2").contracts, *facts().contracts)
        agenda(both, first=day(FIRST), last=day(LAST), done=told.append)
        assert [1, 1] == told


DAYS = st.dates(date(2023, 1, 1), date(2028, 12, 31))
RICH = st.one_of(portfolios_around_the_acts(), trainings())


class TestProperties:
    """What holds of every agenda."""

    @settings(max_examples=25, deadline=None)
    @given(RICH, DAYS, st.integers(0, 800), st.integers(0, 800))
    def test_the_agenda_of_some_days_is_that_part_of_the_agenda_of_more(
        self, facts: Portfolio, first: date, some: int, more: int
    ) -> None:
        """Each day has its obligations, whatever days are asked about beside it."""
        short, long = sorted((some, more))
        whole = agenda(facts, first=first, last=first + timedelta(days=long), known_at=first)
        part = agenda(facts, first=first, last=first + timedelta(days=short), known_at=first)
        keys = [(one.key, one.due, one.state) for one in whole.obligations if one.due <= part.last]
        assert keys == [(one.key, one.due, one.state) for one in part.obligations]

    @settings(max_examples=25, deadline=None)
    @given(RICH, DAYS)
    def test_an_obligation_is_there_once(self, facts: Portfolio, first: date) -> None:
        """Subject, rule and number are what it is known by."""
        found = agenda(facts, first=first, last=date(2030, 12, 31)).obligations
        assert len(found) == len({one.key for one in found})

    @settings(max_examples=25, deadline=None)
    @given(RICH, DAYS)
    def test_nothing_is_overdue_before_its_day(self, facts: Portfolio, known_at: date) -> None:
        """What is not yet due is open, unless it is done or waived."""
        for one in agenda(facts, first=date(2020, 1, 1), last=date(2030, 12, 31), known_at=known_at).obligations:
            if one.due >= known_at and not one.readings:
                assert one.state in {State.OPEN, State.FULFILLED, State.WAIVED}
            if one.fulfilled_on is not None:
                assert one.fulfilled_on <= known_at
