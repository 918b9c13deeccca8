"""An agenda as a calendar file: what RFC 5545 asks of it, stable UIDs, nothing personal; read back by the library."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from agendas import (
    AS_OF,
    DISPUTED,
    EVERY,
    EXEMPTED,
    FULFILLED,
    MOVED,
    OPEN,
    OVERDUE,
    UNKNOWN,
    WAIVED,
    a_norm,
    agenda_of,
)
from attrs import evolve
from facts import complete_to, contract, event, portfolio, portfolios_around_the_acts, signed, started, trainings
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from okstat import __version__, read_file
from okstat.agenda import Agenda, Obligation, agenda
from okstat.finding import Subject
from okstat.model.events import AssessmentHeld, Ended, Event, Replaced, TrainingStarted, Withdrawn
from okstat.model.portfolio import Portfolio
from okstat.render import icalendar

EXAMPLES = Path(__file__).parents[2] / "examples"
PORTFOLIOS = st.one_of(portfolios_around_the_acts(), trainings())


def read_back(found: Agenda, language: str = "nb") -> Any:
    """The calendar as the library reads it."""
    return Calendar.from_ical(icalendar.calendar(found, language=language))


def events(found: Agenda, language: str = "nb") -> list[Any]:
    """Its events."""
    return list(read_back(found, language).walk("VEVENT"))


def only(one: Obligation, language: str = "nb") -> Any:
    """The only event."""
    (event,) = events(agenda_of(one), language)
    return event


def test_the_calendar_names_its_maker_and_itself() -> None:
    """Version and product, and a name for whoever shows it; no method, since nobody is invited to anything."""
    made = read_back(agenda_of())
    assert ("2.0", f"-//okstat//okstat {__version__}//NB", "GREGORIAN") == (
        str(made["version"]),
        str(made["prodid"]),
        str(made["calscale"]),
    )
    assert "method" not in made
    for language, name in (
        ("nb", "Frister for læretiden"),
        ("nn", "Fristar for læretida"),
        ("en", "Training due days"),
    ):
        named = read_back(agenda_of(), language)
        assert [name, name] == [str(named["name"]), str(named["x-wr-calname"])]


def test_the_bytes_are_those_of_the_format() -> None:
    """Lines end in CRLF and have at most 75 octets; every component that is begun is ended."""
    made = icalendar.calendar(agenda_of(*EVERY))
    lines = made.split(b"\r\n")
    assert b"" == lines[-1]
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    assert max(len(line) for line in lines) <= 75
    assert len(EVERY) == lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT")
    assert (b"BEGIN:VCALENDAR", b"END:VCALENDAR") == (lines[0], lines[-2])


def test_an_event_is_the_whole_due_day_and_takes_up_no_time() -> None:
    """Dates without a time, so that no time zone moves them."""
    event = only(OPEN)
    assert (date(2027, 2, 17), date(2027, 2, 18)) == (event["dtstart"].dt, event["dtend"].dt)
    assert {"DATE"} == {event[name].params["VALUE"] for name in ("dtstart", "dtend")}
    assert ("TRANSPARENT", "CONFIRMED") == (event["transp"], event["status"])


def test_the_calendars_last_day_has_no_day_after_it() -> None:
    """Some registers write it for an open end; without an end the event is one day, says the format."""
    event = only(evolve(OPEN, due=date.max))
    assert (date.max, False) == (event["dtstart"].dt, "dtend" in event)


def test_stamp_and_sequence_come_from_what_was_known() -> None:
    """Midnight UTC of that day, and the days since 1900: what is exported later counts as newer."""
    event = only(OPEN)
    assert datetime(2026, 11, 20, tzinfo=UTC) == event["dtstamp"].dt
    assert (AS_OF - date(1900, 1, 1)).days == event["sequence"]
    (later,) = events(agenda_of(OPEN, as_of=AS_OF + timedelta(days=1)))
    assert 1 == later["sequence"] - event["sequence"]
    (old,) = events(agenda_of(OPEN, as_of=date(1850, 1, 1)))
    assert 0 == old["sequence"]


@pytest.mark.parametrize(
    ("one", "status"),
    [
        (OPEN, "CONFIRMED"),
        (OVERDUE, "CONFIRMED"),
        (UNKNOWN, "CONFIRMED"),
        (FULFILLED, "CONFIRMED"),
        (WAIVED, "CANCELLED"),
        (EXEMPTED, "CANCELLED"),
    ],
)
def test_what_is_waived_is_cancelled(one: Obligation, status: str) -> None:
    """So that whoever imported it before sees that it fell away."""
    assert status == only(one)["status"]


@pytest.mark.parametrize(
    ("one", "language", "summary"),
    [
        (OPEN, "nb", "Halvårsvurdering 3 · Kontrakt K1"),
        (OPEN, "en", "Half-year assessment 3 · Contract K1"),
        (OVERDUE, "nb", "Over fristen: halvårsvurdering 2 · Kontrakt K1"),
        (OVERDUE, "en", "Overdue: half-year assessment 2 · Contract K1"),
        (UNKNOWN, "nn", "Ikkje kjent om det er gjort: halvårsvurdering · Kontrakt K1"),
        (FULFILLED, "nn", "Gjort: halvårsvurdering 1 · Kontrakt K1"),
        (WAIVED, "nn", "Falle bort: halvårsvurdering 3 · Kontrakt K2"),
        (MOVED, "nb", "paper.once · Kontrakt K1"),
    ],
)
def test_the_summary_is_short(one: Obligation, language: str, summary: str) -> None:
    """What is to be done, whose it is, and how it stands unless it is to come."""
    assert summary == str(only(one, language)["summary"])


@pytest.mark.parametrize(
    ("one", "language", "description"),
    [
        (
            OPEN,
            "nb",
            [
                "Papiret er hvitt.",
                "Frist: 17. februar 2027",
                "Ansvarlig: medlemsbedriften",
                "Hjemmel: opplæringsforskrifta 2024 § 9-13 (1) https://lovdata.no/forskrift/2024-06-03-900/§9-13",
                "Regel: paper.half-yearly",
            ],
        ),
        (
            OVERDUE,
            "en",
            [
                "Paper 2 is missing; it was due on 17 November 2026.",
                "Buy new paper.",
                "Due: 17 November 2026 (overdue)",
                "Responsible: the member company",
                "Law: Education Regulation 2024 § 9-13 (1) https://lovdata.no/forskrift/2024-06-03-900/§9-13",
                "Rule: paper.half-yearly",
            ],
        ),
    ],
)
def test_the_description_tells_the_rest(one: Obligation, language: str, description: list[str]) -> None:
    """What the law asks, when, of whom, where it says so."""
    assert description == str(only(one, language)["description"]).split("\n")


@pytest.mark.parametrize(
    ("one", "due"),
    [
        (FULFILLED, "Due: 2 November 2026 (done on 5 November 2026, 3 days late)"),
        (WAIVED, "Due: 1 March 2027 (waived, the last day of the contract is 31 December 2026)"),
        (UNKNOWN, "Due: 18 November 2026 (not known to be done)"),
        (MOVED, "Due: 1 February 2027 (moved from 31 January 2027 to the next working day)"),
    ],
)
def test_how_it_stands(one: Obligation, due: str) -> None:
    """Beside the day."""
    assert due in str(only(one, "en")["description"]).split("\n")


def test_readings_are_told() -> None:
    """Each on a line of its own."""
    assert [
        "the change of the rules on the trade exam (2018) had not begun: nothing due",
        "the change of the rules on the trade exam (2018) had begun: 17 February 2027, to come",
    ] == str(only(DISPUTED, "en")["description"]).split("\n")[2:4]


def test_the_address_is_one_that_every_reader_takes() -> None:
    """The section sign is written as a URI has it; the bearer is a category."""
    event = only(OPEN, "en")
    assert "https://lovdata.no/forskrift/2024-06-03-900/%C2%A79-13" == str(event["url"])
    assert ["the member company"] == [str(one) for one in event["categories"].cats]
    assert "url" not in only(evolve(OPEN, citations=()))


def test_what_a_document_says_steers_nothing() -> None:
    """An id may have any character: line breaks, commas, what looks like a line of the format, control characters."""
    nasty = "K1\r\nEND:VEVENT\r\n;,\\\x07\u2028"
    event = only(evolve(OPEN, subject=Subject("contract", nasty)))
    assert "Halvårsvurdering 3 · Kontrakt K1\ufffd\nEND:VEVENT\ufffd\n;,\\\ufffd\ufffd" == str(event["summary"])


class TestUid:
    """The UID is made of subject, rule and number: importing twice changes what is there, and doubles nothing."""

    def test_it_is_a_uuid_that_tells_nothing(self) -> None:
        assert 5 == UUID(icalendar.uid(OPEN)).version
        assert "K1" not in icalendar.uid(OPEN)

    def test_it_never_changes(self) -> None:
        """Neither in the next version of the package."""
        assert GOLDEN == icalendar.uid(OPEN)
        assert GOLDEN == str(only(OPEN)["uid"])

    @pytest.mark.parametrize(
        "other",
        [
            evolve(OPEN, number=4),
            evolve(OPEN, norm=a_norm("paper.other")),
            evolve(OPEN, subject=Subject("contract", "K2")),
            evolve(OPEN, subject=Subject("office", "K1")),
        ],
    )
    def test_another_obligation_has_another(self, other: Obligation) -> None:
        assert icalendar.uid(OPEN) != icalendar.uid(other)

    def test_an_id_cannot_pass_for_another(self) -> None:
        one, other = (evolve(OPEN, subject=Subject("contract", id_)) for id_ in ('K1", "paper', "K1"))
        assert icalendar.uid(one) != icalendar.uid(other)

    @pytest.mark.parametrize(
        "same",
        [
            evolve(OPEN, due=date(2027, 5, 1), not_before=None),
            evolve(OVERDUE, number=3),
            evolve(WAIVED, subject=OPEN.subject),
            evolve(OPEN, bearer="company", citations=(), concerns=(Subject("person", "P1"),)),
        ],
    )
    def test_whatever_becomes_of_it_it_is_the_same(self, same: Obligation) -> None:
        assert icalendar.uid(OPEN) == icalendar.uid(same)

    @settings(max_examples=25, deadline=None)
    @given(
        PORTFOLIOS,
        st.dates(date(2023, 1, 1), date(2027, 1, 1)),
        st.integers(0, 900),
        st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    )
    def test_in_a_file_each_is_there_once_and_in_every_file_the_same(
        self, facts: Portfolio, first: date, days: int, known_at: date
    ) -> None:
        """Whatever days are asked about, and whatever was known."""
        whole = agenda(facts, first=date(2020, 1, 1), last=date(2030, 12, 31))
        part = agenda(facts, first=first, last=first + timedelta(days=days), known_at=known_at)
        by_uid = {icalendar.uid(one): one.key for one in whole.obligations}
        assert len(whole.obligations) == len(by_uid)
        uids = re.findall(r"^UID:(.*)\r$", icalendar.calendar(part).decode(), re.MULTILINE)
        assert len(uids) == len(set(uids))
        assert [one.key for one in part.obligations] == [
            by_uid.get(uid, one.key) for uid, one in zip(uids, part.obligations, strict=True)
        ]


class TestCorrection:
    """What is corrected is changed in a calendar that has it: the same UIDs, a greater sequence, the new answer."""

    FIRST, LAST = date(2025, 1, 1), date(2028, 12, 31)
    HELD = event(AssessmentHeld, "2026-02-10")
    MADE = (signed("2025-08-01", first="2025-08-18", last="2027-08-17"), started("2025-08-18"), HELD)
    KNOWN = complete_to("2026-11-20")

    def exported(self, *events: Event, known_at: str) -> dict[str, Any]:
        """The events of the file that is written on a day, by UID."""
        facts = portfolio(contract(*self.MADE, *events, known=self.KNOWN), known=self.KNOWN)
        whole = agenda(facts, first=self.FIRST, last=self.LAST, known_at=date.fromisoformat(known_at))
        found = whole.about("contract:K1")
        return {str(one["uid"]): one for one in Calendar.from_ical(icalendar.calendar(found)).walk("VEVENT")}

    @staticmethod
    def assessment(found: dict[str, Any], number: int = 1) -> tuple[str, Any]:
        """UID and event of an assessment."""
        named = f"alvårsvurdering {number} · Kontrakt K1"
        ((uid, one),) = ((uid, one) for uid, one in found.items() if str(one["summary"]).endswith(named))
        return uid, one

    def test_an_assessment_that_is_withdrawn_is_overdue_again(self) -> None:
        gone = event(Withdrawn, "2026-09-01", event=self.HELD.id)
        before, after = self.exported(gone, known_at="2026-08-31"), self.exported(gone, known_at="2026-09-01")
        assert before.keys() == after.keys()
        (uid, was), (same, will) = self.assessment(before), self.assessment(after)
        assert uid == same
        assert "Gjort: halvårsvurdering 1 · Kontrakt K1" == str(was["summary"])
        assert "Over fristen: halvårsvurdering 1 · Kontrakt K1" == str(will["summary"])
        assert will["sequence"] == was["sequence"] + 1
        assert {"CONFIRMED"} == {str(one["status"]) for one in (was, will)}

    def test_another_first_day_moves_what_is_due(self) -> None:
        other = event(TrainingStarted, "2025-08-25", id="moved", recorded="2026-09-01")
        instead = event(Replaced, "2026-09-01", event=self.MADE[1].id, replacement="moved")
        before = self.exported(other, instead, known_at="2026-08-31")
        after = self.exported(other, instead, known_at="2026-09-01")
        (uid, was), (same, will) = self.assessment(before, 3), self.assessment(after, 3)
        assert (uid, date(2027, 2, 17), date(2027, 2, 24)) == (same, was["dtstart"].dt, will["dtstart"].dt)

    def test_a_contract_that_ends_cancels_what_would_have_come(self) -> None:
        ended = event(Ended, "2026-09-01")
        before, after = self.exported(ended, known_at="2026-08-31"), self.exported(ended, known_at="2026-09-01")
        (uid, was), (same, will) = self.assessment(before, 3), self.assessment(after, 3)
        assert (uid, "CONFIRMED", "CANCELLED") == (same, str(was["status"]), str(will["status"]))
        assert before.keys() == after.keys()


GOLDEN = "da4a6ae1-d357-5029-85c7-9f13b0bdb8ed"


class TestExample:
    """The invented office as a calendar."""

    FACTS = read_file(EXAMPLES / "office-2026.json")
    FOUND = agenda(FACTS, first=date(2024, 1, 1), last=date(2028, 12, 31))

    def test_the_same_agenda_gives_the_same_bytes(self) -> None:
        again = agenda(self.FACTS, first=date(2024, 1, 1), last=date(2028, 12, 31))
        assert icalendar.calendar(self.FOUND) == icalendar.calendar(again)

    def test_nothing_in_it_is_anybodys_data(self) -> None:
        """No name, number or birth date of a person, and no name of an enterprise."""
        made = icalendar.calendar(self.FOUND).decode().replace("\r\n ", "")
        source = (EXAMPLES / "office-2026.json").read_text(encoding="utf-8")
        secrets = re.findall(r'"(?:name|number|organisation_number|born)": "([^"]+)"', source)
        assert len(secrets) > 50
        assert [] == [secret for secret in secrets if secret in made]

    def test_every_obligation_has_what_the_format_requires(self) -> None:
        """UID and DTSTAMP once in each, and a start."""
        found = events(self.FOUND)
        assert len(self.FOUND.obligations) == len(found) > 100
        for one in found:
            assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"} <= set(one.keys())
            assert not one.errors
