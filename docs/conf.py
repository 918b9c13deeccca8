from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
sys.path.insert(0, str(Path(__file__).parent / "_ext"))

import okstat

project = "okstat"
author = "the okstat authors"
copyright = f"2026, {author}"
version = release = okstat.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "catalogue_pages",
    "command_output",
    "life_diagram",
    "short_sidebar",
]
templates_path = ["_templates"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"okstat {release}"
html_static_path = ["_static"]
html_css_files = ["okstat.css"]
default_role = "code"  # in docstrings, as in Markdown

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autosummary_ignore_module_all = True
autodoc_member_order = "bysource"
autodoc_default_options = {"ignore-module-all": True, "members": True}
autodoc_use_type_comments = False  # there are none, and each member would be parsed once more to see that
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

# References within okstat are checked. Those to Python itself and to other libraries are not, since the build is
# offline, nor those to type variables, which are no members of their module.
nitpick_ignore_regex = [("py:.*", r"(?!okstat\.).*|okstat\.[\w.]+\.[A-Z](_co)?")]
suppress_warnings = ["ref.python"]  # two modules may each have a class of the same name
