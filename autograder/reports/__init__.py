"""Pure functions from a Report to what somebody reads: a terminal text, a class table, JSON."""

from .json import as_json
from .safe import plain
from .terminal import class_table, mean_line, notebook_text, notes

__all__ = ["as_json", "class_table", "mean_line", "notebook_text", "notes", "plain"]
