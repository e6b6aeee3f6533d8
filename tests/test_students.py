"""Answers in the manner of students, written from the notebooks alone by people who had not seen how they are judged.

tests/corpus/students/<assignment>/<student>/<function>.py: right ones, a student's whole notebook each.
tests/corpus/mistakes/<assignment>/<function>__<what>.py: wrong ones, each with the mistakes that a teacher would name.
"""

import json
import re
from functools import cache
from pathlib import Path

import pytest

from autograder.grading import Grader
from autograder.notebooks import SourceNotebook, read_submission

CORPUS = Path(__file__).parent / "corpus"
STUDENTS = {folder.name: sorted(folder.iterdir()) for folder in sorted((CORPUS / "students").iterdir())}
MISTAKES = {folder.name: sorted(folder.glob("*.py")) for folder in sorted((CORPUS / "mistakes").iterdir())}


def handed_in(assignment, source, texts):
    """The notebook in which the cells of `texts` are filled in, read as every notebook is."""
    notebook = json.loads(assignment.release.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in texts:
            cell["source"] = texts[name]
    return read_submission(f"{assignment.id}.ipynb", json.dumps(notebook).encode(), source)


@pytest.fixture(scope="session")
def graded(course):
    """The reports on whole notebooks: {name: {function: text}}, of one assignment in one batch."""

    def grade(id_, answers):
        assignment = course.assignments[id_]
        source = SourceNotebook.read(assignment)
        reports = {}
        with Grader(course, assignment, seed=21) as grader:
            submissions = [handed_in(assignment, source, texts) for texts in answers.values()]
            names = dict(zip(map(id, submissions), answers, strict=True))
            grader.grade(submissions, lambda submission, report: reports.update({names[id(submission)]: report}))
        return reports

    return grade


@pytest.mark.parametrize("id_", STUDENTS)
def test_no_right_answer_of_a_student_loses_a_mark(graded, id_):
    answers = {student.name: {file.stem: file.read_text(encoding="utf-8") for file in student.glob("*.py")}
               for student in STUDENTS[id_]}
    reports = graded(id_, answers)
    assert len(reports) == len(answers) >= 25
    assert {name: told(report) for name, report in reports.items()
            if report.score < report.max_score or told(report)} == {}


def told(report):
    """All that is said against a notebook."""
    said = [violation.message for function in report.functions.values() for violation in function.violations]
    said += [check.message for function in report.functions.values() for check in function.checks
             if check.status != "passed"]
    return said + [function.suspicious for function in report.functions.values() if function.suspicious]


@pytest.fixture(scope="session")
def judged(graded, course):
    """For each wrong answer, the report on its function; the other functions are the reference's."""

    @cache
    def of(id_):
        reference = SourceNotebook.read(course.assignments[id_]).reference
        texts = {file.stem: {**reference, file.stem.partition("__")[0]: file.read_text(encoding="utf-8")}
                 for file in MISTAKES[id_]}
        return {name: report.functions[name.partition("__")[0]] for name, report in graded(id_, texts).items()}

    return of


EVERY_MISTAKE = [pytest.param(id_, file, id=f"{id_}-{file.stem}") for id_, files in MISTAKES.items() for file in files]


@pytest.mark.parametrize(("id_", "file"), EVERY_MISTAKE)
def test_a_students_mistake_is_told_as_what_it_is(judged, id_, file):
    """Its second heading is how the sentence begins that names it: a hint, or the message where that says it."""
    report = judged(id_)[file.stem]
    assert report.score < report.max_score
    assert not report.rejected
    expected = re.findall(r"# told: (.+)", file.read_text(encoding="utf-8"))
    said = [sentence for finding in report.findings for sentence in (finding.message, finding.hint)]
    for sentence in expected:
        assert any(sentence in each for each in said), said


def test_nine_of_ten_mistakes_are_named():
    files = [file for files in MISTAKES.values() for file in files]
    named = [file for file in files if "# told: " in file.read_text(encoding="utf-8")]
    assert len(named) >= 0.9 * len(files) > 100
