"""nbgrader's whole exchange on its real commands, with two people on one machine: from the release to the page fetched.

Who the second person is, and what that stands for, is said in accounts.py. The instructor's grades go through both
doors: `nbgrader autograde` first, `autograder grade` after the student has handed in again.
"""

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import pytest
from accounts import student
from books import ID, copy_course
from nbgrader.api import Gradebook
from states import answered
from warm import Warm

from autograder.gradebook.nbgrader_course import SECRET, TIMESTAMP

LOOPED = """def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([[int(A[0, i] > 0.5) for i in range(A.shape[1])]])
"""
COMMENT = "Look at how a comparison answers for a whole array."


class Machine:
    """One machine: a course, a student's folder, and an exchange that both know from its settings of Jupyter."""

    def __init__(self, root: Path):
        self.student = student()
        for name in ("course", "etc"):
            (root / name).mkdir()
        self.course, self.exchange = root / "course", root / "exchange"
        self.home = self.student.own(root / "home")
        self.assignment = copy_course(self.course).assignments[ID]
        (root / "etc" / "nbgrader_config.py").write_text(
            f"c = get_config()\nc.Exchange.root = {str(self.exchange)!r}\n"
            "c.CourseDirectory.course_id = 'ml-foundations'\n")
        shared = {"PATH": os.defpath, "LANG": "C.UTF-8", "JUPYTER_CONFIG_PATH": str(root / "etc")}
        self._instructor = Warm((), {**shared, "HOME": str(root)})
        self._learner = Warm(self.student.before, {**shared, "HOME": str(self.home)})

    def instructor(self, *command: str) -> str:
        return self._instructor.run(self.course, *command)

    def learner(self, command: str) -> str:
        """One of nbgrader's commands as the student."""
        options = self.student.options if command in ("submit", "fetch_feedback") else ()
        name = [] if command == "list" else [ID]
        return self._learner.run(self.home, "nbgrader", command, *name, *options)

    def hand_in(self, texts: dict[str, str]) -> None:
        path = self.home / ID / f"{ID}.ipynb"
        owner = path.stat()
        path.write_bytes(answered(texts))
        assert path.stat().st_uid == owner.st_uid
        self.learner("submit")

    def pages(self) -> list[str]:
        """Those that the student has fetched, by the time of the submission."""
        return [path.read_text(encoding="utf-8") for path in sorted(self.home.glob(f"{ID}/feedback/*/{ID}.html"))]

    def close(self) -> None:
        self._instructor.close()
        self._learner.close()


@pytest.fixture(scope="module")
def machine():
    """Its folder is open to other accounts, as pytest's own are not."""
    root = Path(mkdtemp())
    root.chmod(0o755)
    found = Machine(root)
    yield found
    found.close()
    shutil.rmtree(root)


@pytest.mark.slow
def test_from_the_release_to_the_page_and_once_more(machine):
    course, me = machine.course, machine.student.id
    machine.instructor("nbgrader", "generate_assignment", ID, "--force")
    machine.instructor("nbgrader", "release_assignment", ID)
    assert ID in machine.learner("list")
    machine.learner("fetch_assignment")
    fetched = {path.name: path.read_bytes() for path in (machine.home / ID).iterdir()}
    assert fetched == {path.name: path.read_bytes() for path in machine.assignment.release.parent.iterdir()}
    assert "selfcheck.zip" in fetched

    machine.hand_in({"predict": LOOPED})
    by_mail = course / "submitted" / "by-mail" / ID  # somebody whose work came another way: no time, no secret
    by_mail.mkdir(parents=True)
    (by_mail / f"{ID}.ipynb").write_bytes(answered({}))
    machine.instructor("nbgrader", "collect", ID)
    machine.instructor("nbgrader", "autograde", ID)
    machine.instructor("nbgrader", "generate_feedback", ID)
    machine.instructor("nbgrader", "release_feedback", ID)
    machine.learner("fetch_feedback")
    (page,) = machine.pages()
    assert page == (course / "feedback" / me / ID / f"{ID}.html").read_text(encoding="utf-8")
    assert "of 20 points" in page
    assert "<b>20</b>" not in page
    assert len(list((machine.exchange / "ml-foundations" / "feedback").glob("*.html"))) == 2
    if machine.student.before:
        assert (machine.home / ID / "feedback").owner() == me
        (handed_in,) = (machine.exchange / "ml-foundations" / "inbound").iterdir()
        assert handed_in.owner() == me

    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:  # as the formgrader enters them
        grade = book.find_grade("grade-predict", ID, ID, me)
        grade.manual_score = 2.5
        book.find_comment("predict", ID, ID, me).manual_comment = COMMENT
        book.db.commit()
    machine.instructor("nbgrader", "generate_feedback", ID)
    anew = (course / "feedback" / me / ID / f"{ID}.html").read_text(encoding="utf-8")
    assert COMMENT in anew
    assert anew != page

    machine.hand_in({"predict": LOOPED, "initialize": "def initialize(n_x):\n    return np.zeros((n_x, 1)), 1.0\n"})
    before = (course / "autograded" / me / ID / SECRET).read_bytes()
    machine.instructor("nbgrader", "collect", ID, "--update")
    machine.instructor("autograder", "grade", ID)
    assert (course / "autograded" / me / ID / SECRET).read_bytes() != before
    assert not (course / "autograded" / "by-mail" / ID / SECRET).exists()
    machine.instructor("nbgrader", "generate_feedback", ID)
    machine.instructor("nbgrader", "release_feedback", ID)
    machine.learner("fetch_feedback")
    first, second = machine.pages()
    assert first == page
    assert COMMENT in second
    assert "2.5" in second
    with Gradebook(f"sqlite:///{course}/gradebook.db") as book:
        assert book.find_grade("grade-predict", ID, ID, me).manual_score == 2.5
        assert book.find_grade("grade-initialize", ID, ID, me).auto_score < 2


@pytest.mark.slow
def test_pages_of_a_class_that_an_earlier_version_graded_can_be_released(machine):
    """It kept no secrets in autograded/. Runs after the story above, on what that left."""
    course, me = machine.course, machine.student.id
    kept = course / "autograded" / me / ID / SECRET
    secret = kept.read_bytes()
    kept.unlink()
    machine.instructor("autograder", "grade", ID, "--feedback")
    assert (course / "feedback" / me / ID / SECRET).read_bytes() == secret
    (course / "submitted" / me / ID / TIMESTAMP).unlink()
    machine.instructor("nbgrader", "generate_feedback", ID)
    assert (course / "feedback" / me / ID / SECRET).read_bytes() not in (secret, b"")
    machine.instructor("nbgrader", "release_feedback", ID)
