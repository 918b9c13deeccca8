from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from okstat.book import default_book
from okstat.catalogue import coverage_rows, rule_rows
from okstat.citation import Citation, Instrument
from okstat.dated import Doubt
from okstat.outcome import Severity
from okstat.render.catalogue import coverage_text, rule_text, rules_text
from okstat.rule import Norm, Role, Rule, Task
from okstat.situation.clocks.contract import day_asked
from okstat.situation.contract import ContractSituation
from okstat.text import LANGUAGES, Text

BOOK = default_book()
WIDTH = 100


def kitchen(**changes: Any) -> Norm:
    """A rule of a host's own."""
    text = Text(nb="Det finnes et kjøkken.", nn="Det finst eit kjøken.", en="There is a kitchen.")
    remedy = Text(nb="Bygg et kjøkken.", nn="Bygg eit kjøken.", en="Build a kitchen.")
    known: dict[str, Any] = {
        "id": "house.kitchen",
        "wording": "2024",
        "subject": ContractSituation,
        "bearer": Role.OFFICE,
        "severity": Severity.NOTICE,
        "since": date(2024, 8, 1),
        "until": None,
        "cites": (Citation(Instrument.ACT_2023, "7-10", "1", date(2024, 8, 1)),),
        "text": text,
        "breach": text,
        "remedy": remedy,
        "clock": day_asked,
        "judge": lambda contract, law, on: contract.contract.course,
        **changes,
    }
    return Rule(**known)


def told(norm: Norm, language: str = "en") -> str:
    """One rule in full."""
    return rule_text(rule_rows(BOOK.with_norms(norm), id=norm.id), language)


def line(text: str, start: str) -> str:
    """The line that begins with a word, without its indent."""
    return next(row.strip() for row in text.splitlines() if row.strip().startswith(start))


class TestRule:
    """One rule in full: what it says, when it holds, who answers, where the law says so, what it reads."""

    def test_in_full(self) -> None:
        assert (
            "house.kitchen (2024)\n"
            "  There is a kitchen.\n"
            "\n"
            "  Kind              rule\n"
            "  Holds             from 1 August 2024\n"
            "  Responsible       the training office\n"
            "  When breached     notice\n"
            "  Day that decides  day_asked\n"
            "  Law               Education Act 2023 § 7-10 (1)\n"
            "                    https://lovdata.no/lov/2023-06-09-30/§7-10\n"
            "  Remedy            Build a kitchen.\n"
            "  Reads             contract.course, on\n"
        ) == told(kitchen())

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nb",
                ["Det finnes et kjøkken.", "Gjelder         fra 1. august 2024", "Tiltak          Bygg et kjøkken."],
            ),
            ("nn", ["Det finst eit kjøken.", "Gjeld           frå 1. august 2024", "Tiltak          Bygg eit kjøken."]),
        ],
    )
    def test_in_norwegian(self, language: str, expected: list[str]) -> None:
        text = told(kitchen(), language)
        assert [True] * len(expected) == [part in text for part in expected]

    @pytest.mark.parametrize(
        ("since", "until", "expected"),
        [
            (None, None, "Holds             without a known limit"),
            (None, date(2024, 8, 1), "Holds             to the end of 31 July 2024"),
            (date(2009, 8, 1), date(2024, 8, 1), "Holds             from 1 August 2009 to the end of 31 July 2024"),
            (
                Doubt("d", date(2018, 1, 1), date(2018, 2, 1), ""),
                None,
                "Holds             from some day between 1 January 2018 and 1 February 2018",
            ),
            (
                None,
                Doubt("d", date(2018, 1, 1), date(2018, 2, 1), ""),
                "Holds             until some day between 1 January 2018 and 1 February 2018",
            ),
        ],
    )
    def test_the_last_day_is_named_and_a_doubt_is_an_interval(
        self, since: date | Doubt | None, until: date | Doubt | None, expected: str
    ) -> None:
        assert expected == line(told(kitchen(since=since, until=until)), "Holds")

    def test_a_task_names_the_matrix(self) -> None:
        expected = "Responsible       the training company; with a training office by the matrix, plan"
        assert expected == line(told(kitchen(bearer=Task("plan"))), "Responsible")

    def test_a_duty_is_judged_by_the_day_it_is_due(self) -> None:
        text = rule_text(rule_rows(BOOK, date(2026, 1, 1), "assess.half-year"), "en")
        assert "Day that decides  the due day" == line(text, "Day that decides")
        assert "Kind              duty with a due date" == line(text, "Kind")

    def test_a_citation_with_a_time_of_its_own_tells_it(self) -> None:
        """One section before the renumbering, another after it."""
        cites = (
            Citation(Instrument.REGULATION_2006, "3-14", "1", date(2009, 8, 1), date(2020, 1, 1)),
            Citation(Instrument.REGULATION_2006, "3-12", "1", date(2020, 1, 1), date(2024, 8, 1)),
            Citation(Instrument.REGULATION_2006, "3-12", "2", date(2020, 1, 1), date(2024, 8, 1)),
        )
        text = told(kitchen(since=date(2009, 8, 1), until=date(2024, 8, 1), cites=cites))
        assert " ".join(
            (
                "Regulation to the Education Act 2006 § 3-14 (1), from 1 August 2009 to the end of 31 December 2019",
                "https://lovdata.no/forskrift/2006-06-23-724/§3-14",
                "Regulation to the Education Act 2006 § 3-12 (1), (2), from 1 January 2020 to the end of 31 July 2024",
                "https://lovdata.no/forskrift/2006-06-23-724/§3-12",
                "Remedy",
            )
        ) in " ".join(text.split())

    def test_a_calculation_has_no_bearer_no_clock_and_nothing_to_remedy(self) -> None:
        text = rule_text(rule_rows(BOOK, id="credit.scope"), "en")
        assert text.startswith(
            "credit.scope (2009)\n"
            "  All credit together: school, training and practice are not credited beside a passed exam.\n"
        )
        assert "Kind              calculation" == line(text, "Kind")
        assert "Holds             from 1 August 2009" == line(text, "Holds")
        assert "Reads             contract.kind, credit.beside-an-exam" == line(text, "Reads")
        assert not any(label in text for label in ("Responsible", "When breached", "Day that decides", "Remedy"))

    def test_without_the_source_it_says_so(self) -> None:
        text = told(kitchen(judge=len))
        assert "Reads             the source is not at hand" == line(text, "Reads")

    def test_all_wordings_stand_below_each_other(self) -> None:
        text = rule_text(rule_rows(BOOK, id="probation"), "en")
        assert ["probation (1998)", "probation (2023)"] == [row for row in text.splitlines() if row.startswith("prob")]


class TestRules:
    """All rules, each with its wordings, what they say and where the law says so."""

    def test_two_rules(self) -> None:
        rows = [*rule_rows(BOOK.with_norms(kitchen()), id="house.kitchen"), *rule_rows(BOOK, id="probation")]
        text = rules_text(rows, "en")
        assert text.startswith(
            "house.kitchen\n"
            "  2024  from 1 August 2024: There is a kitchen.\n"
            "        Education Act 2023 § 7-10 (1)\n"
            "\n"
            "probation\n"
            "  1998  to the end of 31 July 2024: "
        )

    def test_one_rule_is_told_in_full(self) -> None:
        rows = rule_rows(BOOK, id="probation")
        assert rule_text(rows, "nn") == rules_text(rows, "nn")

    def test_no_rule_at_all(self) -> None:
        assert "" == rules_text([])

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_rule_of_the_book_is_told(self, language: str) -> None:
        text = rules_text(rule_rows(BOOK), language)
        rows = text.splitlines()
        assert {norm.id for norm in BOOK.norms} <= set(rows)
        assert all(len(row) <= WIDTH or "://" in row for row in rows)
        flat = " ".join(text.split())
        assert all(" ".join(getattr(norm.text, language).split()) in flat for norm in BOOK.norms)


WHY = {"nb": "derfor", "nn": "difor", "en": "therefore"}
ROWS: list[dict[str, Any]] = [
    {
        "instrument": instrument.number,
        "edition": edition,
        "section": section,
        "ledd": "1",
        "treated_as": treated_as,
        "answered_by": answered_by,
        "points_to": ["okstat.model.trade:Trade"] if treated_as == "definition" else [],
        "reasons": reasons,
    }
    for instrument, edition, section, treated_as, answered_by, reasons in [
        (Instrument.ACT_2023, None, "5-1", "outside", [], WHY),
        (Instrument.ACT_2023, None, "5-2", "definition", [], WHY),
        (Instrument.ACT_2023, None, "7-2", "rule", ["contract.parties", "contract.written"], None),
        (Instrument.ACT_2023, None, "7-4", "requirement", ["house.kitchen"], None),
        (Instrument.ACT_2023, None, "7-6", "requirement", ["house.kitchen"], None),
        (Instrument.ACT_2023, None, "7-9", None, [], WHY),
        (Instrument.ACT_2023, None, "7-10", "judgement", ["house.kitchen"], WHY),
        (Instrument.REGULATION_2006, "2009", "3-48", "duty", ["exam.window"], None),
    ]
]


class TestCoverage:
    """First the totals of each instrument and chapter, then each provision."""

    def test_in_full(self) -> None:
        assert (
            "Education Act 2023: 3 of 4 answered; 66.6 % of them attested; 1 rule; 2 requirement to be attested;\n"
            "1 definition; 1 judgement; 1 outside\n"
            "  chapter 5     nothing to answer; 1 definition; 1 outside\n"
            "  chapter 7     3 of 4 answered; 66.6 % of them attested; 1 rule; 2 requirement to be attested; 1\n"
            "                judgement\n"
            "Regulation to the Education Act 2006: 1 of 1 answered; 1 duty with a due date\n"
            "  chapter 3     1 of 1 answered; 1 duty with a due date\n"
            "\n"
            "Education Act 2023\n"
            "  § 5-1 (1)   outside: therefore\n"
            "  § 5-2 (1)   definition: okstat.model.trade:Trade; therefore\n"
            "  § 7-2 (1)   rule: contract.parties, contract.written\n"
            "  § 7-4 (1)   requirement to be attested: house.kitchen\n"
            "  § 7-6 (1)   requirement to be attested: house.kitchen\n"
            "  § 7-9 (1)   not answered yet\n"
            "  § 7-10 (1)  judgement: house.kitchen; therefore\n"
            "\n"
            "Regulation to the Education Act 2006\n"
            "  § 3-48 (1), edition of 2009  duty with a due date: exam.window\n"
        ) == coverage_text(ROWS, "en")

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "nb",
                ["3 av 4 besvart; 66,6 %", "ikke besvart ennå", "skjønn: house.kitchen; derfor", "utgaven av 2009"],
            ),
            (
                "nn",
                ["3 av 4 svart på; 66,6 %", "ikkje svart på enno", "skjøn: house.kitchen; difor", "utgåva av 2009"],
            ),
        ],
    )
    def test_in_norwegian(self, language: str, expected: list[str]) -> None:
        text = coverage_text(ROWS, language)
        assert [True] * len(expected) == [part in text for part in expected]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_provision_has_its_line(self, language: str) -> None:
        rows = coverage_rows(BOOK)
        text = coverage_text(rows, language)
        assert len(rows) == sum(row.startswith("  § ") for row in text.splitlines())
