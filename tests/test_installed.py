"""The package as it is installed: built, put into a fresh environment, used in an empty folder. No download."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HERE = Path(sysconfig.get_path("purelib"))
PROGRAMS = Path(sys.executable).parent
BUILD = "import sys; from setuptools import build_meta; print(getattr(build_meta, 'build_' + sys.argv[1])(sys.argv[2]))"


def run(*command, cwd, expected=0, **environment):
    """Run a command with no course, package or cache of this project in reach of its environment."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    done = subprocess.run(list(map(str, command)), cwd=cwd, capture_output=True, text=True, timeout=300,
                          env={**kept, "HOME": str(cwd), **environment})
    assert done.returncode == expected, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def files_in(folder):
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")
            if path.is_file()}


class Environment:
    """A fresh environment with this package in it, and beside it the libraries of this one."""

    def __init__(self, folder: Path, distribution: Path):
        run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
        self.programs = folder / "bin"
        (libraries,) = (folder / "lib").glob("python*/site-packages")
        (libraries / "libraries.pth").write_text(f"{HERE}\n")
        run(sys.executable, "-m", "pip", "--python", self.programs / "python", "install", "--quiet", "--no-index",
            "--no-deps", "--no-build-isolation", "--ignore-installed", distribution, cwd=folder)

    def __call__(self, program, *arguments, cwd, expected=0):
        path = os.pathsep.join(map(str, (self.programs, PROGRAMS, os.environ["PATH"])))
        command = (self.programs / "autograder",) if program == "autograder" else \
            (self.programs / "python", "-m", program)
        return run(*command, *arguments, cwd=cwd, expected=expected, PATH=path,
                   JUPYTER_PATH=f"{sys.prefix}/share/jupyter")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The wheel and the sdist, built from a copy: building leaves folders behind."""
    copy, out = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("out")
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    shutil.copytree(ROOT / "autograder", copy / "autograder", ignore=shutil.ignore_patterns("__pycache__"))
    return {kind: out / run(sys.executable, "-c", BUILD, kind, out, cwd=copy).stdout.splitlines()[-1]
            for kind in ("wheel", "sdist")}


@pytest.mark.slow
def test_a_course_from_an_empty_folder(built, tmp_path):
    python = Environment(tmp_path / "environment", built["wheel"])
    before = files_in(tmp_path / "environment")
    place = tmp_path / "empty"
    place.mkdir()
    assert "for-loop" in python("autograder", "explain", cwd=place).stdout
    python("autograder", "doctor", cwd=place)
    said = python("autograder", "validate", cwd=place, expected=2)
    assert said.stderr.endswith("`autograder init DIR` makes one\n")

    python("autograder", "init", "course", cwd=place)
    course = place / "course"
    assert "NO" not in python("autograder", "validate", cwd=course).stdout
    python("autograder", "sample", "--students", "5", cwd=course)
    own = python("autograder", "grade", "warm-up", "--feedback", cwd=course).stdout
    assert "mean" in own
    python("nbgrader", "export", cwd=course)
    grades = sorted((course / "grades.csv").read_text().splitlines())
    assert len(grades) == 6
    for name in ("gradebook.db", "grades.csv"):
        (course / name).unlink()
    shutil.rmtree(course / "autograded")
    python("nbgrader", "autograde", "warm-up", cwd=course)
    python("nbgrader", "export", cwd=course)
    assert sorted((course / "grades.csv").read_text().splitlines()) == grades

    python("autograder", "new", "second", cwd=course)
    python("autograder", "release", "second", "--zip", cwd=course)
    assert (course / "assignments" / "second.zip").is_file()
    assert "NO" not in python("autograder", "validate", "second", cwd=course).stdout
    python("autograder", "bundle", "second", "--output", place / "second.bundle", cwd=course)
    notebook = course / "solutions" / "second" / "second.ipynb"
    assert "2 of 2" in python("autograder", "check", "--bundle", "second.bundle", notebook, cwd=place).stdout
    assert files_in(tmp_path / "environment") == before
    assert not list(course.rglob("__pycache__"))


@pytest.mark.slow
def test_the_wheel_in_a_course_is_one(built, tmp_path):
    """What `init` puts into vendor/ is installed by pip, and makes a course in turn with the same wheel in it."""
    first = Environment(tmp_path / "first", built["wheel"])
    first("autograder", "init", "one", cwd=tmp_path)
    (wheel,) = (tmp_path / "one" / "vendor").iterdir()
    second = Environment(tmp_path / "second", wheel)
    second("autograder", "init", "two", cwd=tmp_path)
    one, two = (sorted(path for path in (tmp_path / name).rglob("*") if path.is_file()) for name in ("one", "two"))
    assert [path.name for path in one] == [path.name for path in two]
    differ = {a.name for a, b in zip(one, two, strict=True) if a.read_bytes() != b.read_bytes()}
    assert differ == {"course.yaml", "README.md"}  # the course's name


@pytest.mark.slow
def test_the_sdist_is_installed_as_the_wheel_is(built, tmp_path):
    packages = []
    for kind, distribution in built.items():
        Environment(tmp_path / kind, distribution)
        (package,) = (tmp_path / kind / "lib").glob("python*/site-packages/autograder")
        packages.append({path.relative_to(package).as_posix(): path.read_bytes() for path in package.rglob("*")
                         if path.is_file() and path.suffix != ".pyc"})
    assert packages[0] == packages[1]
    source = ROOT / "autograder"
    assert packages[0].keys() == {path.relative_to(source).as_posix() for path in source.rglob("*")
                                  if path.is_file() and "__pycache__" not in path.parts}
