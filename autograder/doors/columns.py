"""Which column of another platform's file is meant."""

from collections.abc import Mapping, Sequence

from ..course import Assignment, CourseError
from ..reports.safe import plain
from .sheet import Sheet


def the_column(sheet: Sheet, names: Mapping[int, Sequence[str]], assignment: Assignment, said: str | None) -> int:
    """The one column that is said, else the one that is called as the assignment is.

    Args:
        sheet: the file.
        names: of the columns that can be filled, all names by which each goes.
        assignment: known by its id and its title, whatever their case and blanks.
        said: the name of a column, whole or one of `names`.

    Raises:
        CourseError: none fits, or several do.
    """
    wanted = {_same(said)} if said is not None else {_same(assignment.id), _same(assignment.title)} - {""}
    fitting = [column for column, known in names.items() if wanted & {_same(name) for name in known}]
    if len(fitting) == 1:
        return fitting[0]
    expected = f"--column with {plain(said, 80)!r}" if said is not None else " or ".join(
        repr(plain(name, 80)) for name in dict.fromkeys([assignment.title, assignment.id]) if name)
    shown = [plain(sheet.names[column], 80) for column in (fitting or names)]
    found = f"{len(fitting)} columns" if fitting else "no column"
    listed = f"; expected one, name it with --column: {'; '.join(shown)}" if shown else "; the file has none to fill"
    raise CourseError(f"{sheet.path}: found {found} for {expected}{listed}")


def matching(sheet: Sheet, usual: Sequence[str], said: str | None, export: str) -> list[int]:
    """The columns by which students are known: those of `usual` that are there, or the one that is said.

    Raises:
        CourseError: there is none.
    """
    names = [_same(name) for name in sheet.names]
    wanted = usual if said is None else [said]
    found = [names.index(_same(name)) for name in wanted if _same(name) in names]
    if not found:
        shown = "; ".join(plain(name, 80) for name in sheet.names)
        raise CourseError(f"{sheet.path}: found no column {' or '.join(map(repr, wanted))}, expected one with the "
                          f"students' ids; name it with --match: {shown}; or export the file anew, {export}")
    return found


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()
