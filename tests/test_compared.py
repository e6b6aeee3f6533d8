"""What a suite says of its answers by how its checks ask: how many right values a part has."""

from types import SimpleNamespace

import numpy as np
import pytest

from autograder.checks.answers import Answer, CheckFailed
from autograder.checks.compared import Compared, right_so_far
from autograder.checks.hints import Call, Failure
from autograder.report import FAILED, PASSED, Check

RIGHT = ({"dw": np.array([[1.0], [2.0]]), "db": 3.0}, 4.0)
DW, DB, COST = (0, "dw"), (0, "db"), (1,)


def said(ask):
    """The parts that have one right value by what a check asks of an answer."""
    compared = Compared()
    ask(Answer(RIGHT, "it", compared=compared))
    return {path for path in (DW, DB, COST) if compared.has_one(path)}


@pytest.mark.parametrize(("ask", "parts"), [
    (lambda answer: answer.equals(RIGHT), {DW, DB, COST}),
    (lambda answer: answer[0]["dw"].equals(RIGHT[0]["dw"]), {DW}),
    (lambda answer: answer[0].equals(RIGHT[0]), {DW, DB}),
    (lambda answer: answer[0].equals(RIGHT[0], rtol=1e-3), {DW, DB}),
    (lambda answer: answer[0].equals(RIGHT[0], rtol=0.1), set()),
    (lambda answer: answer[0].equals(RIGHT[0], atol=1.0), set()),
    (lambda answer: answer.has_form_of(RIGHT), set()),
    (lambda answer: answer[1].equals_any(4.0, 5.0), set()),
    (lambda answer: (answer.equals(RIGHT), answer[1].satisfies(bool, "it is one")), {DW, DB}),
    (lambda answer: (answer[1].satisfies(bool, "it is one"), answer.equals(RIGHT)), {DW, DB}),
    (lambda answer: (answer.equals(RIGHT), answer.satisfies(bool, "it is one")), set()),
], ids=["all", "one", "a dict", "a little room", "much room", "much room beside", "form", "any", "a property",
        "at first", "of the whole"])
def test_a_suite_says_of_which_parts_one_value_is_right(ask, parts):
    assert said(lambda answer: ask(Parts(answer))) == parts


class Parts:
    """An answer whose parts are found by place, too."""

    def __init__(self, answer):
        self._answer = answer

    def __getitem__(self, index):
        return self._answer.unpack("grads", "cost")[index]

    def __getattr__(self, name):
        return getattr(self._answer, name)


def candidate(values, failures, ask=lambda answer: answer.equals(RIGHT)):
    """One whose answers were `values`, to calls of which some failed a check, by a part."""
    compared = Compared()
    for value in values:
        try:
            ask(Answer(value, "it", compared=compared))
        except CheckFailed:
            continue
    check = Check("c", FAILED if failures else PASSED, 0, 1)
    calls = [Call((), RIGHT, value=each) for each in values]
    return SimpleNamespace(compared={("f", ""): compared}, calls={"f": calls},
                           results={"f": [SimpleNamespace(check=check, failure=each) for each in failures]})


WRONG_COST, ALL_WRONG = (RIGHT[0], 5.0), ({"dw": np.zeros((2, 1)), "db": 0.0}, 0.0)


@pytest.mark.parametrize(("values", "failures", "parts"), [
    ([RIGHT, RIGHT], [], [DW, DB, COST]),
    ([RIGHT, ALL_WRONG], [], [DW, DB, COST]),
    ([RIGHT, WRONG_COST], [Failure(1, COST)], [DW, DB]),
    ([RIGHT, ALL_WRONG], [Failure(1, DW)], []),
    ([RIGHT, ALL_WRONG, WRONG_COST], [Failure(2, COST)], [DW, DB]),
    ([], [], []),
], ids=["right", "wrong where no check objects", "a part", "all that a failed check saw", "both", "nothing"])
def test_what_is_wrong_so_far_is_what_a_check_found_wrong(values, failures, parts):
    assert right_so_far(candidate(values, failures), "f") == parts


def test_a_part_that_no_check_compares_is_as_right_as_all_its_answers():
    one = candidate([RIGHT, WRONG_COST], [], lambda answer: Parts(answer)[0].equals(RIGHT[0]))
    assert right_so_far(one, "f") == [DW, DB]
