"""A report as one HTML page that needs nothing else: no script, no file beside it; fit for paper and screen readers.

Asks for `jinja2`, which the extra `report` installs.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from okstat import __version__
from okstat.agenda import Agenda
from okstat.finding import Report
from okstat.render import explained, report_words, words
from okstat.render.lines import MOST_NAMED
from okstat.render.outline import outline
from okstat.render.parts import value
from okstat.render.queries import at_hand

__all__ = ["report"]


def report(answers: Report, *, language: str = "nb", due: Agenda | None = None) -> str:
    """A report as one page of HTML; what the document says is escaped wherever it stands.

    Args:
        answers: what `check` found.
        language: `nb`, `nn` or `en`.
        due: what is due next, to be told after the breaches.
    """

    def say(label: str, /, **values: object) -> str:
        return words.say(getattr(report_words if label in report_words.__all__ else words, label), language, **values)

    told = outline(answers, language, due)
    last = due.last if due is not None else None
    sections = (
        ("breaches", told.breaches, say("BREACHES")),
        ("coming", told.coming, say("COMING", last=last) if last is not None else ""),
        ("judgements", told.judgements, say("JUDGEMENTS")),
        ("differing", told.differing, say("DIFFERING")),
        ("settling", told.settling, say("SETTLING")),
        ("rest", told.rest, say("THE_REST")),
    )
    return _template().render(
        language=language,
        told=told,
        parts=[(id_, title) for id_, found, title in sections if found],
        last=last,
        most=MOST_NAMED,
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
