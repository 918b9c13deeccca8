"""The survivors that are explained: mutants that mean the same as the module, each with its reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import tests_of

__all__ = ["explained", "reason_of"]

SURVIVORS = tests_of.TESTS / "survivors.toml"


@cache
def explained() -> Mapping[tuple[str, str, str], str]:
    """Module, line as it stands and line as it becomes, with the reason."""
    return {
        (module, row["was"], becomes): row["reason"]
        for module, rows in tomllib.loads(SURVIVORS.read_text(encoding="utf-8")).items()
        for row in rows
        for becomes in _list(row["becomes"])
    }


def _list(value: str | list[str]) -> Iterator[str]:
    yield from [value] if isinstance(value, str) else value


def reason_of(path: Path, was: str, becomes: str) -> str | None:
    """Why a survivor is no hole in the tests, if that is written down."""
    module = path.relative_to(tests_of.SOURCE).as_posix()
    return explained().get((module, was.strip(), becomes))
