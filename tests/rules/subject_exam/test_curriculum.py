from __future__ import annotations

from typing import Any

import pytest
from exam_facts import essence, of_candidate, of_contract, told, told_of
from facts import day

from okstat.model.events import Curriculum, SchoolLevel, SubjectExamHeld
from okstat.model.portfolio import Portfolio

LK06, LK20 = Curriculum.LK06, Curriculum.LK20
VG1, VG2, VG3 = SchoolLevel.VG1, SchoolLevel.VG2, SchoolLevel.VG3
ON = "2026-11-20"
ORDINARY, THREE_AND_A_HALF = "IMIHP3----", "ELAUT3----"
FIRST, LAST = "subject-exam.first-by-lk20", "subject-exam.last-by-lk06"


def held(on: str, curriculum: Curriculum | None, level: SchoolLevel | None, **keys: Any) -> SubjectExamHeld:
    """An exam in a subject."""
    return told_of(SubjectExamHeld, on, subject="NOR1260", curriculum=curriculum, level=level, **keys)


def sat(*exams: SubjectExamHeld, trade: str | None = ORDINARY, course: str | None = None) -> Portfolio:
    """Somebody with a contract who sat it."""
    return of_contract(*exams, trade=trade, course=course, first="2019-08-19", ends="2027-08-18")


class TestFirst:
    """§ 23-3 (1), (4): by LK20 from spring 2021, 2022, 2023; a local exam may be held the autumn before."""

    @pytest.mark.parametrize(
        ("on", "level", "local", "expected"),
        [
            ("2020-12-31", VG1, None, "unknown"),
            ("2020-12-31", VG1, False, "breached"),
            ("2020-12-31", VG1, True, "judgement"),
            ("2021-01-01", VG1, None, "met"),
            ("2021-07-31", VG2, True, "breached"),
            ("2021-08-01", VG2, True, "judgement"),
            ("2021-12-31", VG2, None, "unknown"),
            ("2022-01-01", VG2, None, "met"),
            ("2022-12-31", VG3, False, "breached"),
            ("2023-01-01", VG3, None, "met"),
            ("2023-01-01", None, None, "met"),
            ("2024-05-24", None, None, "met"),
            ("2021-05-25", VG1, None, "met"),
            ("2022-05-25", VG2, False, "met"),
            ("2022-12-31", None, False, "unknown"),
            ("2022-12-31", SchoolLevel.VK1, False, "unknown"),
        ],
    )
    def test_the_days(self, on: str, level: SchoolLevel | None, local: bool | None, expected: str) -> None:
        """https://lovdata.no/forskrift/2024-06-03-900/§23-3."""
        found = told(sat(held(on, LK20, level, local=local)), FIRST, ON)
        assert (expected, "county", "serious", {("23-3", "1")}) == essence(found)

    def test_what_is_not_asked(self) -> None:
        assert "not_applicable" == essence(told(sat(held("2021-06-01", LK06, VG2)), FIRST, ON))[0]
        assert "unknown" == essence(told(sat(held("2021-06-01", None, VG2)), FIRST, ON))[0]

    def test_the_day_that_counts(self) -> None:
        found = told(sat(held("2021-11-26", LK20, VG2, local=False)), FIRST, ON)
        assert {"held": day("2021-11-26"), "first": day("2022-01-01")} == dict(found.outcome.values)


class TestLast:
    """§ 23-3 (2), (3): by LK06 to autumn 2021, 2022, 2023; in longer trades to spring or autumn 2025."""

    @pytest.mark.parametrize(
        ("on", "level", "trade", "expected"),
        [
            ("2021-12-31", VG1, ORDINARY, "met"),
            ("2021-06-01", VG1, ORDINARY, "met"),
            ("2021-06-01", None, None, "met"),
            ("2022-06-01", VG2, ORDINARY, "met"),
            ("2023-06-01", VG3, None, "met"),
            ("2025-12-31", None, None, "unknown"),
            ("2024-11-20", VG3, THREE_AND_A_HALF, "met"),
            ("2022-01-01", VG1, ORDINARY, "breached"),
            ("2022-12-31", VG2, ORDINARY, "met"),
            ("2023-01-01", VG2, ORDINARY, "breached"),
            ("2023-01-01", VG2, THREE_AND_A_HALF, "breached"),
            ("2023-12-31", VG3, ORDINARY, "met"),
            ("2024-01-01", VG3, ORDINARY, "breached"),
            ("2023-12-31", VG3, None, "met"),
            ("2024-01-01", VG3, None, "unknown"),
            ("2024-01-01", VG3, "BAAMF3----", "unknown"),
            ("2025-07-31", VG3, THREE_AND_A_HALF, "met"),
            ("2025-08-01", VG3, THREE_AND_A_HALF, "breached"),
            ("2025-12-31", VG3, "ELAVI4----", "met"),
            ("2026-01-01", VG3, "ELAVI4----", "breached"),
            ("2026-01-01", VG3, None, "breached"),
            ("2021-12-31", None, ORDINARY, "met"),
            ("2022-01-01", None, ORDINARY, "unknown"),
            ("2022-01-01", SchoolLevel.VK1, ORDINARY, "unknown"),
            ("2026-01-01", None, None, "breached"),
        ],
    )
    def test_the_days(self, on: str, level: SchoolLevel | None, trade: str | None, expected: str) -> None:
        """https://lovdata.no/forskrift/2024-06-03-900/§23-3."""
        found = told(sat(held(on, LK06, level), trade=trade), LAST, ON)
        assert (expected, "county", "serious", {("23-3", "2"), ("23-3", "3")}) == essence(found)

    def test_what_is_not_asked(self) -> None:
        assert "not_applicable" == essence(told(sat(held("2026-06-01", LK20, VG2)), LAST, ON))[0]
        assert "unknown" == essence(told(sat(held("2026-06-01", None, VG2)), LAST, ON))[0]

    def test_what_is_missing(self) -> None:
        asked = {None: "key trade of the contract", "BAAMF3----": "the years in school and in company of the trade"}
        for trade, source in asked.items():
            found = told(sat(held("2024-06-01", LK06, VG3), trade=trade), LAST, ON)
            assert [source] == [fact.source for fact in found.missing]

    @pytest.mark.parametrize(
        ("course", "on", "expected"),
        [
            ("2+2", "2024-01-01", "breached"),
            ("3+1.5", "2025-07-31", "met"),
            ("3+1.5", "2025-08-01", "breached"),
            ("4+1", "2025-12-31", "met"),
            ("3+2", "2025-12-31", "met"),
            ("2+2.5", "2024-01-01", "unknown"),
        ],
    )
    def test_by_the_course_of_the_contract(self, course: str, on: str, expected: str) -> None:
        """Where no list tells the years of the trade."""
        found = told(sat(held(on, LK06, VG3), trade="BAAMF3----", course=course), LAST, ON)
        assert expected == found.outcome.kind.value

    def test_those_without_a_contract_too(self) -> None:
        found = told(of_candidate(held("2025-12-01", LK06, VG3), trade=ORDINARY), LAST, ON)
        assert {"held": day("2025-12-01"), "last": day("2023-12-31")} == dict(found.outcome.values)
