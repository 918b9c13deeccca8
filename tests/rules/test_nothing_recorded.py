"""What each old wording says of a record in which nothing has happened: nothing to judge, or not known.

It is the wording of the day asked about that answers, since there is no day of the event.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from exam_facts import registered
from facts import candidate, contract, day, finding, portfolio

from okstat.document.kinds import ALL_KINDS
from okstat.model.complete import Complete
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

OF_A_CONTRACT = [
    ("absence.no-duty-to-extend", "1998", "2024-07-31"),
    ("assess.assessed-and-documented", "2017", "2024-07-31"),
    ("change.needs-consent", "1998", "2024-07-31"),
    ("company.approval", "1998", "2024-07-31"),
    ("contract.county-approval", "1998", "2024-07-31"),
    ("contract.deviating", "1998", "2024-07-31"),
    ("contract.disability-exemption", "2013", "2024-07-31"),
    ("contract.parties", "1998", "2024-07-31"),
    ("contract.written", "1998", "2024-07-31"),
    ("contract.written-before-start", "1998", "2024-07-31"),
    ("end.employment-effect", "1998", "2024-07-31"),
    ("entry.fpj-contract-year", "2018", "2024-07-31"),
    ("exam.window", "before 2009", "2009-07-31"),
    ("exam.window", "2009", "2018-11-12"),
    ("exam.window", "2018", "2020-04-29"),
    ("exam.window", "2020, covid", "2020-06-30"),
    ("exam.window", "2020", "2024-07-31"),
    ("kind.praksisbrev-candidate", "2016", "2024-07-31"),
    ("period.working-time-cap", "1998", "2024-07-31"),
    ("work.free-of-charge", "1998", "2024-07-31"),
]
OF_A_CANDIDATE = [
    ("placement.admitted", "2013", "2024-07-31"),
    ("right.upper-secondary", "1998", "2017-04-05"),
    ("right.upper-secondary", "2017", "2024-07-31"),
]
OF_AN_EXAM = [
    ("exam.board-appointment", "1998", "2024-07-31"),
    ("exam.place", "2009", "2024-07-31"),
    ("exam.procedure", "2020", "2020-04-29"),
    ("exam.procedure", "2020, covid", "2020-12-31"),
    ("exam.procedure", "2021", "2024-07-31"),
]


def complete_to(on: str, *, days_before: int = 0) -> Complete:
    """Complete for every kind of event, to a day or to some days before it."""
    return Complete(dict.fromkeys(ALL_KINDS, day(on) - timedelta(days=days_before)))


def said(facts: Portfolio, rule: str, on: str) -> tuple[str, str, bool]:
    """What is answered, in which wording, and whether it tells what would settle it; no day governs."""
    found = finding(facts, rule, on)
    assert found.governed_by is None
    return found.outcome.kind.value, found.wording, bool(found.missing)


@pytest.mark.parametrize(("rule", "wording", "on"), OF_A_CONTRACT)
def test_of_a_contract(rule: str, wording: str, on: str) -> None:
    """Neither signed nor begun: a fact where the record is complete to the day asked about."""
    for days_before, expected in ((0, ("not_applicable", wording, False)), (1, ("unknown", wording, True))):
        known = complete_to(on, days_before=days_before)
        assert expected == said(portfolio(contract(known=known), known=known), rule, on)


@pytest.mark.parametrize(("rule", "wording", "on"), OF_A_CANDIDATE)
def test_of_a_candidate(rule: str, wording: str, on: str) -> None:
    """Neither admitted nor placed, and nothing decided."""
    for days_before, expected in ((0, ("not_applicable", wording, False)), (1, ("unknown", wording, True))):
        known = complete_to(on, days_before=days_before)
        assert expected == said(portfolio(candidates=(candidate(known=known),)), rule, on)


@pytest.mark.parametrize(("rule", "wording", "on"), OF_AN_EXAM)
def test_of_an_exam_that_was_not_held(rule: str, wording: str, on: str) -> None:
    """Registered for, a year before."""
    enrolled = registered((day(on) - timedelta(days=365)).isoformat())
    for days_before, expected in ((0, ("not_applicable", wording, False)), (1, ("unknown", wording, True))):
        known = complete_to(on, days_before=days_before)
        assert expected == said(portfolio(contract(enrolled, known=known), known=known), rule, on)


@pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
def test_nothing_contradicts_nothing(on: str, wording: str) -> None:
    """Of two records that contradict each other both are recorded, so it does not matter what may be missing."""
    assert ("not_applicable", wording, False) == said(portfolio(contract()), "contract.history", on)


@pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2024")])
def test_an_office_without_members_has_no_change_to_tell(on: str, wording: str) -> None:
    """Members are told by the enterprises."""
    facts = portfolio(offices=(Office(id="office"),))
    assert ("not_applicable", wording, False) == said(facts, "office.member-change-notice", on)
