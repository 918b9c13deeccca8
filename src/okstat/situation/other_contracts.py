"""What the other contracts of the same person tell of exams: a new contract in the trade begins no new count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.contract import Contract
from okstat.model.events import Event
from okstat.situation.approval import ApprovalOfContract, fold_approval_of_contract
from okstat.situation.history import Record
from okstat.situation.parts.exam_case import ExamCase, fold_exam_case
from okstat.situation.parts.parties import Parties, fold_parties
from okstat.situation.parts.payroll import NOWHERE_ELSE, Elsewhere, elsewhere, fold_payroll
from okstat.situation.parts.signing import fold_period
from okstat.situation.parts.training import fold_start

__all__ = ["NO_OTHERS", "OtherContract", "OtherContracts", "other_contracts"]


@frozen
class OtherContract:
    """Another contract of the same person.

    Attributes:
        contract: its id.
        parties: who is in it, in which trade.
        begins: the first day of training, or the agreed one.
        approval: what the county has done with it.
        case: its exams, decisions and appeals.
    """

    contract: str
    parties: Parties
    begins: date | None
    approval: ApprovalOfContract
    case: ExamCase


@frozen
class OtherContracts:
    """The other contracts of the same person.

    Attributes:
        events: exams and approvals of them.
        rows: the contracts, in the order of the document.
        payroll: what payroll has registered on them.
    """

    events: tuple[Event, ...]
    rows: tuple[OtherContract, ...]
    payroll: Elsewhere = NOWHERE_ELSE

    def in_trade(self, trade: str | None) -> tuple[OtherContract, ...]:
        """Those in a trade; none where it is not known."""
        return tuple([one for one in self.rows if trade is not None and one.parties.trade == trade])


NO_OTHERS: Final = OtherContracts((), ())


def other_contracts(
    contracts: Iterable[Contract], recorded: Callable[[Contract], Record]
) -> Mapping[str, OtherContracts]:
    """Per contract, the others of its person; only of those who have more than one."""
    by_person: defaultdict[str, list[Contract]] = defaultdict(list)
    for contract in contracts:
        by_person[contract.person.id].append(contract)
    found: dict[str, OtherContracts] = {}
    for several in by_person.values():
        if len(several) > 1:
            records = [(one, recorded(one)) for one in several]
            rows = [_row(one, record) for one, record in records]
            payrolls = [(one.id, fold_payroll(record)) for one, record in records]
            found.update({one.id: _others(one.id, rows, elsewhere(one.id, payrolls)) for one in several})
    return found


def _row(contract: Contract, record: Record) -> OtherContract:
    start = fold_start(record).on
    return OtherContract(
        contract.id,
        fold_parties(record, contract),
        start if start is not None else fold_period(record).first,
        fold_approval_of_contract(record),
        fold_exam_case(record),
    )


def _others(contract: str, rows: Iterable[OtherContract], payroll: Elsewhere) -> OtherContracts:
    others = tuple([row for row in rows if row.contract != contract])
    sat = [event for row in others for sitting in row.case.sittings for event in sitting.events]
    return OtherContracts((*sat, *[event for row in others for event in row.approval.events]), others, payroll)
