"""How the bounds of a time compare when a doubt is among them.

A doubt is a first day known only as an interval, so one bound may lie before another, after it, or
before it in one reading and after it in the other. Two bounds of the same doubt are the same bound.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.dated import Bound, Doubt
from okstat.errors import TableError

__all__ = ["Span", "are_apart", "first_day", "is_proper", "remaining"]

Span = tuple[Bound, Bound]
"""A half-open time `[since, until)`."""


@frozen
class _Edge:
    """One end of a span: the earliest and the latest day on which it may lie."""

    bound: Bound
    earliest: date
    latest: date

    def is_not_later_than(self, other: _Edge) -> bool:
        """True when it holds in every reading of the doubts."""
        return (self.bound is not None and self.bound == other.bound) or self.latest <= other.earliest


def _edge(bound: Bound, open_day: date) -> _Edge:
    if isinstance(bound, Doubt):
        return _Edge(bound, bound.not_before, bound.not_after)
    day = open_day if bound is None else bound
    return _Edge(bound, day, day)


def _edges(span: Span) -> tuple[_Edge, _Edge]:
    since, until = span
    return _edge(since, date.min), _edge(until, date.max)


def first_day(span: Span) -> date:
    """The earliest day on which the span may begin: `date.min` when it is open."""
    return _edges(span)[0].earliest


def is_proper(span: Span) -> bool:
    """Whether the span ends after it begins, in every reading."""
    start, end = _edges(span)
    return start.latest < end.earliest


def are_apart(one: Span, other: Span) -> bool:
    """Whether two spans have no day in common, in every reading."""
    (start, end), (other_start, other_end) = _edges(one), _edges(other)
    return end.is_not_later_than(other_start) or other_end.is_not_later_than(start)


def remaining(span: Span, cover: Span) -> tuple[Span, ...]:
    """What is left of `span` before and after `cover`: none, one or two spans.

    Raises:
        TableError: a bound of one lies inside a doubt of the other, so the answer would differ between readings.
    """
    if are_apart(span, cover):
        return (span,)
    (start, end), (cover_start, cover_end) = _edges(span), _edges(cover)
    for one, other in ((start, cover_start), (end, cover_end), (cover_start, end), (start, cover_end)):
        _ensure_decided(one, other)
    before = () if cover_start.is_not_later_than(start) else ((start.bound, cover_start.bound),)
    after = () if end.is_not_later_than(cover_end) else ((cover_end.bound, end.bound),)
    return before + after


def _ensure_decided(one: _Edge, other: _Edge) -> None:
    if one.is_not_later_than(other) or other.is_not_later_than(one):
        return
    names = sorted(edge.bound.name for edge in (one, other) if isinstance(edge.bound, Doubt))
    raise TableError(f"a bound lies inside the doubt {' and '.join(names)}: name the doubt itself, or a day outside it")
