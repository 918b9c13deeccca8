"""When the curricula of Kunnskapsløftet 2006 and 2020 come and go: every day of the change, in one place.

Forskrift 2024 §§ 23-2 to 23-4, 23-6 to 23-8. The days were set before that regulation, which repeats them; the
older text was not seen. Where the text names a season, it is read as the half of the year that it surely lies in:
spring from 1 January to the last day of the school year, autumn to 31 December.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from okstat.model.events import SchoolLevel

__all__ = [
    "FIRST_SUBJECT_EXAMS",
    "FIRST_TRADE_EXAMS",
    "LAST_SUBJECT_EXAMS",
    "LAST_SUBJECT_EXAMS_BY_MODEL",
    "LAST_TRADE_EXAMS",
    "LAST_TRADE_EXAMS_BY_MODEL",
    "LK20_FIRST",
    "MODULES_FROM",
    "MODULE_TRIAL_2024",
    "ORDINARY_LK20_ENDS",
    "TRIAL_LK06_BEFORE",
    "TRIAL_MODULES_BY",
]

LK20_FIRST: Final[Mapping[SchoolLevel, date]] = MappingProxyType(
    {
        SchoolLevel.VG1: date(2020, 8, 1),
        SchoolLevel.VG2: date(2021, 8, 1),
        SchoolLevel.VG3: date(2022, 8, 1),
    }
)
"""§ 23-2 (1): the first day on which LK20 is used at each level; training in a company is Vg3."""

FIRST_SUBJECT_EXAMS: Final[Mapping[SchoolLevel, date]] = MappingProxyType(
    {
        SchoolLevel.VG1: date(2021, 1, 1),
        SchoolLevel.VG2: date(2022, 1, 1),
        SchoolLevel.VG3: date(2023, 1, 1),
    }
)
"""§ 23-3 (1): the spring of the first exams in subjects by LK20, by the year in which the subject ends."""

LAST_SUBJECT_EXAMS: Final[Mapping[SchoolLevel, date]] = MappingProxyType(
    {
        SchoolLevel.VG1: date(2021, 12, 31),
        SchoolLevel.VG2: date(2022, 12, 31),
        SchoolLevel.VG3: date(2023, 12, 31),
    }
)
"""§ 23-3 (2): the last day of the autumn of the last exams in subjects by LK06."""

LAST_SUBJECT_EXAMS_BY_MODEL: Final[Mapping[str, date]] = MappingProxyType(
    {"3+1.5": date(2025, 7, 31), "4+1": date(2025, 12, 31), "3+2": date(2025, 12, 31)}
)
"""§ 23-3 (3): the last day of the spring or autumn of the last exams by LK06 in trades with a longer course."""

FIRST_TRADE_EXAMS: Final = date(2023, 1, 1)
"""§ 23-4: the spring of the first fag- and sveineprøver by LK20."""

LAST_TRADE_EXAMS: Final = date(2025, 12, 31)
"""§ 23-4: the last day of fag- and sveineprøver by LK06, for trades without a day of their own."""

LAST_TRADE_EXAMS_BY_MODEL: Final[Mapping[str, date]] = MappingProxyType(
    {"3+1.5": date(2026, 7, 31), "4+1": date(2026, 12, 31)}
)
"""§ 23-4: the last day for trades with a longer course; those of 3 + 2 years are not named."""

MODULE_TRIAL_2024: Final = date(2024, 11, 1)
"""First day of § 23-7 (2), (3) as they stand."""

TRIAL_LK06_BEFORE: Final = date(2024, 7, 31)
"""§ 23-7 (2): trial participants with all modules approved before this day are registered by LK06."""

TRIAL_MODULES_BY: Final = date(2025, 7, 31)
"""§ 23-7 (3): the last day on which modules can be approved for the written exam to fall away."""

MODULES_FROM: Final = date(2025, 8, 1)
"""§ 23-6 (2): the first day on which adults are trained by modular curricula; from a year before they may be."""

ORDINARY_LK20_ENDS: Final = date(2028, 7, 31)
"""§ 23-8 (2): the end of the spring by which those plan to finish who may complete by the ordinary LK20."""
