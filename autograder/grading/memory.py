"""Whether memory can be short: what a function takes for some of the data tells whether it could not have it for all.

A request that is refused leaves no trace in the kernel's figures, so the call that failed shows nothing. What is asked
for and not used counts for nothing either: it costs no time.
"""

from collections.abc import Mapping
from typing import Any

from ..checks.harness import numbers_for
from ..checks.session import Student
from ..sandbox import StudentError

NO_MEMORY = "MemoryError"  # among the kinds of what a call raised
NEAR = 4  # times less than what is left is near enough: of a table with a diagonal alone, most is never used


def borne_out(student: Student, name: str, sizes: Mapping[str, int], times: int) -> bool:
    """Whether `times` as much data as `sizes` can need more memory than there is, in a function that takes a table of
    all pairs at most. It is measured in a fresh process; where the kernel does not tell, the function is believed.

    Raises:
        SandboxError: our fault.
    """
    rng = numbers_for(name, student.candidate.seed, 10)
    small, args = (student.harness.inputs(name, rng, **each) for each in (dict.fromkeys(sizes, 4), sizes))
    with student.candidate.run.anew() as run:

        def ask(substitutes: Mapping[str, Any], fields: Mapping[str, Any]) -> bool:
            run.call(name, small, substitutes, fields)
            before = run.memory(name, substitutes)
            run.call(name, args, substitutes, fields)
            after = run.memory(name, substitutes)
            if before is None or after is None:
                return True
            return NEAR * times**2 * (after.most - before.used) >= before.allowed - before.mapped

        try:
            return student.served(run, name, [small, args], ask)
        except StudentError:
            return False


def not_borne_out(many: str, fewer: str) -> str:
    """Why a function is held."""
    return f"it raised {NO_MEMORY} for {many}, and what it takes for {fewer} does not bear that out"
