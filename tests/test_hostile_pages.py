"""The page of each answer of the hostile folder stands alone, whatever was graded of it."""

import hostile
import pytest
from books import ID, copy_course
from reader import Reader

from autograder.gradebook.book import ClassBook
from autograder.notebooks import read_submission
from autograder.report import FAILED, Check, FunctionReport, Report, Violation
from autograder.reports.student_page import MAX_BYTES


def graded(submission, assignment):
    """A report that quotes what it can of a submission: every line of every cell is found fault with."""
    found = tuple(Violation("for-loop", cell.name, line, f"`{text[:60]}` loops", "write it", f"{text[:100]}\n^^^")
                  for cell in submission.cells for line, text in enumerate(cell.source.split("\n"), 1))
    functions = {name: FunctionReport(each.points, (Check(f"`{name}` is right", FAILED, 0, each.points, text),), part)
                 for (name, each), part, text in zip(assignment.functions.items(), (found, (), found[::2], ()), QUOTED,
                                                     strict=True)}
    return Report(submission.notebook, assignment.id, functions, submission.error, notes=QUOTED)


QUOTED = ("`f` raised <script>alert(1)</script> (cell predict, line 3)", "$\\frac{<b>}{2}$", "\x1b[31m", "it is wrong")


@pytest.mark.slow
def test_every_page_of_the_hostile_folder_stands_alone(tmp_path):
    course = copy_course(tmp_path)
    assignment = course.assignments[ID]
    right, places = hostile.solved(assignment.source), {"course": tmp_path, "package": tmp_path, "port": 9}
    answers = hostile.read_all()
    for name, answer in answers.items():
        place = tmp_path / "submitted" / name / ID
        place.mkdir(parents=True)
        (place / f"{ID}.ipynb").write_bytes(hostile.notebook(answer, right, places))
    with ClassBook(course, assignment) as book:
        for handed in book.submissions():
            book.write(handed, graded(read_submission(handed.path.name, handed.data, book.source), assignment))
        book.write_feedback()
    pages = list(tmp_path.glob(f"feedback/*/{ID}/{ID}.html"))
    assert len(pages) == len(answers)
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert page.stat().st_size < MAX_BYTES, page
        assert Reader(text).stands_alone(), page
        assert "\x1b" not in text
        assert "Do this first" in text[:12_000]
