"""The far call: the count of growth.py once more, for some thousands of what a function has no large call for.

It is no check and has no points. It comes last: what goes wrong in it, in time or memory, costs no other call anything.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ..checks.compared import shows_work
from ..checks.harness import Harness, numbers_for
from ..checks.session import Student
from ..sandbox import Counted, Run, StudentError, weight
from .growth import Glance, grows_by, hides, sizes_for, too_many
from .memory import NO_MEMORY, borne_out, not_borne_out

FAR = 4_000  # and up to a quarter more: so many times as many numbers still fit into memory
MORE = 2  # times as many, before a function is held: right answers that print and check much take 10,000 steps
SMALLER = 6  # times, where memory does not suffice
HEAVY = 2**23  # bytes: what takes so many arguments, or answers so much, is about more than this dimension


@dataclass(frozen=True)
class FarCall:
    """What came of it: what speaks against the function, or why it is held. Mostly neither."""

    found: str = ""
    held: str = ""


class FarCalls:
    """Makes the far calls of one assignment, and judges what came of them."""

    def __init__(self, harness: Harness):
        self._harness = harness

    def judged(self, student: Student, name: str, but: Collection[str], right: bool, glance: Glance | None) -> FarCall:
        """What comes of the calls of a function, for each dimension that it may not grow with, `but` some. A `glance`
        at its steps may have been made before.

        What shows something is looked at again, on other inputs in a fresh process, and held for more of them alone.

        Raises:
            SandboxError: our fault.
        """
        (part,) = self._harness.parts(name)
        held = ""
        for dimension in part.judged:
            if dimension in but:
                continue
            known = glance is not None and glance.basis == student.candidate.basis.get(name)
            call = self._call(student, name, dimension, student.candidate.run, FAR, right,
                              least=glance.least({dimension}) if glance and known else None)
            if call != FarCall():
                with student.candidate.run.anew() as again:
                    call = self._call(student, name, dimension, again, FAR if call.found else MORE * FAR, right, 9)
            if call.found:
                return call
            held = held or call.held
        return FarCall(held=held)

    def _call(self, student: Student, name: str, dimension: str, run: Run, number: int, right: bool,
              salt: int = 8, least: tuple[Counted, int] | None = None) -> FarCall:
        """What comes of one, for `number` or somewhat more, beside the call of `least` steps where that has been made.

        As with growth.py, a function whose answers are `right` must do its work in it too.
        """
        rng = numbers_for(name, student.candidate.seed, salt)
        sizes = () if least else sizes_for(rng)
        far = int(rng.integers(number, number * 5 // 4))
        try:
            few = [self._harness.inputs(name, rng, **{dimension: size}) for size in sizes]
            args = self._harness.inputs(name, rng, **{dimension: far})
        except Exception:  # a suite need not have inputs of such a size
            return FarCall()
        if weight(args) > HEAVY:
            return FarCall()

        def ask(substitutes: Mapping[str, Any], fields: Mapping[str, Any]) -> list[Counted]:
            counted = run.count(name, few, substitutes, fields=fields) if few else []
            return [*counted, run.counted_and_timed(name, args, substitutes, fields)[0]]

        try:
            *before, counted = student.served(run, name, [*few, args], ask)
        except StudentError as problem:
            return self._failed(student, name, dimension, far, problem) if right else FarCall()
        compared = [*zip(before, sizes, strict=True), *([least] if least else [])]
        steps, size = min((each.steps, size) for each, size in compared)
        if grows_by(steps, counted.steps, far - size):
            return FarCall(f"loops over the {dimension} somewhere: it takes {steps:,} Python steps for {size}, "
                           f"and {counted.steps:,} for {far:,} {dimension}")
        if right and not self._answered(student, name, args, counted):
            return FarCall(f"does not do its work while it is counted for {far:,} {dimension}")
        return FarCall(held=too_many(steps, size, dimension, far) if hides(counted.steps, far) else "")

    def _failed(self, student: Student, name: str, dimension: str, far: int, problem: StudentError) -> FarCall:
        """What is said of a function that is right for few and has no answer for many."""
        told = f"{far:,} {dimension}"
        said = f"cannot be counted for {told}: {problem}"
        if NO_MEMORY in problem.kinds:  # a table of all pairs is right, too
            honest = borne_out(student, name, {dimension: far // SMALLER}, SMALLER)
            return FarCall(held="" if honest else not_borne_out(told, f"{far // SMALLER:,}"))
        if problem.kind == "raised":
            return FarCall(said)
        return FarCall(held=said)  # out of time, say: a clock rejects nobody

    def _answered(self, student: Student, name: str, args: tuple[Any, ...], counted: Counted) -> bool:
        try:
            right = student.right(name, args)
        except Exception:  # neither need the reference have an answer
            return True
        return weight(right) > HEAVY or all(
            shows_work(student.candidate, name, answer, right) for answer in counted.answers)  # fmt: skip
