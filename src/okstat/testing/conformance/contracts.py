"""The suite of the port of active contracts."""

from __future__ import annotations

from okstat.feeds.join import Holder, Reading, join
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import ContractSeen
from okstat.integrations.ports import ActiveContracts
from okstat.model.events import ContractKind
from okstat.model.portfolio import Portfolio
from okstat.testing.conformance.suite import (
    Suite,
    every_record_has_a_line,
    is_complete_for_no_later_day,
    nothing_personal_shows,
)

__all__ = ["ActiveContractsSuite"]


class ActiveContractsSuite(Suite):
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
        every_record_has_a_line(self.batch())

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
        is_complete_for_no_later_day(receipt)

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
        nothing_personal_shows(batch, (record.person for record in batch.records))
