"""Whether a contract runs on a day, as a county or a company knows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.approval import Run

__all__ = ["any_runs", "runs_on"]

CONTRACTS: Final = Missing("contracts_silent_to", "event signed of the contracts")
FIRST_DAY: Final = Missing("runs[].first", "event training_started of the contracts")
LAST_DAY: Final = Missing("runs[].ended_on", "event ended of the contracts")


def runs_on(run: Run, on: date) -> Outcome:
    """Whether a contract runs on the day; its last day is a day of it."""
    is_over = run.is_over(on)
    if is_over or not run.has_begun(on):
        return NOT_APPLICABLE
    if run.first is None:
        return unknown(FIRST_DAY)
    return MET if is_over is False else unknown(LAST_DAY)


def any_runs(runs: Iterable[Run], on: date, silent_to: date | None, *also: Missing) -> Outcome:
    """Whether some contract runs on the day.

    Args:
        runs: the contracts that are known.
        on: the day.
        silent_to: the last day for which it is a fact that there are no others.
        also: what else is missing, where none is known to run.
    """
    found = [runs_on(run, on) for run in runs]
    if MET in found:
        return MET
    lacks = dict.fromkeys((*(missing for run in found for missing in run.missing), *also))
    if silent_to != on:
        lacks[CONTRACTS] = None
    return unknown(*lacks) if lacks else NOT_APPLICABLE
