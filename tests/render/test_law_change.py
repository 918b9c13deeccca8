from __future__ import annotations

import json as standard
from datetime import date
from typing import Any

import pytest
from answers import ASKED, K1, LAW_READ, OF_THE_LAW, YELLOW, due, found
from attrs import evolve

from okstat import __version__
from okstat.amendments import Amendment, package_amendments
from okstat.citation import Citation, Instrument
from okstat.dated import Doubt
from okstat.finding import Finding, Subject
from okstat.law_change import LawChange, LawChanges
from okstat.outcome import MET, OutcomeKind, Severity, unknown
from okstat.recording import Read
from okstat.render import json, law_change, law_change_json
from okstat.text import LANGUAGES

OLD, NEW = date(2024, 7, 31), date(2024, 8, 1)
ACT = next(one for one in package_amendments() if one.id == "LOV-2023-06-09-30")
REFORM = next(one for one in package_amendments() if one.id == "exam-reform-2018")
LATE = next(one for one in package_amendments() if one.id == "FOR-2025-09-29-1988")
OLD_LAW = (Citation(Instrument.ACT_1998, "4-4", "1"),)
COUNTS = ({OutcomeKind.MET: 3}, {OutcomeKind.BREACHED: 1, OutcomeKind.MET: 2})


def change(
    before: Finding | None,
    after: Finding | None,
    *changed: str,
    subject: Subject = K1,
    number: int = 0,
    amendments: tuple[Amendment, ...] = (ACT,),
) -> LawChange:
    """What the invented norm answers by two laws."""
    return LawChange(subject, "paper.is-white", number, before, after, changed, amendments)


def answer(*changes: LawChange, **more: Any) -> LawChanges:
    """The changes of a portfolio."""
    plain = LawChanges(OLD, NEW, date(2026, 11, 20), None, changes, COUNTS)
    return evolve(plain, **more)


def contract(id_: str) -> Subject:
    """A contract by its id."""
    return Subject("contract", id_)


def test_another_answer_is_told_by_subject_with_what_is_breached_or_to_be_judged() -> None:
    """Then by rule what became another without a breach, the same on another basis, the amendments, the counts."""
    report = law_change.report(
        answer(
            change(None, found(), "outcome"),
            change(found(MET), None, "outcome", subject=contract("K2")),
            change(found(MET), None, "outcome", subject=contract("K3"), number=2),
            change(
                found(MET, citations=OLD_LAW, bearer="office"),
                found(MET),
                "bearer",
                "wording",
                "citations",
                subject=contract("K4"),
            ),
        ),
        language="en",
    )
    assert (
        """\
The law of 31 July 2024 against the law of 1 August 2024
The facts as of 20 November 2026

Other answers
─────────────
Contract K1
  paper.is-white: not applicable → breached
    After        The paper was yellow on 1 March 2026.

Other answers, without a breach on either side
──────────────────────────────────────────────
paper.is-white: met → not applicable
  Contract K2 and K3

The same answers on another basis
─────────────────────────────────
paper.is-white [2024 → 2024]
  Responsible  the training office → the training company
  Law          Education Act 1998 § 4-4 (1) → Education Act 2023 § 7-2 (1)
  Concerns     Contract K4

What changed the law
────────────────────
  LOV-2023-06-09-30, in force 1 August 2024
    A new Education Act, in force by royal decree of 31 May 2024 no. 1028, and a new regulation of 3
    June 2024 no. 900.
    https://lovdata.no/lov/2023-06-09-30

Number of answers
─────────────────
  By the law of 31 July 2024: 0 breached, 0 to be judged, 0 unknown, 3 met
  By the law of 1 August 2024: 1 breached, 0 to be judged, 0 unknown, 2 met
"""
        == report
    )


def test_where_nothing_changes_that_is_said() -> None:
    """And what the facts are."""
    told = law_change.report(answer(known_at=date(2026, 9, 1), overlays=("county-practice",)))
    assert told.startswith(
        "Loven per 31. juli 2024 mot loven per 1. august 2024\n"
        "Fakta per 20. november 2026, slik det var kjent 1. september 2026, med egne tall fra county-practice\n"
        "\n"
        "Ingen svar blir andre.\n"
        "\n"
        "Antall svar\n"
    )
    assert "Andre svar" not in told
    assert "Samme svar" not in told


def test_both_sentences_are_told_where_both_sides_are_breached() -> None:
    """With the number of the occurrence, how grave it is, and when it was due."""
    graver = found(occurrence=due(2), severity=Severity.INVALID)
    other = dict(YELLOW.values) | {"day": date(2026, 3, 2)}
    later = found(evolve(YELLOW, values=tuple(other.items())), occurrence=due(9))
    told = law_change.report(answer(change(graver, later, "severity", "due", number=2)))
    assert (
        """\
  paper.is-white 2: ugyldig → alvorlig, frist 2. februar 2026 → 9. februar 2026
    Før        Papiret var gult 1. mars 2026.
    Etter      Papiret var gult 2. mars 2026.
"""
        in told
    )


@pytest.mark.parametrize(("language", "both"), [("nb", "Begge"), ("nn", "Begge"), ("en", "Both")])
def test_a_sentence_that_both_laws_say_is_told_once(language: str, both: str) -> None:
    """Where only how grave it is, or when it was due, became another."""
    told = law_change.report(
        answer(change(found(severity=Severity.INVALID), found(), "severity")), language=language
    ).splitlines()
    place = next(number for number, line in enumerate(told) if "paper.is-white" in line)
    assert [both] == [line.split()[0] for line in told[place + 1 : told.index("", place)]]


def test_how_grave_a_new_breach_is_is_not_compared() -> None:
    """It was none before."""
    told = law_change.report(answer(change(found(MET), found(), "outcome", "severity")))
    assert "  paper.is-white: i orden → brudd\n" in told


def test_a_due_day_alone_is_another_answer() -> None:
    """Of those who share it, told together."""
    sides = found(unknown(), occurrence=due(2)), found(unknown(), occurrence=due(9))
    told = law_change.report(
        answer(*(change(*sides, "due", subject=contract(id_), number=1) for id_ in ("K1", "K2", "K3")))
    )
    assert "paper.is-white: frist 2. februar 2026 → 9. februar 2026\n  Kontrakt K1, K2 og K3\n" in told


def test_a_question_is_told_as_it_is_asked() -> None:
    """What there was not to be judged before."""
    told = law_change.report(answer(change(None, found(ASKED, norm=OF_THE_LAW), "outcome")))
    assert "gjelder ikke → til vurdering\n    Etter      Er det blått nok?\n" in told


def test_numbers_are_told_on_both_sides() -> None:
    """By the name of their table."""
    three = evolve(LAW_READ, value=3)
    sides = found(MET, because=(LAW_READ, Read("on", NEW))), found(MET, because=(three,))
    told = law_change.report(answer(change(*sides, "numbers")))
    assert "  Tall       company.lapse-years 2 → company.lapse-years 3\n" in told
    none = found(MET), found(MET, because=(three,))
    assert "  Tall       ingen → company.lapse-years 3\n" in law_change.report(answer(change(*none, "numbers")))
    assert "paper.is-white [2024]\n" in told


def test_those_who_are_many_are_counted() -> None:
    """Twelve are named."""
    many = [
        change(found(MET, citations=OLD_LAW), found(MET), "citations", subject=contract(f"K{n}")) for n in range(10, 24)
    ]
    told = law_change.report(answer(*many), width=None)
    assert "Kontrakt K10, K11, K12, K13, K14, K15, K16, K17, K18, K19, K20, K21 og 2 til\n" in told
    few = law_change.report(answer(*many[:12]), width=None)
    assert "K19, K20 og K21\n" in few


def test_what_they_are_stands_with_the_first_of_each_kind() -> None:
    """So that a word is not repeated for each contract."""
    subjects = (Subject("candidate", "S1"), Subject("candidate", "S2"), contract("K1"), contract("K2"))
    told = law_change.report(
        answer(*(change(found(unknown()), found(MET), "outcome", subject=one) for one in subjects))
    )
    assert "Kandidat S1, S2, Kontrakt K1 og K2\n" in told


def test_an_amendment_in_doubt_and_one_that_was_public_late() -> None:
    """The one began on some day between two, the other before anybody could read it."""
    told = law_change.report(answer(change(None, found(), "outcome", amendments=(REFORM, LATE))), width=None)
    assert isinstance(REFORM.in_force, Doubt)
    assert "  exam-reform-2018, i kraft en dag mellom 13. november 2018 og 15. februar 2019\n" in told
    assert "  FOR-2025-09-29-1988, i kraft 29. september 2025, først kunngjort 7. oktober 2025\n" in told


def test_an_amendment_is_told_once() -> None:
    """However many it touches."""
    told = law_change.report(answer(*(change(None, found(), "outcome", subject=contract(id_)) for id_ in "AB")))
    assert 1 == told.count("LOV-2023-06-09-30, i kraft")


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language(language: str) -> None:
    """Each has words of its own."""
    titles = {"nb": "Hva som endret loven", "nn": "Kva som endra lova", "en": "What changed the law"}
    assert titles[language] in law_change.report(answer(change(None, found(), "outcome")), language=language)


def test_as_json() -> None:
    """Every change with both sides, amendments once, counts of both laws."""
    before = found(YELLOW, citations=OLD_LAW, because=(LAW_READ,), occurrence=due(2))
    told = law_change_json.document(
        answer(change(before, None, "outcome", number=2), change(before, None, "outcome")), language="en"
    )
    side = told["changes"][0]["before"]
    assert {
        "format": "okstat.law-change/1",
        "version": __version__,
        "before": "2024-07-31",
        "after": "2024-08-01",
        "on": "2026-11-20",
        "known_at": None,
        "overlays": [],
        "counts": {
            "before": {"met": 3, "breached": 0, "unknown": 0, "judgement": 0},
            "after": {"met": 2, "breached": 1, "unknown": 0, "judgement": 0},
        },
    } == {key: told[key] for key in told if key not in ("changes", "amendments")}
    assert {
        "subject": {"kind": "contract", "id": "K1"},
        "rule": "paper.is-white",
        "number": 2,
        "changed": ["outcome"],
        "after": None,
        "amendments": ["LOV-2023-06-09-30"],
    } == {key: value for key, value in told["changes"][0].items() if key != "before"}
    assert told["changes"][1]["number"] is None
    assert {
        "wording": "2024",
        "outcome": "breached",
        "severity": "serious",
        "bearer": "company",
        "governed_by": "2026-11-20",
        "text": "The paper was yellow on 1 March 2026.",
        "missing": [],
        "due": "2026-02-02",
        "numbers": {"company.lapse-years": 2},
    } == {key: side[key] for key in side if key not in ("texts", "citations")}
    assert [("LOV-1998-07-17-61", "4-4", "1")] == [
        (place["instrument"], place["section"], place["ledd"]) for place in side["citations"]
    ]
    assert [
        {
            "id": "LOV-2023-06-09-30",
            "made": "2023-06-09",
            "in_force": "2024-08-01",
            "public_from": None,
            "text": {language: getattr(ACT.text, language) for language in LANGUAGES},
            "source": "Education Act 2023 § 30-1",
            "url": "https://lovdata.no/lov/2023-06-09-30",
            "mark": "P",
        }
    ] == told["amendments"]
    assert told == standard.loads(json.dumps(told))


def test_as_json_without_a_due_day_and_with_a_doubt() -> None:
    """A rule has no day on which it is due; the first day of an amendment may be an interval."""
    told = law_change_json.document(answer(change(None, found(), "outcome", amendments=(REFORM,))))
    assert told["changes"][0]["after"]["due"] is None
    assert {"not_before": "2018-11-13", "not_after": "2019-02-15"} == told["amendments"][0]["in_force"]
    assert told["amendments"][0]["made"] is None
