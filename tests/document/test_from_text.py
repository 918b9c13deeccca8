from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from documents import GONE, NULL, SAMPLE, UNKNOWN_KEY, changed, faults, full, minimal, sample

from okstat.document import read, read_file, read_lines
from okstat.errors import DocumentError, Fault
from okstat.model.complete import Complete
from okstat.model.contract import Candidate, Contract, Placement
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import (
    Approved,
    AssessmentHeld,
    Attested,
    CandidateKind,
    ContractApproved,
    ContractKind,
    DeadlineAnnounced,
    Joined,
    Party,
    Placed,
    PlacementApplied,
    Practised,
    Schooled,
    Signed,
    TrainingStarted,
    WishListed,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

DAY = date.fromisoformat


def on(text: str) -> dict[str, Any]:
    """The days of an event recorded on its own day."""
    return {"on": DAY(text), "recorded": DAY(text)}


def test_the_sample_is_read() -> None:
    """Every key of the sample means what the design of the format says."""
    complete = Complete(
        {"signed": DAY("2026-11-20"), "training_started": DAY("2026-11-20"), "assessment_held": DAY("2026-06-30")}
    )
    office = Office(id="ok", complete=complete)
    oslo = Department(id="oslo", county="03")
    agency = Enterprise(
        id="agency",
        sector=Sector.STATE,
        departments=(oslo,),
        events=(
            Approved(id="1", **on("2024-09-01"), department="oslo", trade="IMITD3----", county="03"),
            Joined(id="2", **on("2024-09-01"), office="ok"),
            Attested(id="3", **on("2026-06-01"), requirement="company.plan", met=True, by="agency"),
        ),
        complete=complete,
    )
    contract = Contract(
        id="K1",
        kind=ContractKind.APPRENTICE,
        trade="IMITD3----",
        county="03",
        course="2+2",
        person=Person(id="P1", born=DAY("2007-03-14"), home_county="03"),
        enterprise=agency,
        department=oslo,
        office=office,
        events=(
            Signed(
                id="1",
                **on("2025-08-20"),
                by=(Party.APPRENTICE, Party.COMPANY, Party.OFFICE),
                first=DAY("2025-08-18"),
                last=DAY("2027-08-17"),
            ),
            TrainingStarted(id="2", **on("2025-08-18")),
            ContractApproved(id="3", **on("2025-10-01")),
            AssessmentHeld(id="4", **on("2026-02-10")),
            Withdrawn(id="5", on=DAY("2026-02-10"), recorded=DAY("2026-09-01"), event="4"),
        ),
        complete=complete,
    )
    assert Portfolio(
        recorded=DAY("2026-11-20"),
        complete=complete,
        offices=(office,),
        enterprises=(agency,),
        contracts=(contract,),
    ) == read(SAMPLE)


def test_the_smallest_document_is_an_empty_portfolio() -> None:
    """Only the format must be there."""
    assert Portfolio() == read('{"format": "okstat.portfolio/1"}')


def test_references_are_resolved_to_one_object_each() -> None:
    """Ten contracts share one office, one enterprise, one department, one person, and one word on completeness."""
    contract = sample()["contracts"][0]
    found = read(json.dumps(changed(sample(), "contracts", [{**contract, "id": f"K{number}"} for number in range(10)])))
    for one in found.contracts:
        assert found.offices[0] is one.office
        assert found.enterprises[0] is one.enterprise
        assert found.enterprises[0].departments[0] is one.department
        assert found.contracts[0].person is one.person
        assert found.complete is one.complete is found.offices[0].complete is found.enterprises[0].complete


def test_a_company_is_an_enterprise_or_a_department() -> None:
    """`company` may name either, and is unknown when it is not there."""
    for company, expected in (("agency", ("agency", None)), ("oslo", ("agency", "oslo")), (GONE, (None, None))):
        contract = read(json.dumps(changed(sample(), "contracts[0].company", company))).contracts[0]
        enterprise, department = contract.enterprise, contract.department
        assert expected == (enterprise and enterprise.id, department and department.id)


def test_placements_are_read() -> None:
    """Several companies may share an apprentice, each with a share where it is known."""
    found = read(json.dumps(full()))
    agency = found.enterprises[0]
    assert (
        Placement(enterprise=agency, department=agency.departments[0], share=Decimal("0.5")),
        Placement(enterprise=agency),
    ) == found.contracts[0].placements


def test_candidates_are_read() -> None:
    """A candidate has a person and events, and no contract."""
    found = read(json.dumps(full()))
    assert (
        Candidate(
            id="A1",
            kind=CandidateKind.APPLICANT,
            person=Person(id="P2"),
            trade="IMITD3----",
            events=(
                Practised(id="1", **on("2020-01-01"), last=DAY("2024-12-31"), hours=Decimal(7800), share=Decimal(1)),
                Schooled(id="2", **on("2018-01-01"), last=DAY("2019-12-31"), passed=True),
                PlacementApplied(id="3", **on("2026-02-01"), county="03", moving_to="46"),
                Placed(id="4", **on("2026-05-01"), company="oslo"),
                WishListed(
                    id="5",
                    **on("2026-04-01"),
                    county="03",
                    contract_kind=ContractKind.APPRENTICE,
                    trade="IMITD3----",
                    year=2026,
                    rank=2,
                    status="TILBLÆ",
                ),
            ),
            complete=found.complete,
        ),
    ) == found.candidates


def test_counties_are_read() -> None:
    """A county has its code for an id; its own words on completeness are laid over those of the document."""
    found = read(json.dumps(full()))
    announced = DeadlineAnnounced(
        id="1", **on("2026-01-02"), deadline=DAY("2026-03-01"), contract_kind=ContractKind.APPRENTICE
    )
    whole = found.complete.with_own({"deadline_announced": DAY("2026-01-01")})
    assert (CountyAuthority(id="03", events=(announced,), complete=whole),) == found.counties


@pytest.mark.parametrize(
    ("document", "event", "expected"),
    [
        ("2026-11-20", {"on": "2026-01-01"}, "2026-01-01"),
        ("2026-11-20", {"on": "2026-11-21"}, "2026-11-20"),
        (GONE, {"on": "2026-11-21"}, "2026-11-21"),
        ("2026-11-20", {"on": "2026-01-01", "recorded": "2026-12-31"}, "2026-12-31"),
        (GONE, {"on": "2026-01-01", "recorded": "2025-12-31"}, "2025-12-31"),
    ],
)
def test_an_event_was_recorded_on_its_day_or_the_documents(
    document: object, event: Mapping[str, str], expected: str
) -> None:
    """A missing `recorded` is the event's own day or the document's, whichever is earlier."""
    text = minimal(
        recorded=document, offices=[{"id": "ok", "events": [{"id": "1", "kind": "approved", "county": "03", **event}]}]
    )
    if document is GONE:
        del text["recorded"]
    assert DAY(expected) == read(json.dumps(text)).offices[0].events[0].recorded


@pytest.mark.parametrize("subject", ["offices[0]", "enterprises[0]", "contracts[0]", "candidates[0]"])
def test_a_subjects_own_word_on_completeness_wins(subject: str) -> None:
    """Kind by kind: what it does not name is as the document says."""
    document = changed(full(), "complete", {"attested": "2026-01-01", "withdrawn": "2026-02-01"})
    document = changed(document, f"{subject}.complete", {"attested": "2025-01-01", "replaced": "2026-03-01"})
    found = read(json.dumps(document))
    expected = {"attested": DAY("2025-01-01"), "withdrawn": DAY("2026-02-01"), "replaced": DAY("2026-03-01")}
    assert expected == getattr(found, subject.partition("[")[0])[0].complete.days
    assert {"attested": DAY("2026-01-01"), "withdrawn": DAY("2026-02-01")} == found.complete.days


def test_a_document_that_is_too_large_is_not_read() -> None:
    """The limit is the largest size that is taken."""
    reason = f"is larger than the limit of {len(SAMPLE) - 1} bytes"
    assert [("", reason)] == faults(SAMPLE, lambda text: read(text, limit=len(SAMPLE) - 1))
    assert read(SAMPLE) == read(SAMPLE, limit=len(SAMPLE))


# ── lines ──────────────────────────────────────────────────────────────────────────────────────


def lines(document: dict[str, Any]) -> list[str]:
    """A document in lines."""
    contracts = document.pop("contracts", [])
    return [json.dumps(one) + "\n" for one in (document, *contracts)]


class TestLines:
    """The first line is the document without contracts, each other line a contract."""

    def test_lines_read_as_the_whole_does(self) -> None:
        second = {"id": "K2", "kind": "apprentice", "person": {"id": "P2"}}
        document = changed(full(), "contracts[1]", second)
        whole = read(json.dumps(document))
        assert whole == read_lines(lines(document))

    def test_empty_lines_are_passed_over_and_counted(self) -> None:
        first, second = lines(sample())
        assert read(SAMPLE) == read_lines(["\n", first, "  \n", second.encode(), ""])
        assert [("line 5: id", "is missing")] == faults(
            ["", first, "", second, '{"kind": "apprentice", "person": {"id": "P2"}}'], read_lines
        )

    def test_faults_tell_their_lines(self) -> None:
        document = changed(changed(full(), "colour", "red"), "candidates[0].person.id", "P1")
        first, second = lines(changed(document, "candidates[0].trade", None))
        others = ["contract", b'"\xff"', "[]", '{"year": 2020, "year": 2021}']
        assert [
            ("line 1: candidates[0].person", "reads otherwise than in line 2, under the same id"),
            ("line 1: candidates[0].trade", NULL),
            ("line 1: colour", UNKNOWN_KEY),
            ("line 3: id", "is also the id of line 2"),
            ("line 4", "is no JSON: Expecting value (column 1)"),
            ("line 5", "is not UTF-8"),
            ("line 6", "is a list, where an object belongs"),
            ("line 7: year", "stands twice in the same object"),
            ("line 7: id", "is missing"),
            ("line 7: kind", "is missing"),
            ("line 7: person", "is missing"),
        ] == faults([first, second, second, *others], read_lines)

    def test_contracts_do_not_stand_in_the_first_line(self) -> None:
        reason = "stand on the lines that follow, one on each"
        assert [("line 1: contracts", reason)] == faults([SAMPLE.replace("\n", "")], read_lines)

    @pytest.mark.parametrize(
        ("text", "where", "reason"),
        [
            ("[]", "line 1", "is a list, where an object belongs"),
            ("{", "line 1", "is no JSON: Expecting property name enclosed in double quotes (column 2)"),
            ('{"format": "csv"}', "line 1: format", "is not `okstat.portfolio/1`"),
        ],
    )
    def test_without_a_first_line_nothing_else_is_said(self, text: str, where: str, reason: str) -> None:
        assert [(where, reason)] == faults([text, "no contract"], read_lines)

    def test_no_lines_are_no_document(self) -> None:
        assert [("", "holds no document")] == faults(["", "\n"], read_lines)

    def test_the_limit_is_for_all_lines_together(self) -> None:
        both = lines(sample())
        size = sum(map(len, both))
        assert read(SAMPLE) == read_lines(both, limit=size)
        assert [("", f"is larger than the limit of {size - 1} bytes")] == faults(
            both, lambda text: read_lines(text, limit=size - 1)
        )


# ── files ──────────────────────────────────────────────────────────────────────────────────────


class TestFiles:
    """A file is read by its name: `.ndjson` in lines, everything else as one text."""

    @pytest.mark.parametrize("name", ["a.json", "a.JSON", "document"])
    def test_one_text(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_text(SAMPLE, encoding="utf-8-sig")
        assert read(SAMPLE) == read_file(path) == read_file(str(path))

    @pytest.mark.parametrize("name", ["a.ndjson", "a.NDJSON"])
    def test_lines(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_bytes("\r\n".join(line.strip() for line in lines(sample())).encode())
        assert read(SAMPLE) == read_file(path)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(DocumentError) as caught:
            read_file(tmp_path / "none.json")
        assert (Fault("", "cannot be read: No such file or directory"),) == caught.value.faults
        assert caught.value.__context__ is None

    def test_a_file_that_is_too_large(self, tmp_path: Path) -> None:
        """No more of it is taken into memory than the limit, and one byte."""
        path = tmp_path / "a.json"
        path.write_text(SAMPLE, encoding="utf-8")
        with pytest.raises(DocumentError, match="is larger than the limit of 100 bytes"):
            read_file(path, limit=100)
