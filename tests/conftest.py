"""What several test files share: the course, and grading a few answers in one batch with the real sandbox."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.course import load_course
from autograder.grade import Grader
from autograder.submission import Submission

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def course():
    return load_course(ROOT)


@pytest.fixture(scope="session")
def grader(course):
    with Grader(course, course.assignments["vectorized"], seed=11) as grader:
        yield grader


@pytest.fixture(scope="session")
def grade_answers(grader):
    """Grades {name: {function: text}} in one batch; functions that are not named get the reference."""

    def grade(answers: Mapping[str, Mapping[str, str]]):
        submissions = [
            Submission(name, tuple(replace(cell, source=texts.get(cell.name, cell.source))
                                   for cell in grader.source.solution))
            for name, texts in answers.items()
        ]
        reports = {}
        grader.grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
        return reports

    return grade
