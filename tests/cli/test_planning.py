"""`okstat plan`: what is calculated for one contract or candidate."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from okstat.cli import main

SAMPLE = Path(__file__).with_name("portfolio.json")
ON = ("--on", "2026-11-20")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def schooled(tmp_path: Path) -> str:
    """The document of the design, and the two school years of its apprentice."""
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    document["complete"] |= dict.fromkeys(("schooling", "practice", "exam_held"), "2026-11-20")
    years = [("1", "2023-08-15", "2024-06-20", "IMIKM1----"), ("2", "2024-08-15", "2025-06-20", "IMITK2----")]
    document["candidates"] = [
        {
            "id": "S1",
            "trade": "IMITD3----",
            "person": document["contracts"][0]["person"],
            "events": [
                {"id": id_, "kind": "schooling", "on": on, "last": last, "programme_area": area, "passed": True}
                for id_, on, last, area in years
            ],
        }
    ]
    path = tmp_path / "schooled.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return str(path)


def test_a_contract_is_planned_in_words(schooled: str, capsys: Capture) -> None:
    """Whatever is calculated is no breach."""
    assert 0 == main(["plan", schooled, "K1", *ON, "--lang", "en"])
    told = capsys.readouterr().out
    assert told.startswith("Plan as of 20 November 2026\n\nContract K1\n  By the law as of 20 August 2025\n")
    assert "period.remaining: 24 months\n" in told
    assert "Candidate S1, event 2: schooling (schooling)" in " ".join(told.split())


def test_the_same_in_json(schooled: str, capsys: Capture) -> None:
    """The same bytes each time."""
    assert 0 == main(["plan", schooled, "contract:K1", *ON, "--format", "json"])
    first = capsys.readouterr().out
    assert 0 == main(["plan", schooled, "K1", *ON, "--format", "json"])
    assert first == capsys.readouterr().out
    told = json.loads(first)
    assert ("okstat.plan/1", {"kind": "contract", "id": "K1"}) == (told["format"], told["subject"])
    assert {"credit.school-lk": "24", "period.remaining": "24", "period.end-day": "2027-08-17"}.items() <= {
        result["id"]: result["value"] for result in told["results"]
    }.items()


def test_what_was_recorded_later_is_left_out(schooled: str, capsys: Capture) -> None:
    """As in every command on a portfolio."""
    assert 0 == main(["plan", schooled, "S1", *ON, "--known-at", "2024-08-14", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    values = {result["id"]: (result["value"], result["least"]) for result in told["results"]}
    assert ("2024-08-14", (None, "12")) == (told["known_at"], values["credit.school-lk"])


def test_figures_of_ones_own(schooled: str, tmp_path: Path, capsys: Capture) -> None:
    """They are named in the heading and beside the step that rests on them."""
    path = tmp_path / "own.toml"
    path.write_text(
        '[[table]]\nname = "credit.school-lk-years"\nunit = "years"\n'
        'key = "school year and its relation to the trade"\n'
        '[[table.row]]\nkey = "vg1-own"\nvalue = "0.75"\nsource = "our own"\nurl = "https://example.org/"\n'
        'mark = "S"\nchecked = 2026-01-01\n',
        encoding="utf-8",
    )
    assert 0 == main(["plan", schooled, "K1", *ON, "--overlay", str(path), "--lang", "en"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Plan as of 20 November 2026, with figures of your own from own Contract K1" in told
    assert "9 months ‹Candidate S1, event 1: schooling (schooling); our own, figure of your own from own›" in told
    assert 0 == main(["plan", schooled, "K1", *ON, "--overlay", str(path), "--format", "json"])
    assert ["own"] == json.loads(capsys.readouterr().out)["overlays"]


def test_nobody_to_plan_for(capsys: Capture) -> None:
    """It is said in one line."""
    assert 2 == main(["plan", str(SAMPLE), "K9", *ON])
    told = capsys.readouterr()
    assert ("", "okstat: no contract and no candidate has the id K9\n") == (told.out, told.err)


def test_birth_dates_are_in_no_plan(capsys: Capture) -> None:
    """Neither in text nor in JSON."""
    for format_ in ("text", "json"):
        assert 0 == main(["plan", str(SAMPLE), "K1", *ON, "--format", format_])
        said = capsys.readouterr().out
        assert "2007" not in said


@pytest.mark.parametrize("subject", ["PK-01", "PK-02"])
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_candidates_of_the_example_have_plans(subject: str, language: str, capsys: Capture) -> None:
    """In three languages."""
    example = Path(__file__).parents[2] / "examples" / "office-2026.json"
    assert 0 == main(["plan", str(example), subject, *ON, "--lang", language])
    assert "entry.praksiskandidat-practice" in capsys.readouterr().out


PAID = {
    "format": "okstat.portfolio/1",
    "recorded": "2023-10-01",
    "enterprises": [{"id": "agency", "sector": "state"}],
    "contracts": [
        {
            "id": "K1",
            "kind": "apprentice",
            "course": "2+2",
            "person": {"id": "P1", "born": "2004-03-14"},
            "company": "agency",
            "events": [
                {"id": "1", "kind": "signed", "on": "2021-06-20", "first": "2021-11-01", "last": "2023-10-31"},
                {"id": "2", "kind": "training_started", "on": "2021-11-01"},
            ],
        }
    ],
}


@pytest.fixture
def paid(tmp_path: Path) -> str:
    """An apprentice in a state body whose wage step changes inside the contract."""
    path = tmp_path / "paid.json"
    path.write_text(json.dumps(PAID), encoding="utf-8")
    return str(path)


class TestPay:
    """The pay of the whole time, with the host's choices where the sources leave one."""

    def rows(self, capsys: Capture, *arguments: str) -> list[dict[str, object]]:
        """The rows of wages as JSON."""
        assert 0 == main(["plan", *arguments, "--on", "2023-10-01", "--format", "json"])
        found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["rows"]["wages"]
        return found

    @pytest.mark.parametrize(
        ("chosen", "steps"),
        [
            ([], [29, None, None, None]),
            (["--base-by", "pay"], [29, 36, 36, 36]),
            (["--base-by", "hire"], [29, 29, 29, 29]),
        ],
    )
    def test_which_day_decides_the_base(
        self, chosen: list[str], steps: list[int | None], paid: str, capsys: Capture
    ) -> None:
        assert steps == [row["step"] for row in self.rows(capsys, paid, "K1", *chosen)]

    @pytest.mark.parametrize(
        ("chosen", "monthly"),
        [([], None), (["--deduction", "0"], "12916.67"), (["--deduction", "300.50"], "12906.65")],
    )
    def test_what_is_taken_off(self, chosen: list[str], monthly: str | None, paid: str, capsys: Capture) -> None:
        assert monthly == self.rows(capsys, paid, "K1", "--base-by", "pay", *chosen)[1]["monthly"]

    @pytest.mark.parametrize(
        ("amount", "reason"),
        [("--deduction=-1", "-1 is below 0"), ("--deduction=much", "'much' is no amount; write it as 300 or 12.50")],
    )
    def test_an_amount_that_is_none(self, amount: str, reason: str, paid: str, capsys: Capture) -> None:
        assert 2 == main(["plan", paid, "K1", "--on", "2023-10-01", amount])
        assert reason in capsys.readouterr().err

    def test_local_percentages(self, paid: str, capsys: Capture) -> None:
        rows = self.rows(capsys, paid, "K1", "--ladder", "university-of-bergen")
        assert {None} == {row["share"] for row in rows}
        assert 2 == main(["plan", paid, "K1", "--on", "2023-10-01", "--ladder", "somebody"])
        assert "okstat: no table is named wage.percent.somebody\n" == capsys.readouterr().err

    def test_in_words(self, paid: str, capsys: Capture) -> None:
        assert 0 == main(["plan", paid, "K1", "--on", "2023-10-01", "--lang", "en", "--base-by", "pay"])
        told = capsys.readouterr().out
        assert "\nPay\n───\n" in told
        assert "1 May 2022 – 31 October 2022 (half-year 2): 40% of NOK" in told


MONEY = Path(__file__).parents[2] / "examples" / "money-2020.json"


def test_a_broken_month_is_chosen(capsys: Capture) -> None:
    """Without it the grant of the whole time is not known."""
    asked = ["plan", str(MONEY), "M-03", "--on", "2020-12-31", "--format", "json"]
    assert 0 == main(asked)
    assert None is json.loads(capsys.readouterr().out)["grants"]["part_month"]
    assert 0 == main([*asked, "--part-month", "first"])
    assert "first" == json.loads(capsys.readouterr().out)["grants"]["part_month"]


def test_a_budget_in_json(capsys: Capture) -> None:
    """The same bytes each time, with what was chosen."""
    asked = ["budget", str(MONEY), "--year", "2020", "--on", "2020-12-31", "--base-by", "pay", "--deduction", "0"]
    assert 0 == main([*asked, "--part-month", "days", "--format", "json"])
    first = capsys.readouterr().out
    assert 0 == main([*asked, "--part-month", "days", "--format", "json"])
    assert first == capsys.readouterr().out
    told = json.loads(first)
    assert ("okstat.budget/1", 2020, 35) == (told["format"], told["year"], told["totals"]["all"]["contract_months"])
    assert {"base_by": "pay", "deduction_kr": "0", "ladder": None, "part_month": "days"} == told["chosen"]


@pytest.mark.parametrize("year", ["20", "MMXX", "1899", "2201"])
def test_no_year(year: str, capsys: Capture) -> None:
    """It is said in one line."""
    assert 2 == main(["budget", str(MONEY), "--year", year, "--on", "2020-12-31"])
    assert year in capsys.readouterr().err


def test_a_budget_as_known_on_a_day(capsys: Capture) -> None:
    """A contract recorded later is not in it, and figures of one's own are named."""
    asked = ["budget", str(MONEY), "--year", "2020", "--on", "2020-12-31", "--known-at", "2018-12-31", "--lang", "en"]
    assert 0 == main(asked)
    told = capsys.readouterr().out
    assert told.startswith("Budget 2020, as of 31 December 2020, as known on 31 December 2018\n")
    assert "  6 months of contracts; " in told
