"""docs/authoring.md, followed: each command of its ```console blocks, in order, in a fresh folder."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from books import borrow_environment

PAGE = (Path(__file__).parent.parent / "docs" / "authoring.md").read_text(encoding="utf-8")


def commands():
    """Each command of the page, with the lines that are shown below it."""
    found = []
    for block in re.findall(r"^```console\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line.removeprefix("$ "), []))
            else:
                found[-1][1].append(line)
    return found


def test_every_console_block_is_read():
    assert PAGE.count("```console\n") == 7
    assert len(commands()) == sum(line.startswith("$ ") for line in PAGE.splitlines())


@pytest.mark.slow
def test_the_page_can_be_followed(tmp_path):
    where = tmp_path
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for command, shown in commands():
        # One shell for each: it tells where it ended, for the next one to begin there.
        done = subprocess.run(["bash", "-c", f"{command} 2>&1 && pwd"], cwd=where, capture_output=True, text=True,
                              timeout=300, env={**os.environ, "PATH": path, "COLUMNS": "120"})
        assert done.returncode == 0, f"$ {command}\n{done.stdout}{done.stderr}"
        *printed, last = done.stdout.splitlines()
        left = iter(printed)
        assert [line for line in shown if line not in left] == [], f"$ {command}\n{done.stdout}"
        where = Path(last)
        if command.startswith("cd ") and (where / "requirements.txt").is_file():
            borrow_environment(where)
