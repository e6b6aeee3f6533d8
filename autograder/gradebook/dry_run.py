"""What grading would change, before anything is written: whose score, from what to what, and through what."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..course import Assignment, Course, CourseError
from ..report import Report
from ..roster import Student, read_roster
from ..scale.job import Item, Job
from ..secret import FILE
from ..standing import Standing
from .autograded import content_hash
from .fingerprint import versions
from .handed import Handed, read_handed
from .history import differences, summary
from .place import Place
from .standings import class_standings


@dataclass(frozen=True)
class Change:
    """A student's score before and after; `before` is None for who was not graded yet."""

    student: str
    before: float | None
    after: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """The changes, and how many submissions of how many would be graded."""

    changes: tuple[Change, ...]
    graded: int
    of: int


def preview(
    course: Course,
    assignment: Assignment,
    grade_items: Callable[[Job, Sequence[Item]], Iterable[tuple[Item, Report]]],
    seed: int | None = None,
    force: bool = False,
    weak_sandbox: bool = False,
) -> Preview:
    """What `grade_class` with the same arguments would do to the scores. It writes nothing.

    Raises:
        CourseError: there is nothing to grade, or no secret of the course yet: the first grading makes that.
    """
    place = Place.of(course, assignment)
    handed = {student: read_handed(student, place.folder("submitted", student), assignment.id)
              for student in place.students("submitted")}
    if not handed:
        raise CourseError(f"submitted/*/{assignment.id}: found no submissions, expected a folder per student")
    if seed is None and not (course.root / FILE).is_file():
        raise CourseError(f"{course.root / FILE}: not found, expected the secret that the first grading makes: nothing "
                          "is graded yet, so nothing can change; grade first")
    standings = class_standings(place)
    version = str(versions(course, assignment))
    items = [Item(student, str(each.path), each.data, each.error) for student, each in handed.items()
             if force or _to_grade(place, each, standings[student], version)]
    job = Job(course.root, assignment.id, seed, weak_sandbox)
    reports = {item.key: report for item, report in grade_items(job, items)}
    changes = tuple(_changes(course, assignment, handed, standings, reports))
    return Preview(changes, len(items), len(handed))


def _to_grade(place: Place, handed: Handed, standing: Standing, version: str) -> bool:
    _, record = place.record(place.notebook(handed.student))
    unchanged = record.get("submission") == content_hash(handed.data, handed.error) and record["engine"] == version
    return not unchanged or standing.report is None or standing.report.broken


def _changes(course: Course, assignment: Assignment, handed: Mapping[str, Handed], standings: Mapping[str, Standing],
             reports: Mapping[str, Report]) -> Iterator[Change]:
    roster = read_roster(course)
    for student, submission in handed.items():
        before = standings[student]
        report = reports.get(student, before.report)
        if report is None:
            continue
        if not before.grades:
            yield Change(student, None, report.score, ("graded for the first time",))
            continue
        grades = {name: replace(before.grades[name], auto=each.score) for name, each in report.functions.items()}
        after = replace(before, grades=grades, report=report)
        after = replace(after, penalty=_penalty(course, assignment, roster, submission, after))
        reasons = list(_reasons(before, after))
        if reasons:
            yield Change(student, before.score, after.score, tuple(reasons))


def _reasons(before: Standing, after: Standing) -> Iterator[str]:
    """Why the score changes. What a person gave stays, and so does a score whose checks change places only."""
    old, new = ({name: summary(function) for name, function in each.report.functions.items()} if each.report else {}
                for each in (before, after))
    for line in differences(old, new):
        name = line.partition(" ")[0]
        if old.get(name, {}).get("score") == new[name]["score"]:
            continue
        yield f"{line}; a person's score stays" if before.grades[name].manual is not None else line
    if before.penalty != after.penalty:
        yield f"late penalty {before.penalty:g} → {after.penalty:g}"


def _penalty(course: Course, assignment: Assignment, roster: Mapping[str, Student], submission: Handed,
             standing: Standing) -> float:
    """By course.yaml. Where it does not say, nbgrader's settings do, and they stay as they are."""
    policy, due = course.late_policy(assignment), course.due(assignment)
    if policy is None or due is None:
        return standing.penalty
    mine = roster.get(submission.student, Student(submission.student))
    due += assignment.extensions.of(submission.student, mine.group, mine.extension)
    handed_in = submission.timestamp or standing.handed_in
    late = (handed_in - due).total_seconds() if handed_in else 0
    return policy.penalty(standing.reached, late) if late > 0 else 0.0
