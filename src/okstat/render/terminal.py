"""Lines of text on a terminal: in its width, and in colour where `rich` (extra `cli`) is installed.

The words are the same as in plain text.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, TextIO

from okstat.render.lines import WIDTH, Line, wrapped

__all__ = ["LONG", "progress", "show"]

LONG: Final = 2000
"""From how many subjects on a check takes long enough to show how far it is."""

_NARROWEST: Final = 40
_LABEL: Final = "dim"
_STYLES: Final[Mapping[str, str]] = {
    "title": "bold",
    "subject": "bold cyan",
    "invalid": "bold red",
    "serious": "red",
    "moderate": "yellow",
    "notice": "blue",
    "breached": "bold red",
    "judgement": "bold yellow",
    "unknown": "magenta",
    "met": "green",
    "not_applicable": "dim",
    "address": "dim",
    "fact": "bold",
}
_CONTROL: Final = dict.fromkeys((*range(32), *range(127, 160)), "\ufffd")
"""Characters that steer a terminal: what a document says is shown, never obeyed."""


def show(lines: Iterable[Line], stream: TextIO) -> None:
    """Write lines to a stream; one that is no terminal gets them plain, in a width of its own."""
    is_terminal = stream.isatty()
    width = max(shutil.get_terminal_size().columns, _NARROWEST) if is_terminal else WIDTH
    write = (_in_colour(stream) if is_terminal else None) or _plainly(stream)
    for line in lines:
        for number, row in enumerate(wrapped(line, width)):
            write(line, row.translate(_CONTROL), number == 0)


def _plainly(stream: TextIO) -> Callable[[Line, str, bool], None]:
    def write(line: Line, row: str, is_first: bool) -> None:
        stream.write(f"{row}\n")

    return write


def _in_colour(stream: TextIO) -> Callable[[Line, str, bool], None] | None:
    """How to write in colour; `None` where `rich` is not installed."""
    try:
        from rich.console import Console
        from rich.text import Text
    except ImportError:
        return None
    console = Console(file=stream, highlight=False)

    def write(line: Line, row: str, is_first: bool) -> None:
        text = Text(row)
        if not line.label:
            text.stylize(_STYLES.get(line.style, ""))
        elif is_first:
            text.stylize(_STYLES.get(line.style, _LABEL), 0, line.indent + len(line.label))
        console.print(text, soft_wrap=True)

    return write


@contextmanager
def progress(total: int, stream: TextIO) -> Iterator[Callable[[int], None]]:
    """Show how far long work is, on a terminal with `rich`; yields what to call with the number of subjects done."""
    bar = None
    if stream.isatty() and total >= LONG:
        try:
            from rich.console import Console
            from rich.progress import Progress
        except ImportError:
            pass
        else:
            bar = Progress(console=Console(file=stream), transient=True)
    if bar is None:
        yield lambda done: None
        return
    with bar:
        task = bar.add_task("okstat", total=total)
        yield lambda done: bar.advance(task, done)
