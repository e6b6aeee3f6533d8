"""The story of one grading, top to bottom: read, run the cells, look for loops, count steps, make the large calls, run
the hidden suite, judge, report."""

import atexit
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace

from .. import clock
from ..checks.harness import Harness
from ..checks.session import Candidate, Session, Student
from ..course import Assignment, Course, CourseError
from ..notebooks import SourceNotebook
from ..notebooks.stubs import CLASS
from ..report import BROKEN, ERROR, OUR_FAULT, PASSED, Check, FunctionReport, Report, Violation
from ..rules import SemanticModel, inspect
from ..sandbox import Sandbox, SandboxError
from ..secret import secret_of, seed_of
from ..submission import Submission
from .beside import Beside
from .far import FarCalls
from .growth import Glance, GrowthDetector, violation
from .growth_of_classes import ClassGrowth
from .large import LargeAnswer, LargeCall, LargeCalls


@dataclass(frozen=True)
class _Measured:
    """What was measured of a function before its checks, not judged yet; `problem` is why we failed to."""

    glance: Glance | None = None
    large: LargeAnswer | None = None
    problem: SandboxError | None = None


class Grader:
    """Grades submissions of one assignment. It keeps a warm sandbox: close it, or use it in a `with` statement.

    Args:
        course: where the assignment is from.
        assignment: which one.
        seed: for the checks' inputs; None makes it from each submission and a secret.
        weak_sandbox: grade even where a wall is missing.
        secret: the assignment's; None makes it from that of the course.

    Raises:
        CourseError: a file of the assignment cannot be used.
    """

    def __init__(self, course: Course, assignment: Assignment, seed: int | None = None, weak_sandbox: bool = False,
                 secret: bytes | None = None):
        self.course = course
        self.assignment = assignment
        self._seed = seed
        self._sandbox = Sandbox(course.limits, weak=weak_sandbox)  # it starts while the files are read
        self._session: Session | None = None
        try:
            self._secret = secret or (b"" if seed is not None else secret_of(course.root, assignment.id))
            self.source = SourceNotebook.read(assignment)
            self.harness = Harness(course, self.source)
            self._beside = Beside(self.harness, self.source, self._sandbox)
            self._session = Session(self.harness, self._sandbox)
        except CourseError:
            self.close()
            raise
        self._growth = GrowthDetector(self.harness)
        self._class_growth = ClassGrowth(self.harness)
        self._large = LargeCalls(self.harness, self.source, self._sandbox)
        self._far = FarCalls(self.harness)

    def warm_up(self) -> None:
        """Wait until the sandbox has started, so that no stage of the first submission does."""
        self._sandbox.fork([]).end()
        clock.children(self._sandbox.seconds(), clock.START)

    def grade(self, submissions: Iterable[Submission], done: Callable[[Submission, Report], None]) -> None:
        """Grade a batch in one session; `done` is called for each as soon as its report is complete."""
        candidates = []
        for submission in submissions:
            if submission.error is None:
                seed = seed_of(self._secret, submission) if self._seed is None else self._seed
                candidates.append(Candidate(submission, self.assignment, seed))
            else:
                done(submission, unreadable_report(self.assignment, submission, self.source.points_by_hand))

        for candidate in candidates:
            try:
                with clock.stage(clock.REPORT), self._session.opened(candidate) as student:
                    report = self._report(student)
            except Exception as problem:  # costs this submission its report, not the others of the batch theirs
                reason = f"{type(problem).__name__}: {problem}"[:300]
                report = broken_report(self.assignment, candidate.submission, reason)
            done(candidate.submission, report)
        clock.children(self._sandbox.seconds())

    def _report(self, student: Student) -> Report:
        candidate, run = student.candidate, student.candidate.run
        with clock.stage(clock.RULES):
            model = SemanticModel(candidate.submission.cells, run.unfinished)
            found = {name: self._found_by_rules(name, model) for name in self.assignment.functions}
        # What is measured comes before the checks, in a process that has done nothing yet.
        measured = {name: self._measured(name, student) for name in found if not found[name]}
        with clock.stage(clock.CHECKS):
            self._session.check(student)
        functions = {name: self._function(name, model, student, found[name], measured.get(name, _Measured()))
                     for name in found}
        return Report(candidate.submission.notebook, self.assignment.id, functions, None, candidate.seed, run.notes,
                      self.source.points_by_hand)

    def _function(self, name: str, model: SemanticModel, student: Student, found: list[Violation],
                  measured: "_Measured") -> FunctionReport:
        """What comes of the checks of one function, of both verdicts on its loops, and of its large and far calls."""
        candidate, run = student.candidate, student.candidate.run
        checks, held, large = candidate.checks(name), "", LargeCall()
        points, share = self.assignment.functions[name].points, self.assignment.rejected_share
        untouched = name in candidate.submission.not_started and all(check.status == ERROR for check in checks)
        report = FunctionReport(points, _scored(points, checks), rejected_share=share, not_started=untouched)
        try:
            if measured.problem is not None:
                raise measured.problem
            report = replace(report, violations=self._violations(name, model, report, student, found, measured.glance))
            if measured.large is not None and checks and not report.rejected:
                with clock.stage(clock.LARGE):
                    large = self._large.judged(student, name, checks, measured.large)
                held, checks = large.held, checks + ([large.check] if large.check else [])
                if large.grown:
                    report = replace(report, violations=(violation(name, model, large.grown),))
            if report.score and not report.rejected and self.harness.kinds[name] != CLASS:
                with clock.stage(clock.GROWTH):
                    far = self._far.judged(student, name, measured.large.sizes if measured.large else (), report.right,
                                           measured.glance)
                held = held or far.held
                if far.found:
                    report = replace(report, violations=(violation(name, model, far.found),))
            report = replace(report, checks=_scored(points, checks))
            report = replace(report, curve=self._beside.curve(name, run, report),
                             speed=self._beside.speed(name, report, large))
        except SandboxError as problem:
            report = replace(report, checks=(*report.checks, _unmeasured(name, problem)))
        if run.threads.get(name):
            held = "threads ran beside it, whose steps are not counted"
        run.done(name)
        return replace(report, suspicious="" if report.rejected else held)

    def _found_by_rules(self, name: str, model: SemanticModel) -> list[Violation]:
        uses, allow = frozenset(self.assignment.functions[name].uses), frozenset(self.assignment.allow)
        return list(dict.fromkeys(violation for part in self.harness.parts(name) for violation in inspect(
            model, part.label, dimensions=part.budget, boundary=uses, allow=allow, arguments=part.arguments)))

    def _measured(self, name: str, student: Student) -> "_Measured":
        try:
            with clock.stage(clock.GROWTH):
                glance = None if self.harness.kinds[name] == CLASS else self._growth.glanced(student, name)
            with clock.stage(clock.LARGE):
                return _Measured(glance, self._large.answered(student, name, student.candidate.run, glance))
        except SandboxError as problem:
            return _Measured(problem=problem)

    def _violations(self, name: str, model: SemanticModel, values: FunctionReport, student: Student,
                    found: list[Violation], glance: Glance | None) -> tuple[Violation, ...]:
        """Two detectors that share no weakness; either rejects. The measured one speaks where the rules are silent."""
        if not model.defines(name) and any(check.status == PASSED for check in values.checks):
            found = [*found, Violation("hidden-code", "notebook", 1, f"`{name}` runs, but no cell shows its code",
                                       f"define `{name}` in its cell")]
        if not found:
            with clock.stage(clock.GROWTH):
                found = (self._class_growth.violations(student, name, model, values)
                         if self.harness.kinds[name] == CLASS
                         else self._growth.violations(student, name, model, values, glance))
        return tuple(found)

    def close(self) -> None:
        if self._session is not None:
            self._session.close()
        self._sandbox.close()

    def __enter__(self) -> "Grader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _scored(points: float, checks: list[Check]) -> tuple[Check, ...]:
    """The checks with their weights turned into shares of the function's points."""
    if not checks:
        checks = [Check("the hidden checks", BROKEN, 0, 1, f"they could not be run, {OUR_FAULT}")]
    unit = points / sum(check.max_score for check in checks)
    return tuple(replace(check, score=check.score * unit, max_score=check.max_score * unit) for check in checks)


def _unmeasured(name: str, problem: SandboxError) -> Check:
    """What stands in place of the measured verdict where we failed to reach one. The student keeps the points."""
    sentence = f"`{name}` takes no more steps for more data"
    return Check(sentence, BROKEN, 0.0, 0.0, f"this could not be measured, {OUR_FAULT}", reason=str(problem)[:500])


def unreadable_report(assignment: Assignment, submission: Submission, by_hand: float = 0.0) -> Report:
    """The report of a submission in which nothing can be graded: every function 0, and the reason."""
    functions = {name: FunctionReport(function.points) for name, function in assignment.functions.items()}
    return Report(submission.notebook, assignment.id, functions, submission.error, by_hand=by_hand)


def broken_report(assignment: Assignment, submission: Submission, reason: str) -> Report:
    """The report of a submission that we failed to grade. It costs the student nothing silently."""
    message = f"this submission could not be graded, {OUR_FAULT}"
    functions = {
        name: FunctionReport(points, (Check("the hidden checks", BROKEN, 0.0, points, message, reason=reason),))
        for name, points in ((name, function.points) for name, function in assignment.functions.items())
    }
    return Report(submission.notebook, assignment.id, functions)


_kept: dict[Hashable, Grader] = {}


def kept_grader(key: Hashable, make: Callable[[], Grader]) -> Grader:
    """The grader of this process for `key`: made once, and its sandbox stays warm until the process ends."""
    if key not in _kept:
        _kept[key] = make()
        atexit.register(_kept[key].close)
    return _kept[key]


def grade_one(course: Course, assignment: Assignment, submission: Submission) -> Report:
    """Grade one submission with a sandbox that stays warm for the next one in this process."""
    grader = kept_grader(_key(course, assignment), lambda: Grader(course, assignment))
    reports: list[Report] = []
    grader.grade([submission], lambda _, report: reports.append(report))
    return reports[0]


def forget_grader(course: Course, assignment: Assignment) -> None:
    """Let `grade_one` read an assignment's files anew: they have changed since its grader was made."""
    if grader := _kept.pop(_key(course, assignment), None):
        atexit.unregister(grader.close)
        grader.close()


def _key(course: Course, assignment: Assignment) -> Hashable:
    return course.root.resolve(), assignment.id
