"""The catalogue: what the package knows and how far it reaches, as rows for people and programs."""

from __future__ import annotations

from okstat.catalogue.coverage import coverage_rows, coverage_totals
from okstat.catalogue.norms import NoSuchRuleError, rule_rows
from okstat.catalogue.tables import NoSuchTableError, table_rows

__all__ = ["NoSuchRuleError", "NoSuchTableError", "coverage_rows", "coverage_totals", "rule_rows", "table_rows"]
