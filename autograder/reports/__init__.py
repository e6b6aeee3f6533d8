"""Pure functions from a Report to what somebody reads: a terminal text, a class table, a page, JSON."""

from .class_text import class_line, class_notes, class_table, legend, notes
from .html import function_html
from .json import as_json
from .profile import profile_table
from .safe import plain, visible
from .terminal import alarm, function_text, notebook_text
from .words import number

__all__ = [
    "alarm",
    "as_json",
    "class_line",
    "class_notes",
    "class_table",
    "function_html",
    "function_text",
    "legend",
    "notebook_text",
    "notes",
    "number",
    "plain",
    "profile_table",
    "visible",
]
