from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from agendas import EVERY, UNDATED, agenda_of
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.render import agenda
from okstat.render.lines import Line
from okstat.render.page import page
from okstat.text import LANGUAGES

TITLE = Line("What is due", "title")


class Read(HTMLParser):
    """What stands in a page; every element that is opened is closed, in its turn."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.words: list[tuple[str, str]] = []
        self.feed(written)
        self.close()
        assert [] == self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert tag == self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and self.open[-1] != "style":
            self.words.append((self.open[-1], data.strip()))


def body(*lines: Line) -> str:
    """What stands under the title."""
    written = page([TITLE, *lines], language="en")
    return written.partition("</h1>\n")[2].partition("\n<footer>")[0]


def test_the_first_line_is_the_title() -> None:
    """Of the page, and its first heading; the footer says what made it."""
    read = Read(page([TITLE], language="en"))
    assert [("title", "What is due"), ("h1", "What is due")] == read.words[:2]
    assert "okstat" in read.words[-1][1]


@pytest.mark.parametrize(
    ("line", "element"),
    [
        (Line("To come", "title"), "<h2>To come</h2>"),
        (Line("17 February 2027", "subject"), "<h3>17 February 2027</h3>"),
        (Line("plain"), "<p>plain</p>"),
        (Line("in the text", indent=2), "<p>in the text</p>"),
        (Line("further in", indent=4), '<p class="in">further in</p>'),
        (Line("grave", "serious", indent=4), '<p class="in serious">grave</p>'),
        (
            Line("the member", "fact", "assessment", 14, 2),
            '<p class="row fact"><span>assessment</span> <span>the member</span></p>',
        ),
        (Line("goes on", column=14, indent=2), '<p class="row"><span></span> <span>goes on</span></p>'),
        (Line("K1", label="   1  ", column=6), '<p class="row"><span>1</span> <span>K1</span></p>'),
    ],
)
def test_each_line_is_an_element(line: Line, element: str) -> None:
    """By its style, its label and how far in it stands."""
    assert element == body(line)


def test_what_only_sets_lines_apart_in_text_is_left_out() -> None:
    """Empty lines, and those of dashes under a heading."""
    assert "<h2>To come</h2>\n<p>a</p>" == body(Line(), Line("To come", "title"), Line("───────", "title"), Line("a"))


def test_an_address_is_a_link() -> None:
    """In the midst of words, and each of several."""
    told = body(Line("§ 7-2 https://lovdata.no/lov/2023-06-09-30/§7-2 and https://example.org/?a=1&b=2."))
    assert (
        '<p>§ 7-2 <a href="https://lovdata.no/lov/2023-06-09-30/§7-2">https://lovdata.no/lov/2023-06-09-30/§7-2</a> '
        'and <a href="https://example.org/?a=1&amp;b=2.">https://example.org/?a=1&amp;b=2.</a></p>'
    ) == told


@settings(max_examples=25)
@given(st.text(st.sampled_from("<>&\"'a/ :hps"), max_size=30))
def test_what_a_document_says_is_escaped(said: str) -> None:
    """Whatever it says, it is shown and opens nothing."""
    read = Read(page([TITLE, Line(f"{said}x"), Line(f"{said}y", "subject"), Line("a", label=f"{said}z", column=4)]))
    assert {"html", "head", "meta", "title", "style", "body", "h1", "h3", "p", "span", "footer"} >= set(read.tags) - {
        "a"
    }
    shown = "".join(words for _, words in read.words)
    assert all(re.sub(r"\s", "", said + end) in re.sub(r"\s", "", shown) for end in "xyz")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agenda_as_a_page(language: str) -> None:
    """Nothing is fetched; the language is named; every row of the text is there."""
    found = agenda_of(*EVERY, undated=(UNDATED,))
    written = page(agenda.lines(found, language=language), language=language)
    read = Read(written)
    assert f'<html lang="{language}">' in written
    assert {"script", "link", "img"}.isdisjoint(read.tags)
    assert 1 == read.tags.count("h1")
    shown = " ".join(words for _, words in read.words)
    for line in agenda.lines(found, language=language):
        assert "─" in line.words or line.words.strip() in shown
