"""What the law leaves open and somebody has to settle by a choice: named policies, which a host can change.

A policy is no law and no fact. What a rule takes from it stands in its explanation beside the facts, so that nobody
takes the choice for the law.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from okstat.errors import LawError
from okstat.text import Text

__all__ = [
    "BY_SCHOOL_YEAR",
    "FROM_THE_START",
    "HALF_YEARS",
    "POLICIES",
    "YEARS_OF_ARRANGEMENT",
    "Policy",
    "checked_choice",
]


@frozen
class Policy:
    """One thing that is settled by a choice.

    Attributes:
        name: its permanent name.
        settles: what it settles.
        choices: what can be chosen, by name, in words; the first is the package's own choice.
    """

    name: str
    settles: Text
    choices: Mapping[str, Text] = field(hash=False)

    @property
    def default(self) -> str:
        """The package's own choice."""
        return next(iter(self.choices))


HALF_YEARS: Final = "half-years"
YEARS_OF_ARRANGEMENT: Final = "years-of-arrangement"
FROM_THE_START: Final = "from-start"
BY_SCHOOL_YEAR: Final = "school-year"

POLICIES: Final[Mapping[str, Policy]] = MappingProxyType(
    {
        policy.name: policy
        for policy in (
            Policy(
                HALF_YEARS,
                Text(
                    nb="hvilke halvår samtaler og vurderinger i opplæringen telles i",
                    nn="kva halvår samtalar og vurderingar i opplæringa blir talde i",
                    en="in which half-years talks and assessments in the training are counted",
                ),
                MappingProxyType(
                    {
                        FROM_THE_START: Text(
                            nb="hele halvår fra den første dagen i opplæringen",
                            nn="heile halvår frå den første dagen i opplæringa",
                            en="whole half-years from the first day of training",
                        ),
                        BY_SCHOOL_YEAR: Text(
                            nb="halvårene i skoleåret, august til januar og februar til juli, med minst tre måneder "
                            "opplæring",
                            nn="halvåra i skoleåret, august til januar og februar til juli, med minst tre månader "
                            "opplæring",
                            en="the halves of the school year, August to January and February to July, with three "
                            "months of training at least",
                        ),
                    }
                ),
            ),
            Policy(
                YEARS_OF_ARRANGEMENT,
                Text(
                    nb="hvilke år den årlige oversikten over individuelt tilrettelagt opplæring telles i",
                    nn="kva år den årlege oversikta over individuelt tilrettelagd opplæring blir tald i",
                    en="in which years the yearly overview of individually arranged training is counted",
                ),
                MappingProxyType(
                    {
                        FROM_THE_START: Text(
                            nb="hele år fra vedtaket om individuelt tilrettelagt opplæring",
                            nn="heile år frå vedtaket om individuelt tilrettelagd opplæring",
                            en="whole years from the decision on individually arranged training",
                        ),
                        BY_SCHOOL_YEAR: Text(
                            nb="skoleårene, fra august til juli, med minst seks måneder tilrettelagt opplæring",
                            nn="skoleåra, frå august til juli, med minst seks månader tilrettelagd opplæring",
                            en="the school years, August to July, with six months of arranged training at least",
                        ),
                    }
                ),
            ),
        )
    }
)
"""Every policy there is, by name."""


def checked_choice(name: str, choice: str) -> str:
    """The choice, if there is such a policy and it has such a choice.

    Raises:
        LawError: there is none; the message names those there are.
    """
    policy = POLICIES.get(name)
    if policy is None:
        raise LawError(f"no policy is named {name}; there are {', '.join(POLICIES)}")
    if choice not in policy.choices:
        raise LawError(f"the policy {name} has no choice {choice}; there are {', '.join(policy.choices)}")
    return choice
