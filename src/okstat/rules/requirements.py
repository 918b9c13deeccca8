"""What only a person can attest: a plan exists, the contract says what it must. The rows of `data/requirements/`.

There is a file for each topic. A row has an id and wording like any rule, names the occasion on which it is asked for
(`okstat.situation.occasions`), and has its texts in three languages. Attested as met it is met, attested as missing it
is breached, and silence is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

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
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, Rule, breached, unknown
from okstat.table_file import span_of_row
from okstat.tables import package_doubts, read_folder
from okstat.text import Text

__all__ = ["REQUIREMENTS", "load_requirements"]


def _judge(id_: str, arises: Callable[[Any], Outcome]) -> Callable[[Any, Law, date], Outcome]:
    silence = Missing(f"attested.{id_}", f"event attested {id_}")

    def is_attested(situation: Any, law: Law, on: date) -> Outcome:
        """The latest word on the requirement."""
        asked, word = arises(situation), situation.attested.of(id_)
        if asked.kind is OutcomeKind.NOT_APPLICABLE:
            return NOT_APPLICABLE
        if word is not None and word.met:
            return MET
        lacks = asked.missing if word is not None else (*asked.missing, silence)
        return unknown(*lacks) if word is None or lacks else breached(on=word.on)

    return is_attested


# ── the file ───────────────────────────────────────────────────────────────────────────────────


_IS_MISSING: Final = Text(
    nb="Det ble bekreftet {on} at dette ikke er oppfylt.",
    nn="Det vart stadfesta {on} at dette ikkje er oppfylt.",
    en="It was attested on {on} that this is not met.",
)


def load_requirements(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[Rule, ...]:
    """The requirements of one topic from TOML, one `[[requirement]]` per wording.

    A row may leave out what is told when it is breached, and its source where the citation says it.

    Raises:
        TableError: every fault of the file, a line each.
    """
    return norms_of_file(text, name, "requirement", lambda entry: _requirement(entry, doubts))


def _requirement(entry: Entry, doubts: Mapping[str, Doubt]) -> Rule:
    where_it_stands(entry, "text", "breach", "remedy")
    id_, span = id_of_row(entry), span_of_row(entry, doubts)
    occasion, says, remedy = occasion_of_row(entry), entry.text("text"), entry.text("remedy")
    breach = entry.text("breach") if "breach" in entry.values else _IS_MISSING
    if says.places() or remedy.places() or breach.places() - {"on"}:
        entry.fault("the only place for a value is {on}, in breach")
    since, until = span
    return Rule(
        kind="requirement",
        id=id_,
        wording=entry.word("wording"),
        subject=occasion.subject,
        bearer=bearer_of_row(entry),
        severity=severity_of_row(entry),
        since=since,
        until=until,
        cites=citations_of_row(entry, span),
        text=says,
        breach=breach,
        remedy=remedy,
        clock=occasion.clock,
        judge=_judge(id_, occasion.arises),
    )


REQUIREMENTS: Final = tuple(
    row for name, text in read_folder("requirements").items() for row in load_requirements(text, name, package_doubts())
)
"""The requirements of the package, found with the rules."""
