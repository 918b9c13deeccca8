"""More training for those who did not pass: trade exam, an exam before it, a subject (forskrift 2024 §§ 5-2, 14-2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ExamMatter, SchoolLevel
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import COURSE
from okstat.situation.clocks.exam import SUBJECTS, decision_is_made, is_granted
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import DecisionSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
RESULT: Final = Missing("decision.sitting.held.result", "key result of event exam_held")
OTHERS: Final = Missing("case.basis.subjects[].others_not_passed", "key others_not_passed of event subjects_documented")
SHARED: Final = Missing("case.basis.subjects[].shared_not_passed", "key shared_not_passed of event subjects_documented")
FOLLOWED: Final = Missing("case.basis.subjects[].followed", "key followed of event subjects_documented")
SCHOOLING: Final = Missing("candidate.schooling.years", "event schooling")
REFUSED: Final = Text(
    nb="Mer opplæring ble avslått {on}, men kandidaten har rett til den.",
    nn="Meir opplæring vart avslått {on}, men kandidaten har rett til ho.",
    en="More training was refused on {on}, though the candidate has a right to it.",
)
APPEAL: Final = Text(
    nb="Ta vedtaket opp med fylkeskommunen, og klag i tide.",
    nn="Ta vedtaket opp med fylkeskommunen, og klag i tide.",
    en="Take the decision up with the county, and appeal in time.",
)


def _is_refused(decided: DecisionSituation, matter: ExamMatter) -> Outcome | None:
    """What a decision that refuses nothing answers; `None` where it refuses."""
    granted = is_granted(decided, matter)
    if isinstance(granted, Outcome):
        return granted
    return MET if granted else None


def _unless_none_is_due(decided: DecisionSituation, *conditions: bool | Missing) -> Outcome:
    """A refusal is a breach where all conditions of the right are there; where one is not, there is none."""
    if False in conditions:
        return NOT_APPLICABLE
    missing = [fact for fact in conditions if isinstance(fact, Missing)]
    return unknown(*missing) if missing else breached(on=decided.decision.event.on)


def _of_a_trade(decided: DecisionSituation) -> bool:
    return decided.exam_kind is ExamKind.TRADE


@rule(
    "exam.more-training-after-fail",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "5-2", "3.1"), Citation(NEW, "5-2", "3.2")),
    text=Text(
        nb="Den som ikke har bestått fag- eller svenneprøven, eller en eksamen som trengs før den, får mer "
        "opplæring på Vg3.",
        nn="Den som ikkje har bestått fag- eller sveineprøva, eller ein eksamen som trengst før ho, får meir "
        "opplæring på Vg3.",
        en="Whoever has not passed the trade exam, or an exam needed before it, gets more training at Vg3.",
    ),
    breach=Text(
        nb="Mer opplæring ble avslått {on}, men kandidaten har rett til den.",
        nn="Meir opplæring vart avslått {on}, men kandidaten har rett til ho.",
        en="More training was refused on {on}, though the candidate has a right to it.",
    ),
    remedy=APPEAL,
)
def who_failed_gets_more_training(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 5-2 (3): in a Vg3 offer built on the own Vg2, so there must have been one. Judged when it is decided.

    Of adults § 14-2 (2) speaks.
    """
    if decided.is_admitted_as_adult:
        return NOT_APPLICABLE
    return _is_refused(decided, ExamMatter.MORE_TRAINING) or _unless_none_is_due(
        decided, _of_a_trade(decided), _has_failed(decided), _has_vg2(decided)
    )


def _has_failed(decided: DecisionSituation) -> bool | Missing:
    """Whether the exam, or another exam needed before it, is not passed."""
    sitting, day = decided.decision.sitting, decided.decision.event.on
    shown = decided.case.basis.subjects_by(day)
    if sitting is not None and sitting.is_failed_by(day):
        return True
    if shown is not None and shown.others_not_passed:
        return True
    if sitting is not None and sitting.is_failed_by(day) is None:
        return RESULT
    if shown is None:
        return SUBJECTS
    return OTHERS if shown.others_not_passed is None else False


def _has_vg2(decided: DecisionSituation) -> bool | Missing:
    """Whether the candidate has gone through Vg2."""
    if decided.candidate is not None:
        levels = [year.level for year in decided.candidate.schooling.years]
        return True if SchoolLevel.VG2 in levels else SCHOOLING
    course = decided.contract.parties.course if decided.contract is not None else None
    if course is None or course.startswith("0+"):
        return COURSE
    return not course.startswith("1+")


@rule(
    "adult.more-training-after-fail",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "14-2", "2"),),
    text=Text(
        nb="En voksen som ikke har bestått fag- eller svenneprøven, eller en eksamen som trengs før den, får mer "
        "opplæring fram mot sluttkompetansen.",
        nn="Ein vaksen som ikkje har bestått fag- eller sveineprøva, eller ein eksamen som trengst før ho, får meir "
        "opplæring fram mot sluttkompetansen.",
        en="An adult who has not passed the trade exam, or an exam needed before it, gets more training towards the "
        "final competence.",
    ),
    breach=REFUSED,
    remedy=APPEAL,
)
def adults_who_failed_get_more_training(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 14-2 (2): training that gives basis for the final competence one was admitted to; no Vg2 is asked for."""
    if not decided.is_admitted_as_adult:
        return NOT_APPLICABLE
    return _is_refused(decided, ExamMatter.MORE_TRAINING) or _unless_none_is_due(
        decided, _of_a_trade(decided), _has_failed(decided)
    )


@rule(
    "adult.more-training-in-subject",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "14-2", "1"),),
    text=Text(
        nb="En voksen som har gjennomført opplæringen i et fag uten å bestå, får mer opplæring i faget.",
        nn="Ein vaksen som har gjennomført opplæringa i eit fag utan å bestå, får meir opplæring i faget.",
        en="An adult who has gone through the training in a subject and not passed it gets more training in it.",
    ),
    breach=REFUSED,
    remedy=APPEAL,
)
def adults_get_more_training_in_a_subject(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 14-2 (1): gone through, but neither overall grade nor exam passed in one subject or more."""
    if not decided.is_admitted_as_adult:
        return NOT_APPLICABLE
    return _is_refused(decided, ExamMatter.SUBJECT_TRAINING) or _unless_none_is_due(decided, *_went_through(decided))


def _went_through(decided: DecisionSituation) -> tuple[bool | Missing, ...]:
    """Whether some subject is not passed, and whether the training in it was gone through."""
    shown = decided.case.basis.subjects_by(decided.decision.event.on)
    if shown is None:
        return (SUBJECTS,)
    followed = FOLLOWED if shown.followed is None else shown.followed
    if shown.shared_not_passed or shown.others_not_passed:
        return (followed,)
    lacks = [
        fact for count, fact in ((shown.shared_not_passed, SHARED), (shown.others_not_passed, OTHERS)) if count is None
    ]
    return (*lacks, followed) if lacks else (False,)
