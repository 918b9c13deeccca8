"""What only a person can attest: a plan exists, the contract says what it must. The rows of `data/requirements.toml`.

A row has an id and wording like any rule, says of whom it is asked and on which of the occasions below, and has its
texts in three languages. Attested as met it is met, attested as missing it is breached, and silence is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import combinations
from typing import Any, Final

from attrs import frozen

from okstat.bounds import are_apart, is_proper
from okstat.citation import Citation, Instrument
from okstat.dated import Doubt
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.errors import LawError
from okstat.law import Law
from okstat.responsibility import responsibility_matrix
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Bearer,
    Clock,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Rule,
    Severity,
    Task,
    breached,
    unknown,
)
from okstat.situation.approval import Run
from okstat.situation.clocks import APPROVAL_OF_OFFICE, ENDED, SIGNED, STARTED, contract_is_made, day_asked
from okstat.situation.contract import ContractSituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation
from okstat.tables import package_doubts, read_data
from okstat.text import LANGUAGES, Text

__all__ = ["OCCASIONS", "REQUIREMENTS", "Occasion", "load_requirements"]

CONTRACTS: Final = Missing("contracts_silent_to", "event signed of the contracts")
FIRST_DAY: Final = Missing("runs[].first", "event training_started of the contracts")
LAST_DAY: Final = Missing("runs[].ended_on", "event ended of the contracts")
MEMBERSHIPS: Final = Missing("memberships.rows", "event joined of the enterprise")


# ── occasions: met where the requirement is asked for on the day, not applicable, or unknown ──────────────────────


def while_it_trains(enterprise: EnterpriseSituation) -> Outcome:
    """The enterprise has a contract that runs on the day; its last day is a day of it."""
    runs = [_runs_on(run, enterprise.on) for run in enterprise.runs]
    if MET in runs:
        return MET
    lacks = dict.fromkeys(missing for run in runs for missing in run.missing)
    if enterprise.contracts_silent_to != enterprise.on:
        lacks[CONTRACTS] = None
    return unknown(*lacks) if lacks else NOT_APPLICABLE


def _runs_on(run: Run, on: date) -> Outcome:
    is_over = run.is_over(on)
    if is_over or not run.has_begun(on):
        return NOT_APPLICABLE
    if run.first is None:
        return unknown(FIRST_DAY)
    return MET if is_over is False else unknown(LAST_DAY)


def while_it_trains_alone(enterprise: EnterpriseSituation) -> Outcome:
    """The same, for an enterprise that is attached to no office on the day."""
    trains, attached = while_it_trains(enterprise), enterprise.memberships.attached_on(enterprise.on)
    if attached or trains.kind is OutcomeKind.NOT_APPLICABLE:
        return NOT_APPLICABLE
    return trains if attached is False else unknown(MEMBERSHIPS, *trains.missing)


def while_office_is_approved(office: OfficeSituation) -> Outcome:
    """Some county's approval of the office stands on the day."""
    if any(row.last is None for row in office.counties):
        return MET
    return NOT_APPLICABLE if office.approvals_silent_to == office.on else unknown(APPROVAL_OF_OFFICE)


def while_training_runs(contract: ContractSituation) -> Outcome:
    """The contract runs on the day; while no start is recorded, the agreed period counts."""
    on, begins, ends = contract.on, contract.begins, contract.ends
    if contract.start.on is None and contract.start.silent_to == on:
        return NOT_APPLICABLE
    if begins is None:
        return unknown(STARTED)
    if begins > on or (ends is not None and ends < on):
        return NOT_APPLICABLE
    return MET if contract.ending.on is not None or contract.ending.silent_to == on else unknown(ENDED)


def once_it_is_signed(contract: ContractSituation) -> Outcome:
    """The contract has been signed by both sides; what it must say is judged by the law of that day."""
    if contract.signing.on is not None:
        return MET
    return NOT_APPLICABLE if contract.signing.silent_to == contract.on else unknown(SIGNED)


@frozen
class Occasion:
    """When a requirement is asked for.

    Attributes:
        subject: of whom: the class of situation.
        clock: the day whose law says what is required.
        arises: whether it is asked for on the day.
    """

    subject: type
    clock: Clock
    arises: Callable[[Any], Outcome]


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_it_trains": Occasion(EnterpriseSituation, day_asked, while_it_trains),
    "while_it_trains_alone": Occasion(EnterpriseSituation, day_asked, while_it_trains_alone),
    "while_office_is_approved": Occasion(OfficeSituation, day_asked, while_office_is_approved),
    "while_training_runs": Occasion(ContractSituation, day_asked, while_training_runs),
    "once_it_is_signed": Occasion(ContractSituation, contract_is_made, once_it_is_signed),
}
"""All occasions there are; a row names one of them, never an expression."""


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


_ID: Final = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*")
_CITATION: Final = re.compile(r"(?P<instrument>\w+) § (?P<section>[\w-]+) \((?P<ledd>[\w.]+)\)")
_SUBJECTS: Final = {"enterprise": EnterpriseSituation, "office": OfficeSituation, "contract": ContractSituation}
_KEYS: Final = ("id", "wording", "since", "until", "task", "role", "subject", "occasion", "severity", "citations")
_TEXTS: Final = ("text", "breach", "remedy")


def load_requirements(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[Rule, ...]:
    """The requirements from TOML, one `[[requirement]]` per wording.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("requirement")
    entries = enumerate(file.entries("requirement"), 1)
    rows = [_requirement(Entry(f"{name}: row {number}", values, faults), doubts) for number, values in entries]
    raise_faults(faults)
    for one, other in combinations(rows, 2):
        if one.id == other.id and one.wording == other.wording:
            faults.append(f"{name}: {one.id}: the wording {one.wording} stands twice")
        elif _meet(one, other):
            faults.append(f"{name}: {one.id}: {one.wording} and {other.wording} hold on the same day")
    raise_faults(faults)
    return tuple(rows)


def _meet(one: Rule, other: Rule) -> bool:
    of_one = (one.id, one.subject) == (other.id, other.subject)
    return of_one and not are_apart((one.since, one.until), (other.since, other.until))


def _requirement(entry: Entry, doubts: Mapping[str, Doubt]) -> Rule:
    entry.only(*_KEYS, *_TEXTS, *PROVENANCE_KEYS)
    entry.provenance()
    id_, since, until = entry.word("id"), entry.bound("since", doubts), entry.bound("until", doubts)
    if not _ID.fullmatch(id_):
        entry.fault("id is not of the form topic.sentence")
    if entry.sound and not is_proper((since, until)):
        entry.fault("until is not later than since")
    occasion, (says, breach, remedy) = _occasion(entry), (_text(entry, key) for key in _TEXTS)
    if says.places() or remedy.places() or breach.places() - {"on"}:
        entry.fault("the only place for a value is {on}, in breach")
    return Rule(
        kind="requirement",
        id=id_,
        wording=entry.word("wording"),
        subject=occasion.subject,
        bearer=_bearer(entry),
        severity=_severity(entry),
        since=since,
        until=until,
        cites=tuple(citation.between(since, until) for citation in _citations(entry)),
        text=says,
        breach=breach,
        remedy=remedy,
        clock=occasion.clock,
        judge=_judge(id_, occasion.arises),
    )


def _occasion(entry: Entry) -> Occasion:
    named, subject = OCCASIONS.get(entry.word("occasion")), _SUBJECTS.get(entry.word("subject"))
    if named is None:
        entry.fault(f"occasion is none of {', '.join(OCCASIONS)}")
    if subject is None:
        entry.fault(f"subject is none of {', '.join(_SUBJECTS)}")
    if named is not None and subject not in (None, named.subject):
        entry.fault("the occasion is not one of the subject")
    return named or next(iter(OCCASIONS.values()))


def _bearer(entry: Entry) -> Bearer:
    task, role = entry.word("task", ""), entry.word("role", "")
    if bool(task) == bool(role):
        entry.fault("either task or role says who has the duty")
    if task and task not in {row.task for row in responsibility_matrix()}:
        entry.fault(f"'{task}' is no task of the matrix of responsibility")
    if role and role not in {one.value for one in Role}:
        entry.fault(f"'{role}' is no role")
    return Task(task) if task else next((one for one in Role if one.value == role), Role.COMPANY)


def _severity(entry: Entry) -> Severity:
    named = entry.word("severity")
    found = next((one for one in Severity if one.value == named), None)
    if found is None:
        entry.fault(f"severity is none of {', '.join(one.value for one in Severity)}")
    return found or Severity.NOTICE


def _citations(entry: Entry) -> tuple[Citation, ...]:
    matches = [_CITATION.fullmatch(at) for at in entry.words("citations")]
    if not matches:
        entry.fault("there is no citation")
    found = [match for match in matches if match is not None and match["instrument"] in Instrument.__members__]
    if len(found) < len(matches):
        entry.fault("a citation is not of the form 'ACT_2023 § 7-10 (1)'")
    return tuple(Citation(Instrument[match["instrument"]], match["section"], match["ledd"]) for match in found)


def _text(entry: Entry, key: str) -> Text:
    values = next(iter(entry.entries(key)), {})
    part = Entry(f"{entry.where}: {key}", values, entry.faults)
    part.only(*LANGUAGES)
    words = [part.word(language) for language in LANGUAGES]
    try:
        return Text(*words)
    except (LawError, ValueError):
        part.fault("the languages have different places for values, or a brace stands alone")
        return Text("", "", "")


REQUIREMENTS: Final = load_requirements(read_data("requirements.toml"), "requirements.toml", package_doubts())
"""The requirements of the package, found with the rules."""
