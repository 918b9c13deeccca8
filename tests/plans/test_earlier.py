from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.law import Law
from okstat.model.events import ContractKind, Relation
from okstat.plans.credit import FIRST_SEEN
from okstat.plans.earlier import PRAKSISBREV_SEEN, earlier_exam, earlier_training, praksisbrev
from okstat.plans.facts import EarlierExam, EarlierTraining
from okstat.plans.lengths import Between, Value
from okstat.plans.result import FromFact, Result

OLD, NEW = date(2024, 7, 31), date(2024, 8, 1)
KINDS: list[ContractKind | None] = [*ContractKind, None]


def law(on: date) -> Law:
    """The law of a day."""
    return default_book().law_on(on)


def up_to(months: int | None, least: int = 0) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), None if months is None else Fraction(months))


def training(
    months: int | None = 8,
    *,
    of_the_trade: bool | None = True,
    kind: ContractKind | None = ContractKind.APPRENTICE,
    least: int | None = None,
) -> EarlierTraining:
    """Eight months of training in the trade as an apprentice."""
    whole, certain = (None if one is None else Fraction(one) for one in (months, least))
    return EarlierTraining(whole, of_the_trade, kind, certain, FromFact("contract", "K0"))


def trained(
    *trainings: EarlierTraining,
    kind: ContractKind | None = ContractKind.APPRENTICE,
    on: date = NEW,
    is_complete: bool = True,
) -> Result:
    """Credit for training and practice."""
    return earlier_training(trainings, law(on), on, kind=kind, is_complete=is_complete)


def examined(*exams: EarlierExam, on: date = NEW, is_complete: bool = True) -> Result:
    """Credit for an exam."""
    return earlier_exam(exams, law(on), on, is_complete=is_complete)


def asked(result: Result) -> list[str]:
    """The questions, in bokmål."""
    return [text.nb for text in result.open]


class TestTraining:
    """Training in the trade's curriculum is credited in full."""

    @pytest.mark.parametrize("on", [FIRST_SEEN, OLD, NEW])
    @pytest.mark.parametrize("kind", [ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB, None])
    def test_in_full(self, kind: ContractKind | None, on: date) -> None:
        found = trained(training(), kind=kind, on=on)
        assert (Fraction(8), (), ()) == (found.value, found.open, found.missing)
        assert (FromFact("contract", "K0"),) == found.steps[0].because

    def test_several_contracts_are_added_up(self) -> None:
        assert 13 == trained(training(), training(5)).value

    def test_a_training_candidate_is_assessed(self) -> None:
        """§ 6-9 (3): whatever there was of before."""
        found = trained(training(), kind=ContractKind.TRAINING_CANDIDATE)
        assert up_to(8) == found.value
        assert ["For en lærekandidat godskrives"] == [text[:30] for text in asked(found)]

    def test_training_as_a_training_candidate_is_assessed(self) -> None:
        found = trained(training(kind=ContractKind.TRAINING_CANDIDATE))
        assert up_to(8) == found.value
        assert "var en lærekandidats" in asked(found)[0]

    def test_training_in_another_trade_may_be_tied_to_the_curriculum(self) -> None:
        found = trained(training(of_the_trade=None))
        assert up_to(8) == found.value
        assert "i et annet fag" in asked(found)[0]

    def test_training_that_is_not_tied_to_the_curriculum(self) -> None:
        assert (Fraction(0), []) == (
            trained(training(of_the_trade=False)).value,
            asked(trained(training(of_the_trade=False))),
        )

    def test_practice_is_credited_if_it_was_varied(self) -> None:
        found = trained(training(kind=None))
        assert (up_to(8), "praksis") == (found.value, found.steps[0].what.nb)
        assert "Er praksisen allsidig" in asked(found)[0]

    def test_time_spent_away_is_a_question(self) -> None:
        found = trained(training(least=6))
        assert up_to(8, 6) == found.value
        assert "gikk 2 måneder bort" in asked(found)[0]
        assert [] == asked(trained(training(least=9)))
        assert "gikk 5 måneder bort" in asked(trained(training(least=3)))[0]

    def test_a_length_that_is_not_known(self) -> None:
        found = trained(training(), training(None))
        assert up_to(None, 8) == found.value
        assert ["first and last day of the earlier training"] == [missing.source for missing in found.missing]

    def test_other_contracts_may_be_missing(self) -> None:
        found = trained(training(), is_complete=False)
        assert up_to(None, 8) == found.value
        assert trained(is_complete=False).value is None


class TestPraksisbrev:
    """A contract on a praksisbrev is no school year, and training by assessment."""

    def test_no_more_than_its_time(self) -> None:
        found = praksisbrev([training(24, kind=ContractKind.PRAKSISBREV_CANDIDATE), training()], law(NEW), NEW)
        assert up_to(24) == found.value
        assert [Fraction(0), up_to(24)] == [step.value for step in found.steps]

    def test_without_one_there_is_nothing(self) -> None:
        found = praksisbrev([training()], law(NEW), NEW)
        assert (Fraction(0), ()) == (found.value, found.open)

    @pytest.mark.parametrize(
        ("on", "cited"),
        [
            (date(2016, 12, 31), set()),
            (date(2017, 1, 1), {"FOR-2006-06-23-724", "Udir-2-2017"}),
            (PRAKSISBREV_SEEN, {"FOR-2006-06-23-724", "Udir-2-2017"}),
            (OLD, {"FOR-2006-06-23-724", "Udir-2-2017"}),
            (NEW, {"FOR-2024-06-03-900", "Udir-2-2017"}),
        ],
    )
    def test_what_is_cited(self, on: date, cited: set[str]) -> None:
        assert cited == {place.instrument.number for place in praksisbrev([], law(on), on).citations}


@pytest.mark.parametrize("on", [FIRST_SEEN, OLD, NEW])
@pytest.mark.parametrize("is_before_lk", [False, True])
class TestExam:
    """Three years on the same Vg2, two in the same programme, up to half a year elsewhere."""

    @pytest.mark.parametrize(
        ("relation", "relevant", "value"),
        [
            (Relation.OWN, None, Fraction(36)),
            (Relation.CROSSOVER, None, Fraction(36)),
            (Relation.SAME_PROGRAMME, None, Fraction(24)),
            (Relation.OTHER, True, up_to(6)),
            (Relation.OTHER, False, Fraction(0)),
        ],
    )
    def test_table(self, relation: Relation, relevant: bool | None, value: Value, is_before_lk: bool, on: date) -> None:
        found = examined(EarlierExam(relation, relevant=relevant, is_before_lk=is_before_lk), on=on)
        assert (value, ()) == (found.value, found.missing)
        assert bool(relation is Relation.OTHER and relevant) is bool(found.open)

    def test_relevance_may_be_unknown(self, is_before_lk: bool, on: date) -> None:
        found = examined(EarlierExam(Relation.OTHER, is_before_lk=is_before_lk), on=on)
        assert (up_to(6), ()) == (found.value, found.open)
        assert [("exams[].relevant", "key relevant of event exam_held")] == [
            (missing.fact, missing.source) for missing in found.missing
        ]

    def test_the_relation_may_be_unknown(self, is_before_lk: bool, on: date) -> None:
        either = frozenset({Relation.OWN, Relation.SAME_PROGRAMME})
        found = examined(EarlierExam(either, is_before_lk=is_before_lk), on=on)
        assert up_to(36, 24) == found.value
        assert ["exams[].trade"] == [missing.fact for missing in found.missing]

    def test_whether_it_is_passed_may_be_unknown(self, is_before_lk: bool, on: date) -> None:
        found = examined(EarlierExam(Relation.OWN, passed=None, is_before_lk=is_before_lk), on=on)
        assert up_to(36) == found.value
        assert ["exam_held.result"] == [missing.fact for missing in found.missing]

    def test_one_that_is_failed_gives_nothing(self, is_before_lk: bool, on: date) -> None:
        found = examined(EarlierExam(None, passed=False, is_before_lk=is_before_lk), on=on)
        assert (Fraction(0), (), ()) == (found.value, found.steps, found.missing)


class TestSeveralExams:
    """The rules do not say whether exams are added up."""

    def test_the_one_that_gives_most_is_counted(self) -> None:
        found = examined(EarlierExam(Relation.SAME_PROGRAMME), EarlierExam(Relation.OWN))
        assert 36 == found.value
        assert "mer enn én prøve" in asked(found)[0]
        assert 36 == examined(EarlierExam(Relation.OWN), EarlierExam(Relation.SAME_PROGRAMME)).value

    def test_without_one_nothing_is_asked(self) -> None:
        assert (Fraction(0), ()) == (examined().value, examined().open)

    def test_a_failed_one_is_none_of_several(self) -> None:
        assert () == examined(EarlierExam(Relation.OWN), EarlierExam(Relation.OWN, passed=False)).open

    def test_others_may_be_missing(self) -> None:
        found = examined(EarlierExam(Relation.SAME_PROGRAMME), is_complete=False)
        assert up_to(None, 24) == found.value
        assert ["exams"] == [missing.fact for missing in found.missing]


trainings = st.builds(
    training,
    st.none() | st.integers(0, 60),
    of_the_trade=st.none() | st.booleans(),
    kind=st.sampled_from(KINDS),
    least=st.none() | st.integers(0, 60),
)
exams = st.builds(
    EarlierExam,
    st.none() | st.sampled_from(Relation),
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    st.booleans(),
)
days = st.sampled_from([OLD, NEW])


@given(st.lists(trainings, max_size=3), trainings, st.sampled_from(KINDS), days)
def test_more_training_never_gives_less(
    some: list[EarlierTraining], more: EarlierTraining, kind: ContractKind | None, on: date
) -> None:
    """And never more than the time there was."""
    before, after = trained(*some, kind=kind, on=on).between, trained(*some, more, kind=kind, on=on).between
    assert before.least <= after.least
    assert after.most is None or (before.most is not None and before.most <= after.most)
    months = [one.months for one in (*some, more) if one.months is not None]
    assert after.least <= sum(months)


@given(st.lists(exams, max_size=3), exams, days)
def test_one_exam_more_never_gives_less(some: list[EarlierExam], more: EarlierExam, on: date) -> None:
    """And never more than three years."""
    before, after = examined(*some, on=on).between, examined(*some, more, on=on).between
    assert before.least <= after.least
    assert before.most is not None
    assert after.most is not None
    assert before.most <= after.most <= 36
