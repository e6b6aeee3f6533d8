"""The commands. Results go to stdout, progress and errors to stderr; exit 2 is for wrong use."""

import gc
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from . import author_commands, class_commands, clock, ending
from .doors import commands as door_commands
from .doors.options import FailUnder, FormatOption
from .lookup import (
    AssignmentId,
    CourseFolder,
    WeakSandbox,
    assignment_in,
    assignment_of,
    bundled,
    course_in,
    our_errors,
    ready,
    stop,
)

FEW = 6  # notebooks that one process grades before another one would have started

app = typer.Typer(
    help="Grades NumPy exercises: hidden checks for the values, a verdict on loops, a sandbox around students' code.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
out = Console(highlight=False)
err = Console(stderr=True, highlight=False)

Seed = Annotated[
    int | None, typer.Option(min=0, max=2**63 - 1, help="for the checks' inputs (default: made from the submission)")
]
Workers = Annotated[int, typer.Option(min=1, help="grading processes (default: one per processor)")]
CPUS = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@app.callback()
def main_options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="say which version this is", is_eager=True,
                                          callback=lambda wanted: _say_version() if wanted else None)] = False,
) -> None:
    ending.runs(context.invoked_subcommand or "")


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
    from .scale.job import Item, Job

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
    assignment: AssignmentId,
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
    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    if scheduler is None and workers > 1:
        from .scale.forkserver import prepare

        prepare()  # what follows takes this process as long as it takes that one
    from .gradebook.dry_run import preview
    from .gradebook.grade_class import grade_class
    from .gradebook.place import Place
    from .gradebook.standings import class_standings
    from .progress import Run
    from .reports import profile_table

    gc.freeze()  # what is imported stays: going through all of it again and again takes as long as a class's results
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
app.command()(door_commands.gradescope)
app.command()(door_commands.classroom)
app.command()(door_commands.coursera)
app.command()(author_commands.release)
app.command()(author_commands.init)
app.command()(author_commands.bundle)
app.command()(author_commands.new)
app.command()(author_commands.validate)
app.command()(author_commands.mutate)
app.command()(author_commands.sample)


@app.command()
def explain(
    rule: Annotated[str | None, typer.Argument(help="a rule's name, as in a violation (default: list them)")] = None,
) -> None:
    """Say what a rule catches, why, and what to write instead."""
    from . import rules
    from .grading.growth import GROWTH
    from .reports.rules_list import rules_list

    texts = {**{each.name: rules.explain(each.name) for each in rules.RULES}, "growth": GROWTH}
    if rule is None:
        print(rules_list(texts))
    elif rule not in texts:
        stop(f"found no rule {rule!r}, expected one of: {', '.join(texts)}")
    else:
        print(texts[rule])


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
    ending.begin()
    try:
        app()
    finally:
        ending.finish()
