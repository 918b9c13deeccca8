from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import attrs
import pytest
from small_law import FIRST_DOUBT, SOURCE, a_row, a_table

from okstat.law import HoleRead, Law
from okstat.recording import WITHHELD, Read, RecordingLaw, Trace, twin


class Colour(Enum):
    """A closed word."""

    RED = "red"
    BLUE = "blue"


@attrs.frozen
class Happened:
    """Something that happened."""

    id: str
    kind: str


@attrs.frozen(order=True)
class Span:
    """A part of a part, which has an order."""

    first: date
    last: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is not known to be over."""
        return self.last is None


@attrs.frozen
class Part:
    """A part of a situation, folded from events."""

    events: tuple[Happened, ...]
    on: date | None
    colour: Colour
    spans: tuple[Span, ...]
    days: tuple[date, ...]
    share: Decimal | None = None

    def lasts_on(self, day: date) -> bool:
        """Whether any span is not over on a day."""
        return any(span.first <= day and (span.is_open or cast("date", span.last) >= day) for span in self.spans)


@attrs.frozen
class Human:
    """Somebody."""

    id: str
    events: tuple[Happened, ...] = ()
    born: date | None = attrs.field(default=None, repr=False, metadata={"personal": True})


@attrs.frozen
class Whole:
    """A situation."""

    on: date
    part: Part
    human: Human
    other: Part | None = None


EARLY, LATE, ON = date(2024, 7, 31), date(2025, 8, 18), date(2026, 11, 20)
BORN = date(2007, 3, 14)
EVENTS = (Happened("1", "signed"), Happened("2", "changed"))
SPANS = (Span(EARLY, LATE), Span(LATE))
PART = Part(EVENTS, LATE, Colour.RED, SPANS, (EARLY, LATE), Decimal("0.5"))
BARE = Whole(ON, PART, Human("P1", EVENTS, BORN))


def matched_class(whole: Whole) -> object:
    """A class pattern, positional and by keyword."""
    match whole.part.spans[1]:
        case Span(first, None):
            return first
        case Span(first=first):
            return ("over", first)


def matched_value(whole: Whole) -> object:
    """A value pattern."""
    match whole.part.colour:
        case Colour.BLUE:
            return 1
        case Colour.RED:
            return 2


def matched_sequence(whole: Whole) -> object:
    """A sequence pattern with a star."""
    match whole.part.spans:
        case [Span(last=None), *_]:
            return "open first"
        case [_, *rest]:
            return len(rest)
        case _:
            return None


def unpacked(whole: Whole) -> object:
    """Unpacking into names."""
    first, second = whole.part.spans
    return first.first, second.first


def star_unpacked(whole: Whole) -> object:
    """Unpacking the last and the rest."""
    *rest, last = whole.part.spans
    return len(rest), last.is_open


IDIOMS: dict[str, Callable[[Whole], object]] = {
    "equal to a value": lambda w: w.part.on == LATE,
    "part equal to a part": lambda w: w.part == PART,
    "part equal to a part, the other way round": lambda w: PART == w.part,
    "part equal to itself": lambda w: w.part == w.part,
    "part not equal to another": lambda w: w.part != attrs.evolve(PART, on=None),
    "not equal": lambda w: w.part.on != EARLY,
    "part is not known": lambda w: w.other is None,
    "is the same part": lambda w: w.part is w.part,
    "is a word": lambda w: w.part.colour is Colour.RED,
    "in a tuple of words": lambda w: w.part.colour in (Colour.RED, Colour.BLUE),
    "in a frozen set": lambda w: w.part.colour in frozenset({Colour.BLUE, None}),
    "part in a tuple": lambda w: w.part.spans[0] in SPANS,
    "part in a set": lambda w: w.part.spans[0] in {Span(EARLY, LATE), None},
    "bare part among the parts": lambda w: Span(EARLY, LATE) in w.part.spans,
    "match on a class": matched_class,
    "match on a value": matched_value,
    "match on a sequence": matched_sequence,
    "isinstance": lambda w: (isinstance(w.part, Part), isinstance(cast("object", w.part), Span)),
    "isinstance of a union": lambda w: isinstance(w.part.spans[0], Span | Part),
    "indexing": lambda w: w.part.spans[-1].first,
    "slicing": lambda w: [span.first for span in w.part.spans[1:]],
    "unpacking": unpacked,
    "star-unpacking": star_unpacked,
    "len": lambda w: (len(w.part.spans), len(w.part.days)),
    "truth": lambda w: (bool(w.part), bool(w.part.spans), not w.other),
    "iteration": lambda w: [span.last for span in w.part.spans],
    "max by key": lambda w: max(w.part.spans, key=lambda span: span.first).first,
    "min of days": lambda w: min(w.part.days, default=None),
    "max of parts with an order": lambda w: max(w.part.spans) == Span(LATE),
    "part before a bare part": lambda w: (w.part.spans[0] < Span(LATE), Span(LATE) <= w.part.spans[0]),
    "sorted": lambda w: [span.first for span in sorted(w.part.spans, key=lambda span: span.first, reverse=True)],
    "sorted by the parts' order": lambda w: [span.first for span in sorted(w.part.spans, reverse=True)],
    "any": lambda w: any(span.is_open for span in w.part.spans),
    "all": lambda w: all(span.is_open for span in w.part.spans),
    "next": lambda w: next((span.first for span in w.part.spans if span.last is None), None),
    "part as a key": lambda w: {Span(EARLY, LATE): 1}[w.part.spans[0]],
    "looked up among parts": lambda w: {span: span.last for span in w.part.spans}[Span(EARLY, LATE)],
    "hash": lambda w: hash(w.part) == hash(PART),
    "set of parts": lambda w: len({*w.part.spans, *SPANS}),
    "comparing days": lambda w: w.part.on is not None and EARLY < w.part.on <= w.on,
    "arithmetic": lambda w: (w.on - w.part.days[0]).days,
    "sum": lambda w: sum((part.share or Decimal(0) for part in (w.part, w.part)), Decimal(0)),
    "zip": lambda w: [(span.first, day) for span, day in zip(w.part.spans, w.part.days, strict=True)],
    "enumerate": lambda w: [(number, span.first) for number, span in enumerate(w.part.spans, 1)],
    "f-string": lambda w: f"{w.part.on}: {w.part.colour.value}",
    "part in an f-string": lambda w: f"{w.part.spans[0]}",
    "repr": repr,
    "attribute chain": lambda w: w.part.spans[0].first.year,
    "method of a part": lambda w: w.part.lasts_on(ON),
    "property of a part": lambda w: w.part.spans[1].is_open,
    "getattr": lambda w: getattr(w.part, "on"),  # noqa: B009 - that is the idiom
    "getattr with a default": lambda w: getattr(w.part, "off", "nothing"),
    "hasattr": lambda w: (hasattr(w.part, "on"), hasattr(w.part, "off")),
    "evolve": lambda w: attrs.evolve(w.part, on=EARLY) == attrs.evolve(PART, on=EARLY),
    "evolve to itself": lambda w: attrs.evolve(w) == BARE,
    "asdict": lambda w: attrs.asdict(w.part),
    "astuple": lambda w: attrs.astuple(w.part.spans[0]),
    "fields": lambda w: [field.name for field in attrs.fields(type(w.part))],
    "copy": lambda w: copy.copy(w.part) == PART,
    "deep copy": lambda w: copy.deepcopy(w) == BARE,
    "pickle": lambda w: pickle.loads(pickle.dumps(w.part)) == PART,
    "class name": lambda w: type(w.part).__name__,
    "operator.itemgetter and map": lambda w: list(map(str, w.part.days)),
    "filter": lambda w: [span.first for span in filter(lambda span: span.is_open, w.part.spans)],
    "reversed": lambda w: [span.first for span in reversed(w.part.spans)],
    "concatenation": lambda w: len(w.part.spans + SPANS),
    "conditional": lambda w: w.part.on if w.part.colour is Colour.BLUE else w.human.id,
}


class TestAnswers:
    """A twin answers every question that a rule may ask as the value does."""

    @pytest.mark.parametrize("idiom", IDIOMS.values(), ids=IDIOMS.keys())
    def test_a_twin_answers_as_the_value(self, idiom: Callable[[Whole], object]) -> None:
        """So the recorded run takes the same way through a rule as the bare one."""
        assert idiom(BARE) == idiom(twin(BARE, Trace()))

    @pytest.mark.parametrize("idiom", [lambda w: type(w.part) is Part, lambda w: id(w.part) == id(PART)])
    def test_a_twin_cannot_hide_its_identity(self, idiom: Callable[[Whole], object]) -> None:
        """A rule that asks for it is caught: its recorded run answers otherwise (`okstat.because`)."""
        assert idiom(BARE) is not idiom(twin(BARE, Trace()))

    def test_a_twin_is_as_frozen_as_the_value(self) -> None:
        """Nothing can be set, new or old."""
        stand_in = twin(BARE, Trace())
        for name in ("on", "new"):
            with pytest.raises(AttributeError):
                setattr(stand_in, name, EARLY)

    def test_a_plain_value_stands_for_itself(self) -> None:
        """Days, words and numbers need no twin, and a twin none of its own."""
        trace = Trace()
        for value in (ON, Colour.RED, None, (), "K1"):
            assert value is twin(value, trace)
        stand_in = twin(BARE, trace)
        assert stand_in is twin(stand_in, trace)


def reads(idiom: Callable[[Whole], object], of: Whole = BARE) -> tuple[Read, ...]:
    """What is noted when a question is asked of the twin."""
    trace = Trace()
    idiom(twin(of, trace))
    return trace.reads()


def paths(idiom: Callable[[Whole], object]) -> tuple[str, ...]:
    """Where it was read."""
    return tuple(read.path for read in reads(idiom))


class TestReads:
    """What was read is the explanation: path, value, and the events behind it."""

    def test_a_path_leads_through_parts(self) -> None:
        """Each thing that is told as it stands is noted, the parts on the way are not."""
        assert ("part.on", "part.spans[1].last") == paths(lambda w: (w.part.on, w.part.spans[1].is_open))

    def test_a_value_is_noted_with_the_events_of_its_part(self) -> None:
        """So a reader can look up who recorded it."""
        assert (Read("part.on", LATE, (("1", "signed"), ("2", "changed"))),) == reads(lambda w: w.part.on)

    def test_a_noun_is_a_fact_of_its_own(self) -> None:
        """The whole chain of its events is not what its own facts rest on."""
        assert (Read("human.id", "P1"),) == reads(lambda w: w.human.id)

    def test_what_is_read_twice_is_told_once(self) -> None:
        """In the order in which it was first read."""
        assert ("on", "part.on") == paths(lambda w: (w.on, w.part.on, w.on))

    def test_what_is_not_known_is_noted_too(self) -> None:
        """Silence is part of the explanation."""
        assert (Read("other", None),) == reads(lambda w: w.other)

    def test_a_tuple_of_plain_values_is_one_value(self) -> None:
        """As is an empty one."""
        empty = attrs.evolve(BARE, part=attrs.evolve(PART, spans=(), events=()))
        assert (Read("part.spans", ()), Read("part.days", (EARLY, LATE))) == reads(
            lambda w: (w.part.spans, w.part.days), empty
        )

    def test_looking_at_the_whole_reads_all_of_it(self) -> None:
        """Whoever compares or hashes a part has read each field of it."""
        expected = ("part.spans[0].first", "part.spans[0].last")
        assert expected == paths(lambda w: w.part.spans[0] == Span(EARLY))
        assert expected == paths(lambda w: hash(w.part.spans[0]))
        assert expected == paths(lambda w: w.part.spans[0] < Span(LATE))

    def test_naming_a_part_reads_nothing(self) -> None:
        """Only fields are facts."""
        assert () == paths(lambda w: (w.part, w.part.spans, repr(w.part)))

    def test_personal_data_are_withheld(self) -> None:
        """That the birth date was read is told, the date is not; where it is not known, that is told."""
        assert (Read("human.born", WITHHELD),) == reads(lambda w: w.human.born)
        unknown = attrs.evolve(BARE, human=Human("P1"))
        assert (Read("human.born", None),) == reads(lambda w: w.human.born, unknown)
        assert str(BORN) not in repr(twin(BARE, Trace()))


class TestRecordingLaw:
    """A recorded run notes the numbers of the law with their source."""

    TABLE = a_table(a_row(6, None, FIRST_DOUBT), a_row(9, FIRST_DOUBT), a_row(Decimal("0.5"), None, None, key="03"))

    def law(self, trace: Trace, reading: str = "") -> Law:
        """The recording law of a day after the doubt."""
        return RecordingLaw(Law(ON, frozenset(), {self.TABLE.name: self.TABLE}), trace, reading)

    def test_a_number_is_noted_with_its_source(self) -> None:
        """By the name of the table, and the key where there is one."""
        trace = Trace()
        law: Any = self.law(trace)
        assert (9, Decimal("0.5")) == (law.whole("thing.number"), law.number("thing.number", "03"))
        noted = (Read("thing.number", 9, (), SOURCE), Read("thing.number[03]", Decimal("0.5"), (), SOURCE))
        assert noted == trace.reads()

    def test_each_reading_has_its_own_numbers(self) -> None:
        """Where several are weighed, the explanation tells which number belongs to which."""
        trace = Trace()
        self.law(trace, "first amendment had begun").row("thing.number")
        assert ("thing.number (first amendment had begun)",) == tuple(read.path for read in trace.reads())

    def test_a_hole_is_no_number_here_either(self) -> None:
        """The recorded run fails where the bare one does."""
        with pytest.raises(HoleRead):
            self.law(Trace()).row("thing.number", "46")

    def test_a_number_of_another_day_is_noted_with_its_first_day(self) -> None:
        """So two rows of one table stand side by side in an explanation."""
        trace = Trace()
        law = self.law(trace)
        assert (6, 9) == tuple(law.row_on(day, "thing.number").value for day in (date(2000, 1, 1), ON))
        assert Decimal("0.5") == law.row_on(ON, "thing.number", "03").value
        expected = ("thing.number", f"thing.number from {FIRST_DOUBT.name}", "thing.number[03]")
        assert expected == tuple(read.path for read in trace.reads())

    def test_a_first_day_that_is_known_is_written_out(self) -> None:
        """As the document writes days."""
        trace, dated = Trace(), a_table(a_row(3, date(2020, 1, 1)))
        RecordingLaw(Law(ON, frozenset(), {dated.name: dated}), trace).row_on(ON, "thing.number")
        assert ("thing.number from 2020-01-01",) == tuple(read.path for read in trace.reads())
