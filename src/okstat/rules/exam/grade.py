"""Who makes the exam, what it tests, who sets the grade, who decides a tie (forskrift 2024 §§ 9-60, 9-63, 9-64)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, ExamAims
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import BOARD, RESULT, before_praksisbrev, sitting_is_held
from okstat.situation.conditions import is_one_of
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, REGULATION_OF_2009, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
MADE_BY: Final = Missing("sitting.held.made_by", "key made_by of event exam_held")
GRADED_BY: Final = Missing("sitting.held.graded_by", "key graded_by of event exam_held")
AIMS: Final = Missing("sitting.held.aims", "key aims of event exam_held")
GRADES: Final = Missing("sitting.held.board.members[].grade", "key grade of event exam_held")
CASTING: Final = Missing("sitting.held.board.casting", "key casting of event exam_held")
COUNTY_SIDE: Final = (Body.COUNTY, Body.COUNTY_APPOINTEE, Body.ASSESSORS)
"""The county, or those to whom it leaves the work: it answers for the two smaller exams."""

ASK_COUNTY: Final = Text(
    nb="Ta det opp med fylkeskommunen. Den som ikke besto, kan klage på formelle feil.",
    nn="Ta det opp med fylkeskommunen. Den som ikkje bestod, kan klage på formelle feil.",
    en="Take it up with the county. Whoever did not pass can appeal on formal faults.",
)


def _whose_task(exam: ExamSituation) -> tuple[Body, ...]:
    """The exam board's for fagprøve and svenneprøve, the county's for the two other exams."""
    return (Body.EXAM_BOARD,) if exam.exam_kind is ExamKind.TRADE else COUNTY_SIDE


@rule(
    "exam.made-by",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-60", "1.1"), Citation(NEW, "9-64", "1")),
    text=Text(
        nb="Prøvenemnda lager fag- og svenneprøven; fylkeskommunen lager praksisbrev- og kompetanseprøven.",
        nn="Prøvenemnda lagar fag- og sveineprøva; fylkeskommunen lagar praksisbrev- og kompetanseprøva.",
        en="The exam board makes the trade exam; the county makes praksisbrevprøven and kompetanseprøven.",
    ),
    breach=Text(
        nb="Prøven {held} var ikke laget av den som har ansvaret for det.",
        nn="Prøva {held} var ikkje laga av den som har ansvaret for det.",
        en="The exam on {held} was not made by the one responsible for it.",
    ),
    remedy=ASK_COUNTY,
)
def exam_is_made_by_the_one_responsible(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-60 (1) first sentence: the board makes fag- and sveineprøva; § 9-64 (1): the county makes the two others."""
    return is_one_of(exam.held.made_by, _whose_task(exam), MADE_BY, held=exam.held.on)


@rule(
    "exam.grades",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-63", "1"), Citation(NEW, "9-64", "1")),
    text=Text(
        nb="Prøvenemnda setter karakteren på fag- og svenneprøven; de andre prøvene sørger fylkeskommunen for.",
        nn="Prøvenemnda set karakteren på fag- og sveineprøva; dei andre prøvene syter fylkeskommunen for.",
        en="The exam board sets the grade of the trade exam; the county sees to the assessment of the other exams.",
    ),
    breach=Text(
        nb="Karakteren på prøven {held} er ikke satt av den som skal sette den.",
        nn="Karakteren på prøva {held} er ikkje sett av den som skal setje han.",
        en="The grade of the exam on {held} was not set by the one who is to set it.",
    ),
    remedy=ASK_COUNTY,
)
def grade_is_set_by_the_one_responsible(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-63 (1): the board sets the grade of fag- and sveineprøva; § 9-64 (1): the county sees to the two others."""
    return is_one_of(exam.held.graded_by, _whose_task(exam), GRADED_BY, held=exam.held.on)


TESTED: Final[Mapping[ExamKind, ExamAims]] = {
    ExamKind.PRAKSISBREV: ExamAims.LOCAL_CURRICULUM,
    ExamKind.KOMPETANSE: ExamAims.OWN,
}
AIMS_TEXT: Final = Text(
    nb="Praksisbrevkandidater prøves i målene i den lokale læreplanen, lærekandidater i målene som er satt for dem.",
    nn="Praksisbrevkandidatar blir prøvde i måla i den lokale læreplanen, lærekandidatar i måla som er sette for dei.",
    en="Praksisbrevkandidatar are tested in the aims of the local curriculum, lærekandidatar in those set for them.",
)
OTHER_AIMS: Final = Text(
    nb="Prøven {held} gjaldt andre mål enn dem kandidaten skal prøves i.",
    nn="Prøva {held} galdt andre mål enn dei kandidaten skal prøvast i.",
    en="The exam on {held} tested other aims than those the candidate is to be tested in.",
)


def _tests_its_aims(exam: ExamSituation) -> Outcome:
    wanted = TESTED.get(exam.exam_kind)
    return NOT_APPLICABLE if wanted is None else is_one_of(exam.held.aims, (wanted,), AIMS, held=exam.held.on)


@rule(
    "exam.aims",
    wording="2009",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=REGULATION_OF_2009,
    until=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(
        Citation(OLD, "3-49", "1", REGULATION_OF_2009, EXAM_REFORM_2018),
        Citation(OLD, "", "", EXAM_REFORM_2018, RENUMBERED_2020),
        Citation(OLD, "3-54", "1", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=AIMS_TEXT,
    breach=OTHER_AIMS,
    remedy=ASK_COUNTY,
)
def smaller_exams_test_their_aims_2009(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 3-49 (1), later § 3-54 (1): by the local curriculum, and by the aims set for the candidate.

    Praksisbrevprøven was named from 1 January 2017; before that nothing is known of it.
    """
    return before_praksisbrev(exam.exam_kind, exam.held.on, "exam.aims") or _tests_its_aims(exam)


@rule(
    "exam.aims",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-64", "2.1"), Citation(NEW, "9-64", "2.2")),
    text=AIMS_TEXT,
    breach=OTHER_AIMS,
    remedy=ASK_COUNTY,
)
def smaller_exams_test_their_aims(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-64 (2): praksisbrevkandidatar in the aims of the local curriculum, lærekandidatar in those set for them."""
    return _tests_its_aims(exam)


@rule(
    "exam.tie",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-63", "3"),),
    text=Text(
        nb="Står stemmene i prøvenemnda likt, bestemmer det medlemmet som fylkeskommunen har utpekt, karakteren.",
        nn="Står røystene i prøvenemnda likt, avgjer den medlemmen som fylkeskommunen har peikt ut, karakteren.",
        en="When the votes of the exam board are equal, the member whom the county has named decides the grade.",
    ),
    breach=Text(
        nb="Stemmene {held} sto likt, og karakteren er ikke den som det utpekte medlemmet stemte for.",
        nn="Røystene {held} stod likt, og karakteren er ikkje den som den utpeikte medlemmen røysta for.",
        en="The votes on {held} were equal, and the grade is not that of the member named to decide.",
    ),
    remedy=ASK_COUNTY,
)
def named_member_decides_a_tie(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-63 (3): where the board disagrees and the votes are equal, the county sets which member decides."""
    held, board = exam.held, exam.held.board
    if exam.exam_kind is not ExamKind.TRADE:
        return NOT_APPLICABLE
    if board is None or board.members is None:
        return unknown(BOARD)
    votes = Counter(one.grade for one in board.members)
    if None in votes:
        return unknown(GRADES)
    if not _is_tie(tuple(votes.values())):
        return NOT_APPLICABLE
    casting = next((one for one in board.members if one.id == board.casting), None)
    if casting is None or held.result is None:
        return unknown(CASTING if casting is None else RESULT)
    return MET if casting.grade is held.result else breached(held=held.on)


def _is_tie(votes: tuple[int, ...]) -> bool:
    """Whether more than one grade has the most votes."""
    return sum(count == max(votes) for count in votes) > 1
