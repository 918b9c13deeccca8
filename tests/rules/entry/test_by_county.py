from __future__ import annotations

import pytest
from attrs import evolve
from entry_facts import ON, on_the_job, practised
from facts import answers, cited, day, finding, missing, outcome, recorded_answers, sourced, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.events import ContractKind

PRACTICE, POSITION = "entry.fpj-county-practice", "entry.fpj-county-position"
CONTRACT, AGE = "entry.fpj-county-contract", "entry.fpj-county-age"
RULES = (PRACTICE, POSITION, CONTRACT, AGE)
VESTLAND, INNLANDET, NORDLAND, TRONDELAG, TROMS_2019, BUSKERUD_2019, OSLO = "46", "34", "18", "50", "19", "06", "03"


class TestNoticesOfTheirOwn:
    """What a county asks for beyond the law is a notice that cites its practice, and changes no answer of the law."""

    @pytest.mark.parametrize("rule", RULES)
    def test_a_county_without_a_row_has_no_policy_that_is_known(self, rule: str) -> None:
        facts = on_the_job(county=OSLO, last="2025-09-01", percentage="10", born="2009-01-01")
        assert "not_applicable" == outcome(facts, rule, ON)

    @pytest.mark.parametrize("rule", RULES)
    def test_no_other_kind_of_contract(self, rule: str) -> None:
        facts = on_the_job(county=VESTLAND, kind=ContractKind.APPRENTICE)
        assert "not_applicable" == outcome(facts, rule, ON)

    @pytest.mark.parametrize("rule", RULES)
    def test_which_county_approves(self, rule: str) -> None:
        assert ("key county of the contract",) == missing(on_the_job(county=None), rule, ON)

    @pytest.mark.parametrize("rule", [PRACTICE, POSITION, CONTRACT, AGE])
    def test_whether_it_is_made(self, rule: str) -> None:
        facts = on_the_job(county=VESTLAND, first=None, last=None, known=Complete())
        bare = evolve(facts, contracts=tuple(evolve(one, events=()) for one in facts.contracts))
        assert ("event signed",) == missing(bare, rule, ON)

    def test_it_is_a_notice(self) -> None:
        found = finding(on_the_job(county=VESTLAND), PRACTICE, ON)
        assert ((("COUNTY_PRACTICE", "", ""),), "notice", "county") == (
            cited(found),
            found.severity.value,
            found.bearer,
        )


class TestPractice:
    """A county may ask for more practice than the law's one year: Vestland for two."""

    @pytest.mark.parametrize(
        ("first", "expected"), [("2023-08-19", "met"), ("2023-08-20", "met"), ("2023-08-21", "breached")]
    )
    def test_two_years(self, first: str, expected: str) -> None:
        facts = on_the_job(practised(first, "2025-08-19"), county=VESTLAND)
        assert expected == outcome(facts, PRACTICE, ON)

    @pytest.mark.parametrize(("made", "expected"), [("2024-01-14", "not_applicable"), ("2024-01-15", "breached")])
    def test_from_the_day_of_the_page(self, made: str, expected: str) -> None:
        assert expected == outcome(on_the_job(made=made, first=made, county=VESTLAND), PRACTICE, ON)

    def test_what_would_settle_it(self) -> None:
        assert ("event practice",) == missing(on_the_job(county=VESTLAND, promised=None), PRACTICE, ON)
        almost = on_the_job(practised("2023-08-20", "2025-08-19", "0.8"), county=VESTLAND)
        assert ("event practice",) == missing(almost, PRACTICE, ON)
        assert "unknown" == outcome(
            on_the_job(practised("2022-08-20", "2025-08-19", None), county=VESTLAND), PRACTICE, ON
        )

    @pytest.mark.parametrize(("promised", "expected"), [("2025-08-18", "unknown"), ("2025-08-19", "breached")])
    def test_the_practice_is_known_to_the_day_before_the_contract(self, promised: str, expected: str) -> None:
        """What comes with the contract is none of before."""
        assert expected == outcome(on_the_job(county=VESTLAND, promised=promised), PRACTICE, ON)

    def test_golden_b11_m9_the_national_minimum_is_met_and_the_countys_is_not(self) -> None:
        """Two years in half a position in Vestland; and eighteen months at full time.

        https://www.vestlandfylke.no/utdanning-og-karriere/voksen/fagbrev-pa-jobb/
        """
        half = on_the_job(
            practised("2022-08-20", "2024-08-19", "0.5"), made="2024-08-20", first="2024-08-20", county=VESTLAND
        )
        assert ("met", "breached") == (outcome(half, "entry.fpj-practice-before", ON), outcome(half, PRACTICE, ON))
        more = on_the_job(practised("2023-02-20", "2024-08-19"), made="2024-08-20", first="2024-08-20", county=VESTLAND)
        assert ("met", "breached") == (outcome(more, "entry.fpj-practice-before", ON), outcome(more, PRACTICE, ON))
        found = finding(more, PRACTICE, ON)
        assert (
            "Det er 18 måneder praksis i full stilling før kontrakten; fylkeskommunen ber selv om 24 måneder.",
            "Det er 18 månader praksis i heiltidsstilling før kontrakten; fylkeskommunen bed sjølv om 24 månader.",
            "There are 18 months of practice at full time before the contract; the county itself asks for 24 months.",
        ) == texts(found)
        source = "https://www.vestlandfylke.no/utdanning-og-karriere/voksen/fagbrev-pa-jobb/"
        assert (2, "S", source) == sourced(found)["county-practice.fpj-min-practice[46]"]


class TestPosition:
    """A county may ask for a position of some size: Innlandet and Trøndelag for 80 percent, Vestland for 50."""

    @pytest.mark.parametrize(
        ("county", "percentage", "expected"),
        [
            (INNLANDET, "79", "breached"),
            (INNLANDET, "80", "met"),
            (TRONDELAG, "79.9", "breached"),
            (TRONDELAG, "100", "met"),
            (VESTLAND, "49", "breached"),
            (VESTLAND, "50", "met"),
        ],
    )
    def test_the_percentage_that_was_agreed(self, county: str, percentage: str, expected: str) -> None:
        assert expected == outcome(on_the_job(county=county, percentage=percentage), POSITION, ON)

    def test_what_would_settle_it(self) -> None:
        assert ("key percentage of event signed",) == missing(on_the_job(county=INNLANDET), POSITION, ON)

    def test_what_is_said(self) -> None:
        assert (
            "Stillingen er på 62,5 prosent; fylkeskommunen ber selv om minst 80 prosent.",
            "Stillinga er på 62,5 prosent; fylkeskommunen bed sjølv om minst 80 prosent.",
            "The position is one of 62.5 percent; the county itself asks for at least 80 percent.",
        ) == texts(finding(on_the_job(county=INNLANDET, percentage="62.5"), POSITION, ON))


class TestContract:
    """Innlandet approves contracts of 12 to 36 months."""

    @pytest.mark.parametrize(
        ("last", "expected"),
        [
            ("2026-08-23", "breached"),
            ("2026-08-24", "met"),
            ("2028-08-24", "met"),
            ("2028-08-25", "breached"),
        ],
    )
    def test_twelve_to_thirty_six_months(self, last: str, expected: str) -> None:
        assert expected == outcome(on_the_job(county=INNLANDET, last=last), CONTRACT, ON)

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            (None, "2026-08-24", ("key first of event signed",)),
            ("2025-08-25", None, ("key last of event signed",)),
        ],
    )
    def test_what_would_settle_it(self, first: str | None, last: str | None, expected: tuple[str, ...]) -> None:
        assert expected == missing(on_the_job(county=INNLANDET, first=first, last=last), CONTRACT, ON)

    def test_golden_m7_nine_and_forty_months(self) -> None:
        """A need of 9 or 40 months gives a contract of 12 or 36.

        https://innlandetfylke.no/tjenester/skole-og-utdanning/opplaring-for-voksne/fagbrev-pa-jobb/
        """
        short = finding(on_the_job(county=INNLANDET, last="2026-05-24"), CONTRACT, ON)
        assert (
            "Kontrakten er avtalt for 9 måneder; fylkeskommunen godkjenner selv minst 12 måneder.",
            "Kontrakten er avtalt for 9 månader; fylkeskommunen godkjenner sjølv minst 12 månader.",
            "The contract was agreed for 9 months; the county itself approves at least 12 months.",
        ) == texts(short)
        long = finding(on_the_job(county=INNLANDET, last="2028-12-24"), CONTRACT, ON)
        assert (
            "Kontrakten er avtalt for 40 måneder; fylkeskommunen godkjenner selv høyst 36 måneder.",
            "Kontrakten er avtalt for 40 månader; fylkeskommunen godkjenner sjølv høgst 36 månader.",
            "The contract was agreed for 40 months; the county itself approves at most 36 months.",
        ) == texts(long)


class TestAge:
    """Nordland asks for the year in which one turns 21; Troms, in its trial of 2019, for those over 25."""

    @pytest.mark.parametrize(
        ("born", "expected"),
        [("1990-05-17", "met"), ("2004-12-31", "met"), ("2005-01-01", "breached"), (None, "unknown")],
    )
    def test_the_year_of_an_age(self, born: str | None, expected: str) -> None:
        facts = on_the_job(county=NORDLAND, born=born)
        assert expected == outcome(facts, AGE, ON)
        if born is None:
            assert ("key born of the person",) == missing(facts, AGE, ON)

    @pytest.mark.parametrize(
        ("born", "expected"), [("1990-05-17", "met"), ("1994-10-01", "met"), ("1994-10-02", "breached")]
    )
    def test_above_an_age(self, born: str, expected: str) -> None:
        facts = on_the_job(made="2019-10-01", first="2019-10-15", county=TROMS_2019, born=born)
        assert expected == outcome(facts, AGE, ON)

    @pytest.mark.parametrize(("made", "expected"), [("2019-12-31", "breached"), ("2020-01-01", "not_applicable")])
    def test_to_the_end_of_the_trial(self, made: str, expected: str) -> None:
        facts = on_the_job(made=made, first=made, county=TROMS_2019, born="2000-01-01")
        assert expected == outcome(facts, AGE, ON)

    def test_golden_m5_troms_refuses_an_applicant_of_24(self) -> None:
        """https://tromsfylke.no/tjenester/utdanning/fagbrev-paa-jobb/: over 25 only."""
        facts = on_the_job(made="2019-10-01", first="2019-10-15", county=TROMS_2019, born="1995-05-01")
        assert (
            "Kontrakten ble inngått 1. oktober 2019; fylkeskommunen ber selv om at kandidaten har fylt 25 år.",
            "Kontrakten vart inngått 1. oktober 2019; fylkeskommunen bed sjølv om at kandidaten har fylt 25 år.",
            "The contract was made on 1 October 2019; the county itself asks that the candidate has turned 25.",
        ) == texts(finding(facts, AGE, ON))
        young = on_the_job(county=NORDLAND, born="2008-01-01")
        assert (
            "Kontrakten ble inngått 20. august 2025; fylkeskommunen ber selv om at kandidaten fyller 21 år i året.",
            "Kontrakten vart inngått 20. august 2025; fylkeskommunen bed sjølv om at kandidaten fyller 21 år i året.",
            "The contract was made on 20 August 2025; the county itself asks that the candidate turns 21 in the year.",
        ) == texts(finding(young, AGE, ON))


@given(
    county=st.sampled_from([None, VESTLAND, INNLANDET, NORDLAND, TRONDELAG, TROMS_2019, BUSKERUD_2019, OSLO]),
    made=st.sampled_from(["2019-05-19", "2019-10-01", "2024-01-14", "2024-01-15", "2025-08-20"]),
    percentage=st.sampled_from([None, "50", "80"]),
    born=st.sampled_from([None, "1990-03-14", "2006-01-01"]),
    last=st.sampled_from([None, "2026-08-24", "2029-08-24"]),
)
def test_a_recorded_run_answers_like_the_bare_one(
    county: str | None, made: str, percentage: str | None, born: str | None, last: str | None
) -> None:
    """Whatever the facts: what is explained is what was found."""
    facts = on_the_job(county=county, made=made, first=made, last=last, percentage=percentage, born=born)
    assert answers(facts, RULES, day(ON)) == recorded_answers(facts, RULES, day(ON))
