from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules

import pytest

import okstat

LOADED = "import sys; before = set(sys.modules); import okstat; print(*sorted(set(sys.modules) - before))"


def test_import_okstat_loads_nothing_else() -> None:
    """The package costs nothing until a name of it is used: no rule, no table, no class, no other library."""
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert {"okstat"} == {
        module for module in done.stdout.split() if module.split(".")[0] not in sys.stdlib_module_names
    }


@pytest.mark.parametrize("name", [name for name in okstat.__all__ if name != "__version__"])
def test_public_names_are_found_where_they_live(name: str) -> None:
    """Each public name is the object of the module that makes it, imported on first use and then kept."""
    value = getattr(okstat, name)
    assert name == value.__name__
    assert value is getattr(import_module(value.__module__), name)
    assert value is vars(okstat)[name]


def test_public_names_are_sorted_and_listed() -> None:
    """`dir` shows a reader the public names and nothing else."""
    assert sorted(okstat.__all__, key=str.lower) == sorted(dir(okstat), key=str.lower)


def test_no_public_name_is_hidden_by_a_module() -> None:
    """A function named like its module would be replaced by the module as soon as anybody imports that."""
    assert set() == set(okstat.__all__) & {module.name for module in iter_modules(okstat.__path__)}


def test_other_names_are_attribute_errors() -> None:
    """A name that is not there fails as it does in any module."""
    name = "Contrakt"
    with pytest.raises(AttributeError, match="module 'okstat' has no attribute 'Contrakt'"):
        getattr(okstat, name)


def test_the_version_is_a_release_number() -> None:
    """The version stands in one place and has three numbers."""
    assert re.fullmatch(r"\d+\.\d+\.\d+", okstat.__version__)


def test_the_package_tells_that_it_is_typed() -> None:
    """Type checkers read the annotations only where the marker file is there."""
    assert (files("okstat") / "py.typed").is_file()
