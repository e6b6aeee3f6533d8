"""Sphinx's settings for the guide. build.py stages its pages and calls Sphinx; nothing is fetched from another host."""

from docutils.nodes import SkipNode
from latex2mathml.converter import convert

project = "Autograder"
author = project
html_title = "Exercises in NumPy, graded"
extensions = ["myst_parser"]

myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 4  # links to #a-heading are GitHub's, and are checked
suppress_warnings = ["misc.highlighting_failure"]  # examples leave out what does not matter with …

html_theme = "furo"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_math_renderer = "mathml"  # Sphinx's own fetches a script from another host


def setup(app):
    app.add_html_math_renderer("mathml", (inline, None), (block, None))


def inline(translator, node):
    translator.body.append(convert(node.astext()))
    raise SkipNode


def block(translator, node):
    translator.body.append(convert(node.astext(), display="block"))
    raise SkipNode
