"""What every grade remembers: when it was given, by which engine and checks, from which seed, and what for.

A table of our own in nbgrader's database: it is written in the commit that enters the grade, it survives `nbgrader
autograde`, which empties autograded/<student>/<id>/ first, and whoever keeps the gradebook keeps it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Float,
    Integer,
    MetaData,
    RowMapping,
    String,
    Table,
    Text,
    func,
    inspect,
    select,
)
from sqlalchemy.orm import Session

from ..report import PASSED, FunctionReport, Report
from ..reports.items import general_name
from .fingerprint import Versions

HISTORY = Table(
    "autograder_history", MetaData(),
    Column("number", Integer, primary_key=True),
    Column("assignment", String(128), nullable=False),
    Column("student", String(128), nullable=False, index=True),
    Column("graded_at", DateTime, nullable=False),  # in UTC, as all that nbgrader keeps
    Column("engine", String(16), nullable=False),
    Column("suite", String(16), nullable=False),
    Column("seed", BigInteger, nullable=False),
    Column("submission", String(64), nullable=False),
    Column("score", Float, nullable=False),
    Column("max_score", Float, nullable=False),
    Column("functions", Text, nullable=False),
)


@dataclass(frozen=True)
class Entry:
    """One grade as it was given. `functions` holds score, rules that were broken and checks that failed."""

    assignment: str
    student: str
    graded_at: datetime
    engine: str
    suite: str
    seed: int
    submission: str
    score: float
    max_score: float
    functions: dict[str, dict[str, Any]]


def make_table(db: Session) -> None:
    HISTORY.create(db.connection(), checkfirst=True)


def remember(db: Session, graded: Sequence[tuple[str, Report, str]], versions: Versions) -> None:
    """Add grades, of students in one assignment, each unless it is their last one again. Commits nothing.

    Args:
        graded: by student the report and the hash of the submission.
    """
    last = _last(db, [student for student, _, _ in graded], graded[0][1].assignment)
    new = []
    for student, report, submission in graded:
        functions = {name: summary(function) for name, function in report.functions.items()}
        values = {
            "assignment": report.assignment, "student": student, "engine": versions.engine, "suite": versions.suite,
            "seed": report.seed, "submission": submission, "score": report.score, "max_score": report.max_score,
            "functions": json.dumps(functions),
        }
        if student not in last or any(last[student][name] != value for name, value in values.items()):
            new.append({**values, "graded_at": datetime.now(UTC).replace(tzinfo=None)})
    if new:
        db.execute(HISTORY.insert(), new)


def _last(db: Session, students: Sequence[str], assignment: str) -> dict[str, RowMapping]:
    """The last grade of each student in an assignment."""
    numbers = select(func.max(HISTORY.c.number)).where(
        HISTORY.c.student.in_(students), HISTORY.c.assignment == assignment).group_by(HISTORY.c.student)
    rows = db.execute(select(HISTORY).where(HISTORY.c.number.in_(numbers))).mappings()
    return {row["student"]: row for row in rows}


def entries(db: Session, student: str, assignment: str) -> list[Entry]:
    """The grades of a student in an assignment, the oldest first."""
    if not inspect(db.connection()).has_table(HISTORY.name):
        return []
    rows = db.execute(_of(student, assignment).order_by(HISTORY.c.number)).mappings()
    return [Entry(**{name: row[name] for name in row if name not in ("number", "functions")},
                  functions=json.loads(row["functions"])) for row in rows]


def summary(function: FunctionReport) -> dict[str, Any]:
    """What a function's points are made of, in a few words."""
    rules = list(dict.fromkeys(violation.rule for violation in function.violations))
    failed = [general_name(check.name) for check in function.checks if check.status != PASSED]
    return {"score": function.score, "rules": rules, "failed": failed}


def differences(before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> list[str]:
    """Through which checks and rules two summaries of a student's functions differ, a line per function."""
    lines = []
    for name in dict.fromkeys((*before, *after)):
        old, new = (each.get(name, {"score": 0.0, "rules": [], "failed": []}) for each in (before, after))
        if old == new:
            continue
        words = [
            *(f"`{rule}` is found now" for rule in new["rules"] if rule not in old["rules"]),
            *(f"`{rule}` is found no longer" for rule in old["rules"] if rule not in new["rules"]),
            *(f"fails now: {check}" for check in new["failed"] if check not in old["failed"]),
            *(f"fails no longer: {check}" for check in old["failed"] if check not in new["failed"]),
        ]
        why = "; ".join(words) or "by other points or weights of its checks"
        lines.append(f"{name} {old['score']:g} → {new['score']:g}: {why}")
    return lines


def _of(student: str, assignment: str) -> Any:
    return select(HISTORY).where(HISTORY.c.student == student, HISTORY.c.assignment == assignment)
