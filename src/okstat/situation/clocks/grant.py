"""Clocks and facts of the grants that are paid."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.rule import NOT_APPLICABLE, Missing, Outcome
from okstat.situation.contract import ContractSituation

__all__ = ["HOME_COUNTY", "PAID_BY", "grant_is_paid"]

HOME_COUNTY: Final = Missing("contract.person.home_county", "key home_county of the person")
PAID_BY: Final = Missing("cooperation.payments[].county", "key county of event grant_paid")


def grant_is_paid(contract: ContractSituation) -> date | Outcome:
    """The day of the latest payment; the law names no day on which there has to be one."""
    payments = contract.cooperation.payments
    return payments[-1].on if payments else NOT_APPLICABLE
