"""nbgrader's database: opened wherever it is, with the assignment in it as the source notebook has it."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nbgrader import api
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import make_url
from sqlalchemy.exc import SQLAlchemyError

from ..course import CourseError
from ..notebooks.source import SourceNotebook
from .autograded import nbgrader_metadata
from .nbgrader_course import generate_assignment

PATIENCE = 60  # seconds that a locked SQLite database is waited for; nbgrader's five end a batch


def open_gradebook(directory: CourseDirectory) -> api.Gradebook:
    """The course's gradebook, made when there is none; a locked SQLite file is waited for.

    Raises:
        CourseError: there can be none at the address that is set.
    """
    try:
        url = make_url(directory.db_url)
        if url.get_backend_name() == "sqlite":
            url = url.update_query_dict({"timeout": str(PATIENCE)})
        return api.Gradebook(url.render_as_string(hide_password=False), directory.course_id)
    except (SQLAlchemyError, ImportError) as problem:
        reason = " ".join(str(getattr(problem, "orig", problem)).split())
        raise CourseError(f"{shown_address(directory)}: found no gradebook that can be opened ({reason}), expected the "
                          "address of a database and its driver installed; set c.CourseDirectory.db_url in "
                          "nbgrader_config.py, or take it out for gradebook.db") from None


def shown_address(directory: CourseDirectory) -> str:
    """The gradebook's address without its password."""
    try:
        return make_url(directory.db_url).render_as_string()
    except SQLAlchemyError:
        return "nbgrader_config.py: c.CourseDirectory.db_url"


def enter_assignment(book: api.Gradebook, source: SourceNotebook, config: Any) -> None:
    """See to it that the gradebook knows the assignment as the source notebook has it.

    Raises:
        CourseError: cells came or went, and submissions are graded already.
    """
    id_ = source.assignment.id
    wanted = {cell.grade_id: (nbgrader_metadata(cell)["checksum"], cell.points) for cell in source.cells}
    try:
        notebook = book.find_notebook(id_, id_)
    except api.MissingEntry:
        found = None
    else:
        points = {cell.name: cell.max_score for cell in (*notebook.grade_cells, *notebook.task_cells)}
        found = {cell.name: (cell.checksum, points.get(cell.name)) for cell in notebook.source_cells}
        if found.keys() != wanted.keys() and notebook.submissions:
            changed = ", ".join(sorted(found.keys() ^ wanted.keys()))
            raise CourseError(f"{source.assignment.source}: the cells {changed} came or went since submissions were "
                              "graded, expected the cells that the gradebook knows; put them back, or start a new one")
    if found == wanted:
        return
    book.db.rollback()  # ends the reading, so that nbgrader can write
    with TemporaryDirectory() as scratch:  # the release itself is not wanted here
        generate_assignment(source.assignment, Path(scratch).resolve(), config, in_gradebook=True)
    book.db.expire_all()
