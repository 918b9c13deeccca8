"""What the monthly employer report (a-meldingen) says of an employment, and which contract that is: to be read only.

Nothing in the report says apprentice and nothing else, so a report is tied to a contract by the person and the time. It
makes no fact of the portfolio: the employer, and not the report, says how long somebody is employed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from okstat.feeds.beside import Beside, in_time
from okstat.feeds.people import People
from okstat.feeds.receipt import Batch, Receipt, Taking
from okstat.feeds.seen import PersonSeen
from okstat.model.portfolio import Portfolio

__all__ = ["EmploymentReported", "LeaveReported", "Reported", "reported_on"]

TEMPORARY: Final = "midlertidig"
ORDINARY: Final = "ordinaertArbeidsforhold"


@frozen(kw_only=True)
class LeaveReported:
    """Leave, or being laid off in part or in full, as reported.

    Attributes:
        first: the first day.
        last: the last day, inclusive.
        share: the part of the position that it is from.
        kind: what it is, in the report's words.
    """

    first: date | None = None
    last: date | None = None
    share: Decimal | None = None
    kind: str | None = None


@frozen(kw_only=True)
class EmploymentReported:
    """One employment as the report of one month has it.

    Attributes:
        at: its place in the report.
        person: whose it is.
        month: the first day of the month that is reported.
        employer: organisation number of who reports.
        workplace: organisation number of the unit where the person works.
        employment: the employer's own id of the employment; it may be that of the person.
        kind: the kind of employment; an apprentice has an ordinary one.
        first: the first day of it.
        last: the last day, inclusive.
        end_reason: why it ended, in the report's words.
        full_time_hours: hours a week of a full position.
        pay_form: how it is paid, in older versions of the report.
        occupation: the occupational code, seven digits: what is done, and not by whom.
        working_time: how the working time is arranged.
        share: the part of a full position.
        share_changed_on: the day on which that changed last.
        pay_changed_on: the day on which the pay changed last.
        seniority_since: from when seniority is counted.
        step: the wage step, as the employer writes it.
        form: whether the employment is permanent or temporary, in the report's words.
        leave: leave during the month.
    """

    at: str
    person: PersonSeen
    month: date | None = None
    employer: str | None = None
    workplace: str | None = None
    employment: str | None = field(default=None, repr=False)
    kind: str | None = None
    first: date | None = None
    last: date | None = None
    end_reason: str | None = None
    full_time_hours: Decimal | None = None
    pay_form: str | None = None
    occupation: str | None = None
    working_time: str | None = None
    share: Decimal | None = None
    share_changed_on: date | None = None
    pay_changed_on: date | None = None
    seniority_since: date | None = None
    step: str | None = None
    form: str | None = None
    leave: tuple[LeaveReported, ...] = ()

    @property
    def is_temporary(self) -> bool | None:
        """Whether it is reported as temporary; `None` where the form is not told."""
        return None if self.form is None else self.form.startswith(TEMPORARY)


@frozen
class Reported:
    """What is reported of contracts.

    Attributes:
        of_contract: the reports by the id of the contract; personal data, and not in the repr.
        receipt: what became of each report.
    """

    of_contract: Mapping[str, tuple[EmploymentReported, ...]] = field(repr=False, hash=False)
    receipt: Receipt


def reported_on(portfolio: Portfolio, batch: Batch[EmploymentReported]) -> Reported:
    """Tell what is reported of the contracts of a portfolio, which stays as it is.

    Args:
        portfolio: what is known; reports of persons that it does not know, or of another time, are of others.
        batch: what was read.
    """
    joining, people = Beside(portfolio, batch.receipt), People(portfolio)
    found: defaultdict[str, list[EmploymentReported]] = defaultdict(list)
    for record in batch.records:
        person = people.find(record.person)
        of_person = joining.contracts_of(person.id) if person is not None else []
        fitting = in_time(of_person, record.first, record.last)
        if not fitting:
            joining.tell(record.at, Taking.OF_OTHERS)
        elif len(fitting) > 1:
            joining.tell_unplaced(record.at, fitting)
        else:
            found[fitting[0].id].append(record)
            joining.tell(record.at, Taking.TAKEN, contract=fitting[0].id)
    return Reported({contract: tuple(records) for contract, records in found.items()}, joining.end().receipt)
