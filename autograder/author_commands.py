"""The commands of those who make a course: what they print, and where they hand over to the work itself."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from .lookup import AssignmentId, CourseFolder, WeakSandbox, assignment_in, course_in, our_errors, ready, stop

FIRST = 5  # of what contradicts a fact: the rest is seldom about something else

err = Console(stderr=True, highlight=False)


def release(
    assignment: Annotated[str | None, typer.Argument(help="the assignment (default: every one)")] = None,
    handout: Annotated[bool, typer.Option("--zip", help="also pack it into one file for students")] = False,
    course: CourseFolder = None,
) -> None:
    """Make assignments/ from solutions/: the notebooks that students get."""
    from .authoring.handout import write_handout
    from .authoring.release import release_assignment

    the_course = course_in(course)
    for id_ in [assignment] if assignment else list(the_course.assignments):
        with our_errors():
            the_assignment = assignment_in(the_course, id_)
            paths = release_assignment(the_assignment)
            for path in [*paths, write_handout(the_assignment)] if handout else paths:
                err.print(str(path.relative_to(the_course.root)))


def init(
    folder: Annotated[Path, typer.Argument(help="a folder that is empty, or not there yet", metavar="DIR")],
) -> None:
    """Make a course of your own: an assignment that grades at once, and all that it takes to run it."""
    from .authoring.init import make_course

    with our_errors():
        for path in make_course(folder):
            err.print(str(path), soft_wrap=True)


def bundle(
    assignment: AssignmentId,
    output: Annotated[Path, typer.Option(help="the file to write")],
    course: CourseFolder = None,
) -> None:
    """Pack what grading one assignment needs into a file for `check --bundle`. It holds the answers: keep it secret."""
    from .bundle import make_bundle, write_bundle

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    ready(the_assignment)
    with our_errors():
        write_bundle(output, make_bundle(the_course, the_assignment))


def new(
    name: Annotated[str, typer.Argument(help="small letters, digits and dashes")],
    course: CourseFolder = None,
) -> None:
    """Make a new assignment to start from: it grades at once."""
    from .authoring.new import make_assignment

    the_course = course_in(course)
    with our_errors():
        for path in make_assignment(the_course, name):
            err.print(os.path.relpath(path), soft_wrap=True)


def validate(
    assignment: Annotated[str | None, typer.Argument(help="the assignment (default: every one)")] = None,
    seeds: Annotated[int, typer.Option(min=1, help="how many inputs known mistakes are tried with: each a price")] = 1,
    course: CourseFolder = None,
) -> None:
    """Say what holds of each assignment, a fact a line. Exit 1 where one does not."""
    from .authoring.validate import facts

    the_course = course_in(course)
    all_hold = True
    for id_ in [assignment] if assignment else list(the_course.assignments):
        with our_errors():
            for fact in facts(the_course, assignment_in(the_course, id_), seeds):
                print(f"{'ok' if fact.holds else 'NO'} {id_}: {fact.sentence}", flush=True)
                for line in fact.against[:FIRST]:
                    print(f"      {line}", flush=True)
                for line in fact.listed:
                    print(f"      {line}", flush=True)
                if len(fact.against) > FIRST:
                    print(f"      and {len(fact.against) - FIRST} more", flush=True)
                all_hold = all_hold and fact.holds
    if not all_hold:
        raise typer.Exit(1)


def mutate(
    assignment: Annotated[str | None, typer.Argument(help="the assignment (default: every one)")] = None,
    seed: Annotated[int, typer.Option(min=0, help="for the checks' inputs")] = 0,
    weak_sandbox: WeakSandbox = False,
    course: CourseFolder = None,
) -> None:
    """Say which small changes of the reference solution the hidden checks notice. Exit 1 where one survives."""
    from .authoring.mutate import strengths

    the_course = course_in(course)
    strong = True
    for id_ in [assignment] if assignment else list(the_course.assignments):
        with our_errors():
            for each in strengths(the_course, assignment_in(the_course, id_), seed, weak_sandbox):
                print(f"{'NO' if each.problems else 'ok'} {id_}: {each.function}: {each.mutants} mutants, "
                      f"{each.killed} killed, {each.equivalent} equivalent, {each.surviving} surviving", flush=True)
                for line in (*each.problems, *each.left_out):
                    print(f"      {line}", flush=True)
                strong = strong and not each.problems
    if not strong:
        raise typer.Exit(1)


def sample(
    assignment: Annotated[
        str | None, typer.Argument(help="the assignment (default: course.yaml's, or the only one)")
    ] = None,
    students: Annotated[int, typer.Option(min=1, max=100_000)] = 30,
    seed: Annotated[int, typer.Option(min=0)] = 1,
    if_empty: Annotated[bool, typer.Option("--if-empty", help="do nothing when there are submissions already")] = False,
    course: CourseFolder = None,
) -> None:
    """Fill submitted/ with a plausible class."""
    from .authoring.sample import fill

    the_course = course_in(course)
    known = list(the_course.assignments)
    id_ = assignment or the_course.default or (known[0] if len(known) == 1 else None)
    if id_ is None:
        stop(f"found no assignment, expected one of: {', '.join(known)}")
    the_assignment = assignment_in(the_course, id_)
    folder = the_course.root / "submitted"
    there = list(folder.glob(f"*/{id_}"))
    if there and if_empty:
        return
    if there:
        stop(f"{folder}: found {len(there)} submissions of {id_}, expected none; move them away first")
    with our_errors():
        names = fill(the_assignment, folder, students, seed)
    err.print(f"submitted/: {len(names)} students with answers to {id_}")
