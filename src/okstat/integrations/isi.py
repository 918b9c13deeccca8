"""ISI-lokal: VIGO's queue of documents for a county's archive, as SOAP over HTTP.

Reading takes documents off the queue: one that was handed out is not handed out again. So an answer is given to the
host, to be kept, before anything is read of it. What is acknowledged twice is done.

XML is read by `defusedxml`, in the extra `isi`: no entities, no document type, nothing fetched.

Shapes: the county integrations `vtfk/azf-vigo-isi` and `vtfk/vigo-isi-arkiv`.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from attrs import evolve, field, frozen
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.kinds import read_kind
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import ContractSeen, DocumentSeen, EnterpriseSeen, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FEED", "DocumentQueue", "contracts_of", "read_documents", "read_status"]

FEED: Final = "ISI-lokal"
_ENVELOPE: Final = "http://www.w3.org/2003/05/soap-envelope"
_SERVICE: Final = "http://rim2.ist.com/rim2/v1/service"
_SECURITY: Final = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"
_UTILITY: Final = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"
_NOTHING: Final = "INGEN DATA"
_DONE_BEFORE: Final = "EXCEPTION I STATUSOPPDATERING"
_ANSWER: Final = ("HentDataForArkiveringResponseElm", "Elevelement", "Feilmelding")
"""Without the first, an answer that was taken out of its envelope has one of the others."""
_MOST_BYTES: Final = 256 * 1024 * 1024
_DEEPEST: Final = 50
_TYPES: Final = frozenset(
    (
        *("SOKNAD", "SOKER_N", "SVAR", "TILBUD", "FORMIDL", "KONTRAKT", "VEDLEGG_KON"),
        *("OPPMELDING", "OPPNEMND", "PROTOKOLL", "VEDLEGG_PROV"),
    )
)
_INFO: Final = ("company", "bnr", "name", "promrkode", "promrnavn", "type", "file", "null", "sender", "day")
"""The ten parts of `Info` on an attachment to a contract, with `;` between."""


@frozen
class DocumentQueue:
    """The queue as a port of documents.

    Attributes:
        source: the day it is read, and whether its numbers are invented.
        username: of the county's user; not in the repr.
        password: of the same; not in the repr.
        token_id: gives an id that no request before had, for the token of each request.
        keep: is given every answer before it is read, since it does not come again.
    """

    source: Source
    username: str = field(repr=False)
    password: str = field(repr=False)
    token_id: Callable[[], str] = field(repr=False)
    keep: Callable[[bytes], object] = field(repr=False)

    def next_documents(self, county: str, number: int) -> Exchange[Batch[DocumentSeen]]:
        """Take up to a number of documents off the queue of a county."""
        asked = {"AntallElevDokument": str(number), "Fylke": county}
        answer = yield self._request("HentDataForArkivering", asked, is_repeatable=False)
        self.keep(answer.body)
        return read_documents(body_of(answer, FEED), county, self.source)

    def acknowledge(self, document: DocumentSeen, fault: str | None = None) -> Exchange[bool]:
        """Tell the queue that a document is archived, or what went wrong; true when it was told before."""
        told: dict[str, object] = {
            "Fagsystemnavn": "VIGO",
            "DokumentId": document.id or "",
            "Fodselsnummer": document.person.number or "",
            "ArkiveringUtfort": "false" if fault else "true",
        }
        if fault:
            told["Feilmelding"] = {"FeilId": "1", "Feiltype": "FEIL", "DetaljertBeskrivelse": fault}
        answer = yield self._request("LagreStatusArkiverteData", told, is_repeatable=True)
        return _was_done_before(answer.body) or read_status(body_of(answer, FEED))

    def _request(self, operation: str, values: Mapping[str, object], *, is_repeatable: bool) -> Request:
        envelope = Element(f"{{{_ENVELOPE}}}Envelope")
        security = SubElement(SubElement(envelope, f"{{{_ENVELOPE}}}Header"), f"{{{_SECURITY}}}Security")
        token = SubElement(security, f"{{{_SECURITY}}}UsernameToken", {f"{{{_UTILITY}}}Id": self.token_id()})
        SubElement(token, f"{{{_SECURITY}}}Username").text = self.username
        SubElement(token, f"{{{_SECURITY}}}Password").text = self.password
        body = SubElement(envelope, f"{{{_ENVELOPE}}}Body")
        _fill(SubElement(body, f"{{{_SERVICE}}}{operation}RequestElm"), values)
        sent = tostring(envelope, encoding="utf-8", xml_declaration=True)
        headers = {"Content-Type": "text/xml; charset=utf-8"}
        return Request("POST", operation, headers=headers, body=sent, is_repeatable=is_repeatable)


def _fill(element: Element, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        inner = SubElement(element, f"{{{_SERVICE}}}{name}")
        if isinstance(value, dict):
            _fill(inner, value)
        else:
            inner.text = str(value)


# ── reading ────────────────────────────────────────────────────────────────────────────────────


def read_documents(body: bytes, county: str, source: Source) -> Batch[DocumentSeen]:
    """Read one answer of the queue; no document at all, in either of its two forms, is an empty batch.

    Raises:
        FeedError: it is no XML of this shape, or it has an error message.
    """
    root = _root(body)
    _refuse_faults(root)
    if not any(_name(element) in _ANSWER for element in root.iter()):
        raise FeedError(f"{FEED}: the answer has no {_ANSWER[0]}")
    fault = _text_of(root, "Feiltype")
    if fault is not None and fault != _NOTHING:
        raise FeedError(f"{FEED}: the answer has a Feilmelding")
    found = Gathering[DocumentSeen](FEED, source, county)
    people = [_plain(element) for element in root.iter() if _name(element) == "Elevelement"]
    for number, person in enumerate(people):
        documents = list(Fields("", person, source).each("Dokumentelement"))
        for other, values in documents:
            if _is_blank(person, values):
                continue
            fields = Fields(f"Elevelement[{number}].Dokumentelement[{other}]", values, source)
            found.add(fields, *_document(fields, Fields(fields.at, person, source), county))
        if not documents and not _is_blank(person, None):
            found.add(_without_documents(Fields(f"Elevelement[{number}]", person, source)))
    return found.batch()


def _without_documents(person: Fields) -> Fields:
    """Somebody of whom the queue hands out no document."""
    if not person.is_left_out:
        person.leave_out("Dokumentelement", "value.missing")
    return person


def read_status(body: bytes) -> bool:
    """Read the answer to an acknowledgement: whether the document had been acknowledged before.

    Raises:
        FeedError: it is no XML of this shape, or it has another error message.
    """
    root = _root(body)
    told = [text.strip() for text in root.itertext() if text.strip()]
    if any(text.upper().startswith(_DONE_BEFORE) for text in told):
        return True
    _refuse_faults(root)
    if _name(root).lower() == "html":
        raise FeedError(f"{FEED}: the answer is a page of HTML")
    if _text_of(root, "Feiltype") is not None:
        raise FeedError(f"{FEED}: the answer has a Feilmelding")
    return False


def _was_done_before(body: bytes) -> bool:
    """Whether an answer of any status says so: SOAP sends its faults with another one than 200."""
    try:
        return read_status(body)
    except FeedError:
        return False


def contracts_of(batch: Batch[DocumentSeen]) -> Batch[ContractSeen]:
    """The contracts that attachments tell of: whose, which trade and kind, and who holds it; no period.

    Of other documents nothing goes into a portfolio, and their lines say so.
    """
    contracts = tuple(one.contract for one in batch.records if one.contract is not None)
    told = {contract.at for contract in contracts}
    lines = tuple(
        line if line.at in told or line.taking is Taking.LEFT_OUT else line.left_out("document.no-contract")
        for line in batch.receipt.lines
    )
    return Batch(contracts, evolve(batch.receipt, lines=lines))


def _is_blank(person: object, document: object) -> bool:
    """Whether an element stands there for nothing, as the queue does when it is empty."""
    of_person = person.get("Fodselsnummer") if isinstance(person, dict) else person
    of_document = document.get("Dokumenttype") if isinstance(document, dict) else None
    return not of_person and not of_document


def _document(fields: Fields, of_person: Fields, county: str) -> Iterator[DocumentSeen]:
    of_person.remarks = fields.remarks
    type_ = fields.text("Dokumenttype")
    if type_ is None:
        fields.leave_out("Dokumenttype", "value.missing")
        return
    if type_ not in _TYPES:
        fields.remark("Dokumenttype", "code.unknown")
    names = filter(None, (of_person.text("Fornavn"), of_person.text("Etternavn")))
    person = PersonSeen(number=of_person.person_number("Fodselsnummer"), name=" ".join(names) or None)
    yield DocumentSeen(
        at=fields.at,
        person=person,
        county=county,
        id=fields.text("DokumentId"),
        type=type_,
        title=fields.text("Dokumenttittel"),
        dated=fields.day("Dokumentdato"),
        content=_content(fields),
        contract=_contract(fields, person, county) if type_ == "VEDLEGG_KON" else None,
    )


def _content(fields: Fields) -> bytes | None:
    text = fields.long_text("Dokumentfil")
    if text is None:
        return None
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        fields.remark("Dokumentfil", "value.unreadable")
        return None


def _contract(fields: Fields, person: PersonSeen, county: str) -> ContractSeen | None:
    parts = [part.strip() for part in (fields.text("Info") or "").split(";")]
    if len(parts) != len(_INFO):
        fields.remark("Info", "value.unreadable")
        return None
    info = Fields(fields.at, dict(zip(_INFO, parts, strict=True)), fields.source, inside="Info.")
    info.remarks = fields.remarks
    kind, kind_code = read_kind(info, "type")
    return ContractSeen(
        at=fields.at,
        person=person,
        county=county,
        trade=info.trade("promrkode"),
        kind=kind,
        kind_code=kind_code,
        holder=EnterpriseSeen(organisation_number=info.organisation_number("bnr"), name=info.text("name")),
    )


# ── XML ────────────────────────────────────────────────────────────────────────────────────────


def _root(body: bytes) -> Element:
    if len(body) > _MOST_BYTES:
        raise FeedError(f"{FEED}: the answer is longer than {_MOST_BYTES} bytes")
    try:
        root: Element = fromstring(body, forbid_dtd=True)
    except ParseError as error:
        line, column = error.position
        raise FeedError(f"{FEED}: no XML (line {line}, column {column})") from None
    except (DefusedXmlException, ValueError, LookupError):
        raise FeedError(f"{FEED}: the XML has a document type, entities or an unknown encoding") from None
    return root


def _refuse_faults(root: Element) -> None:
    if any(_name(element) == "Fault" for element in root.iter()):
        raise FeedError(f"{FEED}: the answer is a fault of SOAP")


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _text_of(root: Element, name: str) -> str | None:
    return next((element.text.strip() for element in root.iter() if _name(element) == name and element.text), None)


def _plain(element: Element, depth: int = 0) -> object:
    """An element as an object of its children, or as its text; children of one name are a list."""
    if depth > _DEEPEST:
        raise FeedError(f"{FEED}: nested too deeply")
    children: Sequence[Element] = list(element)
    if not children:
        return (element.text or "").strip()
    plain: dict[str, list[object]] = {}
    for child in children:
        plain.setdefault(_name(child), []).append(_plain(child, depth + 1))
    return {name: values if len(values) > 1 else values[0] for name, values in plain.items()}
