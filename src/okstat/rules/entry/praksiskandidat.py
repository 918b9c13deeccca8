"""The practice of a praksiskandidat before the exam (opplæringslova 2023 § 23-2; 1998 § 3-5)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import CandidateKind
from okstat.plans.facts import Practice, course_of
from okstat.plans.lengths import months_in_words
from okstat.plans.praksiskandidat import praksiskandidat_practice
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, judgement, rule, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.contract import EXAM_HELD
from okstat.situation.conditions import untold
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

KIND: Final = Missing("candidate.kind", "key kind of the candidate")
PRACTICE: Final = Missing("practice.spells", "event practice")
REGISTRATION: Final = Missing("exam.registered", "event exam_registered")

A_QUARTER_MORE: Final = Text(
    nb="En praksiskandidat har allsidig praksis som er 25 prosent lengre enn den fastsatte opplæringstiden i faget.",
    nn="Ein praksiskandidat har allsidig praksis som er 25 prosent lengre enn den fastsette opplæringstida i faget.",
    en="A praksiskandidat has varied practice that is 25 percent longer than the fixed course of the trade.",
)
NOT_ENOUGH: Final = Text(nb="Praksisen er for kort.", nn="Praksisen er for kort.", en="The practice is too short.")
DOCUMENT: Final = Text(
    nb="Dokumenter mer praksis, eller spør fylkeskommunen om den godtar kortere praksis.",
    nn="Dokumenter meir praksis, eller spør fylkeskommunen om han godtek kortare praksis.",
    en="Document more practice, or ask the county whether it accepts shorter practice.",
)
SHORTER: Final = Text(
    nb="Det er {months} praksis, og loven ber om {required}. Godtar fylkeskommunen kortere praksis i dette tilfellet, "
    "eller annen opplæring som er godskrevet?",
    nn="Det er {months} praksis, og lova bed om {required}. Godtek fylkeskommunen kortare praksis i dette tilfellet, "
    "eller anna opplæring som er godskriven?",
    en="There are {months} of practice, and the law asks for {required}. Does the county accept shorter practice in "
    "this case, or other training that is credited?",
)

PART_TIME: Final = Text(
    nb="Det er {months} praksis, alt etter om en stor deltidsstilling regnes som full, og loven ber om {required}. "
    "Godtar fylkeskommunen praksisen?",
    nn="Det er {months} praksis, alt etter om ei stor deltidsstilling blir rekna som full, og lova bed om {required}. "
    "Godtek fylkeskommunen praksisen?",
    en="There are {months} of practice, depending on whether a large part-time post counts as full, and the law asks "
    "for {required}. Does the county accept the practice?",
)


def _days(candidate: CandidateSituation) -> list[date]:
    """The days of the first registration and of the first exam."""
    return [*candidate.exam.registered[:1], *[attempt.on for attempt in candidate.exam.attempts[:1]]]


def goes_to_the_exam(candidate: CandidateSituation) -> date | Outcome:
    """The day a praksiskandidat first registered for the exam, or sat it."""
    kind, exam = candidate.candidate.kind, candidate.exam
    if kind is not CandidateKind.PRAKSISKANDIDAT:
        return NOT_APPLICABLE if kind is not None else unknown(KIND)
    days = _days(candidate)
    if days:
        return min(days)
    lacks = untold(candidate.on, (REGISTRATION, exam.registered_silent_to), (EXAM_HELD, exam.held_silent_to))
    return unknown(*lacks) if lacks else NOT_APPLICABLE


def _practised(candidate: CandidateSituation, law: Law) -> Outcome:
    """Whether the practice is long enough, hours and part time by Udir's figures; the county may accept less."""
    day, silent_to = min(_days(candidate)), candidate.practice.silent_to
    found = praksiskandidat_practice(
        [Practice(one.first, one.last, one.share, one.hours) for one in candidate.practice.spells],
        None,
        course_of(candidate.candidate.trade),
        law,
        day,
        is_complete=silence_is_fact(silent_to, day),
    )
    months, required = months_in_words(found.value), months_in_words(found.required)
    if found.is_enough is None:
        if not found.missing and silence_is_fact(silent_to, day):
            return judgement(PART_TIME, months=months, required=required)
        return unknown(*found.missing, *(() if found.missing else (PRACTICE,)))
    return MET if found.is_enough else judgement(SHORTER, months=months, required=required)


@rule(
    "entry.praksiskandidat-practised",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=goes_to_the_exam,
    cites=(Citation(Instrument.ACT_1998, "3-5", "1"),),
    text=A_QUARTER_MORE,
    breach=NOT_ENOUGH,
    remedy=DOCUMENT,
)
def practice_was_a_quarter_longer(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 3-5: a quarter longer than læretida; the county may accept shorter practice in special cases."""
    return _practised(candidate, law)


@rule(
    "entry.praksiskandidat-practised",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=goes_to_the_exam,
    cites=(Citation(Instrument.ACT_2023, "23-2", "1.1"), Citation(Instrument.ACT_2023, "23-2", "1.2")),
    text=A_QUARTER_MORE,
    breach=NOT_ENOUGH,
    remedy=DOCUMENT,
)
def practice_is_a_quarter_longer(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 23-2 (1): a quarter longer than the course; the county decides, and may accept less in special cases."""
    return _practised(candidate, law)
