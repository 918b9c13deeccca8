"""What is said of a text that was in force before it was public, or that was kept for want of a newer one."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from small_law import SOURCE, a_row, a_rule

from okstat.amendments import Amendment, package_amendments
from okstat.citation import Citation, Instrument
from okstat.dated import Bound
from okstat.publication import Figure, Note, NoteKind, notes_on
from okstat.rule import Rule

AMENDMENTS = {one.id: one for one in package_amendments()}
AUTUMN, APRIL, JUNE = (AMENDMENTS[id_] for id_ in ("FOR-2025-09-29-1988", "FOR-2025-04-02-575", "FOR-2026-06-22-1184"))


def place(section: str, since: Bound = None) -> Citation:
    """A section of the regulation of 2024."""
    return Citation(Instrument.REGULATION_2024, section, "1", since)


def begun(amendment: Amendment, section: str, *, since: Bound = None) -> Rule:
    """A wording that an amendment began."""
    return a_rule(since=since or amendment.in_force, cites=(place(section),))


def kinds(
    norm: Rule, day: date, cited: tuple[Citation, ...] = (), rows: tuple[Figure, ...] = ()
) -> list[tuple[str, str]]:
    """What is said: amendment and kind."""
    return [(one.amendment.id, one.kind.value) for one in notes_on(norm, day, cited, rows)]


class TestKinds:
    """Between its first day and its publication a text was in force and not public."""

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (date(2025, 9, 29), "not_yet_public"),
            (date(2025, 10, 6), "not_yet_public"),
            (date(2025, 10, 7), "public_that_day"),
            (date(2025, 10, 8), None),
            (date(2026, 11, 20), None),
        ],
    )
    def test_by_day(self, day: date, said: str | None) -> None:
        """On the day of its publication it was public from the afternoon on."""
        assert ([(AUTUMN.id, said)] if said else []) == kinds(begun(AUTUMN, "6-18"), day)

    @pytest.mark.parametrize(
        ("day", "said"),
        [(date(2026, 6, 22), True), (date(2026, 7, 27), True), (date(2026, 7, 28), False), (date(2026, 7, 29), False)],
    )
    def test_where_the_day_is_not_known(self, day: date, said: bool) -> None:
        """To the day on which it was seen."""
        assert ([(JUNE.id, "perhaps_not_public")] if said else []) == kinds(begun(JUNE, "9-66"), day)

    def test_in_force_long_after_it_was_public_nothing_is_said(self) -> None:
        assert [] == kinds(begun(AMENDMENTS["FOR-2025-06-20-1179"], "9-48"), date(2025, 8, 1))

    def test_a_text_that_another_began_is_not_spoken_of(self) -> None:
        """Another day, another section, another instrument."""
        day = date(2025, 10, 1)
        other = a_rule(since=AUTUMN.in_force, cites=(Citation(Instrument.ACT_2023, "6-18", "1"),))
        assert [] == kinds(begun(AUTUMN, "6-18", since=date(2025, 9, 30)), day)
        assert [] == kinds(begun(AUTUMN, "6-19"), day)
        assert [] == kinds(other, day)

    def test_before_all_amendments_nothing_is_looked_at(self) -> None:
        assert () == notes_on(begun(AUTUMN, "6-18"), date(2024, 10, 31))

    def test_a_place_that_it_gave(self) -> None:
        norm, day = a_rule(), date(2025, 10, 1)
        assert [(AUTUMN.id, "not_yet_public")] == kinds(norm, day, (place("6-12", AUTUMN.in_force),))
        assert [] == kinds(norm, day, (place("6-12"), place("6-13", AUTUMN.in_force)))

    def test_a_number_that_it_gave(self) -> None:
        norm, day = a_rule(), date(2025, 10, 1)
        source = evolve(SOURCE, url="https://lovdata.no/forskrift/2024-06-03-900/§9-69")
        row = evolve(a_row(1, AUTUMN.in_force), provenance=source)
        assert [(AUTUMN.id, "not_yet_public")] == kinds(norm, day, (), (row,))
        assert [] == kinds(norm, day, (), (evolve(row, since=None), a_row(1, AUTUMN.in_force)))

    def test_each_amendment_is_told_once(self) -> None:
        norm = begun(AUTUMN, "6-18")
        assert 1 == len(kinds(norm, date(2025, 10, 1), (place("6-18", AUTUMN.in_force),)))

    @pytest.mark.parametrize(
        ("day", "said"), [(date(2025, 9, 28), False), (date(2025, 9, 29), True), (date(2026, 1, 1), True)]
    )
    def test_an_older_text_that_was_kept(self, day: date, said: bool) -> None:
        """From the first day of the newer one on."""
        kept = evolve(a_rule(), unaware_of=(AUTUMN,))
        assert ([(AUTUMN.id, "older_text")] if said else []) == kinds(kept, day)


class TestWords:
    """In three languages, with the day and the moment."""

    DAY = date(2025, 10, 1)

    @pytest.mark.parametrize(
        ("kind", "language", "text"),
        [
            (
                NoteKind.NOT_YET_PUBLIC,
                "nb",
                (
                    "Ordlyden gjaldt fra 29. september 2025 (FOR-2025-09-29-1988), men ble først kunngjort 7. oktober "
                    "2025 klokka 14:40: 1. oktober 2025 var den ikke offentlig."
                ),
            ),
            (
                NoteKind.NOT_YET_PUBLIC,
                "nn",
                (
                    "Ordlyden galdt frå 29. september 2025 (FOR-2025-09-29-1988), men vart først kunngjord 7. oktober "
                    "2025 klokka 14:40: 1. oktober 2025 var han ikkje offentleg."
                ),
            ),
            (
                NoteKind.NOT_YET_PUBLIC,
                "en",
                (
                    "The text was in force from 29 September 2025 (FOR-2025-09-29-1988), but first published on 7 "
                    "October 2025 at 14:40: on 1 October 2025 it was not public."
                ),
            ),
            (
                NoteKind.PUBLIC_THAT_DAY,
                "en",
                (
                    "The text was in force from 29 September 2025 (FOR-2025-09-29-1988), and first published on 7 "
                    "October 2025 at 14:40, the very day this is about."
                ),
            ),
            (
                NoteKind.OLDER_TEXT,
                "nb",
                (
                    "Fra 29. september 2025 gjaldt en nyere ordlyd (FOR-2025-09-29-1988). Den ble kunngjort 7. oktober "
                    "2025 klokka 14:40, og er ikke brukt her, for den kunne ikke være kjent."
                ),
            ),
        ],
    )
    def test_of_one_whose_moment_is_known(self, kind: NoteKind, language: str, text: str) -> None:
        assert text == Note(kind, AUTUMN, self.DAY).text(language)

    def test_of_one_whose_moment_is_not_known(self) -> None:
        told = Note(NoteKind.NOT_YET_PUBLIC, evolve(AUTUMN, public_at=""), self.DAY).text("en")
        assert "first published on 7 October 2025: on 1 October" in told

    @pytest.mark.parametrize(
        ("kind", "language", "text"),
        [
            (
                NoteKind.PERHAPS_NOT_PUBLIC,
                "nb",
                (
                    "Ordlyden gjaldt fra 22. juni 2026 (FOR-2026-06-22-1184). Når den ble kunngjort, er ikke kjent: 1. "
                    "juli 2026 var den kanskje ikke offentlig."
                ),
            ),
            (
                NoteKind.OLDER_TEXT,
                "nn",
                (
                    "Frå 22. juni 2026 galdt ein nyare ordlyd (FOR-2026-06-22-1184). Han vart kunngjord ein seinare "
                    "dag, og er ikkje brukt her, for han kunne ikkje vere kjend."
                ),
            ),
            (
                NoteKind.OLDER_TEXT,
                "en",
                (
                    "From 22 June 2026 a newer text was in force (FOR-2026-06-22-1184). It was published on a later "
                    "day, and is not used here, since it could not be known."
                ),
            ),
        ],
    )
    def test_of_one_whose_day_is_not_known(self, kind: NoteKind, language: str, text: str) -> None:
        assert text == Note(kind, JUNE, date(2026, 7, 1)).text(language)

    def test_by_default_in_bokmaal(self) -> None:
        assert Note(NoteKind.OLDER_TEXT, APRIL, self.DAY).text().startswith("Fra 2. april 2025 gjaldt")
