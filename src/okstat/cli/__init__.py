"""The command line: `okstat check portfolio.json --on 2026-11-20`."""

from __future__ import annotations

from okstat.cli.main import main

__all__ = ["main"]
