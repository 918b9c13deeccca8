from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from endings import ON, anything
from facts import (
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    recorded_answers,
    signed,
    sourced,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.finding import Finding
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import AbsenceCause, AbsenceReported, Absent, Event, Leave
from okstat.model.portfolio import Portfolio

RULE = "absence.extension-threshold"
LAW = ("period.extension", "end.attest", "absence.no-duty-to-extend", "change.needs-consent", "period.working-time-cap")
SICK, CARE = AbsenceCause.SICKNESS, AbsenceCause.CARE
OSLO, BUSKERUD, MR, VESTFOLD, TELEMARK, ROGALAND, AKERSHUS = "03", "06", "15", "39", "40", "11", "32"


def known(on: str = ON) -> Complete:
    """Nothing is missing of absence, leave and what the county was told of it."""
    return complete(absence=on, absence_reported=on)


def run(*events: Event, county: str | None = OSLO, on: str = ON, complete_to: Complete | None = None) -> Contract:
    """A contract in a county."""
    facts = known(on) if complete_to is None else complete_to
    made = (signed("2017-08-01", first="2017-08-15", last="2029-08-14"), started("2017-08-15"))
    return contract(*made, *events, county=county, known=facts)


def away(first: str, days: int, *, cause: AbsenceCause | None = SICK, share: str | None = None) -> Absent:
    """Away for so many days."""
    last = (day(first) + timedelta(days - 1)).isoformat()
    part = Decimal(share) if share is not None else None
    return event(Absent, first, last=last, cause=cause, share=part)


class TestCountyPractice:
    """Some counties want long absence reported, so that the training time can be extended; the law has no number."""

    @pytest.mark.parametrize(
        ("county", "first", "enough", "table", "value"),
        [
            (OSLO, "2026-01-05", 29, "absence-interrupts-training-time-over", 4),
            (BUSKERUD, "2018-01-08", 57, "absence-interrupts-training-time-over", 8),
            (MR, "2020-03-16", 15, "absence-report-sick-or-laid-off-over", 2),
            (VESTFOLD, "2024-01-01", 14, "absence-report-from", 14),
            (TELEMARK, "2024-08-01", 14, "absence-report-from", 14),
        ],
    )
    def test_from_the_day_on_which_the_county_wants_to_know(
        self, county: str, first: str, enough: int, table: str, value: int
    ) -> None:
        assert "not_applicable" == outcome(run(away(first, enough - 1), county=county), RULE, ON)
        found = finding(run(away(first, enough), county=county), RULE, ON)
        assert ("breached", "practice", "notice", "member", (("COUNTY_PRACTICE", "", ""),), day(first)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            "member" if found.bearer == "office" else found.bearer,
            cited(found),
            found.governed_by,
        )
        assert (("days", enough), ("limit", enough)) == found.outcome.values
        assert (value, "S") == sourced(found)[f"county-practice.{table}[{county}]"][:2]

    @pytest.mark.parametrize(("weeks", "expected"), [(7, "not_applicable"), (8, "not_applicable"), (9, "breached")])
    def test_golden_seven_and_nine_weeks_in_the_former_buskerud(self, weeks: int, expected: str) -> None:
        """Sick for seven weeks there is no interruption, for nine there is one, normally made good for.

        http://www.historieboka.no/Tjenesteomrade/Utdanning/Fagopplaring/Larling/Avbrudd-og-heving-av-larekontrakt/
        """
        assert expected == outcome(run(away("2018-02-05", 7 * weeks), county=BUSKERUD), RULE, ON)

    def test_golden_three_weeks_in_more_og_romsdal(self) -> None:
        """March 2020: over two weeks the county enters an interruption.

        https://mrfylke.no/om-oss/koronaviruset/informasjon-til-proevenemnder-laerebedrifter-og-laerlingar
        """
        assert "breached" == outcome(run(away("2020-03-16", 21), county=MR), RULE, ON)
        assert "unknown" == outcome(run(away("2020-03-15", 21), county=MR), RULE, ON)

    @pytest.mark.parametrize("county", [VESTFOLD, TELEMARK])
    def test_golden_twenty_days_in_all(self, county: str) -> None:
        """The company reports it, and the training time is extended by as long.

        https://github.com/vestfoldfylke/azf-pdf-generator and https://github.com/telemarkfylke/azf-pdf-generator
        (templates/vigo/KONTRAKT-response-nb.md)
        """
        events = (away("2025-01-06", 8), away("2025-03-03", 7), away("2025-05-05", 5))
        found = finding(run(*events, county=county), RULE, ON)
        assert (
            (
                "Fraværet er på 20 dager. Fylkeskommunen vil ha melding når det er 14 dager eller mer; læretiden blir "
                "vanligvis forlenget like lenge."
            ),
            (
                "Fråværet er på 20 dagar. Fylkeskommunen vil ha melding når det er 14 dagar eller meir; læretida blir "
                "vanlegvis forlengd like lenge."
            ),
            (
                "The absence comes to 20 days. The county wants a report once it is 14 days or more; the training "
                "time is "
                "normally extended by as long."
            ),
        ) == texts(found)

    @pytest.mark.parametrize(("gap", "expected"), [(0, "breached"), (1, "breached"), (2, "not_applicable")])
    def test_what_follows_on_without_a_day_between_is_one_absence(self, gap: int, expected: str) -> None:
        """Two absences of fifteen days in Oslo, where four weeks of one are the limit."""
        second = (day("2026-01-05") + timedelta(14 + gap)).isoformat()
        assert expected == outcome(run(away("2026-01-05", 15), away(second, 15)), RULE, ON)

    def test_an_absence_within_another_does_not_end_it(self) -> None:
        events = (away("2026-01-05", 20), away("2026-01-06", 2), away("2026-01-25", 10))
        assert "breached" == outcome(run(*events), RULE, ON)

    def test_a_chain_of_absences_after_a_short_one(self) -> None:
        """Three days in January; then fifteen and fifteen without a day between."""
        events = (away("2026-01-05", 3), away("2026-04-01", 15), away("2026-04-16", 15))
        assert (("days", 30), ("limit", 29)) == finding(run(*events), RULE, ON).outcome.values

    def test_the_longest_counts_wherever_it_stands(self) -> None:
        events = (away("2026-01-05", 30), away("2026-04-01", 3))
        assert (("days", 30), ("limit", 29)) == finding(run(*events), RULE, ON).outcome.values

    @pytest.mark.parametrize(
        ("share", "days", "expected"),
        [("1", 14, "breached"), ("0.5", 27, "not_applicable"), ("0.5", 28, "breached"), ("0.5", 14, "not_applicable")],
    )
    def test_a_partial_absence_counts_by_its_share(self, share: str, days: int, expected: str) -> None:
        assert expected == outcome(run(away("2025-01-06", days, share=share), county=VESTFOLD), RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-02-01", "not_applicable"), ("2026-02-02", "breached")])
    def test_an_absence_that_is_not_over_counts_so_far(self, on: str, expected: str) -> None:
        """Since 5 January: four weeks are over on 1 February."""
        assert expected == outcome(run(event(Absent, "2026-01-05"), on=on), RULE, on)
        longer = event(Absent, "2026-01-05", recorded="2026-01-05", last="2026-06-30")
        assert expected == outcome(run(longer, on=on), RULE, on)

    @pytest.mark.parametrize(
        ("cause", "expected"),
        [(SICK, "breached"), (AbsenceCause.LAID_OFF, "breached"), (CARE, "not_applicable"), (None, "unknown")],
    )
    def test_more_og_romsdal_speaks_of_the_sick_and_laid_off(self, cause: AbsenceCause | None, expected: str) -> None:
        facts = run(away("2020-04-01", 15, cause=cause), county=MR)
        assert expected == outcome(facts, RULE, ON)
        if cause is None:
            assert ("key cause of event absence",) == missing(facts, RULE, ON)
            assert "not_applicable" == outcome(run(away("2020-04-01", 14, cause=None), county=MR), RULE, ON)
            assert "unknown" == outcome(run(away("2020-04-01", 40, cause=None), county=MR), RULE, ON)

    def test_leave_is_no_absence(self) -> None:
        leave = event(Leave, "2026-01-05", last="2026-06-30")
        assert "not_applicable" == outcome(run(leave), RULE, ON)
        assert "not_applicable" == outcome(run(leave, away("2026-08-01", 10)), RULE, ON)


class TestReported:
    """What the county has been told is in order."""

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-01-04", "breached"), ("2026-01-05", "met"), ("2026-03-01", "met")]
    )
    def test_told_since_the_absence_began(self, on: str, expected: str) -> None:
        assert expected == outcome(run(away("2026-01-05", 30), event(AbsenceReported, on)), RULE, ON)

    def test_any_report_of_several_counts(self) -> None:
        reports = (event(AbsenceReported, "2025-01-01"), event(AbsenceReported, "2026-02-01"))
        assert "met" == outcome(run(away("2026-01-05", 30), *reports), RULE, ON)

    def test_silence_is_no_fact_unless_the_record_lacks_nothing(self) -> None:
        facts = run(away("2026-01-05", 30), complete_to=complete(absence=ON, leave=ON))
        assert ("event absence_reported",) == missing(facts, RULE, ON)
        assert (
            "Fraværet er på 30 dager. Fylkeskommunen vil ha melding når det er 29 dager eller mer",
            "Fråværet er på 30 dagar. Fylkeskommunen vil ha melding når det er 29 dagar eller meir",
            "The absence comes to 30 days. The county wants a report once it is 29 days or more",
        ) == tuple(text.split(";")[0] for text in texts(finding(facts, RULE, ON)))
        assert texts(finding(facts, RULE, ON))[0].endswith("; om den har fått det, er ikke kjent.")
        early = complete(absence=ON, leave=ON, absence_reported="2026-11-19")
        assert "unknown" == outcome(run(away("2026-01-05", 30), complete_to=early), RULE, ON)

    def test_further_absence_may_not_be_recorded(self) -> None:
        facts = run(away("2026-01-05", 10), complete_to=complete())
        assert ("event absence",) == missing(facts, RULE, ON)
        assert ("event absence",) == missing(run(complete_to=complete()), RULE, ON)
        assert "not_applicable" == outcome(run(), RULE, ON)


class TestUnknownPolicy:
    """A county of which nothing is known has no policy: no other county's number, and no zero."""

    @pytest.mark.parametrize(
        ("county", "first"),
        [(AKERSHUS, "2026-01-05"), (BUSKERUD, "2016-06-22"), (BUSKERUD, "2020-01-01"), (VESTFOLD, "2023-12-31")],
    )
    @pytest.mark.parametrize("days", [1, 400])
    def test_no_county_policy_known(self, county: str, first: str, days: int) -> None:
        facts = run(away(first, days), county=county)
        assert ("unknown", ("no county policy known",)) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    def test_the_county_has_to_be_known(self) -> None:
        assert ("key county of the contract",) == missing(run(away("2026-01-05", 30), county=None), RULE, ON)

    def test_rogaland_names_no_number(self) -> None:
        found = finding(run(away("2026-01-05", 30), county=ROGALAND), RULE, ON)
        assert "judgement" == found.outcome.kind.value
        assert (
            "Fylkeskommunen vil ha melding om langt fravær, uten noe tall: er 30 dager langt?",
            "Fylkeskommunen vil ha melding om langt fråvær, utan noko tal: er 30 dagar langt?",
            "The county wants a report of long absence and names no number: are 30 days long?",
        ) == texts(found)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-01-04", "judgement"), ("2026-01-05", "met"), ("2026-01-19", "met")]
    )
    def test_in_rogaland_too_a_report_settles_it(self, on: str, expected: str) -> None:
        facts = run(away("2026-01-05", 30), event(AbsenceReported, on), county=ROGALAND)
        assert expected == outcome(facts, RULE, ON)

    def test_in_rogaland_each_absence_is_reported_for_itself(self) -> None:
        """The latest report must come after the latest absence began; each absence is asked about alone."""
        first, second = away("2025-09-01", 20), away("2026-01-05", 30)
        early, late = event(AbsenceReported, "2025-09-02"), event(AbsenceReported, "2026-01-12")
        assert "met" == outcome(run(first, second, early, late, county=ROGALAND), RULE, ON)
        found = finding(run(first, second, early, county=ROGALAND), RULE, ON)
        assert found.outcome.question is not None
        assert "er 30 dager langt?" in texts(found)[0]

    def test_the_answers_of_the_law_are_the_same_in_every_county(self) -> None:
        """Practice is a notice of its own."""
        told = [
            {(f.rule, f.outcome.kind.value) for f in findings_of_law(run(away("2026-01-05", 30), county=county))}
            for county in (OSLO, VESTFOLD, AKERSHUS)
        ]
        assert told[0] == told[1] == told[2]


def findings_of_law(facts: Contract) -> list[Finding]:
    """What is found of the contract, but for the practice of counties and where the company is approved."""
    found = [one for rule in LAW for one in findings(facts, rule, ON)]
    assert found
    return found


@settings(max_examples=25)
@given(first=st.dates(date(2026, 1, 1), date(2026, 6, 1)), days=st.integers(1, 60))
def test_any_absence_in_oslo(first: date, days: int) -> None:
    """More than four weeks are reported."""
    expected = "breached" if days > 28 else "not_applicable"
    assert expected == outcome(run(away(first.isoformat(), days)), RULE, ON)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, (RULE,), day(on)) == recorded_answers(facts, (RULE,), day(on))
