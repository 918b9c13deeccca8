"""A mutant put into a module that is loaded already: the code of its functions is exchanged, nothing is loaded anew."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType

__all__ = ["exchange", "functions_of"]


def functions_of(path: Path) -> tuple[FunctionType, ...]:
    """Every function that there is of a file, in whatever holds it: a rule, a class, a cache."""
    return tuple(
        one for one in gc.get_objects() if isinstance(one, FunctionType) and one.__code__.co_filename == str(path)
    )


def exchange(functions: tuple[FunctionType, ...], path: Path, source: str) -> bool:
    """Give the functions the code they have in a mutant; False where it has no place for all of it.

    What is run when the module is imported stays as it was, so this is for changes in the body of a function.
    """
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _within(compile(source, str(path), "exec"))}
    changed = 0
    for function in functions:
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno))
        if new is None or new.co_freevars != old.co_freevars:
            return False
        if new != old:
            function.__code__ = new
            changed += 1
    return changed > 0


def _within(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _within(constant)
