"""The temporary regulation of spring 2020: early exams, shortened training, long layoffs; each case with its source."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from exam_facts import board, essence, held, member, of_contract, told, told_of
from facts import answered, cited, complete, contract, day, findings, missing, portfolio, signed, started, texts

from okstat.model.complete import Complete
from okstat.model.events import (
    AbsenceCause,
    Absent,
    CertificateDocument,
    CertificateIssued,
    ContractKind,
    EmploymentEnded,
    EmploymentEnding,
    Ended,
    Event,
    ExamRegistered,
    ExamResult,
    ExtensionGranted,
)
from okstat.model.portfolio import Portfolio

ON = "2026-11-20"
WINDOW, COMPLETED, LONG = "exam.window", "certificate.completed-training", "covid.2020"
OLD, COVID = "REGULATION_2006", "COVID_REGULATION_2020"
ENDS = "2020-09-30"
KINDS = ("absence", "leave", "extension_granted", "changed", "exam_held", "employment_ended")
SILENT = complete(**dict.fromkeys(KINDS, ON))


def laid_off(first: str = "2020-03-16", last: str | None = "2020-05-15", **keys: Any) -> Absent:
    """A layoff."""
    return told_of(Absent, first, last=last, cause=AbsenceCause.LAID_OFF, **keys)


def early(on: str = "2020-05-20", **keys: Any) -> Event:
    """An exam that the company finds the candidate ready for, and to which the candidate has consented."""
    return held(on, **{"consented": "2020-05-04", "company_finds_ready": True, **keys})


def trained(*events: Event, ends: str = ENDS, known: Complete | None = None, **fields: Any) -> Portfolio:
    """Training from September 2018."""
    return of_contract(*events, first="2018-09-03", ends=ends, known=known, **fields)


def without_end(*events: Event) -> Portfolio:
    """A contract of which the last day is not told."""
    return portfolio(contract(signed("2018-09-03", first="2018-09-03"), started("2018-09-03"), *events))


def answer(facts: Portfolio, rule: str, on: str = ON) -> str:
    """The one answer."""
    return told(facts, rule, on).outcome.kind.value


class TestEarlyExam:
    """§ 9: laid off or dismissed for less than three months, found ready, with written consent; from 30 April 2020.

    https://www.udir.no/regelverkstolkninger/opplaring/midlertidig-regelverk-for-utdanningssektoren-covid-19/3.4-fag--og-yrkesopplaring/
    """

    def test_ready_and_willing(self) -> None:
        found = told(trained(laid_off(), early()), WINDOW, ON)
        places = {("9", ""), ("3-48", ""), ("3-46", "2.1")}
        assert ("met", "county", "serious", places) == essence(found)
        assert "2020, covid" == found.wording

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"consented": "2020-05-20"}, "met"),
            ({"consented": "2020-05-21"}, "breached"),
            ({"consented": None}, "unknown"),
            ({"consented": None, "refused": "2020-05-04"}, "breached"),
            ({"company_finds_ready": False}, "breached"),
            ({"company_finds_ready": None}, "unknown"),
            ({"company_finds_ready": None, "consented": None, "refused": "2020-05-04"}, "breached"),
        ],
    )
    def test_without_consent_it_is_not_allowed(self, keys: dict[str, Any], expected: str) -> None:
        """Laid off two months, four months before the end: one has only two tries."""
        assert expected == answer(trained(laid_off(), early(**keys)), WINDOW)

    def test_what_is_missing(self) -> None:
        facts = trained(laid_off(), early(consented=None, company_finds_ready=None))
        keys = ("company_finds_ready", "consented")
        assert tuple(f"key {key} of event exam_held" for key in keys) == missing(facts, WINDOW, ON)
        assert ("event absence", "event leave", "event employment_ended") == missing(trained(early()), WINDOW, ON)
        for kind, other in (("leave", "absence"), ("absence", "leave")):
            told = trained(early(), known=complete(exam_held=ON, employment_ended=ON, **{kind: ON}))
            assert (f"event {other}",) == missing(told, WINDOW, ON)

    @pytest.mark.parametrize(("silent_to", "expected"), [("2020-05-18", "unknown"), ("2020-05-19", "breached")])
    def test_a_dismissal_that_nobody_told_of(self, silent_to: str, expected: str) -> None:
        """Dismissed before the exam on 20 May or not: known where the record is complete to the day before."""
        known = complete(absence=ON, leave=ON, exam_held=ON, employment_ended=silent_to)
        assert expected == answer(trained(early(), known=known), WINDOW)
        if expected == "unknown":
            assert ("event employment_ended",) == missing(trained(early(), known=known), WINDOW, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2020-05-19", "unknown"), ("2020-05-20", "breached")])
    def test_an_employment_that_ended_for_a_reason_not_told(self, last: str, expected: str) -> None:
        facts = trained(told_of(EmploymentEnded, last), early(), known=SILENT)
        assert expected == answer(facts, WINDOW)
        if expected == "unknown":
            assert ("key basis of event employment_ended",) == missing(facts, WINDOW, ON)

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2020-03-16", "2020-06-14", "met"),
            ("2020-03-16", "2020-06-15", "breached"),
            ("2020-03-16", None, "breached"),
            ("2020-04-16", None, "met"),
        ],
    )
    def test_less_than_three_months(self, first: str, last: str | None, expected: str) -> None:
        """From 16 March three months are over with 15 June."""
        facts = trained(laid_off(first, last), early("2020-06-25"), ends="2020-12-31")
        assert expected == answer(facts, WINDOW)

    def test_several_layoffs_are_added_up(self) -> None:
        two = (laid_off("2020-03-16", "2020-04-30"), laid_off("2020-05-11", "2020-06-23"))
        assert "met" == answer(trained(*two, early("2020-06-25"), ends="2020-12-31"), WINDOW)
        more = (laid_off("2020-03-16", "2020-04-30"), laid_off("2020-05-11", "2020-06-25"))
        assert "breached" == answer(trained(*more, early("2020-06-26"), ends="2020-12-31"), WINDOW)

    def test_for_those_laid_off_only(self) -> None:
        assert "unknown" == answer(trained(early()), WINDOW)
        assert "breached" == answer(trained(early(), known=SILENT), WINDOW)
        sick = told_of(Absent, "2020-03-16", last="2020-05-15", cause=AbsenceCause.SICKNESS)
        assert "breached" == answer(trained(sick, early(), known=SILENT), WINDOW)
        unclear = told_of(Absent, "2020-03-16", last="2020-05-15")
        assert "unknown" == answer(trained(unclear, early(), known=SILENT), WINDOW)
        later = told_of(Absent, "2020-05-21", last="2020-06-15")
        assert "breached" == answer(trained(later, early(), known=SILENT), WINDOW)

    @pytest.mark.parametrize(
        ("last", "basis", "expected"),
        [
            ("2020-05-19", EmploymentEnding.NOTICE, "met"),
            ("2020-02-20", EmploymentEnding.NOTICE, "met"),
            ("2020-02-19", EmploymentEnding.NOTICE, "breached"),
            ("2020-05-20", EmploymentEnding.NOTICE, "breached"),
            ("2020-05-19", EmploymentEnding.AGREEMENT, "breached"),
        ],
    )
    def test_dismissed(self, last: str, basis: EmploymentEnding, expected: str) -> None:
        """For less than three months on the day of the exam, 20 May."""
        facts = trained(told_of(EmploymentEnded, last, basis=basis), early(), known=SILENT)
        assert expected == answer(facts, WINDOW)

    @pytest.mark.parametrize(
        ("on", "wording", "expected"),
        [
            ("2020-04-29", "2018", "breached"),
            ("2020-04-30", "2020, covid", "met"),
            ("2020-06-14", "2020, covid", "met"),
        ],
    )
    def test_from_30_april(self, on: str, wording: str, expected: str) -> None:
        found = told(trained(laid_off(), early(on, consented="2020-04-20"), ends="2020-12-31"), WINDOW, ON)
        assert (wording, expected) == (found.wording, found.outcome.kind.value)

    @pytest.mark.parametrize(("on", "expected"), [("2020-04-20", "breached"), ("2020-05-04", "met")])
    def test_wanted_before_and_after_it_came(self, on: str, expected: str) -> None:
        """The exceptions are in force from 30 April, for the board too.

        https://www.eba.no/artikler/2020/unntak-for-fag--og-svenneprover-varen-2020/
        """
        there, away = member("a", at_start=True, at_end=True), member("b", at_start=False, at_end=False)
        facts = trained(laid_off(), early(on, consented="2020-04-19", board=board(there, away)))
        assert [expected, expected] == [answer(facts, rule) for rule in (WINDOW, "exam.procedure")]

    @pytest.mark.parametrize(("on", "expected"), [("2020-07-01", "unknown"), ("2022-12-31", "unknown")])
    def test_when_it_ended_is_not_known(self, on: str, expected: str) -> None:
        """After spring 2020 the readings differ, unless both find the same."""
        found = told(trained(laid_off(), early(on), ends="2023-12-31"), WINDOW, ON)
        assert (expected, {"met", "breached"}) == (found.outcome.kind.value, set(answered(found).values()))
        assert "breached" == answer(trained(early(on), ends="2023-12-31", known=SILENT), WINDOW)

    def test_after_the_doubt(self) -> None:
        found = told(trained(laid_off(), early("2023-01-01"), ends="2023-12-31"), WINDOW, ON)
        assert ("2020", "breached") == (found.wording, found.outcome.kind.value)
        assert ((OLD, "3-46", "2.1"),) == cited(found)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.FAGBREV_ON_THE_JOB, "met"),
            (ContractKind.APPRENTICE, "unknown"),
            (ContractKind.TRAINING_CANDIDATE, "unknown"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "unknown"),
        ],
    )
    def test_whose_consent_is_asked_for(self, kind: ContractKind, expected: str) -> None:
        """Lærling, praksisbrevkandidat and lærekandidat are named."""
        assert expected == answer(trained(laid_off(), early(consented=None), kind=kind), WINDOW)

    def test_other_exams(self) -> None:
        """Consent and readiness make theirs early too; without them nothing is said, as in 2018."""
        for kind in (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE):
            assert "met" == answer(trained(laid_off(), early(), kind=kind), WINDOW)
            assert "unknown" == answer(trained(laid_off(), early(company_finds_ready=False), kind=kind), WINDOW)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2020-06-30", "met"), ("2020-10-01", "breached"), ("2020-06-29", "unknown")]
    )
    def test_the_window_itself_is_as_before(self, on: str, expected: str) -> None:
        assert expected == answer(trained(held(on)), WINDOW)

    def test_the_end_is_asked_for(self) -> None:
        assert ("key last of event signed",) == missing(without_end(laid_off(), early()), WINDOW, ON)


class TestShortenedTraining:
    """§ 9: who has passed need not complete the training, if the company agrees."""

    def issued(self, on: str = "2020-06-02", **keys: Any) -> Portfolio:
        """Passed on 20 May 2020, with a contract to 31 August; laid off."""
        document = told_of(CertificateIssued, on, document=CertificateDocument.FAGBREV)
        return trained(laid_off(), early(**{"company_agrees": True, **keys}), document, ends="2020-08-31")

    def test_the_rest_is_waived(self) -> None:
        """Exam passed 2020-05-20, contract to 2020-08-31, the company agrees.

        https://www.rogfk.no/om-fylkeskommunen/koronavirus-temaside/larlinger-larekandidater-og-praksiskandidater/tidlig-gjennomforing-av-prover-og-avkorting-av-laretid/
        """
        found = told(self.issued(), COMPLETED, ON)
        places = {("9", ""), ("3-48", ""), ("3-46", "2.2")}
        assert ("met", "county", "serious", places) == essence(found)
        assert "2020, covid" == found.wording

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"company_agrees": False}, "breached"),
            ({"company_agrees": None}, "unknown"),
            ({"result": ExamResult.FAILED}, "breached"),
            ({"result": None}, "unknown"),
            ({"result": ExamResult.PASSED_VERY_WELL}, "met"),
        ],
    )
    def test_what_it_hangs_on(self, keys: dict[str, Any], expected: str) -> None:
        assert expected == answer(self.issued(**keys), COMPLETED)

    def test_the_contract_may_have_ended_with_the_exam(self) -> None:
        over = told_of(Ended, "2020-05-20")
        document = told_of(CertificateIssued, "2020-06-02", document=CertificateDocument.FAGBREV)
        facts = trained(early(company_agrees=True), over, document, ends="2020-08-31")
        assert "met" == answer(facts, COMPLETED)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2020-05-19", "breached"), ("2020-05-20", "met"), ("2020-05-21", "met")]
    )
    def test_passed_by_the_day_of_the_document(self, on: str, expected: str) -> None:
        assert expected == answer(self.issued(on), COMPLETED)

    def test_the_latest_passed_exam_and_an_exam_to_come(self) -> None:
        document = told_of(CertificateIssued, "2020-06-02", document=CertificateDocument.FAGBREV)
        first, second = early(company_agrees=False), early("2020-05-25", company_agrees=True)
        assert "met" == answer(trained(first, second, document, ends="2020-08-31"), COMPLETED)
        registered = told_of(ExamRegistered, "2020-05-26")
        assert "met" == answer(trained(second, registered, document, ends="2020-08-31"), COMPLETED)

    def test_when_it_ended_is_not_known(self) -> None:
        assert "unknown" == answer(self.issued("2020-07-01"), COMPLETED)
        assert "breached" == answer(self.issued("2020-07-01", company_agrees=False), COMPLETED)


class TestLongLayoff:
    """Laid off for more than three months: the training period is extended by the same time.

    https://www.udir.no/regelverkstolkninger/opplaring/midlertidig-regelverk-for-grunnopplaringen-om-covid-19-revidert/8.-fag--og-yrkesopplaring
    """

    OVER_THREE = laid_off("2020-03-16", "2020-06-30")

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2020-06-15", []), ("2020-06-16", ["breached"]), ("2020-06-30", ["breached"])],
    )
    def test_more_than_three_months(self, last: str, expected: list[str]) -> None:
        found = findings(trained(laid_off("2020-03-16", last), known=SILENT), LONG, ON)
        assert expected == [one.outcome.kind.value for one in found]

    @pytest.mark.parametrize(("last", "expected"), [("2021-01-14", "breached"), ("2021-01-15", "met")])
    def test_by_the_same_time(self, last: str, expected: str) -> None:
        """107 days after 30 September 2020 it is 15 January 2021."""
        extended = told_of(ExtensionGranted, "2020-09-01", last=day(last))
        found = told(trained(self.OVER_THREE, extended, known=SILENT), LONG, ON)
        assert (expected, "county", "moderate", {("9", "")}) == essence(found)

    def test_what_a_breach_says(self) -> None:
        found = told(trained(self.OVER_THREE, known=SILENT), LONG, ON)
        assert {"last": day(ENDS), "days": 107, "due": day("2021-01-15")} == dict(found.outcome.values)
        assert day("2020-06-16") == found.governed_by

    def test_silence_and_what_may_still_come(self) -> None:
        facts = trained(self.OVER_THREE)
        assert ("event extension_granted", "event changed") == missing(facts, LONG, ON)
        before = trained(self.OVER_THREE, known=complete(**dict.fromkeys(SILENT.days, "2020-09-30")))
        assert "judgement" == answer(before, LONG, "2020-09-30")
        after = trained(self.OVER_THREE, known=complete(**dict.fromkeys(SILENT.days, "2020-10-01")))
        assert "breached" == answer(after, LONG, "2020-10-01")

    def test_who_needs_no_more(self) -> None:
        assert "not_applicable" == answer(trained(self.OVER_THREE, held("2020-09-30"), known=SILENT), LONG)
        assert "not_applicable" == answer(trained(self.OVER_THREE, held("2020-09-01"), known=SILENT), LONG)
        assert "breached" == answer(trained(self.OVER_THREE, told_of(Ended, "2020-10-01"), known=SILENT), LONG)
        failed = held("2020-09-30", ExamResult.FAILED)
        assert "breached" == answer(trained(self.OVER_THREE, failed, known=SILENT), LONG)
        assert "breached" == answer(trained(self.OVER_THREE, held("2020-10-01"), known=SILENT), LONG)
        assert "not_applicable" == answer(trained(self.OVER_THREE, told_of(Ended, "2020-09-29"), known=SILENT), LONG)
        assert "breached" == answer(trained(self.OVER_THREE, told_of(Ended, "2020-09-30"), known=SILENT), LONG)

    def test_the_day_it_passes_and_the_end_before_it(self) -> None:
        """Extended already before another layoff, it is the end agreed at the first that counts."""
        facts = trained(laid_off("2020-03-16", None), known=SILENT)
        assert "unknown" == answer(facts, LONG, "2020-06-16")
        extended = told_of(ExtensionGranted, "2020-05-04", last=day("2020-12-31"))
        two = (laid_off("2020-03-16", "2020-04-30"), laid_off("2020-05-11", "2020-06-30"))
        assert "breached" == answer(trained(*two, extended, known=SILENT), LONG)
        enough = told_of(ExtensionGranted, "2020-05-04", last=day("2021-02-28"))
        assert "met" == answer(trained(*two, enough, known=SILENT), LONG)

    def test_while_the_training_still_runs(self) -> None:
        running = trained(self.OVER_THREE, known=complete(**dict.fromkeys(SILENT.days, "2020-07-31")))
        found = told(running, LONG, "2020-07-31")
        assert "judgement" == found.outcome.kind.value
        assert (
            (
                "Læretiden går ut 30. september 2020; med 107 dager lagt til for permitteringen varer den til "
                "15. januar 2021: når samtykker fylkeskommunen i den nye dagen?"
            ),
            (
                "Læretida går ut 30. september 2020; med 107 dagar lagde til for permitteringa varer ho til "
                "15. januar 2021: når samtykkjer fylkeskommunen i den nye dagen?"
            ),
            (
                "The training period ends on 30 September 2020; with 107 days added for the layoff it lasts to "
                "15 January 2021: when does the county consent to the new day?"
            ),
        ) == texts(found)

    def test_part_of_a_position_is_judged(self) -> None:
        for share, expected in ((Decimal("0.5"), "judgement"), (Decimal(1), "breached"), (Decimal("1.5"), "judgement")):
            layoff = laid_off("2020-03-16", "2020-06-30", share=share)
            assert expected == answer(trained(layoff, known=SILENT), LONG)

    def test_a_layoff_that_is_not_over(self) -> None:
        assert ("key last of event absence",) == missing(trained(laid_off(last=None), known=SILENT), LONG, ON)
        assert "not_applicable" == answer(trained(laid_off(last=None), known=SILENT), LONG, "2020-06-15")

    def test_several_layoffs(self) -> None:
        two = (laid_off("2020-03-16", "2020-04-30"), laid_off("2020-05-11", "2020-06-30"))
        found = told(trained(*two, known=SILENT), LONG, ON)
        assert {"last": day(ENDS), "days": 97, "due": day("2021-01-05")} == dict(found.outcome.values)
        assert day("2020-06-26") == found.governed_by

    def test_outside_its_time(self) -> None:
        """Layoffs that passed three months before 30 April 2020 are not its matter; after spring 2020 it is open."""
        early, first, later = [
            findings(trained(laid_off(*days), ends="2022-08-31", known=SILENT), LONG, ON)
            for days in (("2020-01-27", "2020-05-29"), ("2020-01-30", "2020-05-29"), ("2020-08-03", "2021-01-31"))
        ]
        assert ((), "breached") == (early, first[0].outcome.kind.value)
        assert ["unknown"] == [one.outcome.kind.value for one in later]

    def test_the_end_is_asked_for(self) -> None:
        assert ("key last of event signed",) == missing(without_end(self.OVER_THREE), LONG, ON)
