"""Settings of all tests: a property test has no deadline, and in CI tries the same examples every time."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("okstat", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("okstat")
