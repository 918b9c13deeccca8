"""The wage plan as text: what was chosen, each piece with its amounts, the sum, where the figures come from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okstat.money import in_words
from okstat.plans.wages import BaseBy, WagePlan, WagePolicy
from okstat.plans.wages_rows import WageRow
from okstat.render import words
from okstat.render.lines import Line
from okstat.render.plan_figures import REMARK, ROUNDED, sources
from okstat.text import Text

__all__ = ["TITLE", "choices", "lines"]

TITLE: Final = Text(nb="Lønn", nn="Lønn", en="Pay")

_PIECE: Final = Text(nb="{first} – {last}", nn="{first} – {last}", en="{first} – {last}")
_HALF_YEAR: Final = Text(nb="halvår {number}", nn="halvår {number}", en="half-year {number}")
_OF_THE_BASE: Final = Text(
    nb="{percent} av {base}, lønnstrinn {step}", nn="{percent} av {base}, lønnstrinn {step}",
    en="{percent} of {base}, wage step {step}",
)  # fmt: skip
_NOT_KNOWN: Final = Text(nb="ikke kjent", nn="ikkje kjent", en="not known")
_YEAR: Final = Text(nb="{kr} i året", nn="{kr} i året", en="{kr} a year")
_MONTH: Final = Text(nb="{kr} i måneden", nn="{kr} i månaden", en="{kr} a month")
_HOUR: Final = Text(nb="{kr} timen", nn="{kr} timen", en="{kr} an hour")
_AMOUNT: Final = Text(nb="i alt {kr}", nn="i alt {kr}", en="in all {kr}")
_TOTAL: Final = Text(nb="Hele læretiden: {kr}", nn="Heile læretida: {kr}", en="The whole training time: {kr}")
_KNOWN: Final = Text(
    nb="Hele læretiden: ikke kjent; det som er kjent, kommer på {kr}",
    nn="Heile læretida: ikkje kjent; det som er kjent, kjem på {kr}",
    en="The whole training time: not known; what is known comes to {kr}",
)
_BASE_BY: Final = {
    None: Text(nb="Lønnstrinn: dag ikke valgt", nn="Lønnstrinn: dag ikkje vald", en="Wage step: no day chosen"),
    BaseBy.HIRE: Text(
        nb="Lønnstrinn: etter ansettelsesdagen",
        nn="Lønnstrinn: etter tilsetjingsdagen",
        en="Wage step: by the day of hire",
    ),
    BaseBy.PAY: Text(
        nb="Lønnstrinn: etter lønnsdagen", nn="Lønnstrinn: etter lønnsdagen", en="Wage step: by the day of pay"
    ),
}
_BY_THE_TABLE: Final = Text(
    nb="fratrekk i årslønnen etter tabellen",
    nn="fråtrekk i årslønna etter tabellen",
    en="taken off the year by the table",
)
_CHOSEN: Final = Text(
    nb="fratrekk i årslønnen valgt til {kr}",
    nn="fråtrekk i årslønna vald til {kr}",
    en="taken off the year by choice: {kr}",
)
_LADDER: Final = Text(
    nb="prosentsatser etter lokal praksis: {name}", nn="prosentsatsar etter lokal praksis: {name}",
    en="percentages by local practice: {name}",
)  # fmt: skip
_HALVES: Final = Text(
    nb="{rounded}, halve opp, timer til ti øre; resten på den siste kjente delen",
    nn="{rounded}, halve opp, timar til ti øre; resten på den siste kjende delen",
    en="{rounded}, halves up, hours to ten øre; the remainder on the last known piece",
)
_DEFAULTS: Final = Text(
    nb="Gjelder når særavtalen ikke sier noe annet, og den er ikke lest",
    nn="Gjeld når særavtalen ikkje seier noko anna, og han er ikkje lesen",
    en="Holds where the special agreement does not say otherwise, and it has not been read",
)


def lines(plan: WagePlan, language: str) -> Iterator[Line]:
    """A wage plan that has rows, line by line, without its title and open questions."""
    yield Line("; ".join(choices(plan.policy, language)), indent=2)
    for row in plan.rows:
        yield from _row(row, language)
    known = plan.total_kr
    text, amount = (_KNOWN, plan.known_kr) if known is None else (_TOTAL, known)
    yield Line(words.say(text, language, kr=in_words(amount, language)), indent=2)
    for remark in plan.remarks:
        yield Line(remark.fill(language, {}), label=words.say(REMARK, language), column=6, indent=2)
    yield from sources((read for row in plan.rows for read in row.figures), language)
    yield Line(f"{words.say(_DEFAULTS, language)}:", indent=2)
    for default in plan.defaults:
        told = f"{default.text.fill(language, {})} ({default.citation.in_words(language)})"
        yield Line(told, label="–", column=2, indent=4)


def choices(policy: WagePolicy, language: str) -> Iterator[str]:
    """What was chosen for pay."""
    yield words.say(_BASE_BY[policy.base_by], language)
    if policy.deduction_kr is None:
        yield words.say(_BY_THE_TABLE, language)
    else:
        yield words.say(_CHOSEN, language, kr=in_words(policy.deduction_kr, language))
    if policy.ladder:
        yield words.say(_LADDER, language, name=policy.ladder)
    yield words.say(_HALVES, language, rounded=words.say(ROUNDED[policy.rounding], language))


def _row(row: WageRow, language: str) -> Iterator[Line]:
    piece = words.say(_PIECE, language, first=row.first, last=row.last)
    which = "" if row.half_year is None else f" ({words.say(_HALF_YEAR, language, number=row.half_year)})"
    yield Line(f"{piece}{which}: {_base(row, language)}", indent=2)
    amounts = ((_YEAR, row.yearly_kr), (_MONTH, row.monthly_kr), (_HOUR, row.hourly_kr), (_AMOUNT, row.amount_kr))
    told = [words.say(text, language, kr=in_words(kr, language)) for text, kr in amounts if kr is not None]
    if told:
        yield Line("; ".join(told), indent=4)


def _base(row: WageRow, language: str) -> str:
    unknown = words.say(_NOT_KNOWN, language)
    percent = unknown if row.percent is None else row.percent.in_words(language)
    base = unknown if row.base_kr is None else in_words(row.base_kr, language)
    step = unknown if row.step is None else str(row.step)
    return words.say(_OF_THE_BASE, language, percent=percent, base=base, step=step)
