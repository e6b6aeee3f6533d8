"""The border between what a student wrote and what it is graded against."""

from .errors import SandboxError, StudentError
from .explain import CellError
from .probes import Wall, walls
from .run import Counted, Run
from .sandbox import Sandbox
from .wire import Opaque

__all__ = ["CellError", "Counted", "Opaque", "Run", "Sandbox", "SandboxError", "StudentError", "Wall", "walls"]
