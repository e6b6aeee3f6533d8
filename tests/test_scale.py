"""The same task on local processes and on a real Dask cluster: the same reports, in whatever order they come."""

from pathlib import Path
from shutil import rmtree

import pytest
from books import copy_course
from distributed import LocalCluster

from autograder.bundle import make_bundle
from autograder.course import CourseError
from autograder.scale.dask import grade_on_cluster
from autograder.scale.local import grade_locally
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


# Dask leaves a socket to the garbage collector when its cluster closes.
@pytest.mark.filterwarnings("default::ResourceWarning", "default::pytest.PytestUnraisableExceptionWarning")
def test_a_dask_cluster_gives_the_same_reports(expected):
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        reports = grade_on_cluster(JOB, ITEMS, cluster.scheduler_address)
        assert {item.key: report.to_dict() for item, report in reports} == expected


@pytest.mark.filterwarnings("default::ResourceWarning", "default::pytest.PytestUnraisableExceptionWarning")
def test_a_cluster_needs_no_folder_of_the_course(tmp_path):
    """The course is gone before the first worker starts, which has the bundle of it from the job."""
    course = copy_course(tmp_path)
    job = Job(tmp_path, "vectorized", bundle=make_bundle(course, course.assignments["vectorized"]))
    there = {item.key: report.to_dict() for item, report in grade_locally(Job(tmp_path, "vectorized"), ITEMS, 1)}
    rmtree(tmp_path)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        reports = grade_on_cluster(job, ITEMS, cluster.scheduler_address)
        assert {item.key: report.to_dict() for item, report in reports} == there


def test_no_scheduler_is_a_clear_error():
    with pytest.raises(CourseError, match=r"--scheduler tcp://127\.0\.0\.1:9: no Dask scheduler answers there"):
        list(grade_on_cluster(JOB, ITEMS, "tcp://127.0.0.1:9"))
