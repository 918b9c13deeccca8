"""The parties to the contract, and the office that signs (opplæringslova 2023 §§ 7-2, 7-12; 1998 § 4-3)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.county import NOT_STATED, is_same_or_follows
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Severity, Task, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import (
    APPROVAL_OF_OFFICE,
    COUNTY,
    OFFICE,
    SIGNATORIES,
    SIGNED,
    STARTED,
    contract_is_made,
)
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.signing import Signing
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

PRAKSISBREV_NAMED: Final = date(2017, 1, 1)
"""The regulation of 7 November 2016 no. 1303 wrote the praksisbrev candidate into forskrift § 11-2."""

PARTIES_REMEDY = Text(
    nb="Få underskriften fra den som mangler, og send kontrakten til fylkeskommunen på nytt om den alt er sendt.",
    nn="Få underskrifta frå den som manglar, og send kontrakten til fylkeskommunen på nytt om han alt er send.",
    en="Get the missing signature, and send the contract to the county anew if it has been sent already.",
)
PARTY_MISSING = Text(
    nb="Kontrakten mangler underskrift fra: {lacks}.",
    nn="Kontrakten manglar underskrift frå: {lacks}.",
    en="The contract lacks the signature of: {lacks}.",
)
THE_APPRENTICE = Text(nb="den som skal ha læretid", nn="den som skal ha læretid", en="the person with læretid")
THE_OFFICE = Text(nb="opplæringskontoret", nn="opplæringskontoret", en="the training office")
THE_COMPANY = Text(nb="lærebedriften", nn="lærebedrifta", en="the training company")


def _made_on(contract: ContractSituation) -> date | Outcome:
    """The day both sides had signed, or training began without; unknown while a signature may come or is nameless."""
    made = contract.signing.on
    if made is None:
        if contract.signing.silent_to != contract.on:
            return unknown(SIGNED)
        made = contract.start.on
        if made is None:
            return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    return made if contract.signing.names_all else unknown(SIGNATORIES)


def _signed_by(signing: Signing, other_on: date | None, other: Text) -> Outcome:
    """Signed by the apprentice and by the other party."""
    parties = ((signing.apprentice_on, THE_APPRENTICE), (other_on, other))
    lacks = tuple(party for signed_on, party in parties if signed_on is None)
    return breached(lacks=lacks) if lacks else MET


def _office_rule_names(kind: ContractKind, made: date) -> bool:
    """Whether forskrift § 11-2 (1) named the kind: praksisbrev since 2017, fagbrev på jobb as far as known never."""
    if kind is ContractKind.PRAKSISBREV_CANDIDATE:
        return made >= PRAKSISBREV_NAMED
    return kind is not ContractKind.FAGBREV_ON_THE_JOB


@rule(
    "contract.parties",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-3", "1"), Citation(Instrument.REGULATION_2006, "11-2", "1")),
    text=Text(
        nb="Partene er lærlingen og lærebedriften; hører bedriften til et opplæringskontor, er kontoret parten.",
        nn="Partane er lærlingen og lærebedrifta; høyrer bedrifta til eit opplæringskontor, er kontoret parten.",
        en="The parties are the apprentice and the company; where the company belongs to an office, the office.",
    ),
    breach=PARTY_MISSING,
    remedy=PARTIES_REMEDY,
)
def office_is_party(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-3 (1) with forskrift § 11-2 (1): the contract is between the apprentice and the office, when there is one.

    Whether that holds for the kinds that § 11-2 did not name is not settled.
    """
    made = _made_on(contract)
    if isinstance(made, Outcome):
        return made
    signing = contract.signing
    with_office = _signed_by(signing, signing.office_on, THE_OFFICE)
    with_company = _signed_by(signing, signing.company_on, THE_COMPANY)
    if with_office == with_company:
        return with_office
    attached = contract.attached_on(made)
    if attached is None:
        return unknown(OFFICE)
    if not attached:
        return with_company
    if _office_rule_names(contract.contract.kind, made):
        return with_office
    return disputed(
        the_office_is_party_to_contracts_of_every_kind=with_office,
        the_office_is_party_where_the_regulation_names_the_kind=with_company,
    )


def _by_approved_office(contract: ContractSituation, signed_on: date, with_company: Outcome) -> Outcome:
    """Signed by an office that is approved on the day; by one that is not, as if it had not signed.

    Which county approves an office with members in several is not said: both readings are run.
    """
    by_office = _signed_by(contract.signing, signed_on, THE_OFFICE)
    if by_office is not MET:
        return by_office
    office, county = contract.office_on(signed_on), contract.parties.county
    if office is None:
        return unknown(OFFICE)
    counties = office.counties_on(signed_on)
    if county is not None and any(is_same_or_follows(county, own) for own in counties):
        return MET
    if not silence_is_fact(office.silent_to, signed_on):
        return unknown(APPROVAL_OF_OFFICE)
    if not counties:
        return with_company
    if county in (None, NOT_STATED):
        return unknown(COUNTY)
    return disputed(approval_by_one_county_is_enough=MET, each_county_approves=with_company)


@rule(
    "contract.parties",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(
        Citation(NEW, "7-2", "1.1"),
        Citation(NEW, "7-12", "1"),
        Citation(Instrument.REGULATION_2024, "6-17", "1"),
        Citation(Instrument.REGULATION_2024, "6-18", "1"),
    ),
    text=Text(
        nb="Partene er den som skal ha læretid og lærebedriften; et godkjent kontor bedriften hører til, kan inngå "
        "kontrakten for den.",
        nn="Partane er den som skal ha læretid og lærebedrifta; eit godkjent kontor bedrifta høyrer til, kan inngå "
        "kontrakten for ho.",
        en="The parties are the person with læretid and the training company; an approved office that the company is "
        "attached to may enter into the contract on its behalf.",
    ),
    breach=PARTY_MISSING,
    remedy=PARTIES_REMEDY,
)
def company_is_party(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 7-2 (1), 7-12 (1): the company is party; an office signs on its behalf, by agreement, a lærekontrakt.

    The office must be approved (forskrift § 6-18 (1)). Whether it may sign contracts of the other kinds is not
    settled: the text names the lærekontrakt only.
    """
    made = _made_on(contract)
    if isinstance(made, Outcome):
        return made
    signing = contract.signing
    with_company = _signed_by(signing, signing.company_on, THE_COMPANY)
    if signing.company_on is not None or signing.office_on is None:
        return with_company
    attached = contract.attached_on(signing.office_on)
    if attached is None:
        return unknown(OFFICE)
    if not attached:
        return with_company
    by_office = _by_approved_office(contract, signing.office_on, with_company)
    if contract.contract.kind is ContractKind.APPRENTICE:
        return by_office
    return disputed(
        an_office_may_sign_contracts_of_every_kind=by_office, an_office_may_sign_a_lærekontrakt_only=with_company
    )
