from __future__ import annotations

from datetime import date, datetime, time

import pytest

from okstat.citation import Citation, Instrument
from okstat.dated import Doubt, Mark, Provenance, Standing
from okstat.entry import Entry, raise_faults, read_toml
from okstat.errors import TableError
from okstat.text import Text

REFORM = Doubt("reform", date(2018, 11, 13), date(2019, 2, 15), "two pages")
FULL: dict[str, object] = {"source": "§ 7-4", "url": "https://lovdata.no/", "mark": "P", "checked": date(2026, 11, 21)}


def entry(**values: object) -> Entry:
    """An entry of an invented file."""
    return Entry("a.toml: t", values, [])


def test_unknown_keys_are_noted_one_by_one() -> None:
    """A misspelt key is never passed over."""
    given = entry(name="x", nmae="y", extra=1)
    given.only("name")
    assert ["a.toml: t: unknown key 'nmae'", "a.toml: t: unknown key 'extra'"] == given.faults


def test_an_entry_is_sound_until_something_is_noted_in_it() -> None:
    """Faults of earlier entries in the same file do not count."""
    faults = ["a.toml: another fault"]
    given = Entry("a.toml: t", {}, faults)
    assert given.sound
    given.fault("wrong")
    assert not given.sound


class TestWord:
    """A text that says something."""

    def test_there(self) -> None:
        assert "x" == entry(name="x").word("name")

    def test_left_out_with_a_default(self) -> None:
        assert "" == entry().word("name", "")

    def test_empty_as_the_default_is(self) -> None:
        given = entry(name="")
        assert "" == given.word("name", "")
        assert given.sound

    @pytest.mark.parametrize(
        ("values", "reason"),
        [({}, "name is missing"), ({"name": 1}, "name is no text"), ({"name": " "}, "name is empty")],
    )
    def test_faults(self, values: dict[str, object], reason: str) -> None:
        given = entry(**values)
        assert "" == given.word("name")
        assert [f"a.toml: t: {reason}"] == given.faults


class TestWords:
    """A list of texts."""

    def test_there(self) -> None:
        assert ("a", "b") == entry(who=["a", "b"]).words("who")

    def test_left_out(self) -> None:
        assert () == entry().words("who")

    @pytest.mark.parametrize("value", ["a", ["a", 1]])
    def test_something_else(self, value: object) -> None:
        given = entry(who=value)
        assert () == given.words("who")
        assert ["a.toml: t: who is no list of texts"] == given.faults


class TestDay:
    """A day without a time."""

    def test_there(self) -> None:
        assert date(2024, 8, 1) == entry(checked=date(2024, 8, 1)).day("checked")

    @pytest.mark.parametrize("value", [datetime(2024, 8, 1, 12), time(12), "2024-08-01", 2024])
    def test_something_else(self, value: object) -> None:
        given = entry(checked=value)
        given.day("checked")
        assert ["a.toml: t: checked is no day"] == given.faults

    def test_left_out(self) -> None:
        given = entry()
        given.day("checked")
        assert ["a.toml: t: checked is missing"] == given.faults


class TestBound:
    """A day, a declared doubt, or open."""

    def test_a_day(self) -> None:
        assert date(2024, 8, 1) == entry(since=date(2024, 8, 1)).bound("since", {})

    def test_left_out_is_open(self) -> None:
        assert None is entry().bound("since", {})

    def test_a_doubt_is_the_very_object(self) -> None:
        assert REFORM is entry(since="doubt:reform").bound("since", {"reform": REFORM})

    @pytest.mark.parametrize(
        ("value", "reason"),
        [
            ("doubt:other", "since names a doubt that is not declared: 'other'"),
            ("2024-08-01", "since is neither a day nor 'doubt:NAME'"),
            (2024, "since is no day"),
        ],
    )
    def test_faults(self, value: object, reason: str) -> None:
        given = entry(since=value)
        given.bound("since", {"reform": REFORM})
        assert [f"a.toml: t: {reason}"] == given.faults


class TestProvenance:
    """Every figure says where it comes from, and how well it is known."""

    def test_primary(self) -> None:
        expected = Provenance("§ 7-4", "https://lovdata.no/", Mark.PRIMARY, date(2026, 11, 21))
        assert expected == entry(**FULL).provenance()

    def test_secondary_of_an_overlay(self) -> None:
        expected = Provenance("§ 7-4", "https://lovdata.no/", Mark.SECONDARY, date(2026, 11, 21), "agency")
        assert expected == entry(**FULL | {"mark": "S"}).provenance("agency")

    @pytest.mark.parametrize(
        ("key", "value", "reason"),
        [
            ("mark", "U", "mark U: an uncertain figure is a hole"),
            ("mark", "X", "mark is neither P nor S"),
            ("url", "lovdata.no", "url is no public address"),
            ("url", "", "url is empty"),
            ("standing", "guessed", "standing is none of published, derived, local"),
            ("standing", 1, "standing is no text"),
            ("note", 1, "note is no text"),
        ],
    )
    def test_faults(self, key: str, value: str, reason: str) -> None:
        given = entry(**FULL | {key: value})
        given.provenance()
        assert [f"a.toml: t: {reason}"] == given.faults

    def test_what_is_local_and_why(self) -> None:
        found = entry(**FULL | {"standing": "local", "note": "one employer"}).provenance()
        assert (Standing.LOCAL, "one employer") == (found.standing, found.note)

    def test_what_says_nothing_is_published(self) -> None:
        found = entry(**FULL).provenance()
        assert (Standing.PUBLISHED, "") == (found.standing, found.note)

    def test_all_that_is_missing_is_noted(self) -> None:
        given = entry()
        given.provenance()
        missing = ["source", "url", "mark", "checked"]
        assert [f"a.toml: t: {key} is missing" for key in missing] == given.faults


class TestEntries:
    """The tables under a key."""

    def test_one(self) -> None:
        assert ({"a": 1},) == entry(row={"a": 1}).entries("row")

    def test_several(self) -> None:
        assert ({"a": 1}, {"a": 2}) == entry(row=[{"a": 1}, {"a": 2}]).entries("row")

    def test_left_out(self) -> None:
        assert () == entry().entries("row")

    @pytest.mark.parametrize("value", [1, [1]])
    def test_something_else(self, value: object) -> None:
        given = entry(row=value)
        assert () == given.entries("row")
        assert ["a.toml: t: row is no table"] == given.faults


def test_text_that_is_no_toml_is_a_fault_with_its_line() -> None:
    """The reading goes on with an empty file."""
    faults: list[str] = []
    assert {} == read_toml("a = 1\nb =", "a.toml", faults).values
    assert 1 == len(faults)
    assert "a.toml: Invalid value (at end of document)" == faults[0]


def test_all_faults_are_raised_at_once() -> None:
    """A line each, in the order in which they were found."""
    with pytest.raises(TableError, match=r"^one\ntwo$"):
        raise_faults(["one", "two"])


def test_no_fault_raises_nothing() -> None:
    """A sound file is read in silence."""
    faults: list[str] = []
    raise_faults(faults)
    assert [] == faults


class TestTruth:
    """True or false; what is left out is false."""

    @pytest.mark.parametrize(("values", "truth"), [({"is": True}, True), ({"is": False}, False), ({}, False)])
    def test_there_or_not(self, values: dict[str, object], truth: bool) -> None:
        given = entry(**values)
        assert truth is given.truth("is")
        assert given.sound

    def test_a_number_is_no_truth(self) -> None:
        given = entry(**{"is": 1})
        assert not given.truth("is")
        assert ["a.toml: t: is is neither true nor false"] == given.faults


SAID: dict[str, object] = {"nb": "a {x}", "nn": "b {x}", "en": "c {x}"}


class TestText:
    """One sentence in three languages, with the same places for values in each."""

    def test_there(self) -> None:
        assert Text("a {x}", "b {x}", "c {x}") == entry(text=SAID).text("text")

    @pytest.mark.parametrize(
        ("value", "reason"),
        [
            (None, "a.toml: t: text is missing"),
            ("a", "a.toml: t: text has not one text for each language"),
            ({**SAID, "se": "d"}, "a.toml: t: text: unknown key 'se'"),
            ({"nb": "a", "nn": "b"}, "a.toml: t: text: en is missing"),
            (
                {**SAID, "en": "c"},
                "a.toml: t: text: the languages have different places for values, or a brace stands alone",
            ),
            (
                {**SAID, "en": "c {"},
                "a.toml: t: text: the languages have different places for values, or a brace stands alone",
            ),
        ],
    )
    def test_faults(self, value: object, reason: str) -> None:
        given = entry(**({} if value is None else {"text": value}))
        given.text("text")
        assert [reason] == given.faults


class TestCitations:
    """Places in the law, dated where the section changed its number."""

    def test_none(self) -> None:
        assert () == entry().citations("citations", {})

    def test_one_of_each_form(self) -> None:
        given = entry(
            citations=[
                {"at": "ACT_2023 § 7-2 (1.1)", "since": date(2024, 8, 1)},
                {"at": "REGULATION_2006 § 3-48", "until": "doubt:reform"},
            ]
        )
        assert (
            Citation(Instrument.ACT_2023, "7-2", "1.1", date(2024, 8, 1)),
            Citation(Instrument.REGULATION_2006, "3-48", "", None, REFORM),
        ) == given.citations("citations", {"reform": REFORM})
        assert given.sound

    @pytest.mark.parametrize("at", ["ACT_1898 § 7-2", "ACT_2023, 7-2", "ACT_2023 § 7-2 (1", "§ 7-2"])
    def test_no_such_place(self, at: str) -> None:
        given = entry(citations=[{"at": at}])
        given.citations("citations", {})
        assert ["a.toml: t: citation 1: no place of the form 'ACT_2023 § 7-2 (1)'"] == given.faults
