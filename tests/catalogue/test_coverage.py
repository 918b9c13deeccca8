from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import Book, default_book
from okstat.bounds import are_apart
from okstat.catalogue import coverage_rows, coverage_totals
from okstat.catalogue.coverage import ANSWERS, EDITIONS, WITHOUT_NORM
from okstat.catalogue.norms import kind_of
from okstat.citation import Citation, Instrument
from okstat.dated import Bound, points
from okstat.outcome import Severity
from okstat.plans.result import Plan
from okstat.rule import Duty, Norm, Role, Rule
from okstat.situation.clocks.contract import day_asked
from okstat.situation.contract import ContractSituation
from okstat.tables import read_code_list
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, RENUMBERED_2020

BOOK = default_book()
EVERY: tuple[Norm | Plan, ...] = (*BOOK.norms, *BOOK.plans)
INVENTORY = read_code_list("generated_provisions")
ROWS: list[dict[str, Any]] = coverage_rows(BOOK)
TOTALS: list[dict[str, Any]] = coverage_totals(ROWS)
ACT, REGULATION, OLD_ACT, OLD = (row.number for row in (
    Instrument.ACT_2023, Instrument.REGULATION_2024, Instrument.ACT_1998, Instrument.REGULATION_2006
))  # fmt: skip
KITCHEN = Text(nb="kjøkken", nn="kjøken", en="kitchen")


def cites(*citations: Citation, kind: str = "rule", id_: str = "house.kitchen", wording: str = "1") -> Norm:
    """A norm of a host's own that cites what it is told to."""
    common: dict[str, Any] = {
        "id": id_,
        "wording": wording,
        "subject": ContractSituation,
        "bearer": Role.OFFICE,
        "severity": Severity.NOTICE,
        "since": None,
        "until": None,
        "cites": citations,
        "text": KITCHEN,
        "breach": KITCHEN,
        "remedy": KITCHEN,
    }
    if kind == "duty":
        return Duty(**common, dues=lambda contract, law, first, last: ())
    return Rule(**common, kind=kind, clock=day_asked, judge=lambda contract, law, on: NotImplemented)


def treated(*norms: Norm) -> list[tuple[str, str | None, str, str, str | None, tuple[str, ...]]]:
    """The places that some norms answer, and how they are treated then."""
    return [
        (row["instrument"], row["edition"], row["section"], row["ledd"], row["treated_as"], tuple(row["answered_by"]))
        for row in map(dict[str, Any], coverage_rows(Book(norms, {})))
        if row["answered_by"]
    ]


class TestRows:
    """Each ledd of the inventory has a row: how it is treated, by what, or why by nothing."""

    def test_the_rows_are_those_of_the_inventory(self) -> None:
        assert [(row["instrument"], row["edition"], row["section"], row["ledd"]) for row in INVENTORY] == [
            (row["instrument"], row["edition"] or "", row["section"], row["ledd"]) for row in ROWS
        ]

    def test_a_row(self) -> None:
        (row,) = [row for row in ROWS if (row["instrument"], row["section"], row["ledd"]) == (ACT, "7-10", "1")]
        assert {
            "instrument": "LOV-2023-06-09-30",
            "edition": None,
            "section": "7-10",
            "ledd": "1",
            "heading": "Lærebedriftene sitt ansvar for opplæringa",
            "gist": "Company makes a plan that secures training in line with its contracts, "
            "and arranges production for the training.",
            "kind": "rule",
            "treated_as": "requirement",
            "answered_by": ["company.plan"],
            "points_to": [],
            "reason": None,
            "reasons": None,
        } == row

    def test_a_calculation_answers(self) -> None:
        """Forskrift § 6-7 (1) first sentence: a Vg1 of the programme gives a year. Ledd left to judgement stay so."""
        rows = {(row["section"], row["ledd"]): row for row in ROWS if row["instrument"] == REGULATION}
        first, discretion = (rows["6-7", "1.1"], rows["6-12", "1"])
        assert ("plan", ["credit.school-lk"], None) == (first["treated_as"], first["answered_by"], first["reason"])
        assert "judgement" == discretion["treated_as"]
        assert ["credit.discretion", "credit.whether-the-rules-give-an-unreasonable-result"] == discretion[
            "answered_by"
        ]

    def test_every_calculation_of_credit_and_practice_is_answered(self) -> None:
        """The ledd of the credit rules and of fagbrev på jobb that ask for a number have one."""
        sections = {"6-5", "6-6", "6-7", "6-8", "6-9", "6-10", "6-11", "9-58", "11-8", "11-10", "11-11", "11-12"}
        asked = [
            row
            for row in ROWS
            if row["section"] in sections | {"11-13", "11-14", "3-55"} and row["instrument"] in {REGULATION, OLD}
        ]
        assert {"rule", "plan", "judgement", "definition"} >= {row["treated_as"] for row in asked}

    @pytest.mark.parametrize("norms", [BOOK.norms, ()])
    def test_no_hole_without_a_reason(self, norms: tuple[Norm, ...]) -> None:
        """What no norm answers says why, and what is not answered yet says just that."""
        rows = coverage_rows(Book(norms, {}))
        assert all((row["reason"] is None) is (row["treated_as"] in ANSWERS) for row in rows)
        assert all((row["reason"] == "not answered yet") is (row["treated_as"] is None) for row in rows)

    def test_without_norms_only_the_words_of_the_inventory_are_left(self) -> None:
        rows = coverage_rows(Book((), {}))
        assert {*WITHOUT_NORM, None} == {row["treated_as"] for row in rows}
        checkable = sum(row["encodable"] not in WITHOUT_NORM and row["confidence"] != "U" for row in INVENTORY)
        assert checkable == sum(row["treated_as"] is None for row in rows)

    def test_what_is_no_rule_says_why_in_own_words(self) -> None:
        """A definition names its class, a delegation the regulation, and all of them say why in three languages."""
        rows = {(row["section"], row["ledd"]): row for row in ROWS if row["instrument"] == ACT}
        kinds, grants, council = rows["7-1", "2"], rows["7-8", "2"], rows["8-1", "1"]
        assert ("definition", ["okstat.model.events:ContractKind"]) == (kinds["treated_as"], kinds["points_to"])
        assert ("delegation", ["REGULATION_2024 § 6-15"]) == (grants["treated_as"], grants["points_to"])
        assert ("outside", []) == (council["treated_as"], council["points_to"])
        assert "National advisory bodies, without duties for company, office or apprentice." == council["reason"]
        assert {
            "nb": "Brukt i reglene om tilskudd.",
            "nn": "Brukt i reglane om tilskot.",
            "en": "Used in the rules on grants.",
        } == grants["reasons"]


def in_use(place: Citation) -> list[dict[str, Any]]:
    """The rows of a section whose edition was in use while a citation was right."""
    return [
        row
        for row in ROWS
        if (row["instrument"], row["section"]) == (place.instrument.number, place.section)
        and not are_apart((place.since, place.until), EDITIONS[row["edition"] or ""])
    ]


CITED = [
    pytest.param(norm, place, id=f"{norm.id} {norm.wording} {place.instrument.name} {place.section} ({place.ledd})")
    for norm in EVERY
    for place in norm.cites
    if place.instrument.number in {ACT, REGULATION, OLD_ACT, OLD}
]


class TestBothDirections:
    """What answers cites a ledd that exists, and what is counted as answered is answered."""

    @pytest.mark.parametrize(("norm", "place"), CITED)
    def test_a_norm_cites_a_ledd_that_exists(self, norm: Norm | Plan, place: Citation) -> None:
        """By the very name of the inventory; without a ledd only where the inventory has no text of the time."""
        found = in_use(place)
        if place.ledd:
            assert [norm.id in row["answered_by"] for row in found if row["ledd"] == place.ledd] == [True]
        else:
            assert [] == found

    @pytest.mark.parametrize("row", [row for row in ROWS if row["answered_by"]], ids=lambda row: f"{row['section']}")
    def test_what_answers_a_ledd_cites_it(self, row: dict[str, Any]) -> None:
        for id_ in row["answered_by"]:
            places = [place for norm in EVERY if norm.id == id_ for place in norm.cites]
            assert any(row in in_use(place) and row["ledd"] == place.ledd for place in places)

    def test_what_is_counted_as_answered_is_answered(self) -> None:
        assert all(row["answered_by"] for row in ROWS if row["treated_as"] in ANSWERS)

    def test_what_is_not_counted_is_answered_by_nothing_but_what_asks_for_a_judgement(self) -> None:
        """A question beside a ledd that can be checked is named, and does not answer it."""
        treatments = {row["treated_as"] for row in ROWS if row["answered_by"]}
        assert treatments <= {*ANSWERS, "judgement", None}
        beside = {id_ for row in ROWS if row["treated_as"] is None for id_ in row["answered_by"]}
        assert {"question"} >= {kind_of(norm) for norm in BOOK.norms if norm.id in beside}

    def test_a_deadline_or_calculation_is_never_answered_by_a_requirement_alone(self) -> None:
        """What follows from days and numbers is computed."""
        alone = [row for row in ROWS if row["treated_as"] == "requirement"]
        assert alone
        assert {"rule"} == {row["kind"] for row in alone}

    def test_what_is_uncertain_is_listed_and_carries_no_norm(self) -> None:
        uncertain = [row for row in ROWS if row["treated_as"] == "uncertain"]
        assert sum(row["confidence"] == "U" for row in INVENTORY) == len(uncertain)
        assert {()} == {tuple(row["answered_by"]) for row in uncertain}
        assert all("read" in row["reason"] for row in uncertain)


ASKED_BY_A_RULE = {"contract.deviating", "end.by-apprentice"}
"""Rules that ask the question themselves, since their clock and their facts are those of the rule."""


class TestJudgement:
    """What is left to judgement has a question that a user gets."""

    @pytest.mark.parametrize(
        "row",
        [row for row in ROWS if row["treated_as"] == "judgement"],
        ids=lambda row: f"{row['section']} ({row['ledd']})",
    )
    def test_the_question_is_named(self, row: dict[str, Any]) -> None:
        kinds = {kind_of(norm) for norm in BOOK.norms if norm.id in row["answered_by"]}
        assert "question" in kinds or ASKED_BY_A_RULE & set(row["answered_by"])

    def test_they_are_those_of_the_inventory(self) -> None:
        """All but those that have not been read."""
        read = [row for row in INVENTORY if row["encodable"] == "judgement" and row["confidence"] != "U"]
        assert 124 == len(read) == sum(row["treated_as"] == "judgement" for row in ROWS)

    def test_a_question_answers_nothing_that_can_be_checked(self) -> None:
        """Where a ledd is for a rule, a question beside it does not make it answered."""
        assert [(ACT, None, "7-11", "2.1", None, ("house.kitchen",))] == treated(
            cites(Citation(Instrument.ACT_2023, "7-11", "2.1"), kind="question")
        )


class TestMatching:
    """A ledd is answered by a norm that cites it by its name, at its time."""

    @pytest.mark.parametrize("kind", ["rule", "duty", "requirement"])
    def test_the_kind_of_norm_names_the_treatment(self, kind: str) -> None:
        assert [(ACT, None, "7-11", "2.1", kind, ("house.kitchen",))] == treated(
            cites(Citation(Instrument.ACT_2023, "7-11", "2.1"), kind=kind)
        )

    @pytest.mark.parametrize(
        ("kinds", "expected"), [(("requirement", "rule"), "rule"), (("requirement", "duty"), "duty")]
    )
    def test_what_is_computed_goes_before_what_is_attested(self, kinds: tuple[str, ...], expected: str) -> None:
        norms = [
            cites(Citation(Instrument.ACT_2023, "7-11", "2.1"), kind=kind, id_=f"house.{kind}", wording=kind)
            for kind in kinds
        ]
        answered_by = tuple(sorted(f"house.{kind}" for kind in kinds))
        assert [(ACT, None, "7-11", "2.1", expected, answered_by)] == treated(*norms)

    def test_the_head_of_a_list_does_not_answer_its_letters(self) -> None:
        """Forskrift § 6-14 (1) has the letters a to d, each with a row of its own."""
        found = treated(cites(Citation(Instrument.REGULATION_2024, "6-14", "1")))
        assert [(REGULATION, None, "6-14", "1", "rule", ("house.kitchen",))] == found

    @pytest.mark.parametrize("place", [("7-11", ""), ("", ""), ("7-11", "2"), ("7-11", "9")])
    def test_a_whole_section_and_a_ledd_of_another_name_answer_nothing(self, place: tuple[str, str]) -> None:
        assert [] == treated(cites(Citation(Instrument.ACT_2023, *place)))

    def test_what_is_left_to_judgement_stays_so(self) -> None:
        """Act § 7-3 (2) second sentence: the county may decide; whatever asks the question is named."""
        found = treated(cites(Citation(Instrument.ACT_2023, "7-3", "2.2")))
        assert [(ACT, None, "7-3", "2.2", "judgement", ("house.kitchen",))] == found

    def test_what_has_not_been_read_stays_uncertain(self) -> None:
        found = treated(cites(Citation(Instrument.ACT_1998, "12-3", "1")))
        assert [(OLD_ACT, None, "12-3", "1", "uncertain", ("house.kitchen",))] == found

    @pytest.mark.parametrize(
        ("since", "until", "editions"),
        [
            (date(2009, 8, 1), EXAM_REFORM_2018, ["2009"]),
            (EXAM_REFORM_2018, RENUMBERED_2020, ["2018"]),
            (date(2009, 8, 1), RENUMBERED_2020, ["2009", "2018"]),
            (RENUMBERED_2020, ACT_2023_IN_FORCE, []),
            (date(2012, 1, 1), date(2013, 1, 1), ["2009"]),
            (None, date(2009, 8, 1), []),
        ],
    )
    def test_an_edition_is_answered_by_what_was_cited_in_its_time(
        self, since: Bound, until: Bound, editions: list[str]
    ) -> None:
        """§ 3-49 (1) of 2006 is on praksisbrev in the edition of 2009 and on registration in that of 2018."""
        found = treated(cites(Citation(Instrument.REGULATION_2006, "3-49", "1", since, until)))
        assert sorted(editions) == sorted(str(edition) for _, edition, *_ in found)

    def test_every_edition_of_the_inventory_has_its_time(self) -> None:
        assert {row["edition"] for row in INVENTORY} == set(EDITIONS)
        assert all(points(*span) for edition, span in EDITIONS.items() if edition)


class TestTotals:
    """How much of what asks for an answer is answered, for each instrument and chapter."""

    def test_each_instrument_as_a_whole_and_its_chapters_by_number(self) -> None:
        places = [(row["instrument"], row["chapter"]) for row in TOTALS]
        assert [ACT, REGULATION, OLD_ACT, OLD] == [instrument for instrument, chapter in places if chapter is None]
        assert [None, "1", "3", "4", "4A", "12", "14", "15"] == [
            chapter for instrument, chapter in places if instrument == OLD_ACT
        ]
        assert [None, "2", "3", "5", "6A", "11"] == [chapter for instrument, chapter in places if instrument == OLD]

    def test_a_total(self) -> None:
        """The counts of the rows, and the share of those that a norm answers among those that ask for it."""
        rows = [row for row in ROWS if row["instrument"] == ACT and row["section"].startswith("7-")]
        (total,) = [one for one in TOTALS if (one["instrument"], one["chapter"]) == (ACT, "7")]
        counts = Counter(row["treated_as"] for row in rows)
        answered = sum(counts[kind] for kind in ANSWERS)
        assert {
            "instrument": ACT,
            "chapter": "7",
            "provisions": 58,
            "treated_as": {kind: counts[kind] for kind in (*ANSWERS, *WITHOUT_NORM)},
            "unanswered": counts[None],
        } == {key: total[key] for key in total if not key.endswith("share")}
        attested = Decimal(counts["requirement"]) / answered - Decimal(total["attested_share"])
        assert 0 <= attested < Decimal("0.001")
        assert 0 <= Decimal(answered) / (answered + counts[None]) - Decimal(total["share"]) < Decimal("0.001")

    def test_nothing_is_counted_twice_or_left_out(self) -> None:
        for total in TOTALS:
            assert total["provisions"] == sum(total["treated_as"].values()) + total["unanswered"]
        wholes = sum(total["provisions"] for total in TOTALS if total["chapter"] is None)
        assert len(INVENTORY) == wholes == sum(total["provisions"] for total in TOTALS if total["chapter"])

    @given(st.integers(0, 2500), st.integers(0, 2500))
    def test_a_share_is_1_only_when_all_is_answered(self, answered: int, unanswered: int) -> None:
        treatments = ("outside", *["rule"] * answered, *[None] * unanswered)
        rows = [{"instrument": ACT, "section": "7-1", "treated_as": treated_as} for treated_as in treatments]
        shares = {total["share"] for total in coverage_totals(rows)}
        if answered + unanswered == 0:
            assert {None} == shares
        else:
            (share,) = shares
            assert (share == "1.000") is (unanswered == 0)
            assert Decimal(str(share)) * (answered + unanswered) <= answered
