"""TRUSTED SIDE. One submission's cells, run in each process that is to serve them, and what came of that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .. import clock
from ..course import Limits
from ..submission import Cell
from .errors import MESSAGE, StudentError, printable
from .explain import LEFT_OUT, CellError, Explainer, Missing, Raised
from .process import Process, Stopped
from .usage import Budget

MAX_NOTED = 20  # imports that failed, or statements that were left out beside a cell or two
MAX_STOPPED = 8  # statements that end their process before the cells are given up; after half, only definitions are run
ALL_CELLS = 6  # times the limit of one cell is what all of them may take


class Cells:
    """The cells, and what is known of them.

    Once they have been run, `unfinished` has those cells, by their place, that did not run to their end, each with the
    number of its statements that did: None where a statement was stopped, after which the others were run.
    """

    def __init__(self, cells: Sequence[Cell], limits: Limits):
        self.explainer = Explainer(cells)
        self.unfinished: dict[int, int | None] | None = None
        self.stopping_errors: list[CellError] = []
        self._cells = cells
        self._limits = limits
        self._stopped: list[tuple[int, int]] = []  # the statements, as cell and index, that ended a process
        self._unusable: StudentError | None = None
        self._in_steps = False  # whether each statement waits for a look at the one before
        self._slept = 0.0  # for how long the cells have done nothing so far

    def anew(self) -> "Cells":
        """The same cells, not run yet. What is known to stop a process is left out."""
        cells = Cells(self._cells, self._limits)
        cells.explainer = self.explainer.anew(self._cells)
        cells._stopped, cells.stopping_errors = list(self._stopped), list(self.stopping_errors)
        cells._in_steps = self._in_steps
        return cells

    def loaded(self, fork: Callable[[], Process], used: Sequence[str], learn: bool) -> Process:
        """A fresh process that has run the cells, all statements but those that stopped an earlier one.

        The functions in `used` can be stood in for. With `learn`, what came of the cells is remembered.

        Raises:
            StudentError: they cannot be run.
        """
        if self._unusable is not None:
            raise self._unusable
        while True:
            process = fork()
            seconds = self._limits.cell_seconds
            progress = _Progress(process.budget(seconds, slept=min(self._slept, 1.5 * seconds)))  # a little is left
            try:
                with clock.stage(clock.CELLS):
                    self._run(process, used, progress)
                    process.rest()
                    process.look_at_holdings()
            except Stopped as stopped:
                process.end()
                if stopped.certain or self._in_steps:
                    self._learn_of_stop(progress.at, stopped)
                else:  # nobody is to blame yet: the same again
                    self._in_steps = True
                continue
            finally:
                self._slept = progress.budget.slept
            if learn:
                self.explainer.learn([*self.stopping_errors, *progress.errors], progress.missing)
                ended = {number: None for number, _ in self._stopped}
                few = len(self._stopped) < MAX_STOPPED // 2  # else only definitions were run
                self.unfinished = {**progress.ran, **ended} if few else None
            return process

    def _learn_of_stop(self, at: tuple[int, int], stopped: Stopped) -> None:
        self._stopped.append(at)
        cell = self._cells[at[0]].name
        self.stopping_errors.append(CellError(cell, None, stopped.kind, f"this cell {stopped}"))
        if len(self._stopped) >= MAX_STOPPED:
            text = "the notebook's cells cannot be run: too many of them hang or end Python"
            self._unusable = StudentError(stopped.kind, text)
            self.explainer.learn(self.stopping_errors)
            raise self._unusable from None

    def _run(self, process: Process, used: Sequence[str], progress: "_Progress") -> None:
        limits = self._limits
        total = process.budget(ALL_CELLS * limits.cell_seconds)
        process.send({
            "do": "load",
            "cells": [cell.source for cell in self._cells],
            "skip": self._stopped,
            "definitions_only": len(self._stopped) >= MAX_STOPPED // 2,
            "used": list(used),
            "in_steps": self._in_steps,
        }, progress.budget)  # fmt: skip
        while True:
            message = process.receive(progress.budget)
            if self._in_steps and message["say"] in ("at", "loaded"):
                process.look(progress.budget)
            match message:
                case {"say": "at", "cell": int(cell), "statement": int(statement)} if cell < len(self._cells):
                    if cell > progress.at[0]:  # only a later cell gets time of its own, and none gets more to sleep
                        seconds, before = min(limits.cell_seconds, total.left()), progress.budget
                        progress.budget = process.budget(seconds, before.patience, before.slept)
                    progress.at = max(progress.at, (cell, statement))
                    if self._in_steps:
                        process.send({"do": "go on"}, progress.budget)
                case {"say": "cell failed" | "left out" as what}:
                    self._note(what == "cell failed", self.problem(message), progress)
                case {"say": "not imported", "module": str(module), "installed": bool(installed), "line": int(line)}:
                    if len(progress.missing) < MAX_NOTED:
                        cell = self._cells[progress.at[0]].name
                        progress.missing.append(Missing(printable(module[:MESSAGE]), installed, cell, line))
                case {"say": "loaded"}:
                    return
                case _:
                    raise Stopped("wire", "sent something that is no answer")
            process.look_when_due(progress.budget)

    def _note(self, failed: bool, problem: Raised, progress: "_Progress") -> None:
        """Take down that the present cell failed, or that one of its statements was left out."""
        number = progress.at[0]
        cell = self._cells[number]
        line = problem.line if problem.cell is cell else None
        if len(progress.errors) < 2 * len(self._cells) + MAX_NOTED:  # it may forge any number
            kind = "raised" if failed else LEFT_OUT
            progress.errors.append(CellError(cell.name, line, kind, printable(problem.described)))
        # Where a statement was left out and others were run, it is not known which.
        known = failed and progress.ran.get(number, 0) is not None
        progress.ran[number] = max(progress.at[1], 0) if known else None

    def problem(self, message: dict[str, Any]) -> Raised:
        """The exception that a message tells of.

        Raises:
            Stopped: it tells of none.
        """
        kind, text, number, line = (message.get(key) for key in ("type", "text", "cell", "line"))
        if not isinstance(kind, str) or not isinstance(text, str):
            raise Stopped("wire", "sent something that is no answer")
        ours = kind == "MemoryError" and not text
        if ours:
            text = f"it needs more memory than the {self._limits.memory_mb:g} MB that are allowed"
        known = isinstance(number, int) and 0 <= number < len(self._cells) and isinstance(line, int) and line > 0
        place = (self._cells[number], line) if known else (None, None)
        names = message.get("kinds")
        kinds = tuple(each[:MESSAGE] for each in names if isinstance(each, str)) if isinstance(names, list) else ()
        return Raised(kind[:MESSAGE], text[:MESSAGE], *place, message.get("own") is True, kinds, ours)


@dataclass
class _Progress:
    """How far the cells have come, and which of them failed, after how many statements."""

    budget: Budget
    at: tuple[int, int] = (0, -1)
    errors: list[CellError] = field(default_factory=list)
    ran: dict[int, int | None] = field(default_factory=dict)
    missing: list[Missing] = field(default_factory=list)
