"""The fixed course of a contract: by the trade data, else as the contract tells it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from okstat.model.events import ContractKind, Organisation
from okstat.plans.facts import Course, course_in, course_of
from okstat.plans.result import FromFact
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__ = ["about_the_course", "course_of_contract"]

_WHICH: Final = Text(
    nb="Hva er det fastsatte løpet i faget? Fagdataene har det ikke. En kontrakt som følger det, forteller det med "
    "course, og med fixed som organisation.",
    nn="Kva er det fastsette løpet i faget? Fagdataa har det ikkje. Ein kontrakt som følgjer det, fortel det med "
    "course, og med fixed som organisation.",
    en="What is the fixed course of the trade? The trade data do not have it. A contract that follows it tells it by "
    "course, with fixed as its organisation.",
)


def course_of_contract(contract: ContractSituation) -> Course:
    """The course of the trade; where the trade data have none, that of a contract which says that it is the fixed one.

    Only then: the years of a contract that departs from the fixed course are not those of the trade.
    """
    course, parties = course_of(contract.parties.trade), contract.parties
    if course.months is not None or parties.course is None or contract.terms.organisation != (Organisation.FIXED,):
        return course
    return course_in(parties.course, FromFact("contract", contract.contract.id))


def about_the_course(contract: ContractSituation) -> Iterator[Text]:
    """How the course can be told where it is not known; a contract on a praksisbrev has no use for it."""
    if contract.parties.kind is not ContractKind.PRAKSISBREV_CANDIDATE and course_of_contract(contract).months is None:
        yield _WHICH
