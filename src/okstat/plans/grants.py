"""The county's grant for training in a company: rows by half-year with payer, recipient and amount, and what is open.

Basic grant I is an amount for one year of full-time training, spread evenly over all months in the company; basic
grant II is an amount for each month there. Rates are dated tables with holes; what the guidelines of the ministry would
decide, and nobody has read, is an open question.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve, frozen

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.plans import grants_words as say
from okstat.plans.amounts import Amounts
from okstat.plans.grants_rates import TABLES, Basis
from okstat.plans.grants_ratios import ratio_remarks
from okstat.plans.grants_rows import GrantRow, grant_rows
from okstat.plans.grants_terms import GrantPolicy, GrantTerms, PartMonth, Recipient, grant_terms
from okstat.plans.lengths import said
from okstat.plans.result import Plan, Result
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.clocks.grant import HOME_COUNTY
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = [
    "GRANT",
    "Basis",
    "GrantPlan",
    "GrantPolicy",
    "GrantRow",
    "GrantTerms",
    "PartMonth",
    "Recipient",
    "grant_plan",
    "grant_terms",
    "grants_of",
]

_LETTERS: Final = {
    ContractKind.APPRENTICE: "1a",
    ContractKind.PRAKSISBREV_CANDIDATE: "1b",
    ContractKind.TRAINING_CANDIDATE: "1b",
    ContractKind.FAGBREV_ON_THE_JOB: "1c",
}


def _since_2024(instrument: Instrument, section: str, ledd: str) -> Citation:
    return Citation(instrument, section, ledd).between(ACT_2023_IN_FORCE, None)


GRANT: Final = Plan(
    id="grant.entitlement",
    wording="1998",
    subject="contract",
    unit="kr",
    since=None,
    cites=(
        Citation(Instrument.ACT_1998, "4-4", "5").between(None, ACT_2023_IN_FORCE),
        _since_2024(Instrument.ACT_2023, "7-8", "1"),
        *(
            _since_2024(Instrument.REGULATION_2024, "6-15", ledd)
            for ledd in ("1", *sorted(set(_LETTERS.values())), "2", "4")
        ),
        _since_2024(Instrument.ACT_2023, "7-12", "1"),
        _since_2024(Instrument.REGULATION_2024, "6-17", "1"),
    ),
    text=Text(
        nb="Tilskuddet til lærebedriften: basistilskudd I eller II for hver måned i bedrift, til og med siste dag.",
        nn="Tilskotet til lærebedrifta: basistilskot I eller II for kvar månad i bedrift, til og med siste dag.",
        en="The grant to the training company: basic grant I or II for each month in the company, to the last day.",
    ),
    reads=(
        "absences.rows", "approval.approved_on", "contract.enterprise.sector", "contract.person.born",
        "contract.person.home_county", "contract.right", "ending.on", "memberships.rows", "parties.company",
        "parties.course", "parties.kind", "parties.office", "parties.trade", "period.events", "start.on",
        "terms.schooling", *TABLES,
    ),
)  # fmt: skip


@frozen(kw_only=True)
class GrantPlan(Amounts[GrantRow]):
    """The grant for the whole training time.

    Attributes:
        policy: what was chosen where the sources leave a choice.
        terms: the facts that it follows from; `None` where the first or last day is not known.
        rows: the pieces.
        open: what no text that was read answers, and what somebody is to decide, each question once.
        missing: what facts and tables do not tell.
        remarks: rates of a host's own file that stand to basic grant I as no known rate does.
    """

    policy: GrantPolicy
    terms: GrantTerms | None = None

    def result(self, on: date) -> Result:
        """The plan as one calculation of the catalogue, with the letter of the regulation for its kind of contract."""
        others = set(_LETTERS.values()) - ({_LETTERS[self.terms.kind]} if self.terms is not None else set())
        cites = tuple(cited for cited in GRANT.cites_on(on) if cited.ledd not in others)
        return Result(GRANT.id, self.total_kr, GRANT.unit, cites, (), self.open, self.missing)


def grants_of(contract: ContractSituation, law: Law, policy: GrantPolicy | None = None) -> GrantPlan:
    """The grant plan of one contract.

    Source: opplæringslova 2023 §§ 7-8 (1) and 7-12 (1), opplæringsforskrifta 2024 §§ 6-15 and 6-17; opplæringslova
    1998 § 4-4 (5).

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat import read_file
    >>> from okstat.plans.grants import grants_of
    >>> from okstat.situation.view import view
    >>> seen = view(read_file("examples/money-2020.json"), date(2020, 12, 31))
    >>> plan = grants_of(seen.contracts[0], default_book().law_on(seen.on))
    >>> [(str(row.first), row.basis.value, row.amount_kr) for row in plan.rows[:2]]
    [('2019-08-01', '1', Decimal('32778.96')), ('2020-01-01', '1', Decimal('40593.50'))]

    Args:
        contract: the contract.
        law: the law of any day of the book; its tables are read by the day of each row.
        policy: what the host chooses where the sources leave a choice.
    """
    chosen = policy if policy is not None else GrantPolicy()
    terms = grant_terms(contract)
    return GrantPlan(policy=chosen, missing=(PERIOD,)) if terms is None else grant_plan(terms, law, chosen)


def grant_plan(terms: GrantTerms, law: Law, policy: GrantPolicy) -> GrantPlan:
    """The grant plan that follows from some terms: it depends on nothing but its arguments."""
    rows = grant_rows(terms, law, policy)
    missing = dict.fromkeys(fact for row in rows for fact in row.missing)
    if terms.payer is None:
        missing[HOME_COUNTY] = None
    remarks = tuple(dict.fromkeys(ratio_remarks(rows, law)))
    found = GrantPlan(policy=policy, terms=terms, rows=rows, missing=tuple(missing), remarks=remarks)
    return evolve(found, open=tuple(dict.fromkeys((*_general(found), *(one for row in rows for one in row.open)))))


def _general(plan: GrantPlan) -> Iterator[Text]:
    """What concerns the contract as a whole, where there is a grant at all."""
    terms = plan.terms
    if terms is None or all(row.nothing_because is not None for row in plan.rows):
        return
    if terms.moved is not None:
        yield said(say.MOVED if terms.moved >= ACT_2023_IN_FORCE else say.MOVED_BEFORE, day=terms.moved)
    if terms.ended is not None:
        yield said(say.ENDED, day=terms.ended)
