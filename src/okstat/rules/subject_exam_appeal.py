"""Appeals on exams in subjects: what may be appealed and who decides (forskrift 2024 §§ 10-7 (1), 10-8 (1))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AppealGround, Body, GradeOf
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.conditions import is_one_of
from okstat.situation.exam_clocks import appeal_is_decided, appeal_is_made
from okstat.situation.exams import AppealSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
WRITTEN: Final = Citation(NEW, "10-7", "1")
ORAL: Final = Citation(NEW, "10-8", "1")
GROUND: Final = Missing("appeal.event.ground", "key ground of event appealed")
BY: Final = Missing("appeal.decided.by", "key by of event appeal_decided")
NOT_WRITTEN: Final = (GradeOf.ORAL_EXAM, GradeOf.MIXED_EXAM)
ON_EXAM: Final = (AppealGround.GRADE, AppealGround.FORMAL_FAULT)


@rule(
    "subject-exam.appeal",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(WRITTEN, ORAL),
    text=Text(
        nb="Karakteren ved skriftlig eksamen kan påklages; ved andre eksamener bare formelle feil.",
        nn="Karakteren ved skriftleg eksamen kan påklagast; ved andre eksamenar berre formelle feil.",
        en="The grade of a written exam can be appealed; of other exams only formal faults.",
    ),
    breach=Text(
        nb="Klagen {on} gjelder karakteren ved en eksamen som ikke er skriftlig; det er ingen klagerett.",
        nn="Klaga {on} gjeld karakteren ved ein eksamen som ikkje er skriftleg; det er ingen klagerett.",
        en="The appeal of {on} is on the grade of an exam that is not written; there is no right to that.",
    ),
    remedy=Text(
        nb="Klag heller på formelle feil, om det var noen.",
        nn="Klag heller på formelle feil, om det var nokon.",
        en="Appeal formal faults instead, if there were any.",
    ),
)
def only_written_grades_are_appealed(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-7 (1): the grade; § 10-8 (1): oral and mixed exams, only how they were held."""
    event = appealed.appeal.event
    if event.grade_of is GradeOf.WRITTEN_EXAM:
        return MET
    if event.grade_of not in NOT_WRITTEN or event.ground not in (None, *ON_EXAM):
        return NOT_APPLICABLE
    if event.ground is None:
        return unknown(GROUND)
    return MET if event.ground is AppealGround.FORMAL_FAULT else breached(on=event.on)


@rule(
    "subject-exam.appeal-body",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_decided,
    cites=(WRITTEN, ORAL),
    text=Text(
        nb="En klagenemnd avgjør klagen på karakteren ved skriftlig eksamen; statsforvalteren formelle feil ved andre.",
        nn="Ei klagenemnd avgjer klaga på karakteren ved skriftleg eksamen; statsforvaltaren formelle feil ved andre.",
        en="An appeal board decides on the grade of a written exam, the state governor on formal faults of others.",
    ),
    breach=Text(
        nb="Klagen ble avgjort {decided} av en annen enn klageinstansen.",
        nn="Klaga vart avgjord {decided} av ein annan enn klageinstansen.",
        en="The appeal was decided on {decided} by another than the body that hears it.",
    ),
    remedy=Text(
        nb="Send klagen til rett klageinstans.", nn="Send klaga til rett klageinstans.", en="Send it to the right body."
    ),
)
def subject_exam_appeal_is_decided_by_the_right_body(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-7 (1): the board that the state governor appoints; § 10-8 (1): the state governor."""
    event, decided = appealed.appeal.event, appealed.appeal.decided
    if decided is None or event.grade_of not in (GradeOf.WRITTEN_EXAM, *NOT_WRITTEN):
        return NOT_APPLICABLE
    if event.ground is None:
        return unknown(GROUND)
    if event.grade_of is GradeOf.WRITTEN_EXAM and event.ground is AppealGround.GRADE:
        return is_one_of(decided.by, (Body.APPEAL_BOARD,), BY, decided=decided.on)
    if event.grade_of in NOT_WRITTEN and event.ground is AppealGround.FORMAL_FAULT:
        return is_one_of(decided.by, (Body.STATE_GOVERNOR,), BY, decided=decided.on)
    return NOT_APPLICABLE
