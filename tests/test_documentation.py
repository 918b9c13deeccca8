from __future__ import annotations

import re
import shlex
from pathlib import Path

import attrs
import pytest

from okstat.cli import main
from okstat.document.kinds import EVENTS_OF
from okstat.document.wire import ContractRecord, DocumentRecord, PlacementRecord, keys
from okstat.model.contract import Candidate
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Event
from okstat.model.office import Office
from okstat.model.person import Person

ROOT = Path(__file__).parents[1]


def test_the_readme_has_two_commands_of_one_line() -> None:
    """CI runs the first as the check of the example and the second as the test, as they stand."""
    blocks = re.findall(
        r"^```sh\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    check, test = (block.splitlines() for block in blocks)
    assert (1, 1) == (len(check), len(test))
    assert check[0].endswith("okstat check examples/office-2026.json --on 2026-11-20")
    assert test[0].endswith("pytest")


def test_the_readme_shows_what_the_command_tells(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The finding in the README is the answer of the command above it, but for its two lines of title."""
    monkeypatch.chdir(ROOT)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```text\n(.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    (command,) = re.findall(r"^`okstat (explain .*?)` tells of one:$", readme, re.MULTILINE)
    assert 1 == main(shlex.split(command))
    assert capsys.readouterr().out.endswith(f"\n\n{shown}")


def test_the_how_to_gives_the_command_of_the_readme() -> None:
    """Whoever begins to work on okstat is told the same line as whoever only tries it."""
    readme, how_to = (ROOT / "README.md", ROOT / "docs" / "how-to" / "work-on-okstat.md")
    command = r"^python3 -m venv .* pytest$|^python3 -m venv .*/pytest$"
    assert re.findall(command, readme.read_text(encoding="utf-8"), re.MULTILINE) == re.findall(
        command, how_to.read_text(encoding="utf-8"), re.MULTILINE
    )


def test_the_reference_describes_every_kind_of_event() -> None:
    """Each kind stands in the tables of the portfolio document, with its keys, and the required ones in bold."""
    page = (ROOT / "docs" / "reference" / "document.md").read_text(encoding="utf-8")
    described = {
        (kind, frozenset(re.findall(r"`(\w+)`", keys)), frozenset(re.findall(r"\*\*`(\w+)`\*\*", keys)))
        for kinds, keys in re.findall(r"^\| (`\w+`[^|]*) \| ([^|]*)\|", page.partition("## Events")[2], re.MULTILINE)
        for kind in re.findall(r"`(\w+)`", kinds)
    }
    common = set(attrs.fields_dict(Event))
    known = {
        (
            event.kind,
            frozenset(field.name for field in attrs.fields(event) if field.name not in common),
            frozenset(
                field.name
                for field in attrs.fields(event)
                if field.name not in common and field.default is attrs.NOTHING
            ),
        )
        for events in EVENTS_OF.values()
        for event in events.values()
        if issubclass(event, Event)
    }
    assert known == described


@pytest.mark.parametrize(
    ("heading", "shapes"),
    [
        ("The document", [DocumentRecord]),
        ("Offices", [Office]),
        ("Enterprises", [Enterprise, Department]),
        ("Counties", [CountyAuthority]),
        ("Contracts", [ContractRecord, PlacementRecord, Person]),
        ("Candidates", [Candidate]),
    ],
)
def test_the_reference_describes_every_key(heading: str, shapes: list[type]) -> None:
    """Each key of each object stands in the section on that object."""
    page = (ROOT / "docs" / "reference" / "document.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    described = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]*)`", section))))
    assert set() == {key.name for shape in shapes for key in keys(shape)} - described


def test_the_reference_describes_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The commands of the page are those of the program, each with its own options."""
    page = (ROOT / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    synopsis = page.partition("```text\n")[2].partition("```")[0]
    described = {
        command: set(re.findall(r"--[a-z-]+", rest))
        for command, rest in re.findall(r"^okstat ([\w-]+)(.*(?:\n .*)*)", synopsis, re.MULTILINE)
    }
    main(["--help"])
    commands = re.findall(r"^    ([\w-]+)(?: |$)", capsys.readouterr().out, re.MULTILINE)
    known = {}
    for command in commands:
        main([command, "--help"])
        known[command] = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert known == described


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial/index.md"])
def test_the_commands_of_a_page_work(
    page: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a reader is asked to type is understood, and ends with something to read."""
    monkeypatch.chdir(ROOT)
    commands = re.findall(r"\.venv/bin/okstat (.*)$", Path(page).read_text(encoding="utf-8"), re.MULTILINE)
    assert commands
    for command in commands:
        assert main(shlex.split(command)) in {0, 1}
        assert capsys.readouterr().out


def test_the_feeds_of_the_how_to_are_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first commands of the page, one after the other, end with a finding on what the feeds told."""
    block = (ROOT / "docs" / "how-to" / "bring-facts-in.md").read_text(encoding="utf-8").split("```")[1]
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    codes = [main(shlex.split(command)) for command in re.findall(r"^okstat (.*)$", block, re.MULTILINE)]
    assert [1, 0, 1] == codes
    assert "Kontrakt vigo-laktiv-03-2\n" in capsys.readouterr().out
    assert (tmp_path / "receipt.json").is_file()


def test_the_python_of_the_readme_works(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Run as it stands where the repository begins, it tells of the contract that was signed too late."""
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(
        r"^```python\n(.*?)^```$", Path("README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    exec(code, {})
    assert "K1 contract.written-before-start breached The contract was signed" in capsys.readouterr().out


def test_every_term_of_the_glossary_is_whole() -> None:
    """A term has both forms of Norwegian, its provision under both laws, and its name in the systems."""
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    entries = re.findall(r"^\S.*\n(?:\S.*\n)*  \S.*\n\n(?:  - .*\n)+", page, re.MULTILINE)
    lines = ("bokmål *", "to 2024-07-31: ", "from 2024-08-01: ", "in the systems: ")
    broken = [
        entry
        for entry in entries
        if not all(f"  - {line}" in entry for line in lines)
        or "nynorsk *" not in entry
        or entry.count("  - ") != len(lines)
    ]
    assert [] == broken
    assert page.count("  - bokmål *") == len(entries) >= 40
