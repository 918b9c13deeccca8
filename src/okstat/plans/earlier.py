"""Credit for training, practice and exams of before (forskrift 2024 §§ 6-9 to 6-11; 2006 §§ 11-12 to 11-14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import reduce
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, Relation
from okstat.plans import earlier_words as words
from okstat.plans.credit import FIRST_SEEN, of_2006, of_2024
from okstat.plans.facts import EarlierExam, EarlierTraining
from okstat.plans.lengths import NOTHING, UNKNOWN, Between, months_in_words
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = [
    "EARLIER_EXAM",
    "EARLIER_TRAINING",
    "PRAKSISBREV",
    "earlier_exam",
    "earlier_training",
    "praksisbrev",
]

YEARS: Final = "credit.earlier-exam-years"
EXTRA_YEARS: Final = "credit.earlier-exam-extra-years"
PRAKSISBREV_SEEN: Final = date(2017, 1, 1)
"""The first day of the regulation's rules on praksisbrev, and the year of the circular that reads the credit rules."""

_NAMES: Final = {
    Relation.OWN: "own",
    Relation.CROSSOVER: "own",
    Relation.SAME_PROGRAMME: "same-programme",
    Relation.OTHER: "other",
}

EARLIER_TRAINING: Final = Plan(
    id="credit.earlier-training",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(*of_2006("11-12"), *of_2024("6-9", "1", "2", "3")),
    text=Text(
        nb="Det som godskrives for tidligere læretid og praksis.",
        nn="Det som blir godskrive for tidlegare læretid og praksis.",
        en="What is credited for earlier training in a company and practice.",
    ),
    reads=("contract.kind", "contract.trade", "ended.on", "practice.last", "practice.share", "training_started.on"),
)
EARLIER_EXAM: Final = Plan(
    id="credit.earlier-exam",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(*of_2006("11-13"), *of_2006("11-14"), *of_2024("6-10", "1", "2", "3"), *of_2024("6-11", "1", "2", "3")),
    text=Text(
        nb="Det som godskrives for en fag- eller svenneprøve som er bestått før.",
        nn="Det som blir godskrive for ei fag- eller sveineprøve som er bestått før.",
        en="What is credited for a trade exam passed before.",
    ),
    reads=("certificate_issued", "contract.trade", "exam_held.result", YEARS, EXTRA_YEARS),
)
PRAKSISBREV: Final = Plan(
    id="credit.praksisbrev",
    wording="2017",
    subject="contract",
    since=PRAKSISBREV_SEEN,
    cites=(
        Citation(Instrument.REGULATION_2006, "11-10", "1", PRAKSISBREV_SEEN, ACT_2023_IN_FORCE),
        Citation(Instrument.REGULATION_2024, "6-6", "1.2", ACT_2023_IN_FORCE, None),
        Citation(Instrument.CIRCULAR_UDIR_2_2017, "", "", PRAKSISBREV_SEEN, None),
    ),
    text=Text(
        nb="Det som godskrives for et praksisbrev: det er ikke i seg selv to skoleår.",
        nn="Det som blir godskrive for eit praksisbrev: det er ikkje i seg sjølv to skuleår.",
        en="What is credited for a praksisbrev: it is not two school years in itself.",
    ),
    reads=("contract.kind", "ended.on", "training_started.on"),
)


def earlier_training(
    trainings: Sequence[EarlierTraining],
    law: Law,
    on: date,
    *,
    kind: ContractKind | None = ContractKind.APPRENTICE,
    is_complete: bool = True,
) -> Result:
    """What is credited for training and practice of before, in months: in full where it was in the trade's curriculum.

    Source: opplæringsforskrifta 2024 § 6-9; forskrift til opplæringslova 2006 § 11-12.

    Contracts on a praksisbrev are left out: they have a calculation of their own.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from fractions import Fraction
    >>> from okstat.plans.earlier import earlier_training
    >>> from okstat.plans.facts import EarlierTraining
    >>> day = date(2025, 10, 10)
    >>> earlier_training([EarlierTraining(Fraction(6))], default_book().law_on(day), day).value
    Fraction(6, 1)
    >>> earlier_training([], default_book().law_on(day), day, is_complete=False).value is None
    True

    Args:
        trainings: what there was.
        law: the law of the day.
        on: the day whose law governs.
        kind: of the contract that is to be made; `None` for a praksiskandidat.
        is_complete: whether these are all there are.
    """
    working = Working(law, on)
    total = NOTHING
    for training in trainings:
        if training.kind is not ContractKind.PRAKSISBREV_CANDIDATE:
            months = _training(training, kind, working)
            what = words.PRACTICE if training.kind is None else words.TRAINING
            working.step(what, months, training.fact)
            total += months
    if not is_complete:
        working.lacks("contracts", "earlier contracts and practice of the person")
        total += UNKNOWN
    return working.result(EARLIER_TRAINING, total)


def _training(training: EarlierTraining, kind: ContractKind | None, working: Working) -> Between:
    if training.is_of_the_trade is False:
        return NOTHING
    months = _length(training, working)
    if kind is ContractKind.TRAINING_CANDIDATE:
        working.ask(words.ASSESSED)
    elif training.kind is ContractKind.TRAINING_CANDIDATE:
        working.ask(words.OF_A_TRAINING_CANDIDATE)
    elif training.is_of_the_trade is None:
        working.ask(words.IS_IT_RELATED)
    elif training.kind is None:
        working.ask(words.IS_IT_VARIED)
    else:
        return months
    return months.possibly_nothing()


def _length(training: EarlierTraining, working: Working) -> Between:
    if training.months is None:
        working.lacks("contracts[].ends", "first and last day of the earlier training")
        return UNKNOWN
    least = training.months if training.least_months is None else min(training.least_months, training.months)
    if least < training.months:
        working.ask(words.AWAY, months=months_in_words(training.months - least))
    return Between(least, training.months)


def praksisbrev(trainings: Sequence[EarlierTraining], law: Law, on: date) -> Result:
    """What is credited for contracts on a praksisbrev: no school years in themselves, and training by assessment.

    Source: opplæringsforskrifta 2024 § 6-6 (1); forskrift til opplæringslova 2006 § 11-10 (1); circular Udir-2-2017.

    How much is not known from any source; it is no more than the time there was.
    """
    working = Working(law, on)
    total = NOTHING
    for training in trainings:
        if training.kind is ContractKind.PRAKSISBREV_CANDIDATE:
            working.step(words.NO_SCHOOL_YEARS, NOTHING, training.fact)
            months = _length(training, working).possibly_nothing()
            working.step(words.PRAKSISBREV_TRAINING, months, training.fact)
            working.ask(words.PRAKSISBREV)
            total += months
    return working.result(PRAKSISBREV, total)


def earlier_exam(exams: Sequence[EarlierExam], law: Law, on: date, *, is_complete: bool = True) -> Result:
    """What is credited for a passed trade exam, in months: of several, the one that gives most.

    Source: opplæringsforskrifta 2024 §§ 6-10 and 6-11; forskrift til opplæringslova 2006 §§ 11-13 and 11-14.

    Args:
        exams: what there was.
        law: the law of the day.
        on: the day whose law governs.
        is_complete: whether these are all there are.
    """
    working = Working(law, on)
    best = NOTHING
    for exam in exams:
        if exam.passed is not False:
            months = reduce(Between.or_else, (_exam(exam, name, working) for name in _names(exam)))
            if len(_names(exam)) > 1:
                working.lacks("exams[].trade", "how the trade of the earlier exam stands to this one")
            if exam.passed is None:
                working.lacks("exam_held.result", "key result of event exam_held")
                months = months.possibly_nothing()
            working.step(words.EXAM, months, exam.fact)
            best = best.at_least(months)
    if sum(exam.passed is not False for exam in exams) > 1:
        working.ask(words.SEVERAL_EXAMS)
    if not is_complete:
        working.lacks("exams", "event exam_held")
        best += UNKNOWN
    return working.result(EARLIER_EXAM, best)


def _names(exam: EarlierExam) -> list[str]:
    return sorted({_NAMES[relation] for relation in exam.relation})


def _exam(exam: EarlierExam, name: str, working: Working) -> Between:
    key = f"{'pre-lk' if exam.is_before_lk else 'lk'}-{name}"
    fixed = working.years(YEARS, key)
    if name != "other" or exam.relevant is False:
        return fixed
    extra = working.years(EXTRA_YEARS, key)
    if exam.relevant is None:
        working.lacks("exams[].relevant", "key relevant of event exam_held")
    else:
        working.ask(words.RELEVANT_EXAM, months=months_in_words(extra.settled()))
    return fixed + extra.possibly_nothing()
