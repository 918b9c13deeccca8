"""The portfolio document `okstat.portfolio/1`: read, written, and described in JSON Schema."""

from __future__ import annotations

from okstat.document.from_text import LIMIT, read, read_file, read_lines
from okstat.document.json_schema import schema
from okstat.document.to_text import write, write_lines

__all__ = ["LIMIT", "read", "read_file", "read_lines", "schema", "write", "write_lines"]
