"""Prepare what a person enters in VIGO Bedrift about one contract of the invented office: contract, transfer, exam.

Run `python examples/prepare_a_package.py [NAME] [LANGUAGE] [json]`; NAME is `contract`, `transfer`, `late` or `exam`.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from okstat import read_file
from okstat.feeds.package_told import checklist, plain_package
from okstat.model.events import Event, ExamRegistered, Party, Signed, Transferred
from okstat.office.submissions import prepared
from okstat.render.json import dumps

EXAMPLE = Path(__file__).with_name("office-2026.json")
ON = date(2026, 11, 20)

PACKAGES: Mapping[str, tuple[str, Event]] = {
    "contract": (
        "IT-01",
        Signed(
            id="x1",
            on=ON,
            recorded=ON,
            by=(Party.APPRENTICE, Party.COMPANY, Party.OFFICE),
            first=date(2026, 12, 1),
            last=date(2028, 11, 30),
            percentage=Decimal(100),
        ),
    ),
    "transfer": ("IT-05", Transferred(id="x1", on=date(2026, 12, 1), recorded=ON, company="brygger")),
    "late": ("IT-05", Transferred(id="x1", on=date(2026, 10, 1), recorded=ON, company="brygger")),
    "exam": ("IT-03", ExamRegistered(id="x1", on=ON, recorded=ON, by=Party.OFFICE)),
}


def main(arguments: Sequence[str]) -> None:
    """Write the package as a checklist, or as JSON where that is asked for."""
    name, language, form = (*arguments, *("contract", "nb", "text")[len(arguments) :])
    contract, event = PACKAGES[name]
    package = prepared(read_file(EXAMPLE), contract, event, on=ON)
    if form == "json":
        print(dumps(plain_package(package)))
    else:
        print(checklist(package, language), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
