"""Registration for exams in subjects (forskrift 2024 §§ 9-27 (1), (4) and 15-19 (2))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Admission, CandidateKind, ContractKind, Party
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, disputed, rule, unknown
from okstat.situation.conditions import is_one_of
from okstat.situation.exams import SubjectExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
BY_COMPANY: Final = (ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB)
OF_COMPANY: Final = (Party.COMPANY, Party.OFFICE)
BY: Final = Missing("exam_in_subject.registered.by", "key by of event subject_exam_registered")
REGISTERED: Final = Missing("exam_in_subject.registered", "event subject_exam_registered")
DEADLINE: Final = Missing("exam_in_subject.to_be_sat.deadline", "key deadline of event subject_exam_set")
ADMISSION: Final = Missing("contract.contract.admission", "key admission of the contract")
CANDIDATE_KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
NOT_SENT: Final = Text(nb="ingen er sendt", nn="inga er send", en="none has been sent")


def exam_in_subject_is_registered(exam: SubjectExamSituation) -> date | Outcome:
    """The day of the registration; an exam that nobody registered for is another matter."""
    registered = exam.exam_in_subject.registered
    return registered.on if registered is not None else NOT_APPLICABLE


def exam_in_subject_is_to_be_registered(exam: SubjectExamSituation) -> date | Outcome:
    """The day of the registration; while there is none, the last day for it, once that is over.

    Where nobody has told the last day, it is asked for of an exam that is set and that the company registers for.
    """
    found = exam.exam_in_subject
    deadline = found.to_be_sat.deadline if found.to_be_sat is not None else None
    if found.registered is not None:
        return found.registered.on
    if deadline is None:
        return unknown(DEADLINE) if found.to_be_sat is not None and _may_be_missing(exam) else NOT_APPLICABLE
    return deadline if deadline < exam.on else NOT_APPLICABLE


def _may_be_missing(exam: SubjectExamSituation) -> bool:
    """Whether the company was to register, for an exam that was neither held nor missed: who sat was registered."""
    found = exam.exam_in_subject
    return exam.kind in BY_COMPANY and found.held is None and found.missed is None


@rule(
    "subject-exam.registered-by",
    wording="2024",
    bearer=Role.COMPANY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=exam_in_subject_is_registered,
    cites=(Citation(NEW, "9-27", "4"), Citation(NEW, "15-19", "2")),
    text=Text(
        nb="Lærebedriften melder lærlingen og kandidaten for fagbrev på jobb opp til eksamen i fag; fylkeskommunen "
        "melder opp voksne deltakere.",
        nn="Lærebedrifta melder lærlingen og kandidaten for fagbrev på jobb opp til eksamen i fag; fylkeskommunen "
        "melder opp vaksne deltakarar.",
        en="The training company registers the lærling and the candidate for fagbrev på jobb for exams in subjects; "
        "the county registers adult participants.",
    ),
    breach=Text(
        nb="Oppmeldingen {registered} ble gjort av noen andre.",
        nn="Oppmeldinga {registered} vart gjord av nokon andre.",
        en="The registration of {registered} was made by somebody else.",
    ),
    remedy=Text(
        nb="La den som skal melde opp, gjøre det.",
        nn="La den som skal melde opp, gjere det.",
        en="Let those register whose task it is.",
    ),
)
def right_party_registers(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-27 (4), § 15-19 (2); of an adult with a contract either may be meant: both readings are weighed."""
    registered = exam.exam_in_subject.registered
    if registered is None:
        return NOT_APPLICABLE
    by_company = is_one_of(registered.by, OF_COMPANY, BY, registered=registered.on)
    by_county = is_one_of(registered.by, (Party.COUNTY,), BY, registered=registered.on)
    if exam.contract is None:
        kind = exam.candidate.candidate.kind if exam.candidate is not None else None
        if kind is None:
            return unknown(CANDIDATE_KIND)
        return by_county if kind is CandidateKind.ADULT else NOT_APPLICABLE
    if exam.kind not in BY_COMPANY:
        return NOT_APPLICABLE
    admission = exam.contract.contract.admission
    if registered.by is None or admission is Admission.UPPER_SECONDARY or (by_company is MET and admission is None):
        return by_company
    if admission is None:
        return unknown(ADMISSION) if by_county is MET else by_company
    return disputed(the_company_registers=by_company, the_county_registers_adults=by_county)


@rule(
    "subject-exam.registered-in-time",
    wording="2024",
    bearer=Role.COMPANY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_in_subject_is_to_be_registered,
    cites=(Citation(NEW, "9-27", "1"),),
    text=Text(
        nb="Oppmeldingen til eksamen i fag er sendt innen fristen fra Utdanningsdirektoratet.",
        nn="Oppmeldinga til eksamen i fag er send innan fristen frå Utdanningsdirektoratet.",
        en="The registration for an exam in a subject is sent by the day that the Directorate has set.",
    ),
    breach=Text(
        nb="Oppmelding til eksamen i fag: {registered}; fristen var {deadline}.",
        nn="Oppmelding til eksamen i fag: {registered}; fristen var {deadline}.",
        en="Registration for the exam in a subject: {registered}; the last day was {deadline}.",
    ),
    remedy=Text(
        nb="Spør fylkeskommunen om den kan tas imot likevel.",
        nn="Spør fylkeskommunen om ho kan takast imot likevel.",
        en="Ask the county whether it can be accepted all the same.",
    ),
)
def registration_is_in_time(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-27 (1): the Directorate sets the days, which are no part of the text: one is told with the exam.

    That nothing was sent at all is asked of those whom the company registers (4).
    """
    found = exam.exam_in_subject
    deadline = found.to_be_sat.deadline if found.to_be_sat is not None else None
    if deadline is None:
        return unknown(DEADLINE)
    if found.registered is None:
        return _was_not_sent(exam, deadline)
    sent = found.registered.on
    return MET if sent <= deadline else breached(registered=sent, deadline=deadline)


def _was_not_sent(exam: SubjectExamSituation, deadline: date) -> Outcome:
    """What is not sent by the day, of those whom the company registers."""
    found = exam.exam_in_subject
    if not _may_be_missing(exam):
        return NOT_APPLICABLE
    is_silent = silence_is_fact(found.registered_silent_to, deadline)
    return breached(registered=NOT_SENT, deadline=deadline) if is_silent else unknown(REGISTERED)
