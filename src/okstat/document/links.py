"""What a document must keep between its parts: ids, references, spans, persons that read the same.

These are looked for in the plain JSON, before it is structured, so that a fault in one part hides none in another.
What the document leaves to be understood (`recorded`, `complete`) is put in on the same walk.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from attrs import frozen

from okstat.document.codes import ELEVEN_DIGITS
from okstat.document.faults import Faults, Path, UnfitError, in_words
from okstat.document.plain import plain
from okstat.document.scalars import day
from okstat.document.wire import EVENTS_OF, SPANS, ContractRecord, keys
from okstat.identifiers import CheckDigitRule, IdentifierError, person_number
from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.enterprise import Enterprise
from okstat.model.office import Office
from okstat.model.person import Person

__all__ = ["Checks", "Links", "checks"]

_Object = dict[str, Any]
_Placed = list[tuple[_Object, Path]]
_Known = Mapping[str, Container[str]]

_NO_SUCH_EVENT: Final = "names no event of the same subject"
_NO_SUCH: Final[Mapping[str, str]] = {
    "event": _NO_SUCH_EVENT,
    "replacement": _NO_SUCH_EVENT,
    "company": "names no enterprise or department",
    "office": "names no office",
    "department": "names no department of this enterprise",
}
"""Keys that name something by its id, and what to say when there is no such thing."""

_NEW_CHECK_DIGITS: Final = date(2032, 1, 1)


class _Anything:
    """The ids of a list that cannot be read: every reference to it may be right."""

    def __contains__(self, _: object) -> bool:
        return True


@frozen
class Checks:
    """What to look for in one kind of events: keys that name something or an event, and the two ends of a span."""

    references: tuple[str, ...]
    events: tuple[str, ...]
    span: tuple[str, str] | None


@cache
def checks(subject: type) -> Mapping[str, Checks]:
    """The kinds of events of a class of subjects in which there is something to look for."""
    found = {}
    for kind, event in EVENTS_OF[subject].items():
        references = tuple(key.name for key in keys(event) if key.name in _NO_SUCH)
        if references or event in SPANS:
            events = tuple(name for name in references if _NO_SUCH[name] == _NO_SUCH_EVENT)
            found[kind] = Checks(references, events, SPANS.get(event))
    return found


class Links:
    """The ids, references and persons of one document.

    Attributes:
        recorded: the day the document was written, where it says so.
        complete: what the whole document is complete for.
        synthetic: whether synthetic person numbers are taken.
        persons: the persons read so far, by id.
        known: what `company` and `office` may name.
    """

    def __init__(self, faults: Faults, recorded: date | None, complete: Complete, synthetic: bool) -> None:
        self.recorded = recorded
        self.complete = complete
        self.synthetic = synthetic
        self.persons: dict[str, Person] = {}
        self._tell = faults.tell
        self._first_persons: dict[str, tuple[_Object | Person, Path]] = {}
        self._ids: dict[str, dict[str, Path]] = {"office": {}, "company": {}, "contract": {}, "candidate": {}}
        self.known: dict[str, Container[str]] = {key: self._ids[key] for key in ("office", "company")}

    def header(self, document: _Object, path: Path) -> None:
        """Look at offices and enterprises; all their ids are taken before any reference is followed."""
        offices = self._objects(document, "offices", path, "office")
        enterprises = self._objects(document, "enterprises", path, "company")
        departments = [self._objects(one, "departments", place, "company") for one, place in enterprises]
        for one, place in offices:
            self._take_id("office", one, place)
        for (one, place), parts in zip(enterprises, departments, strict=True):
            self._take_id("company", one, place)
            for part, part_place in parts:
                self._take_id("company", part, part_place)
        for one, place in offices:
            self._subject(Office, one, place, {})
        for (one, place), parts in zip(enterprises, departments, strict=True):
            is_list = isinstance(one.get("departments", []), list)
            own: list[Any] = [part.get("id") for part, _ in parts]
            known: Container[str] = own if is_list else _Anything()
            self._subject(Enterprise, one, place, {"department": known})

    def contract(self, contract: _Object, path: Path) -> None:
        """Look at one contract."""
        self._take_id("contract", contract, path)
        self._person(contract, path)
        self._references(contract, ("company", "office"), self.known, path)
        placements = contract.get("placements")
        if isinstance(placements, list):
            for number, placement in enumerate(placements):
                if isinstance(placement, dict):
                    self._references(placement, ("company",), self.known, (*path, "placements", number))
        self._subject(ContractRecord, contract, path, {})

    def take(self, own: str, person: Person, path: Path) -> Person | None:
        """Take a contract that was read otherwise; none, and nothing taken, when its id or its person will not do.

        Returns:
            The object that all subjects of the same person share.
        """
        if own in self._ids["contract"]:
            return None
        shared = self.persons.get(person.id)
        if shared is None:
            if person.id in self._first_persons or (person.number and self._number_fault(person.number)):
                return None
            shared = self.persons[person.id] = person
            self._first_persons[person.id] = (person, path)
        elif shared != person:
            return None
        self._ids["contract"][own] = path
        return shared

    def candidate(self, candidate: _Object, path: Path) -> None:
        """Look at one candidate."""
        self._take_id("candidate", candidate, path)
        self._person(candidate, path)
        self._subject(Candidate, candidate, path, {})

    def _objects(self, parent: _Object, key: str, path: Path, naming: str) -> _Placed:
        """The objects in a list; a list that is none makes every reference to it good."""
        items = parent.get(key, [])
        if not isinstance(items, list):
            self.known[naming] = _Anything()
            return []
        return [(one, (*path, key, number)) for number, one in enumerate(items) if isinstance(one, dict)]

    def _take_id(self, naming: str, one: _Object, path: Path) -> None:
        own = one.get("id")
        if isinstance(own, str):
            first = self._ids[naming].setdefault(own, path)
            if first is not path:
                self._tell((*path, "id"), f"is also the id of {in_words(first)}")

    def _references(
        self, one: _Object, names: tuple[str, ...], known: Mapping[str, Container[str]], path: Path
    ) -> None:
        for name in names:
            named = one.get(name)
            if isinstance(named, str) and named not in known[name]:
                self._tell((*path, name), _NO_SUCH[name])

    def _person(self, subject: _Object, path: Path) -> None:
        """Let the same person be the same object, told once and for all; check the number of a new one."""
        person = subject.get("person")
        if not isinstance(person, dict):
            return
        own = person.get("id")
        if isinstance(own, str):
            first, first_path = self._first_persons.setdefault(own, (person, path))
            if first is not person:
                if not _reads_as(plain(first) if isinstance(first, Person) else first, person):
                    self._tell((*path, "person"), f"reads otherwise than in {in_words(first_path)}, under the same id")
                elif own in self.persons:
                    subject["person"] = self.persons[own]
                    return
        number = person.get("number")
        if isinstance(number, str) and ELEVEN_DIGITS.fullmatch(number) and (reason := self._number_fault(number)):
            self._tell((*path, "person", "number"), reason)

    def _number_fault(self, number: str) -> str | None:
        is_new = self.recorded is not None and self.recorded >= _NEW_CHECK_DIGITS
        rule = CheckDigitRule.FROM_2032 if is_new else CheckDigitRule.UNTIL_2031
        try:
            kind = person_number(number, synthetic=True, check_digits=rule).kind
        except IdentifierError as error:
            return f"{error}"
        if kind.is_synthetic and not self.synthetic:
            return 'is a synthetic number, and the document does not say `"synthetic": true`'
        return None

    def _subject(self, shape: type, subject: _Object, path: Path, known: _Known) -> None:
        """Put in what is understood, and look at the events."""
        subject.setdefault("complete", self.complete)
        events = subject.get("events")
        if not isinstance(events, list):
            return
        to_look_for = checks(shape)
        numbers: dict[str, int] = {}
        to_check = []
        for number, event in enumerate(events):
            if not isinstance(event, dict):
                continue
            if "recorded" not in event:
                event["recorded"] = self._recorded(event.get("on"))
            own = event.get("id")
            if isinstance(own, str) and numbers.setdefault(own, number) != number:
                self._tell((*path, "events", number, "id"), f"is also the id of events[{numbers[own]}]")
            kind = event.get("kind")
            if isinstance(kind, str) and kind in to_look_for:
                to_check.append((number, event, to_look_for[kind]))
        known = {**self.known, **known, "event": numbers, "replacement": numbers}
        for number, event, check in to_check:
            self._references(event, check.references, known, (*path, "events", number))
            for key, reason in _event_faults(event, check):
                self._tell((*path, "events", number, key), reason)

    def _recorded(self, on: object) -> date | None:
        """The day an event was recorded when it does not say: its own or the document's, whichever is earlier."""
        try:
            own = day(on)
        except UnfitError:
            return date.min
        return own if self.recorded is None or own < self.recorded else self.recorded


def _reads_as(first: _Object, other: _Object) -> bool:
    """Whether two persons read the same; what is no plain value is a fault anyway, and not compared."""
    plain = (str, type(None), bool, int, float)
    return first.keys() == other.keys() and all(
        value == other[key] for key, value in first.items() if isinstance(value, plain)
    )


def _event_faults(event: _Object, check: Checks) -> Iterator[tuple[str, str]]:
    """What is wrong with one event in itself."""
    for key in check.events:
        if isinstance(named := event.get(key), str):
            if named == event.get("id"):
                yield key, "names the event itself"
            elif key == "replacement" and named == event.get("event"):
                yield key, "names the event that it replaces"
    if check.span:
        first, last = event.get(check.span[0]), event.get(check.span[1])
        if isinstance(first, str) and isinstance(last, str) and last < first and _is_day(first) and _is_day(last):
            yield check.span[1], f"lies before `{check.span[0]}`"


def _is_day(text: str) -> bool:
    try:
        day(text)
    except UnfitError:
        return False
    return True
