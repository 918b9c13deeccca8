from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.dated import Doubt
from okstat.period import add_years
from okstat.tables import package_doubts
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, RENUMBERED_2020, STATE_THRESHOLD_100, lapse_days

ENDS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
YEARS = st.integers(1, 5)


class TestInForce:
    """The Act of 2023 is in force from 1 August 2024 (royal decree of 31 May 2024 no. 1028)."""

    def test_the_first_day(self) -> None:
        """The last day of the old Act is 31 July 2024."""
        assert date(2024, 8, 1) == ACT_2023_IN_FORCE
        assert date(2024, 7, 31) == ACT_2023_IN_FORCE - timedelta(days=1)


class TestDoubts:
    """Three amendments whose first day is known only within bounds; between the bounds the wording is in doubt."""

    @pytest.mark.parametrize(
        ("doubt", "name", "not_before", "not_after"),
        [
            (EXAM_REFORM_2018, "exam-reform-2018", date(2018, 11, 13), date(2019, 2, 15)),
            (RENUMBERED_2020, "regulation-renumbered-2020", date(2019, 2, 15), date(2021, 1, 1)),
            (STATE_THRESHOLD_100, "state-threshold-100", date(2019, 10, 4), date(2021, 9, 1)),
        ],
    )
    def test_open_from_the_first_bound_to_the_day_before_the_last(
        self, doubt: Doubt, name: str, not_before: date, not_after: date
    ) -> None:
        """The day before the first bound and the last bound itself are certain; all days between are not."""
        one = timedelta(days=1)
        assert [False, True, True, False] == [
            doubt.is_open_on(day) for day in (not_before - one, not_before, not_after - one, not_after)
        ]
        assert name == doubt.name

    @pytest.mark.parametrize("doubt", [EXAM_REFORM_2018, RENUMBERED_2020, STATE_THRESHOLD_100])
    def test_one_object_for_each_amendment(self, doubt: Doubt) -> None:
        """Rules and tables share the doubt, so that one run sees one consistent law."""
        assert package_doubts()[doubt.name] is doubt


class TestLapseDays:
    """An approval lapses two years after the last contract ended (2023 § 7-9 (3)), a rule new on 1 August 2024.

    For a contract that ended before that day the years run from its end, though nothing lapses before the rule is in
    force, or from the first day of the Act.
    """

    @pytest.mark.parametrize(
        ("ended", "from_the_end", "from_the_act"),
        [
            (date(2021, 6, 30), date(2024, 8, 1), date(2026, 8, 1)),
            (date(2022, 7, 31), date(2024, 8, 1), date(2026, 8, 1)),
            (date(2022, 8, 1), date(2024, 8, 1), date(2026, 8, 1)),
            (date(2022, 8, 2), date(2024, 8, 2), date(2026, 8, 1)),
            (date(2024, 7, 31), date(2026, 7, 31), date(2026, 8, 1)),
            (date(2024, 8, 1), date(2026, 8, 1), date(2026, 8, 1)),
            (date(2024, 8, 2), date(2026, 8, 2), date(2026, 8, 2)),
        ],
    )
    def test_both_readings(self, ended: date, from_the_end: date, from_the_act: date) -> None:
        """The readings part for contracts that ended before 1 August 2024, and meet from that day on."""
        assert (from_the_end, from_the_act) == lapse_days(ended, 2)

    def test_a_leap_day_lapses_on_the_last_day_of_february(self) -> None:
        """Two years after 29 February 2028 is 28 February 2030: a time limit does not run into the next month."""
        assert (date(2030, 2, 28), date(2030, 2, 28)) == lapse_days(date(2028, 2, 29), 2)

    @given(ENDS, YEARS)
    def test_the_reading_from_the_act_is_never_the_earlier(self, ended: date, years: int) -> None:
        """Whoever counts from the Act at the earliest gives the company at least as long."""
        from_the_end, from_the_act = lapse_days(ended, years)
        assert from_the_end <= from_the_act

    @given(ENDS, YEARS)
    def test_nothing_lapses_before_the_act_or_the_years_are_over(self, ended: date, years: int) -> None:
        """Neither reading takes an approval away before 1 August 2024, nor before the years have passed."""
        for lapsed in lapse_days(ended, years):
            assert lapsed >= ACT_2023_IN_FORCE
            assert lapsed >= add_years(ended, years)

    @given(st.dates(ACT_2023_IN_FORCE, date(2090, 12, 31)), YEARS)
    def test_under_the_act_there_is_one_day(self, ended: date, years: int) -> None:
        """For contracts that end under the Act, both readings are the end and the years."""
        assert (add_years(ended, years),) * 2 == lapse_days(ended, years)
