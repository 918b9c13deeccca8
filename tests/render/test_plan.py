"""A plan as text and as JSON: the same numbers, in three languages."""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import okstat.plans
from okstat.citation import Citation, Instrument
from okstat.dated import Mark, Provenance
from okstat.outcome import Missing
from okstat.plans.lengths import Between, Value
from okstat.plans.result import FromFact, Result, Step
from okstat.plans.training_time import TrainingRow
from okstat.plans.whole import WholePlan
from okstat.render import plan, plan_json, words
from okstat.render.plan_words import SOURCES
from okstat.text import LANGUAGES, Text

CITED = Citation(Instrument.REGULATION_2024, "6-7", "1.1")
NUMBER = Provenance("Education Regulation 2024 § 6-7 (1)", "https://lovdata.no/", Mark.PRIMARY, date(2026, 11, 21))
OWN = Provenance("our agreement", "https://example.org/", Mark.SECONDARY, date(2026, 11, 21), "own")
EVENT, WHOLE = FromFact("candidate", "C1", ("1", "schooling")), FromFact("contract", "K0")
WHAT = Text(nb="et skoleår", nn="eit skuleår", en="a school year")
QUESTION = Text(nb="Hvor mye?", nn="Kor mykje?", en="How much?")


def result(value: Value, id_: str = "credit.school-lk", **fields: Any) -> Result:
    """A result that cites one place."""
    return Result(id_, value, "day" if isinstance(value, date) else "months", (CITED,), **fields)


def whole(*results: Result, **fields: Any) -> WholePlan:
    """A plan with some results."""
    on = date(2026, 11, 20)
    return WholePlan("contract", "K1", on, fields.pop("known_at", None), date(2025, 8, 1), results, **fields)


def told(*results: Result, language: str = "nb", **fields: Any) -> str:
    """A plan as text."""
    return plan.report(whole(*results, **fields), language=language)


def as_json(found: Result, language: str = "nb") -> dict[str, Any]:
    """One result as JSON."""
    (one,) = plan_json.document(whole(found), language=language)["results"]
    return dict(one)


class TestText:
    """Heading, calculations, rows of the training time, open questions."""

    def test_a_whole_plan(self) -> None:
        steps = (Step(WHAT, Fraction(12), (EVENT, NUMBER)), Step(WHAT, None, (WHOLE, OWN)), Step(WHAT, Fraction(1)))
        missing = (Missing("a", "event schooling"), Missing("b", "hours of each calendar year"))
        row = TrainingRow(date(2025, 8, 18), date(2027, 8, 17), Decimal(1), Decimal("0.5"), is_leave=True)
        text = told(
            result(Between(Fraction(3), Fraction(6)), steps=steps, missing=missing, open=(QUESTION,)),
            result(Fraction(9, 2), "entry.fpj-practice", required=Fraction(12)),
            training_time=(row,),
            known_at=date(2026, 10, 1),
        )
        assert (
            """\
Plan per 20. november 2026, slik det var kjent 1. oktober 2026

Kontrakt K1
  Etter loven per 1. august 2025

Beregninger
───────────
credit.school-lk: 3 til 6 måneder
  Det som godskrives for skoleår i Kunnskapsløftet.
  Steg     et skoleår: 12 måneder ‹Kandidat C1, hendelse 1: skolegang (schooling); Education
           Regulation 2024 § 6-7 (1)›
           et skoleår: ikke kjent ‹Kontrakt K0; our agreement, eget tall fra own›
           et skoleår: 1 måned
  Mangler  skolegang (hendelsen schooling)
           timene i hvert kalenderår
  Hjemmel  opplæringsforskrifta 2024 § 6-7 (1.1)
           https://lovdata.no/forskrift/2024-06-03-900/§6-7

entry.fpj-practice: 4,5 måneder
  Praksis i full stilling før kontrakt om fagbrev på jobb.
  Kreves   12 måneder: ikke nok
  Hjemmel  opplæringsforskrifta 2024 § 6-7 (1.1)
           https://lovdata.no/forskrift/2024-06-03-900/§6-7

Læretid
───────
  18. august 2025 – 17. august 2027: 50 % av full tid, permisjon

Åpne spørsmål
─────────────
  – Hvor mye?
"""
            == text
        )

    def test_without_rows_or_questions_their_headings_are_left_out(self) -> None:
        text = told(result(Fraction(12)), language="en")
        assert "Calculations" in text
        assert "Training time" not in text
        assert "Open questions" not in text

    @pytest.mark.parametrize(
        ("found", "answer"),
        [
            (result(None, "credit.discretion", open=(QUESTION,)), "to be judged"),
            (result(None, open=(QUESTION,), missing=(Missing("a", "b"),)), "not known"),
            (result(None), "not known"),
            (result(Fraction(0)), "0 months"),
            (result(date(2027, 8, 17), "period.end-day"), "17 August 2027"),
        ],
    )
    def test_the_answer(self, found: Result, answer: str) -> None:
        assert f"{found.id}: {answer}\n" in told(found, language="en")

    @pytest.mark.parametrize(
        ("value", "enough"),
        [(Fraction(12), "enough"), (Fraction(11), "not enough"), (Between(Fraction(9), Fraction(12)), "not settled")],
    )
    def test_whether_it_is_enough(self, value: Value, enough: str) -> None:
        assert f"12 months: {enough}\n" in told(result(value, required=Fraction(12)), language="en")

    def test_three_languages_none_like_another(self) -> None:
        row = TrainingRow(date(2025, 8, 18), date(2027, 8, 17), Decimal(1), Decimal(1), is_leave=False)
        found = result(Fraction(3), steps=(Step(WHAT, Fraction(3)),), open=(QUESTION,), required=Fraction(3))
        texts = {told(found, language=language, training_time=(row,)) for language in LANGUAGES}
        assert len(LANGUAGES) == len(texts)

    def test_overlays_are_in_the_heading(self) -> None:
        text = plan.report(whole(result(None)), overlays=("own",), width=None)
        assert text.startswith("Plan per 20. november 2026, med egne tall fra own\n")


class TestJson:
    """`okstat.plan/1`: lengths are decimal text, and what is not settled is null with its bounds."""

    def test_the_outer_shape(self) -> None:
        row = TrainingRow(date(2025, 8, 18), date(2027, 8, 17), Decimal(1), Decimal("0.5"), is_leave=False)
        found = whole(result(Fraction(12), open=(QUESTION,)), training_time=(row,), questions=(WHAT,))
        document = plan_json.document(found, language="en", overlays=("own",))
        del document["results"], document["version"]
        assert {
            "format": "okstat.plan/1",
            "on": "2026-11-20",
            "known_at": None,
            "overlays": ["own"],
            "subject": {"kind": "contract", "id": "K1"},
            "governed_by": "2025-08-01",
            "rows": {
                "training_time": [
                    {"first": "2025-08-18", "last": "2027-08-17", "position": "1", "share": "0.5", "is_leave": False}
                ],
                "wages": [],
                "grants": [],
            },
            "wages": None,
            "grants": None,
            "open": ["a school year", "How much?"],
        } == document

    def test_a_result(self) -> None:
        steps = (Step(WHAT, Fraction(12), (EVENT, NUMBER)), Step(WHAT, None, (WHOLE, OWN)))
        missing = (Missing("schooling.passed", "key passed of event schooling"),)
        assert {
            "id": "credit.school-lk",
            "value": "12",
            "least": "12",
            "most": "12",
            "unit": "months",
            "exact": None,
            "required": None,
            "is_enough": None,
            "citations": [
                {
                    "instrument": "FOR-2024-06-03-900",
                    "section": "6-7",
                    "ledd": "1.1",
                    "url": "https://lovdata.no/forskrift/2024-06-03-900/§6-7",
                }
            ],
            "steps": [
                {
                    "what": "eit skuleår",
                    "value": "12",
                    "least": "12",
                    "most": "12",
                    "because": [
                        {"source": "candidate C1: event 1 (schooling)", "url": None, "mark": None},
                        {
                            "source": "Education Regulation 2024 § 6-7 (1)",
                            "url": "https://lovdata.no/",
                            "mark": "P",
                        },
                    ],
                },
                {
                    "what": "eit skuleår",
                    "value": None,
                    "least": None,
                    "most": None,
                    "because": [
                        {"source": "contract K0", "url": None, "mark": None},
                        {"source": "our agreement", "url": "https://example.org/", "mark": "S", "overlay": "own"},
                    ],
                },
            ],
            "open": ["Kor mykje?"],
            "missing": [{"fact": "schooling.passed", "from": "key passed of event schooling"}],
        } == as_json(result(Fraction(12), steps=steps, open=(QUESTION,), missing=missing), "nn")

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (None, (None, None, None)),
            (date(2027, 8, 17), ("2027-08-17", None, None)),
            (Fraction(9, 2), ("4.5", "4.5", "4.5")),
            (Fraction(100), ("100", "100", "100")),
            (Between(Fraction(3), Fraction(6)), (None, "3", "6")),
            (Between(Fraction(24), None), (None, "24", None)),
        ],
    )
    def test_values(self, value: Value, expected: tuple[str | None, ...]) -> None:
        found = as_json(result(value))
        assert expected == tuple(found[key] for key in ("value", "least", "most"))
        assert found["exact"] is None

    @pytest.mark.parametrize(
        ("value", "least", "exact"),
        [
            (Fraction(128, 29), "4.4137", {"least": "128/29", "most": "128/29"}),
            (Between(Fraction(1, 3), None), "0.3333", {"least": "1/3", "most": None}),
            (Between(Fraction(0), Fraction(2, 3)), "0", {"least": "0", "most": "2/3"}),
        ],
    )
    def test_what_has_no_end_is_cut_and_told_exactly(self, value: Value, least: str, exact: dict[str, str]) -> None:
        found = as_json(result(value))
        assert (least, exact) == (found["least"], found["exact"])

    def test_what_is_required(self) -> None:
        found = as_json(result(Fraction(12), required=Between(Fraction(12), Fraction(13))))
        assert {"value": None, "least": "12", "most": "13"} == found["required"]
        assert found["is_enough"] is None
        assert True is as_json(result(Fraction(12), required=Fraction(12)))["is_enough"]


def sources() -> set[str]:
    """What the calculations name as that which would supply a missing fact, as it stands in their files."""
    found = set()
    for file in Path(okstat.plans.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "lacks":
                source = node.args[1]
                found |= {source.value} if isinstance(source, ast.Constant) and isinstance(source.value, str) else set()
    return found


def test_every_source_that_a_calculation_names_is_put_in_words() -> None:
    """As an event, a key or a table is everywhere, or by a text of its own; and no text is left over."""
    plain = {source for source in sources() if words.source_in_words(source, "nb") == source}
    assert plain == set(SOURCES)
    text = told(result(None, missing=tuple(Missing(source, source) for source in SOURCES)))
    assert all(source.nb in " ".join(text.split()) for source in SOURCES.values())
