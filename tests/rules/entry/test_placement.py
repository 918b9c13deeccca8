from __future__ import annotations

from typing import Any

import pytest
from facts import OSLO, TRADE, candidate, cited, complete, event, finding, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationDecided,
    Attested,
    ContractKind,
    Event,
    ExamHeld,
    ExamResult,
    Ground,
    Matter,
    PlacementApplied,
    Schooled,
)
from okstat.model.person import Person
from okstat.model.trade import trades

KIND, COUNTY, TRADE_RULE = "placement.kind", "placement.county", "placement.trade"
DEADLINE, FORM, NOT_LATE = "county.application-deadline", "placement.form", "county.not-after-failed-exam"
APPLIES_AS = {
    "apprentice": ContractKind.APPRENTICE,
    "training_candidate": ContractKind.TRAINING_CANDIDATE,
    "praksisbrev_candidate": ContractKind.PRAKSISBREV_CANDIDATE,
}


def applied(on: str = "2026-02-15", **keys: Any) -> PlacementApplied:
    """An application for an apprentice place in the trade, unless told otherwise."""
    return event(PlacementApplied, on, **{"contract_kind": ContractKind.APPRENTICE, "trade": TRADE, **keys})


LATER = "2026-02-20"
"""The day of a second application."""


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [
        (KIND, {"contract_kind": ContractKind.FAGBREV_ON_THE_JOB}, {}),
        (COUNTY, {"county": "03", "home_county": "11"}, {"county": "03", "home_county": "03"}),
        (TRADE_RULE, {"trade": None}, {}),
    ],
)
def test_the_latest_application_is_judged(rule: str, first: dict[str, Any], second: dict[str, Any]) -> None:
    """What was wrong in an earlier one is no fault of the one that counts."""
    facts = candidate(applied(**first), applied(LATER, **second), schooled("IMITK2----"), trade=None)
    assert "met" == outcome(facts, rule, "2026-03-01")


class TestKind:
    """Lærling, lærekandidat and praksisbrevkandidat may apply for placement, and say which (§§ 7-1 (1), 7-3 (1))."""

    @pytest.mark.parametrize("kind", list(APPLIES_AS.values()))
    def test_three_kinds_are_placed(self, kind: ContractKind) -> None:
        assert "met" == outcome(candidate(applied(contract_kind=kind)), KIND, "2026-03-01")

    def test_the_fourth_is_not(self) -> None:
        facts = candidate(applied(contract_kind=ContractKind.FAGBREV_ON_THE_JOB))
        found = finding(facts, KIND, "2026-03-01")
        assert "breached" == found.outcome.kind.value
        assert texts(found) == (
            "Søknaden 15. februar 2026 gjelder fagbrev på jobb, som fylkeskommunen ikke formidler til.",
            "Søknaden 15. februar 2026 gjeld fagbrev på jobb, som fylkeskommunen ikkje formidlar til.",
            (
                "The application of 15 February 2026 is for a trade certificate on the job, to which the county places "
                "nobody."
            ),
        )
        places = (("REGULATION_2024", "7-1", "1"), ("REGULATION_2024", "7-3", "1.2"))
        assert (places, "apprentice") == (cited(found), found.bearer)

    def test_what_is_missing(self) -> None:
        no_kind = candidate(applied(contract_kind=None))
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, KIND, "2026-03-01")
        assert ("event placement_applied",) == missing(candidate(), KIND, "2026-03-01")
        nothing = candidate(known=complete(placement_applied="2026-03-01"))
        assert "not_applicable" == outcome(nothing, KIND, "2026-03-01")


class TestCounty:
    """An application goes to the county of the population register, or that of a documented move (§ 7-4)."""

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"county": "03", "home_county": "03"}, "met"),
            ({"county": "03", "home_county": "11"}, "breached"),
            ({"county": "11", "home_county": "03"}, "breached"),
            ({"county": "11", "home_county": "03", "moving_to": "11"}, "met"),
            ({"county": "01"}, "unknown"),
            ({"county": "03", "home_county": "03", "moving_to": "11"}, "breached"),
            ({"county": "03"}, "met"),
            ({"county": "11"}, "unknown"),
        ],
    )
    def test_where_it_is_sent(self, keys: dict[str, str], expected: str) -> None:
        at_home = Person(id="p", home_county=OSLO)
        assert expected == outcome(candidate(applied(**keys), person=at_home), COUNTY, "2026-03-01")

    def test_texts_and_places(self) -> None:
        found = finding(candidate(applied(county="03", home_county="11")), COUNTY, "2026-03-01")
        assert texts(found) == (
            "Søknaden 15. februar 2026 er sendt til fylke 03; den skulle vært sendt til fylke 11.",
            "Søknaden 15. februar 2026 er send til fylke 03; han skulle vore send til fylke 11.",
            "The application of 15 February 2026 is sent to county 03; it was to be sent to county 11.",
        )
        places = (("REGULATION_2024", "7-4", "1"), ("REGULATION_2024", "7-4", "2"))
        assert (places, "apprentice") == (cited(found), found.bearer)

    def test_what_is_missing(self) -> None:
        assert ("key county of event placement_applied",) == missing(candidate(applied()), COUNTY, "2026-03-01")
        elsewhere = candidate(applied(county="11"))
        assert ("key home_county of event placement_applied",) == missing(elsewhere, COUNTY, "2026-03-01")


def schooled(area: str | None, on: str = "2024-08-19", last: str | None = "2025-06-20") -> Schooled:
    """A school year in a programme area."""
    return event(Schooled, on, id=f"{area} {on}", last=last, programme_area=area, passed=True)


class TestTrade:
    """Placement may be applied for in a trade that builds on what was gone through (§ 7-6 (1))."""

    @pytest.mark.parametrize(
        ("areas", "known", "expected"),
        [
            (("IMIKM1----", "IMITK2----"), False, "met"),
            (("IMITK2----",), False, "met"),
            (("IMIKM1----",), False, "unknown"),
            (("IMIKM1----",), True, "judgement"),
            (("IMIKM1----", "IMIMT2----"), True, "judgement"),
            (("STUSP1----",), True, "breached"),
            ((), True, "breached"),
        ],
    )
    def test_what_it_builds_on(self, areas: tuple[str, ...], known: bool, expected: str) -> None:
        years = [schooled(area) for area in areas]
        silence = complete(schooling="2026-03-01") if known else complete()
        assert expected == outcome(candidate(applied(), *years, known=silence), TRADE_RULE, "2026-03-01")

    def test_a_year_that_begins_later_does_not_count(self) -> None:
        later = candidate(applied("2026-02-15"), schooled("IMITK2----", "2026-02-16", None))
        same_day = candidate(applied("2026-02-15"), schooled("IMITK2----", "2026-02-15", None))
        assert ("unknown", "met") == tuple(outcome(one, TRADE_RULE, "2026-03-01") for one in (later, same_day))

    @pytest.mark.parametrize(("to", "expected"), [("2026-02-14", "unknown"), ("2026-02-15", "breached")])
    def test_the_schooling_is_known_to_the_day_of_the_application(self, to: str, expected: str) -> None:
        facts = candidate(applied("2026-02-15"), known=complete(schooling=to))
        assert expected == outcome(facts, TRADE_RULE, "2026-03-01")

    def test_the_question_and_the_texts(self) -> None:
        known = complete(schooling="2026-03-01")
        asked = finding(candidate(applied(), schooled("IMIKM1----"), known=known), TRADE_RULE, "2026-03-01")
        assert asked.outcome.question is not None
        assert "Bygger faget på det programområdet søkeren har gått?" == asked.outcome.question.nb
        found = finding(candidate(applied(), known=known), TRADE_RULE, "2026-03-01")
        assert texts(found) == (
            "Søknaden 15. februar 2026 gjelder et fag som ikke bygger på noe av det søkeren har gått.",
            "Søknaden 15. februar 2026 gjeld eit fag som ikkje byggjer på noko av det søkjaren har gått.",
            (
                "The application of 15 February 2026 is for a trade that builds on nothing that the applicant has gone "
                "through."
            ),
        )
        assert ((("REGULATION_2024", "7-6", "1"),), "apprentice") == (cited(found), found.bearer)

    def test_the_trade_of_the_candidate_where_the_application_names_none(self) -> None:
        years = (schooled("IMITK2----"),)
        assert "met" == outcome(candidate(applied(trade=None), *years), TRADE_RULE, "2026-03-01")
        neither = candidate(applied(trade=None), *years, trade=None)
        assert ("key trade of event placement_applied",) == missing(neither, TRADE_RULE, "2026-03-01")
        no_school = candidate(applied())
        assert ("event schooling",) == missing(no_school, TRADE_RULE, "2026-03-01")

    def test_a_trade_that_builds_on_the_first_year(self) -> None:
        """Of the courses with one year of school the first year is what the trade builds on."""
        code, known = next((code, one) for code, one in trades().items() if one.model == "1+3")
        facts = candidate(applied(trade=code), schooled(f"{known.programme}XXX1----"))
        assert "met" == outcome(facts, TRADE_RULE, "2026-03-01")


class TestForm:
    """The applicant uses the form of the county (§ 7-3 (1))."""

    def test_a_word_on_an_earlier_application(self) -> None:
        """Says nothing of the latest one."""
        word = event(Attested, "2026-02-16", requirement=FORM, met=False)
        assert "unknown" == outcome(candidate(applied("2026-02-15"), word, applied(LATER)), FORM, "2026-03-01")

    @pytest.mark.parametrize(
        ("on", "met", "expected"),
        [
            ("2026-02-14", False, "unknown"),
            ("2026-02-15", False, "breached"),
            ("2026-02-15", True, "met"),
            ("2026-02-14", True, "unknown"),
        ],
    )
    def test_a_word_since_the_application(self, on: str, met: bool, expected: str) -> None:
        word = event(Attested, on, requirement=FORM, met=met)
        assert expected == outcome(candidate(applied("2026-02-15"), word), FORM, "2026-03-01")

    def test_texts_and_places(self) -> None:
        word = event(Attested, "2026-02-20", requirement=FORM, met=False)
        found = finding(candidate(applied(), word), FORM, "2026-03-01")
        assert texts(found) == (
            "Det ble bekreftet 20. februar 2026 at skjemaet ikke er brukt.",
            "Det vart stadfesta 20. februar 2026 at skjemaet ikkje er brukt.",
            "It was attested on 20 February 2026 that the form was not used.",
        )
        assert ((("REGULATION_2024", "7-3", "1.1"),), "apprentice") == (cited(found), found.bearer)
        assert ("event attested placement.form",) == missing(candidate(applied()), FORM, "2026-03-01")


def late(*events: Event, on: str = "2026-03-03", known: str | None = None, **keys: Any) -> Candidate:
    """An application after 1 March 2026, with what else happened."""
    silence = complete(exam_held=known) if known is not None else complete()
    return candidate(applied(on, **keys), *events, known=silence)


def held(on: str, result: ExamResult | None) -> ExamHeld:
    """A trade exam."""
    return event(ExamHeld, on, result=result)


class TestDeadline:
    """1 February for lærekandidat and praksisbrevkandidat, 1 March for lærling; on a weekend the next working day."""

    @pytest.mark.parametrize(
        ("kind", "on", "expected"),
        [
            ("apprentice", "2025-02-28", "met"),
            ("apprentice", "2025-03-03", "met"),
            ("apprentice", "2025-03-04", "breached"),
            ("apprentice", "2027-03-01", "met"),
            ("apprentice", "2027-03-02", "breached"),
            ("training_candidate", "2025-02-03", "met"),
            ("training_candidate", "2025-02-04", "breached"),
            ("praksisbrev_candidate", "2027-02-01", "met"),
            ("praksisbrev_candidate", "2027-02-02", "breached"),
        ],
    )
    def test_the_last_day(self, kind: str, on: str, expected: str) -> None:
        assert expected == outcome(late(on=on, contract_kind=APPLIES_AS[kind], known=on), DEADLINE, on)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-01-15", "met"), ("2026-02-02", "met"), ("2026-02-03", "unknown"), ("2027-02-02", "unknown")],
    )
    def test_an_early_one_is_in_time_whatever_is_applied_for(self, on: str, expected: str) -> None:
        assert expected == outcome(late(on=on, contract_kind=None, known=on), DEADLINE, on)

    def test_the_latest_application_is_the_one_in_time_or_late(self) -> None:
        facts = candidate(applied("2026-02-15"), applied("2026-03-03"), known=complete(exam_held="2026-03-03"))
        assert "breached" == outcome(facts, DEADLINE, "2026-03-03")

    def test_golden_f5_a_sunday_in_march(self) -> None:
        """1 March 2026 is a Sunday: Monday 2 March is in time.

        https://lovdata.no/forskrift/2024-06-03-900/§7-5
        """
        days = ("2026-03-01", "2026-03-02", "2026-03-03")
        assert ["met", "met", "breached"] == [outcome(late(on=on, known=on), DEADLINE, on) for on in days]

    @pytest.mark.parametrize("kind", [ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE])
    def test_golden_f6_a_sunday_in_february(self, kind: ContractKind) -> None:
        """1 February 2026 is a Sunday: Monday is in time.

        https://lovdata.no/forskrift/2024-06-03-900/§7-5
        """
        days = ("2026-02-02", "2026-02-03")
        found = [outcome(late(on=on, contract_kind=kind, known=on), DEADLINE, on) for on in days]
        assert ["met", "breached"] == found

    def test_an_application_for_another_year(self) -> None:
        assert "met" == outcome(late(on="2025-11-01", year=2026), DEADLINE, "2026-03-01")

    def test_golden_f7_an_exam_that_was_not_passed(self) -> None:
        """Failed before, and applies after 1 March: the deadline does not hold.

        https://lovdata.no/forskrift/2024-06-03-900/§7-5
        """
        failed = held("2026-03-02", ExamResult.FAILED)
        assert "not_applicable" == outcome(late(failed, known="2026-03-03"), DEADLINE, "2026-03-03")
        same_day = held("2026-03-03", ExamResult.FAILED)
        assert "breached" == outcome(late(same_day, known="2026-03-03"), DEADLINE, "2026-03-03")
        passed = held("2026-03-02", ExamResult.PASSED)
        assert "breached" == outcome(late(passed, known="2026-03-03"), DEADLINE, "2026-03-03")

    def test_with_the_follow_up_service(self) -> None:
        facts = late(with_follow_up_service=True, known="2026-03-03")
        assert "not_applicable" == outcome(facts, DEADLINE, "2026-03-03")

    def test_what_is_missing(self) -> None:
        assert ("event exam_held",) == missing(late(), DEADLINE, "2026-03-03")
        assert ("event exam_held",) == missing(late(known="2026-03-02"), DEADLINE, "2026-03-03")
        assert ("key result of event exam_held",) == missing(late(held("2026-03-01", None)), DEADLINE, "2026-03-03")
        no_kind = late(contract_kind=None)
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, DEADLINE, "2026-03-03")
        on_the_job = late(contract_kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert "not_applicable" == outcome(on_the_job, DEADLINE, "2026-03-03")

    def test_texts_and_places(self) -> None:
        found = finding(late(known="2026-03-03"), DEADLINE, "2026-03-03")
        assert texts(found) == (
            (
                "Søknaden kom inn 3. mars 2026; fristen gikk ut 2. mars 2026. Fylkeskommunen tar hensyn til den så "
                "langt råd er."
            ),
            (
                "Søknaden kom inn 3. mars 2026; fristen gjekk ut 2. mars 2026. Fylkeskommunen tek omsyn til han så "
                "langt råd er."
            ),
            (
                "The application came in on 3 March 2026; the deadline ran out on 2 March 2026. The county considers "
                "it as far as possible."
            ),
        )
        assert tuple(("REGULATION_2024", "7-5", ledd) for ledd in ("1a", "1b", "2.1")) == cited(found)


class TestNotAfterAFailedExam:
    """Who failed before, or comes with the follow-up service, is not refused for being late (§§ 7-5 (4), 4-9 (5))."""

    def refused(self, *events: Event, matter: Matter = Matter.PLACEMENT, known: bool = True) -> Candidate:
        """Refused on 1 April 2026 because the application was late."""
        decided = event(
            ApplicationDecided, "2026-04-01", matter=matter, granted=False, ground=Ground.TOO_LATE, county=OSLO
        )
        return candidate(decided, *events, known=complete(exam_held="2026-04-01") if known else complete())

    @pytest.mark.parametrize("matter", [Matter.PLACEMENT, Matter.ADMISSION])
    @pytest.mark.parametrize(
        ("on", "result", "expected"),
        [
            ("2026-03-31", ExamResult.FAILED, "breached"),
            ("2026-04-01", ExamResult.FAILED, "met"),
            ("2026-03-31", ExamResult.PASSED, "met"),
            ("2026-03-31", None, "unknown"),
        ],
    )
    def test_an_earlier_exam(self, matter: Matter, on: str, result: ExamResult | None, expected: str) -> None:
        assert expected == outcome(self.refused(held(on, result), matter=matter), NOT_LATE, "2026-04-01")

    def test_with_the_follow_up_service(self) -> None:
        with_service = self.refused(applied("2026-03-20", with_follow_up_service=True))
        found = finding(with_service, NOT_LATE, "2026-04-01")
        assert "breached" == found.outcome.kind.value
        assert texts(found) == (
            "Søknaden ble avslått 1. april 2026 fordi den var sen, men fristen gjelder ikke for søkeren.",
            "Søknaden vart avslått 1. april 2026 fordi han var sein, men fristen gjeld ikkje for søkjaren.",
            (
                "The application was refused on 1 April 2026 for being late, but the deadline does not hold for the "
                "applicant."
            ),
        )
        places = (("REGULATION_2024", "7-5", "4"), ("REGULATION_2024", "4-9", "5"))
        assert (places, "county") == (cited(found), found.bearer)
        for_admission = self.refused(applied("2026-03-20", with_follow_up_service=True), matter=Matter.ADMISSION)
        assert "met" == outcome(for_admission, NOT_LATE, "2026-04-01")

    def test_an_application_on_the_day_of_the_refusal_counts(self) -> None:
        same_day = self.refused(applied("2026-04-01", with_follow_up_service=True))
        assert "breached" == outcome(same_day, NOT_LATE, "2026-04-02")

    def test_an_application_after_the_refusal_does_not_count(self) -> None:
        later = self.refused(applied("2026-04-02", with_follow_up_service=True))
        assert "met" == outcome(later, NOT_LATE, "2026-04-02")

    def test_what_is_missing(self) -> None:
        assert ("event exam_held",) == missing(self.refused(known=False), NOT_LATE, "2026-04-01")
        assert ("event application_decided",) == missing(candidate(), NOT_LATE, "2026-04-01")

    @pytest.mark.parametrize(("known", "expected"), [("2026-04-01", "not_applicable"), ("2026-03-31", "unknown")])
    def test_nobody_was_refused_as_late(self, known: str, expected: str) -> None:
        """A fact in a record of decisions that is complete to the day asked about."""
        facts = candidate(known=complete(application_decided=known))
        assert expected == outcome(facts, NOT_LATE, "2026-04-01")
