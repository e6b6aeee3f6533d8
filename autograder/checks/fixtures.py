"""What a check may ask for beside `student`: `reference`, `rng` and `shared_rng`. A pytest plugin."""

import zlib

import numpy as np
import pytest

from .asking import Reference
from .student import Candidate, Student


@pytest.fixture
def reference(student: Student) -> Reference:
    """The reference solution, in this process."""
    return student.reference


@pytest.fixture
def rng(student: Student, request: pytest.FixtureRequest) -> np.random.Generator:
    """Numbers that depend on the candidate's seed and the test's name alone."""
    return rng_of(student.candidate, request.node)


@pytest.fixture
def shared_rng(student: Student, request: pytest.FixtureRequest) -> np.random.Generator:
    """The same numbers for each check of a file: those that draw the same arguments from them share one call."""
    return shared_rng_of(student.candidate, request.node)


def rng_of(candidate: Candidate, item: pytest.Function) -> np.random.Generator:
    """The numbers of one check for one candidate."""
    return _numbers(candidate, f"{item.path.stem}.{item.function.__name__}")


def shared_rng_of(candidate: Candidate, item: pytest.Function) -> np.random.Generator:
    """The numbers that the checks of a file share, for one candidate."""
    return _numbers(candidate, item.path.stem)


def _numbers(candidate: Candidate, name: str) -> np.random.Generator:
    return np.random.default_rng([candidate.seed, zlib.crc32(name.encode())])
