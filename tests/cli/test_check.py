"""`okstat check`, above all on the document of the design with the answers that stand beside it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from okstat.cli import main
from okstat.text import LANGUAGES

SAMPLE = Path(__file__).with_name("portfolio.json")
OFFICE = Path(__file__).parents[2] / "examples" / "office-2026.json"
ON = ("--on", "2026-11-20")

Capture = pytest.CaptureFixture[str]
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(capsys: Capture) -> Run:
    """Run a command and get its exit code and what it wrote; nothing is told on the error stream."""

    def ran(*arguments: str | Path) -> tuple[int, str]:
        code = main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        assert "" == said.err
        return code, said.out

    return ran


def answers(report: dict[str, Any]) -> dict[tuple[str, int | None], dict[str, Any]]:
    """The findings of a report by rule and occurrence."""
    return {
        (found["rule"], found["occurrence"] and found["occurrence"]["number"]): found for found in report["findings"]
    }


@pytest.fixture
def incomplete(tmp_path: Path) -> Path:
    """The same document without the word that it is complete."""
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    del document["complete"]
    path = tmp_path / "incomplete.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


# ── the golden document ────────────────────────────────────────────────────────────────────────


def test_a_contract_signed_after_the_start_is_breached(run: Run) -> None:
    """Signed two days late, it cites § 7-2 of the Act of 2023 and rests on both days."""
    code, out = run("check", SAMPLE, *ON, "--format", "json")
    found = answers(json.loads(out))["contract.written-before-start", None]
    assert (1, "breached", {"kind": "contract", "id": "K1"}) == (code, found["outcome"], found["subject"])
    assert ("LOV-2023-06-09-30", "7-2") == (found["citations"][0]["instrument"], found["citations"][0]["section"])
    assert "https://lovdata.no/lov/2023-06-09-30/§7-2" == found["citations"][0]["url"]
    signed = found["because"]["signing.on"]
    assert ("2025-08-20", "event 1 (signed)") == (signed["value"], signed["source"])
    assert "2025-08-18" == found["because"]["start.on"]["value"]
    assert "Kontrakten ble underskrevet 20. august 2025, mens opplæringen begynte 18. august 2025." == found["text"]


def test_an_assessment_that_was_withdrawn_is_breached_when_silence_is_a_fact(run: Run) -> None:
    """The first half-year was due on 17 February, and the record is complete to June."""
    _, out = run("check", SAMPLE, *ON, "--format", "json")
    found = answers(json.loads(out))["assess.half-year", 1]
    assert ("breached", "2026-02-17") == (found["outcome"], found["occurrence"]["due"])


def test_an_assessment_after_the_complete_record_is_unknown(run: Run) -> None:
    """The second half-year was due on 17 August; nothing is known after June."""
    _, out = run("check", SAMPLE, *ON, "--format", "json")
    found = answers(json.loads(out))["assess.half-year", 2]
    assert ("unknown", "2026-08-17") == (found["outcome"], found["occurrence"]["due"])
    assert [{"fact": "assessments.assessed", "from": "event assessment_held"}] == found["missing"]


def test_without_the_word_that_it_is_complete_silence_is_unknown(run: Run, incomplete: Path) -> None:
    """What was signed too late stays breached: that is no silence."""
    code, out = run("check", incomplete, *ON, "--format", "json")
    told = answers(json.loads(out))
    assert ["unknown", "unknown"] == [told["assess.half-year", number]["outcome"] for number in (1, 2)]
    assert (1, "breached") == (code, told["contract.written-before-start", None]["outcome"])


def test_as_known_before_the_withdrawal_the_assessment_was_held(run: Run) -> None:
    """The withdrawal was recorded on 1 September."""
    _, out = run("check", SAMPLE, *ON, "--known-at", "2026-08-31", "--format", "json", "--all")
    report = json.loads(out)
    assert "2026-08-31" == report["known_at"]
    assert "met" == answers(report)["assess.half-year", 1]["outcome"]


# ── formats ────────────────────────────────────────────────────────────────────────────────────


def test_the_same_question_gives_the_same_bytes(run: Run) -> None:
    """JSON as `json.dumps` writes it, ending in a line break."""
    first, second = (run("check", SAMPLE, *ON, "--format", "json") for _ in range(2))
    assert first == second
    assert json.dumps(json.loads(first[1]), ensure_ascii=False, indent=2) + "\n" == first[1]


def test_lines_hold_the_same_findings(run: Run) -> None:
    """A finding on each line, and last the summary."""
    _, out = run("check", SAMPLE, *ON, "--format", "json")
    _, lines = run("check", SAMPLE, *ON, "--format", "ndjson")
    *findings, summary = (json.loads(line) for line in lines.splitlines())
    whole = json.loads(out)
    assert whole == summary | {"findings": sorted(findings, key=whole["findings"].index)}


def test_text_tells_what_is_due_in_the_months_after_the_day(run: Run) -> None:
    """Three unless told otherwise, none where that is asked for."""
    _, quarter = run("check", SAMPLE, *ON)
    _, year = run("check", SAMPLE, *ON, "--due", "12")
    _, nothing = run("check", SAMPLE, *ON, "--due", "0")
    assert "Frister fram til 20. februar 2027" in quarter
    assert "17. februar 2027  " in quarter
    assert "oppmelding til prøve" not in quarter
    assert "  17. juni 2027      oppmelding til prøve: Kontrakt K1 (medlemsbedriften)\n" in year
    assert "Frister fram til" not in nothing


def test_what_is_due_is_told_as_it_was_known(run: Run) -> None:
    """Before the document was written, nothing was due."""
    _, out = run("check", SAMPLE, *ON, "--known-at", "2025-01-01")
    assert "Frister fram til" not in out


def test_every_missing_fact_on_demand(run: Run) -> None:
    """In short which event would settle how much; in full who lacks it."""
    _, short = run("check", SAMPLE, *ON)
    _, full = run("check", SAMPLE, *ON, "--missing")
    assert "mangler for" not in short
    assert "mangler for K1" in full
    assert len(short.splitlines()) < len(full.splitlines())


def test_the_office_fits_on_a_few_screens(run: Run) -> None:
    """What 34 contracts and 15 breaches ask for can be read: nobody reads seven hundred lines."""
    _, out = run("check", OFFICE, *ON)
    assert 250 > len(out.splitlines())


@pytest.mark.parametrize("months", ["-1", "61", "3.5", "tre", ""])
def test_months_are_a_number_to_five_years(months: str, capsys: Capture) -> None:
    """Anything else is refused, and said so."""
    assert 2 == main(["check", str(SAMPLE), *ON, "--due", months])
    assert f"'{months}' is no number of months from 0 to 60" in capsys.readouterr().err


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_and_page_are_in_the_language_asked_for(run: Run, language: str) -> None:
    """The text leads with the breach; the page says its language."""
    sentence = {
        "nb": "Kontrakten ble underskrevet 20. august 2025",
        "nn": "Kontrakten vart skriven under 20. august 2025",
        "en": "The contract was signed on 20 August 2025",
    }[language]
    for format_, begin in (("text", ""), ("html", f'<!DOCTYPE html>\n<html lang="{language}">')):
        _, out = run("check", SAMPLE, *ON, "--lang", language, "--format", format_)
        assert out.startswith(begin)
        assert sentence in out


def test_all_answers_are_told_when_asked_for(run: Run) -> None:
    """As many as are counted."""
    _, out = run("check", SAMPLE, *ON, "--format", "json", "--all")
    report = json.loads(out)
    assert sum(report["counts"].values()) == len(report["findings"])
    assert {"met", "not_applicable"} < {found["outcome"] for found in report["findings"]}


def test_the_exit_code_is_zero_when_nothing_is_breached(run: Run) -> None:
    """On the day before the contract was signed nothing had happened."""
    code, out = run("check", SAMPLE, "--on", "2025-08-01", "--format", "json")
    assert (0, 0) == (code, json.loads(out)["counts"]["breached"])


def test_html_asks_for_the_extra(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Without jinja2 it is said how to get it."""
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.delitem(sys.modules, "okstat.render.html", raising=False)
    monkeypatch.delattr("okstat.render.html", raising=False)
    assert 2 == main(["check", str(SAMPLE), *ON, "--format", "html"])
    assert "okstat: HTML needs the extra `report`: pip install 'okstat[report]'\n" == capsys.readouterr().err


# ── overlays and processes ─────────────────────────────────────────────────────────────────────


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """An exam window of one month: a figure of somebody's own."""
    path = tmp_path / "our-figures.toml"
    path.write_text(
        """
[[table]]
name = "exam.window-months-before-end"
unit = "months"
[[table.row]]
value = 1
since = 2024-08-01
source = "our own"
url = "https://example.org/"
mark = "S"
checked = 2026-01-01
""",
        encoding="utf-8",
    )
    return path


def test_several_processes_give_the_same_bytes(run: Run, overlay: Path) -> None:
    """Also with an overlay, all answers, and another day of knowledge."""
    asked = ("check", OFFICE, *ON, "--format", "json", "--all", "--known-at", "2026-10-01", "--overlay", overlay)
    alone = run(*asked)
    assert alone == run(*asked, "--jobs", "2")
    assert ["our-figures"] == json.loads(alone[1])["overlays"]


def test_a_finding_on_a_figure_of_ones_own_says_so(run: Run, overlay: Path) -> None:
    """The overlay is named in the heading, beside the rule, and in the explanation."""
    _, out = run("check", OFFICE, *ON, "--overlay", overlay, "--lang", "en")
    assert out.startswith("Check as of 20 November 2026, with figures of your own from our-figures\n")
    assert "exam.window, figure of your own from our-figures" in out
