"""Tests of the errors a caller can meet."""

from __future__ import annotations

import pickle
from copy import deepcopy

import pytest

from okstat import errors
from okstat.errors import DocumentError, Fault, OkstatError

FAULTS = (Fault("contracts[3].events[0].on", "not a day"), Fault("", "the format is missing"))


class TestFault:
    """A fault is one thing wrong at one place."""

    def test_place_and_reason(self) -> None:
        """The place stands before the reason."""
        assert "contracts[3].events[0].on: not a day" == str(FAULTS[0])

    def test_the_document_as_a_whole_has_no_place(self) -> None:
        """Without a place only the reason is said."""
        assert "the format is missing" == str(FAULTS[1])


class TestDocumentError:
    """An unreadable document tells all its faults."""

    def test_one_line_per_fault(self) -> None:
        """The message lists the faults in document order."""
        error = DocumentError(FAULTS)
        assert "contracts[3].events[0].on: not a day\nthe format is missing" == str(error)
        assert FAULTS == error.faults

    def test_it_survives_copies_and_pickling(self) -> None:
        """A process pool can hand it over with its faults."""
        error = DocumentError(FAULTS)
        for copy in (pickle.loads(pickle.dumps(error)), deepcopy(error)):
            assert isinstance(copy, DocumentError)
            assert (FAULTS, str(error)) == (copy.faults, str(copy))

    def test_pickling_keeps_the_class(self) -> None:
        """A child of the error comes back as that child."""
        assert _NarrowerError is type(pickle.loads(pickle.dumps(_NarrowerError(FAULTS))))


class _NarrowerError(DocumentError):
    """A document of one kind that cannot be read."""


@pytest.mark.parametrize("name", sorted(set(errors.__all__) - {"Fault"}))
def test_every_error_can_be_caught_as_one(name: str) -> None:
    """All that is raised on purpose is an OkstatError."""
    assert issubclass(getattr(errors, name), OkstatError)
