from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

import pytest
from attrs import evolve, frozen
from facts import days_around_the_acts, event, portfolios_around_the_acts
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.catalogue.reads import reads
from okstat.explain import explain
from okstat.finding import Finding
from okstat.law import Law
from okstat.model.events import (
    Absent,
    Attested,
    EmployeesCounted,
    Ended,
    EndingBasis,
    EndingNotified,
    Event,
    ExamHeld,
    ExamRegistered,
    Raised,
)
from okstat.model.portfolio import Portfolio
from okstat.outcome import MET, Outcome, breached
from okstat.rule import Duty, Question, Rule
from okstat.rules.questions import QUESTIONS

TABLE: Final = "table.of-a-constant"


@frozen
class Part:
    """A part with a method and a property."""

    day: date | None
    other: int

    def is_later(self, than: date) -> bool:
        """Reads one field."""
        return self.day is not None and self.day > than

    @property
    def twice(self) -> int:
        """Reads the other."""
        return self.other * 2


@frozen
class Place:
    """A situation with a part that may be missing, several parts, and plain fields."""

    on: date
    part: Part | None
    parts: tuple[Part, ...]
    name: str
    count: int
    number: int
    answer: Callable[[], int]

    def last(self) -> Part | None:
        """The last of the parts."""
        return self.parts[-1] if self.parts else None


def _plain(place: Place) -> object:
    return place.name


def _chain(place: Place) -> object:
    return place.part.day if place.part is not None else None


def _only_asked_whether_it_is_there(place: Place) -> object:
    return place.part is None


def _renamed(place: Place) -> object:
    part, count = place.part, place.count
    return part, count and part and part.other


def _unpacked(place: Place) -> object:
    first, *rest = place.parts
    return first.day, rest


def _looped(place: Place) -> object:
    seen: Part | None = None
    for part in place.parts:
        if seen is not None and seen.day == part.day:
            return part.other
        seen = part
    return None


def _comprehended(place: Place) -> object:
    return [part.day for part in place.parts if part.other], any(part.other for part in place.parts)


def _least(place: Place) -> object:
    return min(place.parts, key=lambda part: part.other).day


def _by_other(part: Part) -> int:
    return part.other


def _least_by_name(place: Place) -> object:
    return next(iter(sorted(place.parts, key=_by_other))).day


def _called(place: Place) -> object:
    return place.answer()


def _walrus(place: Place) -> object:
    return part.day if (part := place.part) else None


def _annotated(place: Place) -> object:
    part: Part | None = place.part
    return part and part.other


def _augmented(place: Place) -> object:
    total = 0
    total += place.count
    return total


def _through_a_method(place: Place) -> object:
    part = place.part
    return part is not None and part.is_later(place.on)


def _through_a_property(place: Place) -> object:
    return place.part is not None and place.part.twice


def _through_what_a_method_gives_back(place: Place) -> object:
    last = place.last()
    return last is not None and last.other


def _helper(part: Part | None, *, of: int = 0) -> object:
    return part and part.day


def _through_a_helper(place: Place) -> object:
    return _helper(place.part, of=place.count)


def _through_a_keyword(place: Place) -> object:
    return _helper(part=place.part)


def _countdown(place: Place, left: int) -> object:
    return _countdown(place, left - 1) if left else place.name


def _yielding(place: Place) -> Iterator[Part]:
    yield from place.parts
    yield place.parts[0]


def _through_a_generator(place: Place) -> object:
    return [part.day for part in _yielding(place)]


def _nested(place: Place) -> object:
    def within(of: int) -> bool:
        return of > place.count

    return within(3)


def _by_another_library(place: Place) -> object:
    return functools.reduce(max, (part.other for part in place.parts))


def _tables(place: Place, law: Law) -> object:
    return law.whole("table.one") + law.number("table.two", place.name) + law.row(TABLE).value


def _numbered(law: Law, table: str) -> object:
    return law.whole(table) > law.day.year


def _tables_of_a_helper(place: Place, law: Law) -> object:
    return _numbered(law, "table.three")


def _made(number: int) -> Callable[[Place], object]:
    def judge(place: Place) -> object:
        return place.number == number

    return judge


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        (_plain, ["name"]),
        (_chain, ["part.day"]),
        (_only_asked_whether_it_is_there, ["part"]),
        (_renamed, ["count", "part.other"]),
        (_unpacked, ["parts[].day"]),
        (_looped, ["parts[].day", "parts[].other"]),
        (_comprehended, ["parts[].day", "parts[].other"]),
        (_least, ["parts[].day", "parts[].other"]),
        (_least_by_name, ["parts[].day", "parts[].other"]),
        (_called, ["answer"]),
        (_walrus, ["part.day"]),
        (_annotated, ["part.other"]),
        (_augmented, ["count"]),
        (_through_a_method, ["on", "part.day"]),
        (_through_a_property, ["part.other"]),
        (_through_what_a_method_gives_back, ["parts[].other"]),
        (_through_a_helper, ["count", "part.day"]),
        (_through_a_keyword, ["part.day"]),
        (_countdown, ["name"]),
        (_through_a_generator, ["parts[].day"]),
        (_nested, ["count"]),
        (_by_another_library, ["parts[].other"]),
        (_tables, ["name", "table.of-a-constant", "table.one", "table.two"]),
        (_tables_of_a_helper, ["table.three"]),
        (_made(3), ["number"]),
        (lambda place: place.count, ["count"]),
    ],
)
def test_what_is_read_is_found_in_the_source(function: Callable[..., object], expected: list[str]) -> None:
    """Whatever way a function goes about it, the fields and tables that it comes to are told."""
    assert expected == list(reads(Place, function))


def test_several_functions_are_read_together() -> None:
    """A rule is its clock and its judge."""
    assert ("count", "name") == reads(Place, _plain, _augmented)


@pytest.mark.parametrize("function", [len, functools.partial(_plain), eval("lambda place: place.name")])
def test_a_function_without_source_is_not_read(function: Callable[..., object]) -> None:
    """Nothing is told rather than too little."""
    with pytest.raises(OSError, match=r"the source of .* is not at hand"):
        reads(Place, function)


def functions_of(norm: Rule | Duty) -> list[Callable[..., object]]:
    """What the catalogue reads of a norm."""
    if isinstance(norm, Duty):
        return [norm.dues]
    return [norm.judge, norm.clock, *([norm.crossing] if norm.crossing else [])]


READ = {
    (norm.id, norm.wording): frozenset(reads(norm.subject, *functions_of(norm))).union(
        norm.at_hand if isinstance(norm, Question) else ()
    )
    for norm in default_book().norms
    if isinstance(norm, Rule | Duty)
}


ASKED = sorted({row.id for row in QUESTIONS})


def is_told(path: str, told: frozenset[str]) -> bool:
    """Whether a path of a recorded run is among those told; a part that was not there is told by what it has."""
    plain_path = re.sub(r"\[\d+\]", "[]", path)
    return any(one == plain_path or one.startswith((f"{plain_path}.", f"{plain_path}[")) for one in told)


def weighed(finding: Finding) -> set[tuple[str, str]]:
    """The norms that a finding rests on: its own and, where readings differ, every other wording of the rule."""
    if finding.readings:
        return {(id_, wording) for id_, wording in READ if id_ == finding.rule}
    return {(finding.rule, finding.wording)}


def more_events() -> st.SearchStrategy[list[Event]]:
    """Events that few rules read."""
    days = st.sampled_from(["2023-07-31", "2024-07-31", "2024-08-01"])
    return st.lists(
        st.one_of(
            st.builds(event, st.just(ExamHeld), days),
            st.builds(event, st.just(ExamRegistered), days),
            st.builds(event, st.just(Ended), days, basis=st.sampled_from(EndingBasis)),
            st.builds(event, st.just(Absent), days, last=days),
            st.builds(event, st.just(Attested), days, requirement=st.just("company.plan"), met=st.booleans()),
            st.builds(event, st.just(EndingNotified), days),
            st.builds(event, st.just(Raised), days, question=st.sampled_from(ASKED)),
            st.builds(event, st.just(EmployeesCounted), days, employees=st.sampled_from([10, 80, 200])),
        ),
        unique_by=lambda one: one.id,
    )


@given(portfolios_around_the_acts(), days_around_the_acts(), st.data())
def test_whatever_a_recorded_run_reads_is_told(facts: Portfolio, on: date, data: st.DataObject) -> None:
    """The catalogue leaves out nothing that any rule reads of any facts."""
    told = evolve(
        facts,
        contracts=tuple(evolve(c, events=(*c.events, *data.draw(more_events()))) for c in facts.contracts),
        enterprises=tuple(evolve(e, events=(*e.events, *data.draw(more_events()))) for e in facts.enterprises),
    )
    subjects = [f"contract:{told.contracts[0].id}", "enterprise:agency", "office:office"]
    for finding in (found for subject in subjects for found in explain(told, subject, on=on)):
        for read in finding.because:
            path = read.path.partition(" (")[0].partition("[")[0] if read.provenance is not None else read.path
            assert any(is_told(path, READ[norm]) for norm in weighed(finding)), (weighed(finding), read.path)


def test_a_rule_that_reads_nothing_else_is_told_by_its_outcome_alone() -> None:
    """What an outcome is made of is no fact."""

    def judge(place: Place) -> Outcome:
        return MET if place.count else breached(late=place.number)

    assert ("count", "number") == reads(Place, judge)
