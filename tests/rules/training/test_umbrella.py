from __future__ import annotations

import pytest
from endings import ON, anything, new, silent
from facts import (
    answers,
    cited,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.events import Admission, Attested, Changed, ContractKind, Ended, Schooled
from okstat.model.portfolio import Portfolio

LIKE_PUPILS, ARRANGED = "kind.laeretid-umbrella", "kind.individual-arrangement"
FJ, TC = ContractKind.FAGBREV_ON_THE_JOB, ContractKind.TRAINING_CANDIDATE


def said(rule: str, met: bool) -> Attested:
    """Somebody's word on it."""
    return event(Attested, "2026-01-15", requirement=rule, met=met)


class TestLikePupils:
    """For training that the county is responsible for, the rules for pupils hold (2023 § 7-1 (3))."""

    SCHOOL = event(Schooled, "2025-09-01", last="2026-06-19")

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not FJ])
    @pytest.mark.parametrize(("met", "expected"), [(True, "met"), (False, "breached")])
    def test_the_word_decides(self, kind: ContractKind, met: bool, expected: str) -> None:
        found = finding(new(self.SCHOOL, said(LIKE_PUPILS, met), kind=kind), LIKE_PUPILS, ON)
        assert (
            expected,
            "2023",
            "moderate",
            "county",
            (("ACT_2023", "7-1", "3"), ("ACT_2023", "18-6", "2")),
            day("2026-06-19"),
        ) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("admission", "expected"),
        [
            (Admission.ADULT_UPPER_SECONDARY, "not_applicable"),
            (Admission.UPPER_SECONDARY, "breached"),
            (None, "breached"),
        ],
    )
    def test_adults_have_chapter_7_for_the_part_in_a_company_only(
        self, admission: Admission | None, expected: str
    ) -> None:
        """§ 18-6 (2): what the county gives them goes by the chapters on adults."""
        facts = new(self.SCHOOL, said(LIKE_PUPILS, False), admission=admission)
        assert expected == finding(facts, LIKE_PUPILS, ON).outcome.kind.value

    def test_fagbrev_on_the_job_is_not_named(self) -> None:
        facts = new(self.SCHOOL, said(LIKE_PUPILS, met=False), kind=FJ)
        assert "not_applicable" == outcome(facts, LIKE_PUPILS, ON)

    def test_what_is_told(self) -> None:
        assert (
            "Det ble bekreftet 15. januar 2026 at reglene for elever ikke følges i den delen fylkeskommunen gir.",
            (
                "Det vart stadfesta 15. januar 2026 at reglane for elevar ikkje blir følgde i den delen "
                "fylkeskommunen gir."
            ),
            (
                "It was attested on 15 January 2026 that the rules for pupils are not followed in the part that "
                "the county gives."
            ),
        ) == texts(finding(new(self.SCHOOL, said(LIKE_PUPILS, met=False)), LIKE_PUPILS, ON))

    @pytest.mark.parametrize(
        ("on", "governed"), [("2026-06-18", "2026-06-18"), ("2026-06-19", "2026-06-19"), (ON, "2026-06-19")]
    )
    def test_by_the_law_of_its_last_day_or_of_the_day_asked_about(self, on: str, governed: str) -> None:
        assert day(governed) == finding(new(self.SCHOOL), LIKE_PUPILS, on).governed_by
        before = event(Schooled, "2025-01-01", last="2025-03-31", id="before")
        assert day(governed) == finding(new(before, self.SCHOOL), LIKE_PUPILS, on).governed_by
        open_ = new(event(Schooled, "2025-09-01"))
        assert day(on) == finding(open_, LIKE_PUPILS, on).governed_by

    @pytest.mark.parametrize(("last", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_training_under_the_act_of_2023(self, last: str, count: int) -> None:
        assert count == len(findings(new(event(Schooled, "2024-01-01", last=last)), LIKE_PUPILS, ON))

    def test_silence_is_unknown(self) -> None:
        assert (f"event attested {LIKE_PUPILS}",) == missing(new(self.SCHOOL), LIKE_PUPILS, ON)

    def test_without_training_by_the_county(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("schooling")), LIKE_PUPILS, ON)
        assert ("event schooling",) == missing(new(), LIKE_PUPILS, ON)


class TestArranged:
    """A lærekandidat has a right to individual arrangement (2023 § 7-4 (6))."""

    RUNS = silent("ended")

    @pytest.mark.parametrize(("met", "expected"), [(True, "met"), (False, "breached")])
    def test_the_word_decides(self, met: bool, expected: str) -> None:
        found = finding(new(said(ARRANGED, met), kind=TC, known=self.RUNS), ARRANGED, ON)
        assert (expected, "2023", "moderate", "county", (("ACT_2023", "7-4", "6"),), day(ON)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    def test_what_is_told(self) -> None:
        found = finding(new(said(ARRANGED, met=False), kind=TC, known=self.RUNS), ARRANGED, ON)
        assert (
            "Det ble bekreftet 15. januar 2026 at lærekandidaten ikke får den tilretteleggingen hun eller han trenger.",
            "Det vart stadfesta 15. januar 2026 at lærekandidaten ikkje får den tilrettelegginga ho eller han treng.",
            "It was attested on 15 January 2026 that the lærekandidat does not get the arrangement he or she needs.",
        ) == texts(found)

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not TC])
    def test_the_other_kinds_have_no_such_right(self, kind: ContractKind) -> None:
        assert "not_applicable" == outcome(new(said(ARRANGED, met=False), kind=kind, known=self.RUNS), ARRANGED, ON)

    def test_whoever_becomes_one_has_it(self) -> None:
        change = event(Changed, "2026-01-01", contract_kind=TC, consented="2025-12-01")
        assert "breached" == outcome(new(change, said(ARRANGED, met=False), known=self.RUNS), ARRANGED, ON)

    def test_while_training_runs(self) -> None:
        over = new(event(Ended, "2026-06-30"), said(ARRANGED, met=False), kind=TC)
        assert ["breached", "not_applicable"] == [outcome(over, ARRANGED, on) for on in ("2026-06-30", "2026-07-01")]

    def test_what_would_settle_it(self) -> None:
        assert ("event ended", f"event attested {ARRANGED}") == missing(new(kind=TC), ARRANGED, ON)
        assert ("event ended",) == missing(new(said(ARRANGED, met=False), kind=TC), ARRANGED, ON)
        assert (f"event attested {ARRANGED}",) == missing(new(kind=TC, known=self.RUNS), ARRANGED, ON)

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_the_act_of_2023(self, on: str, count: int) -> None:
        made = contract(signed("2023-08-01", first="2023-08-14", last="2025-08-13"), started("2023-08-14"), kind=TC)
        assert count == len(findings(made, ARRANGED, on))


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (LIKE_PUPILS, ARRANGED)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
