"""Companies that share the training under one contract: who they are, and what they have agreed on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.model.contract import Contract
from okstat.model.events import Event, GrantPaid, ResponsibilityAgreed, SharedTask
from okstat.situation.approval import CompanyApproval
from okstat.situation.history import Record

__all__ = ["ALONE", "Agreed", "Cooperating", "Cooperation", "Payment", "fold_cooperation"]

Approvals = Callable[[str], tuple[str, CompanyApproval | None]]
"""From the id of an enterprise or department to that of its enterprise, and its approvals in the trade."""


@frozen
class Cooperating:
    """One place of training under a contract.

    Attributes:
        place: id of the enterprise or department named.
        enterprise: id of its enterprise.
        approval: what the enterprise is approved for in the trade; `None` where that is not known.
    """

    place: str
    enterprise: str
    approval: CompanyApproval | None


@frozen
class Agreed:
    """What one company has by agreement.

    Attributes:
        task: a task, or a part of the training or the grant.
        enterprise: id of the enterprise.
        share: how large that part is.
    """

    task: SharedTask
    enterprise: str
    share: Decimal | None


@frozen
class Payment:
    """A grant that was paid.

    Attributes:
        on: the day.
        company: id of the company that received it.
        office: id of the office that received it.
        county: code of the county that paid.
    """

    on: date
    company: str | None
    office: str | None
    county: str | None = None


@frozen
class Cooperation:
    """What is known of the sharing of one contract.

    Attributes:
        events: agreements, and grants paid.
        places: where the training takes place, each once; the departments of an enterprise where any is named.
        enterprises: the enterprises of these places, each once; two or more share the training.
        agreed: what was agreed on.
        agreed_silent_to: the last day for which it is a fact that nothing else was agreed on.
        payments: the grants paid.
    """

    events: tuple[Event, ...]
    places: tuple[Cooperating, ...]
    enterprises: tuple[str, ...]
    agreed: tuple[Agreed, ...]
    agreed_silent_to: date | None
    payments: tuple[Payment, ...]

    @property
    def is_shared(self) -> bool:
        """Whether two enterprises or more give the training."""
        return len(self.enterprises) > 1

    def with_task(self, task: SharedTask) -> tuple[str, ...]:
        """The enterprises that have a task, or a part, by agreement."""
        return tuple([one.enterprise for one in self.agreed if one.task is task])


ALONE: Final = Cooperation((), (), (), (), None, ())
"""One company gives all the training, as far as anything is told."""

_READ: Final = frozenset((ResponsibilityAgreed, GrantPaid))


def fold_cooperation(record: Record, contract: Contract, approvals: Approvals) -> Cooperation:
    """Fold who shares the training: those whom the contract places it with, and those who were given a part of it."""
    silent_to = record.silent_to(ResponsibilityAgreed)
    if not contract.placements and record.has_none_of(_READ):
        return Cooperation((), (), (), (), silent_to, ())
    agreed, paid = record.of(ResponsibilityAgreed), record.of(GrantPaid)
    named = [(one.department or one.enterprise).id for one in contract.placements]
    if named or agreed:
        own = contract.department or contract.enterprise
        named += [own.id] if own is not None else []
        named += [event.company for event in agreed if event.task is SharedTask.TRAINING]
    found = [Cooperating(place, *approvals(place)) for place in dict.fromkeys(named)]
    by_department = {one.enterprise for one in found if one.place != one.enterprise}
    places = [one for one in found if one.place != one.enterprise or one.enterprise not in by_department]
    return Cooperation(
        (*agreed, *paid),
        tuple(places),
        tuple(dict.fromkeys(place.enterprise for place in places)),
        tuple([Agreed(event.task, approvals(event.company)[0], event.share) for event in agreed]),
        silent_to,
        tuple([Payment(event.on, event.company, event.office, event.county) for event in paid]),
    )
