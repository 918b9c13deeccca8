"""A prepared package as a page to enter it from, and as plain JSON. Both hold personal data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from okstat import __version__
from okstat.feeds.packages import Entry, Filling, Form, Package, Point, State
from okstat.text import LANGUAGES, Text, value_in_words

__all__ = ["FORMAT", "STATES", "checklist", "plain_package"]

FORMAT: Final = "okstat.package/1"
STATES: Final[Mapping[State, Text]] = {
    State.PREPARED: Text(nb="forberedt", nn="førebudd", en="prepared"),
    State.ENTERED: Text(nb="lagt inn", nn="lagd inn", en="entered"),
    State.CONFIRMED: Text(nb="bekreftet", nn="stadfesta", en="confirmed"),
    State.RETURNED: Text(nb="returnert", nn="returnert", en="returned"),
}
_FORMS: Final[Mapping[Form, Text]] = {
    Form.CONTRACT: Text(nb="Ny kontrakt", nn="Ny kontrakt", en="New contract"),
    Form.CHANGE: Text(nb="Endring av kontrakt", nn="Endring av kontrakt", en="Change of a contract"),
    Form.ENDING: Text(nb="Avslutning av kontrakt", nn="Avslutning av kontrakt", en="Ending of a contract"),
    Form.EXAM_REGISTRATION: Text(nb="Oppmelding til prøve", nn="Oppmelding til prøve", en="Registration for the exam"),
}
_TO_ENTER: Final = Text(nb="Legg inn", nn="Legg inn", en="To enter")
_NOT_READY: Final = Text(
    nb="Pakken er ikke klar til å legges inn.", nn="Pakka er ikkje klar til å leggjast inn.", en="It is not ready."
)
_READY: Final = Text(
    nb="Pakken er klar til å legges inn.", nn="Pakka er klar til å leggjast inn.", en="It is ready to be entered."
)
_LAW: Final = Text(nb="Det loven sier", nn="Det lova seier", en="What the law says")
_NOTHING: Final = Text(nb="ingenting å merke", nn="ingenting å merke", en="nothing to note")
_OUTCOMES: Final[Mapping[str, Text]] = {
    "breached": Text(nb="i strid med loven", nn="i strid med lova", en="against the law"),
    "judgement": Text(nb="må vurderes", nn="må vurderast", en="to be judged"),
    "unknown": Text(nb="ikke kjent", nn="ikkje kjent", en="not known"),
    "met": Text(nb="sent", nn="seint", en="late"),
}
_FILLINGS: Final[Mapping[Filling, Text]] = {
    Filling.MISSING: Text(nb="MANGLER", nn="MANGLAR", en="MISSING"),
    Filling.WRONG: Text(nb="FEIL", nn="FEIL", en="WRONG"),
    Filling.BY_HAND: Text(nb="fyll ut", nn="fyll ut", en="fill in"),
}


def checklist(package: Package, language: str = "nb") -> str:
    """A package as a page of text, to enter it from: what to enter, what the law says, what has become of it.

    It holds personal data, and goes to nobody but whoever enters it.

    Args:
        package: the package; one that is not ready says so, and shows what is missing.
        language: `nb`, `nn` or `en`.
    """
    return "".join(f"{line}\n" for line in _lines(package, language))


def _lines(package: Package, language: str) -> Iterator[str]:
    def say(text: Text) -> str:
        return text.fill(language, {})

    yield f"{say(_FORMS[package.form])} · {package.id}"
    yield say(_READY if package.is_ready else _NOT_READY)
    yield f"\n{say(_TO_ENTER)}"
    for entry in package.entries:
        yield _line(entry, language)
    yield f"\n{say(_LAW)}"
    if not package.points:
        yield f"  {say(_NOTHING)}"
    for point in package.points:
        yield from _point(point, language)
    yield ""
    for step in package.steps:
        told = f": {step.reason}" if step.reason is not None else ""
        yield f"{say(STATES[step.state])} {step.on.isoformat()}{told}"


def _line(entry: Entry, language: str) -> str:
    is_there = entry.value is not None
    parts = [_in_words(entry.value, language)] if is_there else []
    if entry.filling in _FILLINGS:
        parts.append(_FILLINGS[entry.filling].fill(language, {}))
    if entry.wrong is not None:
        parts.append(entry.wrong.fill(language, {}))
    return f"  [ ] {entry.text.fill(language, {})}: {'; '.join(parts)}"


def _point(point: Point, language: str) -> Iterator[str]:
    places = "; ".join(place.in_words(language) for place in point.citations)
    told = f"  {_OUTCOMES[point.outcome].fill(language, {})}: {point.text.fill(language, {})}"
    yield f"{told} [{point.rule}{f', {places}' if places else ''}]"
    if point.outcome == "breached":
        yield f"    {point.remedy.fill(language, {})}"


def _in_words(value: Text | str | date | Decimal | int | None, language: str) -> str:
    return value.isoformat() if isinstance(value, date) else value_in_words(value, language)


def plain_package(package: Package) -> dict[str, object]:
    """A package in the shape `okstat.package/1`. It holds personal data."""
    return {
        "format": FORMAT,
        "version": __version__,
        "id": package.id,
        "form": package.form.value,
        "contract": package.contract,
        "event": {"kind": package.event.kind, "id": package.event.id, "on": package.event.on.isoformat()},
        "known_at": package.known_at.isoformat() if package.known_at is not None else None,
        "is_ready": package.is_ready,
        "entries": [_plain_entry(entry) for entry in package.entries],
        "points": [_plain_point(point) for point in package.points],
        "steps": [
            {"state": step.state.value, "on": step.on.isoformat(), "reason": step.reason} for step in package.steps
        ],
    }


def _plain_entry(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "texts": _plain_text(entry.text),
        "filling": entry.filling.value,
        "value": _plain_value(entry.value),
        "wrong": _plain_text(entry.wrong) if entry.wrong is not None else None,
        "source": entry.source,
        "url": entry.url,
    }


def _plain_value(value: Text | str | date | Decimal | int | None) -> object:
    if isinstance(value, Text):
        return _plain_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else value


def _plain_point(point: Point) -> dict[str, object]:
    return {
        "rule": point.rule,
        "outcome": point.outcome,
        "blocks": point.blocks,
        "texts": _plain_text(point.text),
        "remedies": _plain_text(point.remedy),
        "missing": list(point.missing),
        "citations": [
            {"instrument": one.instrument.number, "section": one.section, "ledd": one.ledd, "url": one.url}
            for one in point.citations
        ],
    }


def _plain_text(text: Text) -> dict[str, str]:
    return {language: text.fill(language, {}) for language in LANGUAGES}
