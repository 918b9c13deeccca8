"""What counties ask for beyond the law before a contract on fagbrev på jobb: notices of their own, never law."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.county_practice import TALK_TO_THE_COUNTY
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import ContractKind
from okstat.period import birthday
from okstat.plans.facts import Practice
from okstat.plans.lengths import MONTHS_OF_A_YEAR, exactly, months_in_words, months_since
from okstat.plans.practice import fpj_practice
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import BORN, COUNTY, PERIOD, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__: list[str] = []

PRACTISED: Final = (Citation(Instrument.COUNTY_PRACTICE),)
PRACTICE: Final = Missing("practice.spells", "event practice")
PERCENTAGE: Final = Missing("position.shares", "key percentage of event signed")
FIRST_DAY: Final = Missing("period.first", "key first of event signed")
ONE_DAY: Final = timedelta(days=1)


def _asked(contract: ContractSituation) -> tuple[str, date] | Outcome:
    """The county whose practice is asked for, and the day of the contract, where it is one on fagbrev på jobb."""
    made = contract_is_made(contract)
    if contract.contract.kind is not ContractKind.FAGBREV_ON_THE_JOB or isinstance(made, Outcome):
        return NOT_APPLICABLE
    county = contract.parties.county
    return unknown(COUNTY) if county is None else (county, made)


@rule(
    "entry.fpj-county-practice",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    clock=contract_is_made,
    cites=PRACTISED,
    text=Text(
        nb="Praksisen før kontrakt om fagbrev på jobb er så lang som fylkeskommunen selv ber om.",
        nn="Praksisen før kontrakt om fagbrev på jobb er så lang som fylkeskommunen sjølv bed om.",
        en="The practice before a contract on fagbrev på jobb is as long as the county itself asks for.",
    ),
    breach=Text(
        nb="Det er {months} praksis i full stilling før kontrakten; fylkeskommunen ber selv om {required}.",
        nn="Det er {months} praksis i heiltidsstilling før kontrakten; fylkeskommunen bed sjølv om {required}.",
        en="There are {months} of practice at full time before the contract; the county itself asks for {required}.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def practice_is_as_long_as_the_county_asks(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """A minimum of the county's own, counted as the law counts its one year."""
    asked = _asked(contract)
    if isinstance(asked, Outcome):
        return asked
    county, made = asked
    years = law.known("county-practice.fpj-min-practice", county)
    if years is None:
        return NOT_APPLICABLE
    spells = [Practice(one.first, one.last, one.share, one.hours) for one in contract.practice.spells]
    is_all = silence_is_fact(contract.practice.silent_to, made - ONE_DAY)
    found = fpj_practice(spells, made, law, made, is_complete=is_all)
    required = exactly(int(years.value) * MONTHS_OF_A_YEAR)
    if found.between.least >= required.least:
        return MET
    if found.between.most is None or found.between.most >= required.least:
        return unknown(*found.missing, *(() if found.missing else (PRACTICE,)))
    return breached(months=months_in_words(found.value), required=months_in_words(required.settled()))


@rule(
    "entry.fpj-county-position",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    clock=contract_is_made,
    cites=PRACTISED,
    text=Text(
        nb="Stillingen i fagbrev på jobb er så stor som fylkeskommunen selv ber om.",
        nn="Stillinga i fagbrev på jobb er så stor som fylkeskommunen sjølv bed om.",
        en="The position in fagbrev på jobb is as large as the county itself asks for.",
    ),
    breach=Text(
        nb="Stillingen er på {percent} prosent; fylkeskommunen ber selv om minst {required} prosent.",
        nn="Stillinga er på {percent} prosent; fylkeskommunen bed sjølv om minst {required} prosent.",
        en="The position is one of {percent} percent; the county itself asks for at least {required} percent.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def position_is_as_large_as_the_county_asks(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The percentage that was agreed; no national minimum was found."""
    asked = _asked(contract)
    if isinstance(asked, Outcome):
        return asked
    county, made = asked
    least = law.known("county-practice.fpj-min-position", county)
    if least is None:
        return NOT_APPLICABLE
    share = contract.position.share_on(made)
    if share is None:
        return unknown(PERCENTAGE)
    percent, required = share * Decimal(100), int(least.value)
    return MET if percent >= required else breached(percent=percent.normalize(), required=required)


@rule(
    "entry.fpj-county-contract",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    clock=contract_is_made,
    cites=PRACTISED,
    text=Text(
        nb="Kontrakten om fagbrev på jobb er verken kortere eller lengre enn fylkeskommunen selv godkjenner.",
        nn="Kontrakten om fagbrev på jobb er verken kortare eller lengre enn fylkeskommunen sjølv godkjenner.",
        en="The contract on fagbrev på jobb is neither shorter nor longer than the county itself approves.",
    ),
    breach=Text(
        nb="Kontrakten er avtalt for {months}; fylkeskommunen godkjenner selv {limit}.",
        nn="Kontrakten er avtalt for {months}; fylkeskommunen godkjenner sjølv {limit}.",
        en="The contract was agreed for {months}; the county itself approves {limit}.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def contract_is_as_long_as_the_county_approves(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """What was agreed first, against the least and the most that the county's page names."""
    asked = _asked(contract)
    if isinstance(asked, Outcome):
        return asked
    county, _ = asked
    least = law.known("county-practice.fpj-contract-min", county)
    most = law.known("county-practice.fpj-contract-max", county)
    if least is None and most is None:
        return NOT_APPLICABLE
    first, last = contract.period.first, next((last for _, last in contract.period.lasts), None)
    if first is None or last is None:
        return unknown(*((FIRST_DAY,) if first is None else ()), *((PERIOD,) if last is None else ()))
    months = months_since(first, max(last + ONE_DAY, first))
    if least is not None and months < int(least.value):
        return breached(months=months_in_words(months), limit=_at_least(int(least.value)))
    if most is not None and months > int(most.value):
        return breached(months=months_in_words(months), limit=_at_most(int(most.value)))
    return MET


def _at_least(months: int) -> Text:
    return Text(nb=f"minst {months} måneder", nn=f"minst {months} månader", en=f"at least {months} months")


def _at_most(months: int) -> Text:
    return Text(nb=f"høyst {months} måneder", nn=f"høgst {months} månader", en=f"at most {months} months")


@rule(
    "entry.fpj-county-age",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    clock=contract_is_made,
    cites=PRACTISED,
    text=Text(
        nb="Kandidaten for fagbrev på jobb er så gammel som fylkeskommunen selv ber om.",
        nn="Kandidaten for fagbrev på jobb er så gammal som fylkeskommunen sjølv bed om.",
        en="The candidate for fagbrev på jobb is as old as the county itself asks for.",
    ),
    breach=Text(
        nb="Kontrakten ble inngått {made}; fylkeskommunen ber selv om at kandidaten {age}.",
        nn="Kontrakten vart inngått {made}; fylkeskommunen bed sjølv om at kandidaten {age}.",
        en="The contract was made on {made}; the county itself asks that the candidate {age}.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def candidate_is_as_old_as_the_county_asks(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """From the year of an age, or above an age; no national minimum was found."""
    asked = _asked(contract)
    if isinstance(asked, Outcome):
        return asked
    county, made = asked
    year_of = law.known("county-practice.fpj-min-age-in-year-of", county)
    above = law.known("county-practice.fpj-min-age-over", county)
    born = contract.contract.person.born
    if year_of is None and above is None:
        return NOT_APPLICABLE
    if born is None:
        return unknown(BORN)
    if year_of is not None and made.year < born.year + int(year_of.value):
        return breached(made=made, age=_in_the_year_of(int(year_of.value)))
    if above is not None and made < birthday(born, int(above.value)):
        return breached(made=made, age=_above(int(above.value)))
    return MET


def _in_the_year_of(age: int) -> Text:
    return Text(nb=f"fyller {age} år i året", nn=f"fyller {age} år i året", en=f"turns {age} in the year")


def _above(age: int) -> Text:
    return Text(nb=f"har fylt {age} år", nn=f"har fylt {age} år", en=f"has turned {age}")
