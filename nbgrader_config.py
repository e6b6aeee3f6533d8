"""nbgrader's settings: solutions/ is its source, assignments/ its release, and grading is this project's own.

`nbgrader autograde ID` gives the scores that `autograder grade ID` gives, through the same engine: the exporter reads
whatever was handed in and puts the course's cells back; GradeCells takes the place of nbgrader's Execute.
"""

import os
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent
DOOR = "autograder.gradebook.nbgrader_plugin"

# nbgrader makes a database through the command `alembic`, which it expects on PATH.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])

c = get_config()  # noqa: F821  (nbgrader runs this file with it)

c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.course_id = yaml.safe_load((ROOT / "course.yaml").read_text(encoding="utf-8"))["course"]
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
# Beside a source notebook lie answers, right and wrong: no Python file is ever copied to students.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "__pycache__", "*.pyc", "*.py", ".*", "*~", "feedback", "checks"]

c.Autograde.exporter_class = f"{DOOR}.SubmissionExporter"
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = [
    f"{DOOR}.GradeCells",
    f"{DOOR}.SaveScores",
    "nbgrader.preprocessors.AssignLatePenalties",
]
c.SubmissionExporter.grade = "autograder.grading.grade_one"
