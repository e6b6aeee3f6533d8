"""A class as the gradebook has it: every student's standing in an assignment, also of who handed in nothing."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nbgrader import api

from .. import standing
from ..notebooks.raw import sources_of
from ..notebooks.source import SourceNotebook
from ..report import Report
from ..roster import Student, read_roster
from ..standing import Grade, Standing
from .fingerprint import Versions, versions
from .place import Place


def class_standings(place: Place, reports: Mapping[str, Report] | None = None,
                    answers: dict[str, dict[str, str]] | None = None) -> dict[str, Standing]:
    """Every student of the roster, and who else handed something in, by id.

    Args:
        place: of which assignment.
        reports: those that are at hand, by the engine and the checks that are here; what an autograded notebook
            remembers of any other is read from it.
        answers: is given each student's code by function, where it is there.
    """
    roster = read_roster(place.course)
    source = SourceNotebook.read(place.assignment)
    submitted, rows = {*place.students("submitted")}, gradebook_rows(place)
    reports = reports or {}
    here = versions(place.course, place.assignment) if reports else None
    graded = {*reports, *place.students("autograded"), *rows}
    most = source_max(source)
    found = {}
    for student in sorted({*roster, *submitted, *graded}):
        report, engine = reports.get(student), here if student in reports else Versions("", "")
        if student in graded and (report is None or answers is not None):
            notebook = place.notebook(student)
            if report is None:
                report, record = place.record(notebook)
                engine = Versions.parse(record.get("engine", ""))
            if answers is not None:
                answers[student] = sources_of(notebook, place.assignment.functions)
        person = roster.get(student, Student(student))
        row = rows.get(student) if report else None
        grades = _grades(source, report, row.grades if row else {})
        found[student] = Standing(
            student, person.name, person.email, person.group, not roster or student in roster, report, **grades,
            status=_status(report, grades.get("grades", {}), student in submitted), max_score=most,
            engine=engine.engine, suite=engine.suite,
            **({"handed_in": row.timestamp, "seconds_late": row.seconds_late, "penalty": row.penalty} if row else {}))
    return found


@dataclass
class Row:
    """What the gradebook has of one submission."""

    timestamp: Any
    seconds_late: float
    penalty: float
    grades: dict[str, Any]

    @property
    def score(self) -> float:
        """After the penalty, as nbgrader exports it."""
        return max(0.0, sum(_grade(0, values, None).score for values in self.grades.values()) - self.penalty)


def source_max(source: SourceNotebook) -> float:
    """All points of an assignment, those that a person gives too."""
    return source.assignment.max_score + source.points_by_hand


def gradebook_rows(place: Place) -> dict[str, Row]:
    """The gradebook's rows of an assignment by student, in two queries."""
    with place.reading() as db:
        if db is None:
            return {}
        id_ = place.assignment.id
        submissions = (
            db.query(api.SubmittedNotebook.id, api.SubmittedAssignment.student_id, api.SubmittedAssignment.timestamp,
                     api.SubmittedAssignment.extension, api.Assignment.duedate,
                     api.SubmittedNotebook.late_submission_penalty)
            .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
            .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
            .filter(api.Assignment.name == id_)
        ).all()
        grades: dict[str, dict[str, Any]] = defaultdict(dict)
        cells = (
            db.query(api.Grade.notebook_id, api.BaseCell.name, api.Grade.auto_score, api.Grade.manual_score,
                     api.Grade.extra_credit, api.Grade.needs_manual_grade)
            .join(api.BaseCell, api.Grade.cell_id == api.BaseCell.id)
            .join(api.Notebook, api.BaseCell.notebook_id == api.Notebook.id)
            .join(api.Assignment, api.Notebook.assignment_id == api.Assignment.id)
            .filter(api.Assignment.name == id_)
        )
        for notebook, name, *values in cells:
            grades[notebook][name] = values
        rows = {}
        for notebook, student, timestamp, extension, due, penalty in submissions:
            late = 0.0
            if timestamp is not None and due is not None:
                late = max(0.0, (timestamp - due).total_seconds() - (extension.total_seconds() if extension else 0))
            rows[student] = Row(timestamp, late, penalty or 0.0, grades[notebook])
        return rows


def _grades(source: SourceNotebook, report: Report | None, cells: dict[str, Any]) -> dict[str, dict[str, Grade]]:
    """A student's grades by function and by question, as the gradebook has them, or as the report alone tells."""
    if report is None:
        return {}
    grades = {name: _grade(function.max_score, cells.get(source.graded[name].grade_id),
                           (function.score, None, None, function.waits))
              for name, function in report.functions.items()}
    by_hand = {cell.grade_id: _grade(cell.points or 0.0, cells.get(cell.grade_id), (None, None, None, True))
               for cell in source.by_hand}
    return {"grades": grades, "by_hand": by_hand}


def _grade(max_score: float, values: Any, otherwise: Any) -> Grade:
    auto, manual, extra, waits = values or otherwise
    return Grade(max_score, auto, manual, extra or 0.0, bool(waits))


def _status(report: Report | None, grades: Mapping[str, Grade], handed_in: bool) -> str:
    """One word for it. What a person has looked at is held no longer."""
    if report is None:
        return standing.UNGRADED if handed_in else standing.MISSING
    if report.error is not None:
        return standing.UNREADABLE
    if report.broken:
        return standing.BROKEN
    held = any(function.held and grades[name].waits for name, function in report.functions.items())
    return standing.HELD if held else standing.GRADED
