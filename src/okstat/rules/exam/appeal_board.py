"""The national appeal boards that decide on the grade of a trade exam (opplæringslova 2023 § 8-3)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AppealBoard, AppealGround, BoardRole, Body, GradeOf
from okstat.period import add_years
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import appeal_is_decided
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import AppealSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
BY: Final = Missing("appeal.decided.by", "key by of event appeal_decided")
BOARD: Final = Missing("appeal.decided.board", "key board of event appeal_decided")
APPOINTED_BY: Final = Missing("appeal.decided.board.appointed_by", "key appointed_by of event appeal_decided")
RECOMMENDED_BY: Final = Missing("appeal.decided.board.recommended_by", "key recommended_by of event appeal_decided")
APPOINTED: Final = Missing("appeal.decided.board.appointed", "key appointed of event appeal_decided")
MEMBERS: Final = Missing("appeal.decided.board.members", "key members of event appeal_decided")
ROLES: Final = Missing("appeal.decided.board.members[].role", "key role of event appeal_decided")
TRAINED: Final = Missing("appeal.decided.board.members[].trade_trained", "key trade_trained of event appeal_decided")
DEPUTIES: Final = Missing("appeal.decided.board.members[].has_deputy", "key has_deputy of event appeal_decided")
WRITE_TO_UDIR: Final = Text(
    nb="Ta det opp med Utdanningsdirektoratet: et vedtak av en nemnd som ikke er rett satt sammen, kan ikke "
    "bli stående.",
    nn="Ta det opp med Utdanningsdirektoratet: eit vedtak av ei nemnd som ikkje er rett sett saman, kan ikkje "
    "bli ståande.",
    en="Take it up with the Directorate: a decision of a board that is not rightly composed cannot stand.",
)
PLACES: Final = (BoardRole.DEPUTY_LEADER, BoardRole.LEADER, BoardRole.MEMBER)


def national_board_decides(appealed: AppealSituation) -> date | Outcome:
    """The day of the decision on the grade of a trade exam; other appeals have other boards, or none."""
    event = appealed.appeal.event
    is_on_it = event.grade_of in (None, GradeOf.TRADE_EXAM) and event.ground in (None, AppealGround.GRADE)
    if event.ground is None and appealed.appeal.is_on_another_matter:
        return NOT_APPLICABLE
    return appeal_is_decided(appealed) if is_on_it and appealed.exam_kind is ExamKind.TRADE else NOT_APPLICABLE


def _board_of(appealed: AppealSituation) -> AppealBoard | Outcome:
    """The appeal board, where one decided."""
    decided = appealed.appeal.decided
    if decided is None or decided.by not in (None, Body.APPEAL_BOARD):
        return NOT_APPLICABLE
    if decided.by is None:
        return unknown(BY)
    return decided.board if decided.board is not None else unknown(BOARD)


def _decided_on(appealed: AppealSituation) -> date:
    decided = appealed.appeal.decided
    assert decided is not None  # its board has been read
    return decided.on


@rule(
    "exam.appeal-board-appointment",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=national_board_decides,
    cites=(Citation(ACT, "8-3", "1.1"), Citation(ACT, "8-3", "2")),
    text=Text(
        nb="Departementet oppnevner klagenemnda for faget, etter tilråding fra faglig råd.",
        nn="Departementet nemner opp klagenemnda for faget, etter tilråding frå fagleg råd.",
        en="The ministry appoints the appeal board of the trade, on a recommendation from its trade council.",
    ),
    breach=Text(
        nb="Klagenemnda som avgjorde klagen {decided}, var ikke oppnevnt av departementet etter tilråding fra "
        "faglig råd.",
        nn="Klagenemnda som avgjorde klaga {decided}, var ikkje nemnd opp av departementet etter tilråding frå "
        "fagleg råd.",
        en="The board that decided the appeal on {decided} was not appointed by the ministry as the trade "
        "council advised.",
    ),
    remedy=WRITE_TO_UDIR,
)
def ministry_appoints_the_appeal_board(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 8-3 (1) first sentence: the ministry appoints; (2): the trade council recommends the composition."""
    board = _board_of(appealed)
    if isinstance(board, Outcome):
        return board
    decided = _decided_on(appealed)
    return all_of(
        is_one_of(board.appointed_by, (Body.MINISTRY,), APPOINTED_BY, decided=decided),
        is_one_of(board.recommended_by, (Body.TRADE_COUNCIL,), RECOMMENDED_BY, decided=decided),
    )


@rule(
    "exam.appeal-board",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=national_board_decides,
    cites=(Citation(ACT, "8-3", "1.2"), Citation(ACT, "8-3", "1.3")),
    text=Text(
        nb="Klagenemnda har leder, nestleder og ett medlem til, er oppnevnt for fire år, minst to har fagutdanning, og "
        "alle har personlig vara.",
        nn="Klagenemnda har leiar, nestleiar og éin medlem til, er nemnd opp for fire år, minst to har fagutdanning, "
        "og alle har personleg vara.",
        en="The appeal board has a leader, a deputy leader and one more member, is appointed for four years, at least "
        "two have trade training, and all have personal deputies.",
    ),
    breach=Text(
        nb="Klagenemnda som avgjorde klagen {decided}, var ikke satt sammen slik loven krever, eller "
        "oppnevningen var gått ut.",
        nn="Klagenemnda som avgjorde klaga {decided}, var ikkje sett saman slik lova krev, eller oppnemninga "
        "var gått ut.",
        en="The board that decided the appeal on {decided} was not composed as the law requires, or its time was over.",
    ),
    remedy=WRITE_TO_UDIR,
)
def appeal_board_is_composed_by_law(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 8-3 (1) second and third sentence: three members, four years, two with trade training, personal deputies."""
    board = _board_of(appealed)
    if isinstance(board, Outcome):
        return board
    decided = _decided_on(appealed)
    return all_of(_is_in_office(board, decided, law), _is_composed(board, decided, law))


def _is_in_office(board: AppealBoard, decided: date, law: Law) -> Outcome:
    if board.appointed is None:
        return unknown(APPOINTED)
    ends = add_years(board.appointed, law.whole("appeal.board-years"))
    return MET if board.appointed <= decided < ends else breached(decided=decided)


def _is_composed(board: AppealBoard, decided: date, law: Law) -> Outcome:
    if board.members is None:
        return unknown(MEMBERS)
    wrong, members = breached(decided=decided), board.members
    if len(members) != len(PLACES):
        return wrong
    roles = [one.role for one in members]
    places = unknown(ROLES) if None in roles else MET if _sorted(roles) == PLACES else wrong
    least, trained = law.whole("appeal.board-trade-trained"), [one.trade_trained for one in members]
    skilled = MET if trained.count(True) >= least else wrong
    if skilled is wrong and trained.count(True) + trained.count(None) >= least:
        skilled = unknown(TRAINED)
    deputies = [one.has_deputy for one in members]
    personal = wrong if False in deputies else unknown(DEPUTIES) if None in deputies else MET
    return all_of(places, skilled, personal)


def _sorted(roles: list[BoardRole | None]) -> tuple[BoardRole, ...]:
    return tuple(sorted((role for role in roles if role is not None), key=lambda role: role.value))
