"""How often Python looks for garbage."""

import gc

OBJECTS = 100_000  # made between two looks: Python's 700 cost a tenth of what a command takes


def look_seldom() -> None:
    """Have this process look seldom: nearly all that a grading leaves behind goes without being looked for."""
    gc.set_threshold(OBJECTS)
