"""What an event asks for: whose consent, who is told, who is heard. A table with its legal basis, or none.

What the law asks is cited, and no day stands here that the law does not name. What follows from a contract being an
agreement, and what only operation asks for (payroll, the documentation tool, the loan fund), has no citation.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import MappingProxyType, ModuleType
from typing import Any, Final, TypeVar, get_args, get_type_hints

from attrs import frozen

from okstat.citation import Citation
from okstat.dated import Doubt
from okstat.entry import Entry, raise_faults, read_toml
from okstat.model.events import (
    Attested,
    Decided,
    Event,
    InformationAsked,
    InformationGiven,
    Raised,
    Replaced,
    Withdrawn,
)
from okstat.model.events import accident as of_accident
from okstat.model.events import adaptation as of_adaptation
from okstat.model.events import appeal as of_appeal
from okstat.model.events import company as of_company
from okstat.model.events import completion as of_completion
from okstat.model.events import contract as of_contract
from okstat.model.events import cooperation as of_cooperation
from okstat.model.events import curriculum as of_curriculum
from okstat.model.events import documentation as of_documentation
from okstat.model.events import ending as of_ending
from okstat.model.events import enterprise as of_enterprise
from okstat.model.events import exam as of_exam
from okstat.model.events import exam_basis as of_exam_basis
from okstat.model.events import office as of_office
from okstat.model.events import payroll as of_payroll
from okstat.model.events import subject_exam as of_subject_exam
from okstat.model.events import terms as of_terms
from okstat.tables import package_doubts, read_data
from okstat.text import Text

__all__ = ["SUBJECTS", "WHO", "Asked", "Basis", "Notice", "Notices", "load_notices", "notices_for", "package_notices"]

WHO: Final = (
    "county", "company", "office", "other_party", "apprentice", "payroll", "documentation_tool", "loan_fund",
)  # fmt: skip
"""Who can be asked or told; the last three are systems and a fund, and bear no duty."""

SUBJECTS: Final = ("contract", "enterprise", "office")
"""Whose events the table speaks of."""

E = TypeVar("E", bound=Enum)


class Asked(Enum):
    """What is asked for."""

    CONSENT = "consent"
    NOTICE = "notice"
    HEARING = "hearing"
    DECISION = "decision"


class Basis(Enum):
    """Why it is asked for: a provision, the contract being an agreement of two, or nothing but operation."""

    LAW = "law"
    AGREEMENT = "agreement"
    OPERATION = "operation"


@frozen
class Notice:
    """One thing that an event asks for.

    Attributes:
        of: whose event: `contract`, `enterprise` or `office`.
        event: the kind of event.
        who: of whom it is asked, or who is told.
        asked: what is asked.
        basis: why.
        text: what to do.
        citations: where the law says so; empty unless the basis is the law.
        when: keys of the event, each with the values for which the row holds.
        stated: keys of the event, one of which must be there for the row to hold; empty when none is needed.
        is_due_before: whether it has to be there before the event takes effect.
        shown_by: the key of the event, or the kind of event, that shows it is done; empty where no record does.
    """

    of: str
    event: str
    who: str
    asked: Asked
    basis: Basis
    text: Text
    citations: tuple[Citation, ...]
    when: Mapping[str, tuple[str, ...]]
    stated: tuple[str, ...]
    is_due_before: bool
    shown_by: str

    def cites_on(self, day: date) -> tuple[Citation, ...]:
        """Where the law of a day says so."""
        return tuple(citation for citation in self.citations if citation.holds_on(day))

    def holds_for(self, event: Event) -> bool | None:
        """Whether this event asks for it; `None` when that hangs on a key which is not known."""
        if self.basis is Basis.LAW and not self.cites_on(event.on):
            return False
        if self.stated and all(getattr(event, key) is None for key in self.stated):
            return False
        found = {key: getattr(event, key) for key in self.when}
        if any(value is not None and _plain(value) not in self.when[key] for key, value in found.items()):
            return False
        return None if None in found.values() else True


@frozen
class Notices:
    """The whole table.

    Attributes:
        rows: in the order of the file.
        silent: subject and kind of the events that ask for nothing.
    """

    rows: tuple[Notice, ...]
    silent: frozenset[tuple[str, str]]


@cache
def package_notices() -> Notices:
    """The package's own table."""
    return load_notices(read_data("notices.toml"), "notices.toml", package_doubts())


def notices_for(event: Event, of: str = "contract") -> tuple[Notice, ...]:
    """What an event asks for, or may ask for, by the law of its own day.

    Args:
        event: the event.
        of: whose it is: `contract`, `enterprise` or `office`.
    """
    return tuple(row for row in _rows_by_event().get((of, event.kind), ()) if row.holds_for(event) is not False)


@cache
def _rows_by_event() -> Mapping[tuple[str, str], tuple[Notice, ...]]:
    rows: dict[tuple[str, str], tuple[Notice, ...]] = {}
    for row in package_notices().rows:
        rows[row.of, row.event] = (*rows.get((row.of, row.event), ()), row)
    return MappingProxyType(rows)


def load_notices(text: str, name: str, doubts: Mapping[str, Doubt]) -> Notices:
    """The table from TOML: `silent`, and a `[[notice]]` for each thing asked.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("silent", "notice")
    entries = enumerate(file.entries("notice"), 1)
    rows = tuple(_notice(Entry(f"{name}: row {number}", values, faults), doubts) for number, values in entries)
    silent = set()
    for words in file.words("silent"):
        of, _, event = words.partition(" ")
        silent.add((of, event))
        if (of, event) not in _keys_by_kind():
            file.fault(f"silent: '{words}' is no subject and kind of event")
        if any((row.of, row.event) == (of, event) for row in rows):
            file.fault(f"silent: '{words}' asks for something")
    raise_faults(faults)
    return Notices(rows, frozenset(silent))


def _notice(entry: Entry, doubts: Mapping[str, Doubt]) -> Notice:
    entry.only(
        "of", "event", "who", "asked", "basis", "text", "citations", "when", "stated", "is_due_before", "shown_by"
    )
    notice = Notice(
        of=entry.word("of", "contract"),
        event=entry.word("event"),
        who=entry.word("who"),
        asked=_member(entry, "asked", Asked),
        basis=_member(entry, "basis", Basis),
        text=entry.text("text"),
        citations=entry.citations("citations", doubts),
        when=MappingProxyType(_when(entry)),
        stated=entry.words("stated"),
        is_due_before=entry.truth("is_due_before"),
        shown_by=entry.word("shown_by", ""),
    )
    for reason in _faults_of(notice):
        entry.fault(reason)
    return notice


def _when(entry: Entry) -> dict[str, tuple[str, ...]]:
    """The conditions: `when = { by = ["company"] }`."""
    values = next(iter(entry.entries("when")), {})
    part = Entry(f"{entry.where}: when", values, entry.faults)
    return {key: part.words(key) for key in values}


def _member(entry: Entry, key: str, kind: type[E]) -> E:
    named = entry.word(key)
    found = next((member for member in kind if member.value == named), None)
    if named and found is None:
        entry.fault(f"{key} is none of {', '.join(str(member.value) for member in kind)}")
    return found or next(iter(kind))


def _faults_of(notice: Notice) -> Iterator[str]:
    """What does not fit together in a row."""
    keys = _keys_by_kind().get((notice.of, notice.event))
    kinds = {event for of, event in _keys_by_kind() if of == notice.of}
    if notice.who not in WHO:
        yield f"who is none of {', '.join(WHO)}"
    if notice.text.places():
        yield "the text has places for values"
    if bool(notice.citations) is not (notice.basis is Basis.LAW):
        yield "a basis in law has a citation, and no other has"
    if keys is None:
        yield f"event is no kind of event of '{notice.of}'"
        return
    if notice.shown_by and notice.shown_by not in {*keys, *kinds}:
        yield "shown_by is neither a key of the event nor a kind of event"
    for key in (*notice.when, *notice.stated):
        if key not in keys:
            yield f"'{key}' is no key of the event"
    for key, values in notice.when.items():
        if not values or any(value not in keys.get(key, values) for value in values):
            yield f"when: {key} has no values, or one that the event cannot have"


@cache
def _keys_by_kind() -> Mapping[tuple[str, str], Mapping[str, Container[str]]]:
    """Subjects and their kinds of events, with the keys of the event and the values that a key can have."""
    of_candidates = (of_completion.Practised,)
    of_contracts = (
        of_accident, of_adaptation, of_contract, of_completion, of_cooperation, of_curriculum, of_documentation,
        of_ending, of_terms, of_payroll,
    )  # fmt: skip
    of_exams = (of_exam, of_exam_basis, of_appeal, of_subject_exam)
    classes: Mapping[str, Iterable[type[Event]]] = {
        "contract": [kind for one in (*of_contracts, *of_exams) for kind in _events(one) if kind not in of_candidates],
        "enterprise": [*_events(of_enterprise), *_events(of_company)],
        "office": [*_events(of_office), InformationAsked, InformationGiven],
    }
    any_subject: tuple[type[Event], ...] = (Attested, Raised, Decided, Withdrawn, Replaced)
    return MappingProxyType(
        {
            (of, kind.kind): {key: _values(hint) for key, hint in get_type_hints(kind).items()}
            for of, kinds in classes.items()
            for kind in (*kinds, *any_subject)
        }
    )


def _events(module: ModuleType) -> Iterator[type[Event]]:
    """The events of a module, without the objects that stand within them."""
    return (found for name in module.__all__ if issubclass(found := getattr(module, name), Event))


class _Anything:
    """The values of a key that may have any."""

    def __contains__(self, _: object) -> bool:
        return True


def _values(hint: Any) -> Container[str]:
    """The values that a key of a type can have."""
    for part in (hint, *get_args(hint)):
        if isinstance(part, type) and issubclass(part, Enum):
            return frozenset(_plain(member) for member in part)
    return _Anything()


def _plain(value: Any) -> str:
    """A value as the table writes it."""
    return str(value.value) if isinstance(value, Enum) else str(value)
