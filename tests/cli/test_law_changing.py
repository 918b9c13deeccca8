"""`okstat law-change` on the document of the design."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from okstat.cli import main

SAMPLE = str(Path(__file__).with_name("portfolio.json"))
LAWS = ("--before", "2024-07-31", "--after", "2024-08-01")

Capture = pytest.CaptureFixture[str]


def test_the_law_of_two_days(capsys: Capture) -> None:
    """Signed after training began: breached by either law, so the exit code is 1."""
    assert 1 == main(["law-change", SAMPLE, *LAWS, "--on", "2026-11-20", "--lang", "en"])
    told = capsys.readouterr().out
    assert told.startswith("The law of 31 July 2024 against the law of 1 August 2024\n")
    assert "\nThe facts as of 20 November 2026\n" in told
    assert "Education Act 1998 § 4-4 (1) → Education Act 2023 § 7-10 (1)" in told
    assert "LOV-2023-06-09-30, in force 1 August 2024" in told


def test_as_a_page(capsys: Capture) -> None:
    """The same rows, and the same exit code."""
    assert 1 == main(["law-change", SAMPLE, *LAWS, "--on", "2026-11-20", "--lang", "en", "--format", "html"])
    told = capsys.readouterr().out
    assert "<h1>The law of 31 July 2024 against the law of 1 August 2024</h1>" in told
    assert "<p>The facts as of 20 November 2026</p>" in told


def test_as_json(capsys: Capture) -> None:
    """The shape `okstat.law-change/1`."""
    assert 1 == main(["law-change", SAMPLE, *LAWS, "--on", "2026-11-20", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert "okstat.law-change/1" == told["format"]
    assert {"K1"} <= {change["subject"]["id"] for change in told["changes"]}


def test_without_a_breach_by_the_later_law(capsys: Capture, tmp_path: Path) -> None:
    """Of nothing, there is nothing to say."""
    empty = tmp_path / "empty.json"
    empty.write_text('{"format": "okstat.portfolio/1"}', encoding="utf-8")
    assert 0 == main(["law-change", str(empty), *LAWS])
    assert "Fakta per 1. august 2024\n\nIngen svar blir andre.\n" in capsys.readouterr().out


def test_figures_of_your_own(capsys: Capture, tmp_path: Path) -> None:
    """An overlay is laid over both laws."""
    overlay = tmp_path / "house.toml"
    overlay.write_text(
        '[[table]]\nname = "company.lapse-years"\nunit = "years"\n\n[[table.row]]\nvalue = 3\nsince = 2024-08-01\n'
        'source = "house"\nurl = "https://example.no/"\nmark = "S"\nchecked = 2026-11-21\n',
        encoding="utf-8",
    )
    assert main(["law-change", SAMPLE, *LAWS, "--overlay", str(overlay), "--format", "json"]) in {0, 1}
    assert ["house"] == json.loads(capsys.readouterr().out)["overlays"]


def test_days_the_wrong_way_round(capsys: Capture) -> None:
    """The exit code is 2."""
    assert 2 == main(["law-change", SAMPLE, "--before", "2024-08-01", "--after", "2024-07-31"])
    assert "okstat: the law of 2024-07-31 is not later than the law of 2024-08-01" in capsys.readouterr().err
