"""Corrections of one subject that both stand and correct the same event: which of them is meant, nobody can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from okstat.model.corrections import judged

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
    standing = {own for own, stands in judged(corrections) if stands}
    first: dict[str, str] = {}
    for own, event in corrections.items():
        if own in standing and first.setdefault(event, own) != own:
            yield own, first[event]
