"""OLKWEB's competence aims and assessments, from files whose columns the host declares. Persons are invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_of_nobody import synthetic

from okstat.errors import OkstatError
from okstat.feeds.exchange import Answer, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.feeds.sheets import Columns, write_csv, write_workbook
from okstat.feeds.told import in_words
from okstat.integrations.olkweb_documentation import AIM_FIELDS, ASSESSMENT_FIELDS, Olkweb, read_aims, read_assessments
from okstat.model.events import DocumentationState, Party

READ_ON = date(2026, 11, 20)
SOURCE = Source(READ_ON, synthetic=True)
AIM_COLUMNS = Columns({name: (name,) for name in AIM_FIELDS}, required=("aim", "status"))
ASSESSMENT_COLUMNS = Columns({name: (name,) for name in ASSESSMENT_FIELDS})
FNR = synthetic("018205001")
WHO = {"first_name": "Kari", "last_name": "Nordmann", "born": "01.02.2005", "number": FNR, "trade": "IMITD3"}
AIM = {**WHO, "first": "18.08.2025", "aim": "KM1", "status": "Godkjent", "since": "20.11.2025"}
HELD = {
    **WHO,
    "first": "18.08.2025",
    "held": "2026-02-10",
    "participants": "Lærling, konsulent, Faglig leder",
    "signed_by": "lærling, faglig leder",
    "signed": "2026-02-12",
}


def aims(**changed: str) -> Batch[AimSeen]:
    """What is read of a file with one row."""
    row = {**AIM, **changed}
    return read_aims(write_csv(list(row), [list(row.values())]), AIM_COLUMNS, SOURCE)


def assessments(**changed: str) -> Batch[AssessmentSeen]:
    """What is read of a file with one row."""
    row = {**HELD, **changed}
    return read_assessments(write_csv(list(row), [list(row.values())]), ASSESSMENT_COLUMNS, SOURCE)


def remarks(batch: Batch[AimSeen] | Batch[AssessmentSeen]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestAims:
    """Four states: nothing, submitted, approved, rejected."""

    def test_all_that_a_row_tells(self) -> None:
        batch = aims()
        (seen,) = batch.records
        assert ("row 2", "Kari Nordmann", date(2005, 2, 1), FNR) == (
            seen.at,
            seen.person.name,
            seen.person.born,
            seen.person.number,
        )
        assert ("IMITD3----", date(2025, 8, 18), "KM1", DocumentationState.APPROVED, date(2025, 11, 20)) == (
            seen.trade,
            seen.first,
            seen.aim,
            seen.status,
            seen.since,
        )
        assert ("OLKWEB", READ_ON, [], {}) == (
            batch.receipt.source,
            batch.receipt.read_on,
            remarks(batch),
            batch.receipt.complete.days,
        )

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("ingen", DocumentationState.NONE),
            ("None", DocumentationState.NONE),
            ("Ikke levert", DocumentationState.NONE),
            ("INNSENDT", DocumentationState.SUBMITTED),
            ("gul", DocumentationState.SUBMITTED),
            ("ventar på svar", DocumentationState.SUBMITTED),
            ("submitted", DocumentationState.SUBMITTED),
            ("grønn", DocumentationState.APPROVED),
            ("godkjend", DocumentationState.APPROVED),
            ("approved", DocumentationState.APPROVED),
            ("Avvist", DocumentationState.REJECTED),
            ("raud", DocumentationState.REJECTED),
            ("ikkje godkjent", DocumentationState.REJECTED),
        ],
    )
    def test_each_state_in_the_words_that_are_known(self, word: str, expected: DocumentationState) -> None:
        assert [expected] == [seen.status for seen in aims(status=word).records]

    @pytest.mark.parametrize(("word", "code"), [("", "value.missing"), ("kanskje", "code.unknown")])
    def test_a_state_that_is_not_told_or_not_known_is_never_taken_for_nothing(self, word: str, code: str) -> None:
        batch = aims(status=word)
        assert ((), [("status", code)]) == (batch.records, remarks(batch))

    def test_documentation_without_an_aim_is_a_diary(self) -> None:
        batch = aims(aim="")
        assert ((), [("aim", "aim.none")], [Taking.LEFT_OUT]) == (
            batch.records,
            remarks(batch),
            [line.taking for line in batch.receipt.lines],
        )

    @pytest.mark.parametrize(
        ("since", "expected", "told"),
        [
            ("20.11.2026", READ_ON, []),
            ("21.11.2026", None, [("since", "day.later")]),
            ("", None, []),
            ("31.02.2026", None, [("since", "day.unreadable")]),
        ],
    )
    def test_a_day_to_come_is_none(self, since: str, expected: date | None, told: list[tuple[str, str]]) -> None:
        batch = aims(since=since)
        assert ([expected], told) == ([seen.since for seen in batch.records], remarks(batch))

    @pytest.mark.parametrize("changed", [{"number": "", "born": ""}, {"number": "", "last_name": "", "first_name": ""}])
    def test_a_row_of_nobody_is_left_out(self, changed: dict[str, str]) -> None:
        batch = aims(**changed)
        assert ((), [("", "record.no-identity")]) == (batch.records, remarks(batch))

    def test_what_is_wrong_in_one_row_leaves_the_others(self) -> None:
        rows = [{**AIM, "number": FNR[1:]}, {**AIM, "aim": ""}, {**AIM, "trade": "??"}, AIM]
        batch = read_aims(write_csv(list(AIM), [list(row.values()) for row in rows]), AIM_COLUMNS, SOURCE)
        assert ["row 2", "row 4", "row 5"] == [seen.at for seen in batch.records]
        assert ["taken with remarks", "left out", "taken with remarks", "taken"] == [
            line.taking.value for line in batch.receipt.lines
        ]
        assert FNR not in "".join(in_words(batch.receipt))

    def test_a_workbook(self) -> None:
        batch = read_aims(write_workbook(list(AIM), [list(AIM.values())]), AIM_COLUMNS, SOURCE)
        assert aims().records == batch.records

    def test_a_column_that_is_required(self) -> None:
        with pytest.raises(FeedError, match="OLKWEB: no column for status"):
            read_aims(b"aim\nKM1\n", AIM_COLUMNS, SOURCE)


class TestAssessments:
    """The day, who took part and who has signed."""

    def test_all_that_a_row_tells(self) -> None:
        batch = assessments()
        (seen,) = batch.records
        assert (date(2026, 2, 10), date(2026, 2, 12)) == (seen.held, seen.signed)
        assert (
            (Party.APPRENTICE, Party.OFFICE, Party.TRAINING_MANAGER),
            (Party.APPRENTICE, Party.TRAINING_MANAGER),
        ) == (seen.participants, seen.signed_by)
        assert ("row 2", "IMITD3----", date(2025, 8, 18), FNR, []) == (
            seen.at,
            seen.trade,
            seen.first,
            seen.person.number,
            remarks(batch),
        )

    def test_the_day_of_signing_stands_in_and_is_said_to(self) -> None:
        batch = assessments(held="")
        assert (date(2026, 2, 12), [("held", "day.stands-in")]) == (batch.records[0].held, remarks(batch))

    def test_without_a_day_it_is_left_out(self) -> None:
        batch = assessments(held="", signed="")
        assert ((), [("held", "value.missing")]) == (batch.records, remarks(batch))

    def test_one_that_is_planned_has_not_been_held(self) -> None:
        batch = assessments(held="2026-11-21", signed="")
        assert ((), [("held", "day.later"), ("held", "value.missing")]) == (batch.records, remarks(batch))

    @pytest.mark.parametrize(
        ("cell", "expected", "told"),
        [
            ("", None, []),
            ("Instruktør , instruktør,", (Party.INSTRUCTOR,), []),
            ("lærekandidat, føresett, lærebedrift", (Party.APPRENTICE, Party.GUARDIAN, Party.COMPANY), []),
            ("apprentice, county", (Party.APPRENTICE, Party.COUNTY), []),
            ("Kari Nordmann, instruktør", (Party.INSTRUCTOR,), [("participants", "role.unknown")]),
            ("Kari Nordmann", None, [("participants", "role.unknown")]),
        ],
    )
    def test_roles(self, cell: str, expected: tuple[Party, ...] | None, told: list[tuple[str, str]]) -> None:
        """Names are no roles: they are left out, and not repeated."""
        batch = assessments(participants=cell)
        assert (expected, told) == (batch.records[0].participants, remarks(batch))
        assert "Nordmann" not in "".join(in_words(batch.receipt))

    def test_a_row_of_nobody_is_left_out(self) -> None:
        assert () == assessments(number="", born="").records


def nobody_is_asked(request: Request) -> Answer:
    """A file is at hand."""
    raise AssertionError(request.path)


def test_the_port_reads_its_files() -> None:
    """Both of them, and shows neither."""
    body, other = (write_csv(list(row), [list(row.values())]) for row in (AIM, HELD))
    port = Olkweb(SOURCE, body, AIM_COLUMNS, other, ASSESSMENT_COLUMNS)

    assert aims() == carry(port.aims(), nobody_is_asked)
    assert assessments() == carry(port.assessments(), nobody_is_asked)
    assert "Nordmann" not in repr(port)


@settings(max_examples=25)
@given(st.lists(st.dictionaries(st.sampled_from(ASSESSMENT_FIELDS), st.text(max_size=12)), max_size=4))
def test_whatever_stands_there_an_assessment_has_a_line(rows: list[dict[str, str]]) -> None:
    """And what is taken has a day that is not to come."""
    written = [[row.get(name, "") for name in ASSESSMENT_FIELDS] for row in rows]
    batch = read_assessments(write_csv(ASSESSMENT_FIELDS, written), ASSESSMENT_COLUMNS, SOURCE)
    assert {seen.at for seen in batch.records} <= {line.at for line in batch.receipt.lines}
    assert all(seen.held <= READ_ON for seen in batch.records)


@settings(max_examples=25)
@given(st.lists(st.dictionaries(st.sampled_from(AIM_FIELDS), st.text(max_size=12)), max_size=4))
def test_whatever_stands_there_each_row_has_a_line(rows: list[dict[str, str]]) -> None:
    """Nothing but the package's own errors, and no row without a line."""
    written = [[row.get(name, "") for name in AIM_FIELDS] for row in rows]
    try:
        batch = read_aims(write_csv(AIM_FIELDS, written), AIM_COLUMNS, SOURCE)
    except OkstatError:
        return
    assert {seen.at for seen in batch.records} <= {line.at for line in batch.receipt.lines}
    assert len(batch.receipt.lines) <= len(rows)
