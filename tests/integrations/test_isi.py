"""ISI-lokal, one test for each hazard of the queue. Persons and numbers are invented."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Answer, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import DocumentSeen
from okstat.integrations.isi import FEED, DocumentQueue, contracts_of, read_documents, read_status
from okstat.integrations.ports import Documents
from okstat.model.events import ContractKind

SOURCE = Source(date(2026, 11, 20), synthetic=True)
FNR = synthetic("018205001")
INFO = "03001;974761076;INVENTED;SRSOA3----;Service;L;vedlegg.pdf;null;BEDRIFT;18.08.2025"


def document(**changed: str) -> str:
    """A document in XML."""
    values = {
        "Dokumenttype": "KONTRAKT",
        "Dokumenttittel": "Kontrakt Kari",
        "DokumentId": "ABCDEFGHIJKL",
        "Dokumentdato": "2025-08-18T00:00:00+02:00",
        "Dokumentfil": base64.b64encode(b"%PDF").decode(),
        "Tilhorighet": "03",
        **changed,
    }
    return f"<Dokumentelement>{''.join(f'<{k}>{v}</{k}>' for k, v in values.items())}</Dokumentelement>"


def person(*documents: str, number: str = FNR) -> str:
    """A person with documents."""
    return (
        f"<Elevelement><Fodselsnummer>{number}</Fodselsnummer><Fornavn>Kari</Fornavn><Etternavn>Nordmann</Etternavn>"
        "<FolkeRegisterAdresse><Postnummmer> 9999</Postnummmer></FolkeRegisterAdresse>"
        f"{''.join(documents)}</Elevelement>"
    )


def answer(inner: str, element: str = "HentDataForArkiveringResponseElm") -> bytes:
    """An envelope of SOAP."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>'
        f'<{element} xmlns="http://rim2.ist.com/rim2/v1/service">{inner}</{element}></s:Body></s:Envelope>'
    ).encode()


def read(*people: str) -> Batch[DocumentSeen]:
    """What is read of an answer."""
    return read_documents(answer("".join(people)), "03", SOURCE)


def remarks(batch: Batch[Any]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestDocument:
    """A document with its person."""

    def test_all_that_the_queue_tells(self) -> None:
        batch = read(person(document()))
        (seen,) = batch.records
        assert ("Elevelement[0].Dokumentelement[0]", "03", "KONTRAKT", "ABCDEFGHIJKL") == (
            seen.at,
            seen.county,
            seen.type,
            seen.id,
        )
        assert (FNR, "Kari Nordmann", date(2025, 8, 18), b"%PDF", None) == (
            seen.person.number,
            seen.person.name,
            seen.dated,
            seen.content,
            seen.contract,
        )
        assert ("Kontrakt Kari", FEED, {}) == (seen.title, batch.receipt.source, batch.receipt.complete.days)
        assert [Taking.TAKEN] == [line.taking for line in batch.receipt.lines]

    def test_one_and_many_are_read_alike(self) -> None:
        two = read(person(document(), document(DokumentId="X")), person(document(DokumentId="Y")))
        assert ["ABCDEFGHIJKL", "X", "Y"] == [seen.id for seen in two.records]
        assert [
            "Elevelement[0].Dokumentelement[0]",
            "Elevelement[0].Dokumentelement[1]",
            "Elevelement[1].Dokumentelement[0]",
        ] == [line.at for line in two.receipt.lines]

    def test_three_of_one_name_are_a_list(self) -> None:
        assert 3 == len(read(person(document(), document(), document())).records)

    def test_a_person_without_documents_has_a_line(self) -> None:
        """Nobody hands it out again, so that nothing came of it is told."""
        batch = read(person(), person(document()))
        assert [("Elevelement[0]", Taking.LEFT_OUT), ("Elevelement[1].Dokumentelement[0]", Taking.TAKEN)] == [
            (line.at, line.taking) for line in batch.receipt.lines
        ]
        assert ([("Dokumentelement", "value.missing")], 1) == (remarks(batch), len(batch.records))

    def test_text_where_a_person_belongs_has_a_line(self) -> None:
        batch = read("<Elevelement>Kari</Elevelement>")
        assert ([("", "record.unreadable")], "Elevelement[0]") == (remarks(batch), batch.receipt.lines[0].at)

    @pytest.mark.parametrize(
        ("field", "value", "remark"),
        [
            ("Dokumentdato", "soon", "day.unreadable"),
            ("Dokumentfil", "%%%", "value.unreadable"),
            ("Dokumentfil", "æ", "value.unreadable"),
            ("Dokumenttype", "NYTT", "code.unknown"),
        ],
    )
    def test_what_is_odd_is_told_and_the_document_is_taken(self, field: str, value: str, remark: str) -> None:
        batch = read(person(document(**{field: value})))
        assert ([(field, remark)], 1) == (remarks(batch), len(batch.records))

    def test_a_number_that_is_wrong_does_not_drop_the_document(self) -> None:
        batch = read(person(document(), number="01020599999"))
        assert ([("Fodselsnummer", "person-number.wrong")], None) == (remarks(batch), batch.records[0].person.number)

    def test_a_document_of_no_type_is_left_out(self) -> None:
        batch = read(person(document(Dokumenttype="")))
        assert ((), [Taking.LEFT_OUT]) == (batch.records, [line.taking for line in batch.receipt.lines])
        assert [("Dokumenttype", "value.missing")] == remarks(batch)

    def test_no_file_is_nothing(self) -> None:
        batch = read(person(document(Dokumentfil="")))
        assert (None, []) == (batch.records[0].content, remarks(batch))

    def test_nothing_personal_shows(self) -> None:
        batch = read(person(document(Dokumentdato="x")))
        told = f"{batch!r} {batch.records!r}"
        assert [] == [word for word in ("Kari", FNR, "PDF") if word in told]


class TestContract:
    """An attachment to a contract tells of the contract in ten parts."""

    def test_its_parts(self) -> None:
        batch = contracts_of(read(person(document(), document(Dokumenttype="VEDLEGG_KON", Info=INFO))))
        (seen,) = batch.records
        assert ("SRSOA3----", ContractKind.APPRENTICE, "L", "03") == (
            seen.trade,
            seen.kind,
            seen.kind_code,
            seen.county,
        )
        assert seen.holder is not None
        assert ("974761076", "INVENTED", FNR) == (
            seen.holder.organisation_number,
            seen.holder.name,
            seen.person.number,
        )
        assert (None, None) == (seen.first, seen.last)

    @pytest.mark.parametrize("info", ["", "a;b", INFO + ";x"])
    def test_other_parts_tell_nothing(self, info: str) -> None:
        batch = read(person(document(Dokumenttype="VEDLEGG_KON", Info=info)))
        assert ((), [("Info", "value.unreadable")]) == (contracts_of(batch).records, remarks(batch))
        assert [("Info", "value.unreadable"), ("", "document.no-contract")] == remarks(contracts_of(batch))

    def test_an_odd_part_is_told_with_its_place(self) -> None:
        batch = read(person(document(Dokumenttype="VEDLEGG_KON", Info=INFO.replace("974761076", "1"))))
        assert [("Info.bnr", "organisation-number.wrong")] == remarks(batch)

    def test_other_documents_tell_of_none(self) -> None:
        """Their lines say so: nothing of them goes into a portfolio."""
        told = document(Dokumenttype="VEDLEGG_KON", Info=INFO)
        batch = contracts_of(read(person(document(Info=INFO), document(Dokumenttype=""), told)))
        assert ["Elevelement[0].Dokumentelement[2]"] == [seen.at for seen in batch.records]
        assert [Taking.LEFT_OUT, Taking.LEFT_OUT, Taking.TAKEN] == [line.taking for line in batch.receipt.lines]
        assert [("", "document.no-contract"), ("Dokumenttype", "value.missing")] == remarks(batch)


class TestNothing:
    """An empty queue has two forms, and neither is a fault."""

    def test_no_data(self) -> None:
        fault = "<Feilmelding><Feiltype>INGEN DATA</Feiltype></Feilmelding>"
        assert () == read(fault).records

    def test_a_person_that_is_blank(self) -> None:
        blank = read(person(document(Dokumenttype="", DokumentId=""), number=""))
        assert ((), ()) == (blank.records, blank.receipt.lines)


class TestRefused:
    """Whatever is no answer of the queue is refused in one way, and not shown."""

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b"", "no XML (line 1, column 0)"),
            (b"<a>", "no XML (line 1, column 3)"),
            (b"\xff\xfe", "no XML (line 1, column 1)"),
            (
                b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
                "the XML has a document type, entities or an unknown encoding",
            ),
            (
                b'<?xml version="1.0" encoding="nonsense"?><a/>',
                "the XML has a document type, entities or an unknown encoding",
            ),
            (answer("<Feilmelding><Feiltype>Kari 0102</Feiltype></Feilmelding>"), "the answer has a Feilmelding"),
            (answer("<Reason>Kari 0102</Reason>", "Fault"), "the answer is a fault of SOAP"),
            (b"<html><body>Kari 0102</body></html>", "the answer has no HentDataForArkiveringResponseElm"),
            (answer("<Elevelement>" + "<a>" * 60 + "</a>" * 60 + "</Elevelement>"), "nested too deeply"),
        ],
    )
    def test_reasons(self, body: bytes, reason: str) -> None:
        with pytest.raises(FeedError) as caught:
            read_documents(body, "03", SOURCE)
        assert f"ISI-lokal: {reason}" == str(caught.value)

    def test_a_bomb_does_not_go_off(self) -> None:
        entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 20))
        bomb = f'<!DOCTYPE a [<!ENTITY x0 "boom">{entities}]><a>&x19;</a>'.encode()
        with pytest.raises(FeedError, match="document type"):
            read_documents(bomb, "03", SOURCE)

    def test_too_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("okstat.integrations.isi._MOST_BYTES", 3)
        with pytest.raises(FeedError, match="ISI-lokal: the answer is longer than 3 bytes"):
            read_status(b"<a/>")

    @given(st.binary() | st.text(alphabet="<>/ab&;\"' =!-").map(str.encode))
    def test_any_bytes_are_read_or_refused(self, body: bytes) -> None:
        reads: tuple[Callable[[], object], ...] = (
            lambda: read_documents(body, "03", SOURCE),
            lambda: read_status(body),
        )
        for each in reads:
            try:
                each()
            except FeedError as error:
                assert str(error).startswith("ISI-lokal: ")  # noqa: PT017 -- most bytes are refused, some are read


class TestStatus:
    """An acknowledgement is taken, was given before, or is refused."""

    def test_taken(self) -> None:
        assert read_status(answer("<Status>OK</Status>", "LagreStatusArkiverteDataResponseElm")) is False

    def test_given_before(self) -> None:
        inner = "<Feilmelding><Feiltype>EXCEPTION I STATUSOPPDATERING</Feiltype></Feilmelding>"
        assert read_status(answer(inner)) is True

    def test_refused(self) -> None:
        with pytest.raises(FeedError, match="ISI-lokal: the answer has a Feilmelding"):
            read_status(answer("<Feilmelding><Feiltype>ANNET</Feiltype></Feilmelding>"))

    def test_a_fault_is_no_receipt(self) -> None:
        with pytest.raises(FeedError, match="ISI-lokal: the answer is a fault of SOAP"):
            read_status(answer("<Reason>x</Reason>", "Fault"))

    def test_a_page_of_something_else_is_no_receipt(self) -> None:
        with pytest.raises(FeedError, match="ISI-lokal: the answer is a page of HTML"):
            read_status(b"<html/>")

    def test_a_fault_may_say_that_it_was_given_before(self) -> None:
        assert read_status(answer("<Text>EXCEPTION I STATUSOPPDATERING: done</Text>", "Fault")) is True


def queue(kept: list[bytes] | None = None) -> DocumentQueue:
    """The queue of a county's user."""
    numbers = count(1)
    keep = kept if kept is not None else []
    return DocumentQueue(SOURCE, "user", "secret", lambda: f"token-{next(numbers)}", keep.append)


def texts(request: Request) -> dict[str, str | None]:
    """The elements of a request by name."""
    return {element.tag.rpartition("}")[2]: element.text for element in ElementTree.fromstring(request.body).iter()}


class TestPort:
    """What is asked, and that nothing is read before it is kept."""

    def test_it_is_the_port_of_documents(self) -> None:
        assert isinstance(queue(), Documents)

    def test_documents_are_asked_for(self) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return Answer(200, answer(person(document())))

        port = queue()
        assert 1 == len(carry(port.next_documents("03", 5), send).records)
        carry(port.next_documents("03", 5), send)
        assert [("POST", "HentDataForArkivering")] * 2 == [(one.method, one.path) for one in asked]
        assert not any(one.is_repeatable for one in asked)
        assert {"Fylke": "03", "AntallElevDokument": "5", "Username": "user", "Password": "secret"}.items() <= (
            texts(asked[0]).items()
        )
        assert "text/xml; charset=utf-8" == asked[0].headers["Content-Type"]
        ids = [
            value
            for one in asked
            for element in ElementTree.fromstring(one.body).iter()
            for value in element.attrib.values()
        ]
        assert ["token-1", "token-2"] == ids

    def test_an_answer_is_kept_before_it_is_read(self) -> None:
        kept: list[bytes] = []
        with pytest.raises(FeedError):
            carry(queue(kept).next_documents("03", 1), lambda _: Answer(200, b"<broken"))
        with pytest.raises(FeedError, match="answered with status 500"):
            carry(queue(kept).next_documents("03", 1), lambda _: Answer(500, b"oops"))
        assert [b"<broken", b"oops"] == kept

    @pytest.mark.parametrize(
        ("fault", "told"),
        [
            (None, {"ArkiveringUtfort": "true"}),
            (
                "full disk",
                {"ArkiveringUtfort": "false", "DetaljertBeskrivelse": "full disk", "Feiltype": "FEIL", "FeilId": "1"},
            ),
        ],
    )
    def test_a_document_is_acknowledged(self, fault: str | None, told: dict[str, str]) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return Answer(200, answer("<Status/>"))

        (seen,) = read(person(document())).records
        assert carry(queue().acknowledge(seen, fault), send) is False
        sent = texts(asked[0])
        assert {
            "DokumentId": "ABCDEFGHIJKL",
            "Fodselsnummer": FNR,
            "Fagsystemnavn": "VIGO",
            **told,
        }.items() <= sent.items()
        assert (fault is None) == ("Feilmelding" not in sent)
        assert ("LagreStatusArkiverteData", True) == (asked[0].path, asked[0].is_repeatable)

    @pytest.mark.parametrize("status", [200, 500])
    def test_given_before_is_done_whatever_the_status(self, status: int) -> None:
        """SOAP sends its faults with another status than 200."""
        done = answer("<Text>EXCEPTION I STATUSOPPDATERING</Text>", "Fault")
        (seen,) = read(person(document())).records
        assert carry(queue().acknowledge(seen), lambda _: Answer(status, done)) is True

    @pytest.mark.parametrize("body", [b"oops", answer("<Status/>")])
    def test_another_status_is_no_receipt(self, body: bytes) -> None:
        (seen,) = read(person(document())).records
        with pytest.raises(FeedError, match="ISI-lokal: answered with status 503"):
            carry(queue().acknowledge(seen), lambda _: Answer(503, body))

    def test_a_document_without_an_id_is_acknowledged_without_one(self) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return Answer(200, answer("<Status/>"))

        (seen,) = read(person(document(DokumentId=""), number="1")).records
        carry(queue().acknowledge(seen), send)
        assert (None, None) == (texts(asked[0])["DokumentId"], texts(asked[0])["Fodselsnummer"])

    def test_what_is_secret_stays_out_of_the_repr(self) -> None:
        assert [] == [word for word in ("user", "secret") if word in repr(queue())]
