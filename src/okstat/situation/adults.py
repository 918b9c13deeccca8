"""By which chapter of the regulation of 2024 somebody with a contract is assessed: 9 for pupils' age, 15 for adults."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from okstat.model.events import Admission, ContractKind
from okstat.situation.contract import ContractSituation

__all__ = ["NAMED_BY_CHAPTER_9", "AssessedBy", "assessed_by"]

NAMED_BY_CHAPTER_9: Final = (
    ContractKind.APPRENTICE,
    ContractKind.TRAINING_CANDIDATE,
    ContractKind.PRAKSISBREV_CANDIDATE,
)
"""The kinds of contract that §§ 9-6, 9-11, 9-13 name; fagbrev på jobb is not among them."""

YEARS_TO_THE_END_OF_THE_RIGHT: Final = 25
"""The right of chapter 5 ends with the school year that begins in the year one turns 24 (opplæringslova § 5-1)."""


class AssessedBy(Enum):
    """Which text says how somebody is assessed on the way."""

    CHAPTER_9 = "chapter 9"
    CHAPTER_9_AS_AN_ADULT = "chapter 9, as an adult admitted by chapter 5 of the Act"
    CHAPTER_15 = "chapter 15"
    NEITHER = "neither"
    NOT_KNOWN = "not known"


def assessed_by(contract: ContractSituation) -> AssessedBy:
    """By § 15-1: chapter 15 for those admitted as adults, chapter 9 for adults admitted by chapter 5 too.

    Chapter 9 does not name fagbrev på jobb, so of those it has to be known whether they were admitted as adults.
    """
    admission = contract.contract.admission
    if admission is Admission.ADULT_UPPER_SECONDARY:
        return AssessedBy.CHAPTER_15
    if contract.parties.kind not in NAMED_BY_CHAPTER_9:
        return AssessedBy.NOT_KNOWN if admission is None else AssessedBy.NEITHER
    return AssessedBy.CHAPTER_9_AS_AN_ADULT if _is_beyond_the_right(contract) else AssessedBy.CHAPTER_9


def _is_beyond_the_right(contract: ContractSituation) -> bool:
    """Whether somebody admitted by chapter 5 was too old for the right of it, and so is one of the adults."""
    born, begins = contract.contract.person.born, contract.begins
    if contract.contract.admission is None or born is None or begins is None:
        return False
    return begins > date(born.year + YEARS_TO_THE_END_OF_THE_RIGHT, 7, 31)
