"""Contracts that come to an end, under either Act, and any events of ending, change and work around the border."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from facts import complete, contract, day, event, portfolio, signed, started
from hypothesis import strategies as st

from okstat.document.kinds import EVENTS_OF
from okstat.document.wire import ContractRecord
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    AbsenceCause,
    AbsenceReported,
    Absent,
    Aim,
    AssessmentHeld,
    AttestWritten,
    Changed,
    Charge,
    Charged,
    CompanyUnable,
    ContractApproved,
    ContractKind,
    EmploymentAgreed,
    EmploymentEnded,
    EmploymentEnding,
    Ended,
    EndingBasis,
    EndingDecided,
    EndingDemanded,
    EndingNotified,
    Event,
    ExemptedFrom,
    ExemptionGranted,
    ExtensionGranted,
    ExtensionReason,
    ExtensionRefused,
    Heard,
    Leave,
    Organisation,
    Party,
    Schooled,
    Transferred,
    UnableReported,
    WorkingTimeSet,
)
from okstat.model.portfolio import Portfolio

__all__ = ["BY_CONTRACT", "BY_EVENT", "ON", "across", "anything", "new", "old", "silent"]

ON = "2026-11-20"
BY_EVENT, BY_CONTRACT = "law of the day of the event", "law of the day of the contract"


def silent(*kinds: str, to: str = ON) -> Complete:
    """Complete for these kinds of events, to the day asked about unless told otherwise."""
    return complete(**dict.fromkeys(kinds, to))


def new(*events: Event, **fields: Any) -> Contract:
    """Under the Act of 2023: signed 1 August 2025, training from 18 August 2025 to 17 August 2027."""
    made = (signed("2025-08-01", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))
    return contract(*made, *events, **fields)


def old(*events: Event, **fields: Any) -> Contract:
    """Under the Act of 1998: signed 1 August 2022, training from 15 August 2022 to 14 August 2024."""
    made = (signed("2022-08-01", first="2022-08-15", last="2024-08-14"), started("2022-08-15"))
    return contract(*made, *events, **fields)


def across(*events: Event, **fields: Any) -> Contract:
    """Across the border: signed 1 August 2023, training from 14 August 2023 to 13 August 2025."""
    made = (signed("2023-08-01", first="2023-08-14", last="2025-08-13"), started("2023-08-14"))
    return contract(*made, *events, **fields)


@st.composite
def anything(draw: st.DrawFn) -> Portfolio:
    """One contract around 1 August 2024, with any events that end it, change it or concern the work."""
    days = st.dates(date(2024, 6, 1), date(2024, 10, 1)).map(date.isoformat)
    maybe = st.none() | days
    parties = st.sampled_from([None, Party.APPRENTICE, Party.COMPANY, Party.OFFICE])
    truth = st.sampled_from([None, True, False])
    kinds = st.none() | st.sampled_from(ContractKind)
    bases = st.none() | st.sampled_from(EndingBasis)
    hours = st.none() | st.sampled_from([Decimal(30), Decimal("37.5"), Decimal(40)])
    agreed = st.none() | st.lists(
        st.sampled_from([Party.APPRENTICE, Party.COMPANY, Party.OFFICE]), min_size=1, unique=True
    ).map(tuple)
    organisations = st.none() | st.lists(st.sampled_from(Organisation), min_size=1, max_size=2, unique=True).map(tuple)

    def some(kind: type[Event], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Event]:
        return st.builds(event, st.just(kind), days, **fields)

    events: st.SearchStrategy[Event] = st.one_of(
        some(EndingDemanded, by=parties, basis=bases, in_writing=truth, burden=truth),
        some(EndingDecided, granted=st.booleans(), last=maybe, right_kept=truth),
        some(EndingNotified, by=parties),
        some(Heard),
        some(Ended, by=parties, basis=bases, agreed_by=agreed),
        some(AttestWritten),
        some(CompanyUnable),
        some(UnableReported),
        some(EmploymentAgreed, company=st.sampled_from([None, "dep", "agency", "other"]), independent=truth),
        some(EmploymentEnded, by=parties, basis=st.none() | st.sampled_from(EmploymentEnding)),
        some(WorkingTimeSet, hours=hours, ordinary_hours=hours),
        some(Charged, by=parties, what=st.none() | st.sampled_from(Charge)),
        some(ExemptionGranted, what=st.none() | st.sampled_from(ExemptedFrom)),
        some(Schooled),
        some(Absent, last=maybe, cause=st.none() | st.sampled_from(AbsenceCause)),
        some(AbsenceReported),
        some(Leave, consented=maybe, refused=maybe),
        some(
            Changed,
            contract_kind=kinds,
            last=maybe,
            consented=maybe,
            refused=maybe,
            aim=st.none() | st.sampled_from(Aim),
        ),
        some(Transferred, company=st.sampled_from([None, "agency", "other"]), consented=maybe),
        some(ExtensionGranted, last=days, cause=st.none() | st.sampled_from(ExtensionReason)),
        some(ExtensionRefused, by=parties),
        some(AssessmentHeld),
        some(ContractApproved),
    )
    silences = st.sampled_from(sorted(EVENTS_OF[ContractRecord]))
    known = Complete(draw(st.dictionaries(silences, days.map(day) | st.just(day(ON)), max_size=12)))
    sign = draw(days)
    only = contract(
        event(type(signed("2024-01-01")), sign, by=draw(agreed), last=draw(maybe), organisation=draw(organisations),
              aim=draw(st.none() | st.sampled_from(Aim))),
        *draw(st.lists(days.map(started), max_size=1)),
        *draw(st.lists(events, max_size=7, unique_by=lambda one: one.id)),
        kind=draw(st.sampled_from(ContractKind)),
        born=draw(st.sampled_from([None, "2007-03-14", "2010-01-01"])),
        course=draw(st.sampled_from([None, "2+2", "0+4"])),
        county=draw(st.sampled_from([None, "03", "40", "11", "32"])),
        employment_is_independent=draw(truth),
        employed_from=draw(st.none() | st.dates(date(2024, 1, 1), date(2024, 9, 1))),
        known=known,
    )  # fmt: skip
    return portfolio(only, known=known)
