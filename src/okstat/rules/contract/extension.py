"""Extension: by agreement, with consent, after a transfer (opplæringslova 2023 § 7-2 (2); 1998 §§ 4-5 (2), 4-6 (8))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ExtensionReason
from okstat.period import add_years
from okstat.rule import MET, Outcome, OutcomeKind, Role, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.change import (
    CAUSE,
    CHANGED,
    EXTENDED,
    consent_to,
    contract_passed_to_a_company,
    extension_is_refused,
    training_went_on,
)
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.changes import Extension
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, RENUMBERED_2020

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

EXTENDED_FIRST = Text(
    nb="Opplæringen fortsetter etter siste dag bare når fylkeskommunen har samtykket i en ny siste dag.",
    nn="Opplæringa held fram etter siste dag berre når fylkeskommunen har samtykt i ein ny siste dag.",
    en="Training goes on after the last day only when the county has consented to a new one.",
)
WENT_ON = Text(
    nb="Kontrakten gikk ut {last}, men opplæringen fortsatte {went_on}, og den er ikke forlenget.",
    nn="Kontrakten gjekk ut {last}, men opplæringa heldt fram {went_on}, og han er ikkje forlengd.",
    en="The contract ran out on {last}, but training went on on {went_on}, and it has not been extended.",
)
EXTEND = Text(
    nb="Avklar med fylkeskommunen om kontrakten kan forlenges, eller om det trengs en ny; søk neste gang i tide.",
    nn="Avklar med fylkeskommunen om kontrakten kan forlengjast, eller om det trengst ein ny; søk neste gong i tide.",
    en="Settle with the county whether the contract can be extended or a new one is needed; next time apply in time.",
)


def _went_on(contract: ContractSituation) -> Outcome:
    """Known to have gone on; a breach where no extension and no consent can be missing from the record."""
    last, went_on = contract.period.last, training_went_on(contract)
    lacks = []
    if contract.extensions.granted_silent_to != contract.on:
        lacks.append(EXTENDED)
    if contract.changes.changed_silent_to != contract.on:
        lacks.append(CHANGED)
    lacks += dict.fromkeys(consent_to(change) for change in contract.changes.rows if change.is_open)
    return unknown(*lacks) if lacks else breached(last=last, went_on=went_on)


@rule(
    "period.extension",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=training_went_on,
    cites=(
        Citation(OLD, "4-5", "2").between(None, ACT_2023_IN_FORCE),
        Citation(Instrument.REGULATION_2006, "3-46", "2.3").between(RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=EXTENDED_FIRST,
    breach=WENT_ON,
    remedy=EXTEND,
)
def contract_is_extended_before_training_goes_on_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (2), from 2020 forskrift § 3-46 (2): extended by agreement in the contract, approved by the county."""
    return _went_on(contract)


@rule(
    "period.extension",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=training_went_on,
    cites=(Citation(NEW, "7-2", "2"),),
    text=EXTENDED_FIRST,
    breach=WENT_ON,
    remedy=EXTEND,
)
def contract_is_extended_before_training_goes_on_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (2): a new last day is a change, which needs consent; the Act has no rule on extension of its own."""
    return _went_on(contract)


# ── nobody is bound to extend ──────────────────────────────────────────────────────────────────

BY_AGREEMENT = Text(
    nb="Kontrakten forlenges etter avtale: ingen av partene har plikt til det, heller ikke på grunn av sykdom.",
    nn="Kontrakten blir forlengd etter avtale: ingen av partane har plikt til det, heller ikkje på grunn av sjukdom.",
    en="The contract is extended by agreement: neither party is bound to that, not for illness either.",
)
AGAINST_A_PARTY = Text(
    nb="Fylkeskommunen samtykket {granted} i en forlengelse som en av partene hadde sagt nei til {refused}.",
    nn="Fylkeskommunen samtykte {granted} i ei forlenging som ein av partane hadde sagt nei til {refused}.",
    en="The county consented on {granted} to an extension to which a party had not agreed on {refused}.",
)
FIND_ANOTHER = Text(
    nb="Forlengelsen binder ikke den parten: be fylkeskommunen finne en annen vei for resten av opplæringen.",
    nn="Forlenginga bind ikkje den parten: be fylkeskommunen finne ein annan veg for resten av opplæringa.",
    en="The extension does not bind that party: ask the county for another way for the rest of the training.",
)


def _not_against_a_party(contract: ContractSituation) -> Outcome:
    """No extension was granted after a party did not agree to it."""
    refused = contract.extensions.refused[-1].on
    after = [extension.on for extension in contract.extensions.granted if extension.on >= refused]
    if after:
        return breached(granted=after[0], refused=refused)
    return MET if contract.extensions.granted_silent_to == contract.on else unknown(EXTENDED)


@rule(
    "absence.no-duty-to-extend",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=extension_is_refused,
    cites=(Citation(Instrument.SUPREME_COURT_2015), Citation(OLD, "4-5", "2")),
    text=BY_AGREEMENT,
    breach=AGAINST_A_PARTY,
    remedy=FIND_ANOTHER,
)
def nobody_is_bound_to_extend_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """HR-2015-02085-A: no duty of the company to extend after illness; the claim to training is one on the county."""
    return _not_against_a_party(contract)


@rule(
    "absence.no-duty-to-extend",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=extension_is_refused,
    cites=(Citation(Instrument.SUPREME_COURT_2015), Citation(NEW, "7-2", "2")),
    text=BY_AGREEMENT,
    breach=AGAINST_A_PARTY,
    remedy=FIND_ANOTHER,
)
def nobody_is_bound_to_extend_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The same under the Act of 2023, in whose chapter 7 nothing obliges a company to extend."""
    return _not_against_a_party(contract)


# ── after a transfer ───────────────────────────────────────────────────────────────────────────


def _of_deficient_training(extension: Extension, law: Law) -> Outcome:
    """One year at most for training that was deficient; for another cause the rule has no measure."""
    if extension.cause is None:
        return unknown(CAUSE)
    if extension.cause is not ExtensionReason.DEFICIENT_TRAINING:
        return MET
    if extension.before is None:
        return unknown(PERIOD)
    longest = add_years(extension.before, law.whole("transfer.longest-extension-years"))
    return MET if extension.last <= longest else breached(last=extension.last, longest=longest)


@rule(
    "change.transfer-company",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=contract_passed_to_a_company,
    cites=(Citation(OLD, "4-6", "8"),),
    text=Text(
        nb="En ny bedrift trer inn i kontrakten, som forlenges med inntil ett år om opplæringen var mangelfull.",
        nn="Ei ny bedrift trer inn i kontrakten, som blir forlengd med inntil eitt år om opplæringa var mangelfull.",
        en="A new company enters the contract, which is extended by one year at most if the training was deficient.",
    ),
    breach=Text(
        nb="Kontrakten ble forlenget til {last} på grunn av mangelfull opplæring; mer enn ett år er etter {longest}.",
        nn="Kontrakten vart forlengd til {last} på grunn av mangelfull opplæring; meir enn eitt år er etter {longest}.",
        en="The contract was extended to {last} for deficient training; more than one year is after {longest}.",
    ),
    remedy=Text(
        nb="Be fylkeskommunen rette den siste dagen.",
        nn="Be fylkeskommunen rette den siste dagen.",
        en="Ask the county to correct the last day.",
    ),
)
def new_company_enters_the_contract(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (8): the new company enters the contract; one year more at most, when training was deficient."""
    since = contract.parties.company_since
    assert since is not None  # else the clock has answered
    granted = [one for one in contract.extensions.granted if since <= one.on < ACT_2023_IN_FORCE]
    outcomes = [_of_deficient_training(extension, law) for extension in granted]
    failed = [outcome for outcome in outcomes if outcome.kind is OutcomeKind.BREACHED]
    return next(iter(failed or [outcome for outcome in outcomes if outcome is not MET]), MET)
