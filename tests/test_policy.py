"""What the law leaves open is settled by a named choice, which a host can change and every explanation shows."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from facts import complete, contract, day, event, portfolio, reads, report, signed, started
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import Book, default_book
from okstat.catalogue.reads import reads as reads_of
from okstat.check import Finding
from okstat.errors import LawError, TableError
from okstat.explain import explain
from okstat.law import Law
from okstat.model.contract import Contract
from okstat.model.events import AssessmentHeld, Ended
from okstat.policy import BY_SCHOOL_YEAR, FROM_THE_START, HALF_YEARS, POLICIES, YEARS_OF_ARRANGEMENT, checked_choice
from okstat.render import explained, json
from okstat.rule import Duty
from okstat.tables import load_overlay, load_tables

ON = "2028-01-01"
KNOWN = complete(training_started=ON, assessment_held=ON, ended=ON)
RULE = "assess.half-year"
BY_YEAR = default_book().with_policy(HALF_YEARS, BY_SCHOOL_YEAR)


def training(start: str, last: str | None, *held: str, ended: str | None = None) -> Contract:
    """Training from a day to another, with these assessments."""
    events = [event(AssessmentHeld, on) for on in held] + ([event(Ended, ended)] if ended else [])
    return contract(signed("2024-06-03", last=last), started(start), *events, known=KNOWN)


def found(facts: Contract, book: Book = BY_YEAR, on: str = ON) -> list[Finding]:
    """The half-years of a contract by the policy of a book."""
    return [one for one in report(portfolio(facts, known=KNOWN), on, book=book).findings if one.rule == RULE]


def due(facts: Contract, book: Book = BY_YEAR, on: str = ON) -> list[str]:
    """The due days of the half-years."""
    return [one.occurrence.due.isoformat() for one in found(facts, book, on) if one.occurrence is not None]


class TestHalfYears:
    """Half-years are counted from the first day of training, or by the halves of the school year."""

    @pytest.mark.parametrize(
        ("start", "last", "from_start", "by_year"),
        [
            (
                "2025-08-18",
                "2027-08-17",
                ["2026-02-17", "2026-08-17", "2027-02-17", "2027-08-17"],
                ["2026-01-31", "2026-07-31", "2027-01-31", "2027-07-31"],
            ),
            ("2025-11-01", "2026-07-31", ["2026-04-30"], ["2026-01-31", "2026-07-31"]),
            ("2025-11-02", "2026-07-31", ["2026-05-01"], ["2026-07-31"]),
            ("2025-08-01", "2025-10-31", [], ["2025-10-31"]),
            ("2025-08-01", "2025-10-30", [], []),
        ],
    )
    def test_the_due_days_by_each(self, start: str, last: str, from_start: list[str], by_year: list[str]) -> None:
        """A half of the school year counts with three months of training: from 1 November, and to 31 October."""
        facts = training(start, last)
        assert (from_start, by_year) == (due(facts, default_book()), due(facts))

    def test_the_last_half_is_due_when_training_ends(self) -> None:
        """Ended on 30 June, the half-year that began in February is due that day."""
        assert ["2026-01-31", "2026-06-30"] == due(training("2025-08-18", "2027-08-17", ended="2026-06-30"))

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2026-01-30", []),
            ("2026-01-31", ["2026-01-31"]),
            ("2026-07-30", ["2026-01-31"]),
            ("2026-07-31", ["2026-01-31", "2026-07-31"]),
        ],
    )
    def test_without_a_last_day_only_halves_that_are_over(self, on: str, expected: list[str]) -> None:
        assert expected == due(training("2025-08-18", None), on=on)

    def test_what_is_held_fulfils_the_half(self) -> None:
        """1 February 2026 is a day late for the first half, and in the second."""
        answers = [one.outcome.kind.value for one in found(training("2025-08-18", "2026-07-31", "2026-02-01"))]
        assert ["met", "breached"] == answers
        late = found(training("2025-08-18", "2026-07-31", "2026-02-01"))[0].occurrence
        assert (1, day("2026-02-01")) == (late and late.late_days, late and late.fulfilled_on)

    @given(start=st.dates(day("2024-08-01"), day("2026-12-31")), length=st.integers(0, 900))
    def test_each_lies_in_the_training(self, start: date, length: int) -> None:
        """Whatever the training: in order, none outside it, and never more than the half-years it touches."""
        last = start + timedelta(days=length)
        days = due(training(start.isoformat(), last.isoformat()))
        assert sorted(set(days)) == days
        assert len(days) <= length // 180 + 2
        assert all(start.isoformat() <= one <= last.isoformat() for one in days)


class TestTheChoiceIsShown:
    """It is no law and no fact, and stands beside them in every explanation."""

    @pytest.mark.parametrize(("book", "choice"), [(default_book(), FROM_THE_START), (BY_YEAR, BY_SCHOOL_YEAR)])
    def test_because(self, book: Book, choice: str) -> None:
        breach = found(training("2025-08-18", "2027-08-17"), book)[0]
        assert choice == reads(breach)["policy.half-years"]

    def test_in_json_and_in_words(self) -> None:
        whole = portfolio(training("2025-08-18", "2027-08-17"), known=KNOWN)
        breach = found(training("2025-08-18", "2027-08-17"))[0]
        told = json.finding(breach)["because"]["policy.half-years"]
        assert {"value": "school-year", "source": "policy", "url": None, "mark": None} == told
        asked = explain(whole, "K1", on=day(ON), rule=RULE, book=BY_YEAR)
        read = next(one for one in asked[0].because if one.path == "policy.half-years")
        assert (
            "et valg, ikke loven: hvilke halvår samtaler og vurderinger i opplæringen telles i",
            "eit val, ikkje lova: kva halvår samtalar og vurderingar i opplæringa blir talde i",
            "a choice, not the law: in which half-years talks and assessments in the training are counted",
        ) == tuple(explained.source(read, language) for language in ("nb", "nn", "en"))

    def test_the_catalogue_names_it_among_what_is_read(self) -> None:
        duties = [one for one in default_book().norms if isinstance(one, Duty) and one.id == RULE]
        assert all("policy.half-years" in reads_of(one.subject, one.dues) for one in duties)


class TestChoosing:
    """A host chooses for a book of its own; what is not to be chosen is refused by name."""

    def test_the_package_has_a_choice_of_its_own(self) -> None:
        assert {HALF_YEARS: FROM_THE_START, YEARS_OF_ARRANGEMENT: FROM_THE_START} == {
            name: policy.default for name, policy in POLICIES.items()
        }
        assert {} == default_book().policies
        assert FROM_THE_START == default_book().law_on(day(ON)).choice(HALF_YEARS)

    def test_a_book_keeps_its_choices(self) -> None:
        book = BY_YEAR.with_policy(YEARS_OF_ARRANGEMENT, BY_SCHOOL_YEAR).with_norms()
        assert {HALF_YEARS: BY_SCHOOL_YEAR, YEARS_OF_ARRANGEMENT: BY_SCHOOL_YEAR} == book.policies
        assert FROM_THE_START == book.with_policy(HALF_YEARS, FROM_THE_START).law_on(day(ON)).choice(HALF_YEARS)
        assert (BY_YEAR.norms, BY_YEAR.tables, BY_YEAR.plans) == (book.norms, book.tables, book.plans)

    @pytest.mark.parametrize(
        ("name", "choice", "message"),
        [
            ("quarters", FROM_THE_START, "no policy is named quarters; there are half-years, years-of-arrangement"),
            (HALF_YEARS, "monthly", "the policy half-years has no choice monthly; there are from-start, school-year"),
        ],
    )
    def test_what_is_no_choice_is_refused(self, name: str, choice: str, message: str) -> None:
        with pytest.raises(LawError, match=f"^{message}$"):
            default_book().with_policy(name, choice)
        assert BY_SCHOOL_YEAR == checked_choice(HALF_YEARS, BY_SCHOOL_YEAR)

    def test_every_choice_is_told_in_words(self) -> None:
        for name, policy in POLICIES.items():
            assert name == policy.name
            assert all(words.nb and words.nn and words.en for words in (policy.settles, *policy.choices.values()))

    def test_a_law_without_choices_takes_those_of_the_package(self) -> None:
        assert FROM_THE_START == Law(day(ON), frozenset(), {}).choice(YEARS_OF_ARRANGEMENT)


class TestOverlay:
    """`[policy]` in a host's overlay chooses for those who use the command line."""

    def overlay(self, tmp_path: Path, text: str) -> Path:
        path = tmp_path / "ours.toml"
        path.write_text(text, encoding="utf-8")
        return path

    def test_it_may_stand_alone(self, tmp_path: Path) -> None:
        path = self.overlay(tmp_path, '[policy]\nhalf-years = "school-year"\n')
        book = default_book().with_overlay(path)
        assert ({HALF_YEARS: BY_SCHOOL_YEAR}, ("ours",)) == (book.policies, book.overlays)
        assert "2026-01-31" == due(training("2025-08-18", "2027-08-17"), book)[0]
        assert book.policies == book.with_overlay(self.overlay(tmp_path, "[policy]\n")).policies

    @pytest.mark.parametrize(
        ("text", "error", "message"),
        [
            ('[policy]\nhalf-years = "monthly"\n', LawError, "has no choice monthly"),
            ("[policy]\nhalf-years = 2\n", TableError, r"ours\.toml: policy: half-years is no text"),
            ("policy = 1\n", TableError, r"ours\.toml: policy is no table"),
            ("", TableError, r"ours\.toml: there is no table"),
        ],
    )
    def test_what_is_wrong_is_told(self, text: str, error: type[Exception], message: str, tmp_path: Path) -> None:
        with pytest.raises(error, match=message):
            default_book().with_overlay(self.overlay(tmp_path, text))

    def test_tables_of_the_package_choose_nothing(self, tmp_path: Path) -> None:
        with pytest.raises(TableError, match="unknown key 'policy'"):
            load_tables('[policy]\nhalf-years = "school-year"\n', "numbers.toml", {})
        assert (
            {}
            == load_overlay(
                self.overlay(
                    tmp_path,
                    '[[table]]\nname = "a.b"\nunit = "days"\n[[table.hole]]\nreason = "not known"\n',
                )
            ).policies
        )
