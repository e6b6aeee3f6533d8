"""The large call: is a function right for many examples too, and what does it take?

It is a check like any other, on inputs of the submission's own, in a process that has done nothing else. Its steps are
counted (growth.py): that one call must be right, and take no more of them than a small one does. So a function may do
what it likes elsewhere; where it answers, it has worked without a loop. What it takes is also read from the kernel's
clock of that process, all threads, from outside. A clock never rejects: a function that takes as long as a loop over
the data is *held*, and keeps its points until an instructor has looked at it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from ..checks.forms import Path, aligned, leaf_paths, part_of, same
from ..checks.harness import Harness, numbers_for
from ..checks.session import Candidate, Student
from ..checks.values import ATOL, WHOLE, agree, as_array, fitted
from ..notebooks import SourceNotebook
from ..notebooks.stubs import CLASS
from ..report import ERROR, FAILED, PASSED, Check
from ..sandbox import Counted, Run, Sandbox, StudentError
from ..submission import Cell
from .growth import SIZES, grows_by

SHARE = 0.04  # of a function's points
RTOL = 1e-3  # float32 over 25,000 examples; a function that leaves examples out is further off
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
class _Tried:
    """The processor seconds of a call, the part of its answer that is wrong, and how its steps grow, if they do."""

    seconds: float
    wrong: str
    grown: str


class LargeCalls:
    """Makes the large calls of one assignment."""

    def __init__(self, harness: Harness, source: SourceNotebook, sandbox: Sandbox):
        self._harness = harness
        self._source = source
        self._sandbox = sandbox
        self._measured = cache(self._measured_once)

    def check(self, student: Student, again: Run, name: str, checks: list[Check]) -> LargeCall:
        """The large call of the function `name`, whose other checks are `checks`.

        `again` runs the same cells in fresh processes. No check for a function that may grow with what is large, and
        for a class.

        Raises:
            SandboxError: our fault.
        """
        candidate = student.candidate
        large = self._sizes(name, candidate.seed)
        if not large:
            return LargeCall()
        weight = sum(check.max_score for check in checks) * SHARE / (1 - SHARE)
        judged, beginning = self._right_so_far(candidate, name)
        if not judged:  # what is wrong with it has been said
            return LargeCall()
        timed = True
        try:
            try:
                tried = self._tried(student, again, name, judged, large)
            except StudentError as problem:
                if "MemoryError" not in str(problem):
                    raise
                large = {each: size // LESS for each, size in large.items()}  # a table of all pairs is right, too
                timed, tried = False, self._tried(student, again, name, judged, large)
        except StudentError as problem:
            return LargeCall(Check(f"{beginning} right for {told(large)} too", ERROR, 0.0, weight, str(problem)))
        sentence = f"{beginning} right for {told(large)} too"
        if tried.wrong:
            return LargeCall(Check(sentence, FAILED, 0.0, weight, f"{tried.wrong} is wrong for {told(large)}"))
        check = Check(sentence, PASSED, weight, weight)
        if tried.grown or not timed:
            return LargeCall(check, tried.grown, sizes=large)
        held = self._held(student, again, name, judged, large, tried.seconds)
        return LargeCall(check, "", held, tried.seconds, large)

    def _right_so_far(self, candidate: Candidate, name: str) -> tuple[list[Path], str]:
        """The parts that were right in all the smaller calls, and the beginning of a sentence about them.

        What was wrong there has been judged, and has its price.
        """
        calls = candidate.calls.get(name, [])
        paths = list(leaf_paths(calls[0].right)) if calls else []
        right = [path for path in paths
                 if all(call.raised is None and _is_right(call.value, call.right, path) for call in calls)]
        return right, "it is" if right == paths else "what is right of it is"

    def _sizes(self, name: str, seed: int) -> dict[str, int]:
        """How large the dimensions are: of this submission's own, up to a quarter above the suite's."""
        suite, function = self._harness.suite, self._harness.assignment.functions[name]
        large = set(suite.LARGE) & set(self._harness.dimensions(name))
        if large & set(function.grows_with) or self._harness.kinds[name] == CLASS:
            return {}
        rng = numbers_for(name, seed, 6)
        return {each: int(rng.integers(suite.LARGE[each], suite.LARGE[each] * 5 // 4)) for each in sorted(large)}

    def _tried(self, student: Student, run: Run, name: str, judged: list[Path], large: dict[str, int],
               counts: bool = True) -> "_Tried":
        """One call, after a small one."""
        harness, seed = self._harness, student.candidate.seed
        args = harness.inputs(name, numbers_for(name, seed, 5), **large)
        small = harness.inputs(name, numbers_for(name, seed, 7), **dict.fromkeys(large, SIZES[0]))

        def ask(substitutes: Mapping[str, Any], fields: Mapping[str, Any]) -> tuple[int, Counted, float]:
            if not counts:
                run.call(name, small, substitutes, fields)  # whatever is done once is done then
                value, seconds = run.timed(name, args, substitutes, fields)
                return 0, Counted(0, [value]), seconds
            few = run.count(name, [small], substitutes, fields=fields)[0].steps
            return few, *run.counted_and_timed(name, args, substitutes, fields)

        few, counted, seconds = student.served(run, name, [small, args], ask)
        right = student.right(name, args)
        value, _ = aligned(counted.answers[0], right, name)
        wrong = [_label(name, path) for path in judged if not _is_right(value, right, path)]
        grown = ""
        if grows_by(few, counted.steps, max(large.values()) - SIZES[0]):
            grown = (f"loops over the {' and '.join(large)} somewhere: it takes {few:,} Python steps for {SIZES[0]}, "
                     f"and {counted.steps:,} for {told(large)}")
        return _Tried(seconds, wrong[0] if wrong else "", grown)

    def _held(self, student: Student, again: Run, name: str, judged: list[Path], large: dict[str, int],
              seconds: float) -> str:
        """Why the function is held: measured anew, in processes of its own, it still takes as long as a loop."""
        usual, loop = self._usual(name, tuple(large.items()))
        limit = max(SLOW * usual, usual + LOOPS * loop)
        for _ in range(2):
            if seconds <= limit:
                return ""
            with again.anew() as run:
                seconds = min(seconds, self._tried(student, run, name, judged, large, counts=False).seconds)
        # The machine may have become slower since the reference was measured: what is held is slow beside it now.
        usual, loop = self._measured_once(name, tuple(large.items()))
        limit = max(limit, SLOW * usual, usual + LOOPS * loop)
        return f"{seconds / usual:.0f} times the reference's time for {told(large)}" if seconds > limit else ""

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


def _is_right(value: Any, right: Any, path: Path) -> bool:
    """Whether a part is right but for rounding, which grows with the number of examples."""
    wanted = part_of(right, path)
    try:
        part = part_of(value, path)
    except LookupError:
        return False
    found, expected = fitted(part, wanted), as_array(wanted)
    if found is None or expected.dtype.kind in WHOLE:
        return same(part if found is None else found, wanted)
    return agree(found, expected, RTOL, ATOL)
