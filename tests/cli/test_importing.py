"""`okstat import`: a feed becomes a portfolio, with a receipt. Persons are invented."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from okstat.cli import main
from okstat.cli.arguments import HOLDERS, KINDS
from okstat.feeds.places import Holder
from okstat.model.events import ContractKind

Capture = pytest.CaptureFixture[str]
ROW = {
    "elev": {"fornavn": "Kari", "etternavn": "Invented", "fdato": "01.02.2005", "sysId": "ABCDEFGHIJKL"},
    "type": "L",
    "promrkode": "SRSOA3",
    "bnr": "974761076",
    "start": "18.08.2025",
    "slutt": "17.08.2027",
}


def feed(folder: Path, *rows: object, name: str = "laktiv.json") -> str:
    """A file with an answer of VIGO's feed."""
    path = folder / name
    path.write_text(json.dumps({"antall": len(rows), "kontrakter": rows}), encoding="utf-8")
    return str(path)


def run(*arguments: str, on: str = "2026-11-20") -> int:
    """`okstat import vigo` for Oslo."""
    return main(["import", "vigo", *arguments, "--read-on", on, "--county", "03", "--lang", "en"])


def document(path: Path) -> dict[str, Any]:
    """What was written."""
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


def test_a_feed_becomes_a_portfolio(tmp_path: Path, capsys: Capture) -> None:
    """The portfolio is on the standard output, and the receipt in words on the other stream."""
    assert 0 == run(feed(tmp_path, ROW))
    out, err = capsys.readouterr()
    (contract,) = json.loads(out)["contracts"]
    assert {"id": "vigo-laktiv-03-1", "kind": "apprentice", "trade": "SRSOA3----", "county": "03"}.items() <= (
        contract.items()
    )
    assert [{"first": "2025-08-18", "last": "2027-08-17", "kind": "listed", "source": "VIGO laktiv"}] == [
        {key: event[key] for key in ("first", "last", "kind", "source")} for event in contract["events"]
    ]
    assert err.startswith("VIGO laktiv 03, 2026-11-20\n       1  taken\n")
    assert [] == [word for word in ("Kari", "2005", "ABCDEFGHIJKL") if word in err]


def test_it_can_be_checked_at_once(tmp_path: Path, capsys: Capture) -> None:
    """What the feed does not tell is unknown, not breached."""
    written = tmp_path / "portfolio.json"
    assert 0 == run(feed(tmp_path, ROW), "-o", str(written))
    assert 0 == main(["check", str(written), "--on", "2026-11-20", "--format", "json"])
    told = capsys.readouterr().out
    findings = json.loads(told[told.index("{") :])["findings"]
    assert {"unknown"} == {finding["outcome"] for finding in findings}


def test_joined_twice_it_is_the_same(tmp_path: Path, capsys: Capture) -> None:
    """The portfolio stays byte for byte, and the receipt says that all was known."""
    written, receipt = tmp_path / "portfolio.json", tmp_path / "receipt.json"
    assert 0 == run(feed(tmp_path, ROW), "-o", str(written))
    first = written.read_bytes()
    arguments = (feed(tmp_path, ROW), "--into", str(written), "-o", str(written), "--receipt", str(receipt))
    assert 0 == run(*arguments, on="2026-12-01")
    assert first == written.read_bytes()
    told = document(receipt)
    assert ("okstat.receipt/1", ["known already"]) == (
        told["format"],
        [record["taken"] for source in told["sources"] for record in source["records"]],
    )
    assert "       1  known already\n" in capsys.readouterr().out
    assert ["laktiv.json", "portfolio.json", "receipt.json"] == sorted(path.name for path in tmp_path.iterdir())


def test_what_is_left_out_or_said_differently_is_told_by_the_exit_code(tmp_path: Path, capsys: Capture) -> None:
    """So that a nightly job can stop and ask."""
    written = str(tmp_path / "portfolio.json")
    assert 1 == run(feed(tmp_path, ROW, "nonsense"), "-o", written)
    assert "kontrakter[1]: the record has not the shape that the source has" in capsys.readouterr().out
    signed = {"id": "s", "kind": "signed", "on": "2025-08-15", "first": "2025-08-18", "last": "2027-09-17"}
    path = Path(written)
    known = document(path)
    known["contracts"][0]["events"] = [signed]
    path.write_text(json.dumps(known), encoding="utf-8")
    assert 1 == run(feed(tmp_path, ROW), "--into", written, "-o", written)
    assert "last: document says 2027-09-17; VIGO laktiv says 2027-08-17" in capsys.readouterr().out


def test_several_files_of_one_county_are_joined_in_order(tmp_path: Path, capsys: Capture) -> None:
    """Each has its receipt."""
    other = {**ROW, "start": "18.08.2026", "slutt": ""}
    files = [feed(tmp_path, ROW, name="a.json"), feed(tmp_path, ROW, other, name="b.json")]
    assert 0 == run(*files)
    out, err = capsys.readouterr()
    assert 2 == len(json.loads(out)["contracts"])
    assert 2 == err.count("VIGO laktiv 03, 2026-11-20\n")


def test_the_host_says_what_the_feed_does_not(tmp_path: Path, capsys: Capture) -> None:
    """Kind and holder."""
    silent = {**ROW, "type": ""}
    assert 0 == run(feed(tmp_path, silent), "--kind", "training_candidate", "--holder", "office")
    told = json.loads(capsys.readouterr().out)
    assert ("training_candidate", "974761076") == (told["contracts"][0]["kind"], told["offices"][0]["id"])


def test_the_words_of_the_command_line_are_those_of_the_model() -> None:
    """They stand there twice, since the command line is read before the model is."""
    assert (tuple(kind.value for kind in ContractKind), tuple(holder.value for holder in Holder)) == (KINDS, HOLDERS)


def test_from_the_standard_input(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """As any other command."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(feed(tmp_path, ROW)).read_bytes())))
    assert 0 == run("-")
    assert 1 == len(json.loads(capsys.readouterr().out)["contracts"])


class TestRefused:
    """What cannot be read or written is told in a line, and nothing is half-written."""

    def test_no_such_file(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == run(str(tmp_path / "nothing.json"))
        assert f"okstat: {tmp_path / 'nothing.json'}: cannot be read: No such file or directory\n" == (
            capsys.readouterr().err
        )

    def test_a_folder_that_is_not_there(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == run(feed(tmp_path, ROW), "-o", str(tmp_path / "no" / "p.json"))
        assert "p.json: cannot be written: No such file or directory" in capsys.readouterr().err

    def test_a_feed_that_cannot_be_read_leaves_the_portfolio_as_it_was(self, tmp_path: Path, capsys: Capture) -> None:
        written, broken = tmp_path / "portfolio.json", tmp_path / "broken.json"
        assert 0 == run(feed(tmp_path, ROW), "-o", str(written))
        before = written.read_bytes()
        broken.write_text("{", encoding="utf-8")
        assert 2 == run(feed(tmp_path, ROW), str(broken), "--into", str(written), "-o", str(written))
        assert before == written.read_bytes()
        assert "okstat: VIGO laktiv: no JSON (line 1, column 2)\n" in capsys.readouterr().err

    def test_the_county_must_be_told(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == main(["import", "vigo", feed(tmp_path, ROW), "--read-on", "2026-11-20"])
        assert "okstat: --county: the feed does not say which county it is of\n" == capsys.readouterr().err

    def test_an_unknown_party(self, capsys: Capture) -> None:
        assert 2 == main(["import", "nobody", "x", "--read-on", "2026-11-20"])
        assert "invalid choice: 'nobody'" in capsys.readouterr().err
