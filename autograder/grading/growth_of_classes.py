"""The measured detector for classes: each method is counted, against its own budget, on objects of three sizes.

An object goes its methods in the order that suite.py has them in, and each step of it is counted. What all of them
answer is compared afterwards: a method that did nothing while it was counted would show in what the others find.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..checks.compared import shows_work
from ..checks.harness import Harness, numbers_for
from ..checks.objects import Step, gone, made_by
from ..checks.parts import MAKING, Part
from ..checks.session import Student
from ..report import FunctionReport, Violation
from ..rules import SemanticModel
from ..sandbox import Counted, Opaque, Run, StudentError
from .growth import grows, sizes_for, violation


@dataclass(frozen=True)
class _Trial:
    """Objects of a class: `inputs` has for each its arguments by method, of these sizes of one dimension."""

    stub: str
    dimension: str
    sizes: tuple[int, ...]
    inputs: list[dict[str, Any]]


class ClassGrowth:
    """Counts the steps of the methods of one assignment's classes."""

    def __init__(self, harness: Harness):
        self._harness = harness

    def violations(self, student: Student, name: str, model: SemanticModel, values: FunctionReport) -> list[Violation]:
        """What speaks against the class `name` of a student, whose checks came to `values`.

        As with a function, a glance clears most; what it does not clear is looked at closely, in a fresh process.

        Raises:
            SandboxError: our fault.
        """
        parts, run = self._harness.parts(name), student.candidate.run
        dimensions = dict.fromkeys(dimension for part in parts for dimension in part.judged)
        found: list[Violation] = []
        for dimension in dimensions if run is not None else ():
            judged = [part for part in parts if dimension in part.judged]
            if not self._found(student, name, judged, self._trial(student, name, dimension, 3), run, values):
                continue
            with run.anew() as again:
                trial = self._trial(student, name, dimension, 4)
                found += [violation(part.label, model, text) for part, text in self._found(
                    student, name, judged, trial, again, values, times=2)]
        return found

    def _trial(self, student: Student, name: str, dimension: str, salt: int) -> _Trial:
        rng = numbers_for(name, student.candidate.seed, salt)
        sizes = sizes_for(rng)
        return _Trial(name, dimension, sizes, [self._harness.inputs(name, rng, **{dimension: size}) for size in sizes])

    def _found(self, student: Student, name: str, judged: Sequence[Part], trial: _Trial, run: Run,
               values: FunctionReport, times: int = 1) -> list[tuple[Part, str]]:
        """Of the methods that may not grow with the trial's dimension, those that do, and what is said of each."""
        sizes = f"{', '.join(map(str, trial.sizes))} {trial.dimension}"
        try:
            counted = self._count(trial, run, times)
        except StudentError as problem:  # where the checks find it wrong, they tell what is
            return [(judged[0], f"cannot be counted for {sizes}: {problem}")] if values.right else []
        found = []
        for part in judged:
            steps = [each.steps for each in counted[part.method]]
            if grows(steps, trial.sizes):
                shown = ", ".join(f"{each:,}" for each in steps)
                found.append((part, f"loops over the {trial.dimension} somewhere: it takes {shown} Python steps for "
                                    f"{sizes}"))
        if not found and values.right and not self._does_its_work(student, trial, counted):
            found.append((judged[0], f"does not do its work while it is counted for {sizes}"))
        return found

    def _count(self, trial: _Trial, run: Run, times: int) -> dict[str, list[Counted]]:
        """By method, the steps that it takes in an object of each size: the most of `times` objects.

        One object more, the first of all, warms up.
        """
        run.forget()
        given = [trial.inputs[0], *(each for each in trial.inputs for _ in range(times))]
        steps = [Step(method, args) for each in trial.inputs for method, args in each.items()]
        substitutes = self._harness.offered(trial.stub, steps)
        objects, made = run.count_making(trial.stub, [each[MAKING] for each in given], substitutes)
        counted = {MAKING: made}
        for method in list(trial.inputs[0])[1:]:
            calls = [(kept, each[method]) for kept, each in zip(objects, given, strict=True)]
            counted[method] = run.count_of(method, calls, substitutes)
        return {method: _most(found[1:], times) for method, found in counted.items()}

    def _does_its_work(self, student: Student, trial: _Trial, counted: dict[str, list[Counted]]) -> bool:
        """Whether every answer shows that the work was done."""
        for at, given in enumerate(trial.inputs):
            with self._harness.quietly():
                twin = made_by(self._harness.named(trial.stub), Step(MAKING, given[MAKING]))
                rights = {method: gone(twin, Step(method, args)) for method, args in given.items() if method != MAKING}
            for method, right in rights.items():
                compared = right is not None and not isinstance(right, Opaque)
                if compared and not all(shows_work(student.candidate, trial.stub, answer, right, method)
                                        for answer in counted[method][at].answers):
                    return False
        return True


def _most(counted: list[Counted], times: int) -> list[Counted]:
    """Of every `times` counts the largest, or -1 where one was interfered with."""
    found = []
    for start in range(0, len(counted), times):
        each = counted[start : start + times]
        steps = [one.steps for one in each]
        found.append(Counted(-1 if min(steps) < 0 else max(steps), [answer for one in each for answer in one.answers]))
    return found
