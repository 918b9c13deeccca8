"""Settings of all tests: a property test has no deadline, and in CI tries the same examples every time, half as many.

Where EXAMPLES is few, as on the newer versions of Python in CI, a property tries a few examples, unless it says itself
how many it needs.
"""

from __future__ import annotations

import os

from hypothesis import settings

_FEW = 10
_IN_CI = "CI" in os.environ

settings.register_profile(
    "okstat", deadline=None, derandomize=_IN_CI, print_blob=True, max_examples=50 if _IN_CI else 100
)
settings.register_profile("few", settings.get_profile("okstat"), max_examples=_FEW)
settings.load_profile("few" if os.environ.get("EXAMPLES") == "few" else "okstat")
