"""The mutants of a module: what cosmic-ray's operators make of it, without those that can tell nothing about tests."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import parso
from cosmic_ray.ast import ast_nodes
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

__all__ = ["Mutant", "mutants_of", "sample_of"]

ORDERED = ("Eq", "NotEq", "Lt", "LtE", "Gt", "GtE")
COMPARISONS = {f"ReplaceComparisonOperator_{old}_{new}" for old in ORDERED for new in ORDERED if old != new} | {
    "ReplaceComparisonOperator_Is_IsNot",
    "ReplaceComparisonOperator_IsNot_Is",
}
"""Left out: identity for equality and the reverse, which agree on None, members of an enumeration and small numbers;
and an order (`<`) for identity, which raises TypeError on nearly all that is compared so, and is killed by any test."""

SWAPPED = {
    "Add": ("Sub", "Mul"), "Sub": ("Add", "Mod"), "Mul": ("Add", "FloorDiv"), "Div": ("Mul", "FloorDiv"),
    "FloorDiv": ("Mul", "Mod"), "Mod": ("FloorDiv", "Mul"), "Pow": ("Mul", "Add"), "BitOr": ("BitAnd", "BitXor"),
    "BitAnd": ("BitOr", "BitXor"), "BitXor": ("BitOr", "BitAnd"),
}  # fmt: skip
ARITHMETIC = {f"ReplaceBinaryOperator_{old}_{new}" for old, targets in SWAPPED.items() for new in targets}
"""Two for each operator. The other nine raise TypeError on days, amounts and texts, and are killed by any test."""

OTHERS = {
    "AddNot", "ExceptionReplacer", "NumberReplacer", "RemoveDecorator", "ReplaceAndWithOr", "ReplaceOrWithAnd",
    "ReplaceBreakWithContinue", "ReplaceContinueWithBreak", "ReplaceFalseWithTrue", "ReplaceTrueWithFalse",
    "ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_USub_UAdd", "ReplaceUnaryOperator_Delete_USub",
    "ZeroIterationForLoop",
}  # fmt: skip
REACHES_DEEPER = {"ExceptionReplacer"} | {name for name in OTHERS if name.startswith("ReplaceUnaryOperator")}
"""Operators that change something below the node they are given."""

USED = COMPARISONS | ARITHMETIC | OTHERS


class Mutant(NamedTuple):
    """A module with one change.

    Attributes:
        path: the file of the module.
        operator: the name of cosmic-ray's operator, with its occurrence in the file.
        line: the number of the first line that differs.
        was: the statement as it stands, on one line.
        becomes: the statement as the mutant has it, on one line.
        source: the whole text of the mutant.
    """

    path: Path
    operator: str
    line: int
    was: str
    becomes: str
    source: str


def mutants_of(path: Path) -> tuple[Mutant, ...]:
    """Every mutant of a file that means something else than the file, each meaning once."""
    source = path.read_text(encoding="utf-8")
    seen = {_meaning(source)}
    found = []
    for operator, occurrence, line, text in _changed(source):
        meaning = _meaning(text)
        if meaning in seen:
            continue
        seen.add(meaning)
        was, becomes = _statements(source, text, line)
        found.append(Mutant(path, f"{operator}:{occurrence}", line, was, becomes, text))
    return tuple(sorted(found, key=lambda mutant: (mutant.line, mutant.operator)))


def sample_of(mutants: Iterable[Mutant], count: int, seed: int) -> tuple[Mutant, ...]:
    """So many of them, drawn by a fixed seed and the name of the file, in the order of the file."""
    all_ = tuple(mutants)
    if not all_ or len(all_) <= count:
        return all_
    drawn = random.Random(f"{seed} {all_[0].path.name}").sample(range(len(all_)), count)
    return tuple(all_[index] for index in sorted(drawn))


def _changed(source: str) -> Iterator[tuple[str, int, int, str]]:
    """Each used operator at each of its places: its name, its occurrence, the line, and the text it makes."""
    tree = parso.parse(source)
    nodes = tuple(ast_nodes(tree))
    for full in sorted(operator_names()):
        name = full.removeprefix("core/")
        if name not in USED:
            continue
        operator = get_operator(full)()
        places = [(node, *place) for node in nodes for place in enumerate(operator.mutation_positions(node))]
        for occurrence, (node, at, (start, _)) in enumerate(places):
            if name in REACHES_DEEPER:
                text = mutate_code(source, operator, occurrence)
            else:
                text = _text_with(tree, node, operator.mutate, at)
            yield name, occurrence, start[0], text


def _text_with(tree: Any, node: Any, mutate: Callable[[Any, int], Any], at: int) -> str:
    """The text with one node changed; the tree is put back as it was, for parsing anew is most of the time."""
    siblings, children = node.parent.children, getattr(node, "children", None)
    kept, own, value = list(siblings), list(children or ()), getattr(node, "value", None)
    place = next(index for index, sibling in enumerate(kept) if sibling is node)
    changed = mutate(node, at)
    siblings[place : place + 1] = [changed] if changed is not None else []
    text: str = tree.get_code()
    siblings[:] = kept
    if children is not None:
        node.children = own
    else:
        node.value = value
    return text


class _WithoutAnnotations(ast.NodeTransformer):
    """A syntax tree without annotations: under `from __future__ import annotations` none of them is run."""

    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)


def _meaning(source: str) -> str:
    """What is run of a text: mutants of annotations, and doubles by two operators, have the same as another."""
    try:
        return ast.dump(_WithoutAnnotations().visit(ast.parse(source)))
    except SyntaxError:
        return source


def _statements(source: str, mutated: str, line: int) -> tuple[str, str]:
    """The lines that differ, before and after, each on one line."""
    before, after = source.split("\n"), mutated.split("\n")
    first = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), line - 1)
    gone = len(before) - len(after)
    if gone > 0:  # a decorator of several lines is gone
        return " ".join(text.strip() for text in before[first : first + gone])[:100], "(removed)"
    return before[first].strip(), after[first].strip()
