"""`autograder coursera ID`: the folder that the image of a Coursera grader is built from."""

from pathlib import Path

from ..archive import write_below
from ..course import Assignment, Course, CourseError
from .packing import grader_files, script

DOCKERFILE, GRADE = "Dockerfile", "grade.sh"


def write_image(course: Course, assignment: Assignment, folder: Path, weak_sandbox: bool,
                more: Path | None) -> list[Path]:
    """Write what `docker build` needs into `folder`, which nobody else can read; returns the files.

    Raises:
        CourseError: there is something in the folder, or the assignment cannot be packed.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CourseError(f"{folder}: exists already, expected a folder that is empty or not there yet")
    files = {DOCKERFILE: script(DOCKERFILE, id=assignment.id),
             GRADE: script(GRADE, options="--weak-sandbox" if weak_sandbox else ""),
             **grader_files(course, assignment, more)}
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    write_below(folder, files)
    (folder / GRADE).chmod(0o755)
    return [folder / name for name in files]
