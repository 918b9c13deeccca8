"""What could be known of the law on a day: wordings, places and rows of amendments not yet public are left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from small_law import SOURCE, a_book, a_row, a_rule, a_table

from okstat.amendments import package_amendments
from okstat.book import Book, default_book
from okstat.citation import Citation, Instrument
from okstat.dated import Bound, Dated, Doubt, Hole, Provenance, Row, holds
from okstat.publication import NOTHING_UNSEEN, norms_as_known, tables_as_known, unseen_on
from okstat.rule import Rule

AT_ONCE = date(2025, 9, 29)
"""The first day of FOR-2025-09-29-1988, which was published on 7 October 2025."""
BEFORE_PUBLIC, PUBLIC = date(2025, 10, 6), date(2025, 10, 7)
JUNE_2026 = date(2026, 6, 22)
"""The first day of FOR-2026-06-22-1184: made that day, seen on 28 July 2026, published on some day between."""
BEFORE_MADE, PERHAPS, SEEN = date(2026, 6, 21), date(2026, 7, 27), date(2026, 7, 28)
ACT_2026 = date(2026, 8, 1)


def place(section: str = "6-18", since: Bound = None, until: Bound = None) -> Citation:
    """A section of the regulation of 2024."""
    return Citation(Instrument.REGULATION_2024, section, "1", since, until)


def wording(name: str, since: Bound = None, until: Bound = None, *cites: Citation, id: str = "office.rule") -> Rule:
    """A wording that cites § 6-18, unless told else."""
    return a_rule(id=id, wording=name, since=since, until=until, cites=cites or (place(),))


OLD, NEW = wording("2024", None, AT_ONCE), wording("2025", AT_ONCE)


def known(day: date, *norms: Rule) -> dict[str, tuple[Bound, Bound]]:
    """The wordings as they could be known on a day, with the time in which they hold."""
    return {norm.wording: (norm.since, norm.until) for norm in norms_as_known(norms, unseen_on(day))}


class TestUnseen:
    """An amendment cannot be known before it was public; on the day it was published it can."""

    @pytest.mark.parametrize(
        ("day", "hidden", "doubtful"),
        [
            (date(2025, 4, 1), True, False),
            (date(2025, 4, 2), False, False),
        ],
    )
    def test_by_the_day_of_its_publication(self, day: date, hidden: bool, doubtful: bool) -> None:
        unseen = unseen_on(day)
        assert hidden is ("FOR-2025-04-02-575" in {one.id for one in unseen.hidden})
        assert doubtful is ("FOR-2025-04-02-575" in {one.id for one in unseen.doubtful})

    @pytest.mark.parametrize(
        ("day", "hidden", "doubtful"),
        [(BEFORE_MADE, True, False), (JUNE_2026, False, True), (PERHAPS, False, True), (SEEN, False, False)],
    )
    def test_where_that_day_is_not_known_it_is_in_doubt_until_it_was_seen(
        self, day: date, hidden: bool, doubtful: bool
    ) -> None:
        unseen = unseen_on(day)
        assert hidden is ("FOR-2026-06-22-1184" in {one.id for one in unseen.hidden})
        assert doubtful is ("FOR-2026-06-22-1184" in {one.id for one in unseen.doubtful})

    def test_in_the_end_all_are_known(self) -> None:
        assert unseen_on(date(2026, 10, 2)) == NOTHING_UNSEEN
        assert not NOTHING_UNSEEN
        assert ["LOV-2026-06-19-59"] == [one.id for one in unseen_on(date(2026, 10, 1)).doubtful]
        assert unseen_on(date(2026, 10, 1))

    def test_before_them_none(self) -> None:
        hidden = {one.id for one in unseen_on(date(2014, 1, 1)).hidden}
        assert {one.id for one in package_amendments() if one.asks_for_publication} == hidden


class TestWordings:
    """What an amendment not yet public began is left out, and what it ended goes on."""

    def test_before_it_was_public(self) -> None:
        assert {"2024": (None, None)} == known(BEFORE_PUBLIC, OLD, NEW)

    def test_when_it_is_public_nothing_is_changed(self) -> None:
        assert [OLD, NEW] == list(norms_as_known([OLD, NEW], unseen_on(PUBLIC)))

    def test_the_older_wording_goes_on_to_where_the_newer_ended(self) -> None:
        newer = wording("2025", AT_ONCE, date(2026, 3, 1))
        assert {"2024": (None, date(2026, 3, 1))} == known(BEFORE_PUBLIC, OLD, newer)

    def test_across_two_that_could_not_be_known(self) -> None:
        """§ 9-48 was amended on 1 August 2025 and on 22 June 2026."""
        first, second = date(2025, 8, 1), JUNE_2026
        chain = [
            wording("2024", None, first, place("9-48")),
            wording("2025", first, second, place("9-48")),
            wording("2026", second, None, place("9-48")),
        ]
        assert {"2024": (None, None)} == known(date(2025, 6, 22), *chain)
        (only,) = norms_as_known(chain, unseen_on(date(2025, 6, 22)))
        assert ["FOR-2025-06-20-1179", "FOR-2026-06-22-1184"] == [one.id for one in only.unaware_of]
        assert {"2024": (None, first), "2025": (first, None)} == known(date(2025, 6, 23), *chain)

    def test_a_wording_that_an_amendment_began_is_not_there_before(self) -> None:
        """Where the older text is not known there is nothing in its stead."""
        assert {} == known(BEFORE_PUBLIC, NEW)

    def test_a_wording_that_it_repealed_goes_on(self) -> None:
        assert {"2024": (None, None)} == known(BEFORE_PUBLIC, OLD)

    def test_they_know_what_they_do_not_know_of(self) -> None:
        (only,) = norms_as_known([OLD, NEW], unseen_on(BEFORE_PUBLIC))
        assert ["FOR-2025-09-29-1988"] == [one.id for one in only.unaware_of]
        assert () == OLD.unaware_of

    @pytest.mark.parametrize(
        "other",
        [
            wording("2024", None, AT_ONCE, place("6-19")),
            wording("2024", None, AT_ONCE, Citation(Instrument.ACT_2023, "6-18", "1")),
            wording("2024", None, date(2025, 9, 30)),
        ],
    )
    def test_what_begins_or_ends_by_something_else_is_left_alone(self, other: Rule) -> None:
        """Another section, another text, another day."""
        assert [other] == list(norms_as_known([other], unseen_on(BEFORE_PUBLIC)))

    def test_a_successor_links_an_older_wording_that_stood_elsewhere(self) -> None:
        """The new text stands in § 6-18; the old one stood in § 6-19."""
        old = wording("2024", None, AT_ONCE, place("6-19"))
        assert {"2024": (None, None)} == known(BEFORE_PUBLIC, old, NEW)

    def test_norms_are_told_apart(self) -> None:
        other = wording("2024", None, None, id="office.other")
        found = norms_as_known([OLD, NEW, other], unseen_on(BEFORE_PUBLIC))
        assert [("office.rule", "2024"), ("office.other", "2024")] == [(one.id, one.wording) for one in found]
        assert other is found[1]


class TestDoubtfulWordings:
    """Where it is not known whether an amendment was public, both texts may be what could be known."""

    CHAIN = (wording("2024", None, JUNE_2026, place("9-66")), wording("2026", JUNE_2026, None, place("9-66")))

    def test_the_border_is_in_doubt(self) -> None:
        found = known(PERHAPS, *self.CHAIN)
        doubt = found["2026"][0]
        assert isinstance(doubt, Doubt)
        assert ("FOR-2026-06-22-1184", JUNE_2026, date.max) == (doubt.name, doubt.not_before, doubt.not_after)
        assert {"2024": (None, doubt), "2026": (doubt, None)} == found
        assert (
            doubt.source
            == "the day of its publication has not been found; the consolidated text of 28 July 2026 has it"
        )

    def test_nobody_is_told_of_an_older_text(self) -> None:
        assert {()} == {one.unaware_of for one in norms_as_known(self.CHAIN, unseen_on(PERHAPS))}

    def test_an_answer_stands_where_both_agree(self) -> None:
        book = a_book(*self.CHAIN).as_known(PERHAPS)
        assert 2 == len(book.laws_on(date(2026, 7, 1)))
        assert 1 == len(book.laws_on(date(2026, 6, 21)))


class TestPlaces:
    """A dated place in the law is left out, or goes on, with the amendment that gave it."""

    def test_with_the_wording(self) -> None:
        (only,) = norms_as_known([OLD, NEW], unseen_on(BEFORE_PUBLIC))
        assert (place(),) == only.cites_on(date(2026, 1, 1))

    def test_of_a_wording_that_stands(self) -> None:
        """The place moved from § 6-17 to § 6-18, and the rule stood."""
        cites = (place("6-17", None, AT_ONCE), place("6-18", AT_ONCE), place("6-1"))
        moved = wording("2024", None, None, *cites)
        (only,) = norms_as_known([moved], unseen_on(BEFORE_PUBLIC))
        assert (place("6-17"), place("6-1")) == only.cites
        assert cites == next(iter(norms_as_known([moved], unseen_on(PUBLIC)))).cites

    def test_to_where_the_place_dropped_would_have_ended(self) -> None:
        end = date(2026, 1, 1)
        cites = (place("6-17", None, AT_ONCE), place("6-18", AT_ONCE, end), place("6-20", end))
        (only,) = norms_as_known([wording("2024", None, None, *cites)], unseen_on(BEFORE_PUBLIC))
        assert (place("6-17", None, end), place("6-20", end)) == only.cites

    def test_in_doubt(self) -> None:
        cites = (place("9-65", None, JUNE_2026), place("9-66", JUNE_2026))
        (only,) = norms_as_known([wording("2024", None, None, *cites)], unseen_on(PERHAPS))
        assert ["9-65"] == [one.section for one in only.cites_on(JUNE_2026)]
        assert ["9-66"] == [one.section for one in only.cites_on(JUNE_2026, frozenset({"FOR-2026-06-22-1184"}))]


FROM_THE_SECTION = evolve(SOURCE, url="https://lovdata.no/forskrift/2024-06-03-900/§9-69")
FROM_THE_AMENDMENT = evolve(SOURCE, url="https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988")


def table(*rows: Row[int | Decimal], holes: tuple[Hole, ...] = ()) -> Dated[int | Decimal]:
    """A table as it could be known before the amendment was public."""
    made = a_table(*rows, holes=holes)
    return tables_as_known({made.name: made}, unseen_on(BEFORE_PUBLIC))[made.name]


def begun(
    value: int, since: Bound, until: Bound = None, key: str = "", source: Provenance = FROM_THE_SECTION
) -> Row[int | Decimal]:
    """A row from a source."""
    return evolve(a_row(value, since, until, key), provenance=source)


class TestTables:
    """A row that an amendment not yet public began is left out, and the row before it goes on."""

    @pytest.mark.parametrize("source", [FROM_THE_SECTION, FROM_THE_AMENDMENT])
    def test_before_it_was_public(self, source: Provenance) -> None:
        found = table(a_row(1, None, AT_ONCE), begun(2, AT_ONCE, source=source))
        assert [(1, None, None)] == [(row.value, row.since, row.until) for row in found.rows]

    def test_a_hole_before_it_goes_on(self) -> None:
        """What was not known is not known from the new number either."""
        hole = Hole("thing.number", "", None, AT_ONCE, "not read")
        found = table(begun(2, AT_ONCE), holes=(hole,))
        assert ((), (evolve(hole, until=None),)) == (found.rows, found.holes)

    def test_a_hole_after_it_stays(self) -> None:
        after = Hole("thing.number", "", date(2026, 1, 1), None, "not read")
        found = table(a_row(1, None, AT_ONCE), begun(2, AT_ONCE, date(2026, 1, 1)), holes=(after,))
        assert [(1, date(2026, 1, 1))] == [(row.value, row.until) for row in found.rows]
        assert (after,) == found.holes

    def test_a_hole_that_it_began_goes_with_it(self) -> None:
        """One amendment, one day: nothing that begins with it is known."""
        gone = Hole("thing.number", "", AT_ONCE, None, "not read")
        rows = (a_row(1, None, AT_ONCE), begun(2, AT_ONCE, key="b"), a_row(1, None, AT_ONCE, key="b"))
        assert (gone,) == table(*rows, holes=(gone,)).holes

    def test_each_key_has_a_chain_of_its_own(self) -> None:
        rows = (a_row(1, None, AT_ONCE, "a"), a_row(2, AT_ONCE, None, "a"), a_row(3, None, AT_ONCE, "b"))
        found = table(*rows, begun(4, AT_ONCE, key="b"))
        assert [("a", 1, AT_ONCE), ("a", 2, None), ("b", 3, None)] == [
            (row.key, row.value, row.until) for row in found.rows
        ]

    def test_a_table_without_such_rows_is_the_same(self) -> None:
        other = a_table(
            a_row(1, None, AT_ONCE), a_row(2, AT_ONCE), holes=(Hole("thing.number", "x", None, None, "no"),)
        )
        assert other is tables_as_known({"n": other}, unseen_on(BEFORE_PUBLIC))["n"]

    def test_in_doubt(self) -> None:
        source = evolve(SOURCE, url="https://lovdata.no/forskrift/2024-06-03-900/§9-66")
        rows = (a_row(1, None, JUNE_2026), begun(2, JUNE_2026, source=source))
        made = a_table(*rows)
        found = tables_as_known({"n": made}, unseen_on(PERHAPS))["n"]
        assert {"FOR-2026-06-22-1184"} == {doubt.name for doubt in found.doubts()}
        assert [1, 2] == [
            row.value
            for reading in (frozenset[str](), frozenset({"FOR-2026-06-22-1184"}))
            for row in [found.on(JUNE_2026, "", reading)]
            if isinstance(row, Row)
        ]


class TestBook:
    """A book as it could be known has those wordings and tables, and remembers what it leaves out."""

    BOOK = a_book(OLD, NEW, tables=(a_table(a_row(1, None, AT_ONCE), begun(2, AT_ONCE)),))

    def test_it_is_the_same_when_all_is_known(self) -> None:
        assert self.BOOK is self.BOOK.as_known(None)
        assert self.BOOK is self.BOOK.as_known(date(2026, 11, 20))

    def test_it_is_made_once(self) -> None:
        found = self.BOOK.as_known(BEFORE_PUBLIC)
        assert found is self.BOOK.as_known(BEFORE_PUBLIC)
        assert found is self.BOOK.as_known(date(2025, 10, 1))
        assert found is not self.BOOK.as_known(date(2025, 9, 28)).as_known(None)
        assert found is found.as_known(BEFORE_PUBLIC)

    def test_its_law_knows_what_was_public(self) -> None:
        (before,) = self.BOOK.as_known(BEFORE_PUBLIC).laws_on(AT_ONCE)
        (after,) = self.BOOK.as_known(PUBLIC).laws_on(AT_ONCE)
        assert [False, True] == [law.knows("FOR-2025-09-29-1988") for law in (before, after)]
        assert [1, 2] == [law.whole("thing.number") for law in (before, after)]
        assert before.knows("FOR-2025-04-02-575")

    def test_in_doubt_a_reading_knows(self) -> None:
        book = a_book(*TestDoubtfulWordings.CHAIN).as_known(PERHAPS)
        assert [False, True] == [law.knows("FOR-2026-06-22-1184") for law in book.laws_on(JUNE_2026)]

    def test_overlays_and_calculations_stay(self) -> None:
        whole = default_book()
        found = Book(whole.norms, whole.tables, ("own",), lambda: whole.plans).as_known(BEFORE_PUBLIC)
        assert (("own",), whole.plans) == (found.overlays, found.plans)


DAYS = st.dates(date(2024, 8, 1), date(2026, 11, 20))


class TestPackage:
    """What holds of the package's own wordings and tables, on whatever day they are known."""

    ON_THEIR_OWN_DAY = frozenset({date(2025, 4, 2), AT_ONCE, JUNE_2026})
    """Days on which nothing begins but what an amendment began: no first of a month."""

    def test_every_wording_that_begins_on_the_day_of_an_amendment_is_linked_to_it(self) -> None:
        """So that whoever writes one and cites another section than was amended is told."""
        first = date(2024, 8, 1)
        linked = {norm.wording for norm in norms_as_known(default_book().norms, unseen_on(first))}
        assert linked
        kept = {(norm.id, norm.wording) for norm in norms_as_known(default_book().norms, unseen_on(first))}
        begun_then = {(norm.id, norm.wording) for norm in default_book().norms if norm.since in self.ON_THEIR_OWN_DAY}
        assert set() == begun_then & kept

    def test_nor_does_a_place_or_a_row_stay_that_it_began(self) -> None:
        first = date(2024, 8, 1)
        norms = norms_as_known(default_book().norms, unseen_on(first))
        assert [] == [norm.id for norm in norms for place in norm.cites if place.since in self.ON_THEIR_OWN_DAY]
        tables = tables_as_known(default_book().tables, unseen_on(first)).values()
        assert [] == [one.name for one in tables for row in one.rows if row.since in self.ON_THEIR_OWN_DAY]

    @settings(max_examples=25, deadline=None)
    @given(DAYS, DAYS)
    def test_no_norm_has_two_texts_on_a_day(self, known_at: date, day: date) -> None:
        """Whatever could be known: in each reading one wording of each id, or none."""
        book = default_book().as_known(known_at)
        for law in book.laws_on(day):
            ids = [norm.id for norm in book.norms if holds(norm.since, norm.until, day, law.reading)]
            before = [norm.id for norm in default_book().norms if norm.holds_on(day, law.reading)]
            assert len(ids) - len(set(ids)) <= len(before) - len(set(before))

    @settings(max_examples=25, deadline=None)
    @given(DAYS)
    def test_every_wording_cites_as_long_as_it_holds(self, known_at: date) -> None:
        book = default_book().as_known(known_at)
        for norm in book.norms:
            for law in book.laws_on(known_at):
                if norm.holds_on(known_at, law.reading):
                    assert norm.cites_on(known_at, law.reading)
