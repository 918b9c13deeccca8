"""Reports to the county (opplæringslova 2023 § 7-11 (2), forskrift 2024 §§ 6-16, 6-19; 1998 § 4-7 (2), 2006 § 11-3).

The Acts say "every year" and name no day. One report in each calendar year in which there was training from its first
day to its last, due by its last day, is a policy of this package. For a part of a year, the first or the last, nothing
is asked for. The county may name another day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import Due, Missing, Outcome, Role, Severity, Task, duty
from okstat.situation.approval import Run
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation
from okstat.situation.parts.requests import Requests
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REPORTS: Final = Task("yearly-report")
REPORT: Final = Missing("reports.sent", "event yearly_report_sent")
LAST_DAY: Final = Missing("runs[].ended_on", "event ended of the contracts")
GIVEN: Final = Missing("requests.rows[].given_on", "event information_given")


def _reports(enterprise: EnterpriseSituation, first: date, last: date) -> Iterator[Due]:
    """One occurrence for each whole calendar year of training; its number is the year."""
    begun = [run.first for run in enterprise.runs if run.first is not None]
    until = min(last.year, enterprise.on.year)
    for year in range(max(first.year, min(begun).year), until + 1) if begun else ():
        opens, due = date(year, 1, 1), date(year, 12, 31)
        sure = [run for run in enterprise.runs if run.ended_on is not None or run.end_is_known]
        sent = next((day for day in enterprise.reports.sent if opens <= day <= due), None)
        asked = Due(year, opens, due, sent, enterprise.reports.silent_to, REPORT)
        if _covers(sure, opens, due):
            yield asked
        elif _covers(enterprise.runs, opens, due):
            yield asked._replace(hangs_on=LAST_DAY)


def _covers(runs: Iterator[Run] | list[Run] | tuple[Run, ...], opens: date, due: date) -> bool:
    """Whether contracts, one after the other, ran on every day of a year; one that has not ended goes on."""
    reached = opens
    spans = sorted((run.first, run.ended_on or date.max) for run in runs if run.first is not None)
    for began, ended in spans:
        if began <= reached <= ended:
            if ended >= due:
                return True
            reached = date.fromordinal(ended.toordinal() + 1)
    return False


REPORTED = Text(
    nb="Lærebedriften rapporterer hvert år til fylkeskommunen om opplæringen den gir.",
    nn="Lærebedrifta rapporterer kvart år til fylkeskommunen om opplæringa ho gir.",
    en="The training company reports every year to the county on the training it gives.",
)
NOT_REPORTED = Text(
    nb="Det er ikke rapportert til fylkeskommunen i {number}; året gikk ut {due}.",
    nn="Det er ikkje rapportert til fylkeskommunen i {number}; året gjekk ut {due}.",
    en="No report was sent to the county in {number}; the year ended on {due}.",
)
REPORT_NOW = Text(
    nb="Send rapporten nå, og spør fylkeskommunen hvilken dag den venter den neste.",
    nn="Send rapporten no, og spør fylkeskommunen kva dag han ventar den neste.",
    en="Send the report now, and ask the county on which day it expects the next.",
)


@duty(
    "company.annual-report",
    wording="1998",
    bearer=REPORTS,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(Instrument.ACT_1998, "4-7", "2"),),
    text=REPORTED,
    breach=NOT_REPORTED,
    remedy=REPORT_NOW,
)
def company_reported_each_year(enterprise: EnterpriseSituation, law: Law, first: date, last: date) -> Iterator[Due]:
    """§ 4-7 (2): a yearly report to the county."""
    return _reports(enterprise, first, last)


@duty(
    "company.annual-report",
    wording="2023",
    bearer=REPORTS,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(Instrument.ACT_2023, "7-11", "2.1"),),
    text=REPORTED,
    breach=NOT_REPORTED,
    remedy=REPORT_NOW,
)
def company_reports_each_year(enterprise: EnterpriseSituation, law: Law, first: date, last: date) -> Iterator[Due]:
    """§ 7-11 (2): the company reports to the county every year on the training it gives."""
    return _reports(enterprise, first, last)


def _answers(requests: Requests) -> Iterator[Due]:
    """One occurrence for each request that names a day."""
    for row in requests.rows:
        if row.due is not None:
            yield Due(row.number, row.on, row.due, row.given_on, requests.given_silent_to, GIVEN)


GIVES = Text(
    nb="Lærebedriften gir fylkeskommunen det den ber om, for å vurdere godkjenningen og betale ut tilskudd.",
    nn="Lærebedrifta gir fylkeskommunen det han ber om, for å vurdere godkjenninga og betale ut tilskot.",
    en="The training company gives the county what it asks for, to judge the approval and to pay grants.",
)
NOT_GIVEN = Text(
    nb="Fylkeskommunen har ikke fått svar på anmodning nummer {number}; svaret skulle gis innen {due}.",
    nn="Fylkeskommunen har ikkje fått svar på oppmoding nummer {number}; svaret skulle givast innan {due}.",
    en="The county has had no answer to request number {number}; the answer was to be given by {due}.",
)
GIVE_NOW = Text(
    nb="Gi opplysningene nå, og før dagen inn.",
    nn="Gi opplysningane no, og før dagen inn.",
    en="Give the information now, and record the day.",
)


@duty(
    "company.information-duty",
    wording="2006",
    bearer=REPORTS,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(Instrument.REGULATION_2006, "11-3", "1"),),
    text=GIVES,
    breach=NOT_GIVEN,
    remedy=GIVE_NOW,
)
def company_gave_what_was_asked_for(
    enterprise: EnterpriseSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """Forskrift 2006 § 11-3 (1): what the county asks for, to judge approval and to set and pay grants."""
    return _answers(enterprise.requests)


@duty(
    "company.information-duty",
    wording="2024",
    bearer=REPORTS,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(
        Citation(Instrument.REGULATION_2024, "6-16", "1a"),
        Citation(Instrument.REGULATION_2024, "6-16", "1b"),
    ),
    text=GIVES,
    breach=NOT_GIVEN,
    remedy=GIVE_NOW,
)
def company_gives_what_is_asked_for(
    enterprise: EnterpriseSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """Forskrift 2024 § 6-16: what the county asks for, to judge approval (a) and to set and pay grants (b)."""
    return _answers(enterprise.requests)


@duty(
    "office.information-duty",
    wording="2024",
    bearer=Role.OFFICE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(Instrument.REGULATION_2024, "6-19", "1"),),
    text=Text(
        nb="Kontoret gir fylkeskommunen det den ber om, for å vurdere om godkjenningen skal gis eller videreføres.",
        nn="Kontoret gir fylkeskommunen det han ber om, for å vurdere om godkjenninga skal givast eller vidareførast.",
        en="The office gives the county what it asks for, to judge whether approval is given or kept.",
    ),
    breach=NOT_GIVEN,
    remedy=GIVE_NOW,
)
def office_gives_what_is_asked_for(
    office: OfficeSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """Forskrift § 6-19 (1), second part: what the county asks for to judge the approval."""
    return _answers(office.requests)
