"""`autograder init DIR`: a course that stands alone, and several of them side by side that share nothing."""

import csv
import os
import subprocess
import sys
from base64 import urlsafe_b64encode
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from shutil import copytree
from zipfile import ZipFile

import pytest
import yaml
from books import borrow_environment, nbgrader

from autograder.authoring.init import make_course
from autograder.authoring.new import TEMPLATES
from autograder.authoring.requirements import pinned_requirements
from autograder.authoring.wheel import own_wheel
from autograder.course import CourseError, load_course
from autograder.grading import grade_one
from autograder.notebooks import SourceNotebook
from autograder.scale.task import Item, Job, grade_items
from autograder.submission import Submission

ROOT = Path(__file__).parent.parent
FILES = {
    ".github/workflows/test.yml", ".gitignore", "Makefile", "README.md", "course.yaml", "nbgrader_config.py",
    "requirements.txt", f"vendor/autograder-{version('autograder')}-py3-none-any.whl",
    "assignments/warm-up/selfcheck.zip", "assignments/warm-up/warm-up.ipynb",
    *(f"solutions/warm-up/{name}" for name in ("warm-up.ipynb", "misconceptions.py", "variants.py", "loops.py",
                                                "checks/suite.py", "checks/test_center.py")),
}


def files_in(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A new course; nobody writes into it."""
    folder = tmp_path_factory.mktemp("init") / "nested" / "linear-models"
    assert {path.relative_to(folder).as_posix() for path in make_course(folder)} == FILES
    return folder


@pytest.fixture
def course(made, tmp_path):
    """A copy of it to work in, with a .venv that `make` takes for its own."""
    folder = copytree(made, tmp_path / "linear-models")
    borrow_environment(folder)
    return folder


def run(folder, *command):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300,
                          env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")})


def test_it_is_all_there_and_can_be_loaded(made):
    assert files_in(made) == FILES
    course = load_course(made)
    assert (course.course, list(course.assignments)) == ("linear-models", ["warm-up"])
    assert yaml.safe_load((made / ".github/workflows/test.yml").read_text())["jobs"]["test"]["steps"][-1] \
        == {"run": "make test"}
    for name in FILES - {f"vendor/{own_wheel()[0]}"}:
        if not name.endswith((".zip", ".py")):
            assert "@" not in (made / name).read_text().replace("actions/checkout@v4", "").replace(
                "actions/setup-python@v5", "").replace("$@", ""), name


def test_its_folders_can_be_read_by_others(made):
    assert all(path.stat().st_mode & 0o055 == 0o055 for path in (made, made / "solutions", made / "vendor"))


def test_git_keeps_what_it_has_and_leaves_out_what_must_not_get_there(course):
    run(course, "git", "init", "--quiet")
    secret = [".grading-secret", ".grading-secret.1.ab", "submitted/ann/warm-up/warm-up.ipynb", "gradebook.db",
              "autograded/a/b.html", "feedback/a/b.html", "grades.csv", "warm-up.bundle",
              "warm-up.grader.zip", "assignments/warm-up.zip"]
    for name in secret:
        (course / name).parent.mkdir(parents=True, exist_ok=True)
        (course / name).write_text("x")
    kept = run(course, "git", "ls-files", "--others", "--exclude-standard").stdout.split()
    assert set(kept) == FILES


def test_its_two_commands(course):
    tested = run(course, "make", "test")
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert "NO" not in tested.stdout
    assert tested.stdout.count("ok warm-up: ") == 14
    graded = run(course, "make", "grade", "STUDENTS=4")
    assert graded.returncode == 0, graded.stdout + graded.stderr
    assert len(list(course.glob("feedback/*/warm-up/warm-up.html"))) == 4
    assert not list(course.glob("[!.]*/**/__pycache__"))
    again = run(course, "make", "grade")
    assert again.returncode == 0, again.stderr


def test_nbgrader_s_own_command_releases_the_same(made, tmp_path):
    folder = copytree(made, tmp_path / "linear-models")
    nbgrader(folder, "generate_assignment", "warm-up", "--force")
    for name in files_in(made / "assignments"):
        assert (folder / "assignments" / name).read_bytes() == (made / "assignments" / name).read_bytes()
    assert files_in(folder / "assignments") == files_in(made / "assignments")


def test_what_it_pins_is_what_is_installed(made):
    first, wheel, *pins = (made / "requirements.txt").read_text().splitlines()
    assert first.startswith("# ")
    assert wheel.removeprefix("./") in FILES
    assert pins == pinned_requirements()
    assert all(version(name) == number for name, _, number in (pin.partition("==") for pin in pins))
    names = {pin.partition("==")[0] for pin in pins}
    assert {"numpy", "nbgrader", "jupyterlab", "sqlalchemy", "pytest"} < names
    assert not {"autograder", "distributed", "ruff", "hypothesis"} & names


def test_its_wheel_is_this_package(made):
    name, data = own_wheel()
    assert (made / "vendor" / name).read_bytes() == data
    with ZipFile(BytesIO(data)) as archive:
        files = {entry: archive.read(entry) for entry in archive.namelist()}
    package = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "autograder").rglob("*")
               if path.is_file() and "__pycache__" not in path.parts}
    info = f"autograder-{version('autograder')}.dist-info"
    assert files.keys() - package.keys() == {f"{info}/{each}" for each in ("METADATA", "WHEEL", "entry_points.txt",
                                                                          "RECORD")}
    assert package.items() <= files.items()
    record = {row[0]: row[1:] for row in csv.reader(files[f"{info}/RECORD"].decode().splitlines())}
    assert record.keys() == files.keys()
    assert all(row[0] == "sha256=" + urlsafe_b64encode(sha256(files[each]).digest()).decode().rstrip("=")
               for each, row in record.items() if each != f"{info}/RECORD")


def test_this_projects_own_settings_of_nbgrader_are_the_same():
    assert (ROOT / "nbgrader_config.py").read_bytes() == (TEMPLATES / "course" / "nbgrader_config.py").read_bytes()


@pytest.mark.parametrize(("name", "course"), [("2026", "my-course"), ("ml_1", "ml_1"), ("a b", "my-course")])
def test_a_course_has_the_name_of_its_folder_where_it_can(tmp_path, name, course):
    (tmp_path / name).mkdir()
    make_course(tmp_path / name)
    assert load_course(tmp_path / name).course == course


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    for name in ("a", "b", "c", ".d"):
        (tmp_path / name).write_text("mine")
    said = run(tmp_path, sys.executable, "-m", "autograder", "init", ".")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == ("autograder: .: found .d, a, b … in it, expected a folder that is empty or not there yet\n")
    with pytest.raises(CourseError, match="found a file, expected a folder that is empty or not there yet"):
        make_course(tmp_path / "a")
    assert files_in(tmp_path) == {"a", "b", "c", ".d"}


def test_courses_side_by_side_share_nothing(made, tmp_path):
    """In one process: checks in modules of the same names, references, settings, gradebooks' seeds."""
    one, two = (copytree(made, tmp_path / name) for name in ("one", "two"))
    notebook = two / "solutions" / "warm-up" / "warm-up.ipynb"
    notebook.write_text(notebook.read_text().replace("X - np.mean(X, axis=1", "X - np.max(X, axis=1"))
    checks = two / "solutions" / "warm-up" / "checks"
    (checks / "test_center.py").write_text((checks / "test_center.py").read_text().replace(
        "each feature's average is zero", "each feature's largest is zero"))
    reports = {}
    for turn in range(2):
        for course in (one, two):
            data = (course / "solutions" / "warm-up" / "warm-up.ipynb").read_bytes()
            for graded in (one, two):
                (report,) = grade_items(Job(graded, "warm-up"), [Item("a", "a.ipynb", data)])
                reports[turn, course.name, graded.name] = report
    assert [report.score == 2 for report in reports.values()] == [True, False, False, True] * 2
    names = {name: {check.name for check in report.functions["center"].checks} for (_, name, of), report in
             reports.items() if name == of}
    assert "each feature's average is zero" in names["one"] - names["two"]
    assert "each feature's largest is zero" in names["two"] - names["one"]
    secrets = [(course / ".grading-secret").read_text() for course in (one, two)]
    assert secrets[0] != secrets[1]
    assert reports[0, "one", "one"].seed != reports[0, "one", "two"].seed
    assert reports[0, "one", "one"].seed == reports[1, "one", "one"].seed


def test_nbgraders_door_keeps_courses_apart_too(made, tmp_path):
    scores = []
    for name in ("one", "two"):
        folder = copytree(made, tmp_path / name)
        if name == "two":
            settings = folder / "course.yaml"
            settings.write_text(settings.read_text().replace("points: 2", "points: 4"))
            notebook = folder / "solutions" / "warm-up" / "warm-up.ipynb"
            notebook.write_text(notebook.read_text().replace('"points": 2', '"points": 4'))
        course = load_course(folder)
        assignment = course.assignments["warm-up"]
        source = SourceNotebook.read(assignment)
        scores.append(grade_one(course, assignment, Submission("a.ipynb", source.solution)).score)
    assert scores == [2, 4]


def test_the_only_assignment_is_the_one_to_make_up_a_class_for(course):
    made_up = run(course, sys.executable, "-m", "autograder", "sample", "--students", "2")
    assert (made_up.returncode, made_up.stderr) == (0, "submitted/: 2 students with answers to warm-up\n")
