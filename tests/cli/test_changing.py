"""`okstat change` on the document of the design."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from okstat.cli import main

SAMPLE = Path(__file__).with_name("portfolio.json")
ON = ("--on", "2026-11-20")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def after(tmp_path: Path) -> str:
    """The document with an extension."""
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    document["contracts"][0]["events"].append(
        {"id": "6", "kind": "extension_granted", "on": "2026-10-01", "last": "2027-10-17"}
    )
    file = tmp_path / "after.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return str(file)


def test_what_follows_is_told_and_is_no_breach(after: str, capsys: Capture) -> None:
    """Exit code 0, though the document has breaches."""
    assert 0 == main(["change", str(SAMPLE), after, *ON, "--lang", "en"])
    told = capsys.readouterr().out
    assert told.startswith("What follows from the change as of 20 November 2026\n")
    assert "  Contract K1: 17 August 2027 → 17 October 2027\n" in told


def test_as_a_page(after: str, capsys: Capture) -> None:
    """The same rows."""
    assert 0 == main(["change", str(SAMPLE), after, *ON, "--format", "html"])
    told = capsys.readouterr().out
    assert "<h1>Følger av endringen per 20. november 2026</h1>\n<h2>Endringen</h2>\n" in told
    assert "<p>Kontrakt K1: 17. august 2027 → 17. oktober 2027</p>" in told


def test_as_json(after: str, capsys: Capture) -> None:
    """The shape `okstat.consequences/1`."""
    assert 0 == main(["change", str(SAMPLE), after, *ON, "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert "okstat.consequences/1" == told["format"]
    assert [{"contract": "K1", "before": "2027-08-17", "after": "2027-10-17"}] == told["end_days"]


def test_as_it_was_known(after: str, capsys: Capture) -> None:
    """Before the extension was recorded nothing follows."""
    assert 0 == main(["change", str(SAMPLE), after, *ON, "--known-at", "2026-09-30"])
    assert "ingenting følger" in capsys.readouterr().out


def test_one_of_the_documents_may_come_from_the_standard_input(
    after: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either of them."""
    for arguments in (["-", after], [after, "-"]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAMPLE.read_bytes())))
        assert 0 == main(["change", *arguments, *ON])
    assert capsys.readouterr().out.count("17. oktober 2027") >= 2


def test_both_cannot(capsys: Capture) -> None:
    """There is one standard input."""
    assert 2 == main(["change", "-", "-", *ON])
    assert "okstat: only one of the two documents can come from the standard input\n" == capsys.readouterr().err


def test_an_overlay_is_told(after: str, tmp_path: Path, capsys: Capture) -> None:
    """The figures are those of the book with it."""
    overlay = tmp_path / "own.toml"
    overlay.write_text(
        """
[[table]]
name = "exam.registration-months-before-end"
unit = "months"

[[table.row]]
value = 3
since = 2024-08-01
source = "our county"
url = "https://example.org/"
mark = "S"
checked = 2026-11-21
""",
        encoding="utf-8",
    )
    assert 0 == main(["change", str(SAMPLE), after, *ON, "--overlay", str(overlay)])
    told = capsys.readouterr().out
    assert "med egne tall fra own" in told
    assert "exam.registration 1: 17. mai 2027 → 17. juli 2027" in told


@pytest.mark.parametrize("place", [0, 1])
def test_the_document_with_faults_is_named(place: int, after: str, tmp_path: Path, capsys: Capture) -> None:
    """Whichever of the two it is."""
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    files = [after, after]
    files[place] = str(bad)
    assert 2 == main(["change", *files, *ON])
    assert capsys.readouterr().err.startswith(f"okstat: {bad}: ")


def test_documents_without_a_contract_in_common_are_refused(tmp_path: Path, capsys: Capture) -> None:
    """There is no change to speak of."""
    other = tmp_path / "other.json"
    other.write_text(SAMPLE.read_text(encoding="utf-8").replace('"K1"', '"K2"'), encoding="utf-8")
    assert 2 == main(["change", str(SAMPLE), str(other), *ON])
    assert "okstat: the two documents have no contract in common\n" == capsys.readouterr().err


def test_it_has_help(capsys: Capture) -> None:
    """With exit codes of its own."""
    assert 0 == main(["change", "--help"])
    assert "exit codes: 0 whatever follows, 2 a document or the command could not be read" in capsys.readouterr().out
