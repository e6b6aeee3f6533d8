"""The story of one grading, top to bottom: read, judge the loops, run the hidden suite, measure growth, report."""

import importlib
from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import cached_property
from types import ModuleType
from typing import Any
from zlib import crc32

import numpy as np

from .course import Assignment, Course
from .hidden.expect import holds
from .hidden.misconceptions import read_misconceptions
from .hidden.session import Candidate, GradingPlugin, run_suite, substitutes
from .notebooks import SourceNotebook
from .report import BROKEN, PASSED, Check, FunctionReport, Report, Violation
from .rules import Code, inspect
from .sandbox import Run, Sandbox, SandboxError, StudentError, grows
from .submission import Submission

SIZES = (8, 64, 512)  # of one dimension, the others small: where vectorized code runs the same number of instructions
SLOW = 5.0  # times the reference's; right answers were seen up to 1.8 times, loops from 14 times


GROWTH = """\
# growth

## What it does
Rejects a function that executes more Python instructions when there is more of something that its budget in
course.yaml does not name: more examples, or more features. The instructions are counted, in the sandbox, at three
sizes. No clock is involved, so a busy machine changes nothing.

## Why is this bad?
Vectorized code hands whole arrays to NumPy: it runs the same few Python instructions for 8 examples as for 512. Where
the number grows with the data, something loops over the data, under whatever name.

## Example
```python
def squares(x):
    return np.piecewise(x, [x == value for value in x], list(x ** 2))
```

## Use instead
```python
def squares(x):
    return x ** 2
```
"""


class Grader:
    """Grades submissions of one assignment. It keeps a warm sandbox: close it, or use it in a `with` statement."""

    def __init__(self, course: Course, assignment: Assignment, seed: int | None = None, weak_sandbox: bool = False):
        self.course = course
        self.assignment = assignment
        self._seed = seed
        self._sandbox = Sandbox(course.limits, weak=weak_sandbox)
        self.source = SourceNotebook.read(assignment)
        self._reference = self.source.namespace()
        self._misconceptions = [
            misconception
            for id_ in (assignment.id, *assignment.hints_from)
            for misconception in read_misconceptions(course.assignments[id_].misconceptions, self._reference)
        ]
        self._suite: ModuleType = importlib.import_module(f".hidden.{assignment.suite}.suite", __package__)

    def grade(self, submissions: Iterable[Submission], done: Callable[[Submission, Report], None]) -> None:
        """Grade a batch in one session; `done` is called for each as soon as its report is complete."""
        candidates = []
        for submission in submissions:
            if submission.error is None:
                seed = crc32("\0".join(cell.source for cell in submission.cells).encode(errors="surrogatepass"))
                candidates.append(Candidate(submission, self.assignment, seed if self._seed is None else self._seed))
            else:
                done(submission, unreadable(self.assignment, submission))

        waiting = {id(candidate): candidate for candidate in candidates}

        def finish(candidate: Candidate) -> None:
            del waiting[id(candidate)]
            try:
                report = self._report(candidate)
            except Exception as problem:  # costs this submission its report, not the others of the batch theirs
                report = broken(self.assignment, candidate.submission, f"{type(problem).__name__}: {problem}"[:300])
            done(candidate.submission, report)

        plugin = GradingPlugin(candidates, self._sandbox, {self.assignment.id: self._reference},
                               {self.assignment.id: self._misconceptions}, finish)
        if candidates:
            run_suite(self.assignment, plugin)
        for candidate in list(waiting.values()):  # the sandbox could not be had: their checks say so
            finish(candidate)

    def _report(self, candidate: Candidate) -> Report:
        code = Code(candidate.submission.cells)
        functions = {}
        for name in self.assignment.functions:
            checks = self._scored(name, candidate.checks(name))
            violations = self._violations(name, code, checks, candidate)
            report = FunctionReport(self.assignment.functions[name].points, checks, violations,
                                    self.assignment.rejected_share)
            functions[name] = replace(report, suspicious=self._suspicious(name, report, candidate))
        return Report(candidate.submission.notebook, self.assignment.id, functions, None, candidate.seed)

    def _scored(self, name: str, checks: list[Check]) -> tuple[Check, ...]:
        """The checks with their weights turned into shares of the function's points."""
        if not checks:
            checks = [Check("the hidden checks", BROKEN, 0, 1, "they could not be run; your instructor has been told")]
        total = sum(check.max_score for check in checks)
        unit = self.assignment.functions[name].points / total
        return tuple(replace(check, score=check.score * unit, max_score=check.max_score * unit) for check in checks)

    def _violations(
        self, name: str, code: Code, checks: Sequence[Check], candidate: Candidate
    ) -> tuple[Violation, ...]:
        """Two detectors that share no weakness; either rejects. The measured one speaks where the rules are silent."""
        function = self.assignment.functions[name]
        found = inspect(code, name, dimensions=function.grows_with, boundary=frozenset(function.uses),
                        allow=frozenset(self.assignment.allow), arguments=self._suite.ARGUMENTS[name])
        if not code.defines(name) and any(check.status == PASSED for check in checks):
            found.append(Violation("hidden-code", "notebook", 1, f"`{name}` runs, but no cell shows its code",
                                   f"define `{name}` with `def` in its cell"))
        if not found and candidate.run is not None:
            found = self._growth(name, code, candidate.run, all(check.status == PASSED for check in checks))
        return tuple(found)

    def _growth(self, name: str, code: Code, run: Run, right: bool) -> list[Violation]:
        """Whether the number of Python instructions grows with a dimension that course.yaml does not allow.

        A function whose answers are `right` must answer rightly while it is counted too: it could do nothing at the
        sizes at which that is done.
        """
        found = []
        for dimension, calls, expected in self._cases_to_count[name]:
            sizes = f"{', '.join(map(str, SIZES))} {dimension}"
            try:
                counted = run.count(name, calls, substitutes(self.assignment, name, self._reference))
            except StudentError as problem:
                if right:  # else the checks tell what is wrong with it
                    found.append(_growth_violation(name, code, f"cannot be counted for {sizes}: {problem}"))
                continue
            except SandboxError:
                continue
            counts = [each.steps for each in counted]
            if grows(counts, SIZES):
                steps = ", ".join(f"{count:,}" for count in counts)
                found.append(_growth_violation(
                    name, code, f"loops over the {dimension} somewhere: it takes {steps} Python steps for {sizes}"))
            elif right and not all(holds(answer, value) for value, each in zip(expected, counted, strict=True)
                                   for answer in each.answers):
                found.append(_growth_violation(name, code, f"does not do its work while it is counted for {sizes}"))
        return found

    @cached_property
    def _cases_to_count(self) -> dict[str, list[tuple[str, list[tuple[Any, ...]], list[Any]]]]:
        """By function: each dimension that it may not grow with, calls of three sizes of it, and the right answers."""
        cases: dict[str, list[tuple[str, list[tuple[Any, ...]], list[Any]]]] = {}
        for name, function in self.assignment.functions.items():
            cases[name] = []
            for dimension in dimensions(self._suite.ARGUMENTS[name]):
                if dimension not in function.grows_with:
                    rng = np.random.default_rng(0)
                    calls = [self._suite.inputs(name, rng, **{dimension: size}) for size in SIZES]
                    with np.errstate(all="ignore"):
                        expected = [self._reference[name](*deepcopy(args)) for args in calls]
                    cases[name].append((dimension, calls, expected))
        return cases

    def _suspicious(self, name: str, report: FunctionReport, candidate: Candidate) -> str:
        """Evidence for the instructor where a right answer without a violation is slow. A clock never rejects."""
        if report.rejected or not report.right or candidate.run is None or name not in self._reference_seconds:
            return ""
        try:
            ratio = candidate.run.seconds(name, self._large[name]) / self._reference_seconds[name]
            if ratio > SLOW:  # another program may have been in the way
                ratio = best(candidate.run, name, self._large[name]) / self._reference_seconds[name]
        except (StudentError, SandboxError):
            return ""
        sizes = ", ".join(f"{size:,} {dimension}" for dimension, size in self._suite.LARGE.items())
        return f"{ratio:.0f} times the reference's time for {sizes}" if ratio > SLOW else ""

    @cached_property
    def _large(self) -> dict[str, tuple[Any, ...]]:
        """By function: arguments so large that a loop over them is slow."""
        return {name: self._suite.inputs(name, np.random.default_rng(0), **self._suite.LARGE)
                for name in self.assignment.functions}

    @cached_property
    def _reference_seconds(self) -> dict[str, float]:
        """The reference's own times, in a sandboxed process of its own, for what may not grow with the large sizes."""
        timed = [name for name, function in self.assignment.functions.items()
                 if not function.uses and not set(self._suite.LARGE) & set(function.grows_with)
                 and set(self._suite.LARGE) & set(dimensions(self._suite.ARGUMENTS[name]))]
        with self._sandbox.run(self.source.solution) as run:
            return {name: best(run, name, self._large[name]) for name in timed}

    def close(self) -> None:
        self._sandbox.close()

    def __enter__(self) -> "Grader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def best(run: Run, name: str, args: tuple[Any, ...]) -> float:
    """The shortest of three runs, in seconds of processor time: the one that other programs disturbed least."""
    return min(run.seconds(name, args) for _ in range(3))


def dimensions(arguments: tuple[Any, ...]) -> list[str]:
    """The dimensions that a function's arguments have."""
    names: list[str] = []
    for argument in arguments:
        for axis in argument if isinstance(argument, tuple) else (argument,):
            if axis is not None and axis not in names:
                names.append(axis)
    return names


def _growth_violation(name: str, code: Code, found: str) -> Violation:
    cell, line, snippet = code.place(name)
    instead = "let NumPy handle all values at once; the steps then stay the same, however many there are"
    return Violation("growth", cell, line, f"`{name}` {found}", instead, snippet)


def unreadable(assignment: Assignment, submission: Submission) -> Report:
    """The report of a submission in which nothing can be graded: every function 0, and the reason."""
    functions = {name: FunctionReport(function.points) for name, function in assignment.functions.items()}
    return Report(submission.notebook, assignment.id, functions, submission.error)


def broken(assignment: Assignment, submission: Submission, reason: str) -> Report:
    """The report of a submission that we failed to grade. It costs the student nothing silently."""
    message = f"this submission could not be graded, which is our fault; your instructor has been told ({reason})"
    functions = {
        name: FunctionReport(function.points, (Check("the hidden checks", BROKEN, 0.0, function.points, message),))
        for name, function in assignment.functions.items()
    }
    return Report(submission.notebook, assignment.id, functions)


_graders: dict[tuple[str, str], Grader] = {}


def grade_one(course: Course, assignment: Assignment, submission: Submission) -> Report:
    """Grade one submission with a sandbox that stays warm for the next one in this process."""
    key = str(course.root.resolve()), assignment.id
    if key not in _graders:
        _graders[key] = Grader(course, assignment)
    reports: list[Report] = []
    _graders[key].grade([submission], lambda _, report: reports.append(report))
    return reports[0]
