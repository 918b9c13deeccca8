from __future__ import annotations

import pytest
from answers import found

from okstat.finding import Finding, Subject
from okstat.outcome import Missing, unknown
from okstat.render.supplies import Supply, supplies


def lacking(*sources: str, of: str = "K1") -> Finding:
    """An answer that hangs on what these would supply."""
    return found(
        unknown(*(Missing(f"fact.{number}", source) for number, source in enumerate(sources))), Subject("contract", of)
    )


def told(*findings: Finding) -> list[Supply]:
    """What would settle these, in English."""
    return list(supplies(findings, "en"))


def test_an_event_is_told_once_whatever_is_missing_of_it() -> None:
    """Its keys, the most missing first, then by name; the event itself is no key."""
    answers = (
        lacking("event signed"),
        lacking("key last of event signed", "key aim of event signed", of="K2"),
        lacking("key last of event signed", "key by of event signed", of="K3"),
    )
    assert [Supply("signature (event signed)", 3, 3, (("last", 2), ("aim", 1), ("by", 1)))] == told(*answers)


def test_the_event_of_another_subject_is_the_same_event() -> None:
    """Whose it is stands with each fact, where all are told."""
    assert [Supply("signature (event signed)", 2, 1, ())] == told(
        lacking("event signed"), lacking("event signed of the contracts")
    )


def test_what_is_to_be_attested_is_one_row() -> None:
    """With the requirements."""
    (row,) = told(lacking("event attested company.plan"), lacking("event attested contract.content", of="K2"))
    assert ("attestation (event attested)", 2, (("company.plan", 1), ("contract.content", 1))) == (
        row.named,
        row.answers,
        row.parts,
    )


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("key course of the contract", "key course of the contract"),
        ("table wage.table on 2026-11-20", "table wage.table on 20 November 2026"),
        ("whatever a host says", "whatever a host says"),
    ],
)
def test_what_is_no_event_stands_for_itself(source: str, named: str) -> None:
    """A key of the contract, a row of a table, a host's own words."""
    assert [Supply(named, 1, 1, ())] == told(lacking(source))


def test_an_answer_counts_once_for_an_event_and_for_each_event_it_hangs_on() -> None:
    """So the numbers need not add up to the answers."""
    both = lacking("key last of event signed", "key by of event signed", "event ended")
    assert [("ending (event ended)", 1), ("signature (event signed)", 1)] == [
        (row.named, row.answers) for row in told(both)
    ]


def test_what_settles_most_comes_first() -> None:
    """Then by name; subjects are counted once."""
    rows = told(lacking("event ended"), lacking("event signed"), lacking("event signed"), lacking("event approved"))
    assert [("signed", 2, 1), ("approved", 1, 1), ("ended", 1, 1)] == [
        (row.named.removesuffix(")").rpartition(" ")[2], row.answers, row.subjects) for row in rows
    ]


def test_what_lacks_nothing_is_not_told() -> None:
    """As where only readings differ."""
    assert [] == told(found(unknown()))
