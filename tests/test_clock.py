"""The time of each stage: its own, on both sides, and from the workers too."""

import time
from pathlib import Path

import pytest

from autograder import clock
from autograder.reports import profile_table
from autograder.scale.local import grade_locally
from autograder.scale.task import Item, Job, grade_items

ROOT = Path(__file__).parent.parent
SOLUTION = (ROOT / "solutions" / "vectorized" / "vectorized.ipynb").read_bytes()
OF_A_GRADING = {clock.START, clock.READ, clock.FORK, clock.CELLS, clock.CHECKS, clock.RULES, clock.GROWTH, clock.LARGE,
                clock.REPORT}


@pytest.fixture
def running(monkeypatch):
    monkeypatch.setattr(clock, "_clock", None)
    clock.start()


def test_a_stage_has_its_own_time_and_the_outer_one_the_rest(running):
    with clock.stage(clock.CHECKS):
        began = time.thread_time()
        while time.thread_time() < began + 0.02:
            pass
        with clock.stage(clock.FORK):
            time.sleep(0.05)
        clock.child(0.5)
    clock.children(0.75)
    spent = clock.taken()
    assert spent[clock.CHECKS].trusted >= 0.02 > spent[clock.FORK].trusted
    assert spent[clock.FORK].elapsed >= 0.05
    assert (spent[clock.CHECKS].children, spent[clock.FORK].children) == (0.5, 0.25)
    assert clock.taken() == {}
    clock.children(0.75)
    assert clock.taken()[clock.FORK].children == 0  # it was told before


@pytest.mark.parametrize("workers", [1, 2])
def test_every_stage_of_a_grading_is_told_of(running, workers):
    job = Job(ROOT, "vectorized", seed=5, profile=True)
    items = [Item(str(number), "a.ipynb", SOLUTION) for number in range(2)]
    reports = grade_items(job, items) if workers == 1 else [report for _, report in grade_locally(job, items, workers)]
    assert [report.score for report in reports] == [20, 20]
    spent = clock.taken()
    assert spent.keys() == OF_A_GRADING
    assert all(spent[name].children > 0 for name in (clock.START, clock.FORK, clock.CELLS, clock.CHECKS, clock.GROWTH))
    assert all(each.trusted > 0 and each.children >= 0 for each in spent.values())
    assert profile_table(spent, len(items), 1.0).row_count == len(OF_A_GRADING) + 1


def test_without_being_asked_nothing_is_measured():
    assert not clock.is_on()
    with clock.stage(clock.CHECKS):
        clock.child(1.0)
        clock.add({clock.READ: clock.Spent(1.0)})
    assert clock.taken() == {}
