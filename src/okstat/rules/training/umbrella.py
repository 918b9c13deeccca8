"""Rules of pupils and of special help that reach some with læretid (opplæringslova 2023 §§ 7-1, 7-4, 18-6)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Admission, ContractKind
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, Role, Severity, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.contract import ContractSituation
from okstat.situation.occasions.contract import while_training_runs
from okstat.situation.parts.attestation import word_on
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.ACT_2023
LIKE_PUPILS: Final = "kind.laeretid-umbrella"
ARRANGED: Final = "kind.individual-arrangement"
SCHOOLING: Final = Missing("terms.schooling", "event schooling")


def county_trains(contract: ContractSituation) -> date | Outcome:
    """The day asked about, while training by the county is under way; the last day of the last one once it is over."""
    terms = contract.terms
    if not terms.schooling:
        return NOT_APPLICABLE if terms.schooled_silent_to == contract.on else unknown(SCHOOLING)
    last = terms.schooling[-1].last
    return contract.on if last is None else min(last, contract.on)


@rule(
    LIKE_PUPILS,
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=county_trains,
    cites=(Citation(NEW, "7-1", "3"), Citation(NEW, "18-6", "2")),
    text=Text(
        nb="For opplæring som fylkeskommunen har ansvaret for, gjelder reglene for elever.",
        nn="For opplæring som fylkeskommunen har ansvaret for, gjeld reglane for elevar.",
        en="For training that the county is responsible for, the rules for pupils hold.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at reglene for elever ikke følges i den delen fylkeskommunen gir.",
        nn="Det vart stadfesta {on} at reglane for elevar ikkje blir følgde i den delen fylkeskommunen gir.",
        en="It was attested on {on} that the rules for pupils are not followed in the part that the county gives.",
    ),
    remedy=Text(
        nb="Ta det opp med fylkeskommunen: i den delen har du rettighetene til en elev.",
        nn="Ta det opp med fylkeskommunen: i den delen har du rettane til ein elev.",
        en="Take it up with the county: in that part the person has the rights of a pupil.",
    ),
)
def rules_for_pupils_hold(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-1 (3): for lærling, praksisbrevkandidat and lærekandidat; fagbrev på jobb is not named.

    Nor for adults: chapter 7 is theirs for the part in a company only (§ 18-6 (2)), the rest by chapters 18 to 21.
    """
    is_adult = contract.contract.admission is Admission.ADULT_UPPER_SECONDARY
    if is_adult or contract.parties.kind is ContractKind.FAGBREV_ON_THE_JOB:
        return NOT_APPLICABLE
    return word_on(contract.attested, LIKE_PUPILS)


@rule(
    ARRANGED,
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(NEW, "7-4", "6"),),
    text=Text(
        nb="En lærekandidat får den individuelle tilretteleggingen hun eller han trenger.",
        nn="Ein lærekandidat får den individuelle tilrettelegginga ho eller han treng.",
        en="A lærekandidat gets the individual arrangement he or she needs.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at lærekandidaten ikke får den tilretteleggingen hun eller han trenger.",
        nn="Det vart stadfesta {on} at lærekandidaten ikkje får den tilrettelegginga ho eller han treng.",
        en="It was attested on {on} that the lærekandidat does not get the arrangement he or she needs.",
    ),
    remedy=Text(
        nb="Søk fylkeskommunen om individuell tilrettelegging; PP-tjenesten vurderer behovet.",
        nn="Søk fylkeskommunen om individuell tilrettelegging; PP-tenesta vurderer behovet.",
        en="Apply to the county for individual arrangement; the educational psychology service assesses the need.",
    ),
)
def training_candidate_gets_individual_arrangement(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (6): lærekandidatar have a right to individual arrangement by §§ 11-4 to 11-6; the other kinds have not."""
    if contract.parties.kind is not ContractKind.TRAINING_CANDIDATE:
        return NOT_APPLICABLE
    runs = while_training_runs(contract)
    if runs is NOT_APPLICABLE:
        return NOT_APPLICABLE
    word = word_on(contract.attested, ARRANGED)
    lacks = tuple(dict.fromkeys((*runs.missing, *word.missing)))
    return unknown(*lacks) if lacks else word
