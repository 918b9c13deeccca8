"""A small invented law for tests of the heart: a situation of one part, rules and duties about it, tables in doubt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import frozen

from okstat.book import Book
from okstat.citation import Citation, Instrument
from okstat.dated import Bound, Dated, Doubt, Hole, Mark, Provenance, Row
from okstat.norm import Dues, Judge
from okstat.rule import MET, Bearer, Clock, Due, Duty, Missing, Norm, Outcome, Role, Rule, Severity, duty, rule
from okstat.text import Text

SOURCE = Provenance("an invented circular", "https://example.no/circular", Mark.PRIMARY, date(2026, 11, 21))
FIRST_DOUBT = Doubt("first amendment", date(2018, 1, 1), date(2019, 1, 1), "an invented circular")
SECOND_DOUBT = Doubt("second amendment", date(2018, 7, 1), date(2019, 7, 1), "an invented circular")
IN_BOTH_DOUBTS = date(2018, 10, 1)
FACT = Missing("made", "event made")


@frozen
class Thing:
    """What is known of one thing on one day."""

    on: date
    made: date | None = None
    agreed: date | None = None
    size: int = 0


def made(thing: Thing) -> date:
    """The day it was made."""
    assert thing.made is not None
    return thing.made


def agreed_on(thing: Thing) -> date:
    """The day it was agreed: the other day whose law may govern."""
    assert thing.agreed is not None
    return thing.agreed


def a_text(words: str) -> Text:
    """The same words in all languages."""
    return Text(nb=words, nn=words, en=words)


def cite(section: str, since: Bound = None, until: Bound = None) -> Citation:
    """A section of the Act of 2023."""
    return Citation(Instrument.ACT_2023, section, "", since, until)


def _words(id_: str, wording: str, cites: tuple[Citation, ...], bearer: Bearer) -> dict[str, Any]:
    return {
        "id": id_,
        "wording": wording,
        "bearer": bearer,
        "severity": Severity.MODERATE,
        "cites": cites,
        "text": a_text("It is so."),
        "breach": a_text("It is not so."),
        "remedy": a_text("Make it so."),
    }


def always_met(thing: Thing, law: object, on: date) -> Outcome:
    """In order."""
    return MET


def never_due(thing: Thing, law: object, first: date, last: date) -> tuple[Due, ...]:
    """Nothing to do."""
    return ()


def a_rule(  # noqa: PLR0913 - a rule is what these words say of it
    judge: Judge = always_met,
    *,
    id: str = "thing.rule",
    wording: str = "only",
    clock: Clock = made,
    crossing: Clock | None = None,
    since: Bound = None,
    until: Bound = None,
    cites: tuple[Citation, ...] = (cite("1-1"),),
    bearer: Bearer = Role.COMPANY,
) -> Rule:
    """A rule about a thing."""
    declare = rule(**_words(id, wording, cites, bearer), clock=clock, crossing=crossing, since=since, until=until)
    return declare(judge)


def a_duty(
    dues: Dues,
    *,
    id: str = "thing.duty",
    wording: str = "only",
    since: Bound = None,
    until: Bound = None,
    cites: tuple[Citation, ...] = (cite("2-1"),),
) -> Duty:
    """A duty about a thing."""
    return duty(**_words(id, wording, cites, Role.COMPANY), since=since, until=until)(dues)


def a_due(day: date, fulfilled: date | None = None, silent_to: date | None = None, number: int = 1) -> Due:
    """One occurrence."""
    return Due(number, None, day, fulfilled, silent_to, FACT)


def a_row(value: int | Decimal, since: Bound = None, until: Bound = None, key: str = "") -> Row[int | Decimal]:
    """A row of an invented table."""
    return Row(key, value, since, until, SOURCE)


def a_table(
    *rows: Row[int | Decimal], name: str = "thing.number", holes: tuple[Hole, ...] = ()
) -> Dated[int | Decimal]:
    """An invented table of numbers."""
    return Dated(name, "", "pieces", rows, holes)


def a_book(*norms: Norm, tables: Iterable[Dated[int | Decimal]] = ()) -> Book:
    """A book with these norms and tables and nothing else."""
    return Book(norms, {table.name: table for table in tables})
