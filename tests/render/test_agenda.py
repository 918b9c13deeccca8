"""An agenda as text: overdue first, each day with what is to be done and who does it, the law once at the end."""

from __future__ import annotations

import pytest
from agendas import (
    DISPUTED,
    EVERY,
    EXEMPTED,
    FULFILLED,
    MOVED,
    OPEN,
    OVERDUE,
    UNCOUNTED,
    UNDATED,
    UNKNOWN,
    WAIVED,
    a_norm,
    agenda_of,
    obligation,
)
from attrs import evolve

from okstat.agenda import Agenda, Obligation, State
from okstat.finding import Subject
from okstat.outcome import Missing, Waiver
from okstat.render import agenda as text
from okstat.render.lines import wrapped

WHOLE = agenda_of(*EVERY, undated=(UNDATED,), overlays=("own",), subject="K1", bearer="member")


def rows(found: Agenda, *, by: str = "day", language: str = "en") -> list[str]:
    """The rows of an agenda, as long as they are, with every space an ordinary one."""
    return text.report(found, by=by, language=language, width=None).replace("\u00a0", " ").splitlines()


def section(found: Agenda, title: str, *, by: str = "day", language: str = "en") -> list[str]:
    """The rows under a heading, to the next one."""
    told = rows(found, by=by, language=language)
    first = told.index(title) + 2
    rest = [number for number, row in enumerate(told[first:]) if row.startswith("─")]
    last = first + rest[0] - 2 if rest else len(told)
    return [row for row in told[first:last] if row]


def only(one: Obligation, language: str = "en", by: str = "day") -> str:
    """The row of the only obligation."""
    return rows(agenda_of(one), by=by, language=language)[5]


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (
            "nb",
            (
                "Frister fra 1. november 2026 til 31. mars 2027, slik det var kjent 20. november 2026, for K1, "
                "ansvarlig: medlemsbedriften, med egne tall fra own"
            ),
        ),
        (
            "nn",
            (
                "Fristar frå 1. november 2026 til 31. mars 2027, slik det var kjent 20. november 2026, for K1, "
                "ansvarleg: medlemsbedrifta, med eigne tal frå own"
            ),
        ),
        (
            "en",
            (
                "Due from 1 November 2026 to 31 March 2027, as known on 20 November 2026, for K1, "
                "responsible: the member company, with figures of your own from own"
            ),
        ),
    ],
)
def test_the_title_tells_the_question(language: str, title: str) -> None:
    """The days, what was known when, what was selected, and whose figures."""
    assert title == rows(WHOLE, language=language)[0]


def test_without_selection_the_title_is_short() -> None:
    """Nothing is said of what was not asked."""
    assert "Due from 1 November 2026 to 31 March 2027, as known on 20 November 2026" == rows(agenda_of())[0]


@pytest.mark.parametrize(
    ("language", "nothing"),
    [
        ("nb", "Ingen frist faller på disse dagene."),
        ("nn", "Ingen frist fell på desse dagane."),
        ("en", "Nothing is due on these days."),
    ],
)
def test_an_empty_agenda_says_so(language: str, nothing: str) -> None:
    """And nothing else."""
    assert ["", nothing] == rows(agenda_of(), language=language)[1:]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        (
            "nb",
            ["Over fristen", "Kommer", "Ikke kjent om det er gjort", "Gjort", "Falt bort"],
        ),
        (
            "nn",
            ["Over fristen", "Kjem", "Ikkje kjent om det er gjort", "Gjort", "Falle bort"],
        ),
        ("en", ["Overdue", "To come", "Not known to be done", "Done", "Waived"]),
    ],
)
def test_by_day_what_can_be_acted_on_comes_first(language: str, titles: list[str]) -> None:
    """A section for each state that there is, in the same order in all languages."""
    told = rows(WHOLE, language=language)
    found = [told[number - 1] for number, row in enumerate(told) if row.startswith("─")]
    assert titles == found[:5]
    assert 8 == len(found)


def test_a_state_has_its_days_in_order() -> None:
    """Each day once, an empty row between two."""
    told = rows(agenda_of(OPEN, MOVED))
    assert [
        "To come",
        "───────",
        "1 February 2027",
        "  paper.once            the member company: Contract K1 (moved from 31 January 2027 to the next working day)",
        "",
        "17 February 2027",
        "  half-year assessment  the member company: Contract K1 (no. 3)",
    ] == told[2:9]


def test_by_bearer_the_state_stands_with_each() -> None:
    """Sections in the order of the roles."""
    assert [
        "2 November 2026",
        "  half-year assessment  done: Contract K1 (no. 1, done on 5 November 2026, 3 days late)",
        "17 November 2026",
        "  half-year assessment  overdue: Contract K1 (no. 2)",
    ] == section(agenda_of(OVERDUE, FULFILLED, UNKNOWN, EXEMPTED), "the member company", by="bearer")
    told = rows(WHOLE, by="bearer")
    titles = [told[number - 1] for number, row in enumerate(told) if row.startswith("─")]
    assert ["the county", "the member company", "the training office"] == titles[:3]


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (OPEN, "the member company: Contract K1 (no. 3)"),
        (evolve(OPEN, norm=UNCOUNTED), "the member company: Contract K1"),
        (evolve(OPEN, number=1899), "the member company: Contract K1 (no. 1899)"),
        (evolve(OPEN, number=1900), "the member company: Contract K1 (1900)"),
        (FULFILLED, "the member company: Contract K1 (no. 1, done on 5 November 2026, 3 days late)"),
        (
            evolve(FULFILLED, late_days=1),
            "the member company: Contract K1 (no. 1, done on 5 November 2026, one day late)",
        ),
        (
            evolve(FULFILLED, late_days=None),
            "the member company: Contract K1 (no. 1, done on 5 November 2026)",
        ),
        (
            WAIVED,
            "the member company: Contract K2 (no. 3, the last day of the contract is 31 December 2026)",
        ),
        (EXEMPTED, "the county: Contract K1 (no. 3, an exemption was granted)"),
        (
            evolve(EXEMPTED, waived=Waiver.AWAY),
            "the county: Contract K1 (no. 3, no training in that time)",
        ),
        (
            evolve(EXEMPTED, waived=Waiver.UNNECESSARY),
            "the county: Contract K1 (no. 3, the law does not ask for it)",
        ),
        (
            evolve(EXEMPTED, waived=Waiver.ENDED),
            "the county: Contract K1 (no. 3, the contract was over)",
        ),
        (UNKNOWN, "the training office: Contract K1"),
        (evolve(OPEN, subject=Subject("county", "03")), "the member company: County 03 (no. 3)"),
    ],
)
def test_what_is_said_of_each(one: Obligation, told: str) -> None:
    """The number where the duty counts; done when and how late; waived why."""
    assert f"  half-year assessment  {told}" == only(one)


@pytest.mark.parametrize(
    ("language", "moved", "done", "ended", "away", "exempted", "unnecessary"),
    [
        (
            "nb",
            "flyttet fra 31. januar 2027 til neste virkedag",
            "gjort 5. november 2026, 3 dager for sent",
            "siste dag i kontrakten er 31. desember 2026",
            "ingen opplæring i tiden",
            "fritak er gitt",
            "loven krever det ikke",
        ),
        (
            "nn",
            "flytta frå 31. januar 2027 til neste yrkedag",
            "gjort 5. november 2026, 3 dagar for seint",
            "siste dag i kontrakten er 31. desember 2026",
            "inga opplæring i tida",
            "fritak er gitt",
            "lova krev det ikkje",
        ),
    ],
)
def test_in_norwegian(
    language: str, moved: str, done: str, ended: str, away: str, exempted: str, unnecessary: str
) -> None:
    """Bokmål and nynorsk."""
    marked = {
        MOVED: moved,
        FULFILLED: done,
        WAIVED: ended,
        evolve(EXEMPTED, waived=Waiver.AWAY): away,
        EXEMPTED: exempted,
        evolve(EXEMPTED, waived=Waiver.UNNECESSARY): unnecessary,
    }
    for one, mark in marked.items():
        assert only(one, language).endswith(f"{mark})")


def test_what_is_alike_for_several_is_told_once() -> None:
    """Contracts with the same duty, state and bearer on a day share a row; others do not."""
    also = [evolve(OPEN, subject=Subject("contract", id_)) for id_ in ("K2", "K3")]
    other = evolve(OPEN, subject=Subject("contract", "K4"), bearer="company")
    office = evolve(OPEN, subject=Subject("office", "ok"))
    assert [
        "17 February 2027",
        "  half-year assessment  the member company: Contract K1 (no. 3), K2 (no. 3), K3 (no. 3)",
        "  half-year assessment  the training company: Contract K4 (no. 3)",
        "  half-year assessment  the member company: Training office ok (no. 3)",
    ] == section(agenda_of(OPEN, *also, other, office), "To come")


@pytest.mark.parametrize(("rule", "told"), [("paper." + "a" * 24, 1), ("paper." + "a" * 25, 2)])
def test_what_has_a_long_name_stands_above(rule: str, told: int) -> None:
    """So that there is room for whom it is about; thirty letters still stand beside it."""
    one = evolve(MOVED, norm=a_norm(rule, counts=False), moved_from=None)
    rows_of = section(agenda_of(one), "To come")[1:]
    assert told == len(rows_of)
    assert rows_of[-1].endswith("  the member company: Contract K1")
    assert rows_of[0].startswith(f"  {rule}")
    assert 34 == rows_of[-1].index("the member")


def test_readings_are_told_under_it() -> None:
    """What each says, and by which nothing is due."""
    assert [
        "17 February 2027",
        "  half-year assessment  the member company: Contract K1 (no. 5)",
        "                        the change of the rules on the trade exam (2018) had not begun: nothing due",
        "                        the change of the rules on the trade exam (2018) had begun: 17 February 2027, to come",
    ] == section(agenda_of(DISPUTED), "Not known to be done")


@pytest.mark.parametrize(("language", "none"), [("nb", "ingen frist"), ("nn", "ingen frist"), ("en", "nothing due")])
def test_a_reading_by_which_nothing_is_due(language: str, none: str) -> None:
    """In each language."""
    assert any(row.endswith(f": {none}") for row in rows(agenda_of(DISPUTED), language=language))


def test_what_cannot_be_dated_is_told_by_what_is_missing() -> None:
    """What most lack comes first; each fact once, with the rules it decides and who lacks it."""
    other = evolve(UNDATED, subject=Subject("contract", "K2"), norm=OPEN.norm, missing=UNDATED.missing[:1])
    judged = evolve(UNDATED, missing=())
    assert [
        "  half-year assessment (event assessment_held)",
        "    decides paper.half-yearly, paper.once",
        "    missing for K1 and K2",
        "  somebody's judgement",
        "    decides paper.once",
        "    missing for K1",
        "  attestation of the requirement company.plan (event attested)",
        "    decides paper.once",
        "    missing for K1",
    ] == section(agenda_of(undated=(UNDATED, other, judged)), "Due days that cannot be told")


def test_facts_stand_apart() -> None:
    """An empty row between two."""
    told = rows(agenda_of(undated=(UNDATED,)))
    assert "" == told[told.index("    missing for K1") + 1]
    assert "" != told[told.index("Due days that cannot be told") + 2]


def test_the_law_is_told_once_for_each_wording() -> None:
    """The sentence, the places with their addresses, the rule and what it is called."""
    also = evolve(OPEN, subject=Subject("contract", "K2"))
    assert [
        "  The paper is white.",
        "  Law   Education Regulation 2024 § 9-13 (1)",
        "        https://lovdata.no/forskrift/2024-06-03-900/§9-13",
        "  Rule  paper.half-yearly, half-year assessment",
        "  The paper is white.",
        "  Law   Education Regulation 2024 § 9-13 (1)",
        "        https://lovdata.no/forskrift/2024-06-03-900/§9-13",
        "  Rule  paper.once",
    ] == section(agenda_of(MOVED, OPEN, also, OVERDUE), "What the law asks")


def test_all_are_counted_at_the_end() -> None:
    """Every state, also those that none has."""
    assert "  1 overdue, 2 to come, 2 not known to be done, 1 done, 2 waived" == rows(WHOLE)[-1]
    assert (
        "  0 over fristen, 1 kommer, 0 ikke kjent om det er gjort, 0 gjort, 0 falt bort"
        == rows(agenda_of(OPEN), language="nb")[-1]
    )
    assert (
        "  0 over fristen, 1 kjem, 0 ikkje kjent om det er gjort, 0 gjort, 0 falle bort"
        == rows(agenda_of(OPEN), language="nn")[-1]
    )


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("by", text.BY)
def test_no_row_is_wider_than_asked(width: int, by: str) -> None:
    """Only an address or a rule's id, which are never broken, may be."""
    for row in text.report(WHOLE, by=by, width=width).splitlines():
        assert len(row) <= width or "http" in row


def test_a_number_stays_with_its_contract() -> None:
    """No row is broken between them."""
    assert "Contract K1\u00a0(no.\u00a03)" in text.report(agenda_of(OPEN), language="en")


def test_lines_have_styles() -> None:
    """What is overdue is shown as a breach is, the rest in its own way."""
    styles = {line.words: line.style for line in text.lines(WHOLE, language="en") if line.style not in ("", "title")}
    assert "breached" == styles["the member company: Contract K1\u00a0(no.\u00a02)"]
    assert "met" == styles["the member company: Contract K1\u00a0(no.\u00a01, done on 5 November 2026, 3 days late)"]
    assert "unknown" == styles["the training office: Contract K1"]
    assert "not_applicable" == styles["the county: Contract K1\u00a0(no.\u00a03, an exemption was granted)"]
    assert "fact" == styles["the member company: Contract K1\u00a0(no.\u00a03)"]
    assert "subject" == styles["17 February 2027"]


def test_what_has_no_name_is_called_by_its_rule() -> None:
    """Where the fact is no event, or an event of a host's own."""
    for source in ("key last of event signed", "event moonrise", "event attested company.plan"):
        one = obligation(shown_by=Missing("x", source), state=State.OPEN)
        assert only(one).startswith("  paper.half-yearly  the member company:")


def test_by_default_it_is_in_bokmaal_and_as_wide_as_other_text() -> None:
    """As a report is."""
    told = text.report(WHOLE)
    assert told == "".join(f"{row}\n" for line in text.lines(WHOLE) for row in wrapped(line, 100))
    assert "Hva loven krever" in told
