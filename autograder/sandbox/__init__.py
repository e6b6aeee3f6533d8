"""The border between what a student wrote and what it is graded against."""

from .answered import Answered, Counted, Kept
from .asked import Arguments, named_in, weight
from .errors import SandboxError, StudentError
from .explain import CellError
from .probes import Wall, walls
from .run import Run
from .sandbox import Sandbox
from .wire import Opaque

__all__ = ["Answered", "Arguments", "CellError", "Counted", "Kept", "Opaque", "Run", "Sandbox", "SandboxError",
           "StudentError", "Wall", "named_in", "walls", "weight"]
