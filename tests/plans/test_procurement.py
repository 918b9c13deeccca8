from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from facts import day

from okstat.book import default_book
from okstat.outcome import Outcome
from okstat.plans.procurement import Buyer, ClauseAnswer, PublicContract, clause_is_kept, clause_is_required

NEW, OLD = day("2025-08-01"), day("2025-07-31")


def bought(on: date = NEW, buyer: Buyer = Buyer.STATE, **more: Any) -> PublicContract:
    """A public contract."""
    numbers: dict[str, Any] = {
        name: Decimal(value) if type(value) is int and name != "apprentices" else value for name, value in more.items()
    }
    return PublicContract(on=on, buyer=buyer, **numbers)


def required(contract: PublicContract) -> tuple[ClauseAnswer, ...]:
    """By the law of its day."""
    return clause_is_required(contract, default_book().law_on(contract.on))


def kept(contract: PublicContract) -> tuple[ClauseAnswer, ...]:
    """By the law of its day."""
    return clause_is_kept(contract, default_book().law_on(contract.on))


def by_id(answers: tuple[ClauseAnswer, ...]) -> dict[str, Outcome]:
    """Each answer by what was asked."""
    return {answer.id.removeprefix("procurement."): answer.outcome for answer in answers}


def kinds(answers: tuple[ClauseAnswer, ...]) -> dict[str, str]:
    """Which kind of answer each is."""
    return {name: outcome.kind.value for name, outcome in by_id(answers).items()}


class TestLimits:
    """The limits of 2017; of later years the tables know none."""

    @pytest.mark.parametrize(
        ("buyer", "value", "months", "expected"),
        [
            (Buyer.STATE, 1_000_000, 6, "not_applicable"),
            (Buyer.STATE, 1_099_999, 6, "not_applicable"),
            (Buyer.STATE, 1_100_000, 6, "met"),
            (Buyer.STATE, 1_100_001, 6, "met"),
            (Buyer.STATE, 1_100_000, 3, "not_applicable"),
            (Buyer.STATE, 1_100_000, 2, "not_applicable"),
            (Buyer.STATE, None, 3, "not_applicable"),
            (Buyer.STATE, None, 6, "unknown"),
            (Buyer.STATE, 1_100_000, None, "unknown"),
            (Buyer.OTHER, 1_700_000, 6, "not_applicable"),
            (Buyer.OTHER, 1_750_000, 4, "met"),
        ],
    )
    def test_of_2017(self, buyer: Buyer, value: int | None, months: int | None, expected: str) -> None:
        """Cases G3 and G5: at least the value, and more than three months."""
        contract = bought(day("2017-05-01"), buyer, value=value, months=months)
        assert {"limits": expected} == kinds(required(contract))

    @pytest.mark.parametrize(
        ("given", "asked"), [({"months": 6}, "value"), ({"value": 1_100_000}, "months"), ({}, "value")]
    )
    def test_what_would_settle_it(self, given: dict[str, Any], asked: str) -> None:
        """The value is asked for before the months."""
        (missing,) = by_id(required(bought(day("2017-05-01"), **given)))["limits"].missing
        assert asked in missing.fact

    @pytest.mark.parametrize("on", ["2016-12-31", "2018-01-01", "2025-07-31", "2026-01-01"])
    @pytest.mark.parametrize(("above", "expected"), [(None, "unknown"), (True, "met"), (False, "not_applicable")])
    def test_of_other_years_the_host_says(self, on: str, above: bool | None, expected: str) -> None:
        """No last known amount is used: a contract of ten million says nothing by itself."""
        contract = bought(day(on), value=10_000_000, months=12, is_above_limits=above)
        assert expected == kinds(required(contract))["limits"]

    def test_the_last_day_of_2017(self) -> None:
        """The row ends with the year."""
        assert {"limits": "met"} == kinds(required(bought(day("2017-12-31"), value=1_100_000, months=4)))


class TestConditions:
    """§ 6 (2)–(4), from 1 August 2025."""

    @pytest.mark.parametrize(
        ("percent", "expected"), [(9, "not_applicable"), (10, "not_applicable"), (11, "met"), (None, "unknown")]
    )
    def test_a_shortage_of_more_than_ten_percent(self, percent: int | None, expected: str) -> None:
        """Case S3: with 9 percent there is no duty, with 11 there is."""
        assert expected == kinds(required(bought(shortage_percent=percent)))["shortage"]

    @pytest.mark.parametrize(("skilled", "expected"), [(True, "met"), (False, "not_applicable"), (None, "unknown")])
    def test_skilled_work(self, skilled: bool | None, expected: str) -> None:
        """The main element decides."""
        assert expected == kinds(required(bought(is_skilled_work=skilled)))["skilled-work"]

    @pytest.mark.parametrize(("found", "expected"), [(True, "not_applicable"), (False, "met"), (None, "judgement")])
    def test_proportion_is_for_the_buyer(self, found: bool | None, expected: str) -> None:
        """Asked until the buyer has said."""
        assert expected == kinds(required(bought(is_disproportionate=found)))["proportionate"]

    def test_where_the_regulation_says_so(self) -> None:
        """The ledd of § 6; of the limits no section is known."""
        places = [(one.citation.section, one.citation.ledd) for one in required(bought())]
        assert [("", ""), ("6", "2"), ("6", "3"), ("6", "4")] == places
        assert all(text for one in required(bought()) for text in (one.text.nb, one.text.nn, one.text.en))


class TestDemands:
    """§ 6 (1), (5)."""

    @pytest.mark.parametrize(
        ("hours", "done", "expected"),
        [
            (2000, 150, "breached"),
            (2000, 199, "breached"),
            (2000, 200, "met"),
            (2000, 201, "met"),
            (1005, 100, "breached"),
            (1005, 101, "met"),
            (1000, 100, "met"),
            (1000, 99, "breached"),
            (1000, None, "unknown"),
            (None, 100, "unknown"),
        ],
    )
    def test_ten_percent_of_the_work(self, hours: int | None, done: int | None, expected: str) -> None:
        """Cases S1 and G6: at least ten percent of the hours."""
        answers = kept(bought(hours=hours, apprentice_hours=done))
        assert expected == kinds(answers)["share"]

    def test_how_many_hours_it_takes_is_told_before_any_is_done(self) -> None:
        """Of 1000 hours apprentices do at least 100."""
        share = by_id(kept(bought(hours=1000)))["share"]
        assert ("unknown", {"percent": 10, "least": Decimal(100)}) == (share.kind.value, dict(share.values))
        assert ["apprentice_hours of the contract"] == [fact.source for fact in share.missing]

    def test_the_hours_that_were_lacking_are_told(self) -> None:
        """Case S1: 200 hours."""
        answers = kept(bought(hours=2000, apprentice_hours=150))
        assert {"percent": 10, "least": Decimal(200), "done": Decimal(150)} == dict(by_id(answers)["share"].values)

    @pytest.mark.parametrize(("number", "expected"), [(0, "breached"), (1, "met"), (2, "met"), (None, "unknown")])
    def test_one_apprentice(self, number: int | None, expected: str) -> None:
        """At least one person."""
        assert expected == kinds(kept(bought(apprentices=number)))["one-apprentice"]

    @pytest.mark.parametrize(("fact", "expected"), [(True, "met"), (False, "breached"), (None, "unknown")])
    def test_scheme_and_sanctions(self, fact: bool | None, expected: str) -> None:
        """Both must be in order."""
        answers = kinds(kept(bought(is_in_scheme=fact, reserves_sanctions=fact)))
        assert (expected, expected) == (answers["scheme"], answers["sanctions"])

    def test_nothing_is_known_of_the_text_before(self) -> None:
        """§ 6 as amended holds from 1 August 2025."""
        assert () == kept(bought(OLD, apprentices=0))
        assert 4 == len(kept(bought(day("2026-03-02"))))
        assert ["limits", "shortage", "skilled-work", "proportionate"] == list(
            kinds(required(bought(day("2026-03-02"))))
        )
        assert [("6", "1"), ("6", "1"), ("6", "1"), ("6", "5")] == [
            (one.citation.section, one.citation.ledd) for one in kept(bought())
        ]
