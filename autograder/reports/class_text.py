"""A class -> what stands in the terminal: a row per student as the gradebook has them, and what no number tells."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ..report import FunctionReport, Report
from ..standing import GRADED, STATUSES, Grade, Standing
from .aligned import Aligned, Cell
from .safe import plain
from .words import number

LEGEND = {"✗": "rejected", "?": "held", "!": "a check of ours is broken", "*": "given or changed by a person",
          "…": "waits for a person"}


def class_table(standings: Mapping[str, Standing], title: str) -> Aligned:
    """A row per student: the points of each function, of all questions, the penalty, the total, and remarks."""
    graded = next((each for each in standings.values() if each.report), None)
    functions = list(graded.grades) if graded else []
    by_hand = bool(graded and graded.by_hand)
    late = any(each.penalty for each in standings.values())
    total = f"of {number(graded.max_score)}" if graded else "total"
    rows = []
    for student, standing in standings.items():
        cells = [_function_cell(standing, name) for name in functions]
        cells += [_by_hand_cell(standing)] if by_hand else []
        cells += [(f"−{number(standing.penalty)}" if standing.penalty else "", "red")] if late else []
        cells.append((number(standing.score) if standing.report else "–", "bold"))
        rows.append([(plain(student, 40), ""), *cells, _remarks(standing)])
    names = [*functions, *["by hand"] * by_hand, *["late"] * late, total]
    return Aligned(title, ["student", *names, "remarks"], rows)


def legend(standings: Mapping[str, Standing]) -> str:
    """What the marks of the table mean, as far as they are in it."""
    marks = {mark for each in standings.values() for name in each.every for mark in _marks(each, name)}
    return ", ".join(f"{mark} {meaning}" for mark, meaning in LEGEND.items() if mark in marks)


def _function_cell(standing: Standing, name: str) -> Cell:
    if name not in standing.grades:
        return "–", ""
    grade, text = standing.grades[name], score_text(standing, name)
    colour = ("magenta" if "!" in text else "red" if "✗" in text else "yellow" if "?" in text
              else "green" if grade.score >= grade.max_score else "")
    return text, colour


def score_text(standing: Standing, name: str) -> str:
    """The points of a function or a question, and a sign behind them where there is more to say."""
    if name not in standing.every:
        return "–"
    return f"{number(standing.every[name].score)} {_marks(standing, name)}".rstrip()


def _marks(standing: Standing, name: str) -> str:
    """The signs behind a score."""
    grade = standing.every[name]
    function = standing.report.functions.get(name) if standing.report else None
    if function is None:
        mark = "…" if grade.waits else ""
    elif function.broken:
        mark = "!"
    elif function.rejected:
        mark = "✗"
    elif grade.waits:
        mark = "?" if function.held else "…"
    else:
        mark = ""
    return mark + "*" * grade.by_person


def _by_hand_cell(standing: Standing) -> Cell:
    grades = list(standing.by_hand.values())
    if not grades:
        return "–", ""
    if any(grade.waits for grade in grades):
        return f"{_sum(grades)} …", "yellow"
    return _sum(grades), ""


def _sum(grades: Sequence[Grade]) -> str:
    return number(sum(grade.score for grade in grades))


def _remarks(standing: Standing) -> Cell:
    if standing.report is None or standing.report.error is not None:
        return standing.status, "red"
    found = [violation.rule for function in standing.report.functions.values() for violation in function.violations]
    return ", ".join(dict.fromkeys(found)), "red"


def class_notes(standings: Mapping[str, Standing]) -> list[str]:
    """A line for each thing that a score in the table does not tell: who it is about, and the reason."""
    lines = []
    for student, each in standings.items():
        name = plain(student, 40)
        if each.report is not None and each.report.error:
            lines.append(f"{name}: {plain(each.report.notebook, 200)}: {plain(each.report.error, 200)}")
        elif each.report is not None:
            lines += notes({student: each.report}, [name for name in each.grades if not each.grades[name].waits])
        if not each.on_roster:
            lines.append(f"{name}: not on the roster, students.csv")
    return lines


def notes(reports: Mapping[str, Report], looked_at: Sequence[str] = ()) -> list[str]:
    """What the scores of reports do not tell. A function that a person has looked at is held no longer."""
    lines = []
    for student, report in reports.items():
        reasons = [report.error] if report.error else [
            reason for name, function in report.functions.items()
            for reason in _reasons(name, function, name not in looked_at)
        ]
        untouched = [name for name, function in report.functions.items() if function.not_started]
        if untouched and not report.error:
            reasons.append(f"not started: {', '.join(untouched)}")
        lines += [f"{plain(student, 40)}: {plain(reason, 200)}" for reason in reasons]
    return lines


def _reasons(name: str, function: FunctionReport, waits: bool) -> Iterator[str]:
    if function.broken:
        yield f"{name} is broken: {'; '.join(function.reasons) or 'its checks could not be run'}"
    elif not function.score and not function.rejected and not function.not_started:
        yield from [f"{name} earned nothing: {check.message}" for check in function.checks if check.message][:1]
    if function.held and waits:
        yield f"{name} is held, look at it in the formgrader: {function.suspicious}"


def class_line(standings: Sequence[Standing]) -> str:
    """The class in one line. Graded are those whose points say what they can, and no others; so is the mean."""
    graded = [each for each in standings if each.counts]
    if not graded:
        return "nobody was graded"
    words = [f"{len(graded)} graded", f"mean {sum(each.score for each in graded) / len(graded):.1f} "
                                      f"of {number(graded[0].max_score)}"]
    rejected = sum(any(function.rejected for function in each.report.functions.values())
                   for each in graded if each.report)
    words.append(f"{rejected} with a rejected function")
    found = Counter(each.status for each in standings)
    words += [f"{found[status]} {status}" for status in STATUSES if status != GRADED and found[status]]
    for what, count in (("late", sum(each.penalty > 0 for each in graded)),
                        ("waiting for a person", sum(bool(each.waiting) for each in graded))):
        words += [f"{count} {what}"] * bool(count)
    return ", ".join(words)
