"""The measured detector: does a function take more Python steps for more data than its budget in course.yaml allows?

It shares no weakness with the rules: they read what is written, this counts what is done, in the sandbox.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import islice, pairwise
from types import ModuleType
from typing import Any

import numpy as np

from .course import Assignment
from .hidden.expect import holds
from .hidden.session import substitutes
from .report import FunctionReport, Violation
from .rules import Code
from .sandbox import Counted, Run, StudentError

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
        self._trial = cache(self._make_trial)

    def violations(self, name: str, code: Code, run: Run, values: FunctionReport) -> list[Violation]:
        """What speaks against the function `name` that `run` has loaded, and whose checks came to `values`.

        A glance clears most functions. One that it does not clear is looked at closely, in a fresh process and on other
        inputs: neither data that happen to take another branch nor what earlier calls left behind may cost a right
        answer its points. At a glance, what the function uses answers without being asked over the wire, always the
        same: a right `optimize` follows any gradient.

        Raises:
            SandboxError: our fault.
        """
        budget = self._assignment.functions[name].grows_with
        judged = tuple(each for each in dimensions(self._suite.ARGUMENTS[name]) if each not in budget)
        if not judged or self._cleared_at_a_glance(name, judged, run, values):
            return []
        with run.anew() as again:
            return [_violation(name, code, found)
                    for dimension in judged if (found := self._found_closely(name, dimension, again, values.right))]

    def _cleared_at_a_glance(self, name: str, judged: tuple[str, ...], run: Run, values: FunctionReport) -> bool:
        """Whether one call for each size of each dimension shows nothing."""
        trial = self._trial(name, judged, seed=0, stand_ins=True)
        try:
            counted = self._count(trial, run)
        except StudentError:
            return values.score == 0  # the checks tell what is wrong with it
        return (not any(_grow(each) for each in trial.by_dimension(counted).values())
                and (trial.answered_by(counted) or not values.right))

    def _found_closely(self, name: str, dimension: str, run: Run, right: bool) -> str:
        """What is found when each size of one dimension is called twice.

        A function whose answers are `right` must answer rightly while it is counted too: it could do nothing at the
        sizes at which that is done.
        """
        trial = self._trial(name, (dimension,), seed=1)
        sizes = f"{', '.join(map(str, SIZES))} {dimension}"
        try:
            counted = self._count(trial, run, times=2)
        except StudentError as problem:
            return f"cannot be counted for {sizes}: {problem}" if right else ""
        if _grow(counted):
            steps = ", ".join(f"{each.steps:,}" for each in counted)
            return f"loops over the {dimension} somewhere: it takes {steps} Python steps for {sizes}"
        if right and not trial.answered_by(counted):
            return f"does not do its work while it is counted for {sizes}"
        return ""

    def _count(self, trial: "_Trial", run: Run, times: int = 1) -> list[Counted]:
        offered = substitutes(self._assignment, trial.function, self._reference)
        return run.count(trial.function, trial.calls, offered, times, trial.stand_ins)

    def _make_trial(self, name: str, judged: tuple[str, ...], seed: int, stand_ins: bool = False) -> "_Trial":
        rng = np.random.default_rng(seed)
        small = dict.fromkeys(judged, SIZES[0])
        trial = _Trial(name, judged)
        for sizes in small, *({**small, dimension: size} for dimension in judged for size in SIZES[1:]):
            args = self._suite.inputs(name, rng, **sizes)
            given = {}
            if stand_ins:  # the right answers to other arguments: of the right form, and of no use
                for used in self._assignment.functions[name].uses:
                    given[used] = self._right(used, self._suite.inputs(used, rng, **sizes))
            trial.calls.append(args)
            trial.stand_ins.append(given)
            trial.answers.append(self._right(name, args, given))
        return trial

    def _right(self, name: str, args: tuple[Any, ...], given: Mapping[str, Any] | None = None) -> Any:
        """The reference's answer, where the functions that are `given` always answer that."""
        kept = {used: self._reference[used] for used in given or {}}
        self._reference.update({used: partial(_copy_of, answer) for used, answer in (given or {}).items()})
        try:
            with np.errstate(all="ignore"):
                return self._reference[name](*deepcopy(args))
        finally:
            self._reference.update(kept)


@dataclass(frozen=True)
class _Trial:
    """Calls of a function: all dimensions at the first of SIZES, then each at the others.

    For each call, what the functions that it uses answer unasked, and the right answer.
    """

    function: str
    dimensions: tuple[str, ...]
    calls: list[tuple[Any, ...]] = field(default_factory=list)
    stand_ins: list[dict[str, Any]] = field(default_factory=list)
    answers: list[Any] = field(default_factory=list)

    def by_dimension(self, counted: list[Counted]) -> dict[str, list[Counted]]:
        """What was counted for SIZES of each dimension."""
        larger = iter(counted[1:])
        return {dimension: [counted[0], *islice(larger, len(SIZES) - 1)] for dimension in self.dimensions}

    def answered_by(self, counted: list[Counted]) -> bool:
        """Whether every answer is right."""
        return all(holds(answer, right) for each, right in zip(counted, self.answers, strict=True)
                   for answer in each.answers)


def _copy_of(answer: Any, *_: Any) -> Any:
    return deepcopy(answer)


def _grow(counted: list[Counted]) -> bool:
    return grows([each.steps for each in counted], SIZES)


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
