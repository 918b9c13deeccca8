"""When something is asked of a training company or a member."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.rule import NOT_APPLICABLE, Missing, Outcome, OutcomeKind, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.enterprise import EnterpriseSituation
from okstat.situation.occasions.occasion import Occasion
from okstat.situation.occasions.runs import any_runs

__all__ = ["OCCASIONS", "while_it_trains", "while_it_trains_alone", "while_it_trains_as_a_member"]

MEMBERSHIPS: Final = Missing("memberships.rows", "event joined of the enterprise")


def while_it_trains(enterprise: EnterpriseSituation) -> Outcome:
    """The enterprise has a contract that runs on the day; its last day is a day of it."""
    return any_runs(enterprise.runs, enterprise.on, enterprise.contracts_silent_to)


def while_it_trains_alone(enterprise: EnterpriseSituation) -> Outcome:
    """The enterprise has a contract that runs on the day, and is attached to no office."""
    return _while_attached(enterprise, is_asked=False)


def while_it_trains_as_a_member(enterprise: EnterpriseSituation) -> Outcome:
    """The enterprise has a contract that runs on the day, and is attached to an office."""
    return _while_attached(enterprise, is_asked=True)


def _while_attached(enterprise: EnterpriseSituation, *, is_asked: bool) -> Outcome:
    """The enterprise trains, and its attachment to an office on the day is as asked for."""
    trains, attached = while_it_trains(enterprise), enterprise.memberships.attached_on(enterprise.on)
    if trains.kind is OutcomeKind.NOT_APPLICABLE:
        return NOT_APPLICABLE
    if attached is None:
        return unknown(MEMBERSHIPS, *trains.missing)
    return trains if attached is is_asked else NOT_APPLICABLE


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_it_trains": Occasion(EnterpriseSituation, day_asked, while_it_trains),
    "while_it_trains_alone": Occasion(EnterpriseSituation, day_asked, while_it_trains_alone),
    "while_it_trains_as_a_member": Occasion(EnterpriseSituation, day_asked, while_it_trains_as_a_member),
}
