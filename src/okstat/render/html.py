"""A report as one HTML page that needs nothing else: no script, no file beside it; fit for paper and screen readers.

Asks for `jinja2`, which the extra `report` installs.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from okstat import __version__
from okstat.finding import Report
from okstat.render import explained, words
from okstat.render.outline import outline
from okstat.render.parts import value
from okstat.render.queries import at_hand

__all__ = ["report"]


def report(answers: Report, *, language: str = "nb") -> str:
    """A report as one page of HTML; what the document says is escaped wherever it stands.

    Args:
        answers: what `check` found.
        language: `nb`, `nn` or `en`.
    """

    def say(label: str, /, **values: object) -> str:
        return words.say(getattr(words, label), language, **values)

    return _template().render(
        language=language,
        told=outline(answers, language),
        say=say,
        value=value,
        source=explained.source,
        at_hand=at_hand,
        subject=words.subject,
        version=__version__,
        on=answers.on.isoformat(),
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("okstat.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("report.html")
