"""How many contracts on fagbrev på jobb a county itself approves in a trade: a notice of its own, never law."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.county_practice import TALK_TO_THE_COUNTY
from okstat.dated import begun
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.approval import Run
from okstat.situation.county import CountySituation
from okstat.text import Text

__all__: list[str] = []

TRADES: Final = Missing("runs[].trade", "key trade of the contracts")


def _made_on_the_job(county: CountySituation) -> list[Run]:
    return [run for run in county.runs if run.kind is ContractKind.FAGBREV_ON_THE_JOB and run.made_on is not None]


def contract_on_the_job_is_made(county: CountySituation) -> date | Outcome:
    """The day the latest contract on fagbrev på jobb was made; nothing where there is none."""
    return max((run.made_on for run in _made_on_the_job(county) if run.made_on is not None), default=NOT_APPLICABLE)


@rule(
    "entry.fpj-county-number",
    wording="2019",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    clock=contract_on_the_job_is_made,
    cites=(Citation(Instrument.COUNTY_PRACTICE),),
    text=Text(
        nb="Fylkeskommunen godkjenner ikke flere kontrakter om fagbrev på jobb i et fag enn den selv har satt.",
        nn="Fylkeskommunen godkjenner ikkje fleire kontraktar om fagbrev på jobb i eit fag enn han sjølv har sett.",
        en="The county does not approve more contracts on fagbrev på jobb in a trade than it has itself set.",
    ),
    breach=Text(
        nb="Det er {number} kontrakter om fagbrev på jobb i faget {trade}; fylkeskommunen har selv satt {most}.",
        nn="Det er {number} kontraktar om fagbrev på jobb i faget {trade}; fylkeskommunen har sjølv sett {most}.",
        en="There are {number} contracts on fagbrev på jobb in the trade {trade}; the county itself has set {most}.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def no_more_contracts_than_the_county_sets(county: CountySituation, law: Law, on: date) -> Outcome:
    """The contracts made while the county's row holds, trade by trade; there is no such limit in the law."""
    most = law.known("county-practice.fpj-max-contracts-per-trade", county.county.id)
    if most is None:
        return NOT_APPLICABLE
    made = [run for run in _made_on_the_job(county) if run.made_on is not None and begun(most.since, run.made_on)]
    number = Counter(run.trade for run in made)
    unclear = number.pop(None, 0)
    trade, largest = max(number.items(), key=lambda entry: entry[1], default=("", 0))
    if largest > int(most.value):
        return breached(number=largest, trade=trade, most=int(most.value))
    return unknown(TRADES) if largest + unclear > int(most.value) else MET
