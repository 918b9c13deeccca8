"""Ending by the rule on probation (opplæringslova 2023 § 7-4 (3), (5); 1998 § 4-5 (3))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.period import add_months, age_on
from okstat.rule import MET, Missing, Outcome, Severity, Task, breached, disputed, rule, unknown
from okstat.situation.clocks import BORN, COURSE, STARTED, contract_ends_by_probation, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EMPLOYER: Final = Task("employ-and-pay")
INDEPENDENT: Final = Missing("contract.employment_is_independent", "key employment_is_independent of the contract")
NOT_OPEN = Text(
    nb="Kontrakten ble avsluttet {ended} med henvisning til prøvetid, men den retten fantes ikke: {why}.",
    nn="Kontrakten vart avslutta {ended} med tilvising til prøvetid, men den retten fanst ikkje: {why}.",
    en="The contract was ended on {ended} with reference to probation, but there was no such right: {why}.",
)
USE_OTHER_WAY = Text(
    nb="Avslutningen er ikke gyldig på dette grunnlaget: ta den opp med fylkeskommunen som heving eller oppsigelse.",
    nn="Avslutninga er ikkje gyldig på dette grunnlaget: ta ho opp med fylkeskommunen som heving eller oppseiing.",
    en="The ending is not valid on this ground: take it to the county as heving or as notice by agreement.",
)
NOT_FULL = Text(
    nb="opplæringen gis ikke fullt ut i bedrift",
    nn="opplæringa blir ikkje gitt fullt ut i bedrift",
    en="the training is not given wholly in a company",
)
TOO_LATE = Text(nb="de seks månedene var over", nn="dei seks månadene var over", en="the six months were over")
TOO_YOUNG = Text(nb="lærlingen var under 21 år", nn="lærlingen var under 21 år", en="the apprentice was under 21")
OWN_EMPLOYMENT = Text(
    nb="arbeidsavtalen var inngått uavhengig av kontrakten",
    nn="arbeidsavtalen var inngått uavhengig av kontrakten",
    en="the employment was agreed independently of the contract",
)


def _within_months(contract: ContractSituation, law: Law) -> Outcome:
    """Full training in a company, and inside the months from the first day of the employment."""
    course, ended = contract.contract.course, contract.ending.on
    if course is None:
        return unknown(COURSE)
    if not course.startswith("0+"):
        return breached(ended=ended, why=NOT_FULL)
    employed = contract.contract.employed_from
    employed = employed if employed is not None else contract.start.on
    if employed is None or ended is None:
        return unknown(STARTED)
    return MET if ended < add_months(employed, law.whole("probation.months")) else breached(ended=ended, why=TOO_LATE)


@rule(
    "probation",
    wording="1998",
    bearer=EMPLOYER,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_ends_by_probation,
    crossing=contract_is_made,
    cites=(Citation(Instrument.ACT_1998, "4-5", "3"),),
    text=Text(
        nb="Prøvetid brukes bare de første seks månedene, for den som er 21 år eller mer og har full "
        "opplæring i bedrift.",
        nn="Prøvetid blir brukt berre dei første seks månadene, for den som er 21 år eller meir og har full "
        "opplæring i bedrift.",
        en="Probation is used in the first six months only, for those of 21 or more with full training in a company.",
    ),
    breach=NOT_OPEN,
    remedy=USE_OTHER_WAY,
)
def probation_is_for_those_of_21(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (3): six months, for apprentices of 21 years or more with full training in company.

    The text does not say on which day the age counts: at the start and at the ending are both read.
    """
    within = _within_months(contract, law)
    if within is not MET:
        return within
    born, ended, started = contract.contract.person.born, contract.ending.on, contract.start.on
    if born is None or ended is None:
        return unknown(BORN)
    age, too_young = law.whole("probation.age"), breached(ended=ended, why=TOO_YOUNG)
    return disputed(
        the_age_when_training_starts_counts=MET if age_on(born, started or ended) >= age else too_young,
        the_age_at_the_ending_counts=MET if age_on(born, ended) >= age else too_young,
    )


@rule(
    "probation",
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_ends_by_probation,
    crossing=contract_is_made,
    cites=(Citation(Instrument.ACT_2023, "7-4", "3.1"), Citation(Instrument.ACT_2023, "7-4", "5")),
    text=Text(
        nb="Prøvetid brukes bare de første seks månedene, når kontrakten gjelder full opplæring i bedrift.",
        nn="Prøvetid blir brukt berre dei første seks månadene, når kontrakten gjeld full opplæring i bedrift.",
        en="Probation is used in the first six months only, when the contract is on full training in a company.",
    ),
    breach=NOT_OPEN,
    remedy=USE_OTHER_WAY,
)
def probation_is_for_full_training_in_company(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (3), (5): the first six months of the employment, at any age; not for independent employment.

    Where the record does not say whether the employment is independent, that is asked for a contract on
    fagbrev på jobb and for one whose employment is older than the training; an ordinary contract is not.
    """
    within = _within_months(contract, law)
    if within is not MET:
        return within
    facts = contract.contract
    if facts.employment_is_independent:
        return breached(ended=contract.ending.on, why=OWN_EMPLOYMENT)
    is_older = facts.employed_from is not None and facts.employed_from != contract.start.on
    may_be_own = facts.kind is ContractKind.FAGBREV_ON_THE_JOB or is_older
    return unknown(INDEPENDENT) if facts.employment_is_independent is None and may_be_own else MET
