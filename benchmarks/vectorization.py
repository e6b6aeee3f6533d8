"""What each loop of the course costs: the gradient with two loops, with one, with none, in one run.

    $ make bench-vectorization

The three are the reference solutions of the assignments, and they must agree before they are measured. Rounds are
interleaved, so that a slow moment of the machine meets all three; the shortest of the rounds counts. The table, what
it says and the plot go to docs/vectorization.md and docs/vectorization.svg.
"""

import os

# NumPy reads the number of threads when it is imported.
os.environ.update(dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1"))

import argparse
import ast
import platform
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import LogLocator
from rich.progress import track

from autograder.course import load_course
from autograder.notebooks import SourceNotebook

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"

FORMS = {"two-loops": "original", "one-loop": "partial", "vectorized": "full"}  # assignment -> the notes' name
CLAIMS = {"partial": 10, "full": 300}  # times as fast as the original, say the notes
FEATURES = (2, 16, 64, 256, 1024)
EXAMPLES = (16, 128, 1024, 8192)
ROUNDS = 5
SHORTEST = 0.02  # seconds: a form that is quicker is called several times in a round

Propagate = Callable[..., Any]


@dataclass(frozen=True)
class Measurement:
    """Seconds for one gradient, by form, on X of shape (n_x, m)."""

    n_x: int
    m: int
    seconds: dict[str, float]

    def ratio(self, form: str) -> float:
        return self.seconds["original"] / self.seconds[form]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a small grid, to try the script; prints, writes nothing")
    quick = parser.parse_args().quick
    course = load_course(ROOT)
    sources = {form: SourceNotebook.read(course.assignments[id_]) for id_, form in FORMS.items()}
    functions = {form: source.namespace()["propagate"] for form, source in sources.items()}
    grid = [(n_x, m) for n_x in FEATURES for m in EXAMPLES if not quick or n_x * m < 10_000]
    measurements = [measure(functions, n_x, m) for n_x, m in track(grid, "measuring", transient=True)]
    if quick:
        print(speed_table(measurements))
        return
    DOCS.mkdir(exist_ok=True)
    (DOCS / "vectorization.md").write_text(page(sources, measurements), encoding="utf-8")
    draw(measurements, DOCS / "vectorization.svg")
    print(speed_table(measurements))
    print("\nwritten: docs/vectorization.md, docs/vectorization.svg")


def measure(functions: dict[str, Propagate], n_x: int, m: int) -> Measurement:
    """The shortest of ROUNDS rounds for each form, after a check that all give the same."""
    rng = np.random.default_rng([n_x, m])
    w = rng.normal(size=(n_x, 1)) / np.sqrt(n_x)
    X = rng.normal(size=(n_x, m))
    Y = (rng.random((1, m)) < 0.4).astype(float)
    calls = {form: partial(function, w, 0.1, X, Y) for form, function in functions.items()}
    agree([call() for call in calls.values()])
    times = {form: max(1, round(SHORTEST / max(seconds(call, 1), 1e-6))) for form, call in calls.items()}
    rounds = [{form: seconds(call, times[form]) for form, call in calls.items()} for _ in range(ROUNDS)]
    return Measurement(n_x, m, {form: min(each[form] for each in rounds) for form in functions})


def seconds(call: Callable[[], Any], times: int) -> float:
    """Processor time of one call, on average."""
    start = process_time()
    for _ in range(times):
        call()
    return (process_time() - start) / times


def agree(results: list[Any]) -> None:
    (grads, cost), *others = results
    for other_grads, other_cost in others:
        np.testing.assert_allclose(other_grads["dw"], grads["dw"], rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose([other_grads["db"], other_cost], [grads["db"], cost], rtol=1e-9, atol=1e-12)


def lines_and_loops(text: str) -> tuple[int, int]:
    """Lines of code of a function's body, docstring and comments left out, and its explicit loops."""
    (function,) = ast.parse(text).body
    assert isinstance(function, ast.FunctionDef)
    body = function.body[1:] if ast.get_docstring(function) else function.body
    loops = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
    return (sum(len(ast.unparse(statement).splitlines()) for statement in body),
            sum(isinstance(node, loops) for node in ast.walk(function)))


def page(sources: dict[str, SourceNotebook], measurements: list[Measurement]) -> str:
    largest = measurements[-1]
    return f"""# What vectorization is worth

The course goes from two loops to none: *original* loops over examples and, inside that, over features; *partial*
keeps the loop over examples; *full* has neither. The notes that it follows promise about {CLAIMS["partial"]}× for the
first step and about {CLAIMS["full"]}× for both. This page says how that turned out on one machine. It is written by

    make bench-vectorization

which measures the reference solutions of the three assignments.

## The code

Lines of code without docstrings and comments, and explicit loops, counted in the reference solutions. The loop over
iterations in `optimize` is in all three.

{code_table(sources)}

## One gradient

Milliseconds of processor time for one call of `propagate`, and how many times as fast as the original that is.

{speed_table(measurements)}

![Times as fast as the original, over the number of examples](vectorization.svg)

{machine()}. One thread, the shortest of {ROUNDS} interleaved rounds.

## Do the promises hold?

- {verdict("partial", measurements)}
- {verdict("full", measurements)}

**The first step is worth what the inner loop cost.** It takes away one addition in Python for each feature of each
example. What stays for each example is a handful of NumPy calls, and each has a price of its own, however short its
arrays. With few features there is nothing to gain, or even something to lose; with many, the calls work on long
columns, and the gain grows. The columns of `X` do not lie in one piece in memory, which costs the more, the larger
`X` is.

**Both steps together are worth more with more of both**, up to a point. With few examples, the handful of calls that
the full form is made of has little work to share its price. Where `X` is large, memory sets the limit: on
{largest.n_x:,} features and {largest.m:,} examples one gradient takes {1000 * largest.seconds["full"]:.3g} ms in the
full form and {largest.seconds["original"]:.3g} s in the original.

**So neither number is a constant of vectorization.** Each holds for some sizes, and the table says for which.
"""


def code_table(sources: dict[str, SourceNotebook]) -> str:
    rows = ["| | `propagate`: lines | loops | all four functions: lines | loops |", "|:--|--:|--:|--:|--:|"]
    for form, source in sources.items():
        counts = {function: lines_and_loops(text) for function, text in source.reference.items()}
        total = np.sum(list(counts.values()), axis=0)
        rows.append(f"| {form} | " + " | ".join(map(str, [*counts["propagate"], *total])) + " |")
    return "\n".join(rows)


def speed_table(measurements: list[Measurement]) -> str:
    rows = ["| n_x | m | original, ms | partial, ms | full, ms | partial | full |", "|--:" * 7 + "|"]
    for each in measurements:
        times = " | ".join(f"{1000 * value:,.3f}" for value in each.seconds.values())
        ratios = f"{each.ratio('partial'):.1f}× | {each.ratio('full'):,.0f}×"
        rows.append(f"| {each.n_x:,} | {each.m:,} | {times} | {ratios} |")
    return "\n".join(rows)


def verdict(form: str, measurements: list[Measurement]) -> str:
    """Where a claim is met, exceeded twofold, and not met, in one sentence made of the measurements."""
    claim = CLAIMS[form]
    least, most = (choose(measurements, key=lambda each: each.ratio(form)) for choose in (min, max))
    below = sum(each.ratio(form) < claim / 2 for each in measurements)
    above = sum(each.ratio(form) > claim * 2 for each in measurements)
    sizes = len(measurements)
    return (
        f"**{form.capitalize()}, about {claim}×**: between half and twice that at {sizes - below - above} of {sizes} "
        f"sizes, less at {below}, more at {above}. The least is {least.ratio(form):.1f}× (n_x = {least.n_x:,}, "
        f"m = {least.m:,}), the most {most.ratio(form):,.0f}× (n_x = {most.n_x:,}, m = {most.m:,})."
    )


def machine() -> str:
    names = [line.split(":", 1)[1].strip() for line in _cpuinfo() if line.startswith("model name")]
    processor = names[0] if names else platform.processor() or platform.machine()
    return f"Measured on {processor}, Python {platform.python_version()}, NumPy {np.__version__}"


def _cpuinfo() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def draw(measurements: list[Measurement], path: Path) -> None:
    """Ratio over m, one line for each n_x, one panel for each claim."""
    plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "vectorization", "font.family": "sans-serif"})
    fig, axes = plt.subplots(1, len(CLAIMS), figsize=(9.5, 3.8), layout="constrained")
    colors = plt.get_cmap("viridis")(np.linspace(0, 0.85, len(FEATURES)))
    for ax, (form, claim) in zip(axes, CLAIMS.items(), strict=True):
        ax.axhline(claim, color="tab:red", linestyle="--", linewidth=1)
        for n_x, color in zip(FEATURES, colors, strict=True):
            mine = [each for each in measurements if each.n_x == n_x]
            ax.plot([each.m for each in mine], [each.ratio(form) for each in mine], "o-", color=color, label=str(n_x))
        ax.set(xscale="log", yscale="log", xlabel="examples", title=f"{form} (promised: about {claim}×)")
        ax.set_xticks(EXAMPLES, [f"{m:,}" for m in EXAMPLES])
        ax.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        ax.minorticks_off()
        ax.yaxis.set_major_formatter(lambda value, _: f"{value:,g}×")
        ax.spines[["top", "right"]].set_visible(False)
    axes[0].set_ylabel("times as fast as the original")
    axes[-1].legend(title="features", loc="center left", bbox_to_anchor=(1, 0.5), frameon=False, reverse=True)
    fig.savefig(path, metadata={"Date": None, "Creator": None})


if __name__ == "__main__":
    main()
