"""Our verdict on loops, and what an instructor would use today, over the corpus of the tests in one run.

    $ make bench-loops

Every tool gets the same files, tests/corpus/{loops,right}, with the notebook's imports and its `sigmoid` on top, and is
set up as well as it can be. One loop is granted to `optimize`. The table goes to docs/loops-bench.md.
"""

import ast
import json
import os
import platform
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from autograder.checks.harness import Harness
from autograder.checks.loading import load_checks
from autograder.checks.session import Candidate, Student
from autograder.course import Assignment, load_course
from autograder.grading import Grader
from autograder.grading.growth import GrowthDetector
from autograder.notebooks import SourceNotebook
from autograder.report import FAILED, PASSED, Check, FunctionReport
from autograder.rules import SemanticModel, inspect
from autograder.sandbox import Sandbox
from autograder.submission import Cell, Submission

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "tests" / "corpus"
PAGE = ROOT / "docs" / "loops-bench.md"
PEERS = ROOT / ".venv-bench" / "bin" / "python"

LOOP_STATEMENTS = (ast.For, ast.While)
LOOP_NODES = (ast.For, ast.AsyncFor, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)

SEED = 1
ALL_RIGHT = FunctionReport(1, (Check("values", PASSED, 1, 1),))  # what the checks said
SOME_RIGHT = FunctionReport(2, (Check("shape", PASSED, 1, 1), Check("values", FAILED, 0, 1)))


@dataclass(frozen=True)
class Answer:
    """One file of the corpus: which functions it is about, and whether they are to be rejected."""

    path: Path
    functions: tuple[str, ...]
    loops: bool
    cells: tuple[str, ...]

    @property
    def stem(self) -> str:
        return f"{'loops' if self.loops else 'right'}__{self.path.stem}"


@dataclass(frozen=True)
class Row:
    """What one tool said: which files it rejects and how long it took, or why it said nothing."""

    tool: str
    asked: str
    rejected: frozenset[str] = frozenset()
    seconds: float = 0.0
    missing: str = ""


def main() -> None:
    answers = [read(path) for kind in ("loops", "right") for path in sorted((CORPUS / kind).glob("*.py"))]
    rows = [*ours(answers), *hand_written(answers), *peers(answers)]
    page = table(rows, answers) + times_table(detector_times())
    print(page)
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, encoding="utf-8")


def read(path: Path) -> Answer:
    head, _, text = path.read_text(encoding="utf-8").partition("\n")
    _, _, verdict, *words = head.split()  # "# expect: rejected predict by for-loop"
    functions = words[: words.index("by")] if "by" in words else words
    return Answer(path, tuple(functions), verdict == "rejected", tuple(text.split("# %%\n")))


def ours(answers: list[Answer]) -> list[Row]:
    """The rules alone, the measured growth alone, and the verdict of a whole grading."""
    course = load_course(ROOT)
    assignment = course.assignments["vectorized"]
    source = SourceNotebook.read(assignment)
    harness = Harness(course, source)
    growth = GrowthDetector(harness)
    submissions = {answer.stem: Submission(answer.stem, (*source.solution, *student_cells(answer)))
                   for answer in answers}

    def breaks_a_rule(answer: Answer) -> bool:
        code = SemanticModel(submissions[answer.stem].cells, unfinished={})  # as if each ran to its end
        return any(inspect(code, name, **asked(assignment, name)) for name in answer.functions)

    def does_grow(answer: Answer) -> bool:
        cells = submissions[answer.stem].cells
        code = SemanticModel(cells)
        with sandbox.run(cells) as run:
            student = Student(Candidate(submissions[answer.stem], assignment, SEED, run=run), harness)
            for name in answer.functions:
                if growth.violations(student, name, code, SOME_RIGHT):
                    return True
        return False

    with Sandbox(course.limits) as sandbox:
        rows = [judged("ours: rules", "the AST, and all that the function can reach", answers, breaks_a_rule),
                judged("ours: growth", "Python steps for 8, 64 and 512 examples, then features", answers, does_grow)]

    rejected = set()
    by_stem = {answer.stem: answer for answer in answers}

    def done(submission: Submission, report: Any) -> None:
        if any(report.functions[name].rejected for name in by_stem[submission.notebook].functions):
            rejected.add(submission.notebook)

    with Grader(course, assignment, seed=1) as grader:
        start = time.perf_counter()
        grader.grade(submissions.values(), done)
        seconds = time.perf_counter() - start
    return [Row("**ours: both**", "the whole grading of four functions, hidden checks and sandbox included",
                frozenset(rejected), seconds), *rows]


def detector_times() -> Iterator[tuple[str, str, float, float]]:
    """For each function of the reference solutions, the milliseconds of the rules and of the measured growth.

    The rules' include parsing the whole notebook, which one grading does once for all functions.
    """
    course = load_course(ROOT)
    for assignment in course.assignments.values():
        source = SourceNotebook.read(assignment)
        harness = Harness(course, source)
        growth = GrowthDetector(harness)
        code = SemanticModel(source.solution)
        with Sandbox(course.limits) as sandbox, sandbox.run(source.solution) as run:
            student = Student(Candidate(Submission(assignment.id, source.solution), assignment, SEED, run=run), harness)
            for name in assignment.functions:
                rules = best_of_ten(partial(parsed_and_inspected, source.solution, assignment, name))
                measured = best_of_ten(partial(growth.violations, student, name, code, ALL_RIGHT))
                yield assignment.id, name, rules, measured


def parsed_and_inspected(cells: Sequence[Cell], assignment: Assignment, name: str) -> None:
    inspect(SemanticModel(cells), name, **asked(assignment, name))


def asked(assignment: Assignment, name: str) -> dict[str, Any]:
    """What the rules are told of a function."""
    function = assignment.functions[name]
    return {"dimensions": function.grows_with, "boundary": function.uses,
            "arguments": load_checks(assignment).suite.ARGUMENTS[name]}


def best_of_ten(work: Callable[[], object]) -> float:
    """In milliseconds."""
    times = []
    for _ in range(10):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def times_table(times: Iterable[tuple[str, str, float, float]]) -> str:
    lines = [
        "",
        "## What the verdict takes",
        "",
        "Milliseconds for one function of the reference solution, once the notebook has run: the best of ten, in the",
        "same run. The rules' time includes parsing the notebook, which a grading does once for all of its functions.",
        "",
        "| assignment | function | rules | growth | both |",
        "|:--|:--|--:|--:|--:|",
        *(f"| {id_} | `{name}` | {rules:.1f} | {growth:.1f} | {rules + growth:.1f} |"
          for id_, name, rules, growth in times),
    ]
    return "\n".join([*lines, ""])


def student_cells(answer: Answer) -> list[Cell]:
    return [Cell(f"cell {number}", text) for number, text in enumerate(answer.cells, 1)]


def hand_written(answers: list[Answer]) -> list[Row]:
    """The check that one writes in a quarter of an hour: are there loop nodes in the tree?"""

    def has(kinds: tuple[type[ast.AST], ...], whole: bool) -> Callable[[Answer], bool]:
        def check(answer: Answer) -> bool:
            tree = ast.parse("\n".join(answer.cells))
            places = [tree] if whole else [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)
                                           and node.name in answer.functions]
            found = sum(isinstance(node, kinds) for place in places for node in ast.walk(place))
            return found > (answer.functions == ("optimize",))

        return check

    return [
        judged("AST check", "`for` and `while` in the function", answers, has(LOOP_STATEMENTS, False)),
        judged("AST check", "all seven loop nodes in the function", answers, has(LOOP_NODES, False)),
        judged("AST check", "all seven loop nodes in the whole notebook", answers, has(LOOP_NODES, True)),
    ]


def judged(tool: str, asked: str, answers: list[Answer], rejects: Callable[[Answer], bool]) -> Row:
    start = time.perf_counter()
    rejected = frozenset(answer.stem for answer in answers if rejects(answer))
    return Row(tool, asked, rejected, time.perf_counter() - start)


def peers(answers: list[Answer]) -> list[Row]:
    """Those of benchmarks/peers.py, in their own environment."""
    if not PEERS.exists():
        return [Row("semgrep, PyTA, Pedal, PyBryt", "", missing="`make bench-loops` makes their environment")]
    with tempfile.TemporaryDirectory() as folder:
        for answer in answers:
            text = "import numpy as np\n\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n\n\n"
            (Path(folder) / f"{answer.stem}.py").write_text(text + "# %%\n".join(answer.cells), encoding="utf-8")
        functions = {answer.stem: list(answer.functions) for answer in answers}
        (Path(folder) / "functions.json").write_text(json.dumps(functions), encoding="utf-8")
        private = Path(folder) / "tmp"
        private.mkdir()
        environment = {**os.environ, "TMPDIR": str(private), "OPENBLAS_NUM_THREADS": "1"}
        run = subprocess.run([PEERS, Path(__file__).with_name("peers.py"), folder], stdout=subprocess.PIPE, text=True,
                             env=environment, check=True)
    found: dict[str, dict[str, Any]] = json.loads(run.stdout.splitlines()[-1])
    return [Row(name, said["asked"], frozenset(said.get("rejected", ())), said.get("seconds", 0.0),
                said.get("missing", "")) for name, said in found.items()]


def table(rows: list[Row], answers: list[Answer]) -> str:
    """The page, in Markdown."""
    loops = {answer.stem for answer in answers if answer.loops}
    right = {answer.stem for answer in answers} - loops
    lines = [
        "# Loops caught, right answers rejected",
        "",
        f"Written by `make bench-loops`: {len(loops)} loops in disguise, {len(right)} right answers (`tests/corpus/`),",
        "all of which compute the right values, judged in one run on one machine "
        f"(Python {platform.python_version()}, {os.cpu_count()} processors).",
        "The corpus is this project's own and grew with its rules: another one would be kinder to other tools. What",
        "each was asked is in `benchmarks/loops.py`, `peers.py` and `semgrep.yml`; each may grant `optimize` one loop.",
        "",
        "| tool | asked for | loops caught | right answers rejected | s per file |",
        "|:--|:--|--:|--:|--:|",
    ]
    for row in rows:
        if row.missing:
            lines.append(f"| {row.tool} | {row.asked} | could not be run: {row.missing} | | |")
        else:
            lines.append(f"| {row.tool} | {row.asked} | {len(row.rejected & loops)} of {len(loops)} "
                         f"| {len(row.rejected & right)} of {len(right)} | {row.seconds / len(answers):.4f} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
