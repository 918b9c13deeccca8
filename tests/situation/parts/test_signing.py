"""Signatures and the period in force."""

from __future__ import annotations

from datetime import date

import pytest
from facts import complete, day, event, record_of, signed
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import Changed, Event, ExtensionGranted, Listed, Party, Signed
from okstat.situation.history import record
from okstat.situation.parts.signing import PeriodInForce, fold_period, fold_signing

APPRENTICE, COMPANY, OFFICE = Party.APPRENTICE, Party.COMPANY, Party.OFFICE
DAYS = st.dates(date(2024, 1, 1), date(2024, 3, 1))


def by(on: str, *parties: Party) -> Signed:
    """A signature by these parties."""
    return event(Signed, on, id="-".join((on, *(party.value for party in parties))), by=parties)


# ── signatures ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("signatures", "expected"),
    [
        ([], None),
        ([by("2025-08-01", APPRENTICE)], None),
        ([by("2025-08-01", COMPANY, OFFICE)], None),
        ([by("2025-08-01", APPRENTICE, COMPANY)], "2025-08-01"),
        ([by("2025-08-01", APPRENTICE, OFFICE)], "2025-08-01"),
        ([by("2025-08-01", APPRENTICE), by("2025-08-05", COMPANY)], "2025-08-05"),
        ([by("2025-08-05", APPRENTICE), by("2025-08-01", COMPANY)], "2025-08-05"),
        ([by("2025-08-01", APPRENTICE), by("2025-08-07", COMPANY), by("2025-08-05", OFFICE)], "2025-08-05"),
        ([by("2025-08-01", APPRENTICE), by("2025-08-03", COMPANY), by("2025-08-05", OFFICE)], "2025-08-03"),
        ([by("2025-08-01", APPRENTICE, COMPANY), by("2025-09-01", APPRENTICE, COMPANY)], "2025-08-01"),
        ([by("2025-08-01", APPRENTICE, Party.GUARDIAN)], None),
        ([signed("2025-08-01", by=None)], "2025-08-01"),
        ([signed("2025-08-01", by=None), by("2025-07-01", APPRENTICE)], "2025-08-01"),
    ],
)
def test_both_sides_have_signed_on_the_later_day(signatures: list[Signed], expected: str | None) -> None:
    """The apprentice, and the company or the office for it; a signature that names nobody is of both sides."""
    assert (day(expected) if expected else None) == fold_signing(record_of(*signatures)).on


def test_the_first_signature_of_each_party_is_told() -> None:
    """Each by its own day; what is signed again later changes nothing."""
    again = by("2025-09-01", APPRENTICE, COMPANY, OFFICE)
    events = (by("2025-08-01", APPRENTICE), by("2025-08-05", COMPANY), by("2025-08-03", OFFICE), again)
    found = fold_signing(record_of(*events))
    assert (day("2025-08-01"), day("2025-08-05"), day("2025-08-03"), True) == (
        found.apprentice_on,
        found.company_on,
        found.office_on,
        found.names_all,
    )
    assert {signature.id for signature in events} == {signature.id for signature in found.events}


def test_a_signature_without_names_tells_nobodys_day() -> None:
    """Who has signed cannot be told any more, only that both sides have."""
    found = fold_signing(record_of(signed("2025-08-01", by=None), by("2025-08-05", OFFICE)))
    assert (None, None, day("2025-08-05"), False) == (
        found.apprentice_on,
        found.company_on,
        found.office_on,
        found.names_all,
    )


def test_a_record_without_signatures_names_all_of_them() -> None:
    """Nothing is nameless where there is nothing; silence is told as far as it is a fact."""
    found = fold_signing(record_of(known=complete(signed="2026-01-31")))
    assert ((), None, True, day("2026-01-31")) == (found.events, found.on, found.names_all, found.silent_to)


# ── the period ──────────────────────────────────────────────────────────────────────────────────


def period(*events: Event, on: str = "2026-11-20") -> PeriodInForce:
    """The period in force on a day."""
    return fold_period(record_of(*events, on=on))


def test_a_signature_sets_the_period_and_a_later_one_sets_it_anew() -> None:
    """What a later signature leaves open stays as it was."""
    first = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    later = signed("2025-07-01", last="2027-09-17")
    found = period(first, later)
    assert ((first, later), day("2025-08-18"), day("2027-09-17")) == (found.events, found.first, found.last)


def test_a_signature_without_a_period_sets_none() -> None:
    """Nothing is agreed of the days, and the signature is no event of the period."""
    assert ((), None, None) == (period(signed("2025-06-01")).events, period().first, period().last)


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2026-05-31", "2027-08-17"), ("2026-06-14", "2027-08-17"), ("2026-06-15", "2027-12-17"), (None, "2027-12-17")],
)
def test_a_change_is_in_force_from_the_countys_consent(on: str | None, expected: str) -> None:
    """Asked for from 1 June and consented to on 15 June: until then the old period holds."""
    agreed = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    change = event(Changed, "2026-06-01", first="2025-09-01", last="2027-12-17", consented="2026-06-15")
    found = period(agreed, change, on=on or "2026-11-20")
    assert day(expected) == found.last
    assert day("2025-09-01" if expected == "2027-12-17" else "2025-08-18") == found.first


def test_a_change_without_consent_changes_nothing() -> None:
    """Nor does one that names no day of the period."""
    agreed = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    asked = event(Changed, "2026-06-01", last="2027-12-17")
    other = event(Changed, "2026-07-01", trade="HSHEA3----", consented="2026-07-01")
    assert ((agreed,), day("2027-08-17")) == (period(agreed, asked, other).events, period(agreed, asked, other).last)


def test_an_extension_moves_the_last_day_only() -> None:
    """It is granted, so it needs no other consent."""
    agreed = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    granted = event(ExtensionGranted, "2026-06-01", last="2027-12-17")
    found = period(agreed, granted)
    assert (day("2025-08-18"), day("2027-12-17"), (agreed, granted)) == (found.first, found.last, found.events)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2025-05-31", "2027-08-17"),
        ("2025-06-01", "2027-08-17"),
        ("2026-05-31", "2027-08-17"),
        ("2026-06-01", "2027-12-17"),
        ("2026-06-02", "2027-12-17"),
    ],
)
def test_the_last_day_as_it_was_on_a_day(asked: str, expected: str) -> None:
    """From the day of the extension on it is the new one; before anything was agreed, what was agreed first."""
    agreed = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
    granted = event(ExtensionGranted, "2026-06-01", last="2027-12-17")
    assert day(expected) == period(agreed, granted).last_as_of(day(asked))
    assert period().last_as_of(day(asked)) is None


@st.composite
def agreements(draw: st.DrawFn) -> tuple[Event, ...]:
    """Signatures, changes and extensions on any days."""
    events: list[Event] = []
    for number in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from([Signed, Changed, ExtensionGranted]))
        on, last = draw(DAYS), draw(DAYS)
        if kind is Signed:
            parties = draw(st.none() | st.lists(st.sampled_from(Party), unique=True).map(tuple))
            events.append(
                Signed(id=str(number), on=on, recorded=on, by=parties, first=draw(st.none() | DAYS), last=last)
            )
        elif kind is Changed:
            consented = draw(st.none() | DAYS)
            events.append(Changed(id=str(number), on=on, recorded=on, last=last, consented=consented))
        else:
            events.append(ExtensionGranted(id=str(number), on=on, recorded=on, last=last))
    return tuple(events)


@given(events=agreements(), asked=DAYS)
def test_looking_back_tells_what_was_in_force_then(events: tuple[Event, ...], asked: date) -> None:
    """The last day as of a day, told later, is the one that was in force on it, if any was."""
    then = fold_period(record(events, asked, {})).last
    later = fold_period(record(events, date(2024, 3, 1), {})).last_as_of(asked)
    assert then is None or then == later


@given(events=agreements(), data=st.data())
def test_the_order_of_events_does_not_matter(events: tuple[Event, ...], data: st.DataObject) -> None:
    """Signatures and period are folded alike from any order of the document."""
    shuffled = data.draw(st.permutations(events))
    one, other = (record(some, date(2024, 2, 1), {}) for some in (events, shuffled))
    assert fold_signing(one) == fold_signing(other)
    assert fold_period(one) == fold_period(other)


# ── what a register lists ───────────────────────────────────────────────────────────────────────


def listed(on: str, first: str | None = None, last: str | None = None) -> Listed:
    """An entry of a register."""
    return event(Listed, on, id=f"listed {on}", first=first, last=last)


def test_a_period_that_nobody_signed_is_the_one_last_listed() -> None:
    """The latest entry counts, for each of the two days."""
    entries = (listed("2025-09-01", "2025-08-18", "2027-08-17"), listed("2026-09-01", None, "2027-12-17"))
    found = fold_period(record_of(*entries))
    assert (
        PeriodInForce(
            entries,
            day("2025-08-18"),
            day("2027-12-17"),
            ((day("2025-09-01"), day("2027-08-17")), (day("2026-09-01"), day("2027-12-17"))),
        )
        == found
    )


def test_what_was_signed_goes_before_what_is_listed() -> None:
    """A register tells nothing of a period that the parties agreed on."""
    agreed = signed("2025-08-01", first="2025-08-15", last="2027-08-14")
    alone = fold_period(record_of(agreed))
    assert alone == fold_period(record_of(agreed, listed("2026-09-01", "2025-08-18", "2027-12-17")))


def test_a_day_that_the_signed_contract_leaves_open_is_the_one_listed() -> None:
    """The first day was signed, the last one only listed."""
    agreed, entry = (
        signed("2025-08-01", first="2025-08-15", last=None),
        listed("2026-09-01", "2025-08-18", "2027-08-17"),
    )
    found = fold_period(record_of(agreed, entry))
    assert (day("2025-08-15"), day("2027-08-17"), (agreed, entry)) == (found.first, found.last, found.events)


def test_an_entry_without_a_period_tells_nothing() -> None:
    """That there is a contract is no period."""
    assert PeriodInForce((), None, None) == fold_period(record_of(listed("2026-09-01")))
