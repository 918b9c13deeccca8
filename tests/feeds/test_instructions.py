"""Wage instructions as rows: what is known arrives as it was, what is not is an empty cell, and said."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from wages import BY_PAY, plan, terms

from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Source
from okstat.feeds.instructions import FIELDS, Payee, Written, read_instructions, write_instructions
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.sheets import Columns
from okstat.feeds.told import in_words
from okstat.model.employment import WageInstruction
from okstat.money import Rounding, Share
from okstat.plans.wages import wage_instructions
from okstat.text import Text

ON = date(2023, 4, 1)
SOURCE = Source(ON)
HEADERS = tuple((name, name) for name in FIELDS)
COLUMNS = Columns({name: (name,) for name in FIELDS})
KARI = {"K1": Payee(employee="00012345", number="01820500123", name="Kari Nordmann")}
KNOWN = WageInstruction(
    contract="K1",
    first=date(2022, 8, 1),
    last=date(2023, 1, 31),
    half_year=1,
    position=Decimal(1),
    percent=Share(3, 10),
    step=36,
    base_kr=Decimal(387500),
    yearly_kr=Decimal("116250.00"),
    monthly_kr=Decimal("9687.50"),
)


def written(*instructions: WageInstruction, workbook: bool = False, language: str = "nb") -> Written:
    """What is written for DFØ."""
    return write_instructions(instructions, HEADERS, "DFØ", ON, payees=KARI, workbook=workbook, language=language)


def cells(made: Written, number: int = 1) -> dict[str, str]:
    """The cells of a row."""
    rows = list(csv.reader(io.StringIO(made.body.decode("utf-8-sig")), delimiter=";"))
    return dict(zip(rows[0], rows[number], strict=True))


def taken(made: Written) -> list[tuple[str, list[tuple[str, str]]]]:
    """What became of each instruction, and what is said of it."""
    return [
        (line.taking.value, [(remark.field, remark.code) for remark in line.remarks]) for line in made.receipt.lines
    ]


class TestOut:
    """A row for each instruction, in the columns that the host declares."""

    def test_a_row(self) -> None:
        assert {
            "contract": "K1",
            "employee": "00012345",
            "number": "01820500123",
            "name": "Kari Nordmann",
            "first": "2022-08-01",
            "last": "2023-01-31",
            "half_year": "1",
            "position": "1",
            "percent": "30",
            "step": "36",
            "base_kr": "387500",
            "yearly_kr": "116250.00",
            "monthly_kr": "9687.50",
            "rounding": "to_ore_half_up",
            "not_known": "",
        } == cells(written(KNOWN))
        assert [("taken", [])] == taken(written(KNOWN))

    def test_the_plan_of_an_apprentice_of_2022(self) -> None:
        """The wage table of 1 May 2023 has not been read: what hangs on it is empty, and its table is named."""
        instructions = wage_instructions(plan(terms("2022-08-01", "2024-07-31")), "K1", ON)
        made = written(*instructions, language="en")
        assert ["2023-04-01", "2023-05-01"] == [cells(made, number)["first"] for number in (1, 2)]
        assert ("40", "155000.00", "12916.67", "") == tuple(
            cells(made)[name] for name in ("percent", "yearly_kr", "monthly_kr", "not_known")
        )
        assert ("40", "", "", "the table wage.table.lo-ys is not known on 1 May 2023") == tuple(
            cells(made, 2)[name] for name in ("percent", "yearly_kr", "monthly_kr", "not_known")
        )
        assert [
            ("taken", []),
            ("taken with remarks", [(name, "pay.not-known") for name in ("base_kr", "yearly_kr", "monthly_kr")]),
        ] == taken(made)[:2]

    @pytest.mark.parametrize(
        ("source", "language", "expected"),
        [
            ("table wage.percent on 2024-05-01", "nb", "tabellen wage.percent er ikke kjent per 1. mai 2024"),
            ("table wage.percent on 2024-05-01", "nn", "tabellen wage.percent er ikkje kjend per 1. mai 2024"),
            ("key last of event signed", "nb", "key last of event signed"),
        ],
    )
    def test_what_would_tell_it(self, source: str, language: str, expected: str) -> None:
        told = evolve(KNOWN, step=None, missing=(source,))
        assert expected == cells(written(told, language=language))["not_known"]

    def test_a_question_is_put_in_the_language_that_is_asked_for(self) -> None:
        (only,) = wage_instructions(plan(terms("2022-05-01", "2022-10-31"), BY_PAY), "K1")
        (question,) = only.open
        for language in ("nb", "nn", "en"):
            assert question.fill(language, {}) in cells(written(only, language=language))["not_known"]
        remarks = [("monthly_kr", "pay.not-known"), ("not_known", "pay.open")]
        assert [("taken with remarks", remarks)] == taken(written(only))

    def test_a_question_is_said_where_no_cell_is_empty(self) -> None:
        question = Text(nb="Deltid?", nn="Deltid?", en="Part time?")
        made = written(evolve(KNOWN, open=(question,)))
        assert ("Deltid?", [("taken with remarks", [("not_known", "pay.open")])]) == (
            cells(made)["not_known"],
            taken(made),
        )

    def test_somebody_whom_payroll_does_not_know(self) -> None:
        made = written(evolve(KNOWN, contract="K2"))
        assert ("", "", "") == tuple(cells(made)[name] for name in ("employee", "number", "name"))
        assert [("taken with remarks", [(name, "value.missing") for name in ("employee", "number", "name")])] == taken(
            made
        )
        assert [("contract", "K2")] == [line.subject for line in made.receipt.lines]

    def test_only_the_columns_that_are_declared_are_spoken_of(self) -> None:
        made = write_instructions([evolve(KNOWN, step=None)], [("contract", "Kontrakt"), ("last", "Til")], "DFØ", ON)
        assert "Kontrakt;Til\r\nK1;2023-01-31\r\n" == made.body.decode("utf-8-sig")
        assert [("taken", [])] == taken(made)

    def test_a_percentage_that_no_decimal_is_exact_for_is_left_empty(self) -> None:
        made = written(evolve(KNOWN, percent=Share(1, 3)))
        assert ("", [("taken with remarks", [("percent", "pay.not-known")])]) == (cells(made)["percent"], taken(made))

    @pytest.mark.parametrize("name", ["=1+1", "+47", "-1", "@cmd"])
    def test_a_cell_that_a_spreadsheet_would_run_is_text(self, name: str) -> None:
        made = write_instructions([KNOWN], [("name", "Navn")], "DFØ", ON, payees={"K1": Payee(name=name)})
        assert f"'{name}" == cells(made)["Navn"]
        (only,) = read_instructions(written(evolve(KNOWN, contract=name)).body, COLUMNS, "DFØ", SOURCE).records
        assert name == only.contract

    def test_a_workbook_keeps_zeros_and_runs_nothing(self) -> None:
        made = written(evolve(KNOWN, contract="=1+1"), workbook=True)
        rows = list(openpyxl.load_workbook(io.BytesIO(made.body)).worksheets[0].iter_rows())
        assert [("=1+1", "s")] == [(cell.value, cell.data_type) for cell in rows[1][:1]]
        employee = written(KNOWN, workbook=True)
        rows = list(openpyxl.load_workbook(io.BytesIO(employee.body)).worksheets[0].iter_rows())
        assert "00012345" == rows[1][1].value

    def test_nothing_personal_shows(self) -> None:
        made = written(KNOWN)
        told = repr(made) + repr(KARI) + "".join(in_words(made.receipt))
        assert not any(word in told for word in ("Nordmann", "01820500123", "00012345"))


class TestIn:
    """Such a file read back: wrong values are taken with remarks."""

    @pytest.mark.parametrize("workbook", [False, True])
    def test_what_was_written_reads_the_same(self, workbook: bool) -> None:
        plan_of_two_years = wage_instructions(plan(terms("2022-08-01", "2024-07-31")), "K1")
        found = read_instructions(written(*plan_of_two_years, workbook=workbook).body, COLUMNS, "DFØ", SOURCE)
        assert [evolve(one, open=(), missing=()) for one in plan_of_two_years] == list(found.records)
        assert {Taking.TAKEN} == {line.taking for line in found.receipt.lines}

    @pytest.mark.parametrize(
        ("cell", "value", "remark"),
        [
            ("half_year", "1.5", "number.unreadable"),
            ("half_year", "100", "number.unreadable"),
            ("step", "x", "number.unreadable"),
            ("step", "1000", "number.unreadable"),
            ("position", "1.01", "number.unreadable"),
            ("percent", "101", "number.unreadable"),
            ("base_kr", "-1", "number.unreadable"),
            ("yearly_kr", "much", "number.unreadable"),
            ("monthly_kr", "1e9", "number.unreadable"),
            ("rounding", "by feeling", "code.unknown"),
        ],
    )
    def test_a_value_that_is_wrong(self, cell: str, value: str, remark: str) -> None:
        found = self.read(**{cell: value})
        assert [(cell, remark)] == [(one.field, one.code) for one in found.receipt.lines[0].remarks]
        expected = Rounding.TO_ORE_HALF_UP if cell == "rounding" else None
        assert expected == getattr(found.records[0], cell)

    @pytest.mark.parametrize(
        ("cell", "value", "expected"),
        [
            ("contract", "", [("contract", "value.missing")]),
            ("first", "", [("first", "value.missing")]),
            ("last", "2022-07-31", [("last", "period.reversed"), ("last", "value.missing")]),
        ],
    )
    def test_without_contract_or_days_it_is_left_out(
        self, cell: str, value: str, expected: list[tuple[str, str]]
    ) -> None:
        found = self.read(**{cell: value})
        assert ((), expected) == (
            found.records,
            [(one.field, one.code) for one in found.receipt.lines[0].remarks],
        )

    def test_a_comma_and_another_rounding(self) -> None:
        (only,) = self.read(monthly_kr="9687,50", rounding="TO_KRONE_HALF_UP").records
        assert (Decimal("9687.50"), Rounding.TO_KRONE_HALF_UP) == (only.monthly_kr, only.rounding)

    def test_no_such_file(self) -> None:
        with pytest.raises(FeedError, match="DFØ: there is no header"):
            read_instructions(b"", COLUMNS, "DFØ", SOURCE)

    def read(self, **changed: str) -> Batch[WageInstruction]:
        """What is read of a row that was changed."""
        row = {**cells(written(KNOWN)), **changed}
        text = "\r\n".join((";".join(row), ";".join(row.values())))
        return read_instructions(text.encode(), COLUMNS, "DFØ", SOURCE)


def instructions() -> st.SearchStrategy[WageInstruction]:
    """Any instruction whose percentage is a decimal."""
    money = st.none() | st.integers(0, 10**8).map(lambda ore: Decimal(ore) / 100)
    return st.builds(
        WageInstruction,
        contract=st.sampled_from(["K1", "=1", "Ø-7"]),
        first=st.dates(date(2014, 1, 1), date(2020, 12, 31)),
        last=st.dates(date(2021, 1, 1), date(2029, 12, 31)),
        half_year=st.none() | st.integers(1, 8),
        position=st.none() | st.integers(1, 100).map(lambda part: Decimal(part) / 100),
        percent=st.none() | st.integers(0, 1000).map(lambda tenths: Share.from_percent(Decimal(tenths) / 10)),
        step=st.none() | st.integers(1, 101),
        base_kr=money,
        yearly_kr=money,
        monthly_kr=money,
        rounding=st.sampled_from(Rounding),
    )


@settings(max_examples=25)
@given(st.lists(instructions(), max_size=3))
def test_whatever_is_written_reads_the_same(told: list[WageInstruction]) -> None:
    """And each instruction has its line."""
    made = written(*told)
    found = read_instructions(made.body, COLUMNS, "DFØ", SOURCE)
    assert (told, len(told)) == (list(found.records), len(made.receipt.lines))


@settings(max_examples=25)
@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=10)), max_size=3))
def test_whatever_stands_there_only_the_errors_of_the_package_are_raised(rows: list[dict[str, str]]) -> None:
    """And what is taken names contract and days."""
    text = "\n".join(";".join(row.get(name, "").replace(";", "") for name in FIELDS) for row in rows)
    try:
        batch = read_instructions((";".join(FIELDS) + "\n" + text).encode("utf-8", "replace"), COLUMNS, "DFØ", SOURCE)
    except FeedError:
        return
    assert all(one.contract and one.first <= one.last for one in batch.records)
