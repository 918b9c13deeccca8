"""From which facts the entries of the forms are filled: one function for each, over the matter as it is going to be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from okstat.model.county import county as county_of
from okstat.model.events import Changed, Ended, ExamRegistered, ExtensionApplied, Leave, Signed
from okstat.model.trade import trades
from okstat.office.asked import Matter, Value
from okstat.office.form_words import GROUNDS, KINDS, NOT_IN_USE, NOT_KNOWN, PARTIES, REVERSED
from okstat.period import Period
from okstat.tables import UnknownCodeError
from okstat.text import Text

__all__ = [
    "attempts",
    "company_name",
    "company_number",
    "county",
    "ended_by",
    "first",
    "ground",
    "has_office",
    "home_county",
    "kind",
    "last",
    "last_fault",
    "leave_last",
    "name",
    "net_months",
    "number",
    "office_name",
    "office_number",
    "on",
    "percentage",
    "registered_by",
    "trade",
    "trade_fault",
    "trade_name",
]

_LISTED: Final = date(2026, 9, 1)
"""The month of which the list of trades tells which codes are in use."""
_HUNDRED: Final = Decimal(100)
_WHOLE: Final = Decimal(1)


def trade(matter: Matter) -> Value:
    """The code of the trade."""
    return matter.then.parties.trade


def trade_name(matter: Matter) -> Value:
    """The name of the trade, where the list has its code."""
    found = trades().get(matter.then.parties.trade or "")
    return Text(nb=found.name_nb, nn=found.name_nn, en=found.name_nb) if found is not None else None


def trade_fault(value: Value, matter: Matter) -> Text | None:
    """What is wrong with the code of a trade: it is not in the list, or a new contract is made in one that is gone.

    Whoever trains in a trade that has a successor goes on in it, so only a new contract is asked.
    """
    found = trades().get(str(value))
    if found is None:
        return NOT_KNOWN
    is_new = isinstance(matter.event, Signed) and matter.event.on >= _LISTED
    return NOT_IN_USE if is_new and found.current is False else None


def county(matter: Matter) -> Value:
    """The county that approves, with its name."""
    return _county_in_words(matter.then.parties.county)


def home_county(matter: Matter) -> Value:
    """The county of the population register, with its name."""
    return _county_in_words(matter.then.contract.person.home_county)


def _county_in_words(code: str | None) -> Value:
    if code is None:
        return None
    try:
        return f"{code} {county_of(code).name}"
    except UnknownCodeError:
        return code


def name(matter: Matter) -> Value:
    """The name of the person."""
    return matter.then.contract.person.name


def number(matter: Matter) -> Value:
    """The national identity number of the person."""
    return matter.then.contract.person.number


def kind(matter: Matter) -> Value:
    """The kind of contract."""
    return KINDS[matter.then.parties.kind]


def company_name(matter: Matter) -> Value:
    """The name of the department, or of the enterprise where no department is named."""
    return _name_of(matter, matter.then.parties.company)


def company_number(matter: Matter) -> Value:
    """The organisation number of the same."""
    return _number_of(matter, matter.then.parties.company)


def _name_of(matter: Matter, place: str | None) -> str | None:
    found = matter.places.get(place or "")
    return found.name if found is not None else None


def _number_of(matter: Matter, place: str | None) -> str | None:
    found = matter.places.get(place or "")
    return found.organisation_number if found is not None else None


def has_office(matter: Matter) -> bool:
    """Whether the contract belongs to an office that is known."""
    return matter.then.parties.office is not None


def office_name(matter: Matter) -> Value:
    """The name of the office."""
    return _name_of(matter, matter.then.parties.office)


def office_number(matter: Matter) -> Value:
    """The organisation number of the office."""
    return _number_of(matter, matter.then.parties.office)


def first(matter: Matter) -> Value:
    """The first day of the training time."""
    return matter.then.period.first


def last(matter: Matter) -> Value:
    """The last day of the training time, as it will be."""
    event = matter.event
    return event.last if isinstance(event, ExtensionApplied) else matter.then.period.last


def _share(matter: Matter) -> Decimal | None:
    first = matter.then.period.first
    return matter.then.position.share_on(first) if first is not None else None


def last_fault(value: Value, matter: Matter) -> Text | None:
    """What is wrong with a last day: it lies before the first."""
    begins = matter.then.period.first
    return REVERSED if begins is not None and isinstance(value, date) and value < begins else None


def percentage(matter: Matter) -> Value:
    """The part of a full position, per cent."""
    event = matter.event
    if isinstance(event, Changed):
        return event.percentage
    share = _share(matter)
    return share * _HUNDRED if share is not None else None


def net_months(matter: Matter) -> Value:
    """The months from the first to the last day, where they are whole, and all of them full time."""
    first, last = matter.then.period.first, matter.then.period.last
    if first is None or last is None or last < first or _share(matter) != _WHOLE:
        return None
    length = Period(first, last).months()
    return length.months if not length.days else None


def on(matter: Matter) -> Value:
    """The day from which it holds."""
    return matter.event.on


def ended_by(matter: Matter) -> Value:
    """Who ends the contract."""
    event = matter.event
    return PARTIES[event.by] if isinstance(event, Ended) and event.by is not None else None


def ground(matter: Matter) -> Value:
    """On what ground it ends."""
    event = matter.event
    return GROUNDS[event.basis] if isinstance(event, Ended) and event.basis is not None else None


def registered_by(matter: Matter) -> Value:
    """Who registers for the exam."""
    event = matter.event
    return PARTIES[event.by] if isinstance(event, ExamRegistered) and event.by is not None else None


def attempts(matter: Matter) -> Value:
    """How many exams have been held before; nothing where none is known."""
    return len(matter.now.exam.attempts) or None


def leave_last(matter: Matter) -> Value:
    """The last day of the leave."""
    return matter.event.last if isinstance(matter.event, Leave) else None
