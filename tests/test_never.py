"""What `tests/never.toml` says of the answers that no test can show: docs/how-to/work-on-okstat.md."""

from __future__ import annotations

from collections import Counter

from outcomes import expected_of, never

from okstat.book import default_book

ROWS = never()
NORMS = default_book().norms


def test_every_row_is_about_a_norm_and_an_answer_that_it_would_be_expected_to_give() -> None:
    """A norm that is gone, or another wording of it, has to be looked at anew."""
    assert [] == [
        row for row in ROWS if not any(row.is_of(norm, outcome) for norm in NORMS for outcome in expected_of(norm))
    ]


def test_every_row_tells_why() -> None:
    """A reason is a sentence."""
    assert [] == [row for row in ROWS if len(row.reason.split()) < 5 or not row.reason.endswith(".")]
    assert [] == [row for row in ROWS if not row.reason[0].isupper()]


def test_nothing_is_said_twice() -> None:
    """Neither by two rows, nor of one wording beside a row about all of them."""
    assert [] == [
        key for key, count in Counter((row.id, row.wording, row.outcome) for row in ROWS).items() if count > 1
    ]
    of_all = {(row.id, row.outcome) for row in ROWS if row.wording is None}
    assert [] == [row for row in ROWS if row.wording is not None and (row.id, row.outcome) in of_all]
