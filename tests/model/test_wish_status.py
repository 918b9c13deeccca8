"""Statuses of wishes: found by code or number, each for wishes of school, of training, or both."""

from __future__ import annotations

import pytest

from okstat.dated import Mark
from okstat.model.wish_status import wish_status, wish_statuses
from okstat.tables import UnknownCodeError


def test_the_list_is_whole() -> None:
    """All 55 statuses of the Kodeverksbase, by number, each with its source."""
    found = wish_statuses()
    numbers = [status.number for status in found]
    assert (55, sorted(set(numbers))) == (len(found), numbers)
    assert {Mark.PRIMARY} == {status.provenance.mark for status in found}
    assert all("Kodeverksbase" in status.provenance.source for status in found)


@pytest.mark.parametrize("word", ["TILBLÆ", "tilblæ", "14", "014"])
def test_code_and_number_are_the_same_status(word: str) -> None:
    """Lists write either; codes hold Æ and Ø."""
    found = wish_status(word)
    assert ("TILBLÆ", 14, "Mediated (formidlet)") == (found.code, found.number, found.gist_en)


@pytest.mark.parametrize(
    ("code", "school", "training"), [("SBEHA", True, False), ("SFORM", False, True), ("TRUKK", True, True)]
)
def test_what_a_status_is_of(code: str, school: bool, training: bool) -> None:
    """A wish for school, for training in a company, or either."""
    found = wish_status(code)
    assert (school, training) == (found.is_of_school, found.is_of_training)


@pytest.mark.parametrize("word", ["TILBLAE", "5", "", "0"])
def test_a_status_that_is_not_there(word: str) -> None:
    """It is an error of the caller; no status is made up."""
    with pytest.raises(UnknownCodeError, match="no wish has the status"):
        wish_status(word)
