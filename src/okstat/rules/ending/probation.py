"""Ending by the rule on probation (opplæringslova 2023 § 7-4 (3), (5); 1998 § 4-5 (3))."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import evolve

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.period import add_months, birthday
from okstat.rule import MET, NOT_APPLICABLE, Outcome, OutcomeKind, Severity, Task, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import BORN, COURSE, ENDED, STARTED, contract_ends_by_probation, contract_is_made
from okstat.situation.clocks.employment import (
    ENDED_LATER,
    INDEPENDENT,
    STILL_RUNS,
    employed_independently,
    employment_ends_in_the_probation,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EMPLOYER: Final = Task("employ-and-pay")
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


def _all(*conditions: Outcome) -> Outcome:
    """A condition that fails decides, whatever else is not known; then what is not known; else all are met."""
    failed = next((condition for condition in conditions if condition.kind is OutcomeKind.BREACHED), None)
    if failed is not None:
        return failed
    open_ = [condition for condition in conditions if condition.kind is OutcomeKind.UNKNOWN]
    if not open_:
        return MET
    leading = next((condition for condition in open_ if condition.readings), open_[0])
    return evolve(leading, missing=tuple(dict.fromkeys(fact for one in open_ for fact in one.missing)))


def _ended(contract: ContractSituation) -> date:
    """The last day of a contract, or of an employment, that ended with reference to probation."""
    ended = contract_ends_by_probation(contract)
    assert isinstance(ended, date)  # else the clock has answered
    return ended


def _is_full(contract: ContractSituation, ended: date) -> Outcome:
    """Whether all of the training is given in a company."""
    course = contract.parties.course
    if course is None:
        return unknown(COURSE)
    return MET if course.startswith("0+") else breached(ended=ended, why=NOT_FULL)


def _is_within_months(first: date | None, ended: date, law: Law) -> Outcome:
    """Whether the months counted from a day were not over."""
    if first is None:
        return unknown(STARTED)
    return MET if ended < add_months(first, law.whole("probation.months")) else breached(ended=ended, why=TOO_LATE)


def _employed(contract: ContractSituation) -> date | None:
    """The first day of the employment: that of the training, where no other is told."""
    employed = contract.contract.employed_from
    return employed if employed is not None else contract.start.on


def _is_old_enough(contract: ContractSituation, ended: date, law: Law) -> Outcome:
    """The text does not say on which day the age counts: at the start and at the ending are both read."""
    born, started = contract.contract.person.born, contract.start.on
    if born is None:
        return unknown(BORN)
    too_young, of_age = breached(ended=ended, why=TOO_YOUNG), birthday(born, law.whole("probation.age"))
    if ended < of_age:
        return too_young
    if started is None:
        return unknown(STARTED)
    return disputed(
        the_age_when_training_starts_counts=MET if of_age <= started else too_young,
        the_age_at_the_ending_counts=MET,
    )


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

    What ends by this rule is the training relation, so the months may be those of the training or, as in the Act of
    2023, those of the employment: both are read.
    """
    ended = _ended(contract)
    return _all(
        _is_full(contract, ended),
        disputed(
            the_months_of_the_training_count=_is_within_months(contract.start.on, ended, law),
            the_months_of_the_employment_count=_is_within_months(_employed(contract), ended, law),
        ),
        _is_old_enough(contract, ended, law),
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
    return _is_open(contract, _ended(contract), law)


def _is_open(contract: ContractSituation, ended: date, law: Law) -> Outcome:
    """Whether the Act of 2023 lets the employment be ended so on a day."""
    return _all(
        _is_full(contract, ended),
        _is_within_months(_employed(contract), ended, law),
        _is_employed_to_train(contract, ended),
    )


def _is_employed_to_train(contract: ContractSituation, ended: date) -> Outcome:
    """Whether the employment was agreed for the training."""
    independently = employed_independently(contract)
    if independently is None:
        return unknown(INDEPENDENT)
    return breached(ended=ended, why=OWN_EMPLOYMENT) if independently else MET


# ── the contract lapses with it ────────────────────────────────────────────────────────────────

ENDED_EARLIER = Text(nb="var avsluttet alt før", nn="var avslutta alt før", en="had been ended before")


@rule(
    "probation.contract-lapses",
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=employment_ends_in_the_probation,
    cites=(Citation(Instrument.ACT_2023, "7-4", "3.2"),),
    text=Text(
        nb="Kontrakten om opplæring faller bort når arbeidsavtalen sies opp i prøvetiden.",
        nn="Kontrakten om opplæring fell bort når arbeidsavtalen blir sagt opp i prøvetida.",
        en="The contract on training lapses when the employment is ended in the probation.",
    ),
    breach=Text(
        nb="Arbeidsavtalen tok slutt {employment} i prøvetiden, mens kontrakten om opplæring {contract}.",
        nn="Arbeidsavtalen tok slutt {employment} i prøvetida, medan kontrakten om opplæring {contract}.",
        en="The employment ended on {employment} in the probation, while the contract on training {contract}.",
    ),
    remedy=Text(
        nb="Registrer at kontrakten falt bort samme dag, og si fra til fylkeskommunen.",
        nn="Registrer at kontrakten fall bort same dagen, og sei frå til fylkeskommunen.",
        en="Record that the contract lapsed on the same day, and tell the county.",
    ),
)
def contract_lapses_with_the_employment(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (3): the contract on training lapses if the employment is ended in the first six months.

    Nothing lapses by a notice that the probation does not allow: that it does not is told by `probation`.
    """
    last_day = contract.employment.ended_on
    assert last_day is not None  # else the clock has answered
    is_open, answer = _is_open(contract, last_day, law), _lapsed(contract, last_day)
    if is_open.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    if is_open is MET or answer is MET:
        return answer
    return unknown(*is_open.missing, *answer.missing)


def _lapsed(contract: ContractSituation, last_day: date) -> Outcome:
    """Whether the contract ended on the last day of the employment."""
    ended = contract.ending.on
    if ended is None:
        is_fact = silence_is_fact(contract.ending.silent_to, last_day)
        return breached(employment=last_day, contract=STILL_RUNS) if is_fact else unknown(ENDED)
    if ended == last_day:
        return MET
    return breached(employment=last_day, contract=ENDED_LATER if ended > last_day else ENDED_EARLIER)
