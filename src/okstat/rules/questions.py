"""What the law leaves to judgement: the question, who decides, what they weigh. The rows of `data/questions/`.

There is a file for each topic. A question is asked where its occasion is recorded; one without an occasion of its own
is asked where somebody has raised it (the event `raised`). It stays open until the decision is recorded, by the event
`decided` or `attested` or by the event that the row names. A question that nobody has occasion to ask is no answer at
all. By itself it is never met or breached; where the law sets a standard (the row has a severity), a person who attests
that it is not kept has found a breach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from okstat.bounds import Span
from okstat.citation import Citation
from okstat.dated import Doubt
from okstat.entry import Entry
from okstat.law import Law
from okstat.norm_rows import (
    bearer_of_row,
    citations_of_row,
    id_of_row,
    norms_of_file,
    occasion_of_row,
    severity_of_row,
    where_it_stands,
)
from okstat.rule import MET, NOT_APPLICABLE, Clock, Outcome, Question, Severity, breached, judgement
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.contract import day_asked
from okstat.situation.contract import ContractSituation
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation
from okstat.situation.occasions import Occasion
from okstat.table_file import span_of_row
from okstat.tables import package_doubts, read_folder
from okstat.text import Text

__all__ = ["QUESTIONS", "load_questions"]

_SUBJECTS: Final = {
    "contract": ContractSituation,
    "candidate": CandidateSituation,
    "enterprise": EnterpriseSituation,
    "office": OfficeSituation,
    "county": CountySituation,
}
_KEYS: Final = ("subject", "decided", "facts", "dated_citations", "question", "weigh")
_RECORD: Final = Text(
    nb="Registrer avgjørelsen når den er tatt (hendelsen decided).",
    nn="Registrer avgjerda når ho er teken (hendinga decided).",
    en="Record the decision when it is made (event decided).",
)
_IS_NOT_KEPT: Final = Text(
    nb="Det ble bekreftet {on} at svaret er nei.",
    nn="Det vart stadfesta {on} at svaret er nei.",
    en="It was attested on {on} that the answer is no.",
)


_Judge = Callable[[Any, Law, date], Outcome]
_Since = Callable[[Any], date | None]
"""The day from which a decision answers a question; `None` where nobody has occasion to ask."""


def _since_raised(id_: str) -> _Since:
    def since(situation: Any) -> date | None:
        day: date | None = situation.attested.raised_on(id_)
        return day

    return since


def _since_occasion(clock: Clock, arises: Callable[[Any], Outcome]) -> _Since:
    def since(situation: Any) -> date | None:
        day = clock(situation)
        if isinstance(day, Outcome) or arises(situation) is not MET:
            return None
        return date.min if clock is day_asked else day

    return since


def _judge(
    id_: str, since: _Since, asks: Outcome, paths: tuple[str, ...], decided: str, *, is_standard: bool
) -> _Judge:
    def is_open(situation: Any, law: Law, on: date) -> Outcome:
        """Open from its occasion until it is decided."""
        asked = since(situation)
        if asked is None:
            return NOT_APPLICABLE
        word, decided_on = situation.attested.of(id_), situation.attested.decided_on(id_)
        if word is not None and word.on >= asked:
            return breached(on=word.on) if is_standard and not word.met else MET
        shown = _at(situation, decided) if decided else None
        if any(day is not None and day >= asked for day in (decided_on, shown)):
            return MET
        for path in paths:
            _look_at(situation, path.split("."))
        return asks

    return is_open


def _at(value: Any, path: str) -> Any:
    """What stands at a path; nothing where a part on the way is not there."""
    for name in path.split("."):
        value = getattr(value, name) if value is not None else None
    return value


def _look_at(value: Any, path: list[str]) -> None:
    """Read what stands at a path, so that a recorded run tells it."""
    for number, name in enumerate(path):
        if value is None:
            return
        value = getattr(value, name.removesuffix("[]"))
        if name.endswith("[]"):
            for item in value:
                _look_at(item, path[number + 1 :])
            return


def question_is_raised(situation: Any) -> date | Outcome:
    """The day asked about, where any question was raised: an open question is decided by the law of today."""
    day: date = situation.on
    return day if situation.attested.raised else NOT_APPLICABLE


# ── the file ───────────────────────────────────────────────────────────────────────────────────


def load_questions(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[Question, ...]:
    """The questions of one topic from TOML, one `[[question]]` per wording.

    Places that hold for another time than the wording stand in `dated_citations`, as in the figures.

    Raises:
        TableError: every fault of the file, a line each.
    """
    return norms_of_file(text, name, "question", lambda entry: _question(entry, doubts))


def _question(entry: Entry, doubts: Mapping[str, Doubt]) -> Question:
    where_it_stands(entry, *_KEYS)
    id_, span = id_of_row(entry), span_of_row(entry, doubts)
    occasion = occasion_of_row(entry) if "occasion" in entry.values else None
    subject = _subject(entry, occasion)
    asks, weigh = entry.text("question"), tuple(_weigh(entry))
    if asks.places():
        entry.fault("a question has no places for values")
    decided = entry.word("decided", "")
    paths = tuple(dict.fromkeys((*entry.words("facts"), *([decided] if decided else []))))
    for path in paths:
        if not _leads_somewhere(subject, path.split(".")):
            entry.fault(f"{path} is no fact of the situation")
    is_standard = "severity" in entry.values
    opens = _since_raised(id_) if occasion is None else _since_occasion(occasion.clock, occasion.arises)
    since, until = span
    return Question(
        id=id_,
        wording=entry.word("wording"),
        subject=subject,
        bearer=bearer_of_row(entry),
        severity=severity_of_row(entry) if is_standard else Severity.NOTICE,
        since=since,
        until=until,
        cites=_citations(entry, span, doubts),
        text=asks,
        breach=_IS_NOT_KEPT,
        remedy=_RECORD,
        clock=occasion.clock if occasion is not None else question_is_raised,
        judge=_judge(id_, opens, judgement(asks, weigh=weigh), paths, decided, is_standard=is_standard),
        weigh=weigh,
        at_hand=paths,
    )


def _citations(entry: Entry, span: Span, doubts: Mapping[str, Doubt]) -> tuple[Citation, ...]:
    dated = entry.citations("dated_citations", doubts)
    return (*citations_of_row(entry, span), *dated) if "citations" in entry.values or not dated else dated


def _subject(entry: Entry, occasion: Occasion | None) -> type:
    """Whom it is asked about: the occasion says so, or the row."""
    if occasion is not None:
        if "subject" in entry.values:
            entry.fault("the occasion says whom it is about")
        return occasion.subject
    named = _SUBJECTS.get(entry.word("subject"))
    if named is None:
        entry.fault(f"subject is none of {', '.join(_SUBJECTS)}")
    return named or ContractSituation


def _weigh(entry: Entry) -> Iterator[Text]:
    found = entry.entries("weigh")
    if not found:
        entry.fault("there is nothing to weigh")
    for number, values in enumerate(found, 1):
        yield Entry(f"{entry.where}: weigh", {str(number): values}, entry.faults).text(str(number))


def _leads_somewhere(hint: Any, path: list[str]) -> bool:
    """Whether each part of a path is a field of what stands before it."""
    for name in path:
        hints = (hint,) if get_origin(hint) is tuple else (hint, *get_args(hint))
        classes = [one for one in hints if isinstance(one, type) and attrs.has(one)]
        bare = name.removesuffix("[]")
        if not classes or bare not in attrs.fields_dict(classes[0]):
            return False
        hint = get_type_hints(classes[0])[bare]
        if name.endswith("[]"):
            if get_origin(hint) is not tuple:
                return False
            hint = get_args(hint)[0]
    return True


QUESTIONS: Final = tuple(
    row for name, text in read_folder("questions").items() for row in load_questions(text, name, package_doubts())
)
"""The questions of the package, found with the rules."""
