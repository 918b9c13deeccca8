"""By which curriculum an exam in a subject is held while LK20 takes the place of LK06 (forskrift 2024 § 23-3)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.curricula import FIRST_SUBJECT_EXAMS, LAST_SUBJECT_EXAMS, LAST_SUBJECT_EXAMS_BY_MODEL, LK20_FIRST
from okstat.law import Law
from okstat.model.events import Curriculum, SchoolLevel, SubjectExamHeld
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import TRADE
from okstat.situation.clocks.subject_exam import exam_is_held_in_subject
from okstat.situation.course import model_of
from okstat.situation.exams import SubjectExamSituation
from okstat.text import Text

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
CURRICULUM: Final = Missing("exam_in_subject.held.curriculum", "key curriculum of event subject_exam_held")
LEVEL: Final = Missing("exam_in_subject.held.level", "key level of event subject_exam_held")
LOCAL: Final = Missing("exam_in_subject.held.local", "key local of event subject_exam_held")
MODEL: Final = Missing("trade.model", "the years in school and in company of the trade")
WAS_IT_COMPLETED: Final = Text(
    nb="Var opplæringen i faget gjennomført? Da kan en lokalt gitt eksamen holdes høsten LK20 ble tatt i bruk. "
    "(§ 23-3 fjerde ledd)",
    nn="Var opplæringa i faget gjennomført? Då kan ein lokalt gitt eksamen haldast hausten LK20 vart teken i bruk. "
    "(§ 23-3 fjerde ledd)",
    en="Was the training in the subject completed? Then a local exam may be held in the autumn in which LK20 came into "
    "use. (§ 23-3 (4))",
)
ASK_COUNTY: Final = Text(
    nb="Avklar med fylkeskommunen etter hvilken læreplan eksamen gjelder.",
    nn="Avklar med fylkeskommunen etter kva læreplan eksamen gjeld.",
    en="Settle with the county by which curriculum the exam counts.",
)


@rule(
    "subject-exam.first-by-lk20",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=LK20_FIRST[SchoolLevel.VG1],
    clock=exam_is_held_in_subject,
    cites=(Citation(NEW, "23-3", "1"),),
    text=Text(
        nb="Eksamen etter LK20 holdes fra våren 2021 i fag som slutter på Vg1, 2022 på Vg2 og 2023 på Vg3.",
        nn="Eksamen etter LK20 blir halden frå våren 2021 i fag som sluttar på Vg1, 2022 på Vg2 og 2023 på Vg3.",
        en="Exams by LK20 are held from spring 2021 in subjects that end at Vg1, 2022 at Vg2 and 2023 at Vg3.",
    ),
    breach=Text(
        nb="Eksamen {held} ble holdt etter LK20, som det først er eksamen etter fra {first}.",
        nn="Eksamen {held} vart halden etter LK20, som det først er eksamen etter frå {first}.",
        en="The exam of {held} was held by LK20, by which there are exams only from {first}.",
    ),
    remedy=ASK_COUNTY,
)
def exams_by_lk20_are_not_too_early(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 23-3 (1). By (4) a local exam may be held in the autumn of the year in which LK20 came into use."""
    held = exam.exam_in_subject.held
    if held is None or held.curriculum is not Curriculum.LK20:
        return unknown(CURRICULUM) if held is not None and held.curriculum is None else NOT_APPLICABLE
    if held.on >= max(FIRST_SUBJECT_EXAMS.values()):
        return MET
    if held.level is None or held.level not in LK20_FIRST:
        return unknown(LEVEL)
    first = FIRST_SUBJECT_EXAMS[held.level]
    if held.on >= first:
        return MET
    if held.on < LK20_FIRST[held.level] or held.local is False:
        return breached(held=held.on, first=first)
    return judgement(WAS_IT_COMPLETED) if held.local else unknown(LOCAL)


@rule(
    "subject-exam.last-by-lk06",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=LK20_FIRST[SchoolLevel.VG1],
    clock=exam_is_held_in_subject,
    cites=(Citation(NEW, "23-3", "2"), Citation(NEW, "23-3", "3")),
    text=Text(
        nb="Eksamen etter LK06 holdes til høsten 2021 i fag som slutter på Vg1, 2022 på Vg2 og 2023 på Vg3; i lærefag "
        "med 3 + 1,5 år til våren 2025, med 4 + 1 og 3 + 2 år til høsten 2025.",
        nn="Eksamen etter LK06 blir halden til hausten 2021 i fag som sluttar på Vg1, 2022 på Vg2 og 2023 på Vg3; i "
        "lærefag med 3 + 1,5 år til våren 2025, med 4 + 1 og 3 + 2 år til hausten 2025.",
        en="Exams by LK06 are held to autumn 2021 in subjects that end at Vg1, 2022 at Vg2 and 2023 at Vg3; in trades "
        "of 3 + 1.5 years to spring 2025, of 4 + 1 and 3 + 2 years to autumn 2025.",
    ),
    breach=Text(
        nb="Eksamen {held} ble holdt etter LK06; den siste dagen for det var {last}.",
        nn="Eksamen {held} vart halden etter LK06; den siste dagen for det var {last}.",
        en="The exam of {held} was held by LK06; the last day for that was {last}.",
    ),
    remedy=ASK_COUNTY,
)
def exams_by_lk06_are_not_too_late(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 23-3 (2), (3): the longer days are for the exams of the trade itself, which end at Vg3."""
    held = exam.exam_in_subject.held
    if held is None or held.curriculum is not Curriculum.LK06:
        return unknown(CURRICULUM) if held is not None and held.curriculum is None else NOT_APPLICABLE
    if held.on <= min(LAST_SUBJECT_EXAMS.values()):
        return MET
    last = _last_day(exam, held)
    if isinstance(last, Outcome):
        return last
    return MET if held.on <= last else breached(held=held.on, last=last)


def _last_day(exam: SubjectExamSituation, held: SubjectExamHeld) -> date | Outcome:
    """The last day for exams by LK06, where what is not known could move it past the exam."""
    latest = max(LAST_SUBJECT_EXAMS_BY_MODEL.values())
    if held.on > latest:
        return latest
    if held.level is None or held.level not in LK20_FIRST:
        return unknown(LEVEL)
    last = LAST_SUBJECT_EXAMS[held.level]
    if held.level is not SchoolLevel.VG3 or held.on <= last:
        return last
    model = model_of(exam.trade, exam.contract)
    if model is None:
        return unknown(TRADE if exam.trade is None else MODEL)
    return LAST_SUBJECT_EXAMS_BY_MODEL.get(model, last)
