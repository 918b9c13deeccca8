"""Who can be placed with a company, by what day a place is applied for, and who is freed from that day.

Opplæringsforskrifta 2024 §§ 7-3 and 7-5; forskrift 2006 § 6A-1.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import CandidateKind, ContractKind, ExamResult, SchoolLevel
from okstat.model.trade import trades
from okstat.period import next_working_day
from okstat.rule import MET, Missing, Outcome, breached, judgement, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import APPLIED, BORN, EXAMS, SCHOOLING, unrecorded
from okstat.situation.conditions import all_of
from okstat.situation.parts.placing import Application
from okstat.situation.parts.schooling import SchoolYear
from okstat.text import Text

__all__ = [
    "LEVELS",
    "WHICH_KIND",
    "WHICH_TRADE",
    "application_of",
    "deadline_of",
    "has_gone_through",
    "has_passed_a_year",
    "is_adult_1998",
    "is_freed_from_deadline",
    "is_withdrawn",
    "meets_conditions",
    "places_are_settled",
]

WHICH_KIND: Final = Missing("placing.applications[].contract_kind", "key contract_kind of event placement_applied")
WHICH_TRADE: Final = Missing("placing.applications[].trade", "key trade of event placement_applied")
COURSE: Final = Missing("course", "the course of the trade in the trade data")
RESULT: Final = Missing("exam.attempts[].result", "key result of event exam_held")

LEVELS: Final = (SchoolLevel.VG1, SchoolLevel.VG2, SchoolLevel.VG3)
MONTHS: Final = {
    ContractKind.APPRENTICE: 3,
    ContractKind.TRAINING_CANDIDATE: 2,
    ContractKind.PRAKSISBREV_CANDIDATE: 2,
}

IS_IT_SOUND: Final = Text(
    nb="Finner fylkeskommunen etter en samlet vurdering at formidling er forsvarlig, selv om ikke alle fag er bestått?",
    nn="Finn fylkeskommunen etter ei samla vurdering at formidling er forsvarleg, sjølv om ikkje alle fag er bestått?",
    en="Does the county find placement sound after an overall judgement, although not all subjects are passed?",
)


def application_of(candidate: CandidateSituation) -> Application | Outcome:
    """The latest application for placement; where there is none, why."""
    placing = candidate.placing
    if placing.applications:
        return placing.applications[-1]
    return unrecorded(candidate, placing.applied_silent_to, APPLIED)


def is_withdrawn(candidate: CandidateSituation, application: Application) -> bool:
    """Whether the applicant has said since that he or she no longer wishes a place."""
    withdrawn = candidate.placing.withdrawn_on
    return withdrawn is not None and withdrawn >= application.on


def places_are_settled(candidate: CandidateSituation) -> date | Outcome:
    """1 September of the year in which the training is to begin, or the day asked about where that is earlier."""
    application = application_of(candidate)
    return application if isinstance(application, Outcome) else min(candidate.on, date(application.year, 9, 1))


def deadline_of(application: Application) -> date | None:
    """The last day to apply: 1 March for lærling, 1 February for the two others; on a weekend the next working day."""
    month = MONTHS.get(application.contract_kind) if application.contract_kind is not None else None
    return next_working_day(date(application.year, month, 1)) if month is not None else None


def is_freed_from_deadline(candidate: CandidateSituation, day: date, *, with_follow_up_service: bool | None) -> Outcome:
    """Freed by an earlier exam that was not passed, or because the follow-up service takes part (§ 7-5 (4)).

    A record that does not say that the service takes part is taken to say that it does not.
    """
    if with_follow_up_service:
        return MET
    before = [one for one in candidate.exam.attempts if one.on < day and not one.is_annulled]
    if any(one.result is ExamResult.FAILED for one in before):
        return MET
    if any(one.result is None for one in before):
        return unknown(RESULT)
    return breached() if silence_is_fact(candidate.exam.held_silent_to, day) else unknown(EXAMS)


def is_adult_1998(candidate: CandidateSituation, law: Law, year: int) -> Outcome:
    """Whether somebody counts as an adult in a year: from the year of 25 (1998 § 4A-3)."""
    if candidate.candidate.kind is CandidateKind.ADULT:
        return MET
    born = candidate.candidate.person.born
    if born is None:
        return unknown(BORN)
    return MET if year >= born.year + law.whole("placement.adult-age") else breached()


def meets_conditions(candidate: CandidateSituation, application: Application, day: date) -> Outcome:
    """Whether somebody meets the conditions for the placement applied for.

    A lærling those for admission to the next level, where the county may find less sound too; a lærekandidat the own
    course, or the first and second year gone through; for a praksisbrevkandidat none are named.
    """
    kind = application.contract_kind
    if kind is None:
        return unknown(WHICH_KIND)
    if kind is ContractKind.APPRENTICE:
        return _is_ready_for_next_level(candidate, application, day)
    return _has_own_course(candidate, day) if kind is ContractKind.TRAINING_CANDIDATE else MET


def _is_ready_for_next_level(candidate: CandidateSituation, application: Application, day: date) -> Outcome:
    """All subjects of the school years that the course of the trade has are passed (§ 4-13 (1))."""
    trade = application.trade or candidate.candidate.trade
    if trade is None:
        return unknown(WHICH_TRADE)
    known = trades().get(trade)
    if known is None or known.model is None:
        return unknown(COURSE)
    needed = LEVELS[: int(known.model[0])]
    levels = [_is_passed(candidate, level, day) for level in needed]
    together = all_of(*levels) if levels else MET
    is_open = together is MET and any(one.question is not None for one in levels)
    return judgement(IS_IT_SOUND) if is_open else together


def _is_passed(candidate: CandidateSituation, level: SchoolLevel, day: date) -> Outcome:
    """Whether a level is passed; one that is not, or not gone through, is for the county to judge."""
    years = [year for year in candidate.schooling.years if year.last is not None and year.last <= day]
    of_level = [year for year in years if level_of_year(year) is level]
    if any(year.passed for year in of_level):
        return MET
    if any(year.passed is None for year in of_level) or any(level_of_year(year) is None for year in years):
        return unknown(SCHOOLING)
    return judgement(IS_IT_SOUND) if _is_all(candidate, day) else unknown(SCHOOLING)


def level_of_year(year: SchoolYear) -> SchoolLevel | None:
    """The level of a school year: as told, or by the sixth sign of the programme area, `IMIMT2----`."""
    if year.level is not None or year.programme_area is None:
        return year.level
    return {"1": SchoolLevel.VG1, "2": SchoolLevel.VG2, "3": SchoolLevel.VG3}.get(year.programme_area[5:6])


def has_gone_through(candidate: CandidateSituation, level: SchoolLevel, day: date) -> Outcome:
    """Whether a school year of a level is over, passed or not."""
    years = [year for year in candidate.schooling.years if year.last is not None and year.last <= day]
    if any(level_of_year(year) is level for year in years):
        return MET
    return breached() if _is_all(candidate, day) else unknown(SCHOOLING)


def has_passed_a_year(candidate: CandidateSituation, day: date) -> bool:
    """Whether a school year that is over was passed: the own course, as the document tells it."""
    return any(year.passed for year in candidate.schooling.years if year.last is not None and year.last <= day)


def _has_own_course(candidate: CandidateSituation, day: date) -> Outcome:
    """An own course passed, or the first and second year gone through (§ 7-3 (3), (4))."""
    if has_passed_a_year(candidate, day):
        return MET
    return all_of(*(has_gone_through(candidate, level, day) for level in LEVELS[:2]))


def _is_all(candidate: CandidateSituation, day: date) -> bool:
    return silence_is_fact(candidate.schooling.silent_to, day)
