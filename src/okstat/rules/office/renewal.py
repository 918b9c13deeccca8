"""What a county asked of offices that the old Act had approved: to apply anew, by days of its own. Notices, no law."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.county_practice import practice_days
from okstat.law import Law
from okstat.model.county import is_same_or_follows
from okstat.model.events import OfficeApprovalApplied
from okstat.rule import Due, Missing, Role, Severity, duty
from okstat.situation.enterprise import OfficeSituation
from okstat.tables import read_code_list
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

PRACTISED: Final = (Citation(Instrument.COUNTY_PRACTICE),)
APPLIED: Final = Missing("applied.events", "event approval_applied of the office")
IN_FULL: Final = Missing("applied.events[].in_full", "key in_full of event approval_applied")


def _days(topic: str) -> Mapping[str, date]:
    return practice_days(read_code_list("generated_county_practice"), topic)


def _old_approval(office: OfficeSituation, county: str, due: date) -> date | None:
    """The day of the last approval under the old Act, by the county or one before it, that stood until a day."""
    stood = [
        row.first
        for row in office.counties
        if is_same_or_follows(row.county, county)
        and row.first < ACT_2023_IN_FORCE
        and (row.last is None or row.last >= due)
    ]
    return max(stood, default=None)


def _due(
    office: OfficeSituation, number: int, county: str, due: date, fulfils: Callable[[OfficeApprovalApplied], bool]
) -> Due | None:
    """That of a county that had approved the office; a new approval settles what was applied for.

    What was sent in without telling whether it is all there is not known.
    """
    old = _old_approval(office, county, due)
    if old is None:
        return None
    sent = [one for one in office.applied.events if is_same_or_follows(one.county, county) and one.on > old]
    done = min((event.on for event in sent if fulfils(event)), default=None)
    own = [row.first for row in office.counties if is_same_or_follows(row.county, county)]
    if done is None and max(own) >= ACT_2023_IN_FORCE:
        return None
    is_open = any(event.in_full is None for event in sent)
    silent_to = None if is_open else office.applied.silent_to
    return Due(number, None, due, done, silent_to, IN_FULL if is_open else APPLIED)


def _dues(office: OfficeSituation, topic: str, fulfils: Callable[[OfficeApprovalApplied], bool]) -> Iterator[Due]:
    """One for each county that set a day, by county."""
    days = enumerate(sorted(_days(topic).items()), 1)
    dues = [_due(office, number, county, due, fulfils) for number, (county, due) in days]
    return (one for one in dues if one is not None)


@duty(
    "office.new-approval-applied-for",
    wording="practice",
    bearer=Role.OFFICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    cites=PRACTISED,
    text=Text(
        nb="Et kontor som den gamle loven godkjente, søker om ny godkjenning innen den dagen fylkeskommunen satte.",
        nn="Eit kontor som den gamle lova godkjende, søkjer om ny godkjenning innan den dagen fylkeskommunen sette.",
        en="An office approved under the old Act applies for a new approval by the day that the county set.",
    ),
    breach=Text(
        nb="Fylkeskommunen ville ha søknaden om ny godkjenning av kontoret innen {due}. Loven har ingen frist: den "
        "gamle godkjenningen står til det er gjort et nytt vedtak.",
        nn="Fylkeskommunen ville ha søknaden om ny godkjenning av kontoret innan {due}. Lova har ingen frist: den "
        "gamle godkjenninga står til det er gjort eit nytt vedtak.",
        en="The county wanted the application for a new approval of the office by {due}. The law has no deadline: the "
        "old approval stands until there is a new decision.",
    ),
    remedy=Text(
        nb="Send søknaden nå, og før dagen inn.",
        nn="Send søknaden no, og før dagen inn.",
        en="Send the application now, and record the day.",
    ),
)
def office_applies_for_a_new_approval(office: OfficeSituation, law: Law, first: date, last: date) -> Iterator[Due]:
    """Vestland, the one county whose days are known: by 1 September 2024."""
    return _dues(office, "office-new-approval-apply-by", lambda _: True)


@duty(
    "office.new-approval-complete",
    wording="practice",
    bearer=Role.OFFICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    cites=PRACTISED,
    text=Text(
        nb="Søknaden om ny godkjenning av kontoret er fullstendig innen den dagen fylkeskommunen satte.",
        nn="Søknaden om ny godkjenning av kontoret er fullstendig innan den dagen fylkeskommunen sette.",
        en="The application for a new approval of the office is complete by the day that the county set.",
    ),
    breach=Text(
        nb="Fylkeskommunen ville ha alt som hører til søknaden om ny godkjenning av kontoret innen {due}.",
        nn="Fylkeskommunen ville ha alt som høyrer til søknaden om ny godkjenning av kontoret innan {due}.",
        en="The county wanted all that belongs to the application for a new approval of the office by {due}.",
    ),
    remedy=Text(
        nb="Send det som mangler, og før inn at søknaden er fullstendig.",
        nn="Send det som manglar, og før inn at søknaden er fullstendig.",
        en="Send what is missing, and record that the application is complete.",
    ),
)
def application_of_office_is_complete(office: OfficeSituation, law: Law, first: date, last: date) -> Iterator[Due]:
    """Vestland: complete by 15 November 2024."""
    return _dues(office, "office-new-approval-complete-by", lambda event: event.in_full is True)
