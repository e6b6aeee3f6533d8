"""TRUSTED SIDE. One submission at work: its functions are called in walled-in processes, and their answers taken."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from ..course import Limits
from ..submission import Cell
from .answered import Answered, Counted, Kept, are_counts
from .asked import Asked
from .cells import Cells
from .conversation import About, Conversation
from .errors import SandboxError, StudentError
from .explain import CellError
from .light import lightened
from .process import Gone, Process, Stopped
from .usage import Memory, status

T = TypeVar("T")

HELD = ("disk", "threads")  # why a process is stopped for what one of its functions may have left behind
MAX_KEPT = 1_000  # objects of the student's that one check may have made
PRINTED = 10_000  # characters of what a call printed that are kept
# Imported by the zygote when a submission names them: slow ones, so that only the first of a class waits for them.
WARM = {"matplotlib": "matplotlib.pyplot", "scipy": "scipy", "pandas": "pandas", "PIL": "PIL.Image", "h5py": "h5py"}


class Run:
    """One submission's cells, and the processes that have run them.

    One process serves all functions, but for those that are given substitutes, which get one each: what a substitute
    answered can never serve the function that it stands for. After a time-out or a crash, the next call gets a fresh
    process. `used` are the functions that others may be given a field or a substitute for: their names stand for
    either while that is so, and for the student's own at any other time.

    `threads` has, for each function that was counted, how many threads its process had beside the first one when it
    answered, and at least 1 where one had run meanwhile: not all steps are then counted.

    `right` has the right answer to a call of a function, where it is known: of answers that weigh far more, only what
    they are is kept (light.py).

    `fork` gives a fresh process in which the named modules are imported already.
    """

    def __init__(self, fork: Callable[[list[str]], Process], limits: Limits, cells: Sequence[Cell],
                 used: Sequence[str] = ()):
        self.cells = cells
        self._fork = fork
        self._limits = limits
        self._used = tuple(used)
        self._loaded = Cells(cells, limits)
        self._processes: dict[tuple[str, ...], Process] = {}
        self._dead: dict[tuple[str, str], StudentError] = {}
        self._slept_by_function: dict[str, float] = {}
        self.threads: dict[str, int] = {}
        self.right: Callable[[str, Sequence[Any], Mapping[str, Any]], Any] | None = None
        words = set(re.findall(r"\w+", "\n".join(cell.source for cell in cells if len(cell.source) < 100_000)))
        self.asked = 0
        self.printed = ""
        self._kept = 0  # objects since they were forgotten
        self._to_forget: set[Process] = set()
        self._served: dict[Process, set[str]] = {}  # what each process has been asked about
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

    def call_all(
        self,
        name: str,
        calls: Sequence[tuple[Sequence[Any], Mapping[str, Any]]],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        fields: Mapping[str, Any] | None = None,
        of: Kept | None = None,
    ) -> list[Answered | StudentError]:
        """What the student's `name` returns for copies of each call's arguments; with `of`, the method of an object.

        They are made one after the other, and sent and answered in one go. Functions among the arguments are called
        back in this process. Meanwhile the names in `substitutes` are those trusted functions, called back in this
        process, and the names in `fields` are those fields (field.py), computed in the student's.

        Raises:
            SandboxError: our fault.
        """
        asked = Asked(substitutes or {})
        request = {"calls": [asked.handed_over(args, kwargs) for args, kwargs in calls], "keep": None}
        stub = of.stub if of else None

        def light(index: int, value: Any) -> Any:
            return self._light(name, *calls[index], value) if of is None else value

        return self._ask(About("call", name, stub=stub), asked, request, fields or {}, of, len(calls), light)

    def call(
        self,
        name: str,
        args: Sequence[Any],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        fields: Mapping[str, Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
        of: Kept | None = None,
    ) -> Any:
        """What one call returns. `asked` and `printed` say afterwards what `Answered` says of it.

        Raises:
            StudentError: it gave no value.
            SandboxError: our fault.
        """
        return self._valued(self.call_all(name, [(args, kwargs or {})], substitutes, fields, of)[0])

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
        request = {"calls": [asked.handed_over(args, kwargs or {})], "keep": number}
        value = self._valued(self._ask(About("call", name, "class"), asked, request, {})[0])
        return self._kept_as(number, name, asked), value

    def read(self, name: str, substitutes: Mapping[str, Callable[..., Any]] | None = None,
             of: Kept | None = None) -> Any:
        """The student's variable `name`; with `of`, the attribute of an object.

        Raises:
            StudentError: there is none.
            SandboxError: our fault.
        """
        about = About("read", name, "variable", of.stub if of else None)
        return self._valued(self._ask(about, Asked(substitutes or {}), {"keep": None}, {}, of)[0])

    def _valued(self, answer: Answered | StudentError) -> Any:
        if isinstance(answer, StudentError):
            raise answer
        self.asked, self.printed = answer.asked, answer.printed
        return answer.value

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
        found = self._counts(name, asked, [repeated[0], *repeated], fields or {})
        given = [args for args in calls for _ in range(times)]
        found = [(steps, self._light(name, args, {}, answer))
                 for (steps, answer), args in zip(found, [calls[0], *given], strict=True)]
        return [Counted.of(found[start : start + times]) for start in range(1, len(found), times)]

    def count_making(self, name: str, calls: Sequence[Sequence[Any]],
                     substitutes: Mapping[str, Callable[..., Any]] | None = None) -> tuple[list[Kept], list[Counted]]:
        """How many steps the class `name` takes to make an object of each of `calls`, and these objects."""
        asked = Asked(substitutes or {})
        numbers = [self._next_number() for _ in calls]
        counted = self._counts(name, asked, [{**_counted_call(asked, args), "keep": number}
                                             for args, number in zip(calls, numbers, strict=True)])
        return [self._kept_as(number, name, asked) for number in numbers], [Counted.of([each]) for each in counted]

    def count_of(self, name: str, calls: Sequence[tuple[Kept, Sequence[Any]]],
                 substitutes: Mapping[str, Callable[..., Any]] | None = None) -> list[Counted]:
        """How many steps the method `name` takes, of an object each time."""
        asked = Asked(substitutes or {})
        counted = self._counts(name, asked, [{**_counted_call(asked, args), "of": each.number} for each, args in calls],
                               of=calls[0][0])
        return [Counted.of([each]) for each in counted]

    def _counts(self, name: str, asked: Asked, calls: list[dict[str, Any]], fields: Mapping[str, Any] | None = None,
                of: Kept | None = None) -> list[tuple[int, Any]]:
        about = About("count", name, stub=of.stub if of else None)
        found = self._valued(self._ask(about, asked, {"calls": calls, "keep": None}, fields or {}, of)[0])
        if not are_counts(found, len(calls)):
            raise StudentError("wire", f"`{name}` changed how its instructions are counted")
        return found

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
        return self._clocked(name, substitutes, lambda: self.call(name, args, substitutes, fields))

    def counted_and_timed(
        self,
        name: str,
        args: Sequence[Any],
        substitutes: Mapping[str, Callable[..., Any]] | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> tuple[Counted, float]:
        """What `count` finds of one call that is made once, and the processor seconds of that very call."""
        asked = Asked(substitutes or {})

        def count() -> Counted:
            ((steps, answer),) = self._counts(name, asked, [_counted_call(asked, args)], fields)
            return Counted(steps, [self._light(name, args, {}, answer)])

        return self._clocked(name, substitutes, count)

    def _clocked(self, name: str, substitutes: Mapping[str, Any] | None, ask: Callable[[], T]) -> tuple[T, float]:
        process = self._process(_key(name, substitutes or {}))
        before = process.seconds()
        found = ask()
        return found, process.seconds() - before

    def memory(self, name: str, substitutes: Mapping[str, Any]) -> Memory | None:
        """What the process that serves `name` has of memory. It is the kernel's word, read from outside."""
        return self._process(_key(name, substitutes)).memory()

    def done(self, name: str) -> None:
        """No more is asked of `name`: the processes that serve it alone end."""
        for key in [key for key in self._processes if key and key[0] == name]:
            self._processes.pop(key).end()

    def anew(self) -> "Run":
        """The same cells, in processes that nothing has been asked of. What is known to stop a process is left out."""
        run = Run(self._fork, self._limits, self.cells, self._used)
        run._loaded = self._loaded.anew()
        run.right = self.right
        return run

    def status(self) -> dict[str, str]:
        """What the kernel says of the process that has run the cells: the fields of /proc/PID/status."""
        return status(self._process(()).pid)

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
        key = _key(stub, asked.substitutes)
        return Kept(stub, number, key, self._processes[key])

    def _light(self, name: str, args: Sequence[Any], kwargs: Mapping[str, Any], value: Any) -> Any:
        """What is kept of the answer of a function."""
        return value if self.right is None else lightened(value, partial(self.right, name, args, kwargs))

    # Requests

    def _ask(self, about: About, asked: Asked, request: dict[str, Any], fields: Mapping[str, Any],
             of: Kept | None = None, number: int = 1,
             light: Callable[[int, Any], Any] = lambda index, value: value) -> list["Answered | StudentError"]:
        """One request about a stub, or a member of an object, and the answers that came of it, `number` of them."""
        if (about.what, about.label) in self._dead:
            return [self._dead[about.what, about.label]] * number
        request = {**request, "name": about.name, "of": of.number if of else None,
                   "fields": dict(fields), "substitutes": asked.parameters()}
        key = of.key if of else _key(about.name, asked.substitutes)
        for last in (False, True):
            if of is not None and self._processes.get(key) is not of.process:
                raise StudentError("crashed", f"the object of `{of.stub}` is gone with the process that it was in")
            try:
                return self._answers(self._process(key), about, asked, request, number, light)
            except _OthersDoing:
                continue
            except Gone as problem:  # the zygote, and with it all its processes: once more with a new one
                self.close()
                if last or of is not None:
                    raise SandboxError(f"the sandbox failed twice: {problem}") from None
        raise AssertionError("not reached")

    def _answers(self, process: Process, about: About, asked: Asked, request: dict[str, Any],
                 number: int, light: Callable[[int, Any], Any]) -> list["Answered | StudentError"]:
        request["forget"] = process in self._to_forget
        served = self._served.setdefault(process, set())
        others = served - {about.owner}
        served.add(about.owner)
        self._to_forget.discard(process)
        talk = Conversation(process, about, asked, self._limits, self._slept_by_function.get(about.label, 0.0))
        answers: list[Answered | StudentError] = []
        try:
            for message in talk.answers(request, number):
                answer = self._understood(about, message)
                if isinstance(answer, Answered):  # as each arrives: together they may weigh more than there is memory
                    answer = replace(answer, value=light(len(answers), answer.value))
                answers.append(answer)
            talk.rest()
        except Stopped as stopped:
            key = next(key for key, each in self._processes.items() if each is process)
            self._processes.pop(key).end()
            if stopped.kind in HELD and others and request["of"] is None:
                raise _OthersDoing from None  # once more, in a process that has served nothing else
            if stopped.kind in HELD or len(answers) == number:  # what it was holding with its answers: none counts
                answers = []
            self._dead[about.what, about.label] = StudentError(stopped.kind, f"`{about.label}` {stopped}")
            return answers + [self._dead[about.what, about.label]] * (number - len(answers))
        finally:
            self._slept_by_function[about.label] = talk.slept
        if about.what == "count":
            self.threads[about.owner] = max(self.threads.get(about.owner, 0), talk.threads)
        return answers

    def _understood(self, about: About, message: dict[str, Any]) -> "Answered | StudentError":
        """What one answer says.

        Raises:
            Stopped: it is none.
        """
        explainer = self._loaded.explainer
        match message:
            case {"say": "returned", "value": value}:
                match message.get("asked", 0), message.get("printed", ""):
                    case int(often), str(printed):
                        return Answered(value, often, printed[:PRINTED])
            case {"say": "missing"}:
                absent = explainer.absent(about.label, about.kind) if about.stub is None else (
                    f"an object of `{about.stub}` has no {'attribute' if about.what == 'read' else 'method'} "
                    f"`{about.name}`")
                return StudentError("missing", absent)
            case {"say": "unsendable", "text": str(text)}:
                text = explainer.helpful(text)
                return StudentError("wire", f"`{about.label}` returned more than can be handed over: {text}")
            case {"say": "raised"}:
                problem = self._loaded.problem(message)
                cell = problem.cell.name if problem.cell else None
                text = explainer.raised(about.label, problem)
                return StudentError("raised", text, cell, problem.line, problem.kind, problem.kinds)
        raise Stopped("wire", "sent something that is no answer")

    def _process(self, key: tuple[str, ...]) -> Process:
        """The process of `key`, in which the cells have run."""
        if key not in self._processes:
            used = {*self._used, *key[1:]}
            self._processes[key] = self._loaded.loaded(lambda: self._fork(self._warm), sorted(used), learn=not key)
        return self._processes[key]


class _OthersDoing(Exception):
    """A process holds more than it may, and not only the function that is asked about has run in it."""


def _counted_call(asked: Asked, args: Sequence[Any]) -> dict[str, Any]:
    return asked.handed_over(args, {})


def _key(name: str, substitutes: Mapping[str, Any]) -> tuple[str, ...]:
    """Which of a run's processes serves a function: one of its own, if what it uses is answered from here."""
    return (name, *sorted(substitutes)) if substitutes else ()
