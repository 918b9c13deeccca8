"""Wage instructions as rows of a file with columns, out and in; what is not known is an empty cell, and said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import evolve, field, frozen

from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.receipt import Batch, Line, Receipt, Remark, Taking
from okstat.feeds.remarks import REMARKS
from okstat.feeds.sheets import Columns, read_rows, write_csv, write_workbook
from okstat.model.employment import WageInstruction
from okstat.money import Rounding, Share
from okstat.text import Text

__all__ = ["FIELDS", "Payee", "Written", "read_instructions", "write_instructions"]

_PAYEE: Final = ("employee", "number", "name")
FIELDS: Final = (
    *("contract", *_PAYEE, "first", "last", "half_year", "position", "percent", "step"),
    *("base_kr", "yearly_kr", "monthly_kr", "rounding", "not_known"),
)
"""What a row of an instruction may have; `not_known` says in words why a cell is empty, and what is open besides."""
_HUNDRED: Final = Decimal(100)
_TABLE: Final = re.compile(r"table (?P<table>\S+) on (?P<day>\d{4}-\d{2}-\d{2})", re.ASCII)
_NOT_IN: Final = Text(
    nb="tabellen {table} er ikke kjent per {day}",
    nn="tabellen {table} er ikkje kjend per {day}",
    en="the table {table} is not known on {day}",
)
_ROUNDINGS: Final = {rounding.name.lower(): rounding for rounding in Rounding}


@frozen(kw_only=True)
class Payee:
    """Whom payroll pays under a contract.

    Attributes:
        employee: payroll's own number of the employee.
        number: the national identity number.
        name: the name.
    """

    employee: str | None = field(default=None, repr=False)
    number: str | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)


@frozen
class Written:
    """A file for others, and what stands in it. The file is personal data and not in the repr.

    Attributes:
        body: the bytes.
        receipt: a line for each thing that was to go out, with what is left empty.
    """

    body: bytes = field(repr=False)
    receipt: Receipt


# ── out ────────────────────────────────────────────────────────────────────────────────────────


def write_instructions(
    instructions: Iterable[WageInstruction],
    headers: Sequence[tuple[str, str]],
    feed: str,
    on: date,
    *,
    payees: Mapping[str, Payee] | None = None,
    workbook: bool = False,
    language: str = "nb",
) -> Written:
    """Write instructions as a file, CSV or a workbook, harmless for spreadsheets.

    Args:
        instructions: what payroll is told.
        headers: in the order of the layout, which of `FIELDS` stands in a column, and its header.
        feed: the name of the party that it is for.
        on: the day on which it is written.
        payees: whom payroll pays, by the id of the contract; cells of somebody unknown are left empty, with a remark.
        workbook: an Excel workbook, which needs the extra `sheet`, in place of CSV.
        language: of the words in `not_known`.

    Raises:
        MissingSheetExtraError: a workbook was asked for, and the extra is not installed.
    """
    columns = tuple(name for name, _ in headers)
    rows: list[list[object]] = []
    lines: list[Line] = []
    for number, instruction in enumerate(instructions, 2):
        cells = _cells(instruction, (payees or {}).get(instruction.contract, Payee()), language)
        rows.append([cells[name] for name in columns])
        lines.append(_line(f"row {number}", instruction, columns, cells))
    write = write_workbook if workbook else write_csv
    return Written(write([header for _, header in headers], rows), Receipt(source=feed, read_on=on, lines=tuple(lines)))


def _cells(instruction: WageInstruction, payee: Payee, language: str) -> dict[str, object]:
    share = instruction.percent.as_decimal() if instruction.percent is not None else None
    why = [question.fill(language, {}) for question in instruction.open]
    why += [_source(source, language) for source in instruction.missing]
    return {
        **{name: getattr(payee, name) for name in _PAYEE},
        **{name: getattr(instruction, name) for name in FIELDS if hasattr(instruction, name)},
        "percent": (share * _HUNDRED).normalize() if share is not None else None,
        "rounding": instruction.rounding.name.lower(),
        "not_known": "; ".join(why) or None,
    }


def _source(source: str, language: str) -> str:
    """What would tell it, in words where it is a table."""
    found = _TABLE.fullmatch(source)
    if found is None:
        return source
    return _NOT_IN.fill(language, {"table": found["table"], "day": date.fromisoformat(found["day"])})


def _line(at: str, instruction: WageInstruction, columns: Sequence[str], cells: Mapping[str, object]) -> Line:
    """The line of a row: a remark for each column that is empty for want of knowledge, and for what is open besides."""
    empty = [name for name in columns if cells[name] is None and name != "not_known"]
    codes = {name: "value.missing" if name in _PAYEE else "pay.not-known" for name in empty}
    if instruction.open:
        codes["not_known"] = "pay.open"
    remarks = tuple(Remark(name, code, REMARKS[code]) for name, code in codes.items())
    return Line(at, Taking.WITH_REMARKS if remarks else Taking.TAKEN, remarks, ("contract", instruction.contract))


# ── in ─────────────────────────────────────────────────────────────────────────────────────────


def read_instructions(body: bytes, columns: Columns, feed: str, source: Source) -> Batch[WageInstruction]:
    """Read such a file back: what payroll was told, without the words that say why something is not known.

    Args:
        body: the bytes of the file.
        columns: which header stands for which of `FIELDS`.
        feed: the name of the party that it was for.
        source: the day it is read.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[WageInstruction](feed, source)
    for fields in read_rows(body, columns, feed, source):
        found.add(fields, *_instruction(fields))
    return found.batch()


def _instruction(fields: Fields) -> Iterator[WageInstruction]:
    contract = fields.text("contract")
    first, last = fields.period("first", "last")
    missing = next(
        (name for name, one in (("contract", contract), ("first", first), ("last", last)) if one is None), ""
    )
    if contract is None or first is None or last is None:
        fields.leave_out(missing, "value.missing")
        return
    percent = fields.number("percent", most=100)
    told = WageInstruction(
        contract=contract,
        first=first,
        last=last,
        half_year=_whole(fields, "half_year", 99),
        position=fields.number("position", most=1),
        percent=Share.from_percent(percent) if percent is not None else None,
        step=_whole(fields, "step", 999),
        base_kr=fields.number("base_kr"),
        yearly_kr=fields.number("yearly_kr"),
        monthly_kr=fields.number("monthly_kr"),
    )
    word = fields.text("rounding")
    if word is not None and word.casefold() not in _ROUNDINGS:
        fields.remark("rounding", "code.unknown")
    yield evolve(told, rounding=_ROUNDINGS.get((word or "").casefold(), told.rounding))


def _whole(fields: Fields, name: str, most: int) -> int | None:
    number = fields.number(name, most=most)
    if number is not None and number != int(number):
        fields.remark(name, "number.unreadable")
        return None
    return None if number is None else int(number)
