"""Portfolio documents for tests, and short ways to change them and to see their faults."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from okstat.document import read
from okstat.errors import DocumentError
from okstat.model.portfolio import Portfolio

__all__ = [
    "GONE",
    "NULL",
    "NUMBER",
    "NUMBER_OF_2032",
    "SAMPLE",
    "SYNTHETIC_NUMBER",
    "UNKNOWN_KEY",
    "changed",
    "faults",
    "full",
    "minimal",
    "sample",
]

SAMPLE: Final = (Path(__file__).parents[1] / "examples" / "first-contract.json").read_text(encoding="utf-8")

NUMBER: Final = "14034580007"
"""A person number with right check digits that belongs to nobody: no century has its individual digits in that year."""

SYNTHETIC_NUMBER: Final = "14830700170"
NUMBER_OF_2032: Final = "14830700006"
"""Numbers of the test population for somebody born on 14 March 2007, by the old check digits and only by the new."""

NULL: Final = "is null; leave the key out when the value is unknown"
UNKNOWN_KEY: Final = "is no key that belongs here"

GONE: Final = object()
"""Instead of a value: take the key away."""


def sample() -> dict[str, Any]:
    """The sample as plain JSON."""
    document: dict[str, Any] = json.loads(SAMPLE)
    return document


def minimal(**keys: object) -> dict[str, Any]:
    """The smallest document, with more keys."""
    return {"format": "okstat.portfolio/1", **keys}


def full() -> dict[str, Any]:
    """The sample with something of all that may stand in a document."""
    document = sample()
    document["offices"][0] |= {
        "name": "OK",
        "events": [{"id": "1", "kind": "approved", "on": "2020-01-01", "county": "03"}],
    }
    document["enterprises"][0] |= {"name": "A", "organisation_number": "300000002", "county": "03"}
    document["enterprises"][0]["events"] += [
        {"id": "4", "kind": "declined", "on": "2024-08-01", "office": "ok", "until": "2024-09-01"},
        {"id": "5", "kind": "employees_counted", "on": "2024-08-01", "employees": 76},
    ]
    document["contracts"][0] |= {
        "year": 2025,
        "placements": [{"company": "oslo", "share": "0.5"}, {"company": "agency"}],
        "employed_from": "2025-08-01",
        "employment_is_independent": False,
        "complete": {"signed": "2026-01-01"},
    }
    document["contracts"][0]["person"]["name"] = "Kari"
    document["contracts"][0]["events"] += [
        {"id": "6", "kind": "absence", "on": "2026-03-01", "last": "2026-03-02", "share": "0.5", "cause": "sickness"},
        {"id": "7", "kind": "leave", "on": "2026-03-01", "last": "2026-03-02", "source": "letter"},
        {"id": "8", "kind": "drafted", "on": "2026-03-01", "first": "2026-03-01", "last": "2026-03-02"},
        {"id": "9", "kind": "changed", "on": "2026-03-01", "first": "2026-03-01", "last": "2026-03-02",
         "percentage": "80"},
        {"id": "10", "kind": "transferred", "on": "2026-03-01", "company": "agency", "office": "ok"},
        {"id": "11", "kind": "appealed", "on": "2026-03-01", "event": "9"},
        {"id": "12", "kind": "appeal_decided", "on": "2026-03-01", "event": "11", "upheld": True},
        {"id": "13", "kind": "replaced", "on": "2026-03-01", "event": "6", "replacement": "7"},
        {"id": "14", "kind": "payroll_employment", "on": "2025-08-18", "last": "2026-02-17", "position_code": "1362",
         "pay_group": "HLÆR_30", "pay_percentage": "30", "step": 36, "base_kr": "387500", "share": "1"},
        {"id": "15", "kind": "payroll_leave", "on": "2026-03-01", "last": "2026-03-02", "share": "0.5"},
    ]  # fmt: skip
    document["counties"] = [
        {"id": "03", "complete": {"deadline_announced": "2026-01-01"}, "events": [
            {"id": "1", "kind": "deadline_announced", "on": "2026-01-02", "deadline": "2026-03-01",
             "contract_kind": "apprentice"}]}
    ]  # fmt: skip
    document["candidates"] = [
        {"id": "A1", "kind": "applicant", "person": {"id": "P2"}, "trade": "IMITD3----", "events": [
            {"id": "1", "kind": "practice", "on": "2020-01-01", "last": "2024-12-31", "hours": "7800", "share": "1"},
            {"id": "2", "kind": "schooling", "on": "2018-01-01", "last": "2019-12-31", "passed": True},
            {"id": "3", "kind": "placement_applied", "on": "2026-02-01", "county": "03", "moving_to": "46"},
            {"id": "4", "kind": "placed", "on": "2026-05-01", "company": "oslo"},
            {"id": "5", "kind": "wish_listed", "on": "2026-04-01", "county": "03", "contract_kind": "apprentice",
             "trade": "IMITD3----", "year": 2026, "rank": 2, "status": "TILBLÆ"}]}
    ]  # fmt: skip
    return document


def changed(document: dict[str, Any], where: str, to: object) -> dict[str, Any]:
    """The document with another value at a place, `contracts[0].trade`; `GONE` takes the key away."""
    document = copy.deepcopy(document)
    here: Any = document
    *path, last = (int(step) if step.isdigit() else step for step in re.findall(r"\w+", where))
    for step in path:
        here = here[step]
    if to is GONE:
        del here[last]
    elif isinstance(here, list) and last == len(here):
        here.append(to)
    else:
        here[last] = to
    return document


def faults(document: object, reader: Callable[..., Portfolio] = read) -> list[tuple[str, str]]:
    """Place and reason of each fault of a document: plain JSON, or what the reader takes."""
    text: Any = json.dumps(document) if isinstance(document, dict) else document
    with pytest.raises(DocumentError) as caught:
        reader(text)
    return [(fault.where, fault.reason) for fault in caught.value.faults]
