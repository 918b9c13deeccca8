"""The budget as text and as JSON."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from grants import BY_DAYS
from wages import NO_DEDUCTION

from okstat.office.budget import Budget, BudgetLine, Reason
from okstat.outcome import Missing
from okstat.plans.grants import GrantPolicy
from okstat.plans.wages import WagePolicy
from okstat.render import budget, budget_json
from okstat.text import Text

KNOWN = BudgetLine(
    company="agency",
    trade="IMITD3----",
    month=date(2020, 1, 1),
    contract_months=1,
    wages_kr=Decimal("8475.00"),
    grants_kr=Decimal("6765.58"),
)
PARTLY = BudgetLine(
    company="agency",
    trade="SSKAD3----",
    month=date(2020, 2, 1),
    contract_months=3,
    wages_kr=Decimal("100.00"),
    grants_kr=Decimal("50.00"),
    kept_kr=(Decimal("10.00"), Decimal("20.00")),
    unknown_wages=1,
    unknown_grants=2,
    unknown_kept=1,
)
NOWHERE = BudgetLine(month=date(2020, 2, 1), contract_months=2, unknown_wages=2, unknown_grants=2)
WHY = (
    Reason(part="wages", question=Text(nb="Hvem?", nn="Kven?", en="Who?"), missing=None, contracts=("K1", "K2")),
    Reason(
        part="kept", question=None, missing=Missing("contract.right", "key right of the contract"), contracts=("K3",)
    ),
)
FOUND = Budget(
    year=2020,
    on=date(2020, 12, 31),
    known_at=None,
    wages=NO_DEDUCTION,
    grants=BY_DAYS,
    lines=(KNOWN, PARTLY, NOWHERE),
    reasons=WHY,
    unplaced=("K8", "K9"),
)


def told(found: Budget, language: str = "en", **more: Any) -> str:
    """A budget as text, with plain spaces."""
    return budget.report(found, language=language, width=None, **more).replace("\N{NO-BREAK SPACE}", " ")


class TestText:
    """By agency, trade and month; a sum of which a part is unknown is told as at least so much."""

    def test_in_full(self) -> None:
        assert (
            "Budget 2020, as of 31 December 2020\n"
            "\n"
            "Wages and grants stand in the month in which they are earned; the grant is paid after each half-year.\n"
            "Chosen  Wage step: by the day of pay; taken off the year by choice: NOK 0; rounded to the øre, halves up, "
            "hours to ten øre; the remainder on the last known piece. Broken month: by its days\n"
            "\n"
            "In all\n──────\n"
            "  wages at least NOK 8,575; grants at least NOK 6,815.58; of it with offices at least NOK 10 to NOK 20; "
            "net not known\n"
            "  6 months of contracts; unknown in 3 of them: wages; unknown in 4 of them: grants; unknown in 1 of them: "
            "the share of the office\n"
            "\n"
            "By agency\n─────────\n"
            "  agency\n"
            "    wages at least NOK 8,575; grants at least NOK 6,815.58; of it with offices at least NOK 10 to NOK 20; "
            "net not known\n"
            "    4 months of contracts; unknown in 1 of them: wages; unknown in 2 of them: grants; "
            "unknown in 1 of them: the share of the office\n"
            "  not known or not split\n"
            "    wages not known; grants not known; net not known\n"
            "    2 months of contracts; unknown in 2 of them: wages; unknown in 2 of them: grants\n"
        ) in told(FOUND)

    def test_by_trade_and_month(self) -> None:
        text = told(FOUND)
        assert (
            "By trade\n────────\n"
            "  IMITD3---- IT-driftsfaget\n"
            "    wages NOK 8,475; grants NOK 6,765.58; net NOK 1,709.42\n"
            "    1 month of a contract\n"
            "  SSKAD3---- Kontor- og administrasjonsfaget\n"
        ) in text
        assert "By month\n────────\n  January 2020\n    wages NOK 8,475; " in text
        assert "\n  February 2020\n    wages at least NOK 100; grants at least NOK 50; " in text
        nynorsk = told(FOUND, "nn")
        assert "Etter fag\n─────────\n  IMITD3---- IT-driftsfaget\n" in nynorsk

    def test_a_trade_that_is_in_no_list(self) -> None:
        assert "\n  XXXXX3----\n" in told(evolve(FOUND, lines=(evolve(KNOWN, trade="XXXXX3----"),)))

    def test_a_range(self) -> None:
        ranged = evolve(KNOWN, kept_kr=(Decimal("10.00"), Decimal("20.00")))
        assert ("of it with offices NOK 10 to NOK 20; net NOK 1,719.42 to NOK 1,729.42\n") in told(
            evolve(FOUND, lines=(ranged,))
        )

    def test_what_is_not_known(self) -> None:
        assert told(FOUND).endswith(
            "\n"
            "What is not known\n─────────────────\n"
            "  – wages: Who? (contract K1, K2)\n"
            "  – the share of the office: lacking key right of the contract (contract K3)\n"
            "  – Not counted, since the first or last day is not known: K8, K9\n"
        )

    def test_nothing_unknown_says_nothing_of_it(self) -> None:
        found = evolve(FOUND, lines=(KNOWN,), reasons=(), unplaced=())
        assert "What is not known" not in told(found)
        assert "What is not known" in told(evolve(found, unplaced=("K9",)))
        assert "Not counted" not in told(evolve(found, reasons=WHY))

    def test_a_year_without_contracts(self) -> None:
        empty = evolve(FOUND, lines=(), reasons=(), unplaced=())
        assert told(empty).endswith("\n\nNo contract runs in the year.\n")
        assert "In all" not in told(empty)

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nb",
                [
                    "Budsjett 2020, per 31. desember 2020\n",
                    "Lønn og tilskudd står i måneden de er opptjent i; tilskuddet betales etter hvert halvår.\n",
                    "I alt\n─────\n  lønn minst 8 575 kr; tilskudd minst 6 815,58 kr; ",
                    "; av dette hos kontor minst 10 kr til 20 kr; ",
                    "  6 måneder med kontrakt; ukjent i 3 av dem: lønn; ukjent i 4 av dem: tilskudd; ",
                    "Etter virksomhet\n",
                    "  ikke kjent eller ikke fordelt\n    lønn ikke kjent; tilskudd ikke kjent; netto ikke kjent\n",
                    "    1 måned med kontrakt\n",
                    "  januar 2020\n",
                    "  – kontorets andel: mangler ",
                    "  – lønn: Hvem? (kontrakt K1, K2)\n",
                    "  – Ikke regnet med, for første eller siste dag er ikke kjent: K8, K9\n",
                ],
            ),
            (
                "nn",
                [
                    "Lønn og tilskot står i månaden dei er opptente i; tilskotet blir betalt etter kvart halvår.\n",
                    "  6 månader med kontrakt; ukjent i 3 av dei: lønn; ukjent i 4 av dei: tilskot; ",
                    "Etter verksemd\n",
                    "  ikkje kjent eller ikkje fordelt\n    lønn ikkje kjent; tilskot ikkje kjent; netto ikkje kjent\n",
                    "    1 månad med kontrakt\n",
                    "Etter månad\n───────────\n  januar 2020\n",
                    "Kva som ikkje er kjent\n",
                    "  – delen til kontoret: manglar ",
                    "  – lønn: Kven? (kontrakt K1, K2)\n",
                    "  – Ikkje rekna med, for første eller siste dag er ikkje kjend: K8, K9\n",
                ],
            ),
        ],
    )
    def test_in_norwegian(self, language: str, expected: list[str]) -> None:
        text = told(FOUND, language)
        assert [] == [one for one in expected if one not in text]

    def test_the_heading_names_what_was_known_and_figures_of_ones_own(self) -> None:
        text = told(evolve(FOUND, known_at=date(2020, 6, 1)), overlays=("own",))
        assert text.startswith(
            "Budget 2020, as of 31 December 2020, as known on 1 June 2020, with figures of your own from own\n"
        )


class TestJson:
    """`okstat.budget/1`."""

    DOCUMENT = budget_json.document(FOUND, language="en", overlays=("own",))

    def test_the_question(self) -> None:
        names = ("format", "year", "on", "known_at", "overlays", "unplaced")
        assert ("okstat.budget/1", 2020, "2020-12-31", None, ["own"], ["K8", "K9"]) == tuple(
            self.DOCUMENT[name] for name in names
        )
        assert {"base_by": "pay", "deduction_kr": "0", "ladder": None, "part_month": "days"} == self.DOCUMENT["chosen"]
        nothing = evolve(FOUND, wages=WagePolicy(ladder="bergen"), grants=GrantPolicy())
        assert {
            "base_by": None,
            "deduction_kr": None,
            "ladder": "bergen",
            "part_month": None,
        } == budget_json.document(nothing)["chosen"]

    def test_a_line(self) -> None:
        first, second, third = self.DOCUMENT["lines"]
        assert {
            "company": "agency",
            "trade": "IMITD3----",
            "month": "2020-01-01",
            "contract_months": 1,
            "wages_kr": "8475.00",
            "grants_kr": "6765.58",
            "kept_kr": {"least": "0", "most": "0"},
            "net_kr": {"least": "1709.42", "most": "1709.42"},
            "unknown": {"wages": 0, "grants": 0, "kept": 0},
        } == first
        assert (None, {"wages": 1, "grants": 2, "kept": 1}) == (second["net_kr"], second["unknown"])
        assert (None, None) == (third["company"], third["trade"])

    def test_totals(self) -> None:
        totals = self.DOCUMENT["totals"]
        assert (6, "8575.00", {"least": "10.00", "most": "20.00"}) == (
            totals["all"]["contract_months"],
            totals["all"]["wages_kr"],
            totals["all"]["kept_kr"],
        )
        assert ["agency", None] == [one["company"] for one in totals["companies"]]
        assert ["IMITD3----", "SSKAD3----", None] == [one["trade"] for one in totals["trades"]]
        assert ["2020-01-01", "2020-02-01"] == [one["month"] for one in totals["months"]]

    def test_reasons(self) -> None:
        assert [
            {"part": "wages", "question": "Who?", "missing": None, "contracts": ["K1", "K2"]},
            {
                "part": "kept",
                "question": None,
                "missing": {"fact": "contract.right", "from": "key right of the contract"},
                "contracts": ["K3"],
            },
        ] == self.DOCUMENT["reasons"]
