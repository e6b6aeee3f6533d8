"""`autograder coursera`: the Dockerfile, linted, and the grader's script, run by bash.

No engine is at hand here that could build the image, and Coursera cannot be run. What the Dockerfile installs stands in
an environment that borrows this one's packages (sites.py); feedback.json is held to what Coursera's own tool asks
(platforms.py).
"""

import re
import shutil
import subprocess
import sys

import platforms
import pytest
import sites
from books import ROOT

ID = "vectorized"


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    folder = tmp_path_factory.mktemp("coursera") / "image"
    done = subprocess.run([sys.executable, "-m", "autograder", "coursera", ID, "--output", folder], cwd=ROOT,
                          capture_output=True, text=True, timeout=300)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return folder


def instructions(dockerfile):
    text = re.sub(r"^#.*\n", "", dockerfile.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    return [line.split(maxsplit=1) for line in text.splitlines() if line.strip()]


def test_the_folder_has_what_the_dockerfile_copies(image):
    names = {path.name for path in image.iterdir()}
    assert names == {"Dockerfile", "grade.sh", "vectorized.bundle", "requirements.txt",
                     "autograder-0.1.0-py3-none-any.whl"}
    assert image.stat().st_mode & 0o077 == 0
    copied = [word for keyword, rest in instructions(image / "Dockerfile") if keyword == "COPY"
              for word in rest.split()[1:-1]]
    assert {path.name for word in copied for path in image.glob(word)} == names - {"Dockerfile"}
    assert "@" not in (image / "Dockerfile").read_text() + re.sub(r'"\$@"', "", (image / "grade.sh").read_text())


def test_the_dockerfile_keeps_to_what_the_platform_asks(image):
    """No ENV, which it clears; an entry point; packages by hash. And hadolint knows no mistake in it."""
    found = instructions(image / "Dockerfile")
    assert [keyword for keyword, _ in found] == ["FROM", "RUN", "COPY", "RUN", "COPY", "COPY", "ENTRYPOINT"]
    assert found[-1][1] == '["/grader/grade.sh"]'
    assert sum("--require-hashes" in rest for _, rest in found) == 1
    for program, file in (("hadolint", "Dockerfile"), ("shellcheck", "grade.sh")):
        done = subprocess.run([f"{sys.prefix}/bin/{program}", image / file], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def grader(image, tmp_path_factory):
    """/grader as the image would have it."""
    root = tmp_path_factory.mktemp("machine") / "grader"
    shutil.copytree(image, root)
    sites.borrowed_environment(root / "env")
    done = subprocess.run([root / "env" / "bin" / "python", "-I", "-m", "pip", "install", "--quiet", "--no-index",
                           "--no-deps", "--ignore-installed", *root.glob("*.whl")], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return root


def run(grader, tmp_path, files, **how):
    """feedback.json, or None, and what was printed; `tmp_path` is /shared."""
    submission = tmp_path / "submission"
    shutil.rmtree(submission, ignore_errors=True)
    submission.mkdir()
    for name, data in files.items():
        (submission / name).write_bytes(data)
    (tmp_path / "feedback.json").write_text("of the run before")
    done = sites.run(grader / "grade.sh", cwd=tmp_path, GRADER_ROOT=str(grader), SHARED_ROOT=str(tmp_path),
                     partId="a1b2C", **how)
    there = (tmp_path / "feedback.json").is_file()
    assert done.returncode == (0 if there else 1), done.stderr
    return platforms.coursera((tmp_path / "feedback.json").read_text()) if there else None, done.stdout


def test_right_answers_under_another_name(grader, tmp_path):
    feedback, _ = run(grader, tmp_path, {"answer.ipynb": sites.answers({})})
    assert feedback["fractionalScore"] == 1
    assert feedback["feedback"].startswith("20 of 20")


@pytest.mark.slow
def test_other_submissions_and_none(grader, tmp_path):
    feedback, _ = run(grader, tmp_path, {f"{ID}.ipynb": sites.answers({"predict": sites.LOOPED})})
    assert feedback["fractionalScore"] == 0.8
    assert "rejected: the values are right, but for-loop was found" in feedback["feedback"]
    feedback, _ = run(grader, tmp_path, {f"{ID}.ipynb": sites.escape(grader / f"{ID}.bundle", grader / "grade.sh")})
    assert feedback["fractionalScore"] == 0.9
    feedback, _ = run(grader, tmp_path, {})
    assert (feedback["fractionalScore"], feedback["feedback"].splitlines()[1]) == (
        0, "found no notebook; hand in vectorized.ipynb")


def test_where_there_is_no_grade_there_is_no_feedback(grader, tmp_path):
    """Neither of the run before: the platform then reports that grading failed, and gives no 0."""
    feedback, printed = run(grader, tmp_path, {f"{ID}.ipynb": sites.answers({})}, weak_kernel=True)
    assert feedback is None
    assert "no grade: the grader does not run student code on a machine where a wall of its sandbox is" in printed
