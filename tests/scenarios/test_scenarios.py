"""The scenarios that ship: each runs, and says what it says."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from okstat.book import default_book
from okstat.change import consequences
from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, Outcome, Role, Severity, breached, rule
from okstat.scenarios import SECTIONS, Scenario, in_short, run, scenarios
from okstat.situation.clocks.contract import training_begins
from okstat.situation.contract import ContractSituation
from okstat.text import LANGUAGES, Text

SCENARIOS = scenarios()
BY_NAME = {scenario.name: scenario for scenario in SCENARIOS}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_what_is_expected_follows(scenario: Scenario) -> None:
    """By the package's own book."""
    assert () == run(scenario)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_scenario_is_told_in_three_languages_and_names_its_source(scenario: Scenario) -> None:
    """A sentence in each, a source in words, and its public address."""
    titles = [getattr(scenario.title, language) for language in LANGUAGES]
    assert all(title.endswith(".") for title in titles)
    assert scenario.source
    assert scenario.url.startswith("https://")


def test_there_is_one_for_each_change_of_circumstances() -> None:
    """At least forty, under names of their own."""
    assert 40 <= len(SCENARIOS) == len(BY_NAME)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_change_without_consequence_is_one_that_was_not_known(scenario: Scenario) -> None:
    """Every other scenario expects something."""
    assert bool(any(scenario.expected.values())) is (scenario.known_at is None)


class TestRun:
    """A scenario that expects something else is reported, line by line."""

    SCENARIO = BY_NAME["illness-extended-with-consent"]

    def expecting(self, **lists: tuple[str, ...]) -> Scenario:
        """The scenario with other lists."""
        return evolve(self.SCENARIO, expected={**self.SCENARIO.expected, **lists})

    def test_a_wrong_day(self) -> None:
        assert (
            "end_days: missing: K1: 2027-08-17 -> 2027-09-29",
            "end_days: not expected: K1: 2027-08-17 -> 2027-09-28",
        ) == run(self.expecting(end_days=("K1: 2027-08-17 -> 2027-09-29",)))

    def test_something_forgotten(self) -> None:
        told = self.SCENARIO.expected["told"]
        assert (f"told: not expected: {told[0]}",) == run(self.expecting(told=told[1:]))

    def test_something_too_much(self) -> None:
        findings = ("K1 exam.window: met -> breached",)
        assert ("findings: missing: K1 exam.window: met -> breached",) == run(self.expecting(findings=findings))

    def test_a_list_left_out_is_empty(self) -> None:
        expected = {name: lines for name, lines in self.SCENARIO.expected.items() if name != "end_days"}
        differing = run(evolve(self.SCENARIO, expected=expected))
        assert ("end_days: not expected: K1: 2027-08-17 -> 2027-09-28",) == differing


@rule(
    "own.contract-is-short",
    wording="own",
    bearer=Role.OFFICE,
    severity=Severity.NOTICE,
    clock=training_begins,
    cites=(Citation(Instrument.ACT_2023, "7-2", "2"),),
    text=Text("Kort.", "Kort.", "Short."),
    breach=Text("Lang.", "Lang.", "Long."),
    remedy=Text("Kort ned.", "Kort ned.", "Shorten."),
)
def contract_is_short(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """A host's own rule: over before September 2027."""
    return MET if contract.ends is not None and contract.ends < date(2027, 9, 1) else breached()


def test_a_host_s_own_rule_changes_no_scenario() -> None:
    """What rules answer that no scenario speaks of is not compared."""
    book, scenario = default_book().with_norms(contract_is_short), TestRun.SCENARIO
    answer = consequences(scenario.before, scenario.after, on=scenario.on, book=book)
    assert "own.contract-is-short" in {change.rule for change in answer.findings}
    assert () == run(scenario, book)


@pytest.mark.parametrize("scenario", SCENARIOS[::5], ids=lambda scenario: scenario.name)
def test_every_line_is_in_the_form_of_its_list(scenario: Scenario) -> None:
    """What consequences are told in short can be written down in a scenario."""
    answer = consequences(scenario.before, scenario.after, on=scenario.on, known_at=scenario.known_at)
    for name, lines in in_short(answer).items():
        assert all(SECTIONS[name].fullmatch(line) for line in lines)
