"""Prepared packages for VIGO Bedrift, as documents that a person enters them from.

No interface into VIGO is known for companies and offices: contracts, changes and registrations are entered by hand in
VIGO Bedrift, signed in Posten signering, and decided on by the county. So a package becomes a checklist to read and a
document to keep, both in a folder of the host's; the file of steps is a sheet in which people note the day they entered
a package, and the day it was confirmed or came back.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, MutableMapping, Sequence
from typing import Final
from urllib.parse import quote

from attrs import field, frozen

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.package_told import STATES, checklist, plain_package
from okstat.feeds.packages import Package, State, StepSeen
from okstat.feeds.receipt import Batch
from okstat.feeds.sheets import Columns, read_rows, write_csv

__all__ = ["FEED", "STEPS", "VigoBedrift", "read_steps", "step_sheet"]

FEED: Final = "VIGO Bedrift"
STEPS: Final = "steps.csv"
"""The name of the sheet of steps in the folder."""
_HEADERS: Final = ("Pakke", "Status", "Dato", "Begrunnelse")
_COLUMNS: Final = Columns(
    {
        "package": ("Pakke", "Package"),
        "state": ("Status",),
        "on": ("Dato", "Date"),
        "reason": ("Begrunnelse", "Reason"),
    },
    required=("package", "state", "on"),
)


@frozen
class VigoBedrift:
    """A folder of packages for people to enter, as a port of prepared submissions.

    Attributes:
        folder: the host's, by name of file; a dictionary will do. It holds personal data.
        source: the day on which it is as it is.
        language: of the checklists.
    """

    folder: MutableMapping[str, bytes] = field(repr=False)
    source: Source
    language: str = "nb"

    def hand_over(self, package: Package, *, despite: Collection[str] = ()) -> Exchange[bool]:
        """Put the checklist and the document into the folder; true when the same lay there before."""
        package.refuse_unready(despite)
        name = quote(package.id, safe="")
        files = {
            f"{name}.txt": checklist(package, self.language).encode(),
            f"{name}.json": json.dumps(plain_package(package), ensure_ascii=False, indent=2).encode(),
        }
        lay_there = all(self.folder.get(file) == content for file, content in files.items())
        self.folder.update(files)
        return nothing_asked(lay_there)

    def steps(self) -> Exchange[Batch[StepSeen]]:
        """What people have noted in the sheet of steps; nothing where there is none."""
        body = self.folder.get(STEPS)
        return nothing_asked(
            read_steps(body, self.source) if body is not None else Gathering[StepSeen](FEED, self.source).batch()
        )


# ── what has become of them ────────────────────────────────────────────────────────────────────


def step_sheet(packages: Iterable[Package]) -> bytes:
    """The sheet of steps as it stands: a row for each step, and one to fill in for each package that waits for one."""
    return write_csv(_HEADERS, (row for package in packages for row in _rows(package)))


def _rows(package: Package) -> Iterator[Sequence[object]]:
    for step in package.steps[1:]:
        yield package.id, STATES[step.state].nb, step.on, step.reason
    if package.state is not State.CONFIRMED:
        yield package.id, None, None, None


def read_steps(body: bytes, source: Source, columns: Columns = _COLUMNS) -> Batch[StepSeen]:
    """Read the sheet of steps, CSV or a workbook; a row in which nothing is filled in yet is left out.

    Args:
        body: the bytes of the sheet.
        source: the day it was read.
        columns: which header stands for `package`, `state`, `on` and `reason`.

    Raises:
        FeedError: it is no such file, or a column is not there.
    """
    found = Gathering[StepSeen](FEED, source)
    for fields in read_rows(body, columns, FEED, source):
        package, state, on = fields.text("package"), _state(fields), fields.day("on")
        if package is None:
            fields.leave_out("", "record.no-identity")
        if state is None:
            fields.leave_out("state", "value.missing" if fields.text("state") is None else "step.unknown")
        if on is None and fields.text("on") is None:
            fields.leave_out("on", "value.missing")
        if package is None or state is None or on is None:
            fields.is_left_out = True
            found.add(fields)
        else:
            reason = fields.text("reason")
            found.add(fields, StepSeen(at=fields.at, package=package, state=state, on=on, reason=reason))
    return found.batch()


def _state(fields: Fields) -> State | None:
    """The state by its word in any language; prepared is no word of the outside."""
    word = (fields.text("state") or "").casefold()
    for state, text in STATES.items():
        if state is not State.PREPARED and word in (text.nb, text.nn, text.en):
            return state
    return None
