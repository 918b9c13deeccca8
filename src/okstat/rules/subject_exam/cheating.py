"""An exam in a subject that is annulled for cheating (forskrift 2024 § 9-42 (2) to (5))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body
from okstat.period import add_years
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.subject_exam import exam_is_annulled, is_for_cheating
from okstat.situation.exams import SubjectExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
GROUND: Final = Missing("exam_in_subject.annulled.ground", "key ground of event subject_exam_annulled")
ANNULLED_BY: Final = Missing("exam_in_subject.annulled.by", "key by of event subject_exam_annulled")
ANNULLED_HEARD: Final = Missing("exam_in_subject.annulled.heard", "key heard of event subject_exam_annulled")
STOPPED: Final = Missing("exam_in_subject.annulled.stopped", "key stopped of event subject_exam_annulled")
DECIDE_ANEW: Final = Text(
    nb="Hør kandidaten, og la fylkeskommunen avgjøre saken på nytt.",
    nn="Høyr kandidaten, og lat fylkeskommunen avgjere saka på nytt.",
    en="Hear the candidate, and let the county decide anew.",
)


@rule(
    "subject-exam.cheating",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_annulled,
    cites=(Citation(NEW, "9-42", "2"), Citation(NEW, "9-42", "3"), Citation(NEW, "9-42", "4")),
    text=Text(
        nb="Ved juks annullerer fylkeskommunen eksamen, personen uttaler seg først og får fullføre den dagen.",
        nn="Ved juks annullerer fylkeskommunen eksamen, personen uttaler seg først og får fullføre den dagen.",
        en="For cheating the county annuls the exam; the person is heard first and may complete it that day.",
    ),
    breach=Text(
        nb="Eksamen ble annullert {on} for juks, men {why}.",
        nn="Eksamen vart annullert {on} for juks, men {why}.",
        en="The exam was annulled on {on} for cheating, but {why}.",
    ),
    remedy=DECIDE_ANEW,
)
def cheating_is_dealt_with_by_the_county(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-42 (2) to (4): who annuls, that the exam may be completed, and that the person is heard before."""
    annulled, is_cheating = exam.exam_in_subject.annulled, is_for_cheating(exam)
    if annulled is None or is_cheating is None:
        return unknown(GROUND)
    if not is_cheating:
        return NOT_APPLICABLE
    if annulled.by not in (None, Body.COUNTY):
        return breached(on=annulled.on, why=BY_OTHERS)
    if annulled.stopped:
        return breached(on=annulled.on, why=NOT_COMPLETED)
    if annulled.heard is not None and annulled.heard > annulled.on:
        return breached(on=annulled.on, why=NOT_HEARD)
    asked = ((ANNULLED_BY, annulled.by), (STOPPED, annulled.stopped), (ANNULLED_HEARD, annulled.heard))
    lacks = [fact for fact, value in asked if value is None]
    return unknown(*lacks) if lacks else MET


BY_OTHERS: Final = Text(nb="ikke av fylkeskommunen", nn="ikkje av fylkeskommunen", en="not by the county")
NOT_COMPLETED: Final = Text(
    nb="personen fikk ikke fullføre den dagen",
    nn="personen fekk ikkje fullføre den dagen",
    en="the person was not let complete it that day",
)
NOT_HEARD: Final = Text(
    nb="personen ble hørt først etterpå", nn="personen vart høyrd først etterpå", en="the person was heard only after"
)


@rule(
    "subject-exam.after-cheating",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_annulled,
    cites=(Citation(NEW, "9-42", "5"),),
    text=Text(
        nb="Den som har fått eksamen annullert for juks, tar den tidligst på nytt ett år etter annulleringen.",
        nn="Den som har fått eksamen annullert for juks, tek han tidlegast på nytt eitt år etter annulleringa.",
        en="Whoever had an exam annulled for cheating sits it again one year after the annulment at the earliest.",
    ),
    breach=Text(
        nb="Ny eksamen ble tatt {again}, før {earliest}.",
        nn="Ny eksamen vart teken {again}, før {earliest}.",
        en="A new exam was sat on {again}, before {earliest}.",
    ),
    remedy=DECIDE_ANEW,
)
def new_exam_waits_a_year_after_cheating(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-42 (5): the day of the annulment a year later is the first."""
    annulled, again, is_cheating = exam.exam_in_subject.annulled, exam.exam_in_subject.next_on, is_for_cheating(exam)
    if annulled is None or again is None or is_cheating is False:
        return NOT_APPLICABLE
    earliest = add_years(annulled.on, law.whole("subject-exam.years-after-cheating"))
    if again >= earliest:
        return MET
    return unknown(GROUND) if is_cheating is None else breached(again=again, earliest=earliest)
