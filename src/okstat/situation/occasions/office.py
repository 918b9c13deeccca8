"""When something is asked of a training office."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.rule import MET, NOT_APPLICABLE, Outcome, unknown
from okstat.situation.clocks.contract import APPROVAL_OF_OFFICE, day_asked
from okstat.situation.enterprise import OfficeSituation
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "while_office_is_approved"]


def while_office_is_approved(office: OfficeSituation) -> Outcome:
    """Some county's approval of the office stands on the day."""
    if any(row.last is None for row in office.counties):
        return MET
    return NOT_APPLICABLE if office.approvals_silent_to == office.on else unknown(APPROVAL_OF_OFFICE)


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_office_is_approved": Occasion(OfficeSituation, day_asked, while_office_is_approved),
}
