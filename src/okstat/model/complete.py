"""Up to which day a source is complete: the only thing that turns silence into a fact."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

__all__ = ["NOTHING_COMPLETE", "Complete", "silence_is_fact"]


@frozen
class Complete:
    """For each kind of event, the last day for which the record is complete.

    >>> from datetime import date
    >>> from okstat.model.complete import Complete
    >>> shared = Complete({"signed": date(2026, 11, 20), "talk_held": date(2026, 11, 20)})
    >>> own = shared.with_own({"talk_held": date(2026, 6, 30)})
    >>> {kind: str(day) for kind, day in own.days.items()}
    {'signed': '2026-11-20', 'talk_held': '2026-06-30'}

    Attributes:
        days: kind of event to last day, inclusive; a kind that is not there is complete for no day.
    """

    days: Mapping[str, date] = field(factory=dict, hash=False)

    def with_own(self, own: Mapping[str, date]) -> Complete:
        """What holds for a subject with words of its own: its own day wins, kind by kind."""
        return Complete({**self.days, **own}) if own else self

    def capped(self, day: date) -> dict[str, date]:
        """The days by kind of event, none of them later than `day`."""
        return {kind: min(day, last) for kind, last in self.days.items()}


NOTHING_COMPLETE = Complete()


def silence_is_fact(silent_to: date | None, day: date) -> bool:
    """Whether it is a fact that nothing happened up to a day, and not merely that nothing is recorded.

    Args:
        silent_to: the last day for which the record is complete for the kind of event; `None` where it is for none.
        day: the day.
    """
    return silent_to is not None and silent_to >= day
