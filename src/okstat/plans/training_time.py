"""Training time (læretid) as a plan: from the first day to the last, with what interrupts and what extends it.

No absence moves the last day by itself: the Act and the regulation name no number of days, a county's practice is
data, and every change of the period needs the county's consent (opplæringslova 2023 § 7-2 (2), 1998 § 4-5 (2)).
What is away and not yet made up for is told as an open question.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.citation import Citation, Instrument
from okstat.model.events import Changed, Event, ExtensionGranted, Signed
from okstat.period import MonthsAndDays, Period
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.position import Position
from okstat.situation.parts.training import Absence
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["EndStep", "TrainingRow", "TrainingTime", "training_time"]

WHOLE: Final = Decimal(1)
NONE: Final = Decimal(0)
CONSENT: Final = (
    Citation(Instrument.ACT_1998, "4-5", "2").between(None, ACT_2023_IN_FORCE),
    Citation(Instrument.ACT_2023, "7-2", "2").between(ACT_2023_IN_FORCE, None),
)
AGREED: Final = Text(nb="avtalt", nn="avtalt", en="agreed")
CHANGED: Final = Text(nb="endret med samtykke", nn="endra med samtykke", en="changed with consent")
EXTENDED: Final = Text(nb="forlenget", nn="forlengd", en="extended")
ENDED: Final = Text(nb="avsluttet", nn="avslutta", en="ended")
AWAY: Final = Text(
    nb="Dager med fravær eller permisjon som ikke er tatt igjen: {days}. Skal læretiden forlenges? Det avtales, og "
    "fylkeskommunen må samtykke.",
    nn="Dagar med fråvær eller permisjon som ikkje er tatt igjen: {days}. Skal læretida forlengjast? Det blir avtalt, "
    "og fylkeskommunen må samtykkje.",
    en="Days of absence or leave that are not made up for: {days}. Shall the training time be extended? That is "
    "agreed, and the county must consent.",
)
OPEN_ENDED: Final = Text(
    nb="Et fravær som begynte {first}, er ikke meldt avsluttet.",
    nn="Eit fråvær som tok til {first}, er ikkje meldt avslutta.",
    en="An absence that began on {first} is not known to be over.",
)

PART_TIME: Final = Text(
    nb="Stillingen er mindre enn full: skal læretiden være lengre? Loven nevner ikke noe tall; det avtales, og "
    "fylkeskommunen må samtykke.",
    nn="Stillinga er mindre enn full: skal læretida vere lengre? Lova nemner ikkje noko tal; det blir avtalt, og "
    "fylkeskommunen må samtykkje.",
    en="The position is less than full: shall the training time be longer? The Act names no number; that is agreed, "
    "and the county must consent.",
)

Questions = tuple[tuple[Text, tuple[tuple[str, object], ...]], ...]
"""Texts with the values for their places."""


@frozen
class EndStep:
    """One step towards the last day.

    Attributes:
        what: what set it: agreed, changed with consent, extended, ended.
        last: the last day by then, inclusive.
        events: the ids of the events that it rests on.
        citations: where the law says that consent is needed for it.
    """

    what: Text
    last: date
    events: tuple[str, ...]
    citations: tuple[Citation, ...]


@frozen
class TrainingRow:
    """A piece of the training time.

    Attributes:
        first: its first day.
        last: its last day.
        position: the part of full time agreed; 1 where no percentage is recorded, and then the position agreed is
            the measure of what follows.
        share: the part spent in training: the position, less what is away.
        is_leave: whether a leave covers it.
    """

    first: date
    last: date
    position: Decimal
    share: Decimal
    is_leave: bool


@frozen
class TrainingTime:
    """The training time of one contract.

    Attributes:
        first: the first day of training, or the agreed one.
        last: the last day.
        length: whole months and left-over days from first to last.
        rows: pieces that tile the time from first to last, without gap or overlap.
        steps: how the last day came about.
        away_days: calendar days away, weighed by the share away, up to the day asked about.
        extended_days: calendar days by which the last day was moved after it was first agreed; below 0 when it ended
            earlier.
        open: questions that no fact at hand answers, with their values.
    """

    first: date
    last: date
    length: MonthsAndDays
    rows: tuple[TrainingRow, ...]
    steps: tuple[EndStep, ...]
    away_days: Decimal
    extended_days: int
    open: Questions


def training_time(contract: ContractSituation) -> TrainingTime | None:
    """The plan of one contract; `None` when its first or last day is not known, or the last comes before the first.

    >>> from datetime import date
    >>> from okstat import read_file
    >>> from okstat.plans.training_time import training_time
    >>> from okstat.situation.view import view
    >>> [contract] = view(read_file("examples/first-contract.json"), date(2026, 11, 20)).contracts
    >>> time = training_time(contract)
    >>> time.length, time.last
    (MonthsAndDays(months=24, days=0), datetime.date(2027, 8, 17))
    """
    first, last = contract.begins, contract.ends
    if first is None or last is None or last < first:
        return None
    whole = Period(first, last)
    rows = _rows(whole, contract.absences.rows, contract.position)
    away = sum((_away(row, contract.on) for row in rows), NONE)
    steps = _steps(contract)
    moved = (steps[-1].last - steps[0].last).days if len(steps) > 1 else 0
    return TrainingTime(
        first=first,
        last=last,
        length=whole.months(),
        rows=rows,
        steps=steps,
        away_days=away,
        extended_days=moved,
        open=_questions(contract, rows, away, moved),
    )


def _rows(whole: Period, absences: tuple[Absence, ...], position: Position) -> tuple[TrainingRow, ...]:
    """Split the whole where an absence or another percentage begins or ends; the greatest share away counts."""
    cuts = {since for since, _ in position.shares}
    for absence in absences:
        cuts.add(absence.first)
        if absence.last is not None and absence.last < whole.last:
            cuts.add(absence.last + timedelta(days=1))
    rows = []
    for piece in whole.split_at(*cuts):
        over = [a for a in absences if a.first <= piece.first and (a.last is None or piece.last <= a.last)]
        agreed = position.share_on(piece.first)
        full = agreed if agreed is not None else WHOLE
        away = max((_share(absence) for absence in over), default=NONE)
        rows.append(TrainingRow(piece.first, piece.last, full, max(full - away, NONE), any(a.is_leave for a in over)))
    return tuple(rows)


def _share(absence: Absence) -> Decimal:
    """The share away; all of it where nothing else is said."""
    return absence.share if absence.share is not None else WHOLE


def _away(row: TrainingRow, on: date) -> Decimal:
    days = (min(row.last, on) - row.first).days + 1
    return (row.position - row.share) * days if days > 0 else NONE


def _steps(contract: ContractSituation) -> tuple[EndStep, ...]:
    """What was agreed, changed, extended, and the ending."""
    steps = [
        EndStep(_what(event), event.last, (event.id,), _consent(event))
        for event in contract.period.events
        if isinstance(event, Signed | Changed | ExtensionGranted) and event.last is not None
    ]
    if contract.ending.on is not None:
        ids = tuple(event.id for event in contract.ending.events if event.kind == "ended")
        steps.append(EndStep(ENDED, contract.ending.on, ids, ()))
    return tuple(steps)


def _what(event: Event) -> Text:
    if isinstance(event, ExtensionGranted):
        return EXTENDED
    return CHANGED if isinstance(event, Changed) else AGREED


def _consent(event: Event) -> tuple[Citation, ...]:
    return () if isinstance(event, Signed) else tuple(cited for cited in CONSENT if cited.holds_on(event.on))


def _questions(contract: ContractSituation, rows: tuple[TrainingRow, ...], away: Decimal, moved: int) -> Questions:
    """What the law leaves to agreement and consent, and what is not known to be over."""
    questions: list[tuple[Text, tuple[tuple[str, object], ...]]] = []
    is_running = contract.ending.on is None
    left = away - max(moved, 0)
    if left > 0 and is_running:
        questions.append((AWAY, (("days", left),)))
    if moved <= 0 and is_running and any(row.position < WHOLE for row in rows):
        questions.append((PART_TIME, ()))
    questions += [
        (OPEN_ENDED, (("first", absence.first),)) for absence in contract.absences.rows if absence.last is None
    ]
    return tuple(questions)
