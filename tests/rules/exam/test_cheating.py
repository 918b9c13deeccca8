from __future__ import annotations

from typing import Any

import pytest
from exam_facts import ON, essence, held, known_to, of_candidate, of_contract, of_wording, told_of
from facts import day, findings, texts

from okstat.model.events import (
    AnnulmentGround,
    AppealDecided,
    Appealed,
    AppealGround,
    Body,
    CandidateHeard,
    CandidateKind,
    ContractKind,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamMatter,
    ExamRegistered,
    ExamResult,
)
from okstat.model.portfolio import Portfolio

APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
CHEATING = AnnulmentGround.CHEATING


def annulled(on: str = "2026-06-12", ground: AnnulmentGround | None = CHEATING, **keys: Any) -> ExamAnnulled:
    """An exam is annulled."""
    return told_of(ExamAnnulled, on, ground=ground, **keys)


def said(facts: Portfolio, rule: str) -> str:
    """What the wording of 2024 answers on the annulment."""
    return of_wording(facts, rule, "2024").outcome.kind.value


class TestWhoAnnuls:
    """§ 9-69 (1), (2): the exam board annuls fag- and sveineprøver; the county, or whom it appoints, the two others."""

    @pytest.mark.parametrize(
        ("kind", "by", "expected"),
        [
            (APPRENTICE, Body.EXAM_BOARD, "met"),
            (ON_THE_JOB, Body.EXAM_BOARD, "met"),
            (APPRENTICE, Body.COUNTY, "breached"),
            (LAEREKANDIDAT, Body.COUNTY, "met"),
            (LAEREKANDIDAT, Body.COUNTY_APPOINTEE, "met"),
            (PRAKSISBREV, Body.COUNTY, "met"),
            (PRAKSISBREV, Body.EXAM_BOARD, "breached"),
            (APPRENTICE, None, "unknown"),
        ],
    )
    def test_by_exam(self, kind: ContractKind, by: Body | None, expected: str) -> None:
        found = of_wording(of_contract(held(), annulled(by=by), kind=kind), "exam.cheating", "2024")
        assert (expected, "county", "serious", {("9-69", "1"), ("9-69", "2")}) == essence(found)
        if expected == "breached":
            assert all(one in text for one, text in zip(("12. juni", "12. juni", "12 June"), texts(found), strict=True))

    @pytest.mark.parametrize("rule", ["exam.cheating", "exam.cheating-completed", "exam.cheating-hearing"])
    @pytest.mark.parametrize(
        ("ground", "expected"), [(AnnulmentGround.FORMAL_FAULT, "not_applicable"), (None, "unknown")]
    )
    def test_other_grounds(self, rule: str, ground: AnnulmentGround | None, expected: str) -> None:
        assert expected == said(of_contract(held(), annulled(ground=ground)), rule)


class TestCompleted:
    """§ 9-69 (3): the candidate may complete the exam before it is annulled."""

    @pytest.mark.parametrize(("stopped", "expected"), [(True, "breached"), (False, "met"), (None, "met")])
    def test_stopped(self, stopped: bool | None, expected: str) -> None:
        found = of_wording(of_contract(held(), annulled(stopped=stopped)), "exam.cheating-completed", "2024")
        assert (expected, "county", "moderate", {("9-69", "3")}) == essence(found)
        if stopped:
            assert all("2026" in text for text in texts(found))

    def test_no_exam_is_recorded(self) -> None:
        for before in ((), (told_of(ExamRegistered, "2026-03-01"),)):
            found = of_wording(of_contract(*before, annulled()), "exam.cheating-completed", "2024")
            assert ["key stopped of event exam_annulled"] == [one.source for one in found.missing]


class TestHearing:
    """§ 9-69 (4): the candidate is heard before the decision."""

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-06-11", "met"), ("2026-06-12", "met"), ("2026-06-13", "breached")]
    )
    def test_before(self, on: str, expected: str) -> None:
        facts = of_contract(held(), told_of(CandidateHeard, on), annulled(), known=known_to())
        found = of_wording(facts, "exam.cheating-hearing", "2024")
        assert (expected, "county", "serious", {("9-69", "4")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("matter", "expected"),
        [(ExamMatter.ADAPTATION, "met"), (ExamMatter.DEFERRAL, "met"), (ExamMatter.EXPULSION, "breached")],
    )
    def test_another_decision_in_between(self, matter: ExamMatter, expected: str) -> None:
        """Only one that asks for a hearing of its own takes the one that went before it."""
        between = told_of(ExamDecided, "2026-06-11", matter=matter, granted=True)
        facts = of_contract(held(), told_of(CandidateHeard, "2026-06-10"), between, annulled(), known=known_to())
        assert expected == said(facts, "exam.cheating-hearing")

    def test_silence(self) -> None:
        found = of_wording(of_contract(held(), annulled()), "exam.cheating-hearing", "2024")
        assert ["event candidate_heard"] == [one.source for one in found.missing]


class TestANewExam:
    """§ 9-69 (5) since 29 September 2025: a new exam at the earliest one year after the annulment."""

    RULE = "exam.cheating-new-exam"

    def last(self, *events: Event, on: str = ON) -> str:
        """The answer on the latest exam."""
        return findings(of_contract(*events), self.RULE, on)[-1].outcome.kind.value

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-10-14", "breached"), ("2026-10-15", "met"), ("2026-10-16", "met")]
    )
    def test_a_year(self, on: str, expected: str) -> None:
        """Cheating, exam annulled 15 October 2025: earliest a new exam 15 October 2026 (§ 9-69 (5))."""
        facts = of_contract(held("2025-10-10"), annulled("2025-10-15"), held(on))
        found = findings(facts, self.RULE, ON)[-1]
        assert (expected, "county", "serious", {("9-69", "5")}) == essence(found)
        if expected == "breached":
            assert "15 October 2026" in found.text("en")
            assert "15 October 2025" in found.text("en")

    @pytest.mark.parametrize(
        ("upheld", "decided", "expected"),
        [
            (True, "2026-04-10", "not_applicable"),
            (True, "2026-04-11", "breached"),
            (False, "2026-01-10", "breached"),
            (None, "2026-01-10", "unknown"),
        ],
    )
    def test_an_annulment_that_fell_on_appeal(self, upheld: bool | None, decided: str, expected: str) -> None:
        """The new exam of 10 April 2026 is too early for one who cheated; who won the appeal by then did not."""
        appeal = told_of(Appealed, "2025-10-20", ground=AppealGround.ANNULMENT)
        ended = told_of(AppealDecided, decided, event=appeal.id, upheld=upheld)
        before = (held("2025-10-10"), annulled("2025-10-15"), appeal)
        assert expected == self.last(*before, ended, held("2026-04-10"))
        assert "breached" == self.last(*before, held("2026-04-10"))

    def test_an_appeal_on_something_else_or_on_an_earlier_annulment(self) -> None:
        won = told_of(AppealDecided, "2025-12-10", upheld=True)
        for on, ground in (("2025-10-20", AppealGround.GRADE), ("2025-10-14", AppealGround.ANNULMENT)):
            appeal = told_of(Appealed, on, ground=ground)
            assert "breached" == self.last(held("2025-10-10"), annulled("2025-10-15"), appeal, won, held("2026-04-10"))

    def test_an_appeal_of_the_day_of_the_annulment(self) -> None:
        appeal, won = (
            told_of(Appealed, "2025-10-15", ground=AppealGround.ANNULMENT),
            told_of(AppealDecided, "2025-12-10", upheld=True),
        )
        facts = (held("2025-10-10"), annulled("2025-10-15"), appeal, won)
        assert "not_applicable" == self.last(*facts, held("2026-04-10"))

    def test_an_appeal_on_the_annulment_before_the_last(self) -> None:
        """It freed for the second exam, which was annulled as well."""
        appeal = told_of(Appealed, "2025-10-20", ground=AppealGround.ANNULMENT)
        won = told_of(AppealDecided, "2025-12-10", upheld=True)
        twice = (held("2025-10-10"), annulled("2025-10-15"), appeal, won, held("2026-02-10"), annulled("2026-02-16"))
        assert "breached" == self.last(*twice, held("2026-04-10"))

    @pytest.mark.parametrize(
        ("first", "second", "expected"), [(False, True, "not_applicable"), (True, False, "breached")]
    )
    def test_of_two_appeals_on_one_annulment_the_later_counts(self, first: bool, second: bool, expected: str) -> None:
        days = (("2025-10-20", "2025-11-10", first), ("2025-11-20", "2025-12-10", second))
        appeals = [told_of(Appealed, on, id=on, ground=AppealGround.ANNULMENT) for on, _, _ in days]
        ended = [told_of(AppealDecided, on, event=id_, upheld=upheld) for id_, on, upheld in days]
        before = (held("2025-10-10"), annulled("2025-10-15"))
        assert expected == self.last(*before, *appeals, *ended, held("2026-04-10"))

    def test_a_ground_that_is_not_told_matters_before_the_year_is_over_only(self) -> None:
        first = (held("2025-10-10"), annulled("2025-10-15", None))
        assert ("unknown", "met") == (self.last(*first, held("2026-04-10")), self.last(*first, held("2026-10-15")))

    def test_the_last_annulment_counts(self) -> None:
        """Annulled twice: the year runs from the last, and its ground decides."""
        twice = (held("2025-10-10"), annulled("2025-10-15"), held("2026-02-10"), annulled("2026-02-16"))
        found = findings(of_contract(*twice, held("2026-11-01")), self.RULE, ON)[-1]
        assert "breached" == found.outcome.kind.value
        assert "after the annulment of 16 February 2026 the earliest day was 16 February 2027" in found.text("en")
        for ground, expected in ((AnnulmentGround.FORMAL_FAULT, "not_applicable"), (None, "unknown")):
            last = annulled("2026-02-16", ground)
            assert expected == self.last(*twice[:3], last, held("2026-11-01"))

    def test_what_has_other_rules(self) -> None:
        assert "not_applicable" == self.last(held("2026-06-10"))
        fault = annulled(ground=AnnulmentGround.FORMAL_FAULT)
        assert "not_applicable" == self.last(held("2026-06-10"), fault, held("2026-09-01"))
        assert "unknown" == self.last(held("2026-06-10"), annulled(ground=None), held("2026-09-01"))

    @pytest.mark.parametrize(("on", "expected"), [("2025-09-28", "unknown"), ("2025-09-29", "breached")])
    def test_from_29_september_2025(self, on: str, expected: str) -> None:
        """What it said before was not seen."""
        assert expected == self.last(held("2025-06-10"), annulled("2025-06-12"), held(on))


class TestExpelled:
    """§ 9-68 (4): who was expelled has a right to a new exam."""

    RULE = "exam.expulsion-new-exam"
    EXPELLED = told_of(ExamDecided, "2026-06-10", matter=ExamMatter.EXPULSION, granted=True)

    def refused(self, *events: Event, granted: bool | None = False, kind: CandidateKind | None = None) -> Portfolio:
        """Registration refused on 1 September 2026."""
        decision = told_of(ExamDecided, "2026-09-01", matter=ExamMatter.REGISTRATION, granted=granted)
        registered = told_of(ExamRegistered, "2026-03-01")
        if kind is not None:
            return of_candidate(registered, *events, decision, kind=kind)
        return of_contract(registered, *events, decision)

    def test_it_is_not_refused(self) -> None:
        found = [
            one for one in findings(self.refused(self.EXPELLED), self.RULE, ON) if one.outcome.kind.value == "breached"
        ]
        assert [("breached", "county", "serious", {("9-68", "4")})] == [essence(one) for one in found]
        assert "1 September 2026" in found[0].text("en")

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-06-09", "breached"), ("2026-06-10", "breached"), ("2026-06-11", "not_applicable")],
    )
    def test_an_exam_recorded_as_held_on_that_day_is_that_exam(self, on: str, expected: str) -> None:
        """Of an exam held later nobody was expelled."""
        facts = self.refused(self.EXPELLED, held(on, ExamResult.FAILED))
        assert expected == findings(facts, self.RULE, ON)[-1].outcome.kind.value

    def test_a_second_exam_of_that_day_is_another(self) -> None:
        twice = (held("2026-06-10", id="a"), held("2026-06-10", id="b"))
        found = findings(of_contract(self.EXPELLED, *twice), "exam.first-fail", ON)
        assert ["K1/a", "K1/b"] == [one.subject.id for one in found if one.subject.kind == "exam"]

    @pytest.mark.parametrize(("granted", "expected"), [(True, "met"), (None, "unknown")])
    def test_what_is_not_refused(self, granted: bool | None, expected: str) -> None:
        """Of those who were expelled; of others nothing is asked."""
        other = findings(self.refused(granted=granted), self.RULE, ON)
        assert "not_applicable" == other[-1].outcome.kind.value
        found = findings(self.refused(self.EXPELLED, granted=granted), self.RULE, ON)
        assert expected == found[-1].outcome.kind.value

    def test_without_an_expulsion(self) -> None:
        assert "not_applicable" == findings(self.refused(), self.RULE, ON)[-1].outcome.kind.value
        assert day("2026-06-10") == self.EXPELLED.on
