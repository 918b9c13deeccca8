"""What fagbrev, svennebrev and praksisbrev need: a passed exam and completed læretid.

Forskrift 2024 §§ 9-48 (1), 9-55 (2), 10-9 (8), 10-10 (6); 2006 §§ 3-46 (2), 3-67.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import CertificateDocument
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import EXAM_HELD, PERIOD
from okstat.situation.clocks.exam import DOCUMENT, document_is_issued
from okstat.situation.exam_kind import ExamKind, sittings_of
from okstat.situation.exams import CertificateSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COVID_EXAM, COVID_TRAINING_ENDS, EXAM_REFORM_2018, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
OF_A_TRADE: Final = (CertificateDocument.FAGBREV, CertificateDocument.SVENNEBREV)
ON_AN_EXAM: Final = (*OF_A_TRADE, CertificateDocument.PRAKSISBREV)
"""The documents that show that an exam is passed; a kompetansebevis may show anything."""

AGREES: Final = Missing("case.sittings[].held.company_agrees", "key company_agrees of event exam_held")
RESULT: Final = Missing("case.sittings[].held.result", "key result of event exam_held")
CALL_IT_BACK: Final = Text(
    nb="Ta dokumentet opp med fylkeskommunen: det kan ikke bli stående før vilkårene er oppfylt.",
    nn="Ta dokumentet opp med fylkeskommunen: det kan ikkje bli ståande før vilkåra er oppfylte.",
    en="Take the document up with the county: it cannot stand until the conditions are met.",
)


def _is_on_an_exam(issued: CertificateSituation) -> Outcome:
    """Met for a document that shows that an exam is passed."""
    document = issued.document.document
    if document is None:
        return unknown(DOCUMENT)
    return MET if document in ON_AN_EXAM else NOT_APPLICABLE


# ── the exam ───────────────────────────────────────────────────────────────────────────────────

SHOWS_A_PASSED_EXAM: Final = Text(
    nb="Fag- og svennebrev viser at fag- eller svenneprøven er bestått, praksisbrev at praksisbrevprøven er det.",
    nn="Fag- og sveinebrev viser at fag- eller sveineprøva er bestått, praksisbrev at praksisbrevprøva er det.",
    en="Fag- and svennebrev show that the trade exam is passed, praksisbrev that praksisbrevprøven is.",
)
NO_PASSED_EXAM: Final = Text(
    nb="Dokumentet ble utstedt {on}, men prøven var ikke bestått.",
    nn="Dokumentet vart utferda {on}, men prøva var ikkje bestått.",
    en="The document was issued on {on}, though the exam had not been passed.",
)


def _shows_a_passed_exam(issued: CertificateSituation) -> Outcome:
    """An exam by the day of the document is passed; one that was annulled, or set aside on appeal, counts no more."""
    asked, day = _is_on_an_exam(issued), issued.document.on
    if asked is not MET:
        return asked
    wanted = (CertificateDocument.PRAKSISBREV,) if issued.exam_kind is ExamKind.PRAKSISBREV else OF_A_TRADE
    if issued.exam_kind is ExamKind.KOMPETANSE or issued.document.document not in wanted:
        return breached(on=day)
    same = sittings_of(issued.case.sittings, issued.contract, issued.exam_kind)
    sat = [one for one in same if one.held is not None and one.held.on <= day]
    passed = [one.is_passed_by(day) for one in sat]
    if True in passed:
        return MET
    if None in passed:
        return unknown(RESULT)
    silent_to = issued.exam.held_silent_to if issued.exam is not None else None
    return breached(on=day) if sat or silence_is_fact(silent_to, day) else unknown(EXAM_HELD)


@rule(
    "certificate.passed-exam",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=RENUMBERED_2020,
    until=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(OLD, "3-67", "1"),),
    text=SHOWS_A_PASSED_EXAM,
    breach=NO_PASSED_EXAM,
    remedy=CALL_IT_BACK,
)
def document_shows_a_passed_exam_2020(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 3-67 (1) of 2020: fag- and svennebrev."""
    if issued.exam_kind is not ExamKind.TRADE and issued.document.document not in OF_A_TRADE:
        return NOT_APPLICABLE
    return _shows_a_passed_exam(issued)


@rule(
    "certificate.passed-exam",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "9-48", "1"), Citation(NEW, "10-9", "8"), Citation(NEW, "10-10", "6")),
    text=SHOWS_A_PASSED_EXAM,
    breach=NO_PASSED_EXAM,
    remedy=CALL_IT_BACK,
)
def document_shows_a_passed_exam(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-48 (1). Whose grade was annulled on appeal must sit again first (§§ 10-9 (8), 10-10 (6))."""
    return _shows_a_passed_exam(issued)


# ── the training period ────────────────────────────────────────────────────────────────────────

COMPLETED_FIRST: Final = Text(
    nb="Læretiden er fullført før fag- eller svennebrevet, eller praksisbrevet, blir utstedt.",
    nn="Læretida er fullført før fag- eller sveinebrevet, eller praksisbrevet, blir utferda.",
    en="The training period is completed before fagbrev, svennebrev or praksisbrev is issued.",
)
NOT_COMPLETED: Final = Text(
    nb="Dokumentet ble utstedt {on}; læretiden var ikke fullført før {ends}.",
    nn="Dokumentet vart utferda {on}; læretida var ikkje fullført før {ends}.",
    en="The document was issued on {on}; the training period was not completed before {ends}.",
)


def _is_completed(issued: CertificateSituation) -> Outcome:
    """Not before the last day of the period in force, nor for a contract that ended before it."""
    asked, contract, day = _is_on_an_exam(issued), issued.contract, issued.document.on
    if asked is not MET or contract is None:
        return NOT_APPLICABLE if asked is MET else asked
    ends = contract.period.last_as_of(day)
    if ends is None:
        return unknown(PERIOD)
    is_cut_short = contract.ending.on is not None and contract.ending.on < min(ends, day)
    return breached(on=day, ends=ends) if day < ends or is_cut_short else MET


def _is_completed_or_waived(issued: CertificateSituation) -> Outcome:
    """Completed, or the exam passed and the company agreeing that the training ends there."""
    completed, day = _is_completed(issued), issued.document.on
    if completed.kind is not OutcomeKind.BREACHED:
        return completed
    sat = [one for one in issued.case.sittings if one.held is not None and one.held.on <= day]
    passed = [one.held for one in sat if one.held is not None and one.is_passed_by(day)]
    if not passed:
        return unknown(RESULT) if any(one.is_passed_by(day) is None for one in sat) else completed
    agrees = passed[-1].company_agrees
    if agrees is None:
        return unknown(AGREES)
    return MET if agrees else completed


SINCE_2018: Final = (
    Citation(OLD, "3-48", "", EXAM_REFORM_2018, RENUMBERED_2020),
    Citation(OLD, "3-46", "2.2", RENUMBERED_2020, ACT_2023_IN_FORCE),
)


@rule(
    "certificate.completed-training",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=EXAM_REFORM_2018,
    until=COVID_EXAM,
    clock=document_is_issued,
    cites=SINCE_2018,
    text=COMPLETED_FIRST,
    breach=NOT_COMPLETED,
    remedy=CALL_IT_BACK,
)
def training_is_completed_first_2018(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 3-48 of 2018, later § 3-46 (2): the training time is completed before a document is issued."""
    return _is_completed(issued)


@rule(
    "certificate.completed-training",
    wording="2020, covid",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COVID_EXAM,
    until=COVID_TRAINING_ENDS,
    clock=document_is_issued,
    cites=(Citation(Instrument.COVID_REGULATION_2020, "9", ""), *SINCE_2018),
    text=Text(
        nb="Læretiden er fullført før brevet blir utstedt, eller prøven er bestått og bedriften er enig i at læretiden "
        "slutter der.",
        nn="Læretida er fullført før brevet blir utferda, eller prøva er bestått og bedrifta er samd i at læretida "
        "sluttar der.",
        en="The training period is completed before the document is issued, or the exam is passed and the company "
        "agrees that the period ends there.",
    ),
    breach=NOT_COMPLETED,
    remedy=CALL_IT_BACK,
)
def training_may_be_cut_short_in_spring_2020(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9 of the temporary regulation: who has passed need not complete the rest, if the company agrees."""
    return _is_completed_or_waived(issued)


@rule(
    "certificate.completed-training",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COVID_TRAINING_ENDS,
    until=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=SINCE_2018,
    text=COMPLETED_FIRST,
    breach=NOT_COMPLETED,
    remedy=CALL_IT_BACK,
)
def training_is_completed_first_2020(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 3-46 (2) again, after the exception had ended."""
    return _is_completed(issued)


@rule(
    "certificate.completed-training",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "9-55", "2.2"),),
    text=COMPLETED_FIRST,
    breach=NOT_COMPLETED,
    remedy=CALL_IT_BACK,
)
def training_is_completed_first(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-55 (2) second sentence: for fag-, sveine- and praksisbrev; a kompetansebevis is not named."""
    return _is_completed(issued)
