"""An agenda as a calendar file (iCalendar, RFC 5545), to be imported or subscribed to.

Every obligation is an event of one whole day, the due day. The same obligation has the same UID in every file, so a
calendar that has it already changes it; what is waived is cancelled. Asks for `icalendar`, which the extra `ics`
installs.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from json import dumps
from typing import Final
from urllib.parse import quote
from uuid import UUID, uuid5

from icalendar import Calendar, Event

from okstat import __version__
from okstat.agenda import Agenda, Obligation, State
from okstat.render import agenda_words as say
from okstat.render import words
from okstat.render.parts import places
from okstat.text import day_in_words

__all__ = ["calendar", "uid"]

_NAMESPACE: Final = UUID("2ea4e0fa-c2a8-4c8e-858f-de153d60d980")
"""The root of all UIDs of this package; never changed, or every imported calendar would double."""

_FIRST_SEQUENCE: Final = date(1900, 1, 1)
_ONE_DAY: Final = timedelta(days=1)
_SAFE: Final = ":/?#[]@!$&'()*+,;=%"


def uid(one: Obligation) -> str:
    """The UID of an obligation: made of subject, rule and number, and of nothing else.

    A version 5 UUID, as RFC 7986 (5.3) advises: neither the ids nor anybody's data can be read from it.
    """
    return str(uuid5(_NAMESPACE, dumps([one.subject.kind, one.subject.id, one.rule, one.number])))


def calendar(found: Agenda, *, language: str = "nb") -> bytes:
    """An agenda as a file that calendars open, the same bytes for the same agenda.

    Args:
        found: what `agenda` tells; what has no day is not in the file.
        language: `nb`, `nn` or `en`.
    """
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//okstat//okstat {__version__}//{language.upper()}")
    made.add("calscale", "GREGORIAN")
    name = words.say(say.CALENDAR, language)
    made.add("name", name)
    made.add("x-wr-calname", name)
    for one in found.obligations:
        made.add_component(_event(one, found.as_of, language))
    return bytes(made.to_ical())


def _event(one: Obligation, as_of: date, language: str) -> Event:
    """One obligation as an event of a whole day that takes up no time."""
    made = Event()
    made.add("uid", uid(one))
    made.add("dtstamp", datetime.combine(as_of, time(), UTC))
    made.add("sequence", max((as_of - _FIRST_SEQUENCE).days, 0))
    made.add("dtstart", one.due)
    if one.due < date.max:
        made.add("dtend", one.due + _ONE_DAY)
    made.add("summary", _plain(_summary(one, language)))
    made.add("description", _plain("\n".join(_description(one, language))))
    made.add("status", "CANCELLED" if one.state is State.WAIVED else "CONFIRMED")
    made.add("transp", "TRANSPARENT")
    made.add("categories", [words.role(one.bearer, language)])
    for place in places(one.citations[:1], language):
        made.add("url", quote(place.url, safe=_SAFE))
    return made


def _summary(one: Obligation, language: str) -> str:
    """`Halvårsvurdering 3 · Kontrakt IT-03`; before it how it stands, unless it is still to come."""
    deed = say.deed(one.shown_by, language)
    number = f" {one.number}" if "number" in one.norm.breach.places() else ""
    summary = f"{deed or one.rule}{number} · {words.subject(one.subject, language)}"
    if one.state is not State.OPEN:
        summary = f"{say.state(one.state, language)}: {summary}"
    elif deed is None:
        return summary
    return summary[0].upper() + summary[1:]


def _description(one: Obligation, language: str) -> list[str]:
    """What the law asks and of whom, when and how it stands, and where it says so."""
    marks = say.marks(one, language)
    if one.state not in (State.OPEN, State.FULFILLED):
        marks.insert(0, say.state(one.state, language))
    due = day_in_words(one.due, language) + (f" ({', '.join(marks)})" if marks else "")
    return [
        one.text(language),
        *([one.remedy(language)] if one.state is State.OVERDUE else []),
        f"{words.say(words.OCCURRENCE, language)}: {due}",
        *(say.reading(said, language) for said in one.readings),
        *(note.text(language) for note in one.notes),
        f"{words.say(words.BEARER, language)}: {words.role(one.bearer, language)}",
        *(f"{words.say(words.LAW, language)}: {place.words} {place.url}" for place in places(one.citations, language)),
        f"{words.say(words.RULE, language)}: {one.rule}",
    ]


def _plain(text: str) -> str:
    """Text without the characters that a calendar file may not have: what a document says is shown, never obeyed."""
    return "".join(letter if letter == "\n" or letter.isprintable() else "\ufffd" for letter in text)
