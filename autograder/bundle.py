"""An assignment in one file: all that grading it needs beside the package, and nothing else of its course.

It holds the answers, and the secret of its assignment's hidden inputs: a bundle is as secret as the course.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from multiprocessing.util import Finalize
from pathlib import Path
from tempfile import TemporaryDirectory

from .archive import MAX_MB, packed, unpacked, write_below
from .course import Assignment, Course, CourseError, load_course
from .notebooks.former import FILE as FORMER
from .secret import secret_of

ABOUT = "bundle.json"
SETTINGS = "course.yaml"
PACKAGE = "autograder"
_EXPECTED = "expected a file that `autograder bundle` made"


@dataclass(frozen=True)
class Bundle:
    """What was in a bundle: a course of which one assignment can be graded, and that one's secret.

    Of a course's own folder it is the same; the secret is None there, and made from the course's.
    """

    course: Course
    assignment: Assignment
    secret: bytes | None = None


def make_bundle(course: Course, assignment: Assignment) -> bytes:
    """The bundle of an assignment, the same to the byte while its files are the same.

    Raises:
        CourseError: a file cannot be read, or they are too large together.
    """
    about = {"assignment": assignment.id, "secret": secret_of(course.root, assignment.id).hex(),
             "version": version(PACKAGE)}
    files = {ABOUT: json.dumps(about, indent=1).encode()}
    for path in _paths(course, assignment):
        files[path.relative_to(course.root).as_posix()] = path.read_bytes()
    data = packed(files)
    try:
        unpacked(data)
    except ValueError as problem:
        raise CourseError(f"{assignment.source.parent}: found {problem}, expected files for a bundle") from None
    return data


def _paths(course: Course, assignment: Assignment) -> list[Path]:
    """The files that grading reads: settings, notebook, checks, the known wrong answers, and the forms with loops."""
    hinting = [assignment, *(course.assignments[id_] for id_ in assignment.hints_from)]
    known = {path for each in hinting for path in (each.source, each.misconceptions) if path.is_file()}
    known |= {path for path in map(assignment.source.with_name, ("loops.py", FORMER)) if path.is_file()}
    folder = assignment.checks_folder
    checks = {path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"
              and not any(part.startswith(".") for part in path.relative_to(folder).parts)}
    return [course.root / SETTINGS, *sorted(known | checks)]


def read_bundle(path: Path) -> bytes:
    """The bytes of a bundle's file, if it is a bundle that this package can grade with.

    Raises:
        CourseError: it is none.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_MB * 2**20 + 1)
        _files_in(data)
    except OSError as problem:
        raise CourseError(f"{path}: cannot be read ({problem.strerror}), expected a bundle") from None
    except CourseError as problem:
        raise CourseError(f"{path}: {problem}") from None
    return data


def write_bundle(path: Path, data: bytes) -> None:
    """Write a bundle where only its owner can read it, whole or not at all."""
    with TemporaryDirectory(dir=path.absolute().parent) as folder:
        new = Path(folder) / path.name
        new.touch(0o600)
        new.write_bytes(data)
        new.replace(path)


@cache
def open_bundle(data: bytes) -> Bundle:
    """Write a bundle's files to a folder that this process removes when it ends, and read the course in it.

    A process writes a bundle once, however often it is opened.

    Raises:
        CourseError: it is no bundle, or one of another version of this package.
    """
    files, id_, secret = _files_in(data)
    folder = TemporaryDirectory(prefix="autograder-bundle-")
    Finalize(None, folder.cleanup, exitpriority=0)  # a worker process ends without atexit, not without this
    root = Path(folder.name).resolve()
    write_below(root, files)
    course = load_course(root, only=id_)
    if id_ not in course.assignments:
        raise CourseError(f"found no assignment {id_!r} in its settings, {_EXPECTED}")
    return Bundle(course, course.assignments[id_], secret)


def _files_in(data: bytes) -> tuple[dict[str, bytes], str, bytes]:
    """The files of a bundle, its assignment, and that one's secret."""
    try:
        files = unpacked(data)
    except ValueError as problem:
        raise CourseError(f"found {problem}, {_EXPECTED}") from None
    try:
        about = json.loads(files.pop(ABOUT))
        made_by, id_, secret = str(about["version"]), str(about["assignment"]), bytes.fromhex(about["secret"])
    except (KeyError, TypeError, ValueError, RecursionError):
        raise CourseError(f"found no {ABOUT} that says what it is, {_EXPECTED}") from None
    if made_by != version(PACKAGE):
        shown = made_by if re.fullmatch(r"[\w.+-]{1,40}", made_by) else "an odd name"
        raise CourseError(f"found a bundle of version {shown}, expected {version(PACKAGE)}, which is installed here; "
                          "make it again with this version")
    if SETTINGS not in files or len(secret) < 32:
        raise CourseError(f"found no {SETTINGS}, or no secret, {_EXPECTED}")
    return files, id_, secret
