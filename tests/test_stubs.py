"""Stubs of other kinds than one function in its cell: classes, variables, several in a cell, helpers, keywords."""

import json
from dataclasses import replace

import pytest
from small import cell, graded, make_course

from autograder.authoring.mutants import mutants_of
from autograder.checks.session import Candidate, Student
from autograder.course import CourseError
from autograder.grading import Grader
from autograder.notebooks import SourceNotebook, read_submission
from autograder.report import BROKEN
from autograder.sandbox import StudentError
from autograder.submission import Submission

MODEL = """class Model:
    def __init__(self, rate, start=0.0):
        self.rate, self.start = rate, start

    def fit(self, x, steps=1):
        self.center = self.start
        for _ in range(steps):
            self.center += self.rate * (np.mean(x) - self.center)
        return self

    def predict(self, x):
        return np.tanh(x - self.center)"""
CHECKS = '''def test_center(student, reference, rng):
    """`center` after `fit`"""
    x = rng.normal(size=6)
    for start in (0.0, 2.0):
        model, right = student.Model(0.3, start=start), reference.Model(0.3, start=start)
        model.fit(x, steps=3)
        right.fit(x, steps=3)
        model.center.equals(right.center)


def test_predict(student, reference, rng):
    """`predict` takes the center away"""
    x = rng.normal(size=6)
    model, right = student.Model(0.3), reference.Model(0.3)
    model.fit(x)
    right.fit(x)
    model.predict(x + 1).equals(right.predict(x + 1))


def test_two(student, reference):
    """two models are two"""
    x = np.arange(4.0)
    one, other = student.Model(0.5), student.Model(1.0)
    one.fit(x)
    other.fit(x + 1)
    one.center.equals(0.75)
    other.center.equals(2.5)'''
STUBS = {
    "Model": (MODEL, CHECKS),
    "rate": ("rate = 0.25", '''def test_rate(student, reference):
    """the learning rate"""
    student.rate.equals(reference.rate)'''),
    "relu": ("""def relu(z):
    ### BEGIN SOLUTION
    return _positive(z)
    ### END SOLUTION


def leaky(z, slope=0.1):
    ### BEGIN SOLUTION
    return _positive(z) + slope * np.minimum(z, 0)


def _positive(z):
    return np.maximum(z, 0)
    ### END SOLUTION
""", '''def test_relu(student, reference, rng):
    """`relu` is z where z is positive"""
    z = rng.normal(size=5)
    student.relu(z).equals(reference.relu(z))


def test_helper(student, reference, rng):
    """the helper, where there is one"""
    z = rng.normal(size=5)
    student.optional("_positive")(z).equals(reference._positive(z))'''),
    "leaky": (None, '''def test_leaky(student, reference, rng):
    """`leaky` lets a tenth through"""
    *case, named = inputs("leaky", rng)
    student.leaky(*case, **named).equals(reference.leaky(*case, **named))'''),
}
ARGUMENTS = {"Model": {"__init__": (None,), "fit": (("examples",), "iterations"), "predict": (("examples",),)},
             "rate": (), "relu": (("examples",),), "leaky": (("examples",), {"slope": None})}
INPUTS = '''def inputs(function, rng, examples=6, iterations=3):
    x = rng.normal(size=examples)
    return {"Model": {"__init__": (0.3,), "fit": (x, iterations), "predict": (x,)}, "rate": (), "relu": (x,),
            "leaky": (x, {"slope": 0.3})}[function]'''
BOTH = """def relu(z):
    return np.maximum(z, 0)


def leaky(z, slope=0.1):
    return np.where(z > 0, z, slope * z)
"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("stubs"), STUBS, ARGUMENTS, INPUTS,
                       {"Model": {"methods": {"fit": ["iterations"]}}})


def model_with(**methods):
    """The reference's class with other methods, or without those that are None."""
    parts = MODEL.split("\n\n")
    kept = [part for part in parts if not any(f"def {name}(" in part and "class" not in part for name in methods)]
    new = [f"    def {text}" for text in methods.values() if text]
    return "\n\n".join([*kept, *new])


# By name, what is answered, which stubs lose marks, which are rejected, and what is said.
WRONG = {
    "reference": ({}, set(), set(), []),
    "attribute": ({"Model": model_with(fit="fit(self, x, steps=1):\n        self.centre = 0.0\n        return self")},
                  {"Model"}, set(), ["an object of `Model` has no attribute `center`"]),
    "method": ({"Model": model_with(predict=None)}, {"Model"}, set(), ["an object of `Model` has no method `predict`"]),
    "value": ({"Model": model_with(predict="predict(self, x):\n        return x.sum()")}, {"Model"}, set(),
              ["what `Model.predict` returns has shape (), expected (6,)"]),
    "raised": ({"Model": model_with(predict="predict(self, x):\n        return x + self.mean")}, {"Model"}, set(),
               ["`Model.predict` raised AttributeError: 'Model' object has no attribute 'mean' (cell Model, line "]),
    "no object": ({"Model": "def Model(rate, start=0.0):\n    return rate"}, {"Model"}, set(),
                  ["`Model` makes a number, expected an object"]),
    "none": ({"Model": "model = 1"}, {"Model"}, set(), ["there is no class `Model` to grade"]),
    "arguments": ({"Model": model_with(__init__="__init__(self):\n        self.rate = 1")}, {"Model"}, set(),
                  ["`Model` raised TypeError: Model.__init__() got an unexpected keyword argument 'start'"]),
    "shared": ({"Model": "_memory = {}\n\n" + model_with(fit="""fit(self, x, steps=1):
        for _ in range(steps):
            _memory["c"] = _memory.get("c", 0.0) + self.rate * (np.mean(x) - _memory.get("c", 0.0))
        return self

    center = property(lambda self: _memory["c"])""")}, {"Model"}, set(), ["`Model.center` is a number, but the wrong"]),
    "a loop": ({"Model": model_with(predict="predict(self, x):\n        return np.array([np.tanh(v - self.center) "
                                            "for v in x])")}, {"Model"}, {"Model"},
               ["loops over the examples"]),
    "a hidden loop": ({"Model": model_with(predict="predict(self, x):\n        return np.piecewise(x, [x == v for v in "
                                                   "x], list(np.tanh(x - self.center)))")}, {"Model"}, {"Model"}, []),
    "iterations": ({"Model": model_with(predict="predict(self, x):\n        for _ in range(3):\n            y = x\n"
                                                "        return np.tanh(y - self.center)")}, set(), set(), []),
    "variable": ({"rate": "rate = 0.5"}, {"rate"}, set(), ["`rate` is a number, but the wrong one"]),
    "a text": ({"rate": "rate = '0.25'"}, {"rate"}, set(), ["`rate` is a string, expected a scalar"]),
    "no variable": ({"rate": "pass"}, {"rate"}, set(), ["there is no variable `rate` to grade"]),
    "one of two": ({"leaky": "def leaky(z, slope=0.1):\n    return z"}, {"leaky"}, set(),
                   ["what `leaky` returns has the right shape, but wrong values"]),
    "a loop in one": ({"leaky": "def leaky(z, slope=0.1):\n    return np.array([max(v, slope * v) for v in z])"},
                      {"leaky"}, {"leaky"}, ["loops over the examples"]),
}


@pytest.fixture(scope="module")
def reports(course):
    return graded(course, {name: texts for name, (texts, *_) in WRONG.items()})


@pytest.mark.parametrize("name", WRONG)
def test_each_stub_is_graded_on_its_own(reports, name):
    _, lost, rejected, said = WRONG[name]
    functions = reports[name].functions
    everything = str({key: (report.violations, report.checks) for key, report in functions.items()})
    assert {key for key, report in functions.items() if report.score < report.max_score} == lost, everything
    assert {key for key, report in functions.items() if report.rejected} == rejected, everything
    assert BROKEN not in {check.status for report in functions.values() for check in report.checks}, everything
    shown = [text for report in functions.values() for text in
             (*(each.message for each in report.violations), *(check.message for check in report.checks))]
    assert [text for text in said if not any(text in each for each in shown)] == [], shown


@pytest.mark.parametrize(("helper", "score", "checks"), [("", 1, 1), ("def _positive(z):\n    return z\n", 0.5, 2)])
def test_a_helper_may_be_missing_and_not_be_wrong(course, helper, score, checks):
    """Where there is none, its check is left out."""
    report = graded(course, {"x": {}}, cells={"relu": BOTH + helper})["x"].functions["relu"]
    assert (report.score, len(report.checks)) == (score, checks), report
    if helper:
        assert report.checks[1].message == "what `_positive` returns has the right shape, but wrong values"


def test_an_untouched_stub_is_not_started_whichever_it_is(course):
    """In a cell with several, each is looked at alone; and nobody has to keep them in one cell."""
    source = SourceNotebook.read(course.assignments["small"])
    cells = {each.grade_id: each.text for each in source.cells}
    assert "_positive" not in cells["relu"]
    assert cells["rate"].endswith("raise NotImplementedError()")

    def read(**changed):
        notebook = [cell(name, text, solution=True) for name, text in {**cells, **changed}.items()]
        return read_submission("x", json.dumps({"cells": notebook}).encode(), source)

    assert read().not_started == {"Model", "rate", "relu", "leaky"}
    half = cells["relu"].replace("# YOUR CODE HERE\n    raise NotImplementedError()", "return z * (z > 0)", 1)
    assert read(relu=half, rate="rate: float = 0.25").not_started == {"Model", "leaky"}
    apart = read(relu=half.partition("\n\n\n")[0], own="def leaky(z, slope=0.1):\n    return z")
    assert apart.not_started == {"Model", "rate"}
    assert [each.name for each in apart.cells].count("relu") == 1


def test_an_object_is_nothing_beyond_its_check_and_its_process(course):
    with Grader(course, course.assignments["small"], seed=5) as grader, \
            grader._sandbox.run(grader.source.solution) as run:
        candidate = Candidate(Submission("x", grader.source.solution), course.assignments["small"], 5, run=run)
        student = Student(candidate, grader.harness)
        model = student.Model(1.0)
        model.fit([1.0, 3.0])
        assert model.center.value == 2
        student.next_check()
        with pytest.raises(RuntimeError, match="was made in another check"):
            model.fit([1.0])
        with pytest.raises(AttributeError, match="reference's Model has no weights"):
            _ = student.Model(1.0).weights
        number, old = run._kept, model._made.kept
        again = student.Model(2.0)
        assert (again._made.kept.number, run._kept) == (number + 1, number + 1)
        with pytest.raises(StudentError, match="raised KeyError"):  # its number stands for nothing any more
            run.call("fit", ([1.0],), of=replace(old, number=99))
        run.close()
        with pytest.raises(StudentError, match="the object of `Model` is gone with the process that it was in"):
            again.fit([1.0])


HOSTILE = """
class Model:
    def __init__(self, rate, start=0.0):
        pass
    def __getattr__(self, name):
        {body}
    def __eq__(self, other):
        return True
"""


@pytest.mark.parametrize(("body", "said"), [
    ("while True: pass", "`Model.fit` did not finish within"),
    ("raise SystemExit", "`Model.fit` raised SystemExit"),
    ("return self", "an object of `Model` has no method `fit`"),
    ("return lambda *args, **kwargs: self", "`Model.center` is an object of type function, expected a scalar"),
], ids=["hangs", "exits", "itself", "anything"])
def test_an_object_that_answers_to_every_name_gains_nothing(course, body, said):
    course = course.model_copy(update={"limits": course.limits.model_copy(update={"call_seconds": 0.3})})
    report = graded(course, {"x": {"Model": HOSTILE.format(body=body)}})["x"].functions["Model"]
    assert report.score == 0
    assert any(said in check.message for check in report.checks), report.checks


def test_the_methods_of_a_class_are_mutated_each():
    texts = {mutant.text for mutant in mutants_of(MODEL)}
    assert any("return np.tanh(x + self.center)" in text for text in texts)
    assert any("self.center += self.rate * (np.sum(x) - self.center)" in text for text in texts)
    assert all(text.startswith("class Model:") for text in texts)
    assert {mutant.text for mutant in mutants_of("rate = 0.25")} == {"pass", "rate = 1.25", "rate = 0.35"}


@pytest.mark.parametrize(("stubs", "arguments", "settings", "line"), [
    ({"Model": STUBS["Model"]}, {"Model": ((None,),)}, {}, "ARGUMENTS: Model, a class: found"),
    ({"rate": STUBS["rate"]}, {"rate": {"__init__": ()}}, {}, "ARGUMENTS: rate, a variable: found"),
    ({"rate": STUBS["rate"], "f": ("def f(z):\n    return z", "")}, None, {"f": {"uses": ["rate"]}},
     "f uses 'rate', a variable, expected functions alone in `uses`"),
], ids=["axes of a class", "axes of a variable", "uses a variable"])
def test_what_does_not_fit_a_kind_is_named(tmp_path, stubs, arguments, settings, line):
    course = make_course(tmp_path, stubs, arguments, settings=settings)
    with pytest.raises(CourseError, match=line):
        Grader(course, course.assignments["small"], seed=5)
