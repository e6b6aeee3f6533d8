"""Pure functions from a Report to what somebody reads: a terminal text, a class table, a page, JSON."""

from .html import function_html
from .json import as_json
from .profile import profile_table
from .safe import plain, visible
from .terminal import alarm, class_table, function_text, mean_line, notebook_text, notes

__all__ = [
    "alarm",
    "as_json",
    "class_table",
    "function_html",
    "function_text",
    "mean_line",
    "notebook_text",
    "notes",
    "plain",
    "profile_table",
    "visible",
]
