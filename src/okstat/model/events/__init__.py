"""What happens: one frozen class per kind of event, for contracts and for all other subjects.

Every event has the day it takes effect (`on`), the day it was recorded, and may name its source.
State is never stored; it is folded from these. A missing optional field is unknown, not empty.
The kinds and their names are fixed in `okstat.portfolio/1`; `kind` is the name in the document.
"""

from __future__ import annotations

from okstat.model.events.accident import (
    Accident,
    AccidentCause,
    AccidentClaimDecided,
    AccidentCost,
    AccidentPlace,
    ClaimGround,
    CostKind,
)
from okstat.model.events.adaptation import (
    ArrangementDecided,
    ArrangementReviewed,
    ExpertAssessed,
    IndividualPlanWritten,
)
from okstat.model.events.appeal import (
    AppealBoard,
    AppealBoardMember,
    AppealDecided,
    Appealed,
    AppealSent,
    CertificateIssued,
    GroundsGiven,
    GroundsRequested,
)
from okstat.model.events.base import Attested, Decided, Event, Raised, Replaced, Withdrawn
from okstat.model.events.board import (
    BoardAuthorityGiven,
    BoardLeaderElected,
    BoardMemberAppointed,
    BoardMemberLeft,
    BoardOpined,
    CouncilConstituted,
    MatterDecided,
    MatterLaidBeforeBoard,
    TradeCommitteeAppointed,
)
from okstat.model.events.company import (
    AssistanceAgreed,
    InformationAsked,
    InformationGiven,
    ProfessionallyAssessed,
    TrainingManagerNamed,
    YearlyReportSent,
)
from okstat.model.events.completion import (
    AttestWritten,
    Ended,
    EndingNotified,
    ExtensionApplied,
    ExtensionGranted,
    Heard,
    Practised,
    Schooled,
)
from okstat.model.events.contract import (
    Absent,
    AssessmentHeld,
    Changed,
    ContractApproved,
    Drafted,
    Leave,
    Listed,
    ModuleCompleted,
    Refused,
    Returned,
    Signed,
    Submitted,
    TalkHeld,
    TrainingStarted,
    Transferred,
)
from okstat.model.events.contract_words import (
    Aim,
    Charge,
    EmploymentEnding,
    ExemptedFrom,
    ExtensionReason,
    Organisation,
)
from okstat.model.events.cooperation import GrantPaid, ResponsibilityAgreed
from okstat.model.events.county import DeadlineAnnounced
from okstat.model.events.curriculum import CurriculumFollowed
from okstat.model.events.documentation import AimStatus
from okstat.model.events.ending import (
    CompanyUnable,
    EmploymentAgreed,
    EmploymentEnded,
    EndingDecided,
    EndingDemanded,
    UnableReported,
)
from okstat.model.events.enterprise import (
    ApprovalApplied,
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    Considered,
    Declined,
    EmployeesCounted,
    Joined,
    Left,
    MembershipApplied,
    SupervisionOpened,
)
from okstat.model.events.exam import (
    BoardMember,
    CandidateHeard,
    ExamAnnulled,
    ExamApplied,
    ExamBoard,
    ExamCalled,
    ExamDecided,
    ExamDeferred,
    ExamHeld,
    ExamMissed,
    ExamRegistered,
)
from okstat.model.events.exam_basis import (
    KnowledgeTestPassed,
    ModulesApproved,
    PptAssessed,
    PriorCompetenceAssessed,
    PriorResult,
    SubjectGrade,
    SubjectsDocumented,
    WrittenExamPassed,
)
from okstat.model.events.exam_words import (
    AnnulmentGround,
    AppealGround,
    AppealOutcome,
    AppealPaper,
    BoardRole,
    Body,
    CertificateDocument,
    Curriculum,
    ExamAims,
    ExamMatter,
    Exemption,
    ExemptionGround,
    GradeOf,
    GroundsForm,
    LanguageTraining,
    ReissueGround,
    WorkKept,
)
from okstat.model.events.office import (
    MembersReported,
    OfficeApprovalApplied,
    OfficeApprovalWithdrawn,
    OfficeApproved,
    OfficeAssessed,
    OfficeBoardElected,
)
from okstat.model.events.payroll import PayrollEmployment, PayrollLeave
from okstat.model.events.placement import (
    ApplicationWithdrawn,
    OtherOfferMade,
    OtherOfferStarted,
    Placed,
    PlaceDeclined,
    PlacementApplied,
    WishListed,
)
from okstat.model.events.rights import (
    AdmissionApplied,
    Admitted,
    ApplicationDecided,
    BasicEducationCompleted,
    ChoiceChanged,
    CompetenceReached,
    FollowedUp,
    ForeignEducationCompleted,
    OutOfTrainingAndWork,
    ResidenceSettled,
)
from okstat.model.events.rights_words import (
    BasicSchooling,
    Competence,
    Ground,
    Matter,
    Residence,
    Supervisor,
    TrainingRight,
)
from okstat.model.events.subject_exam import (
    SubjectExamAdapted,
    SubjectExamAnnulled,
    SubjectExamExpelled,
    SubjectExamHeld,
    SubjectExamMissed,
    SubjectExamRefused,
    SubjectExamRegistered,
    SubjectExamSet,
)
from okstat.model.events.terms import (
    AbsenceReported,
    Charged,
    ExemptionGranted,
    ExtensionRefused,
    PoliceCertificateDelivered,
    WorkingTimeSet,
    WorkPlanned,
)
from okstat.model.events.words import (
    AbsenceCause,
    AskedFor,
    AssessmentOf,
    Assessor,
    AssistedTask,
    BoardPost,
    BoardSeat,
    BoardTask,
    CandidateKind,
    ContractKind,
    EndingBasis,
    ExamResult,
    LeavingGround,
    Party,
    Proposer,
    RefusalGround,
    Relation,
    SchoolLevel,
    SharedTask,
    ShownBy,
)
from okstat.model.events.words_of_assessment import (
    Admission,
    AssessmentAims,
    DocumentationState,
    ExamForm,
    ExamSitting,
    ExpertContent,
    ExpertService,
    PlanContent,
)

__all__ = [
    "AbsenceCause", "AbsenceReported", "Absent", "Accident", "AccidentCause", "AccidentClaimDecided", "AccidentCost",
    "AccidentPlace", "Admission", "AdmissionApplied", "Admitted", "Aim", "AimStatus", "AnnulmentGround",
    "AppealBoard", "AppealBoardMember", "AppealDecided", "AppealGround", "AppealOutcome", "AppealPaper", "AppealSent",
    "Appealed", "ApplicationDecided", "ApplicationWithdrawn", "ApprovalApplied", "ApprovalRefused",
    "ApprovalWithdrawn", "Approved", "ArrangementDecided", "ArrangementReviewed", "AskedFor", "AssessmentAims",
    "AssessmentHeld", "AssessmentOf", "Assessor", "AssistanceAgreed", "AssistedTask", "AttestWritten", "Attested",
    "BasicEducationCompleted", "BasicSchooling", "BoardAuthorityGiven", "BoardLeaderElected", "BoardMember",
    "BoardMemberAppointed", "BoardMemberLeft", "BoardOpined", "BoardPost", "BoardRole", "BoardSeat", "BoardTask",
    "Body", "CandidateHeard", "CandidateKind", "CertificateDocument", "CertificateIssued", "Changed", "Charge",
    "Charged", "ChoiceChanged", "ClaimGround", "CompanyUnable", "Competence", "CompetenceReached", "Considered",
    "ContractApproved", "ContractKind", "CostKind", "CouncilConstituted", "Curriculum", "CurriculumFollowed",
    "DeadlineAnnounced", "Decided", "Declined", "DocumentationState", "Drafted", "EmployeesCounted",
    "EmploymentAgreed", "EmploymentEnded", "EmploymentEnding", "Ended", "EndingBasis", "EndingDecided",
    "EndingDemanded", "EndingNotified", "Event", "ExamAims", "ExamAnnulled", "ExamApplied", "ExamBoard", "ExamCalled",
    "ExamDecided", "ExamDeferred", "ExamForm", "ExamHeld", "ExamMatter", "ExamMissed", "ExamRegistered", "ExamResult",
    "ExamSitting", "ExemptedFrom", "Exemption", "ExemptionGranted", "ExemptionGround", "ExpertAssessed",
    "ExpertContent", "ExpertService", "ExtensionApplied", "ExtensionGranted", "ExtensionReason", "ExtensionRefused",
    "FollowedUp", "ForeignEducationCompleted", "GradeOf", "GrantPaid", "Ground", "GroundsForm", "GroundsGiven",
    "GroundsRequested", "Heard", "IndividualPlanWritten", "InformationAsked", "InformationGiven", "Joined",
    "KnowledgeTestPassed", "LanguageTraining", "Leave", "LeavingGround", "Left", "Listed", "Matter", "MatterDecided",
    "MatterLaidBeforeBoard", "MembersReported", "MembershipApplied", "ModuleCompleted", "ModulesApproved",
    "OfficeApprovalApplied", "OfficeApprovalWithdrawn", "OfficeApproved", "OfficeAssessed", "OfficeBoardElected",
    "Organisation",
    "OtherOfferMade", "OtherOfferStarted", "OutOfTrainingAndWork", "Party", "PayrollEmployment", "PayrollLeave",
    "PlaceDeclined", "Placed", "PlacementApplied", "PlanContent", "PoliceCertificateDelivered", "PptAssessed",
    "Practised", "PriorCompetenceAssessed", "PriorResult", "ProfessionallyAssessed", "Proposer", "Raised",
    "RefusalGround", "Refused", "ReissueGround", "Relation", "Replaced", "Residence", "ResidenceSettled",
    "ResponsibilityAgreed", "Returned", "SchoolLevel", "Schooled", "SharedTask", "ShownBy", "Signed",
    "SubjectExamAdapted", "SubjectExamAnnulled", "SubjectExamExpelled", "SubjectExamHeld", "SubjectExamMissed",
    "SubjectExamRefused", "SubjectExamRegistered", "SubjectExamSet", "SubjectGrade", "SubjectsDocumented",
    "Submitted", "SupervisionOpened", "Supervisor", "TalkHeld", "TradeCommitteeAppointed", "TrainingManagerNamed",
    "TrainingRight", "TrainingStarted", "Transferred", "UnableReported", "WishListed", "Withdrawn", "WorkKept",
    "WorkPlanned", "WorkingTimeSet", "WrittenExamPassed", "YearlyReportSent",
]  # fmt: skip
