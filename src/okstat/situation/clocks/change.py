"""Clocks and facts for changes of a contract, leave, extensions, exemptions and absence."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.clocks.contract import ASSESSMENT, ENDED, PERIOD, TALK
from okstat.situation.conditions import untold
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.changes import Change
from okstat.transition import ACT_2023_IN_FORCE

__all__ = [
    "ABSENCE",
    "ABSENCE_REPORTED",
    "CAUSE",
    "CHANGED",
    "CONSENT_TO_LEAVE",
    "EXTENDED",
    "absence_began",
    "changes_of_the_act_of",
    "consent_to",
    "contract_is_changed_1998",
    "contract_is_changed_2023",
    "contract_passed_to_a_company",
    "exemption_is_granted",
    "extension_is_refused",
    "leave_began",
    "training_went_on",
]

ABSENCE: Final = Missing("absences.rows", "event absence")
ABSENCE_REPORTED: Final = Missing("extensions.absence_reported", "event absence_reported")
CAUSE: Final = Missing("extensions.granted[].cause", "key cause of event extension_granted")
CHANGED: Final = Missing("changes.rows", "event changed")
CONSENT: Final = Missing("changes.rows[].consented", "key consented of event changed")
CONSENT_TO_LEAVE: Final = Missing("changes.leave[].consented", "key consented of event leave")
CONSENT_TO_TRANSFER: Final = Missing("changes.rows[].consented", "key consented of event transferred")
EXEMPTED: Final = Missing("terms.exemptions", "event exemption_granted")
EXTENDED: Final = Missing("extensions.granted", "event extension_granted")
EXTENSION_REFUSED: Final = Missing("extensions.refused", "event extension_refused")
LEAVE: Final = Missing("changes.leave", "event leave")
TRANSFERRED: Final = Missing("parties.company_since", "event transferred")


def consent_to(change: Change) -> Missing:
    """What would tell whether the county consented to a change of what was agreed, or to a transfer."""
    return CONSENT_TO_TRANSFER if change.passes_on else CONSENT


def changes_of_the_act_of(year: int, rows: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes on days of the Act of 1998, or on days of the Act of 2023."""
    return tuple([row for row in rows if (row.on >= ACT_2023_IN_FORCE) is (year == 2023)])


def _last(rows: tuple[Change, ...], on: date, *silences: tuple[Missing, date | None]) -> date | Outcome:
    if rows:
        return rows[-1].on
    lacks = untold(on, *silences)
    return unknown(*lacks) if lacks else NOT_APPLICABLE


def _last_change(contract: ContractSituation, year: int) -> date | Outcome:
    changes = contract.changes
    silences = (CHANGED, changes.changed_silent_to), (TRANSFERRED, changes.transferred_silent_to)
    return _last(changes_of_the_act_of(year, changes.rows), contract.on, *silences)


def contract_is_changed_1998(contract: ContractSituation) -> date | Outcome:
    """The day of the last change under the Act of 1998."""
    return _last_change(contract, 1998)


def contract_is_changed_2023(contract: ContractSituation) -> date | Outcome:
    """The day of the last change under the Act of 2023."""
    return _last_change(contract, 2023)


def leave_began(contract: ContractSituation) -> date | Outcome:
    """The day of the last leave that began under the Act of 1998, which alone has a rule on leave."""
    changes = contract.changes
    return _last(changes_of_the_act_of(1998, changes.leave), contract.on, (LEAVE, changes.leave_silent_to))


def contract_passed_to_a_company(contract: ContractSituation) -> date | Outcome:
    """The day of the last transfer to another company."""
    since = contract.parties.company_since
    if since is not None:
        return since
    return NOT_APPLICABLE if contract.changes.transferred_silent_to == contract.on else unknown(TRANSFERRED)


def extension_is_refused(contract: ContractSituation) -> date | Outcome:
    """The day on which a party last did not agree to an extension."""
    extensions = contract.extensions
    if extensions.refused:
        return extensions.refused[-1].on
    return NOT_APPLICABLE if extensions.refused_silent_to == contract.on else unknown(EXTENSION_REFUSED)


def exemption_is_granted(contract: ContractSituation) -> date | Outcome:
    """The day of the last exemption."""
    terms = contract.terms
    if terms.exemptions:
        return terms.exemptions[-1].on
    return NOT_APPLICABLE if terms.exempted_silent_to == contract.on else unknown(EXEMPTED)


def absence_began(contract: ContractSituation) -> date | Outcome:
    """The first day of the last absence; leave is none."""
    rows = [row for row in contract.absences.rows if not row.is_leave]
    if rows:
        return rows[-1].first
    return NOT_APPLICABLE if contract.absences.absent_silent_to == contract.on else unknown(ABSENCE)


def training_went_on(contract: ContractSituation) -> date | Outcome:
    """The first day on record of a training that went on after the last day in force."""
    last = contract.period.last
    if last is None:
        return NOT_APPLICABLE if contract.is_not_made() else unknown(PERIOD)
    assessments, ended = contract.assessments, contract.ending.on
    days = [*assessments.assessed, *assessments.talked, *[row.first for row in contract.absences.rows]]
    after = min([day for day in (*days, ended) if day is not None and day > last], default=None)
    if after is not None:
        return after
    if last >= contract.on or ended is not None:
        return NOT_APPLICABLE
    lacks = _what_would_show_it(contract)
    return unknown(*lacks) if lacks else NOT_APPLICABLE


def _what_would_show_it(contract: ContractSituation) -> tuple[Missing, ...]:
    """The records that could show a training that went on, and may lack something."""
    if contract.ending.silent_to != contract.on:
        return (ENDED,)
    assessments = contract.assessments
    return untold(
        contract.on,
        (ASSESSMENT, assessments.assessed_silent_to),
        (TALK, assessments.talked_silent_to),
        (ABSENCE, contract.absences.absent_silent_to),
        (LEAVE, contract.changes.leave_silent_to),
    )
