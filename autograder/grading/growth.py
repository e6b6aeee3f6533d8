"""The measured detector: does a function take more Python steps for more data than its budget in course.yaml allows?

It shares no weakness with the rules: they read what is written, this counts what is done, in the sandbox.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any

import numpy as np

from ..checks.compared import right_so_far, shows_work
from ..checks.harness import Harness, numbers_for
from ..checks.session import Student
from ..report import FunctionReport, Violation
from ..rules import SemanticModel
from ..sandbox import Counted, Run, StudentError

SIZES = (8, 64, 512)  # of one dimension and up to a quarter more, the others small
PER_ELEMENT = 0.25  # instructions; the body of any loop in Python takes several
LIGHTEST = 3  # steps that the emptiest function of Python takes, called for an element

GROWTH = """\
# growth

## What it does
Rejects a function that executes more Python instructions when there is more of something that its budget in
course.yaml does not name: more examples, or more features. The instructions are counted, in the sandbox, at three
sizes, and at one of some thousands. No clock is involved, so a busy machine changes nothing.

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


@dataclass(frozen=True)
class Glance:
    """What one call for each size of each dimension came to, not judged yet; `counted` is None where there was none.

    `basis` is what its answers are compared with (checks/student.py), as far as it was known then.
    """

    trial: "_Trial"
    counted: list[Counted] | None
    basis: str | None

    def least(self, dimensions: Collection[str]) -> tuple[Counted, int] | None:
        """Of the calls in which all but these dimensions is small, the one with the fewest steps, and its size: idle
        steps in another one make no growth smaller."""
        if not self.counted:
            return None
        found = [(counted, max(counts[each] for each in dimensions))
                 for counted, counts in zip(self.counted, self.trial.counts, strict=True)
                 if all(counts[each] == self.trial.sizes[0] for each in counts.keys() - dimensions)]
        return min(found, key=lambda each: each[0].steps)


class GrowthDetector:
    """Counts the steps of the functions of one assignment, against the budgets in course.yaml.

    A glance clears most functions. One that it does not clear is looked at closely, in a fresh process and on other
    inputs: neither data that happen to take another branch nor what earlier calls left behind may cost a right
    answer its points. What the function uses is what it was in the checks (stand_ins.py).
    """

    def __init__(self, harness: Harness):
        self._harness = harness

    def glanced(self, student: Student, name: str) -> Glance | None:
        """The glance at the function `name` of a student; None for a function that may grow with everything.

        Raises:
            SandboxError: our fault.
        """
        (part,) = self._harness.parts(name)
        if not part.judged:
            return None
        trial = self._trial(student, name, part.judged, salt=3)
        try:
            counted = self._count(student, trial, student.candidate.run)
        except StudentError:
            counted = None
        return Glance(trial, counted, student.candidate.basis.get(name))

    def violations(self, student: Student, name: str, model: SemanticModel, values: FunctionReport,
                   glance: Glance | None) -> list[Violation]:
        """What speaks against the function `name` of a student, whose checks came to `values`.

        Raises:
            SandboxError: our fault.
        """
        if glance is None or self._cleared(student, glance, values):
            return []
        violations, works = [], self._has_to_work(student, values, name)
        for dimension in glance.trial.dimensions:
            # One process for each: a function may do its work for the first few calls only.
            with student.candidate.run.anew() as again:
                if found := self._found_closely(student, name, dimension, again, works):
                    violations.append(violation(name, model, found))
        return violations

    def _cleared(self, student: Student, glance: Glance, values: FunctionReport) -> bool:
        """Whether the glance shows nothing.

        Of what is wrong already it is not asked that it does its work: a closer look would not ask that either.
        """
        trial, counted = glance.trial, glance.counted
        if counted is None:
            return values.score == 0  # the checks tell what is wrong with it
        if glance.basis != student.candidate.basis.get(trial.function):
            return False
        if any(grows([each.steps for each in found], trial.sizes) for found in trial.by_dimension(counted).values()):
            return False
        return not self._has_to_work(student, values, trial.function) or self._answered(student, trial, counted)

    def _has_to_work(self, student: Student, values: FunctionReport, name: str) -> bool:
        """Whether a part of what a function answers is right elsewhere, and so must be while it is counted."""
        return values.right or bool(right_so_far(student.candidate, name))

    def _found_closely(self, student: Student, name: str, dimension: str, run: Run, right: bool) -> str:
        """What is found when each size of one dimension is called twice.

        A function whose answers are `right` must do its work while it is counted too: it could do nothing at the sizes
        at which that is done. Whether it does is a loose question. How exact its values are is for the checks to say.
        """
        trial = self._trial(student, name, (dimension,), salt=4)
        sizes = f"{', '.join(map(str, trial.sizes))} {dimension}"
        try:
            counted = self._count(student, trial, run, times=2)
        except StudentError as problem:
            return f"cannot be counted for {sizes}: {problem}" if right else ""
        if grows([each.steps for each in counted], trial.sizes):
            steps = ", ".join(f"{each.steps:,}" for each in counted)
            return f"loops over the {dimension} somewhere: it takes {steps} Python steps for {sizes}"
        if right and not self._answered(student, trial, counted):
            return f"does not do its work while it is counted for {sizes}"
        return ""

    def _count(self, student: Student, trial: "_Trial", run: Run, times: int = 1) -> list[Counted]:
        """The steps of each call."""

        def ask(substitutes: Mapping[str, Any], fields: Mapping[str, Any]) -> list[Counted]:
            return run.count(trial.function, trial.calls, substitutes, times, fields)

        return student.served(run, trial.function, trial.calls, ask)

    def _answered(self, student: Student, trial: "_Trial", counted: list[Counted]) -> bool:
        """Whether every answer shows that the work was done."""
        return all(shows_work(student.candidate, trial.function, answer, right)
                   for args, each in zip(trial.calls, counted, strict=True)
                   for right in [student.right(trial.function, args)] for answer in each.answers)

    def _trial(self, student: Student, name: str, judged: tuple[str, ...], salt: int) -> "_Trial":
        """Calls on inputs, and of sizes, of this submission's own: nobody can know at which numbers it is counted."""
        rng = numbers_for(name, student.candidate.seed, salt)
        sizes = sizes_for(rng)
        small = dict.fromkeys(judged, sizes[0])
        each = [small, *({**small, dimension: size} for dimension in judged for size in sizes[1:])]
        return _Trial(name, judged, sizes, each, [self._harness.inputs(name, rng, **counts) for counts in each])


@dataclass(frozen=True)
class _Trial:
    """Calls of a function: all dimensions at the first size, then each at the others."""

    function: str
    dimensions: tuple[str, ...]
    sizes: tuple[int, ...]
    counts: list[dict[str, int]]
    calls: list[tuple[Any, ...]]

    def by_dimension(self, counted: list[Counted]) -> dict[str, list[Counted]]:
        """What was counted for the sizes of each dimension."""
        larger = iter(counted[1:])
        return {dimension: [counted[0], *islice(larger, len(self.sizes) - 1)] for dimension in self.dimensions}


def grows(counts: Sequence[int], sizes: Sequence[int]) -> bool:
    """Whether `counts`, measured at three or more increasing `sizes`, grow with the size.

    The slope must be there at every step. What happens once, or at one size only (a branch that depends on the data, a
    warning, a lazy import, a cache), lifts one step and not the next. A negative count, where the function changed how
    it was watched, is growth: there is no other reason to do so.
    """
    if len(counts) != len(sizes) or len(sizes) < 3:
        raise ValueError("expected three or more sizes, and a count for each")
    steps = zip(pairwise(counts), pairwise(sizes), strict=True)
    return min(counts) < 0 or all(
        grows_by(before, after, larger - smaller) for (before, after), (smaller, larger) in steps)


def grows_by(before: int, after: int, elements: int) -> bool:
    """Whether the steps of a call grow with the size, from one call to another that has so many elements more."""
    return min(before, after) < 0 or after - before >= PER_ELEMENT * elements


def hides(steps: int, elements: int) -> bool:
    """Whether a call takes so many steps that a loop over its elements can be among them, idle ones beside it.

    Below that there is no such loop, whatever the other calls took.
    """
    return steps >= LIGHTEST * elements


def too_many(steps: int, few: int, dimension: str, many: int) -> str:
    """Why a function is held whose steps hide whether they grow."""
    return f"it takes {steps:,} Python steps for {few} {dimension}: too many to tell whether it loops over {many:,}"


def sizes_for(rng: np.random.Generator) -> tuple[int, ...]:
    """The three sizes at which a submission is counted."""
    return tuple(int(rng.integers(size, size + size // 4)) for size in SIZES)


def violation(name: str, model: SemanticModel, found: str) -> Violation:
    """What is said of a function, or a method, whose steps were counted."""
    cell, line, snippet = model.place(name)
    instead = "let NumPy handle all values at once; the steps then stay the same, however many there are"
    return Violation("growth", cell, line, f"`{name}` {found}", instead, snippet)
