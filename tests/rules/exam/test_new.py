from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from exam_facts import ON, essence, held, known_to, of_candidate, of_contract, registered, told_of
from facts import answered, day, findings, texts

from okstat.model.events import (
    AnnulmentGround,
    AppealDecided,
    Appealed,
    AppealGround,
    CandidateKind,
    ContractKind,
    Ended,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamDeferred,
    ExamMatter,
    ExamResult,
    ExtensionGranted,
    Party,
)
from okstat.model.portfolio import Portfolio

FAILED = ExamResult.FAILED
ONCE = held("2026-02-02", FAILED)
OF_SELF = Party.APPRENTICE


def last(facts: Portfolio, rule: str, on: str = ON) -> str:
    """The answer on the latest exam."""
    return findings(facts, rule, on)[-1].outcome.kind.value


def lacks(facts: Portfolio, rule: str, on: str = ON) -> list[str]:
    """What it would need."""
    return [one.source for one in findings(facts, rule, on)[-1].missing]


class TestWhoRegistersANewExam:
    """§ 9-66 (2), (4), § 9-67 (4): the company or its office; the county for pupils; praksiskandidatar themselves."""

    RULE = "exam.new-exam-registration"

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (Party.COMPANY, "met"),
            (Party.OFFICE, "met"),
            (Party.COUNTY, "breached"),
            (Party.APPRENTICE, "breached"),
            (None, "unknown"),
        ],
    )
    def test_with_a_contract(self, by: Party | None, expected: str) -> None:
        facts = of_contract(ONCE, registered("2026-04-01", by))
        found = findings(facts, self.RULE, ON)[-1]
        places = {("9-66", "2.1"), ("9-66", "2.2"), ("9-66", "4.2"), ("9-67", "4")}
        assert (expected, "company", "moderate", places) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_a_first_exam_that_nobody_registered_is_no_question(self) -> None:
        """A first exam is none of a new one, and whoever has a contract does not register him- or herself."""
        rules = (self.RULE, "exam.registration-praksiskandidat", "exam.fee", "exam.no-fee")
        for facts in (of_contract(ONCE), of_candidate(ONCE, kind=CandidateKind.PUPIL)):
            found = {one.outcome.kind.value for rule in rules for one in findings(facts, rule, ON)}
            assert {"not_applicable"} == found
        assert "unknown" == findings(of_candidate(ONCE), "exam.fee", ON)[-1].outcome.kind.value
        assert "unknown" == findings(of_contract(ONCE, held("2026-06-10")), self.RULE, ON)[-1].outcome.kind.value

    @pytest.mark.parametrize(
        ("kind", "by", "expected"),
        [
            (CandidateKind.PUPIL, Party.COUNTY, "met"),
            (CandidateKind.PUPIL, Party.APPRENTICE, "breached"),
            (CandidateKind.PRAKSISKANDIDAT, Party.APPRENTICE, "met"),
            (CandidateKind.PRAKSISKANDIDAT, Party.COUNTY, "breached"),
            (CandidateKind.ADULT, Party.COUNTY, "not_applicable"),
            (None, Party.COUNTY, "unknown"),
        ],
    )
    def test_without_a_contract(self, kind: CandidateKind | None, by: Party, expected: str) -> None:
        assert expected == last(of_candidate(ONCE, registered("2026-04-01", by), kind=kind), self.RULE)

    def test_a_first_exam(self) -> None:
        assert "not_applicable" == last(of_contract(registered("2026-04-01", Party.COUNTY)), self.RULE)
        passed = of_contract(held("2026-02-02"), registered("2026-04-01", Party.COUNTY))
        assert "not_applicable" == last(passed, self.RULE)
        silent = of_contract(held("2026-02-02", None), registered("2026-04-01", Party.COUNTY))
        assert ["key result of event exam_held"] == lacks(silent, self.RULE)

    @pytest.mark.parametrize(
        ("kind", "by", "expected"),
        [
            (CandidateKind.PRAKSISKANDIDAT, Party.APPRENTICE, "met"),
            (CandidateKind.PRAKSISKANDIDAT, Party.COUNTY, "breached"),
            (CandidateKind.PUPIL, Party.APPRENTICE, "not_applicable"),
        ],
    )
    def test_a_deferred_exam(self, kind: CandidateKind, by: Party, expected: str) -> None:
        """Praksiskandidatar register for the deferred exam themselves."""
        events = (registered("2026-01-10", OF_SELF), told_of(ExamDeferred, "2026-03-01"), registered("2026-04-01", by))
        assert expected == last(of_candidate(*events, kind=kind), self.RULE)

    @pytest.mark.parametrize(
        ("deferred", "expected"), [("2026-03-31", "met"), ("2026-04-01", "met"), ("2026-04-02", "not_applicable")]
    )
    def test_deferred_before_the_registration(self, deferred: str, expected: str) -> None:
        """A registration that stood before the exam was put off was for the first one."""
        events = (told_of(ExamDeferred, deferred), registered("2026-04-01", OF_SELF))
        assert expected == last(of_candidate(*events), self.RULE)


class TestCostsOfANewExam:
    """§ 9-66 (2): the county covers what a new exam costs the company."""

    RULE = "exam.new-exam-costs"

    @pytest.mark.parametrize(
        ("by", "expected"), [(Party.COUNTY, "met"), (Party.COMPANY, "breached"), (None, "unknown")]
    )
    def test_by_whom(self, by: Party | None, expected: str) -> None:
        found = findings(of_contract(ONCE, held("2026-06-10", costs_paid_by=by)), self.RULE, ON)[-1]
        assert (expected, "county", "moderate", {("9-66", "2.3")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_first_exams_and_candidates(self) -> None:
        paid = held("2026-06-10", costs_paid_by=Party.COMPANY)
        assert "not_applicable" == last(of_contract(paid), self.RULE)
        assert "not_applicable" == last(of_candidate(ONCE, paid), self.RULE)
        assert ["key result of event exam_held"] == lacks(of_contract(held("2026-02-02", None), paid), self.RULE)


class TestRetake:
    """§ 9-66 (4): praksiskandidatar come again at the earliest six months after the last exam."""

    RULE = "exam.praksiskandidat-retake"

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-07-09", "breached"), ("2026-07-10", "met"), ("2026-07-11", "met")]
    )
    def test_six_months(self, on: str, expected: str) -> None:
        """Failed on 10 January: a new exam from 10 July (§ 9-66 (4)); registered that day too."""
        events = (held("2026-01-10", FAILED), registered(on, OF_SELF), held(on))
        found = findings(of_candidate(*events), self.RULE, ON)[-1]
        if expected == "breached":
            assert ("breached", "apprentice", "moderate", {("9-66", "4.1")}) == essence(found)
            assert "10 July 2026" in found.text("en")
        else:
            assert expected == found.outcome.kind.value

    @pytest.mark.parametrize(("registered_on", "expected"), [("2026-07-09", "breached"), ("2026-07-10", "met")])
    def test_the_registration_is_in_doubt(self, registered_on: str, expected: str) -> None:
        events = (held("2026-01-10", FAILED), registered(registered_on, OF_SELF), held("2026-08-20"))
        found = findings(of_candidate(*events), self.RULE, ON)[-1]
        if expected == "met":
            assert "met" == found.outcome.kind.value
        else:
            assert {
                "the six months end with the registration": "breached",
                "the six months end with the exam": "met",
            } == answered(found)

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-09", "breached"), ("2026-07-10", "met")])
    def test_the_last_of_two_exams_counts(self, on: str, expected: str) -> None:
        """Failed in June 2025 and on 10 January 2026."""
        first, second = held("2025-06-10", FAILED), held("2026-01-10", FAILED)
        assert expected == last(of_candidate(first, second, registered(on, OF_SELF), held(on)), self.RULE)

    def test_the_first_registration_counts(self) -> None:
        """Registered again in time after a registration that was too early: the doubt stays."""
        events = (registered("2026-07-09", OF_SELF), registered("2026-07-20", OF_SELF), held("2026-08-20"))
        found = findings(of_candidate(held("2026-01-10", FAILED), *events), self.RULE, ON)[-1]
        assert "breached" == answered(found)["the six months end with the registration"]

    def test_an_exam_without_a_registration(self) -> None:
        found = findings(of_candidate(held("2026-01-10", FAILED), held("2026-08-20")), self.RULE, ON)[-1]
        assert "unknown" == found.outcome.kind.value
        assert "event exam_registered" in [one.source for one in found.missing]

    @pytest.mark.parametrize(("kind", "expected"), [(CandidateKind.PUPIL, "not_applicable"), (None, "unknown")])
    def test_of_whom(self, kind: CandidateKind | None, expected: str) -> None:
        assert expected == last(of_candidate(ONCE, held("2026-03-03"), kind=kind), self.RULE)
        assert "not_applicable" == last(of_contract(ONCE, held("2026-03-03")), self.RULE)

    def test_first_and_annulled_exams(self) -> None:
        assert "not_applicable" == last(of_candidate(held("2026-03-03")), self.RULE)
        fault = told_of(ExamAnnulled, "2026-02-05", ground=AnnulmentGround.FORMAL_FAULT)
        assert "not_applicable" == last(of_candidate(ONCE, fault, held("2026-03-03")), self.RULE)


class TestRetakeBefore2024:
    """Six months by circular Udir-2-2020; from when on it is in doubt."""

    RULE = "exam.praksiskandidat-retake"

    @pytest.mark.parametrize(
        ("on", "wording", "expected"),
        [
            ("2022-08-09", "2020", "breached"),
            ("2022-08-10", "2020", "met"),
            ("2022-08-11", "2020", "met"),
        ],
    )
    def test_six_months(self, on: str, wording: str, expected: str) -> None:
        events = (held("2022-02-10", FAILED), registered(on, OF_SELF), held(on))
        found = findings(of_candidate(*events), self.RULE, ON)[-1]
        assert (expected, wording) == (found.outcome.kind.value, found.wording)
        assert ("apprentice", "moderate", {("", "")}) == essence(found)[1:]
        if expected == "breached":
            days = ("10. august 2022", "10. august 2022", "10 August 2022")
            assert all(one in text for one, text in zip(days, texts(found), strict=True))

    @pytest.mark.parametrize(
        ("first", "again", "expected"),
        [
            ("2018-12-10", "2019-02-14", None),
            ("2019-01-10", "2019-02-15", "unknown"),
            ("2020-11-10", "2020-12-31", "unknown"),
            ("2020-11-10", "2021-01-01", "breached"),
            ("2024-06-10", "2024-07-31", "breached"),
            ("2024-06-10", "2024-08-01", "breached"),
        ],
    )
    def test_since_when(self, first: str, again: str, expected: str | None) -> None:
        found = findings(of_candidate(held(first, FAILED), held(again, id="again")), self.RULE, ON)
        answers = [one.outcome.kind.value for one in found if one.subject.id == "C1/again"]
        assert ([expected] if expected is not None else []) == answers


class TestAfterTheOriginalPeriod:
    """§ 3-46 (2) of 2020 (§ 3-48 of 2018): whoever completed the first læretid keeps the right to sit."""

    RULE = "exam.after-original-period"

    def refused(self, on: str, *events: Event, granted: bool | None = False, **keys: Any) -> Portfolio:
        """A registration refused for a contract that ended on 31 August 2021."""
        decision = told_of(ExamDecided, on, matter=ExamMatter.REGISTRATION, granted=granted)
        return of_contract(*events, decision, first="2019-09-01", ends="2021-08-31", **keys)

    @pytest.mark.parametrize(("on", "expected"), [("2021-08-31", "not_applicable"), ("2021-09-01", "breached")])
    def test_from_the_day_after(self, on: str, expected: str) -> None:
        """The employer says no to a longer contract; the exam may still be taken."""
        found = findings(self.refused(on), self.RULE, ON)[-1]
        assert (expected, "county", "serious", {("3-46", "2.3")}) == essence(found)
        if expected == "breached":
            assert "31 August 2021" in found.text("en")
            assert "1 September 2021" in found.text("en")

    @pytest.mark.parametrize(("granted", "expected"), [(True, "met"), (None, "unknown")])
    def test_what_is_not_refused(self, granted: bool | None, expected: str) -> None:
        """Of those who have the right; of others nothing is asked."""
        facts = self.refused("2021-09-01", granted=granted)
        assert expected == last(facts, self.RULE)
        assert (["key granted of event exam_decided"] if granted is None else []) == lacks(facts, self.RULE)
        assert "not_applicable" == last(self.refused("2021-08-31", granted=granted), self.RULE)

    def test_cut_short_or_sat_already(self) -> None:
        """Only an ending before the first last day takes the right: on it, or in a longer period, it was completed."""
        ended = told_of(Ended, "2021-03-01")
        assert "not_applicable" == last(self.refused("2021-09-01", ended), self.RULE)
        sat = held("2021-08-01", FAILED)
        assert "not_applicable" == last(self.refused("2021-09-01", sat), self.RULE)
        assert "breached" == last(self.refused("2021-09-01", told_of(Ended, "2021-08-31")), self.RULE)
        longer = told_of(ExtensionGranted, "2021-08-20", last="2021-12-31")
        assert "breached" == last(self.refused("2021-11-01", longer, told_of(Ended, "2021-10-01")), self.RULE)

    def test_the_first_last_day_counts(self) -> None:
        """An extension moves the last day, not the day from which the right is there without one."""
        longer = told_of(ExtensionGranted, "2021-08-20", last="2021-12-31")
        assert "breached" == last(self.refused("2021-10-01", longer), self.RULE)
        assert "not_applicable" == last(self.refused("2021-08-25", longer), self.RULE)

    def test_candidates(self) -> None:
        decision = told_of(ExamDecided, "2021-09-01", matter=ExamMatter.REGISTRATION, granted=False)
        assert "not_applicable" == last(of_candidate(decision), self.RULE)

    def test_no_longer_since_2024(self) -> None:
        assert () == findings(self.refused("2024-08-01"), self.RULE, ON)


class TestRegistrationOfPraksiskandidatar:
    """§ 9-56 (3): they register themselves within the day the county sets."""

    RULE = "exam.registration-praksiskandidat"

    @pytest.mark.parametrize(
        ("on", "deadline", "by", "expected"),
        [
            ("2026-01-31", "2026-02-01", OF_SELF, "met"),
            ("2026-02-01", "2026-02-01", OF_SELF, "met"),
            ("2026-02-02", "2026-02-01", OF_SELF, "breached"),
            ("2026-02-01", None, OF_SELF, "unknown"),
            ("2026-02-01", "2026-02-01", Party.COUNTY, "breached"),
            ("2026-02-01", "2026-02-01", None, "unknown"),
        ],
    )
    def test_in_time(self, on: str, deadline: str | None, by: Party | None, expected: str) -> None:
        found = findings(of_candidate(registered(on, by, deadline=deadline)), self.RULE, ON)[-1]
        assert (expected, "apprentice", "moderate", {("9-56", "3.1")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_the_first_registration_is_judged(self) -> None:
        """A registration in time is not undone by a second one after the day."""
        rows = (registered(on, OF_SELF, deadline="2026-02-01") for on in ("2026-01-31", "2026-02-02"))
        assert "met" == last(of_candidate(*rows), self.RULE)

    @pytest.mark.parametrize(("kind", "expected"), [(CandidateKind.PUPIL, "not_applicable"), (None, "unknown")])
    def test_of_whom(self, kind: CandidateKind | None, expected: str) -> None:
        assert expected == last(of_candidate(registered("2026-02-01", OF_SELF), kind=kind), self.RULE)
        assert "not_applicable" == last(of_contract(registered("2026-02-01")), self.RULE)


class TestTheFee:
    """§ 9-56 (3), § 9-66 (4): praksiskandidatar pay a fee each time; the state budget sets it, some are known."""

    FEE, FREE = "exam.fee", "exam.no-fee"

    @pytest.mark.parametrize(
        ("on", "fee", "expected"),
        [
            ("2016-08-01", 902, "met"),
            ("2017-07-31", 902, "met"),
            ("2017-08-01", 902, "unknown"),
            ("2018-01-01", 925, "met"),
            ("2018-12-31", 925, "met"),
            ("2019-01-01", 925, "breached"),
            ("2019-01-01", 951, "met"),
            ("2020-01-01", 981, "met"),
            ("2020-12-31", 981, "met"),
            ("2020-12-31", None, "unknown"),
            ("2021-01-01", 981, "unknown"),
            ("2026-02-01", 981, "unknown"),
        ],
    )
    def test_a_first_exam(self, on: str, fee: int | None, expected: str) -> None:
        """902 in 2016-17, 925 in 2018, 951 in 2019, 981 in 2020: county pages, www.ostfoldfk.no among them."""
        asked = None if fee is None else Decimal(fee)
        found = findings(of_candidate(registered(on, OF_SELF, fee=asked)), self.FEE, ON)[-1]
        assert (expected, "county", "moderate") == essence(found)[:3]
        if expected == "breached":
            assert "925 kr" in found.text("nb")
            assert "951 kr" in found.text("nb")

    @pytest.mark.parametrize("on", ["2018-06-01", "2026-02-01"])
    def test_of_somebody_who_may_be_none(self, on: str) -> None:
        """Where the kind of candidate is not told, neither is whether anything was to be paid."""
        facts = of_candidate(registered(on, OF_SELF, fee=Decimal(1)), kind=None)
        assert ("unknown", ["key kind of the candidate"]) == (last(facts, self.FEE), lacks(facts, self.FEE))

    @pytest.mark.parametrize(
        ("on", "fee"), [("2016-09-01", 1806), ("2018-03-01", 1853), ("2019-03-01", 1905), ("2020-03-01", 1966)]
    )
    def test_a_later_exam(self, on: str, fee: int) -> None:
        before = held("2016-02-02", FAILED)
        facts = of_candidate(before, registered(on, OF_SELF, fee=Decimal(fee)))
        assert "met" == last(facts, self.FEE)
        wrong = of_candidate(before, registered(on, OF_SELF, fee=Decimal(902)))
        assert "breached" == last(wrong, self.FEE)

    def test_before_any_is_known(self) -> None:
        assert () == findings(of_candidate(registered("2016-07-31", OF_SELF, fee=Decimal(902))), self.FEE, ON)

    @pytest.mark.parametrize("rule", [FEE, FREE])
    @pytest.mark.parametrize(("kind", "expected"), [(CandidateKind.PUPIL, "not_applicable"), (None, "unknown")])
    def test_of_whom(self, rule: str, kind: CandidateKind | None, expected: str) -> None:
        assert expected == last(of_candidate(registered("2026-02-01", OF_SELF), kind=kind), rule)

    def test_of_whom_in_2020(self) -> None:
        """Asked in that year, it is the text of that year that has nothing to say."""
        for on, wording in (("2020-02-01", "2016"), ("2024-07-31", "2016"), ("2024-08-01", "2024")):
            found = findings(of_contract(registered("2020-02-01")), self.FEE, on)[-1]
            assert ("not_applicable", wording) == (found.outcome.kind.value, found.wording)

    def deferred(self, on: str, fee: int | None = 0) -> Portfolio:
        """A registration for an exam that had been put off."""
        asked = None if fee is None else Decimal(fee)
        put_off = told_of(ExamDeferred, "2020-01-05")
        return of_candidate(registered("2020-01-02", OF_SELF), put_off, registered(on, OF_SELF, fee=asked))

    @pytest.mark.parametrize(
        ("on", "expected"), [("2020-03-01", "unknown"), ("2025-09-28", "unknown"), ("2025-09-29", "not_applicable")]
    )
    def test_no_fee_for_a_deferred_exam(self, on: str, expected: str) -> None:
        assert expected == last(self.deferred(on), self.FEE)
        if expected == "unknown":
            assert ["the text on a new exam without a fee before 2025-09-29"] == lacks(self.deferred(on), self.FEE)

    @pytest.mark.parametrize(("known_at", "expected"), [("2025-10-06", "unknown"), ("2025-10-07", "not_applicable")])
    def test_before_the_text_was_public(self, known_at: str, expected: str) -> None:
        """In force on 29 September 2025, public on 7 October: as known before, it is the older text that was not seen.

        https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988
        """
        found = findings(self.deferred("2025-10-01"), self.FEE, "2025-10-20", known_at=known_at)[-1]
        assert expected == found.outcome.kind.value

    @pytest.mark.parametrize(("fee", "expected"), [(0, "met"), (981, "breached"), (None, "unknown")])
    def test_what_was_asked_for(self, fee: int | None, expected: str) -> None:
        found = findings(self.deferred("2025-09-29", fee), self.FREE, ON)[-1]
        assert (expected, "county", "moderate", {("9-56", "3.3")}) == essence(found)
        if expected == "breached":
            assert "981 kr" in found.text("nb")

    @pytest.mark.parametrize(
        ("ground", "upheld", "on", "expected"),
        [
            (AppealGround.EXPULSION, True, "2026-03-01", "met"),
            (AppealGround.ANNULMENT, True, "2026-03-01", "met"),
            (AppealGround.ANNULMENT, False, "2026-03-01", "not_applicable"),
            (AppealGround.ANNULMENT, None, "2026-03-01", "unknown"),
            (AppealGround.GRADE, True, "2026-03-01", "not_applicable"),
            (AppealGround.ANNULMENT, True, "2026-04-02", "not_applicable"),
        ],
    )
    def test_after_an_appeal(self, ground: AppealGround, upheld: bool | None, on: str, expected: str) -> None:
        """No fee for the exam after an appeal on expulsion or annulment that was upheld."""
        appeal = told_of(Appealed, "2026-02-10", ground=ground, event=ONCE.id)
        answer = told_of(AppealDecided, on, upheld=upheld, event=appeal.id)
        paid = registered("2026-04-01", OF_SELF, fee=Decimal(0))
        facts = of_candidate(ONCE, appeal, answer, paid)
        assert expected == last(facts, self.FREE)
        if expected == "unknown":
            assert ["key upheld of event appeal_decided"] == lacks(facts, self.FREE)
            assert ["key upheld of event appeal_decided"] == lacks(facts, self.FEE)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-02-01", "not_applicable"),
            ("2026-02-02", "met"),
            ("2026-04-01", "met"),
            ("2026-04-02", "not_applicable"),
        ],
    )
    def test_an_appeal_decided_between_the_exam_and_the_registration(self, on: str, expected: str) -> None:
        """Counting the day of either."""
        appeal = told_of(Appealed, "2026-01-12", ground=AppealGround.EXPULSION, event=ONCE.id)
        answer = told_of(AppealDecided, on, upheld=True, event=appeal.id)
        paid = registered("2026-03-01", OF_SELF), registered("2026-04-01", OF_SELF, fee=Decimal(0))
        assert expected == last(of_candidate(held("2025-06-02", FAILED), ONCE, appeal, answer, *paid), self.FREE)

    @pytest.mark.parametrize(
        ("deferred", "expected"),
        [("2026-03-31", "not_applicable"), ("2026-04-01", "not_applicable"), ("2026-04-02", "unknown")],
    )
    def test_deferred_by_the_day_of_the_registration(self, deferred: str, expected: str) -> None:
        """What is put off after it leaves the registration one for the first exam."""
        events = (told_of(ExamDeferred, deferred), registered("2026-04-01", OF_SELF, fee=Decimal(0)))
        assert expected == last(of_candidate(*events), self.FEE)

    def test_the_latest_registration_has_the_fee(self) -> None:
        first, again = (
            registered(on, OF_SELF, fee=Decimal(fee)) for on, fee in (("2019-02-01", 902), ("2019-03-01", 951))
        )
        assert "met" == last(of_candidate(first, again), self.FEE)

    def test_an_appeal_before_the_last_exam_is_used_up(self) -> None:
        appeal = told_of(Appealed, "2025-12-10", ground=AppealGround.ANNULMENT)
        answer = told_of(AppealDecided, "2026-01-10", upheld=True, event=appeal.id)
        undecided = told_of(Appealed, "2026-03-10", ground=AppealGround.ANNULMENT)
        paid = registered("2026-04-01", OF_SELF, fee=Decimal(0))
        assert "not_applicable" == last(of_candidate(appeal, answer, ONCE, undecided, paid), self.FREE)


def test_a_complete_record_of_a_contract() -> None:
    """Nothing is missing where everything is told."""
    facts = of_contract(
        ONCE, registered("2026-04-01"), held("2026-06-10", costs_paid_by=Party.COUNTY), known=known_to()
    )
    rules = (TestWhoRegistersANewExam.RULE, TestCostsOfANewExam.RULE)
    assert ["met", "met"] == [last(facts, rule) for rule in rules]
    assert ContractKind.APPRENTICE is facts.contracts[0].kind
    assert day("2026-06-10") == facts.contracts[0].events[-1].on
