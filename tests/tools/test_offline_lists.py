"""The scripts that write the offline lists anew, on small downloads that are invented."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import counties_from_klass
import pytest
import sectors_from_klass
import trades_from_grep
import wish_statuses_from_kodeverk

LISTS = Path(__file__).parents[2] / "src" / "okstat" / "data"


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """A folder of lists."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def download(folder: Path, name: str, value: object) -> str:
    """A file as it was downloaded."""
    path = folder / name
    path.write_text(json.dumps(value), encoding="utf-8")
    return str(path)


def written(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a list."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def columns(name: str) -> list[str]:
    """The columns of the list that the package has."""
    return (LISTS / f"{name}.csv").read_text(encoding="utf-8").split("\n", 1)[0].split(",")


def put(folder: Path, name: str, *rows: dict[str, str]) -> None:
    """A list as it was before."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns(name), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class TestCounties:
    """KLASS tells codes with their days, and changes from code to code."""

    CODES: Mapping[str, object] = {
        "codes": [
            {
                "code": "54",
                "name": "Troms og Finnmark - Romsa ja Finnmárku",
                "validFrom": "2020-01-01",
                "validTo": "2024-01-01",
            },
            {"code": "55", "name": "Troms - Romsa - Tromssa", "validFrom": "2024-01-01", "validTo": None},
            {"code": "56", "name": "Finnmark - Finnmárku - Finmarkku", "validFrom": "2024-01-01", "validTo": None},
        ]
    }
    CHANGES: Mapping[str, object] = {
        "codeChanges": [
            {"oldCode": "54", "newCode": "56", "changeOccurred": "2024-01-01"},
            {"oldCode": "54", "newCode": "55", "changeOccurred": "2024-01-01"},
            {"oldCode": "03", "newCode": "03", "changeOccurred": "2024-01-01"},
            {"oldCode": None, "newCode": "99", "changeOccurred": "2024-01-01"},
        ]
    }

    def write(self, into: Path) -> None:
        """Write the list."""
        files = [download(into, "codes.json", self.CODES), download(into, "changes.json", self.CHANGES)]
        counties_from_klass.main([*files, "--read", "2026-11-22", "--into", str(into)])

    def test_days_names_and_who_took_over(self, into: Path) -> None:
        self.write(into)
        rows = written(into, "generated_counties")
        assert [
            ("54", "Troms og Finnmark", "2020-01-01", "2023-12-31", "", "55 56"),
            ("55", "Troms", "2024-01-01", "", "54", ""),
            ("56", "Finnmark", "2024-01-01", "", "54", ""),
        ] == [tuple(list(row.values())[:6]) for row in rows]
        assert {("SSB, KLASS 104 (counties)", "P", "2026-11-22")} == {
            (row["source"], row["mark"], row["checked"]) for row in rows
        }
        assert columns("generated_counties") == list(rows[0])

    def test_what_has_become_otherwise_is_told(self, into: Path, capsys: pytest.CaptureFixture[str]) -> None:
        put(
            into,
            "generated_counties",
            {"code": "19", "name": "Troms"},
            {"code": "54", "name": "Troms og Finnmark", "first": "2020-01-01", "successors": "55 56"},
            {"code": "56", "name": "Finnmark", "first": "2024-01-01", "predecessors": "54", "checked": "2020-01-01"},
        )
        self.write(into)
        assert ["- 19", "~ 54 last: '' -> '2023-12-31'", "+ 55"] == capsys.readouterr().out.splitlines()
        capsys.readouterr()
        self.write(into)
        assert "" == capsys.readouterr().out

    def test_a_row_that_cannot_be_read_stops_it_and_leaves_the_list(self, into: Path) -> None:
        odd = {"codes": [{"code": "55", "name": "Troms", "validFrom": "soon"}]}
        files = [download(into, "codes.json", odd), download(into, "changes.json", self.CHANGES)]
        with pytest.raises(SystemExit, match=r"codes\[0\]: validFrom is no day of the calendar"):
            counties_from_klass.main([*files, "--read", "2026-11-22", "--into", str(into)])
        assert not (into / "generated_counties.csv").exists()


class TestSectors:
    """KLASS tells sectors on several levels; Enhetsregisteret has those of four digits."""

    def test_the_latest_name_of_each_code(self, into: Path) -> None:
        told = {
            "codes": [
                {"code": "6100", "name": "Statsforvaltningen", "validFrom": "2019-01-01"},
                {
                    "code": "6100",
                    "name": "Stats- og trygdeforvaltningen",
                    "validFrom": "2012-01-01",
                    "validTo": "2019-01-01",
                },
                {"code": "2", "name": "A level above", "validFrom": "2012-01-01"},
            ]
        }
        sectors_from_klass.main([download(into, "s.json", told), "--read", "2026-11-22", "--into", str(into)])
        (row,) = written(into, "generated_sectors")
        assert ("6100", "Statsforvaltningen", "2026-11-22") == (row["code"], row["name"], row["checked"])
        assert columns("generated_sectors") == list(row)


class TestTrades:
    """Grep tells names, status and paths; training time stays as the list has it."""

    def area(self, code: str, name: str, status: str = "publisert", built_on: object = ()) -> dict[str, object]:
        """A programme area."""
        title = [{"spraak": "nob", "verdi": name}, {"spraak": "nno", "verdi": f"{name} (nn)"}]
        return {"kode": code, "tittel": title, "status": f"status_{status}", "bygger-paa": built_on}

    def write(self, into: Path, *areas: object) -> dict[str, dict[str, str]]:
        """The list that comes of some areas, by code."""
        trades_from_grep.main([download(into, "a.json", areas), "--read", "2026-11-22", "--into", str(into)])
        return {row["code"]: row for row in written(into, "generated_trades")}

    def test_only_third_years_of_vocational_programmes(self, into: Path) -> None:
        areas = (
            self.area("SRSOA3----", "Service"),
            self.area("SRSSR2----", "Second year"),
            self.area("STSSA3----", "Study"),
            self.area("IMIHP3----", "Studieforberedende Vg3"),
        )
        assert ["SRSOA3----"] == list(self.write(into, *areas))

    def test_what_grep_does_not_tell_stays(self, into: Path) -> None:
        put(
            into,
            "generated_trades",
            {
                "code": "SRSOA3----",
                "name_nb": "Old",
                "vg2": "SRSSR2----",
                "contract_months": "24",
                "model": "2+2",
                "source": "Grep, older; path: VIGO",
                "mark": "S",
                "current": "yes",
            },
            {"code": "ELDAT4----", "name_nb": "Only in VIGO", "source": "VIGO", "mark": "S"},
        )
        rows = self.write(into, self.area("SRSOA3----", "Service", "utgaatt"))
        kept = rows["SRSOA3----"]
        assert ("Service", "Service (nn)", "no") == (kept["name_nb"], kept["name_nn"], kept["current"])
        assert ("SRSSR2----", "24", "2+2") == (kept["vg2"], kept["contract_months"], kept["model"])
        assert ("Grep, programme areas, 2026-11-22; path: VIGO", "S") == (kept["source"], kept["mark"])
        assert ("Only in VIGO", "VIGO") == (rows["ELDAT4----"]["name_nb"], rows["ELDAT4----"]["source"])
        assert columns("generated_trades") == list(kept)

    def test_paths_that_grep_tells(self, into: Path) -> None:
        built_on = [{"kode": "BABAT1----"}, {"kode": "NANAB1----"}, {"kode": "BAANG2----"}]
        rows = self.write(into, self.area("BAANG3----", "Anleggsgartner", built_on=built_on))
        row = rows["BAANG3----"]
        assert ("BABAT1---- NANAB1----", "BAANG2----", "P", "BA") == (
            row["vg1"],
            row["vg2"],
            row["mark"],
            row["programme"],
        )
        assert "" == row["contract_months"]


class TestWishStatuses:
    """The Kodeverksbase tells pages, and how many rows all of them have."""

    def page(self, *rows: object, total: int) -> dict[str, object]:
        """One page."""
        return {"content": list(rows), "totalElements": total}

    def test_pages_one_after_the_other(self, into: Path) -> None:
        put(into, "generated_wish_statuses", {"code": "TILBLÆ", "number": "14", "gist_en": "Placed"})
        pages = [
            download(into, "0.json", self.page({"code": "TILBLÆ", "number": 14, "type": "L"}, total=2)),
            download(into, "1.json", self.page({"code": "NY", "number": 3, "type": "SL"}, total=2)),
        ]
        wish_statuses_from_kodeverk.main([*pages, "--read", "2026-11-22", "--into", str(into)])
        rows = written(into, "generated_wish_statuses")
        assert [("NY", "3", "SL", ""), ("TILBLÆ", "14", "L", "Placed")] == [
            tuple(list(row.values())[:4]) for row in rows
        ]
        assert columns("generated_wish_statuses") == list(rows[0])

    def test_a_page_that_is_missing_stops_it(self, into: Path) -> None:
        page = download(into, "0.json", self.page({"code": "NY", "number": 3}, total=2))
        with pytest.raises(SystemExit, match="1 rows, where the base says that there are 2"):
            wish_statuses_from_kodeverk.main([page, "--read", "2026-11-22", "--into", str(into)])


@pytest.mark.parametrize("name", ["counties", "sectors", "trades", "wish_statuses"])
def test_each_offline_list_says_when_and_where_it_was_read(name: str) -> None:
    """Every row names its source, an address, and the day."""
    rows = written(LISTS, f"generated_{name}")
    assert len(rows) > 5
    assert [] == [row for row in rows if not (row["source"] and row["url"].startswith("http") and row["checked"])]
