"""What is gathered of a source: records, and a line for each place."""

from __future__ import annotations

from datetime import date

from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.receipt import Batch, Receipt, Taking

SOURCE = Source(date(2026, 11, 20))


def place(number: int, *, left_out: bool = False) -> Fields:
    """One place of the source."""
    fields = Fields(f"rows[{number}]", {}, SOURCE)
    if left_out:
        fields.leave_out("x", "value.missing")
    return fields


def test_nothing_read_is_an_empty_batch() -> None:
    """It still says which feed, which day and which county."""
    empty = Receipt(source="A feed", read_on=date(2026, 11, 20), county="03")
    assert Batch((), empty) == Gathering[int]("A feed", SOURCE, "03").batch()
    assert Gathering[int]("A feed", SOURCE).batch().receipt.county is None


def test_each_place_has_a_line_and_what_is_left_out_has_no_record() -> None:
    """A place may give several records, or none."""
    found = Gathering[int]("A feed", SOURCE)
    found.add(place(0), 1, 2)
    found.add(place(1, left_out=True), 3)
    found.add(place(2))
    batch = found.batch()
    assert ((1, 2), 3) == (batch.records, found.places)
    assert [("rows[0]", Taking.TAKEN), ("rows[1]", Taking.LEFT_OUT), ("rows[2]", Taking.TAKEN)] == [
        (line.at, line.taking) for line in batch.receipt.lines
    ]


def test_pages_follow_one_another() -> None:
    """A page brings its records and its lines."""
    page, whole = Gathering[int]("A feed", SOURCE), Gathering[int]("A feed", SOURCE)
    page.add(place(0), 1)
    whole.extend(page.batch())
    whole.add(place(1), 2)
    assert ((1, 2), ["rows[0]", "rows[1]"]) == (
        whole.batch().records,
        [line.at for line in whole.batch().receipt.lines],
    )
