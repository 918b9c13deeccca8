"""When something is asked of a training company or a member."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, unknown
from okstat.situation.approval import Run
from okstat.situation.clocks import day_asked
from okstat.situation.enterprise import EnterpriseSituation
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "while_it_trains", "while_it_trains_alone", "while_it_trains_as_a_member"]

CONTRACTS: Final = Missing("contracts_silent_to", "event signed of the contracts")
FIRST_DAY: Final = Missing("runs[].first", "event training_started of the contracts")
LAST_DAY: Final = Missing("runs[].ended_on", "event ended of the contracts")
MEMBERSHIPS: Final = Missing("memberships.rows", "event joined of the enterprise")


def while_it_trains(enterprise: EnterpriseSituation) -> Outcome:
    """The enterprise has a contract that runs on the day; its last day is a day of it."""
    runs = [_runs_on(run, enterprise.on) for run in enterprise.runs]
    if MET in runs:
        return MET
    lacks = dict.fromkeys(missing for run in runs for missing in run.missing)
    if enterprise.contracts_silent_to != enterprise.on:
        lacks[CONTRACTS] = None
    return unknown(*lacks) if lacks else NOT_APPLICABLE


def _runs_on(run: Run, on: date) -> Outcome:
    is_over = run.is_over(on)
    if is_over or not run.has_begun(on):
        return NOT_APPLICABLE
    if run.first is None:
        return unknown(FIRST_DAY)
    return MET if is_over is False else unknown(LAST_DAY)


def while_it_trains_alone(enterprise: EnterpriseSituation) -> Outcome:
    """The same, for an enterprise that is attached to no office on the day."""
    return _while_attached(enterprise, is_asked=False)


def while_it_trains_as_a_member(enterprise: EnterpriseSituation) -> Outcome:
    """The same, for an enterprise that is attached to an office on the day."""
    return _while_attached(enterprise, is_asked=True)


def _while_attached(enterprise: EnterpriseSituation, *, is_asked: bool) -> Outcome:
    """It trains, and is attached to an office on the day or is not, as is asked."""
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
