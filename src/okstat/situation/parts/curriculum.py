"""By which curricula somebody is trained, and since when."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.events import CurriculumFollowed
from okstat.situation.history import Record

__all__ = ["NOT_TOLD", "Followed", "fold_followed"]


@frozen
class Followed:
    """By which curricula somebody is trained.

    Attributes:
        events: what is told of it, by first day.
    """

    events: tuple[CurriculumFollowed, ...]

    def by(self, day: date) -> CurriculumFollowed | None:
        """The curricula that training begun last by a day follows."""
        begun = [one for one in self.events if one.on <= day]
        return begun[-1] if begun else None


NOT_TOLD: Final = Followed(())
"""Nothing is told of curricula."""


def fold_followed(record: Record) -> Followed:
    """Fold the curricula followed."""
    events = record.of(CurriculumFollowed)
    return Followed(events) if events else NOT_TOLD
