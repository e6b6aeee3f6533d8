"""What a check may ask for: `student`, `reference`, `rng`. A pytest plugin."""

import zlib
from collections.abc import Iterator

import numpy as np
import pytest

from .asking import Reference
from .session import GradingPlugin
from .student import Student


@pytest.fixture(scope="session")
def student(request: pytest.FixtureRequest) -> Iterator[Student]:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer."""
    plugins = request.config.pluginmanager.get_plugins()
    plugin = next(plugin for plugin in plugins if isinstance(plugin, GradingPlugin))
    with plugin.student(request.param) as student:
        yield student


@pytest.fixture
def reference(student: Student) -> Reference:
    """The reference solution, in this process."""
    return student.reference


@pytest.fixture
def rng(student: Student, request: pytest.FixtureRequest) -> np.random.Generator:
    """Numbers that depend on the candidate's seed and the test's name alone."""
    name = f"{request.node.path.stem}.{request.function.__name__}"
    return np.random.default_rng([student.candidate.seed, zlib.crc32(name.encode())])
