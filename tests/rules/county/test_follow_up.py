from __future__ import annotations

from typing import Any

import pytest
from facts import candidate, cited, complete, event, finding, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    BasicEducationCompleted,
    Competence,
    CompetenceReached,
    Event,
    FollowedUp,
    OutOfTrainingAndWork,
)

RULE = "county.oppfolging"
KINDS = (
    "basic_education_completed foreign_education_completed competence_reached residence_settled "
    "out_of_training_and_work followed_up"
)
SCHOOL = event(BasicEducationCompleted, "2017-06-16")
OUT = event(OutOfTrainingAndWork, "2024-02-01")


def known_to(on: str) -> dict[str, Any]:
    """Complete to a day for all that the rule reads."""
    return {"known": complete(**dict.fromkeys(KINDS.split(), on))}


def out(*events: Event, on: str, born: str | None = "2001-12-31", since: Event = OUT) -> Candidate:
    """Somebody with lower secondary school who is out of training and work, of whom everything is recorded."""
    return candidate(SCHOOL, since, *events, born=born, **known_to(on))


class TestFollowUpService:
    """Those out of training and work are offered something: to the year of 21 (1998 § 3-6), of 24 (2023 § 9-4 (1))."""

    @pytest.mark.parametrize(
        ("born", "on", "expected"),
        [
            ("2003-12-31", "2024-07-31", "breached"),
            ("2002-12-31", "2024-07-31", "not_applicable"),
            ("2002-12-31", "2024-08-01", "breached"),
            ("2000-12-31", "2024-12-31", "breached"),
            ("2000-12-31", "2025-01-01", "not_applicable"),
        ],
    )
    def test_to_the_end_of_a_year(self, born: str, on: str, expected: str) -> None:
        assert expected == outcome(out(on=on, born=born), RULE, on)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-15", "not_applicable"), ("2024-09-15", "breached")])
    def test_golden_r3_the_year_of_23(self, on: str, expected: str) -> None:
        """Turns 23 in 2024: the service is not for him or her in July, and is in September.

        https://www.dagsavisen.no/nyheter/2024/08/09/fem-endringer-som-gir-deg-okte-muligheter-i-videregaende-skole/
        """
        assert expected == outcome(out(on=on, born="2001-05-01"), RULE, on)

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    @pytest.mark.parametrize(
        ("offered", "expected"), [("2024-01-31", "breached"), ("2024-02-01", "met"), ("2024-03-01", "met")]
    )
    def test_an_offer_since_then_is_enough(self, on: str, offered: str, expected: str) -> None:
        assert expected == outcome(out(event(FollowedUp, offered), on=on, born="2004-01-01"), RULE, on)

    def test_an_offer_in_the_time_before_is_none_in_this_one(self) -> None:
        """Out in February, followed up in March, out again in June."""
        again = event(OutOfTrainingAndWork, "2024-06-03", id="again")
        facts = out(event(FollowedUp, "2024-03-01"), again, on="2024-08-01", born="2004-01-01")
        assert "breached" == outcome(facts, RULE, "2024-08-01")

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    def test_only_while_the_person_is_out(self, on: str) -> None:
        over = event(OutOfTrainingAndWork, "2024-02-01", last="2024-07-30")
        to_the_day = event(OutOfTrainingAndWork, "2024-02-01", last=on)
        assert "not_applicable" == outcome(out(on=on, since=over, born="2004-01-01"), RULE, on)
        assert "breached" == outcome(out(on=on, since=to_the_day, born="2004-01-01"), RULE, on)
        longer = event(OutOfTrainingAndWork, "2024-02-01", last="2024-08-31")
        assert "breached" == outcome(out(on=on, since=longer, born="2004-01-01"), RULE, on)
        again = event(OutOfTrainingAndWork, "2024-07-31", id="again")
        offered = event(FollowedUp, "2024-07-30")
        assert "breached" == outcome(out(again, offered, on=on, since=over, born="2004-01-01"), RULE, on)

    def test_what_is_missing(self) -> None:
        assert ("event out_of_training_and_work",) == missing(candidate(), RULE, "2024-08-01")
        assert "not_applicable" == outcome(candidate(**known_to("2024-08-01")), RULE, "2024-08-01")
        assert ("event followed_up",) == missing(candidate(OUT), RULE, "2024-07-31")
        bare = candidate(OUT, known=complete(followed_up="2024-08-01"))
        assert (
            "event basic_education_completed",
            "event foreign_education_completed",
            "event competence_reached",
            "event residence_settled",
        ) == missing(bare, RULE, "2024-08-01")
        assert ("key born of the person",) == missing(out(on="2024-07-31", born=None), RULE, "2024-07-31")
        assert ("key born of the person",) == missing(out(on="2024-08-01", born=None), RULE, "2024-08-01")

    def test_what_is_not_known_of_both_is_named(self) -> None:
        facts = candidate(SCHOOL, OUT, known=complete(competence_reached="2024-08-01"))
        assert ("event followed_up", "event residence_settled") == missing(facts, RULE, "2024-08-01")

    def test_since_2024_for_those_with_the_right(self) -> None:
        """The Act of 1998 names no such condition."""
        reached = event(CompetenceReached, "2024-01-15", competence=Competence.STUDY)
        assert "breached" == outcome(out(reached, on="2024-07-31", born="2004-01-01"), RULE, "2024-07-31")
        assert "not_applicable" == outcome(out(reached, on="2024-08-01", born="2004-01-01"), RULE, "2024-08-01")

    def test_texts_and_places(self) -> None:
        old, new = (finding(out(on=on, born="2004-01-01"), RULE, on) for on in ("2024-07-31", "2024-08-01"))
        said = (
            (
                "Personen har verken vært i opplæring eller arbeid siden 1. februar 2024, og oppfølgingstjenesten har "
                "ikke gitt noe tilbud."
            ),
            (
                "Personen har verken vore i opplæring eller arbeid sidan 1. februar 2024, og oppfølgingstenesta har "
                "ikkje gitt noko tilbod."
            ),
            (
                "The person has been neither in training nor in work since 1 February 2024, and the follow-up service "
                "has made no offer."
            ),
        )
        assert said == texts(old) == texts(new)
        assert ((("ACT_1998", "3-6", "1"),), (("ACT_2023", "9-4", "1"),)) == (cited(old), cited(new))
        assert ("1998", "2023", "county") == (old.wording, new.wording, new.bearer)
