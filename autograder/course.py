"""course.yaml, validated: every wrong key, value or file gives one line with file, place, found and expected."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from typing import Annotated, Any, Literal

import yaml
from pydantic import Field, PrivateAttr, ValidationError, field_validator

from .late import DueDate, Extensions, Late, Zone, in_utc
from .settings import Settings

Name = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$")]
FunctionName = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")]
Positive = Annotated[float, Field(gt=0, le=1_000_000, allow_inf_nan=False)]
Visibility = Literal["visible", "after_due_date", "after_published", "hidden"]  # as Gradescope calls them
VISIBLE: Visibility = "visible"


class CourseError(Exception):
    """The course cannot be used as it is written. The text is for the instructor."""


class Function(Settings):
    """One stub: what it is worth, what its running time may grow with, and which stubs it calls.

    Of a class, `methods` has what some methods may grow with; the others have `grows_with`.
    """

    points: Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]
    grows_with: tuple[Name, ...] = ()
    methods: dict[FunctionName, tuple[Name, ...]] = Field(default_factory=dict)
    uses: tuple[FunctionName, ...] = ()
    visibility: Visibility | None = None  # None: the assignment's


class Limits(Settings):
    """What a student's code may take. Seconds are of processor time; MB and KB are powers of 1,024."""

    call_seconds: Positive = 10
    cell_seconds: Positive = 10
    memory_mb: Positive = 1024
    disk_mb: Positive = 32
    output_kb: Positive = 1024
    wire_mb: Positive = 64


class Assignment(Settings):
    """One notebook and its functions, in the order of the notebook."""

    title: str = ""
    checks: Name | None = None  # the assignment whose hidden checks it uses; None: its own
    functions: Annotated[dict[FunctionName, Function], Field(min_length=1)]
    rejected_share: Annotated[float, Field(ge=0, le=1)] = 0.0
    allow: tuple[str, ...] = ()
    hints_from: tuple[Name, ...] = ()  # other assignments whose misconceptions are wrong answers here too
    due: DueDate | None = None
    late: Late | None = None  # None: the course's
    extensions: Extensions = Extensions()
    visibility: Visibility | None = None  # None: the course's
    _id: str = PrivateAttr("")
    _root: Path = PrivateAttr(Path())
    _others: tuple["Assignment", ...] = PrivateAttr(())

    @property
    def id(self) -> str:
        return self._id

    @property
    def others(self) -> tuple["Assignment", ...]:
        """The other assignments of the course."""
        return self._others

    @property
    def max_score(self) -> float:
        return sum(function.points for function in self.functions.values())

    @property
    def source(self) -> Path:
        """The nbgrader source notebook: statement, reference solution, graded cells."""
        return self._root / "solutions" / self._id / f"{self._id}.ipynb"

    @property
    def release(self) -> Path:
        """The notebook that students get."""
        return self._root / "assignments" / self._id / f"{self._id}.ipynb"

    @property
    def checks_folder(self) -> Path:
        """The hidden checks: suite.py and test_<function>.py."""
        return self._root / "solutions" / (self.checks or self._id) / "checks"

    @property
    def misconceptions(self) -> Path:
        return self.source.with_name("misconceptions.py")


class Course(Settings):
    """course.yaml."""

    course: Name
    default: Name | None = None  # the assignment of a notebook whose cells and name do not tell
    assignments: Annotated[dict[Name, Assignment], Field(min_length=1)]
    limits: Limits = Limits()
    timezone: Zone = "UTC"  # of due dates that name none
    late: Late | None = None  # None: as nbgrader's own settings say
    visibility: Visibility = VISIBLE  # of checks, on platforms that can hide them from students
    _root: Path = PrivateAttr(Path())

    @property
    def root(self) -> Path:
        return self._root

    def due(self, assignment: Assignment) -> datetime | None:
        """When an assignment is due, in UTC as nbgrader keeps it."""
        return None if assignment.due is None else in_utc(assignment.due, self.timezone)

    def late_policy(self, assignment: Assignment) -> Late | None:
        """What lateness costs in an assignment; None where course.yaml does not say."""
        return assignment.late or self.late

    def shown(self, assignment: Assignment) -> dict[str, Visibility]:
        """When students see the checks of each function of an assignment."""
        return {name: function.visibility or assignment.visibility or self.visibility
                for name, function in assignment.functions.items()}

    @field_validator("assignments")
    @classmethod
    def _uses_name_stubs(cls, assignments: dict[str, Assignment]) -> dict[str, Assignment]:
        for id_, assignment in assignments.items():
            for name, function in assignment.functions.items():
                for used in function.uses:
                    if used not in assignment.functions or used == name:
                        others = ", ".join(other for other in assignment.functions if other != name)
                        raise ValueError(f"{id_}.functions.{name}.uses: found {used!r}, expected one of: {others}")
        return assignments


def nearest_course() -> Path:
    """The nearest folder with a course.yaml, from here upwards.

    Raises:
        CourseError: there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "course.yaml").is_file():
            return folder
    raise CourseError(f"{here}: found no course.yaml here or above, expected a course's folder, or --course with one; "
                      "`autograder init DIR` makes one")


def load_course(root: Path, only: str | None = None) -> Course:
    """Read and check `root`/course.yaml; with `only`, the files of that assignment alone need to be there.

    Raises:
        CourseError: one line per mistake: file, place, what was found, what was expected.
    """
    path = root / "course.yaml"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CourseError(f"{path}: not found, expected a course's settings; `autograder init DIR` makes a "
                          "course") from None
    except (OSError, UnicodeDecodeError) as problem:
        raise CourseError(f"{path}: cannot be read ({problem}), expected a YAML text in UTF-8") from None
    try:
        data = yaml.load(text, Loader=_UniqueKeys)
    except yaml.YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        reason = getattr(problem, "problem", None) or str(problem).splitlines()[0]
        raise CourseError(f"{place}: found {reason.removeprefix('found ')}, expected YAML") from None
    except (RecursionError, ValueError) as problem:
        raise CourseError(f"{path}: {type(problem).__name__} while reading, expected plain YAML") from None
    if not isinstance(data, dict):
        raise CourseError(f"{path}: found {_shown(data)}, expected the keys course, assignments, limits")
    try:
        course = Course.model_validate(data)
    except ValidationError as problem:
        raise CourseError("\n".join(_line(path, error) for error in problem.errors())) from None
    course._root = root
    for id_, assignment in course.assignments.items():
        assignment._id = id_
        assignment._root = root
        assignment._others = tuple(other for other in course.assignments.values() if other is not assignment)
    _check_files(path, course, only)
    return course


@contextmanager
def running(file: Path) -> Iterator[None]:
    """Around what runs a Python file of the course's author: what the file raises becomes one line.

    Raises:
        CourseError: the file, the line in it, and what was raised there.
    """
    try:
        yield
    except CourseError:
        raise
    except Exception as problem:  # it is a program, and raises what it likes
        lines = [frame.lineno for frame in extract_tb(problem.__traceback__) if frame.filename == str(file)]
        text = str(problem)
        if isinstance(problem, SyntaxError) and problem.filename == str(file):
            lines, text = [problem.lineno], problem.msg
        place = f"{file}:{lines[-1]}" if lines else str(file)
        raise CourseError(f"{place}: raised {type(problem).__name__}: {text}, expected a file that runs") from None


def _check_files(path: Path, course: Course, only: str | None) -> None:
    """Rules, checks and notebooks that course.yaml names must exist."""
    from .rules import RULES  # here, so that reading the types of a course does not load the rules

    known = [rule.name for rule in RULES]
    ids = ", ".join(course.assignments)
    problems = []
    if course.default is not None and course.default not in course.assignments:
        problems.append(f"{path}: default: found {course.default!r}, expected one of: {ids}")
    for id_, assignment in course.assignments.items():
        place = f"{path}: assignments.{id_}"
        for other in assignment.hints_from:
            if other not in course.assignments:
                problems.append(f"{place}.hints_from: found {other!r}, expected one of: {ids}")
        for rule in assignment.allow:
            if rule not in known:
                problems.append(f"{place}.allow: found {rule!r}, expected one of: {', '.join(known)}")
        if assignment.checks is not None and assignment.checks not in course.assignments:
            problems.append(f"{place}.checks: found {assignment.checks!r}, expected one of: {ids}")
            continue
        if only not in (None, id_):
            continue
        if not assignment.source.is_file():
            shown = assignment.source.relative_to(course.root)
            problems.append(f"{place}: found no notebook, expected {shown} (`autograder new` makes one)")
            continue
        folder = assignment.checks_folder
        shown = folder.relative_to(course.root)
        if not (folder / "suite.py").is_file():
            problems.append(f"{place}: found no {shown}/suite.py, expected the assignment's checks there, or `checks:` "
                            "with the assignment whose checks it uses")
            continue
        for name in assignment.functions:
            if not (folder / f"test_{name}.py").is_file():
                tested = sorted(file.stem.removeprefix("test_") for file in folder.glob("test_*.py"))
                problems.append(f"{place}.functions.{name}: {shown} has no test_{name}.py, expected one of: "
                                f"{', '.join(tested)}")
    if problems:
        raise CourseError("\n".join(problems))


class _UniqueKeys(yaml.SafeLoader):
    """YAML lets a later key silently replace an earlier one; here that is a mistake."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, (str, int, float, bool, type(None))):
                raise yaml.constructor.ConstructorError(None, None, "a key that is no text", key_node.start_mark)
            if key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key!r} twice", key_node.start_mark)
            seen.add(key)
        return super().construct_mapping(node, deep)


def _line(path: Path, error: Any) -> str:
    """One of pydantic's errors as: file: place: found …, expected …"""
    keys = [str(part) for part in error["loc"] if part != "[key]"]
    place = ".".join(keys)
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        model = _model_at(keys[:-1])
        expected = f"one of: {', '.join(model.model_fields)}" if model else "no such key"
        return f"{path}: {place}: found an unknown key, expected {expected}"
    if kind == "missing":
        return f"{path}: {place}: found nothing, expected a value"
    if kind == "value_error":
        return f"{path}: {place}.{context['error']}"
    expected = error["msg"].removeprefix("Input should be ").removeprefix("String should ")
    return f"{path}: {place}: found {_shown(error['input'])}, expected {expected}"


def _model_at(keys: list[str]) -> type[Settings] | None:
    """The settings that stand at a place of course.yaml."""
    match keys:
        case []:
            return Course
        case ["limits"]:
            return Limits
        case ["assignments", _]:
            return Assignment
        case ["assignments", _, "functions", _]:
            return Function
        case ["late"] | ["assignments", _, "late"]:
            return Late
        case ["assignments", _, "extensions"]:
            return Extensions
    return None


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
