"""The open registers: enterprises, counties, curricula and VIGO's code lists. Answers are invented in their shapes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from okstat.feeds.exchange import Answer, Exchange, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import CodeSeen, EnterpriseFound
from okstat.integrations import brreg, grep, klass, kodeverk
from okstat.integrations.ports import CodeLists, Enterprises

SOURCE = Source(date(2026, 11, 20))
AGENCY, UNIT, MINISTRY = "974761076", "974761084", "972417807"


def body(value: object) -> bytes:
    """JSON as it travels."""
    return json.dumps(value).encode()


def remarks(batch: Batch[object]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


def asked_of(exchange: Exchange[object], *answers: Answer) -> list[tuple[str, str]]:
    """What an exchange asks for when it gets these answers, one after the other."""
    asked: list[tuple[str, str]] = []
    waiting = list(answers)

    def send(request: Request) -> Answer:
        asked.append((request.method, request.path))
        return waiting.pop(0)

    carry(exchange, send)
    assert [] == waiting
    return asked


class TestEnhetsregisteret:
    """A unit, with the sector of the nearest unit that has one."""

    UNIT: Mapping[str, Any] = {
        "organisasjonsnummer": UNIT,
        "navn": "INVENTED AGENCY OSLO",
        "overordnetEnhet": AGENCY,
        "naeringskode1": {"kode": "84.110"},
        "antallAnsatte": 120,
        "konkurs": False,
    }
    AGENCY: Mapping[str, Any] = {
        "organisasjonsnummer": AGENCY,
        "navn": "INVENTED AGENCY",
        "organisasjonsform": {"kode": "ORGL", "beskrivelse": "Organisasjonsledd"},
        "institusjonellSektorkode": {"kode": "6100,1110", "beskrivelse": "Statsforvaltningen"},
        "overordnetEnhet": MINISTRY,
    }

    def find(self, number: str, units: Mapping[str, tuple[int, object]]) -> Batch[EnterpriseFound]:
        """Ask a register that has these units, by path."""

        def send(request: Request) -> Answer:
            status, value = units.get(request.path, (404, {}))
            return Answer(status, body(value))

        return carry(brreg.Enhetsregisteret(SOURCE).enterprise(number), send)

    def test_it_is_the_port_of_enterprises(self) -> None:
        assert isinstance(brreg.Enhetsregisteret(SOURCE), Enterprises)

    def test_a_unit_of_its_own(self) -> None:
        (found,) = self.find(AGENCY, {f"enheter/{AGENCY}": (200, self.AGENCY)}).records
        assert (
            EnterpriseFound(
                organisation_number=AGENCY,
                name="INVENTED AGENCY",
                form="ORGL",
                sectors=("6100", "1110"),
                parents=(MINISTRY,),
            )
            == found
        )
        assert found.may_be_state is True

    def test_a_subunit_has_the_sector_of_the_unit_above_it(self) -> None:
        units = {f"underenheter/{UNIT}": (200, self.UNIT), f"enheter/{AGENCY}": (200, self.AGENCY)}
        (found,) = self.find(UNIT, units).records
        assert (("6100", "1110"), (AGENCY, MINISTRY), ("84.110",), 120, False) == (
            found.sectors,
            found.parents,
            found.industries,
            found.employees,
            found.is_bankrupt,
        )

    def test_no_sector_anywhere_is_unknown(self) -> None:
        units = {f"underenheter/{UNIT}": (200, self.UNIT)}
        (found,) = self.find(UNIT, units).records
        assert ((), (AGENCY,), None) == (found.sectors, found.parents, found.may_be_state)

    def test_another_sector_is_not_the_state(self) -> None:
        other = {**self.AGENCY, "institusjonellSektorkode": {"kode": "2100"}}
        assert self.find(AGENCY, {f"enheter/{AGENCY}": (200, other)}).records[0].may_be_state is False

    def test_units_that_stand_above_each_other_come_to_an_end(self) -> None:
        circle = {"organisasjonsnummer": AGENCY, "overordnetEnhet": AGENCY}
        (found,) = self.find(AGENCY, {f"enheter/{AGENCY}": (200, circle)}).records
        assert 11 == len(found.parents)

    @pytest.mark.parametrize("status", [404, 410])
    def test_a_number_that_nobody_has(self, status: int) -> None:
        units: dict[str, tuple[int, object]] = {f"{kind}/{UNIT}": (status, {}) for kind in ("enheter", "underenheter")}
        assert ((), ()) == (self.find(UNIT, units).records, self.find(UNIT, units).receipt.lines)

    def test_another_status_is_an_error(self) -> None:
        with pytest.raises(FeedError, match="Enhetsregisteret: answered with status 500"):
            self.find(UNIT, {f"enheter/{UNIT}": (500, {})})

    @pytest.mark.parametrize("value", [[], 1, {}, {"organisasjonsnummer": "1"}])
    def test_what_is_no_unit_is_left_out(self, value: object) -> None:
        batch = brreg.read_enterprise(body(value), SOURCE)
        assert ((), [Taking.LEFT_OUT]) == (batch.records, [line.taking for line in batch.receipt.lines])

    def test_a_unit_that_was_deleted(self) -> None:
        batch = brreg.read_enterprise(body({**self.UNIT, "slettedato": "2026-01-01"}), SOURCE)
        assert date(2026, 1, 1) == batch.records[0].deleted_on


class TestKlass:
    """Counties with the days their codes hold, and names in several languages."""

    def test_it_is_a_port_of_code_lists(self) -> None:
        assert isinstance(klass.Klass(SOURCE, date(2017, 1, 1)), CodeLists)

    def test_codes(self) -> None:
        rows = [
            {"code": "56", "name": "Finnmark - Finnmárku - Finmarkku", "validFrom": "2024-01-01", "validTo": None},
            {"code": "20", "name": "Finnmark", "validFrom": "2017-01-01", "validTo": "2020-01-01"},
        ]
        batch = klass.read_codes(body({"codes": rows}), klass.COUNTIES, SOURCE)
        assert (
            CodeSeen(
                at="codes[0]",
                list="104",
                code="56",
                names={"nb": "Finnmark", "se": "Finnmárku", "fkv": "Finmarkku"},
                since=date(2024, 1, 1),
            ),
            CodeSeen(
                at="codes[1]",
                list="104",
                code="20",
                names={"nb": "Finnmark"},
                since=date(2017, 1, 1),
                until=date(2020, 1, 1),
            ),
        ) == batch.records
        assert {"nb": "Finnmark", "se": "Finnmárku", "fkv": "Finmarkku"} == batch.records[0].names

    def test_what_is_asked(self) -> None:
        exchange = klass.Klass(SOURCE, date(2017, 1, 1)).codes(klass.COUNTIES)
        assert [("GET", "classifications/104/codes.json?from=2017-01-01")] == asked_of(
            exchange, Answer(200, body({"codes": []}))
        )

    def test_a_row_without_a_code_is_left_out(self) -> None:
        batch = klass.read_codes(body({"codes": [{"name": "x"}, 3, {"code": "03", "name": None}]}), "104", SOURCE)
        assert (["03"], [("code", "value.missing"), ("", "record.unreadable")]) == (
            [seen.code for seen in batch.records],
            remarks(batch),
        )
        assert {} == batch.records[0].names

    @pytest.mark.parametrize(
        ("answer", "reason"),
        [
            (Answer(500, b""), "answered with status 500"),
            (Answer(200, b"[]"), "the answer has no list of codes"),
            (Answer(200, b'{"codes": {}}'), "the answer has no list of codes"),
        ],
    )
    def test_refused(self, answer: Answer, reason: str) -> None:
        with pytest.raises(FeedError, match=f"KLASS: {reason}"):
            carry(klass.Klass(SOURCE, date(2017, 1, 1)).codes("104"), lambda _: answer)


class TestGrep:
    """Codes and names, in the shapes that titles have."""

    def test_it_is_a_port_of_code_lists(self) -> None:
        assert isinstance(grep.Grep(SOURCE), CodeLists)

    @pytest.mark.parametrize(
        "title",
        [
            [{"spraak": "default", "verdi": "A"}, {"spraak": "nob", "verdi": "B"}, {"spraak": "eng", "verdi": "C"}],
            {"default": "A", "nob": "B", "eng": "C", "sme": None},
        ],
    )
    def test_titles(self, title: object) -> None:
        (seen,) = grep.read_codes(body([{"kode": "SRSOA3----", "tittel": title}]), "programomraader", SOURCE).records
        assert {"": "A", "nb": "B", "en": "C"} == seen.names

    @pytest.mark.parametrize(
        ("title", "names"),
        [
            ("A", {"": "A"}),
            ({"spraak": "nno", "verdi": "A"}, {"nn": "A"}),
            (None, {}),
            ([3, {}], {}),
            ({"xx": "A"}, {"xx": "A"}),
            ({"nob": "\ud800", "nno": " ", "eng": "x" * 1001}, {}),
        ],
    )
    def test_other_titles(self, title: object, names: Mapping[str, str]) -> None:
        (seen,) = grep.read_codes(body({"kode": "X", "tittel": title}), "programomraader", SOURCE).records
        assert names == seen.names

    def test_all_that_a_row_tells(self) -> None:
        row = {
            "kode": "SRSOA3----",
            "gyldig-fra": "2022-08-01",
            "gyldig-til": "2030-07-31",
            "status": "https://data.udir.no/kl06/v201906/status/status_publisert",
            "bygger-paa": [{"kode": "SRSSR2----"}, "SRSSR1----", 3, "\ud800"],
        }
        (seen,) = grep.read_codes(body([row]), "programomraader", SOURCE).records
        assert (date(2022, 8, 1), date(2030, 7, 31), True, ("SRSSR2----", "SRSSR1----")) == (
            seen.since,
            seen.until,
            seen.is_current,
            seen.leads_from,
        )

    @pytest.mark.parametrize(
        ("status", "is_current"), [("utgått", False), ("status_utgaatt", False), ("?", None), (None, None)]
    )
    def test_status(self, status: object, is_current: bool | None) -> None:
        (seen,) = grep.read_codes(body([{"kode": "X", "status": status}]), "programomraader", SOURCE).records
        assert is_current is seen.is_current

    def test_a_row_without_a_code_is_left_out(self) -> None:
        batch = grep.read_codes(body([{}, 3, {"kode": "X"}]), "programomraader", SOURCE)
        assert (["X"], [("kode", "value.missing"), ("", "record.unreadable")]) == (
            [seen.code for seen in batch.records],
            remarks(batch),
        )

    def test_what_is_asked(self) -> None:
        exchange = grep.Grep(SOURCE).codes(grep.PROGRAMME_AREAS)
        assert [("GET", "programomraader")] == asked_of(exchange, Answer(200, b"[]"))

    @pytest.mark.parametrize(
        ("answer", "reason"),
        [(Answer(500, b""), "answered with status 500"), (Answer(200, b"3"), "the answer is no list of objects")],
    )
    def test_refused(self, answer: Answer, reason: str) -> None:
        with pytest.raises(FeedError, match=f"Grep: {reason}"):
            carry(grep.Grep(SOURCE).codes("programomraader"), lambda _: answer)


def page(*rows: object, total: object) -> Answer:
    """A page of VIGO's base."""
    return Answer(200, body({"content": list(rows), "totalElements": total}))


class TestKodeverksbase:
    """Tables page by page, with as many rows as they say."""

    ROW: Mapping[str, Any] = {
        "code": "TILBLÆ",
        "number": "14",
        "text": "Formidlet",
        "type": "L",
        "expired": "Nei",
        "validFrom": "2010-01-01",
        "validTo": "2099-12-31",
    }

    def test_it_is_a_port_of_code_lists(self) -> None:
        assert isinstance(kodeverk.Kodeverksbase(SOURCE), CodeLists)

    def test_all_that_a_row_tells(self) -> None:
        batch, total = kodeverk.read_page(page(self.ROW, total=7).body, "wish-statuses", SOURCE, first=5)
        assert (
            CodeSeen(
                at="wish-statuses[5]",
                list="wish-statuses",
                code="TILBLÆ",
                names={"nb": "Formidlet"},
                since=date(2010, 1, 1),
                until=date(2099, 12, 31),
                is_current=True,
                number=14,
                applies_to="L",
            ),
            7,
        ) == (batch.records[0], total)
        assert {"nb": "Formidlet"} == batch.records[0].names

    @pytest.mark.parametrize(
        ("expired", "is_current"),
        [("Ja", False), ("J", False), (True, False), ("N", True), (False, True), (None, None)],
    )
    def test_yes_and_no_have_three_forms(self, expired: object, is_current: bool | None) -> None:
        batch, _ = kodeverk.read_page(page({"code": "X", "expired": expired}, total=1).body, "t", SOURCE)
        assert is_current is batch.records[0].is_current

    def test_a_row_may_have_a_name_or_nothing(self) -> None:
        batch, _ = kodeverk.read_page(page({"code": "X", "name": "A"}, {"code": "Y"}, total=2).body, "t", SOURCE)
        assert [{"nb": "A"}, {}] == [seen.names for seen in batch.records]

    def test_a_row_without_a_code_is_left_out(self) -> None:
        batch, _ = kodeverk.read_page(page({}, None, total=2).body, "t", SOURCE)
        assert ((), [("code", "value.missing"), ("", "record.unreadable")]) == (batch.records, remarks(batch))

    def test_pages_are_asked_for_until_all_rows_are_there(self) -> None:
        rows = [{"code": str(number)} for number in range(3)]
        exchange = kodeverk.Kodeverksbase(SOURCE, page=2).codes("t")
        answers = (page(*rows[:2], total=3), page(*rows[2:], total=3))
        assert [("POST", "t?page=0&size=2"), ("POST", "t?page=1&size=2")] == asked_of(exchange, *answers)
        assert next(kodeverk.Kodeverksbase(SOURCE).codes("t")).is_repeatable
        batch = carry(kodeverk.Kodeverksbase(SOURCE, page=2).codes("t"), iter_of(*answers))
        assert [["0", "1", "2"], ["t[0]", "t[1]", "t[2]"]] == [
            [seen.code for seen in batch.records],
            [line.at for line in batch.receipt.lines],
        ]

    def test_no_rows(self) -> None:
        assert () == carry(kodeverk.Kodeverksbase(SOURCE).codes("t"), iter_of(page(total=0))).records

    @pytest.mark.parametrize(
        ("answers", "reason"),
        [
            ((Answer(500, b""),), "answered with status 500"),
            ((Answer(200, b"[]"),), "the page has no content"),
            ((page(total=None),), "the page does not say how many rows there are"),
            ((page({"code": "X"}, total=2), page(total=2)), "t has not as many rows as it says"),
            ((page({"code": "X"}, {"code": "Y"}, total=1),), "t has not as many rows as it says"),
        ],
    )
    def test_refused(self, answers: tuple[Answer, ...], reason: str) -> None:
        with pytest.raises(FeedError) as caught:
            carry(kodeverk.Kodeverksbase(SOURCE).codes("t"), iter_of(*answers))
        assert f"VIGO Kodeverksbase: {reason}" == str(caught.value)

    def test_pages_without_end_come_to_an_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("okstat.integrations.kodeverk._MOST_PAGES", 3)
        with pytest.raises(FeedError, match="VIGO Kodeverksbase: the pages of t come to no end"):
            carry(kodeverk.Kodeverksbase(SOURCE).codes("t"), iter_of(*[page({"code": "X"}, total=9)] * 3))


def iter_of(*answers: Answer) -> Callable[[Request], Answer]:
    """A transport that gives these answers, one after the other."""
    waiting = iter(answers)
    return lambda _: next(waiting)
