"""The example prints packages of the invented office, each as a page or as JSON."""

from __future__ import annotations

import json
import runpy
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "examples" / "prepare_a_package.py"
Capture = pytest.CaptureFixture[str]


def printed(monkeypatch: pytest.MonkeyPatch, capsys: Capture, *arguments: str) -> str:
    """What the example prints."""
    monkeypatch.setattr(sys, "argv", [str(PROGRAM), *arguments])
    runpy.run_path(str(PROGRAM), run_name="__main__")
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("contract", "New contract · contract-IT-01-x1\nIt is ready to be entered.\n"),
        ("transfer", "Change of a contract · change-IT-05-x1\nIt is ready to be entered.\n"),
        ("late", "Change of a contract · change-IT-05-x1\nIt is not ready.\n"),
        ("exam", "Registration for the exam · exam_registration-IT-03-x1\nIt is ready to be entered.\n"),
    ],
)
def test_as_text(monkeypatch: pytest.MonkeyPatch, capsys: Capture, name: str, beginning: str) -> None:
    """A page to enter it from."""
    assert printed(monkeypatch, capsys, name, "en").startswith(beginning)


def test_in_bokmal_without_a_word(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The new contract."""
    assert printed(monkeypatch, capsys).startswith("Ny kontrakt · contract-IT-01-x1\n")


def test_as_json(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """With the third word."""
    told = json.loads(printed(monkeypatch, capsys, "exam", "nb", "json"))
    assert ("okstat.package/1", True) == (told["format"], told["is_ready"])
