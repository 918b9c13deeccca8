"""What the table of amendments says of their publication."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from small_law import SOURCE

from okstat.amendments import Publicity, load_amendments, package_amendments
from okstat.errors import TableError

AMENDMENTS = {one.id: one for one in package_amendments()}
ROW = """
[[amendment]]
id = "FOR-2025-09-29-1988"
made = 2025-09-29
in_force = 2025-09-29
public_from = 2025-10-07
public_at = "14:40"
places = ["REGULATION_2024 § 6-12"]
text = { nb = "a", nn = "b", en = "c" }
source = "Norsk Lovtidend"
url = "https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988"
mark = "P"
checked = 2026-11-21
"""
DAY, MOMENT = "public_from = 2025-10-07\n", 'public_at = "14:40"\n'
UNDATED = "what says when it was public says when it was made, and has a first day without doubt"
SEEN = 'public_by = 2026-07-28\nreason = "not found"\n'


def day(text: str) -> date:
    """A day from its ISO text."""
    return date.fromisoformat(text)


class TestPackage:
    """The three days of the amendments since the Act of 2023, from Norsk Lovtidend."""

    @pytest.mark.parametrize(
        ("id_", "made", "in_force", "public_from", "public_at"),
        [
            ("FOR-2025-04-02-575", "2025-04-02", "2025-04-02", "2025-04-02", "14:45"),
            ("FOR-2025-06-20-1179", "2025-06-20", "2025-08-01", "2025-06-23", "16:10"),
            ("LOV-2025-06-20-98", "2025-06-20", "2025-08-01", "2025-06-20", "14:15"),
            ("FOR-2025-09-07-1787", "2025-09-07", "2026-01-01", "2025-09-08", "14:00"),
            ("FOR-2025-09-29-1988", "2025-09-29", "2025-09-29", "2025-10-07", "14:40"),
        ],
    )
    def test_whose_publication_is_known(
        self, id_: str, made: str, in_force: str, public_from: str, public_at: str
    ) -> None:
        row = AMENDMENTS[id_]
        assert (day(made), day(in_force), day(public_from), public_at) == (
            row.made,
            row.in_force,
            row.public_from,
            row.public_at,
        )
        assert (None, "", True) == (row.public_by, row.reason, row.asks_for_publication)

    @pytest.mark.parametrize(
        ("id_", "seen"),
        [
            ("FOR-2024-11-01-2626", "2026-07-28"),
            ("FOR-2026-01-28-107", "2026-07-28"),
            ("FOR-2026-06-22-1184", "2026-07-28"),
            ("LOV-2026-06-19-59", "2026-10-02"),
        ],
    )
    def test_whose_publication_is_not(self, id_: str, seen: str) -> None:
        """A hole, with the day on which the text was seen."""
        row = AMENDMENTS[id_]
        assert (None, "", day(seen), True) == (row.public_from, row.public_at, row.public_by, row.asks_for_publication)
        assert row.reason.startswith("the day of its publication has not been found; the consolidated ")

    def test_that_of_older_ones_has_not_been_looked_into(self) -> None:
        assert not AMENDMENTS["LOV-2023-06-09-30"].asks_for_publication


class TestPublicity:
    """On the day of its publication an amendment is public; before it, not."""

    @pytest.mark.parametrize(
        ("id_", "on", "expected"),
        [
            ("FOR-2025-09-29-1988", "2025-10-06", Publicity.NOT_PUBLIC),
            ("FOR-2025-09-29-1988", "2025-10-07", Publicity.PUBLIC),
            ("FOR-2026-06-22-1184", "2026-06-21", Publicity.NOT_PUBLIC),
            ("FOR-2026-06-22-1184", "2026-06-22", Publicity.PERHAPS),
            ("FOR-2026-06-22-1184", "2026-07-27", Publicity.PERHAPS),
            ("FOR-2026-06-22-1184", "2026-07-28", Publicity.PUBLIC),
            ("LOV-2023-06-09-30", "2014-01-01", Publicity.PUBLIC),
        ],
    )
    def test_boundaries(self, id_: str, on: str, expected: Publicity) -> None:
        assert expected is AMENDMENTS[id_].publicity_on(day(on))

    def test_without_the_day_it_was_made_nothing_is_sure(self) -> None:
        row = evolve(AMENDMENTS["FOR-2026-06-22-1184"], made=None)
        assert Publicity.PERHAPS is row.publicity_on(day("2020-01-01"))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://lovdata.no/forskrift/2024-06-03-900/§6-12", True),
        ("https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988", True),
        ("https://lovdata.no/forskrift/2024-06-03-900/§6-13", False),
        ("https://lovdata.no/lov/2023-06-09-30/§6-12", False),
    ],
)
def test_a_figure_comes_from_a_section_or_from_the_amendment(url: str, expected: bool) -> None:
    """By its address."""
    assert expected is AMENDMENTS["FOR-2025-09-29-1988"].is_behind(evolve(SOURCE, url=url))


class TestLoading:
    """What a row says of its publication fits together."""

    def test_a_row(self) -> None:
        (row,) = load_amendments(ROW, "a.toml", {})
        assert (day("2025-10-07"), "14:40") == (row.public_from, row.public_at)
        (seen,) = load_amendments(ROW.replace(DAY + MOMENT, SEEN), "a.toml", {})
        assert (day("2026-07-28"), "not found") == (seen.public_by, seen.reason)
        (none,) = load_amendments(ROW.replace(DAY + MOMENT, ""), "a.toml", {})
        assert not none.asks_for_publication

    @pytest.mark.parametrize(
        ("old", "new", "fault"),
        [
            (DAY, DAY + SEEN, "public_from and public_by are both there"),
            (DAY + MOMENT, "public_by = 2026-07-28\n", "public_by and a reason stand together, or neither"),
            (DAY, DAY + 'reason = "why"\n', "public_by and a reason stand together, or neither"),
            (MOMENT, 'public_at = "24:00"\n', "public_at is no moment of the day it was public from, as '14:40'"),
            (MOMENT, 'public_at = "2 pm"\n', "public_at is no moment of the day it was public from, as '14:40'"),
            (DAY, "", "public_at is no moment of the day it was public from, as '14:40'"),
            (
                "made = 2025-09-29\n",
                "",
                "what says when it was public says when it was made, and has a first day without doubt",
            ),
            (DAY, "public_from = 2025-09-28\n", "it was public before it was made"),
            (DAY + MOMENT, SEEN.replace("2026-07-28", "2025-09-28"), "it was public before it was made"),
            (DAY, 'public_from = "soon"\n', "public_from is no day"),
        ],
    )
    def test_faults(self, old: str, new: str, fault: str) -> None:
        with pytest.raises(TableError) as raised:
            load_amendments(ROW.replace(old, new), "a.toml", {})
        assert [f"a.toml: row 1: {fault}"] == str(raised.value).splitlines()
