"""A bound of a time as it stands in a row of the catalogue."""

from __future__ import annotations

from okstat.dated import Bound, Doubt

__all__ = ["bound_value"]


def bound_value(bound: Bound) -> str | dict[str, str] | None:
    """An ISO day, null where the time is open, or `{not_before, not_after}` for a first day in doubt."""
    if bound is None:
        return None
    if isinstance(bound, Doubt):
        return {"not_before": bound.not_before.isoformat(), "not_after": bound.not_after.isoformat()}
    return bound.isoformat()
