"""The practice that an exam asks for: fagbrev på jobb (§ 9-58) and the praksiskandidat (Act of 2023 § 23-2).

The law counts in years at full time. How hours become months, that no calendar year counts more than twelve of them,
and how old practice may be, stand in Udir's guidelines only; a host may lay figures of its own over them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from operator import add
from typing import Final

from attrs import evolve

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.period import add_years
from okstat.plans import practice_words as words
from okstat.plans.credit import of_2024
from okstat.plans.facts import Course, Practice
from okstat.plans.full_time import HOURS_OF_A_YEAR, Conversion, by_share, hours_of
from okstat.plans.lengths import NOTHING, UNKNOWN, Between, exactly, months_in_words
from okstat.plans.remaining import length_of
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018

__all__ = [
    "FPJ_PRACTICE",
    "FPJ_TOTAL",
    "PRAKSISKANDIDAT_PRACTICE",
    "fpj_practice",
    "fpj_total",
    "praksiskandidat_practice",
]
