"""Packages for the register of the county: what is to be entered, from which facts, and whether the law lets it be so.

A package is prepared for one event that is going to happen: a contract is signed, it is changed or ended, a candidate
is registered for the exam. The event chooses the form; the rules are asked as if it had happened. What they find to be
broken keeps the package from being ready, and stands in it. No wire into the register is known, so a person enters the
package; the days on which that happened are the host's to tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import evolve

from okstat.agenda import NoSuchSubjectError
from okstat.book import Book, default_book
from okstat.check import findings_of
from okstat.errors import OkstatError
from okstat.evaluate import evaluate
from okstat.feeds.packages import Form, Package, Point, State, Step
from okstat.finding import Finding, Subject
from okstat.model.contract import Contract
from okstat.model.events import Changed, Event, Leave, Transferred
from okstat.model.portfolio import Portfolio
from okstat.office.asked import Matter, Place, entry
from okstat.office.forms import FORM_OF, FORMS
from okstat.outcome import OutcomeKind, Severity
from okstat.situation.view import view
from okstat.text import LANGUAGES, Text

__all__ = ["TOPICS", "NoFormError", "NoSuchEntryError", "prepared"]

TOPICS: Final[Mapping[Form, frozenset[str]]] = {
    Form.CONTRACT: frozenset({"company", "contract", "entry", "kind", "office", "period"}),
    Form.CHANGE: frozenset({"change", "company", "contract", "kind", "office", "period"}),
    Form.ENDING: frozenset({"end", "probation"}),
    Form.EXAM_REGISTRATION: frozenset({"exam"}),
}
"""The topics of the rules that say whether what a form brings about is in order: the first words of their ids."""


class NoFormError(OkstatError):
    """No form is known by which an event of that kind is brought about."""


class NoSuchEntryError(OkstatError):
    """A value is given for an entry that the form does not have."""


def prepared(
    portfolio: Portfolio,
    contract: str,
    event: Event,
    *,
    on: date,
    known_at: date | None = None,
    book: Book | None = None,
    by_hand: Mapping[str, str] | None = None,
) -> Package:
    """A package for what is going to happen with a contract.

    Args:
        portfolio: the facts.
        contract: id of the contract.
        event: what is going to happen: signed, changed, transferred, leave, extension_applied, ended or
            exam_registered. One that is in the record already, by its id, is not added again.
        on: the day of preparing.
        known_at: leave out what was recorded later.
        book: the rules and tables to use; the package's own when not given.
        by_hand: what no fact tells, by the names of the entries; it is used where the facts are silent.

    Raises:
        NoSuchSubjectError: no contract has the id.
        NoFormError: no form is known for such an event.
        NoSuchEntryError: `by_hand` names an entry that the form does not have.
    """
    form = FORM_OF.get(type(event))
    if form is None:
        raise NoFormError(f"no form is known for an event {event.kind}")
    known = next((one for one in portfolio.contracts if one.id == contract), None)
    if known is None:
        raise NoSuchSubjectError(f"no contract has the id {contract!r}")
    given = by_hand or {}
    strange = sorted(given.keys() - {asked.id for asked in FORMS[form]})
    if strange:
        raise NoSuchEntryError(f"a {form.value} has no entry {', '.join(strange)}")
    matter = _matter(portfolio, known, event, on, known_at)
    entries = tuple(entry(asked, matter, given) for asked in FORMS[form] if asked.applies(matter))
    points = tuple(_points(matter, form, (book or default_book()).as_known(known_at)))
    id_ = f"{form.value}-{contract}-{event.id}"
    return Package(
        id=id_,
        form=form,
        contract=contract,
        event=event,
        known_at=known_at,
        entries=entries,
        points=points,
        steps=(Step(State.PREPARED, on),),
    )


def _matter(portfolio: Portfolio, known: Contract, event: Event, on: date, known_at: date | None) -> Matter:
    """The contract as it stands, and as it will be when the event has happened and the county has consented to it."""
    to_be = [one for one in known.events if one.id != event.id]
    then = evolve(known, events=(*to_be, _as_if(event, on, known_at)))
    return Matter(
        view(portfolio, on, known_at).fold(known),
        view(portfolio, max(on, event.on), known_at).fold(then),
        event,
        _places(portfolio),
    )


def _as_if(event: Event, on: date, known_at: date | None) -> Event:
    """The event as it would stand in the record: known on the day, and consented to where that is what it asks for."""
    recorded = event.recorded if known_at is None else min(event.recorded, known_at)
    if isinstance(event, (Changed, Leave, Transferred)) and event.consented is None:
        return evolve(event, recorded=recorded, consented=on)
    return evolve(event, recorded=recorded)


def _places(portfolio: Portfolio) -> Mapping[str, Place]:
    places = {office.id: Place(office.name, office.organisation_number) for office in portfolio.offices}
    for enterprise in portfolio.enterprises:
        places[enterprise.id] = Place(enterprise.name, enterprise.organisation_number)
        for department in enterprise.departments:
            names = [name for name in (enterprise.name, department.name) if name]
            places[department.id] = Place(", ".join(names) or None, department.organisation_number)
    return places


# ── what the law says ──────────────────────────────────────────────────────────────────────────

_TOLD: Final = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT, OutcomeKind.UNKNOWN)


def _points(matter: Matter, form: Form, book: Book) -> Iterator[Point]:
    """What the rules on the topics of the form say, what blocks first."""
    situation = matter.then
    answers = evaluate(situation, book, every=True).answers
    of_topic = [one for one in answers if one.norm.id.partition(".")[0] in TOPICS[form]]
    findings = findings_of(of_topic, Subject("contract", situation.contract.id), situation, explained=False)
    told = [one for one in findings if one.outcome.kind in _TOLD or _is_late(one)]
    order = {kind: number for number, kind in enumerate((*_TOLD, OutcomeKind.MET))}
    for finding in sorted(told, key=lambda one: (not _blocks(one), order[one.outcome.kind], *one.order())):
        yield _point(finding)


def _is_late(finding: Finding) -> bool:
    occurrence = finding.occurrence
    return occurrence is not None and occurrence.late_days is not None and finding.outcome.kind is OutcomeKind.MET


def _blocks(finding: Finding) -> bool:
    """Whether the matter is not in order by it; what is no more than a notice keeps nobody from entering it."""
    return finding.outcome.kind is OutcomeKind.BREACHED and finding.severity is not Severity.NOTICE


def _point(finding: Finding) -> Point:
    return Point(
        finding.rule,
        finding.outcome.kind.value,
        Text(**{language: _plain(finding.text(language)) for language in LANGUAGES}),
        Text(**{language: _plain(finding.remedy(language)) for language in LANGUAGES}),
        tuple(missing.fact for missing in finding.missing),
        finding.citations,
        _blocks(finding),
    )


def _plain(sentence: str) -> str:
    """A sentence whose values are filled in, as a text that has no places for any."""
    return sentence.replace("{", "{{").replace("}", "}}")
