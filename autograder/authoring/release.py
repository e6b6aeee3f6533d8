"""Make assignments/ from solutions/: what nbgrader makes of the notebook, and the students' self-check beside it.

The same to the byte each time.
"""

import ast
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from ..checks.harness import Harness
from ..course import Assignment, CourseError, load_course, running
from ..gradebook.nbgrader_course import generate_assignment, load_config
from ..notebooks import SourceNotebook
from ..notebooks.former import FILE as FORMER
from ..notebooks.former import remember_former
from ..notebooks.raw import parse
from ..notebooks.source import BEGIN, END, released_text
from .selfcheck import package, settings_of, texts_in

CHECKER = "selfcheck.zip"
SAYS_NOTHING = 20  # characters: the self-check's own code shares lines such as `return False` with any answer
ANSWERS = ("misconceptions.py", "variants.py", "loops.py")


def release_assignment(assignment: Assignment) -> list[Path]:
    """Replace assignments/<id>/; returns the files that are there now.

    Raises:
        CourseError: the source notebook cannot be released, or an answer would have been.
    """
    files = files_without_answers(assignment)
    folder, notebook = assignment.release.parent, assignment.release
    keep_former(assignment, notebook.read_bytes() if notebook.is_file() else None, files)
    with TemporaryDirectory(dir=_made(folder.parent)) as temporary:
        new, old = Path(temporary) / "new", Path(temporary) / "old"
        for name, data in files.items():
            _made((new / name).parent)
            (new / name).write_bytes(data)
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    return [folder / name for name in sorted(files)]


def files_without_answers(assignment: Assignment) -> dict[str, bytes]:
    """What is to be released, by path in assignments/<id>/.

    Raises:
        CourseError: the source notebook cannot be released, or an answer would have been.
    """
    files = released_files(assignment)
    if found := leaks(assignment, files):
        raise CourseError(f"{assignment.source}: {found}, expected no answers in what students get")
    return files


def keep_former(assignment: Assignment, before: bytes | None, files: Mapping[str, bytes]) -> None:
    """Remember what of the notebook released `before` is another text now: some student has it still."""
    if before is not None:
        remember_former(assignment.source.with_name(FORMER), before, files[assignment.release.name])


def released_files(assignment: Assignment) -> dict[str, bytes]:
    """What `release_assignment` would write, by path in assignments/<id>/: what nbgrader makes, and the self-check.

    Raises:
        CourseError: the source notebook disagrees with course.yaml, or nbgrader will not have it.
    """
    SourceNotebook.read(assignment)
    config = load_config(assignment.source.parent.parent.parent)
    with TemporaryDirectory() as folder:
        made = generate_assignment(assignment, Path(folder).resolve(), config, in_gradebook=False)
        files = sorted(path for path in made.rglob("*") if path.is_file())
        return {**{path.relative_to(made).as_posix(): path.read_bytes() for path in files}, **_self_check(assignment)}


def _self_check(assignment: Assignment) -> dict[str, bytes]:
    source = SourceNotebook.read(assignment)
    course = load_course(assignment.source.parent.parent.parent)
    return {CHECKER: package(settings_of(source, Harness(course, source)))}


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def leaks(assignment: Assignment, files: Mapping[str, bytes]) -> str:
    """What of the answers stands in files for students; empty where nothing does."""
    secret = _secret_lines(assignment)
    for name, data in files.items():
        if name.endswith(".py"):
            return f"{name} is a Python file"
        try:
            text = "\n".join(texts_in(data)) if name == CHECKER else data.decode(errors="replace")
        except ValueError as problem:
            return f"{name} is {problem}, expected what `autograder release` makes"
        lines = {line.strip() for cell in parse(data) for line in cell.source.splitlines()} if name.endswith(".ipynb") \
            else {line.strip() for line in text.splitlines()}
        found = sorted(line for line in lines & secret if name != CHECKER or len(line) > SAYS_NOTHING)
        if found:
            return f"{name} holds the line {found[0]!r}"
        for mark in (BEGIN, END, "BEGIN HIDDEN TESTS"):
            if mark in text and name != CHECKER:
                return f"{name} holds {mark}"
    return ""


def _secret_lines(assignment: Assignment) -> set[str]:
    """Lines of the reference, and of the answers beside it, that no text for students has reason to hold."""
    cells = parse(assignment.source.read_bytes())
    shown, secret = set(), set()
    for cell in cells:
        text = released_text(cell)
        shown |= {line.strip() for line in text.splitlines()}
        secret |= {line.strip() for line in cell.source.splitlines()}
    for name in ANSWERS:
        path = assignment.source.with_name(name)
        if path.is_file():
            secret |= _function_lines(path)
    return {line for line in secret - shown if line and not line.startswith("#")}


def _function_lines(path: Path) -> set[str]:
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    with running(path):
        tree = ast.parse(text, str(path))
    return {lines[number].strip() for node in tree.body if isinstance(node, ast.FunctionDef)
            for number in range(node.lineno - 1, node.end_lineno or node.lineno)}
