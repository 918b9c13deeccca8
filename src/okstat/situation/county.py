"""The situation of a county as an authority: what it has announced and attested, and what it has to do with."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.county_authority import CountyAuthority
from okstat.model.events import ContractKind, DeadlineAnnounced, Event
from okstat.situation.approval import Run
from okstat.situation.history import Record
from okstat.situation.parts.attestation import Attestations, fold_attestations
from okstat.situation.parts.board import TrainingBoard, fold_training_board
from okstat.situation.parts.supervision import Supervisions, fold_supervisions

__all__ = ["Announcement", "Announcements", "CountySituation", "fold_county"]


@frozen
class Announcement:
    """One announcement of the last day to apply for placement.

    Attributes:
        on: the day of the announcement.
        deadline: the last day to apply.
        contract_kind: the kind of contract that it is about; `None` where it is for everybody.
    """

    on: date
    deadline: date
    contract_kind: ContractKind | None


@frozen
class Announcements:
    """The deadlines for applications for placement that were announced.

    Attributes:
        events: the announcements.
        rows: what each says, by day.
        silent_to: the last day for which no further announcement is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[Announcement, ...]
    silent_to: date | None


@frozen
class CountySituation:
    """What is known of one county on one day.

    Attributes:
        county: its code, and the whole chain of events.
        on: the day asked about.
        announcements: deadlines announced.
        supervisions: by the state.
        runs: the contracts that the county approves, under the code they name.
        unplaced_runs: contracts that name no county, or one that was merged or divided: they may be this county's.
        contracts_silent_to: the last day for which it is a fact that there are no other contracts.
        candidates: ids of the candidates of the county.
        attested: what people have attested.
        board: its vocational training board.
    """

    county: CountyAuthority
    on: date
    announcements: Announcements
    supervisions: Supervisions
    runs: tuple[Run, ...]
    unplaced_runs: tuple[Run, ...]
    contracts_silent_to: date | None
    candidates: tuple[str, ...]
    attested: Attestations
    board: TrainingBoard


def fold_county(
    record: Record,
    county: CountyAuthority,
    runs: tuple[Run, ...],
    unplaced_runs: tuple[Run, ...],
    contracts_silent_to: date | None,
    candidates: tuple[str, ...],
) -> CountySituation:
    """Fold one county; the contracts and candidates that the portfolio shows of it come with it."""
    announced = record.of(DeadlineAnnounced)
    rows = tuple(Announcement(one.on, one.deadline, one.contract_kind) for one in announced)
    return CountySituation(
        county=county,
        on=record.on,
        announcements=Announcements(announced, rows, record.silent_to(DeadlineAnnounced)),
        supervisions=fold_supervisions(record),
        runs=runs,
        unplaced_runs=unplaced_runs,
        contracts_silent_to=contracts_silent_to,
        candidates=candidates,
        attested=fold_attestations(record),
        board=fold_training_board(record, county.id),
    )
