"""A limited approval, of a company that cannot cover the whole curriculum: what a county has told of it. A notice."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.county_practice import PRACTICE, TALK_TO_THE_COUNTY
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.contract import OFFICE
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__: list[str] = []

EXISTS: Final = f"{PRACTICE}.limited-company-approval-exists"
NO_POLICY: Final = Missing(EXISTS, "no county policy known")


def _limited(contract: ContractSituation) -> tuple[date, str] | None:
    """When training with the company began, and the county whose approval that day was a limited one."""
    start, company = contract.start.on, contract.company
    if start is None or company is None:
        return None
    begins = contract.parties.begins(start)
    counties: dict[date | None, str] = dict(company.limited)
    county = counties.get(company.stands_since(begins))
    return None if county is None else (begins, county)


def training_begins_by_a_limited_approval(contract: ContractSituation) -> date | Outcome:
    """The first day of training with a company whose approval that day is a limited one."""
    found = _limited(contract)
    return NOT_APPLICABLE if found is None else found[0]


@rule(
    "company.limited-approval",
    wording="practice",
    bearer=Task("be-approved"),
    severity=Severity.NOTICE,
    clock=training_begins_by_a_limited_approval,
    cites=(Citation(Instrument.COUNTY_PRACTICE),),
    text=Text(
        nb="En bedrift med begrenset godkjenning tar bare lærekandidater, eller hører til et opplæringskontor.",
        nn="Ei bedrift med avgrensa godkjenning tek berre lærekandidatar, eller høyrer til eit opplæringskontor.",
        en="A company with a limited approval takes training candidates only, or belongs to a training office.",
    ),
    breach=Text(
        nb="{company} har begrenset godkjenning i faget {trade}: den gjelder bare lærekandidater, eller sammen med "
        "andre bedrifter i et opplæringskontor.",
        nn="{company} har avgrensa godkjenning i faget {trade}: ho gjeld berre lærekandidatar, eller saman med andre "
        "bedrifter i eit opplæringskontor.",
        en="{company} has a limited approval in {trade}: it is for training candidates only, or together with other "
        "companies in a training office.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def limited_approval_is_for_training_candidates(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Akershus: training candidates only, or membership of an office; of other counties nothing is known."""
    found = _limited(contract)
    assert found is not None  # else the clock has answered
    begins, county = found
    if law.known(EXISTS, county) is None:
        return unknown(NO_POLICY)
    if contract.parties.kind is ContractKind.TRAINING_CANDIDATE:
        return MET
    attached = contract.attached_on(begins)
    if attached is None:
        return unknown(OFFICE)
    return MET if attached else breached(company=contract.parties.company, trade=contract.parties.trade)
