"""The last day of the training time as a calculation: what was agreed, changed with consent, extended, and ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.plans.lengths import said
from okstat.plans.result import FromFact, Plan, Result, Step
from okstat.plans.training_time import CONSENT, TrainingTime
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__ = ["END_DAY", "end_day"]

END_DAY: Final = Plan(
    id="period.end-day",
    wording="1998",
    subject="contract",
    unit="day",
    since=None,
    cites=CONSENT,
    text=Text(
        nb="Siste dag av læretiden: det som er avtalt, endret og forlenget med samtykke, eller avsluttet.",
        nn="Siste dag av læretida: det som er avtalt, endra og forlengt med samtykke, eller avslutta.",
        en="The last day of the training time: as agreed, changed and extended with consent, or ended.",
    ),
    reads=("ending.on", "period.events", "start.on"),
)


def end_day(contract: ContractSituation, plan: TrainingTime | None) -> Result:
    """The last day of a contract with the steps to it.

    Source: opplæringslova 2023 § 7-2 (2); opplæringslova 1998 § 4-5 (2).

    >>> from datetime import date
    >>> from okstat import read_file
    >>> from okstat.plans.end_day import end_day
    >>> from okstat.plans.training_time import training_time
    >>> from okstat.situation.view import view
    >>> [contract] = view(read_file("examples/first-contract.json"), date(2026, 11, 20)).contracts
    >>> found = end_day(contract, training_time(contract))
    >>> found.value, found.steps[0].what.en
    (datetime.date(2027, 8, 17), 'agreed')

    Args:
        contract: the contract.
        plan: its training time; `None` where its first or last day is not known.
    """
    if plan is None:
        return Result(END_DAY.id, None, END_DAY.unit, (), missing=(PERIOD,))
    id_ = contract.contract.id
    kinds: Mapping[str, str] = {event.id: event.kind for event in contract.contract.events}
    steps = tuple(
        Step(step.what, step.last, tuple(FromFact("contract", id_, (event, kinds[event])) for event in step.events))
        for step in plan.steps
    )
    cited = tuple(dict.fromkeys(place for step in plan.steps for place in step.citations))
    questions = tuple(said(text, **dict(values)) for text, values in plan.open)
    return Result(END_DAY.id, plan.last, END_DAY.unit, cited, steps, questions)
