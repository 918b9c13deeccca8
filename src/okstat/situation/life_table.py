"""The life of a contract as one table: which event is possible in which state, and what it leads to.

Three things run side by side: the making of the contract, the training, the exam. Where training has
not started, only a contract that is made can be extended or ended. Status is never stored:
`okstat.situation.life` replays the events over this table, the diagrams in the documentation are drawn
from it, and `may` asks it. A candidate without a contract has the exam only.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from attrs import frozen

from okstat.citation import Citation, Instrument
from okstat.model.events import ExamResult
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["BEGINNING", "TRANSITIONS", "Region", "State", "Transition", "leads_to"]


class Region(Enum):
    """What runs side by side in the life of a contract."""

    MAKING = "making"
    TRAINING = "training"
    EXAM = "exam"


class State(Enum):
    """A state in one of the regions."""

    NOT_MADE = "not_made"
    DRAFTED = "drafted"
    SIGNED = "signed"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    REFUSED = "refused"
    APPROVED = "approved"
    NOT_STARTED = "not_started"
    IN_TRAINING = "in_training"
    INTERRUPTED = "interrupted"
    OVER = "over"
    ENDED = "ended"
    NOT_REGISTERED = "not_registered"
    REGISTERED = "registered"
    CALLED = "called"
    DEFERRED = "deferred"
    HELD = "held"
    PASSED = "passed"
    FAILED = "failed"
    ANNULLED = "annulled"
    APPEALED = "appealed"
    CERTIFIED = "certified"


BEGINNING: Final = {
    Region.MAKING: State.NOT_MADE,
    Region.TRAINING: State.NOT_STARTED,
    Region.EXAM: State.NOT_REGISTERED,
}
"""Where each region begins."""


@frozen
class Transition:
    """One row of the table.

    Attributes:
        event: the kind of event; `day passes` for what a date alone brings about.
        region: where it acts.
        sources: the states in which it is possible.
        target: the state it leads to; `None` when it changes nothing.
        because: why it is possible only there.
        cites: where the law says so, dated.
        result: for an exam or an appeal, with which result the row holds.
        needs: states in the making of the contract, one of which must have been reached.
        after: a kind of event that, where it is recorded, cannot come later.
    """

    event: str
    region: Region
    sources: frozenset[State]
    target: State | None
    because: Text
    cites: tuple[Citation, ...] = ()
    result: ExamResult | bool | None = None
    needs: frozenset[State] = frozenset()
    after: str | None = None


OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023


def _both(old: tuple[str, str], new: tuple[str, str]) -> tuple[Citation, ...]:
    """The place in the Act of 1998 and in the Act of 2023, each for its own time."""
    return (
        Citation(OLD, *old).between(None, ACT_2023_IN_FORCE),
        Citation(NEW, *new).between(ACT_2023_IN_FORCE, None),
    )


CONTRACT: Final = _both(("4-5", "1"), ("7-2", "1.1"))
DECISION: Final = _both(("4-5", "2"), ("7-2", "2"))
ENDING: Final = _both(("4-6", "2"), ("7-3", "1.1"))
ATTEST: Final = _both(("4-6", "4"), ("7-3", "4"))
REGISTRATION: Final = (
    Citation(OLD, "4-4", "3").between(None, ACT_2023_IN_FORCE),
    Citation(Instrument.REGULATION_2024, "9-56", "1.1").between(ACT_2023_IN_FORCE, None),
)
RESULT: Final = (Citation(Instrument.REGULATION_2024, "10-9").between(ACT_2023_IN_FORCE, None),)

ONCE = Text(
    nb="Kontrakten er alt kommet lenger.",
    nn="Kontrakten er alt komen lenger.",
    en="The contract has come further already.",
)
SIGN_FIRST = Text(
    nb="Begge parter må underskrive først.", nn="Begge partar må skrive under først.", en="Both sides must sign first."
)
SEND_FIRST = Text(
    nb="Kontrakten må være sendt til fylkeskommunen.",
    nn="Kontrakten må vere send til fylkeskommunen.",
    en="The contract must have been sent to the county.",
)
START_FIRST = Text(nb="Opplæringen må være i gang.", nn="Opplæringa må vere i gang.", en="Training must be under way.")
ONLY_RUNNING = Text(
    nb="Kontrakten må løpe: den kan ikke være avsluttet.",
    nn="Kontrakten må løpe: han kan ikkje vere avslutta.",
    en="The contract must be running: it cannot have ended.",
)
AFTER_END = Text(
    nb="Kontrakten må være avsluttet først.",
    nn="Kontrakten må vere avslutta først.",
    en="The contract must have ended first.",
)
REGISTER_FIRST = Text(
    nb="Kandidaten må være meldt opp, og prøven ikke bestått.",
    nn="Kandidaten må vere meld opp, og prøva ikkje bestått.",
    en="The candidate must be registered, and not have passed.",
)
HOLD_FIRST = Text(
    nb="Prøven må være holdt først.", nn="Prøva må vere halden først.", en="The exam must have been held first."
)
PASS_FIRST = Text(nb="Prøven må være bestått.", nn="Prøva må vere bestått.", en="The exam must have been passed.")
APPEAL_FIRST = Text(nb="Det må være klaget.", nn="Det må vere klaga.", en="There must be an appeal.")

S = State
_MADE: Final = frozenset({S.SIGNED, S.SUBMITTED, S.RETURNED, S.APPROVED})
_RUNNING: Final = frozenset({S.IN_TRAINING, S.INTERRUPTED})
_BEGUN: Final = frozenset({S.IN_TRAINING, S.INTERRUPTED, S.OVER})
_NOT_ENDED: Final = _BEGUN | {S.NOT_STARTED}
_WAITS: Final = frozenset({S.NOT_REGISTERED, S.FAILED, S.DEFERRED, S.ANNULLED})
_READY: Final = frozenset({S.REGISTERED, S.CALLED, S.DEFERRED})


def _row(  # noqa: PLR0913 - a row of the table
    event: str,
    region: Region,
    sources: frozenset[State] | set[State],
    target: State | None,
    because: Text,
    cites: tuple[Citation, ...] = (),
    *,
    result: ExamResult | bool | None = None,
    needs: frozenset[State] = frozenset(),
    after: str | None = None,
) -> Transition:
    return Transition(
        event=event,
        region=region,
        sources=frozenset(sources),
        target=target,
        because=because,
        cites=cites,
        result=result,
        needs=needs,
        after=after,
    )


VERY_WELL: Final = ExamResult.PASSED_VERY_WELL
M, T, X = Region.MAKING, Region.TRAINING, Region.EXAM
TRANSITIONS: Final[tuple[Transition, ...]] = (
    _row("drafted", M, {S.NOT_MADE}, S.DRAFTED, ONCE),
    _row("signed", M, {S.NOT_MADE, S.DRAFTED, S.SIGNED, S.RETURNED}, S.SIGNED, ONCE, CONTRACT),
    _row("signed", M, {S.SUBMITTED, S.APPROVED}, None, ONCE, CONTRACT),
    _row("submitted", M, {S.SIGNED, S.RETURNED}, S.SUBMITTED, SIGN_FIRST, DECISION, after="signed"),
    _row("returned", M, {S.SUBMITTED}, S.RETURNED, SEND_FIRST, DECISION, after="signed"),
    _row("refused", M, {S.SIGNED, S.SUBMITTED, S.RETURNED}, S.REFUSED, SEND_FIRST, DECISION, after="signed"),
    _row("approved", M, {S.SIGNED, S.SUBMITTED, S.RETURNED}, S.APPROVED, SEND_FIRST, DECISION, after="signed"),
    _row("training_started", T, {S.NOT_STARTED}, S.IN_TRAINING, SIGN_FIRST, CONTRACT, needs=_MADE),
    _row("absence", T, _RUNNING, None, START_FIRST),
    _row("leave", T, {S.IN_TRAINING}, S.INTERRUPTED, START_FIRST, _both(("4-6", "7"), ("7-2", "2"))),
    _row("day passes", T, {S.INTERRUPTED}, S.IN_TRAINING, START_FIRST),
    _row("day passes", T, {S.IN_TRAINING, S.INTERRUPTED}, S.OVER, START_FIRST),
    _row("talk_held", T, _RUNNING, None, START_FIRST),
    _row("assessment_held", T, _RUNNING, None, START_FIRST),
    _row("module_completed", T, _RUNNING, None, START_FIRST),
    _row("changed", T, _NOT_ENDED, None, ONLY_RUNNING, DECISION, needs=_MADE),
    _row("transferred", T, _NOT_ENDED, None, ONLY_RUNNING, DECISION, needs=_MADE),
    _row("extension_applied", T, _BEGUN, None, ONLY_RUNNING, DECISION),
    _row("extension_applied", T, {S.NOT_STARTED}, None, ONLY_RUNNING, DECISION, needs=_MADE),
    _row("extension_granted", T, {S.OVER}, S.IN_TRAINING, ONLY_RUNNING, DECISION),
    _row("extension_granted", T, _RUNNING, None, ONLY_RUNNING, DECISION),
    _row("extension_granted", T, {S.NOT_STARTED}, None, ONLY_RUNNING, DECISION, needs=_MADE),
    _row("exam_registered", X, _WAITS, S.REGISTERED, REGISTER_FIRST, REGISTRATION),
    _row("exam_called", X, _READY, S.CALLED, REGISTER_FIRST),
    _row("exam_deferred", X, {S.REGISTERED, S.CALLED}, S.DEFERRED, REGISTER_FIRST),
    _row("exam_held", X, _READY, S.HELD, REGISTER_FIRST, after="training_started"),
    _row("exam_held", X, _READY, S.PASSED, REGISTER_FIRST, after="training_started", result=ExamResult.PASSED),
    _row("exam_held", X, _READY, S.PASSED, REGISTER_FIRST, after="training_started", result=VERY_WELL),
    _row("exam_held", X, _READY, S.FAILED, REGISTER_FIRST, after="training_started", result=ExamResult.FAILED),
    _row("exam_annulled", X, {S.HELD, S.PASSED, S.FAILED}, S.ANNULLED, HOLD_FIRST),
    _row("appealed", X, {S.HELD, S.FAILED, S.ANNULLED}, S.APPEALED, HOLD_FIRST, RESULT),
    _row("appeal_decided", X, {S.APPEALED}, S.HELD, APPEAL_FIRST, RESULT),
    _row("appeal_decided", X, {S.APPEALED}, S.DEFERRED, APPEAL_FIRST, RESULT, result=True),
    _row("appeal_decided", X, {S.APPEALED}, S.FAILED, APPEAL_FIRST, RESULT, result=False),
    _row("certificate_issued", X, {S.HELD, S.PASSED}, S.CERTIFIED, PASS_FIRST),
    _row("ending_notified", T, _BEGUN, None, ONLY_RUNNING, ENDING),
    _row("ending_notified", T, {S.NOT_STARTED}, None, ONLY_RUNNING, ENDING, needs=_MADE),
    _row("heard", T, _BEGUN, None, ONLY_RUNNING, ENDING),
    _row("heard", T, {S.NOT_STARTED}, None, ONLY_RUNNING, ENDING, needs=_MADE),
    _row("ended", T, _BEGUN, S.ENDED, ONLY_RUNNING, ENDING),
    _row("ended", T, {S.NOT_STARTED}, S.ENDED, ONLY_RUNNING, ENDING, needs=_MADE),
    _row("attest_written", T, {S.OVER, S.ENDED}, None, AFTER_END, ATTEST),
)  # fmt: skip


def leads_to(state: State, wanted: frozenset[State]) -> bool:
    """Whether some chain of rows leads from a state to one of those wanted."""
    seen, front = {state}, [state]
    while front:
        here = front.pop()
        if here in wanted:
            return True
        further = {row.target for row in TRANSITIONS if here in row.sources and row.target is not None} - seen
        seen |= further
        front += further
    return False
