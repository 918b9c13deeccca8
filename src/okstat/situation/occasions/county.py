"""When something is asked of a county as an authority."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from okstat.model.events import ContractKind
from okstat.rule import NOT_APPLICABLE, Missing, Outcome
from okstat.situation.clocks.contract import day_asked
from okstat.situation.county import CountySituation
from okstat.situation.occasions.occasion import Occasion
from okstat.situation.occasions.runs import any_runs, runs_on

__all__ = ["OCCASIONS", "while_contracts_run", "while_it_answers_for_training"]

_COUNTY: Final = Missing("unplaced_runs", "key county of the contracts")


def while_it_answers_for_training(county: CountySituation) -> Outcome:
    """A contract that the county approves runs on the day, of whatever kind."""
    return while_contracts_run(county, tuple(ContractKind))


def while_contracts_run(county: CountySituation, kinds: Iterable[ContractKind]) -> Outcome:
    """A contract of one of some kinds, which the county approves, runs on the day."""
    asked = frozenset(kinds)
    runs = [run for run in county.runs if run.kind in asked]
    open_ = any(run.kind in asked and runs_on(run, county.on) is not NOT_APPLICABLE for run in county.unplaced_runs)
    return any_runs(runs, county.on, county.contracts_silent_to, *([_COUNTY] if open_ else []))


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_it_answers_for_training": Occasion(CountySituation, day_asked, while_it_answers_for_training),
}
