"""A class and the rows of another platform's file: who is who, which score goes where, and who has to be named."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from .. import standing as status
from ..course import CourseError
from ..reports.safe import plain
from ..standing import Standing
from .sheet import Cell, Row, Sheet

DIGITS = 5  # after the point: what Moodle keeps, and more than Canvas shows


@dataclass(frozen=True)
class Exported:
    """A file for another program, and what a person has to be told of it.

    Attributes:
        data: the file.
        notes: sentences, a line each.
        unplaced: students who handed something in, and whose score is not in the file.
    """

    data: bytes
    notes: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """Where in a file what stands.

    Attributes:
        column: of the scores.
        match: columns by which students are known, the surest first.
        ids: all columns that tell people apart.
        rows: those of students.
        kept: why a row's cell is not ours to fill; empty where it is.
        possible: the points that a row's cell can have; None where the file does not say.
        nobody: whether a row is of no student, such as a platform's test student.
        above: what becomes of a score above the possible one; empty where it counts.
    """

    column: int
    match: Sequence[int]
    ids: Sequence[int]
    rows: Sequence[Row]
    kept: Callable[[Row], str]
    possible: Callable[[Row], float | None]
    nobody: Callable[[Row], bool] = lambda row: False
    above: str = ""


def score_text(score: float) -> str:
    """As every platform reads it: with a point, and without zeros at the end."""
    return f"{score:.{DIGITS}f}".rstrip("0").rstrip(".")


def withheld(each: Standing, in_gradebook: bool) -> str:
    """Why a student has no score that can be told; empty where there is one, or where nothing was handed in."""
    if each.report is None and in_gradebook:
        return "the gradebook has a score, and autograded/ not the report that goes with it; grade them again"
    if each.status == status.UNGRADED:
        return "handed in, and is not graded yet"
    if each.status == status.BROKEN and each.report is not None:
        broken = [name for name, function in each.report.functions.items() if function.broken]
        if any(each.grades[name].waits for name in broken):
            return f"a check of ours broke ({', '.join(broken)}), so the points are not final; grade them again"
    return ""


def fill(sheet: Sheet, layout: Layout, standings: Mapping[str, Standing], in_gradebook: Iterable[str],
         scale: bool = False) -> Exported:
    """Fill each student's cell with the score that counts, and name whoever has none there.

    Raises:
        CourseError: rows of different people go by the same name, or the points that can be had are others.
    """
    filling = _Filling(sheet, layout, standings, scale)
    rows = _rows_of(sheet, layout, standings)
    known = {*in_gradebook}
    for student, each in standings.items():
        reason = withheld(each, student in known)
        handed_in = each.status != status.MISSING or bool(reason)
        if reason or (handed_in and student not in rows):
            filling.unplaced.append(student)
            filling.say(student, reason or f"has {score_text(each.score)} points, and no row in {sheet.path}; "
                                           "enter them by hand, or add their id or e-mail to students.csv")
        elif handed_in:
            filling.fill(each, rows[student])
        else:
            filling.leave(student, rows.get(student, []))
    filling.name_those_who_wait()
    filling.name_the_others({row.line for found in rows.values() for row in found})
    return Exported(sheet.filled(filling.texts), tuple(filling.notes), tuple(filling.unplaced))


@dataclass
class _Filling:
    """What is done to the cells, and what is said of it."""

    sheet: Sheet
    layout: Layout
    standings: Mapping[str, Standing]
    scale: bool
    texts: dict[Cell, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unplaced: list[str] = field(default_factory=list)
    waiting: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def say(self, student: str, sentence: str) -> None:
        self.notes.append(f"{plain(student, 80)}: {sentence}")

    def fill(self, each: Standing, rows: Sequence[Row]) -> None:
        student = each.student
        if len(rows) > 1:
            self.say(student, f"has {len(rows)} rows, in the lines {', '.join(str(row.line) for row in rows)}; each "
                              "has the score")
        if each.waiting:
            self.waiting[", ".join(each.waiting)].append(student)
        for row in rows:
            cell = row.cells[self.layout.column]
            score = self._scaled(each, row)
            if reason := self.layout.kept(row):
                self.unplaced.append(student)
                self.say(student, f"has {score_text(score)} points; line {row.line} stays as it is: {reason}")
                continue
            if self.layout.above and score > (self.layout.possible(row) or score):
                self.say(student, f"has {score_text(score)} points, which is above the maximum: {self.layout.above}")
            before = number_in(cell.text)
            if before is not None and round(before, DIGITS) == round(score, DIGITS):
                continue
            self.texts[cell] = score_text(score)
            if cell.text.strip(" -") and (before is None or abs(before - score) >= 0.005):  # two digits are exported
                self.say(student, f"had {plain(cell.text.strip(), 40)}, and has {score_text(score)} now")

    def leave(self, student: str, rows: Sequence[Row]) -> None:
        """Who handed in nothing has what the platform has of them: nothing, most often."""
        for row in rows:
            if text := row[self.layout.column].strip("-"):
                self.say(student, f"handed in nothing, and has {plain(text, 40)} in line {row.line}, which stays")

    def name_those_who_wait(self) -> None:
        for parts, students in self.waiting.items():
            names = ", ".join(plain(student, 80) for student in students)
            self.notes.append(f"{names}: a person has still to look at {parts}; the score is the one so far")

    def name_the_others(self, matched: set[int]) -> None:
        """Rows of whom nothing is known here, but for those of nobody."""
        others = [row for row in self.layout.rows if row.line not in matched and not self.layout.nobody(row)]
        names = [f"{plain(_name(row, self.layout), 80)} (line {row.line})" for row in others]
        if names:
            self.notes.append(f"in {self.sheet.path} and unknown here, left as they are: {', '.join(names)}")

    def _scaled(self, each: Standing, row: Row) -> float:
        possible = self.layout.possible(row)
        if possible is None or possible == each.max_score:
            return each.score
        if not self.scale or not each.max_score:
            raise CourseError(f"{self.sheet.path}:{row.line}: found {score_text(possible)} points possible, expected "
                              f"{score_text(each.max_score)} as the assignment has; change it there and export it "
                              "anew, or turn the points into those with --scale")
        return each.score * possible / each.max_score


def _rows_of(sheet: Sheet, layout: Layout, standings: Mapping[str, Standing]) -> dict[str, list[Row]]:
    """Each student's rows. A column further back is asked only for whom none before it knows.

    Raises:
        CourseError: several people go by one name.
    """
    found: dict[str, list[Row]] = {}
    taken: set[int] = set()
    for column in layout.match:
        names = _by_name(standings, found)
        here: dict[str, list[Row]] = defaultdict(list)
        for row in layout.rows:
            students = names.get(row[column], names.get(row[column].casefold(), set()))
            if row.line in taken or not students:
                continue
            if len(students) > 1:
                raise CourseError(f"{sheet.path}:{row.line}: found {plain(row[column], 80)!r}, which can be each of: "
                                  f"{', '.join(sorted(students))}; expected one of them, name another column with "
                                  "--match")
            here[next(iter(students))].append(row)
        for student, rows in here.items():
            ids = {tuple(row[each] for each in layout.ids) for row in rows}
            if len(ids) > 1:
                lines = ", ".join(str(row.line) for row in rows)
                raise CourseError(f"{sheet.path}: found {plain(student, 80)} in the lines {lines} with other ids in "
                                  "each, expected rows of one person; take out those that are somebody else's")
            found[student] = rows
            taken |= {row.line for row in rows}
    return found


def _by_name(standings: Mapping[str, Standing], found: Mapping[str, object]) -> dict[str, set[str]]:
    """By which names the students go who are not found yet: their id, in any case, and their e-mail."""
    exact, loose = defaultdict(set), defaultdict(set)
    for student, each in standings.items():
        if student not in found:
            exact[student].add(student)
            for name in {student.casefold(), each.email.casefold()} - {""}:
                loose[name].add(student)
    return {**loose, **exact}


def _name(row: Row, layout: Layout) -> str:
    return next((row[column] for column in layout.match if row[column]), row[0])


def number_in(text: str) -> float | None:
    """A number with a point or a comma; None where there is another text."""
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
