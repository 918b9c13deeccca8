"""What a document must keep between its parts: ids, references, spans.

These are looked for in the plain JSON, before it is structured, so that a fault in one part hides none in another.
What the document leaves to be understood (`recorded`, `complete`) is put in on the same walk.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from attrs import frozen

from okstat.document.corrections import corrected_twice
from okstat.document.faults import Faults, Path, in_words
from okstat.document.kinds import EVENTS_OF, SPANS
from okstat.document.persons import Persons
from okstat.document.scalars import day
from okstat.document.unfit import UnfitError
from okstat.document.wire import ContractRecord, keys
from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.events import Replaced, Withdrawn
from okstat.model.office import Office

__all__ = ["Checks", "Links", "checks"]

_Object = dict[str, Any]
_Known = Mapping[str, Container[str]]

_CORRECTIONS: Final = (Withdrawn, Replaced)
_NO_SUCH_EVENT: Final = "names no event of the same subject"
_NO_SUCH: Final[Mapping[str, str]] = {
    "event": _NO_SUCH_EVENT,
    "replacement": _NO_SUCH_EVENT,
    "company": "names no enterprise or department",
    "office": "names no office",
    "department": "names no department of this enterprise",
}
"""Keys that name something by its id, and what to say when there is no such thing."""


class _Anything:
    """The ids of a list that cannot be read: every reference to it may be right."""

    def __contains__(self, _: object) -> bool:
        return True


@frozen
class Checks:
    """What to look for in one kind of events.

    Attributes:
        references: keys that name something by its id.
        events: those of them that name an event.
        span: the keys of a first day and of one that cannot lie before it.
        is_correction: whether it takes out the event that it names.
    """

    references: tuple[str, ...]
    events: tuple[str, ...]
    span: tuple[str, str] | None
    is_correction: bool


@cache
def checks(subject: type) -> Mapping[str, Checks]:
    """The kinds of events of a class of subjects in which there is something to look for."""
    found = {}
    for kind, event in EVENTS_OF[subject].items():
        references = tuple(key.name for key in keys(event) if key.name in _NO_SUCH)
        if references or event in SPANS:
            events = tuple(name for name in references if _NO_SUCH[name] == _NO_SUCH_EVENT)
            found[kind] = Checks(references, events, SPANS.get(event), event in _CORRECTIONS)
    return found


class Links:
    """The ids and references of one document.

    Attributes:
        recorded: the day the document was written, where it says so.
        complete: what the whole document is complete for.
        persons: the persons met so far.
        known: what `company` and `office` may name.
    """

    def __init__(self, faults: Faults, *, recorded: date | None, complete: Complete, synthetic: bool) -> None:
        self.recorded = recorded
        self.complete = complete
        self.persons = Persons(faults.tell, recorded=recorded, synthetic=synthetic)
        self._tell = faults.tell
        self._ids: dict[str, dict[str, Path]] = {
            naming: {} for naming in ("office", "company", "county", "contract", "candidate")
        }
        self.known: dict[str, Container[str]] = {key: self._ids[key] for key in ("office", "company")}

    def header(self, document: _Object, path: Path) -> None:
        """Look at offices, enterprises and counties; all their ids are taken before any reference is followed."""
        offices = self._objects(document, "offices", path, "office")
        enterprises = self._objects(document, "enterprises", path, "company")
        for office, place in offices:
            self._take_id("office", office, place)
        known_within = []
        for enterprise, place in enterprises:
            self._take_id("company", enterprise, place)
            departments = self._objects(enterprise, "departments", place, "company")
            for department, department_place in departments:
                self._take_id("company", department, department_place)
            known_within.append(_ids_of(enterprise, departments))
        for office, place in offices:
            self._subject(Office, office, place, {})
        for (enterprise, place), known in zip(enterprises, known_within, strict=True):
            self._subject(Enterprise, enterprise, place, {"department": known})
        for county, place in self._objects(document, "counties", path, "county"):
            self._take_id("county", county, place)
            self._subject(CountyAuthority, county, place, {})

    def contract(self, contract: _Object, path: Path) -> None:
        """Look at one contract."""
        self._take_id("contract", contract, path)
        self.persons.look_at(contract, path)
        self._references(contract, ("company", "office"), self.known, path)
        placements = contract.get("placements")
        if isinstance(placements, list):
            for number, placement in enumerate(placements):
                if isinstance(placement, dict):
                    self._references(placement, ("company",), self.known, (*path, "placements", number))
        self._subject(ContractRecord, contract, path, {})

    def candidate(self, candidate: _Object, path: Path) -> None:
        """Look at one candidate."""
        self._take_id("candidate", candidate, path)
        self.persons.look_at(candidate, path)
        self._subject(Candidate, candidate, path, {})

    def take_contract(self, own: str, path: Path) -> bool:
        """Take the id of a contract that was read by msgspec; false when another subject has it already."""
        return self._ids["contract"].setdefault(own, path) is path

    def whole(self, own: Complete) -> Complete:
        """For which kinds the record of a subject is complete: by its own word, else by that of the document."""
        return own if own is self.complete else self.complete.with_own(own.days)

    def _objects(self, parent: _Object, key: str, path: Path, naming: str) -> list[tuple[_Object, Path]]:
        """The objects in a list, each with its path; a list that is none makes every reference to it good."""
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

    def _references(self, one: _Object, names: tuple[str, ...], known: _Known, path: Path) -> None:
        for name in names:
            named = one.get(name)
            if isinstance(named, str) and named not in known[name]:
                self._tell((*path, name), _NO_SUCH[name])

    def _subject(self, shape: type, subject: _Object, path: Path, known: _Known) -> None:
        """Fill in what a subject may leave out (completeness, days of recording), and check its events."""
        subject.setdefault("complete", self.complete)
        events = subject.get("events")
        if not isinstance(events, list):
            return
        to_look_for = checks(shape)
        numbers: dict[str, int] = {}
        found = []
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
                found.append((number, event, to_look_for[kind]))
        known = {**self.known, **known, "event": numbers, "replacement": numbers}
        for number, event, check in found:
            self._references(event, check.references, known, (*path, "events", number))
            for key, reason in _event_faults(event, check):
                self._tell((*path, "events", number, key), reason)
        for own, first in corrected_twice(_corrections(found, numbers)):
            reason = f"names an event that events[{numbers[first]}] takes out too, and both corrections stand"
            self._tell((*path, "events", numbers[own], "event"), reason)

    def _recorded(self, on: object) -> date:
        """The day an event was recorded when it does not say: its own or the document's, whichever is earlier."""
        try:
            own = day(on)
        except UnfitError:
            return date.min  # the fault is told at `on`
        return own if self.recorded is None or own < self.recorded else self.recorded


def _corrections(found: list[tuple[int, _Object, Checks]], numbers: Mapping[str, int]) -> dict[str, str]:
    """The corrections among some events: id to the id of the event that each takes out."""
    return {
        event["id"]: event["event"]
        for number, event, check in found
        if check.is_correction
        and isinstance(event.get("event"), str)
        and isinstance(own := event.get("id"), str)
        and numbers[own] == number
    }


def _ids_of(enterprise: _Object, departments: list[tuple[_Object, Path]]) -> Container[str]:
    """What `department` may name within an enterprise."""
    if isinstance(enterprise.get("departments", []), list):
        return [department["id"] for department, _ in departments if "id" in department]
    return _Anything()


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
