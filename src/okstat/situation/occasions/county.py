"""When something is asked of a county as an authority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.approval import Run
from okstat.situation.clocks import day_asked
from okstat.situation.county import CountySituation
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "while_contracts_run", "while_it_answers_for_training"]

_CONTRACTS: Final = Missing("contracts_silent_to", "event signed of the contracts")
_FIRST_DAY: Final = Missing("runs[].first", "event training_started of the contracts")
_LAST_DAY: Final = Missing("runs[].ended_on", "event ended of the contracts")
_COUNTY: Final = Missing("unplaced_runs", "key county of the contracts")


def while_it_answers_for_training(county: CountySituation) -> Outcome:
    """A contract that the county approves runs on the day, of whatever kind."""
    return while_contracts_run(county, tuple(ContractKind))


def while_contracts_run(county: CountySituation, kinds: Iterable[ContractKind]) -> Outcome:
    """A contract of one of some kinds, which the county approves, runs on the day."""
    asked = frozenset(kinds)
    runs = [_runs_on(run, county.on) for run in county.runs if run.kind in asked]
    if MET in runs:
        return MET
    lacks = dict.fromkeys(missing for run in runs for missing in run.missing)
    if any(run.kind in asked and _runs_on(run, county.on) is not NOT_APPLICABLE for run in county.unplaced_runs):
        lacks[_COUNTY] = None
    if county.contracts_silent_to != county.on:
        lacks[_CONTRACTS] = None
    return unknown(*lacks) if lacks else NOT_APPLICABLE


def _runs_on(run: Run, on: date) -> Outcome:
    is_over = run.is_over(on)
    if is_over or not run.has_begun(on):
        return NOT_APPLICABLE
    if run.first is None:
        return unknown(_FIRST_DAY)
    return MET if is_over is False else unknown(_LAST_DAY)


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_it_answers_for_training": Occasion(CountySituation, day_asked, while_it_answers_for_training),
}
