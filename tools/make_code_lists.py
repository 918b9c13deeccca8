"""Write the generated code lists of `src/okstat/data` from the tables they are collected in.

    python tools/make_code_lists.py --counties FILE --programme-areas FILE --trades FILE \
        --provisions FILE --provisions-1998 FILE --county-practice FILE --vigo-codes FILE --checked 2026-11-21 \
        --into src/okstat/data

The inputs are CSV files with a header. What a source calls uncertain is left out, never written as a figure; the
mark of a row is that of its weakest part.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

Row = Mapping[str, str]

KLASS = "https://data.ssb.no/api/klass/v1/classifications/104/codes.json?from=2017-01-01"
GREP = "https://github.com/avshalomd/poengkart/blob/c1211fb/tools/grep-programomraader.json"
PATHS = "https://github.com/larsarnenilssen/fuskelappen"
GREP_WORDS = "Grep, programme areas (497 codes, August 2026)"

NOT_VOCATIONAL = {"ID", "KD", "MD", "ME", "PB", "R9", "ST"}
"""Programmes that prepare for study, supplementary programmes, and the collective code of Reform 94."""

COUNTIES = ("code", "name", "first", "last", "predecessors", "successors", "source", "url", "mark", "checked")
TRADES = (
    "code", "name_nb", "name_nn", "programme", "current", "curricula", "curriculum_valid_from", "model",
    "contract_months", "vg1", "vg2", "predecessors", "successors", "source", "url", "mark", "checked",
)  # fmt: skip
PROVISIONS = (
    "instrument", "section", "edition", "heading_nn", "ledd", "gist_en", "bearer", "modality", "encodable",
    "rule_ids", "amended", "note", "confidence",
)  # fmt: skip
PRACTICES = ("county", "topic", "value", "unit", "since", "until", "source", "url", "mark", "checked")

WISH_STATUSES = ("code", "number", "applies_to", "gist_en", "source", "url", "mark", "checked")
WISHES = "VIGO Kodeverksbase, wish-statuses, through larsarnenilssen/fuskelappen data/vigo/merknader.json of 2026-10-06"

PRACTICE_WORDS = {
    "_": "-",
    "kompetanseprøve": "competence-exam",
    "lærekandidat": "training-candidate",
    "læretid": "training-time",
}
PRACTICE_UNITS = {"boolean": "1 for yes", "NOK": "kr", "rule": "words", "date": "day", "month-day": "day of the year"}
PAGE_AND_NOTE = re.compile(r"(?P<url>https?://\S+)(?: templates/\S+)?(?: \((?P<note>.*)\))?")

AREA = re.compile(r"\b[A-Z]{5}[12]----")
"""The code of a programme area of the first or second year; other words ("any") name none."""

MACHINE_PATH = re.compile(r"(?:file:///|(?<![\w./:-])(?:~|\.{1,2})?/|\b[A-Z]:\\)(?:[\w.-]+[/\\])+[\w.-]*")


def read(path: Path) -> list[Row]:
    """The rows of a CSV file, with paths of somebody's machine taken out of the text."""
    with path.open(encoding="utf-8", newline="") as file:
        return [{key: MACHINE_PATH.sub("", text).strip() for key, text in row.items()} for row in csv.DictReader(file)]


def write(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """A CSV file with these columns, one line feed a line."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def mark(confidence: str) -> str:
    """The weakest mark of the parts that are written."""
    return "S" if re.search(r"\bS\b", confidence) else "P"


def counties(rows: list[Row], checked: str) -> Iterator[Row]:
    """Every county code since 2017, the first part of a name in several languages."""
    for row in rows:
        caveat = "; dates and links not checked row by row" if "not checked" in row["source"] else ""
        yield {
            "code": row["code"],
            "name": row["name"].split(" - ")[0],
            "first": row["valid_from"],
            "last": row["valid_to"],
            "predecessors": row["predecessors"],
            "successors": row["successors"],
            "source": f"SSB, KLASS 104 (counties){caveat}",
            "url": KLASS,
            "mark": mark(row["confidence"]),
            "checked": checked,
        }


def is_vocational(area: Row) -> bool:
    """Whether a programme area is a third year, or its part in a company, of a vocational programme."""
    return (
        area["grade"] in ("3", "4")
        and area["programme"] not in NOT_VOCATIONAL
        and area["code"].endswith("----")
        and not area["name_nb"].startswith("Studieforberedende")
    )


def trades(areas: list[Row], details: list[Row], checked: str) -> Iterator[Row]:
    """Every vocational third year, with training time and successors where they are known."""
    area_of = {area["code"]: area for area in areas if is_vocational(area)}
    detail_of = {detail["code"]: detail for detail in details}
    for code in sorted(area_of.keys() | detail_of.keys()):
        yield trade(area_of.get(code), detail_of.get(code), checked)


def trade(area: Row | None, detail: Row | None, checked: str) -> Row:
    """One trade, from the list of names, the list of details, or both."""
    named = area or detail or {}
    known = detail if detail and "U rest" not in detail["confidence"] else {}
    source = GREP_WORDS
    if known:
        parts = [part.strip() for part in known["source"].split(";")]
        of_others = [part for part in parts if not part.startswith(("Grep ", "current list:"))]
        source = "; ".join([GREP_WORDS, *of_others] if area else of_others)
    return {
        "code": named["code"],
        "name_nb": named["name_nb"],
        "name_nn": named.get("name_nn", ""),
        "programme": named["programme"],
        "current": area["current_2026_09"].replace("not checked", "") if area else "",
        "curricula": " ".join(re.findall(r"LK\d\d", known.get("regime", ""))),
        "curriculum_valid_from": known.get("curriculum_valid_from", ""),
        "model": known.get("model", "").split(" ")[0],
        "contract_months": known.get("contract_months", ""),
        "vg1": " ".join(AREA.findall(known.get("vg1", ""))),
        "vg2": " ".join(AREA.findall(known.get("vg2", ""))),
        "predecessors": known.get("predecessors", ""),
        "successors": known.get("successors", ""),
        "source": source,
        "url": GREP if area else PATHS,
        "mark": mark(known.get("confidence", "P")),
        "checked": checked,
    }


def provisions(new: list[Row], old: list[Row]) -> Iterator[Row]:
    """Both inventories in one shape; the law in force was read in its own text, so its confidence is P."""
    for row in (*new, *old):
        yield {"edition": "", "confidence": "P", **row}


def practices(rows: list[Row], checked: str) -> Iterator[Row]:
    """What counties practise, by topic, county and first day; what is uncertain is left out."""
    known = [practice(row, checked) for row in rows if row["confidence"] != "U"]
    seldom = [row for row in known if row["source"].startswith("special cases")]
    known += [{**row, "topic": f"{row['topic']}-in-special-cases", "value": "1", "unit": "1 for yes"} for row in seldom]
    yield from sorted(known, key=lambda row: (row["topic"], row["county"], row["since"]))


def practice(row: Row, checked: str) -> Row:
    """One row: the note beside the address says whose page it is, and what else stands on it."""
    found = PAGE_AND_NOTE.fullmatch(row["source"])
    if found is None:
        raise SystemExit(f"no address in: {row['source']}")
    until = date.fromisoformat(row["valid_to"]) + timedelta(days=1) if row["valid_to"] else ""
    return {
        "county": row["county_code"],
        "topic": in_own_words(row["topic"]),
        "value": in_own_words(row["value"]) if row["unit"] == "rule" else row["value"].replace("true", "1"),
        "unit": PRACTICE_UNITS.get(row["unit"], row["unit"].replace("_", " ")),
        "since": row["valid_from"],
        "until": str(until),
        "source": found["note"] or "as told on the page",
        "url": found["url"],
        "mark": mark(row["confidence"]),
        "checked": checked,
    }


def in_own_words(name: str) -> str:
    """A name as the package writes names."""
    for word, own in PRACTICE_WORDS.items():
        name = name.replace(word, own)
    return name


def wish_statuses(rows: list[Row], checked: str) -> Iterator[Row]:
    """What may stand of a wish in VIGO, by number; the texts of the list itself are not read, only their gist."""
    found = [row for row in rows if row["list"] == "wish_status"]
    for row in sorted(found, key=lambda row: int(row["nr"])):
        yield {
            "code": row["code"],
            "number": row["nr"],
            "applies_to": row["applies_to"],
            "gist_en": row["name"],
            "source": WISHES,
            "url": PATHS,
            "mark": mark(row["confidence"]),
            "checked": checked,
        }


def main() -> None:
    """Read the inputs and write the lists."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in (
        "counties",
        "programme-areas",
        "trades",
        "provisions",
        "provisions-1998",
        "county-practice",
        "vigo-codes",
        "into",
    ):
        parser.add_argument(f"--{name}", type=Path, required=True, metavar="PATH")
    parser.add_argument("--checked", required=True, metavar="DATE", help="the day they were held against their sources")
    given = parser.parse_args()
    into: Path = given.into
    write(into / "generated_counties.csv", COUNTIES, counties(read(given.counties), given.checked))
    areas, details = read(given.programme_areas), read(given.trades)
    write(into / "generated_trades.csv", TRADES, trades(areas, details, given.checked))
    new, old = read(given.provisions), read(given.provisions_1998)
    write(into / "generated_provisions.csv", PROVISIONS, provisions(new, old))
    write(into / "generated_county_practice.csv", PRACTICES, practices(read(given.county_practice), given.checked))
    write(into / "generated_wish_statuses.csv", WISH_STATUSES, wish_statuses(read(given.vigo_codes), given.checked))


if __name__ == "__main__":
    main()
