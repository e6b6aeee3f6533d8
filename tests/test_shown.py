"""What is shown of a hostile answer is safe: feedback pages in a real browser, the terminal, CSV and JSON."""

import csv
import json
import os
import shutil
import subprocess
import sys
import threading
from collections import Counter
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import hostile
import pytest
from browsers import QUIET, browser

from autograder.course import load_course

ROOT = Path(__file__).parent.parent
ASSIGNMENT = "vectorized"
HONEST = "honest"
LONGEST = 300  # seconds for a command
SCRIPT = "<script>window.pwned = 'a notebook'</script><img src=x onerror=\"window.pwned = 'an image'\">"
MATH_LEFT_ALONE = '<div class="tex2jax_ignore">'  # MathJax would read macros in what a student wrote
LOADS = ("script", "iframe", "frame", "object", "embed", "base", "meta", "link", "form", "style", "applet", "portal")

# Opens every page with scripts on, waits until it is loaded, then does with it what a reader could do by accident.
OPENER = """<!doctype html><title>opener</title><pre id="found">not done</pre><script>
const pages = PAGES, found = {};
function poke(view) {
  const events = ["click", "mouseover", "focus", "focusin", "toggle", "error", "load", "submit", "animationstart"];
  for (const element of view.document.querySelectorAll("body *")) {
    if (element.tagName === "SCRIPT") continue;
    for (const name of events) {
      try { element.dispatchEvent(new view.Event(name, {bubbles: false, cancelable: true})); } catch (error) {}
    }
    for (const name of ["href", "action", "formaction", "xlink:href"]) {
      const url = element.getAttribute(name);
      if (url && /^[^a-z]*j[^a-z]*a[^a-z]*v[^a-z]*a/i.test(url)) view.pwned = "a link: " + url;
    }
  }
}
async function open(page) {
  const frame = document.createElement("iframe");
  frame.src = page;
  await new Promise(done => { frame.onload = done; document.body.append(frame); });
  const title = frame.contentDocument.title;
  poke(frame.contentWindow);
  await new Promise(done => setTimeout(done, 300));
  const view = frame.contentWindow;
  found[page] = {
    pwned: view === null ? "the page went away" : view.pwned === undefined ? null : String(view.pwned),
    shown: frame.contentDocument ? frame.contentDocument.body.innerText.length : 0,
    title: title,
  };
}
(async () => {
  for (const page of pages) await open(page);
  found["opener"] = {pwned: window.pwned === undefined ? null : String(window.pwned), shown: 1};
  document.getElementById("found").textContent = JSON.stringify(found);
})();
</script>"""


def with_hostile_outputs(right):
    """Everything in a notebook's file that is not the text of a code cell."""
    for index, cell in enumerate(right["cells"]):
        cell["metadata"].setdefault("tags", []).append(SCRIPT)
        cell["metadata"]["name"] = cell["metadata"]["collapsed"] = cell["metadata"]["jupyter"] = SCRIPT
        if cell["cell_type"] == "code":
            cell["execution_count"] = index
            cell["outputs"] = [
                {"output_type": "display_data", "metadata": {"isolated": False}, "data": {
                    "text/html": SCRIPT, "image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg'>{SCRIPT}</svg>",
                    "application/javascript": "window.pwned = 'javascript'", "text/markdown": SCRIPT,
                    "text/latex": r"$\href{javascript:window.pwned='latex'}{x}$", "text/plain": SCRIPT,
                    "application/vnd.jupyter.widget-view+json": {"model_id": SCRIPT}}},
                {"output_type": "stream", "name": "stdout", "text": f"\x1b[31m{SCRIPT}\x1b]8;;javascript:1\x07"},
                {"output_type": "error", "ename": SCRIPT, "evalue": SCRIPT, "traceback": [f"\x1b[31m{SCRIPT}", SCRIPT]},
                {"output_type": "execute_result", "execution_count": 1, "metadata": {}, "data": {"text/plain": "20.0"}},
            ]
        else:
            cell["source"] = f"{SCRIPT}\n\n![a](attachment:a.html)\n\n{''.join(cell['source'])}"
            cell["attachments"] = {"a.html": {"text/html": SCRIPT, "image/svg+xml": SCRIPT}}
    raw = {"cell_type": "raw", "id": "raw", "metadata": {"raw_mimetype": "text/html"}, "source": SCRIPT}
    right["cells"].append(raw)
    right["metadata"].update(
        title=SCRIPT, authors=[{"name": SCRIPT}], widgets={"application/vnd.jupyter.widget-state+json": {
            "version_major": 2, "version_minor": 0, "state": {"x": {"model_name": "</script>" + SCRIPT}}}},
        kernelspec={"name": SCRIPT, "display_name": SCRIPT, "language": SCRIPT},
        language_info={"name": SCRIPT, "pygments_lexer": "html", "mimetype": SCRIPT, "codemirror_mode": SCRIPT},
    )


def with_hostile_names(right):
    for index, cell in enumerate(right["cells"]):
        cell["id"] = f"x\" onload=\"window.pwned='an id'\" {index}"
        if cell["metadata"].get("nbgrader", {}).get("solution") is False and cell["cell_type"] == "code":
            cell["metadata"]["nbgrader"].update(grade_id=SCRIPT + str(index), points=SCRIPT, comment=SCRIPT)


def with_characters_that_no_file_holds(right):
    for cell in right["cells"]:
        cell["source"] = f"# \ud800 \udfff \0 \u202e \x1b[31m\n{''.join(cell['source'])}\nfor x in '\ud800\0': print(x)"


AIMED_AT_READERS = ("shown_", "exception_", "output_escape", "score_equal")
ANSWERS = {name: answer for name, answer in hostile.read_all().items() if name.startswith(AIMED_AT_READERS)}
FILES = {"outputs": with_hostile_outputs, "names": with_hostile_names, "characters": with_characters_that_no_file_holds}
NAMES = [*ANSWERS, *FILES]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A course in which the answers that aim at readers are graded: the folder, and what the terminal showed."""
    folder = tmp_path_factory.mktemp("shown")
    hostile.course_folder(ROOT, folder)
    shutil.rmtree(folder / "submitted")
    (folder / "gradebook.db").unlink()
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    shutil.copytree(ROOT / "assignments", folder / "assignments")
    right = hostile.solved(load_course(folder).assignments[ASSIGNMENT].source)
    places = {"course": folder, "port": 9}
    notebooks = {HONEST: json.dumps(right).encode()}
    for name, answer in ANSWERS.items():
        notebooks[name] = hostile.notebook(answer, right, places)
    for name, spoil in FILES.items():
        spoiled = json.loads(json.dumps(right))
        spoil(spoiled)
        notebooks[name] = json.dumps(spoiled).encode()
    for name, data in notebooks.items():
        place = folder / "submitted" / name / ASSIGNMENT
        place.mkdir(parents=True)
        (place / f"{ASSIGNMENT}.ipynb").write_bytes(data)
    shown = run(folder, "autograder", "grade", ASSIGNMENT, "--feedback")
    run(folder, "nbgrader", "export")
    return folder, shown


@pytest.fixture(scope="module")
def pages(graded):
    folder, _ = graded
    found = {page.parent.parent.name: page for page in (folder / "feedback").glob(f"*/{ASSIGNMENT}/*.html")}
    assert found.keys() == {path.name for path in (folder / "submitted").iterdir()}
    return found


def run(folder, *command):
    result = subprocess.run([Path(sys.executable).parent / command[0], *command[1:]], cwd=folder, capture_output=True,
                            text=True, timeout=LONGEST, env={**os.environ, "COLUMNS": "150"})
    assert result.returncode == 0, result.stderr
    return result.stdout + result.stderr


class Page(HTMLParser):
    """What of a page could do something: elements that load or run, handlers, and addresses."""

    def __init__(self, text):
        super().__init__()
        self.acting = Counter()
        self.handlers = Counter()
        self.addresses = Counter()
        self._script = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in LOADS:
            self.acting[tag, tuple(attributes)] += 1
        for name, value in attributes:
            if name.startswith("on") or name == "srcdoc":
                self.handlers[tag, name, value] += 1
            if name in ("href", "src", "action", "formaction", "data", "xlink:href", "background", "poster") and value:
                self.addresses["".join(value.split()).partition(":")[0].lower() if ":" in value else ""] += 1
        self._script = tag if tag in ("script", "style") else None

    def handle_data(self, data):
        if self._script:
            self.acting[self._script, data] += 1

    def handle_endtag(self, tag):
        self._script = None


@pytest.fixture(scope="module")
def honest_page(pages):
    return Page(pages[HONEST].read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_feedback_page_has_no_more_scripts_than_an_honest_one(pages, honest_page, name):
    page = Page(pages[name].read_text(encoding="utf-8"))
    assert page.acting - honest_page.acting == Counter()
    assert page.handlers - honest_page.handlers == Counter()
    assert set(page.addresses) <= set(honest_page.addresses) | {"", "#"}


@pytest.fixture(scope="module")
def opened(pages, tmp_path_factory):
    """What a browser found in each page, and in one that is as bad as can be: nothing of ours stands between."""
    folder = tmp_path_factory.mktemp("opened")
    control = "<p>control</p>" + dict(ANSWERS["shown_html"].cells)["markdown"].replace("@port@", "9")
    (folder / "control.html").write_text(control.partition("<base")[0], encoding="utf-8")
    (folder / "link.html").write_text("<a href=' java\nscript:window.pwned=1'>link</a>", encoding="utf-8")
    for name, page in pages.items():
        shutil.copy(page, folder / f"{name}.html")
    every = sorted(page.name for page in folder.glob("*.html"))
    (folder / "opener.html").write_text(OPENER.replace("PAGES", json.dumps(every)), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        text = browse(f"http://127.0.0.1:{server.server_address[1]}/opener.html", tmp_path_factory.mktemp("profile"))
        server.shutdown()
    return json.loads(Found(text).text)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


class Found(HTMLParser):
    """The text of the opener's result."""

    def __init__(self, text):
        super().__init__()
        self.text = ""
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self._inside = self._inside or (tag, attributes) == ("pre", [("id", "found")])

    def handle_endtag(self, tag):
        self._inside = self._inside and tag != "pre"

    def handle_data(self, data):
        self.text += data if self._inside else ""


def browse(address, profile):
    """The page at `address` when its scripts have run, from a real browser that reaches nothing but this machine."""
    options = ["--headless=new", *QUIET,
               f"--user-data-dir={profile}", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
               "--virtual-time-budget=120000", "--dump-dom", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    result = subprocess.run([browser(), *options, address], capture_output=True, text=True, timeout=LONGEST)
    assert result.returncode == 0, result.stderr[-2000:]
    return result.stdout


@pytest.mark.browser
def test_the_browser_notices_scripts_that_run(opened):
    assert opened["control.html"]["pwned"] is not None
    assert opened["link.html"]["pwned"] is not None


@pytest.mark.browser
@pytest.mark.parametrize("name", [HONEST, *NAMES])
def test_a_browser_runs_no_script_of_a_students(opened, name):
    page = opened[f"{name}.html"]
    assert page["pwned"] is None
    assert page["shown"] > 1000
    assert "pwned" not in page["title"]
    assert opened["opener"]["pwned"] is None


def test_the_terminal_gets_no_control_characters(graded):
    folder, shown = graded
    notebooks = sorted((folder / "submitted").glob("*/*/*.ipynb"))
    shown += run(folder, "autograder", "check", *notebooks)
    assert "honest" in shown
    assert [line for line in shown.split("\n") if not line.isprintable()] == []


def test_json_is_plain(graded):
    folder, _ = graded
    notebooks = sorted((folder / "submitted").glob("*/*/*.ipynb"))
    result = subprocess.run([Path(sys.executable).parent / "autograder", "check", "--json", *notebooks], cwd=folder,
                            capture_output=True, timeout=LONGEST, check=True)
    lines = result.stdout.decode("ascii").splitlines()
    assert len(lines) == len(notebooks)
    for line in lines:
        for text in texts(json.loads(line)):
            assert text.isprintable() or set(text) - set(filter(str.isprintable, text)) == {"\n"}, repr(text)
            assert len(text) < 2000


def texts(value):
    match value:
        case str():
            yield value
        case list():
            for part in value:
                yield from texts(part)
        case dict():
            for key, part in value.items():
                yield key
                yield from texts(part)


def test_csv_has_no_formulas(graded):
    folder, _ = graded
    with open(folder / "grades.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 1 + len(list((folder / "submitted").iterdir()))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_autograded_notebook_holds_no_output_of_a_students(graded, name):
    """Whatever opens it, nbgrader's formgrader included."""
    folder, _ = graded
    notebook = json.loads((folder / "autograded" / name / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text("utf-8"))
    assert set(notebook["metadata"]) <= {"autograder", "kernelspec", "language_info"}
    assert "<script" not in json.dumps({**notebook["metadata"], "autograder": None})
    for cell in notebook["cells"]:
        assert set(cell["metadata"]) <= {"nbgrader"}
        assert not cell.get("attachments")
        for output in cell.get("outputs", []):
            assert cell["metadata"]["nbgrader"]["grade"]
            assert set(output["data"]) <= {"text/html", "text/plain"}
            assert "".join(output["data"].get("text/html", MATH_LEFT_ALONE)).startswith(MATH_LEFT_ALONE)
