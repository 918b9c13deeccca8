from __future__ import annotations

import re
import runpy
import shlex
import sys
from datetime import date
from pathlib import Path

import pytest

from okstat.book import default_book
from okstat.check import check
from okstat.cli import main
from okstat.document import read_file

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "how-to" / "check-pay-against-the-agreement.md").read_text(encoding="utf-8")
PIECES = re.findall(r"^:caption: from the answer\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^okstat (.*)$", PAGE, re.MULTILINE)


def told(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command of the page writes."""
    assert main(shlex.split(command)) in (0, 1)
    return capsys.readouterr().out


def test_the_answers_of_the_page_are_those_of_the_commands(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check finds the wrong base, the plan says what it ought to be."""
    monkeypatch.chdir(ROOT)
    checked, planned = (told(command, capsys) for command in COMMANDS)
    assert [True, True, True] == [
        piece in answer for piece, answer in zip(PIECES, (checked, checked, planned), strict=True)
    ]


def test_the_piece_of_the_document_is_in_the_example() -> None:
    """As it stands there."""
    (piece,) = re.findall(r"^:caption: from examples/payroll-2023\.json\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert piece in (ROOT / "examples" / "payroll-2023.json").read_text(encoding="utf-8")


def test_every_rule_that_the_page_names_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    """And no rule on pay is left out."""
    named = set(re.findall(r"^\| `(pay\.[a-z-]+)` \|", PAGE, re.MULTILINE))
    assert {norm.id for norm in default_book().norms if norm.id.startswith("pay.")} == named


def test_one_command_finds_the_error_of_2022_and_no_other_wrong_base() -> None:
    """Of four apprentices one is on the base of an expired regime for sure, and one by one of two readings."""
    portfolio = read_file(str(ROOT / "examples" / "payroll-2023.json"))
    report = check(portfolio, on=date(2023, 4, 15), every=True)
    found = {one.subject.id: one.outcome.kind.value for one in report.findings if one.rule == "pay.base-step"}
    assert {"L-01": "met", "L-02": "breached", "L-03": "unknown", "L-04": "met"} == found


def test_the_file_of_the_page_is_that_of_the_example(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And what is empty is said on the other stream."""
    (shown,) = re.findall(
        r"^:caption: python examples/instruct_payroll\.py L-01 2023-04-01 en\n\n(.*?)^```$",
        PAGE,
        re.DOTALL | re.MULTILINE,
    )
    program = ROOT / "examples" / "instruct_payroll.py"
    monkeypatch.setattr(sys, "argv", [str(program), "L-01", "2023-04-01", "en"])
    runpy.run_path(str(program), run_name="__main__")
    out, said = capsys.readouterr()
    assert shown == out
    assert "row 3: yearly_kr is not known, and is empty" in said
