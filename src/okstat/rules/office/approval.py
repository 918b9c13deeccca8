"""The training office: its approval under both Acts (1998 § 4-3; forskrift 2024 § 6-18)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.county import NOT_STATED, is_same_or_follows
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import APPROVAL_OF_OFFICE, day_asked
from okstat.situation.enterprise import OfficeSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REGULATION_OF_2025: Final = date(2025, 9, 29)
"""First day of the regulation of 29 September 2025 no. 1988, which was first public on 7 October 2025."""

COUNTY_OF_CONTRACT: Final = Missing("contract_counties", "key county of the contracts")
SIGNED_OR_ENDED: Final = (
    Missing("counties_of_running", "event signed of the contracts"),
    Missing("counties_of_running", "event ended of the contracts"),
)
LACKS = Text(
    nb="Kontoret har kontrakter i fylke {counties}, men er ikke godkjent der.",
    nn="Kontoret har kontraktar i fylke {counties}, men er ikkje godkjent der.",
    en="The office has contracts in county {counties}, but is not approved there.",
)
APPLY = Text(
    nb="Søk fylkeskommunen om godkjenning av kontoret, og la bedriftene selv underskrive til den foreligger.",
    nn="Søk fylkeskommunen om godkjenning av kontoret, og lat bedriftene sjølve skrive under til ho ligg føre.",
    en="Apply to the county for approval of the office, and let the companies sign themselves until it is there.",
)


def _in_each_county(office: OfficeSituation) -> Outcome:
    """Approved in each county where contracts that belong to the office, and are not over, are approved.

    A breach needs a contract that is known to be made and not to be over: a draft gives no duty.
    """
    if all(run.is_over(office.on) for run in office.runs):
        return NOT_APPLICABLE
    approved = tuple(row.county for row in office.counties if row.last is None)
    counties = tuple(county for county in office.contract_counties if county != NOT_STATED)
    lacks = tuple(c for c in counties if not any(is_same_or_follows(c, own) for own in approved))
    if lacks and office.approvals_silent_to != office.on:
        return unknown(APPROVAL_OF_OFFICE)
    in_use = tuple(county for county in lacks if county in office.counties_of_running)
    if in_use:
        return breached(counties=in_use)
    if lacks:
        return unknown(*SIGNED_OR_ENDED)
    return MET if counties and counties == office.contract_counties else unknown(COUNTY_OF_CONTRACT)


@rule(
    "office.approval",
    wording="1998",
    bearer=Role.OFFICE,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(Instrument.ACT_1998, "4-3", "1"),),
    text=Text(
        nb="Opplæringskontoret er godkjent som lærebedrift i hvert fylke der det har kontrakter.",
        nn="Opplæringskontoret er godkjent som lærebedrift i kvart fylke der det har kontraktar.",
        en="The office is approved as training company in each county where it has contracts.",
    ),
    breach=LACKS,
    remedy=APPLY,
)
def office_is_approved_as_company(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """§ 4-3 (1): the office may itself be approved as training company; in practice county by county."""
    return _in_each_county(office)


NEEDS_APPROVAL = Text(
    nb="Et kontor som inngår lærekontrakter eller tar imot tilskudd for bedrifter, er godkjent av fylkeskommunen.",
    nn="Eit kontor som inngår lærekontraktar eller tek imot tilskot for bedrifter, er godkjent av fylkeskommunen.",
    en="An office that enters into contracts or receives grants for companies is approved by the county.",
)
BODY_NEEDS_APPROVAL = Text(
    nb="Et samarbeidsorgan for lærebedrifter som inngår lærekontrakter eller tar imot tilskudd for dem, er godkjent av "
    "fylkeskommunen.",
    nn="Eit samarbeidsorgan for lærebedrifter som inngår lærekontraktar eller tek imot tilskot for dei, er godkjent av "
    "fylkeskommunen.",
    en="A cooperation body for training companies that enters into contracts or receives grants for them is approved "
    "by the county.",
)


def _approved_since_2024(office: OfficeSituation) -> Outcome:
    """Approved by the county; where its members lie in several, by one of them or by each: both readings are run."""
    if not any(row.last is None for row in office.counties):
        return _in_each_county(office)
    return disputed(approval_by_one_county_is_enough=MET, each_county_approves=_in_each_county(office))


@rule(
    "office.approval",
    wording="2024",
    bearer=Role.OFFICE,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    until=REGULATION_OF_2025,
    clock=day_asked,
    cites=(Citation(Instrument.REGULATION_2024, "6-18", "1"),),
    text=NEEDS_APPROVAL,
    breach=LACKS,
    remedy=APPLY,
)
def office_is_approved(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-18 (1), to 28 September 2025: an office (opplæringskontor) needs the county's approval.

    Which county approves an office with members in several counties is not said: both readings are run. An
    approval given under the old law stands (§ 30-2).
    """
    return _approved_since_2024(office)


@rule(
    "office.approval",
    wording="2025",
    bearer=Role.OFFICE,
    severity=Severity.INVALID,
    since=REGULATION_OF_2025,
    clock=day_asked,
    cites=(Citation(Instrument.REGULATION_2024, "6-18", "1"),),
    text=BODY_NEEDS_APPROVAL,
    breach=LACKS,
    remedy=APPLY,
)
def office_is_approved_as_cooperation_body(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-18 (1), from 29 September 2025: the word is samarbeidsorgan, all else is as it was."""
    return _approved_since_2024(office)
