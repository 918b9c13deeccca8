"""All credit together, and discretion beyond it (forskrift 2024 §§ 6-5, 6-12; 2006 §§ 11-8, 11-15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import add
from typing import Final

from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.plans.credit import FIRST_SEEN, of_2006, of_2024
from okstat.plans.lengths import NOTHING, UNKNOWN, Between, months_in_words
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["DISCRETION", "SCOPE", "discretion", "scope"]

BESIDE_AN_EXAM: Final = "credit.beside-an-exam"
DISCRETION_REWRITTEN: Final = date(2025, 9, 29)
REWRITTEN_BY: Final = "FOR-2025-09-29-1988"
"""§ 6-12 as amended, and its first day; its earlier words have not been read."""

SCOPE: Final = Plan(
    id="credit.scope",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(*of_2006("11-8"), *of_2024("6-5", "1", "2a", "2b", "3.1", "3.2")),
    text=Text(
        nb="All godskriving til sammen: skole, læretid og praksis godskrives ikke ved siden av en bestått prøve.",
        nn="All godskriving til saman: skule, læretid og praksis blir ikkje godskrivne ved sida av ei bestått prøve.",
        en="All credit together: school, training and practice are not credited beside a passed exam.",
    ),
    reads=("contract.kind", BESIDE_AN_EXAM),
)
DISCRETION: Final = Plan(
    id="credit.discretion",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(*of_2006("11-15"), *of_2024("6-12")),
    text=Text(
        nb="Mer enn reglene gir kan fylkeskommunen godskrive etter skjønn, mindre ikke.",
        nn="Meir enn reglane gir kan fylkeskommunen godskrive etter skjøn, mindre ikkje.",
        en="More than the rules give the county may credit at its discretion, and not less.",
    ),
    reads=(),
)

_WITHOUT_EXAM: Final = Text(
    nb="skole, læretid og praksis", nn="skule, læretid og praksis", en="school, training and practice"
)
_EXAM: Final = Text(nb="bestått prøve", nn="bestått prøve", en="a passed exam")
_TOGETHER: Final = Text(nb="godskrives til sammen", nn="blir godskrive til saman", en="credited together")
_INSTEAD: Final = Text(
    nb="Blir prøven ikke godskrevet, er det skole, læretid og praksis som godskrives ({months}): hva velger "
    "fylkeskommunen?",
    nn="Blir prøva ikkje godskriven, er det skule, læretid og praksis som blir godskrivne ({months}): kva vel "
    "fylkeskommunen?",
    en="If the exam is not credited, school, training and practice are ({months}): what does the county choose?",
)
_NOT_SEEN: Final = Text(
    nb="Kunne skole, læretid og praksis godskrives ved siden av en bestått prøve? § 11-8 sa nei; om det sto slik til "
    "2024, er ikke kjent.",
    nn="Kunne skule, læretid og praksis godskrivast ved sida av ei bestått prøve? § 11-8 sa nei; om det stod slik til "
    "2024, er ikkje kjent.",
    en="Could school, training and practice be credited beside a passed exam? § 11-8 said no; whether it stood so "
    "until 2024 is not known.",
)
_NOT_NAMED: Final = Text(
    nb="Godskrivingsreglene nevner ikke denne gruppen kandidater: godskriver fylkeskommunen noe?",
    nn="Godskrivingsreglane nemner ikkje denne gruppa kandidatar: godskriv fylkeskommunen noko?",
    en="The credit rules do not name this group of candidates: does the county credit anything?",
)
_DISCRETION: Final = Text(
    nb="Er det en særlig fagkombinasjon eller et annet særlig tilfelle der reglene gir et urimelig resultat etter en "
    "faglig vurdering? Da kan fylkeskommunen godskrive mer opplæring eller praksis, ikke mindre.",
    nn="Er det ein særleg fagkombinasjon eller eit anna særleg tilfelle der reglane gir eit urimeleg resultat etter ei "
    "fagleg vurdering? Då kan fylkeskommunen godskrive meir opplæring eller praksis, ikkje mindre.",
    en="Is it a special combination of trades, or another special case, in which the rules give an unreasonable result "
    "by a professional assessment? Then the county may credit more training or practice, and not less.",
)
_DISCRETION_BEFORE: Final = Text(
    nb="Vil fylkeskommunen godskrive mer enn reglene gir? Regelen om det fantes, men ordlyden den gang er ikke kjent.",
    nn="Vil fylkeskommunen godskrive meir enn reglane gir? Regelen om det fanst, men ordlyden den gongen er ikkje "
    "kjend.",
    en="Will the county credit more than the rules give? There was a rule on that, but its words at the time are not "
    "known.",
)


def scope(
    without_exam: Sequence[Result],
    exam: Result,
    law: Law,
    on: date,
    *,
    kind: ContractKind | None = ContractKind.APPRENTICE,
) -> Result:
    """All credit together, in months: what is not for an exam falls away where credit is given for one.

    Source: opplæringsforskrifta 2024 § 6-5; forskrift til opplæringslova 2006 § 11-8.

    Args:
        without_exam: the credit for school years, training and practice.
        exam: the credit for a passed exam.
        law: the law of the day.
        on: the day whose law governs.
        kind: of the contract that is to be made; `None` for a praksiskandidat.
    """
    working = Working(law, on)
    for result in (*without_exam, exam):
        working.missing.update(dict.fromkeys(result.missing))
    if not _names(kind, on):
        working.ask(_NOT_NAMED)
        return working.result(SCOPE, UNKNOWN)
    others = reduce(add, (result.between for result in without_exam), NOTHING)
    working.step(_WITHOUT_EXAM, others)
    working.step(_EXAM, exam.between)
    together = _together(others, exam, working)
    working.step(_TOGETHER, together)
    return working.result(SCOPE, together)


def _names(kind: ContractKind | None, on: date) -> bool:
    """Whether the credit rules name a group: never those on a praksisbrev, those on the job since 2024."""
    if kind is ContractKind.FAGBREV_ON_THE_JOB:
        return on >= ACT_2023_IN_FORCE
    return kind is not ContractKind.PRAKSISBREV_CANDIDATE


def _together(others: Between, exam: Result, working: Working) -> Between:
    if exam.between == NOTHING:
        return others
    share = working.number(BESIDE_AN_EXAM)
    if share is None:
        beside = others.possibly_nothing()
        working.ask(_NOT_SEEN)
    else:
        beside = others.times(share)
    with_exam = exam.between + beside
    if exam.between.least:
        return with_exam
    if exam.missing:
        return with_exam.or_else(others)
    working.ask(_INSTEAD, months=months_in_words(others.settled()))
    return with_exam


def discretion(law: Law, on: date) -> Result:
    """The question whether the county credits more than the rules give: a judgement, so it has no value.

    Source: opplæringsforskrifta 2024 § 6-12; forskrift til opplæringslova 2006 § 11-15.
    """
    working = Working(law, on)
    is_rewritten = on >= DISCRETION_REWRITTEN and law.knows(REWRITTEN_BY)
    working.ask(_DISCRETION if is_rewritten else _DISCRETION_BEFORE)
    return working.result(DISCRETION, UNKNOWN)
