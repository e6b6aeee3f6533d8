"""`autograder gradescope`: the zip, unpacked into that platform's folders, and both of its scripts, run by bash.

Gradescope's container cannot be run here: sites.py says what stands in for it, platforms.py for what reads the results.
The packages' hashes and the index are tried for real by `test_setup_installs_from_the_index`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import platforms
import pytest
import sites
from books import ROOT, copy_course, rows
from packaging.requirements import Requirement

from autograder.archive import packed, unpacked
from autograder.course import CourseError, load_course
from autograder.doors.packing import LOCK, requirements
from autograder.doors.site import folder_in
from autograder.secret import FILE, read_secret

ID = "vectorized"
COURSE = load_course(ROOT)


def autograder(*arguments, cwd):
    return subprocess.run([sys.executable, "-m", "autograder", *map(str, arguments)], cwd=cwd, capture_output=True,
                          text=True, timeout=300)


def untouched():
    """What must not change: the packages that the borrowed environment finds here, and the platform's own folder."""
    return {path: path.stat().st_mtime_ns for path in sites.LIBRARIES.glob("*/*")
            if "__pycache__" not in path.parts}


class Machine:
    """A platform's machine: its folders below `root`, a home and a temporary folder, and a tripwire for apt-get."""

    def __init__(self, root, file):
        self.root = root
        for name in ("source", "submission", "results", "home", "tmp", "bin"):
            (root / name).mkdir()
        sites.unpack(file, root / "source")
        shutil.move(root / "source" / "run_autograder", root)
        tripwire = root / "bin" / "apt-get"
        tripwire.write_text(f"#!/bin/sh\necho \"$@\" >> {root}/apt-get-was-called\nexit 1\n")
        tripwire.chmod(0o755)
        sites.borrowed_environment(root / "source" / "env")

    def run(self, program, weak_kernel=False):
        path = f"{self.root}/bin:{os.environ['PATH']}"
        return sites.run(program, cwd=self.root, weak_kernel=weak_kernel, AUTOGRADER_ROOT=str(self.root), PATH=path,
                         HOME=str(self.root / "home"), TMPDIR=str(self.root / "tmp"))

    def results(self, files, weak_kernel=False):
        """What run_autograder made of a submission, {path: bytes}, and what it printed."""
        shutil.rmtree(self.root / "submission")
        for name, data in {**files, ".metadata": b""}.items():
            path = self.root / "submission" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (self.root / "results" / "results.json").write_text("of the run before")
        done = self.run(self.root / "run_autograder", weak_kernel)
        assert (done.returncode, done.stderr) == (0, ""), done.stderr
        (file,) = (self.root / "results").iterdir()
        return platforms.gradescope(file.read_text()), done.stdout


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """This repository's course, in which the checks of `predict` are shown later."""
    root = tmp_path_factory.mktemp("course")
    copy_course(root)
    (root / FILE).write_bytes(read_secret(ROOT))
    settings = (root / "course.yaml").read_text()
    before, _, after = settings.partition("  vectorized:\n")
    after = after.replace("predict: {points: 4,", "predict: {points: 4, visibility: after_due_date,", 1)
    (root / "course.yaml").write_text(f"{before}  vectorized:\n{after}")
    return load_course(root)


@pytest.fixture(scope="module")
def packed_zip(course, tmp_path_factory):
    file = tmp_path_factory.mktemp("zip") / "gradescope.zip"
    done = autograder("gradescope", ID, "--output", file, cwd=course.root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return file


@pytest.fixture(scope="module")
def machine(packed_zip, tmp_path_factory):
    machine = Machine(tmp_path_factory.mktemp("autograder"), packed_zip)
    before = untouched()
    done = machine.run(machine.root / "source" / "setup.sh")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    assert "files: reading" in done.stdout
    left = set((machine.root / "home").rglob("*"))  # by programs that pip asks for their versions
    yield machine
    assert untouched() == before
    assert set((machine.root / "home").rglob("*")) == left
    assert list((machine.root / "tmp").iterdir()) == []
    assert not (machine.root / "apt-get-was-called").exists()


def test_the_zip_has_what_the_platform_wants_at_its_root(packed_zip):
    with ZipFile(packed_zip) as archive:
        modes = {entry.filename: entry.external_attr >> 16 for entry in archive.infolist()}
        scripts = archive.read("setup.sh"), archive.read("run_autograder")
    assert list(modes) == ["setup.sh", "run_autograder", "failed.json", "vectorized.bundle",
                           "autograder-0.1.0-py3-none-any.whl", "requirements.txt"]
    assert [name for name, mode in modes.items() if mode & 0o111] == ["setup.sh", "run_autograder"]
    assert packed_zip.stat().st_mode & 0o077 == 0
    assert b"--require-hashes" in scripts[0]
    assert not any(b"@" in re.sub(rb'"\$@"', b"", script) for script in scripts)
    platforms.gradescope(unpacked(packed_zip.read_bytes())["failed.json"])


def test_the_scripts_have_no_mistakes_that_a_linter_knows(packed_zip, tmp_path):
    sites.unpack(packed_zip, tmp_path)
    done = subprocess.run([f"{sys.prefix}/bin/shellcheck", tmp_path / "setup.sh", tmp_path / "run_autograder"],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_right_answers(machine):
    results, printed = machine.results({f"{ID}.ipynb": sites.answers({})})
    assert results["score"] == 20
    assert {test["status"] for test in results["tests"]} == {"passed"}
    assert printed.count(": stands") == 9


def test_where_a_wall_is_missing_nothing_is_graded_and_nobody_gets_0(machine):
    results, printed = machine.results({f"{ID}.ipynb": sites.answers({})}, weak_kernel=True)
    assert "score" not in results
    assert "that is not your fault" in results["output"]
    assert "a wall of its sandbox is missing" in results["output"]
    assert "files: reading: MISSING; needs Landlock" in printed
    assert "grading is refused, because walls of the sandbox are missing: files" in printed


SUBMISSIONS = {
    "right": {f"{ID}.ipynb": lambda machine: sites.answers({})},
    "wrong": {f"{ID}.ipynb": lambda machine: sites.answers({"propagate": sites.WRONG})},
    "looped": {"my answer.ipynb": lambda machine: sites.answers({"predict": sites.LOOPED})},
    "folder": {"homework/vectorized.ipynb": lambda machine: sites.answers({"propagate": sites.WRONG}),
               "__MACOSX/._homework": lambda machine: b""},
    "escapes": {f"{ID}.ipynb": lambda machine: sites.escape(
        machine.root / "source" / f"{ID}.bundle", machine.root / "results" / "results.json",
        machine.root / "source" / "failed.json", machine.root / "run_autograder")},
    "hostile": {f"{ID}.ipynb": lambda machine: sites.hostile_notebook("shown_terminal_escapes"),
                "numpy.py": lambda machine: b"raise SystemExit",
                "sitecustomize.py": lambda machine: b"raise SystemExit"},
    "unreadable": {f"{ID}.ipynb": lambda machine: sites.answers({})[:2000]},
    "nothing": {},
    "no notebook": {f"{ID}.py": lambda machine: b"def predict(w, b, X): return 0"},
}


@pytest.mark.slow
def test_every_submission_gets_what_the_gradebook_and_check_give_it(machine, course):
    found = {}
    for name, files in SUBMISSIONS.items():
        handed_in = {path: make(machine) for path, make in files.items()}
        found[name], _ = machine.results(handed_in)
        folder = course.root / "submitted" / name.replace(" ", "-") / ID
        folder.mkdir(parents=True)
        for path, data in handed_in.items():
            if "__MACOSX" not in path:
                (folder / path.rpartition("/")[2]).write_bytes(data)
    done = autograder("grade", ID, "--json", cwd=course.root)
    assert done.returncode == 0, done.stderr
    book = rows(course.root)
    notebooks = {name: next((course.root / "submitted" / name / ID).glob("*.ipynb"))
                 for name in ("right", "wrong", "looped", "folder", "escapes", "hostile", "unreadable")}
    checked = autograder("check", "--json", *notebooks.values(), cwd=course.root).stdout.splitlines()
    for name, line in zip(notebooks, checked, strict=True):
        report = json.loads(line)
        assert found[name]["score"] == pytest.approx(report["score"])
        assert_same(found[name]["tests"], report)
    for name, results in found.items():
        grades = book[name.replace(" ", "-")]["grades"]
        assert results["score"] == pytest.approx(sum(auto for auto, _, _ in grades.values()))
    scores = {name: results["score"] for name, results in found.items()}
    assert (scores["right"], scores["escapes"], scores["unreadable"], scores["no notebook"]) == (20, 18, 0, 0)
    assert (scores["looped"], scores["nothing"]) == (16, 0)
    assert found["nothing"]["output"].startswith("found no notebook; hand in vectorized.ipynb")
    assert {test["status"] for test in found["nothing"]["tests"]} == {"failed"}
    assert scores["folder"] == scores["wrong"]
    assert 12 < scores["wrong"] < 20


def assert_same(tests, report):
    """A test for each check, with its sentence, message, hint, points and visibility."""
    for test in tests:
        shown = "after_due_date" if test["name"].startswith("predict") else "visible"
        assert test["visibility"] == shown
    if report["error"]:
        assert [test["name"] for test in tests] == list(report["functions"])
        return
    checks = [(name, function, check) for name, function in report["functions"].items()
              for check in function["checks"]]
    assert len(tests) == len(checks)
    for test, (name, function, check) in zip(tests, checks, strict=True):
        assert test["name"].startswith(f"{name}: ")
        assert check["name"] in test["name"]
        assert (test["score"], test["max_score"]) == (check["score"], pytest.approx(check["max_score"], abs=1e-6))
        assert test["status"] == ("passed" if check["status"] == "passed" and not function["rejected"] else "failed")
        if not function["not_started"]:
            assert check["message"] in test["output"]
            assert check["hint"] in test["output"]
    for name, function in report["functions"].items():
        first = next(test for test in tests if test["name"].startswith(f"{name}: "))
        assert all(violation["instead"] in first["output"] for violation in function["violations"])


@pytest.mark.slow
def test_what_weak_sandbox_means_in_such_a_container(course, tmp_path):
    """Without Landlock, and told to grade all the same: as docs/platforms.md says, the answers can then be read."""
    file = tmp_path / "weak.zip"
    done = autograder("gradescope", ID, "--weak-sandbox", "--output", file, cwd=course.root)
    assert done.returncode == 0, done.stderr
    (tmp_path / "root").mkdir()
    machine = Machine(tmp_path / "root", file)
    assert machine.run(machine.root / "source" / "setup.sh").returncode == 0
    answer = sites.escape(machine.root / "source" / f"{ID}.bundle")
    results, printed = machine.results({f"{ID}.ipynb": answer}, weak_kernel=True)
    assert results["score"] == 20
    assert "--weak-sandbox: graded all the same" in printed
    results, printed = machine.results({f"{ID}.ipynb": answer})
    assert results["score"] == 18  # where the walls stand, they stand
    assert "--weak-sandbox" not in printed


@pytest.mark.parametrize(("spoil", "printed"), [
    (lambda source: (source / f"{ID}.bundle").write_bytes(b"no bundle"), "found no zip, or a damaged one"),
    (lambda source: shutil.rmtree(source / "env"), ""),
])
def test_a_grader_that_is_broken_says_so_and_gives_no_0(machine, tmp_path, spoil, printed):
    shutil.copytree(machine.root, tmp_path / "root", symlinks=True)
    source = tmp_path / "root" / "source"
    spoil(source)
    done = sites.run(tmp_path / "root" / "run_autograder", cwd=tmp_path, AUTOGRADER_ROOT=str(tmp_path / "root"))
    assert done.returncode == 0
    assert printed in done.stdout
    results = platforms.gradescope((tmp_path / "root" / "results" / "results.json").read_text())
    assert "score" not in results
    assert "that is not your fault" in results["output"]


def test_every_package_is_pinned_and_the_lock_is_part_of_the_whole_one():
    pins = {line.partition(" ")[0]: line for line in LOCK.read_text().splitlines() if not line.startswith(" ")}
    assert all("==" in pin for pin in pins)
    whole = (ROOT / "requirements.lock").read_text()
    names = {Requirement(line.rstrip(" \\")).name for line in pins.values()}
    assert {"numpy", "pytest", "pydantic", "rich", "typer", "pyseccomp", "landlockpy", "matplotlib"} <= names
    assert not {"nbgrader", "jupyter", "notebook"} & names
    hashes = set(re.findall(r"sha256:[0-9a-f]{64}", LOCK.read_text()))
    assert hashes <= set(re.findall(r"sha256:[0-9a-f]{64}", whole))
    assert all(pin in whole for pin in pins)


def bundle_with(code):
    return packed({"solutions/x/checks/suite.py": code.encode()})


def test_an_import_without_hashes_is_said_with_what_to_do(tmp_path):
    assert requirements(bundle_with("import numpy, autograder.checks, json, matplotlib.pyplot")) == LOCK.read_text()
    with pytest.raises(CourseError, match="found an import of scipy in the assignment, expected"):
        requirements(bundle_with("from scipy import special"))
    more = tmp_path / "more.txt"
    entry = f"scipy==1.17.0 \\\n    --hash=sha256:{'0' * 64} \\\n    --hash=sha256:{'1' * 64}\n"
    more.write_text(f"# from uv\n\n{entry}")
    assert entry in requirements(bundle_with("from scipy import special"), more)


@pytest.mark.parametrize("text", ["scipy\n", "scipy==1.17.0\n", "scipy>=1 \\\n    --hash=sha256:" + "0" * 64,
                                  "scipy==1.17.0 \\\n    --hash=md5:00\n"])
def test_requirements_without_hashes_are_refused(tmp_path, text):
    (tmp_path / "more.txt").write_text(text)
    with pytest.raises(CourseError, match=r"more.txt: found 'scipy.*expected name==version and its hashes"):
        requirements(bundle_with("import scipy"), tmp_path / "more.txt")


def test_a_folder_that_was_packed_and_handed_in_is_looked_into(tmp_path):
    assert folder_in(tmp_path / "none") == tmp_path / "none"
    (tmp_path / "homework").mkdir()
    (tmp_path / ".metadata").touch()
    assert folder_in(tmp_path) == tmp_path / "homework"
    (tmp_path / "notes.txt").touch()
    assert folder_in(tmp_path) == tmp_path


@pytest.mark.slow
def test_setup_installs_from_the_index(packed_zip, tmp_path):
    """The real thing: pip fetches every package and compares its hash, and what is installed grades."""
    (tmp_path / "root").mkdir()
    machine = Machine(tmp_path / "root", packed_zip)
    shutil.rmtree(machine.root / "source" / "env")
    done = sites.run(machine.root / "source" / "setup.sh", cwd=machine.root, AUTOGRADER_ROOT=str(machine.root),
                     HOME=str(Path.home()))
    assert done.returncode == 0, done.stdout + done.stderr
    results, _ = machine.results({f"{ID}.ipynb": sites.answers({})})
    assert results["score"] == 20
    assert not list((machine.root / "source" / "env").glob("lib/python*/site-packages/nbgrader*"))
