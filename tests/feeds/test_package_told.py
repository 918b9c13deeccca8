"""A package as a page and as JSON: all of it, in three languages. Persons are invented."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from okstat import __version__
from okstat.citation import Citation, Instrument
from okstat.feeds.package_told import checklist, plain_package
from okstat.feeds.packages import Entry, Filling, Form, Package, Point, State, Step
from okstat.model.events import Changed
from okstat.text import Text

ON = date(2026, 11, 20)
BREACH = Text(nb="Det er {{galt}}.", nn="Det er gale.", en="It is wrong.")
REMEDY = Text(nb="Rett det.", nn="Rett det.", en="Mend it.")
WRONG = Text(nb="ute av bruk", nn="ute av bruk", en="no longer in use")


def text(word: str) -> Text:
    """The same in all languages."""
    return Text(nb=word, nn=word, en=word)


WHOLE = Package(
    id="change-K1-1",
    form=Form.CHANGE,
    contract="K1",
    event=Changed(id="1", on=date(2026, 12, 1), recorded=ON),
    known_at=date(2026, 11, 19),
    entries=(
        Entry(
            "name", Text(nb="Navn", nn="Namn", en="Name"), Filling.FILLED, "Kari Invented", None, "Udir", "https://x"
        ),
        Entry("kind", text("Type"), Filling.FILLED, Text(nb="lærekontrakt", nn="lærekontrakt", en="contract")),
        Entry("trade", text("Fag"), Filling.WRONG, "SSISF3----", WRONG),
        Entry("number", text("Nummer"), Filling.MISSING),
        Entry("mobile", text("Mobil"), Filling.BY_HAND),
        Entry("from", text("Fra"), Filling.FILLED, date(2026, 12, 1)),
        Entry("percentage", text("Prosent"), Filling.FILLED, Decimal("62.5")),
        Entry("net_months", text("Måneder"), Filling.FILLED, 24),
    ),
    points=(
        Point("a.b", "breached", BREACH, REMEDY, (), (Citation(Instrument.ACT_2023, "7-2", "2"),), True),
        Point("c.d", "judgement", REMEDY, REMEDY),
        Point("e.f", "unknown", REMEDY, REMEDY, ("start.on",)),
        Point("g.h", "met", REMEDY, REMEDY),
    ),
    steps=(
        Step(State.PREPARED, ON),
        Step(State.ENTERED, date(2026, 11, 21)),
        Step(State.RETURNED, date(2026, 11, 22), "Feil fag"),
    ),
)


def test_the_page() -> None:
    """What to enter, what the law says, what has become of it."""
    assert (
        "Endring av kontrakt · change-K1-1\n"
        "Pakken er ikke klar til å legges inn.\n"
        "\n"
        "Legg inn\n"
        "  [ ] Navn: Kari Invented\n"
        "  [ ] Type: lærekontrakt\n"
        "  [ ] Fag: SSISF3----; FEIL; ute av bruk\n"
        "  [ ] Nummer: MANGLER\n"
        "  [ ] Mobil: fyll ut\n"
        "  [ ] Fra: 2026-12-01\n"
        "  [ ] Prosent: 62,5\n"
        "  [ ] Måneder: 24\n"
        "\n"
        "Det loven sier\n"
        "  i strid med loven: Det er {galt}. [a.b, opplæringslova 2023 § 7-2 (2)]\n"
        "    Rett det.\n"
        "  må vurderes: Rett det. [c.d]\n"
        "  ikke kjent: Rett det. [e.f]\n"
        "  sent: Rett det. [g.h]\n"
        "\n"
        "forberedt 2026-11-20\n"
        "lagt inn 2026-11-21\n"
        "returnert 2026-11-22: Feil fag\n"
    ) == checklist(WHOLE)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("nb", ("Pakken er klar til å legges inn.", "Det loven sier", "  ingenting å merke", "forberedt 2026-11-20")),
        ("nn", ("Pakka er klar til å leggjast inn.", "Det lova seier", "  ingenting å merke", "førebudd 2026-11-20")),
        ("en", ("It is ready to be entered.", "What the law says", "  nothing to note", "prepared 2026-11-20")),
    ],
)
def test_a_package_that_is_ready(language: str, lines: tuple[str, ...]) -> None:
    """Without a word of the law there is nothing to note."""
    ready = evolve(WHOLE, entries=WHOLE.entries[:1], points=(), steps=WHOLE.steps[:1])
    told = checklist(ready, language).splitlines()
    assert [] == [line for line in lines if line not in told]


@pytest.mark.parametrize(
    ("form", "heading"),
    [
        (Form.CONTRACT, "New contract · "),
        (Form.CHANGE, "Change of a contract · "),
        (Form.ENDING, "Ending of a contract · "),
        (Form.EXAM_REGISTRATION, "Registration for the exam · "),
    ],
)
def test_each_form_has_its_heading(form: Form, heading: str) -> None:
    """And no other one."""
    assert checklist(evolve(WHOLE, form=form), "en").startswith(heading)


def test_the_document() -> None:
    """All that the package holds, with decimals and days as texts."""
    told = plain_package(WHOLE)
    assert told == json.loads(json.dumps(told))
    assert [
        *("format", "version", "id", "form", "contract", "event", "known_at", "is_ready", "entries", "points", "steps"),
    ] == list(told)
    assert ("okstat.package/1", __version__, "change-K1-1", "change", "K1", "2026-11-19", False) == tuple(
        told[key] for key in ("format", "version", "id", "form", "contract", "known_at", "is_ready")
    )
    assert {"kind": "changed", "id": "1", "on": "2026-12-01"} == told["event"]


def test_entries_points_and_steps_of_the_document() -> None:
    """Each with its words in three languages."""
    told: dict[str, list[dict[str, object]]] = {
        key: rows for key, rows in plain_package(WHOLE).items() if isinstance(rows, list)
    }
    entries, points, steps = (told[key] for key in ("entries", "points", "steps"))
    assert {
        "id": "name",
        "texts": {"nb": "Navn", "nn": "Namn", "en": "Name"},
        "filling": "filled",
        "value": "Kari Invented",
        "wrong": None,
        "source": "Udir",
        "url": "https://x",
    } == entries[0]
    assert [
        "Kari Invented",
        {"nb": "lærekontrakt", "nn": "lærekontrakt", "en": "contract"},
        "SSISF3----",
        None,
        None,
        "2026-12-01",
        "62.5",
        24,
    ] == [entry["value"] for entry in entries]
    assert {"nb": "ute av bruk", "nn": "ute av bruk", "en": "no longer in use"} == entries[2]["wrong"]
    assert {
        "rule": "a.b",
        "outcome": "breached",
        "blocks": True,
        "texts": {"nb": "Det er {galt}.", "nn": "Det er gale.", "en": "It is wrong."},
        "remedies": {"nb": "Rett det.", "nn": "Rett det.", "en": "Mend it."},
        "missing": [],
        "citations": [
            {
                "instrument": "LOV-2023-06-09-30",
                "section": "7-2",
                "ledd": "2",
                "url": "https://lovdata.no/lov/2023-06-09-30/§7-2",
            }
        ],
    } == points[0]
    assert [False, ["start.on"]] == [points[2]["blocks"], points[2]["missing"]]
    assert [("prepared", None), ("entered", None), ("returned", "Feil fag")] == [
        (step["state"], step["reason"]) for step in steps
    ]
    assert "2026-11-22" == steps[2]["on"]


def test_no_day_of_knowledge() -> None:
    """All that was recorded."""
    assert plain_package(evolve(WHOLE, known_at=None))["known_at"] is None
