"""What has become of a package, as the outside tells it, and the facts that follow from it for the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from okstat.feeds.packages import Form, Package, State, Step, StepSeen
from okstat.model.events import Changed, ContractApproved, Event, Leave, Returned, Submitted, Transferred

__all__ = ["advanced", "facts_of"]


def advanced(package: Package, steps: Iterable[StepSeen], *, despite: Iterable[str] = ()) -> Package:
    """A package with what the outside tells of it; a step that it came to already is passed over.

    Args:
        package: the package.
        steps: of any package, in the order in which they happened.
        despite: the rules that did not keep whoever entered it from doing so.

    Raises:
        NotReadyError: it was entered though it is not ready, and a rule blocks that is not named.
        WrongStepError: a step does not follow on the one before it.
    """
    taken = frozenset(despite)
    for step in steps:
        if step.package != package.id or any((one.state, one.on) == (step.state, step.on) for one in package.steps):
            continue
        if step.state is State.CONFIRMED:
            package = package.confirmed(step.on)
        elif step.state is State.RETURNED:
            package = package.returned(step.on, step.reason)
        else:
            package = package.entered(step.on, despite=taken)
    return package


def facts_of(package: Package, *, source: str | None = None) -> Iterator[Event]:
    """The events that follow from what has become of a package, for the record of its contract.

    A contract that is entered is `submitted`; confirmed it is `approved`, sent back it is `returned`. A registration
    happens on the day it is entered, and so does an application for extension. A change, transfer or leave is a fact
    with the county's consent when it is confirmed, and an ending when it is confirmed.

    Args:
        package: the package.
        source: where the record comes from, in words.
    """
    taken: set[str] = set()
    for number, step in enumerate(package.steps[1:], 1):
        fact = _fact(package, step)
        if fact is not None:
            id_ = f"{fact.id}-{number}" if fact.id in taken else fact.id
            taken.add(id_)
            yield evolve(fact, id=id_, recorded=step.on, source=source)


def _fact(package: Package, step: Step) -> Event | None:
    """What one step makes a fact, if anything."""
    if package.form is Form.CONTRACT:
        return _fact_of_contract(package, step)
    event, state = package.event, step.state
    if package.form is Form.EXAM_REGISTRATION:
        return evolve(event, on=step.on) if state is State.ENTERED else None
    if isinstance(event, (Changed, Leave, Transferred)):
        return evolve(event, consented=step.on) if state is State.CONFIRMED else None
    return event if state is (State.CONFIRMED if package.form is Form.ENDING else State.ENTERED) else None


def _fact_of_contract(package: Package, step: Step) -> Event:
    id_, on = f"{package.event.id}-{step.state.value}", step.on
    if step.state is State.ENTERED:
        return Submitted(id=id_, on=on, recorded=on)
    if step.state is State.CONFIRMED:
        return ContractApproved(id=id_, on=on, recorded=on)
    return Returned(id=id_, on=on, recorded=on, reason=step.reason)
