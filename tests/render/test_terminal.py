from __future__ import annotations

import io
import re
import sys

import pytest
from answers import found, report

from okstat.render import terminal, text
from okstat.render.lines import Line

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of a hundred columns that knows colours, whatever the tests run in."""
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the extra `cli` were not installed."""
    for name in ("rich", "rich.console", "rich.text", "rich.progress"):
        monkeypatch.setitem(sys.modules, name, None)


def shown(*lines: Line, stream: io.StringIO) -> str:
    """What lines look like on a stream."""
    terminal.show(lines, stream)
    return stream.getvalue()


def test_a_file_gets_plain_text() -> None:
    """The same as `text.report` gives."""
    answers = report(found())
    assert text.report(answers) == shown(*text.lines(answers), stream=io.StringIO())


@pytest.mark.usefixtures("colours")
def test_a_terminal_gets_colours_and_the_same_words() -> None:
    """Without the colours, the same text."""
    answers = report(found())
    said = shown(*text.lines(answers), stream=Terminal())
    assert text.report(answers) == ESCAPE.sub("", said)
    assert "\x1b[1mBrudd\x1b[0m" in said
    assert "\x1b[31m  alvorlig\x1b[0m" in said
    assert "\x1b[2m  Tiltak\x1b[0m" in said


@pytest.mark.usefixtures("colours", "without_rich")
def test_a_terminal_without_rich_gets_plain_text() -> None:
    """Colour is an extra."""
    answers = report(found())
    assert text.report(answers) == shown(*text.lines(answers), stream=Terminal())


@pytest.mark.parametrize(("columns", "rows"), [("50", 2), ("20", 2), ("200", 1)])
@pytest.mark.usefixtures("colours")
def test_lines_are_as_wide_as_the_terminal(columns: str, rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Down to forty characters, where it is left to the terminal."""
    monkeypatch.setenv("COLUMNS", columns)
    line = Line("eight of" + " letters" * 6, label="Law", column=5)
    assert rows == shown(line, stream=Terminal()).count("\n")


@pytest.mark.usefixtures("colours")
@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()])
def test_a_document_cannot_steer_the_terminal(stream: io.StringIO) -> None:
    """Control characters in an id are shown as what they are: nothing to be obeyed. Brackets are no markup."""
    assert "K\ufffd[31m [red]\ufffd1\n" == shown(Line("K\x1b[31m [red]\x9b1"), stream=stream)


@pytest.mark.usefixtures("colours")
def test_long_work_shows_how_far_it_is() -> None:
    """A bar that goes away when the work is done."""
    stream = Terminal()
    with terminal.progress(terminal.LONG, stream) as done:
        done(terminal.LONG // 2)
        done(terminal.LONG // 2)
    assert "okstat" in stream.getvalue()
    assert stream.getvalue().endswith("\x1b[2K")


@pytest.mark.parametrize(
    ("total", "stream"), [(terminal.LONG, io.StringIO()), (terminal.LONG - 1, Terminal())], ids=["pipe", "short"]
)
def test_short_work_and_a_pipe_show_nothing(total: int, stream: io.StringIO) -> None:
    """Nobody waits, or nobody looks."""
    with terminal.progress(total, stream) as done:
        done(total)
    assert "" == stream.getvalue()


@pytest.mark.usefixtures("without_rich")
def test_without_rich_nothing_is_shown() -> None:
    """The bar belongs to the extra `cli`."""
    stream = Terminal()
    with terminal.progress(terminal.LONG, stream) as done:
        done(1)
    assert "" == stream.getvalue()
