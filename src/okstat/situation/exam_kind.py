"""Which of the three exams somebody is on the way to: fagprøve or svenneprøve, praksisbrevprøve, kompetanseprøve."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from okstat.model.events import ContractKind
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.sitting import Sitting

__all__ = ["EXAM_OF", "ExamKind", "exam_kind_on", "sittings_elsewhere", "sittings_of"]


class ExamKind(Enum):
    """The three exams: fagprøve or svenneprøve, praksisbrevprøve, kompetanseprøve."""

    TRADE = "trade"
    PRAKSISBREV = "praksisbrev"
    KOMPETANSE = "kompetanse"


EXAM_OF: Final[Mapping[ContractKind, ExamKind]] = MappingProxyType(
    {
        ContractKind.APPRENTICE: ExamKind.TRADE,
        ContractKind.FAGBREV_ON_THE_JOB: ExamKind.TRADE,
        ContractKind.PRAKSISBREV_CANDIDATE: ExamKind.PRAKSISBREV,
        ContractKind.TRAINING_CANDIDATE: ExamKind.KOMPETANSE,
    }
)
"""Which exam each kind of contract leads to."""


def exam_kind_on(contract: ContractSituation | None, day: date) -> ExamKind:
    """Which of the three exams somebody was on the way to on a day."""
    return EXAM_OF[contract.parties.kind_on(day)] if contract is not None else ExamKind.TRADE


def sittings_of(
    sittings: tuple[Sitting, ...], contract: ContractSituation | None, kind: ExamKind
) -> tuple[Sitting, ...]:
    """The sittings of one of the three exams: a fagprøve that a lærling failed is no try at a later kompetanseprøve."""
    if contract is None or not contract.parties.earlier_kinds:
        return sittings
    return tuple(one for one in sittings if exam_kind_on(contract, one.day) is kind)


def sittings_elsewhere(contract: ContractSituation | None, kind: ExamKind, by: date) -> tuple[Sitting, ...]:
    """Those of the same exam in the same trade, up to a day, under other contracts of the same person."""
    rows = contract.others_in_trade if contract is not None else ()
    return tuple(
        [
            one
            for row in rows
            for one in row.case.sittings
            if one.day <= by and EXAM_OF[row.parties.kind_on(one.day)] is kind
        ]
    )
