"""Write the generated money tables of `src/okstat/data` from the tables they are collected in.

    python tools/make_money_tables.py --wage-tables FILE --wage-ladders FILE --grant-rates FILE --state-goals FILE \
        --checked 2026-11-21 --into src/okstat/data

The inputs are CSV files with a header; each row has the address of its source, its mark, its first and last day:

- wage tables: `valid_from, valid_to, side, step, kr_per_year, basis, mark, source, note`. A table of `all` sides stands
  in that of each side; one whose side is `not-named` in that of LO and YS, which apprentices follow.
- wage ladders: `months_in_company, half_year, percent, valid_from, valid_to, status, mark, source, variant, note`.
  What is local practice gets a table of its own, named after who practises it.
- grant rates: `valid_from, valid_to, county, kind, unit, amount, mark, source, from_precision, note`. A blank county is
  the national rate. There is a table for each kind and unit, since a rounded month is no exact year.
- state goals: `from, to, threshold, duty, mark, source, key, bearer, attested_on, from_earliest, from_latest, note`.

What a source calls uncertain (mark U) is left out, never written as a figure; the holes stand in `wages.toml` and
`grants.toml`, which name these lists and hold by hand what is small.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Final

Row = Mapping[str, str]

FIGURES: Final = ("table", "key", "value", "since", "until", "standing", "note", "source", "url", "mark", "checked")
GOALS: Final = (
    "key", "since", "until", "since_not_before", "since_not_after", "attested_on", "threshold", "bearer", "duty",
    "note", "source", "url", "mark", "checked",
)  # fmt: skip

SIDES: Final = {
    "all": (("lo-ys", "akademikerne"), "one table for all unions"),
    "lo-unio-ys": (("lo-ys",), "the table of LO, Unio and YS"),
    "akademikerne": (("akademikerne",), ""),
    "not-named": (("lo-ys",), "read as the table of LO and YS"),
}
"""The tables in which a side's rows stand, and what is said of them there."""

PRACTISED_BY: Final = {"http://uib.no": "university-of-bergen", "https://forsvaret.no": "armed-forces"}

GRANTS: Final = {
    ("basis_1", "kr_per_training_year"): "grant.basis-1.year",
    ("basis_1", "kr_per_month_of_24"): "grant.basis-1.month",
    ("basis_2", "kr_per_12_months"): "grant.basis-2.year",
    ("basis_2", "kr_per_month"): "grant.basis-2.month",
    ("small_trades_addition", "kr_per_year_in_company"): "grant.small-trades-addition.year",
    ("small_trades_basis_2", "kr_per_12_months"): "grant.small-trades-basis-2.year",
    ("small_trades_basis_2", "kr_per_month"): "grant.small-trades-basis-2.month",
    ("pandemic_addition", "kr_per_month"): "grant.pandemic-addition.month",
    ("pandemic_addition_cap", "kr_total"): "grant.pandemic-addition-cap",
    ("stimulus_first_company_max", "kr_once"): "grant.stimulus-first-company-max",
    ("stimulus_growth_max", "kr_once"): "grant.stimulus-growth-max",
}

DOUBTS: Final = {"2014-01-01": "doubt:grant-rates-2014"}
"""First days of national rates that the source leaves between two days."""

IN_WORDS: Final = {
    "https://karrierestart.no/lonn-og-frynsegoder/783-": "Wage steps 2014 (karrierestart.no)",
    "https://karrierestart.no/lonn-og-frynsegoder/1796-": "Wage steps 2018, the rates of the state (karrierestart.no)",
    "https://karrierestart.no/lonn-og-frynsegoder/2272-": "Wage steps 2019, the rates of the state (karrierestart.no)",
    "https://elogit.no/statsoppgjoret-ferdig/": "a union's notice of the settlement",
    "https://www.regjeringen.no/no/dokumenter/lonnstabeller/id438643/": "The ministry's wage tables 2016",
    "https://okstat.difi.no/laeretiden/starte-som-laerling/": "OK stat, pay, working time and holiday (2018, 2019)",
    "https://tariff.elogit.no/dok/staten/Vedlegg/1": "Annex 1 to the main agreement, a union's text",
    "https://compare.no/statens-lonnstrinn/": "The wage steps of the state (compare.no)",
    "https://www.ntnu.edu/olk/salary": "NTNU's training office, salary",
    "http://uib.no/nb/l%C3%A6rling/163232/l%C3%B8nn": "University of Bergen, apprentices' pay",
    "https://forsvaret.no/karriere/utdanning/laerling/": "The Armed Forces, terms of apprentices (2017)",
    "http://opplaringskontor.no/lister-opplaeringskontor/tilskudssatser/": "Lister training office, grant rates",
    "https://www.udir.no/om-udir/tilskudd-og-prosjektmidler/satser-": "Udir, grant rates from July 2016",
    "http://www.fokve.no/okonomi-og-vedtekter/": "FOK-VE training office, economy and statutes",
    "https://www.laerling.no/tilskudd-2017/": "laerling.no, grants",
    "https://handverksinstituttet.no/smaa-haandverksfag/": "Norsk håndverksinstitutt, grants to training companies",
    "http://nt.otek.no/dokumenter/tilskudd/": "OTEK Nord-Trøndelag training office, grants",
    "https://www.mno.no/tilskuddsordninger": "MNO training office, grant schemes",
    "https://agderfk.no/vare-tjenester/": "Agder county, grants for training in companies",
    "https://www.rogfk.no/vare-tjenester/": "Rogaland county, grants for training in companies",
    "https://www.nrk.no/buskerud/": "NRK Buskerud on the county's stimulus",
    "https://www.oslo.kommune.no/tilskudd-legater-og-stipend/": "Oslo, stimulus for new apprenticeships",
    "https://www.regjeringen.no/no/dokumenter/rundskriv-h123-": "Circular H-1/23, common guidelines for 2023",
    "https://www.regjeringen.no/no/dokumenter/strategi-": "Strategy for more apprentices in the state",
    "https://www.regjeringen.no/no/tema/arbeidsliv/": "The ministry on more apprentices in the state",
    "https://www.stortinget.no/nn/Saker-og-publikasjonar/": "The minister's answer 15:1021 to the Storting",
    "https://www.statsforvalteren.no/nb/portal/": "The county governors take on apprentices",
    "https://arbeidsgiver.difi.no/personalledelse/": "Difi, apprentices in the state",
    "https://arbeidsgiver.dfo.no/": "DFØ, apprentices in the state",
    "https://utdanning.no/finnlarebedrift/": "utdanning.no, apprentices in the state",
    "http://okstat.no/hvem-er-vi/": "OK stat, who we are",
    "status report 2014": "OK stat's status report for the first project year",
    "pilot project 2021": "the report of the pilot project of autumn 2021",
}
"""What a source is called, by the beginning of its address."""

OKSTAT_2014: Final = "http://okstat.no/hvem-er-vi/"
"""The public page of the office, for what only its printed status report tells."""


def read(path: Path) -> list[Row]:
    """The rows of a CSV file that are not marked as uncertain."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["mark"] != "U"]


def write(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """A CSV file with these columns, one line feed a line."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def in_words(source: str) -> str:
    """A source by its name, with the edition where the address is followed by one."""
    address, _, edition = source.partition(" (")
    name = next(words for start, words in IN_WORDS.items() if address.startswith(start))
    return f"{name} ({edition}" if edition else name


def known(row: Row, checked: str, *notes: str) -> dict[str, str]:
    """Where a row comes from: the first address stands for all, the others are named."""
    sources = [source.strip() for source in row["source"].split(" ; ")]
    addresses = [source.split(" ")[0] for source in sources if source.startswith("http")]
    return {
        "note": "; ".join(note for note in (*notes, row["note"]) if note),
        "source": "; ".join(in_words(source) for source in sources),
        "url": addresses[0] if addresses else OKSTAT_2014,
        "mark": row["mark"],
        "checked": checked,
    }


def following(day: str) -> str:
    """The first day on which something no longer holds, from the last on which it does."""
    return str(date.fromisoformat(day) + timedelta(days=1)) if day else ""


def in_order(rows: Iterable[Row]) -> list[Row]:
    """By table, key and first day, as a table file asks for."""
    return sorted(rows, key=lambda row: (row["table"], row["key"], row["since"].removeprefix("doubt:grant-rates-")))


def wage_tables(rows: list[Row], checked: str) -> Iterator[Row]:
    """The yearly amount of each step, for each side that a table is agreed with."""
    for row in rows:
        sides, said = SIDES[row["side"]]
        if row["side"] == "not-named" and "ntnu" not in row["source"]:
            said += ", which no employer's page confirms for this step"
        for side in sides:
            yield {
                "table": f"wage.table.{side}",
                "key": row["step"],
                "value": row["kr_per_year"],
                "since": row["valid_from"],
                "until": following(row["valid_to"]),
                "standing": row["basis"],
                **known(row, checked, said),
            }


def ladders(rows: list[Row], checked: str) -> Iterator[Row]:
    """The percentage of each half-year by the length of the training in the company."""
    for row in rows:
        local = row["status"] == "local practice"
        whose = next((f".{name}" for start, name in PRACTISED_BY.items() if row["source"].startswith(start)), "")
        variant = row["variant"] if row["variant"] != "main" else ""
        yield {
            "table": f"wage.percent{whose if local else ''}",
            "key": f"{row['months_in_company']}/{row['half_year']}",
            "value": row["percent"],
            "since": row["valid_from"],
            "until": following(row["valid_to"]),
            "standing": "local" if local else "published",
            **known(row, checked, variant),
        }


def grants(rows: list[Row], checked: str) -> Iterator[Row]:
    """The published amounts of each grant, by county, with the national ones."""
    for row in rows:
        since = row["valid_from"] if row["county"] else DOUBTS.get(row["valid_from"], row["valid_from"])
        year_only = row["from_precision"] == "year" and not since.startswith("doubt:")
        yield {
            "table": GRANTS[row["kind"], row["unit"]],
            "key": row["county"] or "national",
            "value": row["amount"],
            "since": since,
            "until": following(row["valid_to"]),
            "standing": "published",
            **known(row, checked, "the source names the year only; read as from 1 January" if year_only else ""),
        }


def goals(rows: list[Row], checked: str) -> Iterator[Row]:
    """What the state has asked of its bodies, in words."""
    for row in rows:
        yield {
            "key": row["key"],
            "since": row["from"],
            "until": following(row["to"]),
            "since_not_before": row["from_earliest"],
            "since_not_after": row["from_latest"],
            **{name: row[name] for name in ("attested_on", "threshold", "bearer", "duty")},
            **known(row, checked),
        }


def main() -> None:
    """Read the inputs and write the four lists."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("wage-tables", "wage-ladders", "grant-rates", "state-goals", "into"):
        parser.add_argument(f"--{name}", type=Path, required=True, metavar="PATH")
    parser.add_argument("--checked", required=True, metavar="DATE", help="the day they were held against their sources")
    given = parser.parse_args()
    into: Path = given.into
    for name, found in (
        ("wage_tables", wage_tables(read(given.wage_tables), given.checked)),
        ("wage_ladders", ladders(read(given.wage_ladders), given.checked)),
        ("grant_rates", grants(read(given.grant_rates), given.checked)),
    ):
        write(into / f"generated_{name}.csv", FIGURES, in_order(found))
    write(into / "generated_state_goals.csv", GOALS, goals(read(given.state_goals), given.checked))


if __name__ == "__main__":
    main()
