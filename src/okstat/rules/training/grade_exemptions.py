"""Exemptions from training and grades in subjects that a trade exam rests on (forskrift 2024 §§ 5-10, 9-19 to 9-23).

They are of pupils, former pupils and privatists. Adults in training for adults have rules of their own (§§ 14-4, 14-5,
15-15, 15-16), so nothing is asked of those who were admitted as such.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, ExamMatter, ExemptionGround
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import decision_is_made, is_granted
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exams import DecisionSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
SHOWN: Final = Missing("decision.event.shown", "key shown of event exam_decided")
DECIDED_BY: Final = Missing("decision.event.by", "key by of event exam_decided")
G = ExemptionGround
BY_A_DOCTOR: Final = frozenset({G.HARMFUL, G.NOT_ADAPTABLE})
OF_LANGUAGE: Final = (
    *(G.DYSFUNCTION, G.NOT_IN_YEARS_8_TO_10, G.SPECIAL_LANGUAGE_TRAINING),
    *(G.INTERNATIONAL_SCHOOL, G.EXEMPT_IN_YEARS_8_TO_10),
)
GRADES: Final = (ExamMatter.LANGUAGE_GRADE, ExamMatter.PHYSICAL_EDUCATION_GRADE, ExamMatter.SUBJECT_GRADE)
DECIDED_BY_WHOM: Final = {
    ExamMatter.LANGUAGE_GRADE: (Body.SCHOOL, Body.COUNTY),
    ExamMatter.PHYSICAL_EDUCATION_GRADE: (Body.COUNTY,),
}
"""Who decides: the one who issues the diploma, a school or the county; for physical education the county."""

NOT_EXEMPT: Final = Text(
    nb="Fritak fra karakter ble avslått {on}, men søkeren har rett til det.",
    nn="Fritak frå karakter vart avslått {on}, men søkjaren har rett til det.",
    en="An exemption from the grade was refused on {on}, though the applicant has a right to it.",
)
DECIDE_ANEW: Final = Text(
    nb="Ta avgjørelsen opp på nytt, eller klag på den.",
    nn="Ta avgjerda opp på nytt, eller klag på ho.",
    en="Decide it anew, or appeal it.",
)


def _answer(decided: DecisionSituation, *matters: ExamMatter) -> bool | Outcome:
    """Whether an exemption from one of some things was granted to somebody whom this chapter is for."""
    return NOT_APPLICABLE if decided.is_admitted_as_adult else is_granted(decided, *matters)


def _is_rightly_refused(
    decided: DecisionSituation, matter: ExamMatter, grounds: Collection[ExemptionGround]
) -> Outcome:
    """A refusal is a breach where one of the grounds was shown; with none of them there was no right."""
    granted = _answer(decided, matter)
    if isinstance(granted, Outcome):
        return granted
    event = decided.decision.event
    if granted:
        return MET
    if event.shown is None:
        return unknown(SHOWN)
    return breached(on=event.on) if any(ground in grounds for ground in event.shown) else MET


@rule(
    "exempt.physical-education",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "5-10", "1"),),
    text=Text(
        nb="Fylkeskommunen fritar fra opplæring i kroppsøving etter legeattest på at den er skadelig, og at tilpasset "
        "opplæring ikke er mulig.",
        nn="Fylkeskommunen fritek frå opplæring i kroppsøving etter legeattest på at ho er skadeleg, og at tilpassa "
        "opplæring ikkje er mogleg.",
        en="The county exempts from training in physical education by a doctor's note that it is harmful and that "
        "adapting it is not possible.",
    ),
    breach=Text(
        nb="Fritaket fra kroppsøving {on} er ikke gitt av fylkeskommunen, eller legeattesten viser ikke begge deler.",
        nn="Fritaket frå kroppsøving {on} er ikkje gitt av fylkeskommunen, eller legeattesten viser ikkje begge delar.",
        en="The exemption from physical education of {on} was not given by the county, or the note does not show both.",
    ),
    remedy=Text(
        nb="Be om en legeattest som viser begge deler, og la fylkeskommunen avgjøre søknaden.",
        nn="Be om ein legeattest som viser begge delar, og lat fylkeskommunen avgjere søknaden.",
        en="Ask for a note that shows both, and let the county decide.",
    ),
)
def a_doctor_has_shown_harm(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 5-10 (1): one may apply, so a refusal is the county's to make; what is granted needs both."""
    granted, event = _answer(decided, ExamMatter.PHYSICAL_EDUCATION), decided.decision.event
    if isinstance(granted, Outcome):
        return granted
    if not granted:
        return NOT_APPLICABLE
    shown = None if event.shown is None else set(event.shown) >= BY_A_DOCTOR
    return all_of(
        is_one_of(event.by, (Body.COUNTY,), DECIDED_BY, on=event.on),
        is_one_of(shown, (True,), SHOWN, on=event.on),
    )


@rule(
    "exempt.arranged-training",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-19", "2"),),
    text=Text(
        nb="Den som får individuelt tilrettelagt opplæring, får fritak fra karakter i sidemålet hvis hun eller han ber "
        "om det; i andre fag er det ingen rett til det.",
        nn="Den som får individuelt tilrettelagd opplæring, får fritak frå karakter i sidemålet om ho eller han ber om "
        "det; i andre fag er det ingen rett til det.",
        en="Whoever gets individually arranged training is on request exempt from the grade in the second written "
        "language; in other subjects there is no right to it.",
    ),
    breach=NOT_EXEMPT,
    remedy=DECIDE_ANEW,
)
def arranged_training_exempts_from_one_grade(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-19 (2): asked only of an application that shows arranged training; a grant in other subjects has no right."""
    granted, event = _answer(decided, *GRADES), decided.decision.event
    if isinstance(granted, Outcome):
        return granted
    if event.shown is None:
        return unknown(SHOWN)
    if G.ARRANGED_TRAINING not in event.shown:
        return NOT_APPLICABLE
    if event.matter is ExamMatter.LANGUAGE_GRADE:
        return MET if granted else breached(on=event.on)
    return NOT_APPLICABLE if granted else MET


@rule(
    "exempt.language-grade",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-21", "1"), Citation(NEW, "9-21", "2")),
    text=Text(
        nb="Fritak fra karakter i sidemålet gis ved dokumenterte vansker, uten ungdomsskole i Norge, med særskilt "
        "språkopplæring, fra internasjonal skole, og til den som var fritatt på ungdomstrinnet.",
        nn="Fritak frå karakter i sidemålet blir gitt ved dokumenterte vanskar, utan ungdomsskule i Noreg, med "
        "særskild språkopplæring, frå internasjonal skule, og til den som var friteken på ungdomstrinnet.",
        en="An exemption from the grade in the second written language is given for documented trouble, without "
        "years 8 "
        "to 10 in Norway, with special language training, from an international school, and if exempt in those years.",
    ),
    breach=NOT_EXEMPT,
    remedy=DECIDE_ANEW,
)
def second_language_is_not_graded_by_right(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-21 (1): any of four grounds is enough; (2): so is the exemption from training in years 8 to 10."""
    return _is_rightly_refused(decided, ExamMatter.LANGUAGE_GRADE, OF_LANGUAGE)


@rule(
    "exempt.physical-education-grade",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-23", "1"),),
    text=Text(
        nb="Den som får tilpasset opplæring i kroppsøving som ikke kan vurderes med karakter, får fritak fra "
        "karakteren.",
        nn="Den som får tilpassa opplæring i kroppsøving som ikkje kan vurderast med karakter, får fritak frå "
        "karakteren.",
        en="Whoever gets adapted training in physical education that cannot be graded is exempt from the grade.",
    ),
    breach=NOT_EXEMPT,
    remedy=DECIDE_ANEW,
)
def what_cannot_be_graded_is_not_graded(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-23 (1): adapted training in physical education that cannot be graded gives no grade."""
    return _is_rightly_refused(decided, ExamMatter.PHYSICAL_EDUCATION_GRADE, (G.NOT_GRADABLE,))


@rule(
    "exempt.decided-by",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-21", "2"), Citation(NEW, "9-23", "2")),
    text=Text(
        nb="Fritak fra karakter i sidemål avgjøres av den som utsteder vitnemålet, i kroppsøving av fylkeskommunen.",
        nn="Fritak frå karakter i sidemål blir avgjort av den som utferdar vitnemålet, i kroppsøving av "
        "fylkeskommunen.",
        en="Whoever issues the diploma decides on the grade in the second written language, the county on that in "
        "physical education.",
    ),
    breach=Text(
        nb="Søknaden om fritak fra karakter ble avgjort {on} av noen som ikke skal avgjøre den.",
        nn="Søknaden om fritak frå karakter vart avgjord {on} av nokon som ikkje skal avgjere han.",
        en="The application for an exemption from the grade was decided on {on} by somebody who is not to decide it.",
    ),
    remedy=DECIDE_ANEW,
)
def exemptions_are_decided_by_the_right_body(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-21 (2): the school or county that issues the diploma; § 9-23 (2): the county."""
    event = decided.decision.event
    allowed = DECIDED_BY_WHOM.get(event.matter)
    if allowed is None or decided.is_admitted_as_adult:
        return NOT_APPLICABLE
    return is_one_of(event.by, allowed, DECIDED_BY, on=event.on)
