"""Where the time of a grading went -> a table for the terminal."""

from collections.abc import Mapping

from rich import box
from rich.table import Table

from ..clock import STAGES, Spent


def profile_table(spent: Mapping[str, Spent], submissions: int, seconds: float) -> Table:
    """A row per stage, in milliseconds per submission, summed over all processes that graded."""
    table = Table(title=f"{submissions} submissions in {seconds:.1f} s: milliseconds per submission",
                  title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    table.add_column("stage", no_wrap=True)
    for heading in ("trusted", "students'", "waiting", "in all", "share"):
        table.add_column(heading, justify="right", no_wrap=True)
    total = Spent()
    for each in spent.values():
        total.add(each)
    rows = [(name, spent[name]) for name in STAGES if name in spent]
    for name, each in rows:
        table.add_row(name, *_figures(each, submissions, total))
    table.add_section()
    table.add_row("all stages", *_figures(total, submissions, total))
    return table


def _figures(spent: Spent, submissions: int, total: Spent) -> list[str]:
    seconds = (spent.trusted, spent.children, spent.waiting, spent.trusted + spent.children + spent.waiting)
    whole = total.trusted + total.children + total.waiting
    return [*(f"{1000 * each / max(1, submissions):.1f}" for each in seconds), f"{seconds[-1] / (whole or 1):.0%}"]
