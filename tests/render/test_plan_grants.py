"""The grant plan as text and as JSON."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import day
from grants import BY_DAYS, FIRST_WHOLE, plan, terms

from okstat.model.events import TrainingRight
from okstat.money import Share
from okstat.plans.grants import GrantPlan, Recipient
from okstat.plans.whole import WholePlan
from okstat.render import plan as whole_text
from okstat.render import plan_grants_json, plan_json
from okstat.text import Text

THROUGH = (Recipient(day("2024-07-01"), "dep", "ok", "OK"),)
YEAR = plan(terms("2024-07-01", "2024-12-31", payer="33", recipients=THROUGH))


def kept(least: int, most: int) -> GrantPlan:
    """The same where it is known what the office keeps."""
    shares = (Share.from_percent(least), Share.from_percent(most))
    return evolve(YEAR, rows=tuple(evolve(row, kept=shares) for row in YEAR.rows))


def whole(grants: GrantPlan | None) -> WholePlan:
    """A plan of a contract with nothing but its grant."""
    results = () if grants is None else (grants.result(date(2024, 12, 31)),)
    return WholePlan("contract", "K1", date(2024, 12, 31), None, date(2024, 6, 1), results, grants=grants)


def told(grants: GrantPlan | None, language: str = "en") -> str:
    """The plan as text, with plain spaces."""
    text = whole_text.report(whole(grants), language=language, width=None)
    return text.replace("\N{NO-BREAK SPACE}", " ")


class TestText:
    """What was chosen, each row with its grant and who pays and receives it, the sum, the sources."""

    def test_in_full(self) -> None:
        text = told(YEAR)
        assert "grant.entitlement: NOK 43,970.50\n" in text
        assert (
            "Grant\n─────\n"
            "  Broken month: not chosen how it counts; rounded to the øre, halves up, the month to the krone; the "
            "remainder on the last known piece; paid after each half-year\n"
            "  1 July 2024 – 31 July 2024: basic grant I, NOK 7,328 a month, 1 month, in all NOK 7,328.42\n"
            "    Buskerud pays; to dep; through ok; after 31 December 2024\n"
            "  1 August 2024 – 31 December 2024: basic grant I, NOK 7,328 a month, 5 months, in all NOK 36,642.08\n"
            "    Buskerud pays; Oslo may claim its expenses back; to dep; through ok; after 31 December 2024\n"
            "  The whole training time: NOK 43,970.50\n"
            "  Sources:\n"
            "    – grant.training-years: Udir, grant rates from July 2016: main model, 24 months (P)\n"
        ) in text
        assert "  – How much of the grant does the office OK keep? " in text
        assert 1 == text.count("– grant.basis-1.year: ")

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nb",
                [
                    "Tilskudd\n────────\n  Brutt måned: ikke valgt hvordan den regnes; avrundet til øre, halve opp, ",
                    "måneden til kroner; resten på den siste kjente delen; betales etter hvert halvår\n",
                    "basistilskudd I, 7 328 kr i måneden, 5 måneder, i alt 36 642,08 kr\n",
                    "    Buskerud betaler; Oslo kan kreve sine utgifter tilbake; til dep; gjennom ok; ",
                    "gjennom ok; etter 31. desember 2024\n",
                    "  Hele læretiden: 43 970,50 kr\n",
                ],
            ),
            (
                "nn",
                [
                    "Tilskot\n───────\n  Broten månad: ikkje vald korleis han blir rekna; avrunda til øre, halve opp, ",
                    "månaden til kroner; resten på den siste kjende delen; blir betalt etter kvart halvår\n",
                    "basistilskot I, 7 328 kr i månaden, 5 månader, i alt 36 642,08 kr\n",
                    "    Buskerud betaler; Oslo kan krevje utgiftene sine tilbake; til dep; gjennom ok; ",
                    "  Heile læretida: 43 970,50 kr\n",
                ],
            ),
        ],
    )
    def test_in_norwegian(self, language: str, expected: list[str]) -> None:
        text = told(YEAR, language)
        assert [True] * len(expected) == [one in text for one in expected]

    def test_what_is_not_known(self) -> None:
        text = told(plan(terms("2025-01-01", "2025-06-30", payer=None, right=None)))
        assert "  1 January 2025 – 30 June 2025: not known, 6 months, in all not known\n" in text
        assert "    not known pays; to dep; after 30 June 2025\n" in text
        assert "  The whole training time: not known; what is known comes to NOK 0\n" in text

    def test_no_grant(self) -> None:
        text = told(plan(terms("2024-08-01", "2024-12-31", is_approved=False)))
        assert (
            "31 December 2024: The contract is not approved: there is no grant.\n  The whole training time: NOK 0\n"
            in text
        )

    def test_grant_ii_and_what_came_on_top(self) -> None:
        assert "basic grant II, NOK 5,452 a month, 6 months, in all not known" in told(
            plan(terms("2021-01-01", "2021-06-30", right=TrainingRight.ADULT))
        )
        assert "NOK 6,975 a month, 6 months, on top NOK 4,248, in all NOK 46,099.75" in told(
            plan(terms("2021-01-01", "2021-06-30"))
        )

    @pytest.mark.parametrize(
        ("least", "most", "expected"),
        [(27, 27, "the office keeps NOK 9,893.36"), (30, 35, "the office keeps from NOK 10,992.62 to NOK 12,824.73")],
    )
    def test_what_the_office_keeps(self, least: int, most: int, expected: str) -> None:
        assert f"after 31 December 2024; {expected}\n" in told(kept(least, most))

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            (plan(terms("2024-08-01", "2024-12-31"), BY_DAYS), "  Broken month: by its days; "),
            (
                plan(terms("2024-08-01", "2024-12-31"), FIRST_WHOLE),
                "  Broken month: whole where the grant begins, nothing where it stops; ",
            ),
        ],
    )
    def test_what_was_chosen(self, found: GrantPlan, expected: str) -> None:
        assert expected in told(found)

    def test_a_plan_without_rows_has_no_section(self) -> None:
        assert "\nGrant\n" not in told(GrantPlan(policy=BY_DAYS))
        assert "\nGrant\n" not in told(None)


class TestJson:
    """`okstat.plan/1`: rows of grants, and what concerns them all."""

    def _document(self, found: GrantPlan | None) -> dict[str, Any]:
        return plan_json.document(whole(found), language="en")

    def test_a_row(self) -> None:
        row = self._document(kept(30, 35))["rows"]["grants"][1]
        figures = row.pop("figures")
        assert {
            "first": "2024-08-01",
            "last": "2024-12-31",
            "basis": "1",
            "share": "5",
            "months": "5",
            "base": "7328",
            "addition": None,
            "amount": "36642.08",
            "nothing_because": None,
            "rounding": "to_ore_half_up",
            "payer": "33",
            "refund_to": "03",
            "company": "dep",
            "office": "ok",
            "counted_on": "2024-12-31",
            "kept": {"least": {"share": "0.3", "kr": "10992.62"}, "most": {"share": "0.35", "kr": "12824.73"}},
            "source": "Udir, grant rates from July 2016: main model, 24 months; Norsk håndverksinstitutt, grants to "
            "training companies (newer edition)",
            "mark": "S",
            "open": [
                "How much of the grant does the office OK keep? For all or part of the time no share is known.",
            ],
            "missing": [],
        } == row
        assert ["grant.training-years", "grant.basis-1.year"] == [one["table"] for one in figures]

    def test_what_is_not_known_is_null(self) -> None:
        (row,) = self._document(plan(terms("2025-01-15", "2025-02-20", right=None)))["rows"]["grants"]
        unknown = ("basis", "share", "months", "base", "amount", "refund_to", "office", "kept", "source", "mark")
        assert {None} == {row[name] for name in unknown}
        assert [{"fact": "contract.right", "from": "key right of the contract"}] == row["missing"]

    def test_a_broken_month(self) -> None:
        (row,) = self._document(plan(terms("2020-01-15", "2020-02-14"), BY_DAYS))["rows"]["grants"]
        assert ("1", "1") == (row["share"], row["months"])
        (row,) = self._document(plan(terms("2020-01-15", "2020-02-20"), BY_DAYS))["rows"]["grants"]
        assert ("1.238", "1113/899") == (row["share"], row["months"])

    def test_nothing_and_why(self) -> None:
        (row,) = self._document(plan(terms("2024-08-01", "2024-12-31", is_approved=False)))["rows"]["grants"]
        assert ("0.00", "The contract is not approved: there is no grant.") == (row["amount"], row["nothing_because"])

    def test_a_share_of_an_amount_that_is_not_known(self) -> None:
        rows = tuple(evolve(row, amount_kr=None) for row in kept(30, 35).rows)
        told = plan_grants_json.rows(evolve(YEAR, rows=rows), "en")[0]["kept"]
        assert {"least": {"share": "0.3", "kr": None}, "most": {"share": "0.35", "kr": None}} == told

    def test_on_the_whole(self) -> None:
        assert {
            "part_month": "days",
            "rounding": "to_ore_half_up",
            "total_kr": "43970.50",
            "known_kr": "43970.50",
            "overlays": [],
            "remarks": [],
        } == self._document(plan(terms("2024-07-01", "2024-12-31"), BY_DAYS))["grants"]
        assert Decimal("43970.50") == YEAR.total_kr

    def test_remarks(self) -> None:
        """In the text before the sources, and in the JSON."""
        remarked = evolve(YEAR, remarks=(Text(nb="Å se.", nn="Å sjå.", en="See."),))
        assert (["Å sjå."], ["See."]) == tuple(
            (plan_grants_json.summary(remarked, language) or {})["remarks"] for language in ("nn", "en")
        )
        assert "  Note  See.\n  Sources:\n" in told(remarked)
        assert "Note" not in told(YEAR)

    def test_a_candidate_has_none(self) -> None:
        document = self._document(None)
        assert ([], None) == (document["rows"]["grants"], document["grants"])
