from __future__ import annotations

from datetime import date

import pytest

from okstat.errors import TableError
from okstat.scenarios import Scenario, load_scenarios, run

FACTS = """
[facts.one]
recorded = 2026-11-20
offices = [{ id = "ok" }]
contracts = [{ id = "K1", kind = "apprentice", trade = "IMITD3----", person = { id = "P1" }, events = [
  { id = "1", kind = "signed", on = 2025-06-12, first = 2025-08-18, last = 2027-08-17 },
] }]
"""
SCENARIO = """
[[scenario]]
name = "longer"
title = { nb = "Lengre.", nn = "Lengre.", en = "Longer." }
source = "§ 7-2"
url = "https://lovdata.no/"
facts = "one"
on = 2026-11-20
change = [{ event = { id = "2", kind = "extension_granted", on = 2026-09-01, last = 2027-10-17 } }]

[scenario.expect]
end_days = ["K1: 2027-08-17 -> 2027-10-17"]
"""


def load(text: str = SCENARIO, facts: str = FACTS) -> Scenario:
    """The one scenario."""
    (found,) = load_scenarios({"facts.toml": facts, "s.toml": text})
    return found


def faults(text: str, facts: str = FACTS) -> list[str]:
    """What is wrong with the files."""
    with pytest.raises(TableError) as caught:
        load_scenarios({"facts.toml": facts, "s.toml": text})
    return str(caught.value).splitlines()


def test_one() -> None:
    """Facts before and after, the day, and what is expected."""
    found = load()
    assert ("longer", "Longer.", date(2026, 11, 20), None) == (found.name, found.title.en, found.on, found.known_at)
    assert [1, 2] == [len(side.contracts[0].events) for side in (found.before, found.after)]
    assert ("K1: 2027-08-17 -> 2027-10-17",) == found.expected["end_days"]


def test_facts_may_stand_in_the_same_file_or_in_another() -> None:
    """All files are read as one."""
    (found,) = load_scenarios({"s.toml": SCENARIO + FACTS})
    assert "longer" == found.name


def test_a_scenario_does_not_change_the_facts_of_the_next() -> None:
    """Each begins with a copy."""
    other = SCENARIO.replace("longer", "other")
    found = load_scenarios({"facts.toml": FACTS, "s.toml": SCENARIO + other})
    assert [(1, 2), (1, 2)] == [
        (len(one.before.contracts[0].events), len(one.after.contracts[0].events)) for one in found
    ]


class TestChange:
    """Events, keys and contracts, on both sides or on one."""

    def changed(self, row: str, given: str = "") -> Scenario:
        """The scenario with another change."""
        change = SCENARIO[SCENARIO.index("change = ") : SCENARIO.index("[scenario.expect]")]
        return load(SCENARIO.replace(change, f"given = [{given}]\nchange = [{row}]\n\n"))

    def test_an_event_of_an_office(self) -> None:
        row = '{ of = "ok", event = { id = "1", kind = "approved", on = 2024-11-01, county = "03" } }'
        found = self.changed(row)
        assert [0, 1] == [len(side.offices[0].events) for side in (found.before, found.after)]

    def test_a_key_is_set(self) -> None:
        found = self.changed('{ key = "trade", value = "SRSOA3----" }')
        assert ["IMITD3----", "SRSOA3----"] == [side.contracts[0].trade for side in (found.before, found.after)]

    def test_a_key_becomes_unknown(self) -> None:
        found = self.changed('{ key = "trade" }')
        assert ["IMITD3----", None] == [side.contracts[0].trade for side in (found.before, found.after)]

    def test_a_contract_is_added(self) -> None:
        found = self.changed('{ contract = { id = "K2", kind = "apprentice", person = { id = "P2" } } }')
        assert [1, 2] == [len(side.contracts) for side in (found.before, found.after)]

    def test_what_is_given_holds_on_both_sides(self) -> None:
        found = self.changed("", '{ key = "county", value = "03" }')
        assert ["03", "03"] == [side.contracts[0].county for side in (found.before, found.after)]

    def test_what_was_known_when(self) -> None:
        assert (
            date(2026, 8, 31)
            == load(SCENARIO.replace("on = 2026-11-20", "on = 2026-11-20\nknown_at = 2026-08-31")).known_at
        )


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ('name = "longer"', "", "s.toml: scenario 1: name is missing"),
        ("title =", "titel =", "s.toml: scenario 1: unknown key 'titel'"),
        ("https", "ftp", "s.toml: scenario 1: url is no public address"),
        ('"one"', '"two"', "s.toml: scenario 1: facts names no facts"),
        ("on = 2026-11-20", 'on = "today"', "s.toml: scenario 1: on is no day"),
        ("event = {", 'of = "K9", event = {', "s.toml: scenario 1: change 1: 'K9' is no contract, enterprise or "),
        ("event = {", 'key = "x", event = {', "s.toml: scenario 1: change 1: has not one of event, key and contract"),
        ("event = {", "evnt = {", "s.toml: scenario 1: change 1: unknown key 'evnt'"),
        ("kind = ", 'day = "x", kind = ', "s.toml: scenario 1: after: contracts[0].events[1].day: is no key that "),
        ("extension_granted", "extended", "s.toml: scenario 1: after: contracts[0].events[1].kind: "),
        ("K1: 2027", "K1 2027", "s.toml: scenario 1: expect: end_days: 'K1 2027-08-17 -> 2027-10-17' is not in the "),
        ("end_days", "enddays", "s.toml: scenario 1: expect: unknown key 'enddays'"),
        ("[[scenario]]", "[[scenari]]", "s.toml: unknown key 'scenari'"),
    ],
)
def test_faults_of_a_scenario(written: str, instead: str, reason: str) -> None:
    """Each is told with its place."""
    assert written in SCENARIO
    assert any(line.startswith(reason) for line in faults(SCENARIO.replace(written, instead, 1)))


@pytest.mark.parametrize(
    ("written", "instead", "reason"),
    [
        ("2025-06-12", '"soon"', "s.toml: scenario 1: before: contracts[0].events[0].on: is no day in the form "),
        ("2025-06-12", "2025-06-12T08:00:00", "s.toml: scenario 1: before: contracts[0].events[0].on: is no day in "),
        ('contracts = [{ id = "K1"', 'contracts = [{ id = "K8"', "s.toml: scenario 1: change 1: 'K1' is no contract"),
        ("recorded", "recorder", "s.toml: scenario 1: before: recorder: is no key that belongs here"),
        ('offices = [{ id = "ok" }]', 'offices = "ok"', "s.toml: scenario 1: before: offices: is a text, where a list"),
        ('offices = [{ id = "ok" }]', 'offices = ["ok"]', "s.toml: scenario 1: before: offices[0]: is a text, where "),
    ],
)
def test_faults_of_facts_are_those_of_the_document(written: str, instead: str, reason: str) -> None:
    """The same reader tells them, and the facts with the change are read only where those before were sound."""
    assert written in FACTS
    told = faults(SCENARIO, FACTS.replace(written, instead, 1))
    assert any(line.startswith(reason) for line in told)
    assert not any(" after: " in line for line in told)


def test_events_that_are_no_list_are_a_fault_of_the_document() -> None:
    """What cannot be added to is left for the reader to tell."""
    told = faults(SCENARIO, FACTS.replace("events = [\n", "complete = {}, events = 3, more = [\n"))
    assert any("events: is a number, where a list belongs" in line for line in told)


@pytest.mark.parametrize("facts", ["facts.one = 3", FACTS + FACTS.replace("[facts.one]", "[facts.one.more]")])
def test_facts_are_tables(facts: str) -> None:
    """A name of facts that is no table, or a key that belongs nowhere, is told."""
    assert faults(SCENARIO, facts)


def test_facts_stand_once() -> None:
    """Two files cannot tell the same facts."""
    with pytest.raises(TableError, match=r"facts\.one is no table, or stands twice"):
        load_scenarios({"a.toml": FACTS, "b.toml": FACTS})


def test_a_name_stands_once() -> None:
    """Names are permanent."""
    assert ["the name 'longer' stands twice"] == faults(SCENARIO + SCENARIO)


def test_a_scenario_loaded_so_can_be_run() -> None:
    """With the lists it has: this one forgot some."""
    differing = run(load())
    assert differing
    assert all(": not expected: " in line for line in differing)
