"""Named scenarios: facts, a change, and what is expected to follow, as tables that a host can run by its own book."""

from __future__ import annotations

from okstat.scenarios.in_short import SECTIONS, in_short
from okstat.scenarios.loading import load_scenarios, scenarios
from okstat.scenarios.scenario import Scenario, run

__all__ = ["SECTIONS", "Scenario", "in_short", "load_scenarios", "run", "scenarios"]
