"""The page of each answer of the hostile folder stands alone, and everybody can read it, whatever was graded of it."""

import hostile
import pytest
from axe_playwright_python.sync_playwright import Axe
from books import ID, copy_course
from browsers import opened
from reader import Reader

from autograder.authoring.sample import fill
from autograder.gradebook.book import ClassBook
from autograder.gradebook.gather_class import write_report
from autograder.gradebook.grade_class import grade_class
from autograder.notebooks import read_submission
from autograder.report import FAILED, Check, FunctionReport, Report, Violation
from autograder.reports.student_page import MAX_BYTES
from autograder.scale.task import grade_items


def graded(submission, assignment):
    """A report that quotes what it can of a submission: every line of every cell is found fault with."""
    found = tuple(Violation("for-loop", cell.name, line, f"`{text[:60]}` loops", "write it", f"{text[:100]}\n^^^")
                  for cell in submission.cells for line, text in enumerate(cell.source.split("\n"), 1))
    functions = {name: FunctionReport(each.points, (Check(f"`{name}` is right", FAILED, 0, each.points, text),), part)
                 for (name, each), part, text in zip(assignment.functions.items(), (found, (), found[::2], ()), QUOTED,
                                                     strict=True)}
    return Report(submission.notebook, assignment.id, functions, submission.error, notes=QUOTED)


QUOTED = ("`f` raised <script>alert(1)</script> (cell predict, line 3)", "$\\frac{<b>}{2}$", "\x1b[31m", "it is wrong")

AXE = {"resultTypes": ["violations"], "preload": False}  # there are no media, and what passed is not listed
ABOVE = """() => [...document.querySelectorAll(".score, .first li:first-child, .first p, p.good, .say")].every(
    each => each.getBoundingClientRect().bottom < innerHeight)"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    course = copy_course(root)
    assignment = course.assignments[ID]
    right, places = hostile.solved(assignment.source), {"course": root, "package": root, "port": 9}
    answers = hostile.read_all()
    for name, answer in answers.items():
        place = root / "submitted" / name / ID
        place.mkdir(parents=True)
        (place / f"{ID}.ipynb").write_bytes(hostile.notebook(answer, right, places))
    with ClassBook(course, assignment) as book:
        for handed in book.submissions():
            book.write(handed, graded(read_submission(handed.path.name, handed.data, book.source), assignment))
        book.write_feedback()
    found = sorted(root.glob(f"feedback/*/{ID}/{ID}.html"))
    assert len(found) == len(answers)
    return found


@pytest.mark.slow
def test_every_page_of_the_hostile_folder_stands_alone(pages):
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert page.stat().st_size < MAX_BYTES, page
        assert Reader(text).stands_alone(), page
        assert "\x1b" not in text
        assert "Do this first" in text[:12_000]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The sample class of forty, its class report and the course's own page."""
    root = tmp_path_factory.mktemp("sample")
    course = copy_course(root)
    fill(course.assignments[ID], root / "submitted", 40, 1)
    grade_class(course, course.assignments[ID], lambda job, items: zip(items, grade_items(job, items), strict=True),
                feedback=True)
    write_report(course, course.assignments[ID])
    found = sorted(root.glob(f"feedback/*/{ID}/{ID}.html"))
    assert len(found) == 40
    return [*found, *sorted(root.glob("reports/*.html"))]


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("kind", ["pages", "sample"])
def test_axe_finds_nothing_on_any_of_them(request, kind):
    """One after the other in one window, with all that is folded open: nothing runs, and nothing is asked for."""
    found, heard, all_of_them = {}, [], request.getfixturevalue(kind)
    with opened() as browser:
        window = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark")
        window.on("console", lambda message: heard.append(message.text))
        window.on("pageerror", lambda error: heard.append(str(error)))
        window.on("dialog", lambda dialog: heard.append(dialog.message) or dialog.dismiss())
        window.on("request", lambda asked: heard.append(asked.url))
        for page in all_of_them:
            window.goto(page.as_uri())
            wrong = [] if window.evaluate(ABOVE) else ["the verdict is further down"]
            window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
            wrong += [each["id"] for each in Axe().run(window, options=AXE).response["violations"]]
            if window.evaluate("window.pwned !== undefined || document.documentElement.scrollWidth > innerWidth"):
                wrong.append("pwned, or wider than the screen")
            if page.stat().st_size >= MAX_BYTES:
                wrong.append("150 kB and more")
            if wrong:
                found[str(page)] = wrong
    assert found == {}
    assert heard == [page.as_uri() for page in all_of_them]
