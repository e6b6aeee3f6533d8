"""The measured detector: which functions execute more Python instructions for more data."""

import re
import textwrap
from contextlib import ExitStack
from dataclasses import replace

import numpy as np
import pytest

from autograder.checks.session import Candidate, Student
from autograder.course import Limits
from autograder.grading import Grader
from autograder.grading.growth import SIZES, GrowthDetector, grows
from autograder.report import BROKEN, ERROR, FAILED, PASSED, Check, FunctionReport
from autograder.rules import SemanticModel
from autograder.sandbox import Run, Sandbox, SandboxError, StudentError
from autograder.submission import Cell, Submission


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(Limits(call_seconds=5, cell_seconds=5, output_kb=256)) as sandbox:
        yield sandbox


def counted(sandbox: Sandbox, source: str, substitutes=None, times: int = 2) -> list[int]:
    cell = Cell("f", "import numpy as np\n" + textwrap.dedent(source))
    with sandbox.run([cell]) as run:
        calls = [(np.arange(0.0, size),) for size in SIZES]
        return [counted.steps for counted in run.count("f", calls, substitutes, times)]


FLAT = {
    "product": "def f(x): return np.dot(x, x) + (x @ x)",
    "numpy in python": "def f(x): return np.mean(x), np.std(x), np.median(x), np.linalg.norm(x), np.clip(x, 0, 1)",
    "sorted": "def f(x): return np.sort(x), np.unique(x), np.cumsum(x), np.outer(x, x)",
    "einsum": "def f(x): return np.einsum('i,i->', x, x, optimize=True)",
    "branch on the data": """
        def f(x):
            if x.sum() > 1000:
                x = np.nan_to_num(np.clip(x, 0, 1))
            return x
        """,
    "warning at one size": """
        import warnings
        def f(x):
            if len(x) == 64:
                warnings.warn("sixty-four")
            return np.log(x - 63)
        """,
    "lazy import": """
        def f(x):
            if len(x) == 512:
                import decimal, fractions, wave
            return x
        """,
    "print": "def f(x):\n    print(x, repr(x), np.array2string(x))\n    return f'{x}'",
    "cache": """
        import functools
        @functools.cache
        def tables(n):
            return [np.arange(n) for _ in range(50)]
        def f(x): return tables(len(x))[0]
        """,
    "fixed loop": "def f(x):\n    for _ in range(100): x = x + 1\n    return x",
    "exception caught": """
        def f(x):
            try:
                return x[100]
            except IndexError:
                return 0
        """,
    "finalizers": """
        class Noisy:
            def __init__(self): self.me = self
            def __del__(self): sum(n for n in range(1000))
        def f(x):
            for _ in range(3): Noisy()
            return [list() for _ in range(3)]
        """,
    "classes": """
        import dataclasses, enum, typing
        def f(x):
            class Way(enum.Enum):
                UP = "up"
                def __str__(self): return super().__str__()
            class Base(typing.NamedTuple):
                x: object
            @dataclasses.dataclass
            class Model:
                x: object
                def __post_init__(self): super().__init__()
            return Model(Base(x).x).x, str(Way.UP)
        """,
    "class body of a library at one size": """
        def f(x):
            if len(x) == 64:
                import pygments.lexers.lisp
            return x
        """,
    "own trace": "import sys\ndef f(x):\n    sys.settrace(None)\n    return x.sum()",
}

GROWING = {
    "for": "def f(x):\n    t = 0\n    for v in x: t += v\n    return t",
    "while": "def f(x):\n    i = 0\n    while i < len(x): i += 1\n    return i",
    "comprehension": "def f(x): return [v for v in x]",
    "generator": "def f(x): return sum(v for v in x)",
    "map": "def f(x): return list(map(lambda v: v, x))",
    "vectorize": "def f(x): return np.vectorize(lambda v: v + 1)(x)",
    "apply_along_axis": "def f(x): return np.apply_along_axis(lambda v: v.sum(), 1, x[:, None])",
    "frompyfunc": "def f(x): return np.frompyfunc(lambda v: v, 1, 1)(x)",
    "fromiter": "def f(x): return np.fromiter((v for v in x), float)",
    "nditer": "def f(x):\n    for v in np.nditer(x): v + 1",
    "piecewise": "def f(x): return np.piecewise(x, [x == v for v in x], list(x))",
    "recursion": "def f(x): return 0 if len(x) == 0 else f(x[:len(x) // 2]) + f(x[len(x) // 2 + 1:])",
    "sort key": "def f(x): return sorted(x, key=lambda v: -v)",
    "reduce": "import functools\ndef f(x): return functools.reduce(lambda a, b: a + b, x)",
    "string": "import re\ndef f(x): return re.sub('a', lambda m: 'b', 'a' * len(x))",
    "object array": """
        class Number:
            def __init__(self, v): self.v = v
            def __add__(self, other): return Number(self.v)
        def f(x):
            one = Number(1)
            return np.sum(np.full(len(x), one, dtype=object))
        """,
    "class body": """
        def f(x):
            class Sum:
                total = 0
                for v in x: total += v
                def __init__(self): super().__init__()
            return Sum.total
        """,
    "class body without its class": """
        import builtins
        bodies, build, values = [], builtins.__build_class__, []
        builtins.__build_class__ = lambda body, name: bodies.append(body)
        class Body:
            values.pop()
            def __init__(self): super().__init__()
        builtins.__build_class__ = build
        def f(x):
            values[:] = x.tolist()
            try:
                list(iter(bodies[0], 0))
            except IndexError:
                return x
        """,
    "exec": "def f(x):\n    names = {'x': x}\n    exec('for v in x: v', names)",
    "thread": """
        import threading
        def work(x):
            for v in x: v
        def f(x):
            thread = threading.Thread(target=work, args=(x,))
            thread.start()
            thread.join()
        """,
    "loop after settrace": """
        import sys, threading
        def f(x):
            sys.settrace(None)
            threading.settrace(None)
            sys.settrace(lambda *_: None)
            for v in x: v
        """,
    "loop only when not watched": """
        import sys
        def f(x):
            if sys.gettrace() is None:
                for v in x: v
        """,
    "results that are kept": """
        kept = {}
        def f(x):
            key = x.tobytes()
            if key not in kept:
                kept[key] = sum(v for v in x)
            return kept[key]
        """,
    "loop that is capped": "def f(x):\n    for v in x[:100]: v + 1\n    return x.sum()",
    "loop over pairs": "def f(x): return [a + b for a in x[:30] for b in x]",
    "formatter": "def f(x): return np.array2string(x, formatter={'float': lambda v: str(v + 1)})",
    "written module": """
        get_ipython().run_cell_magic("writefile", "helper.py", "def total(x):\\n    return sum(v for v in x)\\n")
        from helper import total
        def f(x): return total(x)
        """,
}


@pytest.mark.parametrize("source", FLAT.values(), ids=FLAT)
def test_vectorized_code_does_not_grow(sandbox, source):
    assert not grows(counted(sandbox, source), SIZES)


@pytest.mark.parametrize("times", [1, 2], ids=["at a glance", "closely"])
@pytest.mark.parametrize("source", GROWING.values(), ids=GROWING)
def test_a_loop_by_any_name_grows(sandbox, source, times):
    assert grows(counted(sandbox, source, times=times), SIZES)


def test_counts_are_the_same_every_time(sandbox):
    for source in (FLAT["numpy in python"], GROWING["vectorize"]):
        assert len({tuple(counted(sandbox, source)) for _ in range(5)}) == 1


def test_vectorized_code_counts_the_same_for_all_sizes(sandbox):
    assert len(set(counted(sandbox, FLAT["product"]))) == 1


def test_what_a_substitute_does_is_not_counted(sandbox):
    source = "def propagate(x): return sum(v for v in x)\ndef f(x): return propagate(x)"
    assert grows(counted(sandbox, source), SIZES)
    flat = counted(sandbox, source, {"propagate": lambda x: [float(value) for value in x]})
    assert len(set(flat)) == 1


def test_a_function_that_cannot_be_counted_says_why(sandbox):
    with pytest.raises(StudentError, match="ZeroDivisionError"):
        counted(sandbox, "def f(x): return 1 / 0")


@pytest.mark.parametrize(("counts", "verdict"), [
    ((267, 267, 267), False),
    ((562, 1290, 7114), True),
    ((882, 9000, 70000), True),
    ((267, 900, 267), False),
    ((267, 267, 900), False),
    ((267, 900, 900), False),
    ((900, 267, 267), False),
    ((267, 290, 290), False),
    ((100, 128, 352), True),
    ((267, 268, 269), False),
    ((267, -1, 267), True),
])  # fmt: skip
def test_growth_is_a_slope_at_every_step(counts, verdict):
    assert grows(counts, SIZES) is verdict


def test_two_sizes_are_not_enough():
    with pytest.raises(ValueError, match="three"):
        grows((1, 2), (8, 64))


RIGHT = FunctionReport(1, (Check("values", PASSED, 1, 1),))
PARTLY_RIGHT = FunctionReport(2, (Check("shape", PASSED, 1, 1), Check("values", FAILED, 0, 1)))
WRONG = FunctionReport(1, (Check("values", ERROR, 0, 1),))


@pytest.fixture
def look(course):
    """Gives what the detector says of one function, written in place of the reference's, and what it stands on."""
    with Grader(course, course.assignments["vectorized"]) as grader, ExitStack() as stack:
        detector = GrowthDetector(grader.harness)

        def look(name, text, values=PARTLY_RIGHT, before=lambda run: None):
            cells = [replace(cell, source=textwrap.dedent(text)) if cell.name == name else cell
                     for cell in grader.source.solution]
            run = stack.enter_context(grader._sandbox.run(cells))
            before(run)
            candidate = Candidate(Submission("x", tuple(cells)), grader.assignment, SEED, run=run)
            student = Student(candidate, grader.harness)
            glance = detector.glanced(student, name)
            if grader.assignment.functions[name].uses:
                student.ask(name, grader.harness.suite.inputs(name, np.random.default_rng(0)))
            found = detector.violations(student, name, SemanticModel(cells), values, glance)
            return [violation.message for violation in found]

        look.detector, look.grader = detector, grader
        yield look


SEED = 5


def test_steps_that_depend_on_the_data_are_measured_on_other_data(look, monkeypatch):
    nobody = Student(Candidate(Submission("x"), look.grader.assignment, SEED), look.grader.harness)
    glance = look.detector._trial(nobody, "predict", ("features", "examples"), salt=3)
    unlucky = {round(float(X.sum()), 9): X.size for _, _, X in glance.calls}
    text = f"""
        def predict(w, b, X):
            for _ in range({unlucky}.get(round(float(X.sum()), 9), 0)):
                pass
            return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
        """
    looks = []
    anew = Run.anew
    monkeypatch.setattr(Run, "anew", lambda run: looks.append(run) or anew(run))
    assert look("predict", text, RIGHT) == []
    assert len(looks) == 2  # a fresh process for each dimension


def test_what_earlier_calls_left_behind_does_not_count(look, monkeypatch):
    text = """
        calls = []
        def predict(w, b, X):
            calls.append(1)
            for _ in range(1000 * (len(calls) - 40)):
                pass
            return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
        """

    def call_often(run):
        for _ in range(40):
            run.call("predict", (np.ones((2, 1)), 0.0, np.ones((2, 3))))

    assert look("predict", text, RIGHT, call_often) == []
    monkeypatch.setattr(Run, "anew", lambda run: run)
    assert "loops over" in look("predict", text, RIGHT, call_often)[0]


def test_a_right_answer_that_does_not_fit_what_stands_in_is_asked_again(look):
    """The cost of a stand-in need not fall."""
    assert look("optimize", """
        def optimize(w, b, X, Y, num_iterations, alpha):
            costs = []
            for _ in range(num_iterations):
                grads, cost = propagate(w, b, X, Y)
                if costs and cost >= costs[-1]:
                    raise ValueError("the cost does not fall")
                costs.append(cost)
                w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
            return {"w": w, "b": b}, grads, costs
        """, RIGHT) == []


LOOPS_OVER_EXAMPLES = """
    def predict(w, b, X):
        if len(X) > 10:
            raise ValueError("too many features")
        return np.array([[1.0 if column @ w + b > 0 else 0.0 for column in X.T]])
    """


def test_one_dimension_that_cannot_be_measured_does_not_hide_the_other(look):
    (found,) = look("predict", LOOPS_OVER_EXAMPLES)
    assert "loops over the examples" in found


def test_one_dimension_that_a_right_function_refuses_is_a_violation(look):
    refused, loops = look("predict", LOOPS_OVER_EXAMPLES, RIGHT)
    assert re.search(r"cannot be counted for \d+, \d+, \d+ features", refused)
    assert "too many features" in refused
    assert "loops over the examples" in loops


def test_what_earned_nothing_and_cannot_be_counted_is_left_alone(look, monkeypatch):
    monkeypatch.setattr(Run, "anew", lambda run: pytest.fail("a process was started for nothing"))
    assert look("predict", "def predict(w, b, X):\n    raise NotImplementedError()", WRONG) == []


def test_a_right_function_that_does_nothing_while_it_is_counted_is_rejected(look):
    (found,) = look("predict", """
        def predict(w, b, X):
            if X.shape[1] > 50:
                return np.zeros((1, X.shape[1]))
            return (sigmoid(np.dot(w.T, X) + b) > 0.5) * 1.0
        """, RIGHT)
    assert re.search(r"does not do its work while it is counted for \d+, \d+, \d+ examples", found)


def test_steps_that_we_fail_to_count_are_our_fault_and_cost_nothing(grade_answers, monkeypatch):
    def fails(self, name, *rest):
        raise SandboxError("the sandbox failed twice: no more processes")

    monkeypatch.setattr(Run, "count", fails)
    report = grade_answers({"x": {}})["x"]
    assert report.broken
    assert report.score == report.max_score
    for name, function in report.functions.items():
        (check,) = (check for check in function.checks if check.status != PASSED)
        assert (check.status, check.score, check.max_score) == (BROKEN, 0, 0)
        assert f"`{name}`" in check.name
        assert "our fault" in check.message
        assert "no more processes" not in check.message
        assert "no more processes" in check.reason
