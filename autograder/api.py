"""For programs: one notebook in, its report out."""

import atexit
import json
import os
import threading
from collections import OrderedDict
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from .bundle import open_bundle, read_bundle
from .course import Course, CourseError, load_course, nearest_course
from .grading import Grader
from .notebooks import read_file, read_submission
from .notebooks.recognize import assignment_of
from .report import Report
from .submission import Submission

Notebook: TypeAlias = str | os.PathLike[str] | bytes | Mapping[str, Any]
MOST_KEPT = 4  # graders, each with a sandbox of its own, that stay warm
_kept: OrderedDict[tuple[object, ...], Grader] = OrderedDict()
_lock = threading.RLock()


def grade(
    notebook: Notebook,
    assignment: str | None = None,
    *,
    course: str | os.PathLike[str] | None = None,
    bundle: str | os.PathLike[str] | bytes | None = None,
    seed: int | None = None,
    weak_sandbox: bool = False,
) -> Report:
    """Grade one notebook, without any gradebook: what `autograder check` does.

    The first call starts a sandbox, which stays warm for the next ones of the same assignment. What was read of a
    course is kept until the process ends. Threads may call it; they are served one after the other.

    Args:
        notebook: its path, its bytes, or what `json.load` or nbformat made of it. What cannot be read as a notebook
            gets a report with `error`, and 0 points.
        assignment: its id in course.yaml; None finds out by the stubs in the notebook, then by its name.
        course: the folder of course.yaml; None takes the nearest one, from the working directory upwards.
        bundle: what `autograder bundle` made, its path or its bytes, in place of a course.
        seed: for the inputs of the checks, from 0; None makes it from the notebook and the course's secret. The report
            has it, and with the same one the same notebook gets the same report.
        weak_sandbox: grade even where a wall of the sandbox is missing.

    Raises:
        FileNotFoundError: there is no file at the path.
        CourseError: the course, the bundle or the assignment cannot be used, or the assignment cannot be told.
        SandboxError: a wall of the sandbox is missing, or the sandbox cannot be started.
    """
    if bundle is not None and course is not None:
        raise CourseError("found both a course and a bundle, expected one of them: a bundle holds its own course")
    with _lock:
        packed = bundle if bundle is None or isinstance(bundle, bytes) else read_bundle(Path(bundle))
        the_course, only, secret = _opened(packed) if packed is not None else (_course(course), None, None)
        path, data, error = _read(notebook)
        id_ = _assignment(the_course, path, data, assignment or only)
        if only not in (None, id_):
            raise CourseError(f"found the assignment {id_!r}, expected {only!r}, which the bundle is of")
        name = str(path) if path else f"{id_}.ipynb"
        grader = _grader(the_course, id_, seed, weak_sandbox, secret)
        submission = Submission(name, error=error) if error else read_submission(name, data, grader.source)
        reports: list[Report] = []
        grader.grade([submission], lambda _, report: reports.append(report))
        return reports[0]


def _read(notebook: Notebook) -> tuple[Path | None, bytes, str | None]:
    """The path of a notebook that has one, its bytes, and why there are none."""
    if isinstance(notebook, bytes):
        return None, notebook, None
    if isinstance(notebook, Mapping):
        return None, json.dumps(notebook).encode(), None
    path = Path(notebook)
    if not os.path.lexists(path):
        raise FileNotFoundError(2, "found no such file, expected a notebook", str(path))
    return path, *read_file(path)


def _assignment(course: Course, path: Path | None, data: bytes, said: str | None) -> str:
    known = ", ".join(course.assignments)
    if said is None:
        found = assignment_of(course, path, data)
        if found is None:
            raise CourseError(f"{path or 'the notebook'}: its cells do not tell of which assignment it is, expected "
                              f"`assignment` with one of: {known}")
        return found
    if said not in course.assignments:
        raise CourseError(f"found no assignment {said!r} in course.yaml, expected one of: {known}")
    return said


def _course(folder: str | os.PathLike[str] | None) -> Course:
    return _loaded(Path(folder).resolve() if folder is not None else nearest_course())


@lru_cache(maxsize=MOST_KEPT)
def _loaded(root: Path) -> Course:
    return load_course(root)


def _opened(bundle: bytes) -> tuple[Course, str, bytes | None]:
    opened = open_bundle(bundle)
    return opened.course, opened.assignment.id, opened.secret


def _grader(course: Course, id_: str, seed: int | None, weak_sandbox: bool, secret: bytes | None) -> Grader:
    """A grader that is warm already, if there is one; the one that was not asked for the longest gives way."""
    key = (course.root, id_, seed, weak_sandbox)
    if key not in _kept:
        _kept[key] = Grader(course, course.assignments[id_], seed, weak_sandbox, secret)
    _kept.move_to_end(key)
    while len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)[1].close()
    return _kept[key]


@atexit.register
def _close() -> None:
    while _kept:
        _kept.popitem()[1].close()


def _after_fork() -> None:
    """Whoever held the lock is not in the forked process. A sandbox knows by itself that it is its parent's."""
    global _lock
    _lock = threading.RLock()


os.register_at_fork(after_in_child=_after_fork)
