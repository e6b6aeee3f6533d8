"""The same task on local processes and on a real Dask cluster: the same reports, in whatever order they come."""

import json
import multiprocessing
import signal
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import rmtree

import processes
import pytest
from books import copy_course

from autograder.authoring.sample import fill
from autograder.bundle import make_bundle
from autograder.course import CourseError
from autograder.scale.dask import grade_on_cluster
from autograder.scale.local import grade_here, grade_locally
from autograder.scale.task import Item, Job, grade_items

ROOT = Path(__file__).parent.parent
SOLUTION = (ROOT / "solutions" / "vectorized" / "vectorized.ipynb").read_bytes()
STUBS = (ROOT / "assignments" / "vectorized" / "vectorized.ipynb").read_bytes()
JOB = Job(ROOT, "vectorized", seed=5)
ITEMS = [
    *(Item(f"full-{number}", "full.ipynb", SOLUTION) for number in range(3)),
    *(Item(f"stubs-{number}", "stubs.ipynb", STUBS) for number in range(2)),
    Item("broken off", "broken.ipynb", SOLUTION[:3000]),
    Item("missing", "missing.ipynb", error="there is no notebook"),
]


@pytest.fixture(scope="module")
def expected():
    return {item.key: report.to_dict() for item, report in zip(ITEMS, grade_items(JOB, ITEMS), strict=True)}


def test_one_process_grades_a_batch(expected):
    assert [report["score"] for report in expected.values()] == [20, 20, 20, 0, 0, 0, 0]
    assert expected["missing"]["error"] == "there is no notebook"


def test_local_workers_give_the_same_reports(expected):
    assert {item.key: report.to_dict() for item, report in grade_locally(JOB, ITEMS, workers=2)} == expected


def test_what_is_raised_in_a_worker_is_raised_here_and_every_worker_ends(tmp_path):
    """Also while the exception is at hand, which keeps all that the run knew: Python would wait for them at its end."""
    with pytest.raises(CourseError) as raised:
        list(grade_locally(Job(tmp_path, "vectorized"), ITEMS, workers=2))
    assert "course.yaml" in str(raised.value)
    assert multiprocessing.active_children() == []


@contextmanager
def cluster(folder):
    """A scheduler and two workers as a person starts them, in a folder of their own; its address, and the workers."""
    where = folder / "scheduler.json"
    loopback = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", where]
    worker = ["worker", *loopback, "--no-nanny", "--nthreads", 1, "--local-directory", folder]
    with ExitStack() as started:
        def start(*arguments):
            process = subprocess.Popen([sys.executable, "-m", "dask", *map(str, arguments)], cwd=folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            started.enter_context(process)
            started.callback(process.terminate)
            return process

        start("scheduler", *loopback, "--port", 0)
        while not where.exists():
            time.sleep(0.05)
        yield json.loads(where.read_text())["address"], [start(*worker) for _ in range(2)]


@pytest.mark.parametrize("students", [20, pytest.param(300, marks=pytest.mark.slow)])
@pytest.mark.filterwarnings("default::ResourceWarning", "default::pytest.PytestUnraisableExceptionWarning")  # Dask's
def test_a_cluster_that_loses_a_worker_grades_each_once_with_the_same_scores(tmp_path, students):
    """The course is gone before the first worker starts, which has the bundle of it from the job."""
    (tmp_path / "course").mkdir()
    course = copy_course(tmp_path / "course")
    assignment = course.assignments["vectorized"]
    fill(assignment, course.root / "submitted", students, seed=2)
    paths = sorted((course.root / "submitted").glob("*/vectorized/vectorized.ipynb"))
    items = [Item(path.parts[-3], path.name, path.read_bytes()) for path in paths]
    job = Job(course.root, "vectorized", bundle=make_bundle(course, assignment))
    here = {item.key: report.to_dict() for item, report in grade_here(Job(course.root, "vectorized"), items)}
    rmtree(course.root)
    (tmp_path / "elsewhere").mkdir()
    found = []
    with processes.adopted() as left_running:
        with cluster(tmp_path / "elsewhere") as (address, workers):
            for item, report in grade_on_cluster(job, items, address):
                found.append((item.key, report.to_dict()))
                if len(found) == students // 4:
                    workers[0].kill()
        assert workers[0].returncode == -signal.SIGKILL
        assert left_running() == []
    assert len(found) == len(dict(found)) == students
    assert dict(found) == here


def test_no_scheduler_is_a_clear_error():
    with pytest.raises(CourseError, match=r"--scheduler tcp://127\.0\.0\.1:9: no Dask scheduler answers there"):
        list(grade_on_cluster(JOB, ITEMS, "tcp://127.0.0.1:9"))
