"""How often somebody has failed, and what lifts the limit to one new exam (forskrift 2024 § 9-66)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.events import ExamMatter
from okstat.rule import Missing
from okstat.situation.clocks.contract import STARTED
from okstat.situation.conditions import untold
from okstat.situation.contract import ContractSituation
from okstat.situation.exams import Examined
from okstat.situation.parts.exam_case import ExamCase
from okstat.situation.parts.signing import PeriodInForce
from okstat.situation.parts.sitting import Sitting

__all__ = ["Lift", "Tries", "lift_by", "tries_of"]

OFFERED: Final = Missing("case.decisions", "event exam_decided")
EXTENDED: Final = Missing("contract.extensions.granted", "event extension_granted")
APPROVED: Final = Missing("contract.approval.approved_on", "event approved")
CHANGED: Final = Missing("contract.changes.rows", "event changed")


@frozen
class Tries:
    """How often an exam was failed.

    Attributes:
        least: as far as results are known.
        most: if all unknown results were failures.
        first_on: the day of the first failure that is known.
    """

    least: int
    most: int
    first_on: date | None


@frozen
class Lift:
    """What lifts the limit to one new exam by a day.

    Attributes:
        by_training: the county has offered more training in the trade.
        by_extension: an extension, or a new contract in the trade, was approved after the first failure.
        by_early_extension: one was approved before it.
        untold_training: what would tell that no more training was offered, where that is no fact.
        untold_extension: what would tell that nothing was extended, where that is no fact.
    """

    by_training: bool
    by_extension: bool
    by_early_extension: bool
    untold_training: tuple[Missing, ...]
    untold_extension: tuple[Missing, ...]


def tries_of(sittings: Iterable[Sitting]) -> Tries:
    """Count the failures among some sittings."""
    words = [(one.is_failed, one.held.on) for one in sittings if one.held is not None]
    failed = [day for is_failed, day in words if is_failed]
    return Tries(
        len(failed), len(failed) + sum(is_failed is None for is_failed, _ in words), failed[0] if failed else None
    )


def lift_by(of: Examined, first_failed: date, day: date) -> Lift:
    """What had lifted the limit by a day, for whoever failed first on another."""
    contract = of.contract
    extended = _extended(contract.period) if contract is not None else ()
    since_then = (*extended, *_made_anew(contract, first_failed)) if contract is not None else ()
    others = contract.others_in_trade if contract is not None else ()
    offered = [one for case in (of.case, *(other.case for other in others)) for one in _offered(case)]
    return Lift(
        by_training=any(first_failed <= one <= day for one in offered),
        by_extension=any(first_failed < since <= day for since in since_then),
        by_early_extension=any(since <= first_failed for since in extended),
        untold_training=untold(day, (OFFERED, of.case.decisions_silent_to)),
        untold_extension=_untold_extension(contract, first_failed, day) if contract is not None else (),
    )


def _made_anew(contract: ContractSituation, first_failed: date) -> tuple[date, ...]:
    """The days on which contracts in the trade were approved that began after the first failure."""
    made = [(contract.begins, contract.approval.approved_on)]
    made += [(one.begins, one.approval.approved_on) for one in contract.others_in_trade]
    return tuple([approved for begins, approved in made if approved and begins is not None and begins > first_failed])


def _untold_extension(contract: ContractSituation, first_failed: date, day: date) -> tuple[Missing, ...]:
    extensions, changes, approval = contract.extensions, contract.changes, contract.approval
    silences = [(EXTENDED, extensions.granted_silent_to), (CHANGED, changes.changed_silent_to)]
    if contract.begins is None and contract.others_in_trade:
        return (*untold(day, *silences), STARTED)
    if contract.begins is not None and contract.begins > first_failed and approval.approved_on is None:
        silences.append((APPROVED, approval.silent_to))
    return untold(day, *silences)


def _offered(case: ExamCase) -> tuple[date, ...]:
    """The days on which the county offered more training."""
    decided = [one.event for one in case.decisions]
    return tuple(one.on for one in decided if one.matter is ExamMatter.MORE_TRAINING and one.granted)


def _extended(period: PeriodInForce) -> tuple[date, ...]:
    """The days from which a later last day was in force."""
    days, latest = [], None
    for since, last in period.lasts:
        if latest is not None and last > latest:
            days.append(since)
        latest = last if latest is None else max(latest, last)
    return tuple(days)
