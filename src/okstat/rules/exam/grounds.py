"""Grounds for a grade, and the time to ask for them and to appeal.

Forskrift 2024 §§ 10-2, 10-3. For the trade exam and its like no time is named there, so forvaltningsloven § 29 holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, GradeOf, GroundsForm
from okstat.period import next_working_day
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, disputed, rule, unknown
from okstat.situation.clocks.exam import appeal_is_made, grounds_are_given
from okstat.situation.conditions import is_one_of
from okstat.situation.exams import AppealSituation, GroundsSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
TOLD: Final = Missing("appeal.event.told", "key told of event appealed")
TOLD_OF_GRADE: Final = Missing("grounds.event.told", "key told of event grounds_requested")
GRADE_OF: Final = Missing("grounds.event.grade_of", "key grade_of of event grounds_requested")
FORM: Final = Missing("grounds.given.form", "key form of event grounds_given")
BY: Final = Missing("grounds.given.by", "key by of event grounds_given")
LATE: Final = Text(
    nb="Fylkeskommunen kan likevel ta saken opp når forsinkelsen ikke kan lastes, eller når særlige grunner "
    "taler for det.",
    nn="Fylkeskommunen kan likevel ta saka opp når forseinkinga ikkje kan lastast, eller når særlege grunnar "
    "taler for det.",
    en="The county may still take the case up when nobody is to blame for the delay, or for special reasons.",
)
ASK_AGAIN: Final = Text(
    nb="Be om begrunnelsen på nytt, og klag i tide.",
    nn="Be om grunngivinga på nytt, og klag i tide.",
    en="Ask for the grounds again, and appeal in time.",
)


def last_day(grade_of: GradeOf | None, told: date, law: Law) -> date:
    """The last day to appeal; what ends on a day that is no working day ends on the next one."""
    is_of_subject = grade_of not in (None, GradeOf.TRADE_EXAM)
    days = law.whole("appeal.days", "subject" if is_of_subject else "trade-exam")
    last = told + timedelta(days=days)
    return next_working_day(last)


@rule(
    "exam.appeal-time",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(
        Citation(NEW, "10-2", "1"),
        Citation(NEW, "10-1", "1"),
        Citation(Instrument.PUBLIC_ADMINISTRATION_ACT, "29", "1"),
    ),
    text=Text(
        nb="Klagen sendes innen ti dager for karakterer i fag og eksamen, og innen tre uker for fagprøven og "
        "de andre prøvene.",
        nn="Klaga blir send innan ti dagar for karakterar i fag og eksamen, og innan tre veker for fagprøva og "
        "dei andre prøvene.",
        en="An appeal is sent within ten days for grades in subjects and their exams, within three weeks for the trade "
        "exam and its like.",
    ),
    breach=Text(
        nb="Klagen ble sendt {on}; fristen var {due}.",
        nn="Klaga vart send {on}; fristen var {due}.",
        en="The appeal was sent on {on}; it was due on {due}.",
    ),
    remedy=LATE,
)
def appeal_is_sent_in_time(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-2: ten days for exam grades in subjects and overall grades; else three weeks from when one was told.

    By § 16-1 (2) the ten days hold for appeals of adults too; whether for prior competence, which is no grade, is open.
    """
    event = appealed.appeal.event
    if event.told is None:
        return unknown(TOLD)
    due = last_day(event.grade_of, event.told, law)
    in_ten_days = MET if event.on <= due else breached(on=event.on, due=due)
    if event.grade_of is not GradeOf.PRIOR_COMPETENCE:
        return in_ten_days
    due = last_day(None, event.told, law)
    in_three_weeks = MET if event.on <= due else breached(on=event.on, due=due)
    return disputed(
        the_time_of_grades_holds_for_all_appeals_of_adults=in_ten_days, the_ten_days_are_for_grades_only=in_three_weeks
    )


# ── grounds ────────────────────────────────────────────────────────────────────────────────────

FORMS: Final[Mapping[GradeOf, GroundsForm]] = {
    GradeOf.TRADE_EXAM: GroundsForm.WRITTEN,
    GradeOf.OVERALL: GroundsForm.WRITTEN,
    GradeOf.ORAL_EXAM: GroundsForm.ORAL,
    GradeOf.MIXED_EXAM: GroundsForm.ORAL,
    GradeOf.WRITTEN_EXAM: GroundsForm.COPY,
}
"""How the grounds for a grade are given; for a written exam there are none, but a copy of what one wrote."""
GIVERS: Final[Mapping[GradeOf, tuple[Body, ...]]] = {
    GradeOf.TRADE_EXAM: (Body.EXAM_BOARD, Body.ASSESSORS),
    GradeOf.OVERALL: (Body.TEACHER,),
    GradeOf.ORAL_EXAM: (Body.TEACHER, Body.EXAMINER),
    GradeOf.MIXED_EXAM: (Body.TEACHER, Body.EXAMINER),
}


def _is_in_time(requested: GroundsSituation, law: Law) -> Outcome:
    """Whether the grounds were asked for within the time to appeal; what was asked for later is no right.

    Of prior competence § 10-3 does not speak.
    """
    event = requested.grounds.event
    if event.grade_of is None:
        return unknown(GRADE_OF)
    if event.grade_of is GradeOf.PRIOR_COMPETENCE:
        return NOT_APPLICABLE
    if event.grade_of is GradeOf.WRITTEN_EXAM:
        return MET
    if event.told is None:
        return unknown(TOLD_OF_GRADE)
    return MET if event.on <= last_day(event.grade_of, event.told, law) else NOT_APPLICABLE


@rule(
    "exam.grounds",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=grounds_are_given,
    cites=(Citation(NEW, "10-3", "1"), Citation(NEW, "10-3", "2"), Citation(NEW, "10-3", "4")),
    text=Text(
        nb="Den som krever det i tide, får skriftlig begrunnelse for karakteren på prøven, muntlig på muntlige "
        "eksamener, og kopi av egen besvarelse på skriftlige.",
        nn="Den som krev det i tide, får skriftleg grunngiving for karakteren på prøva, munnleg på munnlege eksamenar, "
        "og kopi av eige svar på skriftlege.",
        en="Whoever asks in time gets written grounds for the grade of the trade exam, oral grounds for an oral exam, "
        "and a copy of the own answers for a written one.",
    ),
    breach=Text(
        nb="Begrunnelsen for karakteren ble {given} avslått eller gitt på en annen måte enn kandidaten har rett til.",
        nn="Grunngivinga for karakteren vart {given} avslått eller gitt på ein annan måte enn kandidaten har rett til.",
        en="The grounds for the grade were on {given} refused, or given in another way than the candidate has "
        "a right to.",
    ),
    remedy=ASK_AGAIN,
)
def grounds_are_given_in_their_form(requested: GroundsSituation, law: Law, on: date) -> Outcome:
    """§ 10-3 (1): written for the trade exam and its like; (2): oral for oral and mixed; (4): a copy for written."""
    in_time, given, grade_of = _is_in_time(requested, law), requested.grounds.given, requested.grounds.event.grade_of
    if in_time is not MET or given is None or grade_of is None:
        return in_time
    if given.refused:
        return breached(given=given.on)
    return is_one_of(given.form, (FORMS[grade_of],), FORM, given=given.on)


@rule(
    "exam.grounds-by",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=grounds_are_given,
    cites=(Citation(NEW, "10-3", "3"),),
    text=Text(
        nb="Begrunnelsen gis av en lærer, en sensor, prøvenemnda eller de som satte karakteren.",
        nn="Grunngivinga blir gitt av ein lærar, ein sensor, prøvenemnda eller dei som sette karakteren.",
        en="The grounds are given by a teacher, an examiner, the exam board or those who set the grade.",
    ),
    breach=Text(
        nb="Begrunnelsen {given} ble gitt av en annen enn dem som skal gi den.",
        nn="Grunngivinga {given} vart gitt av ein annan enn dei som skal gi ho.",
        en="The grounds of {given} were given by another than those who are to give them.",
    ),
    remedy=ASK_AGAIN,
)
def grounds_are_given_by_those_who_graded(requested: GroundsSituation, law: Law, on: date) -> Outcome:
    """§ 10-3 (3): of (1) and (2); for a written exam no grounds are given."""
    in_time, given, grade_of = _is_in_time(requested, law), requested.grounds.given, requested.grounds.event.grade_of
    if in_time is not MET or given is None or grade_of is None:
        return in_time
    givers = GIVERS.get(grade_of)
    if givers is None or given.refused:
        return NOT_APPLICABLE
    return is_one_of(given.by, givers, BY, given=given.on)
