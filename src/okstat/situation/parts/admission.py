"""Applications for admission, admissions, and what the county has decided on applications."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import AdmissionApplied, Admitted, ApplicationDecided, Event, Ground, Matter, SchoolLevel
from okstat.situation.history import Record

__all__ = [
    "Admission",
    "AdmissionWish",
    "Admissions",
    "Decision",
    "Decisions",
    "fold_admissions",
    "fold_decisions",
]


@frozen
class Decision:
    """A decision on an application.

    Attributes:
        on: its day.
        matter: what was applied for.
        granted: whether it says yes.
        ground: why it says no.
        county: the county that decided.
        applied: the day of the application; that of the decision where no other is told.
        open_to_adults: whether the county offers training by chapter 5 to adults without a right to it.
        recommended: whether the municipality or NAV recommends that prior competence is assessed.
    """

    on: date
    matter: Matter
    granted: bool
    ground: Ground | None
    county: str | None
    applied: date
    open_to_adults: bool | None
    recommended: bool | None


@frozen
class Decisions:
    """The county's decisions on applications.

    Attributes:
        events: the decisions.
        rows: what each decided, by day.
        silent_to: the last day for which no further decision is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[Decision, ...]
    silent_to: date | None

    def last_on(self, *matters: Matter) -> Decision | None:
        """The latest decision on a matter."""
        found = [row for row in self.rows if row.matter in matters]
        return found[-1] if found else None

    def refused_on(self, ground: Ground, *matters: Matter) -> Decision | None:
        """The latest refusal on a ground."""
        found = [row for row in self.rows if row.matter in matters and row.ground is ground and not row.granted]
        return found[-1] if found else None


@frozen
class AdmissionWish:
    """One application for admission.

    Attributes:
        on: its day.
        level: the level applied for.
        programme_areas: the programme areas applied for, the first wish first.
        county: the county it was sent to.
        with_follow_up_service: whether the follow-up service took part.
        final_competences: the final competences that an adult applies for, the first wish first.
        home_county: the county of the population register on that day, where the application says.
        moving_to: the county of a documented move.
    """

    on: date
    level: SchoolLevel | None
    programme_areas: tuple[str, ...] | None
    county: str | None
    with_follow_up_service: bool | None
    final_competences: tuple[str, ...] | None
    home_county: str | None
    moving_to: str | None


@frozen
class Admission:
    """One admission.

    Attributes:
        on: its day.
        level: the level admitted to.
        programme_area: the programme area admitted to.
    """

    on: date
    level: SchoolLevel | None
    programme_area: str | None


@frozen
class Admissions:
    """Applications for admission, and admissions.

    Attributes:
        events: everything folded here.
        wishes: the applications, by day.
        applied_silent_to: the last day for which no further application is a fact.
        rows: the admissions, by day.
        silent_to: the last day for which no further admission is a fact.
    """

    events: tuple[Event, ...]
    wishes: tuple[AdmissionWish, ...]
    applied_silent_to: date | None
    rows: tuple[Admission, ...]
    silent_to: date | None


def fold_decisions(record: Record) -> Decisions:
    """Fold decisions on applications."""
    events = record.of(ApplicationDecided)
    rows = tuple(
        Decision(
            on=one.on,
            matter=one.matter,
            granted=one.granted,
            ground=one.ground,
            county=one.county,
            applied=one.applied or one.on,
            open_to_adults=one.open_to_adults,
            recommended=one.recommended,
        )
        for one in events
    )
    return Decisions(events, rows, record.silent_to(ApplicationDecided))


def fold_admissions(record: Record) -> Admissions:
    """Fold applications for admission and admissions."""
    wishes, admitted = record.of(AdmissionApplied), record.of(Admitted)
    return Admissions(
        (*wishes, *admitted),
        tuple(
            AdmissionWish(
                on=one.on,
                level=one.level,
                programme_areas=one.programme_areas,
                county=one.county,
                with_follow_up_service=one.with_follow_up_service,
                final_competences=one.final_competences,
                home_county=one.home_county,
                moving_to=one.moving_to,
            )
            for one in wishes
        ),
        record.silent_to(AdmissionApplied),
        tuple(Admission(one.on, one.level, one.programme_area) for one in admitted),
        record.silent_to(Admitted),
    )
