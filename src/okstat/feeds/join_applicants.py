"""Putting a list of applicants into a portfolio: one candidate for each applicant and county, with all wishes.

A wish is the same where year, trade and kind of contract are. It is added as it is listed, and again when the list has
come to say something else of it. What the list gives a day for happened on that day: that the application was sent,
that the applicant was placed, that school was offered. A status without a day stays a status. Reading the same list
twice changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve

from okstat.feeds.compare import listed_trade
from okstat.feeds.ids import free, slug
from okstat.feeds.join import Joined
from okstat.feeds.new_events import NewEvents
from okstat.feeds.people import People
from okstat.feeds.receipt import Batch, Conflict, Line, Receipt, Says, Taking
from okstat.feeds.wishes import WishSeen
from okstat.model.contract import Candidate
from okstat.model.corrections import standing
from okstat.model.county import is_same_or_follows
from okstat.model.events import CandidateKind, Event, OtherOfferMade, Placed, PlacementApplied, WishListed
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

__all__ = ["join_applicants"]

PLACED: Final = "TILBLÆ"
PLACED_ELSEWHERE: Final = "FANNET"
OFFERED_SCHOOL: Final = "TILBSK"
"""The statuses that tell of something that happens to the applicant; all others tell of the wish alone."""
FIRST: Final = 1
_LAST: Final = 10**9


def join_applicants(portfolio: Portfolio, batch: Batch[WishSeen]) -> Joined:
    """Join the wishes of a list of applicants to a portfolio.

    Args:
        portfolio: what is known; an empty one for a first import.
        batch: what was read.
    """
    joining = _Joining(portfolio, batch.receipt)
    lines = {line.at: line for line in batch.receipt.lines}
    for record in sorted(batch.records, key=_rank):
        lines[record.at] = joining.take(record, lines[record.at])
    return joining.end(lines.values(), {record.year for record in batch.records})


class _Joining:
    """One join while it goes on."""

    def __init__(self, portfolio: Portfolio, receipt: Receipt) -> None:
        self._before, self._receipt = portfolio, receipt
        self._candidates = {candidate.id: candidate for candidate in portfolio.candidates}
        self._people = People(portfolio)
        self._of_person: defaultdict[str, list[str]] = defaultdict(list)
        for candidate in portfolio.candidates:
            self._of_person[candidate.person.id].append(candidate.id)
        self._conflicts: dict[Conflict, None] = {}
        self._met: set[tuple[str, object]] = set()

    def take(self, record: WishSeen, line: Line) -> Line:
        """Take one wish; the line says what became of it."""
        record = evolve(record, trade=listed_trade(record.trade))
        person = self._people.find(record.person)
        fitting = self._fitting(record, person)
        if len(fitting) > 1:
            return line.left_out("record.ambiguous")
        if person is None and not record.person.can_be_known_again:
            return line.left_out("record.no-identity")
        id_ = fitting[0] if fitting else self._new(record, person)
        key = (id_, _key_of(record))
        if key in self._met:
            return evolve(line.left_out("record.twice"), subject=("candidate", id_))
        self._met.add(key)
        known = self._candidates[id_]
        self._conflicts |= dict.fromkeys(self._said_otherwise(known, record))
        self._people.fill(known.person.id, record.person)
        events = tuple(self._new_events(known, record))
        if events:
            self._candidates[id_] = evolve(known, events=(*known.events, *events))
        is_known = not events and line.taking is Taking.TAKEN
        return evolve(line, subject=("candidate", id_), taking=Taking.KNOWN if is_known else line.taking)

    def _fitting(self, record: WishSeen, person: Person | None) -> list[str]:
        """The applicants that the record may be one of."""
        of_person = [self._candidates[id_] for id_ in self._of_person[person.id]] if person is not None else []
        return [one.id for one in of_person if _is_applicant_of(one, record.county)]

    def _new(self, record: WishSeen, person: Person | None) -> str:
        if person is None:
            person = self._people.add(record.person)
        id_ = free(f"{slug(self._receipt.source)}-{record.county or 'xx'}", self._candidates)
        self._candidates[id_] = Candidate(id=id_, kind=CandidateKind.APPLICANT, person=person, county=record.county)
        self._of_person[person.id].append(id_)
        return id_

    def _new_events(self, known: Candidate, record: WishSeen) -> Iterator[Event]:
        """The events that the record tells and that were not known."""
        told, new = standing(known.events), NewEvents(known.events, self._receipt)
        for kind, on, values in _told_by(record, self._receipt.read_on):
            if kind is WishListed:
                is_known = self._is_as_listed(told, record, values)
            else:
                is_known = any(isinstance(event, kind) and event.on == on for event in told)
            if not is_known:
                yield new.of(kind, on, **values)

    def _is_as_listed(self, told: Iterable[Event], record: WishSeen, values: Mapping[str, Any]) -> bool:
        """Whether the source said the same of the wish when it was last read."""
        listed = [
            event
            for event in told
            if isinstance(event, WishListed)
            and event.source == self._receipt.source
            and _key_of(event) == _key_of(record)
        ]
        return bool(listed) and all(getattr(listed[-1], name) == value for name, value in values.items())

    def _said_otherwise(self, known: Candidate, record: WishSeen) -> Iterator[Conflict]:
        """What is known of the person and said differently; neither value is told."""
        person, seen = self._people.all[known.person.id], record.person
        for fact, theirs, ours in (("born", seen.born, person.born), ("number", seen.number, person.number)):
            if theirs is not None and ours is not None and theirs != ours:
                said = (Says("document"), Says(self._receipt.source))
                yield Conflict("candidate", known.id, f"person.{fact}", said)

    def end(self, lines: Iterable[Line], years: set[int | None]) -> Joined:
        """The portfolio as it has become."""
        before, read_on = self._before, self._receipt.read_on
        candidates = tuple(map(self._people.latest, self._candidates.values()))
        receipt = evolve(
            self._receipt, lines=tuple(lines), conflicts=tuple(self._conflicts), gone=tuple(self._gone(years))
        )
        if candidates == before.candidates:
            return Joined(before, receipt)
        contracts = tuple(map(self._people.latest, before.contracts))
        recorded = max(before.recorded or read_on, read_on)
        return Joined(evolve(before, recorded=recorded, contracts=contracts, candidates=candidates), receipt)

    def _gone(self, years: set[int | None]) -> Iterator[tuple[str, str]]:
        """Applicants of whom the source told for the same county and year, and of whom it tells nothing now."""
        met = {id_ for id_, _ in self._met}
        for one in self._before.candidates:
            is_of_list = any(
                isinstance(event, WishListed)
                and event.source == self._receipt.source
                and event.year in years
                and event.county == self._receipt.county
                for event in standing(one.events)
            )
            if is_of_list and one.id not in met:
                yield "candidate", one.id


def _rank(record: WishSeen) -> int:
    """The first wish is taken first: it says what the application is for."""
    return record.rank or _LAST


def _key_of(wish: WishSeen | WishListed) -> object:
    kind = wish.kind if isinstance(wish, WishSeen) else wish.contract_kind
    return wish.year, wish.trade, kind


def _is_applicant_of(candidate: Candidate, county: str | None) -> bool:
    """Whether somebody without a contract is, or may be, an applicant of the county."""
    if candidate.kind not in (None, CandidateKind.APPLICANT):
        return False
    return candidate.county is None or county is None or is_same_or_follows(candidate.county, county)


def _told_by(record: WishSeen, read_on: date) -> Iterator[tuple[type[Event], date, Mapping[str, Any]]]:
    """The events that a record tells: kind, day and values."""
    applied, status_on = record.applied_on, record.status_on
    if applied is not None:
        of_first = record.rank == FIRST
        yield (
            PlacementApplied,
            applied,
            {
                "county": record.county,
                "year": record.year,
                "trade": record.trade if of_first else None,
                "contract_kind": record.kind if of_first else None,
            },
        )
    values = {"county": record.county, "contract_kind": record.kind, "trade": record.trade, "year": record.year}
    yield WishListed, read_on, values | {"rank": record.rank, "status": record.status}
    if status_on is not None and record.status in (PLACED, PLACED_ELSEWHERE):
        where = record.county if record.status == PLACED else None
        yield Placed, status_on, {"county": where, "trade": record.trade}
    elif status_on is not None and record.status == OFFERED_SCHOOL:
        yield OtherOfferMade, status_on, {}
