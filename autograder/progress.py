"""A long run as the person sees it who waits for it: how far it is, who needs a look, and what Ctrl-C does."""

import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from types import FrameType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from . import ending
from .lookup import our_errors, stop
from .report import Report
from .reports import alarm, plain
from .scale.job import Item, Job

SHOW_CURSOR = "\x1b[?25h"
_STOPPING = "what is under way is finished and kept; once more ends at once"
_ENDED = "ended at once; what is in the gradebook stays there, and the same command grades the rest"


class Run:
    """Grades many submissions and tells of it on stderr. Inside its `with` statement, Ctrl-C ends the run in order.

    The first Ctrl-C, or SIGTERM, lets what is under way end, so that its results are kept; `stopped` is true from then
    on. A second one ends at once.
    """

    def __init__(self, console: Console, alarms: bool = True):
        self._by: signal.Signals | None = None
        self._alarms = alarms
        self._console = console
        self._began = time.perf_counter()
        self._results = 0
        self._wanted = 0

    def __enter__(self) -> "Run":
        self._before = {number: signal.getsignal(number) for number in ending.NAMES}
        if threading.current_thread() is threading.main_thread():
            for number, before in self._before.items():
                if before is not signal.SIG_IGN:
                    signal.signal(number, self._interrupted)
        return self

    def __exit__(self, *_: object) -> None:
        if threading.current_thread() is threading.main_thread():
            for number, before in self._before.items():
                signal.signal(number, before)

    @property
    def stopped(self) -> bool:
        return self._by is not None

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self._began

    def graded(self, job: Job, items: Sequence[Item], workers: int,
               scheduler: str | None = None) -> Iterator[tuple[Item, Report]]:
        """Grade `items`, here or on workers; results come as they are ready, and no more of them once it is stopped.

        Whoever a person has to look at is named at once, where alarms are wanted.
        """
        self._wanted += len(items)
        with our_errors(), self._bar(len(items)) as progress:
            bar = progress.add_task("grading", total=len(items))
            for item, report in self._results_of(job, items, workers, scheduler):
                if self._alarms and (found := alarm(report)):
                    progress.console.print(f"{plain(item.key)}: {found}", markup=False, soft_wrap=True)
                yield item, report
                self._results += 1
                progress.advance(bar)

    def summary(self) -> str:
        """What was graded, in what time."""
        if not self._results:
            return "nothing was graded"
        rate = self._results / self.seconds
        pace = f"{rate:.1f} a second" if rate >= 1 else f"{1 / rate:.1f} s each"
        many = "" if self._results == 1 else "s"
        return f"{self._results} submission{many} in {_told(self.seconds)}, {pace}"

    def end(self, how_to_go_on: str) -> None:
        """Say what the run came to; where Ctrl-C ended it, also how to go on, and exit."""
        self._console.print(self.summary(), soft_wrap=True)
        if self._by is not None:
            stop(f"stopped by {ending.NAMES[self._by]} after {self._results} of {self._wanted}; {how_to_go_on}",
                 ending.BY_SIGNAL + self._by)

    def _interrupted(self, number: int, frame: FrameType | None) -> None:
        name = ending.NAMES[signal.Signals(number)]
        if self.stopped:
            ending.say(f"{SHOW_CURSOR if self._console.is_terminal else ''}{name}: {_ENDED}")
            os._exit(ending.BY_SIGNAL + number)  # as after any kill: the workers notice, and nothing is half written
        ending.say(f"{name}: {_STOPPING}")
        self._by = signal.Signals(number)

    def _results_of(self, job: Job, items: Sequence[Item], workers: int,
                    scheduler: str | None) -> Iterator[tuple[Item, Report]]:
        if scheduler:
            from .scale.dask import grade_on_cluster

            return grade_on_cluster(job, items, scheduler, lambda: self.stopped)
        from .scale.local import grade_here, grade_locally

        if workers == 1:
            return grade_here(job, items, lambda: self.stopped)
        return grade_locally(job, items, workers, lambda: self.stopped)

    def _bar(self, total: int) -> Progress:
        columns = (TextColumn("grading"), BarColumn(), MofNCompleteColumn(), _Rate(), TextColumn("left:"),
                   TimeRemainingColumn())
        return Progress(*columns, console=self._console, disable=not total or not self._console.is_terminal)


class _Rate(ProgressColumn):
    """How many are graded in a second."""

    def render(self, task: Task) -> Text:
        return Text("" if not task.speed else f"{task.speed:.1f}/s", "progress.data.speed")


def _told(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{seconds:.1f} s" if seconds < 60 else f"{minutes} min" if minutes < 120 else f"{seconds / 3600:.1f} h"
