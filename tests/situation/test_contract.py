"""The situation of one contract: its parties, and when it ran with whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve, fields
from facts import (
    TRADE,
    alone,
    complete,
    complete_to,
    contract,
    day,
    enterprise,
    event,
    portfolio,
    signed,
    situation,
    started,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Contract, Placement
from okstat.model.enterprise import Enterprise
from okstat.model.events import Changed, ContractKind, Drafted, Ended, Event, ExtensionGranted, Left, Party, Transferred
from okstat.situation.approval import Run
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.parties import EarlierTrade, Stay
from okstat.situation.view import view

ON = "2026-11-20"
OTHER_TRADE = "HSHEA3----"
APPRENTICE, CANDIDATE = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE


# ── parties and terms ───────────────────────────────────────────────────────────────────────────


def test_without_events_the_parties_are_those_named() -> None:
    """The department stands for the enterprise; nothing is told of when they came."""
    found = situation(contract(), ON).parties
    assert ("dep", None, (), "office", None) == (
        found.company,
        found.company_since,
        found.earlier,
        found.office,
        found.office_since,
    )
    assert (APPRENTICE, "2+2", TRADE, "03", ()) == (
        found.kind,
        found.course,
        found.trade,
        found.county,
        found.events,
    )


def test_what_is_not_named_is_not_known() -> None:
    """An enterprise stands for itself where no department is named; without one there is no company."""
    bare = contract(office=None, department=None, trade=None, county=None, course=None)
    found = situation(bare, ON).parties
    assert ("agency", None, None, None, None) == (
        found.company, found.office, found.trade, found.county, found.course
    )  # fmt: skip
    nowhere = situation(evolve(bare, enterprise=None), ON)
    assert (None, None, None) == (nowhere.parties.company, nowhere.company, nowhere.memberships)


@pytest.mark.parametrize(
    ("on", "company", "office", "county"),
    [
        ("2026-02-28", "dep", "office", "03"),
        ("2026-03-01", "elsewhere", "office", "03"),
        ("2026-06-30", "elsewhere", "office", "03"),
        ("2026-07-01", "elsewhere", "new", "46"),
    ],
)
def test_a_transfer_counts_from_its_day(on: str, company: str, office: str, county: str) -> None:
    """Each names what it moves, and leaves the rest where it was."""
    moves = (
        event(Transferred, "2026-03-01", company="elsewhere"),
        event(Transferred, "2026-07-01", office="new", county="46"),
    )
    found = situation(contract(*moves), on).parties
    assert (company, office, county) == (found.company, found.office, found.county)
    assert (day("2026-03-01") if company == "elsewhere" else None) == found.company_since
    assert (day("2026-07-01") if office == "new" else None) == found.office_since
    assert [one for one in moves if one.on <= day(on)] == list(found.events)


@pytest.mark.parametrize(
    ("consented", "on", "expected"),
    [
        ("2026-03-15", "2026-03-14", (APPRENTICE, "2+2", TRADE)),
        ("2026-03-15", "2026-03-15", (CANDIDATE, "0+4", OTHER_TRADE)),
        ("2026-02-15", "2026-02-28", (APPRENTICE, "2+2", TRADE)),
        ("2026-02-15", "2026-03-01", (CANDIDATE, "0+4", OTHER_TRADE)),
        (None, ON, (APPRENTICE, "2+2", TRADE)),
    ],
)
def test_terms_change_with_the_countys_consent(
    consented: str | None, on: str, expected: tuple[ContractKind, str, str]
) -> None:
    """Kind, course and trade are as changed from the day of the change, or of the consent if that is later."""
    more = {"consented": consented} if consented else {}
    change = event(Changed, "2026-03-01", contract_kind=CANDIDATE, course="0+4", trade=OTHER_TRADE, **more)
    found = situation(contract(change), on).parties
    assert expected == (found.kind, found.course, found.trade)
    assert ((change,) if expected[0] is CANDIDATE else ()) == found.events


def test_a_change_of_something_else_is_no_event_of_the_parties() -> None:
    """A new last day concerns the period; a later change leaves what an earlier one set."""
    trade = event(Changed, "2026-02-01", id="a", trade=OTHER_TRADE, consented="2026-02-01")
    last = event(Changed, "2026-03-01", id="b", last="2028-01-01", consented="2026-03-01")
    kind = event(Changed, "2026-04-01", id="c", contract_kind=CANDIDATE, consented="2026-04-01")
    found = situation(contract(trade, last, kind), ON).parties
    assert ((trade, kind), CANDIDATE, "2+2", OTHER_TRADE) == (found.events, found.kind, found.course, found.trade)


@pytest.mark.parametrize(
    ("consented", "since"), [("2026-02-15", "2026-03-01"), ("2026-03-01", "2026-03-01"), ("2026-03-15", "2026-03-15")]
)
def test_the_trade_before_a_change_is_kept(consented: str, since: str) -> None:
    """It lasted to the day before the change, or before the consent if that is later; the same trade is no change."""
    change = event(Changed, "2026-03-01", trade=OTHER_TRADE, consented=consented)
    found = situation(contract(change), ON).parties
    last = date.fromordinal(day(since).toordinal() - 1)
    assert (day(since), (EarlierTrade(TRADE, None, last),)) == (found.trade_since, found.earlier_trades)
    assert (day(since),) == found.since()
    same = situation(contract(event(Changed, "2026-03-01", trade=TRADE, consented=consented)), ON).parties
    assert (None, (), ()) == (same.trade_since, same.earlier_trades, same.since())
    first = situation(contract(change, trade=None), ON).parties
    assert (OTHER_TRADE, day(since), ()) == (first.trade, first.trade_since, first.earlier_trades)


# ── from when to when ───────────────────────────────────────────────────────────────────────────


def test_it_begins_with_training_or_as_agreed() -> None:
    """The agreed first day holds while no start is recorded."""
    agreed = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    assert (day("2025-08-18"), day("2025-08-20"), None) == (
        situation(contract(agreed), ON).begins,
        situation(contract(agreed, started("2025-08-20")), ON).begins,
        situation(contract(), ON).begins,
    )


def test_it_ends_as_it_ended_or_as_agreed() -> None:
    """The recorded ending comes before the last day of the period."""
    agreed = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    assert (day("2027-08-17"), day("2026-05-31"), None) == (
        situation(contract(agreed), ON).ends,
        situation(contract(agreed, event(Ended, "2026-05-31")), ON).ends,
        situation(contract(), ON).ends,
    )


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(known=complete(signed=ON, training_started=ON)), True),
        (contract(event(Drafted, "2026-05-01"), known=complete(signed=ON, training_started=ON)), True),
        (contract(signed("2026-05-01", by=(Party.APPRENTICE,)), known=complete_to(ON)), True),
        (contract(signed("2026-05-01"), known=complete_to(ON)), False),
        (contract(started("2026-05-01"), known=complete_to(ON)), False),
        (contract(known=complete(signed=ON, training_started="2026-11-19")), False),
        (contract(known=complete(signed="2026-11-19", training_started=ON)), False),
        (contract(), False),
    ],
)
def test_a_draft_is_no_contract_yet(facts: Contract, expected: bool) -> None:
    """That both sides have not signed and no training started is a fact only in a complete record."""
    assert expected is situation(facts, ON).is_not_made()


# ── the office ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("asked", "expected"), [(None, True), ("2026-02-28", None), ("2026-03-01", True), ("2026-11-20", True)]
)
def test_a_contract_that_came_to_an_office(asked: str | None, expected: bool | None) -> None:
    """It belongs to the office from the day of the transfer; what was before, its own record does not tell."""
    moved = contract(event(Transferred, "2026-03-01", office="office"), office=None, company=alone())
    assert expected is situation(moved, ON).attached_on(day(asked) if asked else None)


def test_a_contract_that_went_from_office_to_office() -> None:
    """It belonged to an office all along."""
    moved = contract(event(Transferred, "2026-03-01", office="new"), company=alone(known=complete(joined=ON)))
    assert [True, True] == [situation(moved, ON).attached_on(day(on)) for on in ("2026-02-28", "2026-03-01")]


@pytest.mark.parametrize(
    ("company", "asked", "expected"),
    [
        (enterprise(joined="2025-01-01"), "2025-01-01", True),
        (enterprise(joined="2025-01-01"), "2024-12-31", None),
        (alone(known=complete(joined="2026-01-31")), "2026-01-31", False),
        (alone(known=complete(joined="2026-01-31")), "2026-02-01", None),
        (enterprise(event(Left, "2026-02-01", office="office"), known=complete(joined=ON)), "2026-02-01", False),
        (enterprise(joined="2025-01-01"), None, None),
    ],
)
def test_without_an_office_of_its_own_the_membership_counts(
    company: Enterprise, asked: str | None, expected: bool | None
) -> None:
    """A contract that names no office is attached as its enterprise is, where the day is known."""
    facts = contract(office=None, company=company)
    assert expected is situation(facts, ON).attached_on(day(asked) if asked else None)


def test_without_a_known_enterprise_nothing_is_known_of_an_office() -> None:
    """There is nobody whose membership could be looked at."""
    facts = evolve(contract(office=None), enterprise=None, department=None)
    assert situation(facts, ON).attached_on(day(ON)) is None


# ── runs ────────────────────────────────────────────────────────────────────────────────────────

AGREED = signed("2025-06-01", first="2025-08-18", last="2026-08-17")


@pytest.mark.parametrize(
    ("events", "on", "known", "expected"),
    [
        ((AGREED,), "2026-08-17", complete(), (None, False)),
        ((AGREED,), "2026-08-17", complete(ended="2026-08-17"), (None, True)),
        ((AGREED,), "2026-08-18", complete(), ("2026-08-17", True)),
        ((AGREED, event(Ended, "2026-05-31")), "2026-05-31", complete(), ("2026-05-31", True)),
        ((AGREED, event(ExtensionGranted, "2026-08-01", last="2026-12-31")), ON, complete(), (None, False)),
        ((), ON, complete(ended=ON), (None, True)),
    ],
)
def test_a_contract_is_over_when_it_ended_or_its_period_is_past(
    events: tuple[Event, ...], on: str, known: Complete, expected: tuple[str | None, bool]
) -> None:
    """On the last day agreed it is not over yet, on the day after it is, whatever the record lacks."""
    run = situation(contract(*events, known=known), on).run()
    assert (day(expected[0]) if expected[0] else None, expected[1]) == (run.ended_on, run.end_is_known)


def test_a_run_tells_when_it_was_made_and_on_what_terms() -> None:
    """The day both signed, the first day, the trade and the kind."""
    change = event(Changed, "2026-02-01", contract_kind=CANDIDATE, trade=OTHER_TRADE, consented="2026-02-01")
    run = situation(contract(AGREED, started("2025-08-20"), change), ON).run()
    assert Run("K1", day("2025-06-01"), day("2025-08-20"), day("2026-08-17"), True, OTHER_TRADE, CANDIDATE) == run


def runs(facts: Contract, on: str = ON) -> list[tuple[str, str | None, str | None, str | None]]:
    """Per company: made, first and last day."""

    def text(when: date | None) -> str | None:
        return when.isoformat() if when is not None else None

    return [
        (place, text(run.made_on), text(run.first), text(run.ended_on)) for place, run in situation(facts, on).runs()
    ]


def test_a_contract_that_stayed_ran_with_one_company() -> None:
    """Where it was made, from its first day."""
    assert [("dep", "2025-06-01", "2025-08-18", None)] == runs(contract(AGREED), "2026-01-01")


def test_each_company_sees_its_own_part_of_a_transferred_contract() -> None:
    """To the day before the transfer with the one, from that day on with the other, as if made then."""
    moved = contract(
        AGREED,
        event(Transferred, "2026-03-01", company="second"),
        event(Transferred, "2026-05-01", company="third"),
        event(Transferred, "2026-06-01", office="new"),
    )
    assert (
        Stay("dep", None, day("2026-02-28")),
        Stay("second", day("2026-03-01"), day("2026-04-30")),
    ) == situation(moved, ON).parties.earlier
    assert [
        ("dep", "2025-06-01", "2025-08-18", "2026-02-28"),
        ("second", "2026-03-01", "2026-03-01", "2026-04-30"),
        ("third", "2026-05-01", "2026-05-01", "2026-08-17"),
    ] == runs(moved)
    assert all(run.end_is_known for _, run in situation(moved, ON).runs())


def test_a_transfer_before_training_begins() -> None:
    """The new company has it from the day it was made over, training from its first day."""
    moved = contract(AGREED, event(Transferred, "2025-07-01", company="second"))
    assert ("second", "2025-07-01", "2025-08-18", "2026-08-17") == runs(moved)[-1]
    unknown = contract(event(Transferred, "2025-07-01", company="second"))
    assert ("second", "2025-07-01", None, None) == runs(unknown)[-1]


def test_each_trade_has_its_own_part_of_a_contract() -> None:
    """To the day before the change in the one, from that day on in the other; with each company, what fell there."""
    back = event(Changed, "2026-04-01", id="b", trade=TRADE, consented="2026-04-01")
    change = event(Changed, "2026-02-01", id="a", trade=OTHER_TRADE, consented="2026-02-01")
    moved = contract(AGREED, change, back, event(Transferred, "2026-03-01", company="second"))
    assert [
        ("dep", "2025-06-01", "2025-08-18", "2026-01-31"),
        ("dep", "2026-02-01", "2026-02-01", "2026-02-28"),
        ("second", "2026-03-01", "2026-03-01", "2026-03-31"),
        ("second", "2026-04-01", "2026-04-01", "2026-08-17"),
    ] == runs(moved)
    assert [TRADE, OTHER_TRADE, OTHER_TRADE, TRADE] == [run.trade for _, run in situation(moved, ON).runs()]
    assert all(run.end_is_known for _, run in situation(moved, ON).runs())


def test_those_who_share_an_apprentice_each_have_the_contract() -> None:
    """Each once, whatever its share; after a transfer to one company they have had it."""
    two = (Enterprise(id="a"), Enterprise(id="b"))
    shared = (*(Placement(enterprise=one, share=Decimal("0.5")) for one in two), Placement(enterprise=two[0]))
    bare = evolve(contract(AGREED), enterprise=None, department=None, placements=shared)
    assert ["a", "b"] == [place for place, *_ in runs(bare)]
    moved = evolve(bare, events=(AGREED, event(Transferred, "2026-03-01", company="c")))
    assert [("a", "2026-02-28"), ("b", "2026-02-28"), ("c", "2026-08-17")] == [
        (place, last) for place, _, _, last in runs(moved)
    ]


# ── the whole ───────────────────────────────────────────────────────────────────────────────────


def parts(of: ContractSituation) -> dict[str, object]:
    """All parts but the facts themselves."""
    return {field.name: getattr(of, field.name) for field in fields(ContractSituation) if field.name != "contract"}


@given(data=st.data())
def test_the_order_of_events_does_not_matter(data: st.DataObject) -> None:
    """Any chain of events gives the same situation from any order of the document."""
    days = st.dates(date(2026, 1, 1), date(2026, 1, 9)).map(date.isoformat)
    kinds: st.SearchStrategy[Event] = st.one_of(
        st.builds(signed, days, last=days),
        st.builds(started, days),
        st.builds(event, st.just(Transferred), days, company=st.sampled_from([None, "dep", "x"]), office=st.none()),
        st.builds(event, st.just(Transferred), days, office=st.sampled_from(["a", "b"])),
        st.builds(event, st.just(Changed), days, trade=st.just(OTHER_TRADE), consented=days),
        st.builds(event, st.just(Ended), days),
    )
    events = [evolve(one, id=str(number)) for number, one in enumerate(data.draw(st.lists(kinds, max_size=6)))]
    on = date(2026, 1, 6)
    one, other = (
        view(portfolio(contract(*some)), on).contracts[0] for some in (events, data.draw(st.permutations(events)))
    )
    assert parts(one) == parts(other)
    assert list(one.runs()) == list(other.runs())
