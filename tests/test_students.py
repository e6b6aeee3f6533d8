"""Answers in the manner of students, written from the notebooks alone by people who had not seen how they are judged.

tests/corpus/students/<assignment>/<student>/<function>.py: right ones, a student's whole notebook each, or
tests/corpus/students/<assignment>/<what>.py: right ones to some functions, each below a line `# %% <function>`.
tests/corpus/mistakes/<assignment>/<function>__<what>.py: wrong ones, each with the mistakes that a teacher would name.
tests/corpus/looped/<assignment>/<function>__<what>.py: answers with loops that the assignment does not allow.
"""

import ast
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
LOOPED = {folder.name: sorted(folder.glob("*.py")) for folder in sorted((CORPUS / "looped").iterdir())}
CALLED_AS_THEY_ARE = ("initialize", "one_hot", "optimize", "predict")  # course.yaml: no `uses` names them


def functions_of(file):
    """The functions that a wrong answer is about; its other cells hold helpers."""
    return file.stem.partition("__")[0].split("+")


def cells_of(file):
    """The texts of the cells that a file of answers fills, by the names of their functions."""
    if file.is_dir():
        return {each.stem: each.read_text(encoding="utf-8") for each in file.glob("*.py")}
    _, *parts = re.split(r"^# %% (\w+)\n", text := file.read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(parts[::2], parts[1::2], strict=True)) or {functions_of(file)[0]: text}


def together(files):
    """Answers to different functions in one notebook, as far as they give no name twice: [(files, cells)].

    One that calls a function which nothing stands in for has that one as it should be.
    """
    notebooks = []
    for file in files:
        cells = cells_of(file)
        names = cells.keys() | {name for text in cells.values() for name in names_given(text)}
        names |= {name for name in CALLED_AS_THEY_ARE for text in cells.values() if f"{name}(" in text}
        for held, taken, filled in notebooks:
            if not names & taken:
                held.append(file)
                taken |= names
                filled |= cells
                break
        else:
            notebooks.append(([file], names, cells))
    return [(tuple(held), filled) for held, _, filled in notebooks]


def names_given(text):
    try:
        body = ast.parse(text).body
    except SyntaxError:
        return
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
            yield statement.name
        for node in ast.walk(statement) if not isinstance(statement, (ast.FunctionDef, ast.ClassDef)) else ():
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                yield node.id


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


def answered(course, id_, part):
    """Right answers by their names: whole notebooks, and of those that share one every `part`-th."""
    whole = {student: cells_of(student) for student in STUDENTS[id_] if student.is_dir()}
    shared = together([student for student in STUDENTS[id_] if student.suffix == ".py"])
    reference = SourceNotebook.read(course.assignments[id_]).reference
    return whole | {files: reference | cells for files, cells in shared[::part]}


def no_mark_is_lost(reports):
    assert {name: told(report) for name, report in reports.items()
            if report.score < report.max_score or told(report)} == {}


@pytest.mark.parametrize("id_", STUDENTS)
def test_no_right_answer_of_a_student_loses_a_mark(graded, course, id_):
    """A part of them; `make test-slow` takes all."""
    answers = answered(course, id_, 4)
    reports = graded(id_, answers)
    assert len(reports) == len(answers) > 30
    no_mark_is_lost(reports)


@pytest.mark.slow
@pytest.mark.parametrize("id_", STUDENTS)
def test_of_all_right_answers_none_loses_a_mark(graded, course, id_):
    reports = graded(id_, answers := answered(course, id_, 1))
    assert len(reports) == len(answers)
    no_mark_is_lost(reports)


def test_the_readme_counts_the_answers_of_students():
    right = sum(len(cells_of(student)) for students in STUDENTS.values() for student in students)
    wrong, looped = (sum(map(len, kind.values())) for kind in (MISTAKES, LOOPED))
    readme = (CORPUS.parents[1] / "README.md").read_text(encoding="utf-8")
    assert f"{right} functions that are right" in readme
    assert f"{wrong} wrong ones" in readme
    assert f"{looped} with loops" in readme


def told(report):
    """All that is said against a notebook."""
    said = [violation.message for function in report.functions.values() for violation in function.violations]
    said += [check.message for function in report.functions.values() for check in function.checks
             if check.status != "passed"]
    return said + [function.suspicious for function in report.functions.values() if function.suspicious]


@pytest.fixture(scope="session")
def judged(graded, course):
    """For each wrong or looped answer, the reports on its functions; the other functions are the reference's."""

    @cache
    def of(id_):
        reference = SourceNotebook.read(course.assignments[id_]).reference
        notebooks = together([*MISTAKES.get(id_, ()), *LOOPED.get(id_, ())])
        reports = graded(id_, {files: reference | cells for files, cells in notebooks})
        return {file: [report.functions[name] for name in functions_of(file)]
                for files, report in reports.items() for file in files}

    return of


def every(kind):
    return [pytest.param(id_, file, id=f"{id_}-{file.stem}") for id_, files in kind.items() for file in files]


@pytest.mark.parametrize(("id_", "file"), every(MISTAKES))
def test_a_students_mistake_is_told_as_what_it_is(judged, id_, file):
    """Its second heading is how the sentence begins that names it: a hint, or the message where that says it."""
    said = []
    for report in judged(id_)[file]:
        assert report.score < report.max_score
        assert not report.rejected
        said += [sentence for finding in report.findings for sentence in (finding.message, finding.hint)]
    for sentence in re.findall(r"# told: (.+)", file.read_text(encoding="utf-8")):
        assert any(sentence in each for each in said), said


@pytest.mark.parametrize(("id_", "file"), every(LOOPED))
def test_a_students_loop_is_rejected(judged, id_, file):
    for report in judged(id_)[file]:
        assert report.rejected
        assert report.score == 0
        assert all(violation.instead for violation in report.violations)


def test_nine_of_ten_mistakes_are_named():
    files = [file for files in MISTAKES.values() for file in files]
    named = [file for file in files if "# told: " in file.read_text(encoding="utf-8")]
    assert len(named) >= 0.9 * len(files) > 250
