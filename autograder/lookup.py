"""What a command is about: a course, an assignment of it, a bundle; and how a command ends where there is none."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from .course import Assignment, Course, CourseError, load_course, nearest_course


def _assignments(incomplete: str) -> list[str]:
    """For the completion of a command line: what is right so far."""
    try:
        known = load_course(nearest_course()).assignments
    except CourseError:
        return []
    return [id_ for id_ in known if id_.startswith(incomplete)]


AssignmentId = Annotated[str, typer.Argument(help="the assignment", autocompletion=_assignments)]
CourseFolder = Annotated[
    Path | None, typer.Option("--course", help="the course's folder; without it, the nearest one with a course.yaml")
]
WeakSandbox = Annotated[bool, typer.Option("--weak-sandbox", help="grade even where a wall of the sandbox is missing")]


def course_in(folder: Path | None) -> Course:
    """The course in a folder; without one, the nearest."""
    with our_errors():
        return load_course(folder.resolve() if folder else nearest_course())


def bundled(file: Path) -> tuple[Course, str, bytes]:
    """The course in a bundle, the assignment of it that can be graded, and the bundle's bytes."""
    from .bundle import open_bundle, read_bundle

    with our_errors():
        data = read_bundle(file)
        opened = open_bundle(data)
        return opened.course, opened.assignment.id, data


def assignment_in(course: Course, id_: str) -> Assignment:
    """The assignment of that name."""
    if id_ not in course.assignments:
        stop(f"found no assignment {id_!r} in course.yaml, expected one of: {', '.join(course.assignments)}")
    return course.assignments[id_]


def assignment_of(course: Course, path: Path, data: bytes, said: str | None) -> str:
    """Which assignment a notebook is of: what was said, else what its cells tell, then its name or its folder's."""
    from .notebooks.recognize import assignment_of

    if said is not None:
        return assignment_in(course, said).id
    with our_errors():
        found = assignment_of(course, path, data)
    if found is not None:
        return found
    stop(f"{path}: its cells do not tell of which assignment it is, "
         f"expected --assignment with one of: {', '.join(course.assignments)}")


def ready(assignment: Assignment) -> None:
    """Stop before any work where the source notebook disagrees with course.yaml."""
    from .notebooks import SourceNotebook

    with our_errors():
        SourceNotebook.read(assignment)


@contextmanager
def our_errors() -> Iterator[None]:
    """A course or a machine that cannot be used ends with its sentence and exit 2, not with a traceback."""
    try:
        yield
    except CourseError as problem:
        stop(str(problem))
    except BrokenPipeError:
        raise
    except OSError as problem:
        stop(f"{problem.filename or 'a file'}: {problem.strerror or problem}; nothing that was graded is lost")
    except Exception as problem:
        from .sandbox import SandboxError  # whoever raises it has it already

        if not isinstance(problem, SandboxError):
            raise
        stop(str(problem))


def stop(message: str, code: int = 2) -> NoReturn:
    """End with a message, a line each on stderr."""
    for line in message.splitlines():
        print(f"autograder: {line}", file=sys.stderr)
    raise typer.Exit(code)
