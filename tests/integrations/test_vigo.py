"""VIGO's feed of active apprentices, one test for each hazard of the format. Persons and numbers are invented."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Answer, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import ContractSeen
from okstat.integrations.ports import ActiveContracts
from okstat.integrations.vigo import FEED, VigoLaktiv, read_laktiv
from okstat.model.events import ContractKind

SOURCE = Source(date(2026, 11, 20), synthetic=True)


FNR = synthetic("018205001")


def row(**changed: Any) -> dict[str, Any]:
    """A contract of the feed; a change of `elev` is laid over the person."""
    person = {
        "fornavn": "Kari Invented",
        "etternavn": "Nordmann",
        "fdato": "01.02.2005",
        "fnr": FNR,
        "sysId": "ABCDEFGHIJKL",
        "epost": "",
        "mobilnr": "",
        **changed.pop("elev", {}),
    }
    return {
        "elev": person,
        "type": "L",
        "promrkode": "SRSOA3",
        "promrnavn": "Service- og administrasjonsfaget",
        "bnr": "974761076",
        "bedrnavn": "INVENTED OFFICE",
        "start": "18.08.2025",
        "slutt": "17.08.2027",
        **changed,
    }


def feed(*rows: object, **outer: object) -> bytes:
    """An answer of the feed."""
    return json.dumps({"errorMessage": None, "antall": len(rows), "kontrakter": list(rows), **outer}).encode()


def read(*rows: object, county: str = "03", **outer: object) -> Batch[ContractSeen]:
    """What is read of an answer."""
    return read_laktiv(feed(*rows, **outer), county, SOURCE)


def remarks(batch: Batch[ContractSeen]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestContract:
    """A contract of the feed is read as it stands, and what is odd is told."""

    def test_all_that_the_feed_tells(self) -> None:
        batch = read(row())
        (seen,) = batch.records
        assert ("kontrakter[0]", "03", "SRSOA3----") == (seen.at, seen.county, seen.trade)
        assert (ContractKind.APPRENTICE, "L") == (seen.kind, seen.kind_code)
        assert (date(2025, 8, 18), date(2027, 8, 17)) == (seen.first, seen.last)
        assert seen.holder is not None
        assert ("974761076", "INVENTED OFFICE") == (seen.holder.organisation_number, seen.holder.name)
        assert (FNR, date(2005, 2, 1)) == (seen.person.number, seen.person.born)
        assert ("Kari Invented Nordmann", "ABCDEFGHIJKL") == (seen.person.name, seen.person.system_id)
        assert [Taking.TAKEN] == [line.taking for line in batch.receipt.lines]
        assert (FEED, date(2026, 11, 20), "03", {}) == (
            batch.receipt.source,
            batch.receipt.read_on,
            batch.receipt.county,
            batch.receipt.complete.days,
        )

    def test_a_code_of_six_characters_and_one_of_ten_are_the_same_trade(self) -> None:
        six, ten = read(row(promrkode="SRSOA3")), read(row(promrkode="SRSOA3----"))
        assert six.records == ten.records

    @pytest.mark.parametrize(("written", "day"), [("01.02.2005", date(2005, 2, 1)), ("01.02.05", date(2005, 2, 1))])
    def test_a_birth_year_of_two_digits_or_four(self, written: str, day: date) -> None:
        (seen,) = read(row(elev={"fdato": written})).records
        assert day == seen.person.born

    def test_two_digits_after_the_year_of_the_feed_are_of_the_last_century(self) -> None:
        (last,), (next_,) = (read(row(elev={"fdato": day})).records for day in ("01.02.26", "01.02.27"))
        assert (date(2026, 2, 1), date(1927, 2, 1)) == (last.person.born, next_.person.born)

    def test_an_empty_text_is_nothing(self) -> None:
        batch = read(row(start="", slutt="", type="", bnr="", bedrnavn=""))
        (seen,) = batch.records
        assert seen.holder is not None
        assert (None, None, None, None, None) == (
            seen.first,
            seen.last,
            seen.kind,
            seen.kind_code,
            seen.holder.organisation_number,
        )
        assert [] == remarks(batch)

    def test_an_unknown_kind_is_kept_as_it_stands(self) -> None:
        batch = read(row(type="Q"))
        assert [(None, "Q")] == [(seen.kind, seen.kind_code) for seen in batch.records]
        assert [("type", "code.unknown")] == remarks(batch)

    def test_a_number_that_lost_its_leading_zero(self) -> None:
        batch = read(row(elev={"fnr": int(FNR)}))
        assert FNR == batch.records[0].person.number
        assert [("elev.fnr", "person-number.padded")] == remarks(batch)

    def test_a_fictive_number_does_not_drop_the_contract(self) -> None:
        batch = read(row(elev={"fnr": "01020599999"}))
        (seen,) = batch.records
        assert (None, "ABCDEFGHIJKL") == (seen.person.number, seen.person.system_id)
        assert [("elev.fnr", "person-number.wrong")] == remarks(batch)
        assert [Taking.WITH_REMARKS] == [line.taking for line in batch.receipt.lines]

    def test_a_contract_of_nobody_is_left_out(self) -> None:
        batch = read(row(elev={"fnr": "", "sysId": ""}), row())
        assert ["kontrakter[1]"] == [seen.at for seen in batch.records]
        assert [Taking.LEFT_OUT, Taking.TAKEN] == [line.taking for line in batch.receipt.lines]
        assert [("elev", "record.no-identity")] == remarks(batch)

    @pytest.mark.parametrize("nonsense", [None, 3, "text", [], True])
    def test_a_record_of_another_shape_is_left_out_and_the_rest_goes_on(self, nonsense: object) -> None:
        batch = read(nonsense, row())
        assert ["kontrakter[1]"] == [seen.at for seen in batch.records]
        assert ("", "record.unreadable") == remarks(batch)[0]

    @pytest.mark.parametrize(
        ("field", "value", "code"),
        [
            ("start", "31.02.2025", "day.unreadable"),
            ("start", "next week", "day.unreadable"),
            ("start", {"day": 1}, "value.unreadable"),
            ("slutt", "31.12.9999", "day.open"),
            ("slutt", "17.08.2025", "period.reversed"),
            ("promrkode", "XXXXX3", "trade.unknown"),
            ("promrkode", "?", "trade.unreadable"),
            ("bnr", "974761077", "organisation-number.wrong"),
            ("type", True, "value.unreadable"),
            ("elev", "somebody", "value.unreadable"),
        ],
    )
    def test_what_is_wrong_becomes_a_remark(self, field: str, value: object, code: str) -> None:
        changed = row()
        changed[field] = value
        assert (field, code) == remarks(read(changed))[0]

    def test_the_last_day_may_be_the_first(self) -> None:
        batch = read(row(start="18.08.2025", slutt="18.08.2025"))
        assert (date(2025, 8, 18), []) == (batch.records[0].last, remarks(batch))

    def test_one_contract_where_a_list_belongs_is_a_list_of_one(self) -> None:
        body = json.dumps({"antall": 1, "kontrakter": row()}).encode()
        assert 1 == len(read_laktiv(body, "03", SOURCE).records)


class TestFeed:
    """The answer as a whole is read or refused, and the reason never holds what stood there."""

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b"<html>", "no JSON (line 1, column 1)"),
            (b"\xff", "no UTF-8 (byte 0)"),
            (b"[]", "the answer is no object"),
            (b"{}", "the answer has neither antall nor kontrakter"),
            (b'{"message": "Ola Nordmann"}', "the answer has neither antall nor kontrakter"),
            (b"[" * 100_000, "nested too deeply"),
            (feed(errorMessage="Ola Nordmann 01020550000"), "the answer has an errorMessage"),
            (feed(row(), antall=2), "antall is not the number of contracts"),
            (feed(row(), antall="many"), "antall is not the number of contracts"),
        ],
    )
    def test_refused(self, body: bytes, reason: str) -> None:
        with pytest.raises(FeedError) as caught:
            read_laktiv(body, "03", SOURCE)
        assert f"VIGO laktiv: {reason}" == str(caught.value)

    def test_a_feed_without_contracts_is_read(self) -> None:
        assert ((), ()) == (read().records, read().receipt.lines)

    def test_a_number_of_contracts_that_is_not_told_is_not_checked(self) -> None:
        assert 1 == len(read_laktiv(json.dumps({"kontrakter": [row()]}).encode(), "03", SOURCE).records)

    def test_nothing_personal_shows(self) -> None:
        batch = read(row(elev={"fnr": "01020599999"}, start="x"))
        told = f"{batch!r} {batch.records[0]!r} {batch.receipt!r}"
        assert [] == [word for word in ("Kari", "Nordmann", "0102", "ABCDEFGHIJKL", "2005") if word in told]


class TestPort:
    """As a port it asks for one county at a time and sends no secret of its own."""

    def test_it_is_the_port_of_active_contracts(self) -> None:
        assert isinstance(VigoLaktiv(SOURCE), ActiveContracts)

    def test_the_county_is_asked_for_with_its_zero(self) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return Answer(200, feed(row()))

        batch = carry(VigoLaktiv(SOURCE).active_contracts("03"), send)
        assert [("GET", "vigows/rest/laktiv", {"Accept": "application/json", "fylkesnr": "03"})] == [
            (one.method, one.path, dict(one.headers)) for one in asked
        ]
        assert ["03"] == [seen.county for seen in batch.records]

    def test_another_status_is_an_error(self) -> None:
        with pytest.raises(FeedError, match="VIGO laktiv: answered with status 503"):
            carry(VigoLaktiv(SOURCE).active_contracts("03"), lambda _: Answer(503, b""))
