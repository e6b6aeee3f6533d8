"""How far the rules look: counted in what they visit, not in seconds, so that a verdict is the same everywhere."""

NODES = 200_000  # pieces of code in all cells together; the longest notebooks that people write have some 30,000
STEPS = 500_000  # that the rules take for one function; a reference solution takes fewer than 10,000
# How far one expression is followed, and how deep: every chain that a person writes is far shorter.
LOOKUPS = 200
NESTING = 40


class TooMuch(Exception):
    """There is more code than the rules look through."""


class Work:
    """The steps taken for one function. `total` are those for all of a notebook."""

    def __init__(self) -> None:
        self.total = 0
        self._last = STEPS

    def begin(self) -> None:
        """A new function, with all of its steps before it."""
        self._last = self.total + STEPS

    def spend(self, steps: int = 1) -> None:
        self.total += steps
        if self.total > self._last:
            raise TooMuch
