"""The exam board (prøvenemnd) of fagprøve and svenneprøve: who appoints it and who sits in it (forskrift 2024 § 9-59).

Praksisbrevprøven and kompetanseprøven have no board: the county sees to them (§ 9-64).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import BoardMember, Body, ExamBoard
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import BOARD, sitting_is_held
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
MEMBERS: Final = Missing("sitting.held.board.members", "key members of event exam_held")
QUALIFIED: Final = Missing("sitting.held.board.members[].qualified", "key qualified of event exam_held")
TIED: Final = Missing("sitting.held.board.members[].tied", "key tied of event exam_held")
APPOINTED_BY: Final = Missing("sitting.held.board.appointed_by", "key appointed_by of event exam_held")
PROPOSED_BY: Final = Missing("sitting.held.board.proposed_by", "key proposed_by of event exam_held")
ASK_COUNTY: Final = Text(
    nb="Ta det opp med fylkeskommunen. Den som ikke besto, kan klage på formelle feil.",
    nn="Ta det opp med fylkeskommunen. Den som ikkje bestod, kan klage på formelle feil.",
    en="Take it up with the county. Whoever did not pass can appeal on formal faults.",
)


def _board_of(exam: ExamSituation) -> ExamBoard | Outcome:
    """The board, where the exam is one that has a board."""
    if exam.exam_kind is not ExamKind.TRADE:
        return NOT_APPLICABLE
    return exam.held.board if exam.held.board is not None else unknown(BOARD)


def _members_of(exam: ExamSituation) -> tuple[BoardMember, ...] | Outcome:
    """The members of the board."""
    board = _board_of(exam)
    if isinstance(board, Outcome):
        return board
    return board.members if board.members is not None else unknown(MEMBERS)


@rule(
    "exam.board",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-59", "2.2"),),
    text=Text(
        nb="Prøvenemnda har minst to medlemmer med formell faglig kompetanse innenfor fagområdet.",
        nn="Prøvenemnda har minst to medlemmer med formell fagleg kompetanse innanfor fagområdet.",
        en="The exam board has at least two members with formal competence in the field.",
    ),
    breach=Text(
        nb="Prøvenemnda {held} hadde {qualified} med formell faglig kompetanse; kravet er minst {least}.",
        nn="Prøvenemnda {held} hadde {qualified} med formell fagleg kompetanse; kravet er minst {least}.",
        en="The exam board on {held} had {qualified} with formal competence; at least {least} are needed.",
    ),
    remedy=ASK_COUNTY,
)
def board_has_two_qualified_members(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-59 (2) second sentence: at least two members with formal competence in the field."""
    members = _members_of(exam)
    if isinstance(members, Outcome):
        return members
    least = law.whole("exam.board-qualified-members")
    qualified = sum(one.qualified is True for one in members)
    if qualified >= least:
        return MET
    if qualified + sum(one.qualified is None for one in members) >= least:
        return unknown(QUALIFIED)
    return breached(held=exam.held.on, qualified=qualified, least=least)


def _is_appointed_by_county(exam: ExamSituation) -> Outcome:
    board = _board_of(exam)
    if isinstance(board, Outcome):
        return board
    return is_one_of(board.appointed_by, (Body.COUNTY,), APPOINTED_BY, held=exam.held.on)


def _is_proposed_by(exam: ExamSituation, body: Body) -> Outcome:
    board = _board_of(exam)
    if isinstance(board, Outcome):
        return board
    if board.proposed_by is None:
        return unknown(PROPOSED_BY)
    return MET if body in board.proposed_by else breached(held=exam.held.on)


@rule(
    "exam.board-appointment",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(Instrument.ACT_1998, "4-8", "5"),),
    text=Text(
        nb="Fylkeskommunen oppnevner prøvenemnda, alene eller sammen med andre fylkeskommuner.",
        nn="Fylkeskommunen nemner opp prøvenemnda, åleine eller saman med andre fylkeskommunar.",
        en="The county appoints the exam board, alone or with other counties.",
    ),
    breach=Text(
        nb="Prøvenemnda {held} var ikke oppnevnt av fylkeskommunen.",
        nn="Prøvenemnda {held} var ikkje nemnd opp av fylkeskommunen.",
        en="The exam board on {held} was not appointed by the county.",
    ),
    remedy=ASK_COUNTY,
)
def board_is_appointed_by_the_county(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 4-8 (5): the county appoints exam boards, also with other counties. The old text on proposals was not seen."""
    return _is_appointed_by_county(exam)


@rule(
    "exam.board-appointment",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-59", "1"),),
    text=Text(
        nb="Fylkeskommunen oppnevner prøvenemnda etter forslag fra yrkesopplæringsnemnda.",
        nn="Fylkeskommunen nemner opp prøvenemnda etter framlegg frå yrkesopplæringsnemnda.",
        en="The county appoints the exam board on proposal from the vocational training board.",
    ),
    breach=Text(
        nb="Prøvenemnda {held} var ikke oppnevnt av fylkeskommunen etter forslag fra yrkesopplæringsnemnda.",
        nn="Prøvenemnda {held} var ikkje nemnd opp av fylkeskommunen etter framlegg frå yrkesopplæringsnemnda.",
        en="The exam board on {held} was not appointed by the county on proposal from the vocational training board.",
    ),
    remedy=ASK_COUNTY,
)
def board_is_appointed_on_proposal(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-59 (1): the county appoints one or more exam boards on proposal from yrkesopplæringsnemnda."""
    return all_of(_is_appointed_by_county(exam), _is_proposed_by(exam, Body.TRAINING_BOARD))


@rule(
    "exam.board-proposals",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-59", "3"),),
    text=Text(
        nb="Fylkeskommunen henter inn forslag til medlemmer i prøvenemnda fra partene i arbeidslivet.",
        nn="Fylkeskommunen hentar inn forslag til medlemmer i prøvenemnda frå partane i arbeidslivet.",
        en="The county collects proposals for members of the exam board from the parties of working life.",
    ),
    breach=Text(
        nb="Partene i arbeidslivet har ikke foreslått medlemmer til prøvenemnda {held}.",
        nn="Partane i arbeidslivet har ikkje foreslått medlemmer til prøvenemnda {held}.",
        en="The parties of working life have not proposed members of the exam board on {held}.",
    ),
    remedy=ASK_COUNTY,
)
def working_life_proposes_members(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-59 (3): the county collects proposals for members from the parties of working life."""
    return _is_proposed_by(exam, Body.WORKING_LIFE)


@rule(
    "exam.board-independence",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-59", "4"),),
    text=Text(
        nb="Som hovedregel er ingen i prøvenemnda knyttet til bedriften eller skolen der kandidaten er lært opp.",
        nn="Som hovudregel er ingen i prøvenemnda knytte til bedrifta eller skulen der kandidaten er lærd opp.",
        en="As a main rule nobody in the exam board is tied to the company or school that trained the candidate.",
    ),
    breach=Text(
        nb="{tied} i prøvenemnda {held} er knyttet til bedriften eller skolen der kandidaten er lært opp.",
        nn="{tied} i prøvenemnda {held} er knytte til bedrifta eller skulen der kandidaten er lærd opp.",
        en="{tied} in the exam board on {held} are tied to the company or school that trained the candidate.",
    ),
    remedy=ASK_COUNTY,
)
def members_are_not_tied(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-59 (4): main rule, members are not tied to the company or school where the candidate got the training."""
    members = _members_of(exam)
    if isinstance(members, Outcome):
        return members
    tied = sum(one.tied is True for one in members)
    if tied:
        return breached(held=exam.held.on, tied=tied)
    return unknown(TIED) if any(one.tied is None for one in members) else MET
