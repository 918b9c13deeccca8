"""What is answered by a person's word alone could not have been computed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from gist_words import ALLOWED, allowed, telling_words
from open_ledd import place

from okstat.book import default_book
from okstat.catalogue import coverage_rows, coverage_totals
from okstat.catalogue.coverage import ANSWERS

ROWS: list[dict[str, Any]] = coverage_rows(default_book())
ATTESTED = {place(row): row for row in ROWS if row["treated_as"] == "requirement"}
EXCEPTIONS = dict(allowed(ALLOWED.read_text(encoding="utf-8")))


class TestAttestedAlone:
    """A requirement alone answers a ledd only where no day, number, age, role, kind or event decides."""

    @pytest.mark.parametrize("where", ATTESTED)
    def test_nothing_in_it_is_to_be_computed(self, where: str) -> None:
        """Make a rule of it, or say in tests/attested-alone.txt why these words ask for none."""
        found = telling_words(ATTESTED[where]["gist"])
        assert ([] if where not in EXCEPTIONS else found) == found

    @pytest.mark.parametrize("where", EXCEPTIONS)
    def test_an_exception_is_needed_and_says_why(self, where: str) -> None:
        assert where in ATTESTED
        assert telling_words(ATTESTED[where]["gist"])
        assert len(EXCEPTIONS[where].split()) >= 6

    def test_no_place_is_excepted_twice(self) -> None:
        lines = list(allowed(ALLOWED.read_text(encoding="utf-8")))
        assert len(EXCEPTIONS) == len(lines)

    def test_deadlines_and_calculations_are_never_attested_alone(self) -> None:
        assert {"rule"} == {row["kind"] for row in ATTESTED.values()}


MOST_ATTESTED = Decimal("0.35")
"""More than this share of what is answered in an instrument does not rest on a person's word alone."""


class TestShares:
    """How much rests on a person's word is told for each instrument and chapter, and stays the smaller part."""

    @pytest.mark.parametrize(
        "total", coverage_totals(ROWS), ids=lambda total: f"{total['instrument']} {total['chapter']}"
    )
    def test_the_share_is_of_what_is_answered(self, total: dict[str, Any]) -> None:
        """Rounded down; the counts stand beside it."""
        counts = total["treated_as"]
        answered = sum(counts[kind] for kind in ANSWERS)
        print(total["instrument"], total["chapter"], counts["requirement"], "of", answered, "attested")
        share = Decimal(counts["requirement"]) / answered if answered else None
        assert (total["attested_share"] is None) is (share is None)
        if share is not None:
            assert Decimal(total["attested_share"]) <= share < Decimal(total["attested_share"]) + Decimal("0.001")
        if total["chapter"] is None:
            assert Decimal(total["attested_share"]) <= MOST_ATTESTED


class TestWords:
    """The test is one of words: what tells of a day, a number, an age, a role, a kind of contract or an event."""

    @pytest.mark.parametrize(
        ("gist", "expected"),
        [
            ("Sent 2 months before the end.", ["number 2", "date months", "date before", "date end"]),
            ("To the year one turns 24.", ["date year", "number one", "age turns", "number 24"]),
            ("Signed by a guardian.", ["role guardian"]),
            ("Holds for lærlingar only.", ["kind lærlingar"]),
            ("Helps those with læretid.", ["kind those with læretid"]),
            ("When the contract is ended: an attest.", ["event when", "event ended"]),
            ("Half of it; a majority.", ["number half", "number majority"]),
            ("Agreement covers reporting, act § 7-11 (2) and § 6-16, by chapter 4.", []),
            ("§§ 9-19 or 9-21 to 9-23; (a) to (f).", []),
            ("Company has a plan.", []),
        ],
    )
    def test_what_tells(self, gist: str, expected: list[str]) -> None:
        assert expected == telling_words(gist)
