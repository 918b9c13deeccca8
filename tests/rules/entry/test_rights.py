from __future__ import annotations

from typing import Any

import pytest
from facts import candidate, cited, complete, event, finding, findings, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationDecided,
    BasicEducationCompleted,
    Competence,
    CompetenceReached,
    Event,
    Ground,
    Matter,
    Residence,
    ResidenceSettled,
    Schooled,
)
from okstat.model.person import Person

RULE = "right.upper-secondary"
ON = "2026-11-20"
EVERYTHING = complete(
    **dict.fromkeys(
        (
            *("basic_education_completed", "foreign_education_completed", "competence_reached", "residence_settled"),
            *("schooling", "choice_changed", "application_decided", "signed"),
        ),
        ON,
    )
)
SCHOOL = event(BasicEducationCompleted, "2010-06-18")


def decided(on: str, *, matter: Matter = Matter.TRAINING, granted: bool = False, **fields: Any) -> Event:
    """A decision of the county, no unless told otherwise."""
    return event(ApplicationDecided, on, matter=matter, granted=granted, **fields)


def asked(*events: Event, **fields: Any) -> Candidate:
    """Somebody with lower secondary school, of whom everything is recorded."""
    return candidate(SCHOOL, *events, **{"known": EVERYTHING, "born": "2001-03-14", **fields})


class TestRight:
    """Whoever has the right to upper secondary training is not refused (2023 §§ 5-1, 5-9; 1998 § 3-1)."""

    @pytest.mark.parametrize(
        ("on", "wording", "expected"),
        [
            ("2026-07-31", "2023", "breached"),
            ("2026-08-01", "2023", "met"),
            ("2024-08-01", "2023", "breached"),
            ("2024-07-31", "2017", "breached"),
            ("2018-08-01", "2017", "breached"),
        ],
    )
    def test_refused_on_a_day(self, on: str, wording: str, expected: str) -> None:
        """Born in 2001: the right lasts to the end of the school year that begins in 2025, by each wording."""
        found = finding(asked(decided(on)), RULE, ON)
        assert (wording, expected, "county") == (found.wording, found.outcome.kind.value, found.bearer)

    @pytest.mark.parametrize("on", ["2014-01-01", "2020-01-01", "2025-01-01"])
    def test_what_is_granted_is_in_order(self, on: str) -> None:
        assert "met" == outcome(candidate(decided(on, granted=True)), RULE, ON)

    def test_the_latest_decision_counts(self) -> None:
        assert "met" == outcome(asked(decided("2024-09-01"), decided("2025-09-01", granted=True)), RULE, ON)

    def test_other_matters_do_not(self) -> None:
        assert "not_applicable" == outcome(asked(decided("2024-09-01", matter=Matter.PLACEMENT)), RULE, ON)

    def test_without_a_decision_there_is_nothing_to_judge(self) -> None:
        assert "not_applicable" == outcome(asked(), RULE, ON)
        assert ("event application_decided",) == missing(candidate(), RULE, ON)

    def test_each_condition_may_be_missing(self) -> None:
        bare = candidate(decided("2025-01-01"), born=None)
        assert (
            "event basic_education_completed",
            "event foreign_education_completed",
            "event competence_reached",
            "key born of the person",
            "event residence_settled",
        ) == missing(bare, RULE, ON)

    def test_a_refusal_for_want_of_lawful_stay_is_in_order(self) -> None:
        unlawful = event(ResidenceSettled, "2024-09-01", residence=Residence.UNLAWFUL)
        assert "met" == outcome(asked(unlawful, decided("2025-01-01")), RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(asked(decided("2025-01-01")), RULE, ON)
        assert (
            "Søknaden om videregående opplæring ble avslått 1. januar 2025, men det var rett til den.",
            "Søknaden om vidaregåande opplæring vart avslått 1. januar 2025, men det var rett til ho.",
            "The application for upper secondary training was refused on 1 January 2025, but there was a right to it.",
        ) == texts(found)
        assert (("ACT_2023", "5-1", "1"), ("ACT_2023", "5-1", "2"), ("ACT_2023", "5-9", "1")) == cited(found)
        assert "serious" == found.severity.value
        assert (("ACT_1998", "3-1", "1"),) == cited(finding(asked(decided("2020-01-01")), RULE, ON))
        assert (("ACT_1998", "3-1", "1"), ("ACT_1998", "3-1", "3")) == cited(
            finding(asked(decided("2017-04-05")), RULE, ON)
        )


class TestWhenTheSpanFellAway:
    """The limit of five years in a row fell away on a day between 6 April 2017 and 1 August 2018."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2017-04-05", "met"), ("2017-04-06", "unknown"), ("2018-07-31", "unknown"), ("2018-08-01", "breached")],
    )
    def test_a_refusal_after_five_years(self, on: str, expected: str) -> None:
        used = event(Schooled, "2010-08-20")
        assert expected == outcome(asked(used, decided(on), born="1994-03-14"), RULE, ON)

    def test_where_both_agree_the_answer_stands(self) -> None:
        assert "breached" == outcome(asked(decided("2017-10-01")), RULE, ON)


class TestWorkedCases:
    """Cases R1 and R5."""

    def test_r1_those_born_in_1994_have_the_right_again(self) -> None:
        """Born in 1994, three years not completed, asks in 2018 for the school year 2018/19, the last one.

        https://www.sfj.no/har-du-att-rett-til-vidaregaaande-opplaering.6081455.html
        """
        begun = event(Schooled, "2010-08-20"), event(Schooled, "2011-08-20")
        facts = asked(*begun, decided("2018-08-20"), born="1994-05-01")
        assert ("2017", "breached") == (finding(facts, RULE, ON).wording, outcome(facts, RULE, ON))
        assert "breached" == outcome(asked(*begun, decided("2019-07-31"), born="1994-05-01"), RULE, ON)
        assert "met" == outcome(asked(*begun, decided("2019-08-01"), born="1994-05-01"), RULE, ON)

    @pytest.mark.parametrize(("on", "wording"), [("2023-09-01", "2017"), ("2025-09-01", "2023")])
    def test_r5_a_trade_certificate_ends_this_right(self, on: str, wording: str) -> None:
        """A second certificate: no right in 2023; in 2025 none by § 5-1, but one new competence by § 18-4.

        https://www.dagsavisen.no/nyheter/2024/08/09/fem-endringer-som-gir-deg-okte-muligheter-i-videregaende-skole/
        """
        certified = event(CompetenceReached, "2021-08-20", competence=Competence.TRADE)
        found = finding(asked(certified, decided(on)), RULE, ON)
        assert (wording, "met") == (found.wording, found.outcome.kind.value)


class TestCountyOfResidence:
    """The county fulfils the right of those who live in it; Oslo is a county too (2023 § 28-2 (1), (6))."""

    RULE = "county.of-residence"

    @staticmethod
    def refused(county: str | None, **fields: Any) -> Candidate:
        """Somebody who lives in Oslo is refused as not resident."""
        return asked(decided("2025-05-01", ground=Ground.NOT_RESIDENT, county=county), **fields)

    @pytest.mark.parametrize(("county", "expected"), [("03", "breached"), ("46", "met"), (None, "breached")])
    def test_a_county_does_not_refuse_its_own(self, county: str | None, expected: str) -> None:
        """Where the decision names no county, it is the candidate's."""
        assert expected == outcome(self.refused(county), self.RULE, ON)

    def test_one_who_lives_in_a_county_of_a_higher_number(self) -> None:
        bergen = Person(id="P1", home_county="46")
        assert "met" == outcome(self.refused("03", person=bergen), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        nowhere = Person(id="P1")
        assert ("key home_county of the person",) == missing(self.refused("03", person=nowhere), self.RULE, ON)
        assert ("key county of event application_decided",) == missing(
            asked(decided("2025-05-01", ground=Ground.NOT_RESIDENT), county=None),
            self.RULE,
            ON,
        )

    def test_other_refusals_are_not_judged(self) -> None:
        assert "not_applicable" == outcome(asked(decided("2025-05-01", ground=Ground.NO_PLACE)), self.RULE, ON)
        late = decided("2025-05-01", ground=Ground.NOT_RESIDENT, granted=True)
        assert "not_applicable" == outcome(asked(late), self.RULE, ON)
        assert "unknown" == outcome(candidate(), self.RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(self.refused("03"), self.RULE, ON)
        assert (
            "Søknaden ble avslått 1. mai 2025 fordi søkeren bor i et annet fylke, men han eller hun bor i dette.",
            "Søknaden vart avslått 1. mai 2025 fordi søkjaren bur i eit anna fylke, men han eller ho bur i dette.",
            (
                "The application was refused on 1 May 2025 as coming from another county, but the applicant lives in "
                "this one."
            ),
        ) == texts(found)
        assert ((("ACT_2023", "28-2", "1"),), "county") == (cited(found), found.bearer)

    def test_not_before_the_act(self) -> None:
        facts = asked(decided("2024-07-31", ground=Ground.NOT_RESIDENT, county="03"))
        assert () == findings(facts, self.RULE, ON)
