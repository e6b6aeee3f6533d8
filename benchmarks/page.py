"""docs/benchmarks.md and its plot, from what was measured."""

import os
import platform
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import matplotlib
from measure import Cost
from security import ROOT

matplotlib.use("svg")
import matplotlib.pyplot as plt
from matplotlib.ticker import StrMethodFormatter

PAGE = ROOT / "docs" / "benchmarks.md"
PLOT = ROOT / "docs" / "benchmarks.svg"
COLOURS = ("#9c4f1c", "#5d7a99", "#2f6f4f", "#1f3a5f", "#8a8a8a", "#7b4b94")


@dataclass(frozen=True)
class Result:
    """What one command took for one class. `graded` is how many students have a score afterwards."""

    kind: str
    tool: str
    students: int
    cost: Cost
    graded: int

    @property
    def each(self) -> float:
        return self.cost.seconds / self.students


def page(results: Sequence[Result], stock: int, profile: str, databases: Mapping[str, tuple[float, float] | None],
         starts: Mapping[str, float], seconds: float) -> str:
    """The page, in Markdown."""
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`: one run on one machine, the same made-up answers for each tool, each command started",
        f"cold in a fresh course. {machine()} It took {seconds / 60:.0f} minutes.",
        "",
        "Stock nbgrader has asserts as hidden tests, compares a few values and looks for no loops. It was given",
        f"{stock} students; larger classes are set beside its time per submission in that one, for it grades one after",
        "the other. Memory is what all processes have together at the worst moment, and what the largest of them has.",
        "",
        "![Submissions per second](benchmarks.svg)",
    ]
    for kind in dict.fromkeys(result.kind for result in results):
        lines += ["", f"## The notebook {kind} its demonstrations", "",
                  "| command | students | submissions/s | × stock | s each | processor s each | memory MB | largest MB "
                  "| graded |",
                  "|:--|--:|--:|--:|--:|--:|--:|--:|--:|"]
        mine = [result for result in results if result.kind == kind]
        for result in mine:
            cost, ratio = result.cost, mine[0].each / result.each
            decimals = 3 if result.each > 0.01 else 5
            lines.append(f"| {result.tool} | {result.students:,} | {1 / result.each:.2f} | {ratio:.1f} | "
                         f"{result.each:.{decimals}f} | {cost.processor / result.students:.{decimals}f} | "
                         f"{cost.memory:,.0f} | {cost.largest:,.0f} | {result.graded:,} |")
    lines += ["", "## Where the time goes", "",
              "`autograder grade --workers 1 --profile`: the processor on the trusted side and in students' processes,",
              "and the time in which neither ran.", "", "```", profile, "```",
              "", "## The gradebook", "",
              "What one submission takes the process that writes, sixteen to a commit, in milliseconds:", "",
              "| database | rows | notebook |", "|:--|--:|--:|"]
    lines += [f"| {name} | {'no server installed | –' if each is None else f'{each[0]:.2f} | {each[1]:.2f}'} |"
              for name, each in databases.items()]
    lines += _larger(results, databases["SQLite"])
    lines += ["", "## Start-up", "", "| command | s |", "|:--|--:|"]
    lines += [f"| `{command}` | {each:.2f} |" for command, each in starts.items()]
    return "\n".join([*lines, ""])


def _larger(results: Sequence[Result], writing: tuple[float, float]) -> list[str]:
    """What larger numbers take, from what the largest class took."""
    local = max((result for result in results if "--workers" in result.tool), key=lambda result: result.students)
    each, writer = local.cost.processor / local.students, sum(writing) / 1000
    lines = ["", "## What larger numbers take", "",
             f"Counted from {each:.3f} processor seconds per submission ({local.tool}, {local.students:,} students,",
             f"{local.kind} demonstrations), and {1000 * writer:.1f} ms of one writer. How: [scaling.md](scaling.md).",
             "", "| submissions | processor hours | hours on 2 / 64 / 1,000 processors | hours of one writer |",
             "|--:|--:|--:|--:|"]
    for number in (1_000, 100_000, 10_000_000):
        hours = number * each / 3600
        shared = " / ".join(f"{hours / count:,.2f}" for count in (2, 64, 1000))
        lines.append(f"| {number:,} | {hours:,.1f} | {shared} | {number * writer / 3600:,.2f} |")
    return lines


def machine() -> str:
    """What it ran on."""
    model = next((line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
                  if line.startswith("model name")), platform.machine())
    packages = ", ".join(f"{name} {version(name)}" for name in ("nbgrader", "numpy", "pytest", "distributed"))
    return (f"{os.cpu_count()} processors ({model}), Linux {platform.release().split('-')[0]}, "
            f"Python {platform.python_version()}, {packages}.")


def plot(results: Sequence[Result], path: Path) -> None:
    """Submissions per second by the size of the class, a panel for each kind of notebook."""
    kinds = list(dict.fromkeys(result.kind for result in results))
    plt.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "bench", "font.size": 10})
    figure, panels = plt.subplots(1, len(kinds), figsize=(5.2 * len(kinds), 4.2), sharey=True, squeeze=False)
    sizes = [result.students for result in results]
    for panel, kind in zip(panels[0], kinds, strict=True):
        lines: dict[str, list[Result]] = defaultdict(list)
        for result in results:
            if result.kind == kind and "again" not in result.tool:
                lines[result.tool].append(result)
        for colour, (tool, mine) in zip(COLOURS, lines.items(), strict=False):
            label = tool.replace("`", "")
            if len(mine) == 1 and "stock" in tool:
                panel.plot([min(sizes), max(sizes)], [1 / mine[0].each] * 2, "--", color=colour, label=label)
            else:
                panel.plot([result.students for result in mine], [1 / result.each for result in mine], "o-",
                           color=colour, label=label, markersize=4)
        panel.set(xscale="log", yscale="log", xlabel="students in the class", title=f"{kind} demonstrations")
        for axis in (panel.xaxis, panel.yaxis):
            axis.set_major_formatter(StrMethodFormatter("{x:,g}"))
        panel.grid(True, which="both", alpha=0.2)
        panel.spines[["top", "right"]].set_visible(False)
    panels[0][0].set_ylabel("submissions per second")
    handles, labels = panels[0][0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=2, frameon=False)
    figure.set_layout_engine("constrained")
    figure.savefig(path, metadata={"Date": None}, facecolor="white")
