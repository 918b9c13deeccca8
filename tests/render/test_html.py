from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from agendas import OPEN, agenda_of
from answers import ASKED, LACKS_TALK, LAW_READ, OF_THE_LAW, OWN, SIGNED_READ, found, norm, readings, report

from okstat.finding import Report, Subject
from okstat.outcome import MET, Missing, judgement, unknown
from okstat.recording import Read
from okstat.render import html
from okstat.text import LANGUAGES, Text

QUESTION = judgement(Text(nb="Er det hvitt nok?", nn="Er det kvitt nok?", en="Is it white enough?"))
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """What stands in a page; every element that is opened is closed, in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self.open:
            self.words.append(data.strip())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each element of a kind."""
        return [attributes for name, attributes in self.tags if name == tag]


def everything() -> Report:
    """A report with something in every section."""
    return report(
        found(because=(SIGNED_READ, LAW_READ, Read("grant.kr", 1, (), OWN))),
        found(QUESTION, norm=norm("paper.is-square")),
        found(ASKED, norm=OF_THE_LAW, because=(SIGNED_READ, Read("absences.rows[0].first", None))),
        found(ASKED, Subject("contract", "K2"), norm=OF_THE_LAW),
        found(unknown(), norm=norm("paper.is-thin"), readings=readings()),
        found(LACKS_TALK, norm=norm("paper.is-dry")),
        found(LACKS_TALK, norm=norm("paper.is-clean")),
        found(unknown(Missing("attested.paper", "event attested paper.is-new")), norm=norm("paper.is-new")),
        found(MET, norm=norm("paper.is-there")),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_which_language_it_is_in(language: str) -> None:
    """A screen reader reads it with the right voice."""
    page = Page(html.report(everything(), language=language))
    assert [{"lang": language}] == page.all("html")


def test_a_page_needs_nothing_else() -> None:
    """No script, and nothing is fetched: what it points to are addresses that a reader may follow."""
    page = Page(html.report(everything()))
    assert {"script", "link", "img", "iframe"}.isdisjoint(name for name, _ in page.tags)
    assert not re.search(r"url\(|@import|src=", html.report(everything()))
    assert {"https://lovdata.no/lov/2023-06-09-30/§7-2", "https://lovdata.no/lov/2023-06-09-30/§7-9"} == {
        attributes["href"] for attributes in page.all("a") if not str(attributes["href"]).startswith("#")
    }


def test_sections_are_named_by_their_headings() -> None:
    """One heading of the first rank, and each section is labelled by one of the second that is there."""
    page = Page(html.report(everything()))
    headings = {attributes.get("id") for attributes in page.all("h2")}
    labels = [attributes["aria-labelledby"] for attributes in page.all("section")]
    assert ["breaches", "judgements", "differing", "settling", "rest"] == labels
    assert set(labels) == headings
    assert 1 == len(page.all("h1"))


def test_a_finding_is_told_with_what_it_rests_on() -> None:
    """Grade, sentence, remedy, bearer, section, rule, and what was read with its source."""
    said = Page(html.report(everything())).words
    for words in (
        "alvorlig",
        "Papiret var gult 1. mars 2026.",
        "Kjøp nytt papir.",
        "lærebedriften",
        "opplæringslova 2023 § 7-2 (1)",
        "paper.is-white",
        ", eget tall fra county-practice",
        "signing.on",
        "hendelse 1: underskrift (signed), hendelse 4: endring av kontrakten (changed)",
        "Er det hvitt nok?",
        "Er det blått nok?",
        "Avgjøres av",
        "Å vurdere",
        "lyset",
        "absences.rows[0].first",
        "Kontrakt K2",
        "Når det er avgjort: registrer hendelsen decided.",
        "loven den dagen det skjedde:",
        "samtale om faglig utvikling (hendelsen talk_held)",
        "paper.is-there",
        "Papiret er hvitt.",
    ):
        assert words in said


def test_what_is_due_next_stands_after_the_breaches() -> None:
    """A row for each day and duty; and the page says where to find it."""
    page = Page(html.report(everything(), language="en", due=agenda_of(OPEN)))
    assert ["breaches", "coming", "judgements"] == [part["aria-labelledby"] for part in page.all("section")][:3]
    assert page.words.count("Due by 31 March 2027") == 2
    assert {"17 February 2027", "half-year assessment", "the member company"} < set(page.words)
    assert "coming" not in html.report(everything(), due=agenda_of()).partition("<main>")[2]


def test_a_page_points_to_each_of_its_sections() -> None:
    """From the top, in their order."""
    page = Page(html.report(everything()))
    named = [f"#{part['aria-labelledby']}" for part in page.all("section")]
    assert named == [part["href"] for part in page.all("a") if str(part["href"]).startswith("#")]


def test_what_would_settle_most_comes_before_every_fact() -> None:
    """Twelve events; all that is missing can be unfolded, and its number is told."""
    lacking = [found(unknown(Missing("a", f"event own_{number:02}"))) for number in range(14)]
    page = html.report(report(*lacking), language="en")
    short, _, whole = page.partition("All that is missing, and for whom (14)")
    assert "own_11" in short
    assert "own_12" not in short
    assert "own_13" in whole


def test_an_empty_report_says_that_no_breach_can_be_shown() -> None:
    """There is no section without content."""
    page = Page(html.report(report(), language="en"))
    assert "No breach that can be shown." in page.words
    assert [] == page.all("section")


def test_what_a_document_says_is_escaped() -> None:
    """An id cannot become part of the page."""
    page = html.report(report(found(subject=Subject("contract", "<script>alert(1)</script>"))))
    assert "<script" not in page
    assert "Kontrakt <script>alert(1)</script>" in "".join(Page(page).words)
