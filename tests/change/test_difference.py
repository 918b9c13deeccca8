from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import TRADE, complete_to, contract, day, enterprise, event, portfolio, signed, started
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import Book, default_book
from okstat.change import Change, Consequences, NothingInCommonError, consequences
from okstat.model.contract import Contract
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    Absent,
    AssessmentHeld,
    Changed,
    Ended,
    Event,
    ExamHeld,
    ExtensionGranted,
    Joined,
    Left,
    OfficeApproved,
    Transferred,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind
from okstat.plans.overlap import Gap, Overlap

FIRST, LAST, ON = "2025-08-18", "2027-08-17", "2026-11-20"
MADE = (signed("2025-06-12", first=FIRST, last=LAST), started(FIRST))
KNOWN = complete_to(ON)


def facts(*events: Event, made: tuple[Event, ...] = MADE, **fields: Any) -> Portfolio:
    """A portfolio of one contract of two years with further events, complete to the day asked about."""
    return portfolio(contract(*made, *events, known=KNOWN, company=enterprise(known=KNOWN), **fields), known=KNOWN)


def follows(
    before: Portfolio, after: Portfolio, *, on: str = ON, known_at: str | None = None, book: Book | None = None
) -> Consequences:
    """What follows on a day."""
    return consequences(before, after, on=day(on), known_at=day(known_at) if known_at else None, book=book)


def is_nothing(found: Consequences) -> bool:
    """Whether nothing follows."""
    return not any(
        (
            found.events,
            found.keys,
            found.end_days,
            found.plans,
            found.spans,
            found.obligations,
            found.findings,
            found.notices,
        )
    )


EXTENDED = event(ExtensionGranted, "2026-09-15", last="2027-10-17")


def test_of_no_change_nothing_follows() -> None:
    """The same facts twice."""
    assert is_nothing(follows(facts(), facts()))


def test_the_events_that_make_the_change_are_told() -> None:
    """New ones, those that fell away, and one that reads otherwise as both."""
    held, other = event(AssessmentHeld, "2026-02-10", id="a"), event(AssessmentHeld, "2026-02-11", id="a")
    found = [(change.change, change.event) for change in follows(facts(held), facts(other, EXTENDED)).events]
    assert [(Change.REMOVED, held), (Change.ADDED, other), (Change.ADDED, EXTENDED)] == found


def test_a_withdrawn_event_falls_away() -> None:
    """A correction is told by what it does."""
    held = event(AssessmentHeld, "2026-02-10")
    gone = event(Withdrawn, "2026-02-10", recorded="2026-09-01", event=held.id)
    assert [(Change.REMOVED, held)] == [(c.change, c.event) for c in follows(facts(held), facts(held, gone)).events]


class TestKnownAt:
    """What was recorded later is left out, on both sides."""

    LATE = event(Absent, "2026-03-02", recorded="2026-09-01", last="2026-04-10")

    def test_before_it_was_recorded(self) -> None:
        assert is_nothing(follows(facts(), facts(self.LATE), known_at="2026-08-31"))

    def test_from_the_day_it_was_recorded(self) -> None:
        assert 1 == len(follows(facts(), facts(self.LATE), known_at="2026-09-01").plans)


class TestComing:
    """What takes effect after the day asked about is told, and nothing else rests on it."""

    LATER = event(Changed, "2026-12-01", last="2027-12-17", consented="2026-11-01")

    def test_it_is_told_and_asks_for_what_it_asks_for(self) -> None:
        found = follows(facts(), facts(self.LATER))
        assert (self.LATER,) == tuple(change.event for change in found.coming)
        assert found.notices
        assert () == found.end_days

    def test_on_its_day_it_is_there(self) -> None:
        found = follows(facts(), facts(self.LATER), on="2026-12-01")
        assert () == found.coming
        assert [(day(LAST), day("2027-12-17"))] == [(one.before, one.after) for one in found.end_days]


class TestEndDay:
    """The last day, and all that hangs on it."""

    FOUND = follows(facts(), facts(EXTENDED))

    def test_it_moves(self) -> None:
        (change,) = self.FOUND.end_days
        assert ("K1", day(LAST), day("2027-10-17")) == (change.contract, change.before, change.after)

    def test_the_plan_moves_with_it(self) -> None:
        (change,) = self.FOUND.plans
        assert change.before is not None
        assert change.after is not None
        assert (day(LAST), day("2027-10-17")) == (change.before.rows[-1].last, change.after.rows[-1].last)

    def test_the_registration_is_due_two_months_before_the_new_day(self) -> None:
        (change,) = (one for one in self.FOUND.obligations if one.rule == "exam.registration")
        assert Change.MOVED is change.change
        assert [(day("2027-06-17"), "member"), (day("2027-08-17"), "member")] == [
            (one.due, one.bearer) for one in (change.before, change.after) if one is not None
        ]

    def test_of_a_contract_that_is_only_on_one_side(self) -> None:
        both = portfolio(*facts().contracts, *facts(id="K2").contracts, known=KNOWN)
        for one, other, days in ((facts(), both, (None, day(LAST))), (both, facts(), (day(LAST), None))):
            found = follows(one, other)
            assert [("K2", *days)] == [(c.contract, c.before, c.after) for c in found.end_days]
            assert [(days[0] is None, days[1] is None)] == [(c.before is None, c.after is None) for c in found.plans]

    def test_an_early_end_takes_duties_away_and_an_extension_adds_some(self) -> None:
        ended = follows(facts(), facts(event(Ended, "2026-10-15")))
        assert {Change.REMOVED} == {change.change for change in ended.obligations}
        longer = follows(facts(), facts(event(ExtensionGranted, "2026-09-15", last="2028-02-17")))
        added = [(one.rule, one.number) for one in longer.obligations if one.change is Change.ADDED]
        assert ("assess.half-year", 5) in added


class TestFindings:
    """Answers that come, go, or become others."""

    HELD = event(AssessmentHeld, "2026-02-10")

    def of(self, before: Portfolio, after: Portfolio, rule: str) -> list[tuple[object, object, int | None]]:
        """The answers of one rule that became others."""
        return [(one.before, one.after, one.number) for one in follows(before, after).findings if one.rule == rule]

    def test_what_was_breached_is_met(self) -> None:
        found = self.of(facts(), facts(self.HELD), "assess.half-year")
        assert [(OutcomeKind.BREACHED, OutcomeKind.MET, 1)] == found

    def test_what_was_in_order_and_is_not_asked_any_more_is_no_news(self) -> None:
        ended = event(Ended, "2026-01-31")
        found = self.of(facts(self.HELD), facts(self.HELD, ended), "assess.half-year")
        assert [(OutcomeKind.BREACHED, None, 2)] == found

    def test_what_was_breached_and_is_not_asked_any_more(self) -> None:
        found = self.of(facts(), facts(event(Ended, "2026-01-31")), "assess.half-year")
        assert [(OutcomeKind.BREACHED, None, 1), (OutcomeKind.BREACHED, None, 2)] == found

    def test_a_breach_that_says_something_else(self) -> None:
        early, later = event(ExamHeld, "2026-03-02", id="x"), event(ExamHeld, "2026-04-02", id="x")
        (found,) = (one for one in follows(facts(early), facts(later)).findings if one.rule == "exam.window")
        assert (OutcomeKind.BREACHED, OutcomeKind.BREACHED) == (found.before, found.after)
        assert "2 April 2026" in found.finding.text("en")

    def test_the_same_breach_is_no_news(self) -> None:
        early = event(ExamHeld, "2026-03-02")
        found = self.of(facts(early), facts(early, event(Absent, "2026-10-05", last="2026-10-09")), "exam.window")
        assert [] == found

    def test_a_subject_that_is_gone(self) -> None:
        both = portfolio(*facts().contracts, *facts(id="K2").contracts, known=KNOWN)
        gone = [one for one in follows(both, facts()).findings if one.subject.id == "K2"]
        assert {None} == {one.after for one in gone}


class TestBearer:
    """From the member to the office: the duties pass on, the days stay (1998 § 4-3 (1))."""

    def test_the_duties_pass_on(self) -> None:
        made = (signed("2013-06-20", first="2013-08-19", last="2015-08-18"), started("2013-08-19"))
        old = complete_to("2014-10-01")
        alone = enterprise(approved="2010-01-01", joined=None, known=old)
        office = Office(id="office", events=(event(OfficeApproved, "2013-11-01", county="03"),))

        def side(company: Enterprise, *events: Event) -> Portfolio:
            whole = portfolio(contract(*made, *events, office=None, company=company, known=old), known=old)
            return evolve(whole, offices=(office,))

        joined = evolve(alone, events=(*alone.events, event(Joined, "2014-07-01", office="office")))
        after = side(joined, event(Transferred, "2014-07-01", office="office"))
        found = [one for one in follows(side(alone), after, on="2014-10-01").obligations if one.subject.id == "K1"]
        assert {(Change.PASSED_ON, "company", "office")} == {
            (one.change, one.before and one.before.bearer, one.after and one.after.bearer) for one in found
        }


class TestKeys:
    """Keys of a contract that read otherwise are named, never shown."""

    @pytest.mark.parametrize(
        ("fields", "key"),
        [
            ({"trade": "SRSOA3----"}, "trade"),
            ({"course": "0+4"}, "course"),
            ({"county": "46"}, "county"),
            ({"employment_is_independent": True}, "employment_is_independent"),
            ({"born": "2007-03-15"}, "person"),
            ({"office": None}, "office"),
        ],
    )
    def test_each(self, fields: dict[str, Any], key: str) -> None:
        found = follows(facts(), facts(**fields))
        assert [("K1", key)] == [(change.subject.id, change.key) for change in found.keys]
        assert "2007" not in repr(found.keys)

    def test_another_company(self) -> None:
        def at(company: Enterprise | None) -> Portfolio:
            one = facts().contracts[0]
            return portfolio(evolve(one, enterprise=company, department=None), known=KNOWN)

        for before, after in ((enterprise(), None), (None, enterprise())):
            assert "company" in [change.key for change in follows(at(before), at(after)).keys]


class TestSpans:
    """Contracts of one person that come to overlap, or to leave a gap."""

    def second(self, first: str, last: str) -> Contract:
        """Another contract of the same person."""
        return contract(signed("2026-10-01", first=first, last=last), known=KNOWN, id="K2")

    def test_new_and_gone(self) -> None:
        overlapping = portfolio(*facts().contracts, self.second("2027-06-01", "2028-05-31"), known=KNOWN)
        apart = portfolio(*facts().contracts, self.second("2027-09-01", "2028-05-31"), known=KNOWN)
        found = follows(overlapping, apart).spans
        assert [(Change.REMOVED, Overlap), (Change.ADDED, Gap)] == [(one.change, type(one.span)) for one in found]
        assert {"P1"} == {one.person for one in found}

    def test_what_stays_is_not_told(self) -> None:
        overlapping = portfolio(*facts().contracts, self.second("2027-06-01", "2028-05-31"), known=KNOWN)
        other = event(Absent, "2026-10-05", last="2026-10-09")
        after = portfolio(*facts(other).contracts, self.second("2027-06-01", "2028-05-31"), known=KNOWN)
        assert () == follows(overlapping, after).spans

    def test_of_two_people_nothing_overlaps(self) -> None:
        other = evolve(self.second("2027-06-01", "2028-05-31"), person=Person(id="P2"))
        assert () == follows(facts(), portfolio(*facts().contracts, other, known=KNOWN)).spans


class TestSubjects:
    """Events of enterprises and offices make changes too."""

    def test_an_enterprise_leaves_its_office(self) -> None:
        one = facts().contracts[0]
        assert one.enterprise is not None
        left = evolve(one.enterprise, events=(*one.enterprise.events, event(Left, "2026-10-01", office="office")))
        found = follows(facts(), portfolio(evolve(one, enterprise=left), known=KNOWN))
        assert [("enterprise", "left")] == [(change.subject.kind, change.event.kind) for change in found.events]
        assert ("county", "6-19") in {
            (one.notice.who, place.section) for one in found.notices for place in one.citations
        }

    def test_an_enterprise_that_is_gone_asks_for_nothing(self) -> None:
        without = evolve(facts(), enterprises=())
        found = follows(facts(), without)
        assert {"enterprise"} == {change.subject.kind for change in found.events}
        assert () == found.notices


class TestNothingInCommon:
    """Two documents without a contract in common are no change."""

    def test_it_is_refused(self) -> None:
        with pytest.raises(NothingInCommonError, match="the two documents have no contract in common"):
            follows(facts(), facts(id="K2"))

    def test_an_empty_document_is_a_beginning_or_an_end(self) -> None:
        empty = portfolio(known=KNOWN)
        assert ["K1"] == [change.contract for change in follows(empty, facts()).end_days]
        assert ["K1"] == [change.contract for change in follows(facts(), empty).end_days]


def test_the_book_that_is_given_is_used() -> None:
    """A host's own book answers instead of the package's."""
    book = Book((), default_book().tables)
    found = follows(facts(), facts(EXTENDED), book=book)
    assert (1, (), ()) == (len(found.end_days), found.obligations, found.findings)
    assert () == found.overlays


def test_the_overlays_of_the_book_are_told() -> None:
    """By their names."""
    book = Book((), default_book().tables, ("own",))
    assert ("own",) == follows(facts(), facts(EXTENDED), book=book).overlays


# ── for all changes ────────────────────────────────────────────────────────────────────────────

DAYS = st.sampled_from(["2025-09-01", "2026-02-17", "2026-02-18", "2026-10-15", "2026-11-20", "2026-11-21"])
EVENTS = st.lists(
    st.one_of(
        st.builds(lambda on: event(AssessmentHeld, on), DAYS),
        st.builds(lambda on: event(Absent, on, share=Decimal("0.5")), DAYS),
        st.builds(lambda on: event(ExtensionGranted, on, last="2028-02-17"), DAYS),
        st.builds(lambda on: event(Changed, on, trade=TRADE, last="2027-12-17", consented=on), DAYS),
        st.builds(lambda on: event(Ended, on), DAYS),
        st.builds(lambda on: event(ExamHeld, on), DAYS),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)


@given(EVENTS)
def test_the_same_facts_never_have_consequences(events: list[Event]) -> None:
    """Whatever they are."""
    assert is_nothing(follows(facts(*events), facts(*events)))


@given(EVENTS, EVENTS)
def test_there_and_back_again(one: list[Event], other: list[Event]) -> None:
    """What a change adds, the change back takes away, and what moves, moves back."""
    there, back = follows(facts(*one), facts(*other)), follows(facts(*other), facts(*one))
    assert [(c.contract, c.after, c.before) for c in back.end_days] == [
        (c.contract, c.before, c.after) for c in there.end_days
    ]
    assert [(c.rule, c.number, c.after, c.before) for c in back.obligations] == [
        (c.rule, c.number, c.before, c.after) for c in there.obligations
    ]
    assert [(c.rule, c.number, c.after, c.before) for c in back.findings] == [
        (c.rule, c.number, c.before, c.after) for c in there.findings
    ]
