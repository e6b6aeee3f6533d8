"""How commands end before they are done: no traceback, an exit code that says why, and a sentence that is true."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import processes
import pytest
from books import ID, copy_course
from typer.main import get_command

from autograder import ending
from autograder.cli import app

LONGEST = 60  # seconds that anything may take on a busy machine
COMMANDS = sorted(get_command(app).commands)
ARGUMENTS = {"check": [f"solutions/{ID}/{ID}.ipynb"], "grade": [ID], "history": ["nobody", ID], "report": [ID],
             "export": [ID, "--format", "csv"], "bundle": [ID, "--output", "x"], "init": ["x"], "new": ["x"],
             "gradescope": [ID, "--output", "x.zip"]}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return copy_course(tmp_path_factory.mktemp("course")).root


def start(course, *arguments, **options):
    return subprocess.Popen([sys.executable, "-m", "autograder", *map(str, arguments)], cwd=course, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, **options)


def wait_until(there, process):
    while not there():
        assert process.poll() is None, process.communicate()
        time.sleep(0.005)


def is_prepared(process):
    """Whether the process catches SIGTERM, which Python alone does not."""
    caught = Path(f"/proc/{process.pid}/status").read_text().partition("SigCgt:")[2].split()[0]
    return bool(int(caught, 16) >> signal.SIGTERM - 1 & 1)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_ends_by_ctrl_c_without_a_traceback(course, command):
    """As soon as anything of ours runs: most of that time, libraries are loaded."""
    with start(course, command, *ARGUMENTS.get(command, [])) as process:
        wait_until(lambda: is_prepared(process), process)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err.startswith("\nautograder: Ctrl-C: ended; ")
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize(("number", "arguments", "begun", "sentence"), [
    (signal.SIGINT, ["mutate", ID], None, "nothing was changed; the same command begins anew"),
    (signal.SIGTERM, ["mutate", ID], None, "nothing was changed; the same command begins anew"),
    (signal.SIGINT, ["sample", ID, "--students", "100000"], "submitted", "submitted/: a part of it may be there"),
])
def test_it_says_what_there_is_of_a_command_that_was_ended(course, tmp_path, number, arguments, begun, sentence):
    with start(course, *arguments, env={**os.environ, "TMPDIR": str(tmp_path)}) as process:
        if begun:
            wait_until((course / begun).exists, process)
        else:
            wait_until(lambda: processes.children(process.pid), process)  # a sandbox
        os.killpg(process.pid, number)
        _, err = process.communicate()
    assert process.returncode == ending.BY_SIGNAL + number
    assert f"autograder: {ending.NAMES[number]}: ended; {sentence}" in err
    assert "Traceback" not in err
    deadline = time.monotonic() + LONGEST
    while any(tmp_path.iterdir()) and time.monotonic() < deadline:  # a sandbox removes its folder when we are gone
        time.sleep(0.05)
    assert [*tmp_path.iterdir()] == []


def test_what_is_said_is_said_of_commands_that_there_are():
    assert {*ending.STANDS} <= {*COMMANDS}


def test_what_a_shell_runs_in_the_background_is_not_ended_by_ctrl_c(course):
    with start(course, "explain", preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN)) as process:
        wait_until(lambda: is_prepared(process), process)
        os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, err, out.count("\n")) == (0, "", 10)


@pytest.mark.parametrize("arguments", [
    ["--help"], ["explain"], ["check", f"solutions/{ID}/{ID}.ipynb"]])
def test_nobody_reads_on(course, arguments):
    with start(course, *arguments) as process:
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (ending.NOBODY_READS, "")


@pytest.mark.parametrize("arguments", [["explain"], ["-h"]])
def test_nothing_fits_into_stdout(course, arguments):
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "autograder", *arguments], stdout=full, stderr=subprocess.PIPE,
                              text=True)
    assert done.returncode == 2
    assert done.stderr == ("\nautograder: stdout: No space left on device; what was to be written there is not "
                           "whole\n")


def test_nobody_reads_what_is_said_beside_it(course, tmp_path):
    with start(course, "new", "read-by-nobody") as process:
        process.stderr.close()
        out = process.stdout.read()
    assert (process.returncode, out) == (0, "")
    assert (course / "solutions" / "read-by-nobody").is_dir()
