"""What a student is told: the first cause of a failure, what is missing once, and no data of a hidden check."""

import gc
import json
import re
import sys
import tracemalloc

import numpy as np
import pytest

from autograder.checks.values import Telling, describe
from autograder.course import Limits
from autograder.grading import Grader
from autograder.notebooks import read_submission
from autograder.sandbox import Opaque, Sandbox, StudentError
from autograder.sandbox.explain import CellError, Explainer, Raised, helpful
from autograder.submission import Cell

LIMITS = Limits(call_seconds=3, cell_seconds=3, output_kb=64)


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(LIMITS) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def grader(course):
    with Grader(course, course.assignments["vectorized"], seed=5) as grader:
        yield grader


@pytest.fixture(scope="module")
def other(course):
    with Grader(course, course.assignments["vectorized"], seed=6) as grader:
        yield grader


def graded(grader, change):
    """The report of the reference solution's notebook, changed."""
    notebook = json.loads(grader.assignment.source.read_bytes())
    change(notebook["cells"])
    submission = read_submission("x.ipynb", json.dumps(notebook).encode(), grader.source)
    reports = []
    grader.grade([submission], lambda _, report: reports.append(report))
    return reports[0]


def code(text):
    return {"cell_type": "code", "metadata": {}, "source": text, "outputs": []}


def cell_of(cells, grade_id):
    return next(cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def written(function, text):
    def change(cells):
        cell_of(cells, function)["source"] = text
    return change


def above(function, text):
    """The reference with more text above a function, in its own cell."""
    def change(cells):
        cell = cell_of(cells, function)
        cell["source"] = f"{text}\n{''.join(cell['source'])}"
    return change


def ahead(*texts):
    """The reference with cells of the student's own before all others."""
    def change(cells):
        cells[:0] = [code(text) for text in texts]
    return change


def messages(report, function):
    return {check.message for check in report.functions[function].checks if check.message}


def problem(sandbox, *sources, function="f", args=()):
    """The sentence on a call of a function that is in the last of several cells, a, b, c …"""
    with sandbox.run([Cell(name, source) for name, source in zip("abcdef", sources, strict=False)]) as run:
        with pytest.raises(StudentError) as caught:
            run.call(function, args)
        return str(caught.value)


# What is not installed


@pytest.mark.parametrize("text", [
    "import no_such_module",
    "import numpy as np, no_such_module as nsm, json",
    "import no_such_module.sub",
    "from no_such_module import load_dataset, something as other",
    "from no_such_module.sub import *",
    "from numpy import no_such_name",
    "from . import no_such_module",
    "%matplotlib inline\nimport no_such_module",
    "%%time\nimport no_such_module",
    "if True:\n    import no_such_module",
    "import warnings\nwith warnings.catch_warnings():\n    warnings.simplefilter('ignore')\n    import no_such_module",
    "import no_such_module as nsm\nnsm.set_style('dark')\nnsm.options.x = 1\nnsm['x'] = 2",
    "import no_such_module as nsm\ndata = nsm.read_csv('data.csv')\nfirst = data[0]",
    "import no_such_module as nsm\nclass Net(nsm.Module):\n    pass",
    "import no_such_module as nsm\ndef helper(x: nsm.Frame) -> nsm.Frame:\n    return x",
    "try:\n    import no_such_module\nexcept ImportError:\n    import no_such_one_either",
])
def test_an_import_that_fails_costs_only_what_uses_it(grader, text):
    report = graded(grader, above("propagate", text))
    assert report.score == 20, messages(report, "propagate")
    assert len(report.notes) == 1
    assert re.search(r"`[.\w]+` (is not installed|cannot be imported) where this is graded \(cell propagate, line \d\)",
                     report.notes[0])


# What lies beside the notebook where it was written, and not where it is graded


@pytest.mark.parametrize("text", [
    "data = np.load('digits.npz')\nX_mine = data['images'].T / 16",
    "with open('notes.txt') as file:\n    notes = file.read()",
    "import urllib.request\npage = urllib.request.urlopen('http://localhost:9/data.csv').read()",
    "name = input('Who are you? ')\nprint('Hello', name)",
])
def test_what_cannot_be_loaded_costs_only_what_uses_it(grader, text):
    answer = """
ONE = 1.0
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = ONE / (1 + np.exp(-(w.T @ X + b)))
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
"""
    report = graded(grader, written("propagate", text + answer))
    assert report.score == 20, messages(report, "propagate")


def test_what_uses_a_file_that_is_not_there_says_so(sandbox):
    found = problem(sandbox, "scale = float(open('scale.txt').read())\ndef f():\n    return 2 * scale")
    assert found.startswith("`f` uses what could not be loaded (cell a, line 3): FileNotFoundError: ")
    assert found.endswith("; only the notebook is graded, without the files beside it")


def test_a_cell_that_is_wrong_by_itself_fails_as_before(sandbox):
    found = problem(sandbox, "ratio = 1 / 0\ndef f():\n    return ratio")
    assert "ZeroDivisionError" in found


def test_an_annotation_with_what_is_missing_costs_nothing(grader):
    head = "import pandas as pd\ndef predict(w, b, X: pd.DataFrame) -> pd.Series:"  # there or not
    report = graded(grader, written("predict", f"{head}\n    return (w.T @ X + b > 0) * 1.0\n"))
    assert report.functions["predict"].score == 4


def test_each_module_is_named_once(grader):
    report = graded(grader, ahead("import no_such_module\nfrom no_such_module.a import b", "import no_such_module.c",
                                  "import other_module"))
    assert report.score == 20
    assert [note.split("`")[1] for note in report.notes] == ["no_such_module", "other_module"]
    assert report.to_dict()["notes"] == list(report.notes)


def test_try_and_except_work_as_in_python(sandbox):
    source = """
try:
    import no_such_module
except ImportError as problem:
    found = problem.name
try:
    import no_such_module as absent
    there = True
except ModuleNotFoundError:
    there = False
def f():
    try:
        from no_such_module import x
    except ImportError:
        return found, there
"""
    with sandbox.run([Cell("a", source)]) as run:
        assert run.call("f", ()) == ("no_such_module", False)
        assert run.notes == ()


def test_other_errors_of_an_import_are_raised(sandbox):
    source = "get_ipython().run_cell_magic('writefile', 'broken.py', '1 / 0')\nimport broken\ndef f():\n    return 1"
    assert "ZeroDivisionError" in problem(sandbox, source)


@pytest.mark.parametrize("use", ["nsm.array(1)", "nsm(1)", "nsm + 1", "1 + nsm", "nsm[0]", "float(nsm)", "len(nsm)",
                                 "[*nsm]", "np.exp(nsm)", "np.asarray(nsm)", "np.ones(3) @ nsm", "nsm.x.y.z"])
def test_what_uses_it_says_so_with_the_line(sandbox, use):
    found = problem(sandbox, f"import numpy as np\nimport no_such_module as nsm\ndef f():\n    x = 1\n    return {use}")
    assert found == ("`f` uses what was not imported (cell a, line 5): "
                     "`no_such_module` is not installed where this is graded")


def test_an_import_inside_a_function_says_so_too(sandbox):
    found = problem(sandbox, "def f():\n    import no_such_module")
    assert found == ("`f` raised ModuleNotFoundError: No module named 'no_such_module' (cell a, line 2); "
                     "it is not installed where this is graded")


def test_a_function_that_was_left_out_says_what_is_missing(sandbox):
    found = problem(sandbox, "from no_such_module import njit\n@njit\ndef f():\n    return 1")
    assert found == "`f` uses what was not imported: `no_such_module` is not installed where this is graded"


def test_the_rules_see_what_stands_below_an_import_that_failed(grader):
    looped = "def predict(w, b, X):\n    return np.array([[float(x @ w[:, 0] + b > 0) for x in X.T]])\n"
    report = graded(grader, written("predict", f"import no_such_module\n{looped}"))
    assert report.functions["predict"].rejected


def test_a_definition_that_was_left_out_does_not_hide_the_one_above(grader):
    looped = "def predict(w, b, X):\n    return np.array([[float(x @ w[:, 0] + b > 0) for x in X.T]])\n"
    later = "@nsm.jit\ndef predict(w, b, X):\n    return (w.T @ X + b > 0) * 1.0\n"
    text = f"import no_such_module as nsm\n{looped}{later}"
    assert graded(grader, written("predict", text)).functions["predict"].rejected


# The first cause


def test_a_missing_name_leads_to_the_cell_that_failed(sandbox):
    failed = "y = 1 / 0\ndef helper(x):\n    return x"
    found = problem(sandbox, "x = undefined", failed, "def f():\n    return helper(1)")
    assert found == ("`f` raised NameError: name 'helper' is not defined (cell c, line 2); "
                     "`helper` is missing because cell b failed, at line 1: ZeroDivisionError: division by zero")


def test_the_cause_is_followed_to_its_beginning(sandbox):
    found = problem(sandbox, "size = 1 / 0", "table = [size]", "def f():\n    return table")
    assert found.endswith("`size` is missing because cell a failed, at line 1: ZeroDivisionError: division by zero")


def test_a_long_chain_of_causes_is_followed_a_few_steps(sandbox):
    chain = [Cell("0", "x0 = 1 / 0"), *(Cell(str(n), f"x{n} = x{n - 1}") for n in range(1, 3_000))]
    with sandbox.run([*chain, Cell("f", "def f():\n    return x2999")]) as run, pytest.raises(StudentError) as caught:
        run.call("f", ())
    assert "`x2999` is missing because cell 2999 failed" in str(caught.value)
    assert len(str(caught.value)) <= 500


def test_a_cell_that_is_no_python_is_named_too(sandbox):
    found = problem(sandbox, "import numpy as xp\ndef g(:\n    pass", "def f():\n    return xp.ones(1)")
    assert "`xp` is missing because cell a failed, at line 2: SyntaxError" in found


def test_a_name_that_no_cell_binds_has_no_cause(sandbox):
    found = problem(sandbox, "y = 1 / 0", "def f():\n    return missing")
    assert found == "`f` raised NameError: name 'missing' is not defined (cell b, line 2)"


@pytest.mark.parametrize("deep", ["x = a" + ".a" * 2_500, "x = " + "+".join(["1"] * 2_500), "x = [" + "-" * 80 + "1]",
                                  "x = a" + "[0]" * 2_500, "x = a" + "()" * 2_500])
def test_no_cell_that_failed_is_too_deep(sandbox, deep):
    found = problem(sandbox, f"1 / 0\n{deep}\n", "def f():\n    return x")
    assert found.endswith("`x` is missing because cell a failed, at line 1: ZeroDivisionError: division by zero")


def raising(source, line=2):
    return Raised("ValueError", "x", Cell("f", source), line, own=True)


LARGE = "def f():\n    raise ValueError('x')\nif 0:\n    " + "a;" * 40_000 + "\n"


def steps(work):
    number = 0

    def trace(frame, event, arg):
        nonlocal number
        number += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return number


def test_a_cell_is_read_once_however_often_it_raises():
    """Lines of Python are counted, not seconds."""
    explainer = Explainer([raising(LARGE).cell])
    assert explainer.raised("f", raising(LARGE)).endswith("(cell f, line 2): its own `raise ValueError('x')`")
    assert steps(lambda: explainer.raised("f", raising(LARGE))) < 100


def test_why_a_stub_is_absent_is_found_out_once():
    explainer = Explainer([Cell("a", "".join(f"def g{number}(): pass\n" for number in range(5_000)))])
    assert explainer.absent("f") == "there is no function `f` to grade"
    assert steps(lambda: explainer.absent("f")) < 100


@pytest.mark.parametrize("source", [LARGE, "a = 1;" * 20_000, "".join(f"v{number} = 1\n" for number in range(10_000)),
                                    "raise a;" * 10_000, "raise a\n" * 10_000])
def test_of_a_large_cell_little_is_kept_and_nothing_beyond_the_submission(source):
    """Its tree takes two hundred bytes and more for each character."""
    Explainer([Cell("g", "1 / 0")]).learn([CellError("g", 1, "ZeroDivisionError", "division by zero")])
    tracemalloc.start()
    try:
        explainer = Explainer([raising(source).cell])
        explainer.learn([CellError("f", 1, "ZeroDivisionError", "division by zero")])
        explainer.raised("f", raising(source, 1))
        explainer.absent("g")
        gc.collect()
        kept = tracemalloc.get_traced_memory()[0]
        del explainer
        gc.collect()
        left = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert kept < 60 * len(source)
    assert left < 1 << 20


def test_a_star_import_that_failed_is_named(sandbox):
    found = problem(sandbox, "from no_such_module import *", "def f():\n    return expit(1)")
    assert found.endswith("cell a imports everything from `no_such_module`, "
                          "but `no_such_module` is not installed where this is graded")


def test_a_missing_function_leads_to_the_cell_that_failed(sandbox):
    found = problem(sandbox, "x = 1 / 0\ndef f():\n    return x")
    assert found == ("there is no function `f` to grade; `f` is missing because cell a failed, at line 1: "
                     "ZeroDivisionError: division by zero")


@pytest.mark.parametrize(("name", "written_as"), [
    ("initialize", "initialize_with_zeros"), ("optimize", "optimise"), ("predict", "my_predict"),
    ("propagate", "propogate"), ("predict", "Predict"),
])
def test_a_function_under_another_name_is_suggested(sandbox, name, written_as):
    found = problem(sandbox, f"def {written_as}(x):\n    return x", "def sigmoid(z):\n    return z", function=name)
    assert found == (f"there is no function `{name}` to grade; there is `{written_as}` (cell a): "
                     f"if that is it, name it `{name}`")


def test_a_function_that_is_graded_itself_is_not_suggested(sandbox):
    with sandbox.run([Cell("predict", "def predict(x):\n    return x")]) as run, pytest.raises(StudentError) as caught:
        run.call("predicts", ())
    assert str(caught.value) == "there is no function `predicts` to grade"


def test_the_students_own_assert_is_quoted(grader):
    report = graded(grader, above("predict", ""))
    assert report.score == 20
    text = "def predict(w, b, X):\n    assert w.shape == (2, 1), 'w!'\n    return (w.T @ X + b > 0) * 1.0\n"
    found = messages(graded(grader, written("predict", text)), "predict")
    assert found == {"`predict` raised AssertionError (cell predict, line 2): "
                     "its own `assert w.shape == (2, 1), 'w!'` does not hold"}


@pytest.mark.parametrize("unpacking", [
    "cost, grads = propagate(w, b, X, Y)\n        w = w - alpha * grads['dw']",
    "dw, db, cost = propagate(w, b, X, Y)\n        w = w - alpha * dw",
    "grads = propagate(w, b, X, Y)\n        w = w - alpha * grads['dw']",
    "out = propagate(w, b, X, Y)\n        grads = out[0]\n        w = w - alpha * grads['dW']",
    "grads, cost = propagate(w, b, X, Y)\n        w = w - alpha * grads.dw",
    "w = w - alpha * propagate(w, b, X, Y)[2]",
])
def test_what_the_courses_own_function_returns_is_told(grader, unpacking):
    text = ("def optimize(w, b, X, Y, num_iterations, alpha):\n"
            f"    for i in range(num_iterations):\n        {unpacking}\n"
            "    return {'w': w, 'b': b}, {}, []\n")
    found = messages(graded(grader, written("optimize", text)), "optimize")
    assert found
    for message in found:
        assert message.endswith("while `optimize` is graded, `propagate` is the course's own: "
                                "it returns 2 values: a dict with the keys `dw` and `db`, then a number")


def test_nothing_is_told_of_it_where_something_else_fails(grader):
    text = ("def optimize(w, b, X, Y, num_iterations, alpha):\n    grads, cost = propagate(w, b, X, Y)\n"
            "    params = {}['w']\n    return params, grads, [cost]\n")
    assert not any("course's own" in message
                   for message in messages(graded(grader, written("optimize", text)), "optimize"))


# What was stopped


def test_a_cell_that_was_stopped_is_reported(grader):
    report = graded(grader, ahead("print('x' * 10**8)"))
    assert report.score == 20
    assert report.notes == ("cell 1: this cell printed more than 1024 KB",)


def test_a_stub_that_was_not_started_is_said_once(grader):
    report = graded(grader, written("predict", f"{grader.source.stubs['predict']}  # later\n"))
    predict = report.functions["predict"]
    assert predict.not_started
    assert [finding.message for finding in predict.findings] == ["not started"]
    assert len(predict.findings[0].checks) == len(predict.checks) > 1
    assert not report.functions["propagate"].not_started


# What tells no data


@pytest.mark.parametrize("body", [
    "raise ValueError(X)", "raise ValueError(str(X.tolist()))", "assert X is None, X", "return {}[X[0, 0]]",
    "return {}[tuple(map(int, X[0] * 1e6))]", "return int(str(X[0, 0]))", "return getattr(X, f'd{X[0, 0]}')",
    "return getattr(X, 'd' + str(X[0, 0]).replace('.', '_'))", "return eval('x' + str(X[0, 0])[2:])",
    "raise type('E' + str(X[0, 0])[2:], (Exception,), {})", "X.reshape(int(X[0, 0] * 1e6))",
    "return {}[str(X[0, 0])]", "return open('/' + str(X[0, 0]))", "return float('12 ' + str(X[0, 0]))",
    "return next(iter([]), *X[0].tolist())", "raise ValueError(X) from KeyError(X)",
    "class E(Exception):\n        def __str__(self):\n            return str(X)\n    raise E",
    "return [].index(str(X))", "import importlib; importlib.import_module('m' + str(X[0, 0])[2:])",
])
def test_an_exception_tells_nothing_of_the_data(sandbox, body):
    X = np.array([[0.123456789, 0.987654321, 0.55512345]])
    found = problem(sandbox, f"import numpy as np\ndef f(X):\n    {body}", args=(X,))
    assert found.startswith("`f` raised ")
    for data in ("1234", "9876", "5551"):
        assert data not in found


LETTERS = """
import numpy as np
from concurrent.futures import Future
def letters(X):
    return str(X.ravel().tolist()).translate(str.maketrans("0123456789[]. ,", "abcdefghijklmno"))
def spelt(X):
    return " ".join(["zero one two three four five six seven eight nine".split()[int(each)]
                     for each in str(X[0, 0]) if each.isdigit()])
def marks(X):
    return str(X.ravel().tolist()).translate(str.maketrans("0123456789", "+-*/()<>=!"))
class Key:
    def __init__(self, text): self.text = text
    def __repr__(self): return self.text
    __str__ = __repr__
def source(): yield 1
def thrown(problem):
    g = source()
    next(g)
    g.throw(problem)
def f(X):
    a = b = c = d = e = 0
"""


@pytest.mark.parametrize("body", [
    "{}[Key(letters(X))]", "{}[Key(spelt(X))]", "{}[Key(marks(X))]", "{}[Key(repr(letters(X)))]",
    "{}[Key(' ' * int(X[0, 0] * 100))]", "{}[tuple(spelt(X).split())]", "{}[' '.join(letters(X))]",
    "thrown(ValueError(letters(X)))", "thrown(ValueError(' '.join(letters(X))))", "thrown(TypeError(spelt(X)))",
    "thrown(SyntaxError(letters(X)))", "thrown(type(letters(X), (Exception,), {})(marks(X)))",
    "thrown(ValueError('name ' + repr(letters(X)) + ' is not defined'))",
    "thrown(ValueError('index ' + spelt(X) + ' is out of bounds for axis ' + marks(X)))",
    "thrown(OSError(2, letters(X)))", "thrown(KeyError(letters(X), marks(X)))", "thrown(ImportError(letters(X)))",
    "thrown(ModuleNotFoundError('No module named ' + repr(letters(X)), name=letters(X)))",
    "made = Future(); made.set_exception(ValueError(letters(X))); made.result()",
    "getattr(X, letters(X))", "open(letters(X))", "int(letters(X))", "np.zeros(3, letters(X)[:20])",
    "np.errstate(call=None, all=letters(X)).__enter__()", "__import__(letters(X))", "f(**{letters(X): 1})",
    "np.ones((1, 1000 + int(X[0, 0] * 1000))) @ np.ones((2, 1))", "X.reshape(int(X[0, 0] * 1e6))",
])
def test_an_exception_says_the_same_whatever_the_data_are(sandbox, body):
    """Digits in letters, words of the source, marks, kinds and sizes: nothing of it reaches the sentence."""
    found = [problem(sandbox, f"{LETTERS}    {body}\n    return 1", args=(X,))
             for X in (np.array([[0.123456789, 0.55512345]]), np.array([[0.987654321, 0.3141592653]]))]
    assert found[0].startswith("`f` raised ")
    assert found[0] == found[1]


@pytest.mark.parametrize("text", [
    "shapes (3,12) and (4,12) not aligned: 12 (dim 1) != 4 (dim 0)",
    "operands could not be broadcast together with shapes (3,12) (4,12) ",
    "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) "
    "(size 4 is different from 3)",
    "unsupported operand type(s) for +: 'NoneType' and 'float'",
    "'numpy.ndarray' object has no attribute 'reshape'",
    "Cannot cast ufunc 'subtract' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
    "can't multiply sequence by non-int of type 'float'",
    "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
    "index 5 is out of bounds for axis 0 with size 5",
    "not enough values to unpack (expected 3, got 2)",
    "unsupported operand type(s) for ** or pow(): 'list' and 'int'",
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid "
    "indices",
    "all the input array dimensions except for the concatenation axis must match exactly, but along dimension 0, the "
    "array at index 0 has size 2 and the array at index 1 has size 3",
    "cannot reshape array of size 36 into shape (3,)",
    "too many indices for array: array is 1-dimensional, but 2 were indexed",
    "Cannot interpret '3' as a data type",
    "list index out of range", "math domain error", "Singular matrix", "expected ':'", "unindent does not match any "
    "outer indentation level", "cannot unpack non-iterable float object", "'float' object is not callable",
    "maximum recursion depth exceeded", "[Errno 2] No such file or directory",
])
def test_what_helps_stays(text):
    assert helpful(text) == text


@pytest.mark.parametrize(("text", "shown"), [
    ("1 0 1 1 0 0 1 0 1 1 1", "…"),
    ("index 123 is out of bounds for axis 1 with size 99", "index … is out of bounds for axis 1 with size 99"),
    ("could not convert string to float: '-3.25e-07'", "could not convert string to float: '…'"),
    ("shapes (1,0) and (1,1) not aligned: 0 (dim 1) != 1 (dim 0); 1 1 1",
     "shapes (1,0) and (1,1) not aligned: 0 (dim 1) != 1 (dim 0)…"),
    ("f() missing 9 required positional arguments: 'a', 'b', 'a', 'b', 'a', 'b', and 'c'",
     "f() missing 9 required positional arguments: 'a', 'b', 'a', 'b', 'a', '…', and '…'"),
    ("name 'a' is not defined: b b", "name 'a' is not defined…"),
    ("0x7ffe12", "…"),
    ("ab12cd34", "…"),
    ("'secret words'", "…"),
])
def test_what_may_be_data_goes(text, shown):
    assert helpful(text, frozenset({"0", "1", "f", "a", "b", "c"})) == shown


SPELT = """
def spelt(X):
    return str(X.ravel()[:3].tolist()).translate(str.maketrans("0123456789[]. ,-", "abcdefghijklmnop"))
def length(X):
    return 1000 + int(abs(X.ravel()[0]) * 1000)
"""


@pytest.mark.parametrize("answer", [
    "{spelt(X): 1}", "{'dw': {spelt(X): 1}}, 0.0", "{'dw': 0, 'db': 0, spelt(X): 1}, 0.0", "{length(X): 1}, 0.0",
    "{X[0, 0]: 1, tuple(X[0, :2].tolist()): 2}, 0.0", "type(spelt(X), (), {})()", "[type(spelt(X), (), {})()] * 2",
    "np.zeros((length(X), 0))", "{'dw': np.zeros(length(X)), 'db': 0.0}, 0.0", "[0] * length(X)", "(0,) * length(X)",
    "set(range(length(X)))", "{'dw': w, 'db': [0] * length(X)}, [0] * length(X)",
    "{'dw': w, 'db': spelt(X)}, type(spelt(X), (), {})", "{spelt(X): w, 'db': 0.0}, 0.0", "({'a': 0.0}, {spelt(X): w})",
])
def test_a_message_says_the_same_whatever_the_data_are(grader, other, answer):
    text = SPELT + f"def propagate(w, b, X, Y):\n    return {answer}\n"
    found = [{re.sub("expected .*", "", message) for message in messages(graded(each, written("propagate", text)),
              "propagate")} for each in (grader, other)]  # another seed, and other shapes are expected
    assert found[0] == found[1] != set()


def test_what_is_told_of_an_answer():
    told = Telling(lambda: frozenset({"dW", "Net"}), ({"dw": np.zeros((3, 250))}, 1000, [0.0] * 300))
    assert [told.key(key) for key in ("dW", "dw", "dq", 3, -2, 251, 777, 0.5, (1, 2), None, True)] == [
        "'dW'", "'dw'", "'…'", "3", "-2", "251", "…", "'…'", "'…'", "None", "True"]
    assert told.shape((3, 99)) == "(3, 99)"
    assert told.shape((250,)) == "(250,)"
    assert told.shape(()) == "()"
    assert told.shape((1001, 123, 299)) == "(1001, …, 299)"
    assert told.shape((1, 2, 3, 4, 5, 6)) == "(1, 2, 3, 4, …)"
    assert told.plural(1, "entry", "entries") == "1 entry"
    assert told.plural(5000, "entry", "entries") == "… entries"
    assert describe(Opaque("Net"), told) == "an object of type Net"
    assert describe(Opaque("X0p168"), told) == "an object of type …"
    assert describe(Opaque("X0p168")) == "an object of type X0p168"
