"""deploy/: what its Containerfiles say, that the package builds from what they copy, what a student's server loads.

Building the images takes an engine and downloads: `make images` does it where Docker or Podman answers, and says so
where neither does.
"""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copy, copytree, ignore_patterns

import pytest
from books import ROOT

DEPLOY = ROOT / "deploy"
FILES = sorted(DEPLOY.glob("Containerfile.*"))
LOADED = """
from jupyter_server.serverapp import ServerApp
app = ServerApp()
app.initialize(["--allow-root"], new_httpserver=False)
print(*(name for name, package in app.extension_manager.extensions.items() if package.enabled))
"""


def instructions(file):
    """(keyword, the rest) of each instruction, its lines put together."""
    text = re.sub(r"^#.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE).replace("\\\n", " ")
    return [tuple(line.split(maxsplit=1)) for line in text.splitlines() if line.strip()]


def of(file, keyword):
    return [rest for found, rest in instructions(file) if found == keyword]


def test_there_are_two():
    assert [file.suffix for file in FILES] == [".grader", ".hub-user"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.suffix)
def test_a_containerfile_is_strict(file):
    """A base with its version, packages by hash, sources that exist, and no root at the end."""
    assert all(re.fullmatch(r"[\w./-]+:\d+\.\d+[\w.-]*", base) for base in of(file, "FROM"))
    assert all("--require-hashes" in run or "--no-index" in run for run in of(file, "RUN") if "pip install" in run)
    assert of(file, "USER")[-1] == "1000"
    assert instructions(file)[-1][0] == "CMD"
    assert not of(file, "ADD")
    for copied in of(file, "COPY"):
        *sources, _ = copied.split()
        assert [source for source in sources if not (ROOT / source).exists()] == []
        assert not {"solutions", "course.yaml", "."} & set(sources), "an image holds no course"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.suffix)
def test_hadolint_knows_no_mistake(file):
    done = subprocess.run([Path(sys.prefix) / "bin" / "hadolint", file], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_package_builds_from_what_the_grading_host_copies(tmp_path):
    """And holds every file of it, templates too."""
    source = tmp_path / "source"
    source.mkdir()
    for copied in of(DEPLOY / "Containerfile.grader", "COPY"):
        for name in copied.split()[:-1]:
            if (ROOT / name).is_dir():
                copytree(ROOT / name, source / name, ignore=ignore_patterns("__pycache__"))
            else:
                copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--wheel-dir", tmp_path, source], check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = {name for name in wheel.namelist() if name.startswith("autograder/")}
    assert packed == {path.relative_to(ROOT).as_posix() for path in (ROOT / "autograder").rglob("*")
                      if path.is_file() and "__pycache__" not in path.parts}


def test_a_students_server_has_no_extension_of_the_staffs(tmp_path):
    environment = {"PATH": f"{sys.prefix}/bin:/usr/bin:/bin", "HOME": str(tmp_path),
                   "JUPYTER_CONFIG_PATH": str(DEPLOY / "hub-user")}
    assert 'JUPYTER_CONFIG_PATH="/opt/hub-user"' in of(DEPLOY / "Containerfile.hub-user", "ENV")[0]
    loaded = subprocess.run([sys.executable, "-c", LOADED], env=environment, capture_output=True, text=True, check=True)
    assert {name for name in loaded.stdout.split() if name.startswith("nbgrader")} == {
        "nbgrader.server_extensions.assignment_list", "nbgrader.server_extensions.validate_assignment"}
    listed = subprocess.run([Path(sys.prefix) / "bin" / "jupyter-labextension", "list"], env=environment,
                            capture_output=True, text=True, check=True)
    off = (listed.stdout + listed.stderr).split("Disabled extensions:")[1]
    assert set(re.findall(r"@jupyter/nbgrader:([\w-]+)", off)) == {"course-list", "create-assignment", "formgrader"}
