from __future__ import annotations

from typing import Any

import pytest
from facts import candidate, cited, complete, day, event, finding, findings, missing, outcome

from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationDecided,
    BasicEducationCompleted,
    BasicSchooling,
    Competence,
    CompetenceReached,
    Event,
    ForeignEducationCompleted,
    Matter,
    Residence,
    ResidenceSettled,
    Schooled,
    SubjectsDocumented,
)

ON = "2026-11-20"
KINDS = "basic_education_completed foreign_education_completed competence_reached residence_settled application_decided"
EVERYTHING = complete(**dict.fromkeys(KINDS.split(), ON))
SCHOOL = event(BasicEducationCompleted, "2023-06-16")
TRADE = event(CompetenceReached, "2025-06-20", competence=Competence.TRADE)


def refused(on: str, matter: Matter, **keys: Any) -> Event:
    """A refusal of the county, unless told else."""
    return event(ApplicationDecided, on, matter=matter, **{"granted": False, **keys})


def shared(number: int) -> Event:
    """What the documentation shows of shared subjects."""
    return event(SubjectsDocumented, "2025-06-20", shared_not_passed=number)


def known_but_school() -> Complete:
    """Everything but what was completed below upper secondary."""
    return Complete({kind: to for kind, to in EVERYTHING.days.items() if kind != "basic_education_completed"})


def asked(*events: Event, **fields: Any) -> Candidate:
    """Somebody who turns 19 in 2026, of whom everything is recorded."""
    return candidate(*events, **{"known": EVERYTHING, "born": "2007-03-14", **fields})


class TestTraining:
    """From the school year of 19, without final competence, with a lawful stay (§§ 18-3 (1), 18-7 (2), 18-10 (2))."""

    RULE = "adult.upper-secondary"

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-31", "met"), ("2026-08-01", "breached")])
    def test_from_the_school_year_of_the_year_of_19(self, on: str, expected: str) -> None:
        facts = asked(SCHOOL, shared(0), refused(on, Matter.ADULT_TRAINING))
        assert expected == outcome(facts, self.RULE, ON)

    @pytest.mark.parametrize(
        ("residence", "expected"),
        [(Residence.LAWFUL, "breached"), (Residence.AWAITING, "met"), (Residence.REFUSED, "met")],
    )
    def test_only_a_lawful_stay_counts(self, residence: Residence, expected: str) -> None:
        stay = event(ResidenceSettled, "2024-01-01", residence=residence)
        facts = asked(SCHOOL, stay, refused("2026-08-03", Matter.ADULT_TRAINING))
        assert expected == outcome(facts, self.RULE, ON)

    def test_unrecognised_training_from_abroad_is_enough(self) -> None:
        foreign = event(ForeignEducationCompleted, "2024-06-16", recognised=False)
        assert "breached" == outcome(asked(foreign, refused("2026-08-03", Matter.ADULT_TRAINING)), self.RULE, ON)

    @pytest.mark.parametrize(("number", "expected"), [(0, "met"), (1, "breached")])
    @pytest.mark.parametrize("on", ["2026-07-31", "2026-08-01"])
    def test_trade_competence_without_shared_subjects_at_any_age(self, on: str, number: int, expected: str) -> None:
        """§ 18-7 (2): no floor of age."""
        facts = asked(SCHOOL, TRADE, shared(number), refused(on, Matter.ADULT_TRAINING))
        assert expected == outcome(facts, self.RULE, ON)

    def test_not_with_study_competence_besides(self) -> None:
        """§ 18-7 (2) leads up to general study competence."""
        study = event(CompetenceReached, "2026-06-20", competence=Competence.STUDY)
        facts = asked(SCHOOL, TRADE, study, shared(1), refused("2026-08-03", Matter.ADULT_TRAINING))
        assert "met" == outcome(facts, self.RULE, ON)
        facts = asked(SCHOOL, TRADE, study, shared(1), refused("2026-06-19", Matter.ADULT_TRAINING))
        assert "breached" == outcome(facts, self.RULE, ON)

    @pytest.mark.parametrize(
        ("by", "years", "expected"),
        [
            (BasicSchooling.ABROAD, 9, "breached"),
            (BasicSchooling.ABROAD, 8, "met"),
            (BasicSchooling.ABROAD, None, "unknown"),
            (BasicSchooling.DIPLOMA, None, "breached"),
            (BasicSchooling.DISCHARGED, 3, "breached"),
            (BasicSchooling.PRIOR_COMPETENCE, None, "breached"),
            (BasicSchooling.AT_HOME, None, "breached"),
        ],
    )
    def test_what_is_equal_to_lower_secondary_school(
        self, by: BasicSchooling, years: int | None, expected: str
    ) -> None:
        """Forskrift § 13-1 (1) by § 4-1 (1): of general schooling abroad at least nine years (b)."""
        school = event(BasicEducationCompleted, "2023-06-16", by=by, school_years=years)
        facts = asked(school, shared(0), refused("2026-08-03", Matter.ADULT_TRAINING))
        assert expected == outcome(facts, self.RULE, ON)
        if expected == "unknown":
            assert ("key school_years of event basic_education_completed",) == missing(facts, self.RULE, ON)

    def test_too_few_years_abroad_and_more_told_later(self) -> None:
        """Prior competence (c) may make up for it, from the day it is told."""
        abroad = event(BasicEducationCompleted, "2020-06-16", by=BasicSchooling.ABROAD, school_years=8)
        later = event(BasicEducationCompleted, "2026-08-03", by=BasicSchooling.PRIOR_COMPETENCE)
        for on, expected in (("2026-08-02", "met"), ("2026-08-03", "breached")):
            facts = asked(abroad, later, shared(0), refused(on, Matter.ADULT_TRAINING))
            assert expected == outcome(facts, self.RULE, ON)
        facts = asked(abroad, shared(0), refused("2026-08-03", Matter.ADULT_TRAINING), known=known_but_school())
        assert ("event basic_education_completed",) == missing(facts, self.RULE, ON)

    def test_what_is_granted_or_not_applied_for(self) -> None:
        assert "met" == outcome(asked(refused("2026-08-03", Matter.ADULT_TRAINING, granted=True)), self.RULE, ON)
        assert "not_applicable" == outcome(asked(SCHOOL), self.RULE, ON)
        assert "unknown" == outcome(candidate(), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = asked(SCHOOL, refused("2026-08-03", Matter.ADULT_TRAINING), known=complete(competence_reached=ON))
        assert ("event residence_settled",) == missing(facts, self.RULE, ON)[:1]


class TestRequalification:
    """One new final competence for whoever has one (§ 18-4 (1))."""

    RULE = "adult.requalification"

    @pytest.mark.parametrize("competence", list(Competence))
    @pytest.mark.parametrize(("on", "expected"), [("2025-06-19", "met"), ("2025-06-20", "breached")])
    def test_from_the_day_of_the_first(self, on: str, expected: str, competence: Competence) -> None:
        reached = event(CompetenceReached, "2025-06-20", competence=competence)
        assert expected == outcome(asked(reached, refused(on, Matter.REQUALIFICATION)), self.RULE, ON)

    @pytest.mark.parametrize(
        ("reached", "expected"),
        [(None, "judgement"), ("2025-08-01", "judgement"), ("2025-08-02", "met"), ("2026-08-03", "met")],
    )
    def test_a_second_one_is_used_up_by_a_competence_reached_since(self, reached: str | None, expected: str) -> None:
        """Granted and not used up is for a person to judge; on the day it was granted it led nowhere yet."""
        before = refused("2025-08-01", Matter.REQUALIFICATION, granted=True)
        second = [event(CompetenceReached, reached, competence=Competence.TRADE)] if reached else []
        facts = asked(TRADE, before, *second, refused("2026-08-03", Matter.REQUALIFICATION))
        assert expected == outcome(facts, self.RULE, ON)

    def test_the_first_grant_counts(self) -> None:
        grants = [refused(f"2025-0{month}-01", Matter.REQUALIFICATION, granted=True) for month in (7, 9)]
        second = event(CompetenceReached, "2025-08-01", competence=Competence.TRADE)
        facts = asked(TRADE, *grants, second, refused("2026-08-03", Matter.REQUALIFICATION))
        assert "met" == outcome(facts, self.RULE, ON)

    def test_only_a_grant_before_it(self) -> None:
        granted = refused("2026-08-03", Matter.REQUALIFICATION, granted=True, id="a")
        facts = asked(TRADE, granted, refused("2026-08-03", Matter.REQUALIFICATION))
        assert "breached" == outcome(facts, self.RULE, ON)
        other = refused("2025-08-03", Matter.ADULT_TRAINING, granted=True)
        assert "breached" == outcome(asked(TRADE, other, refused("2026-08-03", Matter.REQUALIFICATION)), self.RULE, ON)

    def test_only_one_that_was_granted_before_may_be_used_up(self) -> None:
        """What was refused before, or granted after, is none."""
        refusal = refused("2026-08-03", Matter.REQUALIFICATION)
        for other in (
            refused("2025-08-01", Matter.REQUALIFICATION),
            refused("2026-08-03", Matter.REQUALIFICATION, granted=True),
            refused("2025-08-01", Matter.ADULT_TRAINING, granted=True),
        ):
            assert "breached" == outcome(asked(TRADE, other, refusal), self.RULE, ON)

    def test_recognised_competence_from_abroad(self) -> None:
        foreign = event(ForeignEducationCompleted, "2024-06-16", recognised=True)
        assert "breached" == outcome(asked(foreign, refused("2026-08-03", Matter.REQUALIFICATION)), self.RULE, ON)

    @pytest.mark.parametrize(("known", "expected"), [(ON, "not_applicable"), ("2026-11-19", "unknown")])
    def test_nothing_is_decided(self, known: str, expected: str) -> None:
        """A decision on other training is none on this; that there is none is a fact in a complete record."""
        other = refused("2026-08-03", Matter.ADULT_TRAINING)
        facts = asked(SCHOOL, TRADE, other, known=complete(application_decided=known))
        assert expected == outcome(facts, self.RULE, ON)


class TestSupplementaryYear:
    """Passed vocational training with its shared subjects, from the school year of 19 (§ 18-7 (1), (2))."""

    RULE = "adult.supplementary-year"

    @pytest.mark.parametrize(
        ("on", "number", "expected"),
        [("2026-07-31", 0, "met"), ("2026-08-01", 0, "breached"), ("2026-08-01", 1, "met")],
    )
    def test_who_has_it(self, on: str, number: int, expected: str) -> None:
        facts = asked(TRADE, shared(number), refused(on, Matter.ADULT_SUPPLEMENTARY_YEAR))
        assert expected == outcome(facts, self.RULE, ON)

    def test_nothing_is_asked_of_those_who_have_not_applied(self) -> None:
        assert "not_applicable" == outcome(asked(TRADE), self.RULE, ON)
        assert ("event application_decided",) == missing(candidate(TRADE), self.RULE, ON)

    def test_the_shared_subjects_are_asked_for(self) -> None:
        facts = asked(TRADE, refused("2026-08-01", Matter.ADULT_SUPPLEMENTARY_YEAR))
        assert ("key shared_not_passed of event subjects_documented",) == missing(facts, self.RULE, ON)


class TestPriorCompetence:
    """Assessed by a right to training for adults of any kind (§ 18-8 (1)), for others where it is recommended (2)."""

    RULE = "adult.prior-competence"
    RECOMMENDED = ("key recommended of event application_decided",)

    @pytest.mark.parametrize(
        ("on", "recommended", "expected"),
        [
            ("2026-07-31", None, "unknown"),
            ("2026-07-31", True, "breached"),
            ("2026-07-31", False, "met"),
            ("2026-08-01", None, "breached"),
            ("2026-08-01", False, "breached"),
        ],
    )
    def test_by_right_and_by_recommendation(self, on: str, recommended: bool | None, expected: str) -> None:
        facts = asked(SCHOOL, shared(0), refused(on, Matter.PRIOR_COMPETENCE, recommended=recommended))
        assert expected == outcome(facts, self.RULE, ON)
        if expected == "unknown":
            assert self.RECOMMENDED == missing(facts, self.RULE, ON)

    def test_by_the_right_to_requalification(self) -> None:
        """§ 18-4: whoever has a final competence has a right to training too, at any age."""
        facts = asked(SCHOOL, TRADE, shared(0), refused("2026-07-31", Matter.PRIOR_COMPETENCE))
        assert "breached" == outcome(facts, self.RULE, ON)

    def test_whether_requalification_is_used_up_is_judged(self) -> None:
        granted = refused("2025-08-01", Matter.REQUALIFICATION, granted=True)
        facts = asked(SCHOOL, TRADE, shared(0), granted, refused("2026-07-31", Matter.PRIOR_COMPETENCE))
        found = finding(facts, self.RULE, ON)
        assert "judgement" == found.outcome.kind.value
        assert found.outcome.question is not None
        assert found.outcome.question.en.endswith("The right is to one new final competence. (§ 18-4)")
        second = event(CompetenceReached, "2025-09-01", competence=Competence.TRADE)
        facts = asked(SCHOOL, TRADE, shared(0), granted, second, refused("2026-07-31", Matter.PRIOR_COMPETENCE))
        assert self.RECOMMENDED == missing(facts, self.RULE, ON)

    def test_by_the_right_to_the_supplementary_year(self) -> None:
        """§ 18-7 (1), from the school year of 19, though requalification is used up."""
        second = event(CompetenceReached, "2025-09-01", competence=Competence.TRADE)
        granted = refused("2025-08-01", Matter.REQUALIFICATION, granted=True)
        facts = asked(SCHOOL, TRADE, shared(0), granted, second, refused("2026-08-01", Matter.PRIOR_COMPETENCE))
        assert "breached" == outcome(facts, self.RULE, ON)

    def test_who_needs_preparatory_training_is_judged(self) -> None:
        """§ 18-2: whoever has not finished school may have that right."""
        found = finding(asked(shared(0), refused("2026-08-03", Matter.PRIOR_COMPETENCE)), self.RULE, ON)
        assert found.outcome.question is not None
        assert found.outcome.question.en.startswith("Does the person need preparatory training?")

    def test_what_is_granted_is_met(self) -> None:
        granted = refused("2026-07-31", Matter.PRIOR_COMPETENCE, granted=True)
        assert "met" == outcome(asked(SCHOOL, shared(0), granted), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = asked(refused("2026-08-03", Matter.PRIOR_COMPETENCE), known=complete(application_decided=ON))
        assert "event competence_reached" in missing(facts, self.RULE, ON)
        assert self.RECOMMENDED[0] not in missing(facts, self.RULE, ON)

    @pytest.mark.parametrize(("known", "expected"), [(ON, "not_applicable"), ("2026-11-19", "unknown")])
    def test_nothing_is_decided(self, known: str, expected: str) -> None:
        """A decision on other training is none on this; that there is none is a fact in a complete record."""
        other = refused("2026-08-03", Matter.ADULT_TRAINING)
        facts = asked(SCHOOL, TRADE, other, known=complete(application_decided=known))
        assert expected == outcome(facts, self.RULE, ON)


class TestFrom25:
    """1998 § 4A-3 (1): lower but not upper secondary school completed, from and with the year of 25."""

    RULE = "adult.upper-secondary"

    def answer(self, *events: Event, on: str = "2020-01-01", born: str | None = "1995-12-31", **fields: Any) -> str:
        """The answer on a refusal; everything is recorded, and no school year."""
        kinds = "basic_education_completed foreign_education_completed competence_reached application_decided schooling"
        known = fields.pop("known", complete(**dict.fromkeys(kinds.split(), ON)))
        facts = candidate(SCHOOL_1998, *events, refused(on, Matter.ADULT_TRAINING, **fields), known=known, born=born)
        return outcome(facts, self.RULE, ON)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2019-12-31", "not_applicable"), ("2020-01-01", "breached"), ("2024-07-31", "breached")],
    )
    def test_the_year_of_25(self, on: str, expected: str) -> None:
        """https://www.udir.no/regelverkstolkninger/opplaring/Voksne/Udir-2-2008/."""
        assert expected == self.answer(on=on)

    def test_by_the_text_of_its_day(self) -> None:
        facts = (SCHOOL_1998, refused("2020-01-01", Matter.ADULT_TRAINING))
        found = finding(candidate(*facts, known=EVERYTHING, born="1995-12-31"), self.RULE, ON)
        assert ("2008", (("ACT_1998", "4A-3", "1"),)) == (found.wording, cited(found))
        assert () == findings(candidate(refused("2008-12-31", Matter.ADULT_TRAINING)), self.RULE, ON)
        assert 1 == len(findings(candidate(refused("2009-01-01", Matter.ADULT_TRAINING)), self.RULE, ON))

    def test_what_was_granted(self) -> None:
        assert "met" == self.answer(granted=True)

    def test_upper_secondary_training_is_completed(self) -> None:
        for competence in Competence:
            assert "met" == self.answer(event(CompetenceReached, "2020-01-01", competence=competence))
            assert "breached" == self.answer(event(CompetenceReached, "2020-01-02", competence=competence))

    def test_years_gone_through_without_competence_are_judged(self) -> None:
        years = [event(Schooled, f"{year}-08-15", last=day(f"{year + 1}-06-20")) for year in (2012, 2013, 2014)]
        assert ["breached", "judgement"] == [self.answer(*years[:2]), self.answer(*years)]

    @pytest.mark.parametrize(("recognised", "expected"), [(True, "met"), (False, "judgement"), (None, "unknown")])
    def test_training_from_abroad(self, recognised: bool | None, expected: str) -> None:
        assert expected == self.answer(event(ForeignEducationCompleted, "2013-06-16", recognised=recognised))

    @pytest.mark.parametrize(
        ("residence", "expected"), [(Residence.LAWFUL, "breached"), (Residence.AWAITING, "unknown")]
    )
    def test_the_stay(self, residence: Residence, expected: str) -> None:
        """What the Act asked of it was not seen."""
        assert expected == self.answer(event(ResidenceSettled, "2018-01-01", residence=residence))

    def test_what_is_missing(self) -> None:
        assert "unknown" == self.answer(born=None)
        kinds = ["foreign_education_completed", "competence_reached", "schooling"]
        for left_out in kinds:
            known = complete(**{kind: ON for kind in kinds if kind != left_out})
            assert "unknown" == self.answer(known=known)
        facts = candidate(refused("2020-01-01", Matter.ADULT_TRAINING), born="1995-12-31")
        assert ("event basic_education_completed",) == missing(facts, self.RULE, ON)[:1]


SCHOOL_1998 = event(BasicEducationCompleted, "2011-06-16")
