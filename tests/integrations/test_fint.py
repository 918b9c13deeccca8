"""FINT's apprentices, one test for each hazard of the format. Persons and numbers are invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Answer, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import ContractSeen, PersonSeen
from okstat.integrations.fint import FEED, Fint, read_fint
from okstat.integrations.ports import ActiveContracts
from okstat.model.events import ContractKind

SOURCE = Source(date(2026, 11, 20), synthetic=True)
ROOT = "https://api.example.no/utdanning/larling"
FNR = synthetic("018205001")


def identifier(value: object) -> dict[str, object]:
    """An id as FINT nests it."""
    return {"identifikatorverdi": value}


def larling(*, links: Mapping[str, object] | None = None, **changed: Any) -> dict[str, Any]:
    """A contract."""
    return {
        "systemId": identifier("ABCDEFGHIJKL"),
        "kontraktstype": "L",
        "laretid": {"start": "2025-08-18T12:00:00Z", "slutt": "2027-08-17T12:00:00Z"},
        "_links": {
            "person": [{"href": f"{ROOT}/person/fodselsnummer/{FNR}"}],
            "bedrift": [{"href": f"{ROOT}/virksomhet/virksomhetsid/974761076"}],
            "programomrade": [{"href": "https://x/utdanningsprogram/programomrade/systemid/SRSOA3----"}],
            **(links or {}),
        },
        **changed,
    }


def person(**changed: Any) -> dict[str, Any]:
    """The person of the contract."""
    return {
        "fodselsnummer": identifier(FNR),
        "navn": {"fornavn": "Kari", "mellomnavn": "Invented", "etternavn": "Nordmann"},
        "fodselsdato": "2005-02-01",
        **changed,
    }


HOLDER = {"virksomhetsId": identifier("974761076"), "organisasjonsnavn": "INVENTED OFFICE"}


def page(*entries: object, next_: str | None = None) -> bytes:
    """A page of a collection."""
    links = {"next": [{"href": next_}]} if next_ is not None else {}
    return json.dumps({"_embedded": {"_entries": list(entries)}, "_links": links}).encode()


def read(
    *contracts: object, people: tuple[object, ...] = (person(),), holders: tuple[object, ...] = (HOLDER,)
) -> Batch[ContractSeen]:
    """What is read of one page of each."""
    return read_fint([page(*contracts)], [page(*people)], [page(*holders)], "03", SOURCE)


def remarks(batch: Batch[ContractSeen]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestContract:
    """The contract, its person and its holder are tied by links."""

    def test_all_that_the_feed_tells(self) -> None:
        batch = read(larling())
        (seen,) = batch.records
        assert ("larling[0]", "03", "SRSOA3----", ContractKind.APPRENTICE, "L") == (
            seen.at,
            seen.county,
            seen.trade,
            seen.kind,
            seen.kind_code,
        )
        assert (
            PersonSeen(number=FNR, born=date(2005, 2, 1), name="Kari Invented Nordmann", system_id="ABCDEFGHIJKL")
            == seen.person
        )
        assert seen.holder is not None
        assert ("974761076", "INVENTED OFFICE") == (seen.holder.organisation_number, seen.holder.name)
        assert [Taking.TAKEN] == [line.taking for line in batch.receipt.lines]
        assert (FEED, {}) == (batch.receipt.source, batch.receipt.complete.days)

    def test_noon_of_utc_keeps_the_day(self) -> None:
        (seen,) = read(larling()).records
        assert (date(2025, 8, 18), date(2027, 8, 17)) == (seen.first, seen.last)

    def test_a_period_may_carry_days_without_a_time(self) -> None:
        (seen,) = read(larling(laretid={"start": "2025-08-18"})).records
        assert (date(2025, 8, 18), None) == (seen.first, seen.last)

    def test_no_period_is_nothing(self) -> None:
        batch = read(larling(laretid=None))
        assert ((None, None), []) == ((batch.records[0].first, batch.records[0].last), remarks(batch))

    def test_a_period_that_ends_before_it_begins(self) -> None:
        batch = read(larling(laretid={"start": "2025-08-18", "slutt": "2025-08-17"}))
        assert (None, [("laretid.slutt", "period.reversed")]) == (batch.records[0].last, remarks(batch))

    def test_two_contracts_of_one_system_id(self) -> None:
        batch = read(larling(), larling(laretid={"start": "2027-09-01"}))
        assert 2 == len(batch.records)

    def test_an_unknown_kind_is_kept_as_it_stands(self) -> None:
        batch = read(larling(kontraktstype="Q"))
        assert ([(None, "Q")], [("kontraktstype", "code.unknown")]) == (
            [(seen.kind, seen.kind_code) for seen in batch.records],
            remarks(batch),
        )

    def test_the_organisation_number_stands_in_one_of_two_places(self) -> None:
        holder = {"virksomhetsId": identifier("x1"), "organisasjonsnummer": identifier("974761076")}
        links = {"bedrift": [{"href": f"{ROOT}/virksomhet/organisasjonsnummer/974761076"}]}
        (seen,) = read(larling(links=links), holders=(holder,)).records
        assert seen.holder is not None
        assert "974761076" == seen.holder.organisation_number

    def test_links_are_percent_encoded_as_one_segment(self) -> None:
        links = {"person": [{"href": f"{ROOT}/person/fodselsnummer/A%2FB"}]}
        (seen,) = read(larling(links=links), people=(person(fodselsnummer=identifier("A/B")),)).records
        assert "Kari Invented Nordmann" == seen.person.name

    def test_a_person_may_be_named_by_its_own_link(self) -> None:
        links = {"person": {"href": f"{ROOT}/person/id/7/?x=1"}}
        own = person(_links={"self": [{"href": f"{ROOT}/person/id/7"}]})
        assert FNR == read(larling(links=links), people=(own,)).records[0].person.number

    def test_a_person_that_is_not_there_does_not_drop_the_contract(self) -> None:
        batch = read(larling(), people=())
        assert PersonSeen(system_id="ABCDEFGHIJKL") == batch.records[0].person
        assert [("_links.person", "link.nowhere")] == remarks(batch)

    def test_a_contract_of_nobody_is_left_out(self) -> None:
        batch = read(larling(links={"person": []}, systemId=None), larling())
        assert ["larling[1]"] == [seen.at for seen in batch.records]
        assert [("_links.person", "value.missing"), ("person", "record.no-identity")] == remarks(batch)

    def test_a_holder_that_is_not_there(self) -> None:
        batch = read(larling(), holders=())
        assert (None, [("_links.bedrift", "link.nowhere")]) == (batch.records[0].holder, remarks(batch))

    def test_no_holder_and_no_trade(self) -> None:
        batch = read(larling(links={"bedrift": None, "programomrade": None}))
        assert (None, None, []) == (batch.records[0].holder, batch.records[0].trade, remarks(batch))

    def test_a_trade_that_no_list_knows_is_kept(self) -> None:
        links = {"programomrade": [{"href": "x/systemid/XXXXX3----"}]}
        batch = read(larling(links=links))
        assert ("XXXXX3----", [("_links.programomrade", "trade.unknown")]) == (
            batch.records[0].trade,
            remarks(batch),
        )

    @pytest.mark.parametrize("nonsense", [None, 1, "x", [], [{}]])
    def test_nonsense_is_left_out_and_the_rest_goes_on(self, nonsense: object) -> None:
        batch = read(nonsense, larling(), people=(nonsense, person()), holders=(nonsense, HOLDER))
        assert ["larling[1]"] == [seen.at for seen in batch.records]
        assert Taking.LEFT_OUT is batch.receipt.lines[0].taking

    @pytest.mark.parametrize("links", [None, 1, {"person": 3}, {"person": [{"href": 7}, "x"]}])
    def test_links_of_another_shape_lead_nowhere(self, links: object) -> None:
        batch = read(larling(_links=links))
        assert PersonSeen(system_id="ABCDEFGHIJKL") == batch.records[0].person

    def test_nothing_personal_shows(self) -> None:
        batch = read(larling(laretid={"start": "x"}), people=(person(fodselsdato="?"),))
        told = f"{batch!r} {batch.records!r} {batch.receipt!r}"
        assert [] == [word for word in ("Kari", FNR, "ABCDEF", "2005") if word in told]


def county_of(contracts: int) -> Mapping[str, list[object]]:
    """A county's three collections."""
    return {"larling": [larling()] * contracts, "person": [person()], "virksomhet": [HOLDER]}


def serve(collections: Mapping[str, list[object]], request: Request) -> Answer:
    """Pages as FINT serves them, with addresses of the whole host."""
    parts = urlsplit(request.path)
    query = {key: int(value) for key, (value,) in parse_qs(parts.query).items()}
    entries = collections[parts.path.rpartition("/")[2]]
    end = query["offset"] + query["size"]
    more = f"{ROOT}/{parts.path.rpartition('/')[2]}?offset={end}&size={query['size']}" if end < len(entries) else None
    return Answer(200, page(*entries[query["offset"] : end], next_=more))


class TestPort:
    """Three collections, page by page, whoever carries them."""

    def test_it_is_the_port_of_active_contracts(self) -> None:
        assert isinstance(Fint(SOURCE), ActiveContracts)

    @pytest.mark.parametrize(("contracts", "pages"), [(0, 1), (2, 1), (3, 2), (4, 2), (5, 3)])
    def test_all_pages_are_asked_for(self, contracts: int, pages: int) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return serve(county_of(contracts), request)

        batch = carry(Fint(SOURCE, page=2).active_contracts("03"), send)
        assert [contracts, pages] == [len(batch.records), len([one for one in asked if "/larling?" in one.path])]
        assert {"GET"} == {one.method for one in asked}
        assert all(one.path.startswith("utdanning/larling/") for one in asked)

    def test_pages_in_a_circle_come_to_an_end(self) -> None:
        def send(request: Request) -> Answer:
            return Answer(200, page(next_=f"{ROOT}/larling?offset=0&size=1000"))

        with pytest.raises(FeedError, match="FINT larling: the pages of larling come to no end"):
            carry(Fint(SOURCE).active_contracts("03"), send)

    def test_pages_without_end_come_to_an_end(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("okstat.integrations.fint._MOST_PAGES", 3)
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return Answer(200, page(next_=f"{ROOT}/larling?offset={len(asked)}"))

        with pytest.raises(FeedError, match="come to no end"):
            carry(Fint(SOURCE).active_contracts("03"), send)
        assert 3 == len(asked)

    def test_no_link_sends_the_token_to_somebody_else(self) -> None:
        with pytest.raises(FeedError, match="the next page of larling lies elsewhere"):
            carry(Fint(SOURCE).active_contracts("03"), lambda _: Answer(200, page(next_="https://evil.example/x")))

    @pytest.mark.parametrize(
        ("answer", "reason"),
        [
            (Answer(404, b""), "larling was answered with status 404"),
            (Answer(200, b"[]"), "larling is no collection"),
            (Answer(200, b'{"_embedded": []}'), "larling is no collection"),
            (Answer(200, b"<"), "no JSON (line 1, column 1)"),
        ],
    )
    def test_refused(self, answer: Answer, reason: str) -> None:
        with pytest.raises(FeedError) as caught:
            carry(Fint(SOURCE).active_contracts("03"), lambda _: answer)
        assert f"FINT larling: {reason}" == str(caught.value)

    def test_nonsense_among_persons_and_holders_has_its_line(self) -> None:
        """Nothing is tied to it, and that it stood there is told."""
        batch = read(larling(), people=("Kari", person()), holders=(None, HOLDER))
        assert [("person[0]", Taking.LEFT_OUT), ("virksomhet[0]", Taking.LEFT_OUT), ("larling[0]", Taking.TAKEN)] == [
            (line.at, line.taking) for line in batch.receipt.lines
        ]
        assert [("", "record.unreadable")] * 2 == remarks(batch)

    def test_one_resource_is_a_collection_of_one(self) -> None:
        """As an answer about one contract is."""
        one = [json.dumps(each).encode() for each in (larling(), person(), HOLDER)]
        batch = read_fint(one[:1], one[1:2], one[2:], "03", SOURCE)
        assert (["larling[0]"], []) == ([seen.at for seen in batch.records], remarks(batch))
        assert ["Kari Invented Nordmann"] == [seen.person.name for seen in batch.records]

    @pytest.mark.parametrize("other", [b'{"message": "Kari Nordmann"}', b'{"fodselsnummer": {}}'])
    def test_something_else_is_refused(self, other: bytes) -> None:
        with pytest.raises(FeedError) as caught:
            read_fint([other], [], [], "03", SOURCE)
        assert "FINT larling: larling is no collection" == str(caught.value)

    def test_a_page_that_is_not_there_is_missed(self) -> None:
        more = page(larling(), next_=f"{ROOT}/larling?offset=1&size=1")
        with pytest.raises(FeedError, match="FINT larling: the last page of larling is not there"):
            read_fint([more], [page(person())], [page(HOLDER)], "03", SOURCE)
        both = read_fint([page(larling()), more], [page(person())], [page(HOLDER)], "03", SOURCE)
        assert ["larling[0]", "larling[1]"] == [line.at for line in both.receipt.lines]

    def test_an_empty_collection_may_tell_how_many(self) -> None:
        batch = read_fint([b'{"total_items": 0, "_links": {}}'], [], [], "03", SOURCE)
        assert () == batch.receipt.lines

    def test_an_empty_collection_may_have_nothing_embedded(self) -> None:
        batch = read_fint([b"{}"], [b"{}"], [b"{}"], "03", SOURCE)
        assert ((), ()) == (batch.records, batch.receipt.lines)
