"""The border between what a student wrote and what it is graded against."""

from .explain import CellError
from .parent import Counted, Run, Sandbox, SandboxError, StudentError
from .probes import Wall, walls
from .wire import Opaque

__all__ = ["CellError", "Counted", "Opaque", "Run", "Sandbox", "SandboxError", "StudentError", "Wall", "walls"]
