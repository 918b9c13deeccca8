"""What holds for all facts: replay, silence, undo, end days, plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve, fields
from facts import OSLO, TRADE, contract, day, event, portfolio, portfolios_around_the_acts, signed, started, trainings
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.check import check
from okstat.document.kinds import ALL_KINDS, EVENTS_OF
from okstat.document.wire import ContractRecord
from okstat.finding import Report
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    Absent,
    AskedFor,
    DocumentationState,
    Event,
    ExamMatter,
    Leave,
    Replaced,
    SharedTask,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind
from okstat.plans.training_time import training_time
from okstat.situation.contract import ContractSituation
from okstat.situation.history import Record, known
from okstat.situation.life import live
from okstat.situation.view import View, view
from okstat.testing.strategies import contract_events, contracts, portfolios

ON = day("2026-11-20")
DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
FACTS = st.one_of(portfolios_around_the_acts(), trainings(), portfolios(most=1))
PERIOD = signed("2025-08-01", first="2025-08-18", last="2027-08-17")


def whole(facts: Portfolio, on: date = ON) -> Report:
    """Every answer of every rule."""
    return check(facts, on=on, every=True)


def with_events(made: Contract, events: Iterable[Event]) -> Contract:
    """The contract with another history."""
    return evolve(made, events=tuple(events))


def with_contract_events(facts: Portfolio, events: Iterable[Event]) -> Portfolio:
    """The portfolio with another history of its first contract."""
    first, *others = facts.contracts
    return evolve(facts, contracts=(with_events(first, events), *others))


class TestReplay:
    """The same events give the same situation, however often and in whatever order they are read."""

    @given(contract_events(most=8))
    def test_what_is_known_of_what_is_known_is_the_same(self, events: tuple[Event, ...]) -> None:
        """Replay is idempotent: no correction works twice."""
        assert known(events) == known(known(events))

    @given(contracts(), st.randoms(use_true_random=False), st.none() | DAYS)
    def test_the_order_of_the_record_says_nothing(self, made: Contract, random: Any, known_at: date | None) -> None:
        """Whatever day is asked about, and whatever was known."""
        shuffled = list(made.events)
        random.shuffle(shuffled)
        other = with_events(made, shuffled)
        assert known(made.events, known_at) == known(other.events, known_at)
        assert parts(view(portfolio(made), ON, known_at)) == parts(view(portfolio(other), ON, known_at))
        assert live(known(made.events, known_at), ON) == live(known(other.events, known_at), ON)

    @settings(max_examples=40)
    @given(FACTS, st.randoms(use_true_random=False))
    def test_the_day_of_recording_says_nothing_of_what_happened(self, facts: Portfolio, random: Any) -> None:
        """What was recorded by today answers alike, whichever was recorded first; events of one day aside."""

        def recorded_anew(subject: Any) -> Any:
            """The same events, without corrections, one a day, recorded in another order."""
            plain = [one for one in subject.events if not isinstance(one, Withdrawn | Replaced)]
            events = list({one.on: one for one in plain}.values())
            late = [ON - timedelta(days=number) for number in range(len(events))]
            random.shuffle(late)
            early = tuple(evolve(one, recorded=ON) for one in events)
            anew = tuple(evolve(one, recorded=day_) for one, day_ in zip(events, late, strict=True))
            return evolve(subject, events=early), evolve(subject, events=anew)

        pairs = [[recorded_anew(one) for one in facts.contracts], [recorded_anew(one) for one in facts.offices]]
        one, other = (
            whole(
                evolve(
                    facts, contracts=tuple(pair[n] for pair in pairs[0]), offices=tuple(pair[n] for pair in pairs[1])
                )
            )
            for n in (0, 1)
        )
        assert one == other


def parts(seen: View) -> list[dict[str, object]]:
    """The parts of each contract's situation, without the chain of events that they were folded from."""
    names = [field.name for field in fields(ContractSituation) if field.name != "contract"]
    return [{name: getattr(one, name) for name in names} for one in seen.contracts]


NOT_READ: dict[type, frozenset[str]] = {
    ContractRecord: frozenset({"drafted", "extension_applied"}),
    Enterprise: frozenset({"membership_applied", "declined"}),
    Office: frozenset(),
}
"""Kinds of events that no part of a situation reads; corrections act on the record before it is folded."""

CORRECTIONS = {"withdrawn", "replaced"}


def one_of_each(subject: type) -> tuple[Event, ...]:
    """An event of every kind that a subject may have, corrections aside."""
    others: dict[str, object] = {
        "trade": TRADE, "county": OSLO, "office": "office", "employees": 80, "requirement": "company.plan", "met": True,
        "question": "exam.whether-it-is-to-be-adapted",
        "last": day("2027-08-17"), "first": day("2025-08-18"), "module": "M1",
        "asked_for": AskedFor.GRANT, "company": "dep", "task": SharedTask.TALK, "granted": True,
        "aim": "A1", "status": DocumentationState.SUBMITTED,
        "matter": ExamMatter.EXPULSION, "accident": "1", "event": "1", "paid": True,
    }  # fmt: skip
    made = []
    for kind, shape in EVENTS_OF[subject].items():
        if kind not in CORRECTIONS:
            required = {a.name: others[a.name] for a in fields(shape) if a.name in others}
            made.append(shape(id=kind, on=day("2025-08-18"), recorded=day("2025-08-18"), **required))
    return tuple(made)


class TestKindsThatNoPartReads:
    """A situation is made of the kinds its parts read; an event of another kind changes nothing."""

    @pytest.mark.parametrize("subject", NOT_READ)
    def test_they_are_listed(self, subject: type, monkeypatch: pytest.MonkeyPatch) -> None:
        """The kinds that were asked for when a subject with one event of every kind was folded are all others."""
        asked: set[str] = set()

        for name in ("of", "first", "last"):
            monkeypatch.setattr(Record, name, noting(getattr(Record, name), asked))
        events = {each: one_of_each(each) if each is subject else () for each in NOT_READ}
        place = Enterprise(id="agency", events=events[Enterprise])
        office = Office(id="office", events=events[Office])
        made = contract(*events[ContractRecord], company=place, office=office)
        seen = view(portfolio(made), ON)
        assert (1, 1, 1) == (len(seen.contracts), len(seen.enterprises), len(seen.offices))
        assert (subject is Enterprise) == bool(seen.approvals)
        assert NOT_READ[subject] == set(EVENTS_OF[subject]) - asked - CORRECTIONS

    @settings(max_examples=40)
    @given(FACTS.filter(lambda facts: facts.contracts), st.data())
    def test_an_event_more_changes_no_answer(self, facts: Portfolio, data: st.DataObject) -> None:
        """Neither the situation nor the report, of the contract and of its enterprise."""
        more = {one.kind: one for subject in NOT_READ for one in one_of_each(subject)}
        kind = data.draw(st.sampled_from(sorted(NOT_READ[ContractRecord])))
        of_place = data.draw(st.sampled_from(sorted(NOT_READ[Enterprise])))
        on = data.draw(DAYS)
        first = facts.contracts[0]
        added = with_contract_events(facts, (*first.events, evolve(more[kind], id="more", on=on)))
        places = {
            place.id: evolve(place, events=(*place.events, evolve(more[of_place], id="more", on=on)))
            for place in added.enterprises
        }
        placed = (
            evolve(one, enterprise=places.get(one.enterprise.id, one.enterprise)) if one.enterprise else one
            for one in added.contracts
        )
        added = evolve(added, enterprises=tuple(places.values()), contracts=tuple(placed))
        assert parts(view(facts, ON)) == parts(view(added, ON))
        assert whole(facts) == whole(added)


def noting(plain: Any, asked: set[str]) -> Any:
    """A method of a record that notes which kind it was asked for."""

    def noted(self: Record, kind: type[Event]) -> Any:
        asked.add(kind.kind)
        return plain(self, kind)

    return noted


SETTLES_AS = {OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE, OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT}
Answers = dict[tuple[object, str], dict[tuple[str, int], OutcomeKind]]


def by_norm(report: Report) -> Answers:
    """Subject and rule to wording and occurrence to the answer."""
    found: defaultdict[tuple[object, str], dict[tuple[str, int], OutcomeKind]] = defaultdict(dict)
    for one in report.findings:
        number = one.occurrence.number if one.occurrence is not None else 0
        found[one.subject, one.rule][one.wording, number] = one.outcome.kind
    return found


def widened(facts: Portfolio, further: dict[str, date]) -> Portfolio:
    """The same facts in a record that is complete for more, or for longer."""

    def to(own: Complete) -> Complete:
        return Complete({**own.days, **{kind: max(last, own.days.get(kind, last)) for kind, last in further.items()}})

    places = {place.id: evolve(place, complete=to(place.complete)) for place in facts.enterprises}
    offices = {office.id: evolve(office, complete=to(office.complete)) for office in facts.offices}
    return evolve(
        facts,
        complete=to(facts.complete),
        offices=tuple(offices.values()),
        enterprises=tuple(places.values()),
        contracts=tuple(evolve(one, complete=to(one.complete)) for one in facts.contracts),
    )


class TestWidening:
    """A record that is complete for more settles what was unknown, and takes nothing back."""

    @settings(max_examples=60)
    @given(
        FACTS, st.dictionaries(st.sampled_from(list(ALL_KINDS)), DAYS) | DAYS.map(lambda d: dict.fromkeys(ALL_KINDS, d))
    )
    def test_only_what_was_unknown_is_answered_otherwise(self, facts: Portfolio, further: dict[str, date]) -> None:
        """Of every rule, about every subject: it is answered, or asked where the law names no day, or stays unknown."""
        before, after = by_norm(whole(facts)), by_norm(whole(widened(facts, further)))
        for key, answers in before.items():
            settled = {own: kind for own, kind in answers.items() if kind is not OutcomeKind.UNKNOWN}
            now = after.get(key, {})
            assert settled == {own: kind for own, kind in now.items() if own in settled}
            if settled == answers:
                assert answers == now
            else:
                came = {kind for own, kind in now.items() if own not in settled}
                assert came <= SETTLES_AS | {OutcomeKind.UNKNOWN}
        assert after.keys() <= before.keys()


class TestUndo:
    """What was withdrawn, and whose withdrawal was withdrawn, is as it was."""

    @settings(max_examples=40)
    @given(FACTS.filter(lambda facts: facts.contracts and facts.contracts[0].events), st.data())
    def test_undo_restores_the_very_same_report(self, facts: Portfolio, data: st.DataObject) -> None:
        """Whatever event it was, a correction among them, and whenever it is recorded."""
        events = facts.contracts[0].events
        gone = data.draw(st.sampled_from(events))
        recorded = data.draw(DAYS)
        taken_out = event(Withdrawn, "2026-01-01", id="out", event=gone.id, recorded=recorded.isoformat())
        undone = event(Withdrawn, "2026-01-01", id="undo", event="out", recorded=recorded.isoformat())
        assert whole(facts) == whole(with_contract_events(facts, (*events, taken_out, undone)))


def plan_last(events: Iterable[Event]) -> date | None:
    """The last day of the plan of a contract with such a history."""
    (seen,) = view(portfolio(contract(*events)), ON).contracts
    plan = training_time(seen)
    return plan.last if plan is not None else None


class TestPlans:
    """Training time: absence never shortens it, and its rows are the whole of it."""

    @given(contract_events(), st.sampled_from([Absent, Leave]), DAYS, st.none() | st.integers(0, 400))
    def test_more_absence_never_moves_the_last_day_forward(
        self, events: tuple[Event, ...], kind: type[Absent | Leave], first: date, length: int | None
    ) -> None:
        """Whatever else happened."""
        last = first + timedelta(days=length) if length is not None else None
        more = kind(id="more", on=first, recorded=first, last=last)
        before, after = plan_last((PERIOD, *events)), plan_last((PERIOD, *events, more))
        assert before == after or (before is not None and after is not None and before < after)

    @given(contract_events(most=8), st.booleans())
    def test_rows_tile_the_period(self, events: tuple[Event, ...], is_started: bool) -> None:
        """From the first day to the last, without gap or overlap."""
        begun = (started("2025-08-18"),) if is_started else ()
        (seen,) = view(portfolio(contract(PERIOD, *begun, *events)), ON).contracts
        plan = training_time(seen)
        if plan is None:
            assert seen.begins is None or seen.ends is None or seen.ends < seen.begins
            return
        assert (plan.first, plan.last) == (plan.rows[0].first, plan.rows[-1].last)
        assert all(row.first <= row.last for row in plan.rows)
        assert all(
            one.last + timedelta(days=1) == other.first for one, other in zip(plan.rows, plan.rows[1:], strict=False)
        )
