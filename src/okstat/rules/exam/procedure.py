"""How the trade exam is held: the whole board at start and end, the closing talk, the work that is kept.

Forskrift 2024 §§ 9-61, 9-65; 2006 § 3-51 in the edition of 2020, set aside by the temporary regulation of 2020 § 10.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import BoardMember, Body, ExamResult, WorkKept
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import BOARD, RESULT, sitting_is_held
from okstat.situation.conditions import all_of, is_one_of, is_true
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COVID_2020, COVID_BOARD_ENDS, COVID_EXAM

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
AT_START: Final = Missing("sitting.held.board.members[].at_start", "key at_start of event exam_held")
AT_END: Final = Missing("sitting.held.board.members[].at_end", "key at_end of event exam_held")
ASKED_BY_CANDIDATE: Final = Missing(
    "sitting.held.talk_asked_by_candidate", "key talk_asked_by_candidate of event exam_held"
)
ASKED_BY_BOARD: Final = Missing("sitting.held.talk_asked_by_board", "key talk_asked_by_board of event exam_held")
TALK: Final = Missing("sitting.held.talk_held", "key talk_held of event exam_held")
WORK: Final = Missing("sitting.held.work", "key work of event exam_held")
KEPT_BY: Final = Missing("sitting.held.work_kept_by", "key work_kept_by of event exam_held")

APPEAL: Final = Text(
    nb="Den som ikke besto, kan klage på formelle feil ved gjennomføringen.",
    nn="Den som ikkje bestod, kan klage på formelle feil ved gjennomføringa.",
    en="Whoever did not pass can appeal on formal faults in how the exam was held.",
)
WHOLE: Final = Text(
    nb="Hele prøvenemnda er med når prøven starter, og er på prøvestedet når den slutter.",
    nn="Heile prøvenemnda er med når prøva startar, og er på prøvestaden når ho sluttar.",
    en="The whole exam board takes part when the exam starts, and is at the place when it ends.",
)
NOT_WHOLE: Final = Text(
    nb="Ved prøven {held} var {at_start} av {members} i prøvenemnda med ved starten og {at_end} ved slutten.",
    nn="Ved prøva {held} var {at_start} av {members} i prøvenemnda med ved starten og {at_end} ved slutten.",
    en="At the exam on {held}, {at_start} of {members} in the exam board took part at the start, {at_end} at the end.",
)


def _members_of(exam: ExamSituation) -> tuple[BoardMember, ...] | Outcome:
    if exam.exam_kind is not ExamKind.TRADE:
        return NOT_APPLICABLE
    board = exam.held.board
    return board.members if board is not None and board.members is not None else unknown(BOARD)


def _are_present(exam: ExamSituation, least: int | None) -> Outcome:
    """At least so many members, or all of them, at the start and at the end."""
    members = _members_of(exam)
    if isinstance(members, Outcome):
        return members
    wanted = len(members) if least is None else least
    starts, ends = [one.at_start for one in members], [one.at_end for one in members]
    if min(starts.count(True), ends.count(True)) >= wanted:
        return MET
    if starts.count(True) + starts.count(None) >= wanted and ends.count(True) + ends.count(None) >= wanted:
        missing = (AT_START,) * (None in starts) + (AT_END,) * (None in ends)
        return unknown(*missing)
    return breached(held=exam.held.on, members=len(members), at_start=starts.count(True), at_end=ends.count(True))


@rule(
    "exam.procedure",
    wording="2020",
    bearer=Role.EXAM_BOARD,
    severity=Severity.SERIOUS,
    since=COVID_2020,
    until=COVID_EXAM,
    clock=sitting_is_held,
    cites=(Citation(OLD, "3-51", "1"),),
    text=WHOLE,
    breach=NOT_WHOLE,
    remedy=APPEAL,
)
def whole_board_is_present_2020(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 3-51 as the temporary regulation of 27 March 2020 cites it; how long it had stood then was not seen."""
    return _are_present(exam, None)


@rule(
    "exam.procedure",
    wording="2020, covid",
    bearer=Role.EXAM_BOARD,
    severity=Severity.SERIOUS,
    since=COVID_EXAM,
    until=COVID_BOARD_ENDS,
    clock=sitting_is_held,
    cites=(Citation(Instrument.COVID_REGULATION_2020, "10", ""),),
    text=Text(
        nb="Minst ett medlem av prøvenemnda er på prøvestedet når prøven starter og når den slutter.",
        nn="Minst éin medlem av prøvenemnda er på prøvestaden når prøva startar og når ho sluttar.",
        en="At least one member of the exam board is at the place when the exam starts and when it ends.",
    ),
    breach=NOT_WHOLE,
    remedy=APPEAL,
)
def one_member_is_present(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 10 of the temporary regulation: § 3-51 does not hold, but one member at least is there; to the end of 2020."""
    return _are_present(exam, law.whole("exam.board-members-present"))


@rule(
    "exam.procedure",
    wording="2021",
    bearer=Role.EXAM_BOARD,
    severity=Severity.SERIOUS,
    since=COVID_BOARD_ENDS,
    until=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(OLD, "3-51", "1"),),
    text=WHOLE,
    breach=NOT_WHOLE,
    remedy=APPEAL,
)
def whole_board_is_present_2021(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 3-51 again, after the exception had ended."""
    return _are_present(exam, None)


@rule(
    "exam.procedure",
    wording="2024",
    bearer=Role.EXAM_BOARD,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-61", "1.1"), Citation(NEW, "9-61", "2.2")),
    text=WHOLE,
    breach=NOT_WHOLE,
    remedy=APPEAL,
)
def whole_board_is_present(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-61 (1), (2): it starts with a meeting with the whole board, digital or not; all are there at the end."""
    return _are_present(exam, None)


@rule(
    "exam.closing-talk",
    wording="2024",
    bearer=Role.EXAM_BOARD,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-61", "3"),),
    text=Text(
        nb="Prøvenemnda og kandidaten har en oppsummerende samtale til slutt når en av dem ber om det.",
        nn="Prøvenemnda og kandidaten har ein oppsummerande samtale til slutt når ein av dei ber om det.",
        en="The exam board and the candidate have a closing talk when either of them asks for it.",
    ),
    breach=Text(
        nb="Det ble bedt om en oppsummerende samtale ved prøven {held}, men den ble ikke holdt.",
        nn="Det vart bede om ein oppsummerande samtale ved prøva {held}, men han vart ikkje halden.",
        en="A closing talk was asked for at the exam on {held}, but it was not held.",
    ),
    remedy=APPEAL,
)
def closing_talk_is_held_when_asked_for(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-61 (3): a talk on the task done, when needed; the candidate and the board may both ask for it."""
    if exam.exam_kind is not ExamKind.TRADE:
        return NOT_APPLICABLE
    held = exam.held
    if held.talk_asked_by_candidate or held.talk_asked_by_board:
        return is_true(held.talk_held, TALK, held=held.on)
    if held.talk_held:
        return MET
    missing = (ASKED_BY_CANDIDATE,) * (held.talk_asked_by_candidate is None)
    missing += (ASKED_BY_BOARD,) * (held.talk_asked_by_board is None)
    return unknown(*missing) if missing else NOT_APPLICABLE


@rule(
    "exam.keep-failed-work",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-65", "1"),),
    text=Text(
        nb="Arbeid fra en prøve som ikke er bestått, blir tatt vare på eller dokumentert av dem som vurderte det.",
        nn="Arbeid frå ei prøve som ikkje er bestått, blir teke vare på eller dokumentert av dei som vurderte det.",
        en="The work of an exam that is not passed is kept or documented by those who assessed it.",
    ),
    breach=Text(
        nb="Arbeidet fra prøven {held}, som ikke ble bestått, er ikke tatt vare på slik det skal.",
        nn="Arbeidet frå prøva {held}, som ikkje vart bestått, er ikkje teke vare på slik det skal.",
        en="The work of the exam on {held}, which was not passed, has not been kept as it must.",
    ),
    remedy=APPEAL,
)
def failed_work_is_kept(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-65: kept as delivered as far as possible, else documented; by the board, else by those who assessed it."""
    held = exam.held
    if exam.sitting.annulled is not None or held.result not in (None, ExamResult.FAILED):
        return NOT_APPLICABLE
    if held.result is None:
        return unknown(RESULT)
    of_trade = exam.exam_kind is ExamKind.TRADE
    keepers = (Body.EXAM_BOARD,) if of_trade else (Body.ASSESSORS, Body.COUNTY_APPOINTEE, Body.COUNTY)
    return all_of(
        is_one_of(held.work, (WorkKept.AS_DELIVERED, WorkKept.DOCUMENTED), WORK, held=held.on),
        is_one_of(held.work_kept_by, keepers, KEPT_BY, held=held.on),
    )
