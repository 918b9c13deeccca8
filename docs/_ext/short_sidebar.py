"""Keeps the modules out of the sidebar.

Each page repeats the sidebar: with hundreds of modules in it nobody finds a page, and the build takes three times as
long. The modules are found on the page on the interface, in the index and by search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.addnodes import toctree

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


def _leave_out(app: Sphinx, doctree: nodes.document) -> None:
    if app.env.docname == "reference/api" or app.env.docname.startswith("reference/generated/okstat"):
        for node in list(doctree.findall(toctree)):
            node.parent.remove(node)


def setup(app: Sphinx) -> dict[str, Any]:
    """Before Sphinx itself reads which page stands under which."""
    app.connect("doctree-read", _leave_out, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
