"""Assessment of adults: talks, mid-way assessment, grades in modules (forskrift 2024 §§ 15-1 (3), 15-8 (3), 15-9).

Adults who train in a company have §§ 9-5, 9-6, 9-48, 9-54 (4) and part VIII of chapter 9, and else chapter 15. So a
candidate for fagbrev på jobb, whom chapter 9 does not name, has the talks as an adult; whether somebody was admitted as
an adult is a fact of the contract.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import Due, Missing, Outcome, Role, Severity, Task, duty, unknown
from okstat.situation.adults import AssessedBy, assessed_by
from okstat.situation.clocks.contract import ADMISSION, ASSESSMENT, TALK
from okstat.situation.contract import ContractSituation
from okstat.situation.half_years import due_each_half_year
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
ASSESSES: Final = Task("talk-and-assessment")
GRADED: Final = Missing("assessments.held[].grade", "key grade of event assessment_held")


def _of_an_adult(contract: ContractSituation) -> Outcome | Iterator[Due] | None:
    """Why nothing is asked here, or `None`: chapter 9 answers for all but adults, and those on the job may be such."""
    by = assessed_by(contract)
    if by is AssessedBy.CHAPTER_15:
        return None
    return unknown(ADMISSION) if by is AssessedBy.NOT_KNOWN else iter(())


@duty(
    "assess.dialog",
    wording="2024-adults",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "15-8", "3"), Citation(NEW, "15-1", "3.1"), Citation(NEW, "9-6", "1")),
    text=Text(
        nb="Voksne får minst én samtale i halvåret om sin faglige utvikling.",
        nn="Vaksne får minst éin samtale i halvåret om den faglege utviklinga si.",
        en="Adults get at least one talk in each half-year on their professional development.",
    ),
    breach=Text(
        nb="Samtale nummer {number} er ikke holdt; halvåret gikk ut {due}.",
        nn="Samtale nummer {number} er ikkje halden; halvåret gjekk ut {due}.",
        en="Talk number {number} has not been held; the half-year ended on {due}.",
    ),
    remedy=Text(
        nb="Hold samtalen nå, og før dagen inn.",
        nn="Hald samtalen no, og før dagen inn.",
        en="Hold the talk now, and record the day.",
    ),
)
def talk_is_held_with_an_adult_each_half_year(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 15-8 (3), and § 9-6 by § 15-1 (3): whatever kind of contract an adult has."""
    held = contract.assessments
    return _of_an_adult(contract) or due_each_half_year(contract, law, held.talked, held.talked_silent_to, TALK, last)


@duty(
    "assess.half-year",
    wording="2024-adults",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "15-9", "1"), Citation(NEW, "15-1", "3.2")),
    text=Text(
        nb="Voksne får midtveisvurdering gjennom hele opplæringen.",
        nn="Vaksne får midtvegsvurdering gjennom heile opplæringa.",
        en="Adults get mid-way assessments through the whole training.",
    ),
    breach=Text(
        nb="Midtveisvurdering nummer {number} er ikke gjennomført; halvåret gikk ut {due}.",
        nn="Midtvegsvurdering nummer {number} er ikkje gjennomført; halvåret gjekk ut {due}.",
        en="Mid-way assessment number {number} has not been held; the half-year ended on {due}.",
    ),
    remedy=Text(
        nb="Be den som gir hoveddelen av opplæringen, holde vurderingen nå, og før dagen inn.",
        nn="Be den som gir hovuddelen av opplæringa, halde vurderinga no, og før dagen inn.",
        en="Ask the one who gives the main part of the training to hold the assessment now, and record the day.",
    ),
)
def adults_are_assessed_mid_way(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 15-9 (1): § 9-13 as far as it fits, for adults in a company too, since § 15-1 (3) does not name § 9-13."""
    held = contract.assessments
    return _of_an_adult(contract) or due_each_half_year(
        contract, law, held.assessed, held.assessed_silent_to, ASSESSMENT, last
    )


@duty(
    "assess.half-year",
    wording="2024-adults-by-chapter-5",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "15-1", "2"), Citation(NEW, "9-13", "1"), Citation(NEW, "9-13", "3")),
    text=Text(
        nb="Voksne som er tatt inn etter kapittel 5 i loven, får halvårsvurdering uten karakter i hvert halvår.",
        nn="Vaksne som er tekne inn etter kapittel 5 i lova, får halvårsvurdering utan karakter i kvart halvår.",
        en="Adults admitted by chapter 5 of the Act get a half-year assessment without grade in each half-year.",
    ),
    breach=Text(
        nb="Halvårsvurdering nummer {number} er ikke gjennomført; halvåret gikk ut {due}.",
        nn="Halvårsvurdering nummer {number} er ikkje gjennomført; halvåret gjekk ut {due}.",
        en="Half-year assessment number {number} has not been held; the half-year ended on {due}.",
    ),
    remedy=Text(
        nb="Be instruktøren holde vurderingen nå, og før dagen inn.",
        nn="Be instruktøren halde vurderinga no, og før dagen inn.",
        en="Ask the instructor to hold the assessment now, and record the day.",
    ),
)
def adults_admitted_by_chapter_5_are_assessed_by_chapter_9(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 15-1 (2): who was too old for the right of chapter 5 and was admitted by it all the same (§ 18-3 (3))."""
    if assessed_by(contract) is not AssessedBy.CHAPTER_9_AS_AN_ADULT:
        return iter(())
    held = contract.assessments
    return due_each_half_year(contract, law, held.assessed, held.assessed_silent_to, ASSESSMENT, last)


@duty(
    "assess.module-grade",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "15-9", "4"),),
    text=Text(
        nb="Voksne får midtveisvurdering med karakter ved avslutningen av hver modul.",
        nn="Vaksne får midtvegsvurdering med karakter ved avslutninga av kvar modul.",
        en="Adults get a graded mid-way assessment at the end of each module.",
    ),
    breach=Text(
        nb="Modul nummer {number} ble avsluttet {due} uten midtveisvurdering med karakter.",
        nn="Modul nummer {number} vart avslutta {due} utan midtvegsvurdering med karakter.",
        en="Module number {number} was completed on {due} without a graded mid-way assessment.",
    ),
    remedy=Text(
        nb="Gi vurderingen med karakter i modulen nå.",
        nn="Gi vurderinga med karakter i modulen no.",
        en="Give the graded assessment in the module now.",
    ),
)
def modules_end_with_a_grade(contract: ContractSituation, law: Law, first: date, last: date) -> Iterator[Due] | Outcome:
    """§ 15-9 (4): at the end of each module that an adult has completed."""
    return _of_an_adult(contract) or _grades(contract)


def _grades(contract: ContractSituation) -> Iterator[Due]:
    assessments = contract.assessments
    for number, completed in enumerate(assessments.completed, 1):
        graded = (held.on for held in assessments.held if held.module == completed.module and held.grade is not None)
        yield Due(number, None, completed.on, next(graded, None), assessments.assessed_silent_to, GRADED)
