"""Every way by which bytes of the outside come into okstat, with a payload that reads well, and what is asked of each.

The same list is gone through by the property tests in `tests/feeds/test_hostile.py` and by the fuzzer in `fuzz/`.
Persons, numbers and names are invented.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from attrs import frozen
from payloads import (
    AIMS,
    APPRENTICES,
    APPROVALS,
    AREAS,
    ASSESSMENTS,
    COLUMNS,
    CONTRACTS,
    COUNTIES,
    DOCUMENTED_COLUMNS,
    DOCUMENTS,
    EMPLOYEES,
    EXAMS,
    EXPORT_COLUMNS,
    FNR,
    INSTRUCTION_COLUMNS,
    INSTRUCTIONS,
    LAKTIV,
    LARLING,
    LARLING_AND_MORE,
    LEAVE,
    MARKS,
    MESSAGE,
    NUMBER,
    PERSON,
    POSITIONS,
    REPORT,
    ROWS,
    STEPS,
    UNIT,
    VIRKSOMHET,
    WISH_COLUMNS,
    WISHES,
    WORKBOOK,
    as_json,
    envelope,
)

from okstat.document import read, write
from okstat.errors import OkstatError
from okstat.feeds.days import day_of
from okstat.feeds.exchange import Answer, Exchange, Request, carry
from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.fields import Fields, Source
from okstat.feeds.instructions import read_instructions
from okstat.feeds.join import Holder, Joined, Reading, join
from okstat.feeds.join_applicants import join_applicants
from okstat.feeds.join_approvals import join_approvals
from okstat.feeds.join_details import join_details
from okstat.feeds.join_documentation import join_aims, join_assessments
from okstat.feeds.join_exams import join_exams
from okstat.feeds.join_payroll import join_employments, join_leave
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch, Receipt
from okstat.feeds.seen import ContractSeen, DocumentSeen
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen
from okstat.feeds.sheets import read_rows
from okstat.feeds.texts import LONGEST
from okstat.feeds.told import in_words, plain_receipt
from okstat.feeds.wishes import WishSeen
from okstat.integrations import (
    a_melding,
    brreg,
    dfo,
    fint,
    grep,
    isi,
    klass,
    kodeverk,
    olkweb,
    olkweb_documentation,
    vigo,
    vigo_applicants,
    vigo_bedrift,
    vigo_exports,
)
from okstat.model.contract import Contract
from okstat.model.events import ContractKind, Signed
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

__all__ = ["PARSERS", "Parser", "put_to_the_proof", "take"]

SOURCE: Final = Source(date(2026, 11, 20), synthetic=True)


@frozen
class Parser:
    """One way in.

    Attributes:
        read: reads the bytes, or refuses them with an error of okstat.
        sample: bytes that it reads well.
        of_persons: whether the sample holds what is personal.
    """

    read: Callable[[bytes], object]
    sample: bytes
    of_persons: bool = True


# ── the ways in ────────────────────────────────────────────────────────────────────────────────


def _answered(exchange: Callable[[], Exchange[Any]]) -> Callable[[bytes], object]:
    """An exchange to which every answer is the same, whatever was asked."""

    def read_answer(body: bytes) -> object:
        def send(_: Request) -> Answer:
            return Answer(200, body)

        return carry(exchange(), send)

    return read_answer


def _every_field(body: bytes) -> object:
    """Each value of an object, read as everything that a field can be."""
    record = Fields("row", plain_json(body, "A feed"), SOURCE)
    for name in ("a", "b"):
        for field in (
            record.text, record.long_text, record.day, record.number, record.truth, record.trade, record.county,
            record.person_number, record.organisation_number,
        ):  # fmt: skip
            field(name)
        record.inside(name).period("a", "b", open_end=True)
        list(record.members(name))
    return Batch((), Receipt(source="A feed", read_on=SOURCE.read_on, lines=(record.line(),)))


def _fault(body: bytes) -> object:
    """What DFØ says beside a status that is none of an answer."""

    def send(_: Request) -> Answer:
        return Answer(404, body)

    return carry(dfo.Dfo(SOURCE).employment("1"), send)


def _queue() -> isi.DocumentQueue:
    return isi.DocumentQueue(SOURCE, "user", "password", lambda: "1", lambda body: None)


PARSERS: Final[Mapping[str, Parser]] = {
    "vigo": Parser(lambda body: vigo.read_laktiv(body, "03", SOURCE), LAKTIV),
    "vigo-exchange": Parser(_answered(lambda: vigo.VigoLaktiv(SOURCE).active_contracts("03")), LAKTIV),
    "fint-larling": Parser(lambda body: fint.read_fint([body], [PERSON], [VIRKSOMHET], "03", SOURCE), LARLING),
    "fint-person": Parser(lambda body: fint.read_fint([LARLING], [body], [VIRKSOMHET], "03", SOURCE), PERSON),
    "fint-virksomhet": Parser(
        lambda body: fint.read_fint([LARLING], [PERSON], [body], "03", SOURCE), VIRKSOMHET, of_persons=False
    ),
    "fint-exchange": Parser(_answered(lambda: fint.Fint(SOURCE).active_contracts("03")), LARLING_AND_MORE),
    "isi-documents": Parser(lambda body: isi.read_documents(body, "03", SOURCE), DOCUMENTS),
    "isi-contracts": Parser(lambda body: isi.contracts_of(isi.read_documents(body, "03", SOURCE)), DOCUMENTS),
    "isi-status": Parser(isi.read_status, envelope("<Status>OK</Status>"), of_persons=False),
    "isi-exchange": Parser(_answered(lambda: _queue().next_documents("03", 1)), DOCUMENTS),
    "dfo-employees": Parser(lambda body: dfo.read_employees(body, POSITIONS, SOURCE), EMPLOYEES),
    "dfo-positions": Parser(lambda body: dfo.read_employees(EMPLOYEES, body, SOURCE), POSITIONS, of_persons=False),
    "dfo-leave": Parser(lambda body: dfo.read_leave(body, SOURCE), LEAVE),
    "dfo-units": Parser(
        lambda body: dfo.read_units(body, SOURCE),
        as_json({"organisasjon": {"id": "0010000001", "organisasjonsnavn": "Fag", "overordnOrgenhetId": 7}}),
        of_persons=False,
    ),
    "dfo-message": Parser(lambda body: dfo.read_message(body, SOURCE), MESSAGE),
    "dfo-exchange": Parser(
        _answered(lambda: dfo.Dfo(SOURCE).employments()), as_json(json.loads(EMPLOYEES) | json.loads(POSITIONS))
    ),
    "dfo-fault": Parser(_fault, as_json({"standard": {"faultText": "Ikke ansatt"}}), of_persons=False),
    "klass": Parser(lambda body: klass.read_codes(body, "104", SOURCE), COUNTIES, of_persons=False),
    "grep": Parser(lambda body: grep.read_codes(body, "programomraader", SOURCE), AREAS, of_persons=False),
    "kodeverk": Parser(lambda body: kodeverk.read_page(body, "t", SOURCE)[0], ROWS, of_persons=False),
    "kodeverk-exchange": Parser(_answered(lambda: kodeverk.Kodeverksbase(SOURCE).codes("t")), ROWS, of_persons=False),
    "brreg": Parser(lambda body: brreg.read_enterprise(body, SOURCE), UNIT, of_persons=False),
    "brreg-exchange": Parser(
        _answered(lambda: brreg.Enhetsregisteret(SOURCE).enterprise(NUMBER)), UNIT, of_persons=False
    ),
    "olkweb": Parser(lambda body: olkweb.read_apprentices(body, COLUMNS, SOURCE), APPRENTICES),
    "olkweb-workbook": Parser(lambda body: olkweb.read_apprentices(body, COLUMNS, SOURCE), WORKBOOK),
    "wages": Parser(lambda body: read_instructions(body, INSTRUCTION_COLUMNS, "DFØ", SOURCE), INSTRUCTIONS),
    "vigo-applicants": Parser(
        lambda body: vigo_applicants.read_applicants(body, WISH_COLUMNS, "03", 2026, SOURCE), WISHES
    ),
    "olkweb-aims": Parser(lambda body: olkweb_documentation.read_aims(body, DOCUMENTED_COLUMNS, SOURCE), AIMS),
    "olkweb-assessments": Parser(
        lambda body: olkweb_documentation.read_assessments(body, DOCUMENTED_COLUMNS, SOURCE), ASSESSMENTS
    ),
    "a-melding": Parser(lambda body: a_melding.read_report(body, SOURCE), REPORT),
    "vigo-contracts": Parser(lambda body: vigo_exports.read_details(body, EXPORT_COLUMNS, "03", SOURCE), CONTRACTS),
    "vigo-approvals": Parser(
        lambda body: vigo_exports.read_approvals(body, EXPORT_COLUMNS, "03", SOURCE), APPROVALS, of_persons=False
    ),
    "vigo-exams": Parser(lambda body: vigo_exports.read_exams(body, EXPORT_COLUMNS, "03", SOURCE), EXAMS),
    "vigo-bedrift": Parser(lambda body: vigo_bedrift.read_steps(body, SOURCE), STEPS),
    "sheets": Parser(lambda body: list(read_rows(body, COLUMNS, "A file", SOURCE)), APPRENTICES),
    "json": Parser(lambda body: plain_json(body, "A feed"), LAKTIV),
    "fields": Parser(_every_field, as_json({"a": {"a": "18.08.2025", "b": "9999-12-31"}, "b": [FNR, 1.5]})),
    "days": Parser(lambda body: day_of(body.decode("latin-1")), b"18.08.26", of_persons=False),
}


# ── what is asked of each ──────────────────────────────────────────────────────────────────────


def take(parser: Parser, body: bytes) -> object:
    """What is read, or the error of okstat; every other error comes through."""
    try:
        return parser.read(body)
    except OkstatError as error:
        return error


def put_to_the_proof(parser: Parser, body: bytes) -> object:
    """Read, join what was read, write it and read it again; nothing personal shows, and no text is unfit to be told."""
    found = take(parser, body)
    shown = [repr(found), str(found)] if isinstance(found, (OkstatError, Batch)) else []
    if isinstance(found, OkstatError):
        assert found.__cause__ is None
    elif isinstance(found, Batch):
        shown += _of_receipt(found.receipt)
        assert len(found.records) <= 2 * len(found.receipt.lines) or not found.receipt.lines
        for record in found.records:
            _is_fit(record)
        for joined in _joined(found):
            shown += [repr(joined), *_of_receipt(joined.receipt)]
            _is_kept(joined.portfolio)
    assert [] == [(mark, text) for text in shown for mark in MARKS if mark in text]
    return found


def _of_receipt(receipt: Receipt) -> list[str]:
    """All that is told of a receipt."""
    told = [json.dumps(plain_receipt(receipt), ensure_ascii=False), repr(receipt)]
    for language in ("nb", "nn", "en"):
        told += in_words(receipt, language)
    for text in told:
        text.encode()
    return told


def _is_fit(value: object) -> None:
    """Every text that is kept can be written, and is no longer than a text of people."""
    if isinstance(value, str):
        value.encode()
        assert len(value) <= 3 * LONGEST
    elif isinstance(value, (tuple, list)):
        for one in value:
            _is_fit(one)
    elif isinstance(value, Mapping):
        _is_fit([*value.keys(), *value.values()])
    elif hasattr(value, "__attrs_attrs__"):
        _is_fit([getattr(value, one.name) for one in value.__attrs_attrs__ if one.name != "content"])


_KNOWN: Final = Portfolio(
    synthetic=True,
    contracts=(
        Contract(
            id="K1",
            kind=ContractKind.APPRENTICE,
            person=Person(id="P1", number=FNR),
            events=(Signed(id="s", on=date(2025, 8, 1), recorded=date(2025, 8, 1)),),
        ),
    ),
)


_READING: Final = Reading(ContractKind.APPRENTICE, Holder.OFFICE)
_JOINS: Final[Mapping[type, Callable[[Portfolio, Batch[Any]], Joined]]] = {
    ContractSeen: lambda known, batch: join(known, batch, _READING),
    DetailSeen: lambda known, batch: join_details(known, batch, _READING),
    ApprovalSeen: join_approvals,
    ExamSeen: join_exams,
    WishSeen: join_applicants,
    AimSeen: join_aims,
    AssessmentSeen: join_assessments,
}


def _joined(batch: Batch[Any]) -> Sequence[Joined]:
    """What was read, joined to what is known, and to the portfolio that comes of it."""
    kind = next((type(record) for record in batch.records), type(None))
    if kind in _JOINS:
        once = _JOINS[kind](_KNOWN, batch)
        again = _JOINS[kind](once.portfolio, batch)
        assert again.portfolio == once.portfolio
        return once, again
    if kind is EmploymentSeen:
        leave = dfo.read_leave(LEAVE, SOURCE)
        once = join_employments(_KNOWN, batch)
        assert join_employments(once.portfolio, batch).portfolio == once.portfolio
        return once, join_leave(_KNOWN, leave, batch)
    if kind is LeaveSeen:
        employments = dfo.read_employees(EMPLOYEES, POSITIONS, SOURCE)
        once = join_leave(_KNOWN, batch, employments)
        assert join_leave(once.portfolio, batch, employments).portfolio == once.portfolio
        return (once,)
    assert kind is not DocumentSeen or "content=b" not in repr(batch.records)
    return ()


def _is_kept(portfolio: Portfolio) -> None:
    """A document holds all that was joined, but for numbers of persons, which it does not hold unless asked."""
    text = write(portfolio)
    assert text == write(read(text))
