"""The options that platforms and CI ask of `autograder check`. It loads nothing: every command reads it."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    JSON = "json"
    CLASSROOM = "classroom"
    JUNIT = "junit"
    COURSERA = "coursera"


FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="instead of a text for people: JSON, a step output for GitHub Classroom, JUnit's "
                                  "XML, Coursera's feedback.json"),
]
FailUnder = Annotated[
    float | None,
    typer.Option("--fail-under", min=0, max=1, metavar="SHARE",
                 help="exit with 1 where a notebook has a smaller share of its points, such as 0.5"),
]
