from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from facts import alone, contract, day, enterprise, portfolio, signed, started
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.book import Book, default_book
from okstat.citation import Citation, Instrument
from okstat.dated import Bound, Dated, Doubt, Mark, Provenance, Row
from okstat.errors import OkstatError
from okstat.law import Law
from okstat.law_change import LawChange, LawChanges, NoLaterDayError, law_change, numbers
from okstat.model.portfolio import Portfolio
from okstat.outcome import Severity
from okstat.rule import MET, NOT_APPLICABLE, Due, Missing, Norm, Outcome, Role, Task, breached, duty, rule, unknown
from okstat.situation.clocks.contract import contract_is_made, training_begins
from okstat.situation.contract import ContractSituation
from okstat.testing.strategies import portfolios
from okstat.text import Text

OLD, NEW = date(2024, 7, 31), date(2024, 8, 1)
DOUBT = Doubt("kitchen", date(2024, 1, 1), date(2024, 7, 1), "https://lovdata.no/")
KITCHEN = Text(nb="kjøkken", nn="kjøken", en="kitchen")
SIZE = Missing("size", "event signed")
SOURCE = Provenance("a circular", "https://lovdata.no/", Mark.PRIMARY, date(2026, 11, 21))
TABLE: Dated[Any] = Dated(
    "kitchen.months", "", "months", (Row("", 2, None, NEW, SOURCE), Row("", 3, NEW, None, SOURCE))
)
EARLY = Citation(Instrument.ACT_1998, "4-1", "1", None, NEW)
LATE = Citation(Instrument.ACT_2023, "7-1", "1", NEW, None)
FACTS = portfolio(contract(signed("2025-01-15", first="2025-02-01", last="2026-01-31"), started("2025-02-01")))


def norm(*outcomes: Outcome | None, id_: str = "house.kitchen", wording: str = "1", **words: Any) -> Norm:
    """A rule of the house; with `None` for an answer it answers by the number of the table."""
    usual: dict[str, Any] = {
        "bearer": Role.COMPANY, "severity": Severity.MODERATE, "cites": (EARLY, LATE), "clock": contract_is_made,
        "text": KITCHEN, "breach": KITCHEN, "remedy": KITCHEN,
    }  # fmt: skip

    @rule(id_, wording=wording, **usual | words)
    def there_is_a_kitchen(contract: ContractSituation, law: Law, on: date) -> Outcome:
        """It reads the number, where it has no answer of its own."""
        if outcomes[0] is not None:
            return outcomes[0]
        return MET if law.whole("kitchen.months") > 2 else breached()

    return there_is_a_kitchen


def changes(*norms: Norm, facts: Portfolio = FACTS, before: date = OLD, after: date = NEW, **asked: Any) -> LawChanges:
    """What a book of some norms answers by the law of two days, of the facts of June 2026 unless told else."""
    question = {"on": date(2026, 6, 1), **asked}
    return law_change(facts, before=before, after=after, book=Book(norms, {TABLE.name: TABLE}), **question)


def change(*norms: Norm, **asked: Any) -> LawChange:
    """The only change."""
    (only,) = changes(*norms, **asked).changes
    return only


def kinds(found: LawChange) -> tuple[str, str]:
    """The two answers."""
    before, after = found.outcomes
    return before.value, after.value


class TestTheLawOfADay:
    """Whatever happened is judged by the law of the one day and of the other, whatever day it happened on."""

    def test_by_wordings(self) -> None:
        """The contract was signed in 2025, and is judged by the law of July 2024 all the same."""
        found = change(norm(MET, wording="old", until=NEW), norm(breached(), wording="new", since=NEW))
        assert ("met", "breached") == kinds(found)
        assert found.before is not None
        assert found.after is not None
        assert ("old", "new") == (found.before.wording, found.after.wording)
        assert ("outcome", "severity", "wording", "citations") == found.changed
        assert found.is_another_answer

    def test_by_numbers(self) -> None:
        found = change(norm(None))
        assert ("breached", "met") == kinds(found)
        assert found.before is not None
        assert found.after is not None
        assert ({"kitchen.months": 2}, {"kitchen.months": 3}) == (numbers(found.before), numbers(found.after))
        assert "numbers" in found.changed

    def test_what_there_was_not_does_not_apply(self) -> None:
        found = change(norm(MET, since=NEW))
        assert ("not_applicable", "met") == kinds(found)
        assert found.before is None
        assert ("outcome",) == found.changed

    def test_what_there_is_no_more_does_not_apply(self) -> None:
        found = change(norm(MET, until=NEW))
        assert ("met", "not_applicable") == kinds(found)
        assert found.after is None

    def test_what_applies_by_neither_law_is_no_change(self) -> None:
        gone = norm(NOT_APPLICABLE, wording="old", until=NEW), norm(NOT_APPLICABLE, wording="new", since=NEW)
        assert () == changes(*gone).changes
        assert () == changes(norm(NOT_APPLICABLE, until=NEW)).changes

    def test_what_is_alike_in_all_is_no_change(self) -> None:
        both = Citation(Instrument.ACT_2023, "7-1", "1")
        assert () == changes(norm(MET, cites=(both,))).changes

    def test_an_event_that_did_not_happen_has_no_law(self) -> None:
        """The clock says so under both laws."""
        facts = portfolio(contract())
        old, new = norm(MET, wording="old", until=NEW), norm(MET, wording="new", since=NEW)
        assert ("wording", "citations") == change(old, new, facts=facts).changed

    def test_no_crossing_is_open(self) -> None:
        """By the law of one day there is no other day's law to weigh."""
        crossing = norm(MET, wording="old", until=NEW, crossing=training_begins)
        found = change(crossing, norm(breached(), wording="new", since=NEW, crossing=training_begins))
        assert ("met", "breached") == kinds(found)

    @given(portfolios(), st.dates(date(2009, 1, 1), date(2026, 12, 31)))
    @settings(max_examples=25)
    def test_between_two_days_of_one_law_nothing_changes(self, facts: Portfolio, on: date) -> None:
        """From 2 August 2024 to 31 October 2024 nothing was amended."""
        found = law_change(facts, before=date(2024, 8, 2), after=date(2024, 10, 31), on=on)
        assert () == found.changes
        assert found.counts[0] == found.counts[1]


class TestWhatChanged:
    """The answer, how grave it is, its due day, numbers, what is missing, who bears it, wording and place."""

    def test_how_grave_it_is(self) -> None:
        old = norm(breached(), wording="old", until=NEW, severity=Severity.INVALID)
        found = change(old, norm(breached(), wording="new", since=NEW))
        assert ("severity", "wording", "citations") == found.changed
        assert found.is_another_answer

    def test_how_grave_it_would_be_is_nothing(self) -> None:
        old = norm(MET, wording="old", until=NEW, severity=Severity.INVALID)
        found = change(old, norm(MET, wording="new", since=NEW))
        assert ("wording", "citations") == found.changed
        assert not found.is_another_answer

    def test_who_bears_it(self) -> None:
        """Of an office's member: the office under the Act of 1998, the member under that of 2023."""
        found = change(norm(MET, bearer=Task("plan")))
        assert found.before is not None
        assert found.after is not None
        assert ("office", "member") == (found.before.bearer, found.after.bearer)
        assert "bearer" in found.changed

    def test_who_bears_it_alone(self) -> None:
        """Whether somebody is attached is a fact, and no law changes it."""
        facts = portfolio(contract(signed("2025-01-15"), company=alone(), office=None))
        assert ("citations",) == change(norm(MET, bearer=Task("plan")), facts=facts).changed

    def test_what_is_missing(self) -> None:
        old = norm(unknown(SIZE), wording="old", until=NEW)
        assert "missing" in change(old, norm(unknown(), wording="new", since=NEW)).changed

    def test_when_it_is_due(self) -> None:
        """An occurrence is the same one by its number."""

        def due(wording: str, on: date, since: Bound, until: Bound) -> Norm:
            @duty(
                "house.cleaning", wording=wording, bearer=Role.COMPANY, severity=Severity.NOTICE, since=since,
                until=until, cites=(EARLY, LATE), text=KITCHEN, breach=KITCHEN, remedy=KITCHEN,
            )  # fmt: skip
            def it_is_cleaned(contract: ContractSituation, law: Law, first: date, last: date) -> Iterator[Due]:
                """Once, and by the second law once more."""
                yield Due(1, None, on, None, date.max, SIZE)
                if since:
                    yield Due(2, None, date(2026, 1, 1), date(2025, 12, 31), None, SIZE)

            return it_is_cleaned

        asked = changes(
            due("old", date(2025, 1, 1), None, NEW), due("new", date(2025, 3, 1), NEW, None), on=date(2026, 6, 1)
        )
        first, second = asked.changes
        assert ("due", "wording", "citations") == first.changed
        assert first.is_another_answer
        assert (1, ("breached", "breached")) == (first.number, kinds(first))
        assert (2, ("not_applicable", "met")) == (second.number, kinds(second))


class TestAmendments:
    """What touched the places of either side between the two days."""

    def test_the_act_of_2023(self) -> None:
        found = change(norm(MET, wording="old", until=NEW), norm(MET, wording="new", since=NEW))
        assert ["LOV-2023-06-09-30"] == [one.id for one in found.amendments]

    def test_of_what_there_was_not(self) -> None:
        new = norm(MET, since=date(2025, 9, 29), cites=(Citation(Instrument.REGULATION_2024, "6-12", "1"),))
        found = change(new, before=date(2025, 9, 28), after=date(2025, 9, 29))
        assert ["FOR-2025-09-29-1988"] == [one.id for one in found.amendments]

    def test_none_where_none_is_known(self) -> None:
        new = norm(MET, since=date(2025, 3, 1))
        assert () == change(new, before=date(2025, 2, 1), after=date(2025, 3, 1)).amendments


class TestInDoubt:
    """Where it is not known which law held on a day, both are weighed."""

    OLD_AND_NEW = (norm(MET, wording="old", until=DOUBT), norm(breached(), wording="new", since=DOUBT))

    @pytest.mark.parametrize(
        ("before", "after", "expected"),
        [
            (date(2023, 12, 31), date(2024, 1, 1), ("met", "unknown")),
            (date(2024, 6, 30), date(2024, 7, 1), ("unknown", "breached")),
            (date(2023, 12, 31), date(2024, 7, 1), ("met", "breached")),
        ],
    )
    def test_an_answer_that_hangs_on_it_is_unknown(self, before: date, after: date, expected: tuple[str, str]) -> None:
        found = change(*self.OLD_AND_NEW, before=before, after=after)
        assert expected == kinds(found)
        assert [2 if kind == "unknown" else 0 for kind in expected] == [
            len(side.readings) for side in (found.before, found.after) if side is not None
        ]

    def test_an_answer_that_does_not_hang_on_it_stands(self) -> None:
        same = norm(MET, wording="old", until=DOUBT), norm(MET, wording="new", since=DOUBT)
        asked = changes(*same, before=date(2023, 12, 31), after=date(2024, 1, 1))
        assert (({"met": 1}, {"met": 1}), ()) == (
            tuple({kind.value: number for kind, number in count.items()} for count in asked.counts),
            asked.changes,
        )

    def test_what_may_not_have_been_there_at_all(self) -> None:
        found = change(norm(breached(), since=DOUBT), before=date(2023, 12, 31), after=date(2024, 1, 1))
        assert ("not_applicable", "unknown") == kinds(found)


class TestTheQuestion:
    """Two days of the law, a day of the facts, and what was known."""

    def test_the_facts_are_those_of_the_later_day_unless_told(self) -> None:
        assert NEW == changes(on=None).on
        assert date(2026, 11, 20) == changes(on=date(2026, 11, 20)).on

    def test_what_was_not_yet_known(self) -> None:
        """Signed in January 2025, which nobody knew in 2024."""

        def is_signed(contract: ContractSituation, law: Law, on: date) -> Outcome:
            return MET if contract.signing.on is not None else unknown(SIZE)

        made = rule(
            "house.signed", wording="1", bearer=Role.COMPANY, severity=Severity.NOTICE, since=NEW, cites=(LATE,),
            clock=lambda contract: contract.on, text=KITCHEN, breach=KITCHEN, remedy=KITCHEN,
        )(is_signed)  # fmt: skip
        asked = {"on": date(2026, 1, 1)}
        assert ("not_applicable", "met") == kinds(change(made, **asked))
        assert ("not_applicable", "unknown") == kinds(change(made, **asked, known_at=date(2024, 12, 31)))

    @pytest.mark.parametrize("after", [OLD, date(2024, 7, 30)])
    def test_the_later_day_is_later(self, after: date) -> None:
        with pytest.raises(NoLaterDayError, match="is not later than the law of 2024-07-31") as raised:
            changes(after=after)
        assert isinstance(raised.value, OkstatError)

    def test_overlays_are_named(self) -> None:
        book = Book((), {}, ("county-practice",))
        assert ("county-practice",) == law_change(FACTS, before=OLD, after=NEW, book=book).overlays

    def test_subjects_and_rules_in_order(self) -> None:
        facts = portfolio(contract(signed("2025-01-15"), id="K2"), contract(signed("2025-01-15"), id="K1"))
        found = changes(norm(MET, id_="house.sink", since=NEW), norm(MET, since=NEW), facts=facts).changes
        assert [
            ("K1", "house.kitchen"),
            ("K1", "house.sink"),
            ("K2", "house.kitchen"),
            ("K2", "house.sink"),
        ] == [(one.subject.id, one.rule) for one in found]

    def test_counts_are_of_all_that_applies(self) -> None:
        asked = changes(norm(None), norm(MET, id_="house.sink"), norm(NOT_APPLICABLE, id_="house.bath"))
        assert [{"breached": 1, "met": 1}, {"met": 2}] == [
            {kind.value: number for kind, number in count.items()} for count in asked.counts
        ]
        assert not asked.has_breaches
        assert changes(norm(breached())).has_breaches


def test_the_package_on_1_august_2024() -> None:
    """Probation: a company could not end the contract of somebody under 21; since 1 August 2024 age says nothing.

    The member bears what the office did, and an approval that nobody uses can lapse.
    """
    place = enterprise()
    made = contract(signed("2025-01-15", first="2025-02-01", last="2027-01-31"), started("2025-02-01"), company=place)
    found = law_change(portfolio(made), before=OLD, after=NEW, on=day("2025-06-01"), book=default_book())
    plan = next(one for one in found.changes if one.rule == "company.plan")
    assert ("unknown", "unknown") == kinds(plan)
    assert plan.before is not None
    assert plan.after is not None
    assert ("office", "member") == (plan.before.bearer, plan.after.bearer)
    assert [("ACT_1998", "4-4")] == [(place.instrument.name, place.section) for place in plan.before.citations]
    assert [("ACT_2023", "7-10")] == [(place.instrument.name, place.section) for place in plan.after.citations]
    assert {"LOV-2023-06-09-30"} == {one.id for change in found.changes for one in change.amendments}
