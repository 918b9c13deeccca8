"""The words around obligations, in bokmål, nynorsk and English: what is to be done, how it stands, why it is waived."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from okstat.agenda import Obligation, ObligationReading, State
from okstat.outcome import Missing, Waiver
from okstat.render import words
from okstat.render.event_words import EVENTS
from okstat.text import Text, day_in_words

__all__ = ["SECTIONS", "deed", "event_of", "label", "marks", "reading", "state", "whom"]

BETWEEN: Final = Text(
    nb="Frister fra {first} til {last}", nn="Fristar frå {first} til {last}", en="Due from {first} to {last}"
)
SUBJECT: Final = Text(nb="for {subject}", nn="for {subject}", en="for {subject}")
BEARER: Final = Text(nb="ansvarlig: {bearer}", nn="ansvarleg: {bearer}", en="responsible: {bearer}")
NUMBER: Final = Text(nb="nr.\u00a0{number}", nn="nr.\u00a0{number}", en="no.\u00a0{number}")
CALENDAR: Final = Text(nb="Frister for læretiden", nn="Fristar for læretida", en="Training due days")
ASKED: Final = Text(nb="Hva loven krever", nn="Kva lova krev", en="What the law asks")
COUNTS: Final = Text(nb="Antall frister", nn="Tal på fristar", en="Number of due days")
TO_BE_JUDGED: Final = Text(nb="et skjønn", nn="eit skjønn", en="somebody's judgement")
NOTHING: Final = Text(
    nb="Ingen frist faller på disse dagene.",
    nn="Ingen frist fell på desse dagane.",
    en="Nothing is due on these days.",
)
UNDATED: Final = Text(
    nb="Frister som ikke kan regnes ut",
    nn="Fristar som ikkje kan reknast ut",
    en="Due days that cannot be told",
)
SECTIONS: Final[Mapping[State, Text]] = {
    State.OVERDUE: Text(nb="Over fristen", nn="Over fristen", en="Overdue"),
    State.OPEN: Text(nb="Kommer", nn="Kjem", en="To come"),
    State.UNKNOWN: Text(nb="Ikke kjent om det er gjort", nn="Ikkje kjent om det er gjort", en="Not known to be done"),
    State.FULFILLED: Text(nb="Gjort", nn="Gjort", en="Done"),
    State.WAIVED: Text(nb="Falt bort", nn="Falle bort", en="Waived"),
}
"""How obligations stand, as headings, in the order in which somebody can act on them."""

_STATES: Final[Mapping[State, Text]] = {
    State.OVERDUE: Text(nb="over fristen", nn="over fristen", en="overdue"),
    State.OPEN: Text(nb="kommer", nn="kjem", en="to come"),
    State.UNKNOWN: Text(nb="ikke kjent om det er gjort", nn="ikkje kjent om det er gjort", en="not known to be done"),
    State.FULFILLED: Text(nb="gjort", nn="gjort", en="done"),
    State.WAIVED: Text(nb="falt bort", nn="falle bort", en="waived"),
}
_NOT_DUE: Final = Text(nb="ingen frist", nn="ingen frist", en="nothing due")
_DONE_ON: Final = Text(nb="gjort {day}", nn="gjort {day}", en="done on {day}")
_WAIVERS: Final[Mapping[Waiver, Text]] = {
    Waiver.AWAY: Text(nb="ingen opplæring i tiden", nn="inga opplæring i tida", en="no training in that time"),
    Waiver.ENDED: Text(nb="kontrakten var slutt", nn="kontrakten var slutt", en="the contract was over"),
    Waiver.EXEMPTED: Text(nb="fritak er gitt", nn="fritak er gitt", en="an exemption was granted"),
    Waiver.UNNECESSARY: Text(nb="loven krever det ikke", nn="lova krev det ikkje", en="the law does not ask for it"),
}
_ENDED_ON: Final = Text(
    nb="siste dag i kontrakten er {day}",
    nn="siste dag i kontrakten er {day}",
    en="the last day of the contract is {day}",
)
_MOVED: Final = Text(
    nb="flyttet fra {day} til neste virkedag",
    nn="flytta frå {day} til neste yrkedag",
    en="moved from {day} to the next working day",
)
_FIRST_YEAR: Final = 1900
_EVENT: Final = re.compile(r"event (?P<kind>\w+)(?: of the \w+)?")


def event_of(shown_by: Missing) -> str | None:
    """The kind of event that shows a fulfilment; `None` where it is something else, such as an attestation."""
    found = _EVENT.fullmatch(shown_by.source)
    return found["kind"] if found is not None else None


def deed(shown_by: Missing, language: str) -> str | None:
    """What is to be done, as the name of the event: `halvårsvurdering`; `None` where no event has that name."""
    kind = event_of(shown_by)
    return EVENTS[kind].fill(language, {}) if kind is not None and kind in EVENTS else None


def label(one: Obligation, language: str) -> str:
    """What is to be done, in a word or two; the rule, where no event has a name for it."""
    return deed(one.shown_by, language) or one.rule


def whom(one: Obligation, language: str) -> str:
    """`IT-03 (nr. 3)`: the subject's id, the number where the duty counts, and what else is to be said."""
    counts = "number" in one.norm.breach.places()
    said = [*([_numbered(one.number, language)] if counts else []), *marks(one, language)]
    return f"{one.subject.id}\u00a0({', '.join(said)})" if said else one.subject.id


def _numbered(number: int, language: str) -> str:
    """`nr. 3`; what is due each year is numbered by the year, which says so itself."""
    return str(number) if number >= _FIRST_YEAR else words.say(NUMBER, language, number=number)


def state(found: State, language: str) -> str:
    """How an obligation stands, inside a sentence."""
    return _STATES[found].fill(language, {})


def marks(one: Obligation, language: str) -> list[str]:
    """What is to be said of one obligation beside its state: moved on, done when and how late, waived why."""
    found = []
    if one.moved_from is not None:
        found.append(words.say(_MOVED, language, day=one.moved_from))
    if one.fulfilled_on is not None:
        found.append(words.say(_DONE_ON, language, day=one.fulfilled_on))
    if one.late_days is not None:
        found.append(words.late(one.late_days, language))
    if one.ended_on is not None:
        found.append(words.say(_ENDED_ON, language, day=one.ended_on))
    elif one.waived is not None:
        found.append(words.say(_WAIVERS[one.waived], language))
    return found


def reading(said: ObligationReading, language: str) -> str:
    """What one reading says: `forskriften gjaldt: 17. februar 2020, over fristen`, or that nothing is due by it."""
    name = words.reading(said.reading, language)
    if said.state is None:
        return f"{name}: {words.say(_NOT_DUE, language)}"
    return f"{name}: {day_in_words(said.due, language)}, {state(said.state, language)}"
