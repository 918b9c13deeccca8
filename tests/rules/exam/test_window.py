from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from facts import (
    alone,
    answered,
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    recorded_answers,
    signed,
    sourced,
    started,
    texts,
    trainings,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.check import Finding
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    Changed,
    ContractKind,
    Ended,
    Event,
    ExamAnnulled,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    ExtensionGranted,
)
from okstat.model.portfolio import Portfolio
from okstat.period import add_months

WINDOW, REGISTRATION = "exam.window", "exam.registration"
ON = "2026-11-20"
KNOWN = complete(exam_held=ON, exam_registered=ON, ended=ON, absence=ON, leave=ON, employment_ended=ON)
NOTHING = complete()
NEW, OLD = "REGULATION_2024", "REGULATION_2006"
REFORM_OPEN = {"exam-reform-2018 had not begun", "exam-reform-2018 had begun"}


def lasting(
    *events: Event,
    ends: str | None = "2026-08-31",
    kind: ContractKind = ContractKind.APPRENTICE,
    known: Complete = KNOWN,
    **fields: Any,
) -> Contract:
    """A contract of two years that ends on a day, with what happens to the exam."""
    first = f"{int(ends[:4]) - 2}{ends[4:]}" if ends else "2024-08-31"
    return contract(signed(first, last=ends), started(first), *events, kind=kind, known=known, **fields)


def held(on: str, result: ExamResult | None = None) -> ExamHeld:
    """An exam that is finished on a day."""
    return event(ExamHeld, on, result=result)


def judged(*events: Event, ends: str = "2026-08-31", kind: ContractKind = ContractKind.APPRENTICE) -> Finding:
    """What the window says of these events."""
    return finding(lasting(*events, ends=ends, kind=kind), WINDOW, ON)


def answer(found: Finding) -> tuple[str, str]:
    """Outcome and severity."""
    return found.outcome.kind.value, found.severity.value


TOO_EARLY, TOO_LATE, IN_TIME = ("breached", "serious"), ("breached", "notice"), ("met", "serious")


class TestExamWindow:
    """The county holds the exam as a main rule before læretid is over, and not earlier than three months before that.

    Forskrift 2024 § 9-55 (2); 2006 § 3-46 (2), before the renumbering § 3-48. Until the reform of 2018, first day not
    known: at the end of the training, normally finished within two months after it (2006 §§ 3-48 (2), 3-49 (2)).
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-05-30", TOO_EARLY),
            ("2026-05-31", IN_TIME),
            ("2026-06-01", IN_TIME),
            ("2026-08-30", IN_TIME),
            ("2026-08-31", IN_TIME),
            ("2026-09-01", TOO_LATE),
        ],
    )
    def test_the_window_of_2024(self, on: str, expected: tuple[str, str]) -> None:
        """Training to 31 August 2026 opens the window on 31 May; a day early is serious, a day late worth a notice."""
        found = judged(held(on))
        assert expected == answer(found)
        assert ("2024", ((NEW, "9-55", "2.1"),), "county", day(on)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2023-05-30", TOO_EARLY),
            ("2023-05-31", IN_TIME),
            ("2023-08-31", IN_TIME),
            ("2023-09-01", TOO_LATE),
        ],
    )
    def test_the_window_of_2018(self, on: str, expected: tuple[str, str]) -> None:
        """The three months came with the reform of 2018, long before the regulation of 2024."""
        found = judged(held(on), ends="2023-08-31")
        assert expected == answer(found)
        assert ("2020", ((OLD, "3-46", "2.1"),), "county") == (found.wording, cited(found), found.bearer)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2016-02-01", ("met", "notice")),
            ("2016-08-31", ("met", "notice")),
            ("2016-10-30", ("met", "notice")),
            ("2016-10-31", ("met", "notice")),
            ("2016-11-01", TOO_LATE),
        ],
    )
    def test_the_two_months_of_2009(self, on: str, expected: tuple[str, str]) -> None:
        """Training to 31 August 2016: normally finished by 31 October; no first day is given."""
        found = judged(held(on), ends="2016-08-31")
        assert expected == answer(found)
        assert ("2009", ((OLD, "3-48", "2"), (OLD, "3-49", "2"))) == (found.wording, cited(found))

    @pytest.mark.parametrize(
        ("ends", "opens"),
        [("2026-05-31", "2026-02-28"), ("2025-02-28", "2024-11-28"), ("2026-11-01", "2026-08-01")],
    )
    def test_three_months_back_may_end_in_a_shorter_month(self, ends: str, opens: str) -> None:
        """Three months before 31 May is the last day of February."""
        assert IN_TIME == answer(judged(held(opens), ends=ends))
        assert TOO_EARLY == answer(judged(held((day(opens) - timedelta(days=1)).isoformat()), ends=ends))

    @given(
        ends=st.dates(date(2025, 1, 1), date(2026, 11, 20)).filter(lambda ends: (ends.month, ends.day) != (2, 29)),
        on=st.dates(date(2024, 8, 1), date(2026, 11, 20)),
    )
    def test_every_day_has_one_of_three_answers(self, ends: date, on: date) -> None:
        """Whatever the last day: too early before the three months, too late after it, in time between."""
        expected = TOO_EARLY if on < add_months(ends, -3) else IN_TIME if on <= ends else TOO_LATE
        assert expected == answer(judged(held(on.isoformat()), ends=ends.isoformat()))

    @pytest.mark.parametrize(
        ("on", "wording", "place"),
        [("2024-07-31", "2020", (OLD, "3-46", "2.1")), ("2024-08-01", "2024", (NEW, "9-55", "2.1"))],
    )
    def test_across_1_august_2024_only_the_citation_changes(
        self, on: str, wording: str, place: tuple[str, str, str]
    ) -> None:
        """An exam a month too early is serious on both sides of the border; each day cites its own regulation."""
        found = judged(held(on), ends="2024-12-01")
        assert TOO_EARLY == answer(found)
        assert (wording, (place,)) == (found.wording, cited(found))

    # ── the doubts ──────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("on", "expected", "wording"),
        [
            ("2018-11-12", "met", "2009"),
            ("2018-11-13", "unknown", None),
            ("2019-02-14", "unknown", None),
            ("2019-02-15", "breached", "2018"),
        ],
    )
    def test_ten_days_after_the_end_around_the_reform(self, on: str, expected: str, wording: str | None) -> None:
        """In time by the older text and late by the newer one: between the bounds neither may be picked."""
        found = judged(held(on), ends=(day(on) - timedelta(days=10)).isoformat())
        assert expected == found.outcome.kind.value
        if wording is not None:
            assert wording == found.wording
            return
        assert {"exam-reform-2018 had not begun": "met", "exam-reform-2018 had begun": "breached"} == answered(found)
        assert {(OLD, "3-48", "2"), (OLD, "3-49", "2"), (OLD, "3-48", "")} == set(cited(found))

    @pytest.mark.parametrize(("ends", "expected"), [("2018-12-31", "met"), ("2018-10-01", "breached")])
    def test_where_the_readings_agree_the_answer_stands(self, ends: str, expected: str) -> None:
        """On 15 December 2018 an exam inside both windows is in time, one outside both is late; both texts are told."""
        found = judged(held("2018-12-15"), ends=ends)
        assert (expected, "notice") == answer(found)
        assert dict.fromkeys(REFORM_OPEN, expected) == answered(found)

    @pytest.mark.parametrize(
        ("on", "places", "said"),
        [
            ("2019-02-15", {"3-48", "3-46"}, {"breached"}),
            ("2020-04-29", {"3-48", "3-46"}, {"breached"}),
            ("2020-12-31", {"9", "3-48", "3-46"}, {"breached"}),
            ("2021-01-01", {"9", "3-46"}, {"breached"}),
            ("2023-01-01", {"3-46"}, set()),
        ],
    )
    def test_the_renumbering_is_told_and_changes_nothing(self, on: str, places: set[str], said: set[str]) -> None:
        """While nobody knows whether § 3-48 had become § 3-46, both are cited, and the answer is one."""
        early = judged(held(on), ends=add_months(day(on), 4).isoformat())
        assert TOO_EARLY == answer(early)
        assert places == {section for _, section, _ in cited(early)}
        assert said == set(answered(early).values())

    def test_before_august_2009_the_text_is_not_known(self) -> None:
        """The chapter was rewritten on 1 August 2009: of the day before nothing is said."""
        before = lasting(held("2009-07-31"), ends="2009-07-31")
        assert ("the text of the regulation before 2009-08-01",) == missing(before, WINDOW, ON)
        assert ("met", "2009") == (
            judged(held("2009-08-01"), ends="2009-08-01").outcome.kind.value,
            judged(held("2009-08-01"), ends="2009-08-01").wording,
        )

    # ── the kinds of exam ───────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(("on", "expected"), [("2016-12-31", "unknown"), ("2017-01-01", "met")])
    def test_praksisbrev_is_named_from_2017(self, on: str, expected: str) -> None:
        """The regulation speaks of praksisbrevprøven from 1 January 2017, and of the others all along."""
        kind = ContractKind.PRAKSISBREV_CANDIDATE
        assert expected == judged(held(on), ends="2016-12-31", kind=kind).outcome.kind.value
        assert "met" == judged(held(on), ends="2016-12-31").outcome.kind.value

    def test_praksisbrev_after_its_first_day_has_the_two_months(self) -> None:
        """What came with 1 January 2017 holds after it too."""
        kind = ContractKind.PRAKSISBREV_CANDIDATE
        assert "met" == judged(held("2017-06-10"), ends="2017-06-30", kind=kind).outcome.kind.value
        assert TOO_LATE == answer(judged(held("2017-09-01"), ends="2017-06-30", kind=kind))

    @pytest.mark.parametrize("kind", [ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE])
    def test_the_other_exams_between_the_reform_and_2024(self, kind: ContractKind) -> None:
        """Their text of 2018 to 2024 was not seen: inside the window all texts are kept, outside nothing is said."""
        assert "met" == judged(held("2022-06-10"), ends="2022-08-31", kind=kind).outcome.kind.value
        for on in ("2022-05-30", "2022-09-01"):
            facts = lasting(held(on), ends="2022-08-31", kind=kind)
            assert ("the text on praksisbrevprøven and kompetanseprøven before 2024-08-01",) == missing(
                facts, WINDOW, ON
            )
        without_end = lasting(held("2022-06-10"), ends=None, kind=kind)
        assert ("key last of event signed",) == missing(without_end, WINDOW, ON)

    @pytest.mark.parametrize("kind", list(ContractKind))
    def test_from_2024_the_window_is_one_for_all(self, kind: ContractKind) -> None:
        """§ 9-55 (2) names all three exams."""
        assert TOO_EARLY == answer(judged(held("2026-05-30"), kind=kind))
        assert IN_TIME == answer(judged(held("2026-05-31"), kind=kind))

    def test_fagbrev_on_the_job_leads_to_the_trade_exam(self) -> None:
        """Its candidates sit the ordinary trade exam, so the window of 2018 is theirs."""
        found = judged(held("2022-05-30"), ends="2022-08-31", kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert TOO_EARLY == answer(found)

    def test_the_kind_in_force_counts(self) -> None:
        """An apprentice who became a training candidate sits the kompetanseprøve."""
        change = event(Changed, "2022-01-10", contract_kind=ContractKind.TRAINING_CANDIDATE, consented="2022-01-20")
        assert "unknown" == judged(change, held("2022-05-30"), ends="2022-08-31").outcome.kind.value

    # ── which exam, and which end ───────────────────────────────────────────────────────────────

    @pytest.mark.parametrize("later", ["2026-09-01", "2026-11-10"])
    def test_only_the_first_exam_is_judged(self, later: str) -> None:
        """A new exam after a failed one follows § 9-66, which gives it no window."""
        assert IN_TIME == answer(judged(held("2026-06-10", ExamResult.FAILED), held(later)))

    def test_an_annulled_exam_was_held_all_the_same(self) -> None:
        """Annulment takes the result: the next exam, a year later at the earliest after cheating, is not late."""
        annulled = event(ExamAnnulled, "2026-06-12")
        assert IN_TIME == answer(judged(held("2026-06-10"), annulled, held("2026-11-10")))
        assert TOO_EARLY == answer(judged(held("2026-05-30"), annulled, held("2026-08-10")))

    def test_the_end_is_the_one_in_force_on_the_day_of_the_exam(self) -> None:
        """A longer period granted after a failed exam does not make that exam too early; granted before, it does."""
        exam = held("2026-06-10", ExamResult.FAILED)
        assert IN_TIME == answer(judged(exam, event(ExtensionGranted, "2026-06-11", last="2027-02-28")))
        assert TOO_EARLY == answer(judged(exam, event(ExtensionGranted, "2026-06-10", last="2027-02-28")))

    @pytest.mark.parametrize(("consented", "expected"), [("2026-06-10", TOO_EARLY), ("2026-06-11", IN_TIME)])
    def test_a_change_moves_the_end_from_the_day_of_consent(self, consented: str, expected: tuple[str, str]) -> None:
        """What was asked for in May and consented to after the exam did not hold on the day of the exam."""
        change = event(Changed, "2026-05-01", last="2027-02-28", consented=consented)
        assert expected == answer(judged(change, held("2026-06-10")))

    # ── put off ─────────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("ends", "deferred", "on"),
        [
            ("2026-08-31", "2026-08-20", "2026-09-01"),
            ("2022-08-31", "2022-08-20", "2022-09-01"),
            ("2016-08-31", "2016-10-31", "2016-11-01"),
        ],
    )
    def test_late_after_absence_is_a_question(self, ends: str, deferred: str, on: str) -> None:
        """An exam put off for documented absence is held as soon as it can be (§ 9-67): whether it was, is asked."""
        found = judged(event(ExamDeferred, deferred), held(on), ends=ends)
        assert ("judgement", "notice") == answer(found)
        assert {"deferred": day(deferred), "held": day(on)}.items() <= dict(found.outcome.values).items()
        assert "exam.deferred" in reads(found)

    def test_put_off_on_the_day_itself_and_more_than_once(self) -> None:
        """Absence on the day of the exam that was held all the same counts; the last day it was put off is told."""
        twice = judged(event(ExamDeferred, "2026-08-20"), event(ExamDeferred, "2026-09-14"), held("2026-09-14"))
        assert ("judgement", "notice") == answer(twice)
        assert day("2026-09-14") == dict(twice.outcome.values)["deferred"]
        assert ("judgement", "notice") == answer(judged(event(ExamDeferred, "2026-09-14"), held("2026-09-14")))

    def test_the_question_in_three_languages(self) -> None:
        """The question names the day it was put off, the day it was held and the main rule."""
        nb, nn, en = texts(judged(event(ExamDeferred, "2026-08-20"), held("2026-09-14")))
        assert (
            "Prøven ble utsatt 20. august 2026 og holdt 14. september 2026; hovedregelen er senest 31. august 2026. "
            "Forklarer fraværet at den ble holdt så sent?"
        ) == nb
        assert (
            "Prøva vart utsett 20. august 2026 og halden 14. september 2026; hovudregelen er seinast 31. august 2026. "
            "Forklarer fråværet at ho vart halden så seint?"
        ) == nn
        assert (
            "The exam was put off on 20 August 2026 and held on 14 September 2026; the main rule is by 31 August 2026. "
            "Does the absence explain that it was held so late?"
        ) == en

    @pytest.mark.parametrize(
        ("deferred", "on", "expected"),
        [
            ("2026-05-20", "2026-05-30", TOO_EARLY),
            ("2026-08-20", "2026-08-31", IN_TIME),
            ("2026-09-02", "2026-09-01", TOO_LATE),
        ],
    )
    def test_absence_excuses_lateness_only(self, deferred: str, on: str, expected: tuple[str, str]) -> None:
        """It explains no exam that was too early, nor one that was held before the absence."""
        assert expected == answer(judged(event(ExamDeferred, deferred), held(on)))

    # ── silence ─────────────────────────────────────────────────────────────────────────────────

    @pytest.mark.parametrize(
        ("known", "expected"),
        [
            (complete(exam_held="2026-11-20"), "not_applicable"),
            (complete(exam_held="2026-11-19"), "unknown"),
            (NOTHING, "unknown"),
        ],
    )
    def test_no_exam_is_a_fact_only_when_the_record_is_complete(self, known: Complete, expected: str) -> None:
        """Without an exam there is nothing to judge, if it is known that there was none."""
        facts = lasting(known=known)
        assert expected == outcome(facts, WINDOW, ON)
        if expected == "unknown":
            assert ("event exam_held",) == missing(facts, WINDOW, ON)

    @pytest.mark.parametrize("on", ["2026-06-10", "2022-06-10", "2016-06-10"])
    def test_without_the_last_day_it_is_unknown(self, on: str) -> None:
        """A signature without a period leaves every window open."""
        assert ("key last of event signed",) == missing(lasting(held(on), ends=None), WINDOW, ON)

    # ── what is said ────────────────────────────────────────────────────────────────────────────

    def test_the_breach_in_three_languages(self) -> None:
        """The sentence names the day of the exam and both ends of the window."""
        assert (
            "Prøven ble holdt 30. mai 2026; hovedregelen er fra 31. mai 2026 til 31. august 2026.",
            "Prøva vart halden 30. mai 2026; hovudregelen er frå 31. mai 2026 til 31. august 2026.",
            "The exam was held on 30 May 2026; the main rule is from 31 May 2026 to 31 August 2026.",
        ) == texts(judged(held("2026-05-30")))

    def test_it_rests_on_the_exam_the_period_and_the_number(self) -> None:
        """The explanation names the events behind each fact, and the source of the three months."""
        found = judged(held("2026-05-30"))
        assert day("2026-05-30") == reads(found)["exam.attempts[0].on"]
        assert ("signed-2024-08-31",) == read_from(found, "period.lasts")
        url = "https://lovdata.no/forskrift/2024-06-03-900/§9-55"
        assert {"exam.window-months-before-end": (3, "P", url)} == sourced(found)
        assert sourced(explanation(lasting(held("2026-08-31")), WINDOW, ON)) == sourced(found)

    # ── worked cases ────────────────────────────────────────────────────────────────────────────

    def test_golden_the_window_of_a_contract_that_ends_in_august(self) -> None:
        """Contract to 31 August 2026, exam on 10 June: inside the window, which opens on 31 May.

        https://www.udir.no/regelverkstolkninger/opplaring/endringer-i-regelverket-om-fag--og-svenneprover/
        """
        assert "met" == judged(held("2026-06-10")).outcome.kind.value
        assert day("2026-05-31") == dict(judged(held("2026-05-01")).outcome.values)["opens"]

    @pytest.mark.parametrize(("on", "expected"), [("2016-10-20", "met"), ("2016-11-15", "breached")])
    def test_golden_two_months_after_the_end_in_2016(self, on: str, expected: str) -> None:
        """Contract to 31 August 2016: 20 October is normal, 15 November for exceptional cases only.

        https://www.udir.no/regelverk-og-tilsyn/finn-regelverk/etter-tema/Vurdering/individuell-vurdering-udir-5-2016/vii/
        """
        assert expected == judged(held(on), ends="2016-08-31").outcome.kind.value

    def test_golden_the_wording_in_december_2018_is_not_known(self) -> None:
        """On 15 December 2018 neither window may be applied.

        A county page of 12 November 2018 still waits for the new one, a page of 15 February 2019 cites it.
        http://www.historieboka.no/Tjenesteomrade/Utdanning/Fagopplaring/Fagbrev-pa-jobb/Laretid-pa-kontrakten/
        """
        found = judged(held("2018-12-15"), ends="2018-11-30")
        assert "unknown" == found.outcome.kind.value
        assert REFORM_OPEN == set(answered(found))

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2019-05-30", TOO_EARLY),
            ("2019-05-31", IN_TIME),
            ("2019-08-31", IN_TIME),
            ("2019-09-01", TOO_LATE),
        ],
    )
    def test_the_window_between_the_reform_and_the_pandemic(self, on: str, expected: tuple[str, str]) -> None:
        """Training to 31 August 2019: the three months of the reform, with no exception yet."""
        found = judged(held(on), ends="2019-08-31")
        assert (expected, "2018") == (answer(found), found.wording)


def sent(*days: str) -> tuple[ExamRegistered, ...]:
    """Registrations sent on these days."""
    return tuple(event(ExamRegistered, on) for on in days)


class TestExamRegistration:
    """The company registers for the exam at the latest two months before the contract ends (2024 § 9-56 (1), (2)).

    Under the Act of 1998 it registers for the exam nearest the end of the training (§ 4-4 (3)), no other day is known.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-06-29", "not_applicable"),
            ("2026-06-30", "not_applicable"),
            ("2026-07-01", "breached"),
            ("2026-07-02", "breached"),
        ],
    )
    def test_it_is_due_two_months_before_the_end(self, on: str, expected: str) -> None:
        """For a contract to 31 August 2026 the last day is 30 June: not yet due on it, a breach on the day after."""
        found = finding(lasting(), REGISTRATION, on)
        assert expected == found.outcome.kind.value
        assert found.occurrence is not None
        assert (1, None, day("2026-06-30"), None) == (
            found.occurrence.number,
            found.occurrence.not_before,
            found.occurrence.due,
            found.occurrence.fulfilled_on,
        )

    @pytest.mark.parametrize(
        ("on", "late"), [("2024-09-01", None), ("2026-06-29", None), ("2026-06-30", None), ("2026-07-01", 1)]
    )
    def test_it_is_met_late_when_sent_after_the_day(self, on: str, late: int | None) -> None:
        """Any day to 30 June is in time; 1 July is one day late."""
        found = finding(lasting(*sent(on)), REGISTRATION, ON)
        assert "met" == found.outcome.kind.value
        assert found.occurrence is not None
        assert (day(on), late) == (found.occurrence.fulfilled_on, found.occurrence.late_days)

    def test_the_first_registration_counts(self) -> None:
        """A second registration, after a failed exam, makes the first no later."""
        found = finding(lasting(*sent("2026-06-01", "2026-10-01")), REGISTRATION, ON)
        assert found.occurrence is not None
        assert (day("2026-06-01"), None) == (found.occurrence.fulfilled_on, found.occurrence.late_days)

    @pytest.mark.parametrize(
        ("known", "expected"),
        [
            (complete(exam_registered="2026-06-29"), "unknown"),
            (complete(exam_registered="2026-06-30"), "breached"),
            (NOTHING, "unknown"),
        ],
    )
    def test_silence_must_reach_the_due_day(self, known: Complete, expected: str) -> None:
        """A record that stops on 29 June does not tell whether anything was sent on the 30th."""
        facts = lasting(known=known)
        assert expected == outcome(facts, REGISTRATION, ON)
        if expected == "unknown":
            assert ("event exam_registered",) == missing(facts, REGISTRATION, ON)

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    def test_without_the_last_day_it_is_unknown(self, on: str) -> None:
        """Nobody can tell when registration is due for a contract without an end, under either law."""
        facts = contract(signed("2023-08-01"), started("2023-08-14"), known=KNOWN)
        assert ("key last of event signed",) == missing(facts, REGISTRATION, on)

    @pytest.mark.parametrize(
        ("ends", "sections"),
        [
            ("2009-07-31", {"4-4"}),
            ("2009-08-01", {"4-4", "3-50"}),
            ("2018-11-12", {"4-4", "3-50"}),
            ("2018-11-13", {"4-4", "3-50", "3-49"}),
            ("2019-02-14", {"4-4", "3-50", "3-49"}),
            ("2019-02-15", {"4-4", "3-49", "3-47"}),
            ("2020-12-31", {"4-4", "3-49", "3-47"}),
            ("2021-01-01", {"4-4", "3-47"}),
            ("2024-07-31", {"4-4", "3-47"}),
        ],
    )
    def test_the_old_law_by_its_editions(self, ends: str, sections: set[str]) -> None:
        """Under the Act of 1998 the office registers by the end; the regulation is cited as numbered on that day."""
        found = finding(lasting(ends=ends), REGISTRATION, ON)
        assert ("1998", "breached", "serious", "office") == (
            found.wording,
            found.outcome.kind.value,
            found.severity.value,
            found.bearer,
        )
        assert sections == {section for _, section, _ in cited(found)}
        assert found.occurrence is not None
        assert day(ends) == found.occurrence.due

    @pytest.mark.parametrize(
        ("ends", "due", "wording", "bearer"),
        [
            ("2024-07-31", "2024-07-31", "1998", "office"),
            ("2024-08-01", "2024-08-01", "2024", "member"),
            ("2024-09-30", "2024-09-30", "2024", "member"),
            ("2024-10-01", "2024-08-01", "2024", "member"),
            ("2024-10-31", "2024-08-31", "2024", "member"),
        ],
    )
    def test_across_1_august_2024(self, ends: str, due: str, wording: str, bearer: str) -> None:
        """Where two months before the end had passed when the regulation began, the duty itself lasts to the end."""
        found = finding(lasting(ends=ends), REGISTRATION, ON)
        assert found.occurrence is not None
        assert (day(due), wording, bearer, "breached") == (
            found.occurrence.due,
            found.wording,
            found.bearer,
            found.outcome.kind.value,
        )

    @pytest.mark.parametrize("ends", ["2024-07-31", "2026-08-31"])
    def test_a_company_without_an_office_registers_itself(self, ends: str) -> None:
        """Where no office is involved, it is the company's own duty under both laws."""
        facts = lasting(ends=ends, office=None, company=alone(known=complete(joined=ON)))
        assert "company" == finding(facts, REGISTRATION, ON).bearer

    @pytest.mark.parametrize(("ended", "count"), [("2026-06-29", 0), ("2026-06-30", 1), ("2026-07-01", 1)])
    def test_a_contract_that_ended_before_asks_for_nothing(self, ended: str, count: int) -> None:
        """What ended on 29 June was no longer there on the due day."""
        assert count == len(findings(lasting(event(Ended, ended)), REGISTRATION, ON))

    def test_an_extension_moves_the_day(self) -> None:
        """With the last day granted to 28 February 2027 registration is due on 28 December 2026."""
        found = finding(lasting(event(ExtensionGranted, "2026-08-01", last="2027-02-28")), REGISTRATION, ON)
        assert found.occurrence is not None
        assert ("not_applicable", day("2026-12-28")) == (found.outcome.kind.value, found.occurrence.due)

    def test_the_breach_in_three_languages(self) -> None:
        """The sentence names the day it was due."""
        assert (
            "Ingen oppmelding til prøven er sendt; fristen var 30. juni 2026.",
            "Inga oppmelding til prøva er send; fristen var 30. juni 2026.",
            "No registration for the exam has been sent; it was due on 30 June 2026.",
        ) == texts(finding(lasting(), REGISTRATION, ON))

    def test_it_rests_on_the_period_the_registrations_and_the_number(self) -> None:
        """The explanation names what was read: the last day, the silence, the two months and their source."""
        found = finding(lasting(), REGISTRATION, ON)
        assert {
            "period.last": day("2026-08-31"),
            "exam.registered": (),
            "exam.registered_silent_to": day(ON),
            "exam.registration-months-before-end": 2,
        }.items() <= reads(found).items()
        assert ("signed-2024-08-31",) == read_from(found, "period.last")
        assert (2, "P", "https://lovdata.no/forskrift/2024-06-03-900/§9-56") == sourced(found)[
            "exam.registration-months-before-end"
        ]

    # ── worked cases ────────────────────────────────────────────────────────────────────────────

    def test_golden_the_last_day_to_register(self) -> None:
        """Contract to 31 August 2026: the last day is 30 June 2026.

        https://lovdata.no/forskrift/2024-06-03-900/§9-56
        """
        assert "not_applicable" == outcome(lasting(), REGISTRATION, "2026-06-30")
        assert "breached" == outcome(lasting(), REGISTRATION, "2026-07-01")

    def test_golden_nothing_sent_two_months_before(self) -> None:
        """Contract to 31 October 2026 and nothing sent on 31 August: the county should ask, but nothing is broken yet.

        https://www.udir.no/regelverkstolkninger/opplaring/forskrift-om-grunnskoleopplaringa-og-den-vidaregaande-opplaringa-opplaringsforskrifta/tredje-delen--fellesreglar-for-grunnskoleopplaringa-og-den-vidaregaande-opplaringa-for-barn-og-unge/kapittel-9-individuell-vurdering/viii.-sarskilde-reglar-for-fag--og-sveineprova-praksisbrevprova-og-kompetanseprova-i-vidaregaande-opplaring/-9-56-oppmelding-til-fag--og-sveineprova-praksisbrevprova-og-kompetanseprova
        """
        facts = lasting(ends="2026-10-31")
        assert "not_applicable" == outcome(facts, REGISTRATION, "2026-08-31")
        overdue = finding(facts, REGISTRATION, "2026-09-01")
        assert ("breached", "member") == (overdue.outcome.kind.value, overdue.bearer)

    @pytest.mark.parametrize(("on", "late"), [("2024-07-30", None), ("2024-07-31", None), ("2024-08-01", 1)])
    def test_it_is_met_by_the_end_under_the_act_of_1998(self, on: str, late: int | None) -> None:
        """The last day of the contract is in time; the day after is one day late."""
        found = finding(lasting(*sent(on), ends="2024-07-31"), REGISTRATION, ON)
        assert ("1998", "met") == (found.wording, found.outcome.kind.value)
        assert late == (found.occurrence and found.occurrence.late_days)


@given(facts=trainings(), on=st.sampled_from(["2024-07-31", "2024-08-01", "2024-11-20", "2026-11-20"]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (WINDOW, REGISTRATION)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))


@given(facts=trainings())
def test_no_silence_is_a_breach_without_a_word_on_completeness(facts: Portfolio) -> None:
    """Of what is due, nothing is broken in a record that promises nothing."""
    (only,) = facts.contracts
    bare = portfolio(evolve(only, complete=complete()))
    assert "breached" not in answers(bare, (REGISTRATION,), day(ON)).values()
