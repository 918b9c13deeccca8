from __future__ import annotations

from datetime import date

import pytest

from okstat.book import Book, default_book
from okstat.catalogue import NoSuchRuleError, rule_rows
from okstat.citation import Citation, Instrument
from okstat.dated import Doubt
from okstat.law import Law
from okstat.outcome import MET, NOT_APPLICABLE, Outcome, Severity
from okstat.plans.result import Plan
from okstat.responsibility import responsibility_matrix
from okstat.rule import Duty, Norm, Role, Rule, Task, rule
from okstat.situation.clocks.contract import contract_is_made, training_begins
from okstat.situation.contract import ContractSituation
from okstat.tables import package_tables
from okstat.text import LANGUAGES, Text

BOOK = default_book()
ROWS = rule_rows(BOOK)
OF_NORMS = [row for row in ROWS if row["kind"] != "plan"]
OF_PLANS = [row for row in ROWS if row["kind"] == "plan"]
KEYS = {
    "id",
    "wording",
    "kind",
    "subject",
    "clock",
    "since",
    "until",
    "bearer",
    "task",
    "severity",
    "citations",
    "text",
    "remedy",
    "weigh",
    "reads",
}
KITCHEN = Text(nb="Det finnes et kjøkken.", nn="Det finst eit kjøken.", en="There is a kitchen.")
DOUBT = Doubt("kitchen", date(2024, 1, 1), date(2025, 1, 1), "https://lovdata.no/")


def named(rows: list[dict[str, object]]) -> list[tuple[object, object]]:
    """Ids and wordings."""
    return [(row["id"], row["wording"]) for row in rows]


def declared(wording: str, *, since: date | Doubt | None = None, until: date | Doubt | None = None) -> Rule:
    """A rule of a host's own, with a crossing."""

    @rule(
        "house.kitchen",
        wording=wording,
        bearer=Task("plan"),
        severity=Severity.NOTICE,
        clock=contract_is_made,
        crossing=training_begins,
        cites=(Citation(Instrument.ACT_2023, "7-10", "1"),),
        text=KITCHEN,
        breach=KITCHEN,
        remedy=KITCHEN,
        since=since,
        until=until,
    )
    def there_is_a_kitchen(contract: ContractSituation, law: Law, on: date) -> Outcome:
        """It reads one fact."""
        return MET if contract.contract.course else NOT_APPLICABLE

    return there_is_a_kitchen


class TestRows:
    """One row per wording: id, wording, time, bearer, severity, citations, texts, and what it reads."""

    def test_every_wording_of_the_book_has_a_row(self) -> None:
        assert [(norm.id, norm.wording) for norm in BOOK.norms] == named(OF_NORMS)
        assert [(plan.id, plan.wording) for plan in BOOK.plans] == named(OF_PLANS)
        assert sorted(str(row["id"]) for row in ROWS) == [row["id"] for row in ROWS]

    @pytest.mark.parametrize("row", [pytest.param(row, id=f"{row['id']} {row['wording']}") for row in OF_PLANS])
    def test_a_calculation_is_nobodys_duty(self, row: dict[str, object]) -> None:
        """It has the same keys; what only a duty has is null."""
        assert set(row) == KEYS
        assert row["citations"]
        assert isinstance(row["reads"], list)
        assert [None] * 6 == [row[key] for key in ("clock", "bearer", "task", "severity", "remedy", "weigh")]

    def test_one_calculation(self) -> None:
        """Its wording is named by the oldest text that it follows."""
        (row,) = rule_rows(BOOK, id="credit.scope")
        assert ("plan", "2009", "contract", "2009-08-01", None) == tuple(
            row[key] for key in ("kind", "wording", "subject", "since", "until")
        )
        assert ["contract.kind", "credit.beside-an-exam"] == row["reads"]
        assert [] == rule_rows(BOOK, date(2009, 7, 31), "credit.scope")

    @pytest.mark.parametrize("row", [pytest.param(row, id=f"{row['id']} {row['wording']}") for row in OF_NORMS])
    def test_a_row_has_all_keys_and_no_other(self, row: dict[str, object]) -> None:
        assert set(row) == KEYS
        assert row["citations"]
        assert row["reads"]
        assert all(set(LANGUAGES) == set(text) for text in (row["text"], row["remedy"]) if isinstance(text, dict))

    def test_one_rule(self) -> None:
        """The whole row of a wording under the Act of 2023."""
        (row,) = [row for row in rule_rows(BOOK, id="contract.written-before-start") if row["wording"] == "2023"]
        assert {
            "id": "contract.written-before-start",
            "wording": "2023",
            "kind": "rule",
            "subject": "contract",
            "clock": "training_begins",
            "since": "2024-08-01",
            "until": None,
            "bearer": "company",
            "task": "sign-contract",
            "severity": "serious",
            "citations": [
                {
                    "instrument": "LOV-2023-06-09-30",
                    "section": "7-2",
                    "ledd": "1.1",
                    "url": "https://lovdata.no/lov/2023-06-09-30/§7-2",
                    "since": "2024-08-01",
                    "until": None,
                }
            ],
            "weigh": None,
        } == {key: row[key] for key in row if key not in ("text", "remedy", "reads")}
        assert isinstance(row["reads"], list)
        assert {"signing.on", "start.on"} <= set(row["reads"])

    def test_a_duty_has_no_clock(self) -> None:
        """Each occurrence is judged by the law of the day it is due."""
        clocks = {
            norm.id: row["clock"] for norm, row in zip(BOOK.norms, OF_NORMS, strict=True) if isinstance(norm, Duty)
        }
        assert clocks
        assert {None} == set(clocks.values())

    def test_kinds(self) -> None:
        kinds = {row["id"]: row["kind"] for row in ROWS}
        assert ("rule", "duty", "requirement") == (
            kinds["contract.written"],
            kinds["assess.half-year"],
            kinds["company.plan"],
        )

    def test_a_question_has_what_is_to_be_weighed_and_reads_what_is_at_hand(self) -> None:
        """Its bearer is who decides."""
        (row,) = rule_rows(BOOK, date(2026, 1, 1), "end.whether-the-breach-is-essential")
        assert isinstance(row["weigh"], list)
        assert ("question", "county", "end_is_demanded_for_breach") == (row["kind"], row["bearer"], row["clock"])
        assert "whether a party is unable to fulfil the contract" == row["weigh"][1]["en"]
        assert isinstance(row["reads"], list)
        assert {"ending.heard_on", "termination.decision.on", "parties.kind", "attested.decided[].on"} <= set(
            row["reads"]
        )

    def test_the_bearer_of_a_task_is_a_company_alone(self) -> None:
        """The task is named beside it, and is one of the matrix of responsibility."""
        (row,) = rule_rows(BOOK, date(2023, 1, 1), "company.instructor")
        assert ("company", "instructor") == (row["bearer"], row["task"])
        assert {row["task"] for row in ROWS} - {None} <= {row.task for row in responsibility_matrix()}

    def test_the_bearer_of_a_role_has_no_task(self) -> None:
        (row,) = rule_rows(BOOK, date(2026, 1, 1), "company.approval-county")
        assert ("county", None) == (row["bearer"], row["task"])

    def test_a_first_day_in_doubt_is_an_interval(self) -> None:
        rows = rule_rows(BOOK.with_norms(declared("a", until=DOUBT), declared("b", since=DOUBT)), id="house.kitchen")
        interval = {"not_before": "2024-01-01", "not_after": "2025-01-01"}
        assert [(None, interval), (interval, None)] == [(row["since"], row["until"]) for row in rows]
        assert [["company"], ["company"]] == [[row["bearer"]] for row in rows]

    def test_a_clock_and_a_crossing_are_read_too(self) -> None:
        (row,) = rule_rows(BOOK.with_norms(declared("a")), id="house.kitchen")
        assert isinstance(row["reads"], list)
        assert {"contract.course", "signing.on", "period.first"} <= set(row["reads"])

    def test_tables_are_among_what_is_read(self) -> None:
        tables = set(package_tables())
        (row,) = rule_rows(BOOK, date(2026, 1, 1), "company.lapse")
        assert isinstance(row["reads"], list)
        assert {"company.lapse-years"} == tables & set(row["reads"])

    def test_without_the_source_it_is_null(self) -> None:
        """A function that was made at run time is run like any other, but nothing is said of what it reads."""
        made: dict[str, object] = {}
        exec("def judge(contract, law, on): return contract.contract.course", made)
        judge = made["judge"]
        assert callable(judge)
        norm = Rule(
            id="house.made",
            wording="1",
            subject=ContractSituation,
            bearer=Role.OFFICE,
            severity=Severity.NOTICE,
            since=None,
            until=None,
            cites=(),
            text=KITCHEN,
            breach=KITCHEN,
            remedy=KITCHEN,
            clock=contract_is_made,
            judge=judge,
        )
        (row,) = rule_rows(BOOK.with_norms(norm), id="house.made")
        assert row["reads"] is None


class TestChoice:
    """Of the rows, those of one rule or those that hold on a day."""

    def test_one_id_gives_all_its_wordings(self) -> None:
        assert [("probation", "1998"), ("probation", "2023")] == named(rule_rows(BOOK, id="probation"))

    @pytest.mark.parametrize(("on", "wording"), [(date(2024, 7, 31), "1998"), (date(2024, 8, 1), "2023")])
    def test_on_either_side_of_1_august_2024(self, on: date, wording: str) -> None:
        assert [("probation", wording)] == named(rule_rows(BOOK, on, "probation"))

    def test_in_doubt_both_wordings_may_hold(self) -> None:
        wordings = [
            [row["wording"] for row in rule_rows(BOOK, on, "exam.window")]
            for on in (date(2018, 11, 12), date(2018, 11, 13), date(2019, 2, 14), date(2019, 2, 15))
        ]
        assert [["2009"], ["2009", "2018"], ["2009", "2018"], ["2018"]] == wordings

    def test_every_row_of_a_day_holds_on_it(self) -> None:
        on = date(2010, 1, 1)
        every: tuple[Norm | Plan, ...] = (*BOOK.norms, *BOOK.plans)
        held = {(norm.id, norm.wording) for norm in every if norm.holds_on(on)}
        assert held == set(named(rule_rows(BOOK, on)))

    def test_a_rule_without_a_wording_on_the_day(self) -> None:
        """There was no rule on lapse before the Act of 2023."""
        assert [] == rule_rows(BOOK, date(2024, 7, 31), "company.lapse")

    def test_an_unknown_id(self) -> None:
        with pytest.raises(NoSuchRuleError, match=r"no rule has the id house\.dance"):
            rule_rows(BOOK, id="house.dance")


def test_a_book_without_norms_has_no_rows() -> None:
    """The catalogue tells what is in the book that is asked, and nothing else."""
    nothing: tuple[Norm, ...] = ()
    assert [] == rule_rows(Book(nothing, {}))
