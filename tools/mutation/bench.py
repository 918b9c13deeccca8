"""One module on the bench: everything it does not touch is loaded once, and each mutant is tried in a fork.

Nothing is written to the files of the package: the mutant is a text in memory that an import hook serves.
"""

from __future__ import annotations

import ast
import gc
import importlib
import importlib.abc
import importlib.util
import json
import os
import resource
import select
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest
import tests_of
from hypothesis import HealthCheck, Phase, settings
from in_place import exchange, functions_of
from mutants import Mutant, mutants_of

__all__ = ["Bench", "load_what_stands_apart", "run"]

LEAST_SECONDS = 8.0
TIMES = 10.0
"""A mutant may take so many times as long as the tests take without it, and at least so many seconds."""
MOST_BYTES = 3 * 2**30
"""What a mutant may have of memory: a loop that never ends fills it."""

OPTIONS = (
    "-q", "--tb=no", "-p", "no:cacheprovider", "-p", "no:cov", "-p", "no:xdist", "--hypothesis-profile=mutation",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",  # hypothesis is loaded before pytest is, once for all
    "-c", str(tests_of.ROOT / "pyproject.toml"),
)  # fmt: skip

settings.register_profile(
    "mutation", deadline=None, derandomize=True, database=None, max_examples=15,
    phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck),
)  # fmt: skip


class _Served(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves one module from a text."""

    def __init__(self, name: str, path: Path) -> None:
        self.name, self.path = name, path
        self.source = path.read_text(encoding="utf-8")
        self.refuses = False

    def find_spec(self, fullname: str, _path: Any, _target: Any = None) -> Any:
        if fullname != self.name:
            return None
        return importlib.util.spec_from_file_location(fullname, self.path, loader=self)

    def create_module(self, _spec: Any) -> None:
        return None

    def get_filename(self, _name: str) -> str:
        return str(self.path)

    def exec_module(self, module: ModuleType) -> None:
        if self.refuses:
            raise ImportError("not before the mutant is in place")
        code: CodeType = compile(self.source, str(self.path), "exec", dont_inherit=True)
        exec(code, vars(module))


class Bench:
    """A plug-in of pytest that tries mutants instead of running the tests once."""

    def __init__(
        self, path: Path, mutants: Iterable[Mutant], tell: Callable[[Mutant, str, float], None], *, is_quick: bool
    ) -> None:
        self.path, self.mutants, self.tell, self.is_quick = path, tuple(mutants), tell, is_quick
        self.own, self.others = tests_of.test_files(path)
        self.late = {test for test in (*self.own, *self.others) if tests_of.is_late(test, tests_of.module_name(path))}
        self.served = _Served(tests_of.module_name(path), path)
        self.items: list[pytest.Item] = []
        self.functions: tuple[FunctionType, ...] = ()
        self.failed = False

    # ── what pytest calls ───────────────────────────────────────────────────────────────────────

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> bool:
        """Collect what does not import the module, then try the mutants."""
        session.config.pluginmanager.get_plugin("assertion").pytest_collection(session)  # ours comes before it
        sys.meta_path.insert(0, self.served)
        _load_all_but(tests_of.dependents(self.served.name))
        self._collect_early(session)
        gc.collect()
        gc.freeze()
        self._try_all(session)
        session.items = []
        session.testscollected, session.testsfailed = 1, 0
        return True

    def pytest_runtestloop(self) -> bool:
        """All that was to be run has been."""
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note a failure."""
        self.failed = self.failed or report.failed

    # ── in the process of the module ────────────────────────────────────────────────────────────

    def _try_all(self, session: pytest.Session) -> None:
        """Each mutant first in the module as it is loaded, which is quick; what survives that, by loading it anew."""
        lines, seconds = self._baseline(session)
        inside = _lines_of_functions(self.served.source)
        ran = {
            mutant: {test for line in inside[mutant.line] for test in lines.get(line, ())}
            for mutant in self.mutants
            if mutant.line in inside
        }
        ran = {mutant: tests for mutant, tests in ran.items() if tests}  # the rest is run at import only
        quickly = self._in_place(session, ran, seconds)
        for mutant in self.mutants:
            outcome, took = quickly.get(mutant, ("survived", 0.0))
            begun = time.monotonic()
            if outcome == "survived" and not (self.is_quick and mutant in quickly):
                outcome = self._through(session, mutant, self._rounds(ran.get(mutant, set(seconds)), seconds), seconds)
            self.tell(mutant, outcome, took + time.monotonic() - begun)

    def _through(
        self, session: pytest.Session, mutant: Mutant, rounds: Iterable[list[str]], seconds: dict[str, float]
    ) -> str:
        outcome = "survived"
        for chosen in rounds:
            if outcome == "survived" and chosen:
                outcome = self._try(session, mutant, chosen, sum(seconds[test] for test in chosen))
        return outcome

    def _in_place(
        self, session: pytest.Session, ran: dict[Mutant, set[str]], seconds: dict[str, float]
    ) -> dict[Mutant, tuple[str, float]]:
        """In a fork that has loaded the module and all tests, and has asked for the book."""
        mutants = list(ran)

        def answers() -> Iterator[tuple[str, float]]:
            self._collect_late(session, None)
            self.late = set()
            importlib.import_module(self.served.name)
            importlib.import_module("okstat.book").default_book()
            self.functions = functions_of(self.path)
            gc.collect()
            gc.freeze()
            for mutant in mutants:
                begun = time.monotonic()
                rounds = list(self._rounds(ran[mutant], seconds))[:2]
                yield self._through(session, mutant, rounds, seconds), time.monotonic() - begun

        rows = _told_by_a_fork(answers)
        return {mutant: (outcome, took) for mutant, (outcome, took) in zip(mutants, rows, strict=True)}

    def _rounds(self, ran: set[str], seconds: dict[str, float]) -> Iterator[list[str]]:
        """The tests that run the mutated line, quick ones first: the module's own, then the others.

        At last the module's own that do not run it: what one test leaves remembered hides who else needs the line.
        """
        own = {test for test in seconds if self._is_own(test)}
        for chosen in (ran & own, ran - own, (own or set(seconds)) - ran):
            yield sorted(chosen, key=seconds.__getitem__)

    def _is_own(self, test: str) -> bool:
        return any(test.startswith(str(path.relative_to(tests_of.ROOT))) for path in self.own)

    def _baseline(self, session: pytest.Session) -> tuple[dict[int, list[str]], dict[str, float]]:
        """Run all tests without a mutant: which lines of the module each runs, and how long it takes."""
        rows = _told_by_a_fork(lambda: self._traced(session))
        lines: dict[int, list[str]] = defaultdict(list)
        seconds = {}
        for test, took, ran, failed in rows:
            if failed:
                self.tell(Mutant(self.path, "baseline", 0, test, "", ""), "fails without a mutant", took)
                continue
            seconds[test] = took
            for line in ran:
                lines[line].append(test)
        return lines, seconds

    def _traced(self, session: pytest.Session) -> Iterator[tuple[str, float, list[int], bool]]:
        self._collect_late(session, None)
        name, ran = str(self.path), set[int]()

        def local(frame: FrameType, event: str, _argument: Any) -> Any:
            if event == "line":
                ran.add(frame.f_lineno)
            return local

        def opened(frame: FrameType, _event: str, _argument: Any) -> Any:
            return local if frame.f_code.co_filename == name else None

        for item, following in _pairs(self.items):
            ran.clear()
            self.failed = False
            begun = time.monotonic()
            sys.settrace(opened)
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            sys.settrace(None)
            yield item.nodeid, time.monotonic() - begun, sorted(ran), self.failed

    def _try(self, session: pytest.Session, mutant: Mutant, chosen: list[str], seconds: float) -> str:
        """Whether the tests chosen kill it: `killed`, `survived` or `timed out`."""
        pid = os.fork()
        if pid == 0:
            self._in_fork(session, mutant, chosen)
        handle = os.pidfd_open(pid)
        try:
            if not select.select([handle], [], [], max(LEAST_SECONDS, TIMES * seconds))[0]:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
                return "timed out"
        finally:
            os.close(handle)
        _, status = os.waitpid(pid, 0)
        return "survived" if status == 0 else "killed"

    # ── in the process of a mutant ──────────────────────────────────────────────────────────────

    def _in_fork(self, session: pytest.Session, mutant: Mutant, chosen: list[str]) -> None:
        """Never comes back: the answer is the exit code."""
        try:
            gc.disable()
            resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
            if self.functions and not exchange(self.functions, self.path, mutant.source):
                os._exit(0)  # to be tried by loading the module anew
            self.served.source = mutant.source
            self._collect_late(session, {test.split("::", 1)[0] for test in chosen})
            place = {test: index for index, test in enumerate(chosen)}
            items = sorted((item for item in self.items if item.nodeid in place), key=lambda item: place[item.nodeid])
            if len(items) < len(chosen):
                os._exit(1)  # a file of tests does not even load, or has other cases
            for item, following in _pairs(items):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                if self.failed:
                    os._exit(1)
        except BaseException:  # whatever it is, the mutant did it
            os._exit(1)
        os._exit(0)

    def _collect_early(self, session: pytest.Session) -> None:
        """Collect the files that do not import the module. Whether one asks for the book already is seen only now."""
        early = [test for test in (*self.own, *self.others) if test not in self.late]
        if early:
            self.served.refuses = True
            session.perform_collect([str(test) for test in early])
            self.served.refuses = False
            self.items = list(session.items)
            self.late |= set(early) - {item.path for item in self.items}
            late = {str(path) for path in self.late}
            loaded = {name for name, module in sys.modules.items() if getattr(module, "__file__", None) in late}
            for name in loaded:
                del sys.modules[name]
        assert self.served.name not in sys.modules

    def _collect_late(self, session: pytest.Session, only: set[str] | None) -> None:
        """Collect the files that import the module: only now, with the mutant in place."""
        late = [path for path in sorted(self.late) if only is None or str(path.relative_to(tests_of.ROOT)) in only]
        if late:
            session.perform_collect([str(path) for path in late])
            self.items += session.items


def _told_by_a_fork(answers: Callable[[], Iterable[Any]]) -> list[Any]:
    """What is told in a fork: what that loads and remembers is gone with it."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(read)
            with os.fdopen(write, "w") as out:
                json.dump(list(answers()), out)
            code = 0
        finally:
            os._exit(code)
    os.close(write)
    with os.fdopen(read) as told:
        rows: list[Any] = json.load(told)
    os.waitpid(pid, 0)
    return rows


def _pairs(items: list[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Each with the one after it, which decides what pytest takes down in between."""
    return zip(items, [*items[1:], None], strict=True)


def load_what_stands_apart() -> None:
    """Load whatever depends on no rule and no calculation, and pytest with it, before the first fork."""
    heart = [tests_of.module_name(path) for room in tests_of.HEART for path in (tests_of.SOURCE / room).rglob("*.py")]
    _load_all_but(frozenset().union(*map(tests_of.dependents, heart)))
    mutants_of(Path(__file__))
    pytest.main([*OPTIONS, "--collect-only", str(tests_of.TESTS / "test_errors.py")])


def _load_all_but(blocked: frozenset[str]) -> None:
    for name in tests_of.modules():
        if name not in blocked and not name.endswith("__main__"):
            importlib.import_module(name)
    importlib.import_module("okstat.tables").package_tables()


def _lines_of_functions(source: str) -> dict[int, range]:
    """Of each line in the body of a function: the lines of the smallest statement around it."""
    found: dict[int, range] = {}
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            for node in function.body:
                for inner in ast.walk(node):
                    if isinstance(inner, ast.stmt) and inner.end_lineno is not None:
                        own = _own_lines(inner)
                        found.update(dict.fromkeys(own, own))
    return found


def _own_lines(statement: Any) -> range:
    """The lines of a statement without the statements inside it."""
    body = getattr(statement, "body", None)
    last = body[0].lineno - 1 if isinstance(body, list) and body else statement.end_lineno
    return range(statement.lineno, max(last, statement.lineno) + 1)


def run(
    path: Path, mutants: Iterable[Mutant], tell: Callable[[Mutant, str, float], None], *, is_quick: bool = False
) -> None:
    """Try the mutants of one file. To be called in a process of its own: it fills it with modules and tests."""
    code = pytest.main(list(OPTIONS), plugins=[Bench(path, mutants, tell, is_quick=is_quick)])
    if code:
        raise RuntimeError(f"{path}: pytest ended with {code}")
