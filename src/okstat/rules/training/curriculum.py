"""Which curriculum the training follows: LK20 year by year, and modules for adults (forskrift 2024 ch. 23)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.curricula import LK20_FIRST, MODULES_FROM, ORDINARY_LK20_ENDS
from okstat.law import Law
from okstat.model.events import Admission, CandidateKind, Curriculum, CurriculumFollowed, SchoolLevel
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.contract import ADMISSION, day_asked
from okstat.situation.conditions import all_of
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.curriculum import Followed
from okstat.situation.parts.schooling import SchoolYear
from okstat.situation.places import level_of_year
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
LEVEL: Final = Missing("schooling.years[].level", "key level of event schooling")
OF_YEAR: Final = Missing("schooling.years[].curriculum", "key curriculum of event schooling")
OF_AREA: Final = Missing("law curriculum.in-use", "the first day of LK20 at Vg3 in the programme area")
FOLLOWED: Final = Missing("followed.events", "event curriculum_followed")
MODULAR: Final = Missing("followed.events[].modular", "key modular of event curriculum_followed")
EXIST: Final = Missing("followed.events[].modules_exist", "key modules_exist of event curriculum_followed")
CURRICULUM: Final = Missing("followed.events[].curriculum", "key curriculum of event curriculum_followed")
PLANNED: Final = Missing("followed.events[].planned_end", "key planned_end of event curriculum_followed")


def school_year_begins(candidate: CandidateSituation) -> date | Outcome:
    """The first day of the latest school year; of school years that nobody recorded there is nothing to say."""
    years = candidate.schooling.years
    return max(year.first for year in years) if years else NOT_APPLICABLE


@rule(
    "curriculum.in-use",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=LK20_FIRST[SchoolLevel.VG1],
    clock=school_year_begins,
    cites=(Citation(NEW, "23-2", "1a"), Citation(NEW, "23-2", "1b"), Citation(NEW, "23-2", "2")),
    text=Text(
        nb="LK20 brukes på Vg1 fra 1. august 2020, på Vg2 fra 2021 og på Vg3 fra 2022; til da gjelder LK06.",
        nn="LK20 blir brukt på Vg1 frå 1. august 2020, på Vg2 frå 2021 og på Vg3 frå 2022; til då gjeld LK06.",
        en="LK20 is used at Vg1 from 1 August 2020, at Vg2 from 2021 and at Vg3 from 2022; until then LK06 holds.",
    ),
    breach=Text(
        nb="Skoleåret fra {began} fulgte {curriculum}; på trinnet tok LK20 over {first}.",
        nn="Skuleåret frå {began} følgde {curriculum}; på trinnet tok LK20 over {first}.",
        en="The school year from {began} followed {curriculum}; at that level LK20 took over on {first}.",
    ),
    remedy=Text(
        nb="Avklar med fylkeskommunen hvilken læreplan skolegangen dokumenteres etter.",
        nn="Avklar med fylkeskommunen kva læreplan skulegangen blir dokumentert etter.",
        en="Settle with the county by which curriculum the schooling is documented.",
    ),
)
def school_years_follow_the_curriculum_in_use(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 23-2 (1), (2): each school year by the day it begins. Some programme areas had LK20 at Vg3 a year earlier."""
    return all_of(*(_year_follows(year) for year in candidate.schooling.years))


def _year_follows(year: SchoolYear) -> Outcome:
    level, curriculum = level_of_year(year), year.curriculum
    is_before = year.first < LK20_FIRST[SchoolLevel.VG1] and curriculum is not Curriculum.LK20
    if is_before or (level is not None and level not in LK20_FIRST):
        return NOT_APPLICABLE
    if level is None or curriculum is None:
        return unknown(*((LEVEL,) if level is None else ()), *((OF_YEAR,) if curriculum is None else ()))
    first = LK20_FIRST[level]
    if curriculum is (Curriculum.LK20 if year.first >= first else Curriculum.LK06):
        return MET
    if level is SchoolLevel.VG3 and curriculum is Curriculum.LK20 and year.first >= LK20_FIRST[SchoolLevel.VG2]:
        return unknown(OF_AREA)
    return breached(began=year.first, curriculum=curriculum.value, first=first)


# ── adults ─────────────────────────────────────────────────────────────────────────────────────

BY_MODULES: Final = Text(
    nb="Voksne får opplæring etter modulstrukturerte læreplaner, der det finnes slike, senest fra 1. august 2025; de "
    "som da fulgte LK20 og planla å fullføre senest våren 2028, kan fullføre etter den.",
    nn="Vaksne får opplæring etter modulstrukturerte læreplanar, der det finst slike, seinast frå 1. august 2025; dei "
    "som då følgde LK20 og planla å fullføre seinast våren 2028, kan fullføre etter han.",
    en="Adults are trained by modular curricula, where there are such, from 1 August 2025 at the latest; those who "
    "followed LK20 then and planned to finish by spring 2028 may complete by it.",
)
NOT_BY_MODULES: Final = Text(
    nb="Opplæringen fra {began} følger ikke de modulstrukturerte læreplanene, som skulle vært tatt i bruk {first}.",
    nn="Opplæringa frå {began} følgjer ikkje dei modulstrukturerte læreplanane, som skulle vore tekne i bruk {first}.",
    en="The training from {began} does not follow the modular curricula, which were to be in use on {first}.",
)
TO_MODULES: Final = Text(
    nb="Gå over til de modulstrukturerte læreplanene, eller skriv inn planen for å fullføre.",
    nn="Gå over til dei modulstrukturerte læreplanane, eller skriv inn planen for å fullføre.",
    en="Move to the modular curricula, or record the plan for finishing.",
)
STILL_TRAINING: Final = Text(
    nb="Opplæringen skulle etter planen være ferdig våren 2028. Kan personen fortsatt følge LK20? (§ 23-8 andre ledd)",
    nn="Opplæringa skulle etter planen vere ferdig våren 2028. Kan personen framleis følgje LK20? (§ 23-8 andre ledd)",
    en="By the plan the training was to be finished in spring 2028. May the person still follow LK20? (§ 23-8 (2))",
)


def training_goes_on(contract: ContractSituation) -> date | Outcome:
    """The day asked about, or the last day of training where that is earlier."""
    return contract.on if contract.ends is None else min(contract.on, contract.ends)


OF_ADULTS: Final = (Citation(NEW, "23-6", "2"), Citation(NEW, "23-8", "2"))


@rule(
    "adult.modular-in-time",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=training_goes_on,
    cites=OF_ADULTS,
    text=BY_MODULES,
    breach=NOT_BY_MODULES,
    remedy=TO_MODULES,
)
def adults_with_a_contract_are_trained_by_modules(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 23-6 (2), 23-8 (2), for those admitted as adults who train in a company."""
    admission = contract.contract.admission
    if admission is Admission.UPPER_SECONDARY:
        return NOT_APPLICABLE
    told = _by_modules(contract.followed, on if contract.ends is None else min(on, contract.ends))
    return unknown(ADMISSION, *told.missing) if admission is None and told is not MET else told


@rule(
    "adult.modular-in-time",
    wording="2024, without a contract",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=OF_ADULTS,
    text=BY_MODULES,
    breach=NOT_BY_MODULES,
    remedy=TO_MODULES,
)
def adults_are_trained_by_modules(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§§ 23-6 (2), 23-8 (2), for adults in training without a contract."""
    is_adult = candidate.candidate.kind is CandidateKind.ADULT
    return _by_modules(candidate.followed, on) if is_adult else NOT_APPLICABLE


def _by_modules(followed: Followed, day: date) -> Outcome:
    """What is followed on a day, or was on the last day of it; to 31 July 2025 either may be."""
    if day < MODULES_FROM:
        return MET
    told = followed.by(day)
    if told is None:
        return unknown(FOLLOWED)
    last = day if told.last is None else min(day, told.last)
    if last < MODULES_FROM or told.modular:
        return MET
    if told.modules_exist is False:
        return NOT_APPLICABLE
    return _may_complete(told, last)


def _may_complete(told: CurriculumFollowed, day: date) -> Outcome:
    """§ 23-8 (2): by the ordinary LK20 on 31 July 2025, with a plan to finish by spring 2028."""
    is_late = told.on >= MODULES_FROM or told.curriculum is Curriculum.LK06
    if is_late or (told.planned_end is not None and told.planned_end > ORDINARY_LK20_ENDS):
        lacks = [fact for fact, is_told in ((MODULAR, told.modular), (EXIST, told.modules_exist)) if is_told is None]
        return unknown(*lacks) if lacks else breached(began=told.on, first=MODULES_FROM)
    if told.planned_end is None or told.curriculum is None:
        told_of = ((PLANNED, told.planned_end), (CURRICULUM, told.curriculum))
        return unknown(*(fact for fact, value in told_of if value is None))
    return MET if day <= ORDINARY_LK20_ENDS else judgement(STILL_TRAINING)
