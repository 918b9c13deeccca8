"""A prepared package: what somebody is to enter in a register of others, checked, with what has become of it.

A package is a value; each step makes another one. What is personal stands in its entries only, and neither in its
`repr` nor in any error. The days of the steps are the host's: nothing here reads a clock.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from attrs import evolve, field, frozen

from okstat.citation import Citation
from okstat.errors import OkstatError
from okstat.model.events import Event
from okstat.text import Text

__all__ = [
    "Entry",
    "Filling",
    "Form",
    "NotReadyError",
    "Package",
    "Point",
    "State",
    "Step",
    "StepSeen",
    "WrongStepError",
]


class Form(Enum):
    """What a package is for."""

    CONTRACT = "contract"
    CHANGE = "change"
    ENDING = "ending"
    EXAM_REGISTRATION = "exam_registration"


class State(Enum):
    """How far a package has come: prepared, entered in the register, and there confirmed or returned."""

    PREPARED = "prepared"
    ENTERED = "entered"
    CONFIRMED = "confirmed"
    RETURNED = "returned"


_AFTER: Final = {
    State.PREPARED: {State.ENTERED},
    State.ENTERED: {State.CONFIRMED, State.RETURNED},
    State.RETURNED: {State.ENTERED},
    State.CONFIRMED: frozenset[State](),
}


class Filling(Enum):
    """How an entry stands: filled, missing, filled with what cannot be right, or left to whoever enters it."""

    FILLED = "filled"
    MISSING = "missing"
    WRONG = "wrong"
    BY_HAND = "by_hand"


class NotReadyError(OkstatError):
    """A package is to be entered though something is missing, or though the law says that it is not in order."""


class WrongStepError(OkstatError):
    """A step that cannot follow: out of its order, or on a day before the one it follows."""


@frozen
class Entry:
    """One thing that the register asks for.

    Attributes:
        id: its name here.
        text: what it is called.
        filling: how it stands.
        value: what to enter; personal data.
        wrong: what is wrong with it, where it cannot be right.
        source: who says that it is asked for.
        url: the public address of that.
    """

    id: str
    text: Text
    filling: Filling
    value: Text | str | date | Decimal | int | None = field(default=None, repr=False)
    wrong: Text | None = None
    source: str = ""
    url: str = ""


@frozen
class Point:
    """What the law says of the matter as it is going to be.

    Attributes:
        rule: the id of the rule.
        outcome: `breached`, `unknown`, `judgement`, or `met` of what is fulfilled late.
        text: what it says; no personal data.
        remedy: what to do about it.
        missing: for an unknown, the facts it hangs on.
        citations: where the law says so.
        blocks: whether the package is not ready because of it.
    """

    rule: str
    outcome: str
    text: Text
    remedy: Text
    missing: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    blocks: bool = False


@frozen
class Step:
    """A state that a package came to.

    Attributes:
        state: the state.
        on: the day.
        reason: why it was returned, in somebody's own words; not in the repr.
    """

    state: State
    on: date
    reason: str | None = field(default=None, repr=False)


@frozen
class Package:
    """What is to be entered about one contract.

    Attributes:
        id: what it is known by: form, contract and event.
        form: what it is for.
        contract: id of the contract.
        event: what will have happened when it is confirmed.
        known_at: the day whose knowledge it rests on; `None` for all that was recorded.
        entries: what to enter, in order.
        points: what the law says, what blocks first.
        steps: what has become of it, the preparing first.
    """

    id: str
    form: Form
    contract: str
    event: Event = field(repr=False)
    known_at: date | None
    entries: tuple[Entry, ...]
    points: tuple[Point, ...]
    steps: tuple[Step, ...]

    @property
    def state(self) -> State:
        """How far it has come."""
        return self.steps[-1].state

    @property
    def lacks(self) -> tuple[str, ...]:
        """The entries that are missing or wrong, by name."""
        return tuple(one.id for one in self.entries if one.filling in (Filling.MISSING, Filling.WRONG))

    @property
    def blocked_by(self) -> tuple[str, ...]:
        """The rules by which it is not in order."""
        return tuple(dict.fromkeys(point.rule for point in self.points if point.blocks))

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing or wrong, and nothing is known to break the law."""
        return not self.lacks and not self.blocked_by

    def refuse_unready(self, despite: Collection[str] = ()) -> None:
        """Refuse a package that is not ready.

        Args:
            despite: the rules that do not keep whoever enters it from doing so, since what they find cannot be mended.

        Raises:
            NotReadyError: an entry is missing or wrong, or a rule blocks that is not named.
        """
        blocked = [rule for rule in self.blocked_by if rule not in despite]
        if self.lacks or blocked:
            reasons = [f"{one} is missing or wrong" for one in self.lacks] + [f"{rule} is breached" for rule in blocked]
            raise NotReadyError(f"{self.id}: {'; '.join(reasons)}")

    def entered(self, on: date, *, despite: Collection[str] = ()) -> Package:
        """The package as it is when somebody has entered it.

        Args:
            on: the day.
            despite: the rules that did not keep whoever entered it from doing so.

        Raises:
            NotReadyError: it is not ready, and a rule blocks that is not named.
            WrongStepError: it was entered already, or is prepared later.
        """
        self.refuse_unready(despite)
        return self._came_to(State.ENTERED, on)

    def confirmed(self, on: date) -> Package:
        """The package as it is when whoever decides has confirmed it.

        Raises:
            WrongStepError: it is not entered, or was entered later.
        """
        return self._came_to(State.CONFIRMED, on)

    def returned(self, on: date, reason: str | None = None) -> Package:
        """The package as it is when it came back; it can be entered again.

        Raises:
            WrongStepError: it is not entered, or was entered later.
        """
        return self._came_to(State.RETURNED, on, reason)

    def _came_to(self, state: State, on: date, reason: str | None = None) -> Package:
        last = self.steps[-1]
        if state not in _AFTER[last.state]:
            raise WrongStepError(f"{self.id}: what is {last.state.value} cannot come to be {state.value}")
        if on < last.on:
            raise WrongStepError(f"{self.id}: {state.value} on {on}, before {last.state.value} on {last.on}")
        return evolve(self, steps=(*self.steps, Step(state, on, reason)))


@frozen(kw_only=True)
class StepSeen:
    """What the outside tells of a package.

    Attributes:
        at: the place of the record in the source.
        package: the id of the package.
        state: what it came to; never prepared, since that is ours.
        on: the day.
        reason: why it came back, in somebody's own words.
    """

    at: str
    package: str
    state: State
    on: date
    reason: str | None = field(default=None, repr=False)
