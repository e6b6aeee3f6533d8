"""One run, one machine, the same class: stock nbgrader, nbgrader through this project's classes, `autograder grade`.

    $ make bench                                    # the figures of docs/benchmarks.md
    $ make bench BENCH="--sizes 10 40 --stock 10 --largest 0"   # below ten minutes on a quiet machine

Every command starts cold, in a fresh course. What it takes is read from the kernel, with all the processes that it
starts.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from classes import ASSIGNMENT, NOTEBOOK, our_class, scores, stock_class
from measure import Cost, measured
from page import PAGE, PLOT, Result, page, plot
from security import ROOT, our_course

from autograder import clock
from autograder.course import load_course
from autograder.gradebook.book import ClassBook
from autograder.scale.task import Item, Job, grade_items

sys.path.insert(0, str(ROOT / "tests"))
import postgresql

GRADE = ["autograder", "grade", ASSIGNMENT]
OURS = {
    "`nbgrader autograde`, our classes": ["nbgrader", "autograde", ASSIGNMENT],
    "`autograder grade --workers 1`": [*GRADE, "--workers", "1"],
    "`autograder grade --workers 2`": [*GRADE, "--workers", "2"],
}
STOCK = "stock `nbgrader autograde`"
DASK = "`autograder grade --scheduler`, 2 workers"
AGAIN = "the same again, nothing changed"
LAST = "`autograder grade --workers 2`"
KINDS = {"with": True, "without": False}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--stock", type=int, default=40, help="students for stock nbgrader")
    parser.add_argument("--door", type=int, default=100, help="the largest class for nbgrader's door")
    parser.add_argument("--largest", type=int, default=10_000, help="for two workers alone, with demonstrations")
    parser.add_argument("--kinds", choices=list(KINDS), nargs="+", default=list(KINDS), help="demonstrations")
    parser.add_argument("--rows", type=int, default=200, help="submissions that are entered into each database")
    settings = parser.parse_args()
    began = time.perf_counter()
    results: list[Result] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for kind in settings.kinds:
            results += compared(folder / kind, kind, settings)
        profile = profiled(folder, max(size for size in settings.sizes if size <= 100))
        databases = {name: entered(folder / name, name, settings.rows) for name in ("SQLite", "PostgreSQL")}
        course = our_course(folder / "start")
        starts = {" ".join(command): min(measured(command, course).seconds for _ in range(3))
                  for command in (["autograder", "--version"],
                                  ["autograder", "check", f"solutions/{ASSIGNMENT}/{NOTEBOOK}"])}
    text = page(results, settings.stock, profile, databases, starts, time.perf_counter() - began)
    print(text)
    PAGE.write_text(text, encoding="utf-8")
    plot(results, PLOT)


def compared(folder: Path, kind: str, settings: argparse.Namespace) -> Iterator[Result]:
    """Every tool on classes of one kind of notebook."""
    with_demonstrations = KINDS[kind]
    folder.mkdir()
    course = our_class(folder / "class", settings.stock, with_demonstrations)
    stock = stock_class(folder / "stock", course, with_demonstrations)
    yield said(Result(kind, STOCK, settings.stock, measured(["nbgrader", "autograde", ASSIGNMENT], stock),
                      len(scores(stock))))
    largest = settings.largest if with_demonstrations else 0
    for students in [*settings.sizes, *[largest] * bool(largest)]:
        found = []
        for name, command in OURS.items():
            if (command[0] == "nbgrader" and students > settings.door) or (students == largest and name != LAST):
                continue
            course = our_class(folder / f"{students}-{len(found)}", students, with_demonstrations)
            cost = measured(command, course)
            found.append(scores(course))
            yield said(Result(kind, name, students, cost, len(found[-1])))
            if name == LAST:
                yield said(Result(kind, AGAIN, students, measured(command, course), len(found[-1])))
        if students == max(size for size in settings.sizes if size <= 100):
            course = our_class(folder / f"{students}-dask", students, with_demonstrations)
            with cluster(folder) as address:
                cost = measured([*GRADE, "--scheduler", address], course)
            found.append(scores(course))
            yield said(Result(kind, DASK, students, cost, len(found[-1])))
        if any(each != found[0] for each in found):
            raise SystemExit(f"{students} students: the scores are not the same")
        for each in folder.glob(f"{students}-*"):
            shutil.rmtree(each)


def said(result: Result) -> Result:
    cost: Cost = result.cost
    print(f"{result.kind} demonstrations: {result.tool}, {result.students} students: {cost.seconds:.1f} s, "
          f"{cost.processor:.1f} s of the processor, {cost.memory:.0f} MB", file=sys.stderr, flush=True)
    return result


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """A scheduler and two workers on the loopback; its address."""
    where = folder / "scheduler.json"
    loopback = ["--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(where)]
    with ExitStack() as started:
        for role in (["scheduler", "--port", "0"], ["worker", "--nthreads", "1"], ["worker", "--nthreads", "1"]):
            process = subprocess.Popen([sys.executable, "-m", "dask", *role, *loopback], cwd=folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            started.enter_context(process)
            started.callback(process.terminate)
            while not where.exists():
                time.sleep(0.05)
        yield json.loads(where.read_text())["address"]


def profiled(folder: Path, students: int) -> str:
    """What `autograder grade --profile` prints of one worker."""
    course = our_class(folder / "profiled", students, demonstrations=True)
    output = measured([*GRADE, "--workers", "1", "--profile"], course).output
    lines = output.splitlines()
    start = next(number for number, line in enumerate(lines) if "milliseconds per submission" in line)
    return "\n".join(line.rstrip() for line in lines[start:]).rstrip()


def entered(folder: Path, database: str, students: int) -> tuple[float, float] | None:
    """The milliseconds that rows and pages of a submission take the one writer; None without a server."""
    if database == "PostgreSQL" and not postgresql.PROGRAMS:
        return None
    with ExitStack() as stack:
        root = our_class(folder, students, demonstrations=True)
        if database == "PostgreSQL":
            address = postgresql.new_database(stack.enter_context(postgresql.server()))
            with (root / "nbgrader_config.py").open("a") as config:
                config.write(f"\nc.CourseDirectory.db_url = {address!r}\n")
        course = load_course(root)
        book = stack.enter_context(ClassBook(course, course.assignments[ASSIGNMENT]))
        handed = list(book.submissions())
        items = [Item(each.student, str(each.path), each.data, each.error) for each in handed[:16]]
        reports = grade_items(Job(root, ASSIGNMENT), items)
        clock.start()
        clock.taken()
        for start in range(0, students, len(items)):
            book.write_all(list(zip(handed[start:start + len(items)], reports, strict=False)))
        spent = clock.taken()
        return tuple(1000 * spent[name].elapsed / students for name in (clock.GRADEBOOK, clock.PAGES))


if __name__ == "__main__":
    main()
