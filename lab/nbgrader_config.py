"""What `make lab` adds to nbgrader's settings: an exchange and a student's folder in here, for trying things on."""

from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent

c = get_config()  # noqa: F821  (nbgrader runs this file with it)

c.CourseDirectory.course_id = yaml.safe_load((HERE.parent / "course.yaml").read_text(encoding="utf-8"))["course"]
c.Exchange.root = str(HERE / "exchange")
c.Exchange.cache = str(HERE / "cache")
c.Exchange.assignment_dir = str(HERE / "student")  # the Assignment List fetches into it
