"""Which facts and tables a norm reads, found in the source of its functions.

Nothing is run. The first argument of a function stands for its situation; from there the source is followed through
names, loops, comprehensions, properties and methods, and into functions that get a part of the situation. All branches
are taken, so whatever a recorded run reads (`okstat.recording`) is among what is told here.
"""

from __future__ import annotations

import ast
import inspect
import linecache
from collections.abc import Callable, Iterator
from functools import cache
from types import FunctionType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from okstat.law import Law

__all__ = ["reads"]

_Place = tuple[Any, object]
"""A path in the situation and the type that stands there; a text or a value of the source is a place of its own."""

_Places = frozenset[_Place]
_Definition = ast.FunctionDef | ast.Lambda

_NOWHERE: Final[_Places] = frozenset()
_WRITTEN: Final = "a text in the source"
_VALUE: Final = "a value in the source"
_TABLE_READERS: Final = ("row", "known", "number", "whole", "years")


def reads(subject: type, *functions: Callable[..., object]) -> tuple[str, ...]:
    """The paths of facts (`signing.on`, `runs[].first`), the tables and the policies that functions may read.

    Args:
        subject: the class of situation that the first argument of each function is.
        functions: a clock, a judge, the function of a duty.

    Raises:
        OSError: the source of a function is not at hand.
    """
    found = [_read(subject, function) for function in functions]
    facts = frozenset[str]().union(*(facts for facts, _ in found))
    whole = {path for path in facts if any(other.startswith((f"{path}.", f"{path}[")) for other in facts)}
    return tuple(sorted((facts - whole).union(*(tables for _, tables in found))))


@cache
def _read(subject: type, function: Callable[..., object]) -> tuple[frozenset[str], frozenset[str]]:
    """The facts and the tables of one function; clocks and judges are shared by many norms."""
    reader = _Reader()
    reader.follow(function, [frozenset({("", subject)}), frozenset({("", Law)})], {})
    return frozenset(reader.facts), frozenset(reader.tables)


class _Reader:
    """What was found to be read, and which places each function gives back."""

    def __init__(self) -> None:
        self.facts: set[str] = set()
        self.tables: set[str] = set()
        self._given_back: dict[tuple[object, frozenset[tuple[str, _Places]]], _Places] = {}

    def follow(self, function: Callable[..., object], positional: list[_Places], named: dict[str, _Places]) -> _Places:
        """Read a function whose arguments stand for places."""
        definition = _definition(function)
        names = [argument.arg for argument in (*definition.args.posonlyargs, *definition.args.args)]
        bound = {**_defaults(function), **dict(zip(names, positional, strict=False)), **named}
        key = (function, frozenset(bound.items()))
        if key not in self._given_back:
            self._given_back[key] = _NOWHERE  # for a function that calls itself
            self._given_back[key] = _Body(self, function, bound).read(definition)
        return self._given_back[key]

    def attribute(self, place: _Place, name: str) -> Iterator[_Place]:
        """What stands at an attribute: a field is noted, a property is followed."""
        path, hint = place
        if hint is _VALUE and isinstance(written := getattr(path, name), str):
            yield written, _WRITTEN
        for cls in _classes(hint):
            if cls is not Law and name in attrs.fields_dict(cls):
                inner = f"{path}.{name}" if path else name
                self.facts.add(inner)
                yield inner, _hints(cls)[name]
            member = inspect.getattr_static(cls, name, None)
            if isinstance(member, property) and member.fget is not None:
                yield from self.follow(member.fget, [frozenset({(path, cls)})], {})

    def method(
        self, place: _Place, name: str, positional: list[_Places], named: dict[str, _Places]
    ) -> Iterator[_Place]:
        """What a method gives back; one of the law's is the name of a table."""
        path, hint = place
        for cls in _classes(hint):
            if cls is Law and name in _TABLE_READERS:
                self.tables.update(text for text, kind in (positional or [_NOWHERE])[0] if kind is _WRITTEN)
                continue
            if cls is Law and name == "choice":
                self.tables.update(f"policy.{text}" for text, kind in positional[0] if kind is _WRITTEN)
                continue
            member = inspect.getattr_static(cls, name, None)
            if isinstance(member, FunctionType):
                yield from self.follow(member, [frozenset({(path, cls)}), *positional], named)


class _Body(ast.NodeVisitor):
    """One function: which places its names stand for."""

    def __init__(self, reader: _Reader, function: Callable[..., Any], bound: dict[str, _Places]) -> None:
        self.reader = reader
        self.module: str = function.__module__
        cells = zip(function.__code__.co_freevars, function.__closure__ or (), strict=False)
        self.outer = {**function.__globals__, **{name: cell.cell_contents for name, cell in cells}}
        self.names = dict(bound)
        self.given_back: _Places = _NOWHERE

    def read(self, definition: _Definition) -> _Places:
        """Go over the body until nothing new comes to light: a loop may use what is bound further down."""
        before = None
        while before != (self.names, self.given_back):
            before = (dict(self.names), self.given_back)
            for node in definition.body if isinstance(definition, ast.FunctionDef) else (ast.Return(definition.body),):
                self.visit(node)
        return self.given_back

    def visit(self, node: ast.AST) -> _Places:
        """The places that a node may stand for."""
        found: _Places = super().visit(node)
        return found

    def generic_visit(self, node: ast.AST) -> _Places:
        """Any other node may stand for what stands in it."""
        return _NOWHERE.union(*[self.visit(child) for child in ast.iter_child_nodes(node)])

    def visit_Constant(self, node: ast.Constant) -> _Places:
        return frozenset({(node.value, _WRITTEN)}) if isinstance(node.value, str) else _NOWHERE

    def visit_Name(self, node: ast.Name) -> _Places:
        outer = self.outer.get(node.id)
        written = frozenset({(outer, _WRITTEN)}) if isinstance(outer, str) else _NOWHERE
        return self.names.get(node.id, written)

    def visit_Attribute(self, node: ast.Attribute) -> _Places:
        return frozenset(found for place in self.visit(node.value) for found in self.reader.attribute(place, node.attr))

    def visit_Subscript(self, node: ast.Subscript) -> _Places:
        self.visit(node.slice)
        return _items(self.visit(node.value))

    def visit_Call(self, node: ast.Call) -> _Places:
        positional = [self.visit(argument) for argument in node.args]
        named = {keyword.arg or "": self.visit(keyword.value) for keyword in node.keywords}
        if isinstance(node.func, ast.Attribute):
            receivers = self.visit(node.func.value)
            self.visit(node.func)
            found = [self.reader.method(place, node.func.attr, positional, named) for place in receivers]
            return receivers.union(*found)
        called = self._followed(node.func)
        if called is not None:
            return self.reader.follow(called, positional, named)
        given = self.visit(node.func).union(*positional, *named.values())
        given |= _items(given)
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            self._lend(argument, given)
        return given

    def _lend(self, argument: ast.expr, given: _Places) -> None:
        """A function among the arguments of a call, as `key` of `sorted`, gets what the others hold."""
        called = self._followed(argument)
        if called is not None:
            self.reader.follow(called, [given], {})
        if isinstance(argument, ast.Lambda):
            for parameter in argument.args.args:
                self.names[parameter.arg] = self.names.get(parameter.arg, _NOWHERE) | given

    def _followed(self, node: ast.expr) -> FunctionType | None:
        """The function that a name stands for, where it is one of this module or of the package."""
        called = self.outer.get(node.id) if isinstance(node, ast.Name) else None
        if not isinstance(called, FunctionType):
            return None
        is_own = called.__module__ == self.module or called.__module__.partition(".")[0] == "okstat"
        return called if is_own else None

    def visit_Assign(self, node: ast.Assign) -> _Places:
        for target in node.targets:
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                for part, value in zip(target.elts, node.value.elts, strict=False):
                    self._bind(part, self.visit(value))
            else:
                self._bind(target, self.visit(node.value))
        return _NOWHERE

    def visit_AnnAssign(self, node: ast.AnnAssign) -> _Places:
        return self._bind(node.target, self.generic_visit(node))

    def visit_AugAssign(self, node: ast.AugAssign) -> _Places:
        return self._bind(node.target, self.visit(node.value))

    def visit_NamedExpr(self, node: ast.NamedExpr) -> _Places:
        return self._bind(node.target, self.visit(node.value))

    def visit_For(self, node: ast.For) -> _Places:
        self._bind(node.target, _items(self.visit(node.iter)))
        return self.generic_visit(node)

    def visit_comprehension(self, node: ast.comprehension) -> _Places:
        self._bind(node.target, _items(self.visit(node.iter)))
        for condition in node.ifs:
            self.visit(condition)
        return _NOWHERE

    def visit_Return(self, node: ast.Return) -> _Places:
        self.given_back |= self.generic_visit(node)
        return _NOWHERE

    def visit_Yield(self, node: ast.Yield) -> _Places:
        self.given_back |= self.generic_visit(node)
        return _NOWHERE

    def _bind(self, target: ast.AST, places: _Places) -> _Places:
        """Let the names of a target stand for places too; in an unpacking each of them for all that is unpacked."""
        found = places if isinstance(target, ast.Name) else _items(places)
        for node in ast.walk(target):
            if isinstance(node, ast.Name):
                self.names[node.id] = self.names.get(node.id, _NOWHERE) | found
        return places


def _defaults(function: Callable[..., Any]) -> dict[str, _Places]:
    """The named arguments that stand for a value of the package where nothing is given for them."""
    given = (getattr(function, "__kwdefaults__", None) or {}).items()
    return {name: frozenset({(value, _VALUE)}) for name, value in given if attrs.has(type(value))}


def _items(places: _Places) -> _Places:
    """What stands in the tuples among the places; any other place stands for itself."""
    found: set[_Place] = set()
    for path, hint in places:
        inner = [get_args(one)[0] for one in _alternatives(hint) if get_origin(one) is tuple]
        found.update((f"{path}[]", one) for one in inner)
        if not inner:
            found.add((path, hint))
    return frozenset(found)


def _alternatives(hint: object) -> tuple[object, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _classes(hint: object) -> Iterator[type]:
    for one in _alternatives(hint):
        if isinstance(one, type) and attrs.has(one):
            yield one


@cache
def _hints(cls: type) -> dict[str, object]:
    return get_type_hints(cls)


@cache
def _definitions(file: str) -> dict[tuple[int, str], _Definition]:
    """The functions of a file by the line on which they begin, decorators included, and their name."""
    found = {}
    for node in ast.walk(ast.parse("".join(linecache.getlines(file)))):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            lines = [node.lineno, *(one.lineno for one in getattr(node, "decorator_list", ()))]
            found[min(lines), getattr(node, "name", "<lambda>")] = node
    return found


def _definition(function: Callable[..., object]) -> _Definition:
    """The source of a function."""
    if isinstance(function, FunctionType):
        code = function.__code__
        found = _definitions(code.co_filename).get((code.co_firstlineno, code.co_name))
        if found is not None:
            return found
    raise OSError(f"the source of {function!r} is not at hand")
