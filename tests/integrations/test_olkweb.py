"""OLKWEB's rows in and out, and the forecast of what it would leave unattached. Persons are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Source
from okstat.feeds.join import Joined, join
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import ContractSeen
from okstat.feeds.sheets import Columns, write_csv
from okstat.integrations.olkweb import FIELDS, Unattached, forecast, read_apprentices, write_apprentices
from okstat.model.contract import Contract
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Changed, ContractKind, Event, ExtensionGranted, Listed, Replaced, Signed, Withdrawn
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

SOURCE = Source(date(2026, 11, 20), synthetic=True)
COLUMNS = Columns({name: (name,) for name in FIELDS}, required=("last_name",))
FNR = synthetic("018205001")
ROW = {
    "first_name": "Kari",
    "last_name": "Nordmann",
    "born": "01.02.2005",
    "number": FNR,
    "trade": "SRSOA3",
    "first": "18.08.2025",
    "last": "17.08.2027",
    "kind": "Lærling",
    "company": "INVENTED AGENCY",
    "organisation_number": "974761076",
    "training_manager": "Mester",
    "instructor": "Lærer",
}


def read(**changed: str) -> Batch[ContractSeen]:
    """What is read of a file with one row."""
    row = {**ROW, **changed}
    return read_apprentices(write_csv(list(row), [list(row.values())]), COLUMNS, SOURCE)


def remarks(batch: Batch[ContractSeen]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestIn:
    """A row of the office's own file."""

    def test_all_that_a_row_tells(self) -> None:
        (seen,) = read().records
        assert ("row 2", "Kari Nordmann", date(2005, 2, 1), FNR) == (
            seen.at,
            seen.person.name,
            seen.person.born,
            seen.person.number,
        )
        assert ("SRSOA3----", ContractKind.APPRENTICE, "Lærling") == (seen.trade, seen.kind, seen.kind_code)
        assert (date(2025, 8, 18), date(2027, 8, 17), None) == (seen.first, seen.last, seen.county)
        assert seen.place is not None
        assert seen.place.company is not None
        assert ("INVENTED AGENCY", "974761076", "Mester", "Lærer") == (
            seen.place.company.name,
            seen.place.company.organisation_number,
            seen.place.training_manager,
            seen.place.instructor,
        )

    def test_it_is_joined_to_a_portfolio(self) -> None:
        result: Joined = join(Portfolio(), read())
        assert ["olkweb-xx-1"] == [contract.id for contract in result.portfolio.contracts]
        assert ["INVENTED AGENCY"] == [enterprise.name for enterprise in result.portfolio.enterprises]

    def test_a_training_candidate(self) -> None:
        assert ContractKind.TRAINING_CANDIDATE is read(kind="lærekandidat").records[0].kind

    def test_somebody_without_a_contract_is_left_out(self) -> None:
        batch = read(kind="Praksiskandidat")
        assert ((), [("kind", "kind.no-contract")]) == (batch.records, remarks(batch))

    def test_an_unknown_kind_is_kept(self) -> None:
        batch = read(kind="midlertidig")
        assert ([(None, "midlertidig")], [("kind", "code.unknown")]) == (
            [(seen.kind, seen.kind_code) for seen in batch.records],
            remarks(batch),
        )

    def test_no_kind_is_nothing(self) -> None:
        batch = read(kind="")
        assert ([(None, None)], []) == ([(seen.kind, seen.kind_code) for seen in batch.records], remarks(batch))

    @pytest.mark.parametrize("changed", [{"number": "", "born": ""}, {"number": "", "first_name": "", "last_name": ""}])
    def test_a_row_of_nobody_is_left_out(self, changed: dict[str, str]) -> None:
        batch = read(**changed)
        assert ([Taking.LEFT_OUT], [("", "record.no-identity")]) == (
            [line.taking for line in batch.receipt.lines],
            remarks(batch),
        )

    def test_birth_date_and_name_are_enough(self) -> None:
        assert 1 == len(read(number="").records)

    def test_a_period_that_ends_before_it_begins(self) -> None:
        batch = read(last="17.08.2025")
        assert (None, [("last", "period.reversed")]) == (batch.records[0].last, remarks(batch))
        assert [] == remarks(read(last="18.08.2025"))

    def test_a_column_that_is_required(self) -> None:
        with pytest.raises(FeedError, match="OLKWEB: no column for last_name"):
            read_apprentices(b"first_name\nKari\n", COLUMNS, SOURCE)


AGENCY = Enterprise(
    id="a",
    name="Invented agency",
    organisation_number="974761076",
    departments=(Department(id="d", name="Invented, Oslo"),),
)


def contract(*events: Event, enterprise: Enterprise | None = AGENCY, department: Department | None = None) -> Contract:
    """A contract with the agency."""
    person = Person(id="P", name="Kari Invented Nordmann", born=date(2005, 2, 1), number=FNR)
    return Contract(
        id="K1",
        kind=ContractKind.APPRENTICE,
        person=person,
        trade="SRSOA3----",
        enterprise=enterprise,
        department=department,
        events=events,
    )


def told(kind: type[Event], id_: str, **fields: Any) -> Event:
    """An event."""
    return kind(id=id_, on=date(2025, 8, 1), recorded=date(2025, 8, 1), **fields)


FIRST, LAST, LATER = date(2025, 8, 18), date(2027, 8, 17), date(2027, 12, 17)


class TestOut:
    """The file that OLKWEB imports, in the columns that the host declares."""

    HEADERS = (
        *(("first_name", "Fornavn"), ("last_name", "Etternavn"), ("born", "Født"), ("trade", "Fag")),
        *(("first", "Fra"), ("last", "Til"), ("kind", "Type"), ("company", "Bedrift")),
        *(("organisation_number", "Orgnr"), ("number", "Fnr"), ("instructor", "Instruktør")),
    )

    def row(self, *events: Event, **places: Any) -> list[str]:
        """The row of a contract."""
        made = contract(*events, **places)
        header, row = write_apprentices([made], self.HEADERS).decode("utf-8-sig").splitlines()
        assert "Fornavn;Etternavn;Født;Fag;Fra;Til;Type;Bedrift;Orgnr;Fnr;Instruktør" == header
        return row.split(";")

    def test_a_row(self) -> None:
        assert [
            *("Kari Invented", "Nordmann", "2005-02-01", "SRSOA3----", "2025-08-18", "2027-08-17"),
            *("lærling", "Invented agency", "974761076", FNR, ""),
        ] == self.row(told(Signed, "1", first=FIRST, last=LAST))

    @pytest.mark.parametrize(
        ("events", "period"),
        [
            ((), ["", ""]),
            ((told(Listed, "1", first=FIRST, last=LAST),), ["2025-08-18", "2027-08-17"]),
            (
                (told(Signed, "1", first=FIRST, last=LAST), told(ExtensionGranted, "2", last=LATER)),
                ["2025-08-18", "2027-12-17"],
            ),
            (
                (told(Signed, "1", first=FIRST, last=LAST), told(Changed, "2", last=LATER)),
                ["2025-08-18", "2027-12-17"],
            ),
            (
                (
                    told(Signed, "1", first=FIRST, last=LAST),
                    told(Changed, "2", last=LATER),
                    told(Withdrawn, "3", event="2"),
                ),
                ["2025-08-18", "2027-08-17"],
            ),
            (
                (
                    told(Signed, "1", first=FIRST, last=LAST),
                    told(Changed, "2", last=LAST),
                    told(Changed, "3", last=LATER),
                    told(Replaced, "4", event="3", replacement="2"),
                ),
                ["2025-08-18", "2027-08-17"],
            ),
        ],
    )
    def test_the_period_is_the_one_last_told(self, events: tuple[Event, ...], period: list[str]) -> None:
        assert period == self.row(*events)[4:6]

    def test_the_department_goes_before_the_enterprise(self) -> None:
        assert ["Invented, Oslo", ""] == self.row(department=AGENCY.departments[0])[7:9]

    def test_no_company_leaves_its_cells_empty(self) -> None:
        assert ["", ""] == self.row(enterprise=None)[7:9]

    def test_a_name_that_a_spreadsheet_would_run_is_text(self) -> None:
        assert "'=Invented" == self.row(enterprise=Enterprise(id="x", name="=Invented"))[7]


class TestForecast:
    """OLKWEB matches companies by a name that is identical."""

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            (["Invented agency"], []),
            (["INVENTED AGENCY"], [Unattached("K1", "Invented agency", "INVENTED AGENCY")]),
            (["Invented  agency,"], [Unattached("K1", "Invented agency", "Invented  agency,")]),
            (["Another"], [Unattached("K1", "Invented agency", None)]),
            ([], [Unattached("K1", "Invented agency", None)]),
        ],
    )
    def test_who_would_be_left_unattached(self, names: list[str], expected: list[Unattached]) -> None:
        assert expected == list(forecast([contract()], names))

    def test_no_company_is_attached_to_none(self) -> None:
        assert [Unattached("K1", None, None)] == list(forecast([contract(enterprise=None)], ["Invented agency"]))
