"""The suites of the ports of contract details, approvals and exams."""

from __future__ import annotations

from datetime import date

from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.join import Reading
from okstat.feeds.join_approvals import join_approvals
from okstat.feeds.join_details import join_details
from okstat.feeds.join_exams import join_exams
from okstat.feeds.receipt import Batch
from okstat.integrations.ports import Approvals, ContractDetails, Exams
from okstat.model.contract import Contract
from okstat.model.events import ContractKind
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.testing.conformance.suite import (
    Suite,
    every_record_has_a_line,
    is_complete_for_no_later_day,
    nothing_personal_shows,
)

__all__ = ["ApprovalsSuite", "ContractDetailsSuite", "ExamsSuite"]

_NOTHING = "a suite that sees nothing proves nothing"


class ContractDetailsSuite(Suite):
    """The port of contract details; there must be at least one contract in the county."""

    county = "03"

    def port(self) -> ContractDetails:
        """The port, to be given by the host."""
        raise NotImplementedError

    def batch(self) -> Batch[DetailSeen]:
        """What it answers for the county."""
        return self.run(self.port().contract_details(self.county))

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence, and a contract stands where its details do."""
        batch = self.batch()
        assert batch.records, _NOTHING
        every_record_has_a_line(batch)
        is_complete_for_no_later_day(batch.receipt)
        assert all(record.at == record.contract.at for record in batch.records)

    def test_the_county_is_the_one_asked_for(self) -> None:
        """On the receipt, and on every contract."""
        batch = self.batch()
        assert {self.county} == {batch.receipt.county, *(record.contract.county for record in batch.records)}

    def test_periods_are_inclusive_and_in_order(self) -> None:
        """The last day is not before the first, of the training and of a break in it, and there is a month at least."""
        for record in self.batch().records:
            spans = ((record.contract.first, record.contract.last), (record.break_first, record.break_last))
            assert all(first is None or last is None or first <= last for first, last in spans)
            assert record.break_last is None or record.break_first is not None
            assert record.net_months is None or record.net_months >= 1

    def test_joining_twice_changes_nothing(self) -> None:
        """Breaks are not added again, nor is anything else."""
        reading = Reading(ContractKind.APPRENTICE)
        once = join_details(Portfolio(), self.batch(), reading)
        twice = join_details(once.portfolio, self.batch(), reading)
        assert once.portfolio == twice.portfolio

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        batch = self.batch()
        nothing_personal_shows(batch, (record.contract.person for record in batch.records))


class ApprovalsSuite(Suite):
    """The port of approvals; the county must have approved at least one company."""

    county = "03"

    def port(self) -> Approvals:
        """The port, to be given by the host."""
        raise NotImplementedError

    def batch(self) -> Batch[ApprovalSeen]:
        """What it answers for the county."""
        return self.run(self.port().approvals(self.county))

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.batch()
        assert batch.records, _NOTHING
        every_record_has_a_line(batch)
        is_complete_for_no_later_day(batch.receipt)

    def test_the_county_is_the_one_asked_for(self) -> None:
        """On the receipt, and on every approval."""
        batch = self.batch()
        assert {self.county} == {batch.receipt.county, *(record.county for record in batch.records)}

    def test_approvals_say_whose_and_what_and_when(self) -> None:
        """A number of nine digits, a trade of ten characters, and a day; none is withdrawn before it is given."""
        for record in self.batch().records:
            number = record.company.organisation_number
            assert number is not None
            assert len(number) == 9
            assert number.isdigit()
            assert len(record.trade) == 10
            assert record.approved_on or record.withdrawn_on
            assert not (record.approved_on and record.withdrawn_on) or record.approved_on <= record.withdrawn_on

    def test_joining_twice_changes_nothing(self) -> None:
        """No approval is added again."""
        once = join_approvals(Portfolio(), self.batch())
        twice = join_approvals(once.portfolio, self.batch())
        assert once.portfolio == twice.portfolio


class ExamsSuite(Suite):
    """The port of exams; at least one must be registered or held in the county from the day on."""

    county = "03"
    since = date(2026, 1, 1)

    def port(self) -> Exams:
        """The port, to be given by the host."""
        raise NotImplementedError

    def batch(self) -> Batch[ExamSeen]:
        """What it answers for the county and the day."""
        return self.run(self.port().exams(self.county, self.since))

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.batch()
        assert batch.records, _NOTHING
        every_record_has_a_line(batch)
        is_complete_for_no_later_day(batch.receipt)

    def test_county_and_day_are_those_asked_for(self) -> None:
        """The county on the receipt and on every record; what was held, or else registered, earlier is not there."""
        batch = self.batch()
        assert {self.county} == {batch.receipt.county, *(record.county for record in batch.records)}
        days = [record.held_on or record.registered_on for record in batch.records]
        assert all(day is not None and day >= self.since for day in days)

    def test_nobody_is_registered_after_the_exam(self) -> None:
        """Nor has a result without one."""
        for record in self.batch().records:
            assert not (record.registered_on and record.held_on) or record.registered_on <= record.held_on
            assert record.result is None or record.held_on is not None

    def test_joining_twice_changes_nothing(self) -> None:
        """No exam is added again, to contracts that the people have."""
        contracts = []
        for number, record in enumerate(self.batch().records):
            seen = record.person
            person = Person(id=f"P{number}", number=seen.number, born=seen.born, name=seen.name)
            contracts.append(Contract(id=f"K{number}", kind=ContractKind.APPRENTICE, person=person, trade=record.trade))
        once = join_exams(Portfolio(contracts=tuple(contracts)), self.batch())
        twice = join_exams(once.portfolio, self.batch())
        assert once.portfolio == twice.portfolio

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt; of the results neither."""
        batch = self.batch()
        nothing_personal_shows(batch, (record.person for record in batch.records))
        results = [record.result.value for record in batch.records if record.result is not None]
        assert not [result for result in results if result in "".join(map(repr, batch.records))]
