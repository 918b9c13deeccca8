"""Changes and leave with the county's answer; extensions with the last day that held before each."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from facts import complete, day, event, record_of, signed

from okstat.model.events import (
    AbsenceReported,
    Aim,
    Changed,
    ContractKind,
    Event,
    ExtensionGranted,
    ExtensionReason,
    ExtensionRefused,
    Leave,
    Organisation,
    Party,
    Transferred,
)
from okstat.situation.parts.changes import (
    Change,
    Changes,
    Extension,
    Extensions,
    Refusal,
    fold_changes,
    fold_extensions,
)


@pytest.mark.parametrize(
    ("known", "silent_to", "leave_to"),
    [
        ({}, None, None),
        ({"changed": "2026-06-30"}, None, None),
        ({"transferred": "2026-06-30", "leave": "2026-01-01"}, None, "2026-01-01"),
        ({"changed": "2026-06-30", "transferred": "2026-05-31"}, "2026-05-31", None),
    ],
)
def test_a_contract_that_was_never_changed(known: dict[str, str], silent_to: str | None, leave_to: str | None) -> None:
    """Silence needs both kinds of change to be a fact."""
    days = [day(text) if text else None for text in (silent_to, leave_to)]
    each = [day(known[kind]) if kind in known else None for kind in ("changed", "transferred")]
    assert Changes((), (), days[0], (), days[1], *each) == fold_changes(record_of(known=complete(**known)))


def test_changes_and_transfers_by_day_and_leave_beside_them() -> None:
    """Each with the county's answer."""
    events: tuple[Event, ...] = (
        event(Changed, "2026-03-01", last="2027-12-31", consented="2026-02-01"),
        event(Changed, "2026-01-01", contract_kind=ContractKind.TRAINING_CANDIDATE),
        event(Transferred, "2026-02-01", company="other", consented="2026-02-03"),
        event(Leave, "2026-04-01", consented="2026-03-20"),
    )
    found = fold_changes(record_of(*events, known=complete(changed="2026-06-30", transferred="2026-06-30")))
    assert (
        Change(day("2026-01-01"), None, None, ContractKind.TRAINING_CANDIDATE),
        Change(day("2026-02-01"), day("2026-02-03"), None, passes_on=True),
        Change(day("2026-03-01"), day("2026-02-01"), None),
    ) == found.rows
    assert (Change(day("2026-04-01"), day("2026-03-20"), None),) == found.leave
    assert {one.id for one in events} == {one.id for one in found.events}
    assert day("2026-06-30") == found.silent_to


@pytest.mark.parametrize(
    ("named", "counts"),
    [
        ({"training_manager": "A"}, 0),
        ({"instructor": "B"}, 0),
        ({}, 0),
        ({"contract_kind": ContractKind.APPRENTICE}, 1),
        ({"first": "2026-01-01"}, 1),
        ({"last": "2027-01-01"}, 1),
        ({"percentage": Decimal(80)}, 1),
        ({"trade": "SRSIK3----"}, 1),
        ({"course": "1+3"}, 1),
        ({"workplace": "elsewhere"}, 1),
        ({"aim": Aim.SMALLER_EXAM}, 1),
        ({"organisation": (Organisation.OTHER_ORDER,)}, 1),
    ],
)
def test_another_instructor_changes_nothing_that_is_agreed(named: dict[str, Any], counts: int) -> None:
    """What the contract says is changed by all else."""
    assert counts == len(fold_changes(record_of(event(Changed, "2026-01-01", **named))).rows)


@pytest.mark.parametrize(("named", "counts"), [({"county": "46"}, 0), ({"office": "o"}, 1), ({"company": "c"}, 1)])
def test_another_county_is_no_new_party(named: dict[str, str], counts: int) -> None:
    """A contract that another county takes over passes to nobody else."""
    assert counts == len(fold_changes(record_of(event(Transferred, "2026-01-01", **named))).rows)


def test_what_the_county_refused_is_told() -> None:
    """Of a change, a transfer and a leave alike."""
    found = fold_changes(
        record_of(
            event(Changed, "2026-01-01", last="2027-01-01", refused="2026-01-10"),
            event(Transferred, "2026-01-02", company="c", refused="2026-01-11"),
            event(Leave, "2026-01-03", refused="2026-01-12"),
        )
    )
    assert [day("2026-01-10"), day("2026-01-11"), day("2026-01-12")] == [
        row.refused for row in (*found.rows, *found.leave)
    ]


def test_a_contract_that_was_never_extended() -> None:
    """Silence is told as far as it is a fact."""
    known = complete(extension_granted="2026-07-31", extension_refused="2026-06-30", absence_reported="2026-05-31")
    assert Extensions((), (), day("2026-07-31"), (), day("2026-06-30"), (), day("2026-05-31")) == fold_extensions(
        record_of(known=known)
    )


def test_extensions_refusals_and_reports() -> None:
    """Each with its events."""
    events: tuple[Event, ...] = (
        event(ExtensionGranted, "2026-06-01", last="2027-01-31", cause=ExtensionReason.ABSENCE),
        event(ExtensionRefused, "2026-05-01", by=Party.COMPANY),
        event(AbsenceReported, "2026-04-01"),
        event(AbsenceReported, "2026-04-20"),
    )
    found = fold_extensions(record_of(*events))
    assert (
        Extensions(
            events,
            (Extension(day("2026-06-01"), day("2027-01-31"), None, ExtensionReason.ABSENCE),),
            None,
            (Refusal(day("2026-05-01"), Party.COMPANY),),
            None,
            (day("2026-04-01"), day("2026-04-20")),
            None,
        )
        == found
    )


def test_an_extension_knows_the_last_day_before_it() -> None:
    """Of what was agreed, changed with consent and granted by its day, the latest."""
    events: tuple[Event, ...] = (
        event(Changed, "2025-10-01", last="2026-12-31", consented="2025-09-01"),
        event(Changed, "2025-11-01", last="2029-12-31"),
        event(ExtensionGranted, "2026-06-01", last="2027-01-31"),
        event(ExtensionGranted, "2026-07-01", last="2027-03-31"),
        event(Changed, "2026-08-01", last="2027-06-30", consented="2026-08-01"),
    )
    found = fold_extensions(record_of(*events))
    assert [day("2026-12-31"), day("2027-01-31")] == [one.before for one in found.granted]


@pytest.mark.parametrize(("signed_on", "expected"), [("2026-06-01", "2026-08-31"), ("2026-06-02", None)])
def test_what_was_agreed_later_held_not_before(signed_on: str, expected: str | None) -> None:
    """On the day itself it held."""
    agreed = signed(signed_on, first="2024-09-01", last="2026-08-31")
    (found,) = fold_extensions(record_of(agreed, event(ExtensionGranted, "2026-06-01", last="2027-01-31"))).granted
    assert (day(expected) if expected else None) == found.before
