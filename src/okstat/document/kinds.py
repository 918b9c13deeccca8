"""Which kinds of events each subject of `okstat.portfolio/1` has, and which of them span time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.document.wire import ContractRecord
from okstat.model import events as of
from okstat.model.contract import Candidate
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.office import Office

__all__ = ["ALL_KINDS", "EVENTS_OF", "SPANS", "SUBJECT_IN_WORDS"]

_OF_ANY: Final = (of.Attested, of.Raised, of.Decided, of.Withdrawn, of.Replaced)
_OF_EXAMS: Final = (
    of.SubjectsDocumented, of.ModulesApproved, of.WrittenExamPassed, of.KnowledgeTestPassed, of.PptAssessed,
    of.ExamApplied, of.ExamDecided, of.ExamRegistered, of.ExamCalled, of.ExamHeld, of.ExamMissed, of.ExamDeferred,
    of.CandidateHeard, of.ExamAnnulled, of.GroundsRequested, of.GroundsGiven, of.Appealed, of.AppealSent,
    of.AppealDecided, of.CertificateIssued, of.SubjectExamSet, of.SubjectExamRegistered, of.SubjectExamAdapted,
    of.SubjectExamHeld, of.SubjectExamMissed, of.SubjectExamExpelled, of.SubjectExamAnnulled, of.SubjectExamRefused,
)  # fmt: skip

_OF_OFFICES: Final = (
    of.OfficeApprovalApplied, of.OfficeApproved, of.OfficeApprovalWithdrawn, of.OfficeAssessed, of.OfficeBoardElected,
    of.MembersReported, of.InformationAsked, of.InformationGiven, *_OF_ANY,
)  # fmt: skip

_CLASSES: Final[Mapping[type, tuple[type[of.Event], ...]]] = {
    Office: _OF_OFFICES,
    Enterprise: (
        of.Considered,
        of.ApprovalApplied,
        of.Approved,
        of.ApprovalRefused,
        of.ApprovalWithdrawn,
        of.MembershipApplied,
        of.Joined,
        of.Declined,
        of.Left,
        of.EmployeesCounted,
        of.ProfessionallyAssessed,
        of.InformationAsked,
        of.InformationGiven,
        of.YearlyReportSent,
        of.AssistanceAgreed,
        of.TrainingManagerNamed,
        of.SupervisionOpened,
        *_OF_ANY,
    ),
    CountyAuthority: (
        of.DeadlineAnnounced,
        of.CouncilConstituted,
        of.BoardMemberAppointed,
        of.BoardMemberLeft,
        of.BoardLeaderElected,
        of.TradeCommitteeAppointed,
        of.BoardAuthorityGiven,
        of.MatterLaidBeforeBoard,
        of.BoardOpined,
        of.MatterDecided,
        of.SupervisionOpened,
        *_OF_ANY,
    ),
    ContractRecord: (
        of.Drafted,
        of.Signed,
        of.Submitted,
        of.Returned,
        of.Refused,
        of.ContractApproved,
        of.TrainingStarted,
        of.Absent,
        of.AbsenceReported,
        of.Leave,
        of.Listed,
        of.Schooled,
        of.WorkingTimeSet,
        of.Charged,
        of.PoliceCertificateDelivered,
        of.WorkPlanned,
        of.ExemptionGranted,
        of.TalkHeld,
        of.AssessmentHeld,
        of.AimStatus,
        of.CurriculumFollowed,
        of.ModuleCompleted,
        of.ExpertAssessed,
        of.ArrangementDecided,
        of.IndividualPlanWritten,
        of.ArrangementReviewed,
        of.Changed,
        of.Transferred,
        of.ExtensionApplied,
        of.ExtensionGranted,
        of.ExtensionRefused,
        *_OF_EXAMS,
        of.CompanyUnable,
        of.UnableReported,
        of.EndingDemanded,
        of.EndingNotified,
        of.Heard,
        of.EndingDecided,
        of.Ended,
        of.AttestWritten,
        of.ResponsibilityAgreed,
        of.GrantPaid,
        of.EmploymentAgreed,
        of.EmploymentEnded,
        of.Accident,
        of.AccidentCost,
        of.AccidentClaimDecided,
        of.PayrollEmployment,
        of.PayrollLeave,
        *_OF_ANY,
    ),
    Candidate: (
        of.Schooled,
        of.CurriculumFollowed,
        of.Practised,
        of.BasicEducationCompleted,
        of.ForeignEducationCompleted,
        of.CompetenceReached,
        of.ResidenceSettled,
        of.AdmissionApplied,
        of.Admitted,
        of.ChoiceChanged,
        of.PlacementApplied,
        of.WishListed,
        of.ApplicationWithdrawn,
        of.Placed,
        of.PlaceDeclined,
        of.OtherOfferMade,
        of.OtherOfferStarted,
        of.ApplicationDecided,
        of.PriorCompetenceAssessed,
        of.OutOfTrainingAndWork,
        of.FollowedUp,
        *_OF_EXAMS,
        *_OF_ANY,
    ),
}

EVENTS_OF: Final[Mapping[type, Mapping[str, type]]] = {
    subject: {event.kind: event for event in events} for subject, events in _CLASSES.items()
}
"""For each class of subjects, its kinds of events by name."""

SUBJECT_IN_WORDS: Final[Mapping[type, str]] = {
    Office: "an office",
    Enterprise: "an enterprise",
    CountyAuthority: "a county",
    ContractRecord: "a contract",
    Candidate: "a candidate",
}

ALL_KINDS: Final[Mapping[str, None]] = {kind: None for events in EVENTS_OF.values() for kind in events}
"""Every kind of event of any subject, in order."""


SPANS: Final[Mapping[type, tuple[str, str]]] = {
    of.Drafted: ("first", "last"),
    of.Signed: ("first", "last"),
    of.Changed: ("first", "last"),
    of.Listed: ("first", "last"),
    of.Absent: ("on", "last"),
    of.Leave: ("on", "last"),
    of.PayrollEmployment: ("on", "last"),
    of.PayrollLeave: ("on", "last"),
    of.Schooled: ("on", "last"),
    of.CurriculumFollowed: ("on", "last"),
    of.Practised: ("on", "last"),
    of.Declined: ("on", "until"),
    of.AssistanceAgreed: ("on", "last"),
    of.CouncilConstituted: ("on", "last"),
    of.BoardMemberAppointed: ("on", "last"),
    of.BoardAuthorityGiven: ("on", "last"),
    of.ResidenceSettled: ("on", "last"),
    of.OutOfTrainingAndWork: ("on", "last"),
    of.ApplicationDecided: ("applied", "on"),
}
"""The events that span time: the keys of the first day and of one that cannot lie before it."""
