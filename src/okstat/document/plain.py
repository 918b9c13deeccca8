"""From the classes of the model to plain JSON: keys in order, what is missing left out."""

from __future__ import annotations

from typing import Any

from okstat.document.scalars import scalar
from okstat.document.wire import keys

__all__ = ["plain"]


def plain(value: Any, name: str = "", hint: Any = None) -> Any:
    """The plain JSON of an object of the document, or of a value under the key `name`."""
