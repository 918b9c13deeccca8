"""What an occasion is: of whom a requirement is asked, by the law of which day, and whether it is asked on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import frozen

from okstat.rule import Clock, Outcome

__all__ = ["Occasion"]


@frozen
class Occasion:
    """When a requirement is asked for.

    Attributes:
        subject: of whom: the class of situation.
        clock: the day whose law says what is required.
        arises: whether it is asked for on the day.
    """

    subject: type
    clock: Clock
    arises: Callable[[Any], Outcome]
