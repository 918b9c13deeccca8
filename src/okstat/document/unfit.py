"""Why a value does not fit where it stands, in words that never hold the value."""

from __future__ import annotations

from typing import Final

from attrs import frozen

__all__ = ["NoNumber", "UnfitError", "unfit"]

_NULL: Final = "is null; leave the key out when the value is unknown"


class UnfitError(ValueError):
    """A value that does not fit where it stands: why, and where below it; never the value itself."""

    def __init__(self, reason: str, at: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


@frozen
class NoNumber:
    """What stands where a number should, and is none.

    Attributes:
        words: what stands there: `NaN`, `Infinity`, or more digits than any number here has.
    """

    words: str


def unfit(value: object, wanted: str, at: tuple[str, ...] = ()) -> UnfitError:
    """Why a value of another type than the wanted one does not fit."""
    if value is None:
        return UnfitError(_NULL, at)
    return UnfitError(f"is {_type_in_words(value)}, where {wanted} belongs", at)


def _type_in_words(value: object) -> str:
    if isinstance(value, NoNumber):
        return value.words
    if isinstance(value, dict):
        return "an object"
    return {list: "a list", str: "a text", bool: "true or false"}.get(type(value), "a number")
