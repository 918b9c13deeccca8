"""Packages laid out for people, and the sheet in which they note what became of them. Persons are invented."""

from __future__ import annotations

import json
from datetime import date

import pytest
from attrs import evolve

from okstat.feeds.exchange import Answer, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.package_told import checklist, plain_package
from okstat.feeds.packages import Entry, Filling, Form, NotReadyError, Package, State, Step, StepSeen
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.sheets import Columns, write_workbook
from okstat.integrations.vigo_bedrift import STEPS, VigoBedrift, read_steps, step_sheet
from okstat.model.events import Signed
from okstat.text import Text

ON = date(2026, 11, 20)
SOURCE = Source(date(2026, 12, 1))
NAME = Text(nb="Navn", nn="Namn", en="Name")
PACKAGE = Package(
    id="contract-K/1-s",
    form=Form.CONTRACT,
    contract="K/1",
    event=Signed(id="s", on=ON, recorded=ON),
    known_at=None,
    entries=(Entry("name", NAME, Filling.FILLED, "Kari Invented"),),
    points=(),
    steps=(Step(State.PREPARED, ON),),
)


def no_answer(request: Request) -> Answer:
    """Nothing is asked of anybody."""
    raise AssertionError(request)


def port(folder: dict[str, bytes] | None = None, language: str = "nb") -> VigoBedrift:
    """A folder."""
    return VigoBedrift(folder if folder is not None else {}, SOURCE, language)


class TestOut:
    """A package becomes two files."""

    def test_a_checklist_and_a_document(self) -> None:
        """Named by the package, so that no id makes a path."""
        one = port(language="nn")
        with pytest.raises(StopIteration) as done:
            next(one.hand_over(PACKAGE))
        assert done.value.value is False
        assert ["contract-K%2F1-s.json", "contract-K%2F1-s.txt"] == sorted(one.folder)
        assert checklist(PACKAGE, "nn").encode() == one.folder["contract-K%2F1-s.txt"]
        document = one.folder["contract-K%2F1-s.json"].decode()
        assert plain_package(PACKAGE) == json.loads(document)
        assert "Kari Invented" in document

    def test_one_that_is_not_ready_is_laid_nowhere(self) -> None:
        one = port()
        with pytest.raises(NotReadyError):
            one.hand_over(evolve(PACKAGE, entries=(Entry("name", NAME, Filling.MISSING),)))
        assert {} == one.folder


SHEET = (
    "Pakke;Status;Dato;Begrunnelse\r\n"
    "contract-K1-s;Lagt inn;21.11.2026;\r\n"
    "contract-K1-s;returnert;2026-11-23;Mangler faglig leder\r\n"
    "contract-K1-s;lagd inn;2026-11-24;\r\n"
    "contract-K1-s;confirmed;2026-11-30;\r\n"
)


def read(*rows: str) -> Batch[StepSeen]:
    """What is read of a sheet with these rows."""
    return read_steps("\n".join(["Pakke;Status;Dato;Begrunnelse", *rows]).encode(), SOURCE)


def remarks(batch: Batch[StepSeen]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestSteps:
    """What people note."""

    def test_words_of_all_languages(self) -> None:
        batch = read_steps(SHEET.encode(), SOURCE)
        assert [
            ("row 2", "contract-K1-s", State.ENTERED, date(2026, 11, 21), None),
            ("row 3", "contract-K1-s", State.RETURNED, date(2026, 11, 23), "Mangler faglig leder"),
            ("row 4", "contract-K1-s", State.ENTERED, date(2026, 11, 24), None),
            ("row 5", "contract-K1-s", State.CONFIRMED, date(2026, 11, 30), None),
        ] == [(one.at, one.package, one.state, one.on, one.reason) for one in batch.records]
        assert ("VIGO Bedrift", SOURCE.read_on) == (batch.receipt.source, batch.receipt.read_on)
        assert "Mangler" not in repr(batch.records)

    @pytest.mark.parametrize(
        ("row", "found"),
        [
            (";lagt inn;2026-11-21;", [("", "record.no-identity")]),
            ("p;;2026-11-21;", [("Status", "value.missing")]),
            ("p;forberedt;2026-11-21;", [("Status", "step.unknown")]),
            ("p;borte;2026-11-21;", [("Status", "step.unknown")]),
            ("p;lagt inn;;", [("Dato", "value.missing")]),
            ("p;lagt inn;31.02.2026;", [("Dato", "day.unreadable")]),
            ("p;;;", [("Status", "value.missing"), ("Dato", "value.missing")]),
        ],
    )
    def test_a_row_that_tells_no_step_is_left_out(self, row: str, found: list[tuple[str, str]]) -> None:
        batch = read(row)
        assert ((), [Taking.LEFT_OUT], found) == (
            batch.records,
            [line.taking for line in batch.receipt.lines],
            remarks(batch),
        )

    def test_a_column_is_missing(self) -> None:
        with pytest.raises(FeedError, match="VIGO Bedrift: no column for on"):
            read_steps(b"Pakke;Status\np;lagt inn\n", SOURCE)

    def test_columns_of_the_host(self) -> None:
        columns = Columns({"package": ("A",), "state": ("B",), "on": ("C",)})
        body = write_workbook(["A", "B", "C"], [["p", "entered", date(2026, 11, 21)]])
        assert [State.ENTERED] == [one.state for one in read_steps(body, SOURCE, columns).records]

    def test_they_are_read_from_the_folder(self) -> None:
        assert 4 == len(carry(port({STEPS: SHEET.encode()}).steps(), no_answer).records)

    def test_without_a_sheet_nothing_is_noted(self) -> None:
        batch = carry(port().steps(), no_answer)
        assert ((), ()) == (batch.records, batch.receipt.lines)

    def test_the_sheet_to_fill_in(self) -> None:
        """A row for each step, and an empty one for each package that waits for one; harmless for spreadsheets."""
        entered = PACKAGE.entered(ON)
        done = evolve(entered.confirmed(ON), id="done")
        back = evolve(entered.returned(ON, "=1+1"), id="back")
        assert [
            "Pakke;Status;Dato;Begrunnelse",
            "contract-K/1-s;;;",
            "contract-K/1-s;lagt inn;2026-11-20;",
            "contract-K/1-s;;;",
            "done;lagt inn;2026-11-20;",
            "done;bekreftet;2026-11-20;",
            "back;lagt inn;2026-11-20;",
            "back;returnert;2026-11-20;'=1+1",
            "back;;;",
            "",
        ] == step_sheet([PACKAGE, entered, done, back]).decode("utf-8-sig").split("\r\n")

    def test_what_is_filled_in_comes_back(self) -> None:
        entered = PACKAGE.entered(ON)
        batch = read_steps(step_sheet([entered]), SOURCE)
        assert [(PACKAGE.id, State.ENTERED, ON)] == [(one.package, one.state, one.on) for one in batch.records]


def test_nothing_of_the_folder_shows() -> None:
    """It holds personal data."""
    one = port()
    carry(one.hand_over(PACKAGE), no_answer)
    assert "Kari" not in repr(one)
