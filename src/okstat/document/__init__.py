"""The portfolio document `okstat.portfolio/1`: read, written, and described as JSON Schema."""

from __future__ import annotations

from okstat.document.from_text import LIMIT, read, read_file, read_lines

__all__ = ["LIMIT", "read", "read_file", "read_lines"]
