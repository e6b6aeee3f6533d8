"""Where an assignment's submissions lie and what became of them, for whoever only reads."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from nbgrader.coursedir import CourseDirectory
from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from ..course import Assignment, Course, CourseError
from ..notebooks.raw import metadata_of
from ..report import Report
from .autograded import RECORD
from .database import shown_address
from .nbgrader_course import load_config, unusable


@dataclass(frozen=True)
class Place:
    """Where an assignment's submissions and what became of them lie, without making any of it."""

    course: Course
    assignment: Assignment
    directory: CourseDirectory

    @classmethod
    def of(cls, course: Course, assignment: Assignment) -> "Place":
        return cls(course, assignment, CourseDirectory(config=load_config(course.root)))

    def folder(self, kind: str, student: str) -> Path:
        """A student's folder in submitted, autograded or feedback, as nbgrader's settings call them."""
        before, after = self._folders[kind]
        return Path(f"{before}{student}{after}")

    @cached_property
    def _folders(self) -> dict[str, tuple[str, str]]:
        """What stands before and behind a student's id in the paths of nbgrader's folders: asked for once."""
        return {kind: tuple(self.directory.format_path(name, "\0", self.assignment.id).split("\0", 1))
                for kind in ("submitted", "autograded", "feedback")
                for name in [getattr(self.directory, f"{kind}_directory")]}

    def students(self, kind: str) -> list[str]:
        """Whose folder is there."""
        above = self.folder(kind, "student").parent.parent
        excluded = {*self.directory.student_id_exclude.split(",")} - {""}
        names = os.listdir(above) if above.is_dir() else []
        return sorted(name for name in names if not name.startswith(".") and name not in excluded
                      and not unusable(name) and os.path.lexists(f"{above}/{name}/{self.assignment.id}"))

    def autograded(self, student: str) -> str:
        """The path of the autograded notebook."""
        before, after = self._folders["autograded"]
        return f"{before}{student}{after}/{self.assignment.id}.ipynb"

    def notebook(self, student: str) -> bytes:
        """The autograded notebook; nothing where there is none that can be read."""
        try:
            return Path(self.autograded(student)).read_bytes()
        except OSError:
            return b""

    def record(self, notebook: bytes) -> tuple[Report | None, dict[str, Any]]:
        """The report that an autograded notebook remembers, and the rest of what it does."""
        record = metadata_of(notebook).get(RECORD, {})
        try:
            return Report.from_text(record["report"], list(self.assignment.functions)), record
        except (KeyError, TypeError, ValueError):  # nothing there, or of a course with other functions
            return None, {}

    @contextmanager
    def reading(self) -> Iterator[Session | None]:
        """A session on the gradebook for reading it; None where there is none yet.

        Raises:
            CourseError: it cannot be read.
        """
        try:
            url = make_url(self.directory.db_url)
            if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
                yield None
                return
            engine = create_engine(url)
            try:
                with Session(engine) as session:
                    yield session
            finally:
                engine.dispose()
        except (SQLAlchemyError, ImportError) as problem:
            raise CourseError(f"{shown_address(self.directory)}: the gradebook cannot be read "
                              f"({' '.join(str(getattr(problem, 'orig', problem)).split())}), expected nbgrader's "
                              "database; c.CourseDirectory.db_url in nbgrader_config.py says where it is") from None
