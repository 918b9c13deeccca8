from __future__ import annotations

import pytest
from facts import OSLO, authority, candidate, complete, contract, day, event, portfolio, signed

from okstat.model.events import Attested, ContractKind, DeadlineAnnounced
from okstat.situation.county import Announcement, CountySituation
from okstat.situation.trail import may_be_of
from okstat.situation.view import view

ON = "2026-11-20"


def seen(*contracts: str | None, code: str = OSLO) -> CountySituation:
    """The situation of a county in a portfolio with contracts of these counties."""
    made = [contract(signed("2025-08-01"), id=f"{number}", county=one) for number, one in enumerate(contracts)]
    (only,) = view(portfolio(*made, counties=(authority(code=code),)), day(ON)).counties
    return only


def test_a_county_is_seen_with_its_announcements_and_attestations() -> None:
    """By day; those to come are not there."""
    county = authority(
        event(DeadlineAnnounced, "2027-01-10", deadline="2027-03-01"),
        event(DeadlineAnnounced, "2026-01-10", deadline="2026-03-02", contract_kind=ContractKind.APPRENTICE),
        event(DeadlineAnnounced, "2025-01-10", deadline="2025-03-03"),
        event(Attested, "2026-01-10", requirement="house.rule", met=False),
        known=complete(deadline_announced="2026-06-01", signed="2026-07-01"),
    )
    (found,) = view(portfolio(counties=(county,), known=county.complete), day(ON)).counties
    assert (
        Announcement(day("2025-01-10"), day("2025-03-03"), None),
        Announcement(day("2026-01-10"), day("2026-03-02"), ContractKind.APPRENTICE),
    ) == found.announcements.rows
    assert ["2025-01-10", "2026-01-10"] == [str(one.on) for one in found.announcements.events]
    assert (day("2026-06-01"), day("2026-07-01")) == (found.announcements.silent_to, found.contracts_silent_to)
    assert found.attested.of("house.rule") is not None


def test_a_county_sees_the_contracts_that_name_it() -> None:
    """Those of others are not its own, and one that names no county may be anybody's."""
    found = seen(OSLO, "46", None)
    assert (["0"], ["2"]) == (
        [run.contract for run in found.runs], [run.contract for run in found.unplaced_runs],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "code", "expected"),
    [
        (None, "03", True),
        ("03", "03", False),
        ("12", "46", True),
        ("30", "32", True),
        ("02", "32", True),
        ("02", "31", False),
        ("46", "03", False),
    ],
)
def test_a_contract_of_a_merged_or_divided_county_may_be_its(named: str | None, code: str, expected: bool) -> None:
    """One step of merger or division, or the same name over two."""
    assert expected is may_be_of(named, code)


def test_a_contract_that_was_never_made_is_nobodys() -> None:
    """As for companies and offices."""
    draft = contract(known=complete(signed=ON, training_started=ON))
    (found,) = view(portfolio(draft, counties=(authority(),)), day(ON)).counties
    assert () == found.runs


def test_a_county_sees_its_candidates() -> None:
    """By the county that each of them names."""
    candidates = (candidate(), candidate(id="A2", county="46"), candidate(id="A3", county=None))
    (found,) = view(portfolio(candidates=candidates, counties=(authority(),)), day(ON)).counties
    assert ("A1",) == found.candidates


def test_counties_are_seen_as_they_were_known() -> None:
    """What was recorded later is not there yet."""
    announced = event(DeadlineAnnounced, "2026-01-10", recorded="2026-02-01", deadline="2026-03-02")
    facts = portfolio(counties=(authority(announced),))
    (early,), (late,) = (view(facts, day(ON), day(known)).counties for known in ("2026-01-31", "2026-02-01"))
    assert (0, 1) == (len(early.announcements.rows), len(late.announcements.rows))
