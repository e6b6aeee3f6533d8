"""The hostile folder, graded in one batch between honest answers: nobody but the hostile answers themselves is hurt."""

import ast
import ctypes
import os
import pickle
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import hostile
import processes
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
MOST_MEMORY = 2**30
SECRET = "a word that only the grader knows"
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
    with hostile.listening(workplace) as network, processes.adopted() as left_running:
        places = hostile.places(folder, ROOT / "autograder", network)
        items = []
        for index, (name, answer) in enumerate(ANSWERS.items()):
            if index % HONEST_EVERY == 0:
                honest = hostile.Hostile(f"honest-{index}", {}, ())
                items.append(Item(honest.name, honest.name, hostile.notebook(honest, right, places)))
            items.append(Item(name, name, hostile.notebook(answer, right, places)))
        (workplace / "items").write_bytes(pickle.dumps(items))
        before = {path: _state(path) for path in watched}
        environment = {**os.environ, "TMPDIR": str(temporary), "GRADER_SECRET": SECRET}
        subprocess.run([sys.executable, hostile.__file__, folder, workplace, str(WORKERS)], env=environment, cwd=ROOT,
                       check=True, timeout=LONGEST, preexec_fn=_limit_memory)
        running = left_running()
        arrived = network.arrived()
    reports = pickle.loads((workplace / "reports").read_bytes())
    after = {path: _state(path) for path in watched}
    strays = [str(path) for path in sorted(folder.rglob("*")) if path not in before and "__pycache__" not in path.parts]
    return Batch(
        {name: reports[name] for name in ANSWERS},
        {name: report for name, report in reports.items() if name not in ANSWERS},
        {str(path): (before[path], after[path]) for path in watched if before[path] != after[path]},
        running,
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
            case "caught":
                assert result.score == 0 or result.suspicious
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


# A few of each kind, for the doors to a real gradebook.
IN_THE_BOOK = (
    "write_gradebook_update", "write_gradebook_delete", "write_config", "read_solution_by_path", "process_daemon",
    "cpu_in_function", "crash_exit_at_top_level", "score_patched_numpy", "score_notebook_hooks", "wire_closed",
    *(name for name, answer in ANSWERS.items() if name.startswith(("channel_", "exhaust_", "loop_", "oracle_"))
      and "any" not in answer.expected.values()),
)


@pytest.mark.parametrize("command", [("autograder", "grade"), ("nbgrader", "autograde")], ids=" ".join)
def test_both_doors_write_what_was_earned_into_the_gradebook(batch, command, tmp_path):
    """With a real gradebook to attack, and whatever is there of nbgrader in the same process as the grader."""
    folder = hostile.course_folder(ROOT, tmp_path)
    shutil.rmtree(folder / "submitted")
    (folder / "gradebook.db").unlink()
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "assignments", folder / "assignments")
    settings = (folder / "nbgrader_config.py").read_bytes()
    right = hostile.solved(folder / "solutions/vectorized/vectorized.ipynb")
    places = {"course": folder, "package": ROOT / "autograder"}
    notebooks = {name: hostile.notebook(ANSWERS[name], right, places) for name in IN_THE_BOOK}
    honest = hostile.notebook(hostile.Hostile("honest", {}, ()), right, places)
    for name, data in {"a-honest": honest, **notebooks, "z-honest": honest}.items():
        place = folder / "submitted" / name / "vectorized"
        place.mkdir(parents=True)
        (place / "vectorized.ipynb").write_bytes(data)
    result = subprocess.run([Path(sys.executable).parent / command[0], command[1], "vectorized"], cwd=folder,
                            capture_output=True, text=True, timeout=LONGEST, preexec_fn=_limit_memory)
    assert result.returncode == 0, result.stderr
    with closing(sqlite3.connect(folder / "gradebook.db")) as database:
        scores = dict(database.execute(
            "SELECT s.student_id, sum(g.auto_score) FROM grade g JOIN submitted_notebook n ON g.notebook_id = n.id "
            "JOIN submitted_assignment s ON n.assignment_id = s.id GROUP BY s.student_id"))
    assert scores == {"a-honest": 20, "z-honest": 20, **{name: batch.hostile[name].score for name in IN_THE_BOOK}}
    assert (folder / "nbgrader_config.py").read_bytes() == settings


def _limit_memory():
    """No process of a grading takes a gigabyte: one that tried would fail, and that would be told as our fault."""
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


def _state(path):
    """All of a file that somebody could change."""
    found = path.lstat()
    attributes = tuple(os.listxattr(path, follow_symlinks=False))
    content = path.read_bytes() if path.is_file() else tuple(sorted(os.listdir(path))) if path.is_dir() else None
    if path.is_dir():  # Python writes __pycache__ beside our own modules
        return found.st_mode, found.st_uid, found.st_gid, attributes, tuple(set(content) - {"__pycache__"})
    return found.st_mode, found.st_uid, found.st_gid, found.st_nlink, found.st_mtime_ns, attributes, content


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
