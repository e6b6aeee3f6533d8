"""The commands. Results go to stdout, progress and errors to stderr; exit 2 is for wrong use."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from . import class_commands, clock
from .doors.options import FailUnder, FormatOption
from .lookup import CourseFolder, assignment_in, assignment_of, bundled, course_in, our_errors, ready, stop

FIRST = 5  # of what contradicts a fact: the rest is seldom about something else
FEW = 6  # notebooks that one process grades before another one would have started

app = typer.Typer(
    help="Grades NumPy exercises: hidden checks for the values, a verdict on loops, a sandbox around students' code.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

Seed = Annotated[
    int | None, typer.Option(min=0, max=2**63 - 1, help="for the checks' inputs (default: made from the submission)")
]
WeakSandbox = Annotated[bool, typer.Option("--weak-sandbox", help="grade even where a wall of the sandbox is missing")]
Workers = Annotated[int, typer.Option(min=1, help="grading processes (default: one per processor)")]
CPUS = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@app.callback()
def main_options(
    version: Annotated[bool, typer.Option("--version", help="say which version this is", is_eager=True,
                                          callback=lambda wanted: _say_version() if wanted else None)] = False,
) -> None:
    pass


@app.command()
def check(
    notebooks: Annotated[list[Path], typer.Argument(help="notebooks to grade", metavar="NOTEBOOK…")],
    assignment: Annotated[str | None, typer.Option(help="which one they are of (default: as their stubs tell)")] = None,
    json: Annotated[bool, typer.Option("--json", help="one JSON object per notebook, one line each")] = False,
    form: FormatOption = None,
    fail_under: FailUnder = None,
    seed: Seed = None,
    workers: Workers = CPUS,
    weak_sandbox: WeakSandbox = False,
    bundle: Annotated[Path | None, typer.Option(help="grade with this bundle, without a course's folder")] = None,
    course: CourseFolder = None,
) -> None:
    """Grade notebooks without touching any gradebook."""
    from .doors.formats import finish, wanted, written
    from .notebooks import read_file
    from .progress import Run
    from .reports import notebook_text
    from .scale.task import Item, Job

    if bundle and (course or assignment):
        stop("found --bundle with --course or --assignment, expected no other one: a bundle holds its own")
    form = wanted(form, json, len(notebooks))
    the_course, assignment, data = bundled(bundle) if bundle else (course_in(course), assignment, None)
    for path in notebooks:
        if not os.path.lexists(path):
            stop(f"{path}: not found, expected a notebook")
    files = [read_file(path) for path in notebooks]
    ids = [assignment_of(the_course, path, text, assignment) for path, (text, _) in zip(notebooks, files, strict=True)]
    for id_ in set(ids):
        ready(the_course.assignments[id_])

    reports = {}
    with Run(err, alarms=False) as run:  # each report says it
        for id_ in dict.fromkeys(ids):
            mine = [index for index, of in enumerate(ids) if of == id_]
            items = [Item(str(index), str(notebooks[index]), *files[index]) for index in mine]
            job = Job(the_course.root, id_, seed, weak_sandbox, data)
            count = 1 if len(items) <= FEW else min(workers, len(items))
            for item, report in run.graded(job, items, count):
                reports[int(item.key)] = report
    found = [reports[index] for index in sorted(reports)]
    if form and found:
        print(written(found, form))
    for number, report in enumerate(found if form is None else (), 1):
        out.print(notebook_text(report), soft_wrap=True)
        if number < len(notebooks):
            out.print()
    if run.stopped or (len(notebooks) > 1 and err.is_terminal):
        run.end("the others have no result; the same command grades all of them")
    if fail_under is not None:
        finish(found, fail_under)


@app.command()
def grade(
    assignment: Annotated[str, typer.Argument(help="the assignment to grade")],
    workers: Workers = CPUS,
    scheduler: Annotated[str | None, typer.Option(help="address of a Dask scheduler to send the work to")] = None,
    force: Annotated[bool, typer.Option("--force", help="grade again what is graded and unchanged")] = False,
    feedback: Annotated[bool, typer.Option("--feedback", help="write feedback pages too")] = False,
    profile: Annotated[bool, typer.Option("--profile", help="say where the time went, stage by stage")] = False,
    seed: Seed = None,
    weak_sandbox: WeakSandbox = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="say whose score would change, and write nothing")] = False,
    json: Annotated[bool, typer.Option("--json", help="one JSON object per student, one line each")] = False,
    course: CourseFolder = None,
) -> None:
    """Grade submitted/*/ASSIGNMENT/ into nbgrader's gradebook and autograded/."""
    from .gradebook.dry_run import preview
    from .gradebook.grade_class import grade_class
    from .gradebook.standings import Place, class_standings
    from .progress import Run
    from .reports import profile_table

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    if profile:
        clock.start()
    with Run(err) as run, our_errors():
        def graded(job, items: Sequence) -> Iterable:
            return run.graded(job, items, min(workers, max(1, len(items))), scheduler)

        if dry_run:
            found = preview(the_course, the_assignment, graded, seed=seed, force=force, weak_sandbox=weak_sandbox)
            class_commands.print_preview(found, json)
            return
        reports = grade_class(
            the_course, the_assignment, graded, seed=seed, force=force, feedback=feedback, weak_sandbox=weak_sandbox,
            warn=lambda sentence: err.print(sentence, markup=False, soft_wrap=True),
        )
        standings = class_standings(Place.of(the_course, the_assignment), reports)
    class_commands.print_class(standings, f"{assignment}: {the_assignment.title}", json)
    if profile:
        (err if json else out).print(profile_table(clock.taken(), len(reports), run.seconds))
    run.end("what is graded is kept, and the same command " + ("begins anew" if force else "grades the rest"))
    if any(report.broken for report in reports.values()):
        stop("some checks are broken, which is our fault: these students' points are not final; grade them again", 1)


app.command()(class_commands.report)
app.command()(class_commands.history)
app.command()(class_commands.export)


@app.command()
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


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="a folder that is empty, or not there yet", metavar="DIR")],
) -> None:
    """Make a course of your own: an assignment that grades at once, and all that it takes to run it."""
    from .authoring.init import make_course

    with our_errors():
        for path in make_course(folder):
            err.print(str(path), soft_wrap=True)


@app.command()
def bundle(
    assignment: Annotated[str, typer.Argument(help="the assignment")],
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


@app.command()
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


@app.command()
def validate(
    assignment: Annotated[str | None, typer.Argument(help="the assignment (default: every one)")] = None,
    course: CourseFolder = None,
) -> None:
    """Say what holds of each assignment, a fact a line. Exit 1 where one does not."""
    from .authoring.validate import facts

    the_course = course_in(course)
    all_hold = True
    for id_ in [assignment] if assignment else list(the_course.assignments):
        with our_errors():
            for fact in facts(the_course, assignment_in(the_course, id_)):
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


@app.command()
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


@app.command()
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


@app.command()
def explain(
    rule: Annotated[str | None, typer.Argument(help="a rule's name, as in a violation (default: list them)")] = None,
) -> None:
    """Say what a rule catches, why, and what to write instead."""
    from . import rules
    from .grading.growth import GROWTH

    names = [*(each.name for each in rules.RULES), "growth"]
    if rule is None:
        print("\n".join(names))
    elif rule not in names:
        stop(f"found no rule {rule!r}, expected one of: {', '.join(names)}")
    else:
        print(GROWTH if rule == "growth" else rules.explain(rule))


@app.command()
def doctor() -> None:
    """Print each wall of the sandbox, whether it stands, and what to do when not. Exit 1 when one is missing."""
    from rich.table import Table

    from .sandbox import walls

    table = Table(header_style="bold")
    for column in ("wall", "stands", "what was tried", "what to do"):
        table.add_column(column)
    found = walls()
    for wall in found:
        table.add_row(wall.name, "[green]yes[/]" if wall.stands else "[red]NO[/]", wall.detail, wall.remedy)
    out.print(table)
    if not all(wall.stands for wall in found):
        raise typer.Exit(1)


def _say_version() -> None:
    from importlib.metadata import version

    print(f"autograder {version('autograder')}")
    raise typer.Exit


def main() -> None:
    app()
