"""The making of a contract, training under it, and changes of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.contract_words import Aim, Organisation
from okstat.model.events.words import AbsenceCause, ContractKind, Party
from okstat.model.events.words_of_assessment import AssessmentAims

__all__ = [
    "Absent",
    "AssessmentHeld",
    "Changed",
    "ContractApproved",
    "Drafted",
    "Leave",
    "Listed",
    "ModuleCompleted",
    "Refused",
    "Returned",
    "Signed",
    "Submitted",
    "TalkHeld",
    "TrainingStarted",
    "Transferred",
]


@frozen(kw_only=True)
class Drafted(Event):
    """A contract is written but not signed.

    Attributes:
        first: the first day of the period in it.
        last: its last day, inclusive.
    """

    kind: ClassVar[str] = "drafted"
    first: date | None = None
    last: date | None = None


@frozen(kw_only=True)
class Signed(Event):
    """One or more parties sign.

    Attributes:
        by: who signs.
        first: the first day of the agreed period.
        last: its last day, inclusive.
        percentage: of a full position.
        aim: the exam that the contract aims at.
        organisation: how the course is organised; more than one way where it departs from the fixed one in several.
    """

    kind: ClassVar[str] = "signed"
    by: tuple[Party, ...] | None = None
    first: date | None = None
    last: date | None = None
    percentage: Decimal | None = None
    aim: Aim | None = None
    organisation: tuple[Organisation, ...] | None = None


@frozen(kw_only=True)
class Submitted(Event):
    """The contract is sent to the county."""

    kind: ClassVar[str] = "submitted"


@frozen(kw_only=True)
class Returned(Event):
    """The county sends the contract back for completion.

    Attributes:
        reason: why, in the county's words.
    """

    kind: ClassVar[str] = "returned"
    reason: str | None = None


@frozen(kw_only=True)
class Refused(Event):
    """The county refuses the contract.

    Attributes:
        reason: why, in the county's words.
    """

    kind: ClassVar[str] = "refused"
    reason: str | None = None


@frozen(kw_only=True)
class ContractApproved(Event):
    """The county approves the contract.

    Attributes:
        county: the code of the county, where it is not that of the contract.
        effective_from: the first day of the approval, where the county's letter names one.
        recognised_months: for fagbrev på jobb, the prior competence beyond the required practice that it recognises.
    """

    kind: ClassVar[str] = "approved"
    county: str | None = None
    effective_from: date | None = None
    recognised_months: Decimal | None = None


@frozen(kw_only=True)
class TrainingStarted(Event):
    """The first day of training in the company."""

    kind: ClassVar[str] = "training_started"


@frozen(kw_only=True)
class Absent(Event):
    """Away from training, from `on` to `last`. Holiday is no absence.

    Attributes:
        last: the last day, inclusive; `None` while it goes on, or is not known to be over.
        cause: why.
        share: the share of full time that is missed, 1 when all of it.
    """

    kind: ClassVar[str] = "absence"
    last: date | None = None
    cause: AbsenceCause | None = None
    share: Decimal | None = None


@frozen(kw_only=True)
class Leave(Event):
    """Leave (permisjon), from `on` to `last`.

    Attributes:
        last: the last day, inclusive.
        cause: why.
        share: the share of full time.
        consented: the day on which the county consented to it.
        refused: the day on which the county refused it.
        asked: whether the county was asked; where it was not, there is no consent.
    """

    kind: ClassVar[str] = "leave"
    last: date | None = None
    cause: AbsenceCause | None = None
    share: Decimal | None = None
    consented: date | None = None
    refused: date | None = None
    asked: bool | None = None


@frozen(kw_only=True)
class Listed(Event):
    """A register lists the contract, with a training time from `first` to `last`, on the day it was read.

    It is what a feed can tell that knows neither signatures nor approvals: that there is a contract, and its period.
    What the parties signed, and what was changed with consent, goes before it.

    Attributes:
        first: the first day of the training time.
        last: its last day, inclusive.
    """

    kind: ClassVar[str] = "listed"
    first: date | None = None
    last: date | None = None


@frozen(kw_only=True)
class TalkHeld(Event):
    """A talk on development (samtale om utvikling).

    Attributes:
        by: who took part for the company; `None` where that is not told.
    """

    kind: ClassVar[str] = "talk_held"
    by: tuple[Party, ...] | None = None


@frozen(kw_only=True)
class AssessmentHeld(Event):
    """A half-year assessment (halvårsvurdering), for adults a mid-way assessment (midtvegsvurdering).

    Attributes:
        by: who held it.
        aims: against which aims.
        module: the module that it was an assessment in, for modular training.
        grade: the grade, where one was given.
        participants: who took part, whoever of them held it.
        signed_by: who has signed the form of it.
        signed: the day on which the last of them did.
    """

    kind: ClassVar[str] = "assessment_held"
    by: tuple[Party, ...] | None = None
    aims: AssessmentAims | None = None
    module: str | None = None
    grade: str | None = None
    participants: tuple[Party, ...] | None = None
    signed_by: tuple[Party, ...] | None = None
    signed: date | None = None


@frozen(kw_only=True)
class ModuleCompleted(Event):
    """The training in a module is over.

    Attributes:
        module: code of the module.
    """

    kind: ClassVar[str] = "module_completed"
    module: str


@frozen(kw_only=True)
class Changed(Event):
    """The contract is changed in what is named; what is `None` stays.

    Attributes:
        contract_kind: the kind it becomes.
        first: the first day of the period from now on.
        last: the last day, inclusive.
        percentage: of a full position.
        trade: the code of the new trade.
        course: years in school and in company, `2+2`.
        workplace: the place of work, in words.
        training_manager: who answers for the training (faglig leder), in words.
        instructor: who instructs, in words.
        aim: the exam that the contract aims at.
        organisation: how the course is organised.
        consented: the day on which the county consented to it.
        refused: the day on which the county refused it.
        asked: whether the county was asked; where it was not, there is no consent.
    """

    kind: ClassVar[str] = "changed"
    contract_kind: ContractKind | None = None
    first: date | None = None
    last: date | None = None
    percentage: Decimal | None = None
    trade: str | None = None
    course: str | None = None
    workplace: str | None = None
    training_manager: str | None = None
    instructor: str | None = None
    aim: Aim | None = None
    organisation: tuple[Organisation, ...] | None = None
    consented: date | None = None
    refused: date | None = None
    asked: bool | None = None


@frozen(kw_only=True)
class Transferred(Event):
    """The contract passes to another company, office or county; what is `None` stays.

    Attributes:
        company: the id of the new department or enterprise.
        office: the id of the new training office.
        county: the code of the new county.
        consented: the day on which the county consented to it.
        refused: the day on which the county refused it.
        asked: whether the county was asked; where it was not, there is no consent.
    """

    kind: ClassVar[str] = "transferred"
    company: str | None = None
    office: str | None = None
    county: str | None = None
    consented: date | None = None
    refused: date | None = None
    asked: bool | None = None
