"""`okstat agenda` on the document of the design."""

from __future__ import annotations

import builtins
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from okstat.cli import main
from okstat.cli.arguments import BEARERS
from okstat.responsibility import responsibility_matrix
from okstat.rule import Role

SAMPLE = Path(__file__).with_name("portfolio.json")
DAYS = ("--from", "2026-02-01", "--to", "2027-12-31")

Capture = pytest.CaptureFixture[str]


def run(*arguments: str, capsys: Capture) -> str:
    """What the command writes, when it succeeds."""
    assert 0 == main(["agenda", str(SAMPLE), *DAYS, *arguments])
    told = capsys.readouterr()
    assert "" == told.err
    return told.out


def words(told: str) -> str:
    """The same with a single space between words, however it is broken into rows."""
    return " ".join(told.split())


def test_text_is_grouped_by_day(capsys: Capture) -> None:
    """The first assessment is overdue, since its event is withdrawn; exit code 0 all the same."""
    told = run("--lang", "en", capsys=capsys)
    assert told.startswith(
        "Due from 1 February 2026 to 31 December 2027, as known on 20 November 2026\n\nOverdue\n───────\n"
    )
    assert "Overdue ─────── 17 February 2026 half-year assessment the member company: Contract K1 (no. 1)" in words(
        told
    )
    assert "17 June 2027\n  registration for the exam" in told


def test_or_by_bearer(capsys: Capture) -> None:
    """Each bearer has a section."""
    told = run("--lang", "en", "--by", "bearer", capsys=capsys)
    assert "\n\nthe member company\n──────────────────\n17 February 2026\n" in told
    assert "\nOverdue\n" not in told


def test_as_a_page(capsys: Capture) -> None:
    """The same rows, by day or by bearer."""
    told = run("--lang", "en", "--format", "html", "--by", "bearer", capsys=capsys)
    assert told.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<h2>the member company</h2>\n<h3>17 February 2026</h3>\n" in told


def test_in_bokmaal_by_default(capsys: Capture) -> None:
    """As every command."""
    assert "Over fristen" in run(capsys=capsys)


def test_as_it_was_known(capsys: Capture) -> None:
    """Before the withdrawal was recorded the first assessment was done."""
    told = run("--known-at", "2026-08-31", "--lang", "en", capsys=capsys)
    assert "as known on 31 August 2026" in told
    assert "Overdue" not in told
    assert "half-year assessment the member company: Contract K1 (no. 1, done on 10 February 2026)" in words(told)


def test_as_json(capsys: Capture) -> None:
    """The shape `okstat.agenda/1`."""
    told = json.loads(run("--format", "json", "--lang", "en", capsys=capsys))
    assert ("okstat.agenda/1", "2026-02-01", "2027-12-31", None, "2026-11-20") == tuple(
        told[key] for key in ("format", "first", "last", "known_at", "as_of")
    )
    states = [
        (one["occurrence"]["number"], one["state"]) for one in told["obligations"] if one["rule"] == "assess.half-year"
    ]
    assert [(1, "overdue"), (2, "unknown"), (3, "open"), (4, "open")] == states
    assert "Half-year assessment number 1 has not been held" in told["obligations"][1]["text"]


def test_as_a_calendar(capsys: Capture) -> None:
    """Read back by the library, in the language asked for."""
    told = run("--format", "ics", "--lang", "en", capsys=capsys)
    events = list(Calendar.from_ical(told.encode()).walk("VEVENT"))
    assert "Overdue: half-year assessment 1 · Contract K1" in {str(event["summary"]) for event in events}
    assert told.startswith("BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize(
    ("arguments", "subjects", "bearers"),
    [
        (("--subject", "K1"), {"K1"}, {"member"}),
        (("--subject", "agency"), {"K1"}, {"member"}),
        (("--subject", "department:oslo"), {"K1"}, {"member"}),
        (("--subject", "county:03", "--bearer", "member"), {"K1"}, {"member"}),
        (("--bearer", "office"), set(), set()),
    ],
)
def test_of_one_subject_or_one_bearer(
    arguments: tuple[str, ...], subjects: set[str], bearers: set[str], capsys: Capture
) -> None:
    """Only what concerns it, and only what is borne by it."""
    told = json.loads(run("--format", "json", *arguments, capsys=capsys))
    contracts = [one for one in told["obligations"] if one["subject"]["kind"] == "contract"]
    assert subjects == {one["subject"]["id"] for one in contracts}
    assert bearers == {one["bearer"] for one in contracts}
    asked = dict(zip(arguments[::2], arguments[1::2], strict=True))
    assert (asked.get("--subject"), asked.get("--bearer")) == (told["subject"], told["bearer"])


def test_figures_of_ones_own(tmp_path: Path, capsys: Capture) -> None:
    """Two overlays, the later one on top."""
    files = []
    for name, months in (("one", 3), ("two", 4)):
        file = tmp_path / f"{name}.toml"
        file.write_text(
            f'[table]\nname = "exam.registration-months-before-end"\nunit = "months"\n[[table.row]]\nvalue = {months}\n'
            'since = 2024-08-01\nsource = "s"\nurl = "https://example.org/"\nmark = "S"\nchecked = 2026-11-21\n',
            encoding="utf-8",
        )
        files += ["--overlay", str(file)]
    told = run(*files, capsys=capsys)
    assert "med egne tall fra one og two" in words(told)
    assert "17. april 2027\n  oppmelding til prøve" in told


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("--from", "2026-02-02", "--to", "2026-02-01"), "the last day, 2026-02-01, lies before the first, 2026-02-02"),
        ((*DAYS, "--subject", "K9"), "nobody and no county in the document has the id K9"),
        ((*DAYS, "--overlay", "none.toml"), "none.toml: the overlay cannot be read"),
    ],
)
def test_what_cannot_be_answered(arguments: tuple[str, ...], fault: str, capsys: Capture) -> None:
    """Exit code 2, and why."""
    assert 2 == main(["agenda", str(SAMPLE), *arguments])
    assert capsys.readouterr().err.startswith(f"okstat: {fault}")


@pytest.mark.parametrize(
    "arguments",
    [("--from", "2026-02-01"), ("--to", "2026-02-01"), (*DAYS, "--bearer", "king"), (*DAYS, "--by", "week")],
)
def test_usage(arguments: tuple[str, ...], capsys: Capture) -> None:
    """Both days are needed; roles and groupings are those there are."""
    assert 2 == main(["agenda", str(SAMPLE), *arguments])
    assert "usage: okstat agenda" in capsys.readouterr().err


def test_faults_of_the_document_name_it(tmp_path: Path, capsys: Capture) -> None:
    """As for a check."""
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    assert 2 == main(["agenda", str(bad), *DAYS])
    assert capsys.readouterr().err.startswith(f"okstat: {bad}: ")


def test_without_the_extra_a_calendar_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The extra is named; nothing is read, and text needs none."""
    wanted = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".", maxsplit=1)[0] == "icalendar":
            raise ImportError(name)
        return wanted(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.delitem(sys.modules, "okstat.render.icalendar", raising=False)
    monkeypatch.delattr("okstat.render.icalendar", raising=False)
    assert 2 == main(["agenda", "nowhere.json", *DAYS, "--format", "ics"])
    assert "okstat: iCalendar needs the extra `ics`: pip install 'okstat[ics]'\n" == capsys.readouterr().err
    assert 0 == main(["agenda", str(SAMPLE), *DAYS])


def test_the_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """As for every command on a portfolio."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAMPLE.read_bytes())))
    assert 0 == main(["agenda", "-", *DAYS])
    assert "Over fristen" in capsys.readouterr().out


def test_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """The progress is told of each contract, and nothing of it is written where there is no terminal."""
    from okstat.render import terminal

    told: list[int] = []
    original = terminal.progress

    class Told:
        """Stands for the progress."""

        def __init__(self, total: int, stream: Any) -> None:
            self.inner = original(total, stream)
            told.append(total)

        def __enter__(self) -> Any:
            self.inner.__enter__()
            return told.append

        def __exit__(self, *about: object) -> None:
            self.inner.__exit__(None, None, None)

    monkeypatch.setattr(terminal, "progress", Told)
    run(capsys=capsys)
    assert [1, 1] == told


def test_the_roles_are_those_there_are() -> None:
    """Of rules, and of the matrix of responsibility."""
    of_matrix = {role for row in responsibility_matrix() for role in (*row.attached, row.alone)}
    assert sorted({role.value for role in Role} | of_matrix) == list(BEARERS)


def test_it_has_help(capsys: Capture) -> None:
    """With exit codes of its own."""
    assert 0 == main(["agenda", "--help"])
    assert "exit codes: 0 whatever is due, 2 the document or the command could not be read" in capsys.readouterr().out
