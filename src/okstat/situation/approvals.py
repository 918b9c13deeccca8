"""The approvals of one enterprise as training company, each as a situation of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from okstat.model.enterprise import Enterprise
from okstat.situation.approval import ApprovalSituation, Run, fold_company_approval
from okstat.situation.history import Record
from okstat.situation.parts.application import asked_or_given, fold_application
from okstat.situation.parts.board import TrainingBoard
from okstat.situation.parts.membership import Memberships
from okstat.situation.parts.training_manager import fold_managers

__all__ = ["fold_approvals"]


def fold_approvals(
    record: Record,
    enterprise: Enterprise,
    memberships: Memberships,
    runs: Sequence[tuple[str, Run]],
    contracts_silent_to: date | None,
    boards: Mapping[str, TrainingBoard],
) -> Iterator[ApprovalSituation]:
    """One situation for each department, trade and county of which an approval was given, asked for or refused.

    Args:
        record: the events of the enterprise.
        enterprise: the enterprise.
        memberships: its memberships of offices.
        runs: where each of its contracts is placed, and when it ran.
        contracts_silent_to: the last day for which it is a fact that there are no other contracts.
        boards: the vocational training boards of the counties that the portfolio tells of, by county.
    """
    managers = fold_managers(record)
    departments = {department.id: department for department in enterprise.departments}
    for department, trade, county in asked_or_given(record):
        company = department or enterprise.id
        yield ApprovalSituation(
            id=f"{company}/{trade}/{county}",
            company=company,
            enterprise=enterprise.id,
            department_county=departments[department].county if department in departments else enterprise.county,
            trade=trade,
            county=county,
            approval=fold_company_approval(record, department, trade, county),
            application=fold_application(record, department, trade, county),
            runs=tuple(run for place, run in runs if department is None or place == company),
            contracts_silent_to=contracts_silent_to,
            attached=memberships.attached_on(record.on),
            board=boards.get(county),
            on=record.on,
            department=department,
            managers=managers,
        )
