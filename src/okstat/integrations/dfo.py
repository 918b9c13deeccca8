"""DFØ, the state's payroll: employees, positions, units, leave and messages, as of a day.

The answers are irregular: one object where a list belongs, lists that are missing, numbers as texts, a leading zero
that is lost, an open end in the year 9999. Nothing says apprentice and nothing else, so it is
recognised by a sign, and how sure the sign is is told. Pay itself is not in the interface.

Shapes: three independent clients of the interface (`tkandal/dfo`, `unioslo/cerebrum`, a client of the University of
South-Eastern Norway), read in March 2026.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from attrs import frozen

from okstat.feeds.exchange import Answer, Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import PersonSeen
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen, MessageSeen, UnitSeen
from okstat.feeds.signs import sign_of

__all__ = ["FEED", "Dfo", "read_employees", "read_leave", "read_message", "read_units", "sign_of"]

FEED: Final = "DFØ"
_NOT_FOUND: Final = 404
_NOBODY, _VACANT = "IKKE ANSATT", "UBESATT STILLING"


@frozen
class Dfo:
    """DFØ's interface as a port of employments and of leave; the host adds its token to each request.

    Attributes:
        source: the day it is read, and whether its numbers are invented. The answers are as of that day.
    """

    source: Source

    def employments(self) -> Exchange[Batch[EmploymentSeen]]:
        """Ask for all employees and all positions, as of the day."""
        employees = yield from self._all("ansatte/v2/")
        positions = yield from self._all("stillinger/v2/")
        return read_employees(employees, positions, self.source)

    def employment(self, employee: str) -> Exchange[Batch[EmploymentSeen]]:
        """Ask for one employee; a line that says so, and no record, where nobody has the number on the day."""
        answer = yield self._request(f"ansatte/v2/{employee}")
        if answer.status == _NOT_FOUND and _fault(answer).startswith(_NOBODY):
            return _nothing("employee", "employment.none", self.source)
        positions = yield from self._all("stillinger/v2/")
        return read_employees(_body(answer), positions, self.source)

    def leave(self) -> Exchange[Batch[LeaveSeen]]:
        """Ask for all leave."""
        return read_leave((yield from self._all("v1/ansattePermisjoner")), self.source)

    def unit(self, id_: str) -> Exchange[Batch[UnitSeen]]:
        """Ask for one unit; a line that says so, and no record, where there is none on the day."""
        answer = yield self._request(f"orgenhet/v2/{id_}")
        if answer.status == _NOT_FOUND and _fault(answer):
            return _nothing("unit", "unit.none", self.source)
        return read_units(_body(answer), self.source)

    def _all(self, path: str) -> Exchange[bytes]:
        return _body((yield self._request(path)))

    def _request(self, path: str) -> Request:
        as_of = self.source.read_on.isoformat()
        return Request("GET", path, headers={"Accept": "application/json", "dato": as_of})


def _nothing(field: str, code: str, source: Source) -> Batch[Any]:
    """No record, and a line that says so."""
    fields = Fields(FEED, {}, source)
    fields.leave_out(field, code)
    found = Gathering[Any](FEED, source)
    found.add(fields)
    return found.batch()


def _body(answer: Answer) -> bytes:
    if answer.status == _NOT_FOUND and _fault(answer).startswith(_VACANT):
        raise FeedError(f"{FEED}: the position is vacant")
    return body_of(answer, FEED)


def _fault(answer: Answer) -> str:
    """The words of a fault: a path that is wrong, in the gateway or behind it, has none."""
    try:
        body = plain_json(answer.body, FEED)
    except FeedError:
        return ""
    standard = body.get("standard") if isinstance(body, dict) else None
    text = standard.get("faultText") if isinstance(standard, dict) else None
    return text.strip().upper() if isinstance(text, str) else ""


# ── employees ──────────────────────────────────────────────────────────────────────────────────


def read_employees(employees: bytes, positions: bytes, source: Source) -> Batch[EmploymentSeen]:
    """Read employees with their positions: a record for the main position and one for each besides.

    Args:
        employees: the answer with `ansatt`.
        positions: the answer with `stilling`.
        source: the day it is of, and whether its numbers are invented.

    Raises:
        FeedError: an answer is no JSON of this shape.
    """
    read = Gathering[EmploymentSeen](FEED, source)
    known = _positions(positions, source, read)
    for number, values in _each(employees, "ansatt", source):
        fields = Fields(f"ansatt[{number}]", values, source)
        read.add(fields, *_employments(fields, known))
    return read.batch()


def _positions(body: bytes, source: Source, read: Gathering[EmploymentSeen]) -> dict[str, Fields]:
    """The positions by their ids; one that cannot be read has its line."""
    known: dict[str, Fields] = {}
    for number, values in _each(body, "stilling", source):
        fields = Fields(f"stilling[{number}]", values, source)
        if (position := _id_or_left_out(fields)) is None:
            read.add(fields)
        else:
            known[position] = fields
    return known


def _employments(fields: Fields, positions: Mapping[str, Fields]) -> Iterator[EmploymentSeen]:
    names = " ".join(filter(None, (fields.text("fornavn"), fields.text("etternavn"))))
    person = PersonSeen(number=fields.person_number("fnr"), born=fields.day("fdato"), name=names or None)
    employee = _id(fields, "id")
    if employee is None and person.number is None and not fields.is_left_out:
        fields.leave_out("id", "record.no-identity")
    yield _employment(fields, fields, positions, person, employee)
    for besides in fields.members("tilleggsstilling"):
        yield _employment(fields, besides, positions, person, employee)


def _employment(
    fields: Fields, of_position: Fields, positions: Mapping[str, Fields], person: PersonSeen, employee: str | None
) -> EmploymentSeen:
    position = _id(of_position, "stillingId")
    code, title = _code_and_title(of_position, positions.get(position or ""))
    group, sub_group = (fields.whole_number(f"medarbeider{name}", most=99) for name in ("gruppe", "undergruppe"))
    percent = of_position.number("dellonnsprosent", most=100)
    first, last = of_position.period("startdato", "sluttdato", open_end=True)
    return EmploymentSeen(
        at=fields.at,
        person=person,
        employee=employee,
        employer=fields.organisation_number("jurBedriftsnummer"),
        first=first,
        last=last,
        position=position,
        unit=_unit_of(positions.get(position or "")) or _unit_of(fields),
        position_code=code,
        share=percent / Decimal(100) if percent is not None else None,
        group=group,
        sub_group=sub_group,
        legal_basis=fields.text("hjemmelTekst"),
        is_main=of_position is fields,
        sign=sign_of(code, None, sub_group, title),
    )


def _code_and_title(fields: Fields, position: Fields | None) -> tuple[str | None, str | None]:
    if position is None:
        if fields.text("stillingId") is not None:
            fields.remark("stillingId", "link.nowhere")
        return None, None
    text, title = position.text("stillingskode"), position.text("yrkeskodetekst")
    if text is None:
        return None, title
    code = text[-4:] if len(text) in (4, 8) and text.isascii() and text.isdigit() else None
    if code is None:
        fields.remark("stillingId.stillingskode", "position.unreadable")
    return code, title


def _unit_of(fields: Fields | None) -> str | None:
    """The unit that a position or an employee names; clients know the field by two spellings."""
    return None if fields is None else _id(fields, "organisasjonId") or _id(fields, "organisasjon_id")


def read_units(body: bytes, source: Source) -> Batch[UnitSeen]:
    """Read units of the organisation; who leads them is not read.

    Raises:
        FeedError: it is no JSON of this shape.
    """
    found = Gathering[UnitSeen](FEED, source)
    for number, values in _each(body, "organisasjon", source):
        fields = Fields(f"organisasjon[{number}]", values, source)
        id_ = _id_or_left_out(fields)
        names = {"name": fields.text("organisasjonsnavn"), "short_name": fields.text("orgKortnavn")}
        found.add(fields, UnitSeen(at=fields.at, id=id_ or "", above=_id(fields, "overordnOrgenhetId"), **names))
    return found.batch()


# ── leave and messages ─────────────────────────────────────────────────────────────────────────


def read_leave(body: bytes, source: Source) -> Batch[LeaveSeen]:
    """Read leave.

    Raises:
        FeedError: it is no JSON of this shape.
    """
    found = Gathering[LeaveSeen](FEED, source)
    for number, values in _each(body, "AnsattPermisjon", source):
        fields = Fields(f"AnsattPermisjon[{number}]", values, source)
        employee = _id(fields, "id")
        first, last = fields.period("startdato", "sluttdato", open_end=True)
        if (employee is None or first is None) and not fields.is_left_out:
            fields.leave_out("id" if employee is None else "startdato", "value.missing")
        is_away, fit = fields.truth("fullstendigFravarende"), fields.number("prosentArbeidsfor", most=100)
        share = Decimal(1) if is_away else None if fit is None else (Decimal(100) - fit) / Decimal(100)
        seen = LeaveSeen(
            at=fields.at,
            employee=employee,
            first=first,
            last=last,
            kind=fields.text("permisjonstype"),
            share=share,
        )
        found.add(fields, seen)
    return found.batch()


def read_message(body: bytes, source: Source) -> Batch[MessageSeen]:
    """Read one message of the queue, which carries a reference and the day after which it holds.

    Raises:
        FeedError: it is no JSON.
    """
    fields = Fields(FEED, plain_json(body, FEED), source)
    id_, of = _id(fields, "id"), fields.text("uri")
    if (id_ is None or of is None) and not fields.is_left_out:
        fields.leave_out("id" if id_ is None else "uri", "value.missing")
    seen = MessageSeen(
        at=fields.at, of=of or "", id=id_ or "", valid_after=fields.day("gyldigEtter"), fields=fields.texts("feltnavn")
    )
    found = Gathering[MessageSeen](FEED, source)
    found.add(fields, seen)
    return found.batch()


def _each(body: bytes, name: str, source: Source) -> Iterator[tuple[int, object]]:
    """What stands in the list of an answer; an empty list may be missing, in an answer with nothing else in it."""
    whole = plain_json(body, FEED)
    if not isinstance(whole, dict):
        raise FeedError(f"{FEED}: the answer is no object")
    if whole and name not in whole:
        raise FeedError(f"{FEED}: the answer has no {name}")
    return Fields("", whole, source).each(name)


def _id(fields: Fields, field: str) -> str | None:
    """An id without the zeros that some answers put before it."""
    text = fields.text(field)
    return (text.lstrip("0") or "0") if text is not None else None


def _id_or_left_out(fields: Fields) -> str | None:
    found = _id(fields, "id")
    if found is None and not fields.is_left_out:
        fields.leave_out("id", "value.missing")
    return found
