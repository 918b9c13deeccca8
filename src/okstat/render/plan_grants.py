"""The grant plan as text: what was chosen, each piece with its grant, who pays and receives, the sum, the sources."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from okstat.model.county import county
from okstat.money import in_words
from okstat.plans.grants import Basis, GrantPlan, GrantPolicy, PartMonth
from okstat.plans.grants_rows import GrantRow
from okstat.plans.lengths import months_in_words
from okstat.render import words
from okstat.render.lines import Line
from okstat.render.plan_figures import REMARK, ROUNDED, sources
from okstat.text import Text

__all__ = ["TITLE", "choice", "lines", "row_in_words"]

TITLE: Final = Text(nb="Tilskudd", nn="Tilskot", en="Grant")

_PIECE: Final = Text(nb="{first} – {last}", nn="{first} – {last}", en="{first} – {last}")
_BASIS: Final = {
    Basis.ONE: Text(nb="basistilskudd I", nn="basistilskot I", en="basic grant I"),
    Basis.TWO: Text(nb="basistilskudd II", nn="basistilskot II", en="basic grant II"),
}
_NOT_KNOWN: Final = Text(nb="ikke kjent", nn="ikkje kjent", en="not known")
_MONTH: Final = Text(nb="{kr} i måneden", nn="{kr} i månaden", en="{kr} a month")
_ADDITION: Final = Text(nb="tillegg {kr}", nn="tillegg {kr}", en="on top {kr}")
_AMOUNT: Final = Text(nb="i alt {kr}", nn="i alt {kr}", en="in all {kr}")
_PAYER: Final = Text(nb="{county} betaler", nn="{county} betaler", en="{county} pays")
_REFUND: Final = Text(
    nb="{county} kan kreve sine utgifter tilbake", nn="{county} kan krevje utgiftene sine tilbake",
    en="{county} may claim its expenses back",
)  # fmt: skip
_COMPANY: Final = Text(nb="til {company}", nn="til {company}", en="to {company}")
_OFFICE: Final = Text(nb="gjennom {office}", nn="gjennom {office}", en="through {office}")
_AFTER: Final = Text(nb="etter {day}", nn="etter {day}", en="after {day}")
_KEPT: Final = Text(nb="kontoret beholder {kr}", nn="kontoret beheld {kr}", en="the office keeps {kr}")
_KEPT_BETWEEN: Final = Text(
    nb="kontoret beholder fra {least} til {most}", nn="kontoret beheld frå {least} til {most}",
    en="the office keeps from {least} to {most}",
)  # fmt: skip
_TOTAL: Final = Text(nb="Hele læretiden: {kr}", nn="Heile læretida: {kr}", en="The whole training time: {kr}")
_KNOWN: Final = Text(
    nb="Hele læretiden: ikke kjent; det som er kjent, kommer på {kr}",
    nn="Heile læretida: ikkje kjent; det som er kjent, kjem på {kr}",
    en="The whole training time: not known; what is known comes to {kr}",
)
_PART_MONTH: Final = {
    None: Text(
        nb="Brutt måned: ikke valgt hvordan den regnes",
        nn="Broten månad: ikkje vald korleis han blir rekna",
        en="Broken month: not chosen how it counts",
    ),
    PartMonth.DAYS: Text(nb="Brutt måned: etter dager", nn="Broten månad: etter dagar", en="Broken month: by its days"),
    PartMonth.FIRST: Text(
        nb="Brutt måned: hel der tilskuddet begynner, ingenting der det slutter",
        nn="Broten månad: heil der tilskotet tek til, ingenting der det sluttar",
        en="Broken month: whole where the grant begins, nothing where it stops",
    ),
}
_HALVES: Final = Text(
    nb="{rounded}, halve opp, måneden til kroner; resten på den siste kjente delen; betales etter hvert halvår",
    nn="{rounded}, halve opp, månaden til kroner; resten på den siste kjende delen; blir betalt etter kvart halvår",
    en="{rounded}, halves up, the month to the krone; the remainder on the last known piece; paid after each half-year",
)


def lines(plan: GrantPlan, language: str) -> Iterator[Line]:
    """A grant plan that has rows, line by line, without its title and open questions."""
    policy = plan.policy
    halves = words.say(_HALVES, language, rounded=words.say(ROUNDED[policy.rounding], language))
    yield Line(f"{choice(policy, language)}; {halves}", indent=2)
    for row in plan.rows:
        grant, who = row_in_words(row, language)
        yield Line(grant, indent=2)
        if who:
            yield Line(who, indent=4)
    known = plan.total_kr
    text, amount = (_KNOWN, plan.known_kr) if known is None else (_TOTAL, known)
    yield Line(words.say(text, language, kr=in_words(amount, language)), indent=2)
    for remark in plan.remarks:
        yield Line(remark.fill(language, {}), label=words.say(REMARK, language), column=6, indent=2)
    yield from sources((read for row in plan.rows for read in row.figures), language)


def choice(policy: GrantPolicy, language: str) -> str:
    """What was chosen for grants."""
    return words.say(_PART_MONTH[policy.part_month], language)


def row_in_words(row: GrantRow, language: str) -> tuple[str, str]:
    """One piece: its days with what grant it is, and who pays and receives; the second is empty where there is none."""
    piece = words.say(_PIECE, language, first=row.first, last=row.last)
    who = "" if row.nothing_because is not None else "; ".join(_who(row, language))
    return f"{piece}: {_grant(row, language)}", who


def _grant(row: GrantRow, language: str) -> str:
    """Which grant, by month and in all; or why there is none."""
    if row.nothing_because is not None:
        return row.nothing_because.fill(language, {})
    unknown = words.say(_NOT_KNOWN, language)
    told = [unknown if row.basis is None else words.say(_BASIS[row.basis], language)]
    if row.monthly_kr is not None:
        told.append(_kr(_MONTH, row.monthly_kr, language))
    if row.months is not None:
        told.append(months_in_words(row.months).fill(language, {}))
    if row.addition_kr is not None:
        told.append(_kr(_ADDITION, row.addition_kr, language))
    amount = unknown if row.amount_kr is None else in_words(row.amount_kr, language)
    return ", ".join((*told, words.say(_AMOUNT, language, kr=amount)))


def _who(row: GrantRow, language: str) -> Iterator[str]:
    """Who pays, who receives, when, and what stays with the office."""
    unknown = words.say(_NOT_KNOWN, language)
    yield words.say(_PAYER, language, county=unknown if row.payer is None else county(row.payer).name)
    if row.refund_to is not None:
        yield words.say(_REFUND, language, county=county(row.refund_to).name)
    yield words.say(_COMPANY, language, company=row.company or unknown)
    if row.office is not None:
        yield words.say(_OFFICE, language, office=row.office)
    yield words.say(_AFTER, language, day=row.counted_on)
    if row.kept_kr is not None:
        least, most = (in_words(amount, language) for amount in row.kept_kr)
        same = least == most
        yield (
            words.say(_KEPT, language, kr=most) if same else words.say(_KEPT_BETWEEN, language, least=least, most=most)
        )


def _kr(text: Text, amount: Decimal, language: str) -> str:
    return words.say(text, language, kr=in_words(amount, language))
