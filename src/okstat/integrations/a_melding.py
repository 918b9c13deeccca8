"""A-meldingen, the monthly employer report: its employments, from the JSON that an employer sends (version 2.3).

Shapes: the example on the tax administration's page on reporting by file (`Skatteetaten/api-dokumentasjon`, read in
November 2026). Decimals are texts there. What an employer's system leaves out, or writes otherwise, is taken with
remarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch
from okstat.feeds.reported import ORDINARY, EmploymentReported, LeaveReported
from okstat.feeds.seen import PersonSeen

__all__ = ["FEED", "read_report"]

FEED: Final = "a-meldingen"
_HUNDRED: Final = Decimal(100)
_MONTH: Final = re.compile(r"\d{4}-\d{2}", re.ASCII)
_OCCUPATION: Final = re.compile(r"\d{7}", re.ASCII)
_EMPLOYMENT: Final = re.compile(r"[0-9a-zA-Z_.-]{1,150}")
_KINDS: Final = (
    ORDINARY,
    "maritimtArbeidsforhold",
    "forenkletOppgjoersordning",
    "frilanserOppdragstakerHonorarPersonerMm",
    "pensjonOgAndreTyperYtelserUtenAnsettelsesforhold",
)
_FORMS: Final = ("fast", "midlertidig", "midlertidigAnsattSomTilkallingsvikar")


def read_report(body: bytes, source: Source) -> Batch[EmploymentReported]:
    """Read the employments of a report.

    Args:
        body: the bytes of the report, `{"leveranse": …}`.
        source: the day it was read, and whether its numbers are invented.

    Raises:
        FeedError: it is no JSON of this shape.
    """
    whole = plain_json(body, FEED)
    report = whole.get("leveranse") if isinstance(whole, dict) else None
    if not isinstance(report, dict):
        raise FeedError(f"{FEED}: there is no leveranse")
    found = Gathering[EmploymentReported](FEED, source)
    for number, unit in Fields("", report, source).inside("oppgave").each("virksomhet"):
        of_unit = Fields(f"virksomhet[{number}]", unit, source)
        if of_unit.is_left_out:
            found.add(of_unit)
        for receiver, person in of_unit.each("inntektsmottaker"):
            of_person = Fields(f"{of_unit.at}.inntektsmottaker[{receiver}]", person, source)
            _add_employments(found, of_person, _Around(report, unit, person))
    return found.batch()


@frozen
class _Around:
    """What stands around an employment in the report: the report itself, the unit and the person."""

    report: object = field(repr=False)
    unit: object = field(repr=False)
    person: object = field(repr=False)


def _add_employments(found: Gathering[EmploymentReported], person: Fields, around: _Around) -> None:
    """Add the employments of one person; who is only paid something has none in the report."""
    if person.is_left_out:
        found.add(person)
    seen: set[str] = set()
    for number, values in person.each("arbeidsforhold"):
        fields = Fields(f"{person.at}.arbeidsforhold[{number}]", values, person.source)
        record = _employment(fields, around)
        if record.employment is not None and record.employment in seen:
            fields.remark("arbeidsforholdId", "employment.same-id")
        seen.add(record.employment or "")
        found.add(fields, record)


def _employment(fields: Fields, around: _Around) -> EmploymentReported:
    above, of_unit = _beside(fields, around.report), _beside(fields, around.unit)
    month = _month(above)
    first, last = fields.period("startdato", "sluttdato")
    reason = fields.text("aarsakTilSluttdato")
    if reason is None and last is not None and month is not None and last.replace(day=1) <= month:
        fields.remark("aarsakTilSluttdato", "value.missing")
    percent = fields.number("stillingsprosent", most=100)
    return EmploymentReported(
        at=fields.at,
        person=_person(fields, _beside(fields, around.person)),
        month=month,
        employer=above.inside("opplysningspliktig").organisation_number("norskIdentifikator"),
        workplace=of_unit.organisation_number("norskIdentifikator"),
        employment=_matching(fields, "arbeidsforholdId", _EMPLOYMENT),
        kind=_known(fields, "typeArbeidsforhold", _KINDS),
        first=first,
        last=last,
        end_reason=reason,
        full_time_hours=fields.number("antallTimerPerUkeSomEnFullStillingTilsvarer", most=168),
        pay_form=fields.text("avloenningstype"),
        occupation=_matching(fields, "yrke", _OCCUPATION),
        working_time=fields.text("arbeidstidsordning"),
        share=percent / _HUNDRED if percent is not None else None,
        share_changed_on=fields.day("sisteDatoForStillingsprosentendring"),
        pay_changed_on=fields.day("sisteLoennsendringsdato"),
        seniority_since=fields.day("loennsansiennitet"),
        step=fields.text("loennstrinn"),
        form=_known(fields, "formForAnsettelse", _FORMS),
        leave=tuple(_leave(fields)),
    )


def _person(fields: Fields, whose: Fields) -> PersonSeen:
    number, told = whose.person_number("norskIdentifikator"), whose.inside("identifiserendeInformasjon")
    seen = PersonSeen(number=number, born=told.day("foedselsdato"), name=told.text("navn"))
    if number is None and (seen.born is None or seen.name is None) and not fields.is_left_out:
        fields.leave_out("norskIdentifikator", "record.no-identity")
    return seen


def _beside(fields: Fields, values: object) -> Fields:
    """An object that stands around a record, read with the remarks of the record."""
    around = Fields(fields.at, values if isinstance(values, dict) else {}, fields.source)
    around.remarks = fields.remarks
    return around


def _month(report: Fields) -> date | None:
    text = report.text("kalendermaaned")
    if text is None:
        return None
    try:
        return date.fromisoformat(f"{text}-01" if _MONTH.fullmatch(text) else "")
    except ValueError:
        report.remark("kalendermaaned", "day.unreadable")
        return None


def _matching(fields: Fields, name: str, pattern: re.Pattern[str]) -> str | None:
    text = fields.text(name)
    if text is not None and not pattern.fullmatch(text):
        fields.remark(name, "value.unreadable")
        return None
    return text


def _known(fields: Fields, name: str, words: tuple[str, ...]) -> str | None:
    """A word of a list; one that is not known here is kept, with a remark."""
    text = fields.text(name)
    if text is not None and text not in words:
        fields.remark(name, "code.unknown")
    return text


def _leave(fields: Fields) -> Iterator[LeaveReported]:
    for leave in fields.members("permisjon"):
        first, last = leave.period("startdato", "sluttdato")
        percent = leave.number("permisjonsprosent", most=100)
        share = percent / _HUNDRED if percent is not None else None
        yield LeaveReported(first=first, last=last, share=share, kind=leave.text("beskrivelse"))
