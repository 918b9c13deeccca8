"""A Sphinx directive that shows what a command answers: `{okstat} law-change FILE …`, run when the pages are built."""

from __future__ import annotations

import io
import shlex
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.parsers.rst import Directive

from okstat.cli import main

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ROOT = Path(__file__).parents[2]


def output(command: str) -> str:
    """What the command writes, run where the repository begins; a command that could not be read stops the build."""
    written = io.StringIO()
    with chdir(ROOT), redirect_stdout(written):
        code = main(shlex.split(command))
    if code not in (0, 1):
        raise ValueError(f"okstat {command}: exit code {code}")
    return written.getvalue()


class OkstatCommand(Directive):
    """`{okstat} check examples/first-contract.json --on 2026-11-20`: the command and its answer."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """A block with the command above it."""
        command = " ".join(self.arguments[0].split())
        text = f"$ okstat {command}\n\n{output(command)}"
        return [nodes.literal_block(text, text, language="text", classes=["answer"])]


def setup(app: Sphinx) -> dict[str, bool]:
    """Tell Sphinx of the directive."""
    app.add_directive("okstat", OkstatCommand)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
