"""The sectors of public bodies, from the offline copy."""

from __future__ import annotations

import pytest

from okstat.dated import Mark
from okstat.feeds.seen import EnterpriseFound
from okstat.model.sector import STATE_ADMINISTRATION, sector, sectors
from okstat.tables import UnknownCodeError


def test_the_administrations_of_state_and_municipalities() -> None:
    """Their names are those of the register itself."""
    assert ("Statsforvaltningen", "Kommuneforvaltningen") == (sector("6100").name, sector("6500").name)
    assert Mark.PRIMARY is sector("6100").provenance.mark


def test_every_code_has_four_digits_and_stands_once() -> None:
    """The list is by code."""
    assert {"1110", "1120", "1510", "1520", "6100", "6500"} <= sectors().keys()
    assert [] == [code for code in sectors() if len(code) != 4 or not code.isdigit()]


def test_a_code_that_the_list_does_not_have() -> None:
    """It is no sector of a public body, or one that has come since."""
    with pytest.raises(UnknownCodeError, match="no sector of the list has the code '2100'"):
        sector("2100")


@pytest.mark.parametrize(
    ("codes", "answer"), [((), None), (("6100",), True), (("2100", "6100"), True), (("1120",), False)]
)
def test_the_state_is_told_by_its_administration(codes: tuple[str, ...], answer: bool | None) -> None:
    """A company of the state is none of its administration; without a sector nobody knows."""
    assert STATE_ADMINISTRATION in sectors()
    assert answer is EnterpriseFound(organisation_number="974761076", sectors=codes).may_be_state
