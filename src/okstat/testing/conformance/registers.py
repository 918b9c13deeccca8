"""The suites of the ports of registers: code lists and enterprises."""

from __future__ import annotations

from okstat.integrations.ports import CodeLists, Enterprises
from okstat.testing.conformance.suite import Suite, every_record_has_a_line

__all__ = ["CodeListsSuite", "EnterprisesSuite"]


class CodeListsSuite(Suite):
    """The port of code lists; the list named must have codes."""

    list_name = ""

    def port(self) -> CodeLists:
        """The port, to be given by the host."""
        raise NotImplementedError

    def test_codes_are_there_and_each_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.run(self.port().codes(self.list_name))
        assert batch.records
        every_record_has_a_line(batch)

    def test_codes_are_codes(self) -> None:
        """Each has a text, belongs to the list, and holds for some day where it holds for any."""
        for record in self.run(self.port().codes(self.list_name)).records:
            assert record.code
            assert self.list_name == record.list
            assert record.since is None or record.until is None or record.since <= record.until

    def test_reading_twice_is_the_same(self) -> None:
        """The answer depends on the source and on nothing else."""
        assert self.run(self.port().codes(self.list_name)) == self.run(self.port().codes(self.list_name))


class EnterprisesSuite(Suite):
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
