"""The roster, students.csv: who takes the course, so that who handed in nothing has a row too."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .course import Course, CourseError

FILE = "students.csv"
COLUMNS = ("id", "name", "email", "group", "extension")
ALSO = {"e-mail": "email"}
MAX_BYTES = 16 * 2**20
LONGEST = 128  # characters: what the gradebook's column of ids holds


@dataclass(frozen=True)
class Student:
    """A row of the roster. `extension` is in days, for every assignment."""

    id: str
    name: str = ""
    email: str = ""
    group: str = ""
    extension: float = 0.0


def read_roster(course: Course) -> dict[str, Student]:
    """The students of a course by id, in the order of the file; none where there is no students.csv.

    Raises:
        CourseError: a line per mistake, also for extensions in course.yaml that name nobody.
    """
    path = course.root / FILE
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return {}
    except OSError as problem:
        raise CourseError(f"{path}: {problem.strerror}, expected a CSV file that can be read") from None
    if len(data) > MAX_BYTES:
        raise CourseError(f"{path}: found more than {MAX_BYTES:,} bytes, expected a row per student")
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise CourseError(f"{path}: found text in another encoding, expected UTF-8; save it as “CSV UTF-8”") from None
    problems: list[str] = []
    students = _students(path, lines, problems)
    problems = problems or list(_unknown(course, students))
    if problems:
        raise CourseError("\n".join(problems))
    return students


def _students(path: Path, lines: list[str], problems: list[str]) -> dict[str, Student]:
    """The rows that can be read; for each other one a sentence is added to `problems`."""
    reader = csv.reader(lines)
    header = [ALSO.get(name.strip().lower(), name.strip().lower()) for name in next(reader, [])]
    expected = f"expected columns of {', '.join(COLUMNS)}, each once, separated by commas, `id` among them"
    if "id" not in header or len(set(header)) < len(header) or not set(header) <= set(COLUMNS):
        problems.append(f"{path}:1: found {', '.join(header)[:100] or 'nothing'}; {expected}")
        return {}
    students: dict[str, Student] = {}
    try:
        for row in reader:
            place = f"{path}:{reader.line_num}"
            if not any(cell.strip() for cell in row):
                continue
            if len(row) != len(header):
                problems.append(f"{place}: found {len(row)} cells, expected {len(header)} as in line 1")
                continue
            cells = dict(zip(header, (cell.strip() for cell in row), strict=True))
            faults = [*_faults(cells, students)]
            problems += [f"{place}: {fault}" for fault in faults]
            if not faults:
                days = float(cells.pop("extension", "") or 0)
                students[cells["id"]] = Student(**cells, extension=days)
    except csv.Error as problem:
        problems.append(f"{path}:{reader.line_num}: found {problem}, expected a CSV file; save it anew")
    return students


def _faults(cells: dict[str, str], students: dict[str, Student]) -> Iterator[str]:
    id_ = cells["id"]
    if not id_ or len(id_) > LONGEST or id_.startswith(".") or "/" in id_ or _unprintable("".join(cells.values())):
        yield f"found {id_[:40]!r}, expected an id that can name a folder in submitted/, and printable text"
    elif id_ in students:
        yield f"found {id_!r} twice, expected each student once"
    extension = cells.get("extension", "")
    try:
        fits = 0 <= float(extension or 0) <= 3650
    except ValueError:
        fits = False
    if not fits:
        yield f"extension: found {extension[:40]!r}, expected a number of days, or nothing"


def _unprintable(text: str) -> bool:
    return any(unicodedata.category(char) == "Cc" for char in text)


def _unknown(course: Course, students: dict[str, Student]) -> Iterator[str]:
    """Where there is a roster, an extension for somebody who is not on it is a typing error."""
    groups = {student.group for student in students.values()} - {""}
    for id_, assignment in course.assignments.items():
        place = f"{course.root / 'course.yaml'}: assignments.{id_}.extensions"
        for student in assignment.extensions.students:
            if student not in students:
                yield f"{place}.students: found {student!r}, expected an id of {FILE}"
        for group in assignment.extensions.groups:
            if group not in groups:
                known = ", ".join(sorted(groups)[:20]) or "a column `group` first"
                yield f"{place}.groups: found {group!r}, expected a group of {FILE}: {known}"
