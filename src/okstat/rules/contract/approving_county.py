"""Which county approves the contract: the law names none, the counties' joint guidelines do. Findings are notices.

The edition of about 2012 is known: the county in which the training takes place, wherever the head office is; with
training in several, the one with the main part of it. It was replaced on 1 March 2016, and of what replaced it only the
headings have been seen.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.county import NOT_STATED, is_same_or_follows
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import COMPANY, COUNTY, contract_is_approved
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__: list[str] = []

GUIDELINES_OF_2016: Final = date(2016, 3, 1)
"""The joint guidelines of 1 March 2016 replaced the edition whose words are known."""

LIES_IN: Final = Missing("contract.department.county", "key county of the department")
SHARES: Final = Missing("contract.placements[].share", "key share of placements")

WHERE_IT_TAKES_PLACE = Text(
    nb="Kontrakten er godkjent i fylket der hoveddelen av opplæringen er, uansett hvor hovedkontoret ligger.",
    nn="Kontrakten er godkjend i fylket der hovuddelen av opplæringa er, same kvar hovudkontoret ligg.",
    en="The contract is approved in the county with the main part of the training, wherever the head office is.",
)
ELSEWHERE = Text(
    nb="Kontrakten er godkjent av fylke {county}, men hoveddelen av opplæringen er i fylke {main}, som godkjenner den "
    "etter fylkeskommunenes felles retningslinjer.",
    nn="Kontrakten er godkjend av fylke {county}, men hovuddelen av opplæringa er i fylke {main}, som godkjenner han "
    "etter dei felles retningslinjene til fylkeskommunane.",
    en="The contract was approved by county {county}, but the main part of the training is in county {main}, which "
    "approves it by the joint guidelines of the counties.",
)
WHY_THAT_ONE = Text(
    nb="Hvorfor godkjente fylke {county} kontrakten, når hoveddelen av opplæringen er i fylke {main}? Loven nevner "
    "ikke hvilket fylke det skal være, og fylkeskommunenes felles retningslinjer fra 2016 er ikke lest.",
    nn="Kvifor godkjende fylke {county} kontrakten, når hovuddelen av opplæringa er i fylke {main}? Lova nemner ikkje "
    "kva fylke det skal vere, og dei felles retningslinjene til fylkeskommunane frå 2016 er ikkje lesne.",
    en="Why did county {county} approve the contract, when the main part of the training is in county {main}? The law "
    "does not name the county, and the joint guidelines of the counties of 2016 have not been read.",
)
SETTLE_IT = Text(
    nb="Avklar med de to fylkeskommunene hvem av dem som følger opp kontrakten.",
    nn="Avklar med dei to fylkeskommunane kven av dei som følgjer opp kontrakten.",
    en="Settle with the two counties which of them follows up the contract.",
)


def _places(contract: ContractSituation) -> tuple[tuple[str | None, Decimal | None], ...]:
    """The county of each place of training, and which part of the training is there."""
    facts = contract.contract
    if facts.placements:
        return tuple(((one.department or one.enterprise).county, one.share) for one in facts.placements)
    place = facts.department or facts.enterprise
    return ((place.county, None),) if place is not None else ()


def _main(contract: ContractSituation) -> tuple[str, ...] | Missing:
    """The county with the largest part of the training; more than one where none has a larger part than the others."""
    places = _places(contract)
    if not places:
        return COMPANY
    if any(county in (None, NOT_STATED) for county, _ in places):
        return LIES_IN
    counties = [str(county) for county, _ in places]
    if len(set(counties)) == 1:
        return (counties[0],)
    if any(share is None for _, share in places):
        return SHARES
    parts: defaultdict[str, Decimal] = defaultdict(Decimal)
    for county, share in zip(counties, [share for _, share in places if share is not None], strict=True):
        parts[county] += share
    largest = max(parts.values())
    return tuple(county for county, part in parts.items() if part == largest)


def _elsewhere(contract: ContractSituation) -> tuple[str, tuple[str, ...]] | Outcome:
    """The county that approved and the one with the main part, where it is another; else the answer."""
    county, main = contract.approval.county or contract.contract.county, _main(contract)
    if isinstance(main, Missing) or county is None or county == NOT_STATED:
        is_told = county not in (None, NOT_STATED)
        return unknown(*(() if is_told else (COUNTY,)), *((main,) if isinstance(main, Missing) else ()))
    return MET if any(is_same_or_follows(county, one) for one in main) else (county, main)


@rule(
    "contract.approving-county",
    wording="2012",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    until=GUIDELINES_OF_2016,
    clock=contract_is_approved,
    cites=(Citation(Instrument.COUNTY_PRACTICE),),
    text=WHERE_IT_TAKES_PLACE,
    breach=ELSEWHERE,
    remedy=SETTLE_IT,
)
def county_of_the_main_part_approves(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The guidelines of about 2012: where the training takes place; of several counties, that of the main part."""
    found = _elsewhere(contract)
    return found if isinstance(found, Outcome) else breached(county=found[0], main=found[1])


@rule(
    "contract.approving-county",
    wording="2016",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=GUIDELINES_OF_2016,
    clock=contract_is_approved,
    cites=(Citation(Instrument.COUNTY_PRACTICE),),
    text=WHERE_IT_TAKES_PLACE,
    breach=ELSEWHERE,
    remedy=SETTLE_IT,
)
def another_county_is_asked_about(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The guidelines since 2016 have not been read, so what departs from those before is asked about, and no breach."""
    found = _elsewhere(contract)
    if isinstance(found, Outcome):
        return NOT_APPLICABLE if found is MET else found
    return judgement(WHY_THAT_ONE, county=found[0], main=found[1])
