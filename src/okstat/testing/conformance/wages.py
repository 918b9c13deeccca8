"""The suite of the port of wage instructions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import evolve

from okstat.feeds.instructions import Written
from okstat.feeds.receipt import Batch
from okstat.integrations.ports import WageInstructions
from okstat.model.employment import WageInstruction
from okstat.money import Share
from okstat.testing.conformance.suite import Suite
from okstat.text import Text

__all__ = ["WageInstructionsSuite"]

_KNOWN: Final = WageInstruction(
    contract="K1",
    first=date(2022, 8, 1),
    last=date(2023, 1, 31),
    half_year=1,
    position=Decimal(1),
    percent=Share(3, 10),
    step=36,
    base_kr=Decimal(387500),
    yearly_kr=Decimal("116250.00"),
    monthly_kr=Decimal("9687.50"),
)
_UNKNOWN: Final = evolve(
    _KNOWN,
    first=date(2023, 2, 1),
    last=date(2023, 7, 31),
    half_year=2,
    percent=None,
    base_kr=None,
    yearly_kr=None,
    monthly_kr=None,
    open=(Text(nb="Hvilken prosent?", nn="Kva prosent?", en="Which percentage?"),),
    missing=("table wage.table.lo-ys on 2023-05-01",),
)


class WageInstructionsSuite(Suite):
    """The port of wage instructions: what is not known is left empty and said, and the rest arrives as it was."""

    def port(self) -> WageInstructions:
        """The port, to be given by the host."""
        raise NotImplementedError

    def read(self, written: Written) -> Batch[WageInstruction]:
        """Read back what was written, to be given by the host."""
        raise NotImplementedError

    def instructions(self) -> Sequence[WageInstruction]:
        """Two pieces of one training time: the pay of the second is not known."""
        return _KNOWN, _UNKNOWN

    def written(self) -> Written:
        """What the port makes of them."""
        return self.run(self.port().instruct(self.instructions()))

    def test_every_instruction_has_a_line(self) -> None:
        """In their order, and each names its contract."""
        told = [line.subject for line in self.written().receipt.lines]
        assert [("contract", one.contract) for one in self.instructions()] == told

    def test_what_is_not_known_is_said(self) -> None:
        """A remark for each, and none for what is known."""
        for one, line in zip(self.instructions(), self.written().receipt.lines, strict=True):
            said = {remark.field for remark in line.remarks if remark.code == "pay.not-known"}
            assert set(one.not_known) == said, "something that is not known is left empty and not said, or the reverse"

    def test_what_was_written_reads_the_same(self) -> None:
        """No amount, day or percentage is lost, made up or rounded; the words that say why are for people."""
        bare = [evolve(one, open=(), missing=()) for one in self.instructions()]
        assert bare == list(self.read(self.written()).records)

    def test_no_instruction_is_no_fault(self) -> None:
        """Nothing is written of nobody."""
        assert self.run(self.port().instruct(())).receipt.lines == ()

    def test_nothing_personal_shows(self) -> None:
        """What was written is not in the repr."""
        written = self.written()
        assert repr(written.body)[2:-1] not in repr(written)
