"""What a class report of many students takes: `make bench-report` prints seconds and bytes.

The class is made up: real notebooks with answers of many forms, and generated reports with random failures, in
a real gradebook. Only the command is timed, start-up included.
"""

import json
import random
import resource
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from nbgrader import api
from sqlalchemy import insert

from autograder.authoring.sample import SHARES, Answers, filled
from autograder.course import load_course
from autograder.gradebook.autograded import RECORD
from autograder.gradebook.book import ClassBook
from autograder.gradebook.handed import Handed
from autograder.gradebook.standings import Place
from autograder.report import FAILED, PASSED, Check, FunctionReport, Report, Violation

ROOT = Path(__file__).parent.parent
ID = "vectorized"
PATTERNS = 40  # students that are entered as grading would
CHECKS = 8  # per function, as the hidden suites have


def class_of(count: int, root: Path) -> None:
    """Make `count` students: the first few graded as any class, the others after their pattern."""
    for name in ("course.yaml", "nbgrader_config.py"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    for name in ("solutions", "assignments"):
        copytree(ROOT / name, root / name, ignore=ignore_patterns("__pycache__"))
    course, rng = load_course(root), random.Random(5)
    assignment = course.assignments[ID]
    answers, release = Answers(assignment), json.loads(assignment.release.read_bytes())
    with ClassBook(course, assignment) as book:
        for number in range(min(count, PATTERNS)):
            texts = answers.of(rng.choices(list(SHARES), SHARES.values())[0], rng)
            data = json.dumps(filled(release, answers.source, texts)).encode()
            book.write(Handed(_name(number), root / f"{ID}.ipynb", data), report_of(assignment, rng))
    place = Place.of(course, assignment)
    with place.reading() as db:
        for number in range(count):
            if number >= PATTERNS:
                copy_student(place, db, _name(number % PATTERNS), number, report_of(assignment, rng))
            page = place.folder("feedback", _name(number)) / f"{ID}.html"
            page.parent.mkdir(parents=True)
            page.write_text("", encoding="utf-8")
        db.commit()


def _name(number: int) -> str:
    return f"student-{number:05}"


def copy_student(place: Place, db, pattern: str, number: int, report: Report) -> None:
    """A student with the pattern's answers, each function with a line of its own, and another report.

    One in ten has copied, and changed a name.
    """
    line = number - PATTERNS if number // PATTERNS % 10 == 9 else number
    notebook = json.loads(place.notebook(pattern))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = f"{''.join(cell['source'])}\n\nown_{number} = {line}\n"
    notebook["metadata"][RECORD]["report"] = asdict(report)
    folder = place.folder("autograded", _name(number))
    folder.mkdir(parents=True)
    (folder / f"{ID}.ipynb").write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    assignment = db.query(api.Assignment.id).filter_by(name=ID).scalar()
    sheet = db.query(api.Notebook.id).filter_by(assignment_id=assignment).scalar()
    cells = {f"grade-{name}": function.score for name, function in report.functions.items()}
    ids = dict(db.query(api.GradeCell.name, api.GradeCell.id).filter_by(notebook_id=sheet).all())
    db.execute(insert(api.Student).values(id=_name(number)))
    db.execute(insert(api.SubmittedAssignment.__table__).values(
        id=f"a{number}", assignment_id=assignment, student_id=_name(number)))
    db.execute(insert(api.SubmittedNotebook.__table__).values(
        id=f"n{number}", notebook_id=sheet, assignment_id=f"a{number}"))
    db.execute(insert(api.Grade.__table__), [
        {"id": f"g{number}-{name}", "cell_id": ids[name], "notebook_id": f"n{number}", "auto_score": score}
        for name, score in cells.items()])


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
