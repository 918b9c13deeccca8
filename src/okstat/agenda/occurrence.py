"""From the answers of duties to obligations: one for each number, whatever wordings and readings there are of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from okstat.agenda.obligation import Obligation, ObligationReading, State
from okstat.answer import Answer, ReadingAnswer
from okstat.check import AnySituation, bearer_of
from okstat.citation import Citation
from okstat.finding import Subject
from okstat.outcome import Due, OutcomeKind
from okstat.publication import Note, notes_on

__all__ = ["obligations_of"]

_STATES: Final[Mapping[OutcomeKind, State]] = {
    OutcomeKind.MET: State.FULFILLED,
    OutcomeKind.NOT_APPLICABLE: State.OPEN,
    OutcomeKind.BREACHED: State.OVERDUE,
    OutcomeKind.UNKNOWN: State.UNKNOWN,
}


def obligations_of(answers: Iterable[Answer], subject: Subject, situation: AnySituation) -> Iterator[Obligation]:
    """The obligations of one subject, each once.

    Two wordings of a norm that an amendment in doubt divides both answer for the same occurrence: each is a reading of
    it. Where both hold on the due days they count, the day that comes first counts.

    Args:
        answers: of duties and others; what has no occurrence is left out.
        subject: whom they are about.
        situation: what is known.
    """
    by_number: dict[tuple[str, int], list[ReadingAnswer]] = {}
    for answer in answers:
        if answer.due is not None:
            by_number.setdefault((answer.norm.id, answer.due.number), []).extend(_readings(answer))
    for said in by_number.values():
        yield _obligation(said, subject, situation)


def _readings(answer: Answer) -> Iterable[ReadingAnswer]:
    if answer.readings:
        return answer.readings
    assert answer.due is not None  # whoever asks has looked
    return (ReadingAnswer("", answer.norm, answer.law, answer.due.due, answer.outcome, answer.due),)


def _obligation(said: Iterable[ReadingAnswer], subject: Subject, situation: AnySituation) -> Obligation:
    """One obligation out of what the readings say; it is due by one of them at least, else nobody had answered."""
    by_reading: dict[str, list[ReadingAnswer]] = {}
    for one in said:
        by_reading.setdefault(one.reading, []).append(one)
    chosen = by_reading.get("") or [_governing(of_reading) for of_reading in by_reading.values()]
    holding = [one for one in chosen if _holds(one)]
    leading = min(holding, key=lambda one: one.day)
    told = [leading] if leading.reading == "" else chosen
    due = _due(leading)
    readings = tuple(_reading(one, situation) for one in told) if len(told) > 1 else ()
    cited = dict.fromkeys(place for one in (holding if readings else [leading]) for place in _cites(one))
    state = _agreed([_state(one) for one in told])
    fulfilled_on = due.fulfilled_on if state is State.FULFILLED else None
    late = (fulfilled_on - due.due).days if fulfilled_on is not None else 0
    return Obligation(
        norm=leading.norm,
        subject=subject,
        number=due.number,
        bearer=bearer_of(leading.norm, situation, due.due),
        not_before=due.not_before,
        due=due.due,
        moved_from=due.moved_from,
        shown_by=due.missing,
        state=state,
        citations=tuple(cited),
        fulfilled_on=fulfilled_on,
        late_days=late if late > 0 else None,
        waived=due.waived if state is State.WAIVED else None,
        readings=readings,
        notes=_notes(holding),
    )


def _governing(of_reading: list[ReadingAnswer]) -> ReadingAnswer:
    """The wording in force by one reading; the earlier day, where two are, and any of them, where none is."""
    return min(of_reading, key=lambda one: (not _holds(one), one.day))


def _holds(one: ReadingAnswer) -> bool:
    return one.norm.holds_on(one.day, one.law.reading)


def _due(one: ReadingAnswer) -> Due:
    assert one.due is not None  # a reading of an occurrence has one
    return one.due


def _state(one: ReadingAnswer) -> State | None:
    """How an obligation stands by one reading; `None` where nothing is due by it."""
    if not _holds(one):
        return None
    return State.WAIVED if _due(one).waived is not None else _STATES[one.outcome.kind]


def _agreed(states: list[State | None]) -> State:
    """What all readings say; what is fulfilled or waived by one may be no duty by another, and stands."""
    said = set(states)
    if len(said) == 2 and None in said and said & {State.FULFILLED, State.WAIVED}:
        said.discard(None)
    only = said.pop()
    return only if only is not None and not said else State.UNKNOWN


def _notes(holding: Iterable[ReadingAnswer]) -> tuple[Note, ...]:
    found = (note for one in holding for note in notes_on(one.norm, one.day, _cites(one)))
    return tuple(dict.fromkeys(found))


def _cites(one: ReadingAnswer) -> tuple[Citation, ...]:
    return one.norm.cites_on(one.day, one.law.reading)


def _reading(one: ReadingAnswer, situation: AnySituation) -> ObligationReading:
    return ObligationReading(
        one.reading, _state(one), _due(one).due, bearer_of(one.norm, situation, one.day), _cites(one)
    )
