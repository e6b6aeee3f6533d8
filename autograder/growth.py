"""The measured detector: does a function take more Python steps for more data than its budget in course.yaml allows?

It shares no weakness with the rules: they read what is written, this counts what is done, in the sandbox.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import ModuleType
from typing import Any

import numpy as np

from .course import Assignment
from .hidden.expect import holds
from .hidden.session import substitutes
from .report import Violation
from .rules import Code
from .sandbox import Run, StudentError

SIZES = (8, 64, 512)  # of one dimension, the others small: where vectorized code runs the same number of instructions
PER_ELEMENT = 0.25  # instructions; the body of any loop in Python takes several

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


class GrowthDetector:
    """Counts the steps of the functions of one assignment.

    `suite` is the assignment's suite module, `reference` the namespace of its reference solution.
    """

    def __init__(self, assignment: Assignment, suite: ModuleType, reference: dict[str, Any]):
        self._assignment = assignment
        self._suite = suite
        self._reference = reference
        self._trials = cache(self._make_trials)

    def violations(self, name: str, code: Code, run: Run, right: bool) -> list[Violation]:
        """What speaks against the function `name` that `run` has loaded.

        A function whose answers are `right` must answer rightly while it is counted too: it could do nothing at the
        sizes at which that is done.

        Raises:
            SandboxError: our fault.
        """
        found = []
        for trial in self._trials(name):
            sizes = f"{', '.join(map(str, SIZES))} {trial.dimension}"
            try:
                counted = run.count(name, trial.calls, substitutes(self._assignment, name, self._reference))
            except StudentError as problem:
                if right:  # else the checks tell what is wrong with it
                    found.append(_violation(name, code, f"cannot be counted for {sizes}: {problem}"))
                continue
            counts = [each.steps for each in counted]
            if grows(counts, SIZES):
                steps = ", ".join(f"{count:,}" for count in counts)
                told = f"loops over the {trial.dimension} somewhere: it takes {steps} Python steps for {sizes}"
                found.append(_violation(name, code, told))
            elif right and not all(holds(answer, value) for value, each in zip(trial.answers, counted, strict=True)
                                   for answer in each.answers):
                found.append(_violation(name, code, f"does not do its work while it is counted for {sizes}"))
        return found

    def _make_trials(self, name: str) -> list["_Trial"]:
        """A trial for each dimension that the function may not grow with."""
        trials = []
        for dimension in dimensions(self._suite.ARGUMENTS[name]):
            if dimension not in self._assignment.functions[name].grows_with:
                rng = np.random.default_rng(0)
                calls = [self._suite.inputs(name, rng, **{dimension: size}) for size in SIZES]
                with np.errstate(all="ignore"):
                    answers = [self._reference[name](*deepcopy(args)) for args in calls]
                trials.append(_Trial(dimension, calls, answers))
        return trials


@dataclass(frozen=True)
class _Trial:
    """Calls of a function, one for each of SIZES of a dimension, and the right answers."""

    dimension: str
    calls: list[tuple[Any, ...]]
    answers: list[Any]


def grows(counts: Sequence[int], sizes: Sequence[int]) -> bool:
    """Whether `counts`, measured at three or more increasing `sizes`, grow with the size.

    The slope must be there at every step. What happens once, or at one size only (a branch that depends on the data, a
    warning, a lazy import, a cache), lifts one step and not the next. A negative count, where the function changed how
    it was watched, is growth: there is no other reason to do so.
    """
    if len(counts) != len(sizes) or len(sizes) < 3:
        raise ValueError("expected three or more sizes, and a count for each")
    if min(counts) < 0:
        return True
    steps = zip(pairwise(counts), pairwise(sizes), strict=True)
    return all(after - before >= PER_ELEMENT * (larger - smaller) for (before, after), (smaller, larger) in steps)


def dimensions(arguments: tuple[Any, ...]) -> list[str]:
    """The dimensions that a function's arguments have."""
    axes = (axis for argument in arguments for axis in (argument if isinstance(argument, tuple) else (argument,)))
    return list(dict.fromkeys(axis for axis in axes if axis is not None))


def _violation(name: str, code: Code, found: str) -> Violation:
    cell, line, snippet = code.place(name)
    instead = "let NumPy handle all values at once; the steps then stay the same, however many there are"
    return Violation("growth", cell, line, f"`{name}` {found}", instead, snippet)
