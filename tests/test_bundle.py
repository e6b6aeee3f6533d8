"""A bundle: one file that grades anywhere as its course does. What is none is refused with a line."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from books import ROOT, copy_course

from autograder.archive import MAX_MB, packed, unpacked
from autograder.bundle import make_bundle, open_bundle, read_bundle
from autograder.course import CourseError, load_course
from autograder.secret import FILE, read_secret

COURSE = load_course(ROOT)
SOLUTION = ROOT / "solutions" / "two-loops" / "two-loops.ipynb"


@pytest.fixture(scope="module")
def made():
    """The bundle of an assignment that borrows its checks and hints from others."""
    return make_bundle(COURSE, COURSE.assignments["two-loops"])


@pytest.fixture
def temporary():
    """A folder for temporary files whose name is short: sockets lie in it, and their paths are bounded."""
    with TemporaryDirectory() as folder:
        yield Path(folder)


def autograder(*arguments, cwd, temporary):
    return subprocess.run([sys.executable, "-m", "autograder", *map(str, arguments)], cwd=cwd, capture_output=True,
                          text=True, timeout=300, env={**os.environ, "TMPDIR": str(temporary)})


def test_it_holds_what_grading_needs_and_nothing_else(made):
    assert list(unpacked(made)) == [
        "bundle.json", "course.yaml",
        "solutions/one-loop/misconceptions.py", "solutions/one-loop/one-loop.ipynb",
        "solutions/two-loops/former.json", "solutions/two-loops/misconceptions.py",
        "solutions/two-loops/two-loops.ipynb",
        *(f"solutions/vectorized/checks/{name}.py"
          for name in ("page", "suite", "test_initialize", "test_optimize", "test_predict", "test_propagate")),
        "solutions/vectorized/misconceptions.py", "solutions/vectorized/vectorized.ipynb"]


def test_it_holds_a_secret_of_its_own(made):
    secret = read_secret(COURSE.root)
    assert secret not in made
    secrets = {open_bundle(make_bundle(COURSE, each)).secret for each in COURSE.assignments.values()}
    assert len(secrets) == len(COURSE.assignments)
    assert all(len(each) == 32 and each.hex() not in secret.decode() for each in secrets)


def test_the_same_files_give_the_same_bytes(made, tmp_path):
    assert make_bundle(COURSE, COURSE.assignments["two-loops"]) == made
    course = copy_course(tmp_path)
    (tmp_path / FILE).write_bytes(read_secret(COURSE.root))
    left = course.assignments["two-loops"].checks_folder / "__pycache__" / "suite.pyc"
    left.parent.mkdir()
    left.write_bytes(b"left over")
    assert make_bundle(course, course.assignments["two-loops"]) == made


def test_it_grades_as_its_course_does(made, tmp_path, temporary):
    (tmp_path / "course").mkdir()
    course = copy_course(tmp_path / "course")
    (course.root / FILE).write_bytes(read_secret(COURSE.root))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    notebooks = []
    for number, text in enumerate([SOLUTION.read_text(), COURSE.assignments["two-loops"].release.read_text(), "{}",
                                   SOLUTION.read_text().replace("np.log(1", "np.log(2"), *["[]"] * 4]):
        notebooks.append(elsewhere / f"{number}.ipynb")
        notebooks[-1].write_text(text)
    there = autograder("check", "--json", "--assignment", "two-loops", *notebooks, cwd=course.root, temporary=temporary)
    assert there.returncode == 0, there.stderr
    assert {json.loads(line)["score"] for line in there.stdout.splitlines()} >= {20, 0}
    file = elsewhere / "two-loops.bundle"
    done = autograder("bundle", "two-loops", "--output", file, cwd=course.root, temporary=temporary)
    assert (done.returncode, done.stdout) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_bytes() == made
    rmtree(course.root)
    here = autograder("check", "--json", "--bundle", file, *notebooks, cwd=elsewhere, temporary=temporary)
    assert (here.returncode, here.stderr) == (0, "")
    assert here.stdout == there.stdout
    assert list(temporary.glob("autograder-bundle-*")) == []  # the workers' folders are gone too
    assert not (elsewhere / FILE).exists()


def spoiled(made, **changes):
    files = unpacked(made)
    about = json.loads(files["bundle.json"]) | changes
    return packed(files | {"bundle.json": json.dumps(about).encode()})


@pytest.mark.parametrize(
    ("spoil", "line"),
    [
        (lambda made: b"", "found no zip, or a damaged one, expected a file that `autograder bundle` made"),
        (lambda made: made[:-400], "found no zip, or a damaged one"),
        (lambda made: made.replace(b"np.zeros", b"np.zeroz"), "found no zip, or a damaged one"),
        (lambda made: packed({"notes.txt": b"text"}), "found no bundle.json that says what it is"),
        (lambda made: packed({"bundle.json": b"[1, 2]"}), "found no bundle.json that says what it is"),
        (lambda made: packed({"bundle.json": b"[" * 100_000}), "found no bundle.json that says what it is"),
        (lambda made: spoiled(made, secret="xyz"), "found no bundle.json that says what it is"),
        (lambda made: spoiled(made, secret="00"), "found no course.yaml, or no secret"),
        (lambda made: spoiled(made, version="9.1"), "found a bundle of version 9.1, expected 0.1.0, which is"),
        (lambda made: spoiled(made, version="\033[2J"), "found a bundle of version an odd name, expected 0.1.0"),
        (lambda made: packed(unpacked(made) | {"../evil.py": b""}), "found the path '../evil.py', expected one below"),
        (lambda made: packed(unpacked(made) | {"/etc/evil": b""}), "found the path '/etc/evil', expected one below"),
        (lambda made: packed(unpacked(made) | {"a/./b": b""}), "found the path 'a/./b', expected one below"),
        (lambda made: packed(unpacked(made) | {"a\\b": b""}), r"found the path 'a\\b', expected one below"),
        (lambda made: packed({"a": b"", "a/b": b""}), "found two files in one place"),
        (lambda made: packed({f"{n}": b"" for n in range(1_001)}), "found 1,001 files, at most 1,000 are read"),
        (lambda made: bytes(MAX_MB * 2**20 + 1), "found 64 MB, at most 64 MB are read"),
    ],
)
def test_what_is_no_bundle_is_refused_with_a_line(made, tmp_path, spoil, line):
    file = tmp_path / "odd.bundle"
    file.write_bytes(spoil(made))
    with pytest.raises(CourseError) as caught:
        read_bundle(file)
    said = str(caught.value)
    assert said.startswith(f"{file}: {line}")
    assert len(said.splitlines()) == 1
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_compressed_is_refused(tmp_path):
    """A small file that grows to any size when it is read is none that this package makes."""
    file = tmp_path / "bomb.bundle"
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        archive.writestr("bundle.json", bytes(2**27))
    assert file.stat().st_size < 2**20
    with pytest.raises(CourseError, match="found a file that is compressed"):
        read_bundle(file)


def test_an_assignment_that_its_settings_do_not_name_is_refused(made):
    with pytest.raises(CourseError, match="found no assignment 'chess' in its settings"):
        open_bundle(spoiled(made, assignment="chess"))


def test_a_process_writes_a_bundle_once(made):
    assert open_bundle(made) is open_bundle(bytes(bytearray(made)))


def test_files_too_large_for_a_bundle_are_said_when_it_is_made(tmp_path):
    course = copy_course(tmp_path)
    with (course.assignments["softmax"].checks_folder / "table.npz").open("wb") as file:
        file.truncate(MAX_MB * 2**20)
    with pytest.raises(CourseError, match=r"found 64 MB, at most 64 MB are read, expected files for a bundle"):
        make_bundle(course, course.assignments["softmax"])


@pytest.mark.parametrize(("arguments", "line"), [
    (["--bundle", "no-such.bundle"], "no-such.bundle: cannot be read (No such file or directory), expected a bundle"),
    (["--bundle", "."], ".: cannot be read (Is a directory), expected a bundle"),
    (["--bundle", "x.bundle", "--assignment", "softmax"], "a bundle holds its own"),
])
def test_wrong_use_is_told_and_exits_with_2(tmp_path, temporary, arguments, line):
    result = autograder("check", *arguments, SOLUTION, cwd=tmp_path, temporary=temporary)
    assert (result.returncode, result.stdout) == (2, "")
    (said,) = result.stderr.splitlines()
    assert line in said
