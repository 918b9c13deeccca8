"""`okstat rules`, `tables`, `coverage`, `schema`: the catalogue as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from okstat import __version__
from okstat.cli import main
from okstat.text import LANGUAGES

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize("command", ["rules", "tables", "coverage"])
def test_the_catalogue_is_told_in_words(command: str, capsys: Capture) -> None:
    """In three languages, none like another."""
    said = set()
    for language in LANGUAGES:
        assert 0 == main([command, "--lang", language])
        said.add(capsys.readouterr().out)
    assert len(LANGUAGES) == len(said)
    assert all(text.endswith("\n") for text in said)


@pytest.mark.parametrize(("command", "key"), [("rules", "rules"), ("tables", "tables"), ("coverage", "provisions")])
def test_the_catalogue_has_a_format_and_a_version(command: str, key: str, capsys: Capture) -> None:
    """Its rows stand under the key of the format."""
    assert 0 == main([command, "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert (f"okstat.{command}/1", __version__) == (told["format"], told["version"])
    assert len(told[key]) > 5
    assert (command == "coverage") == ("totals" in told)


def test_one_rule_has_all_its_wordings(capsys: Capture) -> None:
    """And on a day, the one that holds."""
    assert 0 == main(["rules", "exam.window", "--format", "json"])
    every = json.loads(capsys.readouterr().out)["rules"]
    assert 0 == main(["rules", "exam.window", "--on", "2026-11-20", "--format", "json"])
    (one,) = json.loads(capsys.readouterr().out)["rules"]
    assert {"exam.window"} == {row["id"] for row in every}
    assert "2024" == one["wording"]
    assert len(every) > 2
    assert 0 == main(["rules", "exam.window", "--on", "2026-11-20"])
    assert "exam.window" in capsys.readouterr().out


def test_an_unknown_rule_is_said_so(capsys: Capture) -> None:
    """With the code of what could not be read."""
    assert 2 == main(["rules", "paper.is-white"])
    assert "okstat: no rule has the id paper.is-white\n" == capsys.readouterr().err
    assert 2 == main(["rules", "exam.windo"])
    assert capsys.readouterr().err.startswith("okstat: no rule has the id exam.windo; nearest: exam.window")


def test_tables_tell_the_value_of_a_day_with_ones_own_figures(tmp_path: Path, capsys: Capture) -> None:
    """An overlay wins for the time that it covers."""
    path = tmp_path / "own.toml"
    row = 'value = 9\nsource = "our own"\nurl = "https://example.org/"\nmark = "S"\nchecked = 2026-01-01\n'
    path.write_text(f'[[table]]\nname = "probation.months"\nunit = "months"\n[[table.row]]\n{row}', encoding="utf-8")
    for overlay, value in (([], 6), (["--overlay", str(path)], 9)):
        assert 0 == main(["tables", "--on", "2026-11-20", "--format", "json", *overlay])
        tables = {table["name"]: table for table in json.loads(capsys.readouterr().out)["tables"]}
        on = tables["probation.months"]["on"]
        assert ("2026-11-20", value) == (on["day"], on["value"])


def test_one_table_by_name(capsys: Capture) -> None:
    """Or a family of tables; another name is said to be none."""
    assert 0 == main(["tables", "wage.reference-step", "--lang", "en"])
    assert capsys.readouterr().out.startswith("wage.reference-step (step)\n")
    assert 2 == main(["tables", "wage.step"])
    told = "okstat: no table has the name wage.step; nearest: wage.reference-step, wage.pay-group-step\n"
    assert told == capsys.readouterr().err


def test_what_goes_stale_before_a_day(capsys: Capture) -> None:
    """It is asked of what is known on a day, so that day is needed."""
    asked = ["tables", "wage.reference-step", "--stale-before", "2025-01-01"]
    assert 0 == main([*asked, "--on", "2024-01-01", "--format", "json"])
    (table,) = json.loads(capsys.readouterr().out)["tables"]
    assert [{"key": "", "from": "2024-05-01"}] == table["stale"]
    assert 2 == main(asked)
    expected = "okstat: --stale-before DATE asks what is known on a day: give it with --on DATE\n"
    assert expected == capsys.readouterr().err


def test_an_overlay_on_a_table_that_there_is_not_is_refused(tmp_path: Path, capsys: Capture) -> None:
    """A misspelt name would else be read and never used."""
    path = tmp_path / "own.toml"
    path.write_text('[[table]]\nname = "wage.tabel.lo-ys"\nunit = "kr a year"\n[[table.hole]]\nreason = "x"\n')
    assert 2 == main(["tables", "--overlay", str(path)])
    expected = "okstat: own: no table is named wage.tabel.lo-ys; did you mean wage.table.lo-ys?\n"
    assert expected == capsys.readouterr().err


def test_the_schema_describes_the_document(capsys: Capture) -> None:
    """A JSON Schema that names the format."""
    assert 0 == main(["schema"])
    assert "okstat.portfolio/1" in capsys.readouterr().out
