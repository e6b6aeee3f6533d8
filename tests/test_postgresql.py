"""Both doors on a real PostgreSQL server, killed graders included: `make test-postgresql`."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from shutil import copytree

import postgresql
import processes
import pytest
from books import ID, autograded, copy_course, nbgrader, rows
from sqlalchemy import create_engine, text

from autograder.authoring.sample import fill
from autograder.secret import read_secret

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.skipif(not postgresql.PROGRAMS, reason="found no PostgreSQL server: apt-get install postgresql"),
]
STUDENTS = 16
KILLS = 4
TABLES = {"submitted_assignment": 1, "submitted_notebook": 1, "grade": 4, "comment": 4}  # rows for each student


@pytest.fixture(scope="module")
def server():
    with postgresql.server("fsync=off") as folder:
        yield folder


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """A class that has handed in; all copies of it get the same hidden inputs."""
    course = copy_course(tmp_path_factory.mktemp("class"))
    fill(course.assignments[ID], course.root / "submitted", STUDENTS, seed=3)
    late = next((course.root / "submitted").iterdir()) / ID / "timestamp.txt"
    late.write_text("2026-02-03 04:05:06 UTC")
    read_secret(course.root)
    return course.root


def on_postgresql(template, place, server):
    """A copy of the course whose gradebook is a database of its own, and that database's address."""
    root = Path(copytree(template, place))
    address = postgresql.new_database(server)
    with (root / "nbgrader_config.py").open("a") as config:
        config.write(f"\nc.CourseDirectory.db_url = {address!r}\n")
    return root, address


def grade(root):
    return subprocess.Popen([sys.executable, "-m", "autograder", "grade", ID, "--workers", "2"], cwd=root,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def finish(root):
    with grade(root) as process:
        _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors


def graded(root):
    return len(list((root / "autograded").glob(f"*/{ID}/{ID}.ipynb")))


@pytest.fixture(scope="module")
def calm(template, server, tmp_path_factory):
    """The class graded by `autograder grade` while nobody kills anything."""
    root, address = on_postgresql(template, tmp_path_factory.mktemp("calm") / "course", server)
    finish(root)
    return root, address


def test_both_doors_leave_the_same_on_postgresql_as_on_sqlite(template, calm, server, tmp_path):
    root, address = calm
    theirs, at = on_postgresql(template, tmp_path / "theirs", server)
    nbgrader(theirs, "autograde", ID)
    here = Path(copytree(template, tmp_path / "here"))
    finish(here)
    assert rows(root, address) == rows(theirs, at) == rows(here)
    assert autograded(root) == autograded(theirs) == autograded(here)
    assert len(rows(root, address)) == STUDENTS
    assert not (root / "gradebook.db").exists()
    nbgrader(root, "generate_feedback", ID)
    assert len(list((root / "feedback").glob(f"*/{ID}/{ID}.html"))) == STUDENTS
    nbgrader(root, "export")
    assert len((root / "grades.csv").read_text().splitlines()) == STUDENTS + 1


def test_a_killed_grading_goes_on_where_it_stopped_on_postgresql(template, calm, server, tmp_path):
    root, address = on_postgresql(template, tmp_path / "course", server)
    rng = random.Random(5)
    killed = 0
    with processes.adopted() as left_running:
        for number in range(KILLS):
            with grade(root) as process:
                wanted = (number + 1) * STUDENTS // (KILLS + 1)
                while graded(root) < wanted and process.poll() is None:
                    time.sleep(0.005)
                time.sleep(rng.uniform(0, 0.1))
                process.kill()
                process.communicate(timeout=300)
            killed += process.returncode == -signal.SIGKILL
        assert killed > KILLS // 2
        assert left_running() == []
    finish(root)
    assert rows(root, address) == rows(*calm)
    with create_engine(address).connect() as connection:
        for table, each in TABLES.items():
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == each * STUDENTS
