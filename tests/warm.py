"""Commands of Python packages, run as `python -m` runs them, in forks of one process that has imported what they need.

nbgrader takes two seconds to import, on a busy machine ten, and its exchange is twenty commands. Each command has a
process of its own here too, with its arguments, folder and output.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryFile

RUNNER = """
import json, os, runpy, sys
import nbgrader.apps, nbgrader.plugins
for line in sys.stdin:
    command = json.loads(line)
    if os.fork() == 0:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(2, 1)
        os.chdir(command["folder"])
        sys.path[0], sys.argv = command["folder"], command["argv"]
        runpy.run_module(command["argv"][0], run_name="__main__", alter_sys=True)
        sys.exit(0)
    os.write(1, b"%d\\n" % os.waitstatus_to_exitcode(os.wait()[1]))
"""


class Warm:
    """A person at a terminal: an account, its environment. Close it."""

    def __init__(self, before: Sequence[str], environment: Mapping[str, str]):
        self._said = TemporaryFile("w+b")  # noqa: SIM115  (open as long as the process)
        self._process = subprocess.Popen([*before, sys.executable, "-c", RUNNER], stdin=subprocess.PIPE, cwd="/",
                                         stdout=subprocess.PIPE, stderr=self._said, env=dict(environment))

    def run(self, folder: Path, *command: str) -> str:
        """What a command said; one that fails, fails the test."""
        began = self._said.seek(0, os.SEEK_END)
        self._process.stdin.write(json.dumps({"folder": str(folder), "argv": command}).encode() + b"\n")
        self._process.stdin.flush()
        status = self._process.stdout.readline().strip()
        self._said.seek(began)
        text = self._said.read().decode(errors="replace")
        assert status == b"0", f"{command}: {text[-3000:]}"
        return text

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
        self._said.close()
