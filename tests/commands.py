"""The commands in this very process: what they print, and how they exit. A process for each would take its start."""

import contextlib
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from autograder.cli import app


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def autograder(*arguments: object, cwd: Path) -> Done:
    """What `autograder ARGUMENTS` does in a folder. What would be a traceback is raised."""
    with contextlib.chdir(cwd):
        done = CliRunner().invoke(app, list(map(str, arguments)), env={"COLUMNS": "120"}, catch_exceptions=False)
    return Done(done.exit_code, done.stdout, done.stderr)
