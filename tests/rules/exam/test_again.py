from __future__ import annotations

from typing import Any

import pytest
from exam_facts import ON, essence, held, known_to, of_wording, registered, told_of
from exam_facts import of_candidate as _of_candidate
from exam_facts import of_contract as _of_contract
from facts import answered, day, event, findings, texts

from okstat.model.complete import Complete
from okstat.model.events import (
    CandidateKind,
    ContractKind,
    Event,
    ExamDecided,
    ExamMatter,
    ExamResult,
    ExtensionGranted,
)
from okstat.model.portfolio import Portfolio

FIRST_FAIL = "exam.first-fail"
FAILED, PASSED = ExamResult.FAILED, ExamResult.PASSED
APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
ALL_TOLD = known_to()
TWICE = (held("2026-02-02", FAILED), held("2026-04-07", FAILED))


def of_contract(*events: Event, known: Complete | None = ALL_TOLD, **keys: Any) -> Portfolio:
    """A contract of which all is recorded, unless told else."""
    return _of_contract(*events, known=known, **keys)


def of_candidate(*events: Event, **keys: Any) -> Portfolio:
    """Somebody without a contract, of whom all is recorded."""
    return _of_candidate(*events, known=ALL_TOLD, **keys)


def extended(on: str, until: str = "2027-02-28") -> Event:
    """The county extends the contract."""
    return event(ExtensionGranted, on, last=day(until))


def decided(matter: ExamMatter, on: str, *, granted: bool | None = True, **keys: Any) -> Event:
    """The county decides."""
    return told_of(ExamDecided, on, matter=matter, granted=granted, **keys)


def last(facts: Portfolio, on: str = ON, rule: str = FIRST_FAIL) -> str:
    """The answer on the latest exam."""
    return findings(facts, rule, on)[-1].outcome.kind.value


class TestHowManyNewExams:
    """§ 9-66 (1), (3): one new exam; more if a lærekontrakt is extended or more training is offered.

    Since 22 June 2026 any opplæringskontrakt that is extended lifts the limit. Others come freely.
    """

    def test_a_first_exam_is_not_asked(self) -> None:
        assert "not_applicable" == last(of_contract(held("2026-06-21")))

    def test_one_new_exam_is_a_right(self) -> None:
        assert "met" == last(of_contract(TWICE[0], held("2026-06-21")))

    def test_a_third_exam_is_none(self) -> None:
        """A lærling has failed twice, no extension, no more training: no right to a third (§ 9-66 (3))."""
        facts = of_contract(*TWICE, held("2026-06-21"))
        found = findings(facts, FIRST_FAIL, ON)[-1]
        assert ("breached", "county", "moderate", {("9-66", "1"), ("9-66", "3"), ("9-67", "3")}) == essence(found)
        assert all(
            days in text
            for days, text in zip(("21. juni 2026", "21. juni 2026", "21 June 2026"), texts(found), strict=True)
        )
        assert all("2" in text.replace("2026", "").replace("21", "") for text in texts(found))

    @pytest.mark.parametrize(
        ("kind", "on", "expected"),
        [
            (APPRENTICE, "2026-06-21", "met"),
            (LAEREKANDIDAT, "2026-06-21", "breached"),
            (PRAKSISBREV, "2026-06-21", "breached"),
            (ON_THE_JOB, "2026-06-21", "unknown"),
            (APPRENTICE, "2026-06-22", "met"),
            (LAEREKANDIDAT, "2026-06-22", "met"),
            (PRAKSISBREV, "2026-06-22", "met"),
            (ON_THE_JOB, "2026-06-22", "unknown"),
            (None, "2026-06-21", "breached"),
            (None, "2026-06-22", "met"),
        ],
    )
    def test_on_either_side_of_22_june_2026(self, kind: ContractKind | None, on: str, expected: str) -> None:
        """A lærekandidat has failed twice and has an extended contract: no right before, a right from that day on."""
        if kind is None:
            facts = of_contract(*TWICE, extended("2026-05-01"), held(on), kind=LAEREKANDIDAT)
        else:
            facts = of_contract(*TWICE, extended("2026-05-01"), held(on), kind=kind)
        assert expected == last(facts)

    def test_fagbrev_on_the_job_is_in_doubt(self) -> None:
        facts = of_contract(*TWICE, extended("2026-05-01"), held("2026-06-21"), kind=ON_THE_JOB)
        assert {
            "a contract on fagbrev på jobb is a lærekontrakt here": "met",
            "a contract on fagbrev på jobb is not named": "breached",
        } == answered(findings(facts, FIRST_FAIL, ON)[-1])

    @pytest.mark.parametrize(("on", "expected"), [("2026-02-02", "unknown"), ("2026-02-03", "met")])
    def test_an_extension_before_the_first_failure_is_in_doubt(self, on: str, expected: str) -> None:
        assert expected == last(of_contract(*TWICE, extended(on), held("2026-06-21")))

    def test_what_each_reading_says(self) -> None:
        found = findings(of_contract(*TWICE, extended("2026-01-05"), held("2026-06-21")), FIRST_FAIL, ON)[-1]
        assert {
            "any extension lifts the limit": "met",
            "only an extension after a failed exam lifts the limit": "breached",
        } == answered(found)

    def test_an_early_extension_of_another_contract_lifts_nothing_before_2026(self) -> None:
        assert "breached" == last(of_contract(*TWICE, extended("2026-01-05"), held("2026-06-21"), kind=PRAKSISBREV))

    @pytest.mark.parametrize(
        ("on", "granted", "expected"),
        [
            ("2026-02-01", True, "breached"),
            ("2026-02-02", True, "met"),
            ("2026-06-21", True, "met"),
            ("2026-06-22", True, "breached"),
            ("2026-05-01", False, "breached"),
        ],
    )
    def test_more_training_lifts_the_limit(self, on: str, granted: bool, expected: str) -> None:
        facts = of_contract(*TWICE, decided(ExamMatter.MORE_TRAINING, on, granted=granted), held("2026-06-21"))
        assert (
            expected == [one for one in findings(facts, FIRST_FAIL, ON) if one.wording == "2024"][-1].outcome.kind.value
        )

    def test_results_that_are_not_known(self) -> None:
        facts = of_contract(held("2026-02-02", None), held("2026-04-07"))
        assert "unknown" == last(facts)
        found = findings(facts, FIRST_FAIL, ON)[-1]
        assert ["key result of event exam_held"] == [one.source for one in found.missing]
        assert "unknown" == last(of_contract(held("2026-02-02", None), TWICE[1], held("2026-06-21")))
        assert "breached" == last(of_contract(held("2026-01-02", None), *TWICE, held("2026-06-21")))

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [(CandidateKind.PRAKSISKANDIDAT, "not_applicable"), (CandidateKind.PUPIL, "breached"), (None, "unknown")],
    )
    def test_without_a_contract(self, kind: CandidateKind | None, expected: str) -> None:
        """Praksiskandidatar may come again as often as they wish: § 9-66 (4)."""
        assert expected == last(of_candidate(*TWICE, held("2026-06-21"), kind=kind))

    @pytest.mark.parametrize(("failed", "expected"), [(0, "not_applicable"), (1, "met"), (2, "breached")])
    @pytest.mark.parametrize(("on", "wording"), [("2026-06-21", "2024"), ("2026-06-22", "2026")])
    def test_the_limit_is_the_same_in_both_texts(self, failed: int, expected: str, on: str, wording: str) -> None:
        """What became other on 22 June 2026 is what lifts it."""
        found = findings(of_contract(*TWICE[:failed], held(on)), FIRST_FAIL, ON)[-1]
        assert (expected, wording if failed else "2026") == (found.outcome.kind.value, found.wording)


class TestTheTextOf2018:
    """§ 3-58 of 2018: one new exam for a lærling; after two failures only as praksiskandidat. Nothing else was seen."""

    @pytest.mark.parametrize(
        ("kind", "failed", "expected"),
        [
            (APPRENTICE, 0, "not_applicable"),
            (APPRENTICE, 1, "met"),
            (APPRENTICE, 2, "breached"),
            (LAEREKANDIDAT, 1, "unknown"),
        ],
    )
    def test_until_1_august_2024(self, kind: ContractKind, failed: int, expected: str) -> None:
        before = (held("2024-03-01", FAILED), held("2024-05-02", FAILED))[:failed]
        facts = of_contract(*before, held("2024-07-31"), kind=kind, first="2022-08-15", ends="2024-06-30")
        assert expected == last(facts, "2024-07-31")

    def test_what_lifts_it_was_not_seen(self) -> None:
        two = (held("2024-03-01", FAILED), held("2024-05-02", FAILED), held("2024-07-31"))
        facts = of_contract(*two, extended("2024-06-01"), first="2022-08-15", ends="2024-06-30")
        found = findings(facts, FIRST_FAIL, "2024-07-31")[-1]
        assert "unknown" == found.outcome.kind.value
        assert ["the text on extended contracts and other candidates before 2024-08-01"] == [
            one.source for one in found.missing
        ]

    def test_a_result_that_is_not_known(self) -> None:
        facts = of_contract(held("2024-03-01", None), held("2024-07-31"), first="2022-08-15", ends="2024-06-30")
        assert "unknown" == last(facts, "2024-07-31")
        before = (held("2024-03-01", FAILED), held("2024-05-02", None))
        one_for_certain = of_contract(*before, held("2024-07-31"), first="2022-08-15", ends="2024-06-30")
        assert "unknown" == last(one_for_certain, "2024-07-31")

    def test_what_it_cites(self) -> None:
        two = (held("2020-01-10", FAILED), held("2020-02-10", FAILED), held("2020-05-05"))
        found = findings(of_contract(*two, first="2018-01-01", ends="2020-01-31"), FIRST_FAIL, "2020-05-05")[-1]
        assert ("breached", "county", "moderate") == essence(found)[:3]
        assert all("2" in text for text in texts(found))


class TestRegistrationRefused:
    """The same, seen from a registration for a new exam that the county refused."""

    @pytest.mark.parametrize(
        ("failed", "on", "expected"),
        [
            (1, "2026-06-21", "breached"),
            (2, "2026-06-21", "met"),
            (1, "2026-06-22", "breached"),
            (2, "2026-06-22", "met"),
        ],
    )
    def test_since_2024(self, failed: int, on: str, expected: str) -> None:
        facts = of_contract(*TWICE[:failed], decided(ExamMatter.REGISTRATION, on, granted=False))
        wording = "2024, refused" if on == "2026-06-21" else "2026, refused"
        found = of_wording(facts, FIRST_FAIL, wording)
        assert (expected, "county", "serious") == essence(found)[:3]
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_what_had_been_sat_by_the_day_of_the_refusal(self) -> None:
        """The exam of that day counts, one held later does not."""
        refused = decided(ExamMatter.REGISTRATION, "2026-06-21", granted=False)
        same_day, later = (held(on, FAILED) for on in ("2026-06-21", "2026-06-30"))
        answers = [
            of_wording(of_contract(TWICE[0], refused, *more), FIRST_FAIL, "2024, refused").outcome.kind.value
            for more in ((), (same_day,), (later,))
        ]
        assert ["breached", "met", "breached"] == answers

    @pytest.mark.parametrize(("on", "expected"), [("2026-06-21", "met"), ("2026-06-22", "breached")])
    def test_an_extended_contract_of_another_kind(self, on: str, expected: str) -> None:
        refused = decided(ExamMatter.REGISTRATION, on, granted=False)
        facts = of_contract(*TWICE, extended("2026-05-01"), refused, kind=LAEREKANDIDAT)
        wording = {"met": "2024, refused", "breached": "2026, refused"}[expected]
        assert expected == of_wording(facts, FIRST_FAIL, wording).outcome.kind.value

    @pytest.mark.parametrize(
        ("on", "wording"),
        [("2024-07-31", "2018, refused"), ("2024-08-01", "2024, refused"), ("2026-06-22", "2026, refused")],
    )
    def test_a_grant_is_not_asked_and_silence_is(self, on: str, wording: str) -> None:
        one = held("2023-10-02", FAILED)
        keys: dict[str, Any] = {"first": "2021-08-15", "ends": "2023-08-31"}
        granted = of_contract(one, decided(ExamMatter.REGISTRATION, on), **keys)
        assert "not_applicable" == of_wording(granted, FIRST_FAIL, wording).outcome.kind.value
        silent = of_contract(one, decided(ExamMatter.REGISTRATION, on, granted=None), **keys)
        assert "unknown" == of_wording(silent, FIRST_FAIL, wording).outcome.kind.value
        refused = of_contract(one, decided(ExamMatter.REGISTRATION, on, granted=False), **keys)
        assert "breached" == of_wording(refused, FIRST_FAIL, wording).outcome.kind.value
        another = of_contract(one, decided(ExamMatter.ADAPTATION, on, granted=False), **keys)
        assert "not_applicable" == of_wording(another, FIRST_FAIL, wording).outcome.kind.value

    @pytest.mark.parametrize(("failed", "expected"), [(0, "not_applicable"), (1, "breached"), (2, "met")])
    def test_by_the_text_of_2018(self, failed: int, expected: str) -> None:
        """One new exam for a lærling: a second one may be refused."""
        before = (held("2024-03-01", FAILED), held("2024-05-02", FAILED))[:failed]
        refused = decided(ExamMatter.REGISTRATION, "2024-07-31", granted=False)
        facts = of_contract(*before, refused, first="2022-08-15", ends="2024-06-30")
        assert expected == of_wording(facts, FIRST_FAIL, "2018, refused", "2024-07-31").outcome.kind.value


class TestSilence:
    """What lifts the limit may have happened though nobody wrote it down: a third exam is breached only on a fact."""

    OFFER, EXTENSION, CHANGE = "event exam_decided", "event extension_granted", "event changed"
    EVERY = (OFFER, EXTENSION, CHANGE)
    REFUSED = decided(ExamMatter.REGISTRATION, "2026-06-21", granted=False)

    def lacks(self, *events: Event, known: Complete | None = None, **keys: Any) -> tuple[str, ...]:
        """What the latest answer would need, none where it is not unknown."""
        found = findings(of_contract(*TWICE, *events, known=known, **keys), FIRST_FAIL, ON)[-1]
        assert ("unknown" if found.outcome.missing else "breached") == found.outcome.kind.value
        return tuple(one.source for one in found.outcome.missing)

    @pytest.mark.parametrize(
        ("kind", "on", "expected"),
        [
            (APPRENTICE, "2026-06-21", EVERY),
            (LAEREKANDIDAT, "2026-06-21", (OFFER,)),
            (PRAKSISBREV, "2026-06-21", (OFFER,)),
            (ON_THE_JOB, "2026-06-21", EVERY),
            (LAEREKANDIDAT, "2026-06-22", EVERY),
        ],
    )
    def test_what_may_not_have_been_written_down(self, kind: ContractKind, on: str, expected: tuple[str, ...]) -> None:
        assert expected == self.lacks(held(on), kind=kind)
        assert "unknown" == last(_of_candidate(*TWICE, held(on), kind=CandidateKind.PUPIL))

    @pytest.mark.parametrize("kind", ["exam_decided", "extension_granted", "changed"])
    @pytest.mark.parametrize(("last_day", "is_told"), [("2026-06-20", False), ("2026-06-21", True)])
    def test_to_the_day_of_the_exam(self, kind: str, last_day: str, is_told: bool) -> None:
        """Silence has to be a fact up to the day on which the third exam was held."""
        known = Complete({**known_to().days, kind: day(last_day)})
        assert (() if is_told else (f"event {kind}",)) == self.lacks(held("2026-06-21"), known=known)

    def test_a_transfer_lifts_nothing(self) -> None:
        days = known_to().days
        known = Complete({kind: days[kind] for kind in ("exam_decided", "extension_granted", "changed")})
        assert () == self.lacks(held("2026-06-21"), known=known)

    def test_a_refusal_may_be_in_order_or_not(self) -> None:
        """Where nobody told whether the contract was extended, the right to a third exam is not known."""
        found = of_wording(_of_contract(*TWICE, self.REFUSED), FIRST_FAIL, "2024, refused")
        assert self.EVERY == tuple(one.source for one in found.outcome.missing)
        told = of_contract(*TWICE, extended("2026-05-01"), self.REFUSED, known=None)
        assert "breached" == of_wording(told, FIRST_FAIL, "2024, refused").outcome.kind.value

    def test_fagbrev_on_the_job_with_an_extension(self) -> None:
        """An extension that is recorded need not be told again: it is more training that may have been offered."""
        facts = _of_contract(*TWICE, extended("2026-05-01"), held("2026-06-21"), kind=ON_THE_JOB)
        found = findings(facts, FIRST_FAIL, ON)[-1]
        assert [self.OFFER] == [one.source for one in found.outcome.missing]
        early = _of_contract(*TWICE, extended("2026-01-05"), held("2026-06-21"))
        assert list(self.EVERY) == [one.source for one in findings(early, FIRST_FAIL, ON)[-1].outcome.missing]

    def test_before_2024(self) -> None:
        before = (held("2024-03-01", FAILED), held("2024-05-02", FAILED), held("2024-07-31"))
        facts = _of_contract(*before, first="2022-08-15", ends="2024-06-30")
        found = findings(facts, FIRST_FAIL, "2024-07-31")[-1]
        assert self.EVERY == tuple(one.source for one in found.outcome.missing)

    def test_a_first_exam_is_none_of_a_new_one(self) -> None:
        """Registered and not known to be held: the limit is no question before somebody has failed."""
        first = _of_contract(registered("2026-06-01"))
        assert "not_applicable" == last(first)
        assert "unknown" == last(_of_contract(TWICE[0], registered("2026-06-01")))
        assert "not_applicable" == last(of_contract(TWICE[0], registered("2026-06-01")))
