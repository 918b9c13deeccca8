"""The suites of the ports of payroll: employments, leave and units."""

from __future__ import annotations

from okstat.feeds.receipt import Batch
from okstat.feeds.seen_payroll import EmploymentSeen
from okstat.integrations.ports import Employments, Leaves, Units
from okstat.testing.conformance.suite import Suite, every_record_has_a_line, nothing_personal_shows

__all__ = ["EmploymentsSuite", "LeavesSuite", "UnitsSuite"]


class EmploymentsSuite(Suite):
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
        every_record_has_a_line(self.batch())

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
        nothing_personal_shows(batch, (record.person for record in batch.records))


class LeavesSuite(Suite):
    """The port of leave; there must be at least one row."""

    def port(self) -> Leaves:
        """The port, to be given by the host."""
        raise NotImplementedError

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.run(self.port().leave())
        assert batch.records
        every_record_has_a_line(batch)

    def test_leave_is_from_some_part_of_a_position(self) -> None:
        """From none to all of it, and it ends after it began."""
        for record in self.run(self.port().leave()).records:
            assert record.share is None or 0 <= record.share <= 1
            assert record.first is None or record.last is None or record.first <= record.last


class UnitsSuite(Suite):
    """The port of units; the host says the id of one that there is."""

    unit = "1"
    nowhere = "99999999"

    def port(self) -> Units:
        """The port, to be given by the host."""
        raise NotImplementedError

    def test_it_is_the_one_asked_for(self) -> None:
        """One record, with its line; asked again, it is the same."""
        batch = self.run(self.port().unit(self.unit))
        assert [self.unit] == [record.id for record in batch.records]
        every_record_has_a_line(batch)
        assert batch == self.run(self.port().unit(self.unit))

    def test_one_that_is_not_there_is_no_record(self) -> None:
        """That is no error."""
        batch = self.run(self.port().unit(self.nowhere))
        assert not batch.records
        every_record_has_a_line(batch)
