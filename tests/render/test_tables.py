"""The dated tables as text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from okstat.book import default_book
from okstat.catalogue import table_rows
from okstat.render.tables import tables_text
from okstat.text import LANGUAGES

BOOK = default_book()


class TestTables:
    """Each table with its rows and holes, and the value of the day."""

    def text(self, name: str, on: date | None = None, language: str = "en") -> str:
        """One table."""
        return tables_text([row for row in table_rows(BOOK, on) if row["name"] == name], language)

    def test_a_table(self) -> None:
        assert (
            "company.lapse-years (years)\n"
            "  2, from 1 August 2024; Education Act 2023 § 7-9 (3) (P, checked 21 November 2026)\n"
            "    https://lovdata.no/lov/2023-06-09-30/§7-9\n"
        ) == self.text("company.lapse-years")

    @pytest.mark.parametrize(
        ("on", "language", "expected"),
        [
            (date(2024, 7, 31), "en", "31 July 2024: not known"),
            (date(2024, 7, 31), "nb", "31. juli 2024: ikke kjent"),
            (date(2024, 7, 31), "nn", "31. juli 2024: ikkje kjent"),
            (date(2024, 8, 1), "en", "1 August 2024: 2 (0 days in force)"),
            (date(2026, 11, 21), "en", "21 November 2026: 2 (842 days in force, checked 0 days ago)"),
            (date(2026, 11, 22), "nb", "22. november 2026: 2 (843 dager i kraft, kontrollert for 1 dager siden)"),
            (date(2026, 11, 22), "nn", "22. november 2026: 2 (843 dagar i kraft, kontrollert for 1 dagar sidan)"),
        ],
    )
    def test_the_value_of_the_day(self, on: date, language: str, expected: str) -> None:
        assert expected == self.text("company.lapse-years", on, language).splitlines()[1].strip()

    def test_a_hole_is_not_known(self) -> None:
        rows = self.text("state.apprentice-requirement.threshold").splitlines()
        assert [
            "  not known, from 1 January 2024: the text of the common guideline for 2024 and later years is not",
            "  known",
        ] == rows[-2:]

    def test_the_matrix_by_task(self) -> None:
        text = self.text("responsibility", date(2026, 1, 1))
        assert text.startswith(
            "responsibility (roles, by task)\n"
            "  1 January 2026:\n"
            "    be-approved: in an office the member company; alone the training company\n"
            "    sign-contract: in an office the member company; alone the training company; by agreement the\n"
        )
        assert (
            "  plan: in an office the training office and the member company; alone the training company, to the"
            in text
        )

    def test_a_figure_of_the_hosts_own_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "house.toml"
        path.write_text(
            '[table]\nown = true\nname = "house.kitchens"\nunit = "kitchens"\nkey = "county"\n'
            '[[table.row]]\nkey = "03"\nvalue = 1\nsource = "us"\nurl = "https://example.org/"\n'
            'mark = "S"\nchecked = 2026-11-21\n[[table.hole]]\nkey = "50"\nreason = "nobody has looked"\n',
            encoding="utf-8",
        )
        rows = [row for row in table_rows(BOOK.with_overlay(path)) if row["name"] == "house.kitchens"]
        assert (
            "house.kitchens (kitchens, by county)\n"
            "  03: 1, without a known limit; us (S, checked 21 November 2026, figure of your own from house)\n"
            "    https://example.org/\n"
            "  50: not known, without a known limit: nobody has looked\n"
        ) == tables_text(rows, "en")

    @pytest.mark.parametrize(
        ("language", "expected"),
        [("en", ["(S, derived, checked 21"]), ("nb", ["(S, utledet, kontrollert 21"]), ("nn", ["(S, utleidd, "])],
    )
    def test_what_is_derived_says_so_and_why(self, language: str, expected: list[str]) -> None:
        text = self.text("wage.deduction", language=language)
        assert [True] * len(expected) == [part in text for part in expected]
        assert "    the one multiple of ten that gives all hourly wages published for 2014" in text

    @pytest.mark.parametrize(("language", "expected"), [("en", "local practice"), ("nb", "lokal praksis")])
    def test_local_practice_says_so(self, language: str, expected: str) -> None:
        text = self.text("wage.percent.armed-forces", language=language)
        assert f"(S, {expected}, " in text

    def test_the_age_of_each_key(self) -> None:
        text = self.text("wage.percent", date(2023, 5, 1))
        assert "    18/1: 45 (365 days in force)\n" in text
        text = self.text("wage.percent", date(2018, 4, 30))
        assert "    18/1: not known\n" in text

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("en", "  No longer known from 1 May 2021: 19, 20 and 21"),
            ("nb", "  Ikke lenger kjent fra 1. mai 2021: 19, 20 og 21"),
            ("nn", "  Ikkje lenger kjent frå 1. mai 2021: 19, 20 og 21"),
        ],
    )
    def test_what_goes_stale(self, language: str, expected: str) -> None:
        (row,) = table_rows(BOOK, date(2020, 12, 1), name="wage.table.lo-ys", stale_before=date(2021, 6, 1))
        told = {**row, "stale": row["stale"][:3]} if isinstance(row["stale"], list) else {}
        assert expected == tables_text([told], language).splitlines()[-1]

    def test_a_table_of_one_series_is_named_itself(self) -> None:
        rows = table_rows(BOOK, date(2024, 4, 1), name="wage.reference-step", stale_before=date(2025, 1, 1))
        assert "  No longer known from 1 May 2024: wage.reference-step\n" in tables_text(rows, "en")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_table_is_told(self, language: str) -> None:
        text = tables_text(table_rows(BOOK, date(2019, 1, 1)), language)
        assert all(f"{name} (" in text for name in BOOK.tables)
