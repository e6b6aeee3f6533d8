"""Precision is not a loop: what is computed with fewer digits is judged by the checks alone."""

from dataclasses import replace

import pytest

from autograder.authoring.sample import answers_in
from autograder.grading import Grader
from autograder.submission import Submission

SEEDS = (1, 2, 3, 4)
VECTORIZED = """def propagate(w, b, X, Y):
    {before}
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = {cost}
    dZ = A - Y
    return {{"dw": np.dot(X, dZ.T) / m, "db": np.sum(dZ) / m}}, cost
"""
TRAINED = """def optimize(w, b, X, Y, num_iterations, alpha):
    {before}
    m = X.shape[1]
    costs = []
    for i in range(num_iterations):
        A = sigmoid(np.dot(w.T, X) + b)
        costs.append({cost})
        dw, db = np.dot(X, (A - Y).T) / m, np.sum(A - Y) / m
        w = w - alpha * dw
        b = b - alpha * db
    return {{"w": w, "b": b}}, {{"dw": dw, "db": db}}, costs
"""
SOFTMAX = """def propagate(W, b, X, Y):
    {before}
    m = X.shape[1]
    A = softmax(np.dot(W, X) + b)
    cost = {cost}
    dZ = A - Y
    return {{"dW": np.dot(dZ, X.T) / m, "db": np.sum(dZ, axis=1, keepdims=True) / m}}, cost
"""
LOOPED = """def propagate(w, b, X, Y):
    {before}
    m = X.shape[1]
    dw = np.zeros(w.shape, dtype={dtype})
    db = cost = 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        a = sigmoid(np.dot(w.T, x) + b)[0, 0]
        cost += -(Y[0, i] * np.log(a + {guard}) + (1 - Y[0, i]) * np.log(1 - a + {guard}))
        dw += x * (a - Y[0, i])
        db += a - Y[0, i]
    return {{"dw": dw / m, "db": db / m}}, cost / m
"""
PLAIN = "-np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m"
OF_CLASSES = "-np.sum(Y * np.log(A)) / m"


def guarded(eps):
    """The forms in which a small number keeps zero out of the logarithms."""
    return {
        f"added {eps}": f"-np.sum(Y * np.log(A + {eps}) + (1 - Y) * np.log(1 - A + {eps})) / m",
        f"one and {eps}": f"-np.sum(Y * np.log(A + {eps}) + (1 - Y) * np.log(1 + {eps} - A)) / m",
        f"clipped at {eps}": f"-np.sum(Y * np.log(np.clip(A, {eps}, 1 - {eps}))"
                             f" + (1 - Y) * np.log(np.clip(1 - A, {eps}, 1 - {eps}))) / m",
        f"at least {eps}": f"-np.mean(Y * np.log(np.maximum(A, {eps})) + (1 - Y) * np.log(np.maximum(1 - A, {eps})))",
    }


def single(dtype, names="w, X, Y"):
    return f"{names} = " + ", ".join(f"np.asarray({name}, dtype=np.{dtype})" for name in names.split(", "))


RIGHT = {
    "vectorized": {
        **{f"propagate, X as {dtype}": {"propagate": VECTORIZED.format(before=f"X = X.astype(np.{dtype})", cost=PLAIN)}
           for dtype in ("float32", "float64", "longdouble")},
        "propagate, all as float32": {"propagate": VECTORIZED.format(before=single("float32"), cost=PLAIN)},
        "optimize, all as float32": {"optimize": TRAINED.format(before=single("float32"), cost=PLAIN)},
        "optimize, w as float32": {"optimize": TRAINED.format(before="w = np.float32(w)", cost=PLAIN)},
        "float32 with a guard": {"propagate": VECTORIZED.format(before=single("float32"),
                                                                 cost=guarded("1e-7")["added 1e-7"])},
        **{f"{name}, {form}": {name: text.format(before="pass", cost=cost)}
           for name, text in (("propagate", VECTORIZED), ("optimize", TRAINED))
           for eps in ("1e-7", "1e-8", "1e-12") for form, cost in guarded(eps).items()},
        "optimize, 1.0000001": {"optimize": TRAINED.format(
            before="pass", cost=PLAIN.replace("1 - A", "1.0000001 - A"))},
    },
    "one-loop": {
        "dw in float32": {"propagate": LOOPED.format(before="pass", dtype="np.float32", guard="0")},
        "all in float32": {"propagate": LOOPED.format(before=single("float32"), dtype="np.float32", guard="0")},
        "guard": {"propagate": LOOPED.format(before="pass", dtype="float", guard="1e-7")},
        "no loop, float32": {"propagate": VECTORIZED.format(before=single("float32"), cost=PLAIN)},
        "guard in optimize": {"optimize": TRAINED.format(before="pass", cost=guarded("1e-7")["added 1e-7"])},
    },
    "two-loops": {
        "float32": {"propagate": LOOPED.format(before=single("float32"), dtype="np.float32", guard="0")},
        "guard": {"propagate": LOOPED.format(before="pass", dtype="float", guard="1e-7")},
    },
    "softmax": {
        "float32": {"propagate": SOFTMAX.format(before=single("float32", "W, b, X, Y"), cost=OF_CLASSES)},
        **{f"guard {eps}": {"propagate": SOFTMAX.format(before="pass", cost=f"-np.sum(Y * np.log(A + {eps})) / m")}
           for eps in ("1e-7", "1e-8", "1e-9")},
        "clipped": {"propagate": SOFTMAX.format(
            before="pass", cost="-np.sum(Y * np.log(np.clip(A, 1e-7, 1 - 1e-7))) / m")},
    },
}


@pytest.fixture(scope="session")
def graded(course):
    def grade(id_, answers, seed):
        reports = {}
        with Grader(course, course.assignments[id_], seed=seed) as grader:
            cells = grader.source.solution
            submissions = [Submission(name, tuple(replace(cell, source=texts.get(cell.name, cell.source))
                                                  for cell in cells)) for name, texts in answers.items()]
            grader.grade(submissions, lambda submission, report: reports.update({submission.notebook: report}))
        return reports

    return grade


@pytest.mark.parametrize("id_", RIGHT)
@pytest.mark.parametrize("seed", SEEDS)
def test_float32_and_small_guards_are_right(graded, id_, seed):
    for name, report in graded(id_, RIGHT[id_], seed).items():
        functions = report.functions.values()
        said = [check.message for function in functions for check in function.checks if check.status != "passed"]
        assert (report.score, said) == (report.max_score, []), name
        assert not any(function.rejected or function.held for function in functions), name


LARGE = ("2e-7", "1e-6", "1e-5", "1e-3")


def test_a_larger_guard_costs_the_costs_check_and_is_named(graded):
    answers = {f"{name} {form}": {name: text.format(before="pass", cost=cost)}
               for name, text in (("propagate", VECTORIZED), ("optimize", TRAINED))
               for eps in LARGE for form, cost in guarded(eps).items() if eps != "2e-7" or "added" in form}
    for name, report in graded("vectorized", answers, 3).items():
        function = report.functions[name.split()[0]]
        failed = [check for check in function.checks if check.status != "passed"]
        assert failed, name
        assert not function.rejected
        assert all("cost" in check.name for check in failed), name
        assert all("inside the logarithms" in check.hint for check in failed), (name, failed)


def test_half_precision_is_not_right(graded):
    answers = {"propagate": {"propagate": VECTORIZED.format(before=single("float16"), cost=PLAIN)},
               "optimize": {"optimize": TRAINED.format(before=single("float16"), cost=PLAIN)}}
    for name, report in graded("vectorized", answers, 2).items():
        assert report.functions[name].score < report.functions[name].max_score
        assert not report.functions[name].rejected


def test_the_right_variants_hold_with_other_seeds(graded, course):
    for id_ in RIGHT:
        answers = {f"{function}__{form}": {function: text} for function, forms
                   in answers_in(course.assignments[id_].source.with_name("variants.py")).items()
                   for form, text in forms.items()}
        for name, report in graded(id_, answers, 9).items():
            assert report.score == report.max_score, (id_, name)
            assert not any(function.rejected or function.held for function in report.functions.values()), (id_, name)
