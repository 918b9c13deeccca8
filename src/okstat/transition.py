"""Which day's law governs what: every transitional question, answered from plain days.

The Act of 2023 replaced the Act of 1998 on 1 August 2024. Its § 30-2 lets decisions made under
the old Act stand; whether a running contract is judged by old or new rules for an event after
that day is not spelled out in any text known. So a rule may be marked as an open crossing: it is
run by the law of the event's day and by the law of the contract's day.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.dated import Doubt
from okstat.period import add_years
from okstat.tables import package_doubts

__all__ = [
    "ACT_2023_IN_FORCE",
    "COUNTY_APPROVES_2007",
    "COVID_2020",
    "COVID_BOARD_ENDS",
    "COVID_EXAM",
    "COVID_TRAINING_ENDS",
    "EXAM_REFORM_2018",
    "FAGBREV_ON_THE_JOB_ACT_2018",
    "FEE_2025",
    "FIRST_FEE_KNOWN",
    "PLACEMENT_2013",
    "PRAKSISBREV_2017",
    "PRAKSISBREV_ACT_2016",
    "REGULATION_OF_2009",
    "REGULATION_OF_JUNE_2026",
    "RENUMBERED_2020",
    "RIGHT_TO_24",
    "STATE_THRESHOLD_100",
    "SWEDISH_AND_DANISH_2025",
    "lapse_days",
]

ACT_2023_IN_FORCE: Final = date(2024, 8, 1)
"""First day of the Act of 2023 and the regulation of 2024 (royal decree of 31 May 2024 no. 1028)."""

COUNTY_APPROVES_2007: Final[Doubt] = package_doubts()["county-approves-2007"]
"""The amendment by which the county, no longer the vocational training board, approves training companies."""

REGULATION_OF_2009: Final = date(2009, 8, 1)
"""First day of chapter 3 of the regulation of 2006 as rewritten by no. 964 of 1 July 2009."""

PLACEMENT_2013: Final = date(2013, 9, 3)
"""First day of chapter 6A of the regulation of 2006, on placement (no. 1046 of 1 September 2013)."""

PRAKSISBREV_2017: Final = date(2017, 1, 1)
"""First day on which the regulation of 2006 speaks of praksisbrev (no. 1303 of 7 November 2016)."""

REGULATION_OF_JUNE_2026: Final = date(2026, 6, 22)
"""First day of the changes of the regulation of 2024 by no. 1184 of 22 June 2026."""

EXAM_REFORM_2018: Final[Doubt] = package_doubts()["exam-reform-2018"]
"""The amendment that began the three-month exam window; its first day is known only within bounds."""

PRAKSISBREV_ACT_2016: Final[Doubt] = package_doubts()["praksisbrev-act-2016"]
"""When the practice letter entered the Act of 1998; the regulation names it from 1 January 2017."""

FAGBREV_ON_THE_JOB_ACT_2018: Final[Doubt] = package_doubts()["fagbrev-on-the-job-act-2018"]
"""When the trade certificate on the job entered the Act of 1998; counties could approve contracts only later."""

RENUMBERED_2020: Final[Doubt] = package_doubts()["regulation-renumbered-2020"]
"""The renumbering of chapter 3 of the regulation of 2006: numbers only, no content."""

COVID_2020: Final = date(2020, 3, 27)
"""First day of the temporary regulation no. 492 of 27 March 2020."""

COVID_EXAM: Final = date(2020, 4, 30)
"""First day of its exceptions on the exam: the window, the completed training, how much of the board is present."""

COVID_TRAINING_ENDS: Final[Doubt] = package_doubts()["covid-training-2020"]
"""First day after its exceptions on the window and the completed training; they held for spring 2020."""

COVID_BOARD_ENDS: Final = date(2021, 1, 1)
"""First day after its exception on the board."""

RIGHT_TO_24: Final[Doubt] = package_doubts()["right-to-24"]
"""When the limit of five or six years on the right to upper secondary training was taken away."""

SWEDISH_AND_DANISH_2025: Final = date(2025, 8, 1)
"""First day on which Norwegian is not asked of those with Swedish or Danish from school (§ 9-54 (1))."""

FEE_2025: Final = date(2025, 9, 29)
"""First day of the amendment no. 1988 of 29 September 2025: who pays no fee, and what cheating costs."""

FIRST_FEE_KNOWN: Final = date(2016, 8, 1)
"""First day of which a fee of praksiskandidatar is known."""

STATE_THRESHOLD_100: Final[Doubt] = package_doubts()["state-threshold-100"]
"""When the state's requirement came to hold for bodies with more than 100 employees only."""


def lapse_days(ended: date, years: int) -> tuple[date, date]:
    """The days on which an approval lapses, by the two readings of a contract that ended before 1 August 2024.

    Opplæringslova 2023 § 7-9 (3) has no transitional rule. The first reading counts the years from the
    day the contract ended, though nothing lapses before the Act is in force; the second counts them from
    the Act's first day at the earliest. For contracts that ended later the two are the same day.
    """
    from_the_end = max(add_years(ended, years), ACT_2023_IN_FORCE)
    from_the_act = add_years(max(ended, ACT_2023_IN_FORCE), years)
    return from_the_end, from_the_act
