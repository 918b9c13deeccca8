from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.citation import Citation, Instrument
from okstat.dated import holds
from okstat.errors import TableError
from okstat.responsibility import bearer, load_responsibilities, responsibility, responsibility_matrix
from okstat.tables import UnknownCodeError, package_doubts

OLD, NEW = date(2024, 7, 31), date(2024, 8, 1)
TASKS = sorted({row.task for row in responsibility_matrix()})
BOTH = """
[[responsibility]]
task = "plan"
until = 2024-08-01
attached = ["office"]
alone = "company"
citations = [{ at = "ACT_1998 § 4-4 (1)" }]
source = "Act"
url = "https://lovdata.no/"
mark = "P"
checked = 2026-11-21

[[responsibility]]
task = "plan"
since = 2024-08-01
attached = ["member"]
alone = "company"
citations = [{ at = "ACT_2023 § 7-10 (1)" }]
source = "Act"
url = "https://lovdata.no/"
mark = "P"
checked = 2026-11-21
"""


class TestBearer:
    """To 31 July 2024 an office was itself the training company; from 1 August 2024 the member is."""

    @pytest.mark.parametrize(
        ("task", "old", "new"),
        [
            ("be-approved", "office", "member"),
            ("sign-contract", "office", "member"),
            ("employ-and-pay", "member", "member"),
            ("training-manager", "office", "member"),
            ("instructor", "member", "member"),
            ("plan", "office", "member"),
            ("internal-control", "office", "member"),
            ("yearly-report", "office", "member"),
            ("talk-and-assessment", "office", "member"),
            ("register-for-exam", "office", "member"),
            ("receive-grant", "office", "member"),
            ("report-unable", "office", "member"),
            ("report-members", "office", "office"),
            ("liable-for-training", "office", "member"),
        ],
    )
    def test_of_an_attached_company(self, task: str, old: str, new: str) -> None:
        assert (old, new) == (bearer(task, OLD, attached=True), bearer(task, NEW, attached=True))

    @pytest.mark.parametrize("task", [task for task in TASKS if task != "report-members"])
    def test_of_a_company_alone(self, task: str) -> None:
        assert ("company", "company") == (bearer(task, OLD, attached=False), bearer(task, NEW, attached=False))

    def test_the_office_alone_reports_its_members(self) -> None:
        assert "office" == bearer("report-members", NEW, attached=False)

    def test_an_unknown_task(self) -> None:
        with pytest.raises(UnknownCodeError, match="no task 'dance' in the matrix of responsibility"):
            bearer("dance", NEW, attached=True)


class TestMatrix:
    """The rows of a task cover all time, one wording after the other."""

    @given(st.sampled_from(TASKS), st.dates())
    def test_one_row_on_every_day(self, task: str, day: date) -> None:
        held = [row for row in responsibility_matrix() if row.task == task and holds(row.since, row.until, day)]
        assert [responsibility(task, day)] == held

    def test_each_member_was_approved_beside_the_office(self) -> None:
        assert ("office", "member") == responsibility("be-approved", OLD).attached

    @pytest.mark.parametrize("task", ["sign-contract", "register-for-exam", "receive-grant"])
    def test_the_office_may_act_for_the_member_by_agreement(self, task: str) -> None:
        assert ("office",) == responsibility(task, NEW).may_be_done_by

    def test_the_training_manager_may_not_be_moved_to_the_office(self) -> None:
        assert () == responsibility("training-manager", NEW).may_be_done_by

    def test_the_citation_is_that_of_the_act_in_force(self) -> None:
        assert Citation(Instrument.ACT_1998, "4-3", "3") == responsibility("training-manager", OLD).citations[0]
        assert Citation(Instrument.ACT_2023, "7-6", "2") == responsibility("training-manager", NEW).citations[0]

    def test_a_renumbered_section_is_cited_by_its_number_of_the_day(self) -> None:
        row = responsibility("talk-and-assessment", OLD)
        assert package_doubts()["regulation-renumbered-2020"] is row.citations[0].until
        sections = {
            day: [one.section for one in row.citations if one.holds_on(day)]
            for day in (date(2018, 1, 1), date(2022, 1, 1))
        }
        assert {date(2018, 1, 1): ["3-8", "3-14"], date(2022, 1, 1): ["3-7", "3-12"]} == sections


class TestLoad:
    """A matrix that is not well formed is refused."""

    def test_both_wordings(self) -> None:
        assert 2 == len(load_responsibilities(BOTH, "r.toml", {}))

    @pytest.mark.parametrize(
        ("written", "instead", "reason"),
        [
            ('attached = ["office"]', "attached = []", "row 1: attached names nobody"),
            ('attached = ["office"]', 'attached = ["king"]', "row 1: 'king' is no role"),
            ('[{ at = "ACT_1998 § 4-4 (1)" }]', "[]", "row 1: there is no citation"),
            ("ACT_1998 § 4-4 (1)", "ACT_1998, 4-4", "row 1: citation 1: no place of the form 'ACT_2023 § 7-2 (1)'"),
            ("ACT_1998 §", "ACT_1898 §", "row 1: citation 1: no place of the form 'ACT_2023 § 7-2 (1)'"),
            ('task = "plan"', 'task = "plan"\nbearer = "x"', "row 1: unknown key 'bearer'"),
            ("until = 2024-08-01", "until = 2024-07-31", None),
            ("until = 2024-08-01\n", "", None),
            ("until = 2024-08-01", "since = 1998-08-01\nuntil = 2024-08-01", None),
            ("since = 2024-08-01", "since = 2024-08-01\nuntil = 2025-08-01", None),
        ],
    )
    def test_faults(self, written: str, instead: str, reason: str | None) -> None:
        gap = "plan: the rows do not cover all time, each from where the one before it ends"
        with pytest.raises(TableError) as caught:
            load_responsibilities(BOTH.replace(written, instead, 1), "r.toml", {})
        assert f"r.toml: {reason or gap}" == str(caught.value)


def test_the_page_on_it_has_each_task_and_its_bearers() -> None:
    """Who bears what is one page of the reference, and it is the matrix."""
    page = (Path(__file__).parents[1] / "docs" / "reference" / "responsibility.md").read_text(encoding="utf-8")
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("| `")
    ]
    told = {task.strip("`"): (old, new, alone) for task, _, old, new, alone in rows}
    assert TASKS == sorted(told)
    for task, (old, new, alone) in told.items():
        before, after = responsibility(task, OLD), responsibility(task, NEW)
        helpers = "".join(f"; {role} by agreement" for role in after.may_be_done_by)
        assert (" with ".join(before.attached), " with ".join(after.attached) + helpers) == (old, new)
        assert {alone} == {before.alone, after.alone}
