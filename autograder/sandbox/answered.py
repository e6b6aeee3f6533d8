"""TRUSTED SIDE. What comes of asking a student's process: answers, counts of steps, and objects that stay there."""

from dataclasses import dataclass
from typing import Any

from .process import Process


@dataclass(frozen=True)
class Answered:
    """What a call returned, how often it asked for what stands in, as far as its process can be believed, and the
    beginning of what it printed."""

    value: Any
    asked: int = 0
    printed: str = ""


@dataclass(frozen=True)
class Counted:
    """The steps of a call, -1 where it changed how they are counted, and what it answered each time."""

    steps: int
    answers: list[Any]

    @classmethod
    def of(cls, found: list[tuple[int, Any]]) -> "Counted":
        """Of one call that was made several times, the largest count."""
        steps = [each for each, _ in found]
        return cls(max(steps) if min(steps) >= 0 else -1, [answer for _, answer in found])


@dataclass(frozen=True, eq=False)
class Kept:
    """An object that stays in the student's process: the class that made it, and the number that stands for it there.

    The number is ours, and nothing that the student's process sends names one.
    """

    stub: str
    number: int
    key: tuple[str, ...]
    process: Process


def are_counts(found: object, number: int) -> bool:
    """Whether a process has sent what its counts look like, `number` of them."""
    match found:
        case list() if len(found) == number:
            return all(isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], int) for each in found)
    return False
