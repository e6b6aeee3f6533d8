"""How long a class takes: `autograder grade` and `nbgrader autograde` here, beside stock nbgrader, in one run.

    $ make bench-grading

The same answers go to each: a class of `autograder sample`. Stock nbgrader gets them in a notebook without examples and
demonstrations, which it would run; its hidden tests are asserts in the graded cells. Every command starts cold, in a
fresh copy of its course, and the commands take turns. The table goes to docs/grading-bench.md.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median

from nbgrader.api import Gradebook
from security import ASSIGNMENT, ROOT, our_course, stock_course

from autograder.authoring.sample import fill
from autograder.course import load_course

PAGE = ROOT / "docs" / "grading-bench.md"
STOCK = "stock `nbgrader autograde`"
COMMANDS = {
    STOCK: ["nbgrader", "autograde", ASSIGNMENT],
    "`nbgrader autograde` with this project's settings": ["nbgrader", "autograde", ASSIGNMENT],
    "`autograder grade --workers 1`": ["autograder", "grade", ASSIGNMENT, "--workers", "1"],
    "`autograder grade --workers 2`": ["autograder", "grade", ASSIGNMENT, "--workers", "2"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--students", type=int, default=48)
    parser.add_argument("--repeats", type=int, default=3)
    settings = parser.parse_args()
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    graded: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        ours, stock = our_course(folder / "ours"), stock_course(folder / "stock")
        timed(["nbgrader", "generate_assignment", ASSIGNMENT, "--force"], ours)  # as stock's: the gradebook is there
        fill(load_course(ours).assignments[ASSIGNMENT], ours / "submitted", settings.students, seed=1)
        hand_in_to_stock(ours, stock)
        for number in range(settings.repeats):
            for name, command in COMMANDS.items():
                place = folder / "run"
                shutil.copytree(stock if name == STOCK else ours, place)
                seconds[name].append(timed(command, place))
                graded[name] = scores(place)
                print(f"round {number + 1}: {name}: {seconds[name][-1]:.2f} s", file=sys.stderr, flush=True)
                shutil.rmtree(place)
    page = table(seconds, graded, settings.students)
    print(page)
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, encoding="utf-8")


def hand_in_to_stock(ours: Path, stock: Path) -> None:
    """The same answers in the stock course's notebook; a file that cannot be read stays as it is."""
    release = (stock / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text(encoding="utf-8")
    for path in sorted((ours / "submitted").glob(f"*/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")):
        place = stock / path.relative_to(ours)
        place.parent.mkdir(parents=True)
        text = path.read_text(encoding="utf-8")
        try:
            cells = json.loads(text)["cells"]
        except json.JSONDecodeError:
            place.write_text(text, encoding="utf-8")
            continue
        answers = {cell["id"]: cell["source"] for cell in cells}
        notebook = json.loads(release)
        for cell in notebook["cells"]:
            if cell["metadata"]["nbgrader"]["solution"]:
                cell["source"] = answers[cell["metadata"]["nbgrader"]["grade_id"]]
        place.write_text(json.dumps(notebook), encoding="utf-8")


def timed(command: list[str], folder: Path) -> float:
    """The seconds of a command; some submission may well fail, which exits with 1."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    start = time.perf_counter()
    run = subprocess.run(command, cwd=folder, env={"PATH": path, "HOME": str(home), "LANG": "C.UTF-8"},
                         capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if run.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit {run.returncode}\n{run.stderr[-3000:]}")
    return seconds


def scores(folder: Path) -> dict[str, float]:
    """The score of each student that the gradebook has one of."""
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        return {submission.student_id: submission.score
                for submission in gradebook.assignment_submissions(ASSIGNMENT)
                if any(grade.auto_score is not None for notebook in submission.notebooks for grade in notebook.grades)}


def table(seconds: dict[str, list[float]], graded: dict[str, dict[str, float]], students: int) -> str:
    """The page, in Markdown."""
    ours = [found for name, found in graded.items() if name != STOCK]
    same = all(found == ours[0] for found in ours)
    each = {name: median(times) / students for name, times in seconds.items()}
    rounds = len(seconds[STOCK])
    lines = [
        "# Seconds per submission",
        "",
        f"Written by `make bench-grading`: a made-up class of {students}, with one broken file, graded by nbgrader",
        f"{version('nbgrader')} with asserts as hidden tests, and by this project. Medians of {rounds} rounds in",
        f"turns, start-up included, on one machine (Python {platform.python_version()}, {os.cpu_count()} processors).",
        "Stock nbgrader compares a few values, and looks for no loops.",
        "",
        "| command | s per submission | ratio | s for the class | students with a grade |",
        "|:--|--:|--:|--:|--:|",
    ]
    for name, times in seconds.items():
        lines.append(f"| {name} | {each[name]:.3f} | {each[STOCK] / each[name]:.1f} | {median(times):.1f} "
                     f"({min(times):.1f}–{max(times):.1f}) | {len(graded[name])} of {students} |")
    lines += ["", f"The scores of this project's three commands are {'the same' if same else 'NOT the same'}.", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
