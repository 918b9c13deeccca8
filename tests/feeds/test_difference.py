"""What changed between two readings of one feed. Persons are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from okstat.feeds.difference import Change, Difference, difference
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen, PlaceSeen

KARI = PersonSeen(number="1", born=date(2005, 2, 1), name="Kari")


def seen(**told: Any) -> ContractSeen:
    """A contract of the feed."""
    known: dict[str, Any] = {"at": "rows[0]", "person": KARI, "county": "03", "trade": "SRSOA3----"}
    return ContractSeen(**{**known, "first": date(2025, 8, 18), "last": date(2027, 8, 17), **told})


RECORDS = st.builds(
    seen,
    person=st.sampled_from([KARI, PersonSeen(system_id="K"), PersonSeen(born=date(2005, 2, 1), name="Ola")]),
    county=st.sampled_from(["03", "46"]),
    trade=st.sampled_from(["SRSOA3----", "IMITD3----", None]),
    last=st.sampled_from([date(2027, 8, 17), None]),
)


def test_the_same_is_no_difference() -> None:
    """Places in the source, and what is known of the person, do not count."""
    later = seen(at="rows[7]", person=evolve(KARI, name="Kari Invented"), trade="SRSOA3----")
    assert Difference() == difference([seen()], [later])


def test_started_and_gone() -> None:
    """Gone does not say why."""
    one, other = seen(), seen(first=date(2027, 9, 1))
    assert Difference(started=(other,), gone=(one,)) == difference([one], [other])


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ({"last": date(2027, 12, 17)}, ("last",)),
        ({"kind_code": "O"}, ("kind_code",)),
        ({"trade": "SRSOA3XXXX", "end_code": "AB"}, ("trade", "end_code")),
    ],
)
def test_changed(told: dict[str, Any], fields: tuple[str, ...]) -> None:
    """What differs is named, in the order of the fields."""
    one, other = seen(), seen(**told)
    assert Difference(changed=(Change(one, other, fields),)) == difference([one], [other])


@pytest.mark.parametrize(
    "told",
    [
        {"county": "46"},
        {"holder": EnterpriseSeen(organisation_number="974761076")},
        {"place": PlaceSeen(company=EnterpriseSeen(name="Another"))},
    ],
)
def test_moved(told: dict[str, Any]) -> None:
    """To another register, holder or place; what else changed stands with it."""
    one, other = seen(), seen(last=date(2027, 12, 17), **told)
    (name,) = told
    found = difference([one], [other])
    assert ((), ()) == (found.changed, found.started)
    assert {name, "last"} == set(found.moved[0].fields)


@pytest.mark.parametrize(
    "other",
    [
        {"person": PersonSeen(number="2", born=date(2005, 2, 1), name="Kari")},
        {"trade": "IMITD3----"},
        {"first": None},
    ],
)
def test_another_contract(other: dict[str, Any]) -> None:
    """It is known by person, trade and first day."""
    found = difference([seen()], [seen(**other)])
    assert (1, 1) == (len(found.started), len(found.gone))


def test_two_contracts_that_have_all_in_common_are_two() -> None:
    """One of them gone is one gone."""
    assert 1 == len(difference([seen(), seen(at="rows[1]")], [seen()]).gone)
    assert Difference() == difference([seen(), seen(at="rows[1]")], [seen(), seen(at="rows[1]")])


@given(st.lists(RECORDS, max_size=4), st.lists(RECORDS, max_size=4))
def test_back_and_forth(one: list[ContractSeen], other: list[ContractSeen]) -> None:
    """What started one way is gone the other, and every contract is accounted for."""
    there, back = difference(one, other), difference(other, one)
    assert (there.started, there.gone) == (back.gone, back.started)
    same = len(other) - len(there.started) - len(there.changed) - len(there.moved)
    assert same >= 0
    assert len(one) - len(there.gone) == len(other) - len(there.started)
    assert Difference() == difference(one, one)
