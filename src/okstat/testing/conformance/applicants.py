"""The suite of the port of applicants."""

from __future__ import annotations

from okstat.feeds.join_applicants import join_applicants
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.wishes import WishSeen
from okstat.integrations.ports import Applicants
from okstat.model.portfolio import Portfolio
from okstat.testing.conformance.suite import (
    Suite,
    every_record_has_a_line,
    is_complete_for_no_later_day,
    nothing_personal_shows,
)

__all__ = ["ApplicantsSuite"]


class ApplicantsSuite(Suite):
    """The port of applicants; there must be at least one wish for the county and the year."""

    county = "03"
    year = 2026

    def port(self) -> Applicants:
        """The port, to be given by the host."""
        raise NotImplementedError

    def batch(self) -> Batch[WishSeen]:
        """What it answers for the county and the year."""
        return self.run(self.port().applicants(self.county, self.year))

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence, and each wish is answered for once."""
        batch = self.batch()
        assert batch.records, "a suite that sees nothing proves nothing"
        every_record_has_a_line(batch)
        is_complete_for_no_later_day(batch.receipt)

    def test_county_and_year_are_those_asked_for(self) -> None:
        """On the receipt, and on every wish."""
        batch = self.batch()
        assert {self.county} == {batch.receipt.county, *(record.county for record in batch.records)}
        assert {self.year} == {record.year for record in batch.records}

    def test_wishes_can_be_told_apart(self) -> None:
        """Trades have ten characters whichever form the source has, and ranks are counted from 1."""
        for record in self.batch().records:
            assert record.trade is None or len(record.trade) == 10
            assert record.rank is None or record.rank >= 1

    def test_a_person_can_be_told_from_others(self) -> None:
        """By number, or by birth date and name."""
        people = [record.person for record in self.batch().records]
        assert all(one.number or (one.born and one.name) for one in people)
        assert all(one.number is None or (len(one.number) == 11 and one.number.isdigit()) for one in people)

    def test_reading_twice_is_the_same(self) -> None:
        """The answer depends on the source and on nothing else."""
        assert self.batch() == self.batch()

    def test_joining_twice_changes_nothing(self) -> None:
        """Nobody becomes two, and no wish is added again."""
        once = join_applicants(Portfolio(), self.batch())
        twice = join_applicants(once.portfolio, self.batch())
        assert once.portfolio == twice.portfolio
        assert twice.receipt.gone == ()
        left_out = {line.at for line in once.receipt.lines if line.taking is Taking.LEFT_OUT}
        assert left_out == {line.at for line in twice.receipt.lines if line.taking is Taking.LEFT_OUT}

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        batch = self.batch()
        nothing_personal_shows(batch, (record.person for record in batch.records))
