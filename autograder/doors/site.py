"""What a platform runs: the notebook in a folder is graded with the bundle beside the scripts, into one file.

    python -I -m autograder.doors.site gradescope|classroom|coursera SOURCE SUBMISSION OUTPUT [--weak-sandbox]

It prints which walls stand, and what went wrong. Exit 1 where there is no grade; Gradescope's file says so as well.
"""

import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ..bundle import Bundle, open_bundle, read_bundle
from ..course import CourseError
from ..notebooks.files import ENDING, read_folder
from ..report import Report
from ..reports.safe import plain
from ..sandbox import SandboxError, walls
from ..scale.job import Item, Job
from ..scale.local import grade_here
from .classroom import as_classroom
from .coursera import as_coursera
from .gradescope import as_gradescope, refusal

NOT_YOURS = ("This submission was not graded, and that is not your fault: {why}. It has no score, not a score of 0. "
             "Your instructor can see the reason and grade it again; you need not hand it in again.")
NO_WALLS = "the grader does not run student code on a machine where a wall of its sandbox is missing"
BROKEN = "some of the hidden checks did not work"
ENDED = "the grader ended before it had a result"


WEAK = ("--weak-sandbox: graded all the same. Where the walls of files are missing, this student's code could read all "
        "that lies here, the answers too, and write it")
STRICT = "nothing is graded here without all of them; --weak-sandbox would"


class NoGrade(Exception):
    """There is no grade. The text says why, to the student."""


def main(arguments: Sequence[str]) -> int:
    platform, source, submission, output, *options = arguments
    weak = "--weak-sandbox" in options
    try:
        _show_walls(weak)
        text = graded(platform, Path(source), Path(submission), weak)
    except NoGrade as problem:
        print(f"no grade: {problem}")
        if platform == "gradescope":
            _write(Path(output), refusal(NOT_YOURS.format(why=problem)))
        return 1
    _write(Path(output), text)
    return 0


def graded(platform: str, source: Path, submission: Path, weak: bool) -> str:
    """The text for a platform.

    Raises:
        NoGrade: what went wrong is not the student's fault. What the staff has to know of it is printed, but where a
            student reads the log: then without what may hold expected values.
    """
    for_staff = platform != "classroom"
    try:
        (file,) = source.glob("*.bundle")
        data = read_bundle(file)
        bundle = open_bundle(data)
        report = _report(bundle, data, folder_in(submission), weak)
    except SandboxError as problem:
        print(problem)
        raise NoGrade(NO_WALLS) from None
    except (CourseError, ValueError, OSError) as problem:
        print(f"{source}: {problem}")
        raise NoGrade(ENDED) from None
    except Exception as problem:  # whatever it is, it is ours
        print(traceback.format_exc() if for_staff else type(problem).__name__)
        raise NoGrade(ENDED) from None
    if report.broken:
        for name, function in report.functions.items():
            for reason in function.reasons:
                print(f"{name}: {plain(reason) if for_staff else 'broken'}")
        raise NoGrade(BROKEN)
    if platform == "gradescope":
        return as_gradescope(report, bundle.course.shown(bundle.assignment))
    return {"classroom": as_classroom, "coursera": as_coursera}[platform](report)


def _show_walls(weak: bool) -> None:
    """Each wall around a student's code, as `autograder doctor` tries it, and what its absence means for this run."""
    try:
        found = walls()
    except SandboxError as problem:  # grading says so too
        print(problem)
        return
    print("the walls around a student's code, tried here:")
    for wall in found:
        print(f"  {wall.name}: stands" if wall.stands else f"  {wall.name}: MISSING; {wall.remedy}")
    if not all(wall.stands for wall in found):
        print(WEAK if weak else STRICT)


def _report(bundle: Bundle, data: bytes, folder: Path, weak: bool) -> Report:
    id_ = bundle.assignment.id
    path, notebook, error = read_folder(folder, id_)
    job = Job(bundle.course.root, id_, weak_sandbox=weak, bundle=data)
    ((_, report),) = grade_here(job, [Item(id_, path.name, notebook, error)])
    return report


def folder_in(submission: Path) -> Path:
    """The folder with the notebook: the submission's, or the only one in it where a folder was packed and handed in."""
    if not submission.is_dir():
        return submission
    there = [path for path in submission.iterdir() if not path.name.startswith((".", "__"))]
    inside = there[0] if len(there) == 1 and there[0].is_dir() and not there[0].is_symlink() else None
    return inside if inside and not inside.name.lower().endswith(ENDING) else submission


def _write(output: Path, text: str) -> None:
    """The whole text or none of it: who looks meanwhile finds the file as it was."""
    with TemporaryDirectory(dir=output.parent) as folder:
        new = Path(folder) / output.name
        new.write_text(f"{text}\n", encoding="utf-8")
        new.replace(output)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
