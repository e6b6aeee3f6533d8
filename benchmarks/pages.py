"""How long a student's page takes, in milliseconds of processor time, and how large it is.

    $ make bench-pages

A class of `autograder sample` is graded once; its pages are then written several times, the gradebook read each time.
At last nbgrader writes its own pages of the same notebooks.
"""

import tempfile
import time
from pathlib import Path
from statistics import median

from nbgrader.converters import GenerateFeedback
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log
from security import ASSIGNMENT, our_course

from autograder.authoring.sample import fill
from autograder.course import load_course
from autograder.gradebook.feedback import write_pages
from autograder.gradebook.gather_page import Pages
from autograder.gradebook.grade_class import grade_class
from autograder.gradebook.nbgrader_course import load_config
from autograder.scale.task import grade_items

STUDENTS, REPEATS = 40, 5


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "course"
        our_course(root)
        course = load_course(root)
        fill(course.assignments[ASSIGNMENT], root / "submitted", STUDENTS, 1)
        grade_class(course, course.assignments[ASSIGNMENT],
                    lambda job, items: zip(items, grade_items(job, items), strict=True))
        config = load_config(root)
        config.CourseDirectory.assignment_id = ASSIGNMENT
        directory, took = CourseDirectory(config=config), []
        for _ in range(REPEATS):
            before = time.process_time()
            write_pages(directory, Pages.of(directory))
            took.append(1000 * (time.process_time() - before) / STUDENTS)
        sizes = [page.stat().st_size for page in root.glob(f"feedback/*/{ASSIGNMENT}/*.html")]
        del config["GenerateFeedback"]
        before = time.process_time()
        nbgraders = capture_log(GenerateFeedback(coursedir=CourseDirectory(config=config), config=config, force=True))
        assert nbgraders["success"], nbgraders
        theirs = 1000 * (time.process_time() - before) / STUDENTS
    print(f"{STUDENTS} pages: {median(took):.1f} ms each (median of {REPEATS}, the least {min(took):.1f}); "
          f"the largest has {max(sizes) / 1000:.0f} kB; nbgrader's own take {theirs:.0f} ms each")


if __name__ == "__main__":
    main()
