"""The documentation of the training as text and as JSON."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from facts import complete, contract, event, portfolio, signed, started

from okstat import read_file
from okstat.model.complete import Complete
from okstat.model.events import AimStatus, AssessmentHeld, DocumentationState, Event, Party
from okstat.office.documentation import DocumentedTraining, documented_training
from okstat.render.documentation import report
from okstat.render.documentation_json import document
from okstat.render.json import dumps

ROOT = Path(__file__).parents[2]
ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def found() -> DocumentedTraining:
    """A contract of the invented office."""
    return documented_training(read_file(ROOT / "examples" / "office-2026.json"), "IT-03", on=ON)


def of(*events: Event, known: Complete | None = None, **more: str) -> DocumentedTraining:
    """Of an apprentice since August 2025."""
    made = signed("2025-06-01", first="2025-08-18", last=more.get("last", "2027-08-17"))
    facts = contract(made, started("2025-08-18"), *events, known=known if known is not None else Complete())
    return documented_training(portfolio(facts), "K1", on=ON)


def rows(told: DocumentedTraining, language: str = "en") -> list[str]:
    """The rows of the text, without blanks around them."""
    return [row.strip() for row in report(told, language=language, width=None).splitlines()]


class TestText:
    """Coverage, half-years, what is lacking by practice, what is due by law."""

    def test_the_how_to_shows_what_is_told(self, found: DocumentedTraining) -> None:
        page = (ROOT / "docs" / "how-to" / "follow-up-documentation.md").read_text(encoding="utf-8")
        (shown,) = re.findall(
            r"^```\{code-block\} text\n:caption: python examples/is_it_documented.py IT-03 en\n\n(.*?)^```$",
            page,
            re.DOTALL | re.MULTILINE,
        )
        assert shown == report(found, language="en")

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nb",
                [
                    "Dokumentasjon av opplæringen per 20. november 2026",
                    "Kontrakt IT-03",
                    "3 av 5 kompetansemål er dokumentert, 2 av dem godkjent.",
                    "Etter OLKWEB.",
                ],
            ),
            (
                "nn",
                [
                    "Dokumentasjon av opplæringa per 20. november 2026",
                    "Kontrakt IT-03",
                    "3 av 5 kompetansemål er dokumenterte, 2 av dei godkjende.",
                    "Etter OLKWEB.",
                ],
            ),
        ],
    )
    def test_it_speaks_both_forms_of_norwegian(
        self, found: DocumentedTraining, language: str, expected: list[str]
    ) -> None:
        assert expected == rows(found, language)[:4]

    def test_what_nobody_told_is_not_said_not_to_be(self) -> None:
        told = rows(of())
        assert "Nothing is known of the documentation." in told
        assert "Documented: none known. Approved so far: 0. Half-year assessment: none known." in told
        assert "Nothing that can be shown." in told

    def test_what_is_told_in_full(self) -> None:
        one = event(AimStatus, "2025-11-20", aim="KM1", status=DocumentationState.APPROVED)
        told = rows(of(one, known=complete(aim_status="2026-08-17")))
        assert "The states are complete to 17 August 2026." in told
        assert "Documented: none. Approved so far: 1. Half-year assessment: none known." in told
        assert "Half-year 2, to 17 August 2026: no documentation." in told
        assert not any(row.startswith("As told by") for row in told)

    def test_an_assessment_that_is_not_signed(self) -> None:
        held = event(AssessmentHeld, "2026-02-10", signed_by=(Party.APPRENTICE,))
        assert "The half-year assessment of 10 February 2026 is not signed by both sides." in rows(of(held))

    def test_a_rest_that_is_too_short(self) -> None:
        assert "Too short to count: 18 February 2026 – 17 May 2026" in rows(of(last="2026-05-17"))

    def test_what_would_tell_the_days(self) -> None:
        facts = contract(signed("2025-06-01", last="2027-08-17"))
        told = rows(documented_training(portfolio(facts), "K1", on=ON))
        assert "Missing   start of training (event training_started)" in told
        assert "Half-year by half-year" not in told

    def test_nothing_to_do(self) -> None:
        done = complete(training_started="2026-11-20")
        facts = contract(signed("2025-06-01", last="2027-08-17"), known=done)
        assert "Nothing to do by what is known." in rows(documented_training(portfolio(facts), "K1", on=ON))


class TestJson:
    """`okstat.documentation/1`: gaps are practice, obligations cite the law."""

    def test_all_of_it(self, found: DocumentedTraining) -> None:
        told = json.loads(dumps(document(found)))
        assert ("okstat.documentation/1", "IT-03", "2026-11-20", None, None, ["OLKWEB"]) == tuple(
            told[key] for key in ("format", "contract", "on", "known_at", "told_to", "sources")
        )
        assert {"aims": 5, "documented": 3, "approved": 2} == told["coverage"]
        assert {
            "aim": "Mål 2: feilsøke i nettverk",
            "status": "rejected",
            "since": "2026-01-27",
            "texts": {"nb": "avvist", "nn": "avvist", "en": "rejected"},
        } == told["aims"][1]
        assert {
            "number": 1,
            "first": "2025-08-18",
            "last": "2026-02-17",
            "aims": ["Mål 1: veilede brukere", "Mål 2: feilsøke i nettverk"],
            "approved": 1,
            "is_told": False,
            "assessed": ["2026-02-09"],
        } == told["half_years"][0]
        assert {
            "lack": "rejected",
            "basis": "practice",
            "since": "2026-01-27",
            "aim": "Mål 2: feilsøke i nettverk",
            "half_year": None,
            "texts": {
                "nb": "Mål 2: feilsøke i nettverk: avvist 27. januar 2026, og ikke sendt inn på nytt.",
                "nn": "Mål 2: feilsøke i nettverk: avvist 27. januar 2026, og ikkje sendt inn på nytt.",
                "en": "Mål 2: feilsøke i nettverk: rejected on 27 January 2026, and not submitted again.",
            },
        } == told["gaps"][0]
        assert ("assess.dialog", "fulfilled", ["9-6"]) == (
            told["obligations"][0]["rule"],
            told["obligations"][0]["state"],
            [cited["section"] for cited in told["obligations"][0]["citations"]],
        )
        assert [] == told["missing"]

    def test_what_would_tell_the_days(self) -> None:
        facts = contract(signed("2025-06-01", last="2027-08-17"))
        told = document(documented_training(portfolio(facts), "K1", on=ON))
        assert [{"fact": "start.on", "from": "event training_started"}] == told["missing"]
