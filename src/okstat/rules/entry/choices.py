"""Change of choice, admission level by level, subjects already passed (opplæringslova 2023 §§ 5-1 (5), (6), 5-5)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Matter, SchoolLevel
from okstat.period import next_working_day
from okstat.plans.relations import level_of
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Missing,
    Outcome,
    Role,
    Severity,
    breached,
    disputed,
    judgement,
    rule,
    unknown,
)
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import (
    BORN,
    CHOICES,
    SCHOOLING,
    admission_is_given,
    change_of_choice_is_decided,
    passed_subject_is_decided,
)
from okstat.situation.right import last_decision
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, REGULATION_OF_JUNE_2026

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
BUILDS_ON: Final = {SchoolLevel.VG2: SchoolLevel.VG1, SchoolLevel.VG3: SchoolLevel.VG2}
LEVEL: Final = Missing("admissions.rows[].level", "key level of event admitted")
AREA: Final = Missing("admissions.rows[].programme_area", "key programme_area of event admitted")
WISHES: Final = Missing("admissions.wishes[].programme_areas", "key programme_areas of event admission_applied")

TEXT_BEFORE_2026: Final = Missing(
    "law right.passed-subjects", "the text on subjects passed before a change of choice before 2026-06-22"
)

DECIDE_ANEW = Text(
    nb="Ta avgjørelsen opp på nytt, eller klag på den.",
    nn="Ta avgjerda opp på nytt, eller klag på ho.",
    en="Decide it anew, or appeal it.",
)


@rule(
    "omval",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=change_of_choice_is_decided,
    cites=(Citation(ACT, "5-5", "1.1"), Citation(ACT, "5-5", "1.2")),
    text=Text(
        nb="Omvalg avslås ikke før søknadsfristen det året personen fyller 19 år, og det første ikke senere heller.",
        nn="Omval blir ikkje avslått før søknadsfristen det året personen fyller 19 år, og det første ikkje "
        "seinare heller.",
        en="A change of choice is not refused before the deadline of the year of 19, and the first one not later "
        "either.",
    ),
    breach=Text(
        nb="Omvalg ble avslått {on}, men personen hadde rett til det.",
        nn="Omval vart avslått {on}, men personen hadde rett til det.",
        en="A change of choice was refused on {on}, but the person had a right to it.",
    ),
    remedy=DECIDE_ANEW,
)
def choice_may_be_changed(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 5-5: any number of times before the deadline in the year of 19; those who had not used it, once later.

    The deadline is 1 March, for some groups 1 February (regulation § 4-9): between the two both are read.
    """
    decision = last_decision(candidate, Matter.CHANGE_OF_CHOICE)
    if decision.granted:
        return MET
    born = candidate.candidate.person.born
    if born is None:
        return unknown(BORN)
    year = born.year + law.whole("omval.age")
    again = _once_later(candidate, law, year, decision.on)
    refused = breached(on=decision.on)
    return disputed(
        the_deadline_is_1_February=refused if _is_in_time(decision.applied, year, 2) else again,
        the_deadline_is_1_March=refused if _is_in_time(decision.applied, year, 3) else again,
    )


def _is_in_time(applied: date, year: int, month: int) -> bool:
    return applied <= next_working_day(date(year, month, 1))


def _once_later(candidate: CandidateSituation, law: Law, year: int, refused_on: date) -> Outcome:
    """After the deadline one change is left to those who had made none before it."""
    changed = [day for day in candidate.choices.changed if day <= refused_on]
    if len(changed) >= law.whole("omval.later-changes"):
        return MET
    return breached(on=refused_on) if silence_is_fact(candidate.choices.silent_to, refused_on) else unknown(CHOICES)


OTHER_PROGRAMME = Text(
    nb="Bygger opptaket på det forrige trinnet? Det er på et annet utdanningsprogram enn det personen har gått.",
    nn="Byggjer inntaket på det førre trinnet? Det er på eit anna utdanningsprogram enn det personen har gått.",
    en="Does the admission build on the level before? It is to another programme than the person has gone through.",
)


@rule(
    "right.admission",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=admission_is_given,
    cites=(Citation(ACT, "5-1", "6"),),
    text=Text(
        nb="Inntaket er til ett av tre programmer som det er søkt om, og hvert trinn bygger på det forrige.",
        nn="Inntaket er til eitt av tre program som det er søkt om, og kvart trinn byggjer på det førre.",
        en="Admission is to one of three programmes applied for, and each level builds on the one before.",
    ),
    breach=Text(
        nb="Inntaket {on} er verken til et program det er søkt om, eller bygger på trinnet før.",
        nn="Inntaket {on} er verken til eit program det er søkt om, eller byggjer på trinnet før.",
        en="The admission of {on} is neither to a programme applied for, nor does it build on the level before.",
    ),
    remedy=DECIDE_ANEW,
)
def admission_follows_the_application_and_the_level_before(
    candidate: CandidateSituation, law: Law, on: date
) -> Outcome:
    """§ 5-1 (6): one of three programmes applied for on the first level; the next ones build on the one before."""
    admission = candidate.admissions.rows[-1]
    level, area = admission.level or level_of(admission.programme_area), admission.programme_area
    if level is None or area is None:
        return unknown(*([LEVEL] if level is None else []), *([AREA] if area is None else []))
    if level is SchoolLevel.VG1:
        return _is_wished(candidate, area, admission.on)
    before = BUILDS_ON.get(level)
    return _builds_on(candidate, before, area, admission.on) if before is not None else NOT_APPLICABLE


def _is_wished(candidate: CandidateSituation, area: str, day: date) -> Outcome:
    """One of the programmes of the latest application for the first level that names any."""
    wishes = [
        one.programme_areas
        for one in candidate.admissions.wishes
        if one.on <= day and one.level in (None, SchoolLevel.VG1) and one.programme_areas is not None
    ]
    if not wishes:
        return unknown(WISHES)
    return MET if area in wishes[-1] else breached(on=day)


def _builds_on(candidate: CandidateSituation, before: SchoolLevel, area: str, day: date) -> Outcome:
    """A year of the level before, in the same programme: the first two letters of the code are the programme."""
    years = [(year.level or level_of(year.programme_area), year.programme_area) for year in candidate.schooling.years]
    areas = [one for level, one in years if level is before]
    if any(one is not None and one[:2] == area[:2] for one in areas):
        return MET
    if any(None in year for year in years):
        return unknown(SCHOOLING)
    if not silence_is_fact(candidate.schooling.silent_to, day):
        return unknown(SCHOOLING)
    return judgement(OTHER_PROGRAMME) if areas else breached(on=day)


PASSED_NOT_REFUSED = Text(
    nb="Opplæring i fag som er bestått, avslås bare for den som ikke gjør omvalg.",
    nn="Opplæring i fag som er bestått, blir avslått berre for den som ikkje gjer omval.",
    en="Training in a subject already passed is refused only to those who do not change choice.",
)
PASSED_REFUSED = Text(
    nb="Opplæring i et bestått fag ble avslått {on}, men personen gjorde omvalg.",
    nn="Opplæring i eit bestått fag vart avslått {on}, men personen gjorde omval.",
    en="Training in a passed subject was refused on {on}, but the person changed choice.",
)


def _unless_choice_changed(candidate: CandidateSituation, changed: Outcome) -> Outcome:
    """A refusal of training in a passed subject is in order, unless the person had changed choice."""
    decision, choices = last_decision(candidate, Matter.PASSED_SUBJECT), candidate.choices
    if decision.granted:
        return MET
    if any(day <= decision.on for day in choices.changed):
        return changed
    return MET if silence_is_fact(choices.silent_to, decision.on) else unknown(CHOICES)


@rule(
    "right.passed-subjects",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    until=REGULATION_OF_JUNE_2026,
    clock=passed_subject_is_decided,
    cites=(Citation(ACT, "5-1", "5"),),
    text=PASSED_NOT_REFUSED,
    breach=PASSED_REFUSED,
    remedy=DECIDE_ANEW,
)
def passed_subjects_are_not_covered(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 5-1 (5): no right to training in passed subjects unless regulation says so; how it did so then is not known."""
    return _unless_choice_changed(candidate, unknown(TEXT_BEFORE_2026))


@rule(
    "right.passed-subjects",
    wording="2026",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=REGULATION_OF_JUNE_2026,
    clock=passed_subject_is_decided,
    cites=(Citation(ACT, "5-1", "5"), Citation(Instrument.REGULATION_2024, "4-2")),
    text=PASSED_NOT_REFUSED,
    breach=PASSED_REFUSED,
    remedy=DECIDE_ANEW,
)
def passed_subjects_are_for_those_who_change_choice(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 5-1 (5) with regulation § 4-2 (1): after a change of choice there is a right to subjects already passed too."""
    return _unless_choice_changed(candidate, breached(on=last_decision(candidate, Matter.PASSED_SUBJECT).on))
