"""A course as nbgrader sees it: its settings, its folders, and its own command that makes the release."""

import os
import sys
import unicodedata
from datetime import datetime
from pathlib import Path

import yaml
from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log, parse_utc
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from ..course import Assignment, CourseError, running
from ..notebooks.files import read_file
from ..notebooks.former import FILE as FORMER
from ..reports import visible

CONFIG = "nbgrader_config.py"
DOOR = "autograder.gradebook.nbgrader_plugin"
LATE = "autograder.gradebook.lateness"
PAGE = "autograder.gradebook.page_exporter.PageExporter"
RELEASE = "autograder.authoring.nbgrader_release.ReleaseExporter"
TIMESTAMP = "timestamp.txt"
MAX_TIMESTAMP = 100  # bytes
# A page lies in the exchange under a name made of it, for the student who has it; `nbgrader submit` draws it.
SECRET = "submission_secret.txt"
MAX_SECRET = 1000  # bytes; nbgrader's have 128
# Beside the source notebook lie answers, right and wrong, and the hidden checks with whatever they need: no Python file
# is ever copied to students, and nothing of any kind that lies below checks/.
IGNORE = [".ipynb_checkpoints", "__pycache__", "*.pyc", "*.py", ".*", "*~", "feedback", "checks", FORMER]


def configure(config: Config, root: Path) -> None:
    """Set what a course's nbgrader_config.py has to say: solutions/ is the source, assignments/ the release.

    `nbgrader autograde ID` gives the scores that `autograder grade ID` gives, through the same engine: the exporter
    reads whatever was handed in and puts the course's cells back; GradeCells takes the place of nbgrader's Execute.
    """
    _prepare_databases()
    settings = yaml.safe_load((root / "course.yaml").read_text(encoding="utf-8"))
    config.CourseDirectory.merge({
        "root": str(root),
        "course_id": settings["course"],
        "source_directory": "solutions",
        "release_directory": "assignments",
        "ignore": IGNORE,
    })
    config.GenerateAssignment.exporter_class = RELEASE
    config.Autograde.merge({
        "exporter_class": f"{DOOR}.SubmissionExporter",
        "sanitize_preprocessors": [],
        "autograde_preprocessors": [
            f"{DOOR}.GradeCells",
            f"{DOOR}.SaveScores",
            "nbgrader.preprocessors.AssignLatePenalties",
        ],
    })
    config.AssignLatePenalties.plugin_class = f"{LATE}.LatePenalty"
    config.GenerateFeedback.merge({"exporter_class": PAGE, "preprocessors": []})
    config.SubmissionExporter.grade = "autograder.grading.grade_one"


def load_config(root: Path) -> Config:
    """The settings of nbgrader_config.py in the course's folder, as far as there are any.

    Raises:
        CourseError: it cannot be run, or sets a folder to what is none.
    """
    _prepare_databases()
    file = root.absolute() / CONFIG
    loader = PyFileConfigLoader(CONFIG, path=str(file.parent))
    with running(file):
        config = loader.load_config() if file.is_file() else Config()
        config.CourseDirectory.root = str(file.parent)
        CourseDirectory(config=config)
    return config


def _prepare_databases() -> None:
    """Give nbgrader the version of a new database's tables, and let it find the command `alembic`, which upgrades one.

    For the version it would run that command, too, which takes seconds.
    """
    api.get_alembic_version = _version_of_tables
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([programs, os.environ.get("PATH", os.defpath)])


def _version_of_tables() -> str:
    from alembic.script import ScriptDirectory  # only a new gradebook needs it

    return str(ScriptDirectory(str(Path(api.__file__).parent / "alembic")).get_current_head())


def generate_assignment(assignment: Assignment, folder: Path, config: Config, in_gradebook: bool) -> Path:
    """Let nbgrader make the release of `assignment` below `folder`; returns its folder.

    Args:
        assignment: which one.
        folder: what takes the place of assignments/.
        config: the course's settings.
        in_gradebook: whether the assignment is also entered into the gradebook.
    """
    from nbconvert.exporters import NotebookExporter  # as slow to import as all else together
    from nbgrader.converters import GenerateAssignment

    config = Config(config)
    config.CourseDirectory.merge({
        "source_directory": str(assignment.source.parent.parent.absolute()),
        "release_directory": str(folder),
        "assignment_id": assignment.id,
        "ignore": IGNORE,
    })
    config.SaveCells.enabled = in_gradebook
    config.GenerateAssignment.no_database = not in_gradebook
    config.GenerateAssignment.exporter_class = NotebookExporter  # what nbgrader itself makes of it is wanted here
    converter = GenerateAssignment(coursedir=CourseDirectory(config=config), config=config)
    result = capture_log(converter)
    if not result["success"]:
        lines = (result.get("log") or result["error"]).strip().splitlines()
        raise CourseError(f"{assignment.source}: nbgrader cannot make the release of it: {lines[-1].strip()}")
    return folder / assignment.id


def read_timestamp(folder: Path) -> tuple[bytes, datetime | None]:
    """When a submission was handed in, from its timestamp.txt: the file's bytes and the time in UTC.

    The file came with the submission: what is no short text with a time in it says nothing.
    """
    data, error = read_file(folder / TIMESTAMP)
    if error is not None or len(data) > MAX_TIMESTAMP:
        return b"", None
    try:
        return data, parse_utc(data.decode().strip())
    except Exception:  # dateutil raises what it likes
        return b"", None


def read_submission_secret(folder: Path) -> bytes:
    """What `nbgrader submit` drew for a submission; nothing where it came another way, or where it is no short text."""
    data, error = read_file(folder / SECRET)
    if error is not None or len(data) > MAX_SECRET:
        return b""
    try:
        return data if data.decode().strip() else b""
    except UnicodeDecodeError:
        return b""


def unusable(student: str) -> str:
    """Why the name of a folder can be no student's id; empty where it can be one.

    No gradebook holds a name that is not UTF-8, and nbgrader ends for the whole class at one with a line break in it.
    """
    if student.isascii() and student.isprintable():  # nearly always
        return ""
    try:
        student.encode()
    except UnicodeEncodeError:
        return "a name that is not UTF-8"
    if any(unicodedata.category(char) == "Cc" for char in student):
        return "a name with a line break or another control character in it"
    return ""


def passed_over(submitted: str, student: str, reason: str) -> str:
    """What is said of a folder that is left out of the grading."""
    name = visible(student).replace("\n", "\\n")
    return (f"{submitted}/{name}: found {reason}, expected a student's id; this submission is not graded: "
            "rename the folder and grade again")
