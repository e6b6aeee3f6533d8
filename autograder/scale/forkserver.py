"""The process that forks the workers: it imports what they need once, while whoever wants them does something else."""

import multiprocessing
from multiprocessing import forkserver

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["autograder.scale.task"])


def prepare() -> None:
    """Start it, and wait for nothing. It ends with the process that started it."""
    forkserver.ensure_running()
