"""The example prints what the renderers tell of the invented office."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "examples" / "is_it_documented.py"


def printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the example prints."""
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), *arguments])
    runpy.run_path(str(PROGRAM), run_name="__main__")
    return capsys.readouterr().out


def test_as_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In bokmål of one contract when nothing is asked."""
    assert printed(monkeypatch, capsys).startswith(
        "Dokumentasjon av opplæringen per 20. november 2026\nKontrakt IT-03\n"
    )
    assert "Contract SA-04" in printed(monkeypatch, capsys, "SA-04", "en")


def test_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """With the third word."""
    assert "okstat.documentation/1" == json.loads(printed(monkeypatch, capsys, "IT-03", "nb", "json"))["format"]
