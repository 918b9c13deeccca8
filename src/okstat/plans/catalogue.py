"""Every calculation that has an id, found by looking into the files of this package: there is no central list."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import okstat.plans
from okstat.plans.result import Plan

__all__ = ["discovered_plans"]


@cache
def discovered_plans() -> tuple[Plan, ...]:
    """The calculations of the package, by id."""
    found: dict[int, Plan] = {}
    for module in pkgutil.iter_modules(okstat.plans.__path__):
        for value in vars(import_module(f"okstat.plans.{module.name}")).values():
            if isinstance(value, Plan):
                found[id(value)] = value
    return tuple(sorted(found.values(), key=lambda plan: plan.id))
