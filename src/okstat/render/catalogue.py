"""The catalogue as plain text: the rules, one rule in full, and what of the law is covered.

What is written are the rows of `okstat.catalogue`, so text and JSON say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from okstat.catalogue.coverage import ANSWERS, UNANSWERED, coverage_totals
from okstat.citation import Citation, Instrument
from okstat.outcome import Severity
from okstat.render import words
from okstat.render.lines import Line, column, written
from okstat.render.parts import places
from okstat.render.validity import Row, time_in_words
from okstat.text import Text

__all__ = ["coverage_text", "rule_text", "rules_text"]

_KIND: Final = Text(nb="Slag", nn="Slag", en="Kind")
_HOLDS: Final = Text(nb="Gjelder", nn="Gjeld", en="Holds")
_SEVERITY: Final = Text(nb="Ved brudd", nn="Ved brot", en="When breached")
_CLOCK: Final = Text(nb="Avgjørende dag", nn="Avgjerande dag", en="Day that decides")
_DUE_DAY: Final = Text(nb="fristdagen", nn="fristdagen", en="the due day")
_READS: Final = Text(nb="Leser", nn="Les", en="Reads")
_UNREAD: Final = Text(nb="kildekoden er ikke her", nn="kjeldekoden er ikkje her", en="the source is not at hand")
_WITH_OFFICE: Final = Text(
    nb="{role}; med et opplæringskontor etter matrisen, {task}",
    nn="{role}; med eit opplæringskontor etter matrisa, {task}",
    en="{role}; with a training office by the matrix, {task}",
)
_LABELS: Final = (_KIND, _HOLDS, words.BEARER, _SEVERITY, _CLOCK, words.LAW, words.WEIGHED, words.REMEDY, _READS)

_CHAPTER: Final = Text(nb="kapittel {chapter}", nn="kapittel {chapter}", en="chapter {chapter}")
_EDITION: Final = Text(nb="utgaven av {year}", nn="utgåva av {year}", en="edition of {year}")
_SHARE: Final = Text(
    nb="{answered} av {asked} besvart", nn="{answered} av {asked} svart på", en="{answered} of {asked} answered"
)
_ATTESTED: Final = Text(
    nb="{percent} % av dem ved bekreftelse", nn="{percent} % av dei ved stadfesting", en="{percent} % of them attested"
)
_NOTHING_ASKED: Final = Text(nb="ingenting å svare på", nn="ingenting å svare på", en="nothing to answer")
_TREATMENTS: Final[Mapping[str | None, Text]] = {
    "rule": Text(nb="regel", nn="regel", en="rule"),
    "duty": Text(nb="plikt med frist", nn="plikt med frist", en="duty with a due date"),
    "plan": Text(nb="beregning", nn="utrekning", en="calculation"),
    "requirement": Text(nb="krav som bekreftes", nn="krav som blir stadfesta", en="requirement to be attested"),
    "question": Text(nb="spørsmål til avgjørelse", nn="spørsmål til avgjerd", en="question to be decided"),
    "definition": Text(nb="definisjon", nn="definisjon", en="definition"),
    "judgement": Text(nb="skjønn", nn="skjøn", en="judgement"),
    "delegation": Text(nb="forskriftshjemmel", nn="forskriftsheimel", en="delegation"),
    "outside": Text(nb="utenfor", nn="utanfor", en="outside"),
    "uncertain": Text(nb="usikker", nn="usikker", en="uncertain"),
    None: UNANSWERED,
}


def rules_text(rows: Sequence[Row], language: str = "nb") -> str:
    """The rules with their wordings; where there is one rule only, all that is known of it.

    Args:
        rows: what `rule_rows` gives.
        language: `nb`, `nn` or `en`.
    """
    if len({row["id"] for row in rows}) == 1:
        return rule_text(rows, language)
    return written(line for id_, wordings in _groups(rows, "id") for line in _rule(id_, wordings, language))


def rule_text(rows: Sequence[Row], language: str = "nb") -> str:
    """The wordings of one rule in full; the arguments are those of `rules_text`."""
    return written(line for row in rows for line in _wording(row, language))


def coverage_text(rows: Sequence[Row], language: str = "nb") -> str:
    """What is done with each provision, after the totals of each instrument and chapter.

    Args:
        rows: what `coverage_rows` gives.
        language: `nb`, `nn` or `en`.
    """
    totals = (_total(total, language) for total in coverage_totals(rows))
    provisions = (line for _, group in _groups(rows, "instrument") for line in _provisions(group, language))
    return written((*totals, *provisions))


def _groups(rows: Iterable[Row], key: str) -> Iterator[tuple[str, list[Row]]]:
    for name, group in groupby(rows, lambda row: str(row[key])):
        yield name, list(group)


# ── rules ──────────────────────────────────────────────────────────────────────────────────────


def _rule(id_: str, wordings: list[Row], language: str) -> Iterator[Line]:
    yield from (Line(), Line(id_))
    wide = column(row["wording"] for row in wordings)
    for row in wordings:
        told = f"{time_in_words(row, language)}: {row['text'][language]}"
        yield Line(told, label=row["wording"], column=wide, indent=2)
        for place in places(_citations(row), language):
            yield Line(place.words, column=wide, indent=2, label=" ")


def _wording(row: Row, language: str) -> Iterator[Line]:
    yield from (Line(), Line(f"{row['id']} ({row['wording']})"), Line(row["text"][language], indent=2), Line())
    read = words.say(_UNREAD, language) if row["reads"] is None else ", ".join(row["reads"])
    told = (
        (_KIND, words.say(_TREATMENTS[row["kind"]], language)),
        (_HOLDS, time_in_words(row, language)),
        *(() if row["kind"] == "plan" else _of_a_duty(row, language)),
        *((words.LAW, line) for line in _law(row, language)),
        *((words.WEIGHED, weighed[language]) for weighed in row["weigh"] or ()),
        *(() if row["remedy"] is None else ((words.REMEDY, row["remedy"][language]),)),
        (_READS, read),
    )
    wide = column(words.say(label, language) for label in _LABELS)
    before = None
    for label, content in told:
        yield Line(content, label=" " if label is before else words.say(label, language), column=wide, indent=2)
        before = label


def _of_a_duty(row: Row, language: str) -> Iterator[tuple[Text, str]]:
    """What a calculation has not."""
    yield words.BEARER, _bearer(row, language)
    yield _SEVERITY, words.severity(Severity(row["severity"]), language)
    yield _CLOCK, row["clock"] or words.say(_DUE_DAY, language)


def _bearer(row: Row, language: str) -> str:
    role = words.role(row["bearer"], language)
    return words.say(_WITH_OFFICE, language, role=role, task=row["task"]) if row["task"] else role


def _law(row: Row, language: str) -> Iterator[str]:
    """Each section with its ledd and address, and its time where that is not the time of the wording."""
    cited = zip(_citations(row), row["citations"], strict=True)
    for time, group in groupby(cited, lambda pair: time_in_words(pair[1], language)):
        same = "" if time == time_in_words(row, language) else f", {time}"
        for place in places((citation for citation, _ in group), language):
            yield place.words + same
            yield place.url


def _citations(row: Row) -> list[Citation]:
    by_number = {instrument.number: instrument for instrument in Instrument}
    return [Citation(by_number[one["instrument"]], one["section"], one["ledd"]) for one in row["citations"]]


# ── coverage ───────────────────────────────────────────────────────────────────────────────────


def _total(total: Row, language: str) -> Line:
    counts = total["treated_as"]
    answered = sum(counts[kind] for kind in ANSWERS)
    asked = answered + total["unanswered"]
    share = _SHARE if asked else _NOTHING_ASKED
    told = [words.say(share, language, answered=answered, asked=asked)]
    if counts["requirement"]:
        percent = f"{Decimal(total['attested_share']) * 100:.1f}"
        told.append(words.say(_ATTESTED, language, percent=Decimal(percent)))
    told += [f"{counts[kind]} {words.say(_TREATMENTS[kind], language)}" for kind in counts if counts[kind]]
    if total["chapter"] is None:
        return Line(f"{_instrument(total, language)}: {'; '.join(told)}")
    chapter = words.say(_CHAPTER, language, chapter=total["chapter"])
    return Line("; ".join(told), label=chapter, column=14, indent=2)


def _instrument(row: Row, language: str) -> str:
    return next(one for one in Instrument if one.number == row["instrument"]).name_in(language)


def _provisions(rows: list[Row], language: str) -> Iterator[Line]:
    yield from (Line(), Line(_instrument(rows[0], language)))
    wide = column(_place(row, language) for row in rows)
    for row in rows:
        said = words.say(_TREATMENTS[row["treated_as"]], language)
        reason = row["reasons"][language] if row["reasons"] is not None and row["treated_as"] is not None else ""
        told = [", ".join(row["answered_by"]), ", ".join(row["points_to"]), reason]
        details = "; ".join(part for part in told if part)
        yield Line(f"{said}: {details}" if details else said, label=_place(row, language), column=wide, indent=2)


def _place(row: Row, language: str) -> str:
    edition = f", {words.say(_EDITION, language, year=row['edition'])}" if row["edition"] else ""
    return f"§ {row['section']} ({row['ledd']}){edition}"
