from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import okstat

PACKAGE = Path(okstat.__file__).parent
PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "add-a-rule.md"
FILES = dict(
    re.findall(
        r"^```\{code-block\} python\n:caption: (\S+)\n\n(.*?)^```$",
        PAGE.read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
)


def run(folder: Path, *arguments: str, package: Path = PACKAGE) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with okstat from `package` and nothing of this run of the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV", "PYTHON"))}
    return subprocess.run(
        [sys.executable, "-B", *arguments],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def pytest_in(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests of a folder, as somebody would who copied the page."""
    return run(folder, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", str(folder))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the files of the page and nothing else."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_page_shows_one_file_and_one_test_file() -> None:
    """That is all it takes."""
    assert ["house_rules.py", "test_house_rules.py"] == list(FILES)


def test_the_files_of_the_page_pass(project: Path) -> None:
    """Whoever copies both has a rule that is tested."""
    ran = pytest_in(project)
    assert (0, "5 passed") == (ran.returncode, ran.stdout.splitlines()[-1].partition(" in ")[0])


def test_the_tests_of_the_page_can_fail(project: Path) -> None:
    """With another deadline in the rule, a boundary day of the test says so."""
    rule = project / "house_rules.py"
    rule.write_text(rule.read_text(encoding="utf-8").replace("days=14", "days=15"), encoding="utf-8")
    ran = pytest_in(project)
    assert (1, "1 failed, 4 passed") == (ran.returncode, ran.stdout.splitlines()[-1].partition(" in ")[0])


def test_a_file_in_the_folder_of_rules_is_found_by_itself(tmp_path: Path) -> None:
    """In a copy of the package no list names the file, and the book and the catalogue have its rule."""
    package = tmp_path / "okstat"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    asked = (
        "import okstat; from okstat.book import default_book; from okstat.catalogue import rule_rows\n"
        "print(okstat.__file__); print(len(rule_rows(default_book()))); "
        "print('house.sent-within-a-fortnight' in {norm.id for norm in default_book().norms})"
    )
    before = run(tmp_path, "-c", asked, package=package).stdout.splitlines()
    (package / "rules" / "sending.py").write_text(FILES["house_rules.py"], encoding="utf-8")
    after = run(tmp_path, "-c", asked, package=package).stdout.splitlines()
    assert [str(package / "__init__.py"), "False"] == [before[0], before[2]]
    assert [str(package / "__init__.py"), str(int(before[1]) + 1), "True"] == after
