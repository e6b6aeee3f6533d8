"""A grading that is killed goes on where it stopped: no grade is lost or there twice, no notebook is half written."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import processes
import pytest

from autograder.sandbox.usage import fields_of_stat
from autograder.scale.local import grade_locally
from autograder.scale.task import Item, Job
from autograder.secret import read_secret

ROOT = Path(__file__).parent.parent
ASSIGNMENT = "vectorized"
STUDENTS = 30
LONGEST = 300  # seconds for one grading that nobody kills
TABLES = {"submitted_assignment": 1, "submitted_notebook": 1, "grade": 4, "comment": 4}  # rows for each student


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A course with a class that has handed in, and nothing graded."""
    folder = tmp_path_factory.mktemp("class")
    for name in ("course.yaml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder)
    for name in ("solutions", "assignments"):
        shutil.copytree(ROOT / name, folder / name)
    subprocess.run([*command("sample", ASSIGNMENT, "--students", STUDENTS)], cwd=folder, check=True, timeout=LONGEST)
    read_secret(folder)  # all copies of the course have it, and so the same hidden inputs
    return folder


@pytest.fixture(scope="module")
def calm(template, tmp_path_factory):
    """The same course, graded while nobody kills anything."""
    folder = Path(shutil.copytree(template, tmp_path_factory.mktemp("calm") / "course"))
    finish(folder)
    return folder


@pytest.fixture(scope="module")
def expected(calm):
    return scores(calm)


@pytest.fixture
def course(template, tmp_path):
    return Path(shutil.copytree(template, tmp_path / "course"))


def command(*arguments):
    return [Path(sys.executable).parent / "autograder", *map(str, arguments)]


def start(folder, *options, **settings):
    # A shell has what runs beside it ignore Ctrl-C, and who runs the tests beside something else has a right to it.
    return subprocess.Popen(command("grade", ASSIGNMENT, "--workers", 2, *options), cwd=folder,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler), **settings)


def finish(folder, *options):
    with start(folder, *options) as process:
        _, errors = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, errors


def graded(folder):
    return len(list((folder / "autograded").glob(f"*/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")))


def wait_until_graded(folder, count, process):
    while graded(folder) < count and process.poll() is None:
        time.sleep(0.002)


def scores(folder):
    """Student -> cell -> score, as the gradebook has them."""
    with closing(sqlite3.connect(folder / "gradebook.db")) as database:
        rows = database.execute(
            "SELECT s.student_id, b.name, g.auto_score FROM grade g JOIN base_cell b ON g.cell_id = b.id "
            "JOIN submitted_notebook n ON g.notebook_id = n.id JOIN submitted_assignment s ON n.assignment_id = s.id"
        ).fetchall()
    found = {}
    for student, cell, score in rows:
        assert cell not in found.setdefault(student, {}), "a grade is there twice"
        found[student][cell] = score
    return found


def is_sound(folder):
    """What must hold at any moment: the gradebook opens, and what is in autograded/ is whole."""
    if (folder / "gradebook.db").exists():
        with closing(sqlite3.connect(folder / "gradebook.db")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for path in (folder / "autograded").glob("[!.]*/*/*"):  # what begins with a dot is still being written
        assert path.name == f"{ASSIGNMENT}.ipynb"
        assert json.loads(path.read_text(encoding="utf-8"))["nbformat"] == 4


def is_complete(folder, expected):
    is_sound(folder)
    assert scores(folder) == expected
    assert {path.parent.parent.name for path in folder.glob("autograded/*/*/*.ipynb")} == expected.keys()
    assert len(expected) == STUDENTS
    with closing(sqlite3.connect(folder / "gradebook.db")) as database:
        for table, rows in TABLES.items():
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (rows * STUDENTS,)
        assert database.execute("SELECT count(*) FROM grade WHERE needs_manual_grade").fetchone() == (0,)


def grade_with_kills(folder, kills, rng):
    """Kill the grading `kills` times: often while it starts, mostly while it writes; the last run is left alone."""
    done = 0
    for remaining in range(kills, 0, -1):
        process = start(folder)
        if rng.random() < 0.2:
            time.sleep(rng.uniform(0, 2))
        else:
            step = rng.randint(0, max(1, 2 * (STUDENTS - graded(folder)) // (remaining + 1)))
            wait_until_graded(folder, graded(folder) + step, process)
            time.sleep(rng.uniform(0, 0.05))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=LONGEST)
        done += process.returncode == -signal.SIGKILL
        is_sound(folder)
    finish(folder)
    return done


@pytest.mark.parametrize("kills", [7, pytest.param(50, marks=pytest.mark.slow)])
def test_a_killed_grading_goes_on_where_it_stopped(course, expected, kills):
    with processes.adopted() as left_running:
        assert grade_with_kills(course, kills, random.Random(kills)) > kills // 2
        is_complete(course, expected)
        assert left_running() == []


def test_killed_workers_cost_nobody_a_grade(course, expected):
    rng = random.Random(3)
    killed = 0
    with start(course) as process:
        for share in (0.1, 0.3, 0.5, 0.7):
            wait_until_graded(course, int(share * STUDENTS) + rng.randint(0, 3), process)
            *older, _ = workers_of(process) or [None]  # the youngest may be trying a notebook for the last time
            if older:
                with suppress(ProcessLookupError):  # it had nothing more to do
                    os.kill(rng.choice(older), signal.SIGKILL)
                    killed += 1
        _, errors = process.communicate(timeout=LONGEST)
    assert process.returncode == 0, errors
    assert killed > 1
    is_complete(course, expected)


@pytest.mark.parametrize(("workers", "number", "name"), [(1, signal.SIGTERM, "SIGTERM"), (2, signal.SIGINT, "Ctrl-C")])
def test_ctrl_c_keeps_what_is_under_way_and_says_how_to_go_on(course, expected, workers, number, name):
    with processes.adopted() as left_running:
        with start(course, "--workers", workers, start_new_session=True) as process:
            wait_until_graded(course, 1, process)
            os.killpg(process.pid, number)  # a terminal sends it to all
            _, errors = process.communicate(timeout=LONGEST)
        assert process.returncode == 128 + number
        done = graded(course)
        assert f"stopped by {name} after {done} of {STUDENTS}; what is graded is kept" in errors
        assert "Traceback" not in errors
        is_sound(course)
        assert 0 < len(scores(course)) == done < STUDENTS
        assert left_running() == []
    finish(course)
    is_complete(course, expected)


def test_a_second_ctrl_c_ends_at_once_and_costs_nothing(course, expected):
    with start(course, start_new_session=True) as process:
        wait_until_graded(course, 1, process)
        workers = workers_of(process)
        for worker in workers:  # so that what is under way does not end between the two
            os.kill(worker, signal.SIGSTOP)
        try:
            for _ in range(2):
                os.killpg(process.pid, signal.SIGINT)
                time.sleep(0.2)
            process.wait(LONGEST)
        finally:
            for worker in workers:
                os.kill(worker, signal.SIGCONT)
        _, errors = process.communicate(timeout=LONGEST)
    assert (process.returncode, "ended at once" in errors, "Traceback" in errors) == (130, True, False)
    finish(course)
    is_complete(course, expected)


def workers_of(process):
    """The oldest first."""
    servers = {child for child in processes.children(process.pid) if b"forkserver" in cmdline(child)}
    return sorted((worker for server in servers for worker in processes.children(server)), key=started)


def started(pid):
    """When a process began, in ticks of the kernel's clock, and its number; what has ended since began first."""
    fields = fields_of_stat(pid)
    return int(fields[19]) if fields else 0, pid


def cmdline(pid):
    return Path("/proc", str(pid), "cmdline").read_bytes()


def test_what_is_graded_is_not_graded_again(calm, expected):
    before = {path: path.stat().st_mtime_ns for path in calm.glob("autograded/*/*/*.ipynb")}
    finish(calm)
    assert {path: path.stat().st_mtime_ns for path in calm.glob("autograded/*/*/*.ipynb")} == before
    is_complete(calm, expected)


OLD = "what an earlier page said"


def test_killed_feedback_is_written_again(calm, tmp_path):
    folder = Path(shutil.copytree(calm, tmp_path / "course"))
    pages = [folder / "feedback" / path.parent.parent.name / ASSIGNMENT / f"{ASSIGNMENT}.html"
             for path in sorted(folder.glob("autograded/*/*/*.ipynb"))]
    with start(folder, "--feedback") as process:
        while sum(page.exists() for page in pages) < STUDENTS // 3 and process.poll() is None:
            time.sleep(0.002)
        process.kill()
    written = [page for page in pages if page.exists()]
    assert 0 < len(written) < STUDENTS
    written[0].write_text(written[0].read_text(encoding="utf-8")[:5000], encoding="utf-8")  # as a kill may leave it
    # as if its notebook had been graded again, and the page not yet written
    written[1].write_text(written[1].read_text(encoding="utf-8").replace("</h1>", OLD + "</h1>"), encoding="utf-8")
    finish(folder, "--feedback")
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert text.rstrip().endswith("</html>")
        assert OLD not in text


def test_a_worker_that_is_killed_while_it_answers_keeps_no_other_one_from_answering():
    """What it has written is half an answer, and more than fits into any buffer."""
    items = [Item(f"student-{number}", "a.ipynb", error="x" * 20_000_000) for number in range(8)]
    results = grade_locally(Job(ROOT, ASSIGNMENT), items, workers=2)
    found = [next(results)]
    servers = {child for child in processes.children(os.getpid()) if b"forkserver" in cmdline(child)}
    workers = [worker for server in servers for worker in processes.children(server)]
    assert len(workers) == 2
    for worker in workers:
        comes_to_rest(worker)
        os.kill(worker, signal.SIGKILL)
    found += results
    assert sorted(item.key for item, _ in found) == [item.key for item in items]
    assert {report.error for _, report in found} == {items[0].error}


def comes_to_rest(pid):
    """Wait until a process takes no more of the processor."""
    before = None
    while (now := fields_of_stat(pid)[11:13]) != before:
        before = now
        time.sleep(0.3)


class Deadly:
    """Ends the worker that takes it, as soon as it takes it."""

    def __reduce__(self):
        return os._exit, (1,)


def test_a_submission_whose_worker_dies_twice_is_broken_and_the_others_are_graded():
    right = (ROOT / "solutions" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_bytes()
    items = [Item(f"student-{number}", "a.ipynb", right) for number in range(9)]
    items.insert(4, Item("deadly", "a.ipynb", Deadly()))
    reports = {item.key: report for item, report in grade_locally(Job(ROOT, ASSIGNMENT), items, workers=2)}
    assert reports.keys() == {item.key for item in items}
    assert reports.pop("deadly").broken
    assert [report.score for report in reports.values()] == [20] * 9
