"""Checks of a function side by side: what several ask with the same arguments is asked once."""

from copy import deepcopy

import numpy as np
import pytest
from small import graded, make_course

from autograder.checks.together import Question, asked, together
from autograder.report import PASSED


def questions_of(*checks):
    """What is asked when each check asks for `f` of the arguments that it has."""
    sent = []

    def answers(questions):
        sent.extend(questions)
        return [question.args for question in questions]

    def check(cases):
        found = asked([Question("f", case, {}) for case in cases], answers)
        assert [len(each) for each in found] == [len(case) for case in cases]

    problems = together([lambda cases=cases: check(cases) for cases in checks], answers)
    assert problems == [None] * len(checks)
    return sent


SAME = [(2, "x", None, True), (np.arange(3.0),), ([1, {"a": np.ones(2)}], (0.1,))]


@pytest.mark.parametrize("case", SAME, ids=["values", "array", "nested"])
def test_what_two_checks_ask_alike_is_asked_once(case):
    assert len(questions_of([case], [(7,)], [deepcopy(case)])) == 2


def test_what_one_check_asks_twice_is_asked_twice():
    assert len(questions_of([(1,), (1,)], [(1,)])) == 2


@pytest.mark.parametrize(("one", "other"), [
    ((1,), (1.0,)),
    ((1,), (True,)),
    ((0.0,), (-0.0,)),
    (([1],), ((1,),)),
    (({"a": 1},), ((("a", 1),),)),
    ((np.zeros(2),), (-np.zeros(2),)),
    ((np.zeros(2),), (np.zeros(2, np.float32),)),
    ((np.zeros((2, 1)),), (np.zeros((1, 2)),)),
    ((np.ones((2, 2)),), (np.ones((2, 2)).T,)),
    ((abs,), (abs,)),
    ((np.array([abs]),), (np.array([abs]),)),
], ids=lambda case: str(case[0]))
def test_what_differs_is_asked_for_itself(one, other):
    assert len(questions_of([one], [other])) == 2


COUNTING = {"f": ("def f(x):\n    return x", '''def test_one(student, reference, shared_rng):
    """once"""
    x = shared_rng.normal(size=3)
    student.f(x).equals(reference.f(x))


def test_other(student, reference, shared_rng):
    """once, of the same numbers"""
    x = shared_rng.normal(size=3)
    student.f(x).equals(reference.f(x))
    assert reference.f(x) is not reference.f(x), "each gets an answer of its own"


def test_own(student, reference, rng):
    """of other numbers"""
    x = rng.normal(size=3)
    student.f(x).equals(reference.f(x))


def test_twice(student, reference, shared_rng):
    """twice"""
    x = shared_rng.normal(size=3)
    for _ in range(2):
        student.f(x).equals(reference.f(x))''')}
ONCE = """
    seen = []
    def f(x):
        seen.append(x)
        return x + (len(seen) > {times})
"""


@pytest.mark.parametrize(("times", "failing"), [(3, []), (2, ["twice"]), (1, ["of other numbers", "twice"]), (0, None)])
def test_the_answer_serves_all_that_asked(tmp_path, times, failing):
    """The function of the student adds 1 after some calls: so it shows how often it was called, and for whom."""
    report = graded(make_course(tmp_path, COUNTING), {"x": {"f": ONCE.format(times=times)}})["x"].functions["f"]
    wrong = [check.name for check in report.checks if check.status != PASSED]
    assert wrong == (failing if failing is not None else [check.name for check in report.checks])
