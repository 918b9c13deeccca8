"""What payroll has registered, folded into rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from facts import complete, contract, day, event, portfolio, record_of, situation

from okstat.model.employment import Employment
from okstat.model.events import PayrollEmployment, PayrollLeave, Withdrawn
from okstat.model.person import Person
from okstat.situation.parts.payroll import LeaveInPayroll, OfContract, fold_payroll
from okstat.situation.view import view

ON = "2023-10-01"

FIRST = event(
    PayrollEmployment,
    "2022-08-01",
    last="2023-01-31",
    employed_to=day("2024-07-31"),
    position_code="1362",
    pay_group="HLÆR_30",
    pay_percentage=Decimal(30),
    step=36,
    base_kr=Decimal(387500),
    share=Decimal(1),
)
SECOND = event(PayrollEmployment, "2023-02-01")


def test_a_row_has_all_that_payroll_told() -> None:
    """Field by field; what it did not tell is unknown."""
    found = fold_payroll(record_of(SECOND, FIRST))
    assert (FIRST, SECOND) == found.events
    assert (
        Employment(
            first=day("2022-08-01"),
            last=day("2023-01-31"),
            employed_to=day("2024-07-31"),
            position_code="1362",
            pay_group="HLÆR_30",
            pay_percentage=Decimal(30),
            step=36,
            base_kr=Decimal(387500),
            share=Decimal(1),
        ),
        Employment(first=day("2023-02-01")),
    ) == found.rows
    assert day("2022-08-01") == found.hired_on


def test_leave_stands_by_itself() -> None:
    """With its last day and share where they are known."""
    leaves = (
        event(PayrollLeave, "2023-03-01", last="2023-04-30", share=Decimal("0.5")),
        event(PayrollLeave, "2023-06-01"),
    )
    found = fold_payroll(record_of(*leaves))
    assert (
        LeaveInPayroll(day("2023-03-01"), day("2023-04-30"), Decimal("0.5")),
        LeaveInPayroll(day("2023-06-01"), None, None),
    ) == found.leaves
    assert ((), None) == (found.rows, found.hired_on)


def test_nothing_registered() -> None:
    """Silence is a fact to the day for which payroll is complete."""
    assert ((), (), (), None) == _parts(fold_payroll(record_of()))
    known = complete(payroll_employment="2026-01-31")
    assert day("2026-01-31") == fold_payroll(record_of(known=known)).silent_to
    assert day("2026-01-31") == fold_payroll(record_of(FIRST, known=known)).silent_to


def _parts(found: object) -> tuple[object, ...]:
    return tuple(getattr(found, name) for name in ("events", "rows", "leaves", "silent_to"))


def test_what_is_to_come_or_withdrawn_is_not_there() -> None:
    """As with every event."""
    assert () == fold_payroll(record_of(FIRST, on="2022-07-31")).rows
    gone = event(Withdrawn, "2022-09-01", event=FIRST.id)
    assert () == fold_payroll(record_of(FIRST, gone)).rows


def test_it_is_part_of_the_situation_of_the_contract() -> None:
    """With what was known by then only."""
    facts = contract(event(PayrollEmployment, "2022-08-01", recorded="2023-09-15"))
    assert 1 == len(situation(facts, "2023-10-01").payroll.rows)
    assert 0 == len(situation(facts, "2023-10-01", known_at="2023-09-14").payroll.rows)


def test_what_payroll_has_on_other_contracts_of_the_person() -> None:
    """Each employment with its contract; leave, other persons and the contract's own rows are not in it."""
    one = contract(FIRST, id="A")
    other = contract(SECOND, event(PayrollLeave, "2023-03-01"), id="B")
    bare = contract(id="C")
    stranger = evolve(contract(FIRST, id="D"), person=Person(id="P2"))
    seen = view(portfolio(one, other, bare, stranger), day("2023-10-01"))
    row_a, row_b = (fold_payroll(record_of(event)).rows[0] for event in (FIRST, SECOND))
    assert {
        "A": (OfContract("B", row_b),),
        "B": (OfContract("A", row_a),),
        "C": (OfContract("A", row_a), OfContract("B", row_b)),
        "D": (),
    } == {found.contract.id: found.elsewhere.rows for found in seen.contracts}
    assert (SECOND,) == seen.contracts[0].elsewhere.events


@pytest.mark.parametrize(
    ("on", "known_at", "expected"), [("2022-07-31", None, 0), (ON, "2022-07-31", 0), (ON, None, 1)]
)
def test_what_has_not_begun_or_was_not_known_is_not_elsewhere(on: str, known_at: str | None, expected: int) -> None:
    """As everywhere."""
    facts = portfolio(contract(id="A"), contract(FIRST, id="B"))
    seen = view(facts, day(on), None if known_at is None else day(known_at))
    assert expected == len(seen.contracts[0].elsewhere.rows)
