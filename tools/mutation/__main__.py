"""Change the rules and the calculations in small ways, and see whether a test notices.

    python tools/mutation                                 # all of rules/ and plans/
    python tools/mutation --sample 12                     # twelve mutants of each module, always the same
    python tools/mutation src/okstat/rules/exam/window.py # one module
    python tools/mutation --again                         # only what survived the last time

See docs/how-to/work-on-okstat.md for what the figures mean.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "src")]
os.environ["EXAMPLES"] = "few"

import bench  # noqa: E402 - what is loaded has to come from this copy of the files
from explained import reason_of  # noqa: E402 - as above
from mutants import Mutant, mutants_of, sample_of  # noqa: E402 - as above

Row = dict[str, Any]
KILLED = ("killed", "timed out")


def main() -> int:
    """Run what the arguments ask for, print the figures; the exit code says whether 95 % are killed."""
    asked = _arguments()
    paths = [path.resolve() for path in asked.files] or _heart()
    again = _survived(asked.log) if asked.again else None
    if again is not None:
        paths = [path for path in paths if str(path.relative_to(ROOT)) in {file for file, *_ in again}]
    rows: list[Row] = []
    os.chdir(ROOT)
    shown = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what pytest prints in all these processes is not for anybody
    bench.load_what_stands_apart()
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(asked.jobs, context, max_tasks_per_child=None) as pool, asked.log.open("w") as log:
        jobs = [pool.submit(_in_process_of_its_own, path, asked, again) for path in paths]
        for done, job in enumerate(as_completed(jobs), 1):
            for row in job.result():
                rows.append(row)
                print(json.dumps(row, ensure_ascii=False), file=log, flush=True)
            if sys.stderr.isatty():
                print(f"\r{done} of {len(jobs)} modules, {len(rows)} mutants ", end="", file=sys.stderr)
    os.dup2(shown, 1)
    print(_report(rows))
    return 0 if _score(rows) >= 95 else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python tools/mutation", description=str(__doc__).split("\n", maxsplit=1)[0])
    parser.add_argument("files", nargs="*", type=Path, help="modules of rules/ and plans/; all when none is named")
    parser.add_argument("--sample", type=int, metavar="N", help="at most N mutants of each module")
    parser.add_argument("--seed", type=int, default=1, help="which sample")
    parser.add_argument("--again", action="store_true", help="only the survivors of the last run")
    parser.add_argument("--quick", action="store_true", help="do not try survivors again in a module loaded anew")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="modules at a time")
    parser.add_argument("--log", type=Path, default=ROOT / ".mutation.jsonl", help="a line of JSON for each mutant")
    return parser.parse_args()


def _heart() -> list[Path]:
    found = [path for room in ("rules", "plans") for path in sorted((ROOT / "src" / "okstat" / room).rglob("*.py"))]
    return sorted((path for path in found if path.stem != "__init__"), key=lambda path: -path.stat().st_size)


def _survived(log: Path) -> set[tuple[str, str, str]]:
    rows = (json.loads(line) for line in log.read_text(encoding="utf-8").splitlines())
    return {(row["file"], row["was"], row["becomes"]) for row in rows if row["outcome"] == "survived"}


def _in_process_of_its_own(path: Path, asked: argparse.Namespace, again: set[tuple[str, str, str]] | None) -> list[Row]:
    """The answers on one file. The process that loads its tests ends with it."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        code = 1
        try:
            with os.fdopen(write, "w") as out:
                _try(path, asked, again, out)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    os.close(write)
    with os.fdopen(read) as answers:
        rows = [json.loads(line) for line in answers]
    _, status = os.waitpid(pid, 0)
    if status:
        rows.append({**_row(path, Mutant(path, "baseline", 0, f"the process ended with {status}", "", "")), **_FAILED})
    return rows


def _try(path: Path, asked: argparse.Namespace, again: set[tuple[str, str, str]] | None, out: Any) -> None:
    name = str(path.relative_to(ROOT))
    found: Iterable[Mutant] = mutants_of(path)
    if asked.sample is not None:
        found = sample_of(found, asked.sample, asked.seed)
    if again is not None:
        found = [mutant for mutant in found if (name, mutant.was, mutant.becomes) in again]

    def tell(mutant: Mutant, outcome: str, seconds: float) -> None:
        row = {**_row(path, mutant), "outcome": outcome, "seconds": round(seconds, 3)}
        print(json.dumps(row), file=out, flush=True)

    bench.run(path, found, tell, is_quick=asked.quick)


_FAILED: Row = {"outcome": "was not tried", "seconds": 0.0}


def _row(path: Path, mutant: Mutant) -> Row:
    return {
        "file": str(path.relative_to(ROOT)), "line": mutant.line, "operator": mutant.operator, "was": mutant.was,
        "becomes": mutant.becomes,
    }  # fmt: skip


# ── the figures ─────────────────────────────────────────────────────────────────────────────────


def _report(rows: list[Row]) -> str:
    return "\n".join([*_survivors(rows), "", *_table(rows)])


def _reason(row: Row) -> str | None:
    return reason_of(ROOT / row["file"], row["was"], row["becomes"]) if row["outcome"] == "survived" else None


def _survivors(rows: list[Row]) -> Iterator[str]:
    """What is not explained, and tests that fail before anything is changed."""
    for row in sorted(rows, key=lambda row: (row["file"], row["line"])):
        if row["outcome"] not in KILLED and _reason(row) is None:
            yield f"{row['file']}:{row['line']} {row['outcome']}\n    - {row['was']}\n    + {row['becomes']}"


def _table(rows: list[Row]) -> Iterator[str]:
    yield f"{'':<44}{'mutants':>9}{'killed':>9}{'timed out':>11}{'equivalent':>12}{'survived':>10}{'share killed':>20}"
    for room in ("rules", "plans"):
        inside = [row for row in rows if f"/{room}/" in row["file"]]
        for file in sorted({row["file"] for row in inside}):
            some = [row for row in inside if row["file"] == file]
            if _score(some) < 95:
                yield _line(file.removeprefix("src/okstat/"), some)
        yield _line(f"{room}/ together", inside)
    yield _line("all", rows)
    took = sum(row["seconds"] for row in rows)
    yield f"{took / max(len(rows), 1):.2f} s for a mutant; modules that are not listed have 95 % or more"


def _counts(rows: list[Row]) -> Counter[str]:
    return Counter("equivalent" if _reason(row) else row["outcome"] for row in rows if row["operator"] != "baseline")


def _line(name: str, rows: list[Row]) -> str:
    counts = _counts(rows)
    figures = f"{counts.total():>9}{counts['killed']:>9}{counts['timed out']:>11}{counts['equivalent']:>12}"
    return f"{name:<44}{figures}{counts['survived']:>10}{_score(rows):>18.1f} %"


def _score(rows: list[Row]) -> float:
    """Of all mutants that are not shown to be equivalent, how many are killed, in per cent."""
    counts = _counts(rows)
    rest = counts.total() - counts["equivalent"]
    return 100 * (counts["killed"] + counts["timed out"]) / rest if rest else 100.0


if __name__ == "__main__":
    begun = time.monotonic()
    code = main()
    print(f"{time.monotonic() - begun:.0f} s")
    sys.exit(code)
