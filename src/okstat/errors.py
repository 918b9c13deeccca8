"""What a caller can do wrong. Breaches of the law are findings, never exceptions."""

from __future__ import annotations

from attrs import frozen

__all__ = ["DocumentError", "Fault", "LawError", "OkstatError", "RecordingError", "TableError"]


class OkstatError(Exception):
    """The one class to catch: everything this package raises on purpose is a child of it."""


@frozen
class Fault:
    """One thing wrong at one place of a document.

    Attributes:
        where: the path in the document, as `contracts[3].events[0].on`; empty for the document as a whole.
        reason: what is wrong, without the value that was given, since the value may be personal data.
    """

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}" if self.where else self.reason


class DocumentError(OkstatError):
    """A document that cannot be read; carries every fault found, in document order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults

    def __reduce__(self) -> tuple[type[DocumentError], tuple[tuple[Fault, ...]]]:
        return (type(self), (self.faults,))


class TableError(OkstatError):
    """A dated table, or an overlay on one, that is not well formed."""


class LawError(OkstatError):
    """A rule, duty or requirement declared against the grammar of this package."""


class RecordingError(OkstatError):
    """The recorded run of a rule gave another outcome than the bare run: a fault of the rule."""
