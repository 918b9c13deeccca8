"""Fuzz one way in, or all of them one after the other, with atheris.

    python fuzz/fuzz_feeds.py NAME [OPTION OF LIBFUZZER]...
    python fuzz/fuzz_feeds.py all SECONDS

NAME is one of `PARSERS` in `tests/hostile.py`, where it stands what is asked of each. `all` gives each of them as many
seconds in a process of its own and prints a row for it: executions, edges covered, findings. What makes one fail lies
then in `fuzz/findings`.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import atheris

FUZZ = Path(__file__).resolve().parent
FINDINGS = FUZZ / "findings"
sys.path[:0] = [str(FUZZ.parent / "src"), str(FUZZ.parent / "tests")]

with atheris.instrument_imports(include=["okstat.feeds", "okstat.integrations"]):
    from hostile import PARSERS, put_to_the_proof

WORDS = (
    *('"antall"', '"kontrakter"', '"_embedded"', '"_entries"', '"_links"', '"href"', '"codes"', '"content"', "null"),
    *('"totalElements"', '"ansatt"', '"stilling"', "[[[[[[[[", '{"a":', "1e999", "9999-12-31", "<!DOCTYPE", "<!ENTITY"),
    *(
        "Elevelement",
        "Dokumentelement",
        "Feiltype",
        "INGEN DATA",
        "\\xef\\xbb\\xbf",
        "\\xff\\xfe",
        "\\xed\\xa0\\x80",
        "=1+1",
    ),
    *("\\x00", ";;;;;;;;;", "PK\\x03\\x04", "\\\\ud800", "00000000000", "encoding=", "utf-16"),
)
"""What a mutation at random would hardly come upon."""
DONE = re.compile(r"Done (\d+) runs in (\d+) second")
COVERED = re.compile(r"cov: (\d+) ft: (\d+)")


def fuzz(name: str, options: list[str]) -> None:
    """Fuzz one way in, beginning with the payload that it reads well."""
    parser = PARSERS[name]
    corpus, words = FINDINGS / "corpus" / name, FINDINGS / "words.txt"
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "sample").write_bytes(parser.sample)
    quoted = ('"' + word.replace('"', '\\"') + '"\n' for word in WORDS)
    words.write_text("".join(quoted), encoding="utf-8")
    atheris.Setup(
        [
            sys.argv[0],
            f"-artifact_prefix={FINDINGS / name}-",
            f"-dict={words}",
            "-timeout=10",
            "-rss_limit_mb=2000",
            "-max_len=20000",
            *options,
            str(corpus),
        ],
        lambda data: put_to_the_proof(parser, data),
    )
    atheris.Fuzz()


def fuzz_all(seconds: int) -> int:
    """Fuzz each way in for a time; how many of them have a finding."""
    failed = 0
    print("| way in | executions | seconds | edges | findings |\n|---|---|---|---|---|")
    for name in PARSERS:
        done = subprocess.run(
            [sys.executable, __file__, name, f"-max_total_time={seconds}"],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        runs, took = (DONE.findall(done.stderr) or [("?", "?")])[-1]
        edges, _ = (COVERED.findall(done.stderr) or [("?", "?")])[-1]
        (FINDINGS / f"{name}.log").write_text(done.stderr + done.stdout, encoding="utf-8")
        print(f"| {name} | {runs} | {took} | {edges} | {int(done.returncode != 0)} |", flush=True)
        failed += done.returncode != 0
    return failed


if __name__ == "__main__":
    if sys.argv[1] == "all":
        sys.exit(fuzz_all(int(sys.argv[2])))
    fuzz(sys.argv[1], sys.argv[2:])
