"""Appeals on exams in subjects: on the grade of written ones, on faults of others (forskrift 2024 §§ 10-7, 10-8)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AppealGround, AppealPaper, Body, CandidateKind, ExamForm, GradeOf
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import appeal_is_decided, appeal_is_made
from okstat.situation.conditions import all_of, is_one_of, is_true
from okstat.situation.exams import AppealSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
GROUND: Final = Missing("appeal.event.ground", "key ground of event appealed")
BY: Final = Missing("appeal.decided.by", "key by of event appeal_decided")
BOARD: Final = Missing("appeal.decided.board", "key board of event appeal_decided")
APPOINTED_BY: Final = Missing("appeal.decided.board.appointed_by", "key appointed_by of event appeal_decided")
FORM: Final = Missing("case.subject_exams[].held.form", "key form of event subject_exam_held")
SAT: Final = Missing("case.subject_exams", "event subject_exam_held")
KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
SENT: Final = Missing("appeal.sent", "event appeal_sent")
SENT_BY: Final = Missing("appeal.sent[].by", "key by of event appeal_sent")
PAPERS: Final = Missing("appeal.sent[].papers", "key papers of event appeal_sent")
SENDERS: Final = {CandidateKind.PUPIL: Body.SCHOOL, CandidateKind.PRAKSISKANDIDAT: Body.COUNTY}
"""Who sends the appeal on; of somebody with a contract the text does not say."""

ANOTHER: Final = Text(
    nb="Klagen ble avgjort {decided} av en annen enn klageinstansen.",
    nn="Klaga vart avgjord {decided} av ein annan enn klageinstansen.",
    en="The appeal was decided on {decided} by another than the body that hears it.",
)
SEND_IT: Final = Text(
    nb="Send klagen til rett klageinstans.",
    nn="Send klaga til rett klageinstans.",
    en="Send the appeal to the body that hears it.",
)


def _is_on_the_grade(appealed: AppealSituation) -> Outcome:
    """Met for an appeal on the grade of a written exam."""
    event = appealed.appeal.event
    if event.grade_of is not GradeOf.WRITTEN_EXAM:
        return NOT_APPLICABLE
    if event.ground is None:
        return unknown(GROUND)
    return MET if event.ground is AppealGround.GRADE else NOT_APPLICABLE


def _is_of_another_exam(appealed: AppealSituation) -> Outcome:
    """Met for an appeal on the grade of an oral or a mixed exam, or on how it was held."""
    event = appealed.appeal.event
    if event.grade_of not in (GradeOf.ORAL_EXAM, GradeOf.MIXED_EXAM):
        return NOT_APPLICABLE
    if event.ground is None:
        return unknown(GROUND)
    return MET if event.ground in (AppealGround.GRADE, AppealGround.FORMAL_FAULT) else NOT_APPLICABLE


def written_exam_appeal_is_decided(appealed: AppealSituation) -> date | Outcome:
    """The day of the decision; of an appeal on something else there is nothing to wait for."""
    return NOT_APPLICABLE if _is_on_the_grade(appealed) is NOT_APPLICABLE else appeal_is_decided(appealed)


def other_exam_appeal_is_decided(appealed: AppealSituation) -> date | Outcome:
    """The same, on an oral or a mixed exam."""
    return NOT_APPLICABLE if _is_of_another_exam(appealed) is NOT_APPLICABLE else appeal_is_decided(appealed)


@rule(
    "exam.written-appeal",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(Citation(NEW, "10-7", "1"),),
    text=Text(
        nb="Den som har vært oppe til skriftlig eksamen, kan klage på karakteren.",
        nn="Den som har vore oppe til skriftleg eksamen, kan klage på karakteren.",
        en="Whoever has sat a written exam may appeal the grade.",
    ),
    breach=Text(
        nb="Klagen {on} er på karakteren ved en eksamen som ikke var skriftlig, eller som ikke var holdt.",
        nn="Klaga {on} er på karakteren ved ein eksamen som ikkje var skriftleg, eller som ikkje var halden.",
        en="The appeal of {on} is on the grade of an exam that was not written, or had not been held.",
    ),
    remedy=Text(
        nb="Forklar kandidaten hva som kan påklages, og når.",
        nn="Forklar kandidaten kva som kan påklagast, og når.",
        en="Explain to the candidate what can be appealed, and when.",
    ),
)
def who_sat_a_written_exam_may_appeal(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-7 (1) first sentence: the exam that the appeal names; where it names none, a written one held before."""
    asked, event = _is_on_the_grade(appealed), appealed.appeal.event
    if asked is not MET:
        return asked
    held = [one.held for one in appealed.case.subject_exams if one.held is not None]
    named = [one for one in held if one.id == event.event]
    if named and named[0].on > event.on:
        return breached(on=event.on)
    if named:
        return is_one_of(named[0].form, (ExamForm.WRITTEN,), FORM, on=event.on)
    passed = appealed.case.basis.written_exam_on
    sat = [one.on for one in held if one.form is ExamForm.WRITTEN] + ([passed] if passed is not None else [])
    return MET if any(day <= event.on for day in sat) else unknown(SAT)


@rule(
    "exam.written-appeal-body",
    wording="2024",
    bearer=Role.STATE_BODY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=written_exam_appeal_is_decided,
    cites=(Citation(NEW, "10-7", "1"),),
    text=Text(
        nb="Klager på karakteren ved skriftlig eksamen avgjøres av en klagenemnd som statsforvalteren har oppnevnt.",
        nn="Klager på karakteren ved skriftleg eksamen blir avgjorde av ei klagenemnd som statsforvaltaren har "
        "nemnt opp.",
        en="Appeals on the grade of a written exam are decided by a board that the state governor has appointed.",
    ),
    breach=ANOTHER,
    remedy=SEND_IT,
)
def written_exam_is_heard_by_the_governors_board(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-7 (1): a board appointed by statsforvaltaren."""
    asked, decided = _is_on_the_grade(appealed), appealed.appeal.decided
    if asked is not MET or decided is None:
        return asked
    by_board = is_one_of(decided.by, (Body.APPEAL_BOARD,), BY, decided=decided.on)
    if by_board is not MET:
        return by_board
    if decided.board is None:
        return unknown(BOARD)
    return is_one_of(decided.board.appointed_by, (Body.STATE_GOVERNOR,), APPOINTED_BY, decided=decided.on)


@rule(
    "exam.written-appeal-sent",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(Citation(NEW, "10-7", "2"),),
    text=Text(
        nb="Skolen sender klagen videre for elever, fylkeskommunen for praksiskandidater, sammen med besvarelsen.",
        nn="Skolen sender klaga vidare for elevar, fylkeskommunen for praksiskandidatar, saman med svaret.",
        en="The school sends the appeal on for pupils, the county for praksiskandidatar, with the answer.",
    ),
    breach=Text(
        nb="Klagen ble sendt {sent} av en annen enn den som skal sende den, eller uten besvarelsen.",
        nn="Klaga vart send {sent} av ein annan enn den som skal sende ho, eller utan svaret.",
        en="The appeal was sent on {sent} by another than the one who is to send it, or without the answer.",
    ),
    remedy=Text(
        nb="Send klagen på nytt, med besvarelsen.",
        nn="Send klaga på nytt, med svaret.",
        en="Send the appeal again, with the answer.",
    ),
)
def written_exam_is_sent_with_its_answer(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-7 (2): no day is set, so an appeal that is not sent is not late."""
    asked, candidate = _is_on_the_grade(appealed), appealed.candidate
    if asked is not MET or candidate is None:
        return NOT_APPLICABLE if asked is MET else asked
    kind = candidate.candidate.kind
    if kind is None:
        return unknown(KIND)
    if kind not in SENDERS:
        return NOT_APPLICABLE
    if not appealed.appeal.sent:
        return unknown(SENT)
    sent = appealed.appeal.sent[-1]
    has_answer = None if sent.papers is None else AppealPaper.WORK in sent.papers
    return all_of(
        is_one_of(sent.by, (SENDERS[kind],), SENT_BY, sent=sent.on),
        is_true(has_answer, PAPERS, sent=sent.on),
    )


@rule(
    "exam.oral-appeal",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(Citation(NEW, "10-8", "1"),),
    text=Text(
        nb="Ved muntlig eksamen, og eksamen som ikke bare er skriftlig eller muntlig, kan bare formelle feil påklages.",
        nn="Ved munnleg eksamen, og eksamen som ikkje berre er skriftleg eller munnleg, kan berre formelle feil "
        "påklagast.",
        en="Of an oral exam, and one that is not only written or oral, only formal faults can be appealed.",
    ),
    breach=Text(
        nb="Klagen {on} gjelder karakteren; bare formelle feil kan påklages.",
        nn="Klaga {on} gjeld karakteren; berre formelle feil kan påklagast.",
        en="The appeal of {on} is on the grade; only formal faults can be appealed.",
    ),
    remedy=Text(
        nb="Forklar kandidaten hva som kan påklages.",
        nn="Forklar kandidaten kva som kan påklagast.",
        en="Explain to the candidate what can be appealed.",
    ),
)
def only_formal_faults_are_appealed(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-8 (1): formal faults that may have mattered; whether they may have is judged by the one who decides."""
    asked, event = _is_of_another_exam(appealed), appealed.appeal.event
    if asked is not MET:
        return asked
    return MET if event.ground is AppealGround.FORMAL_FAULT else breached(on=event.on)


@rule(
    "exam.oral-appeal-body",
    wording="2024",
    bearer=Role.STATE_BODY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=other_exam_appeal_is_decided,
    cites=(Citation(NEW, "10-8", "1"),),
    text=Text(
        nb="Statsforvalteren avgjør klager på muntlig eksamen og eksamen som ikke bare er skriftlig eller muntlig.",
        nn="Statsforvaltaren avgjer klager på munnleg eksamen og eksamen som ikkje berre er skriftleg eller munnleg.",
        en="The state governor decides appeals on oral exams and exams that are not only written or oral.",
    ),
    breach=ANOTHER,
    remedy=SEND_IT,
)
def oral_exam_is_heard_by_the_governor(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-8 (1): statsforvaltaren, for every exam that is not only written."""
    asked, decided = _is_of_another_exam(appealed), appealed.appeal.decided
    if asked is not MET or decided is None:
        return asked
    return is_one_of(decided.by, (Body.STATE_GOVERNOR,), BY, decided=decided.on)
