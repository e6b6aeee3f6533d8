"""TRUSTED SIDE. One submission at work: its functions are called in walled-in processes, and their answers taken."""

import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..course import Limits
from ..submission import Cell
from . import wire
from .asked import ASKED_AT_LEAST, ASKED_FACTOR, MAX_ASKED, Asked, refusal, weight
from .cells import Cells
from .errors import SandboxError, StudentError
from .explain import CellError
from .process import Gone, Process, Stopped

MAX_KEPT = 1_000  # objects of the student's that one check may have made
PRINTED = 10_000  # characters of what a call printed that are kept
# Imported by the zygote when a submission names them: slow ones, so that only the first of a class waits for them.
WARM = {"matplotlib": "matplotlib.pyplot", "scipy": "scipy", "pandas": "pandas", "PIL": "PIL.Image", "h5py": "h5py"}


@dataclass(frozen=True)
class Counted:
    """The steps of a call, -1 where it changed how they are counted, and what it answered each time."""

    steps: int
    answers: list[Any]


@dataclass(frozen=True, eq=False)
class Kept:
    """An object that stays in the student's process: the class that made it, and the number that stands for it there.

    The number is ours, and nothing that the student's process sends names one.
    """

    stub: str
    number: int
    key: tuple[str, ...]
    process: Process


class Run:
    """One submission's cells, and the processes that have run them.

    Functions that are graded with substitutes get a process each, the others share one: what a substitute answered can
    never serve the function that it stands for. After a time-out or a crash, the next call gets a fresh process.

    `threads` has, for each function that was counted, how many threads its process had beside the first one when it
    answered, and at least 1 where one had run meanwhile: not all steps are then counted.

    `fork` gives a fresh process in which the named modules are imported already.
    """

    def __init__(self, fork: Callable[[list[str]], Process], limits: Limits, cells: Sequence[Cell]):
        self.cells = cells
        self._fork = fork
        self._limits = limits
        self._loaded = Cells(cells, limits)
        self._processes: dict[tuple[str, ...], Process] = {}
        self._dead: dict[tuple[str, str], StudentError] = {}
        self._slept_by_function: dict[str, float] = {}
        self.threads: dict[str, int] = {}
        words = set(re.findall(r"\w+", "\n".join(cell.source for cell in cells if len(cell.source) < 100_000)))
        self.asked = 0
        self.printed = ""
        self._kept = 0  # objects since they were forgotten
        self._to_forget: set[Process] = set()
        self._warm = [module for word, module in WARM.items() if word in words]

    @property
    def cell_errors(self) -> list[CellError]:
        return self._loaded.explainer.errors

    @property
    def unfinished(self) -> dict[int, int | None] | None:
        """The cells that did not run to their end, once they have been run (cells.py)."""
        return self._loaded.unfinished

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences about the notebook as a whole: what could not be imported, which cells were stopped."""
        return self._loaded.explainer.notes(self._loaded.stopping_errors)

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
        kwargs: Mapping[str, Any] | None = None,
        of: Kept | None = None,
    ) -> Any:
        """What the student's `name` returns for copies of `args` and `kwargs`; with `of`, the method of an object.

        Functions among these are called back in this process. `printed` has the beginning of what it printed.
        While it runs, the names in `substitutes` are those trusted functions, called back in this process, and the
        names in `fields` are those fields (field.py), computed in the student's. `asked` says afterwards how often
        they were, as far as the student's process can be believed.

        Raises:
            StudentError: it gave no value.
            SandboxError: our fault.
        """
        asked = Asked(substitutes or {})
        return self._ask("call", name, asked, asked.handed_over(args, kwargs or {}), fields or {}, of)

    def make(
        self,
        name: str,
        args: Sequence[Any],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> tuple[Kept, Any]:
        """What the student's class `name` makes, which stays in its process, and its value as it is sent.

        Raises:
            StudentError: nothing was made.
            SandboxError: our fault.
        """
        asked = Asked(substitutes or {})
        number = self._next_number()
        request = {**asked.handed_over(args, kwargs or {}), "keep": number}
        value = self._ask("call", name, asked, request, {}, kind="class")
        return self._kept_as(number, name, asked), value

    def read(self, name: str, substitutes: Mapping[str, Callable[..., Any]] | None = None,
             of: Kept | None = None) -> Any:
        """The student's variable `name`; with `of`, the attribute of an object.

        Raises:
            StudentError: there is none.
            SandboxError: our fault.
        """
        return self._ask("read", name, Asked(substitutes or {}), {}, {}, of, kind="variable")

    def forget(self) -> None:
        """Let go of all objects that are kept."""
        self._kept = 0
        self._to_forget = set(self._processes.values())

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
        asked = Asked(substitutes or {})
        repeated = [each for args in calls for each in [_counted_call(asked, args)] * times]
        found = self._ask("count", name, asked, {"calls": [repeated[0], *repeated]}, fields or {})
        if _are_counts(found, 1 + len(repeated)):
            return [_counted(found[start : start + times]) for start in range(1, len(found), times)]
        raise StudentError("wire", f"`{name}` changed how its instructions are counted")

    def count_making(self, name: str, calls: Sequence[Sequence[Any]],
                     substitutes: Mapping[str, Callable[..., Any]] | None = None) -> tuple[list[Kept], list[Counted]]:
        """How many steps the class `name` takes to make an object of each of `calls`, and these objects."""
        asked = Asked(substitutes or {})
        numbers = [self._next_number() for _ in calls]
        request = {"calls": [{**_counted_call(asked, args), "keep": number}
                             for args, number in zip(calls, numbers, strict=True)]}
        counted = self._counts(name, asked, request, None)
        return [self._kept_as(number, name, asked) for number in numbers], counted

    def count_of(self, name: str, calls: Sequence[tuple[Kept, Sequence[Any]]],
                 substitutes: Mapping[str, Callable[..., Any]] | None = None) -> list[Counted]:
        """How many steps the method `name` takes, of an object each time."""
        asked = Asked(substitutes or {})
        request = {"calls": [{**_counted_call(asked, args), "of": each.number} for each, args in calls]}
        return self._counts(name, asked, request, calls[0][0])

    def _counts(self, name: str, asked: Asked, request: dict[str, Any], of: Kept | None) -> list[Counted]:
        found = self._ask("count", name, asked, request, {}, of)
        if not _are_counts(found, len(request["calls"])):
            raise StudentError("wire", f"`{name}` changed how its instructions are counted")
        return [_counted([each]) for each in found]

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
        run = Run(self._fork, self._limits, self.cells)
        run._loaded = self._loaded.anew()
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

    # Objects

    def _next_number(self) -> int:
        self._kept += 1
        if self._kept > MAX_KEPT:
            raise SandboxError(f"a check had more than {MAX_KEPT:,} objects made, expected fewer")
        return self._kept

    def _kept_as(self, number: int, stub: str, asked: Asked) -> Kept:
        key = _key(stub, asked.substitutes, {})
        return Kept(stub, number, key, self._processes[key])

    # Requests

    def _ask(
        self,
        what: str,
        name: str,
        asked: Asked,
        request: dict[str, Any],
        fields: Mapping[str, Any],
        of: Kept | None = None,
        kind: str = "function",
    ) -> Any:
        """One request about `name`, a member of an object or a stub of that kind, and what came of it."""
        about = _About(what, name, kind, of.stub if of else None)
        if (what, about.label) in self._dead:
            raise self._dead[what, about.label]
        request = {"keep": None, **request, "fields": dict(fields), "of": of.number if of else None}
        key = of.key if of else _key(name, asked.substitutes, fields)
        for last in (False, True):
            if of is not None and self._processes.get(key) is not of.process:
                raise StudentError("crashed", f"the object of `{of.stub}` is gone with the process that it was in")
            try:
                return self._converse(self._process(key), about, asked, request)
            except Stopped as stopped:
                self._processes.pop(key).end()
                self._dead[what, about.label] = StudentError(stopped.kind, f"`{about.label}` {stopped}")
                raise self._dead[what, about.label] from None
            except Gone as problem:  # the zygote, and with it all its processes: once more with a new one
                self.close()
                if last or of is not None:
                    raise SandboxError(f"the sandbox failed twice: {problem}") from None

    def _converse(self, process: Process, about: "_About", asked: Asked, request: dict[str, Any]) -> Any:
        token = secrets.token_hex(8)  # an answer that was sent before it was asked for does not have it
        what, name = about.what, about.label
        request["forget"] = process in self._to_forget
        self._to_forget.discard(process)
        most = ASKED_FACTOR * weight(request) + ASKED_AT_LEAST
        before = process.nanoseconds_of_threads() if what == "count" else 0
        process.wake()
        budget = process.budget(self._limits.call_seconds, slept=self._slept_by_function.get(name, 0.0))
        process.send({"do": what, "token": token, "name": about.name, **request}, budget)
        for _ in range(MAX_ASKED):
            message = process.receive(budget)
            if message.get("say") != "ask":
                break
            answer = asked.answered(message, self._limits, most)
            try:
                process.send(answer, budget)
            except wire.WireError as problem:  # found before a byte of it is sent
                process.send(refusal("ValueError", answer["who"], f"its answer holds {problem}"), budget)
        process.rest()
        self._slept_by_function[name] = budget.slept
        if not isinstance(message.get("token"), str) or message["token"] != token:
            raise Stopped("wire", "sent something that is no answer")
        process.look_at_holdings()  # what it has taken since the last look counts before what it says
        if what == "count":
            ran = process.nanoseconds_of_threads() > before
            stub = about.stub or about.name
            self.threads[stub] = max(self.threads.get(stub, 0), process.threads() - 1, int(ran))
        match message:
            case {"say": "returned", "value": value, "asked": int(often), "printed": str(printed)}:
                self.asked, self.printed = often, printed[:PRINTED]
                return value
            case {"say": "missing"}:
                absent = self._loaded.explainer.absent(name, about.kind) if about.stub is None else (
                    f"an object of `{about.stub}` has no {'attribute' if what == 'read' else 'method'} `{about.name}`")
                raise StudentError("missing", absent)
            case {"say": "unsendable", "text": str(text)}:
                text = self._loaded.explainer.helpful(text)
                raise StudentError("wire", f"`{name}` returned more than can be handed over: {text}")
            case {"say": "raised"}:
                problem = self._loaded.problem(message)
                cell = problem.cell.name if problem.cell else None
                text = self._loaded.explainer.raised(name, problem)
                raise StudentError("raised", text, cell, problem.line, problem.kind, problem.kinds)
        raise Stopped("wire", "sent something that is no answer")

    def _process(self, key: tuple[str, ...]) -> Process:
        """The process of `key`, in which the cells have run."""
        if key not in self._processes:
            substitutes = key[1:] if key else None
            self._processes[key] = self._loaded.loaded(lambda: self._fork(self._warm), substitutes)
        return self._processes[key]


@dataclass(frozen=True)
class _About:
    """What a request asks, and of what: a stub of some kind, or a member of an object that `stub` made."""

    what: str
    name: str
    kind: str
    stub: str | None

    @property
    def label(self) -> str:
        return f"{self.stub}.{self.name}" if self.stub else self.name


def _counted_call(asked: Asked, args: Sequence[Any]) -> dict[str, Any]:
    return {**asked.handed_over(args, {}), "of": None, "keep": None}


def _key(name: str, substitutes: Mapping[str, Any] | None, fields: Mapping[str, Any] | None) -> tuple[str, ...]:
    """Which of a run's processes serves a function: one of its own, if it uses others."""
    used = sorted({*(substitutes or {}), *(fields or {})})
    return (name, *used) if used else ()


def _are_counts(found: object, number: int) -> bool:
    match found:
        case list() if len(found) == number:
            return all(isinstance(each, tuple) and len(each) == 2 and isinstance(each[0], int) for each in found)
    return False


def _counted(found: list[tuple[int, Any]]) -> Counted:
    steps = [each for each, _ in found]
    return Counted(max(steps) if min(steps) >= 0 else -1, [answer for _, answer in found])
