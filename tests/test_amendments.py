from __future__ import annotations

from datetime import date

import pytest

from okstat.amendments import amendments_between, load_amendments, package_amendments
from okstat.citation import Citation, Instrument
from okstat.dated import Doubt, Mark
from okstat.errors import TableError
from okstat.tables import package_doubts, read_code_list

AMENDMENTS = {one.id: one for one in package_amendments()}
REGULATION, OLD = Instrument.REGULATION_2024, Instrument.REGULATION_2006


def between(before: str, after: str, *places: Citation) -> list[str]:
    """The ids of what touched some places between two days."""
    return [one.id for one in amendments_between(date.fromisoformat(before), date.fromisoformat(after), places)]


class TestBetween:
    """What touched a place later than one day, and not later than another."""

    CREDIT = Citation(REGULATION, "6-12", "1")

    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            ("2025-09-28", "2025-09-29", ["FOR-2025-09-29-1988"]),
            ("2025-09-29", "2025-09-30", []),
            ("2025-09-27", "2025-09-28", []),
            ("2024-07-31", "2025-09-29", ["LOV-2023-06-09-30", "FOR-2025-09-29-1988"]),
        ],
    )
    def test_the_first_day_is_in_and_the_day_before_is_not(self, before: str, after: str, expected: list[str]) -> None:
        assert expected == between(before, after, self.CREDIT)

    def test_another_section_is_not_touched(self) -> None:
        assert [] == between("2025-09-28", "2025-09-29", Citation(REGULATION, "6-1", "1"), Citation(OLD, "6-12", "1"))
        assert ["FOR-2025-09-29-1988"] == between("2025-09-28", "2025-09-29", Citation(REGULATION, "6-1"), self.CREDIT)

    @pytest.mark.parametrize("instrument", [Instrument.ACT_1998, Instrument.ACT_2023, REGULATION, OLD])
    def test_on_1_august_2024_everything_is_touched(self, instrument: Instrument) -> None:
        assert ["LOV-2023-06-09-30"] == between("2024-07-31", "2024-08-01", Citation(instrument, "4-1", "1"))

    def test_a_chapter(self) -> None:
        """Chapter 3 was rewritten in 2009; §§ 11-8 and 11-9 too, § 11-10 not then."""
        assert ["FOR-2009-07-01-964"] == between("2009-07-31", "2009-08-01", Citation(OLD, "3-57", "1"))
        assert ["FOR-2009-07-01-964"] == between("2009-07-31", "2009-08-01", Citation(OLD, "11-8", "1"))
        assert ["FOR-2009-07-01-964"] == between("2009-07-31", "2009-08-01", Citation(OLD, "11-9", "1"))
        assert [] == between("2009-07-31", "2009-08-01", Citation(OLD, "11-10", "1"))

    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            ("2018-11-11", "2018-11-12", []),
            ("2018-11-12", "2018-11-13", ["exam-reform-2018"]),
            ("2019-02-14", "2019-02-15", ["exam-reform-2018"]),
            ("2019-02-15", "2019-02-16", []),
        ],
    )
    def test_one_in_doubt_may_have_begun(self, before: str, after: str, expected: list[str]) -> None:
        found = between(before, after, Citation(OLD, "3-48", "2"))
        assert expected == [id_ for id_ in found if id_ != "regulation-renumbered-2020"]


class TestThePackage:
    """Each amendment says what it did and where that is known from."""

    def test_days_follow_each_other(self) -> None:
        for one in AMENDMENTS.values():
            if one.made is not None and isinstance(one.in_force, date):
                assert one.made <= one.in_force
            if one.public_from is not None:
                assert one.made is not None
                assert one.made <= one.public_from

    def test_one_was_in_force_before_it_was_public(self) -> None:
        """Made and in force on 29 September 2025, public from 7 October."""
        late = [
            one.id
            for one in AMENDMENTS.values()
            if one.public_from is not None and isinstance(one.in_force, date) and one.in_force < one.public_from
        ]
        assert ["FOR-2025-09-29-1988"] == late

    def test_every_amendment_that_the_inventory_notes_for_a_ledd_in_use_is_there(self) -> None:
        """But for those that touch pupils only, and those of the day on which the Act came."""
        noted = {
            part.partition(" (")[0]
            for row in read_code_list("generated_provisions")
            if row["encodable"] != "outside" and "in force 2024-08-01" not in row["amended"]
            for part in row["amended"].split(";")
            if part
        }
        assert noted <= set(AMENDMENTS)

    def test_doubts_are_those_of_the_package(self) -> None:
        doubts = {one.in_force for one in AMENDMENTS.values() if isinstance(one.in_force, Doubt)}
        assert doubts <= set(package_doubts().values())
        assert {"exam-reform-2018", "right-to-24"} <= {doubt.name for doubt in doubts}

    def test_what_is_known_from_accounts_only_is_marked(self) -> None:
        marks = {id_: one.provenance.mark for id_, one in AMENDMENTS.items()}
        assert (Mark.SECONDARY, Mark.PRIMARY) == (marks["exam-reform-2018"], marks["FOR-2025-09-29-1988"])


ROW = """
[[amendment]]
id = "FOR-1"
in_force = 2025-01-01
places = ["ACT_2023", "ACT_1998 chapter 4", "REGULATION_2024 § 6-12"]
text = { nb = "a", nn = "b", en = "c" }
source = "Norsk Lovtidend"
url = "https://lovdata.no/"
mark = "P"
checked = 2026-11-21
"""


class TestTheFile:
    """A row says what it must, and every fault of a file is told at once."""

    def test_a_row(self) -> None:
        (row,) = load_amendments(ROW, "a.toml", {})
        assert ("FOR-1", None, date(2025, 1, 1), None) == (row.id, row.made, row.in_force, row.public_from)
        assert ((Instrument.ACT_2023, ""), (Instrument.ACT_1998, "4-"), (REGULATION, "6-12")) == row.places

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            (ROW.replace("in_force = 2025-01-01\n", ""), "row 1: in_force is missing"),
            (ROW.replace('"ACT_2023", ', '"ACT_1900", '), "row 1: places has none, or one"),
            (ROW.replace('"ACT_2023", ', '"ACT_2023 (1)", '), "row 1: places has none, or one"),
            (
                ROW.replace('["ACT_2023", "ACT_1998 chapter 4", "REGULATION_2024 § 6-12"]', "[]"),
                "row 1: places has none",
            ),
            (ROW + ROW, "a.toml: FOR-1 stands twice"),
            (ROW + ROW.replace("FOR-1", "FOR-2").replace("2025-01-01", "2024-01-01"), "not in the order"),
            (ROW.replace("in_force", "year = 1\nin_force"), "row 1: unknown key 'year'"),
            (ROW.replace('mark = "P"', 'mark = "U"'), "row 1: mark U"),
        ],
    )
    def test_faults(self, text: str, fault: str) -> None:
        with pytest.raises(TableError, match=fault.replace("[", r"\[")):
            load_amendments(text, "a.toml", {})
