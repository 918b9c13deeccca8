"""Worked cases on credit and practice, each with the public page or text that its answer comes from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from facts import day

from okstat.book import default_book
from okstat.law import Law
from okstat.model.events import ContractKind, Relation, SchoolLevel, ShownBy
from okstat.plans.credit import school_lk, whole_years_passed
from okstat.plans.earlier import earlier_exam, earlier_training, praksisbrev
from okstat.plans.facts import Course, EarlierExam, EarlierTraining, Practice, SchoolYear, course_of
from okstat.plans.full_time import HOURS_OF_A_MONTH, HOURS_OF_A_YEAR, Conversion, hours_of
from okstat.plans.lengths import Between, exactly
from okstat.plans.practice import fpj_practice, fpj_total
from okstat.plans.praksiskandidat import praksiskandidat_practice
from okstat.plans.remaining import remaining
from okstat.plans.result import Result, Working
from okstat.plans.scope import discretion, scope

BEFORE, NOW = date(2020, 8, 20), date(2026, 8, 20)
FOUR_YEARS = Course(Fraction(48), Fraction(2))
THREE_IN_SCHOOL = Course(Fraction(48), Fraction(3))
LONG = Course(Fraction(54), Fraction(2))

VG1 = SchoolYear(SchoolLevel.VG1, Relation.OWN, passed=True)
VG2 = SchoolYear(SchoolLevel.VG2, Relation.OWN, passed=True)
VG3 = SchoolYear(SchoolLevel.VG3, Relation.OWN, passed=True, is_of_the_trade=False)

pytestmark = pytest.mark.parametrize("on", [BEFORE, NOW], ids=["1998", "2023"])
"""Both Acts have the same numbers."""


def law(on: date) -> Law:
    """The law of a day."""
    return default_book().law_on(on)


def up_to(most: int, least: int = 0) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), Fraction(most))


def credit(on: date, *years: SchoolYear, course: Course = FOUR_YEARS) -> Result:
    """What is credited for school years."""
    return school_lk(years, course, law(on), on)


def left(on: date, *years: SchoolYear, course: Course = FOUR_YEARS) -> object:
    """What is left of the training time after school years, and nothing else."""
    together = scope([credit(on, *years, course=course)], earlier_exam([], law(on), on), law(on), on)
    return remaining(course, together, law(on), on).value


class TestSchool:
    """Credit for school years (A1 to A17)."""

    def test_a1_vg3_in_school_on_the_trades_own_vg2(self, on: date) -> None:
        """It gives half a year, so the contract is for a year and a half.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/Godskriving-av-Vg3-i-skole/
        """
        assert 6 == credit(on, VG3).value
        assert 18 == left(on, VG1, VG2, VG3)

    def test_a3_a9_right_vg1_and_vg2(self, on: date) -> None:
        """Each gives a year, and two are left.

        https://lovdata.no/dokument/SF/forskrift/2006-06-23-724/KAPITTEL_13-4
        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        assert 24 == credit(on, VG1, VG2).value
        assert 24 == left(on, VG1, VG2)

    def test_a5_a_third_year_in_school_that_the_trades_own_course_has(self, on: date) -> None:
        """In the very trade one year is left; on the way to another one of the area, half a year is credited.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/Laretid--og-godskrivningsregler-for-anleggsmaskinmekanikere/
        """
        own = SchoolYear(SchoolLevel.VG3, Relation.OWN, passed=True, is_of_the_trade=True)
        assert 12 == left(on, VG1, VG2, own, course=THREE_IN_SCHOOL)
        assert 18 == left(on, VG1, VG2, VG3, course=THREE_IN_SCHOOL)

    def test_a10_vg2_of_another_trade_of_the_programme(self, on: date) -> None:
        """It gives half a year.

        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        other = SchoolYear(SchoolLevel.VG2, Relation.SAME_PROGRAMME, passed=True, relevant=False)
        assert 30 == left(on, VG1, other)

    def test_a11_three_years_of_general_studies(self, on: date) -> None:
        """A quarter of a year each for Vg1 and Vg2, nothing for Vg3.

        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        years = [
            SchoolYear(level, Relation.OTHER, passed=True, relevant=False, is_of_the_trade=False)
            for level in (SchoolLevel.VG1, SchoolLevel.VG2, SchoolLevel.VG3)
        ]
        assert 42 == left(on, *years)

    def test_a12_relevant_specialisation_of_another_vg1(self, on: date) -> None:
        """Up to a quarter of a year on top is for the county.

        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        found = credit(on, SchoolYear(SchoolLevel.VG1, Relation.OTHER, passed=True, relevant=True))
        assert up_to(6, 3) == found.value
        assert 1 == len(found.open)
        assert () == found.missing

    def test_a13_relevant_specialisation_of_a_vg2_of_the_programme(self, on: date) -> None:
        """Half a year, and up to a quarter on top.

        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        other = SchoolYear(SchoolLevel.VG2, Relation.SAME_PROGRAMME, passed=True, relevant=True)
        assert up_to(21, 18) == credit(on, VG1, other).value
        assert up_to(30, 27) == left(on, VG1, other)

    def test_a14_o1_a_year_with_one_subject_not_passed(self, on: date) -> None:
        """It gives nothing.

        https://lovdata.no/forskrift/2024-06-03-900/§6-6
        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/Godskriving-av-tidligere-gjennomgatt-opplaring/
        """
        failed = SchoolYear(SchoolLevel.VG2, Relation.OWN, passed=False)
        assert 0 == whole_years_passed([failed], law(on), on).value
        assert 12 == whole_years_passed([VG1, failed], law(on), on).value
        assert 12 == credit(on, VG1, failed).value

    def test_a16_vg3_in_school_for_a_long_trade(self, on: date) -> None:
        """Half a year, and up to half a year on top.

        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        assert up_to(12, 6) == credit(on, VG3, course=LONG).value

    def test_a17_vg3_in_school_on_another_vg2(self, on: date) -> None:
        """It gives nothing.

        https://lovdata.no/forskrift/2024-06-03-900/§6-7
        """
        other = SchoolYear(SchoolLevel.VG3, Relation.OTHER, passed=True, is_of_the_trade=False)
        assert 0 == credit(on, other).value

    def test_o3_prior_competence_is_another_track(self, on: date) -> None:
        """It counts no more than the school year would: by § 11-8 of 2006 it does, by § 6-6 of 2024 it may.

        A shorter course of its own is not calculated here, and the question says so.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/Godskriving-av-tidligere-gjennomgatt-opplaring/
        """
        year = SchoolYear(SchoolLevel.VG1, Relation.OWN, passed=True, shown_by=ShownBy.PRIOR_COMPETENCE)
        found = credit(on, year)
        if on == BEFORE:
            assert (Fraction(12), ()) == (found.value, found.open)
        else:
            assert up_to(12) == found.value
            assert "Et kortere løp for voksne" in found.open[0].nb


class TestEarlier:
    """Credit for training and exams of before (A8, A15, A18, A19)."""

    def test_a8_a_praksisbrev_is_not_two_school_years(self, on: date) -> None:
        """The training is credited by assessment.

        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/praksisbrev-udir-2-2017/godskriving/
        """
        training = EarlierTraining(Fraction(24), kind=ContractKind.PRAKSISBREV_CANDIDATE)
        found = praksisbrev([training], law(on), on)
        assert up_to(24) == found.value
        assert ("praksisbrevet som to skoleår", Fraction(0)) == (found.steps[0].what.nb, found.steps[0].value)
        assert "Hvor mye av læretiden fram mot praksisbrevet godskrives?" in found.open[0].nb
        assert 0 == earlier_training([training], law(on), on).value

    def test_a15_an_exam_of_another_programme_and_vg1_are_not_added_up(self, on: date) -> None:
        """The credit for the exam excludes that for the school year.

        https://lovdata.no/forskrift/2024-06-03-900/§6-5
        """
        exam = earlier_exam([EarlierExam(Relation.OTHER, relevant=True)], law(on), on)
        assert up_to(6) == exam.value
        found = scope([credit(on, VG1)], exam, law(on), on)
        if on == NOW:
            assert up_to(6) == found.value
        else:  # § 11-8 was last seen in an edition of 2017
            assert up_to(18) == found.value
            assert "§ 11-8 sa nei" in found.open[0].nb
        seen = day("2016-08-20")
        assert up_to(6) == scope([credit(seen, VG1)], exam, law(seen), seen).value

    def test_a18_a_passed_exam_on_another_vg2_of_the_programme(self, on: date) -> None:
        """It gives two years.

        https://lovdata.no/forskrift/2024-06-03-900/§6-10
        """
        exam = earlier_exam([EarlierExam(Relation.SAME_PROGRAMME)], law(on), on)
        assert 24 == exam.value
        assert 24 == remaining(FOUR_YEARS, scope([], exam, law(on), on), law(on), on).value

    def test_a19_eight_months_in_the_same_trade(self, on: date) -> None:
        """They are credited in full.

        https://lovdata.no/forskrift/2024-06-03-900/§6-9
        """
        assert 8 == earlier_training([EarlierTraining(Fraction(8))], law(on), on).value


class TestPraksiskandidat:
    """Practice of a praksiskandidat (B1 to B5, N3, N5)."""

    def practice(self, on: date, *practices: Practice, course: Course = FOUR_YEARS) -> Result:
        """Nothing else is credited."""
        return praksiskandidat_practice(practices, None, course, law(on), on)

    def test_b1_sixty_months_for_a_trade_of_four_years(self, on: date) -> None:
        """A quarter more than the course.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/praksiskandidat/dokumentasjon-for-praksiskandidater/
        """
        assert 60 == self.practice(on, course=course_of("IMITD3----")).required
        full = Practice(date(2013, 1, 1), date(2017, 12, 31), Decimal(1))
        assert (Fraction(60), True) == (self.practice(on, full).value, self.practice(on, full).is_enough)
        short = Practice(date(2013, 1, 1), date(2017, 12, 30), Decimal(1))
        assert self.practice(on, short).is_enough is False

    def test_n5_sixty_seven_and_a_half_for_one_of_four_and_a_half(self, on: date) -> None:
        """The career centre of Kristiansand rounds it to 67.

        https://karrierekristiansand.no/index.php/2-uncategorised/13-om-beregning-av-praksistid
        """
        assert Fraction(135, 2) == self.practice(on, course=course_of("ELTEL3----")).required

    def test_b3_hours_of_a_year(self, on: date) -> None:
        """1740 of them are twelve months.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/praksiskandidat/dokumentasjon-for-praksiskandidater/
        """
        worked = Practice(date(2019, 1, 1), date(2019, 12, 31), hours=Decimal(1740))
        assert 12 == self.practice(on, worked).value

    def test_b5_eighty_percent_for_a_year_may_count_as_a_whole_one(self, on: date) -> None:
        """The county is asked.

        https://www.udir.no/utdanningslopet/videregaende-opplaring/andre-varianter/praksiskandidat/dokumentasjon-for-praksiskandidater/
        """
        worked = Practice(date(2019, 1, 1), date(2019, 12, 31), Decimal("0.8"))
        found = self.practice(on, worked)
        assert Between(Fraction("9.6"), Fraction(12)) == found.value
        assert "Godtar fylkeskommunen en stilling på 80 % som full tid?" == found.open[0].nb

    def test_n3_a_yearly_and_a_monthly_figure_disagree(self, on: date) -> None:
        """Both are of one page, and are never mixed.

        https://karrierekristiansand.no/index.php/2-uncategorised/13-om-beregning-av-praksistid
        """
        yearly, monthly = (Conversion("kristiansand", table) for table in (HOURS_OF_A_YEAR, HOURS_OF_A_MONTH))
        hours, working = Decimal(8750), Working(law(on), on)
        assert exactly(60) == hours_of(hours, yearly, working)
        assert exactly(Fraction(175, 3)) == hours_of(hours, monthly, working)


class TestFagbrevOnTheJob:
    """Practice before a contract on fagbrev på jobb, and its time (B7 to B10, M1)."""

    def practice(self, on: date, last: str, share: str) -> Result:
        """Practice from 1 January 2018 on, before a contract of 2020."""
        worked = Practice(date(2018, 1, 1), day(last), Decimal(share))
        return fpj_practice([worked], date(2020, 8, 20), law(on), on)

    def test_b7_eleven_months(self, on: date) -> None:
        """It is not enough.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        found = self.practice(on, "2018-11-30", "1")
        assert (Fraction(11), Fraction(12), False) == (found.value, found.required, found.is_enough)

    def test_the_last_day_of_the_year_makes_it_enough(self, on: date) -> None:
        """One day less is not."""
        assert self.practice(on, "2018-12-31", "1").is_enough is True
        assert self.practice(on, "2018-12-30", "1").is_enough is False

    def test_b8_two_years_in_half_a_position(self, on: date) -> None:
        """It is a year at full time.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        found = self.practice(on, "2019-12-31", "0.5")
        assert (Fraction(12), True) == (found.value, found.is_enough)

    def test_m1_a_year_at_eighty_percent(self, on: date) -> None:
        """It may count as one.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        https://www.sfj.no/fagbrev-paa-jobb.5918397-485753.html
        """
        found = self.practice(on, "2018-12-31", "0.8")
        assert Between(Fraction("9.6"), Fraction(12)) == found.value
        assert found.is_enough is None

    def test_b9_the_contract_is_at_least_a_year(self, on: date) -> None:
        """Half a year would be left.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        assert 12 == fpj_total(FOUR_YEARS, exactly(30), law(on), on).value

    def test_b10_nothing_beyond_the_required_year(self, on: date) -> None:
        """A quarter more than the course.

        https://lovdata.no/forskrift/2024-06-03-900/§9-58
        """
        assert 36 == fpj_total(FOUR_YEARS, exactly(0), law(on), on).value


def test_o5_discretion_as_amended_in_2025(on: date) -> None:
    """Training or practice, special cases too, and only upwards; of the words before nothing is known.

    https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988
    """
    asked = {
        text: discretion(law(day(text)), day(text)) for text in ("2025-09-28", "2025-09-29", "2025-10-15", str(on))
    }
    assert {None} == {found.value for found in asked.values()}
    assert "særlig tilfelle" not in asked["2025-09-28"].open[0].nb
    assert "særlig tilfelle" in asked["2025-09-29"].open[0].nb
    assert "ordlyden den gang er ikke kjent" in asked["2025-09-28"].open[0].nb
    assert "mer opplæring eller praksis, ikke mindre" in asked["2025-10-15"].open[0].nb
    assert asked["2025-09-29"].open == asked["2025-10-15"].open
