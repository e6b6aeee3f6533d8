"""`pytest autograder/hidden` grades the reference solution of every assignment, `--submission` another notebook."""

from pathlib import Path

import pytest

from autograder.course import load_course
from autograder.hidden.session import HIDDEN, Candidate, GradingPlugin
from autograder.notebooks import SourceNotebook, read_submission
from autograder.sandbox import Sandbox
from autograder.submission import Submission


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("hidden suite")
    group.addoption("--submission", type=Path, help="a notebook to grade instead of the reference solution")
    group.addoption("--assignment", help="only this assignment")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "weight(points): what a check is worth beside the function's others (default 1)")
    if any(isinstance(plugin, GradingPlugin) for plugin in config.pluginmanager.get_plugins()):
        return
    course = load_course(HIDDEN.parent.parent)
    candidates, references = [], {}
    for id_, assignment in course.assignments.items():
        if config.getoption("--assignment") not in (None, id_):
            continue
        source = SourceNotebook.read(assignment)
        references[id_] = source.namespace()
        path = config.getoption("--submission")
        handed_in = read_submission(path.name, path.read_bytes(), source) if path else Submission(id_, source.solution)
        candidates.append(Candidate(handed_in, assignment, seed=0))
    sandbox = Sandbox(course.limits)
    config.add_cleanup(sandbox.close)
    config.pluginmanager.register(GradingPlugin(candidates, sandbox, references, {}))
