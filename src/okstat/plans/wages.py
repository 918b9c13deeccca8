"""Pay of a state apprentice as a plan: rows by half-year, split wherever a fact or a table changes, and what is open.

The special agreement of the state pays a percentage of what a wage table gives for a reference step. Step, table,
percentages and the amount taken off before months and hours are dated tables with holes; what the clauses of the
agreement that have not been read would decide is an open question, never a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.citation import Citation, Instrument
from okstat.dated import Row
from okstat.law import HoleRead, Law
from okstat.model.employment import WageInstruction
from okstat.model.enterprise import Sector
from okstat.plans import wages_words as say
from okstat.plans.amounts import Amounts, Read
from okstat.plans.lengths import said
from okstat.plans.result import Plan, Result
from okstat.plans.wages_rows import DEDUCTION, HOURS, PERCENT, REFERENCE_STEP, TABLE, WageRow, wage_rows
from okstat.plans.wages_terms import BaseBy, WagePolicy, WageTerms, wage_terms
from okstat.plans.wages_words import DEFAULTS, Default
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__ = ["WAGES", "BaseBy", "WagePlan", "WagePolicy", "WageTerms", "wage_instructions", "wage_plan", "wages_of"]

SETTLEMENT_LEAST: Final = "wage.settlement.least"
SETTLEMENT_MOST: Final = "wage.settlement.most"

_DAY: Final = timedelta(days=1)
_FIRST_AGREEMENT: Final = date(2014, 5, 1)
_TEXT_OF_2025: Final = date(2025, 1, 14)

WAGES: Final = Plan(
    id="wage.half-years",
    wording="2014",
    subject="contract",
    unit="kr",
    since=_FIRST_AGREEMENT,
    cites=(
        Citation(Instrument.STATE_AGREEMENT, "", "", _FIRST_AGREEMENT, _TEXT_OF_2025),
        Citation(Instrument.STATE_AGREEMENT, "4", "", _TEXT_OF_2025, None),
    ),
    text=Text(
        nb="Lønn i læretiden i staten: en prosent for hvert halvår av beløpet som lønnstabellen gir for lønnstrinnet.",
        nn="Lønn i læretida i staten: ein prosent for kvart halvår av beløpet som lønnstabellen gir for lønnstrinnet.",
        en="Pay during training in the state: for each half-year a percentage of what the wage table has for the step.",
    ),
    reads=(
        "absences.rows", "contract.employed_from", "contract.person.born", "employment.agreements", "ending.on",
        "parties.course", "parties.kind", "period.events", "position.shares", "start.on",
        REFERENCE_STEP, TABLE, PERCENT, DEDUCTION, HOURS,
    ),
)  # fmt: skip


@frozen(kw_only=True)
class WagePlan(Amounts[WageRow]):
    """Pay for the whole training time.

    Attributes:
        policy: what was chosen where the sources leave a choice.
        terms: the facts that it follows from; `None` where the first or last day is not known.
        rows: the pieces; none where pay does not follow the state's agreement, or that is not known.
        open: what no text that was read answers, each question once.
        missing: what facts and tables do not tell.
        remarks: what rests on local practice, and figures of a host's own that do not fit what is known.
        defaults: general rules that hold unless the special agreement says otherwise.
    """

    policy: WagePolicy
    terms: WageTerms | None = None
    defaults: tuple[Default, ...] = DEFAULTS

    def result(self, on: date) -> Result:
        """The plan as one calculation of the catalogue: its sum, and what is open and missing."""
        return Result(WAGES.id, self.total_kr, WAGES.unit, WAGES.cites_on(on), (), self.open, self.missing)


def wages_of(contract: ContractSituation, law: Law, policy: WagePolicy | None = None) -> WagePlan | None:
    """The wage plan of one contract; `None` where the company is known to be no state body.

    Source: the special agreement on apprentices in the state (særavtale 9.10) § 4.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat import read_file
    >>> from okstat.plans.wages import wages_of
    >>> from okstat.situation.view import view
    >>> seen = view(read_file("examples/payroll-2023.json"), date(2023, 4, 15))
    >>> plan = wages_of(seen.contracts[0], default_book().law_on(seen.on))
    >>> [(str(row.first), row.step, row.yearly_kr) for row in plan.rows[1:3]]  # from 1 May 2023 no table is known
    [('2023-02-01', 36, Decimal('155000.00')), ('2023-05-01', 36, None)]

    Args:
        contract: the contract.
        law: the law of any day of the book; its tables are read by the day of each row.
        policy: what the host chooses where the sources leave a choice.

    Raises:
        LawError: there are no local percentages of the name that the policy gives.
    """
    chosen = policy if policy is not None else WagePolicy()
    enterprise = contract.contract.enterprise
    sector = None if enterprise is None else enterprise.sector
    if sector is None:
        return WagePlan(policy=chosen, open=(say.SECTOR,))
    if sector is not Sector.STATE:
        return None
    terms = wage_terms(contract)
    if terms is None:
        return WagePlan(policy=chosen, missing=(PERIOD,))
    return wage_plan(terms, law, chosen)


def wage_plan(terms: WageTerms, law: Law, policy: WagePolicy) -> WagePlan:
    """The wage plan that follows from some terms: it depends on nothing but its arguments.

    Raises:
        LawError: there are no local percentages of the name that the policy gives.
    """
    rows = wage_rows(terms, law, policy)
    return WagePlan(
        policy=policy,
        terms=terms,
        rows=rows,
        open=tuple(dict.fromkeys((*_general(terms), *(question for row in rows for question in row.open)))),
        missing=tuple(dict.fromkeys(fact for row in rows for fact in row.missing)),
        remarks=tuple(dict.fromkeys(_remarks(rows, law))),
    )


def wage_instructions(plan: WagePlan, contract: str, since: date | None = None) -> tuple[WageInstruction, ...]:
    """What to tell payroll, for a host to hand over: one instruction for each row; what a row does not know stays open.

    Args:
        plan: the wage plan.
        contract: the id of the contract.
        since: the first day to instruct about, such as that of the next wage run; all of the time where it is `None`.
    """
    return tuple(
        WageInstruction(
            contract=contract,
            first=row.first if since is None else max(row.first, since),
            last=row.last,
            half_year=row.half_year,
            position=row.position,
            percent=row.percent,
            step=row.step,
            base_kr=row.base_kr,
            yearly_kr=row.yearly_kr,
            monthly_kr=row.monthly_kr,
            rounding=row.rounding,
            open=row.open,
            missing=tuple(fact.source for fact in row.missing),
        )
        for row in plan.rows
        if since is None or row.last >= since
    )


def _general(terms: WageTerms) -> Iterator[Text]:
    """What concerns the contract as a whole."""
    if terms.may_be_adult:
        yield say.ADULT
    if terms.waits:
        yield said(say.WAITING, last=terms.last)


def _remarks(rows: Iterable[WageRow], law: Law) -> Iterator[Text]:
    for row in rows:
        if row.is_local:
            yield said(say.LOCAL, first=row.first)
        for read in row.figures:
            if read.table == TABLE:
                yield from _settlement(read, law)


def _settlement(read: Read, law: Law) -> Iterator[Text]:
    """Whether a host's own amount fits what the settlement of its first day gave."""
    row = read.row
    if not isinstance(row.since, date):
        return
    try:
        before = law.row_on(row.since - _DAY, TABLE, row.key)
        least, most = (law.row_on(row.since, table) for table in (SETTLEMENT_LEAST, SETTLEMENT_MOST))
    except HoleRead:
        return
    rise = Decimal(row.value) - Decimal(before.value)
    if _is_own(row, before) and not least.value <= rise <= most.value:
        bounds = {"least": say.kr_in_words(Decimal(least.value)), "most": say.kr_in_words(Decimal(most.value))}
        yield said(say.SETTLEMENT, step=row.key, rise=say.kr_in_words(rise), day=row.since, **bounds)


def _is_own(*rows: Row[int | Decimal]) -> bool:
    return any(row.provenance.overlay is not None for row in rows)
