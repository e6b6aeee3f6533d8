"""What a student needs to start, in one file: the release, what to install, and how to open it."""

import ast
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, packages_distributions, version
from pathlib import Path

from ..archive import packed
from ..course import Assignment, CourseError
from ..notebooks.raw import CODE, parse
from ..notebooks.translate import Translator, parses
from .release import CHECKER, leaks, released_files
from .requirements import own_requirements

README = """\
1. Unpack everything, and open a terminal in the folder {id}. You need Python 3.11 or newer.
2. Install what the notebook needs: python -m pip install -r requirements.txt
3. Open it: python -m jupyter lab {id}.ipynb. Fill the cells that ask for your code, save, and hand in {id}.ipynb.
"""


def write_handout(assignment: Assignment) -> Path:
    """Write assignments/<id>.zip, the same to the byte each time; returns its path.

    Raises:
        CourseError: the assignment cannot be released, or an answer would have been.
    """
    path = assignment.release.parent.with_suffix(".zip")
    files = handout_files(assignment)
    if found := leaks(assignment, files):
        raise CourseError(f"{path}: {found}, expected no answers in what students get")
    path.write_bytes(packed({f"{assignment.id}/{name}": data for name, data in sorted(files.items())}))
    return path


def handout_files(assignment: Assignment) -> dict[str, bytes]:
    """What a student gets, by path in the folder that the file unpacks to."""
    files = released_files(assignment)
    needed = requirements_of(files[assignment.release.name])
    return {"README.txt": README.format(id=assignment.id).encode(), **files,
            "requirements.txt": "".join(f"{line}\n" for line in needed).encode()}


def requirements_of(notebook: bytes) -> list[str]:
    """What to install for a notebook: Jupyter, and the distributions of the modules that it imports.

    Of those that this package needs itself, in the versions that it needs; of others, in the version installed here.
    The self-check lies beside the notebook: what an index holds under its name is another's.
    """
    ours, providers = own_requirements(), packages_distributions()
    modules = set(imported(notebook)) - {Path(CHECKER).stem}
    names = {name for module in modules for name in providers.get(module, [module])}
    return [ours.get(name) or _pinned(name) for name in sorted({"jupyter", *map(str.lower, names)})]


def imported(notebook: bytes) -> Iterable[str]:
    """The top-level modules, other than Python's own, that the code of a notebook imports."""
    translator = Translator()
    for cell in parse(notebook):
        text = translator.translate(cell.source)
        if cell.kind == CODE and parses(text):
            yield from modules_of(text)


def modules_of(code: str) -> Iterable[str]:
    """The top-level modules, other than Python's own, that a program imports."""
    for node in ast.walk(ast.parse(code)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else \
            [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
        yield from {name.partition(".")[0] for name in names} - sys.stdlib_module_names


def _pinned(name: str) -> str:
    try:
        return f"{name}=={version(name)}"
    except PackageNotFoundError:
        return name
