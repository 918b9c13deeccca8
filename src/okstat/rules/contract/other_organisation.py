"""A course organised otherwise than the main model: the contract comes first (forskrift 2006 § 6A-6)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Organisation
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import SIGNED, STARTED, training_begins
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, PLACEMENT_2013

__all__: list[str] = []

ORGANISED: Final = Missing("terms.organisation", "key organisation of event signed")


@rule(
    "contract.other-organisation",
    wording="2013",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=PLACEMENT_2013,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(Instrument.REGULATION_2006, "6A-6", "1"),),
    text=Text(
        nb="Der opplæringen er organisert på en annen måte, er kontrakten underskrevet før den begynner.",
        nn="Der opplæringa er organisert på ein annan måte, er kontrakten skriven under før ho tek til.",
        en="Where the training is organised otherwise, the contract is signed before it begins.",
    ),
    breach=Text(
        nb="Opplæringen begynte {start} uten at kontrakten var underskrevet.",
        nn="Opplæringa tok til {start} utan at kontrakten var skriven under.",
        en="Training began on {start} without a signed contract.",
    ),
    remedy=Text(
        nb="Kan bare rettes for framtiden: la ingen begynne før kontrakten er underskrevet.",
        nn="Kan berre rettast for framtida: lat ingen ta til før kontrakten er skriven under.",
        en="Curable only for the future: let nobody begin before the contract is signed.",
    ),
)
def other_courses_begin_with_a_contract(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 6A-6, as Udir-2-2021 tells it: a signed contract must exist first; whether the same day will do is not said."""
    organisation, signed, start = contract.terms.organisation, contract.signing.on, contract.start.on
    if organisation is None:
        return unknown(ORGANISED)
    if set(organisation) <= {Organisation.FIXED}:
        return NOT_APPLICABLE
    if start is None:
        return unknown(STARTED)
    if signed is None:
        silent = contract.signing.silent_to
        return breached(start=start) if silent is not None and silent >= start else unknown(SIGNED)
    if signed != start:
        return MET if signed < start else breached(start=start)
    return disputed(
        signed_the_same_day_before_work_is_in_time=MET, only_an_earlier_day_is_in_time=breached(start=start)
    )
