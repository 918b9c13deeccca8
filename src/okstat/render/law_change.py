"""The same facts under the law of two days, as text: other answers, then the same answers on another basis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from attrs import frozen

from okstat.amendments import Amendment
from okstat.dated import Doubt
from okstat.finding import Finding, Subject
from okstat.law_change import LawChange, LawChanges, numbers
from okstat.outcome import OutcomeKind
from okstat.render import law_change_words as say
from okstat.render import words
from okstat.render.lines import MOST_NAMED, WIDTH, Line, column, headed, written
from okstat.render.parts import heading, places, value
from okstat.text import Text, list_in_words

__all__ = ["Alike", "alike", "lines", "named", "report"]

_TOLD: Final = {OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT}
_COUNTED: Final = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT, OutcomeKind.UNKNOWN, OutcomeKind.MET)
_DETAILS: Final = (say.BEFORE, say.AFTER, words.BEARER, say.NUMBERS, words.LAW, say.CONCERNS)


def report(answer: LawChanges, *, language: str = "nb", width: int | None = WIDTH) -> str:
    """The changes as text, ending in a line break.

    Args:
        answer: what `law_change` tells.
        language: `nb`, `nn` or `en`.
        width: characters in a line; `None` for as many as it takes.
    """
    return written(lines(answer, language=language), width)


def lines(answer: LawChanges, *, language: str = "nb") -> Iterator[Line]:
    """The changes line by line: other answers, the same answers otherwise founded, amendments, counts."""
    title = words.say(say.TITLE, language, before=answer.before, after=answer.after)
    yield Line(title, "title")
    yield Line(heading(say.FACTS, answer.on, answer.known_at, language, answer.overlays))
    yield from _other_answers(answer, language)
    yield from _same_answers(answer, language)
    yield from _amendments(answer, language)
    yield from headed(words.say(words.COUNTS, language))
    for day, count in zip((answer.before, answer.after), answer.counts, strict=True):
        told = ", ".join(f"{count.get(kind, 0)} {words.outcome(kind, language)}" for kind in _COUNTED)
        yield Line(f"{words.say(say.LAW_OF, language, day=day)}: {told}", indent=2)


# ── another answer ─────────────────────────────────────────────────────────────────────────────


def _other_answers(answer: LawChanges, language: str) -> Iterator[Line]:
    """Where a side is breached or to be judged, subject by subject; the rest by rule."""
    others = [change for change in answer.changes if change.is_another_answer]
    grave = [change for change in others if _TOLD & set(change.outcomes)]
    if not others:
        yield from (Line(), Line(words.say(say.NO_OTHER_ANSWER, language)))
    if grave:
        yield from headed(words.say(say.OTHER_ANSWERS, language))
    for number, (subject, group) in enumerate(groupby(grave, lambda change: change.subject)):
        if number:
            yield Line()
        yield Line(words.subject(subject, language), "subject")
        for change in group:
            yield from _other_answer(change, language)
    if len(grave) < len(others):
        yield from headed(words.say(say.WITHOUT_BREACH, language))
        yield from _by_rule((change for change in others if not _TOLD & set(change.outcomes)), language)


def _by_rule(changes: Iterable[LawChange], language: str) -> Iterator[Line]:
    """One entry for all rules whose answer turned in the same way for the same subjects."""
    subjects: defaultdict[tuple[str, str], dict[Subject, None]] = defaultdict(dict)
    for change in changes:
        subjects[change.rule, _turn(change, language)][change.subject] = None
    rules: defaultdict[tuple[str, tuple[Subject, ...]], list[str]] = defaultdict(list)
    for rule, turn in sorted(subjects):
        rules[turn, tuple(subjects[rule, turn])].append(rule)
    for (turn, about), together in rules.items():
        yield Line(f"{', '.join(together)}: {turn}", "fact")
        yield Line(_named(about, language), indent=2)


def _other_answer(change: LawChange, language: str) -> Iterator[Line]:
    yield Line(f"{named(change)}: {_turn(change, language)}", change.outcomes[1].value, indent=2)
    wide = column(words.say(label, language) for label in _DETAILS)
    sides = ((say.BEFORE, change.before), (say.AFTER, change.after))
    told = [(label, side.text(language)) for label, side in sides if side is not None and side.outcome.kind in _TOLD]
    if len(told) > len({text for _, text in told}):
        told = [(say.BOTH, told[0][1])]
    for label, text in told:
        yield Line(text, label=words.say(label, language), column=wide, indent=4)


def _turn(change: LawChange, language: str) -> str:
    """`gjelder ikke → brudd`; where the answer is the same, how grave it is, or when it was due."""
    old, new = change.outcomes
    before, after = change.before, change.after
    told = [_arrow(words.outcome(kind, language) for kind in (old, new))] if old is not new else []
    if before is not None and after is not None and "severity" in change.changed:
        told = told or [_arrow(words.severity(side.severity, language) for side in (before, after))]
    if before is not None and after is not None and "due" in change.changed:
        days = (value(side.occurrence.due if side.occurrence else None, language) for side in (before, after))
        told.append(f"{words.say(say.DUE, language)} {_arrow(days)}")
    return ", ".join(told)


def named(change: LawChange) -> str:
    """The rule, with the number of the occurrence."""
    return f"{change.rule} {change.number}" if change.number else change.rule


# ── the same answer, otherwise founded ─────────────────────────────────────────────────────────


@frozen
class Alike:
    """What changed alike for several subjects, whose answers are the same by both laws.

    Attributes:
        rule: the id.
        wordings: the name of the wording before and after, where it changed.
        details: what else changed: label, and the two sides in words.
        subjects: whom it concerns.
    """

    rule: str
    wordings: str
    details: tuple[tuple[Text, str], ...]
    subjects: tuple[Subject, ...]


def alike(changes: Iterable[LawChange], language: str) -> list[Alike]:
    """What changed without another answer, each once, by rule."""
    groups: defaultdict[tuple[str, str, tuple[tuple[Text, str], ...]], dict[Subject, None]] = defaultdict(dict)
    for change in changes:
        if not change.is_another_answer and change.before is not None and change.after is not None:
            groups[_described(change, change.before, change.after, language)][change.subject] = None
    ordered = sorted(groups.items(), key=lambda item: (item[0][:2], tuple(item[1])))
    return [Alike(*key, tuple(subjects)) for key, subjects in ordered]


def _same_answers(answer: LawChanges, language: str) -> Iterator[Line]:
    same = alike(answer.changes, language)
    if same:
        yield from headed(words.say(say.SAME_ANSWERS, language))
    for number, one in enumerate(same):
        if number:
            yield Line()
        yield from _same_answer(one, language)


def _described(
    change: LawChange, before: Finding, after: Finding, language: str
) -> tuple[str, str, tuple[tuple[Text, str], ...]]:
    sides = (before, after)
    wordings = f"{before.wording} → {after.wording}" if "wording" in change.changed else after.wording
    details = []
    if "bearer" in change.changed:
        details.append((words.BEARER, _arrow(words.role(side.bearer, language) for side in sides)))
    if "numbers" in change.changed:
        details.append((say.NUMBERS, _arrow(_numbers(side, language) for side in sides)))
    if "citations" in change.changed:
        details.append((words.LAW, _arrow(_places(side, language) for side in sides)))
    return change.rule, wordings, tuple(details)


def _arrow(sides: Iterable[str]) -> str:
    return " → ".join(sides)


def _numbers(side: Finding, language: str) -> str:
    told = (f"{name} {value(number, language)}" for name, number in numbers(side).items())
    return ", ".join(told) or words.say(words.NOTHING, language)


def _places(side: Finding, language: str) -> str:
    return "; ".join(place.words for place in places(side.citations, language))


def _same_answer(one: Alike, language: str) -> Iterator[Line]:
    yield Line(f"{one.rule} [{one.wordings}]", "fact")
    wide = column(words.say(label, language) for label in _DETAILS)
    for label, said in one.details:
        yield Line(said, label=words.say(label, language), column=wide, indent=2)
    yield Line(_named(one.subjects, language), label=words.say(say.CONCERNS, language), column=wide, indent=2)


def _named(subjects: Iterable[Subject], language: str) -> str:
    """`Kandidat S1, Kontrakt K1, K2 og 5 til`: what they are stands with the first of each kind."""
    told: list[str] = []
    for _, (first, *others) in groupby(subjects, lambda about: about.kind):
        told += [words.subject(first, language), *(about.id for about in others)]
    more = len(told) - MOST_NAMED
    if more <= 0:
        return list_in_words(told, language)
    return f"{', '.join(told[:MOST_NAMED])} {words.say(words.MORE, language, number=more)}"


# ── amendments ─────────────────────────────────────────────────────────────────────────────────


def _amendments(answer: LawChanges, language: str) -> Iterator[Line]:
    touched = dict.fromkeys(one for change in answer.changes for one in change.amendments)
    if touched:
        yield from headed(words.say(say.AMENDMENTS, language))
    for amendment in touched:
        yield from _amendment(amendment, language)


def _amendment(amendment: Amendment, language: str) -> Iterator[Line]:
    begins = amendment.in_force
    when = (
        words.say(say.BEGAN_BETWEEN, language, first=begins.not_before, last=begins.not_after)
        if isinstance(begins, Doubt)
        else words.say(say.IN_FORCE, language, day=begins)
    )
    public = amendment.public_from
    late = public is not None and not isinstance(begins, Doubt) and begins is not None and public > begins
    told = f"{when}, {words.say(say.PUBLIC_FROM, language, day=public)}" if late else when
    yield Line(f"{amendment.id}, {told}", "fact", indent=2)
    yield Line(amendment.text.fill(language, {}), indent=4)
    yield Line(amendment.provenance.url, "address", indent=4)
