"""Worked case L15, two times: what § 6-22 (1) said on 2 April 2025, and what could be known of it in the morning.

Source: https://lovdata.no/dokument/LTI/forskrift/2025-04-02-575, made and in force on that day, published at 14:45.
"""

from __future__ import annotations

from datetime import date

import pytest
from facts import contract, portfolio
from small_law import a_book, a_rule

from okstat.check import Finding, check
from okstat.citation import Citation, Instrument
from okstat.explain import explain
from okstat.law import Law
from okstat.outcome import MET, Missing, Outcome, OutcomeKind, breached, unknown
from okstat.situation.contract import ContractSituation

THAT_DAY, THE_DAY_BEFORE = date(2025, 4, 2), date(2025, 4, 1)
PLACE = Citation(Instrument.REGULATION_2024, "6-22", "1")


def asked_on(one: ContractSituation) -> date:
    """It has to be so at any time."""
    return one.on


def not_read(one: ContractSituation, law: Law, on: date) -> Outcome:
    """The older text has not been read."""
    return unknown(Missing("law ynemnd.role", "the text of § 6-22 (1) before 2025-04-02"))


def has_deputies(one: ContractSituation, law: Law, on: date) -> Outcome:
    """The newer one asks for personal deputies."""
    return breached()


BOOK = a_book(
    a_rule(not_read, id="ynemnd.role", wording="2024", clock=asked_on, until=THAT_DAY, cites=(PLACE,)),
    a_rule(has_deputies, id="ynemnd.role", wording="2025", clock=asked_on, since=THAT_DAY, cites=(PLACE,)),
)
FACTS = portfolio(contract())


def asked(on: date, known_at: date | None = None) -> Finding:
    """What the clerk is told."""
    (found,) = check(FACTS, on=on, known_at=known_at, book=BOOK).findings
    return found


class TestTwoTimes:
    """In force: the new text, from that day on. Publicly known in the morning: still the old one."""

    def test_in_force_is_the_new_text(self) -> None:
        found = asked(THAT_DAY)
        assert ("2025", OutcomeKind.BREACHED) == (found.wording, found.outcome.kind)

    def test_and_the_finding_says_when_it_was_published(self) -> None:
        (note,) = asked(THAT_DAY).notes
        assert ("public_that_day", "FOR-2025-04-02-575") == (note.kind.value, note.amendment.id)
        assert (
            "The text was in force from 2 April 2025 (FOR-2025-04-02-575), and first published on 2 April 2025 at "
            "14:45, the very day this is about."
        ) == note.text("en")

    def test_as_known_the_day_before_it_is_the_old_text(self) -> None:
        """What the clerk could know in the morning is what was public when the day before was over."""
        found = asked(THAT_DAY, known_at=THE_DAY_BEFORE)
        assert ("2024", OutcomeKind.UNKNOWN) == (found.wording, found.outcome.kind)
        assert [("older_text", "FOR-2025-04-02-575")] == [(one.kind.value, one.amendment.id) for one in found.notes]

    def test_as_known_when_the_day_was_over_it_is_the_new_one(self) -> None:
        assert "2025" == asked(THAT_DAY, known_at=THAT_DAY).wording

    @pytest.mark.parametrize(("on", "wording"), [(THE_DAY_BEFORE, "2024"), (date(2025, 4, 3), "2025")])
    def test_on_other_days_nothing_is_said(self, on: date, wording: str) -> None:
        assert (wording, ()) == (asked(on).wording, asked(on).notes)

    def test_an_explanation_says_the_same(self) -> None:
        for known_at, wording in ((None, "2025"), (THE_DAY_BEFORE, "2024")):
            (found,) = explain(FACTS, "K1", on=THAT_DAY, known_at=known_at, book=BOOK)
            assert (wording, 1) == (found.wording, len(found.notes))


class TestAutumn2025:
    """FOR-2025-09-29-1988: made and in force on 29 September, published on 7 October 2025 at 14:40."""

    PLACE = Citation(Instrument.REGULATION_2024, "6-18", "1")
    BOOK = a_book(
        a_rule(has_deputies, wording="2024", clock=asked_on, until=date(2025, 9, 29), cites=(PLACE,)),
        a_rule(has_deputies, wording="2025", clock=asked_on, since=date(2025, 9, 29), cites=(PLACE,)),
    )

    @pytest.mark.parametrize(
        ("on", "known_at", "wording", "kinds"),
        [
            ("2025-09-28", None, "2024", []),
            ("2025-09-29", None, "2025", ["not_yet_public"]),
            ("2025-10-01", None, "2025", ["not_yet_public"]),
            ("2025-10-01", "2025-10-01", "2024", ["older_text"]),
            ("2025-10-01", "2025-10-06", "2024", ["older_text"]),
            ("2025-10-01", "2025-10-07", "2025", ["not_yet_public"]),
            ("2025-10-07", None, "2025", ["public_that_day"]),
            ("2025-10-08", None, "2025", []),
            ("2025-10-08", "2025-10-01", "2024", ["older_text"]),
            ("2025-09-28", "2025-10-01", "2024", []),
        ],
    )
    def test_the_law_in_force_decides_and_known_at_what_could_be_known(
        self, on: str, known_at: str | None, wording: str, kinds: list[str]
    ) -> None:
        (found,) = check(
            FACTS,
            on=date.fromisoformat(on),
            known_at=date.fromisoformat(known_at) if known_at else None,
            book=self.BOOK,
        ).findings
        assert (wording, kinds) == (found.wording, [one.kind.value for one in found.notes])


def test_where_it_is_not_known_whether_it_was_public_both_texts_are_weighed() -> None:
    """FOR-2026-06-22-1184: the answer stands where they agree, else it is unknown and names both."""
    place = Citation(Instrument.REGULATION_2024, "9-66", "3")

    def fine(one: ContractSituation, law: Law, on: date) -> Outcome:
        return MET

    first = date(2026, 6, 22)
    book = a_book(
        a_rule(has_deputies, wording="2024", clock=asked_on, until=first, cites=(place,)),
        a_rule(fine, wording="2026", clock=asked_on, since=first, cites=(place,)),
    )
    (found,) = check(FACTS, on=date(2026, 7, 1), known_at=date(2026, 7, 1), book=book).findings
    assert OutcomeKind.UNKNOWN is found.outcome.kind
    assert {
        "FOR-2026-06-22-1184 had not begun": "breached",
        "FOR-2026-06-22-1184 had begun": "met",
    } == {one.reading: one.outcome.value for one in found.readings}
    seen = check(FACTS, on=date(2026, 7, 1), known_at=date(2026, 7, 28), book=book, every=True).findings
    assert [("2026", ["perhaps_not_public"])] == [
        (one.wording, [note.kind.value for note in one.notes]) for one in seen
    ]
