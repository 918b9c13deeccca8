"""What the suites of all ports have: how an exchange is carried, and the promises that every batch keeps."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Protocol, TypeVar

from okstat.feeds.exchange import Answer, Exchange, Request, carry
from okstat.feeds.receipt import Batch, Receipt, Taking
from okstat.feeds.seen import PersonSeen
from okstat.feeds.told import in_words, plain_receipt

__all__ = ["Suite", "every_record_has_a_line", "is_complete_for_no_later_day", "nothing_personal_shows"]

T = TypeVar("T")


class _HasPlace(Protocol):
    @property
    def at(self) -> str:
        """The place in the source."""
        ...


R = TypeVar("R", bound=_HasPlace)


class Suite:
    """What all suites have: how an exchange is carried."""

    def send(self, request: Request) -> Answer:
        """Answer a request; to be given by the host for a port that asks for anything."""
        raise AssertionError(f"the port asks for {request.path}, and the suite has no transport for it")

    def run(self, exchange: Exchange[T]) -> T:
        """Carry an exchange to its end."""
        return carry(exchange, self.send)


def every_record_has_a_line(batch: Batch[R]) -> None:
    """Nothing is dropped in silence: a line for each record, and a reason for each that is left out."""
    taken = {line.at for line in batch.receipt.lines if line.taking is not Taking.LEFT_OUT}
    assert taken == {record.at for record in batch.records}, "a record without a line, or a line without its record"
    left_out = [line for line in batch.receipt.lines if line.taking is Taking.LEFT_OUT]
    assert all(line.remarks for line in left_out), "a record is left out and no remark says why"


def is_complete_for_no_later_day(receipt: Receipt) -> None:
    """A source can know nothing of what comes after the day on which it was read."""
    assert all(day <= receipt.read_on for day in receipt.complete.days.values()), "complete beyond the day it was read"


def nothing_personal_shows(batch: Batch[object], people: Iterable[PersonSeen]) -> None:
    """Neither a repr nor the receipt tells who anybody is."""
    told = "\n".join([repr(batch), *map(repr, batch.records), *in_words(batch.receipt)])
    told += json.dumps(plain_receipt(batch.receipt))
    for person in people:
        words = (person.number, person.name, person.system_id, person.born and person.born.isoformat())
        assert not any(word in told for word in words if word), "something personal shows in a repr or in the receipt"
