"""Ending by agreement, and telling the county before (opplæringslova 2023 § 7-3 (1); 1998 § 4-6 (2)).

To tell the county *before* the contract is ended is a duty whose day is the last day of the contract. Whether a word on
that very day comes before, the text does not say: by one reading it is in time, by the other a day late, and by both
the county has been told. So only from the day after is it overdue.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Party
from okstat.rule import MET, Due, Outcome, Severity, Task, breached, disputed, duty, rule, unknown
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.clocks.ending import AGREED_BY, TOLD, contract_ends_by_agreement, due_when_it_ends
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

TRAINER: Final = Task("liable-for-training")
OLD: Final = (Citation(Instrument.ACT_1998, "4-6", "2"),)

BOTH_AGREE = Text(
    nb="En kontrakt som avsluttes uten heving, avsluttes fordi begge parter er enige om det.",
    nn="Ein kontrakt som blir avslutta utan heving, blir avslutta fordi begge partane er samde om det.",
    en="A contract that is ended without heving is ended because both parties agree to it.",
)
ONE_DOES_NOT = Text(
    nb="Kontrakten ble avsluttet {ended} etter avtale, men disse har ikke sagt seg enig: {lacks}.",
    nn="Kontrakten vart avslutta {ended} etter avtale, men desse har ikkje sagt seg samde: {lacks}.",
    en="The contract was ended on {ended} by agreement, but these have not agreed to it: {lacks}.",
)
AGREE_OR_ASK = Text(
    nb="Få begge parters underskrift på avtalen, eller be fylkeskommunen vurdere heving.",
    nn="Få underskrifta frå begge partane på avtalen, eller be fylkeskommunen vurdere heving.",
    en="Get the signatures of both parties on the agreement, or ask the county to consider heving.",
)
THE_APPRENTICE = Text(nb="den som har læretid", nn="den som har læretid", en="the person with læretid")
THE_COMPANY = Text(nb="lærebedriften", nn="lærebedrifta", en="the training company")


def _ended(contract: ContractSituation) -> date:
    """The last day of a contract that ended by agreement."""
    assert contract.ending.on is not None  # without an ending the clock has answered
    return contract.ending.on


def _both(contract: ContractSituation, by_office: Callable[[Outcome], Outcome]) -> Outcome:
    """Agreed by the person and by the company; what counts where only the office did, the Act says."""
    agreed_by = contract.termination.agreed_by
    if agreed_by is None:
        return unknown(AGREED_BY)
    parties = ((Party.APPRENTICE, THE_APPRENTICE), (Party.COMPANY, THE_COMPANY))
    lacks = tuple(name for party, name in parties if party not in agreed_by)
    ended = _ended(contract)
    if lacks == (THE_COMPANY,) and Party.OFFICE in agreed_by:
        return by_office(breached(ended=ended, lacks=lacks))
    return breached(ended=ended, lacks=lacks) if lacks else MET


@rule(
    "end.by-agreement",
    wording="1998",
    bearer=TRAINER,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_ends_by_agreement,
    crossing=contract_is_made,
    cites=OLD,
    text=BOTH_AGREE,
    breach=ONE_DOES_NOT,
    remedy=AGREE_OR_ASK,
)
def both_parties_agree_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (2): both parties may end by agreement; an office that is the training company is a party."""
    return _both(contract, lambda _: MET)


@rule(
    "end.by-agreement",
    wording="2023",
    bearer=TRAINER,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_ends_by_agreement,
    crossing=contract_is_made,
    cites=(Citation(Instrument.ACT_2023, "7-3", "1.1"),),
    text=BOTH_AGREE,
    breach=ONE_DOES_NOT,
    remedy=AGREE_OR_ASK,
)
def both_parties_agree_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (1): notice if the parties agree. Whether an office can agree for its member is not said."""
    return _both(
        contract,
        lambda lacking: disputed(
            an_office_may_agree_on_behalf_of_the_company=MET, only_the_company_itself_can_agree=lacking
        ),
    )


TOLD_BEFORE = Text(
    nb="Lærebedriften orienterer fylkeskommunen skriftlig før kontrakten avsluttes etter avtale.",
    nn="Lærebedrifta orienterer fylkeskommunen skriftleg før kontrakten blir avslutta etter avtale.",
    en="The training company tells the county in writing before the contract is ended by agreement.",
)
NOT_TOLD_BEFORE = Text(
    nb="Kontrakten ble avsluttet etter avtale {due}, og fylkeskommunen var ikke orientert skriftlig innen den dagen.",
    nn="Kontrakten vart avslutta etter avtale {due}, og fylkeskommunen var ikkje orientert skriftleg innan den dagen.",
    en="The contract was ended by agreement on {due}, and the county had not been told in writing by that day.",
)
TELL = Text(
    nb="Orienter fylkeskommunen skriftlig nå; neste gang før kontrakten avsluttes.",
    nn="Orienter fylkeskommunen skriftleg no; neste gong før kontrakten blir avslutta.",
    en="Tell the county in writing now; next time before the contract is ended.",
)


def _told(contract: ContractSituation) -> Iterator[Due] | Outcome:
    """One occurrence: to be told by anybody but the apprentice, since the duty is the company's."""
    ended, termination = contract_ends_by_agreement(contract), contract.termination
    return due_when_it_ends(ended, contract, termination.told_on, termination.notified_silent_to, TOLD)


@duty(
    "end.county-told-before",
    wording="1998",
    bearer=TRAINER,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    cites=OLD,
    text=TOLD_BEFORE,
    breach=NOT_TOLD_BEFORE,
    remedy=TELL,
)
def county_is_told_before_1998(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 4-6 (2): the company tells the county in writing before the contract is ended by agreement."""
    return _told(contract)


@duty(
    "end.county-told-before",
    wording="2023",
    bearer=TRAINER,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(Instrument.ACT_2023, "7-3", "1.2"),),
    text=TOLD_BEFORE,
    breach=NOT_TOLD_BEFORE,
    remedy=TELL,
)
def county_is_told_before_2023(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 7-3 (1): the company informs the county in writing before the contract is ended."""
    return _told(contract)
