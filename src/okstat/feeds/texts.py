"""What a text of a feed may be: letters that people write, and no more of them than one value has."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["LONGEST", "UNFIT", "fit_text"]

LONGEST: Final = 1000
"""More characters than any single value of a feed has; documents in base64 are read by their adapter."""
UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text of people holds, and that neither a document nor XML can hold."""


def fit_text(value: object) -> str | None:
    """A text without blanks around it; what is no text, empty, too long or not of letters is nothing."""
    if not isinstance(value, str) or len(value) > LONGEST or UNFIT.search(value):
        return None
    return value.strip() or None
