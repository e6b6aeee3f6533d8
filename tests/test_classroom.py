"""`autograder classroom`: the template for students' repositories, and its workflow's steps, run by bash as they stand.

GitHub cannot be run here. Its checkout is a copy of the template, its release asset a server on the loopback that wants
a token and redirects to another one, its steps are run with `bash -e` and the variables that a runner sets; the actions
of others (`uses:`) are not run, but for what the reporter reads (platforms.py).
"""

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import platforms
import pytest
import sites
import yaml
from books import ROOT

from autograder.archive import unpacked
from autograder.course import CourseError, load_course
from autograder.doors.classroom_repo import write_template

ID = "vectorized"
COURSE = load_course(ROOT)
TOKEN = "token-of-the-course"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The template, and the grader beside it."""
    folder = tmp_path_factory.mktemp("classroom") / "template"
    done = subprocess.run([sys.executable, "-m", "autograder", "classroom", ID, "--output", folder], cwd=ROOT,
                          capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    grader = folder.with_name("template.grader.zip")
    assert done.stderr.splitlines()[-1] == \
        f"{grader} holds the answers: put it where no student can read it; docs/platforms.md says how"
    return folder, grader


def files_in(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def workflow(folder):
    return yaml.safe_load((folder / ".github" / "workflows" / "classroom.yml").read_text())


def test_a_student_gets_what_is_handed_out_and_a_workflow(made):
    folder, grader = made
    files = files_in(folder)
    release = {path.name: path.read_bytes() for path in (ROOT / "assignments" / ID).iterdir() if path.is_file()}
    assert files.keys() - release.keys() == {".github/workflows/classroom.yml", ".gitignore", "README.md",
                                             "requirements.txt"}
    assert release.items() <= files.items()
    assert grader.stat().st_mode & 0o077 == 0
    assert list(unpacked(grader.read_bytes())) == ["setup.sh", "vectorized.bundle",
                                                   "autograder-0.1.0-py3-none-any.whl", "requirements.txt"]
    assert "@" not in files["README.md"].decode()
    assert "# Logistic regression without loops" in files["README.md"].decode()


def test_no_secret_reaches_the_code_of_a_student(made):
    """By the workflow: what it checks out keeps no token, one step sees the secrets, and no text is put into a script.
    """
    found = workflow(made[0])
    assert found["permissions"] == {"contents": "read", "actions": "read", "checks": "write"}
    (job,) = found["jobs"].values()
    assert list(found["jobs"]) == ["run-autograding-tests"]
    checkout = job["steps"][0]
    assert checkout["with"] == {"path": "submission", "persist-credentials": False}
    scripts = [step for step in job["steps"] if "run" in step]
    assert [step["name"] for step in scripts if "secrets." in str(step)] == ["Fetch the grader"]
    assert not any("${{" in step["run"] for step in scripts)
    assert not any("submission" in step["run"] for step in scripts if step.get("id") != "grader")
    *_, removed, reporter = job["steps"]
    assert (removed["if"], "rm -rf" in removed["run"]) == ("always()", True)
    assert reporter["env"] == {"GRADER_RESULTS": "${{ steps.grader.outputs.result }}"}
    assert reporter["with"] == {"runners": next(step["id"] for step in scripts if "id" in step)}


def test_its_scripts_have_no_mistakes_that_a_linter_knows(made, tmp_path):
    for number, step in enumerate(workflow(made[0])["jobs"]["run-autograding-tests"]["steps"]):
        (tmp_path / f"{number}.sh").write_text(f"#!/bin/bash\nset -e\n{step.get('run', '')}\n")
    done = subprocess.run([f"{sys.prefix}/bin/shellcheck", *tmp_path.iterdir()], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@contextmanager
def serving(grader):
    """A release asset as GitHub has it: a token is asked for, and the answer sends on to a store that must not see it.
    """
    seen = []

    class Store(BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append(("store", self.headers["Authorization"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(grader.read_bytes())

        def log_message(self, *_):
            pass

    class Asset(Store):
        def do_GET(self):
            seen.append((self.headers["Accept"], self.headers["Authorization"]))
            right = self.headers["Authorization"] == f"Bearer {TOKEN}"
            self.send_response(302 if right else 404)
            self.send_header("Location", f"http://localhost:{store.server_port}/signed")
            self.end_headers()

    with ThreadingHTTPServer(("127.0.0.1", 0), Store) as store, ThreadingHTTPServer(("127.0.0.1", 0), Asset) as asset:
        for server in (store, asset):
            Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{asset.server_port}/asset", seen
        for server in (store, asset):
            server.shutdown()


class Runner:
    """A machine that runs the steps of the workflow; `checked_out` is what the student's repository holds."""

    def __init__(self, root, checked_out, secrets):
        self.root, self.secrets = root, secrets
        for name in ("workspace", "temp", "home"):
            (root / name).mkdir(parents=True)
        shutil.copytree(checked_out, root / "workspace" / "submission")
        (root / "output").touch()
        self.steps = {step["name"]: step for step in workflow(checked_out)["jobs"]["run-autograding-tests"]["steps"]
                      if "run" in step}

    def run(self, name, weak_kernel=False):
        step = self.steps[name]
        secrets = {key: re.sub(r"\$\{\{ secrets\.(\w+) \}\}", lambda found: self.secrets.get(found[1], ""), value)
                   for key, value in step.get("env", {}).items()}
        script = self.root / "step.sh"
        script.write_text(step["run"])
        return sites.run(shutil.which("bash"), "-e", script, cwd=self.root / "workspace", weak_kernel=weak_kernel,
                         RUNNER_TEMP=str(self.root / "temp"), GITHUB_WORKSPACE=str(self.root / "workspace"),
                         GITHUB_OUTPUT=str(self.root / "output"), HOME=str(self.root / "home"), **secrets)


def test_who_has_no_token_gets_no_grader(made, tmp_path):
    with serving(made[1]) as (address, seen):
        runner = Runner(tmp_path, made[0], {"GRADER_URL": address, "GRADER_TOKEN": "wrong"})
        assert runner.run("Fetch the grader").returncode != 0
    assert seen == [("application/octet-stream", "Bearer wrong")]
    assert not list((tmp_path / "temp").rglob("*.bundle"))


@pytest.mark.slow
def test_the_steps_grade_what_was_pushed(made, tmp_path):
    folder, grader = made
    pushed = tmp_path / "pushed"
    shutil.copytree(folder, pushed)
    (pushed / f"{ID}.ipynb").write_bytes(sites.answers({"propagate": sites.WRONG}))
    for name in ("numpy.py", "sitecustomize.py", "autograder.py", "pip.py"):
        (pushed / name).write_text("raise SystemExit('a file of the student was imported')")
    with serving(grader) as (address, seen):
        runner = Runner(tmp_path / "runner", pushed, {"GRADER_URL": address, "GRADER_TOKEN": TOKEN})
        fetched = runner.run("Fetch the grader")
    assert (fetched.returncode, fetched.stdout, fetched.stderr) == (0, "", "")
    assert seen == [("application/octet-stream", f"Bearer {TOKEN}"), ("store", None)]
    temporary = tmp_path / "runner" / "temp"
    assert (temporary / "grader").stat().st_mode & 0o077 == 0
    sites.borrowed_environment(temporary / "grader" / "source" / "env")

    installed = runner.run("Install the grader")
    assert (installed.returncode, installed.stderr) == (0, ""), installed.stdout
    refused = runner.run("Grade", weak_kernel=True)
    assert refused.returncode != 0
    assert "files: reading: MISSING" in refused.stdout
    assert (tmp_path / "runner" / "output").read_text() == ""

    graded = runner.run("Grade")
    assert (graded.returncode, graded.stderr) == (0, ""), graded.stdout
    result = platforms.classroom((tmp_path / "runner" / "output").read_text())
    checked = subprocess.run([sys.executable, "-m", "autograder", "check", "--json", pushed / f"{ID}.ipynb"], cwd=ROOT,
                             capture_output=True, text=True, env={**os.environ})
    report = platforms.strict(checked.stdout)
    assert sum(test["score"] for test in result["tests"]) == pytest.approx(report["score"])
    assert (result["max_score"], result["status"]) == (20, "fail")
    assert runner.run("Remove the grader").returncode == 0
    assert [path.name for path in temporary.iterdir()] == ["result"]
    assert files_in(tmp_path / "runner" / "workspace" / "submission") == files_in(pushed)


def test_what_is_in_the_way_stays(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "notes.txt").write_text("mine")
    assignment = COURSE.assignments[ID]
    with pytest.raises(CourseError, match="there: exists already, expected a folder that is empty or not there yet"):
        write_template(COURSE, assignment, tmp_path / "there", tmp_path / "grader.zip", None)
    with pytest.raises(CourseError, match=r"grader\.zip: found a place in the template for students"):
        write_template(COURSE, assignment, tmp_path / "new", tmp_path / "new" / "x" / ".." / "grader.zip", None)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["notes.txt", "there"]
