from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from documents import GONE, SAMPLE, SYNTHETIC_NUMBER, changed, faults, full, minimal
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.document import from_text, read, read_lines, write, write_lines
from okstat.document.from_text import read_by_cattrs, read_by_msgspec
from okstat.errors import DocumentError
from okstat.model.portfolio import Portfolio
from okstat.testing.strategies import portfolios


def by_cattrs(text: str) -> Portfolio | None:
    """What the ordinary road reads, or none."""
    try:
        return read_by_cattrs(text)
    except DocumentError:
        return None


@given(portfolios())
def test_both_roads_read_the_same(portfolio: Portfolio) -> None:
    """A sound document needs no second road."""
    text = write(portfolio)
    assert portfolio == read_by_msgspec(text) == read_by_msgspec(text.encode())


def places(value: Any, path: str = "") -> Iterator[str]:
    """Every place of a document."""
    if path:
        yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from places(inner, f"{path}[{number}]")


VALUES = [
    *(GONE, None, True, False, 0, 1, 2025, 0.5, 1e300, 10**30, [], {}, ["apprentice"], [None], {"id": "x"}),
    *(
        "",
        " ",
        "1",
        "0.5",
        "ok",
        "oslo",
        "6",
        "signed",
        "apprentice",
        "IMITD3----",
        "03",
        "99",
        "2+2",
        SYNTHETIC_NUMBER,
    ),
    *("2026-02-28", "2026-02-30", "1850-01-01", "9999-12-31", SYNTHETIC_NUMBER, "a:b", 'a":b', "æ\u2028:"),
    {"signed": "2026-01-01"},
]


@settings(max_examples=300)
@given(where=st.sampled_from(list(places(full()))), value=st.sampled_from([*VALUES, "\ud800"]))
def test_the_fast_road_never_reads_what_the_other_refuses(where: str, value: object) -> None:
    """Whatever stands in whatever place, however written: what the fast road reads is what the other one does."""
    text = json.dumps(changed(full(), where, value))
    assert read_by_msgspec(text) in (None, by_cattrs(text))


@settings(max_examples=300)
@given(where=st.sampled_from(list(places(full()))), value=st.sampled_from(VALUES))
def test_a_sound_document_is_read_fast(where: str, value: object) -> None:
    """And the other way round, as long as no sign is written by its number."""
    text = json.dumps(changed(full(), where, value), ensure_ascii=False)
    assert by_cattrs(text) == read_by_msgspec(text)


CONTRACT = {"id": "K", "kind": "apprentice", "person": {"id": "P9", "name": "Kari"}}


@pytest.mark.parametrize(
    "text",
    [
        SAMPLE.replace('"id": "P1"', '"id": "P0", "id": "P1"'),
        SAMPLE.replace('"id": "K1"', '"id": "K0", "id": "K1"'),
        SAMPLE.replace('"offices"', '"offices": [], "offices"'),
        SAMPLE.replace('"contracts"', '"contracts": [], "contracts"'),
        SAMPLE.replace('"id": "ok"', '"id": "ko", "id": "ok"'),
        SAMPLE.replace('"id": "P1"', '"name": "\\u003a", "id": "P1"'),
        SAMPLE.replace('"id": "P1"', '"id": "P1:", "id": "\\u003a\\u003A"'),
        SAMPLE.replace("K1", "\ud800"),
        SAMPLE[:-5],
        "[" * 100_000,
        json.dumps(minimal(contracts=[CONTRACT, {**CONTRACT, "id": "L", "person": {"id": "P9", "name": "Ola"}}])),
        json.dumps(minimal(contracts=[CONTRACT, CONTRACT])),
        json.dumps(minimal(contracts=[{**CONTRACT, "person": {"id": "P9", "number": SYNTHETIC_NUMBER}}])),
        json.dumps(minimal(contracts=[{**CONTRACT, "person": {"id": "P9", "number": "1" * 11}}])),
        json.dumps(minimal(contracts=[CONTRACT], candidates=[{"id": "A", "person": {"id": "P9", "name": "Ola"}}])),
        json.dumps(minimal(contracts=[{**CONTRACT, "trade": "IMITD9----"}])),
        json.dumps(changed(full(), "contracts[0].events[4].event", "5")),
        json.dumps(changed(full(), "contracts[0].events[12].replacement", "6")),
        json.dumps(changed(full(), "contracts[0].complete", {"joined": "2026-01-01"})),
        json.dumps(changed(full(), "contracts[0].company", "x")),
        json.dumps(changed(full(), "contracts[0].placements[1].company", "x")),
        json.dumps(changed(full(), "contracts[0].events[4].event", "x")),
        json.dumps(changed(full(), "contracts[0].events[12].event", "4")),
        json.dumps(changed(full(), "contracts[0].events[4].id", "1")),
        json.dumps(changed(full(), "contracts[0].events[5].last", "2020-01-01")),
        json.dumps(changed(full(), "contracts[0].events[0].on", "1800-01-01")),
        json.dumps(minimal(contracts={})),
        json.dumps(minimal(offices=1, contracts=[CONTRACT])),
    ],
)
def test_what_is_in_doubt_is_left_to_the_ordinary_road(text: str) -> None:
    """Keys that stand twice or may do so, broken text, broken links: the fast road gives up, and tells nothing."""
    assert read_by_msgspec(text) is None


def test_the_same_person_is_one_object() -> None:
    """Also on the fast road, and with candidates, which are read on the ordinary one."""
    contracts = [CONTRACT, {**CONTRACT, "id": "L"}]
    text = json.dumps(minimal(contracts=contracts, candidates=[{"id": "A", "person": CONTRACT["person"]}]))
    found = read_by_msgspec(text)
    assert found is not None
    assert found.contracts[0].person is found.contracts[1].person is found.candidates[0].person
    assert read_by_cattrs(text) == found


def test_a_document_with_a_byte_order_mark_is_read_fast() -> None:
    """The mark is no reason for doubt."""
    assert read_by_cattrs(SAMPLE) == read_by_msgspec("\ufeff" + SAMPLE)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every document counts as large."""
    monkeypatch.setattr(from_text, "_LARGE", 0)
    monkeypatch.setattr(from_text, "_MANY", 0)


@pytest.fixture
def no_ordinary_road(monkeypatch: pytest.MonkeyPatch, at_once: None) -> None:
    """There is only the fast one."""

    def never(*_: object, **__: object) -> Portfolio:
        raise AssertionError

    monkeypatch.setattr(from_text, "read_by_cattrs", never)


@pytest.mark.usefixtures("no_ordinary_road")
def test_large_documents_are_read_fast() -> None:
    """With msgspec there, nobody has to ask for it."""
    assert read_by_cattrs(SAMPLE) == read(SAMPLE)


@pytest.mark.usefixtures("at_once")
def test_the_ordinary_road_reads_what_the_fast_one_does_not() -> None:
    """Faults are the same, in the same order; and so is what is sound though it looked doubtful."""
    broken = changed(changed(full(), "contracts[0].trade", "?"), "candidates[0].id", 1)
    assert faults(broken, read_by_cattrs) == faults(broken)
    odd = SAMPLE.replace('"id": "P1"', '"name": "\\u003a", "id": "P1"')
    assert ":" == read(odd).contracts[0].person.name


@pytest.mark.usefixtures("no_ordinary_road")
def test_a_document_larger_than_the_limit_is_not_read_fast() -> None:
    """The limit is looked at before anything else."""
    with pytest.raises(AssertionError):
        read(SAMPLE, limit=10)


@pytest.mark.usefixtures("at_once")
class TestLines:
    """In lines each contract is read fast, or else on the ordinary road, and both know of each other."""

    def test_sound_lines(self) -> None:
        portfolio = read(json.dumps(full()))
        assert portfolio == read_lines(write_lines(portfolio))
        assert portfolio == read_lines(line.encode() for line in write_lines(portfolio))

    def test_what_was_read_fast_is_known_on_the_ordinary_road(self) -> None:
        person = {"id": "P9", "born": "2007-01-01", "name": "Kari"}
        fast = json.dumps({**CONTRACT, "person": person})
        ordinary = json.dumps({**CONTRACT, "id": "L", "person": person, "course": "2+2"}).replace("2+2", "2\\u002b2")
        odd = ordinary.replace("Kari", "K\\u0061ri").replace('"L"', '"\\u003a"')
        found = read_lines([json.dumps(minimal()), fast, ordinary, odd])
        assert found.contracts[0].person is found.contracts[1].person is found.contracts[2].person

    def test_faults_after_what_was_read_fast(self) -> None:
        other = {**CONTRACT, "person": {"id": "P9", "name": "Ola"}}
        assert [
            ("line 3: id", "is also the id of line 2"),
            ("line 3: person", "reads otherwise than in line 2, under the same id"),
            ("line 4: id", "is also the id of line 2"),
        ] == faults([json.dumps(one) for one in (minimal(), CONTRACT, other, CONTRACT)], read_lines)

    def test_faults_before_what_could_be_read_fast(self) -> None:
        lines = [json.dumps(one) for one in (minimal(offices=1), CONTRACT, {**CONTRACT, "trade": 1})]
        assert ["line 1: offices", "line 3: id", "line 3: trade"] == [where for where, _ in faults(lines, read_lines)]


def test_without_msgspec_everything_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch, at_once: None) -> None:
    """The extra is one: nothing else depends on it."""
    monkeypatch.setitem(sys.modules, "msgspec", None)
    monkeypatch.setattr(from_text, "read_by_msgspec", None)
    from_text.has_msgspec.cache_clear()
    try:
        assert read_by_cattrs(SAMPLE) == read(SAMPLE)
    finally:
        from_text.has_msgspec.cache_clear()
