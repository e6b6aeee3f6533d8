"""Hints: every known mistake gets its own, two at once get both or one of them, and never that of another one."""

import random
from dataclasses import replace

import pytest

from autograder.checks.hints import pairs
from autograder.checks.raised import BEHIND, hint_for
from autograder.grading import Grader
from autograder.submission import Submission

FUNCTIONS = [(id_, name) for id_, names in {
    "vectorized": ("initialize", "propagate", "optimize", "predict"),
    "softmax": ("one_hot", "softmax", "propagate", "optimize", "predict"),
}.items() for name in names]


def in_pairs(grader, name, most):
    """Texts with two mistakes, and the hints of both: some of them, the same ones each time."""
    known = [each for each in grader.harness.hints.known if each.function == name]
    found = [(each.text, {mistake.hint for mistake in each.mistakes})
             for each in pairs(known, dict(grader.source.namespace()))]
    return random.Random(1).sample(found, min(most, len(found)))


def hints_shown(grader, name, texts):
    """For each text in place of the function, the hints that its report shows; None for full marks."""
    reports = {}
    grader.grade([Submission(str(index), tuple(replace(cell, source=text) if cell.name == name else cell
                                               for cell in grader.source.solution))
                  for index, text in enumerate(texts)],
                 lambda submission, report: reports.update({int(submission.notebook): report.functions[name]}))
    known = [each.hint for each in grader.harness.hints.known]
    for index in range(len(texts)):
        report = reports[index]
        said = [finding.hint for finding in report.findings]
        shown = {hint for hint in known if any(hint in each for each in said)}
        yield None if report.score == report.max_score else shown | {each for each in said if each and not any(
            hint in each for hint in known)}


def judged(course, id_, name, most):
    with Grader(course, course.assignments[id_], seed=5) as grader:
        found = in_pairs(grader, name, most)
        general = {hint for _, hint in BEHIND}
        named = other = 0
        for (_, own), shown in zip(found, hints_shown(grader, name, [text for text, _ in found]), strict=True):
            if shown is None:  # one mistake mends the other
                named += 1
                continue
            own = own | {third for third, two in SAYS_BOTH.items() if all(any(
                hint.startswith(one) for hint in own) for one in two)}
            ours = {hint for hint in shown if hint in own | general or hint.startswith(tuple(own))}
            named += bool(ours)
            other += bool(shown - ours)
    return len(found), named, other


# How the hint begins that says in other words what two mistakes do, and how theirs begin.
SAYS_BOTH = {
    "The steps go uphill.": ("The steps of `b` go uphill.", "The steps of `w` go uphill."),
    "The new parameters are the step alone.": ("Look at the step of `b`", "Look at the step of `w`"),
    "Each step takes all the examples": ("Only some of the examples",),
    "`w` starts at a number that is not zero.": ("Look at what fills `w`",),
    "Only the cost of every hundredth iteration is kept.": ("Only some of the costs are kept",),
    "Count the steps: there is one fewer than `num_iterations`.": ("Count the steps: there is one fewer than",),
}
RAISED = (
    "ValueError: shapes (3,) not aligned", "ValueError: operands could not be broadcast", "TypeError: cannot unpack",
    "NameError: name 'A' is not defined", "IndexError: list assignment index out of range", "UnboundLocalError",
    "AttributeError: 'NoneType' object", "AttributeError: module 'numpy' has no attribute 'x'", "KeyError",
    "ValueError: The truth value of an array", "IndexError: too many indices", "TypeError: only length-1 arrays",
    "TypeError: 'int' object is not iterable",
)


@pytest.mark.parametrize(("id_", "name"), FUNCTIONS)
def test_two_mistakes_at_once_get_no_hint_of_a_third(course, id_, name):
    """A few of them; `make test-slow` takes more."""
    tried, named, other = judged(course, id_, name, 6)
    assert named >= tried - 1
    assert other <= 1


@pytest.mark.slow
@pytest.mark.parametrize(("id_", "name"), FUNCTIONS)
def test_nine_of_ten_pairs_are_named(course, id_, name):
    tried, named, other = judged(course, id_, name, 25)
    assert named >= 0.9 * tried
    assert other <= 0.05 * tried


def test_what_lies_behind_an_exception():
    for raised in RAISED:
        assert hint_for(raised), raised
    assert hint_for("RuntimeError: something else") == ""
