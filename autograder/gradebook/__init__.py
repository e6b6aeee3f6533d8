"""A class in nbgrader's book: who handed in what, their grades, their autograded notebooks, and nbgrader's own door."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

# nbformat imports jsonschema, which builds 39 grammars for addresses in all scripts of the world where it finds this
# package: four seconds of each command. Without it, it leaves such addresses unchecked; a notebook holds none.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]

_SERVERS = [f"nbgrader.server_extensions.{name}"
            for name in ("assignment_list", "course_list", "formgrader", "validate_assignment")]


def _import_nbgrader() -> None:
    """Import nbgrader without what it needs inside a Jupyter server, and imports with it everywhere: half a second.

    Where a server asks for that after all, it gets it.
    """
    def stand_in(name: str) -> ModuleType:
        def load_jupyter_server_extension(app: Any) -> Any:
            return import_module(name).load_jupyter_server_extension(app)

        module = ModuleType(name)
        module.load_jupyter_server_extension = load_jupyter_server_extension  # type: ignore[attr-defined]
        return module

    missing = [name for name in _SERVERS if name not in sys.modules]
    sys.modules.update({name: stand_in(name) for name in missing})
    try:
        import_module("nbgrader")
    finally:
        for name in missing:
            del sys.modules[name]


_import_nbgrader()
