"""What the student's page shows beside the checks: a curve on an example, and how fast the large call was.

Neither is a verdict. What is drawn and what counts as the form with loops is the author's word, in checks/page.py.
"""

from collections.abc import Callable
from functools import cache
from types import FunctionType
from typing import Any

import numpy as np

from ..checks.harness import Harness
from ..checks.loading import CURVE
from ..course import CourseError, running
from ..notebooks import SourceNotebook
from ..report import FAILED, PASSED, Curve, FunctionReport, Speed
from ..sandbox import Run, Sandbox, SandboxError, StudentError
from ..submission import Cell
from .large import LargeCall, told

MOST = 100  # numbers in a curve
DIGITS = 5  # of each
# The form with loops is timed at this many of what is large, and scaled up: a loop takes as long for each.
SCALED_FROM = 256


class Beside:
    """Makes curves and speeds for the functions of one assignment.

    Raises:
        CourseError: page.py fails with the reference.
    """

    def __init__(self, harness: Harness, source: SourceNotebook, sandbox: Sandbox):
        self._harness = harness
        self._source = source
        self._sandbox = sandbox
        self._page = harness.checks.page
        self._looped = cache(self._looped_once)
        self._right = {name: row for name in source.assignment.functions
                       if (draw := self._drawing(name)) and (row := self._right_row(name, draw))}

    def curve(self, name: str, run: Run, report: FunctionReport) -> Curve | None:
        """The student's numbers beside the reference's; None where there are none to draw.

        All functions are the student's own here: it is their work that is drawn. Numbers that are not the reference's
        come from a process that knows none of a hidden check.

        Raises:
            SandboxError: our fault.
        """
        if name not in self._right or not any(check.status in (PASSED, FAILED) for check in report.checks):
            return None  # it does not run
        try:
            row = _row(self._drawing(name)(lambda *args: run.call(name, args)))
            if row is not None and row != self._right[name]:
                with run.anew() as unasked:
                    row = _row(self._drawing(name)(lambda *args: unasked.call(name, args)))
        except SandboxError:
            raise
        except Exception:  # the reference's answer could be drawn: it is the form of this one
            return None
        if row is None:
            return None
        says = " ".join((self._drawing(name).__doc__ or "").split())
        return Curve(says, tuple(self._page.AXES[name]), row, self._right[name])

    def speed(self, name: str, report: FunctionReport, large: LargeCall) -> Speed | None:
        """How long a right function without loops took, beside a form with loops; None where that is not known.

        Raises:
            SandboxError: our fault.
        """
        forms = getattr(self._page, "LOOPS", {})
        if name not in forms or not report.right or report.rejected or large.held or not large.seconds:
            return None
        form, words = forms[name]
        looped = self._looped(name, form)
        if not looped:
            return None
        factor = np.prod([size / SCALED_FROM for size in large.sizes.values()])
        return Speed(told(large.sizes), words, *(round(float(x), 6) for x in (large.seconds, looped * factor)))

    def _drawing(self, name: str) -> Callable[..., Any] | None:
        drawing = getattr(self._page, f"{CURVE}{name}", None)
        return drawing if isinstance(drawing, FunctionType) else None

    def _right_row(self, name: str, draw: Callable[..., Any]) -> tuple[float | None, ...]:
        with running(self._harness.checks.file("page.py")):
            row = _row(draw(lambda *args: self._harness.right(name, args)))
        if row is None:
            raise CourseError(f"{self._harness.checks.file('page.py')}: {CURVE}{name} made no curve of the reference's "
                              f"answer, expected 2 to {MOST} numbers")
        return row

    def _looped_once(self, name: str, form: str) -> float:
        """The seconds of a form with loops, the least of three; 0 where it is not there, or does not run."""
        file = self._source.assignment.source.with_name("loops.py")
        if not file.is_file():
            return 0.0
        cells = (*self._source.solution, Cell("loops", file.read_text(encoding="utf-8")))
        sizes = dict.fromkeys(self._harness.suite.LARGE, SCALED_FROM)
        inputs, rng = self._harness.suite.inputs, np.random.default_rng(0)
        try:
            with self._sandbox.run(cells) as run:
                run.call(form, inputs(name, rng))
                return min(run.timed(form, inputs(name, rng, **sizes))[1] for _ in range(3))
        except StudentError:
            return 0.0


def _row(value: Any) -> tuple[float | None, ...] | None:
    """A row of finite numbers, and None where one is not; nothing where it is no row, or too long."""
    if not isinstance(value, (list, tuple, np.ndarray)) or not 2 <= len(value) <= MOST:
        return None
    numbers = np.asarray(value, dtype=float)
    if numbers.size != len(value):
        return None
    return tuple(float(f"{number:.{DIGITS}g}") if np.isfinite(number) else None for number in numbers.ravel())
