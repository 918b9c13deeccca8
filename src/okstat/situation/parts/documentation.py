"""How far the documentation of the training has come: each competence aim with what was said of it, day by day."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import AimStatus, DocumentationState, Event
from okstat.situation.history import Record

__all__ = ["NOT_DOCUMENTED", "Documentation", "DocumentedAim", "fold_documentation"]

_DOCUMENTED: Final = (DocumentationState.SUBMITTED, DocumentationState.APPROVED)


@frozen
class DocumentedAim:
    """One competence aim.

    Attributes:
        aim: the aim, by its code or as the tool names it.
        states: each state with the first day it was told of, by day.
    """

    aim: str
    states: tuple[tuple[date, DocumentationState], ...]

    @property
    def status(self) -> DocumentationState:
        """The state told of last."""
        return self.states[-1][1]

    @property
    def since(self) -> date:
        """The day it was told of."""
        return self.states[-1][0]

    @property
    def is_documented(self) -> bool:
        """Whether something stands there that is approved or waits for an answer."""
        return self.status in _DOCUMENTED

    def is_approved_on(self, day: date) -> bool:
        """Whether its documentation was approved on a day."""
        before = [state for since, state in self.states if since <= day]
        return bool(before) and before[-1] is DocumentationState.APPROVED

    def was_documented_in(self, first: date, last: date) -> bool:
        """Whether something was submitted or approved between two days, both counted."""
        return any(first <= since <= last and state in _DOCUMENTED for since, state in self.states)


@frozen
class Documentation:
    """The documentation of the training.

    Attributes:
        events: what was told.
        aims: the competence aims that it was told of, in their own order.
        silent_to: the last day for which no other state of an aim is a fact.
    """

    events: tuple[Event, ...]
    aims: tuple[DocumentedAim, ...]
    silent_to: date | None


NOT_DOCUMENTED: Final = Documentation((), (), None)
"""Nothing was told, and nothing is promised."""


def fold_documentation(record: Record) -> Documentation:
    """Fold what was told into aims; what repeats a state is no other state."""
    told, silent_to = record.of(AimStatus), record.silent_to(AimStatus)
    if not told:
        return _nothing_told(silent_to)
    states: defaultdict[str, list[tuple[date, DocumentationState]]] = defaultdict(list)
    for event in told:
        of_aim = states[event.aim]
        if not of_aim or of_aim[-1][1] is not event.status:
            of_aim.append((event.on, event.status))
    return Documentation(told, tuple(DocumentedAim(aim, tuple(states[aim])) for aim in sorted(states)), silent_to)


@lru_cache
def _nothing_told(silent_to: date | None) -> Documentation:
    """Most contracts come without documentation: they share one value."""
    return Documentation((), (), silent_to)
