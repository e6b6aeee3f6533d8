"""What is kept of answers that weigh far more than the right ones, and that no right answer is among them."""

import json
import sys
import tracemalloc

import numpy as np
import pytest

from autograder.checks.answers import Answer, CheckFailed
from autograder.checks.forms import aligned, conforms, exact, holds, near_enough
from autograder.checks.stand_ins import copied
from autograder.checks.values import Telling, as_array, describe
from autograder.grading import Grader
from autograder.notebooks import read_submission
from autograder.sandbox.light import BYTES, ENTRIES, lightened
from autograder.sandbox.wire import Many

SMALL = np.zeros((3, 1)), 0.0
MEGABYTES = {
    "array": np.zeros(400_000),
    "labels": np.ones((1, 2_200_000), "i1"),
    "strings": np.full(600, "x" * 1_000),
    "one wide string": np.array(["x" * 600_000]),
    "dates": np.zeros(400_000, "M8[s]"),
    "text": "a" * 600_000 + "😀",
    "texts": ["a" * 40_000 + "😀"] * 30,
    "arrays": [np.zeros((1, 1))] * 90_000,
    "a tuple of arrays": (np.zeros(0),) * 90_000,
    "lists": [[] for _ in range(90_000)],
    "costs": [0.5] * 90_000,
    "dict": dict.fromkeys(range(90_000), 0.0),
    "long keys": {f"{number:01000}": 0 for number in range(3_000)},
    "set": set(range(90_000)),
    "set of texts": {f"{number:01000}" for number in range(3_000)},
    "set of a long tuple": {tuple(range(90_000))},
    "deep": [[[[0.0] * 3_000] * 10] * 10],
    "several": ([np.zeros(200_000)] * 20, {"dw": np.zeros(200_000)}),
}  # fmt: skip


def none():
    raise LookupError("there is no right answer")



@pytest.mark.parametrize("value", [
    SMALL, {"dw": np.zeros((3, 1)), "db": 0.0}, [0.1] * ENTRIES, np.zeros(BYTES // 8), {1, 2}, "text", None, 1.0,
    np.broadcast_to(0.5, (4, 4)),
], ids=lambda value: str(value)[:20])  # fmt: skip
def test_what_is_small_stays_and_no_right_answer_is_asked_for(value):
    assert lightened(value, none) is value


@pytest.mark.parametrize("value", MEGABYTES.values(), ids=list(MEGABYTES))
def test_what_weighs_as_much_as_the_right_answer_stays(value):
    """In whatever form it is asked for, or answered."""
    assert lightened(value, lambda: value) is value
    assert lightened({"w": value}, lambda: [value, None]) is not None
    array = as_array(value)
    if array is not None and array.ndim and 0 < array.size < 2_000_000:
        assert lightened(listed := array.tolist(), lambda: value) == listed
        assert lightened(array, lambda: listed) is array
        if array.dtype.kind in "fi":
            wide = array.astype(np.longdouble)
            assert lightened(wide, lambda: array.astype(bool)) is wide


def held(make):
    """The bytes that are still held of what `make` gives."""
    tracemalloc.start()
    try:
        kept = make()
        return tracemalloc.get_traced_memory()[0] if kept is not None else 0
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", MEGABYTES)
@pytest.mark.parametrize("right", [lambda: SMALL, none], ids=["small", "none"])
def test_of_what_weighs_far_more_little_is_kept(name, right):
    value = MEGABYTES[name]
    assert held(lambda: copied(lightened(copied(value), right))) < BYTES + 200 * ENTRIES


@pytest.mark.parametrize("name", MEGABYTES)
def test_no_more_is_looked_through_than_is_kept(name):
    """Python instructions are counted, not seconds."""
    number = 0

    def trace(frame, event, arg):
        nonlocal number
        number += 1
        return trace

    before, value = sys.gettrace(), MEGABYTES[name]
    sys.settrace(trace)
    try:
        lightened(value, lambda: SMALL)
    finally:
        sys.settrace(before)
    assert number < 30 * ENTRIES


def said(value, ask):
    with pytest.raises(CheckFailed) as problem:
        ask(Answer(value, "what `f` returns", returned="`f` returned"))
    return str(problem.value)


ASKED = {
    "parts": lambda answer: answer.unpack("w", "b"),
    "a form": lambda answer: answer.has_form_of(np.zeros((3, 1))),
    "a number": lambda answer: answer.has_form_of(0.0),
    "values": lambda answer: answer.equals(np.zeros((3, 1))),
    "entries": lambda answer: answer.entries(3),
    "a list": lambda answer: answer.has_form_of([0.0, 1.0]),
    "a string": lambda answer: answer.equals("x"),
    "a set": lambda answer: answer.equals({1, 2}),
    "nothing": lambda answer: answer.equals(None),
}


@pytest.mark.parametrize("ask", ASKED.values(), ids=list(ASKED))
@pytest.mark.parametrize("name", sorted(MEGABYTES.keys() - {"dict", "long keys", "texts", "several", "deep"}))
def test_the_same_is_said_of_it(name, ask):
    value = MEGABYTES[name]
    light = lightened(value, lambda: SMALL)
    assert light is not value
    assert describe(light) == describe(value)
    found = said(light, ask)
    if not isinstance(value, (list, tuple, set)):
        assert found == said(value, ask)
    else:
        assert "90000" in found or "3000" in found or describe(value) in found or "has 1 value," in found


def test_of_a_dict_the_number_of_its_keys_is_said():
    light = lightened({"grads": MEGABYTES["dict"]}, lambda: SMALL)["grads"]
    for ask in (lambda answer: answer["dw"], lambda answer: answer.equals({"dw": 0.0})):
        assert "has 90000 keys, expected" in said(light, ask)


@pytest.mark.parametrize("name", MEGABYTES)
def test_it_is_no_right_answer(name):
    light = lightened(MEGABYTES[name], lambda: SMALL)
    for right in (SMALL, np.zeros((3, 1)), 0.0, "a", (np.zeros(3), np.zeros(3)), {"dw": 0.0}, {1}, None):
        assert not exact(light, right)
        assert not holds(light, right)
        assert not near_enough(aligned(light, right, "")[0], right)
        assert aligned(light, right, "f")[0] is light or not conforms(light, right)


def submission(grader, texts):
    notebook = json.loads(grader.assignment.source.read_bytes())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = texts.get(name, cell["source"])
    return read_submission("x.ipynb", json.dumps(notebook).encode(), grader.source)


STUBS = {"initialize": "n_x", "propagate": "w, b, X, Y", "optimize": "w, b, X, Y, num_iterations, alpha",
         "predict": "w, b, X"}


@pytest.mark.parametrize(("value", "told"), [
    ("np.zeros(1_000_000)", "`initialize` returned an array of shape (…,), expected `w` and `b`"),
    ("'a' * 2_000_000 + chr(0x1F600)", "`initialize` returned a string, expected `w` and `b`"),
    ("[np.zeros((1, 1))] * 8_000", "`initialize` returned a list of … values, expected `w` and `b`"),
], ids=["arrays", "texts", "lists"])  # fmt: skip
def test_all_answers_of_a_submission_together_take_little_memory(course, value, told):
    """There are some thirty of them, of 8 MB here."""
    with Grader(course, course.assignments["vectorized"], seed=5) as grader:
        texts = {name: f"_kept = {value}\ndef {name}({given}):\n    return _kept\n" for name, given in STUBS.items()}
        handed_in, reports = submission(grader, texts), []
        grader.grade([submission(grader, {})], lambda _, report: reports.append(report))  # what is read once is read
        tracemalloc.start()
        try:
            grader.grade([handed_in], lambda _, report: reports.append(report))
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert reports[0].score == 20
    assert peak < 160 * 2**20, peak
    assert {check.message for check in reports[1].functions["initialize"].checks} == {told}
    assert all(check.status == "failed" or function == "predict"
               for function, report in reports[1].functions.items() for check in report.checks)


@pytest.mark.parametrize("kind", ["list", "tuple"])
def test_how_many_entries_there_are_is_told_like_any_length(kind):
    telling = Telling(frozenset, ([0.0] * 3,))
    with pytest.raises(CheckFailed) as problem:
        Answer(Many(kind, 91_357), "what `f` returns", telling=telling).entries(3)
    assert str(problem.value) == "what `f` returns has … entries, expected 3"
