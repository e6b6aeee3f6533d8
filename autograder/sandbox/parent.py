"""TRUSTED SIDE. Runs what a student wrote in processes that are walled in, and asks them for values.

    with Sandbox(limits) as sandbox, sandbox.run(cells) as run:
        grads, cost = run.call("propagate", (w, b, X, Y))
"""

import json
import os
import re
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ..course import Limits
from ..submission import Cell
from . import confine, folder
from .explain import LEFT_OUT, CellError, Explainer, Missing, Raised
from .process import START_SECONDS, Budget, Gone, Process, Stopped

MESSAGE = 500  # characters of a sentence for the student
MAX_NOTED = 20  # imports that failed, or statements that were left out beside a cell or two
MAX_ASKED = 100_000  # calls of substitutes in one call; a course asks for a few thousand iterations
ASKED_FACTOR, ASKED_AT_LEAST = 4, 1_024  # times the weight of a call's own arguments, and bytes beside, in one question
MAX_STOPPED = 8  # statements that end their process before the cells are given up; after half, only definitions are run
ALL_CELLS = 6  # times the limit of one cell is what all of them may take
# Imported by the zygote when a submission names them: slow ones, so that only the first of a class waits for them.
WARM = {"matplotlib": "matplotlib.pyplot", "scipy": "scipy", "pandas": "pandas", "PIL": "PIL.Image", "h5py": "h5py"}
_PASSED_ON = ("ValueError", "TypeError", "IndexError", "KeyError", "AttributeError", "ZeroDivisionError", "MemoryError")
_PACKAGE = Path(__file__).resolve().parent.parent


class SandboxError(Exception):
    """The sandbox cannot be had, or failed. Never the student's fault."""


class StudentError(Exception):
    """Why a function of the student's gave no value. The text is a sentence for the student.

    `kind` is one of: missing, raised, time, memory, output, disk, threads, crashed, wire. `raised` is the exception's
    type.
    """

    def __init__(
        self, kind: str, message: str, cell: str | None = None, line: int | None = None, raised: str | None = None
    ):
        super().__init__(_printable(message))
        self.kind = kind
        self.cell = cell
        self.line = line
        self.raised = raised


@dataclass(frozen=True)
class Counted:
    """The steps of a call, -1 where it changed how they are counted, and what it answered each time."""

    steps: int
    answers: list[Any]


class Sandbox:
    """Keeps one zygote warm, which forks a walled-in process for each run. Not to be shared between threads.

    Raises:
        SandboxError: a wall is missing on this machine, and `weak` does not allow that.
    """

    def __init__(self, limits: Limits, weak: bool = False):
        self.limits = limits
        self.weak = weak
        self._zygote: subprocess.Popen[bytes] | None = None
        self._refuse(confine.absent())
        self._start()

    def run(self, cells: Sequence[Cell]) -> "Run":
        """A run of a submission's cells. Processes are forked when something is asked of it."""
        return Run(self, cells)

    def fork(self, warm: list[str]) -> Process:
        """A fresh process, walled in and ready for requests."""
        try:
            return self._fork(warm)
        except Gone:  # whatever ended the zygote, a new one may live
            self.close()
        try:
            return self._fork(warm)
        except Gone as problem:
            reason = f"{problem}{self._last_words()}"
            self.close()
            raise SandboxError(f"the sandbox cannot be started: {reason}") from None

    def _fork(self, warm: list[str]) -> Process:
        if self._zygote is None or self._owner != os.getpid() or self._zygote.poll() is not None:
            self.close()
            self._start()
        # Sizes and times show to whoever knows a path: no process can guess the folder of another.
        process = Process(self._hand_over, f"{self._folder}/{secrets.token_hex(16)}", self.limits, warm)
        try:
            missing = process.receive(process.budget(START_SECONDS))["missing"]
            self._refuse(missing)
        except (Stopped, KeyError) as problem:
            raise Gone(f"a fresh process {problem}") from None
        except SandboxError:
            process.end()
            self.close()
            raise
        return process

    def _start(self) -> None:
        """Start the zygote, without waiting for it: it imports NumPy while this process does something else."""
        self._owner = os.getpid()
        self._folder = os.path.realpath(tempfile.mkdtemp(prefix="autograder-"))
        home = f"{self._folder}/home"
        os.mkdir(home)
        libraries = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
        interpreter = [f"{sys.base_prefix}/lib", f"{sys.base_prefix}/lib64", os.path.dirname(os.__file__)]
        settings = {
            "path": libraries,
            "readable": confine.readable([*interpreter, *libraries], str(_PACKAGE)),
            "folder": self._folder,
            "weak": self.weak,
            "die_with_parent": threading.current_thread() is threading.main_thread(),
        }
        environment = {"LANG": "C.UTF-8", "PYTHONHASHSEED": "0", "MPLBACKEND": "Agg", "HOME": home,
                       "MPLCONFIGDIR": home, "TMPDIR": home, "OPENBLAS_NUM_THREADS": "1",
                       "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}  # fmt: skip
        self._control, theirs = socket.socketpair()
        with theirs:
            # -S: no .pth file is run, which could import things or make this project importable
            command = [sys.executable, "-s", "-S", "-P", "-B", "-X", "utf8", str(_PACKAGE / "sandbox" / "zygote.py"),
                       str(theirs.fileno()), json.dumps(settings)]  # fmt: skip
            self._zygote = subprocess.Popen(
                command, env=environment, cwd=home, pass_fds=[theirs.fileno()], start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            )  # fmt: skip

    def _hand_over(self, request: dict[str, Any], descriptors: list[int]) -> None:
        socket.send_fds(self._control, [json.dumps(request).encode()], descriptors)

    def _refuse(self, missing: list[str]) -> None:
        if missing and not self.weak:
            raise SandboxError("grading is refused, because walls of the sandbox are missing: " + "; ".join(missing))

    def _last_words(self) -> str:
        """The last line that a dead zygote wrote to standard error."""
        with suppress(subprocess.TimeoutExpired, ValueError):
            _, errors = self._zygote.communicate(timeout=1)
            return ": " + errors.decode(errors="replace").strip().rpartition("\n")[2] if errors else ""
        return ""

    def close(self) -> None:
        """End the zygote and all that it forked. A closed sandbox starts anew when it is used."""
        zygote, self._zygote = self._zygote, None
        if zygote is None or self._owner != os.getpid():
            return
        self._control.close()
        with suppress(subprocess.TimeoutExpired):
            zygote.wait(10)
        zygote.kill()
        zygote.wait()
        zygote.stderr.close()
        folder.remove(self._folder)

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Run:
    """One submission's cells, and the processes that have run them.

    Functions that are graded with substitutes get a process each, the others share one: what a substitute answered can
    never serve the function that it stands for. After a time-out or a crash, the next call gets a fresh process.

    `threads` has, for each function that was counted, how many threads its process had beside the first one when it
    answered, and at least 1 where one had run meanwhile: not all steps are then counted.

    Once they have been run, `unfinished` has those cells, by their place, that did not run to their end, each with the
    number of its statements that did: None where a statement was stopped, after which the others were run.
    """

    def __init__(self, sandbox: Sandbox, cells: Sequence[Cell]):
        self._explainer = Explainer(cells)
        self._sandbox = sandbox
        self._cells = cells
        self._processes: dict[tuple[str, ...], Process] = {}
        self._stopped: list[tuple[int, int]] = []  # the statements, as cell and index, that ended a process
        self._stopping_errors: list[CellError] = []
        self._unusable: StudentError | None = None
        self.unfinished: dict[int, int | None] | None = None
        self._dead: dict[tuple[str, str], StudentError] = {}
        self._slept = 0.0  # for how long the cells have done nothing so far
        self._slept_by_function: dict[str, float] = {}
        self.threads: dict[str, int] = {}
        words = set(re.findall(r"\w+", "\n".join(cell.source for cell in cells if len(cell.source) < 100_000)))
        self.asked = 0
        self._warm = [module for word, module in WARM.items() if word in words]

    @property
    def cells(self) -> Sequence[Cell]:
        return self._cells

    @property
    def cell_errors(self) -> list[CellError]:
        return self._explainer.errors

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences about the notebook as a whole: what could not be imported, which cells were stopped."""
        return self._explainer.notes(self._stopping_errors)

    def load(self) -> list[CellError]:
        """Run the cells. Each that fails is an entry of the result; a statement that hangs is left out later."""
        with suppress(StudentError):
            self._process(())
        return self.cell_errors

    def call(
        self,
        name: str,
        args: Sequence[Any],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> Any:
        """What the student's `name` returns for copies of `args`.

        While it runs, the names in `substitutes` are those trusted functions, called back in this process, and the
        names in `fields` are those fields (field.py), computed in the student's. `asked` says afterwards how often
        they were, as far as the student's process can be believed.

        Raises:
            StudentError: it gave no value.
            SandboxError: our fault.
        """
        return self._ask("call", name, substitutes or {}, {"args": tuple(args)}, fields or {})

    def count(
        self,
        name: str,
        calls: Sequence[Sequence[Any]],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        times: int = 1,
        fields: Mapping[str, Any] | None = None,
    ) -> list[Counted]:
        """How many Python instructions and lines each of `calls` takes, and what it answers meanwhile.

        The first is called once more before, to warm up. Each is called `times` times, and the largest count is taken:
        the first time, new code may be counted in part; the second time, a result may have been kept.
        """
        repeated = [tuple(args) for args in calls for _ in range(times)]
        found = self._ask("count", name, substitutes or {}, {"calls": [repeated[0], *repeated]}, fields or {})
        if _are_counts(found, 1 + len(repeated)):
            return [_counted(found[start : start + times]) for start in range(1, len(found), times)]
        raise StudentError("wire", f"`{name}` changed how its instructions are counted")

    def timed(
        self,
        name: str,
        args: Sequence[Any],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> tuple[Any, float]:
        """What `call` returns, and the processor seconds that its process took for it, all threads, read from outside.

        They are evidence, not a verdict.
        """
        process = self._process(_key(name, substitutes, fields))
        before = process.seconds()
        value = self.call(name, args, substitutes, fields)
        return value, process.seconds() - before

    def done(self, name: str) -> None:
        """No more is asked of `name`: the processes that serve it alone end."""
        for key in [key for key in self._processes if key and key[0] == name]:
            self._processes.pop(key).end()

    def anew(self) -> "Run":
        """The same cells, in processes that nothing has been asked of. What is known to stop a process is left out."""
        run = Run(self._sandbox, self._cells)
        run._stopped, run._stopping_errors = list(self._stopped), list(self._stopping_errors)
        return run

    def status(self) -> dict[str, str]:
        """What the kernel says of the process that has run the cells: the fields of /proc/PID/status."""
        try:
            lines = Path(f"/proc/{self._process(()).pid}/status").read_text().splitlines()
        except OSError:
            return {}
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}

    def close(self) -> None:
        for process in self._processes.values():
            process.end()
        self._processes.clear()

    def __enter__(self) -> "Run":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Requests

    def _ask(
        self,
        what: str,
        name: str,
        substitutes: Mapping[str, Callable[..., Any]],
        request: dict[str, Any],
        fields: Mapping[str, Any],
    ) -> Any:
        """One request about the function `name`, and what came of it."""
        if (what, name) in self._dead:
            raise self._dead[what, name]
        request = {**request, "fields": dict(fields)}
        key = _key(name, substitutes, fields)
        for last in (False, True):
            try:
                return self._converse(self._process(key), what, name, substitutes, request)
            except Stopped as stopped:
                self._processes.pop(key).end()
                self._dead[what, name] = StudentError(stopped.kind, f"`{name}` {stopped}")
                raise self._dead[what, name] from None
            except Gone as problem:  # the zygote, and with it all its processes: once more with a new one
                self.close()
                if last:
                    raise SandboxError(f"the sandbox failed twice: {problem}") from None

    def _converse(
        self,
        process: Process,
        what: str,
        name: str,
        substitutes: Mapping[str, Callable[..., Any]],
        request: dict[str, Any],
    ) -> Any:
        token = secrets.token_hex(8)  # an answer that was sent before it was asked for does not have it
        most = ASKED_FACTOR * _weight(request) + ASKED_AT_LEAST
        before = process.nanoseconds_of_threads() if what == "count" else 0
        process.wake()
        budget = process.budget(self._sandbox.limits.call_seconds, slept=self._slept_by_function.get(name, 0.0))
        process.send({"do": what, "token": token, "name": name, **request}, budget)
        for _ in range(MAX_ASKED):
            message = process.receive(budget)
            if message.get("say") != "ask":
                break
            process.send(_answer(message, substitutes, self._sandbox.limits, most), budget)
        process.rest()
        self._slept_by_function[name] = budget.slept
        if not isinstance(message.get("token"), str) or message["token"] != token:
            raise Stopped("wire", "sent something that is no answer")
        process.look_at_holdings()  # what it has taken since the last look counts before what it says
        if what == "count":
            ran = process.nanoseconds_of_threads() > before
            self.threads[name] = max(self.threads.get(name, 0), process.threads() - 1, int(ran))
        match message:
            case {"say": "returned", "value": value, "asked": int(asked)}:
                self.asked = asked
                return value
            case {"say": "missing"}:
                raise StudentError("missing", self._explainer.absent(name))
            case {"say": "unsendable", "text": str(text)}:
                text = self._explainer.helpful(text)
                raise StudentError("wire", f"`{name}` returned more than can be handed over: {text}")
            case {"say": "raised"}:
                problem = self._problem(message)
                cell = problem.cell.name if problem.cell else None
                raise StudentError("raised", self._explainer.raised(name, problem), cell, problem.line, problem.kind)
        raise Stopped("wire", "sent something that is no answer")

    def _problem(self, message: dict[str, Any]) -> Raised:
        """The exception that a message tells of."""
        kind, text, number, line = (message.get(key) for key in ("type", "text", "cell", "line"))
        if not isinstance(kind, str) or not isinstance(text, str):
            raise Stopped("wire", "sent something that is no answer")
        if kind == "MemoryError" and not text:
            text = f"it needs more memory than the {self._sandbox.limits.memory_mb:g} MB that are allowed"
        known = isinstance(number, int) and 0 <= number < len(self._cells) and isinstance(line, int) and line > 0
        place = (self._cells[number], line) if known else (None, None)
        return Raised(kind[:MESSAGE], text[:MESSAGE], *place, message.get("own") is True)

    # Cells

    def _process(self, key: tuple[str, ...]) -> Process:
        """The process of `key`, in which the cells have run."""
        if self._unusable is not None:
            raise self._unusable
        if key not in self._processes:
            self._processes[key] = self._loaded(key)
        return self._processes[key]

    def _loaded(self, key: tuple[str, ...]) -> Process:
        """A fresh process that has run the cells, all statements but those that stopped an earlier one."""
        while True:
            process = self._sandbox.fork(self._warm)
            seconds = self._sandbox.limits.cell_seconds
            progress = _Progress(process.budget(seconds, slept=min(self._slept, 1.5 * seconds)))  # a little is left
            try:
                self._run_cells(process, key[1:], progress)
                process.rest()
                process.look_at_holdings()
            except Stopped as stopped:
                process.end()
                self._stopped.append(progress.at)
                cell = self._cells[progress.at[0]].name
                self._stopping_errors.append(CellError(cell, None, stopped.kind, f"this cell {stopped}"))
                if len(self._stopped) >= MAX_STOPPED:
                    text = "the notebook's cells cannot be run: too many of them hang or end Python"
                    self._unusable = StudentError(stopped.kind, text)
                    self._explainer.learn(self._stopping_errors)
                    raise self._unusable from None
                continue
            finally:
                self._slept = progress.budget.slept
            if not key:
                self._explainer.learn([*self._stopping_errors, *progress.errors], progress.missing)
                stopped = {number: None for number, _ in self._stopped}
                few = len(self._stopped) < MAX_STOPPED // 2  # else only definitions were run
                self.unfinished = {**progress.ran, **stopped} if few else None
            return process

    def _run_cells(self, process: Process, substitutes: Sequence[str], progress: "_Progress") -> None:
        limits = self._sandbox.limits
        total = process.budget(ALL_CELLS * limits.cell_seconds)
        process.send({
            "do": "load",
            "cells": [cell.source for cell in self._cells],
            "skip": self._stopped,
            "definitions_only": len(self._stopped) >= MAX_STOPPED // 2,
            "substitutes": list(substitutes),
        }, progress.budget)  # fmt: skip
        while True:
            match message := process.receive(progress.budget):
                case {"say": "at", "cell": int(cell), "statement": int(statement)} if cell < len(self._cells):
                    if cell > progress.at[0]:  # only a later cell gets time of its own, and none gets more to sleep
                        seconds, before = min(limits.cell_seconds, total.left()), progress.budget
                        progress.budget = process.budget(seconds, before.patience, before.slept)
                    progress.at = max(progress.at, (cell, statement))
                case {"say": "cell failed" | "left out" as what}:
                    problem = self._problem(message)
                    number = progress.at[0]
                    cell = self._cells[number]
                    line = problem.line if problem.cell is cell else None
                    kind = "raised" if what == "cell failed" else LEFT_OUT
                    if len(progress.errors) < 2 * len(self._cells) + MAX_NOTED:  # it may forge any number
                        progress.errors.append(CellError(cell.name, line, kind, _printable(problem.described)))
                    # Where a statement was left out and others were run, it is not known which.
                    known = what == "cell failed" and progress.ran.get(number, 0) is not None
                    progress.ran[number] = max(progress.at[1], 0) if known else None
                case {"say": "not imported", "module": str(module), "installed": bool(installed), "line": int(line)}:
                    if len(progress.missing) < MAX_NOTED:
                        cell = self._cells[progress.at[0]].name
                        progress.missing.append(Missing(_printable(module[:MESSAGE]), installed, cell, line))
                case {"say": "loaded"}:
                    return
                case _:
                    raise Stopped("wire", "sent something that is no answer")


@dataclass
class _Progress:
    """How far the cells have come, and which of them failed, after how many statements."""

    budget: Budget
    at: tuple[int, int] = (0, -1)
    errors: list[CellError] = field(default_factory=list)
    ran: dict[int, int | None] = field(default_factory=dict)
    missing: list[Missing] = field(default_factory=list)


def _answer(
    message: dict[str, Any], substitutes: Mapping[str, Callable[..., Any]], limits: Limits, most: int
) -> dict[str, Any]:
    """What a trusted function says to what the student's code asks it, within the memory that the student's code has.

    Small arguments can ask for large results: three of 1,000 numbers broadcast to 10⁹. Arguments that weigh more than
    `most` are refused: what a function does with them would take longer than any call may.
    """
    name, args, kwargs = (message.get(key) for key in ("name", "args", "kwargs"))
    if not isinstance(name, str) or name not in substitutes:
        raise Stopped("wire", "sent something that is no answer")
    if not isinstance(args, tuple) or not isinstance(kwargs, dict):
        raise Stopped("wire", "sent something that is no answer")
    if _weight(args) + _weight(kwargs) > most:
        return _refusal("ValueError", name, "they are much larger than those that your function was called with")
    try:
        with np.errstate(all="ignore"), confine.memory(int(limits.memory_mb * 2**20)):
            return {"do": "answer", "value": substitutes[name](*args, **kwargs)}
    except Exception as problem:
        kind = type(problem).__name__
        return _refusal(kind, name, str(problem)) if kind in _PASSED_ON else _refusal("ValueError", name, kind)


def _refusal(kind: str, name: str, text: str) -> dict[str, Any]:
    text = f"`{name}` (the course's own, while this function is graded) cannot take these arguments: {text}"
    return {"do": "refuse", "type": kind, "text": _printable(text)}


def _key(name: str, substitutes: Mapping[str, Any] | None, fields: Mapping[str, Any] | None) -> tuple[str, ...]:
    """Which of a run's processes serves a function: one of its own, if it uses others."""
    used = sorted({*(substitutes or {}), *(fields or {})})
    return (name, *used) if used else ()


def _weight(value: object) -> int:
    """The bytes of a value as if each number in it took eight."""
    match value:
        case np.ndarray():
            return 8 * value.size
        case str():
            return len(value)
        case dict():
            return 8 + sum(map(_weight, value.values()))
        case list() | tuple():
            return 8 + sum(map(_weight, value))
    return 8


def _are_counts(found: object, number: int) -> bool:
    match found:
        case list() if len(found) == number:
            return all(isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], int) for each in found)
    return False


def _counted(found: list[tuple[int, Any]]) -> Counted:
    steps = [each for each, _ in found]
    return Counted(max(steps) if min(steps) >= 0 else -1, [answer for _, answer in found])


def _printable(text: str) -> str:
    """One line without control characters, and not too long."""
    text = " ".join("".join(char if char.isprintable() else " " for char in text[: 4 * MESSAGE]).split())
    return text if len(text) <= MESSAGE else text[: MESSAGE - 1] + "…"
