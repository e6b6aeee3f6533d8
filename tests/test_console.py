"""Every `$` line of README.md and docs/*.md: which test runs it, and whether what it names is there.

The instructor's lines of README.md, class.md, export.md and platforms.md are run here, in order, on a class of three;
`test_authoring_page.py` runs those of authoring.md. A line that no test can run says why.
"""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from books import ID, ROOT, copy_course, right_answers
from nbgrader.apps.nbgraderapp import NbGraderApp
from typer.main import get_command

from autograder.cli import app

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FOLLOWED = ("README.md", "class.md", "export.md", "platforms.md", "deploy.md")
CLUSTER = "tests/test_scale.py::test_a_cluster_that_loses_a_worker_grades_each_once_with_the_same_scores"
IMAGES = "`make images`, where an engine answers"
# How a line begins -> the test that does the same, or why there is none.
ELSEWHERE = {
    "make grade": "tests/test_lab.py::test_a_fresh_clone_has_a_lab_at_once",
    "make lab": "tests/test_lab.py::test_a_fresh_clone_has_a_lab_at_once",
    "make setup": "every test stands on what it makes",
    "make test": "it is what runs this",
    "autograder init": "tests/test_init.py::test_it_is_all_there_and_can_be_loaded",
    "dask ": CLUSTER,
    "autograder grade vectorized --scheduler": CLUSTER,
    "docker build -t vectorized-grader": "no engine is at hand; its Dockerfile is linted",
    "docker ": IMAGES,
    "coursera_autograder ": "Coursera's own tool, for its image",
}


def lines(page):
    """The commands of a page's console blocks, as they are typed but for comments; a continued line is one."""
    blocks = re.findall(r"^ *```console\n(.*?)^ *```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    for block in blocks:
        for line in block.replace("\\\n", " ").splitlines():
            if line.lstrip().startswith("$ "):
                yield re.sub(r"\s+# .*", "", line.strip().removeprefix("$ ")).replace(".venv/bin/", "").strip()


LINES = [(page.name, line) for page in PAGES for line in lines(page)]


def run_elsewhere(line):
    return next((where for start, where in ELSEWHERE.items() if line.startswith(start)), None)


def test_every_console_line_is_read():
    marked = sum(line.lstrip().startswith("$ ") for page in PAGES for line in page.read_text("utf-8").splitlines())
    assert len(LINES) == marked > 50


def test_every_line_is_run_or_says_why_not():
    """authoring.md's in its own test, the instructor's below; the rest by the test that the table names."""
    nowhere = [line for page, line in LINES
               if page not in (*FOLLOWED, "authoring.md") and run_elsewhere(line) is None]
    assert nowhere == []
    for where in filter(re.compile("tests/").match, ELSEWHERE.values()):
        file, _, name = where.partition("::")
        assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), where
    assert [start for start in ELSEWHERE if not any(line.startswith(start) for _, line in LINES)] == []


def inline():
    """Commands in sentences and tables, whose arguments are placeholders."""
    for page in (*PAGES, ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md"):
        for command in re.findall(r"`(?:\.venv/bin/)?(autograder [a-z][^`…]*)`", page.read_text(encoding="utf-8")):
            yield page.name, command.replace("\\|", "|")


@pytest.mark.parametrize("line", sorted({line for _, line in [*LINES, *inline()] if line.startswith("autograder ")}))
def test_a_command_and_its_options_exist(line):
    words = shlex.split(re.split(r" [|>] ", line)[0])[1:]
    command = get_command(app).commands[words[0]]
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("-")}
    assert [word for word in words[1:] if word.startswith("-") and word not in options] == []


def test_other_programs_know_what_they_are_told():
    targets = set(re.findall(r"^([a-z-]+):(?!=)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page, line in LINES:
        program, *words = line.split()
        if program == "make" and page != "authoring.md":
            assert words[0] in targets, line
        elif program == "nbgrader":
            assert words[0].replace("-", "_") in NbGraderApp.subcommands, line
    for page in (*PAGES, ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md"):
        for target in re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8")):
            assert target in targets, (page.name, target)


def shell(line, where, tmp):
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(["bash", "-c", line], cwd=where, capture_output=True, text=True, timeout=600,
                          env={**os.environ, "PATH": path, "HOME": str(tmp)})


def test_the_cheap_ones_run(tmp_path):
    """Outside of any course, in one go; and the reference's notebook in this one."""
    run = shell("autograder --version && autograder explain && autograder explain for-loop && autograder doctor",
                tmp_path, tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    graded = shell(f"autograder check --json solutions/{ID}/{ID}.ipynb", ROOT, tmp_path)
    assert json.loads(graded.stdout)["score"] == 20, graded.stderr


def canvas(students):
    rows = [f"{student},{number},,{student},A," for number, student in enumerate(students, start=1)]
    heads = ["Student,ID,SIS User ID,SIS Login ID,Section,vectorized (7)", "    Points Possible,,,,,20"]
    return "\n".join([*heads, *rows, ""])


def moodle(students):
    rows = [f"Participant {number},{student},-,20.00,Yes" for number, student in enumerate(students, start=1)]
    return "\n".join(["Identifier,Username,Grade,Maximum grade,Grade can be changed", *rows, ""])


@pytest.mark.slow
def test_the_instructors_pages_can_be_followed(tmp_path):
    """With a class of three for thirty, one of them in the place of the student that the pages name."""
    course = tmp_path / "course"
    course.mkdir()
    copy_course(course)
    (course / "some").mkdir()
    for place in (course / "some" / "notebook.ipynb", course / "vectorized.ipynb"):
        place.write_text(json.dumps(right_answers()), encoding="utf-8")
    students: list[str] = []
    for page, line in LINES:
        if page not in FOLLOWED or run_elsewhere(line):
            continue
        line = line.replace("--students 30", "--students 3").replace("abara-luca", (students or ["nobody"])[0])
        done = shell(line, course, tmp_path)
        assert done.returncode == 0, f"{page}: $ {line}\n{done.stdout}{done.stderr}"
        if " sample " in line:
            students = sorted(path.name for path in (course / "submitted").iterdir())
            (course / "Grades.csv").write_text(canvas(students), encoding="utf-8")
            (course / "Grades-worksheet.csv").write_text(moodle(students), encoding="utf-8")
    assert len(students) == 3
    assert len(list((course / "feedback").glob(f"*/{ID}/{ID}.html"))) == 3
    assert (course / "grades.csv").is_file()
    assert (course / "filled.csv").read_text(encoding="utf-8").count("20") >= 1
