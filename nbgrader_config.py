"""nbgrader's settings: solutions/ is its source, assignments/ its release, and grading is this project's own.

`nbgrader autograde ID` gives the scores that `autograder grade ID` gives, through the same engine: the exporter reads
whatever was handed in and puts the course's cells back; GradeCells takes the place of nbgrader's Execute.
"""

from pathlib import Path

import yaml

from autograder.gradebook.nbgrader_course import IGNORE, find_programs

ROOT = Path(__file__).resolve().parent
DOOR = "autograder.gradebook.nbgrader_plugin"

find_programs()

c = get_config()  # noqa: F821  (nbgrader runs this file with it)

c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.course_id = yaml.safe_load((ROOT / "course.yaml").read_text(encoding="utf-8"))["course"]
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "assignments"
c.CourseDirectory.ignore = IGNORE

c.Autograde.exporter_class = f"{DOOR}.SubmissionExporter"
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = [
    f"{DOOR}.GradeCells",
    f"{DOOR}.SaveScores",
    "nbgrader.preprocessors.AssignLatePenalties",
]
c.SubmissionExporter.grade = "autograder.grading.grade_one"
