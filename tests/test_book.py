from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from facts import TRADE, complete_to, contract, day, event, portfolio, signed, started
from small_law import (
    FIRST_DOUBT,
    IN_BOTH_DOUBTS,
    SECOND_DOUBT,
    Thing,
    a_book,
    a_duty,
    a_row,
    a_rule,
    a_table,
    cite,
    never_due,
)

from okstat.book import Book, default_book, discovered
from okstat.check import check
from okstat.errors import LawError, TableError
from okstat.groups import DutyGroup, RuleGroup
from okstat.law import Law
from okstat.model.events import Ended, EndingBasis
from okstat.rule import Duty, Rule

CHANGE = date(2024, 8, 1)


class TestDiscovery:
    """The rules are found by looking: there is no central list."""

    def test_the_package_has_rules_and_duties(self) -> None:
        """Of both Acts."""
        found = {(norm.id, norm.wording) for norm in discovered()}
        assert {("contract.written-before-start", "1998"), ("contract.written-before-start", "2023")} <= found
        assert ("exam.registration", "2024") in found
        assert all(isinstance(norm, Rule | Duty) for norm in discovered())

    def test_each_is_found_once(self) -> None:
        """Also one that several names of a module stand for."""
        assert len(discovered()) == len(set(discovered()))

    def test_the_default_book_is_made_once(self) -> None:
        """Its caches serve everybody who asks for no other."""
        assert default_book() is default_book()
        assert set(discovered()) == set(default_book().norms)

    def test_norms_stand_by_id_and_the_wordings_as_they_followed(self) -> None:
        """So that lists read like the law."""
        norms = [
            a_rule(id="thing.b", wording="a", since=CHANGE),
            a_rule(id="thing.b", wording="c", until=CHANGE),
            a_rule(id="thing.a", wording="z", since=CHANGE),
        ]
        book = a_book(*norms)
        assert [("thing.a", "z"), ("thing.b", "c"), ("thing.b", "a")] == [(one.id, one.wording) for one in book.norms]


class TestLawOfADay:
    """There is one law for each interval between changes, and one for each reading of an open doubt."""

    BOOK = a_book(
        a_rule(
            since=date(2020, 1, 1),
            cites=(cite("1-1", date(2020, 1, 1), date(2022, 1, 1)), cite("1-2", date(2022, 1, 1))),
        ),
        a_duty(never_due),
        tables=(a_table(a_row(1, None, CHANGE), a_row(2, CHANGE)),),
    )

    @pytest.mark.parametrize("change", [date(2020, 1, 1), date(2022, 1, 1), CHANGE])
    def test_a_new_law_begins_with_each_change(self, change: date) -> None:
        """Of a wording, of a section's number, of a table."""
        before = date.fromordinal(change.toordinal() - 1)
        assert self.BOOK.law_on(before) is not self.BOOK.law_on(change)
        assert self.BOOK.law_on(change) is self.BOOK.law_on(date.fromordinal(change.toordinal() + 1))

    def test_a_law_is_dated_by_the_first_day_of_its_interval(self) -> None:
        """Whichever day was asked for first."""
        assert CHANGE == self.BOOK.law_on(date(2026, 11, 20)).day
        assert date.min == self.BOOK.law_on(date(1998, 1, 1)).day

    def test_a_settled_day_has_one_law(self) -> None:
        """That of no doubt."""
        (law,) = self.BOOK.laws_on(CHANGE)
        assert frozenset() == law.reading
        assert law is self.BOOK.law_on(CHANGE)

    def test_two_overlapping_doubts_give_four_laws(self) -> None:
        """Each amendment has begun or has not; a doubt shared by rows, wordings and citations is one doubt."""
        table = a_table(a_row(1, None, FIRST_DOUBT), a_row(2, FIRST_DOUBT))
        rule = a_rule(since=SECOND_DOUBT, cites=(cite("1-1", FIRST_DOUBT), cite("1-2", None, FIRST_DOUBT)))
        first, second = FIRST_DOUBT.name, SECOND_DOUBT.name
        expected = [set(), {first}, {second}, {first, second}]
        assert expected == [law.reading for law in a_book(rule, tables=(table,)).laws_on(IN_BOTH_DOUBTS)]

    def test_outside_both_there_is_one(self) -> None:
        """Before the first possible day of any, and from the last possible day of all."""
        book = a_book(a_rule(since=FIRST_DOUBT, until=SECOND_DOUBT))
        counts = {
            date(2017, 12, 31): 1, date(2018, 1, 1): 2, date(2018, 7, 1): 4,
            date(2019, 1, 1): 2, date(2019, 7, 1): 1,
        }  # fmt: skip
        assert counts == {asked: len(book.laws_on(asked)) for asked in counts}


class TestOwnRules:
    """A host's own rules make another book."""

    def test_they_stand_beside_the_packages(self) -> None:
        """The book they were added to stays as it was."""
        own = a_rule(id="house.rule")
        book = default_book().with_norms(own)
        assert own in book.norms
        assert own not in default_book().norms
        assert default_book().tables is book.tables
        assert default_book().plans == book.plans

    def test_an_id_and_wording_stand_once(self) -> None:
        """Nobody replaces a rule of the law unnoticed."""
        own = a_rule(id="contract.written", wording="2023")
        with pytest.raises(LawError, match=r"^declared twice: contract\.written \(2023\)$"):
            default_book().with_norms(own)

    def test_every_repetition_is_named(self) -> None:
        """All at once."""
        with pytest.raises(LawError, match=r"thing\.a \(only\), thing\.b \(only\)"):
            a_book(*(a_rule(id=id_) for id_ in ("thing.a", "thing.b", "thing.a", "thing.b")))

    def test_another_wording_of_an_id_is_welcome(self) -> None:
        """A host may have an edition of its own for another time."""
        own = a_rule(id="contract.written", wording="house")
        assert own in default_book().with_norms(own).norms


OVERLAY = """
[[table]]
name = "probation.months"
unit = "months"

[[table.row]]
value = 3
since = 2024-08-01
source = "Agreement of the house of 1 June 2024"
url = "https://example.no/agreement"
mark = "P"
checked = 2026-11-21

[[table]]
own = true
name = "house.talks"
unit = "talks"

[[table.row]]
value = 4
source = "Agreement of the house of 1 June 2024"
url = "https://example.no/agreement"
mark = "P"
checked = 2026-11-21
"""


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """A host's file: one number of the law, one of its own."""
    path = tmp_path / "house-rules.toml"
    path.write_text(OVERLAY, encoding="utf-8")
    return path


class TestOverlays:
    """A host's own rows lie over those of the package, in a book of its own; findings that rest on them say so."""

    FACTS = portfolio(
        contract(
            signed("2024-12-01", first="2025-01-01", last="2026-12-31"),
            started("2025-01-01"),
            event(Ended, "2025-05-15", basis=EndingBasis.PROBATION),
            course="0+4",
            known=complete_to("2026-11-20"),
        )
    )

    def test_its_rows_hold_for_the_time_they_cover(self, overlay: Path) -> None:
        """The package's row stays where the overlay says nothing."""
        book = default_book().with_overlay(overlay)
        assert (3, 6) == tuple(book.law_on(asked).whole("probation.months") for asked in (CHANGE, date(2024, 7, 31)))
        assert 6 == default_book().law_on(CHANGE).whole("probation.months")

    def test_it_may_bring_tables_of_its_own(self, overlay: Path) -> None:
        """For the rules of the house."""
        assert 4 == default_book().with_overlay(overlay).law_on(CHANGE).whole("house.talks")
        assert "house.talks" not in default_book().tables

    def test_a_finding_that_rests_on_it_says_so(self, overlay: Path) -> None:
        """Breached by the rule of the house, met by the law; the report names the overlay."""
        book = default_book().with_overlay(overlay)
        report = check(self.FACTS, on=day("2026-11-20"), book=book)
        (found,) = [one for one in report.findings if one.rule == "probation"]
        (number,) = [read for read in found.because if read.provenance is not None]
        assert ("breached", "probation.months", 3) == (found.outcome.kind.value, number.path, number.value)
        assert "house-rules" == (number.provenance and number.provenance.overlay)
        assert ("house-rules",) == report.overlays
        plain = check(self.FACTS, on=day("2026-11-20"))
        assert () == plain.overlays
        assert [] == [one for one in plain.findings if one.rule == "probation"]

    def test_overlays_lie_one_over_the_other(self, overlay: Path, tmp_path: Path) -> None:
        """The last one wins, and all are named."""
        second = tmp_path / "department.toml"
        second.write_text(OVERLAY.replace("value = 3", "value = 2"), encoding="utf-8")
        book = default_book().with_overlay(overlay).with_overlay(second)
        assert 2 == book.law_on(CHANGE).whole("probation.months")
        assert ("house-rules", "department") == book.overlays
        assert book.plans == default_book().plans

    def test_a_bad_overlay_is_refused(self, tmp_path: Path) -> None:
        """With its own name in the message."""
        bad = tmp_path / "bad.toml"
        bad.write_text(OVERLAY.replace('source = "Agreement of the house of 1 June 2024"\n', "", 1), encoding="utf-8")
        with pytest.raises(TableError, match=r"bad\.toml"):
            default_book().with_overlay(bad)


class TestCaches:
    """Each book has caches of its own: two hosts in one process do not see each other."""

    def test_two_books_share_no_law(self, overlay: Path) -> None:
        """Neither the laws they hand out nor those their groups of rules keep."""
        one, other = default_book(), default_book().with_overlay(overlay)
        asked = date(2026, 11, 20)
        assert one.law_on(asked) is not other.law_on(asked)
        facts = portfolio(contract(trade=TRADE))
        for book in (one, other):
            check(facts, on=asked, book=book)
        assert not laws(one) & laws(other)

    def test_a_book_without_plans_has_none(self) -> None:
        """A host's small book calculates nothing."""
        assert () == Book((), {}).plans


def laws(book: Book) -> set[Law]:
    """All laws that a book has made for what speaks of contracts and things."""
    from okstat.situation.contract import ContractSituation

    subjects = (ContractSituation, Thing)
    of_rules = {law for one in subjects for group in book.rules(one) for law in _laws_of(group)}
    return of_rules | {law for one in subjects for group in book.duties(one) for law in _laws_of(group)}


def _laws_of(group: RuleGroup | DutyGroup) -> set[Law]:
    return {law for standing in group.on.values() for law, _ in standing.readings}
