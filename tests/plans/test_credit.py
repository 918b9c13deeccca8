"""School years: every cell of the table, what is missing, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.law import Law
from okstat.model.events import Relation, SchoolLevel, ShownBy
from okstat.plans.credit import FIRST_SEEN, SCHOOL_LK, school_lk, school_pre_lk, whole_years_passed
from okstat.plans.facts import UNKNOWN_COURSE, Course, SchoolYear
from okstat.plans.lengths import Between, Value
from okstat.plans.result import FromFact, Result

OLD, NEW = date(2024, 7, 31), date(2024, 8, 1)
COURSE = Course(Fraction(48), Fraction(2))
LONG = Course(Fraction(54), Fraction(2))
VG1, VG2, VG3 = SchoolLevel.VG1, SchoolLevel.VG2, SchoolLevel.VG3
OWN, CROSSOVER, SAME, OTHER = Relation.OWN, Relation.CROSSOVER, Relation.SAME_PROGRAMME, Relation.OTHER


def law(on: date) -> Law:
    """The law of a day."""
    return default_book().law_on(on)


def year(
    level: SchoolLevel | None,
    relation: Relation | frozenset[Relation] | None = OWN,
    *,
    passed: bool | None = True,
    relevant: bool | None = False,
    of_the_trade: bool | None = False,
    shown_by: ShownBy = ShownBy.SCHOOL,
) -> SchoolYear:
    """A school year, passed at school, with nothing relevant in it."""
    return SchoolYear(level, relation, passed, relevant, of_the_trade, shown_by)


def lk(*years: SchoolYear, on: date = NEW, course: Course = COURSE, is_complete: bool = True) -> Result:
    """Credit for years of Kunnskapsløftet."""
    return school_lk(years, course, law(on), on, is_complete=is_complete)


def pre_lk(*years: SchoolYear, on: date = NEW, course: Course = COURSE) -> Result:
    """Credit for years of the time before."""
    return school_pre_lk(years, course, law(on), on)


def lacking(result: Result) -> set[str]:
    """What is missing."""
    return {missing.fact for missing in result.missing}


def bounds(least: int, most: int | None) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), None if most is None else Fraction(most))


@pytest.mark.parametrize("on", [FIRST_SEEN, OLD, NEW])
class TestTable:
    """Each school year has its credit, the same under both regulations."""

    @pytest.mark.parametrize(
        ("level", "relation", "months", "if_relevant"),
        [
            (VG1, OWN, 12, 12),
            (VG1, SAME, 12, 12),
            (VG1, OTHER, 3, 6),
            (VG2, OWN, 12, 12),
            (VG2, SAME, 6, 9),
            (VG2, OTHER, 3, 6),
            (VG3, OWN, 6, 6),
            (VG3, CROSSOVER, 6, 6),
            (VG3, SAME, 0, 0),
            (VG3, OTHER, 0, 0),
        ],
    )
    def test_kunnskapsloftet(
        self, level: SchoolLevel, relation: Relation, months: int, if_relevant: int, on: date
    ) -> None:
        assert months == lk(year(level, relation), on=on).value
        relevant = lk(year(level, relation, relevant=True), on=on)
        assert bounds(months, if_relevant) == relevant.between
        assert (months < if_relevant) is bool(relevant.open)
        assert () == relevant.missing

    @pytest.mark.parametrize(
        ("level", "relation", "months", "if_relevant", "if_long"),
        [
            (SchoolLevel.GRUNNKURS, OWN, 12, 12, 12),
            (SchoolLevel.GRUNNKURS, OTHER, 3, 6, 6),
            (SchoolLevel.VK1, OWN, 12, 12, 12),
            (SchoolLevel.VK1, CROSSOVER, 12, 12, 12),
            (SchoolLevel.VK1, SAME, 3, 6, 6),
            (SchoolLevel.VK1, OTHER, 3, 6, 6),
            (SchoolLevel.VK2, OWN, 0, 6, 12),
            (SchoolLevel.VK2, OTHER, 0, 0, 0),
        ],
    )
    def test_the_time_before(
        self, level: SchoolLevel, relation: Relation, months: int, if_relevant: int, if_long: int, on: date
    ) -> None:
        assert months == pre_lk(year(level, relation), on=on).value
        assert if_relevant == pre_lk(year(level, relation, relevant=True), on=on).between.most
        assert if_long == pre_lk(year(level, relation, relevant=True), on=on, course=LONG).between.most
        assert months == pre_lk(year(level, relation), on=on, course=LONG).value

    def test_in_a_course_of_more_than_four_years_vg3_gives_more(self, on: date) -> None:
        assert bounds(6, 12) == lk(year(VG3), on=on, course=LONG).value
        assert 6 == lk(year(VG3), on=on, course=COURSE).value
        assert "mer enn fire år" in lk(year(VG3), on=on, course=LONG).open[0].nb
        assert 6 == lk(year(VG3), on=on, course=Course(Fraction(36), Fraction(2))).value

    def test_a_third_year_whose_relation_is_not_told(self, on: date) -> None:
        """In the trade's own line or another: the answer hangs on it."""
        found = lk(year(VG3, frozenset((OWN, OTHER))), on=on)
        assert (bounds(0, 6), True) == (found.between, "schooling.relation" in lacking(found))

    @pytest.mark.parametrize(("school_years", "by_the_plan"), [(2, False), (3, True), (4, True)])
    def test_a_third_year_that_the_course_has(self, school_years: int, by_the_plan: bool, on: date) -> None:
        """A year of the trade itself is by the plan where the course has three years at school or more."""
        course = Course(Fraction(60), Fraction(school_years))
        planned = lk(year(VG3, of_the_trade=True), on=on, course=Course(Fraction(60), Fraction(3)))
        found = lk(year(VG3, of_the_trade=True), on=on, course=course)
        assert by_the_plan is (planned.value == found.value)


class TestCrossover:
    """By § 11-10 of 2006 an approved crossover (kryssløp) counts as the trade's own course; § 6-7 of 2024 is silent."""

    @pytest.mark.parametrize("level", [VG1, VG2])
    def test_until_31_july_2024_it_is_a_year(self, level: SchoolLevel) -> None:
        assert (Fraction(12), ()) == (lk(year(level, CROSSOVER), on=OLD).value, lk(year(level, CROSSOVER), on=OLD).open)

    @pytest.mark.parametrize("level", [VG1, VG2])
    def test_from_1_august_2024_it_is_a_question(self, level: SchoolLevel) -> None:
        found = lk(year(level, CROSSOVER), on=NEW)
        assert bounds(3, 12) == found.value
        assert "nevner det ikke" in found.open[0].nb
        assert {f"credit.school-lk-years[{level.value}-crossover]"} == lacking(found)


class TestThirdYear:
    """A third year in school that is part of the trade's own course is not cut down."""

    THREE = Course(Fraction(54), Fraction(3))

    def test_it_is_a_whole_year_for_the_very_trade(self) -> None:
        found = lk(year(VG3, of_the_trade=True), course=self.THREE)
        assert 12 == found.value
        assert set() == lacking(found)

    def test_in_a_course_of_two_years_in_school_it_is_not(self) -> None:
        assert 6 == lk(year(VG3, of_the_trade=True)).value

    def test_without_knowing_the_trade_of_it(self) -> None:
        found = lk(year(VG3, of_the_trade=None), course=evolve(self.THREE, months=Fraction(48)))
        assert bounds(6, 12) == found.value
        assert {"schooling.programme_area"} == lacking(found)

    @pytest.mark.parametrize("of_the_trade", [True, None])
    def test_without_knowing_the_course(self, of_the_trade: bool | None) -> None:
        found = lk(year(VG3, of_the_trade=of_the_trade), course=UNKNOWN_COURSE)
        assert bounds(6, 12) == found.value
        assert {"course"} == lacking(found)

    def test_for_another_trade_the_course_matters_only_if_it_is_long(self) -> None:
        found = lk(year(VG3), course=UNKNOWN_COURSE)
        assert bounds(6, 12) == found.value
        assert {"course"} == lacking(found)


class TestMissing:
    """What is not known leaves room, and is named; it is never nothing."""

    def test_whether_it_is_passed(self) -> None:
        found = lk(year(VG1, passed=None))
        assert (bounds(0, 12), {"schooling.passed"}) == (found.value, lacking(found))

    def test_how_it_stands_to_the_trade(self) -> None:
        found = lk(year(VG1, None), on=OLD)
        assert (bounds(3, 12), {"schooling.relation"}) == (found.value, lacking(found))
        assert ("Vg1", 1) == (found.steps[0].what.nb, len(found.steps))

    def test_which_of_two_relations_it_is(self) -> None:
        found = lk(year(VG2, frozenset({OWN, SAME}), relevant=None))
        assert (bounds(6, 12), {"schooling.relation", "schooling.relevant"}) == (found.value, lacking(found))

    def test_whether_its_content_is_relevant(self) -> None:
        found = lk(year(VG1, OTHER, relevant=None))
        assert (bounds(3, 6), {"schooling.relevant"}, ()) == (found.value, lacking(found), found.open)

    def test_which_year_it_is(self) -> None:
        found = lk(year(None))
        assert (bounds(0, 12), {"schooling.level"}) == (found.value, lacking(found))
        assert 0 == pre_lk(year(None)).value

    def test_which_year_it_is_does_not_matter_when_it_is_failed(self) -> None:
        found = lk(year(None, passed=False))
        assert (Fraction(0), set()) == (found.value, lacking(found))

    def test_whether_there_are_others(self) -> None:
        found = lk(year(VG1), is_complete=False)
        assert (bounds(12, None), {"schooling"}) == (found.value, lacking(found))
        assert lk(is_complete=False).value is None

    def test_the_law_before_it_was_read(self) -> None:
        """The edition of 1 August 2009 is the first that was seen."""
        assert date(2009, 8, 1) == FIRST_SEEN
        found = lk(year(VG1), on=date(2009, 7, 31))
        assert found.value is None
        assert () == found.citations
        assert {"credit.school-lk-years[vg1-own]"} == lacking(found)

    def test_a_failed_year_lacks_nothing(self) -> None:
        """Its relation may be unknown as much as it likes."""
        found = lk(year(VG2, None, passed=False, relevant=None))
        assert (Fraction(0), set(), ()) == (found.value, lacking(found), found.open)
        assert "Vg2: ikke alle fag er bestått" == found.steps[0].what.nb


class TestWholeYears:
    """Only whole school years count, with every subject passed."""

    @pytest.mark.parametrize(("passed", "value"), [(True, Fraction(12)), (False, Fraction(0)), (None, bounds(0, 12))])
    def test_passed_or_not(self, passed: bool | None, value: Value) -> None:
        assert value == whole_years_passed([year(VG2, passed=passed)], law(NEW), NEW).value

    def test_other_years_may_be_missing(self) -> None:
        found = whole_years_passed([year(VG2), year(None)], law(NEW), NEW, is_complete=False)
        assert bounds(24, None) == found.value
        assert ["Vg2", "et skoleår"] == [step.what.nb for step in found.steps]

    @pytest.mark.parametrize("shown_by", [ShownBy.PRIVATE_EXAM, ShownBy.PRIOR_COMPETENCE])
    def test_what_was_not_shown_at_school(self, shown_by: ShownBy) -> None:
        """§ 11-8 of 2006 counted it as schooling; § 6-6 (2) of 2024 lets the county do so."""
        days_ = (OLD, NEW, date(2026, 11, 20))
        values = [whole_years_passed([year(VG1, shown_by=shown_by)], law(on), on).value for on in days_]
        assert [Fraction(12), bounds(0, 12), bounds(0, 12)] == values


def test_two_years_of_the_same_level_are_both_counted_and_asked_about() -> None:
    """The rules do not say; a failed one is none of them."""
    both = lk(year(VG1), year(VG1, OTHER))
    assert 15 == both.value
    assert ["Det er mer enn ett skoleår på samme trinn (Vg1)."] == [
        text.nb.partition(".")[0] + "." for text in both.open
    ]
    assert () == lk(year(VG1), year(VG1, OTHER, passed=False)).open
    assert () == lk(year(None, passed=True), year(None, passed=True)).open


def test_years_of_the_other_time_are_left_out() -> None:
    """Each of the two calculations has its own."""
    years = year(VG1), year(SchoolLevel.GRUNNKURS)
    assert (Fraction(12), Fraction(12)) == (lk(*years).value, pre_lk(*years).value)
    assert (1, 1) == (len(lk(*years).steps), len(pre_lk(*years).steps))


def test_a_step_names_the_fact_and_the_text() -> None:
    """And the result cites the section of the day."""
    fact = FromFact("candidate", "C1", ("1", "schooling"))
    (step,) = lk(evolve(year(VG1), fact=fact)).steps
    assert "Vg1 i utdanningsprogrammet til faget" == step.what.nb
    assert fact == step.because[0]
    for on, section in ((OLD, "11-10"), (NEW, "6-7")):
        assert {section} == {cited.section for cited in lk(year(VG1), on=on).citations}


def test_each_calculation_cites_its_ledd() -> None:
    """Of the regulation of 2006 with its ledd where they are counted, else the section's only one."""
    of_2006 = [("11-10", "1"), ("11-10", "2"), ("11-10", "3")]
    assert of_2006 == [(cited.section, cited.ledd) for cited in lk(year(VG1), on=OLD).citations]
    grunnkurs = year(SchoolLevel.GRUNNKURS)
    assert [("11-11", "1")] == [(cited.section, cited.ledd) for cited in pre_lk(grunnkurs, on=OLD).citations]
    of_2024 = [("6-6", "1.1"), ("6-6", "1.2"), ("6-6", "1.3"), ("6-6", "2")]
    whole = whole_years_passed([year(VG1)], law(NEW), NEW)
    assert of_2024 == [(cited.section, cited.ledd) for cited in whole.citations]


# ── what holds for all ─────────────────────────────────────────────────────────────────────────

years = st.builds(
    year,
    st.none() | st.sampled_from(SchoolLevel),
    st.none() | st.sampled_from(Relation),
    passed=st.none() | st.booleans(),
    relevant=st.none() | st.booleans(),
    of_the_trade=st.none() | st.booleans(),
    shown_by=st.sampled_from(ShownBy),
)
courses = st.sampled_from([COURSE, LONG, Course(Fraction(48), Fraction(3)), UNKNOWN_COURSE])
days = st.sampled_from([FIRST_SEEN, OLD, NEW, date(2026, 11, 20)])


def all_of(given_years: Sequence[SchoolYear], course: Course, on: date) -> list[Result]:
    """The three calculations on school years."""
    return [
        whole_years_passed(given_years, law(on), on),
        school_lk(given_years, course, law(on), on),
        school_pre_lk(given_years, course, law(on), on),
    ]


@given(st.lists(years, max_size=4), courses, days)
def test_credit_is_never_below_nothing_nor_more_than_the_school_years(
    given_years: list[SchoolYear], course: Course, on: date
) -> None:
    """A year gives at most a year, and its steps add up to the whole."""
    for found in all_of(given_years, course, on):
        assert found.between.least >= 0
        assert found.between.most is not None
        assert found.between.most <= 12 * len(given_years)
        steps = [evolve(found, value=step.value).between for step in found.steps]
        assert found.between.least == sum(step.least for step in steps)


@given(st.lists(years, max_size=3), years, courses, days)
def test_one_school_year_more_never_gives_less(
    given_years: list[SchoolYear], more: SchoolYear, course: Course, on: date
) -> None:
    """Credit grows with the facts."""
    for before, after in zip(all_of(given_years, course, on), all_of([*given_years, more], course, on), strict=True):
        assert before.between.least <= after.between.least
        assert before.between.most is not None
        assert after.between.most is not None
        assert before.between.most <= after.between.most


@given(years, st.data(), courses, days)
def test_a_fact_that_becomes_known_never_widens_the_bounds(
    unknown: SchoolYear, data: st.DataObject, course: Course, on: date
) -> None:
    """What is settled by one fact lies within what was possible without it."""
    known = evolve(
        unknown,
        relation=data.draw(st.sampled_from(sorted(unknown.relation, key=lambda one: one.value))),
        passed=data.draw(st.booleans()) if unknown.passed is None else unknown.passed,
        is_of_the_trade=data.draw(st.booleans()) if unknown.is_of_the_trade is None else unknown.is_of_the_trade,
    )
    for before, after in zip(all_of([unknown], course, on), all_of([known], course, on), strict=True):
        assert before.between.least <= after.between.least
        assert before.between.most is not None
        assert after.between.most is not None
        assert after.between.most <= before.between.most


@given(st.lists(years, max_size=3), courses)
def test_both_regulations_give_the_same_but_for_crossovers_and_what_was_not_shown_at_school(
    given_years: list[SchoolYear], course: Course
) -> None:
    """The numbers were carried over in 2024."""
    plain = [
        evolve(one, relation=one.relation - {CROSSOVER} or frozenset({OWN}), shown_by=ShownBy.SCHOOL)
        for one in given_years
    ]
    assert [one.value for one in all_of(plain, course, OLD)] == [one.value for one in all_of(plain, course, NEW)]


def test_the_id_is_in_the_result() -> None:
    """So that a report can be traced back to the catalogue."""
    assert SCHOOL_LK.id == lk().id == "credit.school-lk"
