"""A budget as text: by agency, trade and month, what is not known beside it, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Final

from okstat.model.trade import trades
from okstat.money import in_words
from okstat.office.budget import Budget, BudgetLine, Reason
from okstat.render import plan_grants, plan_wages, words
from okstat.render.lines import WIDTH, Line, headed, written
from okstat.render.parts import heading
from okstat.text import Text, value_in_words

__all__ = ["lines", "report"]

_TITLE: Final = Text(nb="Budsjett {year}, per {on}", nn="Budsjett {year}, per {on}", en="Budget {year}, as of {on}")
_CHOSEN: Final = Text(nb="Valgt", nn="Valt", en="Chosen")
_TOTAL: Final = Text(nb="I alt", nn="I alt", en="In all")
_COMPANIES: Final = Text(nb="Etter virksomhet", nn="Etter verksemd", en="By agency")
_TRADES: Final = Text(nb="Etter fag", nn="Etter fag", en="By trade")
_MONTHS: Final = Text(nb="Etter måned", nn="Etter månad", en="By month")
_WHY: Final = Text(nb="Hva som ikke er kjent", nn="Kva som ikkje er kjent", en="What is not known")
_NOT_TOLD: Final = Text(
    nb="ikke kjent eller ikke fordelt", nn="ikkje kjent eller ikkje fordelt", en="not known or not split"
)
_WAGES: Final = Text(nb="lønn {kr}", nn="lønn {kr}", en="wages {kr}")
_GRANTS: Final = Text(nb="tilskudd {kr}", nn="tilskot {kr}", en="grants {kr}")
_KEPT: Final = Text(nb="av dette hos kontor {kr}", nn="av dette hos kontor {kr}", en="of it with offices {kr}")
_AT_LEAST: Final = Text(nb="minst {kr}", nn="minst {kr}", en="at least {kr}")
_NET: Final = Text(nb="netto {kr}", nn="netto {kr}", en="net {kr}")
_BETWEEN: Final = Text(nb="{least} til {most}", nn="{least} til {most}", en="{least} to {most}")
_NOT_KNOWN: Final = Text(nb="ikke kjent", nn="ikkje kjent", en="not known")
_CONTRACT_MONTHS: Final = Text(
    nb="{count} måneder med kontrakt", nn="{count} månader med kontrakt", en="{count} months of contracts"
)
_ONE_CONTRACT_MONTH: Final = Text(nb="1 måned med kontrakt", nn="1 månad med kontrakt", en="1 month of a contract")
_UNKNOWN: Final = Text(
    nb="ukjent i {count} av dem: {what}", nn="ukjent i {count} av dei: {what}", en="unknown in {count} of them: {what}"
)
_PARTS: Final = {
    "wages": Text(nb="lønn", nn="lønn", en="wages"),
    "grants": Text(nb="tilskudd", nn="tilskot", en="grants"),
    "kept": Text(nb="kontorets andel", nn="delen til kontoret", en="the share of the office"),
}
_MISSING: Final = Text(nb="mangler {source}", nn="manglar {source}", en="lacking {source}")
_CONTRACTS: Final = Text(nb="kontrakt {ids}", nn="kontrakt {ids}", en="contract {ids}")
_UNPLACED: Final = Text(
    nb="Ikke regnet med, for første eller siste dag er ikke kjent: {ids}",
    nn="Ikkje rekna med, for første eller siste dag er ikkje kjend: {ids}",
    en="Not counted, since the first or last day is not known: {ids}",
)
_EMPTY: Final = Text(
    nb="Ingen kontrakt løper i året.", nn="Ingen kontrakt går i året.", en="No contract runs in the year."
)
_EARNED: Final = Text(
    nb="Lønn og tilskudd står i måneden de er opptjent i; tilskuddet betales etter hvert halvår.",
    nn="Lønn og tilskot står i månaden dei er opptente i; tilskotet blir betalt etter kvart halvår.",
    en="Wages and grants stand in the month in which they are earned; the grant is paid after each half-year.",
)


def report(found: Budget, *, language: str = "nb", overlays: tuple[str, ...] = (), width: int | None = WIDTH) -> str:
    """A budget as text, ending in a line break.

    Args:
        found: the budget.
        language: `nb`, `nn` or `en`.
        overlays: the names of the host's own figures.
        width: characters in a line; `None` for as many as it takes.
    """
    told = lines(found, language=language, overlays=overlays)
    return written(told, width)


def lines(found: Budget, *, language: str = "nb", overlays: tuple[str, ...] = ()) -> Iterator[Line]:
    """A budget line by line."""
    yield Line(heading(_titled(found.year), found.on, found.known_at, language, overlays), "title")
    yield Line()
    yield Line(words.say(_EARNED, language))
    pay = "; ".join(plan_wages.choices(found.wages, language))
    yield Line(f"{pay}. {plan_grants.choice(found.grants, language)}", label=words.say(_CHOSEN, language), column=8)
    if not found.lines:
        yield from (Line(), Line(words.say(_EMPTY, language)))
    else:
        yield from _section(_TOTAL, (found.total,), lambda line: "", language)
        yield from _section(_COMPANIES, found.by_company, lambda line: line.company, language)
        yield from _section(_TRADES, found.by_trade, lambda line: _trade(line.trade, language), language)
        yield from _section(_MONTHS, found.by_month, lambda line: _month(line, language), language)
    if found.reasons or found.unplaced:
        yield from headed(words.say(_WHY, language))
        yield from (_reason(reason, language) for reason in found.reasons)
        if found.unplaced:
            yield Line(words.say(_UNPLACED, language, ids=", ".join(found.unplaced)), label="–", column=2, indent=2)


def _titled(year: int) -> Text:
    return Text(*(one.replace("{year}", str(year)) for one in (_TITLE.nb, _TITLE.nn, _TITLE.en)))


def _section(
    title: Text, sums: Iterable[BudgetLine], name: Callable[[BudgetLine], str | None], language: str
) -> Iterator[Line]:
    yield from headed(words.say(title, language))
    for line in sums:
        named = name(line)
        if named != "":
            yield Line(named or words.say(_NOT_TOLD, language), "subject", indent=2)
        yield Line("; ".join(_kroner(line, language)), indent=4 if named != "" else 2)
        yield Line("; ".join(_known(line, language)), indent=4 if named != "" else 2)


def _kroner(line: BudgetLine, language: str) -> Iterator[str]:
    yield _sum(_WAGES, (line.wages_kr, line.wages_kr), line.unknown_wages, language)
    yield _sum(_GRANTS, (line.grants_kr, line.grants_kr), line.unknown_grants, language)
    if any(line.kept_kr) or line.unknown_kept:
        yield _sum(_KEPT, line.kept_kr, line.unknown_kept, language)
    net = words.say(_NOT_KNOWN, language) if line.net_kr is None else _between(line.net_kr, language)
    yield words.say(_NET, language, kr=net)


def _sum(text: Text, kroner: tuple[Decimal, Decimal], unknown: int, language: str) -> str:
    """A sum; where a part of it is not known, that it is at least so much, and where none is known, that."""
    told = _between(kroner, language)
    if unknown:
        told = words.say(_AT_LEAST, language, kr=told) if any(kroner) else words.say(_NOT_KNOWN, language)
    return words.say(text, language, kr=told)


def _between(bounds: tuple[Decimal, Decimal], language: str) -> str:
    least, most = (in_words(amount, language) for amount in bounds)
    return least if least == most else words.say(_BETWEEN, language, least=least, most=most)


def _known(line: BudgetLine, language: str) -> Iterator[str]:
    """How many months of contracts, and of how many of them something is not known."""
    is_one = line.contract_months == 1
    yield words.say(_ONE_CONTRACT_MONTH if is_one else _CONTRACT_MONTHS, language, count=line.contract_months)
    for part, count in (("wages", line.unknown_wages), ("grants", line.unknown_grants), ("kept", line.unknown_kept)):
        if count:
            yield words.say(_UNKNOWN, language, count=count, what=words.say(_PARTS[part], language))


def _trade(code: str | None, language: str) -> str | None:
    known = None if code is None else trades().get(code)
    if known is None:
        return code
    return f"{code} {known.name_nn if language == 'nn' else known.name_nb}"


def _month(line: BudgetLine, language: str) -> str | None:
    """`januar 2026`."""
    return None if line.month is None else value_in_words(line.month, language).partition(" ")[2]


def _reason(reason: Reason, language: str) -> Line:
    part = words.say(_PARTS[reason.part], language)
    if reason.question is not None:
        why = reason.question.fill(language, {})
    else:
        assert reason.missing is not None  # one of the two is there
        why = words.say(_MISSING, language, source=words.source_in_words(reason.missing.source, language))
    ids = words.say(_CONTRACTS, language, ids=", ".join(reason.contracts))
    return Line(f"{part}: {why} ({ids})", label="–", column=2, indent=2)
