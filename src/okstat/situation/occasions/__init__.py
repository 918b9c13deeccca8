"""When something is asked for: a closed list of named functions, a file for each kind of subject, one for questions.

Each answers met where the requirement is asked for on the day, not applicable where it is not, and unknown where the
facts do not tell.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.situation.occasions import adult, contract, county, enterprise, exam, office, openings, training
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "Occasion"]

OCCASIONS: Final[Mapping[str, Occasion]] = {
    **enterprise.OCCASIONS,
    **office.OCCASIONS,
    **contract.OCCASIONS,
    **county.OCCASIONS,
    **openings.OCCASIONS,
    **training.OCCASIONS,
    **adult.OCCASIONS,
    **exam.OCCASIONS,
}
"""All occasions there are; a row names one of them, never an expression."""
