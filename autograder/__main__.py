"""The program: `autograder`, and `python -m autograder`."""

import gc

from . import ending

OBJECTS = 100_000  # made between two looks for garbage: Python's 700 cost a tenth of what a command takes


def main() -> None:
    """Run a command, prepared for whatever ends it early before anything is loaded that takes time."""
    ending.begin()
    gc.set_threshold(OBJECTS)
    from .cli import main

    main()


if __name__ == "__main__":
    main()
