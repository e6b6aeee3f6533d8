"""The content of the course: reference solutions against oracles of their own, known answers against the reference."""

import ast
import contextlib
import io
import json
import math
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
import yaml
from suites import SHIPPED

ROOT = Path(__file__).parent.parent
COURSE = yaml.safe_load((ROOT / "course.yaml").read_text(encoding="utf-8"))
FAMILY = [id_ for id_ in SHIPPED if COURSE["assignments"][id_].get("checks", id_) == "vectorized"]
POINTS = {id_: {name: function["points"] for name, function in COURSE["assignments"][id_]["functions"].items()}
          for id_ in SHIPPED}

SHAPES = [(1, 1), (1, 6), (5, 1), (4, 4), (3, 11), (12, 5)]  # n_x, m


def notebook(id_):
    return json.loads((ROOT / "solutions" / id_ / f"{id_}.ipynb").read_text(encoding="utf-8"))


def code_cells(id_):
    """(grade_id, source, nbgrader's metadata, tags) of each code cell, top to bottom."""
    return [(cell["metadata"]["nbgrader"]["grade_id"], "".join(cell["source"]), cell["metadata"]["nbgrader"],
             cell["metadata"].get("tags", []))
            for cell in notebook(id_)["cells"] if cell["cell_type"] == "code"]


def run_reference(id_):
    """The names that the given cells and the reference solutions define."""
    names = {}
    for _, source, metadata, tags in code_cells(id_):
        if not tags and not metadata["grade"]:
            exec(source, names)
    return names


REFERENCES = {id_: run_reference(id_) for id_ in SHIPPED}


def answers(id_, file):
    """(function, name, callable) of each `<function>__<form>` in a file beside the notebook."""
    path = ROOT / "solutions" / id_ / file
    if not path.is_file():
        return []
    names = dict(REFERENCES[id_])
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
    return [(name.partition("__")[0], name, value) for name, value in names.items()
            if "__" in name.strip("_") and not name.startswith("_") and callable(value)]


def every(file, ids=FAMILY):
    return [pytest.param(id_, function, answer, id=f"{id_}-{name}")
            for id_ in ids for function, name, answer in answers(id_, file)]


def arguments(rng, n_x, m):
    """w, b, X, Y with both labels where m allows it."""
    Y = (np.arange(m) % 2).astype(float)
    return rng.normal(size=(n_x, 1)), float(rng.normal()), rng.normal(size=(n_x, m)), rng.permutation(Y).reshape(1, m)


def generic(function, rng, n_x=4, m=9):
    w, b, X, Y = arguments(rng, n_x, m)
    return {"initialize": (n_x,), "propagate": (w, b, X, Y), "optimize": (w, b, X, Y, 7, 0.3),
            "predict": (w, b, X)}[function]


def cases(function, rng):
    """Inputs that tell right from wrong: generic ones, m = 1, n_x = 1, many iterations, tiny steps, A exactly 0.5,
    all ones.
    """
    yield generic(function, rng)
    yield generic(function, rng, m=1)
    yield generic(function, rng, n_x=1)
    if function == "optimize":
        yield *generic(function, rng)[:4], 1, 0.8
        yield *generic(function, rng)[:4], 130, 1.1
        yield *generic(function, rng)[:4], 9, 1e-8  # the cost hardly changes
    if function == "predict":
        yield np.zeros((3, 1)), 0.0, rng.normal(size=(3, 5))
        yield np.full((2, 1), 0.1), 0.1, rng.normal(size=(2, 30))
        yield np.full((2, 1), 0.1), 5.0, rng.normal(size=(2, 6))


def call(function, args):
    with np.errstate(all="ignore"), contextlib.redirect_stdout(io.StringIO()):
        return function(*(arg.copy() if isinstance(arg, np.ndarray) else arg for arg in args))


def alike(found, expected, rtol=1e-9):
    """Same structure, same shapes, same values; a list may be an array."""
    if isinstance(expected, dict):
        return isinstance(found, dict) and found.keys() == expected.keys() and all(
            alike(found[key], expected[key], rtol) for key in expected)
    if isinstance(expected, tuple):
        return isinstance(found, tuple) and len(found) == len(expected) and all(
            alike(*pair, rtol) for pair in zip(found, expected, strict=True))
    if isinstance(expected, np.ndarray) and not isinstance(found, np.ndarray):
        return False
    return np.shape(found) == np.shape(expected) and np.allclose(found, expected, rtol=rtol, atol=1e-12)


# Logistic regression once more, number by number, without NumPy


def oracle_probability(w, b, x):
    return 1 / (1 + math.exp(-(math.fsum(wj * xj for wj, xj in zip(w, x, strict=True)) + b)))


def oracle_propagate(w, b, X, Y):
    """dw, db, cost as Python floats; `w` a list, `X` a list of examples, `Y` a list of labels."""
    probabilities = [oracle_probability(w, b, x) for x in X]
    errors = [a - y for a, y in zip(probabilities, Y, strict=True)]
    dw = [math.fsum(e * x[j] for e, x in zip(errors, X, strict=True)) / len(X) for j in range(len(w))]
    losses = [-math.log(a if y else 1 - a) for a, y in zip(probabilities, Y, strict=True)]
    return dw, math.fsum(errors) / len(X), math.fsum(losses) / len(X)


def plain(w, b, X, Y):
    return w[:, 0].tolist(), b, X.T.tolist(), Y[0].tolist()


@pytest.mark.parametrize("id_", FAMILY)
@pytest.mark.parametrize(("n_x", "m"), SHAPES)
def test_propagate_equals_the_oracle(id_, n_x, m):
    args = arguments(np.random.default_rng(n_x * 100 + m), n_x, m)
    grads, cost = REFERENCES[id_]["propagate"](*args)
    dw, db, J = oracle_propagate(*plain(*args))
    np.testing.assert_allclose(grads["dw"], np.array(dw).reshape(n_x, 1), rtol=1e-12, atol=1e-14)
    assert grads["db"] == pytest.approx(db, rel=1e-12, abs=1e-14)
    assert cost == pytest.approx(J, rel=1e-12)
    assert np.shape(grads["db"]) == np.shape(cost) == ()


@pytest.mark.parametrize("id_", FAMILY)
@pytest.mark.parametrize(("n_x", "m"), SHAPES)
def test_gradient_equals_finite_differences_of_the_cost(id_, n_x, m):
    w, b, X, Y = arguments(np.random.default_rng(n_x + 7 * m), n_x, m)
    propagate = REFERENCES[id_]["propagate"]
    grads, _ = propagate(w, b, X, Y)
    h = 1e-5

    def slope(step_w, step_b):
        return (propagate(w + step_w, b + step_b, X, Y)[1] - propagate(w - step_w, b - step_b, X, Y)[1]) / (2 * h)

    for j in range(n_x):
        step = np.zeros((n_x, 1))
        step[j] = h
        assert grads["dw"][j, 0] == pytest.approx(slope(step, 0.0), rel=1e-6, abs=1e-9)
    assert grads["db"] == pytest.approx(slope(np.zeros((n_x, 1)), h), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize("id_", FAMILY)
@pytest.mark.parametrize(("n_x", "m"), SHAPES)
def test_optimize_takes_the_oracles_steps(id_, n_x, m):
    w, b, X, Y = arguments(np.random.default_rng(n_x + 31 * m), n_x, m)
    params, grads, costs = REFERENCES[id_]["optimize"](w.copy(), b, X, Y, 9, 0.35)
    weights, bias, examples, labels = plain(w, b, X, Y)
    expected_costs = []
    for _ in range(9):
        dw, db, J = oracle_propagate(weights, bias, examples, labels)
        weights = [wj - 0.35 * dwj for wj, dwj in zip(weights, dw, strict=True)]
        bias -= 0.35 * db
        expected_costs.append(J)
    np.testing.assert_allclose(params["w"][:, 0], weights, rtol=1e-12, atol=1e-14)
    assert params["b"] == pytest.approx(bias, rel=1e-12, abs=1e-14)
    np.testing.assert_allclose(grads["dw"][:, 0], dw, rtol=1e-11, atol=1e-14)
    assert grads["db"] == pytest.approx(db, rel=1e-11, abs=1e-14)
    assert costs == pytest.approx(expected_costs, rel=1e-12)


@pytest.mark.parametrize("id_", FAMILY)
def test_descent_arrives_where_newtons_method_does(id_):
    rng = np.random.default_rng(5)
    n_x, m = 2, 24
    X = rng.normal(size=(n_x, m))
    Y = (X[:1] - X[1:] + 2 * rng.normal(size=(1, m)) > 0).astype(float)  # too noisy for a line to part them
    params, _, costs = REFERENCES[id_]["optimize"](*REFERENCES[id_]["initialize"](n_x), X, Y, 600, 2.0)

    design, theta = np.vstack([X, np.ones(m)]).T, np.zeros(n_x + 1)
    for _ in range(12):
        a = 1 / (1 + np.exp(-design @ theta))
        theta += np.linalg.solve(design.T @ (design * (a * (1 - a))[:, None]), design.T @ (Y[0] - a))
    np.testing.assert_allclose([*params["w"][:, 0], params["b"]], theta, rtol=1e-9)
    assert np.all(np.diff(costs) < 1e-15)


@pytest.mark.parametrize("id_", FAMILY)
@pytest.mark.parametrize(("n_x", "m"), SHAPES)
def test_predict_equals_the_oracle(id_, n_x, m):
    w, b, X, Y = arguments(np.random.default_rng(n_x + 13 * m), n_x, m)
    labels = REFERENCES[id_]["predict"](w, b, X)
    weights, bias, examples, _ = plain(w, b, X, Y)
    assert labels.tolist() == [[int(oracle_probability(weights, bias, x) > 0.5) for x in examples]]


@pytest.mark.parametrize("id_", FAMILY)
def test_one_half_is_not_above_one_half(id_):
    labels = REFERENCES[id_]["predict"](np.zeros((3, 1)), 0.0, np.ones((3, 4)))
    assert labels.tolist() == [[0, 0, 0, 0]]


@pytest.mark.parametrize("id_", FAMILY)
def test_initialize_is_zero(id_):
    w, b = REFERENCES[id_]["initialize"](4)
    assert w.tolist() == [[0.0]] * 4
    assert b == 0
    assert isinstance(b, float)


@pytest.mark.parametrize("id_", FAMILY)
def test_the_reference_leaves_its_arguments_alone(id_):
    for function in POINTS[id_]:
        args = generic(function, np.random.default_rng(3))
        before = [np.copy(arg) for arg in args]
        REFERENCES[id_][function](*args)
        assert all(np.array_equal(arg, old) for arg, old in zip(args, before, strict=True)), function


@pytest.mark.parametrize(("id_", "loops"), [("two-loops", 2), ("one-loop", 1), ("vectorized", 0)])
def test_the_reference_has_the_loops_of_its_form(id_, loops):
    (source,) = [source for name, source, _, _ in code_cells(id_) if name == "propagate"]
    assert sum(isinstance(node, ast.For) for node in ast.walk(ast.parse(source))) == loops


# Known answers


@pytest.mark.parametrize(("id_", "function", "answer"), every("misconceptions.py"))
def test_misconception_is_wrong_on_generic_inputs(id_, function, answer):
    wrong = []
    for args in cases(function, np.random.default_rng(11)):
        expected = call(REFERENCES[id_][function], args)
        try:
            wrong.append(not alike(call(answer, args), expected, rtol=1e-6))
        except (ValueError, TypeError, UnboundLocalError, IndexError):
            wrong.append(True)
    assert any(wrong)


@pytest.mark.parametrize(("id_", "function", "answer"), every("misconceptions.py", SHIPPED))
def test_hint_is_a_sentence_or_two(id_, function, answer):
    hint = answer.__doc__
    assert 20 < len(hint) < 130
    assert "\n" not in hint
    assert hint.endswith((".", "?"))


def test_each_function_has_misconceptions():
    found = [function for function, _, _ in answers("vectorized", "misconceptions.py")]
    assert set(found) == set(POINTS["vectorized"])
    assert len(found) >= 20


def test_no_misconception_is_written_twice():
    """What another assignment adds is what only its loops bring about; each hint belongs to an answer of its own."""
    seen = {}
    for id_ in FAMILY:
        for function, name, answer in answers(id_, "misconceptions.py"):
            outcomes = tuple(outcome(answer, args) for args in cases(function, np.random.default_rng(23)))
            assert (function, outcomes) not in seen, f"{id_}: {name} answers as {seen[function, outcomes]} does"
            seen[function, outcomes] = f"{id_}: {name}"


def outcome(answer, args):
    """What an answer returns, as a text; the number of digits leaves room for rounding."""

    def text(value):
        if isinstance(value, dict):
            return {key: text(entry) for key, entry in value.items()}
        if isinstance(value, tuple):
            return tuple(text(entry) for entry in value)
        kind = "list" if isinstance(value, list) else "array"
        return kind, (np.asarray(value, dtype=float).round(9) + 0.0).tolist()

    try:
        return repr(text(call(answer, args)))
    except (ValueError, TypeError, UnboundLocalError, IndexError) as problem:
        return type(problem).__name__


@pytest.mark.parametrize(("id_", "function", "answer"), every("variants.py") + every("loops.py"))
def test_right_forms_equal_the_reference(id_, function, answer):
    for args in cases(function, np.random.default_rng(17)):
        assert alike(call(answer, args), call(REFERENCES[id_][function], args))


@pytest.mark.parametrize("file", ["misconceptions.py", "variants.py", "loops.py"])
@pytest.mark.parametrize("id_", SHIPPED)
def test_each_answer_stands_on_its_own(id_, file):
    """Pasted into a stub, an answer knows the names of the reference notebook, nothing else of its file."""
    path = ROOT / "solutions" / id_ / file
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.parse("")
    assert all(isinstance(node, ast.FunctionDef) for node in tree.body[1:])
    own = {node.name for node in tree.body[1:]}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert not own & used


# The notebooks


@pytest.mark.parametrize("id_", SHIPPED)
def test_stubs_stand_alone_in_their_cells(id_):
    stubs = {name: source for name, source, nbgrader, _ in code_cells(id_) if nbgrader["solution"]}
    assert list(stubs) == list(POINTS[id_])
    for name, source in stubs.items():
        (definition,) = ast.parse(source).body
        assert isinstance(definition, ast.FunctionDef)
        assert definition.name == name
        kept, _, rest = source.partition("    ### BEGIN SOLUTION\n")
        assert rest.endswith("\n    ### END SOLUTION")
        (only,) = ast.parse(kept).body[0].body
        assert isinstance(only, ast.Expr), "the docstring, and nothing of the solution, stands before it"
        assert "shape" in only.value.value


@pytest.mark.parametrize("id_", SHIPPED)
def test_the_page_does_not_give_the_solution_away(id_):
    solution, page = set(), ""
    for _, source, nbgrader, _ in code_cells(id_):
        kept, _, region = source.partition("### BEGIN SOLUTION")
        page += kept
        if nbgrader["solution"]:
            solution |= {line.strip() for line in region.splitlines() if len(line.strip()) > 10}
    solution -= {"### END SOLUTION"}
    assert solution
    assert not [line for line in solution if line in page]


@pytest.mark.parametrize("id_", SHIPPED)
def test_graded_cells_have_the_points_of_the_course(id_):
    graded = {name: (nbgrader["points"], source) for name, source, nbgrader, _ in code_cells(id_) if nbgrader["grade"]}
    assert list(graded) == [f"grade-{name}" for name in POINTS[id_]]
    page = "".join("".join(cell["source"]) for cell in notebook(id_)["cells"] if cell["cell_type"] == "markdown")
    for name, points in POINTS[id_].items():
        found, source = graded[f"grade-{name}"]
        assert found == points
        assert source.startswith(f"# Graded: {name}, {points} points\n")
        (statement,) = ast.parse(source).body
        assert ast.unparse(statement) == f"selfcheck('{name}')", "a graded cell runs the self-check, and nothing else"
        assert any(f"`{name}(" in line and line.rstrip().endswith(f"| {points} |") for line in page.splitlines())


@pytest.mark.parametrize("id_", SHIPPED)
def test_cells_have_one_role_and_a_stable_id(id_):
    cells = notebook(id_)["cells"]
    ids = [cell["id"] for cell in cells]
    assert len(set(ids)) == len(ids)
    for cell in cells:
        if cell["cell_type"] == "markdown":
            assert cell["metadata"] == {}
            continue
        nbgrader = cell["metadata"]["nbgrader"]
        assert nbgrader["schema_version"] == 3
        assert nbgrader["grade_id"] == cell["id"]
        assert nbgrader["locked"] is not nbgrader["solution"]
        assert not (nbgrader["grade"] and nbgrader["solution"])
        assert cell["metadata"].get("tags", []) in ([], ["example"], ["demo"])
        assert cell["outputs"] == []
        assert cell["execution_count"] is None


@pytest.mark.parametrize("id_", SHIPPED)
def test_notebook_metadata_is_minimal(id_):
    document = notebook(id_)
    assert (document["nbformat"], document["nbformat_minor"]) == (4, 5)
    assert set(document["metadata"]) == {"kernelspec", "language_info"}
    assert document["metadata"]["kernelspec"]["name"] == "python3"


@pytest.mark.parametrize("id_", SHIPPED)
@pytest.mark.filterwarnings("ignore:FigureCanvasAgg is non-interactive")
def test_notebook_runs_from_top_to_bottom(id_, monkeypatch):
    """With the reference, examples print what they promise, and demonstrations find their digits."""
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(ROOT / "solutions" / id_)
    names = {}
    examples = 0
    for _, source, _, _ in code_cells(id_):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(source, names)
        _, promise, expected = source.partition("# Expected output:\n")
        if promise:
            assert printed.getvalue().splitlines() == [line.removeprefix("# ") for line in expected.splitlines()]
            examples += 1
    assert examples == len(POINTS[id_])
    plt.close("all")


@pytest.mark.parametrize("id_", [id_ for id_ in SHIPPED if (ROOT / "solutions" / id_ / "digits.npz").exists()])
def test_digits_are_whole_and_have_a_licence(id_):
    folder = ROOT / "solutions" / id_
    with np.load(folder / "digits.npz", allow_pickle=False) as digits:
        images, labels = digits["images"], digits["labels"]
    assert (images.shape, images.dtype, images.min(), images.max()) == ((1797, 8, 8), np.uint8, 0, 16)
    assert np.bincount(labels).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    for file in ("digits.npz", "digits.md"):
        assert (folder / file).read_bytes() == (ROOT / "solutions" / "vectorized" / file).read_bytes()
    assert "CC BY 4.0" in (folder / "digits.md").read_text(encoding="utf-8")
