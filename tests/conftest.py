"""What several test files share: the course, and grading a few answers in one batch with the real sandbox."""

import os
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

import autograder.gradebook  # noqa: F401 - before nbformat, which it makes start in no time
from autograder.course import load_course
from autograder.grading import Grader
from autograder.submission import Submission

ROOT = Path(__file__).parent.parent
# What tests start is spared the same wait: nbgrader's commands, kernels and servers.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT / "tests" / "startup"), os.getenv("PYTHONPATH")]))
collect_ignore = ["assignments"]  # whose checks are graded by tests, not run as some

# The same inputs each time: a test that passed yesterday fails today for a reason. `make fuzz` looks for new ones.
settings.register_profile("same", max_examples=150, deadline=None, derandomize=True, database=None)
settings.register_profile("fuzz", max_examples=5_000, deadline=None)
settings.load_profile("same")


@pytest.fixture(scope="session")
def course():
    return load_course(ROOT)


@pytest.fixture(scope="session")
def grade_answers(course):
    """Grades {name: {function: text}} of an assignment in one batch; functions not named get the reference."""
    with ExitStack() as stack:
        graders = {}

        def grade(answers: Mapping[str, Mapping[str, str]], id_: str = "vectorized"):
            if id_ not in graders:
                graders[id_] = stack.enter_context(Grader(course, course.assignments[id_], seed=11))
            submissions = [
                Submission(name, tuple(replace(cell, source=texts.get(cell.name, cell.source))
                                       for cell in graders[id_].source.solution))
                for name, texts in answers.items()
            ]
            reports = {}
            graders[id_].grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
            return reports

        yield grade
