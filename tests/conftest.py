"""Settings of all tests: a property test has no deadline, and in CI tries the same examples every time.

Where EXAMPLES is few, as on the newer versions of Python in CI, a property tries a few examples, unless it says itself
how many it needs.
"""

from __future__ import annotations

import os

from hypothesis import settings

_FEW = 10

settings.register_profile("okstat", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.register_profile("few", settings.get_profile("okstat"), max_examples=_FEW)
settings.load_profile("few" if os.environ.get("EXAMPLES") == "few" else "okstat")
