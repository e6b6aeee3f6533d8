"""TRUSTED SIDE. The verdict on counted instructions: do they grow with the size of the data?"""

from collections.abc import Sequence

PER_ELEMENT = 0.25  # instructions; the body of any loop in Python takes several, a block of 16 elements at a time one each


def grows(counts: Sequence[int], sizes: Sequence[int]) -> bool:
    """Whether `counts`, measured at three or more increasing `sizes`, grow with the size.

    The slope must be there at every step. What happens once, or at one size only (a branch that depends on the data, a
    warning, a lazy import, a cache), lifts one step and not the next. A negative count, where the function changed how it
    was watched, is growth: there is no other reason to do so.
    """
    if len(counts) != len(sizes) or len(sizes) < 3:
        raise ValueError("expected three or more sizes, and a count for each")
    if min(counts) < 0:
        return True
    steps = zip(zip(counts, counts[1:], strict=False), zip(sizes, sizes[1:], strict=False), strict=True)
    return all(after - before >= PER_ELEMENT * (larger - smaller) for (before, after), (smaller, larger) in steps)
