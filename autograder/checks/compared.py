"""What a suite's checks compare an answer with: how many right values each part of it has, and where it was asked.

A check that looks at the form alone, or leaves room, passes many answers. How many of them are right is not for these
answers to say: a suite says it by how it asks. `equals` has one right value, `equals_any` and `satisfies` have several.
"""

from typing import TYPE_CHECKING, Any

import numpy as np

from ..report import PASSED
from ..sandbox.wire import Opaque
from .forms import Path, aligned, conforms, leaf_paths, near_enough, part_of, same
from .values import ATOL, NUMBER, WHOLE, agree, as_array, class_of, fitted

if TYPE_CHECKING:
    from .student import Candidate

# Of the largest number: float32 over 25,000 examples; a function that leaves examples out is further off. `equals` may
# leave as much open, and yet be about one value.
CLOSE = 1e-3


class Compared:
    """With what checks compared the parts of a function's answers."""

    def __init__(self) -> None:
        self._one: dict[Path, bool] = {}

    def with_one(self, path: Path) -> None:
        """One value was right for the part that `path` leads to."""
        self._one.setdefault(path, True)

    def with_several(self, path: Path) -> None:
        """Several would have been right."""
        self._one[path] = False

    def has_one(self, path: Path) -> bool:
        """Whether one value alone is right, by all that was said of the part, and of those that it is in."""
        said = [self._one[path[:end]] for end in range(len(path) + 1) if path[:end] in self._one]
        return bool(said) and all(said)


def is_close(expected: Any, rtol: float | None, atol: float | None) -> bool:
    """Whether these tolerances leave hardly another answer than `expected`."""
    if not (rtol or atol):
        return True
    array = as_array(expected)
    if array is None or class_of(array) != NUMBER:  # its parts are asked, one by one
        return False
    scale = float(np.max(np.abs(array), initial=0.0, where=np.isfinite(array)))
    return (rtol or 0.0) * scale + (atol or 0.0) <= max(CLOSE * scale, ATOL)


def is_compared(candidate: "Candidate", function: str, path: Path, member: str = "") -> bool:
    """Whether the checks said of a part of a function's answers, or of those of a class's member, that it has one right
    value."""
    compared = candidate.compared.get((function, member))
    return compared is not None and compared.has_one(path)


def right_so_far(candidate: "Candidate", function: str) -> list[Path]:
    """The parts that no check found wrong.

    What a check found wrong has its price. What was wrong where none looked closely has none, and takes no part out: of
    a part that checks compare, only the answers that failed one say whether it was wrong; of another part, all answers.
    """
    calls = candidate.calls.get(function, [])
    objected = [calls[result.failure.call] for result in candidate.results.get(function, []) if result.failure]
    return [path for path in (leaf_paths(calls[0].right) if calls else ())
            if all(call.exact or (call.raised is None and is_right(call.value, call.right, path))
                   for call in (objected if is_compared(candidate, function, path) else calls))]


def shows_work(candidate: "Candidate", function: str, answer: Any, right: Any, member: str = "") -> bool:
    """Whether an answer that no check looks at shows that the work was done.

    Where all checks have passed, it has the form of the right one, and roughly its values but for the parts that have
    several right ones. A part that no check compares has one if every answer was the reference's there. Where a check
    has failed, no more is asked than roughly the values of the parts that none found wrong.
    """
    answer, _ = aligned(answer, right, function)
    if not all(result.check.status == PASSED for result in candidate.results.get(function, [])):
        return all(_is_near(answer, right, path) for path in right_so_far(candidate, function))
    paths = list(leaf_paths(right))
    known = [path for path in paths
             if is_compared(candidate, function, path, member) or _always_near(candidate, function, path, member)]
    if len(known) == len(paths):
        return near_enough(answer, right)
    return conforms(answer, right) and all(_is_near(answer, right, path) for path in known)


def is_right(value: Any, right: Any, path: Path) -> bool:
    """Whether a part is right but for rounding, which grows with the number of examples."""
    wanted = part_of(right, path)
    try:
        part = part_of(value, path)
    except LookupError:
        return False
    found, expected = fitted(part, wanted), as_array(wanted)
    if found is None or expected.dtype.kind in WHOLE:
        return same(part if found is None else found, wanted)
    return agree(found, expected, CLOSE, ATOL)


def _always_near(candidate: "Candidate", function: str, path: Path, member: str) -> bool:
    """Whether a part of every answer was roughly that of the reference's."""
    return all(call.exact or (call.raised is None and _is_near(call.value, call.right, path))
               for call in candidate.calls.get(function, []) if call.member == member)


def _is_near(value: Any, right: Any, path: Path) -> bool:
    try:
        wanted = part_of(right, path)
        return isinstance(wanted, Opaque) or near_enough(part_of(value, path), wanted)
    except LookupError:
        return False
