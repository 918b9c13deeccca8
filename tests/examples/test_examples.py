"""The two example portfolios hold what they say they hold."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from okstat.check import Report, check
from okstat.document import read_file
from okstat.identifiers import PersonNumberKind, organisation_number, person_number
from okstat.model import events
from okstat.model.contract import Candidate, Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import ContractKind, Event, Transferred
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.rule import OutcomeKind

EXAMPLES = Path(__file__).parents[2] / "examples"
OFFICE_TRADE, ICT_TRADE = "SSKAD3----", "SSISF3----"
OSLO, AKERSHUS, BUSKERUD = "03", "02", "06"


@pytest.fixture(scope="module")
def first_year() -> Portfolio:
    """OK stat in its first project year."""
    return read_file(EXAMPLES / "okstat-2014.json")


@pytest.fixture(scope="module")
def office() -> Portfolio:
    """The invented office."""
    return read_file(EXAMPLES / "office-2026.json")


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.name)
def test_an_event_stands_on_one_line(path: Path) -> None:
    """A person can read the examples and compare two versions of them line by line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [] == [line for line in lines if line.count('"kind"') > 1]


# ── the status report of 2014 ──────────────────────────────────────────────────────────────────

HALF = Fraction(1, 2)
ANNEX: Mapping[str | None, tuple[Fraction | int, Fraction | int]] = {
    "Arbeids- og sosialdepartementet": (1, 0),
    "Helse- og omsorgsdepartementet": (1, 0),
    "Justis- og beredskapsdepartementet": (0, 1),
    "Kommunal- og moderniseringsdepartementet": (2, 0),
    "Kunnskapsdepartementet": (3, 0),
    "Landbruks- og matdepartementet": (0, 0),
    "Nærings- og fiskeridepartementet": (1, 0),
    "Departementenes sikkerhets- og serviceorganisasjon": (0, 1),
    "Direktoratet for forvaltning og IKT": (1, 0),
    "Høgskolen i Oslo og Akershus": (2, 0),
    "Kulturrådet": (1, 0),
    "Lånekassen": (HALF, 0),
    "Meteorologisk institutt": (HALF, 0),
    "Arbeids- og velferdsdirektoratet": (0, 2),
    "NUPI – Norsk utenrikspolitisk institutt": (HALF, 0),
    "Skatt øst": (1, 0),
    "Skatteetatens IT- og servicepartner": (0, 2),
    "Statsbygg": (0, 2),
    "Vox – Nasjonalt fagorgan for kompetansepolitikk": (HALF, 1),
}
"""Section 8.1.1: apprentices in office administration and in ICT service, by member."""


def companies(contract: Contract) -> tuple[str | None, ...]:
    """The names of the enterprises that train the apprentice of a contract."""
    if contract.enterprise is not None:
        return (contract.enterprise.name,)
    return tuple(placement.enterprise.name for placement in contract.placements)


def test_members_and_positions_are_those_of_the_annex(first_year: Portfolio) -> None:
    """Evenly divided, the positions at the 19 members are those of section 8.1.1, row by row."""
    counted: defaultdict[tuple[str | None, str | None], Fraction] = defaultdict(Fraction)
    for contract in first_year.contracts:
        for company in (names := companies(contract)):
            counted[company, contract.trade] += Fraction(1, len(names))
    rows = {
        enterprise.name: (counted[enterprise.name, OFFICE_TRADE], counted[enterprise.name, ICT_TRADE])
        for enterprise in first_year.enterprises
    }
    assert ANNEX == rows


def test_all_members_are_state_bodies(first_year: Portfolio) -> None:
    """There are 19 members, all of the state, and the report tells no day on which one joined."""
    assert [Sector.STATE] * 19 == [enterprise.sector for enterprise in first_year.enterprises]
    assert [] == [event for enterprise in first_year.enterprises for event in enterprise.events]


def test_contracts_by_year_and_trade_are_those_of_the_report(first_year: Portfolio) -> None:
    """Section 3.4: 9 contracts of 2013 and 15 of 2014; section 3.4.1: 15 and 9 by trade."""
    assert {2013: 9, 2014: 15} == Counter(contract.year for contract in first_year.contracts)
    assert {OFFICE_TRADE: 15, ICT_TRADE: 9} == Counter(contract.trade for contract in first_year.contracts)
    assert {ContractKind.APPRENTICE} == {contract.kind for contract in first_year.contracts}


def home_counties(portfolio: Portfolio, year: int) -> Counter[str | None]:
    """How many contracts of a year there are by home county; `None` where it is not told."""
    return Counter(contract.person.home_county for contract in portfolio.contracts if contract.year == year)


@pytest.mark.parametrize(
    ("year", "stated", "known"),
    [
        (2013, {OSLO: 7, AKERSHUS: 2}, {OSLO: 5, None: 4}),
        (2014, {OSLO: 5, AKERSHUS: 5, BUSKERUD: 5}, {OSLO: 4, AKERSHUS: 5, BUSKERUD: 5, None: 1}),
    ],
)
def test_home_counties_agree_with_the_sums_of_the_report(
    first_year: Portfolio, year: int, stated: Mapping[str, int], known: Mapping[str | None, int]
) -> None:
    """What section 3.4.1 adds up to is reached when those left open are filled in, and only then."""
    counted = home_counties(first_year, year)
    assert known == counted
    assert counted[None] == sum(number - counted[county] for county, number in stated.items())
    assert all(counted[county] <= number for county, number in stated.items())


INTAKE_2014: Mapping[tuple[str | None, str | None], list[str | None]] = {
    ("Helse- og omsorgsdepartementet", OFFICE_TRADE): [OSLO],
    ("Justis- og beredskapsdepartementet", ICT_TRADE): [AKERSHUS],
    ("Kommunal- og moderniseringsdepartementet", OFFICE_TRADE): [OSLO],
    ("Nærings- og fiskeridepartementet", OFFICE_TRADE): [OSLO],
    ("Departementenes sikkerhets- og serviceorganisasjon", ICT_TRADE): [BUSKERUD],
    ("Arbeids- og velferdsdirektoratet", ICT_TRADE): [AKERSHUS, AKERSHUS],
    ("Direktoratet for forvaltning og IKT", OFFICE_TRADE): [BUSKERUD],
    ("Høgskolen i Oslo og Akershus", OFFICE_TRADE): [OSLO, BUSKERUD],
    ("Skatteetatens IT- og servicepartner", ICT_TRADE): [AKERSHUS, AKERSHUS],
    ("Kulturrådet", OFFICE_TRADE): [BUSKERUD],
}
"""Sections 3.1.3 and 3.2: what each member took in alone, with the home county of each apprentice."""


def test_the_intake_of_2014_is_that_of_the_tables(first_year: Portfolio) -> None:
    """Every contract of 2014 with one company has the trade and the home county that its row states."""
    taken: dict[tuple[str | None, str | None], list[str | None]] = {}
    for contract in first_year.contracts:
        if contract.year == 2014 and len(companies(contract)) == 1:
            taken.setdefault((companies(contract)[0], contract.trade), []).append(contract.person.home_county)
    assert INTAKE_2014 == taken


def test_shared_positions_name_all_four_and_no_share(first_year: Portfolio) -> None:
    """Two apprentices are shared by four members; who shares with whom is not told."""
    shared = [contract for contract in first_year.contracts if contract.placements]
    four = ("Lånekassen", "Meteorologisk institutt", "NUPI – Norsk utenrikspolitisk institutt")
    assert [(*four, "Vox – Nasjonalt fagorgan for kompetansepolitikk")] * 2 == [companies(c) for c in shared]
    assert {None} == {placement.share for contract in shared for placement in contract.placements}
    assert [None, BUSKERUD] == [contract.person.home_county for contract in shared]


def test_no_day_is_invented(first_year: Portfolio) -> None:
    """The one day in the document is 1 July 2014, on which the nine contracts of 2013 passed to the office."""
    text = (EXAMPLES / "okstat-2014.json").read_text(encoding="utf-8")
    assert {"2014-07-01"} == set(re.findall(r"\d{4}-\d{2}-\d{2}", text))
    transferred = [(contract.year, event) for contract in first_year.contracts for event in contract.events]
    assert [2013] * 9 == [year for year, _ in transferred]
    assert {(Transferred, date(2014, 7, 1))} == {(type(event), event.on) for _, event in transferred}


def test_every_contract_belongs_to_the_office_by_name_or_by_transfer(first_year: Portfolio) -> None:
    """Those of 2014 were made with the office; those of 2013 came to it, and lay with the members before."""
    by_name = {contract.id for contract in first_year.contracts if contract.office is not None}
    assert {contract.id for contract in first_year.contracts if contract.year == 2014} == by_name
    came = {event.office for c in first_year.contracts for event in c.events if isinstance(event, Transferred)}
    assert {"okstat"} == came


def test_silence_in_the_report_is_no_fact() -> None:
    """Nothing is promised to be complete, and of people there is an id and a home county only."""
    document = json.loads((EXAMPLES / "okstat-2014.json").read_text(encoding="utf-8"))
    assert ["format", "offices", "enterprises", "contracts"] == list(document)
    subjects = [*document["offices"], *document["enterprises"], *document["contracts"]]
    assert [] == [subject["id"] for subject in subjects if "complete" in subject]
    assert {"id", "home_county"} == {key for contract in document["contracts"] for key in contract["person"]}


# ── the invented office ────────────────────────────────────────────────────────────────────────


def events_of(portfolio: Portfolio) -> Iterator[Event]:
    """All events of all subjects."""
    subjects: tuple[Office | Enterprise | CountyAuthority | Contract | Candidate, ...] = (
        *portfolio.offices,
        *portfolio.enterprises,
        *portfolio.counties,
        *portfolio.contracts,
        *portfolio.candidates,
    )
    for subject in subjects:
        yield from subject.events


def people_of(portfolio: Portfolio) -> dict[str, Person]:
    """Each person once, by id."""
    subjects: tuple[Contract | Candidate, ...] = (*portfolio.contracts, *portfolio.candidates)
    return {subject.person.id: subject.person for subject in subjects}


def test_all_four_kinds_of_contract_are_there(office: Portfolio) -> None:
    """At least 15 contracts, and each of the four kinds."""
    assert set(ContractKind) == {contract.kind for contract in office.contracts}
    assert len(office.contracts) >= 15


def test_every_kind_of_event_is_there(office: Portfolio) -> None:
    """There is no kind of event in the model that the example leaves out."""
    kinds = {kind for name in events.__all__ if issubclass(kind := getattr(events, name), Event) and kind is not Event}
    assert kinds == {type(event) for event in events_of(office)}


def test_every_person_number_is_synthetic(office: Portfolio) -> None:
    """The document declares it, and every number is of the tax administration's test series and fits the birth date."""
    assert office.synthetic
    numbered = [person for person in people_of(office).values() if person.number is not None]
    assert len(numbered) >= 15
    for person in numbered:
        assert person.number is not None
        assert person.born is not None
        assert PersonNumberKind.SYNTHETIC_SKATTEETATEN is person_number(person.number, synthetic=True).kind
        assert f"{person.born:%d}{person.born.month + 80}{person.born:%y}" == person.number[:6]


def test_every_organisation_number_is_invented(office: Portfolio) -> None:
    """Check digits hold, no number occurs twice, and none begins with 8 or 9 as real ones do."""
    departments = (department for enterprise in office.enterprises for department in enterprise.departments)
    units: tuple[Office | Enterprise | Department, ...] = (*office.offices, *office.enterprises, *departments)
    numbers = [unit.organisation_number for unit in units if unit.organisation_number is not None]
    assert len(numbers) == len(set(numbers))
    assert numbers == [organisation_number(number) for number in numbers]
    assert {"3"} == {number[0] for number in numbers}


def test_several_persons_have_two_contracts(office: Portfolio) -> None:
    """Somebody comes back: after an ending, after a praksisbrev."""
    counted = Counter(contract.person.id for contract in office.contracts)
    assert len([person for person, contracts in counted.items() if contracts == 2]) >= 3


def test_some_facts_are_missing(office: Portfolio) -> None:
    """A document of real life has holes: a birth date, a county, a number of employees."""
    assert any(person.born is None for person in people_of(office).values())
    assert any(person.number is None for person in people_of(office).values())
    assert any(contract.county is None for contract in office.contracts)
    assert any(enterprise.organisation_number is None for enterprise in office.enterprises)


def test_nothing_lies_after_the_day_the_document_was_written(office: Portfolio) -> None:
    """What is written on 20 November 2026 is known on that day."""
    assert date(2026, 11, 20) == office.recorded
    assert date(2026, 11, 20) >= max(max(event.on, event.recorded) for event in events_of(office))


def test_the_guide_names_every_contract(office: Portfolio) -> None:
    """The page beside the examples tells of each contract what it is there for."""
    guide = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert [] == [contract.id for contract in office.contracts if f"`{contract.id}`" not in guide]


# ── what a check of them says ──────────────────────────────────────────────────────────────────


def answers(report: Report, outcome: OutcomeKind) -> set[tuple[str, str]]:
    """Of all findings with one outcome, the subject's id and the rule."""
    return {(finding.subject.id, finding.rule) for finding in report.findings if finding.outcome.kind is outcome}


def test_a_check_of_the_first_year_claims_no_breach(first_year: Portfolio) -> None:
    """Where the report says nothing the answer is unknown, for every contract."""
    report = check(first_year, on=date(2014, 10, 1))
    assert set() == answers(report, OutcomeKind.BREACHED)
    unknown = {subject for subject, _ in answers(report, OutcomeKind.UNKNOWN)}
    assert {contract.id for contract in first_year.contracts} <= unknown


def test_a_check_of_the_office_finds_what_the_guide_tells(office: Portfolio) -> None:
    """The breaches that the page beside the examples describes are found, each by its rule."""
    report = check(office, on=date(2026, 11, 20))
    assert {
        ("SA-01", "contract.written-before-start"),
        ("SA-02", "contract.county-approval"),
        ("SI-01", "contract.county-approval"),
        ("IT-04", "assess.half-year"),
        ("IT-06", "exam.window"),
        ("SA-09", "probation"),
        ("taake-oslo/SRSOA3----/03", "company.lapse"),
    } <= answers(report, OutcomeKind.BREACHED)


def test_one_ending_in_probation_has_three_answers(office: Portfolio) -> None:
    """At 19, under full training in company: breached by the old Act, met by the new, unknown across the border."""
    report = check(office, on=date(2026, 11, 20), every=True)
    asked = {"SA-09": OutcomeKind.BREACHED, "SA-08": OutcomeKind.MET, "SA-12": OutcomeKind.UNKNOWN}
    found = {f.subject.id: f.outcome.kind for f in report.findings if f.rule == "probation" and f.subject.id in asked}
    assert asked == found


def test_the_program_prints_breaches_with_their_section() -> None:
    """The program that checks from Python runs as it stands, and names the contract signed too late."""
    program = [sys.executable, str(EXAMPLES / "check_portfolio.py")]
    done = subprocess.run(program, capture_output=True, text=True, encoding="utf-8", check=True)
    lines = done.stdout.splitlines()
    late = next(number for number, line in enumerate(lines) if line.startswith("contract SA-01: "))
    assert lines[late + 1].startswith("    contract.written-before-start, opplæringslova 2023 § 7-2")
