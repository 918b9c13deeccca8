"""A plan as text: each calculation with its steps and sections, the rows of the training time, and what is open."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from okstat.plans.catalogue import discovered_plans
from okstat.plans.lengths import Value, months_in_words
from okstat.plans.result import FromFact, Ground, Result, Step
from okstat.plans.training_time import TrainingRow
from okstat.plans.whole import WholePlan
from okstat.render import plan_grants, plan_wages, words
from okstat.render import plan_words as say
from okstat.render.lines import WIDTH, Line, column, headed, law, written
from okstat.render.parts import heading, places
from okstat.text import value_in_words

__all__ = ["lines", "report"]


def report(plan: WholePlan, *, language: str = "nb", overlays: tuple[str, ...] = (), width: int | None = WIDTH) -> str:
    """A plan as text, ending in a line break.

    Args:
        plan: what `plan_of` tells.
        language: `nb`, `nn` or `en`.
        overlays: the names of the host's own figures.
        width: characters in a line; `None` for as many as it takes.
    """
    told = lines(plan, language=language, overlays=overlays)
    return written(told, width)


def lines(plan: WholePlan, *, language: str = "nb", overlays: tuple[str, ...] = ()) -> Iterator[Line]:
    """A plan line by line."""
    yield Line(heading(say.TITLE, plan.on, plan.known_at, language, overlays), "title")
    yield Line()
    yield Line(words.say(say.SUBJECTS[plan.kind], language, id=plan.id), "subject")
    yield Line(words.say(say.LAW, language, day=plan.governed_by), indent=2)
    yield from headed(words.say(say.CALCULATIONS, language))
    for number, result in enumerate(plan.results):
        if number:
            yield Line()
        yield from _result(result, language)
    if plan.training_time:
        yield from headed(words.say(say.TRAINING_TIME, language))
        yield from (_row(row, language) for row in plan.training_time)
    if plan.wages is not None and plan.wages.rows:
        yield from headed(words.say(plan_wages.TITLE, language))
        yield from plan_wages.lines(plan.wages, language)
    if plan.grants is not None and plan.grants.rows:
        yield from headed(words.say(plan_grants.TITLE, language))
        yield from plan_grants.lines(plan.grants, language)
    if plan.open:
        yield from headed(words.say(say.OPEN, language))
        yield from (Line(question.fill(language, {}), label="–", column=2, indent=2) for question in plan.open)


def _result(result: Result, language: str) -> Iterator[Line]:
    text = next(plan.text for plan in discovered_plans() if plan.id == result.id)
    yield Line(f"{result.id}: {_answer(result, language)}", "subject")
    yield Line(text.fill(language, {}), indent=2)
    wide = column(words.say(label, language) for label in (say.STEPS, say.REQUIRED, words.MISSING, words.LAW))
    if result.required is not None:
        enough = words.say(say.ENOUGH[result.is_enough], language)
        required = f"{_value(result.required, language)}: {enough}"
        yield Line(required, label=words.say(say.REQUIRED, language), column=wide, indent=2)
    for number, step in enumerate(result.steps):
        label = "" if number else words.say(say.STEPS, language)
        yield Line(_step(step, language, result.unit), label=label, column=wide, indent=2)
    for number, missing in enumerate(result.missing):
        label = "" if number else words.say(words.MISSING, language)
        yield Line(_source(missing.source, language), label=label, column=wide, indent=2)
    yield from law(places(result.citations, language), words.say(words.LAW, language), wide)


def _answer(result: Result, language: str) -> str:
    """The value; where none can be told because it is somebody's judgement and nothing else, that."""
    is_judgement = result.value is None and result.open and not result.missing
    return words.say(say.TO_BE_JUDGED, language) if is_judgement else _value(result.value, language, result.unit)


def _value(value: Value, language: str, unit: str = "") -> str:
    if unit == "G" and isinstance(value, Decimal):
        return f"{value_in_words(value.normalize(), language)} G"
    return months_in_words(value).fill(language, {})


def _step(step: Step, language: str, unit: str) -> str:
    """`Vg1 i utdanningsprogrammet til faget: 12 måneder ‹Kandidat C1, hendelse 1: skolegang (schooling)›`."""
    grounds = "; ".join(_ground(ground, language) for ground in step.because)
    told = f"{step.what.fill(language, {})}: {_value(step.value, language, unit)}"
    return f"{told} ‹{grounds}›" if grounds else told


def _ground(ground: Ground, language: str) -> str:
    if isinstance(ground, FromFact):
        subject = words.say(say.SUBJECTS[ground.subject], language, id=ground.id)
        event = "" if ground.event is None else f", {words.event_in_words(*ground.event, language)}"
        return f"{subject}{event}"
    own = "" if ground.overlay is None else f", {words.say(words.OVERLAY, language, name=ground.overlay)}"
    return f"{ground.source}{own}"


def _source(source: str, language: str) -> str:
    if source in say.SOURCES:
        return words.say(say.SOURCES[source], language)
    return words.source_in_words(source, language)


def _row(row: TrainingRow, language: str) -> Line:
    piece = words.say(say.PIECE, language, first=row.first, last=row.last)
    share = words.say(say.OF_FULL_TIME, language, percent=(row.share * 100).normalize())
    leave = f", {words.say(say.ON_LEAVE, language)}" if row.is_leave else ""
    return Line(f"{piece}: {share}{leave}", indent=2)
