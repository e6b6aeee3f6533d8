"""`pytest autograder/hidden` grades the reference solution of every assignment, `--submission` another notebook."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from autograder.course import load_course
from autograder.hidden.harness import Harness
from autograder.hidden.session import HIDDEN, Candidate, GradingPlugin, Student
from autograder.notebooks import SourceNotebook, read_submission
from autograder.sandbox import Sandbox
from autograder.submission import Submission


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("hidden suite")
    group.addoption("--submission", type=Path, help="a notebook to grade instead of the reference solution")
    group.addoption("--assignment", help="only this assignment")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "weight(points): what a check is worth beside the function's others (default 1)")
    if _plugin(config) is not None:
        return
    course = load_course(HIDDEN.parent.parent)
    candidates, harnesses = [], {}
    for id_, assignment in course.assignments.items():
        if config.getoption("--assignment") not in (None, id_):
            continue
        source = SourceNotebook.read(assignment)
        harnesses[id_] = Harness(course, source)
        path = config.getoption("--submission")
        if path and not path.is_file():
            raise pytest.UsageError(f"--submission {path}: not found, expected a notebook")
        handed_in = read_submission(path.name, path.read_bytes(), source) if path else Submission(id_, source.solution)
        candidates.append(Candidate(handed_in, assignment, seed=0))
    sandbox = Sandbox(course.limits)
    config.add_cleanup(sandbox.close)
    config.pluginmanager.register(GradingPlugin(candidates, sandbox, harnesses))


@pytest.fixture(scope="session")
def student(request: pytest.FixtureRequest) -> Iterator[Student]:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer."""
    plugin = _plugin(request.config)
    assert plugin is not None
    with plugin.student(request.param) as student:
        yield student


@pytest.fixture
def reference(student: Student) -> SimpleNamespace:
    """The reference solution's functions, in this process."""
    return student.reference


@pytest.fixture
def rng(student: Student, request: pytest.FixtureRequest) -> np.random.Generator:
    """Numbers that depend on the candidate's seed and the test's name alone."""
    name = f"{request.node.path.stem}.{request.function.__name__}"
    return np.random.default_rng([student.candidate.seed, zlib.crc32(name.encode())])


def _plugin(config: pytest.Config) -> GradingPlugin | None:
    plugins = config.pluginmanager.get_plugins()
    return next((plugin for plugin in plugins if isinstance(plugin, GradingPlugin)), None)
