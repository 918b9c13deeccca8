"""Which county pays the grant (forskrift 2024 § 6-15 (1)). What it comes to is a plan: `okstat.plans.grants`."""

from __future__ import annotations

from datetime import date

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.county import is_same_or_follows
from okstat.rule import MET, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.grant import HOME_COUNTY, PAID_BY, grant_is_paid
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []


@rule(
    "county.grant-payer",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=grant_is_paid,
    cites=(Citation(Instrument.REGULATION_2024, "6-15", "1"), Citation(Instrument.ACT_2023, "7-8", "1")),
    text=Text(
        nb="Tilskuddet betales av fylkeskommunen der personen er folkeregistrert.",
        nn="Tilskotet blir betalt av fylkeskommunen der personen er folkeregistrert.",
        en="The grant is paid by the county where the person is registered as resident.",
    ),
    breach=Text(
        nb="Fylke {by} betalte {paid}; personen er folkeregistrert i fylke {home}.",
        nn="Fylke {by} betalte {paid}; personen er folkeregistrert i fylke {home}.",
        en="County {by} paid on {paid}; the person is registered in county {home}.",
    ),
    remedy=Text(
        nb="Be fylkeskommunen der personen er folkeregistrert, om å betale; den andre kan kreve sine utgifter tilbake.",
        nn="Be fylkeskommunen der personen er folkeregistrert, om å betale; den andre kan krevje utgiftene "
        "sine tilbake.",
        en="Ask the county where the person is registered to pay; the other one may claim its expenses back.",
    ),
)
def grant_is_paid_by_the_county_of_residence(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-15 (1): the county of the population register pays, each payment since 1 August 2024."""
    home = contract.contract.person.home_county
    if home is None:
        return unknown(HOME_COUNTY)
    payments = [one for one in contract.cooperation.payments if one.on >= ACT_2023_IN_FORCE]
    for payment in payments:
        if payment.county is not None and not is_same_or_follows(payment.county, home):
            return breached(paid=payment.on, by=payment.county, home=home)
    return unknown(PAID_BY) if any(one.county is None for one in payments) else MET
