"""What passes between a training company and the county, its board, and the office that helps it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words import AskedFor, AssessmentOf, Assessor, AssistedTask, Party

__all__ = [
    "AssistanceAgreed",
    "InformationAsked",
    "InformationGiven",
    "ProfessionallyAssessed",
    "TrainingManagerNamed",
    "YearlyReportSent",
]


@frozen(kw_only=True)
class ProfessionallyAssessed(Event):
    """The company is professionally assessed (fagleg vurdering) for approval in a trade, or for the loss of it.

    Attributes:
        trade: trade code.
        county: code of the county.
        department: id of the department; `None` for the enterprise as a whole.
        about: for approval or for withdrawal; either of them where nothing is said.
        by: the vocational training board, or the county where the board has given it authority to.
        favourable: whether the assessment is that the company meets the conditions.
    """

    kind: ClassVar[str] = "professionally_assessed"
    trade: str
    county: str
    department: str | None = None
    about: AssessmentOf | None = None
    by: Assessor | None = None
    favourable: bool | None = None


@frozen(kw_only=True)
class InformationAsked(Event):
    """The county asks for information; `due` where it says by when.

    Attributes:
        asked_for: what it asks for.
        due: by which day, where it says so.
    """

    kind: ClassVar[str] = "information_asked"
    asked_for: AskedFor
    due: date | None = None


@frozen(kw_only=True)
class InformationGiven(Event):
    """The county gets the information it asked for.

    Attributes:
        asked_for: what the county had asked for.
    """

    kind: ClassVar[str] = "information_given"
    asked_for: AskedFor


@frozen(kw_only=True)
class YearlyReportSent(Event):
    """The yearly report on the training is sent to the county.

    Attributes:
        county: code of the county.
        by: who sends it: the company, or the office for it.
    """

    kind: ClassVar[str] = "yearly_report_sent"
    county: str | None = None
    by: Party | None = None


@frozen(kw_only=True)
class AssistanceAgreed(Event):
    """Company and office agree that the office helps with some tasks, to `last` where that is agreed.

    Attributes:
        office: id of the office.
        tasks: which tasks; `None` where that is not told.
        last: the last day of the agreement, where one is set.
    """

    kind: ClassVar[str] = "assistance_agreed"
    office: str
    tasks: tuple[AssistedTask, ...] | None = None
    last: date | None = None


@frozen(kw_only=True)
class TrainingManagerNamed(Event):
    """Somebody is made professionally responsible for the training (faglig leder) in a trade.

    Attributes:
        trade: trade code.
        department: id of the department; `None` for the enterprise as a whole.
        has_trade_certificate: whether he or she has the trade certificate.
        has_higher_education: whether he or she has higher education that is relevant for the trade.
        practice_years: years of practice in the trade.
        is_instructor: whether he or she is the instructor as well.
    """

    kind: ClassVar[str] = "training_manager_named"
    trade: str
    department: str | None = None
    has_trade_certificate: bool | None = None
    has_higher_education: bool | None = None
    practice_years: int | None = None
    is_instructor: bool | None = None
