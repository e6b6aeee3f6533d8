"""The commands that pack an assignment for other people's platforms."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ..lookup import CourseFolder, assignment_in, course_in, our_errors, ready

Assignment = Annotated[str, typer.Argument(help="the assignment")]
Requirements = Annotated[
    Path | None,
    typer.Option(help="versions and hashes of packages that the assignment imports and the grader itself does not"),
]
Weak = Annotated[
    bool,
    typer.Option("--weak-sandbox", help="have it grade where a wall of the sandbox is missing; read docs/platforms.md"),
]


def gradescope(
    assignment: Assignment,
    output: Annotated[Path, typer.Option(help="the zip to write", metavar="FILE.zip")],
    weak_sandbox: Weak = False,
    requirements: Requirements = None,
    course: CourseFolder = None,
) -> None:
    """Pack the autograder that Gradescope runs into a zip. It holds the answers: keep it secret."""
    from ..bundle import write_bundle
    from .gradescope_zip import gradescope_zip

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    ready(the_assignment)
    with our_errors():
        write_bundle(output, gradescope_zip(the_course, the_assignment, weak_sandbox, requirements))


def classroom(
    assignment: Assignment,
    output: Annotated[Path, typer.Option(help="the folder of the template for students' repositories", metavar="DIR")],
    grader: Annotated[
        Path | None, typer.Option(help="the file that the workflow fetches (default: DIR.grader.zip beside it)")
    ] = None,
    requirements: Requirements = None,
    course: CourseFolder = None,
) -> None:
    """Make a template for students' repositories on GitHub, and apart from it the grader, to be kept secret."""
    from .classroom_repo import write_template

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    ready(the_assignment)
    apart = grader or output.with_name(f"{output.absolute().name}.grader.zip")
    with our_errors():
        for path in write_template(the_course, the_assignment, output, apart, requirements):
            print(path, file=sys.stderr)
    print(f"{apart} holds the answers: put it where no student can read it; docs/platforms.md says how",
          file=sys.stderr)


def coursera(
    assignment: Assignment,
    output: Annotated[Path, typer.Option(help="the folder to build the image from", metavar="DIR")],
    weak_sandbox: Weak = False,
    requirements: Requirements = None,
    course: CourseFolder = None,
) -> None:
    """Make the folder that the image of a Coursera grader is built from. It holds the answers: keep it secret."""
    from .coursera_image import write_image

    the_course = course_in(course)
    the_assignment = assignment_in(the_course, assignment)
    ready(the_assignment)
    with our_errors():
        for path in write_image(the_course, the_assignment, output, weak_sandbox, requirements):
            print(path, file=sys.stderr)
