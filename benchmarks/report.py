"""What a class report of many students takes: `make bench-report` prints seconds and bytes.

The class is made up: real notebooks with answers of many forms, and generated reports with random failures, entered
into a real gradebook as grading would. Only the command is timed, start-up included.
"""

import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from autograder.authoring.sample import SHARES, Answers, _filled
from autograder.course import load_course
from autograder.gradebook import book as writing
from autograder.gradebook.book import ClassBook
from autograder.gradebook.handed import Handed
from autograder.report import FAILED, PASSED, Check, FunctionReport, Report, Violation

ROOT = Path(__file__).parent.parent
ID = "vectorized"
CHECKS = 8  # per function, as the hidden suites have


def class_of(count: int, root: Path) -> None:
    """Enter `count` made-up students."""
    for name in ("course.yaml", "nbgrader_config.py"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    for name in ("solutions", "assignments"):
        copytree(ROOT / name, root / name, ignore=ignore_patterns("__pycache__"))
    course, rng = load_course(root), random.Random(5)
    assignment = course.assignments[ID]
    answers, release = Answers(assignment), json.loads(assignment.release.read_bytes())
    writing.os.fsync = lambda descriptor: None  # nobody needs this class after a crash
    with ClassBook(course, assignment) as book:
        for number in range(count):
            texts = answers.of(rng.choices(list(SHARES), SHARES.values())[0], rng)
            # Everybody's own: half of the class adds a line, so that no two forms are the same.
            texts = {name: f"{text}\n\nown = {number if number % 2 else 0}\n" for name, text in texts.items()}
            student = f"student-{number:05}"
            data = json.dumps(_filled(release, texts)).encode()
            book.write(Handed(student, root / f"{ID}.ipynb", data), report_of(assignment, rng))
            page = root / "feedback" / student / ID / f"{ID}.html"
            page.parent.mkdir(parents=True)
            page.write_text("", encoding="utf-8")


def report_of(assignment, rng: random.Random) -> Report:
    """A report with random failures, of which the able have fewer."""
    able = rng.betavariate(4, 1.2)
    functions = {}
    for name, each in assignment.functions.items():
        checks = tuple(_check(number, each.points / CHECKS, able, rng) for number in range(CHECKS))
        loop = Violation("for-loop", name, 4, "`for i in range(m)` loops over the examples", "use `@`", "for i …")
        functions[name] = FunctionReport(each.points, checks, (loop,) if rng.random() > 0.6 + able / 2 else ())
    return Report("x", ID, functions, seed=rng.getrandbits(40))


def _check(number: int, points: float, able: float, rng: random.Random) -> Check:
    if rng.random() < able:
        return Check(f"part {number} is right", PASSED, points, points)
    hint = f"There is a known mistake, number {rng.randrange(20)}: look at the shapes of `X` and `w` once more."
    return Check(f"part {number} is right", FAILED, 0, points, "`dw` has shape (3,), expected (3, 1)", hint)


def main() -> None:
    already = 0.0
    for count in map(int, sys.argv[1:] or ("5", "5000")):
        with TemporaryDirectory() as folder:
            root = Path(folder).resolve()
            class_of(count, root)
            before = time.perf_counter()
            subprocess.run([sys.executable, "-m", "autograder", "report", ID], cwd=root, check=True,
                           stdout=subprocess.DEVNULL)
            took = time.perf_counter() - before
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            size = (root / "reports" / f"{ID}.html").stat().st_size
            processor = used.ru_utime + used.ru_stime - already
            already += processor
            print(f"{count} students: {took:.1f} s, {processor:.1f} s of processor time, {size / 1e6:.2f} MB",
                  flush=True)


if __name__ == "__main__":
    main()
