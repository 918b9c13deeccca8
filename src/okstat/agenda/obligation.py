"""Obligations as values: what somebody is to have done by a day, how it stands, and where the law says so."""

from __future__ import annotations

from collections import Counter
from datetime import date
from enum import Enum

from attrs import evolve, frozen

from okstat.citation import Citation
from okstat.errors import OkstatError
from okstat.finding import Subject
from okstat.outcome import Missing, Waiver
from okstat.publication import Note
from okstat.rule import Norm

__all__ = [
    "Agenda",
    "NoDaysError",
    "NoSuchSubjectError",
    "Obligation",
    "ObligationReading",
    "State",
    "Undated",
]


class NoDaysError(OkstatError):
    """The last day asked about lies before the first."""


class NoSuchSubjectError(OkstatError):
    """Nothing in the portfolio has the id."""


class State(Enum):
    """How an obligation stands.

    Open is what is not yet due. Overdue is only what is known not to have been done: where the record is not complete
    to the due day, that is unknown. Waived is what asks for nothing any more.
    """

    OVERDUE = "overdue"
    OPEN = "open"
    UNKNOWN = "unknown"
    FULFILLED = "fulfilled"
    WAIVED = "waived"


@frozen
class ObligationReading:
    """What one reading of the law says of an obligation.

    Attributes:
        reading: which one, by name.
        state: how it stands; `None` where nothing is due by it.
        due: the last day by it.
        bearer: the role that has the duty by it.
        citations: where the law of that reading says so.
    """

    reading: str
    state: State | None
    due: date
    bearer: str
    citations: tuple[Citation, ...]


@frozen
class Obligation:
    """One occurrence of a duty.

    Attributes:
        norm: the wording in force on the due day; its id and texts.
        subject: whose contract, approval and so on it is about.
        number: which occurrence, from 1. Subject, rule and number are what an obligation is known by.
        bearer: the role that has the duty, under the law in force on the due day.
        not_before: the first day on which it can be fulfilled; open when any earlier day will do.
        due: the last day.
        moved_from: the day that the law names, where it moves that on to a working day, which then is `due`.
        shown_by: what shows that it is fulfilled.
        state: how it stands.
        citations: where the law of the due day says so.
        fulfilled_on: the day it was fulfilled, as far as known.
        late_days: how many days late that was; `None` when it was not.
        waived: why it asks for nothing.
        ended_on: the last day of the contract, where its ending waived the obligation.
        readings: each reading, where the law can be read in more than one way.
        concerns: the subjects whom it is to be told as well: company, department, office, person, county of the day.
        notes: what is to be said of the publication of the wording.
    """

    norm: Norm
    subject: Subject
    number: int
    bearer: str
    not_before: date | None
    due: date
    moved_from: date | None
    shown_by: Missing
    state: State
    citations: tuple[Citation, ...]
    fulfilled_on: date | None = None
    late_days: int | None = None
    waived: Waiver | None = None
    ended_on: date | None = None
    readings: tuple[ObligationReading, ...] = ()
    concerns: tuple[Subject, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def rule(self) -> str:
        """The norm's id."""
        return self.norm.id

    @property
    def wording(self) -> str:
        """The name of the wording."""
        return self.norm.wording

    @property
    def key(self) -> tuple[Subject, str, int]:
        """What it is known by, whatever days are asked about: subject, rule and number."""
        return self.subject, self.norm.id, self.number

    def text(self, language: str = "nb") -> str:
        """What the law asks; of what is overdue, that it was not done."""
        if self.state is State.OVERDUE:
            return self.norm.breach.fill(language, {"due": self.due, "number": self.number})
        return self.norm.text.fill(language, {})

    def remedy(self, language: str = "nb") -> str:
        """What to do, in one language."""
        return self.norm.remedy.fill(language, {})

    def order(self) -> tuple[date, Subject, str, int]:
        """The key to sort by: day, subject, rule, number."""
        return self.due, self.subject, self.norm.id, self.number


@frozen
class Undated:
    """A duty whose days cannot be told, for want of facts.

    Attributes:
        norm: the wording.
        subject: whom it is about.
        bearer: the role that has the duty.
        citations: where the law says so.
        missing: what would tell the days.
        concerns: as for an obligation.
    """

    norm: Norm
    subject: Subject
    bearer: str
    citations: tuple[Citation, ...]
    missing: tuple[Missing, ...]
    concerns: tuple[Subject, ...] = ()

    @property
    def rule(self) -> str:
        """The norm's id."""
        return self.norm.id

    def order(self) -> tuple[Subject, str]:
        """The key to sort by: subject, then rule."""
        return self.subject, self.norm.id


@frozen
class Agenda:
    """What is due between two days.

    Attributes:
        first: the first day asked about.
        last: the last, inclusive.
        known_at: the day whose knowledge was used; `None` for all that is recorded.
        as_of: the day as of which obligations are open or overdue: `known_at`, or the day the record was written.
        obligations: by day, subject, rule and number.
        undated: duties whose days cannot be told.
        subjects: everybody in the portfolio of whom an agenda can be asked.
        overlays: the names of the overlays in the book.
        subject: the id that was selected.
        bearer: the role that was selected.
    """

    first: date
    last: date
    known_at: date | None
    as_of: date
    obligations: tuple[Obligation, ...]
    undated: tuple[Undated, ...]
    subjects: frozenset[Subject]
    overlays: tuple[str, ...] = ()
    subject: str | None = None
    bearer: str | None = None

    @property
    def counts(self) -> dict[State, int]:
        """How many obligations stand how."""
        counted = Counter(one.state for one in self.obligations)
        return {state: counted[state] for state in State}

    def about(self, subject: str) -> Agenda:
        """The part of the agenda that is about one subject, or concerns it.

        Args:
            subject: the id of a contract, enterprise, department, office, person, candidate or county; or `KIND:ID`,
                where subjects of two kinds share an id.

        Raises:
            NoSuchSubjectError: nothing in the portfolio has the id.
        """
        asked = frozenset(one for one in self.subjects if subject in (one.id, f"{one.kind}:{one.id}"))
        if not asked:
            raise NoSuchSubjectError(f"nobody and no county in the document has the id {subject}")
        return evolve(
            self,
            obligations=tuple(one for one in self.obligations if not asked.isdisjoint((one.subject, *one.concerns))),
            undated=tuple(one for one in self.undated if not asked.isdisjoint((one.subject, *one.concerns))),
            subject=subject,
        )

    def borne_by(self, bearer: str) -> Agenda:
        """What one role has to do, by whichever reading: `member`, `office`, `company`, `county` and so on."""
        return evolve(
            self,
            obligations=tuple(
                one for one in self.obligations if bearer in (one.bearer, *(said.bearer for said in one.readings))
            ),
            undated=tuple(one for one in self.undated if one.bearer == bearer),
            bearer=bearer,
        )
