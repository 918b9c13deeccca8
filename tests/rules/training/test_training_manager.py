from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from facts import (
    OSLO,
    TRADE,
    answers,
    book_of,
    cited,
    complete,
    event,
    finding,
    missing,
    outcome,
    portfolio,
    recorded_answers,
    report,
    sourced,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Approved, Event, TrainingManagerNamed
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind

PRACTICE, INSTRUCTOR = "company.faglig-leder-practice", "company.faglig-leder-as-instructor"
ON = "2026-11-20"
FINNMARK, NORDLAND, TRONDELAG, AKERSHUS = "56", "18", "50", "32"
NEITHER: dict[str, Any] = {"has_trade_certificate": False, "has_higher_education": False}


def named(on: str = "2026-01-01", *, department: str | None = "dep", **said: Any) -> TrainingManagerNamed:
    """Somebody is made training manager of the trade."""
    return event(TrainingManagerNamed, on, trade=TRADE, department=department, **said)


def approved(county: str, *events: Event, silent_to: str | None = None) -> Portfolio:
    """A company that stands alone, with a department approved for the trade by a county."""
    of_trade = event(Approved, "2020-01-01", trade=TRADE, county=county, department="dep")
    known = complete() if silent_to is None else complete(training_manager_named=silent_to)
    place = Enterprise(
        id="agency", departments=(Department(id="dep", county=county),), events=(of_trade, *events), complete=known
    )
    return portfolio(enterprises=(place,))


class TestPractice:
    """The law has no number: counties ask for years of practice of a training manager without a certificate."""

    @pytest.mark.parametrize(
        ("county", "years", "expected"),
        [
            (FINNMARK, 4, "breached"),
            (FINNMARK, 5, "met"),
            (NORDLAND, 5, "breached"),
            (NORDLAND, 6, "met"),
            (TRONDELAG, 5, "breached"),
            (TRONDELAG, 6, "judgement"),
            (OSLO, 0, "not_applicable"),
        ],
    )
    def test_golden_j9_five_years_are_enough_in_finnmark_only(self, county: str, years: int, expected: str) -> None:
        """In Nordland six are asked for, in Trøndelag six, and in special cases or new trades only.

        https://www.ffk.no/tjenester/skole-og-opplaring/opplaring-i-bedrift/for-larebedrifter/sok-om-a-bli-larebedrift/
        https://gammel.nfk.no/tjenester/utdanning/fag-og-yrkesopplaring/larebedrift/
        https://www.trondelagfylke.no/vare-tjenester/utdanning/Opplaering_i_bedrift/bedrifter-og-opplaringskontor/hvordan-bli-godkjent-larebedrift/
        """
        assert expected == outcome(approved(county, named(practice_years=years, **NEITHER)), PRACTICE, ON)

    def test_it_is_a_notice_that_cites_practice_and_no_law(self) -> None:
        found = finding(approved(NORDLAND, named(practice_years=5, **NEITHER)), PRACTICE, ON)
        assert ((("COUNTY_PRACTICE", "", ""),), "notice", "company") == (
            cited(found),
            found.severity.value,
            found.bearer,
        )
        (number,) = sourced(found).items()
        assert (
            "county-practice.faglig-leder-years-without-certificate[18]",
            (6, "S", "https://gammel.nfk.no/tjenester/utdanning/fag-og-yrkesopplaring/larebedrift/"),
        ) == number

    def test_what_is_told(self) -> None:
        assert (
            "Den faglige lederen har 5 års praksis; uten fagbrev ber fylkeskommunen selv om 6.",
            "Den faglege leiaren har 5 års praksis; utan fagbrev bed fylkeskommunen sjølv om 6.",
            "The training manager has 5 years of practice; without a certificate the county itself asks for 6.",
        ) == texts(finding(approved(NORDLAND, named(practice_years=5, **NEITHER)), PRACTICE, ON))
        asked = finding(approved(TRONDELAG, named(practice_years=7, **NEITHER)), PRACTICE, ON)
        assert "er 7 års praksis nok her? Fylkeskommunen avgjør det." in texts(asked)[0]

    @pytest.mark.parametrize(
        "formal",
        [{"has_trade_certificate": True}, {"has_higher_education": True}, {**NEITHER, "has_higher_education": True}],
    )
    def test_of_somebody_with_certificate_or_higher_education_no_years_are_asked(self, formal: dict[str, Any]) -> None:
        assert "not_applicable" == outcome(approved(NORDLAND, named(practice_years=0, **formal)), PRACTICE, ON)

    def test_each_fact_that_is_missing(self) -> None:
        of = "of event training_manager_named"
        formal = (f"key has_trade_certificate {of}", f"key has_higher_education {of}")
        years = f"key practice_years {of}"
        assert (*formal, years) == missing(approved(NORDLAND, named()), PRACTICE, ON)
        assert formal == missing(approved(NORDLAND, named(practice_years=5)), PRACTICE, ON)
        assert (years,) == missing(approved(NORDLAND, named(**NEITHER)), PRACTICE, ON)
        assert (formal[1],) == missing(
            approved(NORDLAND, named(practice_years=5, has_trade_certificate=False)), PRACTICE, ON
        )
        assert formal == missing(approved(TRONDELAG, named(practice_years=6)), PRACTICE, ON)

    def test_enough_years_are_enough_whatever_else_is_known(self) -> None:
        assert "met" == outcome(approved(NORDLAND, named(practice_years=6)), PRACTICE, ON)

    def test_that_nobody_is_named_is_another_matter(self) -> None:
        assert ("event training_manager_named",) == missing(approved(NORDLAND), PRACTICE, ON)
        assert "not_applicable" == outcome(approved(NORDLAND, silent_to=ON), PRACTICE, ON)
        assert "unknown" == outcome(approved(NORDLAND, silent_to="2026-11-19"), PRACTICE, ON)
        assert "not_applicable" == outcome(approved(OSLO), PRACTICE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2023-12-31", "not_applicable"), ("2024-01-01", "breached")])
    def test_the_practice_of_the_day_on_which_somebody_was_named(self, on: str, expected: str) -> None:
        assert expected == outcome(approved(FINNMARK, named(on, practice_years=4, **NEITHER)), PRACTICE, ON)

    def test_the_manager_of_the_department_counts_before_that_of_the_enterprise(self) -> None:
        of_all = named(department=None, practice_years=6, **NEITHER)
        assert "met" == outcome(approved(NORDLAND, of_all), PRACTICE, ON)
        own = named("2025-01-01", practice_years=5, **NEITHER)
        assert "breached" == outcome(approved(NORDLAND, of_all, own), PRACTICE, ON)
        other = event(TrainingManagerNamed, "2026-02-01", trade="HSHEA3----", practice_years=0, **NEITHER)
        assert "met" == outcome(approved(NORDLAND, of_all, other), PRACTICE, ON)


class TestInstructor:
    """The law does not say whether one person may be training manager and instructor; a county may."""

    def test_golden_j7_in_akershus_it_may_be_one_person(self) -> None:
        """So says its page.

        https://afk.no/tjenester/skole-og-opplaring/opplaring-i-bedrift/larebedrift/sok-om-a-bli-godkjent-larebedrift/
        """
        found = finding(approved(AKERSHUS, named(is_instructor=True)), INSTRUCTOR, ON)
        assert ("met", (("COUNTY_PRACTICE", "", ""),), "notice", "company") == (
            found.outcome.kind.value,
            cited(found),
            found.severity.value,
            found.bearer,
        )

    @pytest.mark.parametrize(("value", "expected"), [("1", OutcomeKind.MET), ("0", OutcomeKind.BREACHED)])
    def test_a_county_that_does_not_accept_it(self, value: str, expected: OutcomeKind, tmp_path: Path) -> None:
        own = tmp_path / "own.toml"
        own.write_text(f"""
[[table]]
name = "county-practice.faglig-leder-may-be-instructor"
unit = "1 for yes"
key = "county"
[[table.row]]
key = "46"
value = {value}
source = "invented"
url = "https://example.org/"
mark = "S"
checked = 2026-11-22
""")
        book = book_of(INSTRUCTOR).with_overlay(own)
        (found,) = report(approved("46", named(is_instructor=True)), ON, book=book).findings
        assert expected is found.outcome.kind
        if expected is OutcomeKind.BREACHED:
            assert "Den faglige lederen er også instruktør, og det godtar ikke fylkeskommunen." == found.text("nb")

    def test_two_persons_need_nobodys_leave(self) -> None:
        assert "not_applicable" == outcome(approved(AKERSHUS, named(is_instructor=False)), INSTRUCTOR, ON)

    def test_where_nothing_is_known_of_the_county_nothing_is_asked(self) -> None:
        assert "not_applicable" == outcome(approved(OSLO, named(is_instructor=True)), INSTRUCTOR, ON)

    def test_what_is_missing(self) -> None:
        key = "key is_instructor of event training_manager_named"
        assert (key,) == missing(approved(AKERSHUS, named()), INSTRUCTOR, ON)
        assert ("event training_manager_named",) == missing(approved(AKERSHUS), INSTRUCTOR, ON)
        assert "not_applicable" == outcome(approved(AKERSHUS, silent_to=ON), INSTRUCTOR, ON)


@settings(max_examples=25)
@given(
    county=st.sampled_from([FINNMARK, NORDLAND, TRONDELAG, AKERSHUS, OSLO]),
    formal=st.tuples(*[st.sampled_from([None, True, False])] * 3),
    years=st.none() | st.integers(0, 9),
)
def test_a_recorded_run_answers_like_the_bare_one(
    county: str, formal: tuple[bool | None, ...], years: int | None
) -> None:
    """Whatever is told of the manager."""
    certificate, education, instructor = formal
    facts = approved(
        county,
        named(
            has_trade_certificate=certificate,
            has_higher_education=education,
            is_instructor=instructor,
            practice_years=years,
        ),
    )
    day = finding(facts, PRACTICE, ON).governed_by
    assert day is not None
    rules = (PRACTICE, INSTRUCTOR)
    assert answers(facts, rules, day) == recorded_answers(facts, rules, day)
