"""Tell what follows from five changes of the invented office: illness, transfer, failed exam, early end, correction.

Run `python examples/what_follows.py [NAME] [LANGUAGE]`; without a name all five are told.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from okstat import consequences, read
from okstat.render import change

EXAMPLE = Path(__file__).with_name("office-2026.json")
ON = date(2026, 11, 20)

Change = tuple[str, Sequence[Mapping[str, Any]]]

CHANGES: Mapping[str, Change] = {
    "illness": (
        "IT-03",
        [
            {
                "id": "x1",
                "kind": "absence",
                "on": "2026-09-07",
                "last": "2026-10-18",
                "cause": "sickness",
                "share": "1",
            },
            {"id": "x2", "kind": "extension_applied", "on": "2026-10-26", "last": "2027-09-28"},
            {"id": "x3", "kind": "extension_granted", "on": "2026-11-10", "last": "2027-09-28"},
        ],
    ),
    "transfer": (
        "IT-05",
        [{"id": "x1", "kind": "transferred", "on": "2026-10-01", "company": "brygger", "consented": "2026-09-22"}],
    ),
    "failed-exam": (
        "IT-07",
        [{"id": "x1", "kind": "exam_held", "on": "2026-11-18", "result": "failed"}],
    ),
    "early-end": (
        "LK-01",
        [
            {"id": "x1", "kind": "ending_notified", "on": "2026-10-26", "by": "company"},
            {"id": "x2", "kind": "ended", "on": "2026-10-30", "basis": "agreement"},
        ],
    ),
    "late-correction": (
        "SA-10",
        [{"id": "x1", "kind": "withdrawn", "on": "2026-08-11", "event": "6", "recorded": "2026-11-16"}],
    ),
}


def changed(name: str) -> str:
    """The document of the office with one of the changes."""
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    contract, events = CHANGES[name]
    next(one for one in document["contracts"] if one["id"] == contract)["events"].extend(events)
    return json.dumps(document)


def what_follows(name: str, language: str = "nb", known_at: date | None = None) -> str:
    """What follows from one of the changes on 20 November 2026."""
    before, after = read(EXAMPLE.read_bytes()), read(changed(name))
    return change.report(consequences(before, after, on=ON, known_at=known_at), language=language)


def main(arguments: Sequence[str]) -> None:
    """Tell what follows from the change named, or from each."""
    names = arguments[:1] or CHANGES
    language = arguments[1] if len(arguments) > 1 else "nb"
    print("\n".join(f"# {name}\n{what_follows(name, language)}" for name in names), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
