"""The same submissions, graded by otter-grader and by this grader.

    $ make bench-otter

otter gets the hidden tests of benchmarks/security.py, a case for each assertion, packed by `otter generate`, and runs
them by `otter run`, its way without a container; `autograder check` grades with this course. Both get one notebook
for each command. The table goes between two marks of docs/from-otter-and-prairielearn.md.
"""

import ast
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import yaml
from security import ASSIGNMENT, ATTACKS, HIDDEN_TESTS, ROOT, Attack, _handed_in, _source, _with_expected, _write

OTTER = ROOT / ".venv-otter" / "bin" / "otter"
PAGE = ROOT / "docs" / "from-otter-and-prairielearn.md"
MARKS = ("<!-- make bench-otter -->", "<!-- end -->")
LIMIT = 60  # seconds for one submission
REPEATS = 3  # for the seconds of a right one

ASCENDS = """def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": np.dot(X, (Y - A).T) / m, "db": np.sum(Y - A) / m}, cost
"""


class Graded(NamedTuple):
    points: float | None  # None where there is no result
    seconds: float


def main() -> None:
    points = {name: function["points"] for name, function
              in yaml.safe_load((ROOT / "course.yaml").read_text())["assignments"][ASSIGNMENT]["functions"].items()}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        packed = autograder_zip(folder, points)
        graders = {"otter": lambda notebook: by_otter(packed, notebook, folder), "autograder": by_autograder}
        rows = []
        for title, notebook in submissions().items():
            path = folder / f"{len(rows)}" / f"{ASSIGNMENT}.ipynb"
            _write(path, notebook)
            repeats = REPEATS if not rows else 1
            graded = {}
            for name, grade in graders.items():
                runs = [grade(path) for _ in range(repeats)]
                graded[name] = Graded(runs[0].points, median(run.seconds for run in runs))
            rows.append((title, graded))
            print(title, graded, file=sys.stderr, flush=True)
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(MARKS[0])
    PAGE.write_text(f"{before}{MARKS[0]}\n{table(rows, sum(points.values()))}{MARKS[1]}{rest.split(MARKS[1])[1]}",
                    encoding="utf-8")


def submissions() -> dict[str, dict[str, Any]]:
    """What is handed in: a title -> the notebook."""
    release = json.loads((ROOT / "assignments" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8"))
    release["cells"] = [cell for cell in release["cells"] if not cell["metadata"].get("tags")]  # no demonstrations
    right = _handed_in(release, None, {})
    return {
        "right": right,
        "right values, by a loop over the examples in `propagate`": _with(right, looped()),
        "`propagate` with the gradient's sign turned, the rest right": _with(right, ASCENDS),
        "wrong values in all four functions": _handed_in(release, ATTACKS["none"], {}),
        f"the same, and {ATTACKS['allclose'].title}": _handed_in(release, ATTACKS["allclose"], {}),
        "right, after a cell that never ends": _before(right, Attack("", "while True:\n    pass")),
    }


def looped() -> str:
    """The first of the course's own looped answers to `propagate`."""
    text = (ROOT / "solutions" / ASSIGNMENT / "loops.py").read_text(encoding="utf-8")
    found = next(node for node in ast.parse(text).body
                 if isinstance(node, ast.FunctionDef) and node.name.startswith("propagate__"))
    found.name = "propagate"
    return ast.unparse(found)


def _with(notebook: Mapping[str, Any], propagate: str) -> dict[str, Any]:
    cells = [{**cell, "source": propagate} if _grade_id(cell) == "propagate" else cell for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def _grade_id(cell: Mapping[str, Any]) -> str | None:
    return cell["metadata"].get("nbgrader", {}).get("grade_id")


def _before(notebook: Mapping[str, Any], attack: Attack) -> dict[str, Any]:
    cell = {"cell_type": "code", "id": "hangs", "metadata": {}, "source": attack.first, "outputs": [],
            "execution_count": None}
    place = next(place for place, each in enumerate(notebook["cells"]) if _grade_id(each) == "predict")
    return {**notebook, "cells": [*notebook["cells"][:place], cell, *notebook["cells"][place:]]}


def autograder_zip(folder: Path, points: Mapping[str, float]) -> Path:
    """otter's autograder, by its own command, from a test file for each function."""
    names: dict[str, Any] = {}
    for cell in _source()["cells"]:
        about = cell["metadata"]
        if cell["cell_type"] == "code" and not about.get("tags") and not about["nbgrader"]["grade"]:
            exec("".join(cell["source"]), names)
    tests = folder / "tests"
    tests.mkdir()
    for function, text in HIDDEN_TESTS.items():
        lines = [line for line in _with_expected(text, names).splitlines() if line]
        checks = [line for line in lines if line.startswith(("assert ", "np.testing."))]
        given = [line for line in lines if line not in checks]
        cases = [{"code": "".join(f">>> {line}\n" for line in [*given, check]), "hidden": True, "locked": False,
                  "points": points[function] / len(checks)} for check in checks]
        suite = {"name": function, "points": None, "suites": [{"cases": cases, "type": "doctest"}]}
        (tests / f"{function}.py").write_text(f"OK_FORMAT = True\ntest = {suite!r}\n", encoding="utf-8")
    packed = folder / "autograder.zip"
    subprocess.run([OTTER, "generate", "-t", tests, "-o", packed, "--no-config", "--no-requirements",
                    "--no-environment"], check=True, cwd=folder, stdout=subprocess.DEVNULL)
    return packed


def by_otter(packed: Path, notebook: Path, folder: Path) -> Graded:
    results = folder / "results.json"
    results.unlink(missing_ok=True)
    command = [OTTER, "run", "-a", packed, "-o", folder, "--no-logo", notebook]
    seconds = run(command, folder / "otter.log", notebook.parent)
    if not results.is_file():
        return Graded(None, seconds)
    return Graded(sum(test.get("score", 0.0) for test in json.loads(results.read_text())["tests"]), seconds)


def by_autograder(notebook: Path) -> Graded:
    out = notebook.with_suffix(".json")
    seconds = run([Path(sys.executable).with_name("autograder"), "check", "--json", "--assignment", ASSIGNMENT,
                   "--course", ROOT, notebook], out, notebook.parent)
    report = json.loads(out.read_text(encoding="utf-8").splitlines()[-1])
    return Graded(report["score"], seconds)


def run(command: list[Any], out: Path, where: Path) -> float:
    """Seconds that a command takes, LIMIT at the most: then its process group is ended."""
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ["PATH"]])
    start = time.monotonic()
    with open(out, "wb") as file:
        process = subprocess.Popen(list(map(str, command)), cwd=where, stdout=file, stderr=subprocess.DEVNULL,
                                   start_new_session=True, env={**os.environ, "PATH": path})
        with suppress(subprocess.TimeoutExpired):
            process.wait(LIMIT)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    return time.monotonic() - start


def table(rows: list[tuple[str, dict[str, Graded]]], full: float) -> str:
    """In Markdown."""
    ask = "from importlib.metadata import version; print(version('otter-grader'))"
    version = subprocess.run([OTTER.with_name("python"), "-c", ask], capture_output=True, text=True, check=True).stdout
    lines = [f"otter-grader {version.strip()}, Python {sys.version.split()[0]}, {os.cpu_count()} processors, busy with",
             f"other things too. Of {full:g} points; seconds are of one command for one notebook, with its start (of",
             f"the right one, the median of {REPEATS}), which was ended after {LIMIT}.", "",
             "| handed in | `otter run` | | `autograder check` | |", "|:--|--:|--:|--:|--:|"]
    for title, graded in rows:
        cells = [title]
        for one in graded.values():
            cells += ["no result" if one.points is None else f"{round(one.points, 2):g} points", f"{one.seconds:.1f} s"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
