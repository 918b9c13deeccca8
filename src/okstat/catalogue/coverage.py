"""What the package does with each provision on training in companies, ledd by ledd: `okstat.coverage/1`.

A ledd is answered when a norm of the book cites it by the name that the inventory gives it. The head of a list answers
for its letters as little as they for it, and a citation of a whole section answers nothing: each must be cited itself.
In the regulation of 2006 a number stands for different texts in different editions, so a citation counts only for an
edition that was in use while the citation was right.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Final

from okstat.book import Book
from okstat.bounds import Span, are_apart
from okstat.catalogue.norms import kind_of
from okstat.catalogue.treatments import Treatment, package_treatments
from okstat.citation import Citation
from okstat.plans.result import Plan
from okstat.rule import Norm
from okstat.tables import read_code_list
from okstat.text import LANGUAGES, Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, RENUMBERED_2020

__all__ = ["ANSWERS", "EDITIONS", "UNANSWERED", "WITHOUT_NORM", "coverage_rows", "coverage_totals"]

EDITIONS: Final[Mapping[str, Span]] = {
    "": (None, None),
    "2009": (date(2009, 8, 1), EXAM_REFORM_2018),
    "2017": (date(2017, 1, 1), RENUMBERED_2020),
    "2018": (EXAM_REFORM_2018, RENUMBERED_2020),
    "2020": (RENUMBERED_2020, ACT_2023_IN_FORCE),
}
"""When the texts of chapter 3 of the regulation of 2006 that the inventory knows were in use, by year of numbering."""

ANSWERS: Final = ("rule", "duty", "plan", "requirement")
"""Kinds of norms that answer a ledd; where several do, the first of them names the treatment."""

WITHOUT_NORM: Final = ("definition", "judgement", "delegation", "outside", "uncertain")
"""Treatments of what no norm answers; the reason is that of `okstat.catalogue.treatments`."""

LEFT_TO_SOMEBODY: Final = Text(
    nb="overlater det til noen å avgjøre", nn="overlèt det til nokon å avgjere", en="leaves it to somebody to decide"
)

UNANSWERED: Final = Text(nb="ikke besvart ennå", nn="ikkje svart på enno", en="not answered yet")

_PLACE: Final = ("instrument", "section", "ledd", "edition")
_Cited = Mapping[tuple[str, str, str], list[tuple[Citation, Norm | Plan]]]


def coverage_rows(book: Book) -> list[dict[str, object]]:
    """The rows of `okstat.coverage/1`, as the inventory has them; `treated_as` is null where nothing answers yet.

    `reason` says, in English, why no norm answers, and `reasons` the same in all languages. `points_to` names the class
    or function of a definition, and where the regulation of a delegation is.
    """
    cited: defaultdict[tuple[str, str, str], list[tuple[Citation, Norm | Plan]]] = defaultdict(list)
    norms: tuple[Norm | Plan, ...] = (*book.norms, *book.plans)
    for norm in norms:
        for citation in norm.cites:
            cited[citation.instrument.number, citation.section, citation.ledd].append((citation, norm))
    return [_row(provision, cited) for provision in read_code_list("generated_provisions")]


def _row(provision: Mapping[str, str], cited: _Cited) -> dict[str, object]:
    norms = _answering(provision, cited)
    instrument, section, ledd, edition = (provision[key] for key in _PLACE)
    treatment = package_treatments().get((instrument, section, ledd, edition))
    treated_as = _treated_as(provision, norms, treatment)
    reason = _reason(treated_as, treatment)
    return {
        "instrument": provision["instrument"],
        "edition": provision["edition"] or None,
        "section": provision["section"],
        "ledd": provision["ledd"],
        "heading": provision["heading_nn"],
        "gist": provision["gist_en"],
        "kind": provision["encodable"],
        "treated_as": treated_as,
        "answered_by": sorted({norm.id for norm in norms}),
        "points_to": list(treatment.points_to) if treatment is not None else [],
        "reason": reason.en if reason is not None else None,
        "reasons": {each: getattr(reason, each) for each in LANGUAGES} if reason is not None else None,
    }


def _answering(provision: Mapping[str, str], cited: _Cited) -> list[Norm | Plan]:
    place = (provision["instrument"], provision["section"], provision["ledd"])
    used = EDITIONS[provision["edition"]]
    return [norm for citation, norm in cited.get(place, ()) if not are_apart((citation.since, citation.until), used)]


def _treated_as(provision: Mapping[str, str], norms: Iterable[Norm | Plan], treatment: Treatment | None) -> str | None:
    """What has not been read carries no answer, and what is left to judgement stays so whatever norm asks for it."""
    if provision["confidence"] == "U":
        return "uncertain"
    if provision["encodable"] == "judgement":
        return "judgement"
    kinds = {kind_of(norm) for norm in norms}
    answered = next((kind for kind in ANSWERS if kind in kinds), None)
    return answered or (treatment.kind if treatment is not None else None)


def _reason(treated_as: str | None, treatment: Treatment | None) -> Text | None:
    """Why no norm answers; none where one does."""
    if treated_as in ANSWERS:
        return None
    if treated_as == "judgement":
        return LEFT_TO_SOMEBODY
    return treatment.reason if treatment is not None else UNANSWERED


def coverage_totals(rows: Iterable[Mapping[str, object]]) -> list[dict[str, object]]:
    """For each instrument (`chapter` is null) and each of its chapters, how many provisions are treated how.

    `share` is the part of the provisions with something to answer that is answered, as decimal text rounded down, so
    that only a whole is 1; null where there is nothing to answer. Definitions, judgements, delegations, what is outside
    and what is uncertain do not count in it. `attested_share` is the part of what is answered that a person attests,
    rounded down too; null where nothing is answered.
    """
    groups: defaultdict[tuple[str, str | None], list[str | None]] = defaultdict(list)
    for row in rows:
        treated_as = None if row["treated_as"] is None else str(row["treated_as"])
        groups[str(row["instrument"]), None].append(treated_as)
        groups[str(row["instrument"]), str(row["section"]).partition("-")[0]].append(treated_as)
    order = list(dict.fromkeys(instrument for instrument, _ in groups))
    return [_total(*place, groups[place]) for place in sorted(groups, key=lambda place: _place(place, order))]


def _place(place: tuple[str, str | None], order: list[str]) -> tuple[int, int, str]:
    """The instrument as a whole first, then its chapters by number: 3, 4, 4A, 5."""
    instrument, chapter = place
    number = "".join(letter for letter in chapter or "" if letter.isdigit())
    return order.index(instrument), int(number or 0), chapter or ""


def _total(instrument: str, chapter: str | None, treated: list[str | None]) -> dict[str, object]:
    counts = Counter(treated)
    answered = sum(counts[kind] for kind in ANSWERS)
    asked = answered + counts[None]
    return {
        "instrument": instrument,
        "chapter": chapter,
        "provisions": len(treated),
        "treated_as": {kind: counts[kind] for kind in (*ANSWERS, *WITHOUT_NORM)},
        "unanswered": counts[None],
        "share": _share(answered, asked),
        "attested_share": _share(counts["requirement"], answered),
    }


def _share(part: int, whole: int) -> str | None:
    return str((Decimal(part) / whole).quantize(Decimal("0.001"), ROUND_DOWN)) if whole else None
