"""`autograder new NAME`: a working assignment to start from, with one stub that grades at once."""

import re
from pathlib import Path

import yaml

from ..archive import write_below
from ..course import Course, CourseError

TEMPLATES = Path(__file__).with_name("templates")
SKELETON = ("misconceptions.py", "variants.py", "loops.py", "checks/suite.py", "checks/test_center.py")


def make_assignment(course: Course, id_: str) -> list[Path]:
    """Add assignment `id_` to `course`; returns the files it wrote.

    Raises:
        CourseError: the name will not do, or something of that name is there already. Nothing is written then.
    """
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", id_):
        raise CourseError(f"found the name {id_!r}, expected small letters, digits and dashes, such as softmax-2")
    for path in (course.root / "solutions" / id_, course.root / "assignments" / id_):
        if path.exists():
            raise CourseError(f"{path}: exists already, expected a name that is not taken")
    settings = course.root / "course.yaml"
    files = assignment_files(id_)
    files["course.yaml"] = _with_entry(settings, id_, f"\n{settings_entry(id_)}").encode()
    write_below(course.root, files)  # course.yaml comes last: until then it names nothing that is not there
    return [course.root / name for name in files]


def assignment_files(id_: str) -> dict[str, bytes]:
    """The files of a new assignment, by path in the course's folder."""
    folder = f"solutions/{id_}"
    notebook = template("assignment/notebook.ipynb", title=_title(id_))
    return {f"{folder}/{id_}.ipynb": notebook.encode(),
            **{f"{folder}/{name}": template(f"assignment/{name}").encode() for name in SKELETON}}


def settings_entry(id_: str) -> str:
    """The entry of a new assignment in course.yaml."""
    return template("assignment/course.yaml", id=id_, title=_title(id_))


def template(name: str, **values: str) -> str:
    """A file of templates/, with a value in place of each @name@."""
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _title(id_: str) -> str:
    return id_.replace("-", " ").capitalize()


def _with_entry(settings: Path, id_: str, entry: str) -> str:
    """course.yaml with an entry at the end of its assignments; the rest of it, comments too, stays as it is."""
    text = settings.read_text(encoding="utf-8")
    before = yaml.safe_load(text)
    if id_ in before["assignments"]:
        raise CourseError(f"{settings}: assignments.{id_}: exists already, expected a name that is not taken")
    lines = text.rstrip("\n").splitlines(keepends=True)
    lines[-1] += "\n"
    start = next((number for number, line in enumerate(lines) if line.startswith("assignments:")), 0)
    end = next((number for number in range(start + 1, len(lines)) if re.match(r"[A-Za-z]", lines[number])), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    added = "".join([*lines[:end], entry, *lines[end:]])
    expected = {**before, "assignments": before["assignments"] | yaml.safe_load(entry)}
    try:
        as_expected = yaml.safe_load(added) == expected
    except yaml.YAMLError:
        as_expected = False
    if not as_expected:
        raise CourseError(f"{settings}: found assignments in a form that nothing can be added to, expected a block")
    return added
