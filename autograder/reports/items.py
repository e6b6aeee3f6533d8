"""A class as numbers: how hard each check is, how well it tells apart, what is common, and what to say first."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from ..report import ERROR, FAILED, PASSED, FunctionReport
from ..standing import Standing

FEWEST = 5  # students; with fewer, a correlation says nothing
_LARGE = re.compile(r"\d{1,3}(,\d{3})+|\d{4,}")
NO_LOOPS = ("hidden-code", "patched")  # rules that find something else than a loop


@dataclass(frozen=True)
class Item:
    """One check in a class.

    `difficulty` is the share of students who pass it, so that a hard check has a small one. `discrimination` is None
    where it cannot be said: fewer than five students, or all alike. `example` is a student who does not
    pass it and wrote an answer.
    """

    function: str
    name: str
    counts: dict[str, int]
    difficulty: float
    discrimination: float | None
    example: str | None


@dataclass
class Common:
    """A mistake that several students make: a hint or a rule, in which function, and who."""

    function: str
    what: str
    message: str = ""
    students: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class FunctionClass:
    """One function in a class: how many of each kind, and the share of its points that was reached."""

    name: str
    max_score: float
    kinds: dict[str, int]
    reached: float


FULL, PART, NONE, REJECTED, NOT_STARTED, BROKE = (
    "full points", "part of them", "none", "rejected for a loop", "not started", "broken")
KINDS = (FULL, PART, NONE, REJECTED, NOT_STARTED, BROKE)


def items(standings: Sequence[Standing]) -> list[Item]:
    """Every check of the assignment, in the order of the notebook.

    The difficulty is p = passed / n. The discrimination is the corrected point-biserial correlation

        r = cov(x, t - x') / (s_x * s_(t - x'))

    of passing (x is 1 or 0) with the points t of the whole notebook but those that the check itself earned, x': without
    them a check would agree with itself (Crocker and Algina, Introduction to Classical and Modern Test Theory, 1986,
    chapter 14). About 0.3 and more is good; about 0 says nothing of the student; below 0 the better ones fail it.
    """
    reports = {each.student: each.report for each in standings if each.report is not None}
    totals = np.array([report.score for report in reports.values()])
    seen: dict[tuple[str, str], dict[str, tuple[str, float]]] = defaultdict(dict)
    for student, report in reports.items():
        for name, function in report.functions.items():
            for check in function.checks:
                seen[name, general_name(check.name)][student] = check.status, function.share * check.score
    order = {student: index for index, student in enumerate(reports)}
    found = []
    for (function, name), answers in seen.items():
        passed = np.array([status == PASSED for status, _ in answers.values()], float)
        rest = totals[[order[student] for student in answers]] - [earned for _, earned in answers.values()]
        counts = Counter(status for status, _ in answers.values())
        failing = [student for student, (status, _) in answers.items() if status in (FAILED, ERROR)]
        wrote = (student for student in failing if not reports[student].functions[function].not_started)
        example = next(wrote, None)  # a stub shows nothing
        found.append(Item(function, name, dict(counts), float(passed.mean()), _correlation(passed, rest), example))
    places = {name: index for index, name in enumerate(next(iter(reports.values())).functions)} if reports else {}
    return sorted(found, key=lambda item: places.get(item.function, len(places)))


@lru_cache(maxsize=4096)
def general_name(check: str) -> str:
    """The name of a check without the large number that some submissions' inputs have of their own."""
    return _LARGE.sub("many", check)


def _correlation(x: np.ndarray, y: np.ndarray) -> float | None:
    if len(x) < FEWEST or np.ptp(x) == 0 or np.ptp(y) < 1e-9:
        return None
    return float(np.corrcoef(x, y)[0, 1])


def functions(standings: Sequence[Standing]) -> list[FunctionClass]:
    """Every function of the assignment, in the order of the notebook."""
    reports = [each.report for each in standings if each.report is not None]
    found = []
    for name, first in reports[0].functions.items() if reports else ():
        mine = [report.functions[name] for report in reports]
        kinds = Counter(map(_kind, mine))
        reached = sum(function.score for function in mine) / len(mine)
        share = reached / first.max_score if first.max_score else 1.0
        found.append(FunctionClass(name, first.max_score, {kind: kinds[kind] for kind in KINDS}, share))
    return found


def _kind(function: FunctionReport) -> str:
    if function.broken:
        return BROKE
    if function.not_started:
        return NOT_STARTED
    if function.rejected:
        return REJECTED
    if function.score >= function.max_score:
        return FULL
    return PART if function.score else NONE


def misconceptions(standings: Iterable[Standing]) -> list[Common]:
    """The mistakes that were recognised, by their hints; the commonest first."""
    return _common((student, name, finding.hint, "")
                   for student, name, function in _each(standings) for finding in function.findings if finding.hint)


def violations(standings: Iterable[Standing]) -> list[Common]:
    """The rules that were broken, by function; the commonest first."""
    return _common((student, name, violation.rule, violation.message)
                   for student, name, function in _each(standings) for violation in function.violations)


def _each(standings: Iterable[Standing]) -> Iterator[tuple[str, str, FunctionReport]]:
    for each in standings:
        for name, function in each.report.functions.items() if each.report else ():
            yield each.student, name, function


def _common(made: Iterable[tuple[str, str, str, str]]) -> list[Common]:
    found: dict[tuple[str, str], Common] = {}
    for student, function, what, message in made:
        common = found.setdefault((function, what), Common(function, what, message))
        if student not in common.students[-1:]:  # they come student by student
            common.students.append(student)
    return sorted(found.values(), key=lambda common: -len(common.students))


def to_repeat(standings: Sequence[Standing]) -> str:
    """The one sentence that a lecturer needs: what is common enough to be repeated before everybody."""
    count = len(standings)
    if not count:
        return "Nobody has been graded yet."
    looping: dict[str, set[str]] = defaultdict(set)
    for each in violations(standings):
        if each.what not in NO_LOOPS:
            looping[each.function] |= set(each.students)
    said = [(len(students), f"loop in `{name}`") for name, students in looping.items()]
    said += [(len(each.students), f"get `{each.function}` wrong in the same way: “{each.what.strip().rstrip('.')}”")
             for each in misconceptions(standings)]
    idle = [(each.kinds[NOT_STARTED], f"have not started `{each.name}`") for each in functions(standings)]
    # What can be repeated comes first; that something was not begun is told after it.
    common = [each for mistakes in (said, idle) for each in sorted(mistakes, key=lambda each: -each[0])
              if each[0] >= max(2, count / 20)][:3]
    if not common:
        return f"No mistake is common: nothing has to be repeated for all {count}."
    (first, what), *others = common
    return f"{first} of {count} {what}{''.join(f'; {number} {words}' for number, words in others)}."
