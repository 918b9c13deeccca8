from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from attrs import evolve
from facts import contract, day, event, portfolio, signed, started
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import Absent, AttestWritten, Changed, Ended, EndingNotified, Event, ExtensionGranted, Leave
from okstat.period import MonthsAndDays
from okstat.plans.training_time import TrainingRow, TrainingTime, training_time
from okstat.situation.view import view

FIRST, LAST, ON = "2025-08-18", "2027-08-17", "2026-11-20"
MADE = (signed("2025-06-12", first=FIRST, last=LAST), started(FIRST))
ALL, NONE, HALF = Decimal(1), Decimal(0), Decimal("0.5")


def plan(*events: Event, on: str = ON) -> TrainingTime | None:
    """The training time of a contract of two years with further events."""
    (situation,) = view(portfolio(contract(*MADE, *events)), day(on)).contracts
    return training_time(situation)


def planned(*events: Event, on: str = ON) -> TrainingTime:
    """The same, where there is one."""
    found = plan(*events, on=on)
    assert found is not None
    return found


def pieces(found: TrainingTime) -> list[tuple[str, str, Decimal, bool]]:
    """The rows in short."""
    return [(row.first.isoformat(), row.last.isoformat(), row.share, row.is_leave) for row in found.rows]


def questions(found: TrainingTime) -> list[str]:
    """The open questions in English."""
    return [text.fill("en", dict(values)) for text, values in found.open]


def away(first: str, last: str | None = None, share: str | None = None) -> Absent:
    """An absence."""
    days = {} if last is None else {"last": last}
    return event(Absent, first, id=f"a-{first}", share=Decimal(share) if share else None, **days)


def test_an_undisturbed_contract_is_one_piece() -> None:
    """Two years, ending on the day agreed."""
    found = planned()
    assert [(FIRST, LAST, ALL, False)] == pieces(found)
    assert (MonthsAndDays(24, 0), NONE, 0, ()) == (found.length, found.away_days, found.extended_days, found.open)
    assert [("agreed", day(LAST), ())] == [(step.what.en, step.last, step.citations) for step in found.steps]


def test_one_day_is_a_training_time() -> None:
    """The first day may be the last."""
    found = planned(event(Ended, FIRST))
    assert [(FIRST, FIRST, ALL, False)] == pieces(found)


@pytest.mark.parametrize(
    "events",
    [
        (started(FIRST),),
        (signed("2025-06-12", first=FIRST), started(FIRST)),
        (signed("2025-06-12"),),
        (signed("2025-06-12", first=FIRST, last=LAST), started(FIRST), event(Ended, "2025-08-17")),
    ],
    ids=["not signed", "no last day", "no day at all", "ended before it began"],
)
def test_without_both_days_there_is_no_plan(events: tuple[Event, ...]) -> None:
    """A missing day is never guessed, and an unlawful history is no error."""
    (situation,) = view(portfolio(contract(*events)), day(ON)).contracts
    assert training_time(situation) is None


def test_the_agreed_first_day_counts_until_a_start_is_recorded() -> None:
    """The plan of a contract that has not begun."""
    (situation,) = view(portfolio(contract(MADE[0])), day("2025-07-01")).contracts
    found = training_time(situation)
    assert found is not None
    assert day(FIRST) == found.first


class TestAbsence:
    """No absence moves the last day; it is weighed, and told as a question."""

    def test_whole_days(self) -> None:
        found = planned(away("2026-03-02", "2026-04-10"))
        assert [
            (FIRST, "2026-03-01", ALL, False),
            ("2026-03-02", "2026-04-10", NONE, False),
            ("2026-04-11", LAST, ALL, False),
        ] == pieces(found)
        assert (Decimal(40), day(LAST)) == (found.away_days, found.last)
        (question,) = questions(found)
        assert "Days of absence or leave that are not made up for: 40." in question

    def test_half_days_weigh_half(self) -> None:
        found = planned(away("2026-03-02", "2026-03-11", "0.5"))
        assert (Decimal(5), HALF) == (found.away_days, found.rows[1].share)

    def test_where_two_overlap_the_greater_share_counts(self) -> None:
        found = planned(away("2026-03-02", "2026-03-11", "0.5"), away("2026-03-07", "2026-03-20"))
        assert Decimal("2.5") + 14 == found.away_days

    def test_days_to_come_are_not_weighed_yet(self) -> None:
        assert Decimal(11) == planned(away("2026-11-10", "2027-01-31")).away_days

    def test_the_first_and_the_last_day_can_be_absences(self) -> None:
        assert [NONE] == [row.share for row in planned(away(FIRST, LAST)).rows]
        assert [NONE] == [row.share for row in planned(away("2025-08-01", "2028-01-01")).rows]

    def test_an_absence_before_the_first_day_is_none_of_the_plan(self) -> None:
        assert [(FIRST, LAST, ALL, False)] == pieces(planned(away("2025-08-01", "2025-08-17")))

    def test_not_known_to_be_over(self) -> None:
        found = planned(away("2026-11-02"))
        assert (Decimal(19), NONE) == (found.away_days, found.rows[-1].share)
        assert "An absence that began on 2 November 2026 is not known to be over." == questions(found)[1]

    def test_a_single_day_weighs_one(self) -> None:
        """As the day asked about too."""
        assert Decimal(1) == planned(away("2025-10-01", "2025-10-01")).away_days
        assert Decimal(1) == planned(away("2025-10-01", "2025-10-31"), on="2025-10-01").away_days

    def test_what_lies_ahead_takes_nothing_from_what_was(self) -> None:
        """Away until January, and from halfway in December for that alone: eleven days are over."""
        both = away("2026-11-10", "2027-01-31"), away("2026-11-11", "2026-12-15", "0.5")
        assert Decimal(11) == planned(*both).away_days

    def test_leave_is_marked(self) -> None:
        found = planned(event(Leave, "2026-03-02", last="2026-03-31", consented="2026-02-10"))
        assert [False, True, False] == [row.is_leave for row in found.rows]

    def test_what_is_made_up_for_is_no_question(self) -> None:
        found = planned(away("2026-03-02", "2026-04-10"), event(ExtensionGranted, "2026-06-01", last="2027-09-26"))
        assert (40, []) == (found.extended_days, questions(found))

    def test_what_is_made_up_for_in_part(self) -> None:
        found = planned(away("2026-03-02", "2026-04-10"), event(ExtensionGranted, "2026-06-01", last="2027-09-25"))
        assert "not made up for: 1." in questions(found)[0]

    def test_after_the_end_nothing_is_asked(self) -> None:
        found = planned(away("2026-03-02", "2026-04-10"), event(Ended, "2026-10-15"))
        assert [] == questions(found)


class TestPosition:
    """Part time shows in the rows; whether it lengthens the time no text says."""

    PART = event(Changed, "2026-09-01", percentage=Decimal(50), consented="2026-08-20")

    def test_from_the_day_of_the_change(self) -> None:
        found = planned(self.PART)
        assert [(FIRST, "2026-08-31", ALL, False), ("2026-09-01", LAST, HALF, False)] == pieces(found)
        (question,) = questions(found)
        assert "The position is less than full: shall the training time be longer?" in question

    def test_without_consent_it_is_not_in_force(self) -> None:
        assert 1 == len(planned(event(Changed, "2026-09-01", percentage=Decimal(50))).rows)

    def test_absence_takes_no_more_than_the_position(self) -> None:
        found = planned(self.PART, away("2026-10-01", "2026-10-10"))
        assert (Decimal(5), NONE) == (found.away_days, found.rows[2].share)

    def test_a_time_that_was_shortened_does_not_answer_it(self) -> None:
        part = event(Changed, "2026-01-01", id="p", percentage=Decimal(50), consented="2026-01-01")
        shorter = event(Changed, "2026-02-01", id="s", last="2027-06-30", consented="2026-02-01")
        asked = questions(planned(part))
        assert asked
        assert asked == questions(planned(part, shorter))
        assert [] == questions(planned(shorter))

    def test_one_day_more_answers_it(self) -> None:
        part = event(Changed, "2026-01-01", id="p", percentage=Decimal(50), consented="2026-01-01")
        assert [] == questions(planned(part, event(ExtensionGranted, "2026-02-01", last="2027-08-18")))

    def test_extended_time_answers_the_question(self) -> None:
        found = planned(self.PART, event(ExtensionGranted, "2026-09-15", last="2028-08-17"))
        assert [] == questions(found)


class TestSteps:
    """How the last day came about."""

    def test_change_and_extension_cite_the_county_s_consent(self) -> None:
        found = planned(
            event(Changed, "2026-01-10", last="2027-10-17", consented="2026-01-05"),
            event(ExtensionGranted, "2026-06-01", last="2027-12-17"),
        )
        assert ["agreed", "changed with consent", "extended"] == [step.what.en for step in found.steps]
        assert [(), ("7-2",), ("7-2",)] == [tuple(place.section for place in step.citations) for step in found.steps]
        assert (122, day("2027-12-17")) == (found.extended_days, found.last)

    def test_under_the_act_of_1998(self) -> None:
        made = (signed("2022-06-10", first="2022-08-15", last="2024-08-14"), started("2022-08-15"))
        extended = event(ExtensionGranted, "2024-07-31", last="2025-02-14")
        (situation,) = view(portfolio(contract(*made, extended)), day("2024-07-31")).contracts
        found = training_time(situation)
        assert found is not None
        assert ("4-5", "2") == (found.steps[1].citations[0].section, found.steps[1].citations[0].ledd)

    def test_what_names_no_last_day_is_no_step(self) -> None:
        """Signed twice: the last day was agreed the second time."""
        first, second = signed("2025-06-12", first=FIRST), evolve(signed("2025-06-20", last=LAST), id="again")
        (seen,) = view(portfolio(contract(first, second, started(FIRST))), day(ON)).contracts
        found = training_time(seen)
        assert found is not None
        assert [day(LAST)] == [step.last for step in found.steps]

    def test_of_an_ending_the_event_that_ends_is_told(self) -> None:
        """Not what was notified and written beside it."""
        beside = event(EndingNotified, "2026-03-01", id="n"), event(AttestWritten, "2026-03-20", id="w")
        found = planned(*beside, event(Ended, "2026-03-15", id="e"))
        assert ("e",) == found.steps[-1].events

    def test_an_ending_is_the_last_step(self) -> None:
        found = planned(event(Ended, "2026-10-15"))
        assert ("ended", day("2026-10-15")) == (found.steps[-1].what.en, found.last)
        assert 0 > found.extended_days


# ── for all absences ───────────────────────────────────────────────────────────────────────────

DAYS = st.dates(date(2025, 6, 1), date(2027, 12, 31))


@st.composite
def absences(draw: st.DrawFn) -> tuple[Event, ...]:
    """Any absences and leave, and changes of the position with consent."""
    found: list[Event] = []
    for number in range(draw(st.integers(0, 4))):
        first = draw(DAYS)
        days = draw(st.none() | st.integers(0, 400))
        last = first + timedelta(days=days) if days is not None else None
        share = draw(st.sampled_from([None, Decimal("0.2"), HALF, ALL]))
        kind = draw(st.sampled_from([Absent, Leave]))
        found.append(kind(id=f"a{number}", on=first, recorded=first, last=last, share=share))
    for number in range(draw(st.integers(0, 2))):
        on = draw(DAYS)
        percentage = draw(st.sampled_from([Decimal(50), Decimal(80), Decimal(100)]))
        found.append(Changed(id=f"c{number}", on=on, recorded=on, percentage=percentage, consented=on))
    return tuple(found)


@given(absences())
def test_rows_tile_the_training_time(events: tuple[Event, ...]) -> None:
    """From the first day to the last, without gap or overlap, each share between nothing and the position."""
    found = planned(*events)
    rows: tuple[TrainingRow, ...] = found.rows
    assert (found.first, found.last) == (rows[0].first, rows[-1].last)
    assert all(one.last + timedelta(days=1) == other.first for one, other in pairwise(rows))
    assert all(row.first <= row.last and NONE <= row.share <= row.position <= ALL for row in rows)


@given(absences(), absences())
def test_more_absence_never_moves_the_last_day(events: tuple[Event, ...], more: tuple[Event, ...]) -> None:
    """Neither earlier nor later, and never is less away than before."""
    renamed = tuple(
        type(one)(id=f"more-{one.id}", on=one.on, recorded=one.recorded, last=one.last, share=one.share)
        for one in more
        if isinstance(one, Absent | Leave)
    )
    before, after = planned(*events), planned(*events, *renamed)
    assert before.last == after.last
    assert before.away_days <= after.away_days
