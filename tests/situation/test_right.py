from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from facts import candidate, complete, contract, day, event, person, portfolio, signed, started
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.law import Law
from okstat.model.contract import Contract
from okstat.model.events import (
    ApplicationDecided,
    BasicEducationCompleted,
    ChoiceChanged,
    Competence,
    CompetenceReached,
    Event,
    ForeignEducationCompleted,
    Matter,
    Residence,
    ResidenceSettled,
    Schooled,
)
from okstat.outcome import MET, NOT_APPLICABLE, Missing, OutcomeKind, breached, unknown
from okstat.period import school_year
from okstat.situation.candidate import CandidateSituation
from okstat.situation.conditions import all_of, is_true
from okstat.situation.right import (
    has_foreign_basis,
    has_right,
    has_right_1998,
    has_trade_competence,
    is_in_school_year_of,
    is_not_past_school_year_of,
    last_day_of_age,
)
from okstat.situation.view import view

ON = "2026-11-20"
BASIC = event(BasicEducationCompleted, "2023-06-16")
KINDS = (
    "basic_education_completed foreign_education_completed competence_reached residence_settled schooling "
    "choice_changed application_decided signed"
)
EVERYTHING = complete(**dict.fromkeys(KINDS.split(), ON))


def without(*kinds: str) -> dict[str, Any]:
    """Complete for everything but some kinds."""
    return {"known": complete(**{kind: ON for kind in KINDS.split() if kind not in kinds})}


def seen(*events: Event, contracts: tuple[Contract, ...] = (), **fields: Any) -> CandidateSituation:
    """Somebody born on 14 March 2007, of whom everything is recorded."""
    one = candidate(*events, **{"known": EVERYTHING, **fields})
    (only,) = view(portfolio(*contracts, candidates=(one,), known=EVERYTHING), day(ON)).candidates
    return only


def law(on: str) -> Law:
    """The law of a day, where none of what is in doubt has begun."""
    return default_book().law_on(day(on))


def right(on: str, *events: Event, **fields: Any) -> str:
    """Whether there is a right on a day under the Act of 2023."""
    return has_right(seen(*events, **fields), law(on), day(on)).kind.value


def lacks(on: str, *events: Event, **fields: Any) -> list[str]:
    """What would settle it."""
    return [one.source for one in has_right(seen(*events, **fields), law(on), day(on)).missing]


class TestBasis:
    """Lower secondary school, or training of another country that is not recognised (§ 5-1 (1))."""

    @pytest.mark.parametrize(("on", "expected"), [("2023-06-15", "breached"), ("2023-06-16", "met")])
    def test_from_the_day_school_is_completed(self, on: str, expected: str) -> None:
        found = seen(BASIC)
        assert expected == has_right(found, law("2025-01-01"), day(on)).kind.value

    @pytest.mark.parametrize(("recognised", "expected"), [(False, "met"), (True, "breached"), (None, "unknown")])
    def test_training_from_abroad_counts_when_it_is_not_recognised(self, recognised: bool, expected: str) -> None:
        foreign = event(ForeignEducationCompleted, "2024-06-15", recognised=recognised)
        assert expected == right("2025-01-01", foreign)
        assert expected == has_foreign_basis(seen(foreign), day("2024-06-15")).kind.value
        assert "breached" == has_foreign_basis(seen(foreign), day("2024-06-14")).kind.value

    def test_recognised_training_from_abroad_is_a_competence_whatever_school_came_before(self) -> None:
        foreign = event(ForeignEducationCompleted, "2024-06-15", recognised=True)
        found = seen(BASIC, foreign)
        assert ["met", "breached"] == [
            has_right(found, law("2025-01-01"), day(on)).kind.value for on in ("2024-06-14", "2024-06-15")
        ]

    @pytest.mark.parametrize(
        ("kind", "source"),
        [
            ("basic_education_completed", "event basic_education_completed"),
            ("foreign_education_completed", "event foreign_education_completed"),
        ],
    )
    def test_neither_is_known_while_one_may_be_missing(self, kind: str, source: str) -> None:
        assert "breached" == right("2025-01-01")
        assert [source] == lacks("2025-01-01", **without(kind))

    def test_one_is_enough_whatever_is_not_known_of_the_other(self) -> None:
        assert "met" == right("2025-01-01", BASIC, **without("foreign_education_completed"))

    def test_recognition_that_is_not_known_is_missing(self) -> None:
        foreign = event(ForeignEducationCompleted, "2024-06-15")
        assert ["key recognised of event foreign_education_completed"] == lacks("2025-01-01", foreign)


class TestCompetence:
    """The right lasts until study or trade competence is reached (§ 5-1 (2))."""

    REACHED = event(CompetenceReached, "2025-06-20", competence=Competence.STUDY)

    @pytest.mark.parametrize(("on", "expected"), [("2025-06-19", "met"), ("2025-06-20", "breached")])
    def test_until_the_day(self, on: str, expected: str) -> None:
        assert expected == right(on, BASIC, self.REACHED)

    def test_of_either_kind(self) -> None:
        assert "breached" == right(ON, BASIC, event(CompetenceReached, "2025-06-20"))

    def test_silence_is_not_a_fact(self) -> None:
        assert ["event competence_reached"] == lacks("2025-01-01", BASIC, **without("competence_reached"))

    @pytest.mark.parametrize(
        ("competence", "expected"), [(Competence.TRADE, "met"), (Competence.STUDY, "breached"), (None, "unknown")]
    )
    def test_trade_competence_is_told_from_the_other(self, competence: Competence | None, expected: str) -> None:
        reached = event(CompetenceReached, "2025-06-20", competence=competence)
        assert expected == has_trade_competence(seen(reached), day("2025-06-20")).kind.value
        assert "breached" == has_trade_competence(seen(reached), day("2025-06-19")).kind.value

    def test_trade_competence_may_be_missing(self) -> None:
        found = has_trade_competence(seen(**without("competence_reached")), day(ON))
        which = has_trade_competence(seen(event(CompetenceReached, "2025-06-20")), day(ON))
        assert ["event competence_reached", "key competence of event competence_reached"] == [
            one.source for answer in (found, which) for one in answer.missing
        ]


class TestAge:
    """At most to the end of the school year that begins in the year one turns 24 (§ 5-1 (2))."""

    @pytest.mark.parametrize(
        ("born", "on", "expected"),
        [
            ("2000-01-01", "2025-07-31", "met"),
            ("2000-12-31", "2025-07-31", "met"),
            ("2000-12-31", "2025-08-01", "breached"),
            ("2001-01-01", "2025-08-01", "met"),
        ],
    )
    def test_the_year_counts_and_not_the_birthday(self, born: str, on: str, expected: str) -> None:
        assert expected == right(on, event(BasicEducationCompleted, "2016-06-16"), born=born)

    def test_without_a_birth_date_it_is_not_known(self) -> None:
        assert ["key born of the person"] == lacks("2025-01-01", BASIC, born=None)

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-31", "breached"), ("2026-08-01", "met")])
    def test_from_the_school_year_that_begins_in_a_year(self, on: str, expected: str) -> None:
        assert expected == is_in_school_year_of(seen(), 19, day(on)).kind.value

    @pytest.mark.parametrize(("on", "expected"), [("2027-07-31", "met"), ("2027-08-01", "breached")])
    def test_to_the_school_year_that_begins_in_a_year(self, on: str, expected: str) -> None:
        assert expected == is_not_past_school_year_of(seen(), 19, day(on)).kind.value

    def test_neither_is_known_without_a_birth_date(self) -> None:
        found = seen(born=None)
        for answer in (is_in_school_year_of(found, 19, day(ON)), is_not_past_school_year_of(found, 19, day(ON))):
            assert ["key born of the person"] == [one.source for one in answer.missing]

    @given(st.dates(date(1980, 1, 1), date(2015, 12, 31)), st.integers(16, 30))
    def test_all_of_one_year_have_the_same_last_day(self, born: date, age: int) -> None:
        assert school_year(born.year + age).last == last_day_of_age(born, age)
        assert last_day_of_age(date(born.year, 12, 31), age) == last_day_of_age(born, age)


class TestStay:
    """Lawful stay, likely of more than three months; while an answer is awaited to the school year of 18 (§ 5-9)."""

    @staticmethod
    def stay(residence: Residence, on: str = "2024-09-01", last: str | None = None) -> Event:
        return event(ResidenceSettled, on, residence=residence, last=last)

    def test_nothing_that_limits_it_gives_the_right(self) -> None:
        assert "met" == right("2025-01-01", BASIC)
        assert ["event residence_settled"] == lacks("2025-01-01", BASIC, **without("residence_settled"))

    @pytest.mark.parametrize(("last", "expected"), [("2024-11-30", "breached"), ("2024-12-01", "met"), (None, "met")])
    def test_more_than_three_months(self, last: str | None, expected: str) -> None:
        assert expected == right("2024-10-01", BASIC, self.stay(Residence.LAWFUL, last=last))

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-31", "met"), ("2026-08-01", "breached")])
    def test_while_an_answer_is_awaited_to_the_school_year_of_18(self, on: str, expected: str) -> None:
        assert expected == right(on, BASIC, self.stay(Residence.AWAITING), born="2007-03-14")

    @pytest.mark.parametrize(("on", "expected"), [("2025-02-03", "met"), ("2025-02-04", "breached")])
    def test_a_final_refusal_ends_it_on_its_day(self, on: str, expected: str) -> None:
        awaited = self.stay(Residence.AWAITING)
        assert expected == right(on, BASIC, awaited, self.stay(Residence.REFUSED, "2025-02-03"))

    def test_without_lawful_stay_there_is_none(self) -> None:
        assert "breached" == right("2024-09-01", BASIC, self.stay(Residence.UNLAWFUL))

    def test_what_comes_later_does_not_count_yet(self) -> None:
        later = self.stay(Residence.UNLAWFUL, "2025-05-01")
        assert ["met", "breached"] == [right(on, BASIC, later) for on in ("2025-04-30", "2025-05-01")]


def right_1998(on: str, *events: Event, spanned: bool = True, **fields: Any) -> str:
    """Whether there was a right on a day under the Act of 1998."""
    found = seen(*events, **{"born": "1996-03-14", **fields})
    return has_right_1998(found, law(on), day(on), spanned=spanned).kind.value


OLD_BASIC = event(BasicEducationCompleted, "2012-06-15")


def years(*firsts: str) -> tuple[Event, ...]:
    """School years that began on these days."""
    return tuple(event(Schooled, first) for first in firsts)


class TestThreeYears:
    """Three years, in five or six in a row, by the end of the year one turns 24 (1998 § 3-1 (1), (3), 2015 text)."""

    @pytest.mark.parametrize(
        ("begun", "expected"),
        [
            ((), "met"),
            (("2012-08-20", "2013-08-20"), "met"),
            (("2012-08-20", "2013-08-20", "2014-08-20"), "breached"),
            (("2012-08-20", "2013-08-20", "2014-08-20", "2015-08-20"), "breached"),
        ],
    )
    def test_three_years_are_all(self, begun: tuple[str, ...], expected: str) -> None:
        assert expected == right_1998("2016-08-20", OLD_BASIC, *years(*begun))

    @pytest.mark.parametrize(("on", "expected"), [("2014-08-19", "met"), ("2014-08-20", "breached")])
    def test_a_year_is_used_from_its_first_day(self, on: str, expected: str) -> None:
        assert expected == right_1998(on, OLD_BASIC, *years("2012-08-20", "2013-08-20", "2014-08-20"))

    def test_a_change_of_choice_may_have_added_to_them(self) -> None:
        used = years("2012-08-20", "2013-08-20", "2014-08-20")
        changed = event(ChoiceChanged, "2013-02-01")
        assert "judgement" == right_1998("2015-08-20", OLD_BASIC, *used, changed)
        assert "breached" == right_1998("2016-08-20", OLD_BASIC, *used, *years("2015-08-20"), changed)
        assert "breached" == right_1998("2015-08-20", OLD_BASIC, *used, event(ChoiceChanged, "2015-08-21"))
        assert "unknown" == right_1998("2015-08-20", OLD_BASIC, *used, **without("choice_changed"))

    def test_years_may_be_missing(self) -> None:
        found = seen(OLD_BASIC, *years("2012-08-20"), born="1996-03-14", **without("schooling"))
        answer = has_right_1998(found, law("2014-08-20"), day("2014-08-20"), spanned=True)
        assert ["event schooling"] == [one.source for one in answer.missing]

    @pytest.mark.parametrize(
        ("spanned", "on", "expected"),
        [
            (True, "2020-12-31", "met"),
            (True, "2021-01-01", "breached"),
            (False, "2021-07-31", "met"),
            (False, "2021-08-01", "breached"),
        ],
    )
    def test_by_the_end_of_the_year_or_of_the_school_year(self, spanned: bool, on: str, expected: str) -> None:
        found = seen(OLD_BASIC, born="1996-03-14")
        rows = law("2016-08-20" if spanned else "2021-01-01")
        assert expected == has_right_1998(found, rows, day(on), spanned=spanned).kind.value

    def test_without_a_birth_date_it_is_not_known(self) -> None:
        assert ["unknown"] * 2 == [right_1998("2016-08-20", OLD_BASIC, born=None, spanned=one) for one in (True, False)]

    def test_school_and_competence_count_as_later(self) -> None:
        assert "breached" == right_1998("2016-08-20")
        assert "breached" == right_1998("2016-08-20", OLD_BASIC, event(CompetenceReached, "2016-06-20"))


class TestYearsInARow:
    """Within five years of the first use, six where any of it is in a company; the county may put it off."""

    @pytest.mark.parametrize(("on", "expected"), [("2017-01-31", "met"), ("2017-02-01", "breached")])
    def test_five_years(self, on: str, expected: str) -> None:
        assert expected == right_1998(on, OLD_BASIC, *years("2012-02-01"))

    @pytest.mark.parametrize(("on", "expected"), [("2016-08-19", "met"), ("2016-08-20", "breached")])
    def test_six_with_a_company(self, on: str, expected: str) -> None:
        trained = contract(signed("2012-08-01"), started("2012-08-20"))
        own = evolve(trained, person=person("1996-03-14"))
        later = years("2010-08-20")
        assert expected == right_1998(on, OLD_BASIC, *later, contracts=(own,))

    def test_the_first_use_may_be_in_a_company(self) -> None:
        trained = evolve(contract(signed("2012-08-01"), started("2011-02-01")), person=person("1996-03-14"))
        found = [right_1998(on, OLD_BASIC, contracts=(trained,)) for on in ("2017-01-31", "2017-02-01")]
        assert ["met", "breached"] == found

    def test_a_contract_without_a_first_day_is_no_first_use(self) -> None:
        signed_only = evolve(contract(signed("2010-08-01")), person=person("1996-03-14"))
        assert "met" == right_1998("2017-02-01", OLD_BASIC, contracts=(signed_only,))

    def test_a_postponement_is_for_the_county_to_tell(self) -> None:
        def postponed(on: str, *, granted: bool = True) -> Event:
            return event(ApplicationDecided, on, matter=Matter.POSTPONEMENT, granted=granted)

        used = years("2012-02-01")
        assert "judgement" == right_1998("2017-02-01", OLD_BASIC, *used, postponed("2014-01-01"))
        assert "breached" == right_1998("2017-02-01", OLD_BASIC, *used, postponed("2014-01-01", granted=False))
        assert "breached" == right_1998("2017-02-01", OLD_BASIC, *used, postponed("2017-02-02"))
        assert "unknown" == right_1998("2017-02-01", OLD_BASIC, *used, **without("application_decided"))

    def test_the_first_use_may_be_missing(self) -> None:
        assert "unknown" == right_1998("2017-02-01", OLD_BASIC, **without("schooling"))

    def test_later_the_years_in_a_row_do_not_count(self) -> None:
        used = years("2012-02-01")
        assert "met" == right_1998("2019-08-20", OLD_BASIC, *used, spanned=False)

    def test_questions_say_what_has_to_be_judged(self) -> None:
        used = years("2012-08-20", "2013-08-20", "2014-08-20")
        found = seen(OLD_BASIC, *used, event(ChoiceChanged, "2013-02-01"), born="1996-03-14")
        answer = has_right_1998(found, law("2015-08-20"), day("2015-08-20"), spanned=True)
        assert OutcomeKind.JUDGEMENT is answer.kind
        assert answer.question is not None
        assert "omvalget" in answer.question.nb


class TestConditions:
    """Conditions put together: what fails decides, then what is not known."""

    LACKS = Missing("a", "event a")

    def test_what_fails_decides(self) -> None:
        failed = breached(why=1)
        assert failed == all_of(MET, unknown(self.LACKS), failed)
        assert unknown(self.LACKS) == all_of(MET, unknown(self.LACKS), unknown(self.LACKS))
        assert MET == all_of(MET, NOT_APPLICABLE)
        assert NOT_APPLICABLE == all_of(NOT_APPLICABLE, NOT_APPLICABLE)

    @pytest.mark.parametrize(("actual", "expected"), [(True, "met"), (False, "breached"), (None, "unknown")])
    def test_a_truth(self, actual: bool | None, expected: str) -> None:
        found = is_true(actual, self.LACKS, how=2)
        assert expected == found.kind.value
        assert (("how", 2),) == found.values or expected != "breached"
