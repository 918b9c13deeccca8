"""Where the exam is held (forskrift 2024 § 9-55 (3); 2006 §§ 3-46 (3), 3-48 (3), 3-49 (3))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, rule, unknown
from okstat.situation.clocks.contract import COMPANY, STARTED
from okstat.situation.clocks.exam import before_praksisbrev, sitting_is_held
from okstat.situation.conditions import is_true
from okstat.situation.contract import ContractSituation
from okstat.situation.exams import ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, REGULATION_OF_2009, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
PLACE: Final = Missing("sitting.held.company", "key company of event exam_held")
ON_ADVICE: Final = Missing("sitting.held.moved_on_advice", "key moved_on_advice of event exam_held")
SHARES: Final = Missing("contract.contract.placements[].share", "key placements of the contract")

IN_THE_COMPANY: Final = Text(
    nb="Prøven holdes som hovedregel i den bedriften som har gitt det meste av opplæringen.",
    nn="Prøva blir som hovudregel halden i den bedrifta som har gitt det meste av opplæringa.",
    en="As a main rule the exam is held in the company that gave most of the training.",
)
ELSEWHERE: Final = Text(
    nb="Prøven {held} ble holdt et annet sted uten at fylkeskommunen hadde avgjort det etter råd fra prøvenemnda.",
    nn="Prøva {held} vart halden ein annan stad utan at fylkeskommunen hadde avgjort det etter råd frå prøvenemnda.",
    en="The exam on {held} was held elsewhere, though the county had not decided so on advice of the exam board.",
)
ASK_COUNTY: Final = Text(
    nb="Spør fylkeskommunen om hvorfor prøven ble flyttet, og hvilket råd prøvenemnda ga.",
    nn="Spør fylkeskommunen om kvifor prøva vart flytta, og kva råd prøvenemnda gav.",
    en="Ask the county why the exam was moved, and what the exam board advised.",
)


def _weights(contract: ContractSituation, held: date) -> Iterator[tuple[str, Decimal | None]]:
    """The companies that trained until the exam, each with its days; `None` where these are not known."""
    parties, begins = contract.parties, contract.begins
    for stay in parties.earlier:
        first = stay.first if stay.first is not None else begins
        yield stay.company, Decimal((stay.last - first).days + 1) if first is not None else None
    if parties.company is not None:
        first = parties.company_since if parties.company_since is not None else begins
        last = held - timedelta(days=1)
        yield parties.company, Decimal((last - first).days + 1) if first is not None else None
        return
    for placement in contract.contract.placements:
        yield placement.enterprise.id, placement.share


def _main_companies(contract: ContractSituation, held: date) -> frozenset[str] | Outcome:
    """The company that gave most of the training; more than one where they gave as much."""
    weights = list(_weights(contract, held))
    companies = {company for company, _ in weights}
    if len(companies) < 2:
        return frozenset(companies) if companies else unknown(COMPANY)
    total = dict.fromkeys(companies, Decimal(0))
    for company, weight in weights:
        if weight is None:
            return unknown(SHARES if contract.parties.company is None else STARTED)
        total[company] += weight
    most = max(total.values())
    return frozenset(company for company, weight in total.items() if weight == most)


def _is_in_the_company(exam: ExamSituation) -> Outcome:
    held, contract = exam.held, exam.contract
    if contract is None:
        return NOT_APPLICABLE
    main = _main_companies(contract, held.on)
    if isinstance(main, Outcome):
        return main
    if held.company is None and not held.elsewhere:
        return unknown(PLACE)
    if held.company is not None and (held.company in main or _is_the_enterprise_of(contract, held.company, main)):
        return MET
    return is_true(held.moved_on_advice, ON_ADVICE, held=held.on)


def _is_the_enterprise_of(contract: ContractSituation, company: str, main: frozenset[str]) -> bool:
    """Whether a company is the enterprise whose department gave most of the training."""
    department, enterprise = contract.contract.department, contract.contract.enterprise
    return department is not None and enterprise is not None and department.id in main and enterprise.id == company


@rule(
    "exam.place",
    wording="2009",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=REGULATION_OF_2009,
    until=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(
        Citation(OLD, "3-48", "3", REGULATION_OF_2009, EXAM_REFORM_2018),
        Citation(OLD, "3-49", "3", REGULATION_OF_2009, EXAM_REFORM_2018),
        Citation(OLD, "3-48", "", EXAM_REFORM_2018, RENUMBERED_2020),
        Citation(OLD, "3-46", "3", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=IN_THE_COMPANY,
    breach=ELSEWHERE,
    remedy=ASK_COUNTY,
)
def exam_is_held_in_the_company_2009(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§§ 3-48 (3), 3-49 (3) of 2009, later § 3-46 (3): in the company with most of the training.

    Praksisbrevprøven was named from 1 January 2017; before that nothing is known of it.
    """
    return before_praksisbrev(exam.exam_kind, exam.held.on, "exam.place") or _is_in_the_company(exam)


@rule(
    "exam.place",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(NEW, "9-55", "3.1"),),
    text=IN_THE_COMPANY,
    breach=ELSEWHERE,
    remedy=ASK_COUNTY,
)
def exam_is_held_in_the_company(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-55 (3): main rule, in the company with most of the training; the county may move it on the board's advice."""
    return _is_in_the_company(exam)
