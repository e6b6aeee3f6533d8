"""What a student has in an assignment, as the gradebook has it: the report, a person's scores, lateness.

Standard library only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from .report import Report

MISSING = "nothing handed in"
UNGRADED = "not graded yet"
UNREADABLE = "unreadable"
BROKEN = "broken"
HELD = "held"
GRADED = "graded"
STATUSES = (GRADED, HELD, BROKEN, UNREADABLE, UNGRADED, MISSING)


@dataclass(frozen=True)
class Grade:
    """One cell in the gradebook. What a person entered comes before what was graded here."""

    max_score: float
    auto: float | None = None
    manual: float | None = None
    extra: float = 0.0
    waits: bool = False  # for a person

    @cached_property
    def score(self) -> float:
        given = self.auto if self.manual is None else self.manual
        return round((given or 0.0) + self.extra, 6)

    @property
    def by_person(self) -> bool:
        """Whether a person gave or changed it."""
        return self.manual is not None or self.extra != 0


@dataclass(frozen=True)
class Standing:
    """One student in one assignment.

    `grades` are by function, `by_hand` by the name of the question. `engine` and `suite` say what graded it.
    """

    student: str
    name: str = ""
    email: str = ""
    group: str = ""
    on_roster: bool = True
    report: Report | None = None
    grades: Mapping[str, Grade] = field(default_factory=dict)
    by_hand: Mapping[str, Grade] = field(default_factory=dict)
    status: str = MISSING
    handed_in: datetime | None = None  # in UTC
    seconds_late: float = 0.0  # beyond the due date and every extension
    penalty: float = 0.0
    max_score: float = 0.0
    engine: str = ""
    suite: str = ""

    @property
    def counts(self) -> bool:
        """Whether its points say something of what the student can."""
        return self.status in (GRADED, HELD)

    @cached_property
    def every(self) -> dict[str, Grade]:
        return {**self.grades, **self.by_hand}

    @cached_property
    def reached(self) -> float:
        """All points before the penalty."""
        return round(sum(grade.score for grade in self.every.values()), 6)

    @property
    def score(self) -> float:
        """What counts, as nbgrader exports it."""
        return round(max(0.0, self.reached - self.penalty), 6)

    @property
    def changed_by_person(self) -> list[str]:
        return [name for name, grade in self.grades.items() if grade.by_person]

    @property
    def waiting(self) -> list[str]:
        return [name for name, grade in self.every.items() if grade.waits]

    def to_dict(self) -> dict[str, Any]:
        """For JSON: a line of `autograder grade --json`."""
        return {
            "schema": 1, "student": self.student, "name": self.name, "group": self.group, "status": self.status,
            "score": self.score, "reached": self.reached, "max_score": self.max_score, "penalty": self.penalty,
            "handed_in": self.handed_in.isoformat() + "Z" if self.handed_in else None,
            "seconds_late": self.seconds_late,
            "grades": {name: {"score": grade.score, "max_score": grade.max_score, "auto": grade.auto,
                              "manual": grade.manual, "extra": grade.extra, "waits": grade.waits}
                       for name, grade in self.every.items()},
            "report": self.report.to_dict() if self.report else None,
        }
