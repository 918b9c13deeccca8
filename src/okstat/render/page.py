"""Lines of text as one HTML page that needs nothing else: no script, no file beside it, no extra of the package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from okstat import __version__
from okstat.render import words
from okstat.render.lines import Line

__all__ = ["page"]

_ADDRESS: Final = re.compile(r"https?://[^\s<>›]+")
_UNDERLINE: Final = re.compile("─+")
_STYLE: Final = """\
:root { color-scheme: light dark; --ink: #1c2126; --soft: #56616b; --paper: #fff; --line: #d3dadf; --link: #0b5394;
  --grave: #9c1c1c; --mild: #7a4b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecef; --soft: #a9b4bc; --paper: #15191c; --line: #3a444b;
  --link: #8ec5ff; --grave: #ff9d94; --mild: #f2c062; } }
body { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto;
  max-width: 58rem; padding: 2rem 1.25rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; border-bottom: 2px solid var(--line);
  margin: 2.25rem 0 .75rem; } h3 { font-size: 1.05rem; margin: 1.25rem 0 .35rem; }
h2, h3 { break-after: avoid; } p { margin: .2rem 0; break-inside: avoid; } a { color: var(--link); }
.row { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; } .row > :first-child { color: var(--soft); }
.in { margin-left: 1.5rem; } .breached, .invalid, .serious { color: var(--grave); }
.judgement, .moderate { color: var(--mild); } .fact { font-weight: 600; margin-top: .6rem; }
.row.fact { font-weight: inherit; margin-top: .2rem; }
footer { color: var(--soft); font-size: .9rem; margin-top: 2rem; }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; gap: 0; } }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } a { color: inherit; } }
"""


def page(lines: Iterable[Line], *, language: str = "nb") -> str:
    """Lines as a page; what a document says is escaped wherever it stands.

    Args:
        lines: as `lines` of an agenda or another answer gives them; the first is the title.
        language: `nb`, `nn` or `en`, for those who have it read aloud.
    """
    told = [line for line in lines if line.words or line.label]
    title, body = told[0].words, "\n".join(_elements(told[1:]))
    made_by = escape(words.say(words.MADE_BY, language, version=__version__))
    return f"""\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="okstat {__version__}">
<title>{escape(title)}</title>
<style>
{_STYLE}</style>
</head>
<body>
<h1>{escape(title)}</h1>
{body}
<footer><p>{made_by}</p></footer>
</body>
</html>
"""


def _elements(lines: list[Line]) -> Iterator[str]:
    """A heading for what stands above a line of its own, and for a subject; a paragraph for each other line."""
    for line in lines:
        if _UNDERLINE.fullmatch(line.words):
            continue
        if line.style in ("title", "subject"):
            rank = "h2" if line.style == "title" else "h3"
            yield f"<{rank}>{escape(line.words)}</{rank}>"
        else:
            yield _paragraph(line)


def _paragraph(line: Line) -> str:
    named = [*(["row"] if line.column else ["in"] if line.indent > 2 else []), *([line.style] if line.style else [])]
    kind = f' class="{" ".join(named)}"' if named else ""
    said = _with_links(line.words)
    if line.column:
        return f"<p{kind}><span>{escape(line.label.strip())}</span> <span>{said}</span></p>"
    return f"<p{kind}>{said}</p>"


def _with_links(text: str) -> str:
    """The words, with each address as a link that says where it leads."""
    parts, last = [], 0
    for found in _ADDRESS.finditer(text):
        address = escape(found[0])
        parts += [escape(text[last : found.start()]), f'<a href="{address}">{address}</a>']
        last = found.end()
    return "".join([*parts, escape(text[last:])])
