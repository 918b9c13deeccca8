"""Corrections of one subject that both stand and correct the same event: which of them is meant, nobody can tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

__all__ = ["corrected_twice"]


def corrected_twice(corrections: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Corrections of an event that another correction has taken out already, each with the first one.

    A correction that is itself withdrawn or replaced does not count, so an event may be withdrawn again after the
    first withdrawal was undone. Corrections that correct each other in a circle are of no effect.

    Args:
        corrections: id of each correction to the id of the event that it takes out, in the order of the document.
    """
    if len(set(corrections.values())) == len(corrections):
        return
    standing = _standing(corrections)
    first: dict[str, str] = {}
    for own, event in corrections.items():
        if own in standing and first.setdefault(event, own) != own:
            yield own, first[event]


def _standing(corrections: Mapping[str, str]) -> set[str]:
    """The corrections that no standing correction takes out: each is judged after all those that correct it."""
    waiting = Counter(corrections.values())
    ready = [own for own in corrections if not waiting[own]]
    standing: set[str] = set()
    taken_out: set[str] = set()
    while ready:
        own = ready.pop()
        event = corrections[own]
        if own not in taken_out:
            standing.add(own)
            taken_out.add(event)
        waiting[event] -= 1
        if event in corrections and not waiting[event]:
            ready.append(event)
    return standing
