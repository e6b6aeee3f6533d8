"""What a check may ask for beside `student`: `reference` and `rng`. A pytest plugin."""

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


def rng_of(candidate: Candidate, item: pytest.Function) -> np.random.Generator:
    """The numbers of one check for one candidate."""
    name = f"{item.path.stem}.{item.function.__name__}"
    return np.random.default_rng([candidate.seed, zlib.crc32(name.encode())])
