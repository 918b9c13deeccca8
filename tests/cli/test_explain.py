"""`okstat explain` on the document of the design."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from okstat.cli import main

SAMPLE = str(Path(__file__).with_name("portfolio.json"))
ON = ("--on", "2026-11-20")

Capture = pytest.CaptureFixture[str]


def test_one_rule_is_explained_with_what_it_read(capsys: Capture) -> None:
    """The two days, the events they come from, and the section."""
    code = main(["explain", SAMPLE, "K1", "--rule", "contract.written-before-start", *ON, "--lang", "en"])
    assert 1 == code
    begin = """\
Explanation as of 20 November 2026

Contract K1

contract.written-before-start [2023]: breached, serious
  The contract was signed on 20 August 2025, while training began on 18 August 2025.
"""
    assert capsys.readouterr().out.startswith(begin)


def test_a_subject_is_explained_by_every_rule(capsys: Capture) -> None:
    """What is met and what does not apply among them, each with what it read."""
    assert 1 == main(["explain", SAMPLE, "contract:K1", *ON, "--known-at", "2026-08-31", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert ("okstat.explanation/1", "2026-11-20", "2026-08-31") == (told["format"], told["on"], told["known_at"])
    assert {"met", "breached"} <= {found["outcome"] for found in told["findings"]}
    assert all(found["because"] for found in told["findings"])


def test_nothing_breached_exits_with_zero(capsys: Capture) -> None:
    """As a check does."""
    assert 0 == main(["explain", SAMPLE, "K1", "--rule", "contract.county-approval", *ON])
    assert "contract.county-approval [2023]: i orden" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["K2"], "no subject of the portfolio has the id K2"),
        (["K1", "--rule", "paper.is-white"], "no rule paper.is-white speaks of K1"),
    ],
)
def test_what_is_not_there_cannot_be_explained(arguments: list[str], said: str, capsys: Capture) -> None:
    """An unknown subject or rule is said in one line."""
    assert 2 == main(["explain", SAMPLE, *arguments, *ON])
    told = capsys.readouterr()
    assert ("", f"okstat: {said}\n") == (told.out, told.err)


def test_birth_dates_are_in_no_explanation(capsys: Capture) -> None:
    """Neither in text nor in JSON, whatever rule read them."""
    for format_ in ("text", "json"):
        main(["explain", SAMPLE, "K1", *ON, "--format", format_])
        said = capsys.readouterr().out
        assert "2007-03-14" not in said
        assert "14. mars 2007" not in said
