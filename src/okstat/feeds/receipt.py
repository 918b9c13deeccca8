"""The receipt of an import: for each record what was taken, what was not, and why.

Nothing is dropped in silence: a receipt has one line for each record that stood in the source, in the order of the
source. It holds no personal data: places, field names and reasons, never what stood there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from okstat.feeds.remarks import REMARKS
from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.text import Text

__all__ = ["Batch", "Conflict", "Line", "Receipt", "Remark", "Says", "Taking"]

R_co = TypeVar("R_co", covariant=True)


class Taking(Enum):
    """What became of a record."""

    TAKEN = "taken"
    WITH_REMARKS = "taken with remarks"
    LEFT_OUT = "left out"
    KNOWN = "known already"
    OF_OTHERS = "of others"


@frozen
class Remark:
    """What was odd about one field of a record, or about the record as a whole.

    Attributes:
        field: the name of the field in the source; empty for the record as a whole.
        code: a permanent name for the kind of remark, `day.unreadable`.
        text: what it is about, in three languages; `{field}` is the field.
    """

    field: str
    code: str
    text: Text


@frozen
class Line:
    """One record of the source.

    Attributes:
        at: its place in the source, `kontrakter[3]`.
        taking: what became of it.
        remarks: why it was left out, or what was odd.
        subject: which subject of the portfolio it went to, as kind and id, once it has been joined to one.
    """

    at: str
    taking: Taking
    remarks: tuple[Remark, ...] = ()
    subject: tuple[str, str] | None = None

    def left_out(self, code: str) -> Line:
        """This line for a record that is left out after all, with the reason."""
        return evolve(self, taking=Taking.LEFT_OUT, remarks=(*self.remarks, Remark("", code, REMARKS[code])))

    def without_news(self) -> Line:
        """This line for a record that told nothing new; remarks stand."""
        return evolve(self, taking=Taking.KNOWN) if self.taking is Taking.TAKEN else self


@frozen
class Says:
    """What one source says.

    Attributes:
        source: the name of the source.
        value: what it says; `None` where that is, or would be, personal data.
    """

    source: str
    value: str | None = None


@frozen
class Conflict:
    """Two sources say different things about one fact of one subject. Both stand; nobody is believed here.

    Attributes:
        kind: what the subject is, `contract` or `candidate`.
        id: the id of the subject.
        fact: which fact, `last`.
        said: who says what.
    """

    kind: str
    id: str
    fact: str
    said: tuple[Says, ...]


@frozen(kw_only=True)
class Receipt:
    """What was done with one source.

    Attributes:
        source: the name of the feed, `VIGO laktiv`.
        read_on: the day on which the source was as it was read.
        county: the county asked, for feeds that answer for one county at a time.
        lines: a line for each record.
        complete: for which kinds of events the source is complete, and to which day; a feed that only holds active
            contracts is complete for none.
        conflicts: what the source says against what was known.
        gone: subjects that this source told of before and does not tell of now. It does not say why.
    """

    source: str
    read_on: date
    county: str | None = None
    lines: tuple[Line, ...] = ()
    complete: Complete = NOTHING_COMPLETE
    conflicts: tuple[Conflict, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many records were taken, taken with remarks, left out, or known already."""
        counted = Counter(line.taking for line in self.lines)
        return {taking.value: counted[taking] for taking in Taking}


@frozen
class Batch(Generic[R_co]):
    """What was read of a source.

    Attributes:
        records: the records; personal data, and not in the repr.
        receipt: what became of each place.
    """

    records: tuple[R_co, ...] = field(repr=False)
    receipt: Receipt
