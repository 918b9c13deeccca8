"""Whether an application went to the county of the one who applies."""

from __future__ import annotations

from datetime import date

from okstat.rule import MET, Missing, Outcome, breached, unknown

__all__ = ["is_sent_home"]


def is_sent_home(
    sent: str | None, told: str | None, today: str | None, on: date, *, lacks: tuple[Missing, Missing]
) -> Outcome:
    """Sent to the county of the population register on the day; by whoever documents a move, to that of the new home.

    The county that a person has today settles it only where the application was sent there.

    Args:
        sent: the county it was sent to.
        told: the county that the application tells, that of a move first.
        today: the county that the person has today.
        on: the day of the application.
        lacks: what to ask for where the county it was sent to, or the home, is not known.
    """
    if sent is None:
        return unknown(lacks[0])
    if told is None:
        return MET if sent == today else unknown(lacks[1])
    return MET if sent == told else breached(on=on, sent=sent, county=told)
