"""The border between what a student wrote and what it is graded against."""

from .answered import Answered, Counted, Kept
from .asked import Arguments, named_in, weight
from .errors import SandboxError, StudentError
from .explain import CellError
from .light import Blank, lightened, stands_in
from .probes import Wall, walls
from .run import Run
from .sandbox import Sandbox
from .wire import Many, Opaque

__all__ = ["Answered", "Arguments", "Blank", "CellError", "Counted", "Kept", "Many", "Opaque", "Run", "Sandbox",
           "SandboxError", "StudentError", "Wall", "lightened", "named_in", "stands_in", "walls", "weight"]
