"""`make lab` in a fresh clone, and nbgrader's exchange by its buttons: the Assignment List and the formgrader.

One server and one account stand for the two of a JupyterHub: the student's folder is lab/student, the course is the
server's root. What two accounts add is in test_exchange.py; a hub, which starts a server for each, is not here.
"""

import json
import os
import re
import signal
import subprocess
import time
from contextlib import suppress
from getpass import getuser
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest
from books import ID, ROOT, borrow_environment, copy_course
from browsers import opened
from states import answered

from autograder.authoring.release import released_files
from autograder.course import load_course

STARTING = 300  # seconds that make may take to set up, grade and start, on a busy machine
STOPPING = 60
COMMENT = "Look at how a comparison answers for a whole array."
ANSWERS = {"initialize": None, "predict": """def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([[int(A[0, i] > 0.5) for i in range(A.shape[1])]])
"""}


class Lab:
    """A copy of what git has of this project that a lab needs, with `make lab` running in it. Close it."""

    def __init__(self, root):
        copy_course(root)
        settings = (root / "course.yaml").read_text(encoding="utf-8")
        (root / "course.yaml").write_text(settings.replace("_seconds: 10", "_seconds: 1"), encoding="utf-8")
        self.course = load_course(root)
        for name in ("Makefile", "requirements.lock", "pyproject.toml"):
            (root / name).write_bytes((ROOT / name).read_bytes())
        (root / "lab").mkdir()
        (root / "lab" / "nbgrader_config.py").write_bytes((ROOT / "lab" / "nbgrader_config.py").read_bytes())
        borrow_environment(root)
        self.root, self.log = root, root.parent / "lab.log"
        home = root.parent / "home"  # whoever starts it has no settings of their own
        home.mkdir()
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
        with self.log.open("wb") as log:
            self._make = subprocess.Popen(["make", "lab", "STUDENTS=3", "LAB=--port 0"], cwd=root, env=environment,
                                          stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        try:
            self.address, self.token = self._started()
        except BaseException:
            self.close()
            raise

    def _started(self):
        """The address and the token that were printed."""
        until = time.monotonic() + STARTING
        while time.monotonic() < until and self._make.poll() is None:
            found = re.search(r"(http://127\.0\.0\.1:\d+)/lab\?token=(\w+)", self.log.read_text(errors="replace"))
            if found:
                return found[1], found[2]
            time.sleep(0.2)
        raise AssertionError(self.log.read_text(errors="replace")[-3000:])

    def ask(self, method, path):
        """What the server answers, on the first try."""
        asked = Request(f"{self.address}/{path}", b"" if method == "POST" else None,
                        {"Authorization": f"token {self.token}"}, method=method)
        with urlopen(asked, timeout=300) as answer:
            return answer.read().decode()

    def stop(self):
        """As Ctrl-C in a terminal does it; returns what was said until then."""
        os.killpg(self._make.pid, signal.SIGINT)
        self._make.wait(STOPPING)
        return self.log.read_text(errors="replace")

    def close(self):
        with suppress(ProcessLookupError):
            os.killpg(self._make.pid, signal.SIGKILL)
        self._make.wait()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    place = tmp_path_factory.mktemp("clone") / "project"
    place.mkdir()
    found = Lab(place)
    yield found
    found.close()


def released(lab):
    return {path.relative_to(lab.course.assignments[ID].release.parent).as_posix(): path.read_bytes()
            for path in lab.course.assignments[ID].release.parent.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def window(lab):
    """A browser that the server knows."""
    with opened() as browser:
        context = browser.new_context(viewport={"width": 1500, "height": 900})
        context.set_default_timeout(180_000)
        page = context.new_page()
        page.goto(f"{lab.address}/lab?token={lab.token}")
        yield context
        context.close()


def press(page, button):
    """A button of the formgrader, which says in a box what came of it."""
    button.click()
    box = page.locator(".modal.in")
    box.wait_for()
    said = box.inner_text()
    box.get_by_role("button", name="OK").click()
    box.wait_for(state="hidden")
    assert "Success" in said, said


def assignment_list(context, lab):
    """The list, once `reset` has left the address: until then a link within the page loads the page anew."""
    page = context.new_page()
    page.goto(f"{lab.address}/lab?reset")
    page.wait_for_url(lambda address: "reset" not in address)
    page.get_by_role("menuitem", name="Nbgrader").click()
    page.locator(".lm-Menu").get_by_text("Assignment List").click()
    return page


def dialog(page, button):
    """What JupyterLab says in a box after a button was pressed."""
    button.click()
    box = page.locator(".jp-Dialog")
    box.wait_for()
    said = box.inner_text()
    box.get_by_role("button", name="Ok").click()
    return " ".join(said.split())


def tells_what_is_to_be_done(said):
    """Of the functions that need something, what; of the others nothing."""
    assert "initialize: not started: the cell is as you got it" in said
    assert "loops over the examples (comprehension" in said
    assert "Instead: " in said
    assert not re.search(r"Traceback|Success|propagate: |optimize: ", said)


@pytest.mark.browser
def test_the_exchange_by_its_buttons(lab, window):
    before, me = released(lab), getuser()
    assert before == released_files(lab.course.assignments[ID])
    formgrader = window.new_page()
    formgrader.goto(f"{lab.address}/formgrader/manage_assignments")
    row = formgrader.locator("tr", has=formgrader.locator(".name", has_text=re.compile(f"^{ID}$")))
    press(formgrader, row.locator(".assign a"))
    assert released(lab) == before
    press(formgrader, row.locator(".release a"))

    student = assignment_list(window, lab)
    student.locator("#released_assignments_list").get_by_role("button", name="Fetch").click()
    fetched = student.locator("#fetched_assignments_list")
    fetched.locator(".assignment-notebooks-link").click()
    notebook = lab.root / "lab" / "student" / ID / f"{ID}.ipynb"
    assert {path.name: path.read_bytes() for path in notebook.parent.iterdir() if path.is_file()} == before
    stub = next("".join(cell["source"]) for cell in json.loads(notebook.read_bytes())["cells"]
                if cell["metadata"].get("nbgrader", {}).get("grade_id") == "initialize")
    notebook.write_bytes(answered({**ANSWERS, "initialize": stub}))
    tells_what_is_to_be_done(dialog(student, fetched.get_by_role("button", name="Validate")))
    fetched.get_by_role("link", name=ID).last.click()
    tells_what_is_to_be_done(dialog(student, student.locator(".validate-button").first))
    student.get_by_role("tab", name="Assignments").click()
    fetched.get_by_role("button", name="Submit").click()
    student.locator("#submitted_assignments_list .nested_list_item").wait_for()

    press(formgrader, row.locator(".collect a"))
    formgrader.goto(f"{lab.address}/formgrader/manage_submissions/{ID}")
    row = formgrader.locator("tr", has=formgrader.locator(".student-id", has_text=re.compile(f"^{me}$")))
    press(formgrader, row.locator(".autograde a"))
    score_and_comment(formgrader, lab, me)
    formgrader.goto(f"{lab.address}/formgrader/manage_submissions/{ID}")
    press(formgrader, row.locator(".autograde a"))
    press(formgrader, row.locator(".generate-feedback a"))
    press(formgrader, row.locator(".release-feedback a"))

    submitted = student.locator("#submitted_assignments_list")
    student.locator("#refresh_assignments_list").click()
    submitted.get_by_text("feedback available to fetch").wait_for()
    submitted.get_by_role("button", name="Fetch Feedback").click()
    submitted.get_by_text("view feedback").wait_for()
    (page,) = notebook.parent.glob(f"feedback/*/{ID}.html")
    assert page.read_bytes() == (lab.root / "feedback" / me / ID / f"{ID}.html").read_bytes()
    student.goto(page.as_uri())
    assert COMMENT in student.locator("main").inner_text()
    assert "2.5" in student.locator("main").inner_text()


def score_and_comment(formgrader, lab, student):
    """What a person writes into the page of a submission."""
    (found,) = [each for each in json.loads(lab.ask("GET", f"formgrader/api/submitted_notebooks/{ID}/{ID}"))
                if each["student"] == student]
    formgrader.goto(f"{lab.address}/formgrader/submissions/{found['id']}")
    for kind, field, text in (("grade", "input#grade-predict", "2.5"), ("comment", "#predict-comment", COMMENT)):
        formgrader.locator(f"{field}[placeholder]").wait_for()  # its script has come to it, and will notice
        with formgrader.expect_response(lambda answer, kind=kind: f"/api/{kind}/" in answer.url and answer.ok
                                        and answer.request.method == "PUT"):
            formgrader.locator(field).fill(text)
            formgrader.keyboard.press("Tab")


@pytest.mark.browser
def test_what_hangs_ends_and_the_server_answers_again(lab):
    """The formgrader's server waits while it grades: for as long as the limits in course.yaml allow, and no longer."""
    student = sorted(path.name for path in (lab.root / "submitted").iterdir())[0]
    path = lab.root / "submitted" / student / ID / f"{ID}.ipynb"
    path.write_bytes(answered({"predict": "def predict(w, b, X):\n    while True:\n        pass\n"}))
    done = json.loads(lab.ask("POST", f"formgrader/api/submission/{ID}/{student}/autograde"))
    assert done["success"], done
    assert json.loads(lab.ask("GET", "formgrader/api/status")) == {"status": True}
    assert json.loads(lab.ask("GET", f"formgrader/api/submission/{ID}/{student}"))["score"] == 16


@pytest.mark.slow
def test_a_fresh_clone_has_a_lab_at_once(tmp_path):
    """Its formgrader has the class, its exchange lies in the project, and Ctrl-C leaves nothing running."""
    place = tmp_path / "project"
    place.mkdir()
    lab = Lab(place)
    try:
        page = lab.ask("GET", "formgrader/manage_submissions/vectorized")
        assert "not a subdirectory" not in page
        (assignment,) = [each for each in json.loads(lab.ask("GET", "formgrader/api/assignments"))
                         if each["name"] == ID]
        assert assignment["num_submissions"] == 3
        assert assignment["average_score"] > 0
        assert json.loads(lab.ask("POST", f"formgrader/api/assignment/{ID}/release"))["success"]
        assert (place / "lab" / "exchange" / "ml-foundations" / "outbound" / ID / f"{ID}.ipynb").is_file()
        said = lab.stop()
        assert "Traceback" not in said, said[-3000:]
        with pytest.raises(URLError):
            lab.ask("GET", "formgrader/api/status")
        with pytest.raises(ProcessLookupError):
            os.killpg(lab._make.pid, 0)
    finally:
        lab.close()
    (place / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())
    subprocess.run(["git", "init", "--quiet"], cwd=place, check=True)
    new = subprocess.run(["git", "ls-files", "--others", "--exclude-standard", "lab"], cwd=place, capture_output=True)
    assert new.stdout.decode().split() == ["lab/nbgrader_config.py"]
