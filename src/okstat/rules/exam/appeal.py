"""Appeals on an exam: what can be appealed, who decides, what is sent, how it may end (forskrift 2024 ch. 10)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.appeal_bodies import appeal_bodies
from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AppealGround, AppealOutcome, AppealPaper, Body, ExamResult, GradeOf
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import appeal_is_decided, appeal_is_made
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import AppealSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
GROUND: Final = Missing("appeal.event.ground", "key ground of event appealed")
RESULT: Final = Missing("appeal.sitting.held.result", "key result of event exam_held")
EXAM: Final = Missing("appeal.sitting", "event exam_held")
BY: Final = Missing("appeal.decided.by", "key by of event appeal_decided")
OUTCOME: Final = Missing("appeal.decided.outcome", "key outcome of event appeal_decided")
SENT: Final = Missing("appeal.sent", "event appeal_sent")
TO: Final = Missing("appeal.sent[].to", "key to of event appeal_sent")
PAPERS: Final = Missing("appeal.sent[].papers", "key papers of event appeal_sent")
SEND_IT: Final = Text(
    nb="Send klagen til rett klageinstans, med alle sakens papirer.",
    nn="Send klaga til rett klageinstans, med alle papira i saka.",
    en="Send the appeal to the right body, with all the papers of the case.",
)


def _is_of_an_exam(appealed: AppealSituation) -> Outcome:
    """Met for an appeal on the grade of an exam or on how it was held."""
    event = appealed.appeal.event
    if event.grade_of not in (None, GradeOf.TRADE_EXAM):
        return NOT_APPLICABLE
    if event.ground is None:
        return NOT_APPLICABLE if appealed.appeal.is_on_another_matter else unknown(GROUND)
    return MET if event.ground in (AppealGround.GRADE, AppealGround.FORMAL_FAULT) else NOT_APPLICABLE


def exam_appeal_is_decided(appealed: AppealSituation) -> date | Outcome:
    """The day of the decision; of an appeal on something else there is nothing to wait for."""
    return NOT_APPLICABLE if _is_of_an_exam(appealed) is NOT_APPLICABLE else appeal_is_decided(appealed)


@rule(
    "exam.appeal",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(Citation(NEW, "10-9", "1"), Citation(NEW, "10-10", "1")),
    text=Text(
        nb="Karakteren «ikke bestått» kan påklages, både karakteren og formelle feil ved gjennomføringen.",
        nn="Karakteren «ikkje bestått» kan påklagast, både karakteren og formelle feil ved gjennomføringa.",
        en="The grade “not passed” can be appealed, both the grade and formal faults in how the exam was held.",
    ),
    breach=Text(
        nb="Klagen {on} gjelder en prøve som er bestått; det er ingen klagerett.",
        nn="Klaga {on} gjeld ei prøve som er bestått; det er ingen klagerett.",
        en="The appeal of {on} is on an exam that was passed; there is no right to appeal.",
    ),
    remedy=Text(
        nb="Forklar kandidaten at bare «ikke bestått» kan påklages.",
        nn="Forklar kandidaten at berre «ikkje bestått» kan påklagast.",
        en="Explain to the candidate that only “not passed” can be appealed.",
    ),
)
def only_not_passed_is_appealed(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§§ 10-9 (1), 10-10 (1): “ikkje bestått” on grade and formal faults, in all three exams."""
    asked, sitting = _is_of_an_exam(appealed), appealed.appeal.sitting
    if asked is not MET:
        return asked
    if sitting is None or sitting.held is None:
        return unknown(EXAM)
    if sitting.held.result is None:
        return unknown(RESULT)
    return MET if sitting.held.result is ExamResult.FAILED else breached(on=appealed.appeal.event.on)


# ── who decides ────────────────────────────────────────────────────────────────────────────────


def _decision(appealed: AppealSituation) -> str:
    """The name of what was decided, in the table of appeal bodies."""
    of_trade = appealed.exam_kind is ExamKind.TRADE
    on_grade = appealed.appeal.event.ground is AppealGround.GRADE
    return f"{'trade' if of_trade else 'smaller'}-exam-{'grade' if on_grade else 'formal-faults'}"


@rule(
    "exam.appeal-body",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=exam_appeal_is_decided,
    cites=(Citation(NEW, "10-9", "2"), Citation(NEW, "10-9", "5"), Citation(NEW, "10-10", "1")),
    text=Text(
        nb="Den nasjonale klagenemnda avgjør klager på karakteren ved fag- og svenneprøven; fylkestinget, eller den "
        "det gir fullmakt, avgjør klager på formelle feil og på de andre prøvene.",
        nn="Den nasjonale klagenemnda avgjer klager på karakteren ved fag- og sveineprøva; fylkestinget, eller den det "
        "gir fullmakt, avgjer klager på formelle feil og på dei andre prøvene.",
        en="The national appeal board decides on the grade of a trade exam; the county council, or the one it "
        "authorises, on formal faults and on the other exams.",
    ),
    breach=Text(
        nb="Klagen ble avgjort {decided} av en annen enn klageinstansen.",
        nn="Klaga vart avgjord {decided} av ein annan enn klageinstansen.",
        en="The appeal was decided on {decided} by another than the body that hears it.",
    ),
    remedy=SEND_IT,
)
def appeal_is_decided_by_the_right_body(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-9 (2): the board of act § 8-3, on the grade; (5): the county council, formal faults; § 10-10 (1): both."""
    asked, decided = _is_of_an_exam(appealed), appealed.appeal.decided
    if asked is not MET or decided is None:
        return asked
    bodies = appeal_bodies(_decision(appealed), decided.on)
    return is_one_of(decided.by, bodies, BY, decided=decided.on)


@rule(
    "exam.appeal-outcome",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=exam_appeal_is_decided,
    cites=(Citation(NEW, "10-9", "4"), Citation(NEW, "10-10", "3")),
    text=Text(
        nb="Klageinstansen avviser klagen, stadfester karakteren, hever den, eller opphever den og viser til ny prøve.",
        nn="Klageinstansen avviser klaga, stadfestar karakteren, hevar han, eller opphevar han og viser til ny prøve.",
        en="The appeal is rejected, the grade confirmed or raised, or it is annulled and a new exam follows.",
    ),
    breach=Text(
        nb="Karakteren ble satt ned {decided} etter klage.",
        nn="Karakteren vart sett ned {decided} etter klage.",
        en="The grade was lowered on {decided} after an appeal.",
    ),
    remedy=SEND_IT,
)
def appeal_does_not_lower_the_grade(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§§ 10-9 (4), 10-10 (3): rejected, confirmed, raised, or annulled with a new exam."""
    asked, decided = _is_of_an_exam(appealed), appealed.appeal.decided
    if asked is not MET or decided is None:
        return asked
    allowed = frozenset(AppealOutcome) - {AppealOutcome.LOWERED}
    return is_one_of(decided.outcome, allowed, OUTCOME, decided=decided.on)


# ── what is sent ───────────────────────────────────────────────────────────────────────────────

COMMON: Final = frozenset({AppealPaper.TASK, AppealPaper.BASIS, AppealPaper.PROTOCOL, AppealPaper.WORK})


@rule(
    "exam.appeal-papers",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(
        Citation(NEW, "10-9", "3"),
        Citation(NEW, "10-9", "6"),
        Citation(NEW, "10-10", "2"),
        Citation(NEW, "10-10", "4"),
    ),
    text=Text(
        nb="Fylkeskommunen sender klagen til rett sted med oppgave, vurderingsgrunnlag, protokoll, prøvearbeid "
        "og uttalelse.",
        nn="Fylkeskommunen sender klaga til rett stad med oppgåve, vurderingsgrunnlag, protokoll, prøvearbeid "
        "og fråsegn.",
        en="The county sends the appeal to the right place with task, basis, protocol, work and statement.",
    ),
    breach=Text(
        nb="Klagen ble sendt {sent} til feil sted, eller uten alle papirene.",
        nn="Klaga vart send {sent} til feil stad, eller utan alle papira.",
        en="The appeal was sent on {sent} to the wrong place, or without all the papers.",
    ),
    remedy=SEND_IT,
)
def appeal_is_sent_with_its_papers(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 10-9 (3): to Udir, on the grade; (6): to the county council, formal faults; § 10-10 (2), (4): to the council.

    No day is set, so an appeal that is not sent is not late. The statement is on what the appeal is about.
    """
    asked, appeal = _is_of_an_exam(appealed), appealed.appeal
    if asked is not MET:
        return asked
    if not appeal.sent:
        return unknown(SENT)
    on_grade = appeal.event.ground is AppealGround.GRADE
    to_udir = on_grade and appealed.exam_kind is ExamKind.TRADE
    places = (Body.DIRECTORATE,) if to_udir else (Body.COUNTY_COUNCIL, Body.COUNCIL_DELEGATE)
    statement = AppealPaper.STATEMENT_ON_GRADE if on_grade else AppealPaper.STATEMENT_ON_CONDUCT
    sent = appeal.sent[-1]
    return all_of(
        is_one_of(sent.to, places, TO, sent=sent.on),
        _has(sent.papers, COMMON | {statement}, sent.on),
    )


def _has(papers: tuple[AppealPaper, ...] | None, wanted: frozenset[AppealPaper], sent: date) -> Outcome:
    if papers is None:
        return unknown(PAPERS)
    return MET if wanted <= set(papers) else breached(sent=sent)
