"""Lists taken out of VIGO Bedrift: contracts in detail, approvals and exams, in columns that the host declares."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_of_nobody import synthetic

from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen, PlaceSeen
from okstat.feeds.sheets import Columns, write_csv, write_workbook
from okstat.integrations.vigo_exports import (
    APPROVAL_FIELDS,
    DETAIL_FIELDS,
    EXAM_FIELDS,
    read_approvals,
    read_details,
    read_exams,
)
from okstat.model.events import ContractKind, ExamResult

SOURCE = Source(date(2026, 11, 20), synthetic=True)
FNR = synthetic("018205001")
PERSON = {"first_name": "Kari", "last_name": "Invented", "born": "01.02.05", "number": FNR, "home_county": "32"}
KARI = PersonSeen(number=FNR, born=date(2005, 2, 1), name="Kari Invented", home_county="32")


def sheet(row: dict[str, str]) -> bytes:
    """A file with one row."""
    return write_csv(list(row), [list(row.values())])


def columns(names: tuple[str, ...]) -> Columns:
    """Each field under its own name."""
    return Columns({name: (name,) for name in names})


def remarks(batch: Batch[object]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestDetails:
    """A row of a contract."""

    ROW: ClassVar = {
        **PERSON,
        "county": "3",
        "trade": "SRSOA3",
        "kind": "L",
        "first": "18.08.2025",
        "last": "17.08.2027",
        "net_months": "24",
        "approved_on": "01.10.2025",
        "ended_on": "",
        "end_code": "",
        "break_first": "01.03.2026",
        "break_last": "30.06.2026",
        "company": "INVENTED, OSLO",
        "company_number": "873102322",
        "holder": "OK",
        "holder_number": "974761076",
        "training_manager": "Mester",
    }

    def read(self, **changed: str) -> Batch[DetailSeen]:
        """What is read of the file."""
        return read_details(sheet({**self.ROW, **changed}), columns(DETAIL_FIELDS), "03", SOURCE)

    def test_all_that_a_row_tells(self) -> None:
        batch = self.read()
        assert (
            DetailSeen(
                at="row 2",
                contract=ContractSeen(
                    at="row 2",
                    person=KARI,
                    county="03",
                    trade="SRSOA3----",
                    kind=ContractKind.APPRENTICE,
                    kind_code="L",
                    holder=EnterpriseSeen(organisation_number="974761076", name="OK"),
                    place=PlaceSeen(
                        company=EnterpriseSeen(organisation_number="873102322", name="INVENTED, OSLO"),
                        training_manager="Mester",
                    ),
                    first=date(2025, 8, 18),
                    last=date(2027, 8, 17),
                    approved_on=date(2025, 10, 1),
                ),
                break_first=date(2026, 3, 1),
                break_last=date(2026, 6, 30),
                net_months=24,
            ),
        ) == batch.records
        assert [("net_months", "value.calculated")] == remarks(batch)
        assert ("VIGO Bedrift", "03", SOURCE.read_on) == (
            batch.receipt.source,
            batch.receipt.county,
            batch.receipt.read_on,
        )

    def test_an_ended_contract(self) -> None:
        (seen,) = self.read(ended_on="01.06.2026", end_code="AB").records
        assert (date(2026, 6, 1), "AB") == (seen.contract.ended_on, seen.contract.end_code)

    def test_what_is_not_there_is_nothing(self) -> None:
        batch = self.read(net_months="", break_first="", break_last="", approved_on="")
        (seen,) = batch.records
        assert ((None, None, None, None), []) == (
            (seen.net_months, seen.break_first, seen.break_last, seen.contract.approved_on),
            remarks(batch),
        )

    def test_an_open_break(self) -> None:
        (seen,) = self.read(break_last="31.12.9999", net_months="").records
        assert (date(2026, 3, 1), None) == (seen.break_first, seen.break_last)

    @pytest.mark.parametrize(
        ("changed", "remark"),
        [
            ({"break_last": "28.02.2026"}, ("break_last", "period.reversed")),
            ({"last": "17.08.2025"}, ("last", "period.reversed")),
            ({"net_months": "0"}, ("net_months", "number.unreadable")),
            ({"net_months": "121"}, ("net_months", "number.unreadable")),
            ({"kind": "Q"}, ("kind", "code.unknown")),
        ],
    )
    def test_what_cannot_be_right_is_a_remark(self, changed: dict[str, str], remark: tuple[str, str]) -> None:
        batch = self.read(**{"net_months": "", **changed})
        assert (1, [remark]) == (len(batch.records), remarks(batch))

    @pytest.mark.parametrize(
        ("changed", "remark"),
        [
            ({"county": "46"}, ("county", "county.other")),
            ({"number": "", "born": ""}, ("", "record.no-identity")),
        ],
    )
    def test_what_is_left_out(self, changed: dict[str, str], remark: tuple[str, str]) -> None:
        batch = self.read(**{"net_months": "", **changed})
        assert ((), [Taking.LEFT_OUT], [remark]) == (
            batch.records,
            [line.taking for line in batch.receipt.lines],
            remarks(batch),
        )


class TestApprovals:
    """A row of an approval."""

    ROW: ClassVar = {
        "company": "INVENTED, OSLO",
        "company_number": "873102322",
        "county": "03",
        "trade": "SRSOA3",
        "approved_on": "01.01.2020",
        "withdrawn_on": "",
    }

    def read(self, **changed: str) -> Batch[ApprovalSeen]:
        """What is read of the file."""
        return read_approvals(sheet({**self.ROW, **changed}), columns(APPROVAL_FIELDS), "03", SOURCE)

    def test_all_that_a_row_tells(self) -> None:
        batch = self.read(withdrawn_on="01.01.2026")
        assert (
            ApprovalSeen(
                at="row 2",
                company=EnterpriseSeen(organisation_number="873102322", name="INVENTED, OSLO"),
                trade="SRSOA3----",
                county="03",
                approved_on=date(2020, 1, 1),
                withdrawn_on=date(2026, 1, 1),
            ),
        ) == batch.records
        assert [] == remarks(batch)
        assert "03" == batch.receipt.county

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({"county": "46"}, [("county", "county.other")]),
            ({"company_number": ""}, [("", "company.none")]),
            ({"company_number": "1"}, [("company_number", "organisation-number.wrong"), ("", "company.none")]),
            ({"trade": ""}, [("trade", "value.missing")]),
            ({"approved_on": ""}, [("approved_on", "value.missing")]),
        ],
    )
    def test_what_is_left_out(self, changed: dict[str, str], found: list[tuple[str, str]]) -> None:
        batch = self.read(**changed)
        assert ((), found) == (batch.records, remarks(batch))

    def test_a_withdrawal_alone(self) -> None:
        (seen,) = self.read(approved_on="", withdrawn_on="01.01.2026").records
        assert (None, date(2026, 1, 1)) == (seen.approved_on, seen.withdrawn_on)


class TestExams:
    """A row of an exam."""

    ROW: ClassVar = {
        **PERSON,
        "county": "03",
        "trade": "SRSOA3",
        "registered_on": "01.03.2026",
        "held_on": "01.07.2026",
        "result": "Bestått",
    }

    def read(self, _since: date | None = None, /, **changed: str) -> Batch[ExamSeen]:
        """What is read of the file."""
        return read_exams(sheet({**self.ROW, **changed}), columns(EXAM_FIELDS), "03", SOURCE, since=_since)

    def test_all_that_a_row_tells(self) -> None:
        batch = self.read()
        assert (
            ExamSeen(
                at="row 2",
                person=KARI,
                county="03",
                trade="SRSOA3----",
                registered_on=date(2026, 3, 1),
                held_on=date(2026, 7, 1),
                result=ExamResult.PASSED,
                result_code="Bestått",
            ),
        ) == batch.records
        assert [] == remarks(batch)

    @pytest.mark.parametrize(
        ("word", "result"),
        [
            ("Bestått meget godt", ExamResult.PASSED_VERY_WELL),
            ("BESTÅTT MYKJE GODT", ExamResult.PASSED_VERY_WELL),
            ("ikke bestått", ExamResult.FAILED),
            ("Ikkje bestått", ExamResult.FAILED),
            ("", None),
        ],
    )
    def test_grades(self, word: str, result: ExamResult | None) -> None:
        batch = self.read(result=word)
        assert ([result], []) == ([one.result for one in batch.records], remarks(batch))

    def test_a_grade_that_is_not_known_is_kept(self) -> None:
        """The register's own codes are not known."""
        batch = self.read(result="BM")
        assert ([(None, "BM")], [("result", "code.unknown")]) == (
            [(one.result, one.result_code) for one in batch.records],
            remarks(batch),
        )

    @pytest.mark.parametrize(
        ("changed", "found"),
        [
            ({"county": "46"}, [("county", "county.other")]),
            ({"registered_on": "", "held_on": ""}, [("registered_on", "value.missing")]),
            ({"number": "", "born": ""}, [("", "record.no-identity")]),
        ],
    )
    def test_what_is_left_out(self, changed: dict[str, str], found: list[tuple[str, str]]) -> None:
        batch = self.read(**changed)
        assert ((), found) == (batch.records, remarks(batch))

    @pytest.mark.parametrize(
        ("since", "changed", "number"),
        [
            (date(2026, 7, 1), {}, 1),
            (date(2026, 7, 2), {}, 0),
            (date(2026, 3, 1), {"held_on": ""}, 1),
            (date(2026, 3, 2), {"held_on": ""}, 0),
        ],
    )
    def test_from_a_day_on(self, since: date, changed: dict[str, str], number: int) -> None:
        """That of the exam, or of the registration while it is not held."""
        batch = self.read(since, **changed)
        assert (number, 1) == (len(batch.records), len(batch.receipt.lines))
        assert [] == [one for one in remarks(batch) if one != ("", "day.before")]

    def test_nothing_personal_shows(self) -> None:
        shown = repr(self.read().records)
        assert [] == [word for word in ("Kari", FNR, "PASSED", "Bestått") if word in shown]


@settings(max_examples=25)
@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), max_size=3))
def test_every_row_has_a_line(rows: list[list[str]]) -> None:
    """Whatever stands in it."""
    for names, read in (
        (DETAIL_FIELDS, read_details),
        (APPROVAL_FIELDS, read_approvals),
        (EXAM_FIELDS, read_exams),
    ):
        header = ["x", *names[-2:], names[0]]
        body = write_workbook(header, [["x", *row] for row in rows])
        read_columns = Columns({**{name: (name,) for name in names}, "x": ("x",)})
        assert len(rows) == len(read(body, read_columns, "03", SOURCE).receipt.lines)
