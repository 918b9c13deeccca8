"""`okstat import`: a feed becomes a portfolio, with a receipt. Persons are invented."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from numbers_of_nobody import synthetic

from okstat.cli import main
from okstat.cli.arguments import HOLDERS, KINDS
from okstat.errors import DocumentError, Fault
from okstat.feeds.places import Holder
from okstat.model.events import ContractKind
from okstat.model.portfolio import Portfolio

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

    def test_no_such_portfolio(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == run(feed(tmp_path, ROW), "--into", str(tmp_path / "nothing.json"))
        assert f"okstat: {tmp_path / 'nothing.json'}: cannot be read: No such file or directory\n" == (
            capsys.readouterr().err
        )

    def test_a_portfolio_that_cannot_be_written(
        self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fails(portfolio: Portfolio) -> str:
            raise DocumentError((Fault("contracts[0]", "cannot be written so that it reads the same"),))

        monkeypatch.setattr("okstat.document.write", fails)
        assert 2 == run(feed(tmp_path, ROW))
        assert "okstat: contracts[0]: cannot be written so that it reads the same\n" == capsys.readouterr().err

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

    @pytest.mark.parametrize("county", ["3", "99", "Oslo", ""])
    def test_a_county_that_is_none(self, tmp_path: Path, capsys: Capture, county: str) -> None:
        feed_of = feed(tmp_path, ROW)
        assert 2 == main(["import", "vigo", feed_of, "--read-on", "2026-11-20", "--county", county])
        assert f"'{county}' is no county; write its code in two digits, as 03" in capsys.readouterr().err

    def test_a_county_of_before(self, tmp_path: Path, capsys: Capture) -> None:
        feed_of = feed(tmp_path, ROW)
        assert 0 == main(["import", "vigo", feed_of, "--read-on", "2023-11-20", "--county", "30"])
        assert "30" == json.loads(capsys.readouterr().out)["contracts"][0]["county"]

    def test_an_unknown_party(self, capsys: Capture) -> None:
        assert 2 == main(["import", "nobody", "x", "--read-on", "2026-11-20"])
        assert "invalid choice: 'nobody'" in capsys.readouterr().err


FNR = synthetic("018205001")


def put(folder: Path, name: str, content: object) -> str:
    """A file; what is no text is written as JSON."""
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(path)


def imported(party: str, *arguments: str) -> int:
    """`okstat import` of a party whose persons are invented."""
    return main(["import", party, *arguments, "--read-on", "2026-11-20", "--synthetic", "--lang", "en"])


def told(capsys: Capture) -> dict[str, Any]:
    """The portfolio on the standard output."""
    read: dict[str, Any] = json.loads(capsys.readouterr().out)
    return read


class TestFint:
    """Three resources, told apart by the names of the files."""

    def files(self, folder: Path) -> list[str]:
        """A contract and its person."""
        links = {
            "person": [{"href": f"x/person/fodselsnummer/{FNR}"}],
            "programomrade": [{"href": "x/systemid/SRSOA3----"}],
        }
        larling = {"systemId": {"identifikatorverdi": "ABC"}, "kontraktstype": "L", "_links": links}
        person = {"fodselsnummer": {"identifikatorverdi": FNR}, "navn": {"fornavn": "Kari", "etternavn": "Invented"}}
        return [
            put(folder, "larling-1.json", {"_embedded": {"_entries": [larling]}}),
            put(folder, "Person.json", {"_embedded": {"_entries": [person]}}),
            put(folder, "virksomhet.json", {}),
        ]

    def test_it_becomes_a_portfolio(self, tmp_path: Path, capsys: Capture) -> None:
        assert 0 == imported("fint", *self.files(tmp_path), "--county", "03")
        (contract,) = told(capsys)["contracts"]
        assert ("fint-larling-03-1", "SRSOA3----", FNR) == (
            contract["id"],
            contract["trade"],
            contract["person"]["number"],
        )

    def test_a_file_of_another_name(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == imported("fint", put(tmp_path, "other.json", {}), "--county", "03")
        assert "other.json: the name begins with none of larling, person, virksomhet" in capsys.readouterr().err

    def test_the_county_must_be_told(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == imported("fint", *self.files(tmp_path))
        assert "--county: the feed does not say which county it is of" in capsys.readouterr().err


class TestIsi:
    """Attachments to contracts."""

    INFO = "03001;974761076;INVENTED;SRSOA3----;Service;L;a.pdf;null;BEDRIFT;18.08.2025"
    XML = (
        f"<a><Elevelement><Fodselsnummer>{FNR}</Fodselsnummer><Dokumentelement><Dokumenttype>VEDLEGG_KON</Dokumenttype>"
        f"<Info>{INFO}</Info></Dokumentelement></Elevelement></a>"
    )

    def test_they_become_a_portfolio(self, tmp_path: Path, capsys: Capture) -> None:
        assert 0 == imported("isi", put(tmp_path, "a.xml", self.XML), "--county", "03", "--holder", "company")
        found = told(capsys)
        assert (["isi-lokal-03-1"], ["974761076"]) == (
            [contract["id"] for contract in found["contracts"]],
            [enterprise["id"] for enterprise in found["enterprises"]],
        )

    def test_without_the_extra(self, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "okstat.integrations.isi", None)
        assert 2 == imported("isi", put(tmp_path, "a.xml", self.XML), "--county", "03")
        assert "pip install 'okstat[isi]'" in capsys.readouterr().err


class TestOlkweb:
    """A sheet in columns that are declared."""

    COLUMNS: Mapping[str, object] = {
        "first_name": ["Fornavn"], "last_name": ["Etternavn"], "born": ["Født"], "trade": ["Fag"],
        "first": ["Fra", "Start"], "kind": ["Type"],
    }  # fmt: skip
    SHEET = "Fornavn;Etternavn;Født;Fag;Start;Type\nKari;Invented;01.02.2005;SRSOA3;18.08.2025;Lærling\n"

    def test_it_becomes_a_portfolio(self, tmp_path: Path, capsys: Capture) -> None:
        columns = put(tmp_path, "columns.json", self.COLUMNS)
        assert 0 == imported("olkweb", put(tmp_path, "a.csv", self.SHEET), "--columns", columns)
        (contract,) = told(capsys)["contracts"]
        assert ("Kari Invented", "2025-08-18") == (contract["person"]["name"], contract["events"][0]["first"])

    @pytest.mark.parametrize(
        ("declared", "reason"),
        [
            (None, "--columns: a file that says which header stands for which field"),
            ([], "no object with lists of headers for first_name, last_name"),
            ({"age": ["Alder"]}, "no object with lists of headers for first_name, last_name"),
            ({"born": "Født"}, "no object with lists of headers for first_name, last_name"),
            ({"born": [3]}, "no object with lists of headers for first_name, last_name"),
            ({"last_name": ["Surname"]}, "OLKWEB: no column for last_name"),
            ({"first": ["Begins"]}, "OLKWEB: no column for first"),
        ],
    )
    def test_columns_that_are_not_declared(
        self, tmp_path: Path, capsys: Capture, declared: object, reason: str
    ) -> None:
        arguments = [] if declared is None else ["--columns", put(tmp_path, "columns.json", declared)]
        assert 2 == imported("olkweb", put(tmp_path, "a.csv", self.SHEET), *arguments)
        assert reason in capsys.readouterr().err


class TestOlkwebDocumentation:
    """Competence aims and assessments, beside the contracts that are known."""

    KNOWN: Final = {
        "format": "okstat.portfolio/1",
        "recorded": "2026-01-01",
        "contracts": [
            {
                "id": "K1",
                "kind": "apprentice",
                "person": {"id": "P1", "name": "Kari Invented", "born": "2005-02-01"},
                "events": [{"id": "1", "kind": "signed", "on": "2025-06-01", "first": "2025-08-18"}],
            }
        ],
    }
    WHO: Final = ("first_name", "last_name", "born")

    def events(
        self, folder: Path, capsys: Capture, party: str, fields: tuple[str, ...], *rows: str
    ) -> tuple[int, list[dict[str, object]]]:
        """What is told of the contract, file by file, with the exit code."""
        columns = put(folder, "columns.json", {name: [name] for name in (*self.WHO, *fields)})
        header = ";".join((*self.WHO, *fields))
        files = [
            put(folder, f"{number}.csv", f"{header}\nKari;Invented;01.02.2005;{row}\n")
            for number, row in enumerate(rows)
        ]
        code = imported(party, *files, "--columns", columns, "--into", put(folder, "known.json", self.KNOWN))
        (contract,) = told(capsys)["contracts"]
        return code, contract["events"][1:]

    def test_competence_aims(self, tmp_path: Path, capsys: Capture) -> None:
        rows = ("KM1;innsendt;10.11.2025", "KM1;godkjent;20.11.2025")
        code, events = self.events(tmp_path, capsys, "olkweb-aims", ("aim", "status", "since"), *rows)
        assert (0, [("2025-11-10", "submitted"), ("2025-11-20", "approved")]) == (
            code,
            [(event["on"], event["status"]) for event in events],
        )

    def test_assessments(self, tmp_path: Path, capsys: Capture) -> None:
        fields = ("held", "participants", "signed_by")
        rows = ("10.02.2026;lærling, instruktør;lærling", "11.08.2026;lærling;lærling")
        code, events = self.events(tmp_path, capsys, "olkweb-assessments", fields, *rows)
        assert (0, [("2026-02-10", ["apprentice", "instructor"]), ("2026-08-11", ["apprentice"])]) == (
            code,
            [(event["on"], event["participants"]) for event in events],
        )

    def test_a_column_that_is_required(self, tmp_path: Path, capsys: Capture) -> None:
        columns = put(tmp_path, "columns.json", {"aim": ["Mål"], "status": ["Status"]})
        assert 2 == imported("olkweb-aims", put(tmp_path, "a.csv", "Mål\nKM1\n"), "--columns", columns)
        assert "OLKWEB: no column for status" in capsys.readouterr().err
        columns = put(tmp_path, "columns.json", {"held": ["Holdt"]})
        assert 2 == imported("olkweb-assessments", put(tmp_path, "a.csv", "Mål\nKM1\n"), "--columns", columns)
        assert "OLKWEB: no column for held" in capsys.readouterr().err


class TestVigoApplicants:
    """A list of applicants of one county and year."""

    SHEET = "Etternavn;Født;Fag\nInvented;01.02.2008;SRSOA3\n"
    COLUMNS: Final = {"last_name": ["Etternavn"], "born": ["Født"], "trade": ["Fag"]}

    def run(self, folder: Path, *files: str, year: str | None = "2026") -> int:
        """Import files with these columns."""
        columns = put(folder, "columns.json", self.COLUMNS)
        of_year = [] if year is None else ["--year", year]
        return imported("vigo-applicants", *files, "--county", "03", "--columns", columns, *of_year)

    def test_applicants_are_candidates(self, tmp_path: Path, capsys: Capture) -> None:
        assert 0 == self.run(tmp_path, put(tmp_path, "a.csv", self.SHEET))
        (candidate,) = told(capsys)["candidates"]
        assert ("applicant", "Invented", "SRSOA3----", 2026) == (
            candidate["kind"],
            candidate["person"]["name"],
            candidate["events"][0]["trade"],
            candidate["events"][0]["year"],
        )

    def test_files_are_joined_one_after_the_other(self, tmp_path: Path, capsys: Capture) -> None:
        other = "Etternavn;Født;Fag\nInvented;01.02.2008;IMITD3\n"
        files = [put(tmp_path, "a.csv", self.SHEET), put(tmp_path, "b.csv", other)]
        assert 0 == self.run(tmp_path, *files)
        (candidate,) = told(capsys)["candidates"]
        assert ["SRSOA3----", "IMITD3----"] == [event["trade"] for event in candidate["events"]]

    def test_no_year(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == self.run(tmp_path, put(tmp_path, "a.csv", self.SHEET), year=None)
        assert "--year: a list of applicants is for training that begins in a year" in capsys.readouterr().err

    @pytest.mark.parametrize("year", ["26", "1899", "2201", "x", "²026"])
    def test_a_year_that_is_none(self, tmp_path: Path, capsys: Capture, year: str) -> None:
        assert 2 == self.run(tmp_path, put(tmp_path, "a.csv", self.SHEET), year=year)
        assert f"'{year}' is no year; write it as 2026" in capsys.readouterr().err

    @pytest.mark.parametrize("missing", ["Etternavn", "Fag"])
    def test_a_column_that_is_required(self, tmp_path: Path, capsys: Capture, missing: str) -> None:
        sheet = self.SHEET.replace(missing, "Annet", 1)
        assert 2 == self.run(tmp_path, put(tmp_path, "a.csv", sheet))
        assert "VIGO Bedrift: no column for" in capsys.readouterr().err


class TestListsOfVigoBedrift:
    """Contracts in detail, approvals and exams of one county, in columns that are declared."""

    COLUMNS: Final = {
        "vigo-contracts": {
            "number": ["Fnr"], "trade": ["Fag"], "first": ["Fra"], "last": ["Til"], "kind": ["Type"],
            "holder_number": ["Orgnr"], "break_first": ["Avbrudd"],
        },
        "vigo-approvals": {"company_number": ["Orgnr"], "trade": ["Fag"], "approved_on": ["Dato"]},
        "vigo-exams": {"number": ["Fnr"], "trade": ["Fag"], "registered_on": ["Meldt"], "held_on": ["Holdt"]},
    }  # fmt: skip
    SHEETS: Final = {
        "vigo-contracts": "Fnr;Fag;Fra;Til;Type;Orgnr;Avbrudd\n"
        f"{FNR};SRSOA3;18.08.2025;17.08.2027;;974761076;01.03.2026\n",
        "vigo-approvals": "Orgnr;Fag;Dato\n974761076;SRSOA3;01.01.2020\n",
        "vigo-exams": f"Fnr;Fag;Meldt;Holdt\n{FNR};SRSOA3;01.03.2027;01.07.2027\n",
    }

    def run(self, party: str, folder: Path, *arguments: str, sheet: str | None = None) -> int:
        """Import the sheet of a party."""
        columns = put(folder, f"{party}.json", self.COLUMNS[party])
        file = put(folder, f"{party}.csv", sheet or self.SHEETS[party])
        return imported(party, file, "--county", "03", "--columns", columns, *arguments)

    def test_one_into_the_other(self, tmp_path: Path, capsys: Capture) -> None:
        """Contracts, the approval of the company, and the exam; a second time all is known."""
        written = str(tmp_path / "p.json")
        assert 0 == self.run("vigo-contracts", tmp_path, "--kind", "apprentice", "--holder", "company", "-o", written)
        for party in ("vigo-approvals", "vigo-exams", "vigo-approvals", "vigo-exams"):
            assert 0 == self.run(party, tmp_path, "--into", written, "-o", written)
        found = document(tmp_path / "p.json")
        assert [["listed", "leave", "exam_registered", "exam_held"]] == [
            [event["kind"] for event in contract["events"]] for contract in found["contracts"]
        ]
        assert [("974761076", ["approved"])] == [
            (one["organisation_number"], [event["kind"] for event in one["events"]]) for one in found["enterprises"]
        ]
        assert 2 == capsys.readouterr().out.count("known already")

    def test_an_exam_of_nobody_is_told(self, tmp_path: Path, capsys: Capture) -> None:
        assert 1 == self.run("vigo-exams", tmp_path)
        assert "row 2: the record is an apprentice's, but no contract here belongs to it" in capsys.readouterr().err

    @pytest.mark.parametrize(
        ("party", "missing"), [("vigo-contracts", "Fag"), ("vigo-approvals", "Orgnr"), ("vigo-exams", "Fag")]
    )
    def test_a_column_that_is_required(self, tmp_path: Path, capsys: Capture, party: str, missing: str) -> None:
        assert 2 == self.run(party, tmp_path, sheet=self.SHEETS[party].replace(missing, "Annet", 1))
        assert "VIGO Bedrift: no column for" in capsys.readouterr().err


class TestDfo:
    """Employments and leave, beside the contracts they belong to."""

    def files(self, folder: Path) -> list[str]:
        """One employee, one position."""
        employee = {"id": "7", "fnr": FNR, "stillingId": "1", "startdato": "2025-08-18", "dellonnsprosent": "100"}
        position = {"id": 1, "stillingskode": "20001362"}
        return [
            put(folder, "ansatte.json", {"ansatt": employee}),
            put(folder, "stillinger.json", {"stilling": position}),
        ]

    def portfolio(self, folder: Path) -> str:
        """A portfolio with the employee's contract."""
        signed = {"id": "1", "kind": "signed", "on": "2025-08-15", "first": "2025-08-18", "last": "2027-08-17"}
        contract = {"id": "K1", "kind": "apprentice", "person": {"id": "P1", "number": FNR}, "events": [signed]}
        return put(folder, "known.json", {"format": "okstat.portfolio/1", "synthetic": True, "contracts": [contract]})

    def test_they_stand_beside_the_contract(self, tmp_path: Path, capsys: Capture) -> None:
        leave = {"AnsattPermisjon": {"id": "7", "startdato": "2026-01-01", "fullstendigFravarende": True}}
        files = [*self.files(tmp_path), put(tmp_path, "permisjoner.json", leave)]
        assert 0 == imported("dfo", *files, "--into", self.portfolio(tmp_path))
        (contract,) = told(capsys)["contracts"]
        assert ["signed", "payroll_employment", "payroll_leave"] == [event["kind"] for event in contract["events"]]

    def test_without_leave(self, tmp_path: Path, capsys: Capture) -> None:
        assert 0 == imported("dfo", *self.files(tmp_path), "--into", self.portfolio(tmp_path))
        assert 2 == len(told(capsys)["contracts"][0]["events"])

    def test_the_portfolio_says_whether_its_numbers_are_invented(self, tmp_path: Path, capsys: Capture) -> None:
        """Told once, it holds for what is joined later; told of a portfolio of real persons, it does not."""
        known, files = self.portfolio(tmp_path), self.files(tmp_path)
        assert 0 == main(["import", "dfo", *files, "--read-on", "2026-11-20", "--into", known])
        assert 2 == len(told(capsys)["contracts"][0]["events"])
        real = put(tmp_path, "real.json", {"format": "okstat.portfolio/1"})
        assert 1 == main(["import", "dfo", *files, "--read-on", "2026-11-20", "--synthetic", "--into", real])
        assert "fnr er " in capsys.readouterr().err

    def test_two_files_of_one_kind(self, tmp_path: Path, capsys: Capture) -> None:
        """None of them is passed over."""
        second = put(tmp_path, "ansatte-2.json", {"ansatt": []})
        assert 2 == imported("dfo", *self.files(tmp_path), second)
        told_of = "ansatte-2.json: there is a file of ansatte already, and all of them stand in one answer"
        assert told_of in capsys.readouterr().err

    def test_a_file_of_another_name_and_one_that_is_missing(self, tmp_path: Path, capsys: Capture) -> None:
        assert 2 == imported("dfo", put(tmp_path, "other.json", {}))
        assert "the name begins with none of ansatte, stillinger, permisjoner" in capsys.readouterr().err
        assert 2 == imported("dfo", self.files(tmp_path)[0])
        assert "there must be a file of ansatte and one of stillinger" in capsys.readouterr().err
