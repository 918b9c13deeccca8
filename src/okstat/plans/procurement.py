"""Apprentices in a public contract: must the clause be there, and is it kept (FOR-2016-12-17-1708 § 6).

Asked about one contract at a time, apart from a portfolio. The text of § 6 since 1 August 2025 is known, and of the
limits of value and duration those of 2017 only: on other days the host says whether the contract is above them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from attrs import evolve, frozen

from okstat.citation import Citation, Instrument
from okstat.law import HoleRead, Law
from okstat.outcome import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, breached, judgement, unknown
from okstat.text import Text

__all__ = ["Buyer", "ClauseAnswer", "PublicContract", "clause_is_kept", "clause_is_required"]

SECTION_6_OF_2025: Final = date(2025, 8, 1)
"""FOR-2025-01-22-60 gave § 6 its text; that of before, the limits apart, has not been seen."""


class Buyer(Enum):
    """Who makes the contract."""

    STATE = "state"
    OTHER = "other"


@frozen(kw_only=True)
class PublicContract:
    """A public contract; whatever is `None` is not known.

    Attributes:
        on: the day whose law governs it, as the day on which the procurement began.
        buyer: what kind of body buys.
        value: the estimated value in kroner, without VAT.
        months: how long it lasts.
        is_above_limits: what the host knows of the limits of value and duration, where the tables do not know them.
        shortage_percent: how many places are lacking, in percent of the applicants in the education programme.
        is_skilled_work: whether its main element is work where a trade certificate is relevant.
        is_disproportionate: whether the buyer has found the demand to be disproportionate.
        is_in_scheme: whether the supplier is tied to an apprenticeship scheme.
        hours: hours of work in all.
        apprentice_hours: hours of work of apprentices.
        apprentices: how many apprentices take part.
        reserves_sanctions: whether the buyer has reserved the right to sanctions.
    """

    on: date
    buyer: Buyer
    value: Decimal | None = None
    months: Decimal | None = None
    is_above_limits: bool | None = None
    shortage_percent: Decimal | None = None
    is_skilled_work: bool | None = None
    is_disproportionate: bool | None = None
    is_in_scheme: bool | None = None
    hours: Decimal | None = None
    apprentice_hours: Decimal | None = None
    apprentices: int | None = None
    reserves_sanctions: bool | None = None


@frozen
class ClauseAnswer:
    """One question to the regulation.

    Attributes:
        id: its permanent id, `procurement.limits`.
        text: what is asked, true when the answer is met.
        outcome: the answer.
        citation: where the regulation says so.
    """

    id: str
    text: Text
    outcome: Outcome
    citation: Citation


LIMITS: Final = Text(
    nb="Kontrakten er over grensene for verdi og varighet.",
    nn="Kontrakten er over grensene for verdi og lengd.",
    en="The contract is above the limits of value and duration.",
)
SHORTAGE: Final = Text(
    nb="Det mangler læreplasser til mer enn {percent} prosent av søkerne i utdanningsprogrammet.",
    nn="Det manglar læreplassar til meir enn {percent} prosent av søkjarane i utdanningsprogrammet.",
    en="Places are lacking for more than {percent} percent of the applicants in the education programme.",
)
SKILLED: Final = Text(
    nb="Hovedelementet er arbeid der fag- eller svennebrev er relevant.",
    nn="Hovudelementet er arbeid der fag- eller sveinebrev er relevant.",
    en="The main element is work where a trade or journeyman's certificate is relevant.",
)
PROPORTIONATE: Final = Text(
    nb="Kravet er ikke uforholdsmessig.",
    nn="Kravet er ikkje uforholdsmessig.",
    en="The demand is not disproportionate.",
)
WHETHER_DISPROPORTIONATE: Final = Text(
    nb="Er kravet uforholdsmessig etter kontraktens innhold og omfanget av arbeidet? Oppdragsgiveren avgjør det.",
    nn="Er kravet uforholdsmessig etter innhaldet i kontrakten og omfanget av arbeidet? Oppdragsgivaren avgjer det.",
    en="Is the demand disproportionate by the content of the contract and the extent of the work? The buyer decides.",
)
SCHEME: Final = Text(
    nb="Leverandøren er tilknyttet en lærlingordning.",
    nn="Leverandøren er knytt til ei lærlingordning.",
    en="The supplier is tied to an apprenticeship scheme.",
)
SHARE: Final = Text(
    nb="Lærlinger utfører minst {percent} prosent av arbeidet.",
    nn="Lærlingar utfører minst {percent} prosent av arbeidet.",
    en="Apprentices do at least {percent} percent of the work.",
)
ONE: Final = Text(
    nb="Minst én av dem som deltar i arbeidet, er lærling.",
    nn="Minst éin av dei som deltek i arbeidet, er lærling.",
    en="At least one of those who take part in the work is an apprentice.",
)
SANCTIONS: Final = Text(
    nb="Oppdragsgiveren har i kontrakten forbeholdt seg retten til sanksjoner.",
    nn="Oppdragsgivaren har i kontrakten teke atterhald om retten til sanksjonar.",
    en="The buyer has reserved the right to sanctions in the contract.",
)


def clause_is_required(contract: PublicContract, law: Law) -> tuple[ClauseAnswer, ...]:
    """The conditions of the duty to demand apprentices: it holds where all are met, and not where one does not apply.

    Source: FOR-2016-12-17-1708 § 6 (2) to (4).

    In 2017 the limits are the only condition that is known.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat.plans.procurement import Buyer, PublicContract, clause_is_required
    >>> contract = PublicContract(on=date(2025, 8, 1), buyer=Buyer.STATE, is_above_limits=True)
    >>> for answer in clause_is_required(contract, default_book().law_on(contract.on)):
    ...     print(answer.id, answer.outcome.kind.value)
    procurement.limits met
    procurement.shortage unknown
    procurement.skilled-work unknown
    procurement.proportionate judgement

    Args:
        contract: the contract.
        law: that of its day, `default_book().law_on(contract.on)`.
    """
    return tuple(_conditions(contract, law))


def clause_is_kept(contract: PublicContract, law: Law) -> tuple[ClauseAnswer, ...]:
    """What a contract with the clause demands since 1 August 2025; nothing is known of the days before.

    Source: FOR-2016-12-17-1708 § 6 (1) and (5).
    """
    if contract.on < SECTION_6_OF_2025:
        return ()
    return tuple(_demands(contract, law))


def _answer(name: str, text: Text, outcome: Outcome, ledd: str = "") -> ClauseAnswer:
    place = ("6", ledd, SECTION_6_OF_2025) if ledd else ("", "", None)
    return ClauseAnswer(f"procurement.{name}", text, outcome, Citation(Instrument.PROCUREMENT_REGULATION, *place))


def _conditions(contract: PublicContract, law: Law) -> Iterator[ClauseAnswer]:
    yield _answer("limits", LIMITS, _above_limits(contract, law))
    if contract.on < SECTION_6_OF_2025:
        return
    percent = law.whole("procurement.shortage-percent")
    shortage = contract.shortage_percent
    is_short = None if shortage is None else shortage > percent
    yield _answer("shortage", SHORTAGE, _applies(is_short, "shortage_percent", percent=percent), "2")
    yield _answer("skilled-work", SKILLED, _applies(contract.is_skilled_work, "is_skilled_work"), "3")
    if contract.is_disproportionate is None:
        proportionate = judgement(WHETHER_DISPROPORTIONATE)
    else:
        proportionate = NOT_APPLICABLE if contract.is_disproportionate else MET
    yield _answer("proportionate", PROPORTIONATE, proportionate, "4")


def _applies(fact: bool | None, name: str, **values: object) -> Outcome:
    """A condition: met, no duty where it is not, or unknown."""
    if fact is None:
        return unknown(_missing(name))
    return Outcome(OutcomeKind.MET if fact else OutcomeKind.NOT_APPLICABLE, values=tuple(values.items()))


def _missing(name: str) -> Missing:
    return Missing(f"contract.{name}", f"{name} of the contract")


def _above_limits(contract: PublicContract, law: Law) -> Outcome:
    """At least the value, and for longer than the months; one limit that is not reached settles it."""
    try:
        value = law.number(f"procurement.value-{'state' if contract.buyer is Buyer.STATE else 'others'}")
        months = law.number("procurement.months")
    except HoleRead:
        return _applies(contract.is_above_limits, "is_above_limits")
    is_dear = None if contract.value is None else contract.value >= value
    is_long = None if contract.months is None else contract.months > months
    if is_dear is False or is_long is False:
        return NOT_APPLICABLE
    if is_dear is None or is_long is None:
        return unknown(_missing("value" if is_dear is None else "months"))
    return MET


def _demands(contract: PublicContract, law: Law) -> Iterator[ClauseAnswer]:
    yield _answer("scheme", SCHEME, _kept(contract.is_in_scheme, "is_in_scheme"), "1")
    yield _answer("share", SHARE, _share(contract, law.whole("procurement.apprentice-percent")), "1")
    one = None if contract.apprentices is None else contract.apprentices >= 1
    yield _answer("one-apprentice", ONE, _kept(one, "apprentices"), "1")
    yield _answer("sanctions", SANCTIONS, _kept(contract.reserves_sanctions, "reserves_sanctions"), "5")


def _kept(fact: bool | None, name: str) -> Outcome:
    if fact is None:
        return unknown(_missing(name))
    return MET if fact else breached()


def _share(contract: PublicContract, percent: int) -> Outcome:
    """At least that share of the hours; the answer tells how many hours that is."""
    hours, done = contract.hours, contract.apprentice_hours
    if hours is None:
        return unknown(_missing("hours"))
    least = hours * percent / 100
    values = (("percent", percent), ("least", least), ("done", done))
    if done is None:
        return evolve(unknown(_missing("apprentice_hours")), values=values[:2])
    return Outcome(OutcomeKind.MET if done >= least else OutcomeKind.BREACHED, values=values)
