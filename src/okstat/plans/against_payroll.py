"""What payroll has registered, held against the contract and the wage plan: where and from which day they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from okstat.law import HoleRead, Law
from okstat.model.employment import Employment
from okstat.model.enterprise import Sector
from okstat.model.events import ContractKind
from okstat.outcome import MET, NOT_APPLICABLE, Missing, Outcome, breached, judgement, unknown
from okstat.plans import wages_words as say
from okstat.plans.lengths import said
from okstat.plans.wages import WagePolicy, wages_of
from okstat.plans.wages_rows import PERCENT, TABLE, WageRow
from okstat.plans.wages_terms import BaseBy, wage_terms
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__ = [
    "AMOUNT", "CODE", "EMPLOYED_TO", "LAST", "PERCENTAGE", "SECTOR", "SHARE", "STEP", "Compared",
    "amounts", "by_the_agreement", "codes", "is_independent", "of_learners", "percentages", "planned", "settled",
    "steps",
]  # fmt: skip

CODE: Final = Missing("payroll.rows[].position_code", "key position_code of event payroll_employment")
GROUP: Final = "wage.pay-group-step"
CODES: Final = "wage.position-code"
PERCENTAGE: Final = Missing("payroll.rows[].pay_percentage", "key pay_percentage of event payroll_employment")
STEP: Final = Missing("payroll.rows[].step", "key step of event payroll_employment")
AMOUNT: Final = Missing("payroll.rows[].base_kr", "key base_kr of event payroll_employment")
SHARE: Final = Missing("payroll.rows[].share", "key share of event payroll_employment")
LAST: Final = Missing("payroll.rows[].last", "key last of event payroll_employment")
EMPLOYED_TO: Final = Missing("payroll.rows[].employed_to", "key employed_to of event payroll_employment")
SECTOR: Final = Missing("contract.enterprise.sector", "key sector of the enterprise")

_LEARNERS: Final = ("1362", "1446")
_LOCAL: Final = Text(
    nb="Lønnssystemet har {registered} fra {first}, mer enn særavtalens {expected}. Er det en lokal avtale, "
    "eller en feil?",
    nn="Lønnssystemet har {registered} frå {first}, meir enn {expected} i særavtalen. Er det ein lokal avtale, "
    "eller ein feil?",
    en="Payroll has {registered} from {first}, more than the {expected} of the special agreement. Is that a local "
    "agreement, or an error?",
)


@frozen
class Compared:
    """What payroll has from a day on, and what ought to be there.

    Attributes:
        first: the first day on which both hold.
        registered: what payroll has; `None` where it does not say.
        expected: what follows from the agreement; `None` where it is not known.
        missing: what would tell what is not known.
        open: what no text that was read answers.
    """

    first: date
    registered: Decimal | None
    expected: Decimal | None
    missing: tuple[Missing, ...] = ()
    open: tuple[Text, ...] = ()


def by_the_agreement(contract: ContractSituation) -> Outcome:
    """Whether pay follows the state's agreement as far as it has been read: met for apprentices in a state body."""
    enterprise, kind = contract.contract.enterprise, contract.parties.kind
    if kind not in (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE):
        return NOT_APPLICABLE
    if enterprise is None or enterprise.sector is None:
        return unknown(SECTOR)
    if enterprise.sector is not Sector.STATE:
        return NOT_APPLICABLE
    return MET if kind is ContractKind.APPRENTICE else judgement(say.KIND)


def planned(contract: ContractSituation) -> Outcome:
    """The same, and that there is a wage plan to hold payroll against: none is without the period in force."""
    by_agreement = by_the_agreement(contract)
    if by_agreement is MET and any(_in_training(contract)) and wage_terms(contract) is None:
        return unknown(PERIOD)
    return by_agreement


def settled(compared: Iterable[Compared]) -> Outcome:
    """Too little anywhere is a breach, more than is due a question; else what is not known, and else all is well."""
    found = tuple(compared)
    for one in found:
        if one.registered is not None and one.expected is not None and one.registered < one.expected:
            return breached(first=one.first, registered=one.registered, expected=one.expected)
    missing = tuple(dict.fromkeys(fact for one in found for fact in one.missing))
    if missing:
        return unknown(*missing)
    for one in found:
        if one.open:
            return judgement(one.open[0])
        if one.registered is not None and one.expected is not None and one.registered > one.expected:
            return judgement(_LOCAL, first=one.first, registered=one.registered, expected=one.expected)
    return MET if found else NOT_APPLICABLE


def of_learners(contract: ContractSituation) -> Iterator[Employment]:
    """The employments of payroll with the code of an apprentice or training candidate, or with none told."""
    return (row for row in contract.payroll.rows if row.position_code in (None, *_LEARNERS))


def is_independent(contract: ContractSituation) -> bool:
    """Whether the employment was agreed independently of the contract on training."""
    agreed = (agreement.independent for agreement in contract.employment.agreements)
    return contract.contract.employment_is_independent is True or any(one is True for one in agreed)


def codes(contract: ContractSituation, law: Law) -> Iterator[tuple[Employment, str | None, tuple[Missing, ...]]]:
    """Each employment in the training time with the position code of the kind of contract, where that is known."""
    kind = contract.parties.kind.value
    for row in _in_training(contract):
        try:
            yield row, f"{law.row_on(row.first, CODES, kind).value}", ()
        except HoleRead:
            yield row, None, (_missing(CODES, kind, row.first),)


def percentages(contract: ContractSituation, law: Law) -> Iterator[Compared]:
    """The percentage of each employment, against that of each half-year it runs into."""
    for row, piece, first in _pieces(contract, law, WagePolicy()):
        share = None if piece.percent is None else piece.percent.as_decimal()
        expected = None if share is None else (share * 100).normalize()
        told = row.pay_percentage
        missing = tuple(fact for fact in piece.missing if fact.fact.startswith(PERCENT))
        is_open = expected is None and not missing
        yield Compared(
            first,
            told,
            expected,
            (PERCENTAGE,) if told is None else missing,
            piece.open[:1] if is_open else (),
        )


def steps(contract: ContractSituation, law: Law, by: BaseBy) -> Iterator[Compared]:
    """The wage step of each employment, by itself or by its pay group, against the reference step."""
    for row, piece, first in _pieces(contract, law, WagePolicy(base_by=by)):
        registered, missing = _registered_step(row, law, first)
        if registered is not None and piece.step is None:
            missing = tuple(fact for fact in piece.missing if fact.fact.startswith("wage.reference-step"))
        expected = None if piece.step is None else Decimal(piece.step)
        moved = contract.parties.company_since
        which_hire = None if moved is None else said(say.HIRES, day=moved)
        yield Compared(first, registered, expected, missing, tuple(one for one in piece.open if one == which_hire))


def amounts(contract: ContractSituation, law: Law) -> Iterator[Compared]:
    """The yearly amount of each employment, against what the wage table of the day has for its own step."""
    for row, _, first in _pieces(contract, law, WagePolicy()):
        if row.base_kr is None:
            yield Compared(first, None, None, (AMOUNT,))
            continue
        step, missing = _registered_step(row, law, first)
        expected = None
        if step is not None:
            try:
                expected = Decimal(law.row_on(first, TABLE, str(step)).value)
            except HoleRead:
                missing = (_missing(TABLE, str(step), first),)
        yield Compared(first, row.base_kr, expected, missing)


def _registered_step(row: Employment, law: Law, day: date) -> tuple[Decimal | None, tuple[Missing, ...]]:
    if row.step is not None:
        return Decimal(row.step), ()
    if row.pay_group is None:
        return None, (STEP,)
    try:
        return Decimal(law.row_on(day, GROUP, row.pay_group).value), ()
    except HoleRead:
        return None, (_missing(GROUP, row.pay_group, day),)


def _pieces(contract: ContractSituation, law: Law, policy: WagePolicy) -> Iterator[tuple[Employment, WageRow, date]]:
    """Each employment with each row of the wage plan that it runs into by the day asked about, and their first day."""
    plan = wages_of(contract, law, policy)
    for row in _in_training(contract):
        for piece in plan.rows if plan is not None else ():
            first = max(row.first, piece.first)
            if first <= min(row.last_by(contract.on), piece.last):
                yield row, piece, first


def _in_training(contract: ContractSituation) -> Iterator[Employment]:
    """The employments of those in training, as far as they lie in the training time; not those of before or after."""
    begins, ends = contract.begins, contract.ends
    for row in contract.payroll.rows:
        if (ends is None or row.first <= ends) and (begins is None or row.last_by(contract.on) >= begins):
            yield row if ends is None else evolve(row, last=min(row.last_by(contract.on), ends))


def _missing(table: str, key: str, day: date) -> Missing:
    return Missing(f"{table}[{key}]", f"table {table} on {day}")
