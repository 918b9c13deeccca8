"""When something is asked of whoever holds an exam, or issues a document on one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.model.events import CertificateDocument
from okstat.rule import MET, NOT_APPLICABLE, Outcome, unknown
from okstat.situation.clocks.exam import DOCUMENT, document_is_issued, sitting_is_held
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import CertificateSituation, ExamSituation
from okstat.situation.occasions.occasion import Occasion

__all__ = [
    "OCCASIONS",
    "once_a_diploma_is_issued",
    "once_a_document_is_issued",
    "once_a_kompetansebevis_is_issued",
    "once_a_trade_exam_in_a_company_is_held",
    "once_a_trade_exam_is_held",
    "once_an_exam_is_held",
]


def once_an_exam_is_held(exam: ExamSituation) -> Outcome:
    """An exam of any kind has been held: the clock tells its day."""
    return MET


def once_a_trade_exam_is_held(exam: ExamSituation) -> Outcome:
    """A fagprøve or svenneprøve has been held."""
    return MET if exam.exam_kind is ExamKind.TRADE else NOT_APPLICABLE


def once_a_trade_exam_in_a_company_is_held(exam: ExamSituation) -> Outcome:
    """A fagprøve or svenneprøve has been held of somebody who is trained in a company."""
    return once_a_trade_exam_is_held(exam) if exam.contract is not None else NOT_APPLICABLE


def once_a_document_is_issued(issued: CertificateSituation) -> Outcome:
    """A document of any kind has been issued."""
    return MET


def once_a_kompetansebevis_is_issued(issued: CertificateSituation) -> Outcome:
    """A kompetansebevis has been issued."""
    return _is(issued, CertificateDocument.KOMPETANSEBEVIS)


def once_a_diploma_is_issued(issued: CertificateSituation) -> Outcome:
    """A diploma (vitnemål) has been issued."""
    return _is(issued, CertificateDocument.VITNEMAL)


def _is(issued: CertificateSituation, wanted: CertificateDocument) -> Outcome:
    document = issued.document.document
    if document is None:
        return unknown(DOCUMENT)
    return MET if document is wanted else NOT_APPLICABLE


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "once_an_exam_is_held": Occasion(ExamSituation, sitting_is_held, once_an_exam_is_held),
    "once_a_trade_exam_is_held": Occasion(ExamSituation, sitting_is_held, once_a_trade_exam_is_held),
    "once_a_trade_exam_in_a_company_is_held": Occasion(
        ExamSituation, sitting_is_held, once_a_trade_exam_in_a_company_is_held
    ),
    "once_a_document_is_issued": Occasion(CertificateSituation, document_is_issued, once_a_document_is_issued),
    "once_a_kompetansebevis_is_issued": Occasion(
        CertificateSituation, document_is_issued, once_a_kompetansebevis_is_issued
    ),
    "once_a_diploma_is_issued": Occasion(CertificateSituation, document_is_issued, once_a_diploma_is_issued),
}
