"""A long run as the person sees it who waits for it. Results are made up here; what grades is tested elsewhere."""

from io import StringIO

import pytest
from rich.console import Console

from autograder.progress import Run
from autograder.report import BROKEN, PASSED, Check, FunctionReport, Report
from autograder.scale.task import Item, Job

RIGHT = FunctionReport(2, (Check("it is right", PASSED, 2, 2),))
HELD = FunctionReport(2, (Check("it is right", PASSED, 2, 2),), suspicious="30 times the reference's time")
BAD = FunctionReport(2, (Check("it is right", BROKEN, 0, 2, "our fault", reason="expected 2.25"),))
REPORTS = {"ann": Report("x", "a", {"f": RIGHT}), "ben": Report("x", "a", {"f": HELD}),
           "cai": Report("x", "a", {"f": BAD}), "dee": Report("x", "a", {"f": FunctionReport(2)}, "it is no notebook")}


class MadeUp(Run):
    def _results_of(self, job, items, workers, scheduler):
        for item in items:
            yield item, REPORTS[item.key]


@pytest.mark.parametrize("terminal", [True, False])
def test_whoever_needs_a_look_is_named_at_once(tmp_path, terminal):
    said = StringIO()
    said_by = []
    with MadeUp(Console(file=said, force_terminal=terminal, width=100, highlight=False)) as run:
        for item, _ in run.graded(Job(tmp_path, "a"), [Item(name, name) for name in REPORTS], 1):
            said_by.append((item.key, {name for name in REPORTS if f"{name}: " in said.getvalue()}))
    run.end("")
    assert said_by == [("ann", set()), ("ben", {"ben"}), ("cai", {"ben", "cai"}), ("dee", {"ben", "cai", "dee"})]
    text = said.getvalue()
    for sentence in ("ben: f held (30 times the reference's time)", "cai: f broken (expected 2.25)",
                     "dee: it is no notebook", "4 submissions in "):
        assert sentence in text, text
    assert ("4/4" in text, "left:" in text) == (terminal, terminal)


def test_a_run_without_anything_to_do_shows_no_bar(tmp_path):
    said = StringIO()
    with MadeUp(Console(file=said, force_terminal=True, width=100)) as run:
        assert list(run.graded(Job(tmp_path, "a"), [], 1)) == []
    run.end("")
    assert said.getvalue() == "nothing was graded\n"
