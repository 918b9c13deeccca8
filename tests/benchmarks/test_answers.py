"""The checks written by hand for the benchmark are a second opinion on the rules: they must say the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import okstat

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("seed", [1, 100])
def test_all_ways_to_check_give_the_same_answers(seed: int) -> None:
    """Each answer is the same, with its values and with what is missing; where one differs, nothing is measured."""
    ran = subprocess.run(
        [sys.executable, "benchmarks/check.py", "--answers", "--contracts", "150", "--seed", str(seed)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(Path(okstat.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ("", 0) == (ran.stderr, ran.returncode), ran.stdout
    assert ran.stdout.startswith("Same answers as by hand")
    assert ran.stdout.endswith(": yes\n")
