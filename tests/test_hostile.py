"""The hostile folder, graded in one batch between honest answers: nobody but the hostile answers themselves is hurt."""

import ast
import ctypes
import os
import pickle
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import hostile
import pytest

from autograder.course import load_course
from autograder.notebooks import SourceNotebook, read_submission
from autograder.report import PASSED, Report
from autograder.scale.task import Item

ROOT = Path(__file__).parent.parent
ANSWERS = hostile.read_all()
HONEST_EVERY = 8
WORKERS = 2
LONGEST = 600  # seconds, after which the batch counts as one that never ends
LEAVING = 20  # seconds that a killed process may take to be gone
SECRET = "a word that only the grader knows"
PR_SET_CHILD_SUBREAPER = 36
IPC_KEY = 0x0B5711E  # of the segments, queues and semaphores that write_shared_memory.py asks for


INSTANT = {"sleep_reading_stdin", "sleep_in_answer"}  # where the attempt to hang finds nothing to wait for


@dataclass
class Batch:
    """What came of the batch, and what was there before and after it."""

    hostile: dict[str, Report]
    honest: dict[str, Report]
    changed: dict[str, tuple[object, object]]
    left_running: list[str]
    left_behind: list[str]
    arrived: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return hostile.course_folder(ROOT, tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def batch(folder, tmp_path_factory):
    workplace = tmp_path_factory.mktemp("work")
    temporary = workplace / "tmp"
    temporary.mkdir()
    right = hostile.solved(load_course(folder).assignments["vectorized"].source)
    watched = [path for place in (folder, ROOT / "autograder", ROOT / "solutions")
               for path in sorted(place.rglob("*")) if "__pycache__" not in path.parts]
    with hostile.listening(workplace) as network:
        places = hostile.places(folder, ROOT / "autograder", network)
        items = []
        for index, (name, answer) in enumerate(ANSWERS.items()):
            if index % HONEST_EVERY == 0:
                honest = hostile.Hostile(f"honest-{index}", {}, ())
                items.append(Item(honest.name, honest.name, hostile.notebook(honest, right, places)))
            items.append(Item(name, name, hostile.notebook(answer, right, places)))
        (workplace / "items").write_bytes(pickle.dumps(items))
        before = {path: _state(path) for path in watched}
        others = _children()
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)  # what loses its parent becomes a child of ours
        environment = {**os.environ, "TMPDIR": str(temporary), "GRADER_SECRET": SECRET}
        subprocess.run([sys.executable, hostile.__file__, folder, workplace, str(WORKERS)], env=environment, cwd=ROOT,
                       check=True, timeout=LONGEST)
        left_running = _still_running(others)
        arrived = network.arrived()
    reports = pickle.loads((workplace / "reports").read_bytes())
    after = {path: _state(path) for path in watched}
    strays = [str(path) for path in sorted(folder.rglob("*")) if path not in before and "__pycache__" not in path.parts]
    return Batch(
        {name: reports[name] for name in ANSWERS},
        {name: report for name, report in reports.items() if name not in ANSWERS},
        {str(path): (before[path], after[path]) for path in watched if before[path] != after[path]},
        left_running,
        strays + _escapes() + [str(path) for path in temporary.iterdir()],
        arrived,
    )


def test_the_folder_is_large_enough():
    assert len(ANSWERS) >= 60


@pytest.mark.parametrize("name", ANSWERS)
def test_its_cells_are_python(folder, name):
    """An attack with a slip of the pen would prove nothing."""
    source = SourceNotebook.read(load_course(folder).assignments["vectorized"])
    places = {"course": folder, "package": ROOT, "python": ROOT, "port": 9, "unix": "", "abstract": ""}
    data = hostile.notebook(ANSWERS[name], hostile.solved(source.assignment.source), places)
    for cell in read_submission(name, data, source).cells:
        ast.parse(cell.source)


def test_every_honest_answer_keeps_full_marks(batch):
    assert len(batch.honest) == len(range(0, len(ANSWERS), HONEST_EVERY))
    lost = {name: report.to_dict() for name, report in batch.honest.items() if report.score != report.max_score}
    assert lost == {}


@pytest.mark.parametrize("name", ANSWERS)
def test_it_gets_what_it_earned(batch, name):
    report = batch.hostile[name]
    assert report.error is None
    assert not report.broken
    for function, expected in ANSWERS[name].expected.items():
        result = report.functions[function]
        earned = round(sum(check.score for check in result.checks), 6)
        passed = [check.name for check in result.checks if check.status == PASSED]
        assert 0 <= result.score <= earned <= result.max_score + 1e-9
        match expected:
            case "any":
                pass
            case "0":
                assert passed == [], function
                assert result.score == 0
            case hostile.FULL:
                assert len(passed) == len(result.checks), [check.message for check in result.checks]
            case "rejected":
                assert len(passed) == len(result.checks), [check.message for check in result.checks]
                assert result.rejected
                assert result.score == 0
            case _:
                assert earned == float(expected), [check.message for check in result.checks]


@pytest.mark.parametrize("name", [name for name in ANSWERS if name.startswith(("cpu_", "sleep_"))])
def test_the_limit_names_the_function_that_ran_out(batch, name):
    for function, expected in ANSWERS[name].expected.items():
        if expected == "0" and name not in INSTANT:
            for check in batch.hostile[name].functions[function].checks:
                assert re.match(rf"`{function}` did (not finish within|nothing for) [\d.]+ s", check.message)


@pytest.mark.parametrize("name", ANSWERS)
def test_what_it_is_told_is_short_and_plain(batch, name):
    for function in batch.hostile[name].functions.values():
        for text in (*(check.message for check in function.checks),
                     *(part for found in function.violations for part in (found.message, found.instead))):
            assert len(text) < 1000
            assert text.isprintable(), repr(text)


def test_nothing_outside_changed(batch):
    assert batch.changed == {}


def test_no_process_is_left(batch):
    assert batch.left_running == []


def test_nothing_is_left_behind(batch):
    assert batch.left_behind == []


def test_nothing_came_over_the_network(batch):
    assert batch.arrived == []


def _state(path):
    """All of a file that somebody could change."""
    found = path.lstat()
    attributes = tuple(os.listxattr(path, follow_symlinks=False))
    content = path.read_bytes() if path.is_file() else tuple(sorted(os.listdir(path))) if path.is_dir() else None
    if path.is_dir():  # Python writes __pycache__ beside our own modules
        return found.st_mode, found.st_uid, found.st_gid, attributes, tuple(set(content) - {"__pycache__"})
    return found.st_mode, found.st_uid, found.st_gid, found.st_nlink, found.st_mtime_ns, attributes, content


def _children():
    found = set()
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                status = Path("/proc", entry, "stat").read_text()
            except OSError:
                continue
            if int(status.rpartition(")")[2].split()[1]) == os.getpid():
                found.add(int(entry))
    return found


def _still_running(others):
    """The processes that came to us because their parents ended, when they were given time to end too."""
    deadline = time.monotonic() + LEAVING
    while (left := _children() - others) and time.monotonic() < deadline:
        for pid in left:
            os.waitpid(pid, os.WNOHANG)
        time.sleep(0.05)
    names = [f"{pid}: {Path('/proc', str(pid), 'cmdline').read_bytes()!r}" for pid in left]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    return names


def _escapes():
    """What the answers try to leave in places that everybody may write to."""
    libc = ctypes.CDLL(None)
    found = [str(path) for place in ("/tmp", "/var/tmp", "/dev/shm", "/run", sys.prefix, os.path.dirname(os.__file__))
             for path in Path(place).glob("hostile_escape*")]
    for name, made in (("shmget", libc.shmget(IPC_KEY, 0, 0)), ("msgget", libc.msgget(IPC_KEY, 0)),
                       ("semget", libc.semget(IPC_KEY, 0, 0))):
        if made >= 0:
            found.append(name)
    return found
