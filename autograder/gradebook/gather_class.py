"""The class report of an assignment: what it is made from is gathered here, from the gradebook and autograded/.

The reports are those that the autograded notebooks remember: both doors write them there in the move that makes a
submission count as graded, so there is no second place that could say something else.
"""

import os
import platform
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..course import Assignment, Course, CourseError
from ..late import Late
from ..notebooks.source import SourceNotebook
from ..reports.class_report import ClassPage, checks_csv, class_page, index_page, students_csv
from ..reports.words import number
from ..roster import Student, read_roster
from ..standing import Standing
from .fingerprint import versions
from .place import Place
from .similar import alike
from .standings import Row, class_standings, gradebook_rows

FOLDER = "reports"  # in the course's folder
SEEDS = ("random by a seed that is made from each submission and the course's secret: the same submission gets the "
         "same inputs again, and nobody can know them before. `autograder history STUDENT ID` shows each seed.")


def write_report(course: Course, assignment: Assignment, output: Path | None = None) -> list[Path]:
    """Write the class report, its two CSV files beside it, and the course's reports/index.html; returns their paths.

    Raises:
        CourseError: nothing of the assignment is graded yet.
    """
    place = Place.of(course, assignment)
    answers: dict[str, dict[str, str]] = {}
    standings = list(class_standings(place, answers=answers).values())
    if not any(each.report for each in standings):
        raise CourseError(f"autograded/*/{assignment.id}: found nothing graded, expected a graded class; "
                          f"`autograder grade {assignment.id}` first")
    output = output or course.root / FOLDER / f"{assignment.id}.html"
    if output.suffix.lower() not in (".html", ".htm"):
        raise CourseError(f"{output}: found {output.suffix or 'no ending'!r}, expected the name of a page, "
                          f"such as {assignment.id}.html")
    index = course.root / FOLDER / "index.html"
    source = SourceNotebook.read(assignment)
    page = ClassPage(
        course.course, assignment.title or assignment.id, standings, _settings(course, assignment, standings),
        datetime.now(UTC), output.stem, _pages(place, standings, output.parent),
        alike(answers, [source.reference, source.stubs]), _address(index, output.parent))
    files = {output: class_page(page), output.with_suffix(".checks.csv"): checks_csv(page),
             output.with_suffix(".students.csv"): students_csv(page)}
    for path, text in files.items():
        _write(path, text)
    _write(index, _index(course, index.parent, {assignment.id: output}))
    return [*files, index]


def _write(path: Path, text: str) -> None:
    """Whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8", errors="replace")
    partial.replace(path)


def _pages(place: Place, standings: Iterable[Standing], folder: Path) -> dict[str, str]:
    """The addresses, from `folder`, of the students' own pages that are there."""
    pages = {each.student: place.folder("feedback", each.student) / f"{place.assignment.id}.html"
             for each in standings if each.report}
    return {student: _address(page, folder) for student, page in pages.items() if page.is_file()}


def _address(path: Path, folder: Path) -> str:
    """As a link: relative, and without characters that a browser would take for something else."""
    return quote(os.path.relpath(path, folder))


def _settings(course: Course, assignment: Assignment, standings: Sequence[Standing]) -> list[tuple[str, str]]:
    """How it was graded, in words."""
    allowed = "; ".join(f"{name}: {number(each.points)} points, loops over {', '.join(each.grows_with) or 'nothing'}"
                        for name, each in assignment.functions.items())
    limits = ", ".join(f"{name.replace('_', ' ')} {number(value)}" for name, value in course.limits)
    pairs = [("Functions", allowed),
             ("A rejected function keeps", f"{assignment.rejected_share:.0%} of what its checks earned"),
             ("Rules that are not applied", ", ".join(assignment.allow) or "none"),
             ("Due", _due(course, assignment)), ("Limits", limits)]
    graders = Counter((each.engine, each.suite) for each in standings if each.report)
    now = versions(course, assignment)
    shown = "; ".join(f"engine {engine}, suite {suite}: {count}" for (engine, suite), count in graders.most_common(5))
    stale = sum(count for key, count in graders.items() if key != tuple(now))
    if stale:
        shown += f" – {stale} by others than the present ones: `autograder grade {assignment.id}` grades them again"
    return [*pairs, ("Graded by", shown),
            ("Versions", f"autograder {version('autograder')}, NumPy {version('numpy')}, "
                         f"Python {platform.python_version()}"),
            ("Inputs of the checks", SEEDS)]


def _due(course: Course, assignment: Assignment) -> str:
    due, policy = course.due(assignment), course.late_policy(assignment)
    if due is None:
        return "not set in course.yaml"
    return f"{due:%Y-%m-%d %H:%M} UTC{_policy(policy)}"


def _policy(policy: Late | None) -> str:
    if policy is None:
        return "; what lateness costs is set in nbgrader_config.py"
    return (f"; after {number(policy.grace_minutes)} minutes of grace each day that has begun costs "
            f"{policy.per_day:.0%} of the points reached, and {policy.floor:.0%} stay")


def _index(course: Course, folder: Path, just_made: Mapping[str, Path]) -> str:
    """The course's own page: from the gradebook alone, so that it is quick for many assignments."""
    roster = read_roster(course)
    places = {id_: Place.of(course, assignment) for id_, assignment in course.assignments.items()}
    rows = {id_: gradebook_rows(place) for id_, place in places.items()}
    assignments = []
    for id_, assignment in course.assignments.items():
        page = just_made.get(id_, folder / f"{id_}.html")
        scores = [row.score for row in rows[id_].values()]
        due = course.due(assignment)
        assignments.append({
            "id": id_, "title": assignment.title, "page": _address(page, folder) if page.is_file() else "",
            "due": f"{due:%Y-%m-%d %H:%M} UTC" if due else "–", "graded": len(scores),
            "mean": f"{sum(scores) / len(scores):.1f}" if scores else "–", "max_score": number(assignment.max_score)})
    students = sorted({*roster, *(student for each in rows.values() for student in each)})
    return index_page(course.course, assignments,
                      [_course_row(roster.get(student, Student(student)), places, rows, folder)
                       for student in students], datetime.now(UTC))


def _course_row(student: Student, places: Mapping[str, Place], rows: Mapping[str, Mapping[str, Row]],
                folder: Path) -> dict[str, Any]:
    """What one student has in each assignment."""
    cells, total = [], 0.0
    for id_, place in places.items():
        row = rows[id_].get(student.id)
        page = place.folder("feedback", student.id) / f"{id_}.html"
        cells.append({"score": number(row.score) if row else "–",
                      "page": _address(page, folder) if row and page.is_file() else ""})
        total += row.score if row else 0
    return {"student": student.id, "name": student.name, "group": student.group, "cells": cells, "total": number(total)}
