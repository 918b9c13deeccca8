"""Which test files can tell a mutant of a module from the module."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

__all__ = ["HEART", "SOURCE", "TESTS", "dependents", "is_late", "module_name", "modules", "test_files"]

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "okstat"
TESTS = ROOT / "tests"
HEART = ("rules", "plans")


@cache
def modules() -> dict[str, Path]:
    """Every module of the package, and the file it stands in."""
    return {module_name(path): path for path in sorted(SOURCE.rglob("*.py"))}


def module_name(path: Path) -> str:
    """The name under which a file of the package is imported."""
    return ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")


@cache
def _imports(path: Path) -> frozenset[str]:
    """What a file imports when it is itself imported: not within functions, and not for type checkers only."""
    names = set(_imported(ast.parse(path.read_text(encoding="utf-8"))))
    if path.is_relative_to(SOURCE):
        names.add(module_name(path))
    return frozenset(package for name in names for package in _with_packages(name))


def _with_packages(name: str) -> Iterator[str]:
    """A name and the packages around it: whoever imports `a.b` imports `a` before."""
    parts = name.split(".")
    yield from (".".join(parts[:count]) for count in range(1, len(parts) + 1))


def _imported(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom) and child.module:
            yield from (f"{child.module}.{alias.name}" for alias in child.names)
        elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        elif isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from (name for other in child.orelse for name in _imported(other))
        else:
            yield from _imported(child)


@cache
def dependents(module: str) -> frozenset[str]:
    """The module itself, and every module of the package that is imported with it, however far round."""
    found = {module}
    while more := {name for name, path in modules().items() if name not in found and _imports(path) & found}:
        found |= more
    return frozenset(found)


@cache
def _helpers() -> dict[str, Path]:
    """What test files import from one another: `facts`, `wages` and their like."""
    return {path.stem: path for path in sorted(TESTS.glob("*.py")) if not path.stem.startswith("test_")}


def is_late(test: Path, module: str) -> bool:
    """Whether a test file imports the module when it is collected, itself or through what it imports."""
    blocked = dependents(module)
    seen: set[Path] = set()
    todo = [test]
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        if _imports(path) & blocked:
            return True
        todo += [_helpers()[name] for name in _imports(path) & set(_helpers())]
    return False


@cache
def _ids() -> frozenset[str]:
    return frozenset((TESTS / "ids.txt").read_text(encoding="utf-8").split())


def _quoted(path: Path) -> frozenset[str]:
    return frozenset(re.findall(r'"([a-z0-9.-]+)"', path.read_text(encoding="utf-8"))) & _ids()


@cache
def _quotes() -> dict[Path, frozenset[str]]:
    """The ids that each test of the heart speaks of."""
    files = sorted(path for room in (*HEART, "scenarios") for path in (TESTS / room).rglob("test_*.py"))
    return {path: _quoted(path) for path in files}


def _test_of(path: Path) -> Path:
    """The test file that bears the name of a module."""
    return TESTS / path.relative_to(SOURCE).parent / f"test_{path.stem}.py"


def test_files(path: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """The tests of a module: first those that bear its name, then those that import it or speak of its norms.

    A test of a module that imports this one belongs to it too: much of `plans` is shown by what a rule answers. What
    the tests of other rooms would notice is not asked: a rule is shown by its own.
    """
    name = module_name(path)
    own = {_test_of(path)} & set(_quotes())
    ids = _quoted(path)
    others = {test for test, quoted in _quotes().items() if quoted & ids}
    others |= {test for test in _quotes() if name in _imports(test)}
    for user in modules().values():
        if user != path and name in _imports(user) and user.relative_to(SOURCE).parts[0] in HEART:
            others |= {_test_of(user)} & set(_quotes())
    return tuple(sorted(own)), tuple(sorted(others - own))
