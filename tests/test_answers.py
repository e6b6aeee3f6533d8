"""What can be asked of a student's function: docs/answers.md, graded with right and with wrong answers."""

import ast
import json
import re
from pathlib import Path

import pytest
from small import graded, make_course
from typer.testing import CliRunner

from autograder.cli import app
from autograder.gradebook.grade_class import grade_class
from autograder.notebooks.stubs import name_of
from autograder.report import BROKEN, ERROR, FAILED, PASSED
from autograder.reports import function_html, function_text, notes
from autograder.scale.task import grade_items
from autograder.submission import Cell

DOCS = Path(__file__).parent.parent / "docs" / "answers.md"
def examples(text):
    """By function, its reference and its checks, of each block of Python in a page."""
    found = {}
    for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        tree = ast.parse(block)
        checks = [node for node in tree.body if (name_of(node) or "").startswith("test_")]
        reference = [node for node in tree.body if node not in checks]
        texts = ["\n\n\n".join(ast.get_source_segment(block, node) for node in part) for part in (reference, checks)]
        found[name_of(reference[-1])] = tuple(texts)
    return found


EXAMPLES = examples(DOCS.read_text(encoding="utf-8"))
# By function, other right answers.
RIGHT = {
    "label": ["def label(p):\n    return np.array(['ham', 'spam'])[int(p > 0.5)]"],
    "first_above": ["def first_above(x, limit):\n    return next((float(k) for k in range(4) if x[k] > limit), None)"],
    "longest": ["def longest(words):\n    n = max(map(len, words))\n"
                "    return [np.int64(n), tuple(w for w in words if len(w) == n)]",
                "def longest(words):\n    n = max(map(len, words))\n"
                "    return n, np.array([w for w in words if len(w) == n])"],
    "count_labels": ["def count_labels(y):\n    return dict(zip(*np.unique(y, return_counts=True)))"],
    "vocabulary": ["def vocabulary(text):\n    return frozenset(text.lower().split())"],
    "initials": ["def initials(names):\n    return np.array([name[0] for name in names])"],
    "weekly": ["def weekly(start, weeks):\n    return (start + 7 * np.arange(weeks)).astype('M8[s]')",
               "def weekly(start, weeks):\n    return [start + 7 * k for k in range(weeks)]"],
    "means": ["def means(groups, x):\n    return {'mean': [np.mean(x[groups == name]) for name in ('a', 'b')],\n"
              "            'group': ['a', 'b']}"],
    "direction": ["def direction(S):\n    return -np.linalg.eigh(S)[1][:, -1]"],
    "shuffled": ["def shuffled(x, seed):\n    return x[::-1]"],
    "distance": ["def distance(a, b):\n    return np.linalg.norm(a - b) * 1.0005"],
    "derivative": ["def derivative(f, x):\n    return np.array([(f(v + 1e-5) - f(v - 1e-5)) / 2e-5 for v in x])"],
    "mean": ["class Nothing(ValueError):\n    pass\n\ndef mean(x):\n    raise Nothing()"],
    "countdown": ["def countdown(n):\n    print(*range(n, 0, -1), 'go', sep=' \\n', end='')"],
}
# By function, wrong answers and what is said of them.
WRONG = {
    "label": [("return p", "what `label` returns is a number, expected a string"),
              ("return None", "what `label` returns is None, expected a string; is there a `return` at its end?"),
              ("return 'eggs'", "what `label` returns is a string, but the wrong one"),
              ("return ['spam', 'ham'][int(p < 0.5)].title()", "but the wrong one: its capitals or blanks differ")],
    "first_above": [("return 9", "what `first_above` returns is a number, but the wrong one for one of three limits"),
                    ("return 9 if limit < 2 else 1 / 0", "is a number, but the wrong one"),  # in their order
                    ("return 1 if limit < 2 else 1 / 0", "`first_above` raised ZeroDivisionError"),
                    ("return 1.0 if limit < 2 else 3.00001 if limit < 5 else None", "is a number, but the wrong one"),
                    ("return 1 if limit < 2 else 3", "what `first_above` returns is a number, expected None"),
                    ("return [1, 2]", "is a list of 2 values, expected a scalar")],
    "count_positive": [("return float(np.sum(x > 0))",
                        "what `count_positive` returns is a real number, expected a whole number"),
                       ("return np.sum(x > 0) + 0.00001", "is a number, but the wrong one")],
    "longest": [("return 5, ['house']", "`words` is a list of 1 value, expected a list of 2 values"),
                ("return 5, ['house', 'mouse']", "`words` has the right shape, but wrong values"),
                ("return 5, 'house'", "`words` is a string, expected a list of 2 values"),
                ("return 5", "`longest` returned a number, expected `size` and `words`")],
    "count_labels": [("return list(y)", "what `count_labels` returns is a list of 40 values, expected a dict"),
                     ("return {0: 40}", "has 1 key, expected 5 (its keys: 0)"),
                     ("return {str(k): int(np.sum(y == k)) for k in range(5)}",
                      "has other keys than are expected (its keys: '0', '1', '2', '3', '4')"),
                     ("return {k: 1 for k in range(5)}", "entry 0 of what `count_labels` returns is a number, but the"),
                     ("return {k: y for k in range(5)}", "has shape (40,), expected a scalar")],
    "vocabulary": [("return text.split()", "what `vocabulary` returns is a list of 6 values, expected a set"),
                   ("return set(text.split())", "what `vocabulary` returns has 5 values, expected 4"),
                   ("return {'the', 'cat', 'saw', 1}", "has the right number of values, but wrong ones"),
                   ("return set(range(10**5))", "returned more than can be handed over: more than 100,000 values"),
                   ("return {(k,) for k in range(3000)}", "more than 2,000 members of sets")],
    "roots": [("return np.array([1.0, 2.0])", "has the right shape, but wrong values"),
              ("return np.array(['a', 'b'])", "is an array of strings of shape (2,), expected an array of shape (2,)")],
    "log_or_nan": [("return np.log(np.abs(x) + 1)", "has the right shape, but wrong values"),
                   ("return x * np.nan", "what `log_or_nan` returns holds nan")],
    "initials": [("return list('AES')", "is a list of 3 values, expected an array of strings of shape (3,)"),
                 ("return names", "has the right shape, but wrong values"),
                 ("return np.array(list('AES'), object)", "is an object of type ndarray of dtype object, expected")],
    "weekly": [("return start", "what `weekly` returns is a date, expected an array of dates of shape (3,)"),
               ("return start + np.arange(3)", "has the right shape, but wrong values")],
    "means": [("return {'group': ['a', 'b'], 'mean': [5.0, 5.0]}", "`mean` has the right shape, but wrong values"),
              ("return {'mean': np.zeros(2)}", "has 1 key, expected 2 (its keys: 'mean')")],
    "direction": [("return S[0]", "has the right shape, but wrong values"),
                  ("return 1.0", "what `direction` returns has shape (), expected (2,)")],
    "shuffled": [("return x", "of what `shuffled` returns it must hold that the order is another one"),
                 ("return None", "what `shuffled` returns is None, of which it cannot be said that no entry is lost")],
    "distance": [("return np.linalg.norm(a - b) * 1.002", "is a number, but the wrong one")],
    "scaled": [("return x", "has the right shape, but wrong values without bounds")],
    "summary": [("return {'mean': np.mean(x), 'width': np.max(x)}", "`width` is a number, but the wrong one"),
                ("return {'mean': 0.0, 'width': np.ptp(x)}", "`mean` is a number, but the wrong one")],
    "derivative": [("return f(x)", "has the right shape, but wrong values"),
                   ("return f('x')", "raised TypeError: the function that yours was called with cannot take these"),
                   ("return f(np.ones(10**6))", "they are much larger than those that your function was called with")],
    "mean": [("return 0", "`mean` returned a number, expected that it raises ValueError"),
             ("return x[0]", "`mean` raised IndexError"),
             ("return x[0]", "; ValueError is expected here")],
    "countdown": [("return '3 2 1 go'", "what `countdown` prints is a string, but the wrong one"),
                  ("print('x' * 10**5)", "what `countdown` prints is a string, but the wrong one")],
    "Scaler": [("class Scaler:\n    pass", "`Scaler` raised TypeError: Scaler() takes no arguments"),
               ("class Scaler:\n    def __init__(self, low=0.0):\n        pass",
                "an object of `Scaler` has no method `fit`"),
               ("class Scaler:\n    def __init__(self, low=0.0):\n        pass\n    def fit(self, X):\n"
                "        self.width = np.ptp(X)\n    def transform(self, X):\n        return X / self.width",
                "`Scaler.width` has shape (), expected (3, 1)"),
               ("class Scaler:\n    width = np.ones((3, 1))\n    def __init__(self, low=0.0):\n        pass\n"
                "    def fit(self, X):\n        pass\n    def transform(self, X):\n        return X",
                "what `Scaler.transform` returns has the right shape, but wrong values")],
    "learning_rate": [("learning_rate = 0.5", "`learning_rate` is a number, but the wrong one"),
                      ("learning_rate = [0.3]\nlearning_rate = None", "`learning_rate` is None, expected a scalar"),
                      ("pass", "there is no variable `learning_rate` to grade")],
    "probable": [("return z", "has the right shape, but wrong values")],
    "solve": [("return b", "`A @ x` is not `b`: put your solution into the equations")],
}


def wrong(name, body):
    """A function with another body; of a class or a variable, another text."""
    node = ast.parse(EXAMPLES[name][0]).body[-1]
    return f"def {name}({ast.unparse(node.args)}):\n    {body}" if isinstance(node, ast.FunctionDef) else body


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("docs"), EXAMPLES)


@pytest.fixture(scope="module")
def reports(course):
    """The reference, and as many notebooks as there are answers to the function that has most."""
    answers = {"reference": {}}
    for name, texts in RIGHT.items():
        for number, text in enumerate(texts):
            answers.setdefault(f"right {number}", {})[name] = text
    for name, texts in WRONG.items():
        for number, (body, _) in enumerate(texts):
            answers.setdefault(f"wrong {number}", {})[name] = wrong(name, body)
    return graded(course, answers)


def test_every_example_is_tried():
    assert set(WRONG) == set(EXAMPLES)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_reference_passes_what_the_page_asks(reports, name):
    assert {(check.status, check.message) for check in reports["reference"].functions[name].checks} == {(PASSED, "")}


@pytest.mark.parametrize(("name", "number"), [(name, n) for name, texts in RIGHT.items() for n in range(len(texts))])
def test_another_right_answer_passes(reports, name, number):
    checks = reports[f"right {number}"].functions[name].checks
    assert [(check.message, check.reason) for check in checks if check.status != PASSED] == []


@pytest.mark.parametrize(("name", "number"), [(name, n) for name, texts in WRONG.items() for n in range(len(texts))])
def test_a_wrong_answer_is_told_in_a_sentence(reports, name, number):
    checks = reports[f"wrong {number}"].functions[name].checks
    assert all(check.status in (PASSED, FAILED, ERROR) for check in checks), [check.reason for check in checks]
    expected = WRONG[name][number][1]
    assert any(expected in check.message for check in checks), [check.message for check in checks]


# Tables

PANDAS = '''
get_ipython().run_cell_magic('writefile', 'pandas.py', """
import numpy as np
class Series:
    def __init__(self, values):
        self.values = np.asarray(values)
    def to_numpy(self):
        return self.values
class Index(Series):
    names = [None]
class Timestamp:
    def __init__(self, value):
        self.value = np.datetime64(value)
    def to_numpy(self):
        return self.value
class DataFrame:
    def __init__(self, columns, index_name=None):
        self.data, self.index = columns, Index(range(2))
        self.index.names = [index_name]
    @property
    def columns(self):
        return list(self.data)
    def items(self):
        return ((name, Series(values)) for name, values in self.data.items())
    def reset_index(self):
        return DataFrame({self.index.names[0]: ["a", "b"], **self.data})
""")
import pandas as pd
'''


@pytest.mark.parametrize("made", [
    "pd.DataFrame({'group': np.array(['a', 'b'], object), 'mean': [5.0, 1.5]})",
    "pd.DataFrame({'mean': [5.0, 1.5]}, index_name='group')",
    "{'group': ['a', 'b'], 'mean': pd.Series([5.0, 1.5])}",
], ids=["columns", "named index", "series"])
def test_a_table_is_its_columns(course, made):
    """pandas is not installed here: what stands for it has the few methods that are asked of it.

    With pandas 3.1.1 itself the same was seen: its strings, categories and nullable numbers become arrays of strings
    and numbers, a column with a missing text a list, a group's index (also of two levels) columns.
    """
    answer = f"def means(groups, x):\n    return {made}"
    report = graded(course, {"x": {"means": answer}}, first=(Cell("pandas", PANDAS),))["x"]
    assert [check.message for check in report.functions["means"].checks] == [""]


def test_a_timestamp_is_a_date(course):
    answer = "def weekly(start, weeks):\n    return [pd.Timestamp(start + 7 * k) for k in range(weeks)]"
    report = graded(course, {"x": {"weekly": answer}}, first=(Cell("pandas", PANDAS),))["x"]
    assert [check.message for check in report.functions["weekly"].checks] == [""]


# Several right answers, defaults and functions, counted and called with many

COUNTED = {
    "drawn": ("def drawn(x, seed=0):\n    return np.random.default_rng(seed).permutation(x)",
              '''def test_drawn(student):
    """the same entries"""
    x = np.arange(30.0)
    student.drawn(x).satisfies(lambda found: sorted(found) == sorted(x), "no entry is lost")'''),
    "applied": ("def applied(f, x):\n    return f(x) + 1", '''def test_applied(student, reference, rng):
    """f(x) + 1"""
    case = inputs("applied", rng)
    student.applied(*case).equals(reference.applied(*case))'''),
    "both": ("def both(x, seed=0):\n    return x + 1, np.random.default_rng(seed).permutation(x)",
             '''def test_form(student, reference, rng):
    """two arrays"""
    case = inputs("both", rng, examples=9)
    student.both(*case).has_form_of(reference.both(*case))


def test_roughly(student, reference, rng):
    """about x + 1"""
    case = inputs("both", rng, examples=11)
    student.both(*case).unpack("y", "z")[0].equals(reference.both(*case)[0], rtol=0.5)


def test_both(student, reference, rng):
    """x + 1, and the same entries"""
    case = inputs("both", rng, examples=30)
    y, z = student.both(*case).unpack("y", "z")
    y.equals(reference.both(*case)[0])
    z.satisfies(lambda found: sorted(found) == sorted(case[0]), "no entry is lost")'''),
}
INPUTS = '''import numpy as np


def inputs(function, rng, examples=6):
    x = rng.normal(size=examples)
    return (np.exp, x) if function == "applied" else (x,)'''
ARGUMENTS = {"drawn": (("examples",),), "applied": (None, ("examples",)), "both": (("examples",),)}


@pytest.fixture(scope="module")
def counted(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("counted"), COUNTED, ARGUMENTS, INPUTS)


@pytest.mark.parametrize(("name", "answer", "rejected"), [
    ("drawn", "def drawn(x, seed=0):\n    return x[np.argsort(np.sin(1e4 * x))]", False),
    ("drawn", "def drawn(x, seed=0):\n    return x.copy() if len(x) == 30 else 0.0", True),
    ("drawn", "def drawn(x, seed=0):\n    y = x.copy()\n    np.vectorize(lambda v: v)(y)\n    return y", True),
    ("applied", "def applied(f, x):\n    return 1 + f(x)", False),
    ("applied", "def applied(f, x):\n    return np.array(list(map(f, x))) + 1", True),
    ("both", "def both(x, seed=0):\n    return 1 + x, x[::-1]", False),
    ("both", "def both(x, seed=0):\n    return 1 + x * (len(x) in (11, 30)), x[::-1]", True),
    ("both", "def both(x, seed=0):\n    return 1 + x * (len(x) in (9, 11, 30)), x[::-1]", True),
    ("both", "def both(x, seed=0):\n    return (1 + x) * (1.4 if len(x) == 11 else len(x) == 30), x[::-1]", True),
], ids=["another right one", "does nothing else", "a loop", "a function", "a loop over a function",
        "another part is right", "nothing but where it is compared", "nothing but where the form is looked at",
        "nothing, and off where there is room"])
def test_the_count_knows_several_right_answers_and_functions(counted, name, answer, rejected):
    report = graded(counted, {"x": {name: answer}})["x"].functions[name]
    assert {check.status for check in report.checks} == {PASSED}
    assert report.rejected == rejected, report.violations


# What breaks of itself

BREAKING = {
    "f": ("def f():\n    return 1.25", '''def test_assert(student, reference):
    """it is right"""
    assert student.f().value == reference.f() + 1, "expected 2.25"


def test_numpy(student):
    """it is nearly right"""
    np.testing.assert_allclose(student.f().value, 3.75)


def test_odd(student):
    """it is odd"""
    student.f().equals(object())'''),
}
SECRETS = ("2.25", "3.75", "DESIRED", "AssertionError", "TypeError")


@pytest.fixture(scope="module")
def breaking(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("breaking"), BREAKING)


def test_a_check_that_breaks_tells_its_text_to_the_instructor_alone(breaking):
    report = graded(breaking, {"x": {}})["x"]
    function = report.functions["f"]
    assert {check.status for check in function.checks} == {BROKEN}
    assert function.score == 0
    for shown in (function_text(function, None), function_html(function, None)):
        assert "our fault" in shown
        assert "your instructor has been told" in shown
        assert not [secret for secret in SECRETS if secret in shown]
    assert function.reasons[0].startswith("test_f.py:12: AssertionError: expected 2.25")
    assert "DESIRED: array(3.75)" in function.reasons[1]
    assert "a check expects object" in function.reasons[2]
    assert "2.25" in notes({"ann": report})[0]


def test_no_notebook_has_the_text_of_what_broke(breaking):
    folder = breaking.root / "submitted" / "ann" / "small"
    folder.mkdir(parents=True)
    source = (breaking.root / "solutions" / "small" / "small.ipynb").read_text(encoding="utf-8")
    (folder / "small.ipynb").write_text(source, encoding="utf-8")

    def grade_here(job, items):
        return zip(items, grade_items(job, items), strict=True)

    (report,) = grade_class(breaking, breaking.assignments["small"], grade_here).values()
    assert "2.25" in report.functions["f"].reasons[0]
    autograded = (breaking.root / "autograded" / "ann" / "small" / "small.ipynb").read_text(encoding="utf-8")
    assert "our fault" in autograded
    assert not [secret for secret in SECRETS if secret in autograded]


def test_the_terminal_and_the_json_of_the_instructor_have_it(breaking):
    notebook = str(breaking.root / "solutions" / "small" / "small.ipynb")
    options = ["check", notebook, "--course", str(breaking.root), "--seed", "5"]
    shown = CliRunner().invoke(app, options).output
    assert "for the instructor: test_f.py:12: AssertionError: expected 2.25" in shown
    report = json.loads(CliRunner().invoke(app, [*options, "--json"]).stdout)
    assert "expected 2.25" in report["functions"]["f"]["checks"][0]["reason"]
