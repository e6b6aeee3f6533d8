"""What must hold of every assignment before it is handed out: a fact a line, for CI and for authors."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType

import numpy as np

from ..checks.parts import dimensions
from ..course import Assignment, Course, CourseError
from ..grading import Grader
from ..report import PASSED, Report
from .execute import execute
from .mutate import marked
from .prices import by_luck, graded, has_only_another_form, known_answers, price_of
from .release import leaks, released_files

TRIED_SIZES = (1, 5)
FORM_SHARE = 0.15  # of a function's points: what a flat array, a list, another order may cost


@dataclass(frozen=True)
class Fact:
    """A sentence about an assignment, and what contradicts it, a line each: where nothing does, it holds.

    `listed` are lines that belong to it and are shown in any case.
    """

    sentence: str
    against: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        return not self.against


def facts(course: Course, assignment: Assignment, seeds: int = 1) -> Iterator[Fact]:
    """The facts about one assignment, each as soon as it is known. Known mistakes are graded with so many `seeds`."""
    try:
        grader = Grader(course, assignment)
    except CourseError as problem:
        yield Fact("course.yaml, the notebook, the checks and the misconceptions can be used",
                   tuple(str(problem).splitlines()))
        return
    points = " + ".join(f"{function.points:g}" for function in assignment.functions.values())
    with grader:
        suite = grader.harness.suite
        by_hand = grader.source.points_by_hand
        yield Fact(f"course.yaml and the notebook agree on {points} = {assignment.max_score:g} points"
                   + (f", and a person gives up to {by_hand:g} more" if by_hand else ""))
        yield Fact("inputs of any size have the axes that the suite says", tuple(_odd_inputs(assignment, suite)))
        yield Fact("what a running time may grow with is a dimension that its function has",
                   tuple(_odd_budgets(assignment, suite)))
        try:
            yield from _graded_facts(grader, course, seeds)
        except CourseError as problem:
            yield Fact("the hidden checks and the known answers can be run", tuple(str(problem).splitlines()))
    yield from _release_facts(assignment)
    yield Fact("the notebook runs from top to bottom with the reference, and its examples print what they promise",
               tuple(execute(assignment)))


def _odd_inputs(assignment: Assignment, suite: ModuleType) -> Iterator[str]:
    for name in assignment.functions:
        for dimension in dimensions(suite.ARGUMENTS[name]):
            for size in TRIED_SIZES:
                call = f"suite.py: inputs({name!r}, {dimension}={size})"
                try:
                    given = suite.inputs(name, np.random.default_rng(0), **{dimension: size})
                except Exception as problem:
                    yield f"{call} raised {type(problem).__name__}: {problem}"
                    continue
                if not _has_axes(given, suite.ARGUMENTS[name], dimension, size):
                    yield f"{call} has the shapes {_shapes(given)}, expected {suite.ARGUMENTS[name]}"


def _shapes(given: object) -> str:
    named = given.items() if isinstance(given, dict) else ()
    positional = given if isinstance(given, tuple) else ()
    return ", ".join([*(_shapes(each) if isinstance(each, dict) else str(np.shape(each)) for each in positional),
                      *(f"{name}: {_shapes(each) or np.shape(each)}" for name, each in named)])


def _shape(argument: object) -> tuple[int, ...]:
    """How many there are along each axis. That of a string counts its characters."""
    return (len(argument),) if isinstance(argument, str) else np.shape(argument)


def _has_axes(given: object, axes: object, dimension: str, size: int) -> bool:
    """Whether the arguments count `size` wherever `axes` says `dimension`. Both may have dicts: by method, by name."""
    if isinstance(axes, dict) or isinstance(given, dict):
        return isinstance(axes, dict) and isinstance(given, dict) and given.keys() == axes.keys() and all(
            _has_axes(given[name], each, dimension, size) if isinstance(given[name], tuple)
            else _has_axes((given[name],), (each,), dimension, size) for name, each in axes.items())
    if not isinstance(given, tuple) or not isinstance(axes, tuple) or len(given) != len(axes):
        return False
    for argument, named in zip(given, axes, strict=True):
        if isinstance(named, dict):
            if not _has_axes(argument, named, dimension, size):
                return False
            continue
        counted = _shape(argument) if isinstance(named, tuple) else (argument,)
        names = named if isinstance(named, tuple) else (named,)
        if len(counted) != len(names):
            return False
        if any(name == dimension and count != size for name, count in zip(names, counted, strict=True)):
            return False
    return True


def _odd_budgets(assignment: Assignment, suite: ModuleType) -> Iterator[str]:
    for name, function in assignment.functions.items():
        arguments = suite.ARGUMENTS[name]
        budgets = {f"{name}.grows_with": (function.grows_with, arguments)}
        for method, allowed in function.methods.items():
            if not isinstance(arguments, dict) or method not in arguments:
                methods = ", ".join(arguments) if isinstance(arguments, dict) else "none, for it is no class"
                yield f"course.yaml: {name}.methods: found {method!r}, expected one of: {methods}"
                continue
            budgets[f"{name}.methods.{method}"] = allowed, arguments[method]
        for place, (allowed, axes) in budgets.items():
            has = dimensions(axes)
            yield from (f"course.yaml: {place}: found {dimension!r}, expected one of: {', '.join(has)}"
                        for dimension in allowed if dimension not in has)


def _graded_facts(grader: Grader, course: Course, seeds: int) -> Iterator[Fact]:
    """The reference, the stubs, and the known answers beside the notebook, graded in one batch."""
    answers: dict[str, dict[str, str]] = {"the reference": {}}
    known = {file: known_answers(file, grader) for file in ("variants.py", "misconceptions.py", "loops.py")}
    for file in known.values():
        answers |= file
    reports = graded(grader, answers)
    reference, stubs = reports["the reference"], reports["the stubs"]
    variants, misconceptions, loops = (
        {name: next(iter(texts)) for name, texts in file.items()} for file in known.values())  # the function of each

    def against(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(_told(name, reports[name]) for name in names)

    yield Fact("the reference solution scores full marks", against(["the reference"] if _lost(reference) else []))
    yield Fact("each check has the sentence that a student reads", tuple(_without_sentence(reference)))
    yield Fact("the released stubs score 0", against(["the stubs"] if stubs.score else []))
    yield Fact(f"right variants score full marks ({len(variants)})",
               against(name for name in variants if _lost(reports[name])))
    noticed = [name for name, function in misconceptions.items() if price_of(reports[name].functions[function]).lost]
    yield Fact(f"misconceptions lose marks in their function and in no other ({len(misconceptions)})",
               against(name for name, function in misconceptions.items()
                       if name not in noticed or _lost(reports[name]) != {function}))
    yield from _prices(grader, reports, misconceptions)
    if seeds > 1:
        yield Fact(f"a known mistake costs every student the same ({seeds} seeds)",
                   tuple(by_luck(course, grader, reports, misconceptions, known["misconceptions.py"], seeds)))
    yield Fact(f"looped answers are rejected in their function and in no other ({len(loops)})",
               against(name for name, function in loops.items() if _rejected(reports[name]) != {function}))
    mutants, equivalent, stale = marked(grader.assignment)
    yield Fact(f"the checks notice {len(noticed)} of {len(misconceptions)} known mistakes; `autograder mutate` "
               f"tries {mutants} more, {equivalent} of them marked as right", stale)


def _without_sentence(reference: Report) -> Iterator[str]:
    for name, function in reference.functions.items():
        yield from (f"test_{name}.py: {check.name} has no docstring, expected the sentence that a student reads"
                    for check in function.checks if check.name.startswith("test_"))


def _prices(grader: Grader, reports: Mapping[str, Report], misconceptions: Mapping[str, str]) -> Iterator[Fact]:
    """What each known mistake costs, and that a wrong form of right values costs little."""
    prices = {name: price_of(reports[name].functions[function]) for name, function in misconceptions.items()}
    dear = [f"{name} costs {prices[name]}" for name, function in misconceptions.items()
            if prices[name].share > FORM_SHARE + 1e-9 and has_only_another_form(grader, function, name)]
    yield Fact(f"right values in a wrong form cost at most {FORM_SHARE:.0%} of the function", tuple(dear), tuple(
        f"{price.share:4.0%}  {name.removeprefix('misconceptions.py: ')}: {'; '.join(price.what)}"
        for name, price in prices.items()))


def _release_facts(assignment: Assignment) -> Iterator[Fact]:
    """The release is what the source makes, and holds nothing that is hidden."""
    folder = assignment.release.parent
    there = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    try:
        made = released_files(assignment)
        leak = leaks(assignment, there)
    except CourseError as problem:
        yield Fact("the release is up to date", tuple(str(problem).splitlines()))
        return
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    yield Fact("the release is up to date", tuple(
        f"assignments/{assignment.id}/{name} is not what solutions/{assignment.id}/ makes: run `autograder release`"
        for name in stale))
    yield Fact("the release holds no answer", (leak,) if leak else ())


def _lost(report: Report) -> set[str]:
    return {name for name, function in report.functions.items() if function.score < function.max_score}


def _rejected(report: Report) -> set[str]:
    return {name for name, function in report.functions.items() if function.rejected}


def _told(name: str, report: Report) -> str:
    """An answer's score, and the first thing that was said against each of its functions."""
    said = []
    for function, result in report.functions.items():
        problems = [violation.message for violation in result.violations]
        problems += [check.reason or check.message for check in result.checks if check.status != PASSED]
        if problems:
            said.append(f"{function}: {problems[0]}")
    return f"{name} scores {report.score:g} of {report.max_score:g}" + (f" ({'; '.join(said)})" if said else "")
