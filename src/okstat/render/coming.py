"""What comes next, in a few rows: each day with what is due on it, of whom, and who has the duty."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Final

from attrs import frozen

from okstat.agenda import Agenda, Obligation, State
from okstat.finding import Subject
from okstat.render import agenda_words, words
from okstat.text import day_in_words, list_in_words

__all__ = ["Coming", "coming"]

_NEEDS_NOTHING: Final = (State.FULFILLED, State.WAIVED)


@frozen
class Coming:
    """What is due on a day; what is alike is one row.

    Attributes:
        day: the last day, in words.
        deed: what is to be done, one thing or several.
        whom: of whom.
        bearer: who has the duty; and how it stands, where it is no longer open.
        number: how many obligations the row tells of.
    """

    day: str
    deed: str
    whom: str
    bearer: str
    number: int


def coming(found: Agenda | None, language: str) -> tuple[Coming, ...]:
    """By day; several duties of the same ones on one day are one row. Nothing where no agenda was asked for."""
    of_duty: defaultdict[tuple[object, ...], list[Obligation]] = defaultdict(list)
    for one in sorted(found.obligations if found is not None else (), key=Obligation.order):
        if one.state not in _NEEDS_NOTHING:
            of_duty[one.due, one.rule, one.state, one.bearer, one.subject.kind].append(one)
    alike: defaultdict[tuple[date, str, str], list[list[Obligation]]] = defaultdict(list)
    for ones in of_duty.values():
        alike[ones[0].due, _whom(ones, language), _bearer(ones[0], language)].append(ones)
    return tuple(
        Coming(
            day_in_words(day, language),
            list_in_words([agenda_words.label(ones[0], language) for ones in duties], language),
            whom,
            bearer,
            sum(len(ones) for ones in duties),
        )
        for (day, whom, bearer), duties in alike.items()
    )


def _whom(ones: list[Obligation], language: str) -> str:
    named = ", ".join(agenda_words.whom(one, language) for one in ones)
    return words.subject(Subject(ones[0].subject.kind, named), language)


def _bearer(one: Obligation, language: str) -> str:
    bearer = words.role(one.bearer, language)
    return bearer if one.state is State.OPEN else f"{bearer}, {agenda_words.state(one.state, language)}"
