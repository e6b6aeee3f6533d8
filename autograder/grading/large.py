"""The large call: is a function right for many examples too, and what does it take?

It is a check like any other, on inputs of the submission's own, and made before all the others, so that the process has
done nothing else. Its steps are counted (growth.py): that one call must be right, and take no more of them than the
small one that takes the fewest. So a function may do what it likes elsewhere; where it answers, it has worked without a
loop. What it takes is also read from the kernel's clock of that process, all threads, from outside.

A clock never rejects. A function is *held*, and keeps its points until an instructor has looked at it, where it takes
as long as a loop over the data, where all its calls take so many steps that a loop could be among them, and where it
says that memory does not suffice and what it takes says otherwise (memory.py).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np

from ..checks.compared import is_right, right_so_far
from ..checks.forms import Path, aligned, leaf_paths
from ..checks.harness import Harness, numbers_for
from ..checks.session import Student
from ..notebooks import SourceNotebook
from ..notebooks.stubs import CLASS
from ..report import ERROR, FAILED, PASSED, Check
from ..sandbox import Run, Sandbox, StudentError
from ..submission import Cell
from .growth import SIZES, Glance, grows_by, hides, too_many
from .memory import NO_MEMORY, borne_out, not_borne_out

SHARE = 0.04  # of a function's points
SLOW = 10.0  # times the reference's; right answers were seen up to 5 times, loops from 11 times
LOOPS = 3.0  # times the shortest loop over as many numbers; an index that is a `range` takes about one
LESS = 8  # times smaller, where memory does not suffice
LOOP = "the_shortest_loop"
_LOOP = Cell(LOOP, f"def {LOOP}(x):\n    total = 0.0\n    for value in x:\n        total += value\n    return total\n")


@dataclass(frozen=True)
class LargeCall:
    """What came of one: the check, how its steps grow, if they do, why the function is held, if it is, and the
    processor seconds for these sizes, in which its steps were counted."""

    check: Check | None = None
    grown: str = ""
    held: str = ""
    seconds: float = 0.0
    sizes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class LargeAnswer:
    """What a function answered for so many of what is large, not judged yet; or the problem because of which it did
    not. `basis` is what its answers are compared with (checks/student.py), as far as it was known then. `few` is the
    size of the call with the fewest steps. `refused` tells of the larger call, for which memory did not suffice."""

    sizes: Mapping[str, int]
    basis: str | None = None
    args: tuple[Any, ...] = ()
    value: Any = None
    seconds: float = 0.0
    steps: int = 0
    few: int = 0
    steps_for_few: int = 0
    refused: str = ""
    problem: StudentError | None = None

    @property
    def grown(self) -> str:
        """How its steps grow, if they do."""
        if not grows_by(self.steps_for_few, self.steps, max(self.sizes.values()) - self.few):
            return ""
        return (f"loops over the {' and '.join(self.sizes)} somewhere: it takes {self.steps_for_few:,} Python steps "
                f"for {self.few}, and {self.steps:,} for {told(self.sizes)}")

    @property
    def hiding(self) -> str:
        """Why nobody can tell whether they do, if so."""
        many = max(self.sizes.values())
        if not hides(self.steps, many):
            return ""
        return too_many(self.steps_for_few, self.few, " and ".join(self.sizes), many)


class LargeCalls:
    """Makes the large calls of one assignment, and judges what came of them."""

    def __init__(self, harness: Harness, source: SourceNotebook, sandbox: Sandbox):
        self._harness = harness
        self._source = source
        self._sandbox = sandbox
        self._measured = cache(self._measured_once)

    def answered(self, student: Student, name: str, run: Run, glance: Glance | None = None) -> LargeAnswer | None:
        """The large call of the function `name` in `run`, in which a `glance` at its steps may have been made before.

        None for a function that may grow with what is large, and for a class.

        Raises:
            SandboxError: our fault.
        """
        sizes = self._sizes(name, student.candidate.seed)
        if not sizes:
            return None
        try:
            try:
                return self._answered(student, run, name, sizes, glance)
            except StudentError as problem:
                if NO_MEMORY not in problem.kinds:  # NumPy raises a kind of it; the text is the student's
                    raise
            refused, sizes = told(sizes), {each: size // LESS for each, size in sizes.items()}
            # A table of all pairs is right, too.
            return replace(self._answered(student, run, name, sizes, glance), refused=refused)
        except StudentError as problem:
            return LargeAnswer(sizes, student.candidate.basis.get(name), problem=problem)

    def judged(self, student: Student, name: str, checks: list[Check], answer: LargeAnswer) -> LargeCall:
        """What the answer comes to, now that its function's other checks, `checks`, have been run.

        Raises:
            SandboxError: our fault.
        """
        candidate = student.candidate
        weight = sum(check.max_score for check in checks) * SHARE / (1 - SHARE)
        judged = right_so_far(candidate, name)
        if not judged:  # what is wrong with it has been said
            return LargeCall()
        if answer.basis != candidate.basis.get(name):  # found out since: the checks are compared with something else
            with candidate.run.anew() as again:
                answer = self.answered(student, name, again) or answer
        sizes = answer.sizes
        everything = judged == list(leaf_paths(candidate.calls[name][0].right))
        sentence = f"{'it is' if everything else 'what is right of it is'} right for {told(sizes)} too"
        if answer.problem is not None:
            return LargeCall(Check(sentence, ERROR, 0.0, weight, str(answer.problem)))
        if wrong := self._wrong(student, name, judged, answer):
            return LargeCall(Check(sentence, FAILED, 0.0, weight, f"{wrong} is wrong for {told(sizes)}"))
        check = Check(sentence, PASSED, weight, weight)
        if answer.grown:
            return LargeCall(check, answer.grown, sizes=sizes)
        if answer.refused:
            honest = borne_out(student, name, sizes, LESS)
            lies = "" if honest else not_borne_out(answer.refused, told(sizes))
            return LargeCall(check, "", answer.hiding or lies, sizes=sizes)
        return LargeCall(check, "", answer.hiding or self._held(student, name, answer), answer.seconds, sizes)

    def _sizes(self, name: str, seed: int) -> dict[str, int]:
        """How large the dimensions are: of this submission's own, up to a quarter above the suite's."""
        suite, function = self._harness.suite, self._harness.assignment.functions[name]
        large = set(suite.LARGE) & set(self._harness.dimensions(name))
        if large & set(function.grows_with) or self._harness.kinds[name] == CLASS:
            return {}
        rng = numbers_for(name, seed, 6)
        return {each: int(rng.integers(suite.LARGE[each], suite.LARGE[each] * 5 // 4)) for each in sorted(large)}

    def _answered(self, student: Student, run: Run, name: str, sizes: Mapping[str, int],
                  glance: Glance | None = None, counts: bool = True) -> LargeAnswer:
        """One call, after a small one: whatever is done once has been done then.

        Raises:
            StudentError: there is no answer.
        """
        harness, seed = self._harness, student.candidate.seed
        args = harness.inputs(name, numbers_for(name, seed, 5), **sizes)
        least = glance.least(sizes.keys()) if glance and glance.basis == student.candidate.basis.get(name) else None
        few = least[1] if least else SIZES[0]
        # The glance was a small call, too.
        small = None if least else harness.inputs(name, numbers_for(name, seed, 7), **dict.fromkeys(sizes, few))

        def ask(substitutes: Mapping[str, Any], fields: Mapping[str, Any]) -> tuple[int, int, Any, float]:
            if not counts:
                run.call(name, small, substitutes, fields)
                return 0, 0, *run.timed(name, args, substitutes, fields)
            before = least[0] if least else run.count(name, [small], substitutes, fields=fields)[0]
            counted, seconds = run.counted_and_timed(name, args, substitutes, fields)
            return before.steps, counted.steps, counted.answers[0], seconds

        before, steps, value, seconds = student.served(run, name, [small, args] if small else [args], ask)
        return LargeAnswer(sizes, student.candidate.basis.get(name), args, value, seconds, steps, few, before)

    def _wrong(self, student: Student, name: str, judged: list[Path], answer: LargeAnswer) -> str:
        """The part of the answer that is wrong, in words; nothing where there is none."""
        right = student.right(name, answer.args)
        value, _ = aligned(answer.value, right, name)
        return next((_label(name, path) for path in judged if not is_right(value, right, path)), "")

    def _held(self, student: Student, name: str, answer: LargeAnswer) -> str:
        """Why the function is held: measured anew, in processes of its own, it still takes as long as a loop."""
        sizes, seconds = answer.sizes, answer.seconds
        usual, loop = self._usual(name, tuple(sizes.items()))
        limit = max(SLOW * usual, usual + LOOPS * loop)
        for _ in range(2):
            if seconds <= limit:
                return ""
            with student.candidate.run.anew() as run:
                try:
                    seconds = min(seconds, self._answered(student, run, name, sizes, counts=False).seconds)
                except StudentError:
                    return "it answered once, and not when it was asked again"
        # The machine may have become slower since the reference was measured: what is held is slow beside it now.
        usual, loop = self._measured_once(name, tuple(sizes.items()))
        limit = max(limit, SLOW * usual, usual + LOOPS * loop)
        return f"{seconds / usual:.0f} times the reference's time for {told(sizes)}" if seconds > limit else ""

    def _usual(self, name: str, large: tuple[tuple[str, int], ...]) -> tuple[float, float]:
        """The seconds of the reference, and of the shortest loop over as many numbers, each the least of three.

        Sizes are rounded up, so that a class needs few measurements.
        """
        return self._measured(name, tuple((each, 2 ** math.ceil(math.log2(size))) for each, size in large))

    def _measured_once(self, name: str, large: tuple[tuple[str, int], ...]) -> tuple[float, float]:
        rng = np.random.default_rng(0)
        small, args = (self._harness.inputs(name, rng, **sizes) for sizes in ({}, dict(large)))
        fields = self._harness.fields(name, 0)
        numbers = np.ones(max(size for _, size in large))
        usual, loops = [], []
        for _ in range(3):
            with self._sandbox.run((*self._source.solution, _LOOP), self._harness.used) as run:
                run.call(name, small, fields=fields)
                usual.append(run.timed(name, args, fields=fields)[1])
                run.call(LOOP, (numbers[:4],))
                loops.append(run.timed(LOOP, (numbers,))[1])
        return min(usual), min(loops)


def told(large: Mapping[str, int]) -> str:
    """20,314 examples"""
    return " and ".join(f"{size:,} {dimension}" for dimension, size in large.items())


def _label(name: str, path: Path) -> str:
    """The words that name a part of an answer."""
    key = next((step for step in reversed(path) if isinstance(step, str)), None)
    return f"what `{name}` returns" if key is None else f"`{key}`"
