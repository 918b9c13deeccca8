"""Courses that deviate from the main model."""

from __future__ import annotations

import pytest
from facts import complete_to, contract, event, finding, missing, outcome, signed, started

from okstat.citation import Instrument
from okstat.model.contract import Contract
from okstat.model.events import ContractApproved

KNOWN = complete_to("2026-11-20")


def with_course(course: str | None, *, start: str = "2025-08-18", approved: str | None = None) -> Contract:
    """A contract on a course, approved on a day or not at all."""
    events = [signed("2024-01-10"), started(start)]
    if approved is not None:
        events.append(event(ContractApproved, approved))
    return contract(*events, course=course, known=KNOWN)


class TestContractDeviating:
    """The county may approve a contract that departs from two school years and two company years (§ 7-2 (4))."""

    def test_the_main_model_is_no_deviation(self) -> None:
        """Two years in school and two in a company ask nothing of the county."""
        assert "not_applicable" == outcome(with_course("2+2"), "contract.deviating", "2026-11-20")

    @pytest.mark.parametrize("course", ["0+4", "1+3", "3+1"])
    def test_another_course_is_for_the_county_to_judge(self, course: str) -> None:
        """As long as the county has not approved it, the question is shown and not decided."""
        found = finding(with_course(course), "contract.deviating", "2026-11-20")
        assert "judgement" == found.outcome.kind.value
        for language in ("nb", "nn", "en"):
            assert course in found.text(language)
        assert {"contract.course": course} == {read.path: read.value for read in found.because if read.value == course}

    def test_an_approved_course_is_in_order(self) -> None:
        """The county's approval answers the question, from the day it is given."""
        facts = with_course("0+4", approved="2025-10-01")
        assert "judgement" == outcome(facts, "contract.deviating", "2025-09-30")
        assert "met" == outcome(facts, "contract.deviating", "2025-10-01")

    def test_a_course_that_is_not_told_is_unknown(self) -> None:
        """Without the course nobody can tell whether it deviates."""
        assert ("key course of the contract",) == missing(with_course(None), "contract.deviating", "2026-11-20")

    @pytest.mark.parametrize(
        ("start", "act", "section"),
        [("2024-07-31", Instrument.ACT_1998, "3-3"), ("2024-08-01", Instrument.ACT_2023, "7-2")],
    )
    def test_each_act_is_cited_for_its_own_time(self, start: str, act: Instrument, section: str) -> None:
        """Training that begins on the last day of the old Act falls under it."""
        cited = finding(with_course("0+4", start=start), "contract.deviating", "2026-11-20").citations[0]
        assert (act, section) == (cited.instrument, cited.section)

    @pytest.mark.parametrize(
        ("course", "approved", "expected"),
        [("0+4", "2024-09-01", "met"), ("0+4", None, "judgement"), (None, "2024-09-01", "unknown")],
    )
    def test_under_the_act_of_1998_too(self, course: str | None, approved: str | None, expected: str) -> None:
        """Training that began on its last day; the county may approve it later."""
        found = finding(with_course(course, start="2024-07-31", approved=approved), "contract.deviating", "2026-11-20")
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)
