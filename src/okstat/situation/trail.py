"""What a contract leaves behind for others: its person, companies, office and county need no more of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from okstat.model.county import NOT_STATED, is_same_or_follows
from okstat.situation.approval import Run
from okstat.situation.contract import ContractSituation

__all__ = ["Trail", "counties_of", "may_be_of", "runs_by_enterprise", "runs_by_person", "trail_of"]


class Trail(NamedTuple):
    """What others need of one contract once it is folded.

    Attributes:
        person: id of the person.
        office: id of the office.
        county: code of the county that approves.
        is_made: whether it may have been made: nothing says that it was not.
        is_sure_to_be_made: whether it is a fact that it was made: signed by both sides, or training has started.
        run: when it ran.
        places: the companies that it has been with, and when it ran there.
    """

    person: str
    office: str | None
    county: str | None
    is_made: bool
    is_sure_to_be_made: bool
    run: Run
    places: tuple[tuple[str, Run], ...]


def trail_of(situation: ContractSituation) -> Trail:
    """What a contract leaves behind."""
    parties, run = situation.parties, situation.run()
    is_made = not situation.is_not_made()
    places = tuple(situation.runs(run)) if is_made else ()
    is_sure = situation.signing.on is not None or situation.start.on is not None
    return Trail(situation.contract.person.id, parties.office, parties.county, is_made, is_sure, run, places)


def may_be_of(county: str | None, code: str) -> bool:
    """Whether a contract under another code, or none, may be a county's."""
    return county is None or (county != code and is_same_or_follows(county, code))


def counties_of(trails: Iterable[Trail]) -> tuple[str, ...]:
    """The counties that approve some contracts; one that is not stated among them."""
    return tuple(sorted({trail.county or NOT_STATED for trail in trails}))


def runs_by_person(trails: Iterable[Trail]) -> Mapping[str, list[Run]]:
    """Per person, when each contract ran."""
    runs: defaultdict[str, list[Run]] = defaultdict(list)
    for trail in trails:
        runs[trail.person].append(trail.run)
    return runs


def runs_by_enterprise(trails: Iterable[Trail], homes: Mapping[str, str]) -> Mapping[str, list[tuple[str, Run]]]:
    """Per enterprise, where each contract is placed and when it ran.

    Args:
        trails: of all contracts.
        homes: the enterprise of each place; a place that is not among them is passed over.
    """
    runs: defaultdict[str, list[tuple[str, Run]]] = defaultdict(list)
    for trail in trails:
        for place, run in trail.places:
            if place in homes:
                runs[homes[place]].append((place, run))
    return runs
