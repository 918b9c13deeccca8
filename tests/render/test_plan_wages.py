"""The wage plan as text and as JSON."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from wages import BY_HIRE, LAW, NO_DEDUCTION, own_law, plan, terms

from okstat.money import Rounding
from okstat.plans.result import Result
from okstat.plans.wages import WagePlan, WagePolicy
from okstat.plans.whole import WholePlan
from okstat.render import plan as whole_text
from okstat.render import plan_json, plan_wages_json

YEAR = plan(terms("2022-05-01", "2023-04-30"))


def whole(pay: WagePlan | None) -> WholePlan:
    """A plan of a contract with nothing but its pay."""
    results: tuple[Result, ...] = () if pay is None else (pay.result(date(2023, 5, 1)),)
    return WholePlan("contract", "K1", date(2023, 5, 1), None, date(2022, 4, 1), results, wages=pay)


def told(pay: WagePlan | None, language: str = "en") -> str:
    """The plan as text, with plain spaces."""
    return whole_text.report(whole(pay), language=language, width=None).replace("\N{NO-BREAK SPACE}", " ")


class TestText:
    """What was chosen, each row, the sum, remarks, sources, defaults."""

    def test_in_full(self) -> None:
        text = told(YEAR)
        assert "wage.half-years: NOK 135,625\n" in text
        assert (
            "Pay\n───\n"
            "  Wage step: by the day of pay; taken off the year by choice: NOK 0; rounded to the øre, halves up, hours "
            "to ten øre; the remainder on the last known piece\n"
            "  1 May 2022 – 31 October 2022 (half-year 1): 30% of NOK 387,500, wage step 36\n"
            "    NOK 116,250 a year; NOK 9,687.50 a month; NOK 59.60 an hour; in all NOK 58,125\n"
            "  1 November 2022 – 30 April 2023 (half-year 2): 40% of NOK 387,500, wage step 36\n"
            "    NOK 155,000 a year; NOK 12,916.67 a month; NOK 79.50 an hour; in all NOK 77,500\n"
            "  The whole training time: NOK 135,625\n"
            "  Sources:\n"
            "    – wage.percent: OK stat, pay, working time and holiday (2018, 2019); NTNU's training office, salary; "
            "University of Bergen, apprentices' pay (S): three state employers agree; "
        ) in text
        assert (
            "    – Pay during sickness is what one has a right to at any time, with the supplements of the roster. "
            "(main tariff agreement of the state 2016–2018 § 11)\n"
        ) in text
        assert 1 == text.count("– wage.hours-a-year: ")

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nb",
                [
                    "Lønn\n────\n  Lønnstrinn: dag ikke valgt; fratrekk i årslønnen etter tabellen; avrundet til øre",
                    "(halvår 1): 30 % av 340 500 kr, lønnstrinn 29\n    102 150 kr i året\n",
                    "  1. mai 2021 – 31. oktober 2021 (halvår 2): 40 % av ikke kjent, lønnstrinn 29\n  1. november",
                    "  Hele læretiden: ikke kjent; det som er kjent, kommer på 0 kr\n",
                    "Gjelder når særavtalen ikke sier noe annet, og den er ikke lest:",
                ],
            ),
            (
                "nn",
                [
                    "Lønn\n────\n  Lønnstrinn: dag ikkje vald; fråtrekk i årslønna etter tabellen; avrunda til øre",
                    "  Heile læretida: ikkje kjent; det som er kjent, kjem på 0 kr\n",
                    "Gjeld når særavtalen ikkje seier noko anna, og han er ikkje lesen:",
                ],
            ),
            ("en", ["Wage step: no day chosen; taken off the year by the table; rounded to the øre"]),
        ],
    )
    def test_what_is_not_known(self, language: str, expected: list[str]) -> None:
        text = told(plan(terms("2020-11-01", "2022-10-31"), WagePolicy()), language)
        assert [True] * len(expected) == [part in text for part in expected]

    def test_a_half_year_that_is_open_is_not_named(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30", months=None))
        assert "  1 May 2022 – 31 October 2022 (half-year 1): not known of NOK 387,500, wage step 36\n" in told(found)
        rows = tuple(evolve(row, half_year=None, step=None) for row in found.rows)
        assert "  1 May 2022 – 31 October 2022: not known of NOK 387,500, wage step not known\n" in told(
            evolve(found, rows=rows)
        )

    @pytest.mark.parametrize(
        ("rounding", "expected"),
        [
            (Rounding.TO_ORE_HALF_UP, "rounded to the øre, halves up"),
            (Rounding.TO_TEN_ORE_HALF_UP, "rounded to ten øre, halves up"),
            (Rounding.TO_KRONE_HALF_UP, "rounded to the krone, halves up"),
            (Rounding.TO_HUNDRED_KRONER_HALF_UP, "rounded to a hundred kroner, halves up"),
        ],
    )
    def test_the_rounding_is_named(self, rounding: Rounding, expected: str) -> None:
        assert expected in told(plan(terms("2022-05-01", "2023-04-30"), evolve(NO_DEDUCTION, rounding=rounding)))

    def test_by_the_day_of_hire(self) -> None:
        assert "  Wage step: by the day of hire; " in told(plan(terms("2022-05-01", "2023-04-30"), BY_HIRE))
        assert "  Lønnstrinn: etter ansettelsesdagen; " in told(plan(terms("2022-05-01", "2023-04-30"), BY_HIRE), "nb")

    def test_whose_percentages(self) -> None:
        local = evolve(NO_DEDUCTION, ladder="university-of-bergen")
        text = told(plan(terms("2022-05-01", "2025-04-30", months=36), local))
        assert "; percentages by local practice: university-of-bergen; " in text
        assert "  Note  From 1 May 2022 the pay rests on local practice, not on the special agreement.\n" in text
        assert (
            "– wage.percent.university-of-bergen: University of Bergen, apprentices' pay (S, local practice): the"
            in text
        )

    def test_what_a_source_is(self, tmp_path: Path) -> None:
        derived = told(plan(terms("2014-05-01", "2016-04-30"), NO_DEDUCTION))
        assert "wage step not known" in derived
        step = own_law(tmp_path, "wage.reference-step", "step", ["value=29\nsince=2014-05-01\nuntil=2016-05-01"])
        text = told(plan(terms("2015-05-01", "2016-04-30"), evolve(NO_DEDUCTION, deduction_kr=None), step))
        assert "– wage.reference-step: our own (S, figure of your own from agency)\n" in text
        assert "(S, derived): one table for all unions; not published in any source read" in text

    def test_without_rows_there_is_no_section(self) -> None:
        assert "\nPay\n" not in told(None)
        assert "\nPay\n" not in told(WagePlan(policy=WagePolicy()))


class TestJson:
    """Rows under `rows.wages`, the rest under `wages`; amounts and shares are decimal text."""

    def document(self, pay: WagePlan | None) -> dict[str, Any]:
        """The plan as JSON."""
        return plan_json.document(whole(pay), language="en")

    def test_a_row(self) -> None:
        first, _ = self.document(YEAR)["rows"]["wages"]
        figures, source = first.pop("figures"), first.pop("source")
        assert {
            "first": "2022-05-01",
            "last": "2022-10-31",
            "half_year": 1,
            "position": "1",
            "share": "0.3",
            "step": 36,
            "base": "387500",
            "yearly": "116250.00",
            "monthly": "9687.50",
            "hourly": "59.60",
            "amount": "58125.00",
            "rounding": "to_ore_half_up",
            "mark": "S",
            "is_local": False,
            "open": [],
            "missing": [],
        } == first
        assert source.startswith(
            "OK stat, pay, working time and holiday (2018, 2019); NTNU's training office, salary; "
        )
        assert ["wage.percent", "wage.reference-step", "wage.table.lo-ys", "wage.hours-a-year"] == [
            one["table"] for one in figures
        ]
        assert {
            "table": "wage.hours-a-year",
            "key": "",
            "value": 1950,
            "source": "Wage steps 2014 (karrierestart.no): 37.5 hours a week, 1 950 hours a year",
            "mark": "S",
            "standing": "published",
        }.items() <= figures[-1].items()
        assert {"table", "key", "value", "source", "url", "mark", "standing"} == set(figures[-1])

    def test_what_is_not_known_is_null_and_says_why(self) -> None:
        found = self.document(plan(terms("2021-05-01", "2021-10-31"), WagePolicy()))
        (row,) = found["rows"]["wages"]
        assert {"base": None, "yearly": None, "monthly": None, "hourly": None, "amount": None}.items() <= row.items()
        assert [
            {"fact": "wage.table.lo-ys[29]", "from": "table wage.table.lo-ys on 2021-05-01"},
            {"fact": "wage.deduction", "from": "table wage.deduction on 2021-05-01"},
        ] == row["missing"]
        assert row["open"] == found["open"]

    def test_a_row_that_rests_on_nothing(self) -> None:
        found = plan_wages_json.rows(plan(terms("2030-01-01", "2030-06-30"), WagePolicy()), "en")
        assert [(None, None, None, [])] == [(row["source"], row["mark"], row["share"], row["figures"]) for row in found]

    def test_the_whole(self) -> None:
        found = self.document(YEAR)
        summary = found["wages"]
        defaults = summary.pop("defaults")
        assert {
            "base_by": "pay",
            "deduction_kr": "0",
            "ladder": None,
            "rounding": "to_ore_half_up",
            "total_kr": "135625.00",
            "known_kr": "135625.00",
            "overlays": [],
            "remarks": [],
        } == summary
        assert {
            "text": "Pay during sickness is what one has a right to at any time, with the supplements of the roster.",
            "instrument": "HTA 2016–2018",
            "section": "11",
            "url": "https://lovdata.no/dokument/SPH/sph-2017/KAPITTEL_7-3-11",
        } == defaults[0]
        (result,) = found["results"]
        assert ("wage.half-years", "135625.00", None, None, "kr", None) == tuple(
            result[key] for key in ("id", "value", "least", "most", "unit", "exact")
        )

    def test_choices_left_open(self) -> None:
        summary = self.document(plan(terms("2022-05-01", "2023-04-30"), WagePolicy(ladder="armed-forces")))["wages"]
        assert (None, None, "armed-forces", None, "0") == tuple(
            summary[key] for key in ("base_by", "deduction_kr", "ladder", "total_kr", "known_kr")
        )

    def test_overlays_and_remarks(self, tmp_path: Path) -> None:
        row = 'key="36"\nvalue=400000\nsince=2023-05-01\nuntil=2024-05-01\nnote="ours"'
        law = own_law(tmp_path, "wage.table.lo-ys", "kr a year", [row], key="step")
        found = self.document(plan(terms("2022-11-01", "2023-10-31"), law=law))
        assert (["agency"], 1) == (found["wages"]["overlays"], len(found["wages"]["remarks"]))
        (own,) = [one for one in found["rows"]["wages"][-1]["figures"] if "overlay" in one]
        assert ("agency", "ours", 400000) == (own["overlay"], own["note"], own["value"])

    def test_without_a_plan(self) -> None:
        found = self.document(None)
        assert (None, []) == (found["wages"], found["rows"]["wages"])


def test_amounts_are_exact() -> None:
    """No binary number stands anywhere."""
    assert all(isinstance(row.amount_kr, Decimal) for row in YEAR.rows)
    assert LAW is not None
