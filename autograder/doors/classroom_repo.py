"""`autograder classroom ID`: a template for students' repositories, and apart from it the grader, which none holds."""

from pathlib import Path

from ..archive import packed, write_below
from ..authoring.handout import handout_files
from ..authoring.release import leaks
from ..bundle import write_bundle
from ..course import Assignment, Course, CourseError
from .gradescope_zip import SETUP
from .packing import grader_files, script

WORKFLOW = ".github/workflows/classroom.yml"
IGNORED = ".ipynb_checkpoints/\n__pycache__/\n.venv/\n"


def write_template(course: Course, assignment: Assignment, folder: Path, grader: Path, more: Path | None) -> list[Path]:
    """Write the template into `folder` and the grader into the file `grader`; returns the files of both.

    Raises:
        CourseError: one of them is in the way or within the other, or the assignment cannot be packed.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CourseError(f"{folder}: exists already, expected a folder that is empty or not there yet")
    if grader.resolve().is_relative_to(folder.resolve()):
        raise CourseError(f"{grader}: found a place in the template for students, expected one outside of {folder}: it "
                          "holds the answers")
    files = template_files(assignment)
    data = packed({SETUP: script(SETUP), **grader_files(course, assignment, more)}, programs=(SETUP,))
    folder.mkdir(parents=True, exist_ok=True)
    write_below(folder, files)
    write_bundle(grader, data)
    return [*(folder / name for name in files), grader]


def template_files(assignment: Assignment) -> dict[str, bytes]:
    """What a student's repository begins with, by path.

    Raises:
        CourseError: an answer would be in it.
    """
    handed_out = handout_files(assignment)
    del handed_out["README.txt"]
    files = {"README.md": script("students.md", id=assignment.id, title=assignment.title or assignment.id),
             WORKFLOW: script("classroom.yml"), ".gitignore": IGNORED.encode(), **handed_out}
    if found := leaks(assignment, files):
        raise CourseError(f"the template for students: {found}, expected no answers in what students get")
    return files
