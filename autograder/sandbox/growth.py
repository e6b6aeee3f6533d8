"""TRUSTED SIDE. The verdict on counted instructions: do they grow with the size of the data?"""

from collections.abc import Sequence
from itertools import pairwise

PER_ELEMENT = 0.25  # instructions; the body of any loop in Python takes several


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
