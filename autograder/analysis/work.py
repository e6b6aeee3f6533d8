"""How far the rules look: counted in what they visit, not in seconds, so that a verdict is the same everywhere."""

NODES = 200_000  # pieces of code in all cells together; the longest notebooks that people write have some 30,000
STEPS = 500_000  # that the rules take for one function; a reference solution takes fewer than 10,000
OWN, SHARED = 50_000, 500_000  # of these, what each function may take, and what all of a notebook may take beside
# How far one expression is followed, and how deep: every chain that a person writes is far shorter.
LOOKUPS = 200
NESTING = 40
HEAVY = 100  # characters of a dotted name that are a step of their own: a path is made anew wherever it is read


class TooMuch(Exception):
    """There is more code than the rules look through."""


class Work:
    """The steps taken for one function. `total` are those for all of a notebook."""

    def __init__(self) -> None:
        self.total = 0
        self._shared = SHARED
        self._began = 0
        self._last = STEPS

    def begin(self) -> None:
        """A new function, with its own steps before it, and with what the others left of those for all."""
        self._shared -= max(0, self.total - self._began - OWN)
        self._began = self.total
        self._last = self.total + min(STEPS, OWN + max(0, self._shared))

    def spend(self, steps: int = 1) -> None:
        self.total += steps
        if self.total > self._last:
            raise TooMuch


def weight(path: str) -> int:
    """The steps that it takes to make a dotted name: one, but for a name that nobody writes."""
    return 1 + len(path) // HEAVY
