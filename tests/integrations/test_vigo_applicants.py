"""Lists of applicants in and out: one row for each wish, in columns that the host declares. Persons are invented."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Source
from okstat.feeds.join_applicants import join_applicants
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import PersonSeen
from okstat.feeds.sheets import Columns, write_csv, write_workbook
from okstat.feeds.told import in_words
from okstat.feeds.wishes import WishSeen
from okstat.integrations.vigo_applicants import FIELDS, ApplicantLists, applicant_rows, read_applicants
from okstat.model.contract import Candidate
from okstat.model.events import ContractKind, Event, WishListed, Withdrawn
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON = date(2026, 4, 1)
SOURCE = Source(READ_ON, synthetic=True)
COLUMNS = Columns({name: (name,) for name in FIELDS}, required=("trade",))
FNR = synthetic("018208001")
ROW = {
    "first_name": "Kari",
    "last_name": "Invented",
    "born": "01.02.08",
    "number": FNR,
    "home_county": "32",
    "county": "3",
    "year": "2026",
    "rank": "1",
    "trade": "SRSOA3",
    "kind": "Lærling",
    "status": "14 Formidlet",
    "status_on": "20.03.2026",
    "applied_on": "20.02.2026",
}
KARI = PersonSeen(number=FNR, born=date(2008, 2, 1), name="Kari Invented", home_county="32")
WHOLE = WishSeen(
    at="row 2",
    person=KARI,
    county="03",
    year=2026,
    rank=1,
    trade="SRSOA3----",
    kind=ContractKind.APPRENTICE,
    kind_code="Lærling",
    status="TILBLÆ",
    status_on=date(2026, 3, 20),
    applied_on=date(2026, 2, 20),
)


def read(*rows: dict[str, str], **changed: str) -> Batch[WishSeen]:
    """What is read of a file for Oslo and 2026; of one row where none is given."""
    listed = rows or ({**ROW, **changed},)
    body = write_csv(list(ROW), [[row.get(name, "") for name in ROW] for row in listed])
    return read_applicants(body, COLUMNS, "03", 2026, SOURCE)


def remarks(batch: Batch[WishSeen]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestIn:
    """A row of the file."""

    def test_all_that_a_row_tells(self) -> None:
        batch = read()
        assert ((WHOLE,), [Taking.TAKEN]) == (batch.records, [line.taking for line in batch.receipt.lines])
        assert ("VIGO Bedrift", "03", READ_ON) == (batch.receipt.source, batch.receipt.county, batch.receipt.read_on)

    def test_a_workbook_says_the_same(self) -> None:
        body = write_workbook(list(ROW), [list(ROW.values())])
        assert read() == read_applicants(body, COLUMNS, "03", 2026, SOURCE)

    def test_days_and_numbers_of_a_workbook_need_not_be_texts(self) -> None:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(list(ROW))
        days = {"born": date(2008, 2, 1), "status_on": date(2026, 3, 20), "applied_on": date(2026, 2, 20)}
        numbers = {"county": 3, "year": 2026, "rank": 1, "home_county": 32}
        sheet.append([*{**ROW, **days, **numbers}.values()])
        stream = io.BytesIO()
        book.save(stream)
        assert (WHOLE,) == read_applicants(stream.getvalue(), COLUMNS, "03", 2026, SOURCE).records

    def test_an_empty_row_but_for_a_name_and_a_birth_date(self) -> None:
        batch = read({"first_name": "Kari", "last_name": "Invented", "born": "01.02.2008"})
        person = PersonSeen(born=date(2008, 2, 1), name="Kari Invented")
        assert (WishSeen(at="row 2", person=person, county="03", year=2026),) == batch.records
        assert [("trade", "value.missing")] == remarks(batch)

    @pytest.mark.parametrize("changed", [{"born": ""}, {"first_name": "", "last_name": ""}])
    def test_a_row_of_nobody_is_left_out(self, changed: dict[str, str]) -> None:
        batch = read(number="", **changed)
        assert ((), [("", "record.no-identity")]) == (batch.records, remarks(batch))

    @pytest.mark.parametrize("changed", [{"number": ""}, {"born": ""}, {"first_name": "", "last_name": ""}])
    def test_one_of_number_and_name_with_birth_date_is_enough(self, changed: dict[str, str]) -> None:
        assert 1 == len(read(**changed).records)

    @pytest.mark.parametrize(
        ("changed", "remark"),
        [
            ({"county": "46"}, ("county", "county.other")),
            ({"year": "2025"}, ("year", "year.other")),
            ({"status": "3"}, ("status", "wish.of-school")),
        ],
    )
    def test_what_is_not_of_the_list_is_left_out(self, changed: dict[str, str], remark: tuple[str, str]) -> None:
        batch = read(**changed)
        assert ((), [Taking.LEFT_OUT], [remark]) == (
            batch.records,
            [line.taking for line in batch.receipt.lines],
            remarks(batch),
        )

    @pytest.mark.parametrize(
        ("changed", "remark"),
        [
            ({"rank": "0"}, ("rank", "number.unreadable")),
            ({"rank": "1,5"}, ("rank", "number.unreadable")),
            ({"rank": "100"}, ("rank", "number.unreadable")),
            ({"trade": "?"}, ("trade", "trade.unreadable")),
            ({"trade": ""}, ("trade", "value.missing")),
            ({"status_on": "31.02.2026"}, ("status_on", "day.unreadable")),
            ({"year": "soon"}, ("year", "number.unreadable")),
            ({"kind": "tømrer"}, ("kind", "code.unknown")),
            ({"status": "99 Noe nytt"}, ("status", "code.unknown")),
        ],
    )
    def test_what_cannot_be_read_is_taken_with_a_remark(self, changed: dict[str, str], remark: tuple[str, str]) -> None:
        batch = read(**changed)
        assert (1, [remark]) == (len(batch.records), remarks(batch))

    @pytest.mark.parametrize("word", ["TILBLÆ", "14", "14 - Formidlet", "tilblæ", "014"])
    def test_a_status_by_its_code_or_number(self, word: str) -> None:
        assert ["TILBLÆ"] == [wish.status for wish in read(status=word).records]

    def test_a_status_that_is_not_known_is_kept(self) -> None:
        assert ["99 Noe nytt"] == [wish.status for wish in read(status="99 Noe nytt").records]

    @pytest.mark.parametrize(
        ("word", "kind"),
        [
            ("L", ContractKind.APPRENTICE),
            ("lærekandidat", ContractKind.TRAINING_CANDIDATE),
            ("Praksisbrevkandidat", ContractKind.PRAKSISBREV_CANDIDATE),
            ("", None),
        ],
    )
    def test_kinds(self, word: str, kind: ContractKind | None) -> None:
        batch = read(kind=word)
        assert ([(kind, word or None)], []) == ([(one.kind, one.kind_code) for one in batch.records], remarks(batch))

    def test_the_receipt_names_row_and_column(self) -> None:
        """The column by the header it has in the file."""
        columns = Columns({"last_name": ("Etternavn",), "born": ("Født",), "trade": ("Lærefag", "Fag")})
        body = "Etternavn;FØDT; fag \nInvented;01.02.2008;SRSOA3\nInvented;32.01.2008;SRSOA3\n".encode()
        batch = read_applicants(body, columns, "03", 2026, SOURCE)
        told = list(in_words(batch.receipt, "en"))
        assert "  row 3: FØDT is no day of the calendar" in told
        assert "  row 3: the record cannot be tied to anybody" in told
        assert ["row 2"] == [wish.at for wish in batch.records]

    def test_a_column_that_is_required(self) -> None:
        with pytest.raises(FeedError, match="VIGO Bedrift: no column for trade"):
            read_applicants(b"last_name\nInvented\n", COLUMNS, "03", 2026, SOURCE)

    @settings(max_examples=25)
    @given(st.lists(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=12)), max_size=3))
    def test_every_row_has_a_line(self, rows: list[dict[str, str]]) -> None:
        """Whatever stands in it."""
        body = write_csv(list(ROW), [["x", *[row.get(name, "") for name in list(ROW)[1:]]] for row in rows])
        batch = read_applicants(body, COLUMNS, "03", 2026, SOURCE)
        assert len(rows) == len(batch.receipt.lines)
        join_applicants(Portfolio(), batch)

    def test_as_a_port(self) -> None:
        asked: list[tuple[str, int]] = []

        def file(county: str, year: int) -> bytes:
            asked.append((county, year))
            return write_csv(list(ROW), [list(ROW.values())])

        port = ApplicantLists(COLUMNS, SOURCE, file)
        assert "file" not in repr(port)

        exchange = port.applicants("03", 2026)
        with pytest.raises(StopIteration) as done:
            next(exchange)
        found = done.value.value
        assert ((WHOLE,), [("03", 2026)]) == (found.records, asked)


def wish(id_: str, **values: Any) -> WishListed:
    """A wish as it is listed."""
    told: dict[str, Any] = {"county": "03", "trade": "SRSOA3----", "year": 2026, **values}
    return WishListed(id=id_, on=READ_ON, recorded=READ_ON, **told)


class TestOut:
    """Rows for people."""

    def rows(self, *events: Event, year: int = 2026) -> list[list[object]]:
        """Rank, trade, kind and status of each row."""
        person = Person(id="P1", name="Kari Invented")
        names = ("rank", "trade", "kind", "status")
        return list(applicant_rows([Candidate(id="A1", person=person, events=events)], names, year))

    def test_what_was_read_goes_out_as_it_came(self) -> None:
        """All but the days, which are events of their own."""
        candidates = join_applicants(Portfolio(), read()).portfolio.candidates
        body = write_csv(FIELDS, applicant_rows(candidates, FIELDS, 2026))
        (again,) = read_applicants(body, COLUMNS, "03", 2026, SOURCE).records
        assert evolve(WHOLE, status_on=None, applied_on=None, kind_code="lærling") == again

    def test_a_wish_has_one_row_as_it_was_last_listed(self) -> None:
        """In the order of the ranks; those without one come last."""
        events = (
            wish("1", rank=2, status="SFORM"),
            wish("2", trade="IMITD3----", contract_kind=ContractKind.TRAINING_CANDIDATE),
            wish("3", trade="IMIUV3----", rank=1),
            wish("4", rank=2, status="TILBLÆ"),
        )
        assert [
            [1, "IMIUV3----", None, None],
            [2, "SRSOA3----", None, "TILBLÆ"],
            [None, "IMITD3----", "lærekandidat", None],
        ] == self.rows(*events)

    def test_a_listing_that_was_withdrawn_is_none(self) -> None:
        gone = Withdrawn(id="2", on=READ_ON, recorded=READ_ON, event="1")
        assert [] == self.rows(wish("1"), gone)

    def test_wishes_of_another_year_are_none(self) -> None:
        assert ([], 1) == (self.rows(wish("1"), year=2027), len(self.rows(wish("1"))))

    def test_somebody_without_a_name(self) -> None:
        candidate = Candidate(id="A1", person=Person(id="P1"), events=(wish("1"),))
        assert [["", "", "03", 2026]] == list(
            applicant_rows([candidate], ("first_name", "last_name", "county", "year"), 2026)
        )

    @pytest.mark.parametrize("name", ["=1+1", "+47", "-x", "@x"])
    def test_a_name_that_a_spreadsheet_would_run_is_text(self, name: str) -> None:
        candidate = Candidate(id="A1", person=Person(id="P1", name=name), events=(wish("1"),))
        body = write_csv(["last_name"], applicant_rows([candidate], ["last_name"], 2026))
        assert [f"'{name}"] == body.decode("utf-8-sig").split("\r\n")[1:2]
