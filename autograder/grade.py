"""The story of one grading, top to bottom: read, judge the loops, run the hidden suite, measure growth, report."""

import atexit
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any
from zlib import crc32

import numpy as np

from .course import Assignment, Course, CourseError
from .growth import GrowthDetector, dimensions
from .hidden.misconceptions import read_misconceptions
from .hidden.session import Candidate, GradingPlugin, run_suite
from .hidden.suites import load_suite
from .notebooks import SourceNotebook
from .report import BROKEN, PASSED, Check, FunctionReport, Report, Violation
from .rules import Code, inspect
from .sandbox import Run, Sandbox, SandboxError, StudentError
from .submission import Submission

SLOW = 5.0  # times the reference's; right answers were seen up to 1.8 times, loops from 14 times


class Grader:
    """Grades submissions of one assignment. It keeps a warm sandbox: close it, or use it in a `with` statement.

    Raises:
        CourseError: a file of the assignment cannot be used.
    """

    def __init__(self, course: Course, assignment: Assignment, seed: int | None = None, weak_sandbox: bool = False):
        self.course = course
        self.assignment = assignment
        self._seed = seed
        self._sandbox = Sandbox(course.limits, weak=weak_sandbox)  # it starts while the files are read
        try:
            self.source = SourceNotebook.read(assignment)
            self._reference = self.source.namespace()
            self._suite = load_suite(assignment)
            self._misconceptions = [
                misconception
                for id_ in (assignment.id, *assignment.hints_from)
                for misconception in read_misconceptions(course.assignments[id_].misconceptions, self._reference)
            ]
        except CourseError:
            self.close()
            raise
        self._growth = GrowthDetector(assignment, self._suite, self._reference)

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
        code = Code(candidate.submission.cells, candidate.run.unfinished if candidate.run else None)
        functions = {}
        for name in self.assignment.functions:
            report = FunctionReport(self.assignment.functions[name].points,
                                    self._scored(name, candidate.checks(name)),
                                    rejected_share=self.assignment.rejected_share)
            try:
                report = replace(report, violations=self._violations(name, code, report, candidate))
            except SandboxError as problem:
                report = replace(report, checks=(*report.checks, _uncounted(name, problem)))
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
        self, name: str, code: Code, values: FunctionReport, candidate: Candidate
    ) -> tuple[Violation, ...]:
        """Two detectors that share no weakness; either rejects. The measured one speaks where the rules are silent."""
        function = self.assignment.functions[name]
        found = inspect(code, name, dimensions=function.grows_with, boundary=frozenset(function.uses),
                        allow=frozenset(self.assignment.allow), arguments=self._suite.ARGUMENTS[name])
        if not code.defines(name) and any(check.status == PASSED for check in values.checks):
            found.append(Violation("hidden-code", "notebook", 1, f"`{name}` runs, but no cell shows its code",
                                   f"define `{name}` with `def` in its cell"))
        if not found and candidate.run is not None:
            found = self._growth.violations(name, code, candidate.run, values)
        return tuple(found)

    def _suspicious(self, name: str, report: FunctionReport, candidate: Candidate) -> str:
        """Evidence for the instructor where a right answer without a violation is slow. A clock never rejects."""
        if report.rejected or not report.right or candidate.run is None or name not in self._reference_seconds:
            return ""
        try:
            ratio = candidate.run.seconds(name, self._large[name]) / self._reference_seconds[name]
            if ratio > SLOW:  # another program may have been in the way
                ratio = best(candidate.run, name, self._large[name]) / self._reference_seconds[name]
        except StudentError:
            return ""
        except SandboxError as problem:
            return f"its time could not be taken ({problem})"
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


def _uncounted(name: str, problem: SandboxError) -> Check:
    """What stands in place of the measured verdict where we failed to reach one. The student keeps the points."""
    message = f"this could not be measured, which is our fault; your instructor has been told ({problem})"[:500]
    return Check(f"`{name}` takes no more steps for more data", BROKEN, 0.0, 0.0, message)


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
        atexit.register(_graders[key].close)
    reports: list[Report] = []
    _graders[key].grade([submission], lambda _, report: reports.append(report))
    return reports[0]
