"""`pytest -p autograder.checks.plugin solutions/ID/checks` grades the reference; --submission names another notebook.

For authors: a check that fails shows its traceback here, and pytest's own options (-k, -x, --pdb) work.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from ..course import CourseError, load_course, nearest_course
from ..notebooks import SourceNotebook, read_submission
from ..sandbox import Sandbox
from ..submission import Submission
from . import fixtures
from .collected import WEIGHT, ChecksPlugin
from .harness import Harness
from .student import Candidate, Student

_SANDBOX = pytest.StashKey[Sandbox]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("hidden checks")
    group.addoption("--submission", type=Path, help="a notebook to grade instead of the reference solution")
    group.addoption("--assignment", help="only this assignment")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", WEIGHT)
    try:
        course = load_course(nearest_course())
    except CourseError as problem:
        raise pytest.UsageError(str(problem)) from None
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
    config.pluginmanager.register(fixtures)
    config.pluginmanager.register(_ByCandidate(harnesses, candidates), "candidates")
    config.stash[_SANDBOX] = sandbox


@pytest.fixture(scope="session")
def student(request: pytest.FixtureRequest) -> Iterator[Student]:
    """The stubs of one submission: `student.propagate(w, b, X, Y)` runs in the sandbox and returns an Answer."""
    candidate = request.param
    harness = request.config.pluginmanager.getplugin("candidates").harnesses[candidate.assignment.id]
    with request.config.stash[_SANDBOX].run(candidate.submission.cells, harness.used) as run:
        candidate.run = run
        yield Student(candidate, harness)
        candidate.run = None


class _ByCandidate(ChecksPlugin):
    """Parametrises the checks by candidate; pytest then runs them candidate by candidate."""

    def __init__(self, harnesses: dict[str, Harness], candidates: Sequence[Candidate]):
        super().__init__(harnesses)
        self._candidates = candidates

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        ids = self.having(Path(metafunc.module.__file__ or ""))
        mine = [candidate for candidate in self._candidates if candidate.assignment.id in ids]
        metafunc.parametrize("student", mine, ids=[each.assignment.id for each in mine], indirect=True, scope="session")
