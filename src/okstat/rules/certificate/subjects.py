"""The subjects that fagbrev, svennebrev, praksisbrev and vitnemål need, with the exceptions as they stood on the day.

Forskrift 2024 §§ 9-46 (2), 9-48 (2), (3), 9-57 (4). The letters of § 9-48 (2) moved twice: on 1 August 2025 and on
22 June 2026.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import CertificateDocument, ContractKind, ExamMatter, Exemption, SubjectsDocumented
from okstat.plans.lengths import said
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import DOCUMENT, SUBJECTS, document_is_issued
from okstat.situation.exams import CertificateSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, REGULATION_OF_JUNE_2026, SWEDISH_AND_DANISH_2025

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
ON_AN_EXAM: Final = (CertificateDocument.FAGBREV, CertificateDocument.SVENNEBREV, CertificateDocument.PRAKSISBREV)
E = Exemption
LIST_OF_2024: Final = frozenset({E.WRITTEN_LANGUAGE, E.GRADES, E.DIFFICULTIES, E.DISPENSATION})
LIST_OF_2025: Final = LIST_OF_2024 | {E.SWEDISH_OR_DANISH}
LIST_OF_2026: Final = LIST_OF_2025 | {E.PHYSICAL_EDUCATION}
LIST_OF_DIPLOMA: Final = LIST_OF_2024 | {E.PHYSICAL_EDUCATION}

SHARED: Final = Missing("case.basis.subjects[].shared_not_passed", "key shared_not_passed of event subjects_documented")
BASIS: Final = Missing(
    "case.basis.subjects[].shared_without_basis", "key shared_without_basis of event subjects_documented"
)
OTHERS: Final = Missing("case.basis.subjects[].others_not_passed", "key others_not_passed of event subjects_documented")
KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
OF_DIPLOMA: Final = Missing(
    "law certificate.diploma", "the exceptions from the subjects of a diploma before 2026-06-22"
)

PASSED: Final = Text(
    nb="Alle relevante fag og eksamener er bestått, med de unntakene forskriften nevner, før brevet blir utstedt.",
    nn="Alle relevante fag og eksamenar er bestått, med dei unntaka forskrifta nemner, før brevet blir utferda.",
    en="All relevant subjects and exams are passed, with the exceptions that the regulation names, before it "
    "is issued.",
)
NOT_PASSED: Final = Text(
    nb="Dokumentet ble utstedt {on} uten at kravet til fag var oppfylt: {what}.",
    nn="Dokumentet vart utferda {on} utan at kravet til fag var oppfylt: {what}.",
    en="The document was issued on {on}, though what is asked of subjects was not met: {what}.",
)
LEFT: Final = Text(
    nb="fag eller eksamener som ikke var bestått: {count}",
    nn="fag eller eksamenar som ikkje var bestått: {count}",
    en="subjects or exams not passed: {count}",
)
NOT_ON_THE_LIST: Final = Text(
    nb="unntak som ikke står på listen: {count}",
    nn="unntak som ikkje står på lista: {count}",
    en="exceptions that are not on the list: {count}",
)
TAKE_THE_SUBJECTS: Final = Text(
    nb="Ta de fagene som mangler, eller søk om unntak, før brevet blir utstedt.",
    nn="Ta dei faga som manglar, eller søk om unntak, før brevet blir utferda.",
    en="Take the subjects that are missing, or apply for an exception, before the document is issued.",
)


def _needs_shared(issued: CertificateSituation) -> bool | Outcome:
    """Praksiskandidatar and kandidatar for fagbrev på jobb need no shared subjects (§ 9-48 (3))."""
    if issued.kind is ContractKind.FAGBREV_ON_THE_JOB:
        return False
    praksiskandidat = issued.is_praksiskandidat
    return unknown(KIND) if praksiskandidat is None else not praksiskandidat


def _by_decision(issued: CertificateSituation, shown: SubjectsDocumented) -> int:
    """How many shared subjects a decision on great learning difficulties covers by the day of the document."""
    granted = [
        one.event.because_of or 0
        for one in issued.case.decisions
        if one.event.matter is ExamMatter.DIFFICULTIES and one.event.granted and one.event.on <= issued.document.on
    ]
    return max(granted, default=0)


def _are_passed(issued: CertificateSituation, exceptions: frozenset[Exemption], *, needs_shared: bool) -> Outcome:
    shown = issued.case.basis.subjects_by(issued.document.on)
    if shown is None:
        return unknown(SUBJECTS)
    counts = [(shown.others_not_passed, OTHERS)]
    if needs_shared:
        counts += [(shown.shared_not_passed, SHARED), (shown.shared_without_basis, BASIS)]
    left = sum(count or 0 for count, _ in counts)
    if needs_shared:
        left -= min(shown.shared_not_passed or 0, _by_decision(issued, shown))
    others = len(set(shown.exempt or ()) - exceptions)
    if left or others:
        what = tuple(said(text, count=n) for text, n in ((LEFT, left), (NOT_ON_THE_LIST, others)) if n)
        return breached(on=issued.document.on, what=what)
    missing = [fact for count, fact in counts if count is None]
    return unknown(*missing) if missing else MET


def _are_passed_for_the_exam(issued: CertificateSituation, exceptions: frozenset[Exemption]) -> Outcome:
    document = issued.document.document
    if document is None:
        return unknown(DOCUMENT)
    if document not in ON_AN_EXAM:
        return NOT_APPLICABLE
    needs = _needs_shared(issued)
    return needs if isinstance(needs, Outcome) else _are_passed(issued, exceptions, needs_shared=needs)


def _cites(*letters: str) -> tuple[Citation, ...]:
    ledd = ("2", *[f"2{letter}" for letter in letters], "3")
    return (*[Citation(NEW, "9-48", one) for one in ledd], Citation(NEW, "9-57", "4"))


@rule(
    "exam.certificate",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    until=SWEDISH_AND_DANISH_2025,
    clock=document_is_issued,
    cites=_cites("a", "b", "c", "d"),
    text=PASSED,
    breach=NOT_PASSED,
    remedy=TAKE_THE_SUBJECTS,
)
def subjects_are_passed_2024(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-48 (2): (a) one written language, (b) grades, (c) difficulties, (d) dispensation."""
    return _are_passed_for_the_exam(issued, LIST_OF_2024)


@rule(
    "exam.certificate",
    wording="2025",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=SWEDISH_AND_DANISH_2025,
    until=REGULATION_OF_JUNE_2026,
    clock=document_is_issued,
    cites=_cites("a", "b", "c", "d", "e"),
    text=PASSED,
    breach=NOT_PASSED,
    remedy=TAKE_THE_SUBJECTS,
)
def subjects_are_passed_2025(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-48 (2) since 1 August 2025: besides, (e) a subject in Swedish or Danish instead of Norwegian."""
    return _are_passed_for_the_exam(issued, LIST_OF_2025)


@rule(
    "exam.certificate",
    wording="2026",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=REGULATION_OF_JUNE_2026,
    clock=document_is_issued,
    cites=_cites("a", "b", "c", "d", "e", "f"),
    text=PASSED,
    breach=NOT_PASSED,
    remedy=TAKE_THE_SUBJECTS,
)
def subjects_are_passed_2026(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-48 (2) since 22 June 2026: besides, (b) physical education, and the other letters move on."""
    return _are_passed_for_the_exam(issued, LIST_OF_2026)


@rule(
    "certificate.diploma",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "9-46", "1"), Citation(NEW, "9-46", "2")),
    text=Text(
        nb="Vitnemål gis for et bestått opplæringsløp: alle nødvendige fag og eksamener, med unntakene i forskriften.",
        nn="Vitnemål blir gitt for eit bestått opplæringsløp: alle nødvendige fag og eksamenar, med unntaka i "
        "forskrifta.",
        en="A diploma is given for a passed course: all required subjects and exams, with the exceptions of "
        "the regulation.",
    ),
    breach=NOT_PASSED,
    remedy=TAKE_THE_SUBJECTS,
)
def diploma_is_for_a_passed_course(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-46 (1), (2). Whether physical education was on the list before 22 June 2026 was not seen."""
    document, shown = issued.document, issued.case.basis.subjects_by(issued.document.on)
    if document.document is not CertificateDocument.VITNEMAL:
        return unknown(DOCUMENT) if document.document is None else NOT_APPLICABLE
    exempt = shown.exempt if shown is not None else None
    is_known = document.on >= REGULATION_OF_JUNE_2026 and law.knows("FOR-2026-06-22-1184")
    if not is_known and E.PHYSICAL_EDUCATION in (exempt or ()):
        return unknown(OF_DIPLOMA)
    return _are_passed(issued, LIST_OF_DIPLOMA, needs_shared=True)
