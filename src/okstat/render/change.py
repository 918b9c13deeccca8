"""What follows from a change, as text: what changed, days, plans, duties, answers, and who is asked or told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from okstat.agenda import Obligation
from okstat.change import (
    Change,
    Consequences,
    EventChange,
    FindingChange,
    GrantChange,
    NoticeDue,
    ObligationChange,
    PlanChange,
    SpanChange,
)
from okstat.finding import Subject
from okstat.money import in_words
from okstat.outcome import OutcomeKind
from okstat.plans.grants import GrantPlan
from okstat.plans.overlap import Gap
from okstat.plans.training_time import EndStep, TrainingTime
from okstat.render import agenda_words, plan_grants, words
from okstat.render import change_words as say
from okstat.render.lines import WIDTH, Line, column, headed, written
from okstat.render.parts import heading, places
from okstat.text import Text, day_in_words

__all__ = ["lines", "report"]


def report(answer: Consequences, *, language: str = "nb", width: int | None = WIDTH) -> str:
    """Consequences as text, ending in a line break.

    Args:
        answer: what `consequences` tells.
        language: `nb`, `nn` or `en`.
        width: characters in a line; `None` for as many as it takes.
    """
    return written(lines(answer, language=language), width)


def lines(answer: Consequences, *, language: str = "nb") -> Iterator[Line]:
    """Consequences line by line."""
    yield Line(heading(say.TITLE, answer.on, answer.known_at, language, answer.overlays), "title")
    sections = (
        (say.THE_CHANGE, _what_changed(answer, language)),
        (say.END_DAYS, _end_days(answer, language)),
        (say.TRAINING, _plans(answer.plans, language)),
        (plan_grants.TITLE, _grants(answer.grants, language)),
        (say.SPANS, _spans(answer.spans, language)),
        (say.OBLIGATIONS, _obligations(answer.obligations, language)),
        (say.FINDINGS, _findings(answer.findings, language)),
        (say.ASKED, _notices(answer.notices, language)),
    )
    is_empty = True
    for title, told in sections:
        rows = list(told)
        if rows:
            is_empty = False
            said = words.say(title, language)
            yield from (*headed(said), *rows)
    if is_empty:
        yield from (Line(), Line(words.say(say.NOTHING, language)))


def _what_changed(answer: Consequences, language: str) -> Iterator[Line]:
    wide = _wide(say.CHANGES.values(), language)
    for subject, changes in groupby(answer.events, lambda change: change.subject):
        yield Line(words.subject(subject, language), "subject")
        for change in changes:
            yield from _event(change, answer.on, wide, language)
    for key in answer.keys:
        what = f"{words.subject(key.subject, language)}, {words.say(say.KEY, language, key=key.key)}"
        yield Line(what, label=words.say(say.CHANGES[Change.MOVED], language), column=wide, indent=2)


def _event(change: EventChange, on: date, wide: int, language: str) -> Iterator[Line]:
    event = change.event
    what = f"{words.event_in_words(event.id, event.kind, language)}, {day_in_words(event.on, language)}"
    yield Line(what, label=words.say(say.CHANGES[change.change], language), column=wide, indent=2)
    if event.on > on:
        yield Line(words.say(say.COMING, language, day=event.on), column=wide, indent=2)


def _end_days(answer: Consequences, language: str) -> Iterator[Line]:
    for change in answer.end_days:
        contract = words.subject(Subject("contract", change.contract), language)
        yield Line(f"{contract}: {_day(change.before, language)} → {_day(change.after, language)}", indent=2)


def _day(day: date | None, language: str) -> str:
    return words.say(say.NOT_KNOWN, language) if day is None else day_in_words(day, language)


def _plans(changes: Iterable[PlanChange], language: str) -> Iterator[Line]:
    wide = _wide((say.IN_LENGTH, say.OPEN, say.END_DAYS), language)
    for change in changes:
        yield Line(words.subject(Subject("contract", change.contract), language), "subject")
        length = f"{_length(change.before, language)} → {_length(change.after, language)}"
        yield Line(length, label=words.say(say.IN_LENGTH, language), column=wide, indent=2)
        if change.after is not None:
            yield from _plan(change.after, wide, language)


def _length(plan: TrainingTime | None, language: str) -> str:
    if plan is None:
        return words.say(say.NOT_KNOWN, language)
    return words.say(say.LENGTH, language, months=plan.length.months, days=plan.length.days)


def _plan(plan: TrainingTime, wide: int, language: str) -> Iterator[Line]:
    for row in plan.rows:
        piece = words.say(say.PIECE, language, first=row.first, last=row.last)
        share = words.say(say.IN_TRAINING, language, percent=(row.share * 100).normalize())
        leave = f", {words.say(say.ON_LEAVE, language)}" if row.is_leave else ""
        yield Line(f"{piece}: {share}{leave}", column=wide, indent=2)
    label = words.say(say.END_DAYS, language)
    for number, step in enumerate(plan.steps):
        yield Line(_step(step, language), label="" if number else label, column=wide, indent=2)
    for number, (question, values) in enumerate(plan.open):
        label = "" if number else words.say(say.OPEN, language)
        yield Line(question.fill(language, dict(values)), label=label, column=wide, indent=2)


def _step(step: EndStep, language: str) -> str:
    law = "; ".join(place.words for place in places(step.citations, language))
    return f"{day_in_words(step.last, language)}, {step.what.fill(language, {})}" + (f" ‹{law}›" if law else "")


def _grants(changes: Iterable[GrantChange], language: str) -> Iterator[Line]:
    """The sum, the pieces that came and went, and what is open after the change."""
    wide = _wide((say.IN_ALL, say.OPEN, *say.CHANGES.values()), language)
    for change in changes:
        yield Line(words.subject(Subject("contract", change.contract), language), "subject")
        sums = f"{_sum(change.before, language)} → {_sum(change.after, language)}"
        yield Line(sums, label=words.say(say.IN_ALL, language), column=wide, indent=2)
        for kind, rows in ((Change.REMOVED, change.gone), (Change.ADDED, change.new)):
            for row in rows:
                grant, who = plan_grants.row_in_words(row, language)
                yield Line(grant, label=words.say(say.CHANGES[kind], language), column=wide, indent=2)
                if who:
                    yield Line(who, column=wide, indent=2)
        for number, question in enumerate(() if change.after is None else change.after.open):
            label = "" if number else words.say(say.OPEN, language)
            yield Line(question.fill(language, {}), label=label, column=wide, indent=2)


def _sum(plan: GrantPlan | None, language: str) -> str:
    """The whole amount; where not all is known, the part that is."""
    if plan is None or not any(row.amount_kr is not None for row in plan.rows):
        return words.say(say.NOT_KNOWN, language)
    if plan.total_kr is not None:
        return in_words(plan.total_kr, language)
    return words.say(say.AT_LEAST, language, kr=in_words(plan.known_kr, language))


def _spans(changes: Iterable[SpanChange], language: str) -> Iterator[Line]:
    wide = _wide(say.CHANGES.values(), language)
    for change in changes:
        span = change.span
        days: dict[str, object] = {"first": span.period.first, "last": span.period.last}
        if isinstance(span, Gap):
            told = words.say(say.GAP, language, before=span.before, after=span.after, **days)
        else:
            share = say.NOT_KNOWN if span.share is None else span.share
            values = {"one": span.one, "other": span.other, "geometry": say.GEOMETRIES[span.geometry], "share": share}
            told = words.say(say.OVERLAP, language, **values, **days)
        yield Line(told, label=words.say(say.CHANGES[change.change], language), column=wide, indent=2)


def _obligations(changes: Iterable[ObligationChange], language: str) -> Iterator[Line]:
    wide = _wide(say.CHANGES.values(), language)
    for subject, of_subject in groupby(changes, lambda change: change.subject):
        yield Line(words.subject(subject, language), "subject")
        for change in of_subject:
            label = words.say(say.CHANGES[change.change], language)
            told = f"{change.rule} {change.number}: {_obligation(change.before, change.after, language)}"
            yield Line(told, label=label, column=wide, indent=2)


def _obligation(before: Obligation | None, after: Obligation | None, language: str) -> str:
    """Days and bearers, each once, and when it was done: `17. juni 2027 → 17. august 2027 (medlemsbedriften)`."""
    known = [one for one in (before, after) if one is not None]
    days = dict.fromkeys(day_in_words(one.due, language) for one in known)
    bearers = dict.fromkeys(words.role(one.bearer, language) for one in known)
    marks = agenda_words.marks(after, language) if after is not None else []
    return f"{' → '.join(days)} ({', '.join((' → '.join(bearers), *marks))})"


def _findings(changes: Iterable[FindingChange], language: str) -> Iterator[Line]:
    for subject, of_subject in groupby(changes, lambda change: change.subject):
        yield Line(words.subject(subject, language), "subject")
        for change in of_subject:
            name = change.rule if change.number is None else f"{change.rule} {change.number}"
            told = f"{name}: {_outcome(change.before, language)} → {_outcome(change.after, language)}"
            yield Line(told, change.after.value if change.after is not None else "", indent=2)
            if change.after is OutcomeKind.BREACHED or change.after is OutcomeKind.JUDGEMENT:
                yield Line(change.finding.text(language), indent=4)
                law = "; ".join(place.words for place in places(change.finding.citations, language))
                yield Line(f"‹{law}›", "address", indent=4)


def _outcome(kind: OutcomeKind | None, language: str) -> str:
    return words.say(say.NOTASKS, language) if kind is None else words.outcome(kind, language)


def _notices(notices: Iterable[NoticeDue], language: str) -> Iterator[Line]:
    wide = _wide(say.ASKS.values(), language)
    for (subject, id_, kind), of_event in groupby(notices, lambda due: (due.subject, due.event.id, due.event.kind)):
        event = words.event_in_words(id_, kind, language)
        yield Line(f"{words.subject(subject, language)}, {event}", "subject")
        for due in of_event:
            label = words.say(say.ASKS[due.notice.asked], language)
            yield Line(_notice(due, language), label=label, column=wide, indent=2)


def _notice(due: NoticeDue, language: str) -> str:
    notice = due.notice
    who = words.say(say.WHO[notice.who], language) if notice.who in say.WHO else words.role(notice.who, language)
    parts = [who]
    if due.before is not None:
        parts.append(words.say(say.BEFORE, language, day=due.before))
    if due.fulfilment is not None:
        parts.append(words.say(say.FULFILMENTS[due.fulfilment], language))
    if not due.is_certain:
        parts.append(words.say(say.IF_SO, language))
    if due.retracts:
        parts.append(words.say(say.RETRACTED, language))
    law = "; ".join(place.words for place in places(due.citations, language))
    basis = law or words.say(say.BASES[notice.basis], language)
    return f"{', '.join(parts)}: {notice.text.fill(language, {})} ‹{basis}›"


def _wide(labels: Iterable[Text], language: str) -> int:
    return column(words.say(label, language) for label in labels)
