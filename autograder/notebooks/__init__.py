"""The only place that knows how notebooks are written: the course's own, what students hand in, and nbgrader's books.

nbformat and nbgrader are imported by the modules that need them, never here: reading a notebook needs neither.
"""

from .files import find_notebook, read_file, read_folder
from .read import read_submission
from .recognize import assignments_of
from .source import SourceNotebook

__all__ = ["SourceNotebook", "assignments_of", "find_notebook", "read_file", "read_folder", "read_submission"]
