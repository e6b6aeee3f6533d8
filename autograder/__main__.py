"""The program: `autograder`, and `python -m autograder`."""

from . import ending, garbage


def main() -> None:
    """Run a command, prepared for whatever ends it early before anything is loaded that takes time."""
    ending.begin()
    garbage.look_seldom()
    from .cli import main

    main()


if __name__ == "__main__":
    main()
