"""The command line as a whole: exit codes, what is told on the error stream, pipes, encodings."""

from __future__ import annotations

import gc
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from runpy import run_module
from typing import NoReturn

import pytest

from okstat import __version__
from okstat.cli import commands, main

SAMPLE = Path(__file__).with_name("portfolio.json")
CHECK = ["check", str(SAMPLE), "--on", "2026-11-20"]

Capture = pytest.CaptureFixture[str]


def test_python_runs_the_package_too(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """`python -m okstat` is the same command line; importing the module runs nothing."""
    monkeypatch.setattr(sys, "argv", ["okstat", "check", str(SAMPLE), "--on", "2026-11-20"])
    with pytest.raises(SystemExit) as ended:
        run_module("okstat", run_name="__main__")
    said = capsys.readouterr().out
    assert main(CHECK) == ended.value.code
    assert capsys.readouterr().out == said
    assert main is run_module("okstat", run_name="elsewhere")["main"]


def test_the_version_is_told(capsys: Capture) -> None:
    """And is no fault."""
    assert 0 == main(["--version"])
    assert f"okstat {__version__}\n" == capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["--help"], *([name, "--help"] for name in ("check", "explain", "rules", "tables", "coverage", "schema"))],
)
def test_every_command_has_help(arguments: list[str], capsys: Capture) -> None:
    """Asking for it is no fault either."""
    assert 0 == main(arguments)
    assert capsys.readouterr().out.startswith("usage: okstat")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["dance"], "invalid choice: 'dance'"),
        (["check", str(SAMPLE)], "the following arguments are required: --on"),
        ([*CHECK, "--lang", "sv"], "argument --lang: invalid choice: 'sv'"),
        ([*CHECK, "--format", "pdf"], "argument --format: invalid choice: 'pdf'"),
        ([*CHECK, "--jobs", "0"], "argument --jobs: '0' is no number of processes"),
        ([*CHECK, "--jobs", "two"], "argument --jobs: 'two' is no number of processes"),
        ([*CHECK, "--jobs", "²"], "argument --jobs: '²' is no number of processes"),
        ([*CHECK, "--known-at", "2026-02-30"], "argument --known-at: '2026-02-30' is no day; write it as 2026-11-20"),
        ([*CHECK[:-1], "20261120"], "argument --on: '20261120' is no day; write it as 2026-11-20"),
        ([*CHECK[:-1], "today"], "argument --on: 'today' is no day; write it as 2026-11-20"),
        ([*CHECK[:-1], "1899-12-31"], "argument --on: 1899-12-31 is not between 1900-01-01 and 2200-12-31"),
        ([*CHECK[:-1], "2201-01-01"], "argument --on: 2201-01-01 is not between 1900-01-01 and 2200-12-31"),
    ],
)
def test_what_cannot_be_understood_is_told(arguments: list[str], said: str, capsys: Capture) -> None:
    """With the usage of the command, and nothing on the standard output."""
    assert 2 == main(arguments)
    told = capsys.readouterr()
    assert "" == told.out
    assert said in told.err


@pytest.mark.parametrize("on", ["1900-01-01", "2200-12-31"])
def test_the_first_and_the_last_day_can_be_asked_about(on: str, capsys: Capture) -> None:
    """Whatever the answer is, there is one."""
    assert main(["check", str(SAMPLE), "--on", on]) in (0, 1)
    assert "" == capsys.readouterr().err


def test_every_fault_of_a_document_has_a_line(tmp_path: Path, capsys: Capture) -> None:
    """Each with the file and its place in it; nothing is checked."""
    path = tmp_path / "bad.json"
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    document["contracts"][0]["events"][0]["on"] = "2025-02-30"
    document["contracts"][0]["surprise"] = None
    path.write_text(json.dumps(document), encoding="utf-8")
    assert 2 == main(["check", str(path), "--on", "2026-11-20"])
    told = capsys.readouterr()
    first, second = told.err.splitlines()
    assert "" == told.out
    assert first.startswith(f"okstat: {path}: contracts[0].events[0].on: ")
    assert second.startswith(f"okstat: {path}: contracts[0].surprise: ")


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: Capture) -> None:
    """As is one that is no file."""
    for path, why in ((tmp_path / "nowhere.json", "No such file or directory"), (tmp_path, "Is a directory")):
        assert 2 == main(["check", str(path), "--on", "2026-11-20"])
        assert f"okstat: {path}: cannot be read: {why}\n" == capsys.readouterr().err


def test_every_fault_of_an_overlay_has_a_line(tmp_path: Path, capsys: Capture) -> None:
    """A row without source, and one with a mark that does not exist."""
    path = tmp_path / "own.toml"
    rows = 'value = 9\nurl = "https://example.org/"\nmark = "X"\nchecked = 2026-01-01\n'
    path.write_text(f'[[table]]\nname = "probation.months"\nunit = "months"\n[[table.row]]\n{rows}', encoding="utf-8")
    assert 2 == main([*CHECK, "--overlay", str(path)])
    told = capsys.readouterr().err.splitlines()
    assert 2 == len(told)
    assert all(line.startswith("okstat: own.toml: probation.months: row 1: ") for line in told)


def test_a_reader_that_stops_is_no_fault(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """`okstat check … | head` says nothing more, and the answer stands."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as nobody_reads:
        monkeypatch.setattr(sys, "stdout", nobody_reads)
        assert 1 == main(CHECK)
    assert "" == capsys.readouterr().err


def test_output_is_utf8_whatever_the_locale() -> None:
    """The section sign and Norwegian letters come out as they are, with plain line feeds."""
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    program = "import sys; from okstat.cli import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", program, *CHECK], capture_output=True, env=environment, check=False)
    assert (1, b"") == (done.returncode, done.stderr)
    assert "opplæringslova 2023 § 7-2" in done.stdout.decode()
    assert b"\r" not in done.stdout


def test_output_may_be_caught_by_anything_that_can_be_written_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A host may put a stream without an encoding in the place of the standard output."""
    caught = io.StringIO()
    monkeypatch.setattr(sys, "stdout", caught)
    assert 1 == main(CHECK)
    assert caught.getvalue().startswith("Kontroll per 20. november 2026\n")


@pytest.mark.parametrize(("raised", "code", "said"), [(KeyboardInterrupt, 130, ""), (ZeroDivisionError, 70, "ZeroDiv")])
def test_a_fault_of_the_package_is_taken_for_no_breach(
    raised: type[BaseException], code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Python itself would end with 1, which means a breach; nor is an interruption one."""

    def fails(arguments: object) -> NoReturn:
        raise raised

    monkeypatch.setattr(commands, "schema", fails)
    assert code == main(["schema"])
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("is_on", [True, False])
def test_the_collector_is_left_as_it_was(is_on: bool, capsys: Capture) -> None:
    """It pauses while a command runs, and a host may have paused it before."""
    was_on = gc.isenabled()
    try:
        (gc.enable if is_on else gc.disable)()
        main(["schema"])
        assert is_on is gc.isenabled()
    finally:
        (gc.enable if was_on else gc.disable)()
    assert capsys.readouterr().out
