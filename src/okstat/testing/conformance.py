"""What every implementation of a port promises, as tests that a host runs on its own.

A host writes a class with a name that pytest collects, gives it the port and, where the port asks for something, a
transport that answers from recorded, invented payloads:

    class TestOurRegister(ActiveContractsSuite):
        def port(self) -> ActiveContracts:
            return OurRegister(...)

        def send(self, request: Request) -> Answer:
            return Answer(200, recorded(request.path))

The suites find what is promised by any implementation: each record has a line, nothing is dropped in silence, reading
twice is the same, nothing personal shows. What one format promises is for its own tests.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Protocol, TypeVar

from okstat.feeds.exchange import Answer, Exchange, Request, carry
from okstat.feeds.join import Holder, Reading, join
from okstat.feeds.receipt import Batch, Receipt, Taking
from okstat.feeds.seen import ContractSeen, DocumentSeen, EmploymentSeen, PersonSeen
from okstat.feeds.told import in_words, plain_receipt
from okstat.integrations.ports import ActiveContracts, CodeLists, Documents, Employments, Enterprises, Leaves
from okstat.model.events import ContractKind
from okstat.model.portfolio import Portfolio

__all__ = [
    "ActiveContractsSuite",
    "CodeListsSuite",
    "DocumentsSuite",
    "EmploymentsSuite",
    "EnterprisesSuite",
    "LeavesSuite",
]

T = TypeVar("T")


class _HasPlace(Protocol):
    @property
    def at(self) -> str:
        """The place in the source."""
        ...


R = TypeVar("R", bound=_HasPlace)


class _Suite:
    """What all suites have: how an exchange is carried."""

    def send(self, request: Request) -> Answer:
        """Answer a request; to be given by the host for a port that asks for anything."""
        raise AssertionError(f"the port asks for {request.path}, and the suite has no transport for it")

    def run(self, exchange: Exchange[T]) -> T:
        """Carry an exchange to its end."""
        return carry(exchange, self.send)


def _every_record_has_a_line(batch: Batch[R]) -> None:
    taken = {line.at for line in batch.receipt.lines if line.taking is not Taking.LEFT_OUT}
    assert taken == {record.at for record in batch.records}, "a record without a line, or a line without its record"
    left_out = [line for line in batch.receipt.lines if line.taking is Taking.LEFT_OUT]
    assert all(line.remarks for line in left_out), "a record is left out and no remark says why"


def _is_complete_for_no_later_day(receipt: Receipt) -> None:
    assert all(day <= receipt.read_on for day in receipt.complete.days.values()), "complete beyond the day it was read"


def _nothing_personal_shows(batch: Batch[object], people: Iterable[PersonSeen]) -> None:
    told = "\n".join([repr(batch), *map(repr, batch.records), *in_words(batch.receipt)])
    told += json.dumps(plain_receipt(batch.receipt))
    for person in people:
        words = (person.number, person.name, person.system_id, person.born and person.born.isoformat())
        assert not any(word in told for word in words if word), "something personal shows in a repr or in the receipt"


class ActiveContractsSuite(_Suite):
    """The port of active contracts; there must be at least one contract in the county."""

    county = "03"

    def port(self) -> ActiveContracts:
        """The port, to be given by the host."""
        raise NotImplementedError

    def batch(self) -> Batch[ContractSeen]:
        """What it answers for the county."""
        return self.run(self.port().active_contracts(self.county))

    def test_there_is_something_to_test(self) -> None:
        """A suite that sees nothing proves nothing."""
        assert self.batch().records

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence, and each record is answered for once."""
        _every_record_has_a_line(self.batch())

    def test_the_county_is_the_one_asked_for(self) -> None:
        """Two digits with their zero, on the receipt and on every record."""
        batch = self.batch()
        assert {self.county} == {batch.receipt.county, *(record.county for record in batch.records)}

    def test_trades_have_ten_characters(self) -> None:
        """Whichever form the source has."""
        assert all(record.trade is None or len(record.trade) == 10 for record in self.batch().records)

    def test_periods_are_inclusive_and_in_order(self) -> None:
        """The last day is not before the first."""
        spans = ((record.first, record.last) for record in self.batch().records)
        assert all(first is None or last is None or first <= last for first, last in spans)

    def test_a_person_can_be_told_from_others(self) -> None:
        """By number, by the source's own id, or by birth date and name."""
        people = (record.person for record in self.batch().records)
        assert all(one.number or one.system_id or (one.born and one.name) for one in people)

    def test_numbers_have_their_digits(self) -> None:
        """Eleven for a person, nine for an enterprise, leading zeros kept."""
        records = self.batch().records
        numbers = [record.person.number for record in records if record.person.number is not None]
        assert all(len(number) == 11 and number.isdigit() for number in numbers)
        holders = [record.holder.organisation_number for record in records if record.holder is not None]
        assert all(number is None or (len(number) == 9 and number.isdigit()) for number in holders)

    def test_it_is_complete_for_no_event_of_contracts_that_are_gone(self) -> None:
        """A register of active contracts cannot know that none has ended."""
        receipt = self.batch().receipt
        assert "ended" not in receipt.complete.days
        _is_complete_for_no_later_day(receipt)

    def test_reading_twice_is_the_same(self) -> None:
        """The answer depends on the source and on nothing else."""
        assert self.batch() == self.batch()

    def test_joining_twice_changes_nothing(self) -> None:
        """A nightly import of an unchanged register leaves the portfolio as it is."""
        reading = Reading(ContractKind.APPRENTICE, Holder.OFFICE)
        once = join(Portfolio(), self.batch(), reading)
        twice = join(once.portfolio, self.batch(), reading)
        assert once.portfolio == twice.portfolio
        assert twice.receipt.gone == ()

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        batch = self.batch()
        _nothing_personal_shows(batch, (record.person for record in batch.records))


class DocumentsSuite(_Suite):
    """The port of documents: a queue with at least two documents for the county."""

    county = "03"

    def port(self) -> Documents:
        """The port, to be given by the host; a new one, with a full queue, each time."""
        raise NotImplementedError

    def test_documents_are_handed_out_and_each_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.run(self.port().next_documents(self.county, 100))
        assert len(batch.records) >= 2, "a queue with two documents at least"
        _every_record_has_a_line(batch)
        _is_complete_for_no_later_day(batch.receipt)

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        batch: Batch[DocumentSeen] = self.run(self.port().next_documents(self.county, 100))
        _nothing_personal_shows(batch, (record.person for record in batch.records))
        assert all(record.content is None or repr(record.content) not in repr(record) for record in batch.records)

    def test_what_is_acknowledged_twice_is_done(self) -> None:
        """To say it again is no fault; the answer is whether it had been said."""
        port = self.port()
        document = self.run(port.next_documents(self.county, 1)).records[0]
        self.run(port.acknowledge(document))
        assert self.run(port.acknowledge(document)) is True


class CodeListsSuite(_Suite):
    """The port of code lists; the list named must have codes."""

    list_name = ""

    def port(self) -> CodeLists:
        """The port, to be given by the host."""
        raise NotImplementedError

    def test_codes_are_there_and_each_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.run(self.port().codes(self.list_name))
        assert batch.records
        _every_record_has_a_line(batch)

    def test_codes_are_codes(self) -> None:
        """Each has a text, belongs to the list, and holds for some day where it holds for any."""
        for record in self.run(self.port().codes(self.list_name)).records:
            assert record.code
            assert self.list_name == record.list
            assert record.since is None or record.until is None or record.since <= record.until

    def test_reading_twice_is_the_same(self) -> None:
        """The answer depends on the source and on nothing else."""
        assert self.run(self.port().codes(self.list_name)) == self.run(self.port().codes(self.list_name))


class EnterprisesSuite(_Suite):
    """The port of enterprises."""

    known = ""
    unknown = ""

    def port(self) -> Enterprises:
        """The port, to be given by the host; it has the number `known` and not the number `unknown`."""
        raise NotImplementedError

    def test_a_number_finds_its_unit(self) -> None:
        """The one with that number, and none besides."""
        assert [self.known] == [
            record.organisation_number for record in self.run(self.port().enterprise(self.known)).records
        ]

    def test_a_number_that_nobody_has_is_no_fault(self) -> None:
        """There is no record."""
        assert self.run(self.port().enterprise(self.unknown)).records == ()


class EmploymentsSuite(_Suite):
    """The port of employments; there must be at least one."""

    nobody = "99999999"

    def port(self) -> Employments:
        """The port, to be given by the host."""
        raise NotImplementedError

    def batch(self) -> Batch[EmploymentSeen]:
        """All employments."""
        return self.run(self.port().employments())

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        assert self.batch().records
        _every_record_has_a_line(self.batch())

    def test_periods_and_parts_can_be(self) -> None:
        """The last day is not before the first, and nobody is employed for more than the whole of a position."""
        for record in self.batch().records:
            assert record.first is None or record.last is None or record.first <= record.last
            assert record.share is None or 0 <= record.share <= 1
            assert record.position_code is None or (len(record.position_code) == 4 and record.position_code.isdigit())

    def test_one_employee_is_the_same_as_among_all(self) -> None:
        """Asked for alone or with all others."""
        batch = self.batch()
        employee = batch.records[0].employee
        assert employee is not None
        alone = self.run(self.port().employment(employee)).records
        assert [one.person for one in batch.records if one.employee == employee] == [one.person for one in alone]

    def test_somebody_who_is_not_employed_is_no_fault(self) -> None:
        """There is no record."""
        assert self.run(self.port().employment(self.nobody)).records == ()

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        batch = self.batch()
        _nothing_personal_shows(batch, (record.person for record in batch.records))


class LeavesSuite(_Suite):
    """The port of leave; there must be at least one row."""

    def port(self) -> Leaves:
        """The port, to be given by the host."""
        raise NotImplementedError

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.run(self.port().leave())
        assert batch.records
        _every_record_has_a_line(batch)

    def test_leave_is_from_some_part_of_a_position(self) -> None:
        """From none to all of it, and it ends after it began."""
        for record in self.run(self.port().leave()).records:
            assert record.share is None or 0 <= record.share <= 1
            assert record.first is None or record.last is None or record.first <= record.last
