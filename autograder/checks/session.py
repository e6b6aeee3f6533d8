"""The hidden checks of one assignment, run for one submission after the other.

pytest collects them once; its session stays open, in a greenlet, for those checks that need more of it than the
fixtures of fixtures.py. All others are called directly, those of a function side by side (together.py).
"""

import inspect
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

import pytest
from greenlet import greenlet

from ..notebooks.stubs import CLASS
from ..sandbox import Sandbox
from . import fixtures
from .collected import ChecksPlugin, function_of, take_down
from .fixtures import rng_of, shared_rng_of
from .harness import Harness
from .hints import Failure
from .raised import hint_for
from .student import Candidate, Result, Student
from .together import together

__all__ = ["Candidate", "Result", "Session", "Student", "give_hints"]

SIMPLE = {"student", "reference", "rng", "shared_rng"}  # the fixtures of a check that needs nothing else of pytest


class Session:
    """Runs the checks of one assignment. Close it when no more is to be checked.

    It is for one thread at a time; another thread's first use makes pytest collect anew.
    """

    def __init__(self, harness: Harness, sandbox: Sandbox):
        self._harness = harness
        self._sandbox = sandbox
        self._pytest: _Pytest | None = None

    @contextmanager
    def opened(self, candidate: Candidate) -> Iterator[Student]:
        """A submission whose cells have been run, while its processes are there."""
        with self._sandbox.run(candidate.submission.cells, self._harness.used) as run:
            candidate.run = run
            run.load()
            student = Student(candidate, self._harness)
            run.right = student.right
            yield student
            candidate.run = None

    def check(self, student: Student) -> None:
        """Run its checks, and put hints to those that fail."""
        candidate = student.candidate
        if self._pytest is None or self._pytest.thread != threading.get_ident():
            self._pytest = _Pytest(self._harness)
        for function, items in self._pytest.checks.items():
            if function in candidate.assignment.functions:
                self._run(items, function, student)
                candidate.run.forget()
        for function in candidate.results:
            give_hints(student, function)

    def _run(self, items: Sequence[pytest.Function], function: str, student: Student) -> None:
        simple = [item for item in items if item in self._pytest.simple]
        students = [Student(student.candidate, self._harness) for _ in simple]
        checks = [partial(_call, item, self._pytest.simple[item], each)
                  for item, each in zip(simple, students, strict=True)]
        # The objects of one check are let go before the next one makes some.
        groups = [[check] for check in checks] if self._harness.kinds[function] == CLASS else [checks]
        problems = []
        for group in groups:
            problems += together(group, student.answers)
            if group is not checks:
                student.candidate.run.forget()
        came = dict(zip(simple, zip(students, problems, strict=True), strict=True))
        for item in items:
            if item in came:
                take_down(item, *came[item])
            else:
                self._pytest.run(item, student)

    def close(self) -> None:
        if self._pytest is not None:
            self._pytest.close()
            self._pytest = None


class _Pytest:
    """pytest's session, with the checks that it has collected."""

    def __init__(self, harness: Harness):
        self.thread = threading.get_ident()
        self._plugin = _Batch({harness.assignment.id: harness})
        self._session = greenlet(partial(_main, harness, self._plugin))
        items = self._session.switch()
        collected: list[pytest.Function] = items if isinstance(items, list) else []  # else it could not collect
        self.simple = {item: _asks_for(item) for item in collected if _is_simple(item)}
        self.checks = {function: list(items) for function, items in groupby(
            collected, key=lambda item: function_of(item.path))}

    def run(self, item: pytest.Function, student: Student) -> None:
        """Run one check in the way of pytest's own loop."""
        self._plugin.student_now = Student(student.candidate, student.harness)
        self._session.switch(item)

    def close(self) -> None:
        if self._session and self.thread == threading.get_ident():
            self._session.switch(None)


class _Batch(ChecksPlugin):
    """Hands over what pytest has collected, and then runs those checks that it is told to."""

    student_now: Student | None = None

    @pytest.fixture
    def student(self) -> Student | None:
        """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer."""
        return self.student_now

    def student_of(self, item: pytest.Function) -> Student | None:
        return self.student_now

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        outside = greenlet.getcurrent().parent
        item = outside.switch(list(session.items))
        while item is not None:
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            item = outside.switch()
        return True


def _main(harness: Harness, plugin: _Batch) -> None:
    folder = harness.assignment.checks_folder.resolve()
    files = [str(folder / f"test_{function}.py") for function in harness.assignment.functions]
    unneeded = ("terminal", "cacheprovider", "capture", "logging", "warnings", "unraisableexception", "threadexception",
                "faulthandler")
    options = ["--disable-plugin-autoload", *(f"-pno:{name}" for name in unneeded)]
    places = ["-c", "/dev/null", f"--rootdir={folder}", f"--confcutdir={folder}", "--noconftest"]
    pytest.main([*options, *places, *files], plugins=[plugin, fixtures])


def _asks_for(item: pytest.Function) -> frozenset[str]:
    return frozenset(inspect.signature(item.function).parameters)


def _is_simple(item: pytest.Function) -> bool:
    """Whether a check can be called with its fixtures and without more of pytest."""
    return (item.cls is None and not hasattr(item, "callspec")
            and _asks_for(item) <= SIMPLE and set(item.fixturenames) <= {*SIMPLE, "request"}  # which they ask for
            and not SIMPLE & vars(item.module).keys()  # fixtures of the author's own
            and {mark.name for mark in item.iter_markers()} <= {"weight"}
            and not inspect.iscoroutinefunction(item.function) and not inspect.isgeneratorfunction(item.function))


def _call(item: pytest.Function, asks_for: frozenset[str], student: Student) -> None:
    given: dict[str, Any] = {}
    if "student" in asks_for:
        given["student"] = student
    if "reference" in asks_for:
        given["reference"] = student.reference
    if "rng" in asks_for:
        given["rng"] = rng_of(student.candidate, item)
    if "shared_rng" in asks_for:
        given["shared_rng"] = shared_rng_of(student.candidate, item)
    item.function(**given)


def give_hints(student: Student, function: str) -> None:
    """Put to each failed check the hint of the known mistake that the student's answers show."""
    candidate, harness = student.candidate, student.harness
    results = candidate.results[function]
    failures: list[Failure] = [result.failure for result in results if result.failure is not None]
    if not failures:
        return
    calls = candidate.calls[function]
    if function in candidate.submission.not_started and all(call.raised is not None for call in calls):
        return
    hints = dict(zip(failures, harness.hints.explain(function, calls, failures, harness.standing_in), strict=True))
    for index, result in enumerate(results):
        if result.failure is not None:
            hint = hints[result.failure] or hint_for(calls[result.failure.call].raised or "")
            results[index] = replace(result, check=replace(result.check, hint=hint))
