from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.outcome import Missing
from okstat.plans.lengths import Between, Value, exactly
from okstat.plans.result import Result
from okstat.plans.scope import discretion, scope

SEEN, NOT_SEEN, UNSEEN_LAST, NEW = date(2016, 12, 31), date(2017, 1, 1), date(2024, 7, 31), date(2024, 8, 1)
LACKS = (Missing("exams", "event exam_held"),)


def law(on: date) -> Law:
    """The law of a day."""
    return default_book().law_on(on)


def bounds(least: int, most: int | None) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), None if most is None else Fraction(most))


def of(value: Value | int, missing: tuple[Missing, ...] = ()) -> Result:
    """A credit that came out so."""
    told = Fraction(value) if isinstance(value, int) else value
    return Result("credit.of-something", told, "months", (), missing=missing)


def together(*others: Value | int, exam: Result, on: date = NEW) -> Result:
    """All credit together."""
    return scope([of(other) for other in others], exam, law(on), on)


class TestNoStacking:
    """School, training and practice are not credited where credit is given for an exam (§ 6-5 (3), § 11-8)."""

    @pytest.mark.parametrize("on", [date(2009, 8, 1), SEEN, NEW])
    def test_a_fixed_credit_for_the_exam_stands_alone(self, on: date) -> None:
        found = together(24, 8, exam=of(36), on=on)
        assert (Fraction(36), ()) == (found.value, found.open)

    def test_even_where_it_is_the_smaller_one(self) -> None:
        assert 24 == together(24, 18, exam=of(24)).value

    def test_without_an_exam_all_is_added_up(self) -> None:
        found = together(24, bounds(0, 3), 8, exam=of(0))
        assert bounds(32, 35) == found.value
        assert [bounds(32, 35), Fraction(0), bounds(32, 35)] == [step.value for step in found.steps]

    def test_a_credit_left_to_the_county_excludes_the_rest_once_it_is_given(self) -> None:
        found = together(12, exam=of(bounds(0, 6)))
        assert bounds(0, 6) == found.value
        assert "Blir prøven ikke godskrevet" in found.open[0].nb
        assert "(12 måneder)" in found.open[0].nb

    def test_an_exam_that_may_not_be_there(self) -> None:
        """Then either the one or the other is credited."""
        found = together(12, exam=of(bounds(0, 6), LACKS))
        assert (bounds(0, 12), LACKS, ()) == (found.value, found.missing, found.open)

    def test_an_exam_of_an_unknown_credit_excludes_the_rest_all_the_same(self) -> None:
        assert bounds(24, 36) == together(30, exam=of(bounds(24, 36), LACKS)).value

    @pytest.mark.parametrize("on", [NOT_SEEN, UNSEEN_LAST])
    def test_where_the_text_was_not_seen_both_readings_are_told(self, on: date) -> None:
        """§ 11-8 was last seen in an edition of 2017."""
        found = together(12, exam=of(36), on=on)
        assert bounds(36, 48) == found.value
        assert "§ 11-8 sa nei" in found.open[0].nb
        assert ["credit.beside-an-exam"] == [missing.fact for missing in found.missing]
        assert (Fraction(12), ()) == (together(12, exam=of(0), on=on).value, together(12, exam=of(0), on=on).open)


class TestWhom:
    """The credit rules are for apprentices, training candidates, praksiskandidater; since 2024 for those on the job."""

    @pytest.mark.parametrize(
        ("kind", "before", "now"),
        [
            (ContractKind.APPRENTICE, 12, 12),
            (ContractKind.TRAINING_CANDIDATE, 12, 12),
            (None, 12, 12),
            (ContractKind.FAGBREV_ON_THE_JOB, None, 12),
            (ContractKind.PRAKSISBREV_CANDIDATE, None, None),
        ],
    )
    def test_others_are_a_question(self, kind: ContractKind | None, before: int | None, now: int | None) -> None:
        found = [scope([of(12)], of(0), law(on), on, kind=kind) for on in (UNSEEN_LAST, NEW, date(2026, 11, 20))]
        assert [before, now, now] == [result.value for result in found]
        assert [before is None, now is None, now is None] == [bool(result.open) for result in found]

    def test_what_is_missing_of_the_parts_is_missing_of_the_whole(self) -> None:
        found = scope([of(None, LACKS)], of(0), law(NEW), NEW, kind=ContractKind.PRAKSISBREV_CANDIDATE)
        assert LACKS == found.missing


def test_discretion_has_no_value() -> None:
    """It is a judgement, so only a question is told, with the section of the day."""
    for on, section in ((UNSEEN_LAST, "11-15"), (NEW, "6-12")):
        found = discretion(law(on), on)
        assert (None, 1, {section}) == (found.value, len(found.open), {place.section for place in found.citations})


months = st.integers(0, 48)
lengths_of_credit = st.one_of(
    months.map(Fraction),
    st.tuples(months, months).map(lambda pair: Between(Fraction(min(pair)), Fraction(max(pair)))),
)
days = st.sampled_from([SEEN, NOT_SEEN, NEW])


@given(st.lists(lengths_of_credit, max_size=3), lengths_of_credit, st.booleans(), days)
def test_credit_is_never_stacked_on_an_exam(others: list[Value], exam: Value, is_known: bool, on: date) -> None:
    """Where the text is known, the whole is that of the exam, or that of the rest, or one of the two."""
    told = of(exam, () if is_known else LACKS)
    found = scope([of(other) for other in others], told, law(on), on)
    rest = sum((of(other).between for other in others), exactly(0))
    most = max(one for one in (rest.most, told.between.most) if one is not None)
    assert found.between.least >= 0
    assert found.between.most is not None
    if on != NOT_SEEN:
        assert found.between.most <= most
    assert found.between.most <= most + min(one for one in (rest.most, told.between.most) if one is not None)
