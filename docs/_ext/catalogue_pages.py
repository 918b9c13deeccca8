"""The catalogue and the coverage matrix as pages, written from the rows of `okstat rules` and `okstat coverage`.

They are made each time the documentation is built, in `docs/reference/generated/`, so they cannot fall behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from okstat.book import Book, default_book
from okstat.catalogue import coverage_rows, coverage_totals, rule_rows
from okstat.catalogue.coverage import ANSWERS, WITHOUT_NORM
from okstat.citation import Instrument
from okstat.outcome import Severity
from okstat.render import words
from okstat.render.validity import time_in_words

if TYPE_CHECKING:
    from sphinx.application import Sphinx

Row = Mapping[str, Any]

HERE: Final = Path(__file__).parents[1] / "reference" / "generated"
KINDS: Final = {
    "rule": "Rules",
    "duty": "Duties with due dates",
    "plan": "Calculations",
    "requirement": "Requirements to be attested",
    "question": "Questions left to judgement",
}
SHORT: Final = {
    "rule": "rules",
    "duty": "duties",
    "plan": "calculations",
    "requirement": "to attest",
    "question": "to judge",
}
TOPICS: Final = {
    "absence": "absence from the training",
    "adapted": "individually arranged training (individuelt tilrettelagt opplæring)",
    "admission": "admission on conditions that are not met",
    "adult": "upper secondary training of adults",
    "appeal": "who decides an appeal",
    "apprentice": "duties of the apprentice",
    "arrangement": "whether training is arranged individually",
    "assess": "talks, half-year assessments and grades on the way",
    "board": "the work of the vocational training board",
    "care": "follow-up and cooperation of services",
    "certificate": "trade certificates, diplomas and what stands on them",
    "change": "changes of a contract, and transfer to another company",
    "company": "the training company: approval, lapse, reports, duties",
    "competence": "how prior competence is assessed",
    "contract": "the contract: in writing, in time, by whom, approved",
    "county": "the county as an authority: placement, guidance, grants",
    "covid": "extension after the spring of 2020",
    "credit": "what is credited of school, training and exams (godskriving)",
    "curriculum": "which curriculum holds",
    "data": "personal data and police certificates",
    "documentation": "documentation of competence aims, as practice",
    "end": "how a contract ends before its time",
    "entry": "the way to a contract, and to the exam without one",
    "exam": "the trade exam and its like, from registration to appeal",
    "exempt": "exemption from grades and subjects",
    "grant": "the county's grant to the company",
    "insurance": "occupational injury insurance of the Act",
    "kind": "the four kinds of contract",
    "member": "members of a training office, by its own terms",
    "office": "the training office: approval, board, agreements",
    "omval": "change of choice (omvalg)",
    "pay": "payroll held against contract and agreement",
    "period": "the training time: length, last day, organisation",
    "placement": "placement of applicants by the county (formidling)",
    "principle": "principles of the training of adults",
    "probation": "probation",
    "right": "the right to upper secondary training",
    "state": "what is expected of state bodies",
    "subject-exam": "exams in subjects (eksamen)",
    "supervision": "supervision by the state",
    "trial": "trials with exceptions from the law",
    "wage": "pay in training in the state",
    "work": "the employment: hours, counselling, costs",
    "ynemnd": "the vocational training board (yrkesopplæringsnemnd)",
}
"""What each topic, the first word of an id, is about."""
ABOUT_THE_CATALOGUE: Final = """\
Every norm of okstat: what it says, where the law says so, in which wordings over time, who has the duty, and what it
reads. The numbers are of ids; an id may have several wordings. How far all of them reach into the law is told on the
pages on [coverage](../coverage/index.md).
"""
ABOUT_COVERAGE: Final = """\
What okstat does with each ledd on training in companies. A ledd is *answered* by rules, duties or calculations, which
are computed from facts, or by requirements, which a person attests. The others are definitions, questions left to
somebody's judgement, delegations, outside the subject, or uncertain because their text has not been read; each says
why. A deadline or a calculation is never answered by a requirement alone.
"""
INSTRUMENTS: Final = {instrument.number: instrument for instrument in Instrument}
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]<>#|$~^])")


def pages(book: Book | None = None) -> dict[str, str]:
    """The text of each page by its path under `generated`."""
    use = book if book is not None else default_book()
    rows = rule_rows(use)
    topics: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        topics[str(row["id"]).partition(".")[0]].append(row)
    covered = coverage_rows(use)
    found = {f"catalogue/{topic}.md": _topic_page(topic, of_topic) for topic, of_topic in sorted(topics.items())}
    found["catalogue/index.md"] = _topics_page(topics)
    found |= {
        f"coverage/{_slug(number)}.md": _instrument_page(
            number, [row for row in covered if row["instrument"] == number]
        )
        for number in dict.fromkeys(str(row["instrument"]) for row in covered)
    }
    found["coverage/index.md"] = _coverage_page(covered)
    return found


def plain(text: str) -> str:
    """A text in which no character is markup, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))


def anchor(id_: str) -> str:
    """The name by which other pages point to a norm."""
    return f"norm-{id_.replace('.', '-')}"


def _link(id_: str) -> str:
    return f"[`{id_}`](#{anchor(id_)})"


def _slug(number: str) -> str:
    return INSTRUMENTS[number].name.lower().replace("_", "-")


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    titles = list(head)
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


# ── the catalogue ──────────────────────────────────────────────────────────────────────────────


def _about(topic: str) -> str:
    return TOPICS.get(topic, topic)


def _topics_page(topics: Mapping[str, list[Row]]) -> str:
    def counted(rows: list[Row], kind: str) -> str:
        return str(len({row["id"] for row in rows if row["kind"] == kind}) or "")

    head = ("topic", "about", *SHORT.values())
    table = _table(
        head,
        (
            [f"[{topic}]({topic}.md)", _about(topic), *(counted(rows, kind) for kind in KINDS)]
            for topic, rows in sorted(topics.items())
        ),
    )
    return "\n".join(
        [
            "# The catalogue by topic",
            "",
            ABOUT_THE_CATALOGUE,
            ":::{container} topics",
            "",
            *table,
            ":::",
            "",
            "```{toctree}",
            ":hidden:",
            "",
            *sorted(topics),
            "```",
            "",
        ]
    )


def _topic_page(topic: str, rows: list[Row]) -> str:
    lines = [f"# {topic}", "", f"{_about(topic)[0].upper()}{_about(topic)[1:]}.", ""]
    for kind, title in KINDS.items():
        of_kind = [row for row in rows if row["kind"] == kind]
        if of_kind:
            lines += [f"## {title}", ""]
            if kind == "requirement":
                lines += _checklist(of_kind)
            for id_, wordings in groupby(of_kind, lambda row: str(row["id"])):
                lines += _norm(id_, list(wordings))
    return "\n".join(lines)


def _checklist(rows: list[Row]) -> Iterator[str]:
    """What is asked for now, to be printed and ticked."""
    standing = [row for row in rows if row["until"] is None]
    if standing:
        yield "```{rst-class} checklist"
        yield "```"
        yield ""
    for row in standing:
        law = ", ".join(dict.fromkeys(_place(place) for place in row["citations"]))
        yield f"- {plain(row['text']['nb'])} *{plain(row['text']['en'])}* ({words.role(row['bearer'], 'en')}; {law})"
    yield ""


def _norm(id_: str, wordings: list[Row]) -> Iterator[str]:
    yield f"({anchor(id_)})="
    yield f"### {plain(id_)}"
    yield ""
    latest = wordings[-1]
    for language in ("en", "nb", "nn"):
        yield (
            f"{plain(latest['text'][language])}  "
            if language == "en"
            else f"*{language}: {plain(latest['text'][language])}*  "
        )
    yield ""
    yield from _table(("wording", "holds", "law"), (_wording(row) for row in wordings))
    earlier = {row["wording"]: row["text"]["en"] for row in wordings[:-1] if row["text"] != latest["text"]}
    for wording, text in earlier.items():
        yield f"- **{plain(wording)}** said: {plain(text)}"
    yield ""
    yield from _facts(latest)


def _wording(row: Row) -> list[str]:
    law = ", ".join(dict.fromkeys(_place(place) for place in row["citations"]))
    return [plain(row["wording"]), plain(time_in_words(row, "en")), law]


def _place(place: Row) -> str:
    ledd = f" ({place['ledd']})" if place["ledd"] else ""
    named = (
        f"{INSTRUMENTS[place['instrument']].name_in('en')} § {place['section']}{ledd}"
        if place["section"]
        else (INSTRUMENTS[place["instrument"]].name_in("en"))
    )
    return f"[{plain(named)}](<{place['url']}>)"


def _bearer(row: Row) -> str:
    role = words.role(row["bearer"], "en")
    return f"{role}, with a training office by the matrix (`{row['task']}`)" if row["task"] else role


def _facts(row: Row) -> Iterator[str]:
    """What is known of the wording that stands last."""
    if row["bearer"] is not None:
        title = "Decided by" if row["kind"] == "question" else "Bearer"
        yield f":{title}: {_bearer(row)}"
    if row["kind"] not in ("plan", "question"):
        yield f":When breached: {words.severity(Severity(row['severity']), 'en')}"
    if row["kind"] != "plan":
        yield f":Day that decides: {'`' + row['clock'] + '`' if row['clock'] else 'the due day'}"
    yield f":About: {row['subject']}"
    for weighed in row["weigh"] or ():
        yield f":To weigh: {plain(weighed['en'])}"
    if row["remedy"] is not None and row["kind"] != "question":
        yield f":Remedy: {plain(row['remedy']['en'])}"
    if row["reads"]:
        yield f":Reads: {', '.join(f'`{path}`' for path in row['reads'])}"
    yield ""


# ── coverage ───────────────────────────────────────────────────────────────────────────────────


def _percent(share: str | None) -> str:
    if share is None:
        return ""
    whole, _, part = share.partition(".")
    return f"{int(whole + part) / 10:.1f} %"


def _totals(rows: Iterable[Row], first: str) -> Iterator[str]:
    head = (first, "answered", "of that attested", "ledd", *ANSWERS, "open", *WITHOUT_NORM)
    yield from (":::{container} coverage", "")
    yield from _table(
        head,
        (
            [
                _place_of_total(total),
                _percent(total["share"]),
                _percent(total["attested_share"]),
                str(total["provisions"]),
                *(str(total["treated_as"][kind] or "") for kind in ANSWERS),
                str(total["unanswered"] or ""),
                *(str(total["treated_as"][kind] or "") for kind in WITHOUT_NORM),
            ]
            for total in rows
        ),
    )
    yield from (":::", "")


def _place_of_total(total: Row) -> str:
    if total["chapter"] is None:
        return f"[{INSTRUMENTS[total['instrument']].name_in('en')}]({_slug(total['instrument'])}.md)"
    return f"chapter {total['chapter']}"


def _coverage_page(rows: list[dict[str, object]]) -> str:
    totals = coverage_totals(rows)
    wholes = [total for total in totals if total["chapter"] is None]
    return "\n".join(
        [
            "# Coverage",
            "",
            ABOUT_COVERAGE,
            *_totals(wholes, "instrument"),
            "```{toctree}",
            ":hidden:",
            "",
            *(_slug(str(total["instrument"])) for total in wholes),
            "```",
            "",
        ]
    )


def _instrument_page(number: str, rows: list[dict[str, object]]) -> str:
    lines = [f"# {INSTRUMENTS[number].name_in('en')}", ""]
    totals = coverage_totals(rows)
    lines += _totals((total for total in totals if total["chapter"] is not None), "chapter")
    head = ("ledd", "what it says", "treated as", "by, or why not")
    for chapter, group in groupby(rows, lambda row: str(row["section"]).partition("-")[0]):
        lines += [f"## Chapter {chapter}", "", ":::{container} provisions", ""]
        lines += [*_table(head, map(_provision, group)), ":::", ""]
    return "\n".join(lines)


def _provision(row: Row) -> list[str]:
    edition = f", edition of {row['edition']}" if row["edition"] else ""
    by = ", ".join(_link(id_) for id_ in row["answered_by"])
    points_to = ", ".join(f"`{name}`" for name in row["points_to"])
    reason = plain(row["reasons"]["en"]) if row["reasons"] is not None else ""
    return [
        f"§ {row['section']} ({row['ledd']}){edition}",
        plain(row["gist"]),
        row["treated_as"] or "**not answered**",
        "; ".join(part for part in (by, points_to, reason) if part),
    ]


def write(app: Sphinx) -> None:
    """Write the pages, and take away those of a topic that is no more."""
    made = pages()
    for folder in ("catalogue", "coverage"):
        (HERE / folder).mkdir(parents=True, exist_ok=True)
        for old in (HERE / folder).glob("*.md"):
            if f"{folder}/{old.name}" not in made:
                old.unlink()
    for path, text in made.items():
        file = HERE / path
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for its sources."""
    app.connect("config-inited", lambda app, config: write(app))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
