"""The suite of the port of documents."""

from __future__ import annotations

from okstat.feeds.receipt import Batch
from okstat.feeds.seen import DocumentSeen
from okstat.integrations.ports import Documents
from okstat.testing.conformance.suite import (
    Suite,
    every_record_has_a_line,
    is_complete_for_no_later_day,
    nothing_personal_shows,
)

__all__ = ["DocumentsSuite"]


class DocumentsSuite(Suite):
    """The port of documents: a queue with at least two documents for the county."""

    county = "03"

    def port(self) -> Documents:
        """The port, to be given by the host; a new one, with a full queue, each time."""
        raise NotImplementedError

    def test_documents_are_handed_out_and_each_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        batch = self.run(self.port().next_documents(self.county, 100))
        assert len(batch.records) >= 2, "a queue with two documents at least"
        every_record_has_a_line(batch)
        is_complete_for_no_later_day(batch.receipt)

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        batch: Batch[DocumentSeen] = self.run(self.port().next_documents(self.county, 100))
        nothing_personal_shows(batch, (record.person for record in batch.records))
        assert all(record.content is None or repr(record.content) not in repr(record) for record in batch.records)

    def test_what_is_acknowledged_twice_is_done(self) -> None:
        """To say it again is no fault; the answer is whether it had been said."""
        port = self.port()
        document = self.run(port.next_documents(self.county, 1)).records[0]
        self.run(port.acknowledge(document))
        assert self.run(port.acknowledge(document)) is True
