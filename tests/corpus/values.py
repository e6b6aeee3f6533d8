"""Run corpus files and compare what they return with closed forms: `python values.py FILE...` prints one JSON object.

Each file runs in a process of its own: some of them change NumPy or Python itself.
"""

import json
import os
import sys
from pathlib import Path

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def initialize(n_x):
    return np.zeros((n_x, 1)), 0.0


def propagate(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    cost = -(Y * np.log(A) + (1 - Y) * np.log(1 - A)).mean()
    return {"dw": X @ (A - Y).T / X.shape[1], "db": (A - Y).mean()}, cost


def optimize(w, b, X, Y, num_iterations, alpha):
    w, costs = w.copy(), []
    for _ in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w, b = w - alpha * grads["dw"], b - alpha * grads["db"]
        costs.append(cost)
    return {"w": w, "b": b}, grads, costs


def predict(w, b, X):
    return (w.T @ X + b > 0).astype(float)


REFERENCE = {"initialize": initialize, "propagate": propagate, "optimize": optimize, "predict": predict}


def inputs(function, features, examples):
    rng = np.random.default_rng(features * 100 + examples)
    w, X = rng.normal(size=(features, 1)), rng.normal(size=(features, examples))
    Y = rng.permutation(np.arange(examples) % 2 * 1.0).reshape(1, -1)
    return {
        "initialize": (features,),
        "propagate": (w, 1.3, X, Y),
        "optimize": (w, 1.3, X, Y, 4, 0.3),
        "predict": (w, 0.4, X),
    }[function]


class Shell:
    """`get_ipython()`: it writes files and runs the bodies of cell magics, and does nothing else."""

    def __init__(self, names):
        self.names = names

    def run_cell_magic(self, magic, line, body):
        if magic in ("writefile", "file"):
            Path(line.split()[-1]).write_text(body)
        else:
            exec(body, self.names)

    def __getattr__(self, name):
        return lambda *args: None


def same(found, expected):
    if isinstance(expected, dict):
        return set(found) == set(expected) and all(same(found[key], expected[key]) for key in expected)
    if isinstance(expected, tuple):
        return len(found) == len(expected) and all(map(same, found, expected))
    found = np.array(found, dtype=float)
    return found.shape == np.shape(expected) and np.allclose(found, expected, rtol=1e-9)


def problem(path):
    """What is wrong with the values of a corpus file, or an empty text."""
    head, _, source = path.read_text(encoding="utf-8").partition("\n")
    stubs = [word for word in head.split() if word in REFERENCE]
    names = {"np": np, "sigmoid": sigmoid, "propagate": propagate, "__name__": "__main__"}
    names["get_ipython"] = lambda: Shell(names)
    for cell in source.split("# %%\n"):
        try:
            exec(compile(cell, str(path), "exec"), names)
        except RuntimeError:  # as in a notebook, the cells below are run
            continue
    for stub in stubs:
        for features, examples in ((3, 5), (1, 4), (4, 2), (5, 8)):
            expected = REFERENCE[stub](*inputs(stub, features, examples))
            if not same(names[stub](*inputs(stub, features, examples)), expected):
                return f"{stub} returns something else for {features} features, {examples} examples"
    return ""


def main(paths):
    found = {}
    os.chdir(os.environ["TMPDIR"])  # where %%writefile may write
    sys.path.insert(0, "")
    for path in map(Path, paths):
        reading, writing = os.pipe()
        if os.fork() == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a corpus file prints is not ours
            try:
                text = problem(path)
            except BaseException as error:
                text = f"{type(error).__name__}: {error}"
            os.write(writing, text.encode()[:1000])
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as answer:
            found[str(path)] = answer.read()
        os.wait()
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1:])
