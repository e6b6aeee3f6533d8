"""Grades NumPy exercises: hidden checks for the values, a verdict on loops, and a sandbox between the two.

`grade` is for programs, and docs/api.md tells of it. Nothing is loaded before it is asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import Notebook, grade
    from .course import CourseError
    from .report import Check, Curve, Finding, FunctionReport, Report, Speed, Violation
    from .sandbox.errors import SandboxError

__all__ = ["Check", "CourseError", "Curve", "Finding", "FunctionReport", "Notebook", "Report", "SandboxError", "Speed",
           "Violation", "grade"]
_WHERE = {"grade": "api", "Notebook": "api", "CourseError": "course", "SandboxError": "sandbox.errors"}


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f".{_WHERE.get(name, 'report')}", __name__), name)
    if name == "__version__":
        from importlib.metadata import version

        return version(__name__)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__, "__version__"]
