"""Reading one record of a feed: each field is read as widely as the format allows, and what is odd becomes a remark.

Feeds are irregular: an empty text stands for nothing, one object where a list belongs, numbers as texts, days in four
shapes, numbers that lost their leading zero. `Fields` reads one object and keeps the remarks; no value that is wrong
ever raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.feeds.days import day_of
from okstat.feeds.receipt import Line, Remark, Taking
from okstat.feeds.remarks import REMARKS
from okstat.feeds.texts import LONGEST, UNFIT, fit_text
from okstat.identifiers import CheckDigitRule, IdentifierError, organisation_number, person_number
from okstat.model.county import NOT_STATED, county
from okstat.model.trade import trade
from okstat.tables import UnknownCodeError

__all__ = ["Fields", "Source", "in_a_list"]

_NUMBER: Final = re.compile(r"-?\d{1,12}(?:[.,]\d{1,6})?", re.ASCII)
_TRADE: Final = re.compile(r"[A-ZÆØÅ0-9]{5,6}[A-ZÆØÅ0-9-]{0,4}")
_NO_NAMES: Final[Mapping[str, str]] = {}
_MOST_WHOLE: Final = 10**18
_FIRST_YEAR, _OPEN_FROM = 1900, 2200


def in_a_list(value: object) -> Sequence[object]:
    """A list as it is, one thing as a list of one, nothing as an empty list."""
    if isinstance(value, list):
        return value
    return () if value is None or value == "" else (value,)


_NEW_CHECK_DIGITS: Final = date(2032, 1, 1)


@frozen
class Source:
    """Where a feed comes from, and how its numbers are read.

    Attributes:
        read_on: the day on which the source was as it was read.
        synthetic: whether its person numbers are those of invented persons.
    """

    read_on: date
    synthetic: bool = False

    @property
    def check_digits(self) -> CheckDigitRule:
        """By which check digits person numbers are read: numbers of the rule of 2032 are taken from 2032 on."""
        return CheckDigitRule.FROM_2032 if self.read_on >= _NEW_CHECK_DIGITS else CheckDigitRule.UNTIL_2031


class Fields:
    """The fields of one record, and what was odd about them.

    Args:
        at: the place of the record in the source.
        values: what stands there; what is no object is an unreadable record.
        source: how its numbers are read.
        inside: the object that it stands in, as part of the names of its fields.
        names: what fields are called in the source, where that is another name.
    """

    def __init__(
        self,
        at: str,
        values: object,
        source: Source,
        *,
        inside: str = "",
        names: Mapping[str, str] = _NO_NAMES,
    ) -> None:
        self.at = at
        self.source = source
        self._inside = inside
        self._names = names
        self.remarks: list[Remark] = []
        self.is_left_out = False
        self._values: Mapping[str, object] = {}
        if isinstance(values, Mapping):
            self._values = values
        else:
            self.leave_out("", "record.unreadable")

    # ── what was odd ──────────────────────────────────────────────────────────────────────────

    def remark(self, field: str, code: str) -> None:
        """Note what is odd about a field; the record is taken all the same."""
        self.remarks.append(Remark(f"{self._inside}{self._names.get(field, field)}", code, REMARKS[code]))

    def leave_out(self, field: str, code: str) -> None:
        """Note why the record is left out."""
        self.remark(field, code)
        self.is_left_out = True

    def line(self) -> Line:
        """The line of the receipt."""
        taking = Taking.LEFT_OUT if self.is_left_out else Taking.WITH_REMARKS if self.remarks else Taking.TAKEN
        return Line(self.at, taking, tuple(self.remarks))

    # ── values ────────────────────────────────────────────────────────────────────────────────

    def inside(self, field: str) -> Fields:
        """The object in a field, with the same remarks; nothing there reads as an empty object."""
        value = self._values.get(field)
        place = f"{self._inside}{field}."
        inner = Fields(self.at, value if isinstance(value, Mapping) else {}, self.source, inside=place)
        inner.remarks = self.remarks
        if value is not None and not isinstance(value, Mapping):
            self.remark(field, "value.unreadable")
        return inner

    def members(self, field: str) -> Iterator[Fields]:
        """The objects in a list, with the same remarks; what is no object is passed over, and told."""
        for number, value in self.each(field):
            place = f"{field}[{number}]"
            if isinstance(value, Mapping):
                inner = Fields(self.at, value, self.source, inside=f"{self._inside}{place}.")
                inner.remarks = self.remarks
                yield inner
            else:
                self.remark(place, "record.unreadable")

    def each(self, field: str) -> Iterator[tuple[int, object]]:
        """What stands in a list, numbered; one thing where a list belongs is a list of one."""
        yield from enumerate(in_a_list(self._values.get(field)))

    def text(self, field: str) -> str | None:
        """A text without blanks around it; an empty one is nothing, a whole number is its digits."""
        value = self._values.get(field)
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value) if abs(value) < _MOST_WHOLE else "9" * (LONGEST + 1)
        text = self._text(field, value)
        if text is not None and len(text) > LONGEST:
            self.remark(field, "value.too-long")
            return None
        return text

    def texts(self, field: str) -> tuple[str, ...]:
        """The texts in a list; what is none is passed over, and told."""
        found = {number: fit_text(value) for number, value in self.each(field)}
        for number in (number for number, text in found.items() if text is None):
            self.remark(f"{field}[{number}]", "value.unreadable")
        return tuple(text for text in found.values() if text is not None)

    def long_text(self, field: str) -> str | None:
        """A text that may be as long as it likes, such as a file in base64."""
        return self._text(field, self._values.get(field))

    def _text(self, field: str, value: object) -> str | None:
        if value is None:
            return None
        if not isinstance(value, str) or UNFIT.search(value):
            self.remark(field, "value.unreadable")
            return None
        return value.strip() or None

    def day(self, field: str, *, pivot: int = 50, open_end: bool = False) -> date | None:
        """A day; one so far ahead that it stands for no end is nothing, with a remark where no open end belongs."""
        text = self.text(field)
        if text is None:
            return None
        found = day_of(text, pivot)
        if found is None or found.year < _FIRST_YEAR:
            self.remark(field, "day.unreadable")
            return None
        if found.year > _OPEN_FROM:
            if not open_end:
                self.remark(field, "day.open")
            return None
        return found

    def period(
        self, first: str, last: str, *, pivot: int = 50, open_end: bool = False
    ) -> tuple[date | None, date | None]:
        """The first and the last day of a period; a last day before the first is nothing, with a remark.

        Args:
            first: the field of the first day.
            last: the field of the last day.
            pivot: how two digits of a year are read.
            open_end: whether the last day may lie so far ahead that it stands for no end.
        """
        begins, ends = self.day(first, pivot=pivot), self.day(last, pivot=pivot, open_end=open_end)
        if begins is not None and ends is not None and ends < begins:
            self.remark(last, "period.reversed")
            ends = None
        return begins, ends

    def number(self, field: str, *, most: int = 10**9) -> Decimal | None:
        """A number that is not negative, with a point or a comma."""
        value = self._values.get(field)
        if isinstance(value, Decimal):
            value = str(value)
        if value is None or value == "":
            return None
        text = str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
        found = Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
        if found is None or not 0 <= found <= most:
            self.remark(field, "number.unreadable")
            return None
        return found

    def whole_number(self, field: str, *, least: int = 0, most: int = 10**9) -> int | None:
        """A whole number between two others."""
        found = self.number(field, most=most)
        if found is not None and (found < least or found != int(found)):
            self.remark(field, "number.unreadable")
            return None
        return None if found is None else int(found)

    def truth(self, field: str) -> bool | None:
        """True or false; also `J` and `N`, `Ja` and `Nei`, `true` and `false` as texts."""
        value = self._values.get(field)
        if isinstance(value, bool) or value is None or value == "":
            return value if isinstance(value, bool) else None
        words = {"j": True, "ja": True, "true": True, "x": True, "n": False, "nei": False, "false": False}
        found = words.get(value.strip().lower()) if isinstance(value, str) else None
        if found is None:
            self.remark(field, "value.unreadable")
        return found

    # ── codes and identifiers ─────────────────────────────────────────────────────────────────

    def trade(self, field: str) -> str | None:
        """A trade code in its ten characters; one that no list knows is kept, with a remark."""
        text = self.text(field)
        if text is None:
            return None
        code = text.upper()
        if not _TRADE.fullmatch(code):
            self.remark(field, "trade.unreadable")
            return None
        code = code.ljust(10, "-")
        try:
            return trade(code).code
        except UnknownCodeError:
            self.remark(field, "trade.unknown")
            return code

    def county(self, field: str) -> str | None:
        """The number of a county in two digits, also where the leading zero is lost."""
        text = self.text(field)
        if text is None:
            return None
        try:
            found = county(text.zfill(2))
        except UnknownCodeError:
            found = None
        if found is None or found.code == NOT_STATED:
            self.remark(field, "county.unknown")
            return None
        return found.code

    def person_number(self, field: str) -> str | None:
        """A national identity number of eleven digits; a lost leading zero is put back, with a remark."""
        text = self.text(field)
        if text is None:
            return None
        digits = text.replace(" ", "")
        is_padded = len(digits) == 10 and digits.isascii() and digits.isdigit()
        try:
            found = person_number(
                digits.zfill(11) if is_padded else digits,
                synthetic=self.source.synthetic,
                check_digits=self.source.check_digits,
            )
        except IdentifierError:
            self.remark(field, "person-number.wrong")
            return None
        if is_padded:
            self.remark(field, "person-number.padded")
        return found.digits

    def organisation_number(self, field: str) -> str | None:
        """An organisation number of nine digits."""
        text = self.text(field)
        if text is None:
            return None
        try:
            return organisation_number(text)
        except IdentifierError:
            self.remark(field, "organisation-number.wrong")
            return None
