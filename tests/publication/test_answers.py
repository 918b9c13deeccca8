"""What could be known counts for every answer: findings, explanations, agendas, consequences, plans; in every form."""

from __future__ import annotations

import json as standard
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from agendas import OPEN, agenda_of
from answers import found, report
from attrs import evolve
from facts import contract, day, event, portfolio, signed, started
from small_law import FIRST_DOUBT, SOURCE, a_book, a_due, a_duty, a_row, a_rule, a_table

from okstat import consequences
from okstat.agenda import agenda
from okstat.amendments import package_amendments
from okstat.answer import Answer
from okstat.book import Book, default_book
from okstat.check import check, notes_of
from okstat.citation import Citation, Instrument
from okstat.cli import main
from okstat.cli.checking import checked
from okstat.document import read_file
from okstat.evaluate import evaluate
from okstat.explain import explain
from okstat.law import Law
from okstat.model.events import ExtensionGranted
from okstat.outcome import MET, Due, Outcome, breached, judgement, met
from okstat.plans.scope import discretion
from okstat.publication import Note, NoteKind
from okstat.recording import RecordingLaw, Trace
from okstat.render import agenda as agenda_text
from okstat.render import agenda_json, change_json, explained, html, icalendar, json, text
from okstat.situation.contract import ContractSituation
from okstat.situation.view import view
from okstat.text import Text

OFFICE = Path(__file__).parents[2] / "examples" / "office-2026.json"
AUTUMN = next(one for one in package_amendments() if one.id == "FOR-2025-09-29-1988")
FIRST, BETWEEN, PUBLIC = date(2025, 9, 29), date(2025, 10, 1), date(2025, 10, 7)
PLACE = Citation(Instrument.REGULATION_2024, "9-69", "3")
NOTE = Note(NoteKind.NOT_YET_PUBLIC, AUTUMN, BETWEEN)
SAID = (
    "The text was in force from 29 September 2025 (FOR-2025-09-29-1988), but first published on 7 October 2025 at "
    "14:40: on 1 October 2025 it was not public."
)
FACTS = portfolio(contract())


def asked_on(one: ContractSituation) -> date:
    """It has to be so at any time."""
    return one.on


def of_a_size(one: ContractSituation, law: Law, on: date) -> Outcome:
    """As large as the table asks; it tells the number."""
    return breached(least=law.whole("thing.number"))


def a_sized_book(*, is_keyed: bool = False) -> Book:
    """One wording that stands, and reads a number that the amendment changed."""
    key = "03" if is_keyed else ""

    def reads(one: ContractSituation, law: Law, on: date) -> Outcome:
        return breached(least=law.whole("thing.number", key))

    new = evolve(a_row(2, FIRST, None, key), provenance=evolve(SOURCE, url=PLACE.url))
    return a_book(a_rule(reads, clock=asked_on), tables=(a_table(a_row(1, None, FIRST, key), new),))


def numbers(book: Book, on: date, known_at: date | None = None) -> list[tuple[object, list[str]]]:
    """The number that was asked for, and what is said of it."""
    found = check(FACTS, on=on, known_at=known_at, book=book).findings
    return [(dict(one.outcome.values)["least"], [note.kind.value for note in one.notes]) for one in found]


class TestNumbers:
    """A number that an amendment changed is the one in force, and the finding says that it was not yet public."""

    @pytest.mark.parametrize("is_keyed", [False, True])
    def test_in_force_and_as_known(self, is_keyed: bool) -> None:
        book = a_sized_book(is_keyed=is_keyed)
        assert [(1, [])] == numbers(book, date(2025, 9, 28))
        assert [(2, ["not_yet_public"])] == numbers(book, BETWEEN)
        assert [(1, [])] == numbers(book, BETWEEN, known_at=BETWEEN)
        assert [(2, ["not_yet_public"])] == numbers(book, BETWEEN, known_at=PUBLIC)
        assert [(2, [])] == numbers(book, date(2025, 10, 8))

    def test_what_was_not_recorded_is_not_known_to_have_been_read(self) -> None:
        (only,) = check(FACTS, on=BETWEEN, book=a_sized_book(), explained=False).findings
        assert () == only.notes

    def test_under_a_reading(self) -> None:
        """The path of what was read names the reading, and the row is found all the same."""

        def reads(one: ContractSituation, law: Law, on: date) -> Outcome:
            return breached(least=law.whole("thing.number"))

        new = evolve(a_row(2, FIRST), provenance=evolve(SOURCE, url=PLACE.url))
        doubt = evolve(FIRST_DOUBT, not_before=date(2025, 8, 1), not_after=date(2025, 12, 1))
        other = a_table(a_row(1, None, doubt), a_row(1, doubt), name="thing.other")

        def reads_both(one: ContractSituation, law: Law, on: date) -> Outcome:
            law.whole("thing.other")
            return reads(one, law, on)

        tables = (a_table(a_row(1, None, FIRST), new), other)
        found = check(FACTS, on=BETWEEN, book=a_book(a_rule(reads_both, clock=asked_on), tables=tables)).findings
        assert [["not_yet_public"]] == [[note.kind.value for note in one.notes] for one in found]

    def test_a_fact_is_no_number(self) -> None:
        """Nor is a number of a table that the law does not have."""
        (situation,) = view(FACTS, BETWEEN).contracts
        book = a_sized_book()
        (answer,) = evaluate(situation, book).answers
        assert () == notes_of(answer, ())
        (only,) = check(FACTS, on=BETWEEN, book=book).findings
        (read,) = (one for one in only.because if one.provenance is not None)
        assert 1 == len(notes_of(answer, (read,)))
        assert () == notes_of(answer, (evolve(read, provenance=None), evolve(read, path="no.table")))
        assert () == notes_of(answer, (evolve(read, provenance=SOURCE), evolve(read, path="thing.number[99]")))

    def test_without_a_day_nothing_is_said(self) -> None:
        norm = a_rule(since=FIRST, cites=(PLACE,))
        assert () == notes_of(Answer(norm, MET, None, Law(BETWEEN, frozenset(), {})))
        assert 1 == len(notes_of(Answer(norm, MET, BETWEEN, Law(BETWEEN, frozenset(), {}))))


class TestReadings:
    """Of several readings only those speak by which the text was in force."""

    def test_by_one_of_two(self) -> None:
        doubt = evolve(FIRST_DOUBT, not_before=date(2025, 8, 1), not_after=date(2025, 12, 1))

        def old(one: ContractSituation, law: Law, on: date) -> Outcome:
            return MET

        def new(one: ContractSituation, law: Law, on: date) -> Outcome:
            return breached()

        book = a_book(
            a_rule(old, wording="old", clock=asked_on, until=doubt, cites=(PLACE.between(FIRST, None),)),
            a_rule(new, wording="new", clock=asked_on, since=doubt),
        )
        (only,) = check(FACTS, on=BETWEEN, book=book).findings
        assert [("not_yet_public", AUTUMN.id)] == [(note.kind.value, note.amendment.id) for note in only.notes]


MADE = (signed("2025-06-12", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))


def a_yearly_book() -> Book:
    """A duty on 1 October, with an older and a newer wording."""

    def yearly(one: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
        return [a_due(BETWEEN, silent_to=one.on)]

    cites = (PLACE,)
    return a_book(
        a_duty(yearly, wording="2024", until=FIRST, cites=cites),
        a_duty(yearly, wording="2025", since=FIRST, cites=cites),
    )


class TestAgenda:
    """An obligation is in the wording that could be known, and says what is to be said of it."""

    @pytest.mark.parametrize(
        ("known_at", "wording", "kind"),
        [
            (None, "2025", "not_yet_public"),
            (date(2025, 10, 6), "2024", "older_text"),
            (PUBLIC, "2025", "not_yet_public"),
        ],
    )
    def test_as_known(self, known_at: date | None, wording: str, kind: str) -> None:
        facts = portfolio(contract(*MADE))
        found = agenda(facts, first=BETWEEN, last=BETWEEN, known_at=known_at, book=a_yearly_book())
        (only,) = found.obligations
        assert (wording, [kind]) == (only.wording, [note.kind.value for note in only.notes])

    def test_it_is_written(self) -> None:
        one = evolve(OPEN, notes=(NOTE,))
        assert SAID in " ".join(agenda_text.report(agenda_of(one), language="en", width=None).split())
        assert [json.note(NOTE, "en")] == agenda_json.document(agenda_of(one), language="en")["obligations"][0]["notes"]
        assert SAID in icalendar.calendar(agenda_of(one), language="en").decode().replace("\r\n ", "").replace("\\", "")


class TestConsequences:
    """Both sides are judged by the law that could be known."""

    @pytest.mark.parametrize(("known_at", "least"), [(None, 2), (BETWEEN, 1)])
    def test_as_known(self, known_at: date | None, least: int) -> None:
        before = portfolio(contract(*MADE))
        longer = event(ExtensionGranted, "2025-09-30", last="2027-09-17")
        after = portfolio(contract(*MADE, longer))

        def is_extended(one: ContractSituation, law: Law, on: date) -> Outcome:
            is_longer = one.period.last == day("2027-09-17")
            return breached(least=law.whole("thing.number")) if is_longer else met()

        book = a_book(a_rule(is_extended, clock=asked_on), tables=tuple(a_sized_book().tables.values()))
        found = consequences(before, after, on=BETWEEN, known_at=known_at, book=book)
        assert [{"least": least}] == [dict(one.finding.outcome.values) for one in found.findings]
        assert change_json.document(found)["findings"]


class TestPlans:
    """What is worked out from days asks whether the amendment could be known."""

    def law(self, known_at: date | None) -> Law:
        """The law of 1 October 2025, by a reading: the day another amendment was public is not known."""
        return default_book().as_known(known_at).laws_on(BETWEEN)[0]

    def test_discretion(self) -> None:
        texts = [discretion(self.law(known_at), BETWEEN).open for known_at in (None, date(2025, 10, 6), PUBLIC)]
        assert texts[0] == texts[2] != texts[1]
        assert texts[1] == discretion(self.law(None), date(2025, 9, 28)).open

    def test_a_recorded_run_knows_the_same(self) -> None:
        law = self.law(BETWEEN)
        assert not RecordingLaw(law, Trace()).knows(AUTUMN.id)
        assert RecordingLaw(self.law(None), Trace()).knows(AUTUMN.id)

    def test_on_the_command_line(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        document = {
            "format": "okstat.portfolio/1",
            "recorded": "2025-10-01",
            "contracts": [
                {
                    "id": "K1",
                    "kind": "apprentice",
                    "trade": "IMITD3----",
                    "person": {"id": "P1"},
                    "events": [{"id": "1", "kind": "signed", "on": "2025-10-01"}],
                }
            ],
        }
        file = tmp_path / "one.json"
        file.write_text(standard.dumps(document), encoding="utf-8")
        said = []
        for known_at in ((), ("--known-at", "2025-10-06")):
            assert 0 == main(["plan", str(file), "K1", "--on", "2025-10-01", "--lang", "en", *known_at])
            said.append(" ".join(capsys.readouterr().out.split()))
        assert ["special combination of trades" in one for one in said] == [True, False]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("known_at", [date(2025, 10, 1), date(2026, 7, 1)])
def test_in_several_processes_as_in_one(jobs: int, known_at: date) -> None:
    """Each process judges by the law that could be known, and norms are found again."""
    office = read_file(OFFICE)
    told = checked(office, default_book(), on=date(2026, 11, 20), known_at=known_at, jobs=jobs)
    assert check(office, on=date(2026, 11, 20), known_at=known_at) == told


QUESTION = judgement(Text(nb="Er det nok?", nn="Er det nok?", en="Is it enough?"))


class TestWritten:
    """What is said of the text stands with the finding, in every form."""

    NOTED = found(notes=(NOTE,))

    def test_as_json(self) -> None:
        assert [
            {
                "kind": "not_yet_public",
                "amendment": "FOR-2025-09-29-1988",
                "made": "2025-09-29",
                "in_force": "2025-09-29",
                "public_from": "2025-10-07",
                "public_at": "14:40",
                "url": "https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988",
                "text": SAID,
                "texts": {"nb": NOTE.text("nb"), "nn": NOTE.text("nn"), "en": SAID},
            }
        ] == json.finding(self.NOTED, "en")["notes"]

    def test_without_a_moment_it_is_null(self) -> None:
        seen = evolve(AUTUMN, public_from=None, public_at="", public_by=date(2026, 1, 1))
        told = json.note(Note(NoteKind.PERHAPS_NOT_PUBLIC, seen, BETWEEN))
        assert (None, None) == (told["public_from"], told["public_at"])
        assert told["text"] == told["texts"]["nb"]

    @pytest.mark.parametrize("one", [NOTED, found(QUESTION, notes=(NOTE,))])
    @pytest.mark.parametrize(("language", "label"), [("nb", "Merk"), ("nn", "Merk"), ("en", "Note")])
    def test_as_text(self, one: Any, language: str, label: str) -> None:
        told = text.report(report(one, one), language=language, width=None)
        (row,) = (row for row in told.splitlines() if row.strip().startswith(label + " "))
        assert row.strip().removeprefix(label).strip() == NOTE.text(language)
        assert told.count(NOTE.text(language)) == 1

    def test_two_of_them(self) -> None:
        other = evolve(NOTE, kind=NoteKind.OLDER_TEXT)
        told = text.report(report(found(notes=(NOTE, other))), language="en", width=None).splitlines()
        number = next(number for number, row in enumerate(told) if row.strip().startswith("Note "))
        assert told[number + 1].strip() == other.text("en")

    @pytest.mark.parametrize("one", [NOTED, found(QUESTION, notes=(NOTE,))])
    def test_as_a_page(self, one: Any) -> None:
        page = html.report(report(one), language="en")
        assert f"<dt>Note</dt>\n<dd>{SAID}</dd>" in page

    def test_as_an_explanation(self) -> None:
        told = explained.report([self.NOTED], on=BETWEEN, language="en", width=None)
        assert any(row.strip().startswith("Note ") and row.endswith(SAID) for row in told.splitlines())

    @pytest.mark.parametrize("write", [text.report, html.report])
    def test_without_a_note_there_is_no_such_row(self, write: Any) -> None:
        assert "Note" not in write(report(found(), found(QUESTION)), language="en")


def test_an_explanation_knows_what_could_be_known() -> None:
    """As a check does."""
    (then,) = explain(FACTS, "K1", on=BETWEEN, known_at=BETWEEN, book=a_sized_book())
    assert {"thing.number": Decimal(1)} == {
        read.path: read.value for read in then.because if read.provenance is not None
    }
