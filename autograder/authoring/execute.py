"""Run a source notebook as its author would: from top to bottom, in a kernel, with the reference solution in it."""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from ..course import Assignment

CELL_SECONDS = 300
PROMISE = "# Expected output:\n"


def execute(assignment: Assignment) -> list[str]:
    """What went wrong: a cell that raised, or an example that prints something else than its text promises."""
    with TemporaryDirectory() as temporary:
        folder = Path(shutil.copytree(assignment.source.parent, Path(temporary) / assignment.id))
        notebook = nbformat.read(folder / assignment.source.name, as_version=4)
        client = NotebookClient(notebook, timeout=CELL_SECONDS, kernel_name="python3")
        try:
            # The kernel's own warnings are about its connection: nobody's business here.
            client.execute(cwd=str(folder), env={**os.environ, "MPLBACKEND": "agg"}, stderr=subprocess.DEVNULL)
        except CellExecutionError as problem:
            return [f"raised {problem.ename}: {problem.evalue}"]
        except (CellTimeoutError, DeadKernelError) as problem:
            return [str(problem).splitlines()[0]]
    return [f"cell {cell.id} prints {_printed(cell)!r}, its text promises {_promised(cell)!r}"
            for cell in notebook.cells if PROMISE in cell.source and _printed(cell) != _promised(cell)]


def _printed(cell: nbformat.NotebookNode) -> str:
    return "".join(output.text for output in cell.outputs if output.output_type == "stream").rstrip("\n")


def _promised(cell: nbformat.NotebookNode) -> str:
    lines = cell.source.partition(PROMISE)[2].splitlines()
    return "\n".join(line.removeprefix("# ") for line in lines)
