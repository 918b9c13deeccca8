"""Write a document: the same facts give the same bytes, and what is written reads the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

from okstat.document.faults import one_fault
from okstat.document.from_text import read, read_lines
from okstat.document.plain import plain
from okstat.document.wire import FORMAT, ContractRecord, DocumentRecord, PlacementRecord, keys
from okstat.model.complete import Complete
from okstat.model.contract import Candidate, Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

__all__ = ["write", "write_lines"]

_LISTS: Final = ("offices", "enterprises", "counties", "contracts", "candidates")

Subject = Office | Enterprise | CountyAuthority | Contract | Candidate


def write(portfolio: Portfolio) -> str:
    """The document of a portfolio, in one JSON text that ends in a line end.

    Keys stand in a fixed order; what is missing, empty or understood is left out. An event stands on one line.

    >>> from okstat.document import read, write
    >>> portfolio = read('{"offices": [{"id": "ok", "events": []}], "format": "okstat.portfolio/1"}')
    >>> print(write(portfolio), end="")
    {
      "format": "okstat.portfolio/1",
      "offices": [
        {"id": "ok"}
      ]
    }

    Raises:
        DocumentError: the portfolio holds something that would not read the same.
    """
    text = _laid_out(_document(portfolio, _LISTS)) + "\n"
    _require_same(portfolio, read(text, limit=len(text)))
    return text


def write_lines(portfolio: Portfolio) -> Iterator[str]:
    """The document of a portfolio in lines, each with its end: first all but the contracts, then each contract.

    Raises:
        DocumentError: the portfolio holds something that would not read the same; no line is given then.
    """
    document = _document(portfolio, [name for name in _LISTS if name != "contracts"])
    contracts = (_subject(contract, portfolio) for contract in portfolio.contracts)
    lines = [_in_one_line(one) + "\n" for one in (document, *contracts)]
    _require_same(portfolio, read_lines(lines, limit=sum(map(len, lines))))
    return iter(lines)


# ── from the model to plain JSON ───────────────────────────────────────────────────────────────


def _document(portfolio: Portfolio, lists: Sequence[str]) -> dict[str, Any]:
    """The outermost object with some of its lists of subjects; an empty list is left out."""
    record = DocumentRecord(
        format=FORMAT, recorded=portfolio.recorded, synthetic=portfolio.synthetic, complete=portfolio.complete
    )
    document = {key: value for key, value in plain(record).items() if value not in ({}, False)}
    for name in lists:
        if subjects := getattr(portfolio, name):
            document[name] = [_subject(one, portfolio) for one in subjects]
    return document


def _subject(subject: Subject, portfolio: Portfolio) -> dict[str, Any]:
    """One subject, without what a reader fills in: days of recording, and what the document promises for all."""
    found = plain(_record(subject) if isinstance(subject, Contract) else subject)
    shared = portfolio.complete.days
    own = {kind: last for kind, last in subject.complete.days.items() if shared.get(kind) != last}
    del found["complete"]
    if own:
        found["complete"] = plain(Complete(own))
    for event, written in zip(subject.events, found.get("events", ()), strict=True):
        understood = event.on if portfolio.recorded is None else min(event.on, portfolio.recorded)
        if event.recorded == understood:
            del written["recorded"]
    return found


def _record(contract: Contract) -> ContractRecord:
    """The contract with ids in place of the objects that stand elsewhere in the document."""
    special: dict[str, Any] = {
        "company": _company(contract.enterprise, contract.department),
        "office": contract.office and contract.office.id,
        "placements": tuple(
            PlacementRecord(company=company, share=one.share)
            for one in contract.placements
            if (company := _company(one.enterprise, one.department))
        ),
    }
    same = {key.name: getattr(contract, key.name) for key in keys(ContractRecord) if key.name not in special}
    return ContractRecord(**same, **special)


def _company(enterprise: Enterprise | None, department: Department | None) -> str | None:
    if department is not None:
        return department.id
    return None if enterprise is None else enterprise.id


# ── from plain JSON to text ────────────────────────────────────────────────────────────────────


def _in_one_line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _laid_out(value: Any, indent: int = 0) -> str:
    """JSON with each event, each person, each subject without events on one line, however long."""
    if not _has_rows(value):
        return _in_one_line(value)
    outer, inner = "\n" + " " * indent, "\n" + " " * (indent + 2)
    if isinstance(value, list):
        return f"[{inner}{f',{inner}'.join(_laid_out(one, indent + 2) for one in value)}{outer}]"
    parts = (f"{_in_one_line(key)}: {_laid_out(one, indent + 2)}" for key, one in value.items())
    return f"{{{inner}{f',{inner}'.join(parts)}{outer}}}"


def _has_rows(value: Any) -> bool:
    """Whether there is a list of objects in it."""
    if isinstance(value, list):
        return any(isinstance(one, dict) for one in value)
    return isinstance(value, dict) and any(_has_rows(one) for one in value.values())


def _require_same(portfolio: Portfolio, read_again: Portfolio) -> None:
    """Refuse a portfolio that reads otherwise than it is."""
    if read_again == portfolio:
        return
    for name in _LISTS:
        for number, (one, other) in enumerate(zip(getattr(portfolio, name), getattr(read_again, name), strict=True)):
            if one != other:
                raise one_fault("cannot be written so that it reads the same", (name, number))
    raise one_fault("cannot be written so that it reads the same")
