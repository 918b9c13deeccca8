from __future__ import annotations

from datetime import date

import pytest
from answers import FIRST_LEDD, LAW_READ, ON, OWN, SECOND_LEDD, SIGNED_READ, WHOLE_SECTION, due, found

from okstat.citation import Citation, Instrument
from okstat.outcome import MET
from okstat.recording import Read
from okstat.render import words
from okstat.render.parts import Place, heading, named, overlays, places


def test_the_heading_says_which_day_and_which_knowledge() -> None:
    """Whatever makes the answer another than the plain one stands in the heading."""
    assert "Kontroll per 20. november 2026" == heading(words.CHECKED_ON, ON, None, "nb")
    assert (
        "Check as of 20 November 2026, as known on 1 September 2026, with figures of your own from a and b"
        == heading(words.CHECKED_ON, ON, date(2026, 9, 1), "en", ("a", "b"))
    )


def test_a_section_is_named_once_with_all_its_ledd() -> None:
    """The ledd stand in a row, each once; a section cited as a whole has none."""
    cited = (FIRST_LEDD, WHOLE_SECTION, SECOND_LEDD, FIRST_LEDD)
    assert (
        Place("opplæringslova 2023 § 7-2 (1), (2)", "https://lovdata.no/lov/2023-06-09-30/§7-2"),
        Place("opplæringsforskrifta 2024 § 6-13", "https://lovdata.no/forskrift/2024-06-03-900/§6-13"),
    ) == places(cited, "nb")


def test_a_dated_citation_is_the_same_place() -> None:
    """From when to when a section had its number says nothing to whoever looks it up."""
    dated = FIRST_LEDD.between(date(2024, 8, 1), None)
    assert places((FIRST_LEDD,), "en") == places((dated, FIRST_LEDD), "en")


def test_what_has_no_sections_is_named_by_its_title() -> None:
    """A circular has an address as a whole."""
    (place,) = places((Citation(Instrument.COMMON_GUIDELINE),), "nb")
    assert "fellesføring i tildelingsbrev" == place.words


@pytest.mark.parametrize(
    ("late", "said"),
    [
        (None, "paper.is-white 2"),
        (1, "paper.is-white 2 (én dag for sent)"),
        (28, "paper.is-white 2 (28 dager for sent)"),
    ],
)
def test_a_duty_is_named_with_its_number_and_delay(late: int | None, said: str) -> None:
    """What was done too late is in order, and says so."""
    assert said == named(found(MET, occurrence=due(2, late)), "nb")
    assert "paper.is-white" == named(found(MET), "nb")


def test_overlays_are_those_of_the_figures_read() -> None:
    """A fact, and a figure of the package, rest on no overlay."""
    own = Read("grant.kr", 1, (), OWN)
    assert ["county-practice"] == list(overlays([found(because=(SIGNED_READ, LAW_READ, own)), found()]))
