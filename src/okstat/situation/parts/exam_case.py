"""Everything that is recorded on somebody's way to an exam and its documents, folded alike with and without a contract.

The events are put together into sittings (an exam from registration to result), decisions, appeals and requests for
grounds. What is not recorded is in none of them: nothing here says that it did not happen.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, TypeVar

from attrs import frozen

from okstat.model.complete import silence_is_fact
from okstat.model.events import (
    AppealDecided,
    Appealed,
    AppealSent,
    CandidateHeard,
    CertificateIssued,
    Event,
    ExamAnnulled,
    ExamApplied,
    ExamDecided,
    ExamDeferred,
    ExamHeld,
    ExamMatter,
    ExamMissed,
    ExamRegistered,
    GroundsGiven,
    GroundsRequested,
    KnowledgeTestPassed,
    ModulesApproved,
    PptAssessed,
    SubjectExamAdapted,
    SubjectExamAnnulled,
    SubjectExamExpelled,
    SubjectExamHeld,
    SubjectExamMissed,
    SubjectExamRefused,
    SubjectExamRegistered,
    SubjectExamSet,
    SubjectsDocumented,
    WrittenExamPassed,
)
from okstat.situation.grades import counted
from okstat.situation.history import Record
from okstat.situation.parts.appeal import Appeal, Grounds, fold_appeal, fold_grounds
from okstat.situation.parts.sitting import Sitting, fold_sittings
from okstat.situation.parts.subject_exam import SubjectExam, fold_subject_exams
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["Annulment", "Basis", "Decision", "ExamCase", "Hearing", "fold_exam_case"]

D = TypeVar("D", ExamDecided, ExamAnnulled)


@frozen
class Hearing:
    """Whether the candidate gave his or her view before a decision.

    Attributes:
        events: the hearing.
        on: its day.
        is_known: whether it is known that there was one, or that there was none.
    """

    events: tuple[Event, ...]
    on: date | None
    is_known: bool


@frozen
class Decision:
    """A decision in the matter of the exam.

    Attributes:
        events: the decision itself.
        event: what is recorded of it.
        applied_on: the day of the latest application for it.
        hearing: whether the candidate was heard before it.
        sitting: the sitting that it is about: the latest begun by then.
    """

    events: tuple[Event, ...]
    event: ExamDecided
    applied_on: date | None
    hearing: Hearing
    sitting: Sitting | None


@frozen
class Annulment:
    """An exam that was annulled.

    Attributes:
        events: the annulment.
        event: what is recorded of it.
        hearing: whether the candidate was heard before it.
        sitting: the sitting that it is about.
    """

    events: tuple[Event, ...]
    event: ExamAnnulled
    hearing: Hearing
    sitting: Sitting | None


@frozen
class Basis:
    """What exam and certificate rest on.

    Attributes:
        events: everything folded here.
        subjects: what the documentation of the subjects showed, by day; what is not passed is counted from its grades.
        subjects_silent_to: the last day for which no further documentation is a fact.
        ppt: assessments of PPT, by day.
        ppt_silent_to: the last day for which no further assessment is a fact.
        modules: the approval of all modules.
        written_exam_on: the day the written exam was passed.
        written_exam_silent_to: the last day for which it is a fact that it was not passed.
        knowledge_test_on: the day the knowledge test was passed.
        knowledge_test_silent_to: the last day for which it is a fact that it was not passed.
        as_told: the documentation without that count, where there are grades to count: when a subject was passed under
            the Act of 1998 is not known.
    """

    events: tuple[Event, ...]
    subjects: tuple[SubjectsDocumented, ...]
    subjects_silent_to: date | None
    ppt: tuple[PptAssessed, ...]
    ppt_silent_to: date | None
    modules: ModulesApproved | None
    written_exam_on: date | None
    written_exam_silent_to: date | None
    knowledge_test_on: date | None
    knowledge_test_silent_to: date | None
    as_told: tuple[SubjectsDocumented, ...] = ()

    def subjects_by(self, day: date) -> SubjectsDocumented | None:
        """What the latest documentation by a day shows."""
        rows = self.as_told if day < ACT_2023_IN_FORCE and self.as_told else self.subjects
        shown = [one for one in rows if one.on <= day]
        return shown[-1] if shown else None


@frozen
class ExamCase:
    """The whole case.

    Attributes:
        sittings: exams from registration to result, by day.
        decisions: by day.
        annulments: by day.
        appeals: by day.
        grounds: requests for grounds, by day.
        certificates: documents issued, by day.
        basis: what they rest on.
        subject_exams: exams in subjects, by day.
        decisions_silent_to: the last day for which no further decision is a fact.
    """

    sittings: tuple[Sitting, ...]
    decisions: tuple[Decision, ...]
    annulments: tuple[Annulment, ...]
    appeals: tuple[Appeal, ...]
    grounds: tuple[Grounds, ...]
    certificates: tuple[CertificateIssued, ...]
    basis: Basis
    subject_exams: tuple[SubjectExam, ...] = ()
    decisions_silent_to: date | None = None

    def is_empty(self) -> bool:
        """Whether there is nothing in it that a rule could be about."""
        return not (self.sittings or self.decisions or self.annulments or self.appeals or self.grounds) and not (
            self.certificates or self.subject_exams
        )


_OF_A_CASE: Final = frozenset(
    (
        *(ExamRegistered, ExamMissed, ExamDeferred, ExamHeld, ExamAnnulled, ExamApplied, ExamDecided, CandidateHeard),
        *(Appealed, AppealSent, AppealDecided, GroundsRequested, GroundsGiven, CertificateIssued),
        *(SubjectsDocumented, PptAssessed, ModulesApproved, WrittenExamPassed, KnowledgeTestPassed),
        *(SubjectExamSet, SubjectExamRegistered, SubjectExamAdapted, SubjectExamHeld, SubjectExamMissed),
        *(SubjectExamExpelled, SubjectExamAnnulled, SubjectExamRefused),
    )
)
_OF_A_BASIS: Final = (SubjectsDocumented, PptAssessed, WrittenExamPassed, KnowledgeTestPassed)


def fold_exam_case(record: Record) -> ExamCase:
    """Put the events together into sittings, decisions, annulments, appeals, requests and documents."""
    silent = [record.silent_to(kind) for kind in _OF_A_BASIS]
    decided = record.silent_to(ExamDecided)
    if record.has_none_of(_OF_A_CASE):
        return _no_case(decided, *silent)
    sittings = fold_sittings(record)
    return ExamCase(
        sittings=sittings,
        decisions=tuple(_decision(one, record, sittings) for one in record.of(ExamDecided)),
        annulments=tuple(
            Annulment((one,), one, _hearing(one, record), _sitting_by(one.on, sittings))
            for one in record.of(ExamAnnulled)
        ),
        appeals=tuple(fold_appeal(one, record, sittings) for one in record.of(Appealed)),
        grounds=tuple(fold_grounds(one, record) for one in record.of(GroundsRequested)),
        certificates=record.of(CertificateIssued),
        basis=_basis(record),
        subject_exams=fold_subject_exams(record),
        decisions_silent_to=decided,
    )


@lru_cache
def _no_case(decided: date | None, *silent: date | None) -> ExamCase:
    """Most have no such events yet: they share one value."""
    subjects, ppt, written, test = silent
    basis = Basis(
        events=(),
        subjects=(),
        subjects_silent_to=subjects,
        ppt=(),
        ppt_silent_to=ppt,
        modules=None,
        written_exam_on=None,
        written_exam_silent_to=written,
        knowledge_test_on=None,
        knowledge_test_silent_to=test,
    )
    return ExamCase((), (), (), (), (), (), basis, decisions_silent_to=decided)


def _basis(record: Record) -> Basis:
    subjects, ppt = record.of(SubjectsDocumented), record.of(PptAssessed)
    modules, written, test = (
        record.first(ModulesApproved),
        record.first(WrittenExamPassed),
        record.first(KnowledgeTestPassed),
    )
    singles = tuple(one for one in (modules, written, test) if one is not None)
    return Basis(
        events=(*subjects, *ppt, *singles),
        subjects=tuple(counted(one) for one in subjects),
        subjects_silent_to=record.silent_to(SubjectsDocumented),
        ppt=ppt,
        ppt_silent_to=record.silent_to(PptAssessed),
        modules=modules,
        written_exam_on=written.on if written else None,
        written_exam_silent_to=record.silent_to(WrittenExamPassed),
        knowledge_test_on=test.on if test else None,
        knowledge_test_silent_to=record.silent_to(KnowledgeTestPassed),
        as_told=subjects if any(one.grades is not None for one in subjects) else (),
    )


def _sitting_by(day: date, sittings: tuple[Sitting, ...]) -> Sitting | None:
    begun = [one for one in sittings if one.first_on <= day]
    return begun[-1] if begun else None


def _hearing(decided: D, record: Record) -> Hearing:
    """The latest hearing by the day of a decision, and since the one before it that asks for a hearing too."""
    others: list[ExamDecided | ExamAnnulled] = [*record.of(ExamAnnulled)]
    others += [one for one in record.of(ExamDecided) if one.matter is ExamMatter.EXPULSION]
    before = max((one.on for one in others if one.on < decided.on), default=date.min)
    heard = [one for one in record.of(CandidateHeard) if before <= one.on <= decided.on]
    is_known = bool(heard) or silence_is_fact(record.silent_to(CandidateHeard), decided.on)
    return Hearing(tuple(heard), heard[-1].on if heard else None, is_known)


def _decision(decided: ExamDecided, record: Record, sittings: tuple[Sitting, ...]) -> Decision:
    applied = [one for one in record.of(ExamApplied) if one.matter is decided.matter and one.on <= decided.on]
    events = (decided, *applied[-1:])
    hearing = _hearing(decided, record)
    sitting = _sitting_by(decided.on, sittings)
    if decided.matter is ExamMatter.REGISTRATION and sitting is not None and sitting.held is None:
        earlier = [one for one in sittings if one.held is not None or one.expelled is not None]
        sitting = earlier[-1] if earlier else sitting
    return Decision(events, decided, applied[-1].on if applied else None, hearing, sitting)
