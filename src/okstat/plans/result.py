"""What a calculation is, and what it answers: a value, the steps to it, what is left open, what is missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from okstat.citation import Citation
from okstat.dated import Bound, Provenance, Reading, holds
from okstat.law import HoleRead, Law
from okstat.outcome import Missing
from okstat.plans.lengths import MONTHS_OF_A_YEAR, UNKNOWN, Between, Value, exactly, said
from okstat.text import Text

__all__ = ["FromFact", "Ground", "Plan", "Result", "Step", "Working"]


@frozen
class FromFact:
    """The fact behind a step: a subject of the document, and the event of it where there is one.

    Attributes:
        subject: `candidate` or `contract`.
        id: the subject's id.
        event: id and kind of the event; `None` for the subject as a whole.
    """

    subject: str
    id: str
    event: tuple[str, str] | None = None


Ground = FromFact | Provenance
"""What a step rests on: a fact, or the text that a number stands in."""


@frozen
class Step:
    """One step of a calculation.

    Attributes:
        what: in words, with nothing left to fill in.
        value: what it comes to, in the unit of the calculation.
        because: the facts and the texts that it rests on.
    """

    what: Text
    value: Value
    because: tuple[Ground, ...] = ()


@frozen
class Result:
    """What a calculation answers.

    Attributes:
        id: the permanent id of the calculation.
        value: one number where it is settled, bounds where it is not, `None` where nothing is known.
        unit: `months`, `day` for a day, `kr` for an amount, `G` for times the basic amount of national insurance.
        citations: where the law of the day says so.
        steps: how it came about.
        open: what the law leaves to somebody's judgement, or does not say.
        missing: the facts that would settle it.
        required: what the law asks for, where it asks for a length.
    """

    id: str
    value: Value
    unit: str
    citations: tuple[Citation, ...]
    steps: tuple[Step, ...] = ()
    open: tuple[Text, ...] = ()
    missing: tuple[Missing, ...] = ()
    required: Value = None

    @property
    def between(self) -> Between:
        """The bounds of the length; a day has none."""
        return _between(self.value)

    @property
    def is_enough(self) -> bool | None:
        """Whether it comes to what is required; `None` where nothing is, or where that is not settled."""
        required, length = _between(self.required), self.between
        if required.most is not None and length.least >= required.most:
            return True
        return False if length.most is not None and length.most < required.least else None


def _between(value: Value) -> Between:
    if isinstance(value, Between):
        return value
    return exactly(value) if isinstance(value, Fraction) else UNKNOWN


@frozen(eq=False, kw_only=True)
class Plan:
    """A calculation of the catalogue: its id, where the law says so, and what it reads.

    Attributes:
        id: permanent, `topic.sentence`.
        wording: the name of the oldest text that it follows.
        subject: whom it is about, `contract` or `candidate`.
        unit: of the value.
        since: the first day for which it can be asked.
        until: the first day for which it no longer can.
        cites: where the law says so; every citation is dated.
        text: what is calculated.
        reads: the events and keys, and the dated tables, that it may read.
        kind: what the catalogue calls it.
    """

    id: str
    wording: str
    subject: str
    unit: str = "months"
    since: Bound
    until: Bound = None
    cites: tuple[Citation, ...]
    text: Text
    reads: tuple[str, ...]
    kind: str = "plan"

    def holds_on(self, day: date, reading: Reading = frozenset()) -> bool:
        """Whether it can be asked for a day."""
        return holds(self.since, self.until, day, reading)

    def cites_on(self, day: date, reading: Reading = frozenset()) -> tuple[Citation, ...]:
        """The places to cite for a day."""
        return tuple(citation for citation in self.cites if citation.holds_on(day, reading))


class Working:
    """What a calculation has come to so far, by the law of a day.

    Attributes:
        law: the law that governs.
        on: the day whose law it is.
        steps: what was told.
        open: what was left open.
        missing: what was missing.
    """

    def __init__(self, law: Law, on: date) -> None:
        self.law = law
        self.on = on
        self.steps: list[Step] = []
        self.open: dict[Text, None] = {}
        self.missing: dict[Missing, None] = {}
        self._read: dict[Provenance, None] = {}

    def number(self, table: str, key: str = "") -> Fraction | None:
        """A number of the law, exactly; `None` where the table does not know it, and then that is missing."""
        try:
            row = self.law.row(table, key)
        except HoleRead:
            self.lacks(f"{table}[{key}]" if key else table, f"table {table} on {self.on}")
            return None
        self._read[row.provenance] = None
        return Fraction(row.value)

    def years(self, table: str, key: str = "") -> Between:
        """A length that a table has in years, in months."""
        number = self.number(table, key)
        return UNKNOWN if number is None else exactly(number * MONTHS_OF_A_YEAR)

    def step(
        self, what: Text, value: Between | date | Decimal | None, *because: Ground | None, **values: object
    ) -> None:
        """Tell a step: it rests on facts, and on the numbers that were read since the step before."""
        told = value.settled() if isinstance(value, Between) else value
        grounds = (*(ground for ground in because if ground is not None), *self._read)
        self._read.clear()
        self.steps.append(Step(said(what, **values), told, grounds))

    def ask(self, question: Text, **values: object) -> None:
        """Leave a question open."""
        self.open[said(question, **values)] = None

    def lacks(self, fact: str, source: str) -> None:
        """Say which fact is missing, and what would supply it."""
        self.missing[Missing(fact, source)] = None

    def result(self, plan: Plan, value: Between | date | Decimal | None, required: Between | None = None) -> Result:
        """What it all comes to."""
        return Result(
            id=plan.id,
            value=value.settled() if isinstance(value, Between) else value,
            unit=plan.unit,
            citations=plan.cites_on(self.on, self.law.reading),
            steps=tuple(self.steps),
            open=tuple(self.open),
            missing=tuple(self.missing),
            required=required.settled() if required is not None else None,
        )
