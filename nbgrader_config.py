"""nbgrader's settings: solutions/ is its source, assignments/ its release, and grading is autograder's.

What stands below the last line is yours: it comes after what autograder sets.
"""

from pathlib import Path

from autograder.gradebook.nbgrader_course import configure

c = get_config()  # noqa: F821  (nbgrader runs this file with it)

configure(c, Path(__file__).resolve().parent)
