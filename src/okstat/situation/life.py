"""The life of a contract or candidate on a day: its states, how it came there, and what may happen next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from attrs import field, frozen

from okstat.citation import Citation
from okstat.model.events import AppealDecided, Event, ExamHeld, Leave
from okstat.situation.life_table import BEGINNING, TRANSITIONS, Region, State, Transition, leads_to
from okstat.text import Text

__all__ = ["Clash", "Life", "Permission", "Step", "live", "may"]


@frozen
class Step:
    """One event that changed a state.

    Attributes:
        event: id of the event.
        kind: its kind, as in the document.
        on: its day.
        region: in which region.
        source: the state before.
        target: the state after.
    """

    event: str
    kind: str
    on: date
    region: Region
    source: State
    target: State


@frozen
class Clash:
    """Two facts that contradict each other: an event that was not possible after another one.

    Attributes:
        event: id of the event that was not possible.
        kind: its kind.
        on: its day.
        against: id of the event it contradicts.
        against_kind: the kind of that one.
        against_on: its day.
        because: why it was not possible.
    """

    event: str
    kind: str
    on: date
    against: str
    against_kind: str
    against_on: date
    because: Text


@frozen
class Life:
    """The states on a day.

    Attributes:
        states: one for each region.
        steps: the events that led to them.
        clashes: contradictions between recorded facts; an event that is merely not recorded is none.
    """

    states: Mapping[Region, State] = field(hash=False)
    steps: tuple[Step, ...]
    clashes: tuple[Clash, ...]

    @property
    def making(self) -> State:
        """How far the contract is made."""
        return self.states[Region.MAKING]

    @property
    def training(self) -> State:
        """How far the training is."""
        return self.states[Region.TRAINING]

    @property
    def exam(self) -> State:
        """How far the exam is."""
        return self.states[Region.EXAM]


@frozen
class Permission:
    """Whether an event may happen, and if not, why not.

    Attributes:
        is_possible: whether it may.
        because: why not.
        citations: where the law says so.
    """

    is_possible: bool
    because: Text | None = None
    citations: tuple[Citation, ...] = ()


@cache
def _rows(kind: str) -> tuple[Transition, ...]:
    return tuple(row for row in TRANSITIONS if row.event == kind)


@cache
def _order() -> Mapping[str, int]:
    """Kinds in the order of the table, so that events of one day follow each other as they would in life."""
    return {kind: number for number, kind in enumerate(dict.fromkeys(row.event for row in TRANSITIONS))}


def _result(event: Event) -> object:
    if isinstance(event, ExamHeld):
        return event.result
    return event.upheld if isinstance(event, AppealDecided) else None


def _row_for(event: Event, state: State) -> Transition | None:
    fitting = [row for row in _rows(event.kind) if state in row.sources and row.result in (None, _result(event))]
    return fitting[-1] if fitting else None


def live(events: Iterable[Event], on: date, last: date | None = None) -> Life:
    """Replay known events that have taken effect; `last` is the last day of the period in force.

    An event whose forerunner is not recorded is taken to have had it: silence is not a fact. What is told as a
    clash is only what recorded facts contradict.
    """
    replay = _Replay()
    ordered = sorted((e for e in events if e.on <= on and e.kind in _order()), key=lambda e: (e.on, _order()[e.kind]))
    for event in ordered:
        replay.take(event)
    replay.pass_days(on, last)
    replay.find_late_forerunners(ordered)
    return Life(MappingProxyType(replay.states), tuple(replay.steps), tuple(replay.clashes))


class _Replay:
    """The states while events are replayed."""

    def __init__(self) -> None:
        self.states = dict(BEGINNING)
        self.brought: dict[Region, Event] = {}
        self.steps: list[Step] = []
        self.clashes: list[Clash] = []
        self.leave: Leave | None = None

    def take(self, event: Event) -> None:
        """Let one event happen."""
        rows = _rows(event.kind)
        region = rows[0].region
        self.come_back(event.on)
        row = _row_for(event, self.states[region])
        if row is None:
            wanted = frozenset(state for row in rows for state in row.sources)
            if region in self.brought and not leads_to(self.states[region], wanted):
                self._clash(event, self.brought[region], rows[0].because)
                return
            row = next(row for row in reversed(rows) if row.result in (None, _result(event)))
        if row.target is not None and row.target is not self.states[region]:
            self._step(event, region, row.target)
        if row.target is not None:
            self.brought[region] = event
        if isinstance(event, Leave):
            self.leave = event

    def come_back(self, day: date) -> None:
        """A leave whose last day is over before the day is over."""
        if self.leave is not None and self.leave.last is not None and self.leave.last < day:
            if self.states[Region.TRAINING] is State.INTERRUPTED:
                self.states[Region.TRAINING] = State.IN_TRAINING
            self.leave = None

    def _step(self, event: Event, region: Region, target: State) -> None:
        self.steps.append(Step(event.id, event.kind, event.on, region, self.states[region], target))
        self.states[region] = target

    def _clash(self, event: Event, against: Event, because: Text) -> None:
        self.clashes.append(Clash(event.id, event.kind, event.on, against.id, against.kind, against.on, because))

    def pass_days(self, on: date, last: date | None) -> None:
        """What dates alone bring about: a leave is over, the period is over."""
        self.come_back(on)
        if last is not None and last < on and self.states[Region.TRAINING] in (State.IN_TRAINING, State.INTERRUPTED):
            self.states[Region.TRAINING] = State.OVER

    def find_late_forerunners(self, ordered: list[Event]) -> None:
        """An event clashes with a forerunner that is recorded, but on a later day only."""
        first: dict[str, Event] = {}
        for event in ordered:
            first.setdefault(event.kind, event)
        for event in ordered:
            row = _rows(event.kind)[0]
            forerunner = first.get(row.after) if row.after is not None else None
            if forerunner is not None and forerunner.on > event.on:
                self._clash(event, forerunner, row.because)


def may(life: Life, kind: str, on: date) -> Permission:
    """Whether an event of a kind may happen next, and if not, why not and where the law says so.

    Args:
        life: the states on the day, from `live`.
        kind: the kind of event, as in the document.
        on: the day it would happen; it chooses the Act that is cited.

    Raises:
        KeyError: no contract has events of that kind.
    """
    rows = _rows(kind)
    if not rows:
        raise KeyError(kind)
    row = next((row for row in rows if life.states[row.region] in row.sources), None)
    if row is not None and (not row.needs or life.making in row.needs):
        return Permission(is_possible=True)
    refused = row or rows[0]
    return Permission(
        is_possible=False,
        because=refused.because,
        citations=tuple(citation for citation in refused.cites if citation.holds_on(on)),
    )
