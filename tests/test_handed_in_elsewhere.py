"""An answer of one assignment handed in for another: fewer loops are welcome, more are rejected by name."""

import pytest

from autograder.notebooks import SourceNotebook

ORDER = ("two-loops", "one-loop", "vectorized")
PAIRS = [(of, to) for of in ORDER for to in ORDER if of != to]


@pytest.mark.parametrize(("of", "to"), PAIRS)
def test_fewer_loops_score_full_marks_and_more_are_rejected_by_name(course, grade_answers, of, to):
    report = grade_answers({"x": SourceNotebook.read(course.assignments[of]).reference}, to)["x"]
    checks = [check.status for function in report.functions.values() for check in function.checks]
    assert set(checks) == {"passed"}
    if ORDER.index(of) > ORDER.index(to):
        assert report.score == report.max_score
    else:
        dimension = "features" if of == "two-loops" else "examples"
        told = [violation.message for violation in report.functions["propagate"].violations]
        assert any(f"loops over the {dimension}" in message for message in told), told
        assert report.functions["propagate"].score == 0
