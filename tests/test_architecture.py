from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "okstat"
MODULES = {
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.rglob("*.py"))
}

CHAIN = (
    {"__main__"},
    {"cli", "testing"},
    {"render"},
    {"office"},
    {"scenarios"},
    {"change", "law_change", "catalogue"},
    {"explain", "agenda"},
    {"check"},
    {"because"},
    {"evaluate"},
    {"book"},
    {"groups", "answer", "finding"},
    {"publication"},
    {"rules"},
    {"norm_rows"},
    {"plans"},
    {"situation"},
    {"rule", "recording"},
    {"norm"},
    {"outcome"},
    {"transition"},
    {"law"},
    {"policy"},
    {"notices", "appeal_bodies", "curricula"},
    {"model"},
    {"amendments", "responsibility"},
    {"tables"},
    {"table_file", "county_practice"},
    {"bounds", "entry"},
    {"citation", "text"},
    {"dated", "identifiers", "money"},
    {"period"},
    {"errors"},
)
"""From left to right: a step may import what stands right of it."""

BESIDE = ("integrations", "feeds", "document")
KNOW_WHAT_STANDS_BESIDE = {"cli", "testing", "office", "scenarios"}
APART = {"rules", "integrations"}
"""Packages whose files may not import each other; in all others they may, as long as they go round in no circle."""

OPEN_TO_ITS_NEIGHBOURS = {"okstat.integrations.ports"}

MOST_LINES = 300
MADE = {"__pycache__", "_build", "generated"}
CLOCKS = re.compile(r"(?:\w+\.)*(?:date\.today|datetime\.(?:today|now|utcnow)|time\.(?:time|localtime|gmtime))")
FOREIGN_PATH = re.compile(r"(?<![\w.:-])/(?:home|root|Users|opt|tmp|wor[k])/|(?<!\w)(?:\.library|share[d])/")
"""Written so that it does not find itself."""


@cache
def tree(module: str) -> ast.Module:
    """What the parser reads in a module."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def imports(module: str) -> Iterator[str]:
    """The package's own modules that a module imports anywhere, for the type checker only too."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "okstat")
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "okstat":
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                if inner == "okstat.__version__":
                    continue  # a literal of the root, which itself imports nothing
                yield inner if inner in MODULES else node.module


def step(module: str) -> str:
    """The name that stands in the chain: `rules` for `okstat.rules.exam.window`."""
    return module.split(".")[1]


def place(name: str) -> int:
    """How far right a step stands."""
    return next(number for number, names in enumerate(CHAIN) if name in names)


def allowed(importer: str, imported: str) -> bool:
    """Whether the house lets one module import another."""
    if imported in ("okstat", importer):
        return False
    left, right = step(importer), step(imported)
    if left == right:
        return left not in APART or imported in OPEN_TO_ITS_NEIGHBOURS
    if right in BESIDE:
        return left in KNOW_WHAT_STANDS_BESIDE or (left in BESIDE and BESIDE.index(left) < BESIDE.index(right))
    if left in BESIDE:
        return place(right) >= place("model")
    return place(left) < place(right)


INNER = [module for module in MODULES if module != "okstat"]


def test_every_module_has_a_place_in_the_house() -> None:
    """A module stands in the chain or beside it, so that no import escapes these tests."""
    known = set().union(*CHAIN, BESIDE)
    assert set() == {step(module) for module in INNER} - known


@pytest.mark.parametrize("module", INNER)
def test_modules_import_only_what_stands_right_of_them(module: str) -> None:
    """No module imports what stands left of it, nor what shares its step."""
    assert [] == [imported for imported in imports(module) if not allowed(module, imported)]


def test_imports_go_round_in_no_circle() -> None:
    """There is an order in which all modules can be read, each after what it imports."""
    order = list(TopologicalSorter({module: set(imports(module)) for module in INNER}).static_order())
    assert set(INNER) <= set(order)


@pytest.mark.parametrize(
    ("importer", "imported", "answer"),
    [
        ("okstat.check", "okstat.book", True),
        ("okstat.book", "okstat.check", False),
        ("okstat.explain", "okstat.agenda", False),
        ("okstat.check", "okstat", False),
        ("okstat.model.contract", "okstat.model.person", True),
        ("okstat.model.contract", "okstat.situation.contract", False),
        ("okstat.rules.exam.window", "okstat.rules.contract.written", False),
        ("okstat.rules.exam.window", "okstat.situation.contract", True),
        ("okstat.document", "okstat.model.contract", True),
        ("okstat.document", "okstat.situation.contract", False),
        ("okstat.integrations.vigo", "okstat.feeds.join", True),
        ("okstat.feeds.join", "okstat.integrations.vigo", False),
        ("okstat.feeds.join", "okstat.document", True),
        ("okstat.integrations.vigo", "okstat.document", True),
        ("okstat.integrations.vigo", "okstat.integrations.fint", False),
        ("okstat.integrations.vigo", "okstat.integrations.ports", True),
        ("okstat.cli", "okstat.integrations.vigo", True),
        ("okstat.check", "okstat.document", False),
    ],
)
def test_the_chain_is_read_as_it_is_drawn(importer: str, imported: str, answer: bool) -> None:
    """Left may import right, nothing else, and the outside is known to a few only."""
    assert answer is allowed(importer, imported)


def test_the_decision_record_draws_the_same_chain() -> None:
    """What people read about the house is what these tests hold."""
    page = (ROOT / "docs" / "explanation" / "decisions" / "0001-the-house.md").read_text(encoding="utf-8")
    drawn = [set(re.findall(r"\w+", cell)) for cell in re.findall(r"^\| (`[^|]+) \|", page, re.MULTILINE)]
    assert list(CHAIN) == drawn


@pytest.mark.parametrize("module", MODULES)
def test_files_stay_short(module: str) -> None:
    """A file that has outgrown one subject is to be divided."""
    lines = MODULES[module].read_text(encoding="utf-8").count("\n")
    assert lines <= MOST_LINES


@pytest.mark.parametrize("module", MODULES)
def test_the_package_has_neither_floats_nor_a_clock(module: str) -> None:
    """Amounts and shares are exact, and the day asked about is always told by the caller."""
    assert [] == [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree(module))
        if (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Attribute) and CLOCKS.fullmatch(ast.unparse(node)))
    ]


def public_files() -> Iterator[Path]:
    """Every file of the repository that was written, not made by a tool."""
    yield from (path for path in ROOT.iterdir() if path.suffix in {".md", ".toml", ".txt"} or path.name == ".gitignore")
    for folder in (".ci", "benchmarks", "docs", "examples", "fuzz", "src", "tests", "tools"):
        for path in (ROOT / folder).rglob("*"):
            inside = path.relative_to(ROOT / folder).parts
            if path.is_file() and not any(part in MADE or part.startswith(".") for part in inside):
                yield path


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    """What is written here holds on every machine."""
    named = {
        str(path.relative_to(ROOT)): found.group()
        for path in public_files()
        if (found := FOREIGN_PATH.search(path.read_text(encoding="utf-8")))
    }
    assert {} == named
