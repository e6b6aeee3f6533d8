"""UNTRUSTED SIDE. Runs a student's cells and answers calls of what they define, inside the walls.

This process holds nothing worth stealing: no expected value, no reference, no other submission. Whatever it sends is
judged on the trusted side as an answer like any other, so it need not defend itself against the code it runs.
"""

import __future__

import ast
import builtins
import contextlib
import inspect
import linecache
import os
import sys
import types
import warnings
from collections.abc import Callable
from functools import partial
from typing import Any

import counting
import exceptions
import field
import kept
import not_installed
import numpy._core.arrayprint
import shell
import tables
import wire

PRINTED = 10_000  # characters of what a call printed that are passed on
REQUEST_LIMIT = 1 << 40  # requests come from the trusted side
_FUTURES = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
_read, _write = os.read, os.write  # as they are before any student's code runs

# What is not counted: the printing of arrays, which has a loop for each, the showing of warnings, which is done once,
# and what answers for the course.
_MUTED = counting.codes(numpy._core.arrayprint, warnings, linecache, field, wire, tables, kept, exceptions, shell)


class Child:
    def __init__(self, descriptor: int, limit: int):
        self._descriptor = descriptor
        self._limit = limit
        self._module = types.ModuleType("__main__")
        self._namespace = self._module.__dict__
        self._namespace["__builtins__"] = builtins  # not this module's own
        ipython = shell.shell(self._execute)
        self._namespace.update(get_ipython=lambda: ipython, display=shell.nothing, help=shell.nothing, In=[], Out={})
        self._namespace[not_installed.HOOK] = not_installed.hook(self._send)
        self._substitutes: dict[str, Callable[..., Any]] = {}
        self._replaced: dict[str, Any] = {}  # the functions that the student has under their names
        self._set_aside: dict[str, Any] = {}  # what else is under these names, until a request is answered
        self._objects = kept.Objects(self._namespace)
        self._fields: dict[str, Callable[..., Any]] = {}
        self._given: dict[str, int] = {}  # what the course answers while a call runs: how many arguments each takes
        self._asked = 0
        self._calling = False
        self._token = ""
        self._cell = 0
        self._flags = 0
        sys.modules["__main__"] = self._module

    def greet(self, missing: list[str]) -> None:
        """The first message: which walls are missing."""
        self._send({"say": "ready", "missing": missing})

    def serve(self) -> None:
        """Answer requests until there are no more."""
        handlers = {"load": self._load, "call": self._call, "count": self._count, "read": self._read_value}
        while (request := self._receive()) is not None:
            handlers[request["do"]](request)

    # Cells

    def _load(self, request: dict) -> None:
        for name in request["used"]:
            self._substitutes[name] = self._substitute(name)
        skip = set(request["skip"])
        for number, source in enumerate(request["cells"]):
            self._cell, self._flags = number, 0
            self._come_to(number, -1, request["in_steps"])
            if (number, -1) in skip:
                continue
            try:
                tree = _parsed(source, number)
                for index, statement in enumerate(tree.body):
                    if (number, index) in skip:
                        continue
                    if request["definitions_only"] and not isinstance(statement, _DEFINITIONS):
                        continue
                    self._come_to(number, index, request["in_steps"])
                    self._run_what_is_there(statement)
                    self._put_substitutes()
            except BaseException as problem:
                self._send({"say": "cell failed", **exceptions.described(problem)})
        self._send({"say": "loaded"})

    def _come_to(self, cell: int, statement: int, in_steps: bool) -> None:
        self._send({"say": "at", "cell": cell, "statement": statement})
        if in_steps:  # what the one before has taken is looked at first
            self._receive()

    def _run_what_is_there(self, statement: ast.stmt) -> None:
        """Run one statement; where it uses what cannot be had here, it is left out, and the cell goes on."""
        try:
            try:
                self._run(statement)
            except not_installed.NotInstalled:
                if not isinstance(statement, _ANNOTATED):
                    raise
                self._flags |= __future__.annotations.compiler_flag  # its annotations may be all that uses it
                self._run(statement)
        except Exception as problem:
            lacks = not_installed.of(problem)
            if lacks is None:
                raise
            for name in not_installed.bound(statement):
                self._namespace.setdefault(name, not_installed.Placeholder(lacks))
            self._send({"say": "left out", **exceptions.described(problem)})

    def _run(self, statement: ast.stmt) -> None:
        module = ast.Module(not_installed.guarded(statement), type_ignores=[])
        code = compile(module, exceptions.FILENAME.format(self._cell), "exec", self._flags, dont_inherit=True)
        self._flags |= code.co_flags & _FUTURES
        exec(code, self._namespace)

    def _execute(self, source: str, offset: int) -> None:
        """Run the body of a magic as a part of the present cell, `offset` lines below its top."""
        tree = _parsed(source, self._cell)
        ast.increment_lineno(tree, offset)
        for statement in tree.body:
            self._run(statement)

    # Calls

    def _call(self, request: dict) -> None:
        """Make the calls of a request, one after the other, and answer each as soon as it is done."""
        for index, call in enumerate(request["calls"]):
            self._answer(request, index, partial(self._called, request["keep"], call))

    def _called(self, keep: int | None, call: dict, function: Callable[..., Any]) -> tuple[Any, str]:
        args, kwargs = self._arguments(call)
        before = sys.stdout
        sys.stdout = printed = _Printed(before)
        try:
            return self._objects.keep(keep, function(*args, **kwargs)), printed.text
        finally:
            sys.stdout = before

    def _read_value(self, request: dict) -> None:
        self._answer(request, 0, lambda value: (value, ""))

    def _count(self, request: dict, steps: Callable[..., tuple[int, Any]] = counting.count) -> None:
        def count(_):
            counts = []
            for call in request["calls"]:
                args, kwargs = self._arguments(call)
                function = self._objects.caller(request["name"], call.get("of"), call.get("keep"))
                number, encoded = steps(partial(self._encoded, partial(function, **kwargs)), args, _MUTED)
                counts.append((number, wire.decode(encoded)))
            return counts, ""

        self._answer(request, 0, count)

    def _encoded(self, function: Callable[..., Any], *args: Any) -> bytes:
        """What a function returns, as it is sent: an answer that does its work only then is counted too.

        It is made into bytes once. An object that is asked again, uncounted, could answer something else.
        """
        return wire.encode(function(*args), self._limit, tables.as_plain)

    def _arguments(self, call: dict) -> tuple[tuple, dict]:
        """What a function is called with; in the places of the course's own functions stand their names."""
        args, kwargs = list(call["args"]), call.get("kwargs", {})
        for place in call.get("functions", ()):
            given = kwargs if isinstance(place, str) else args
            given[place] = self._function(given[place])
        return tuple(args), kwargs

    def _answer(self, request: dict, index: int, ask: Callable[[Callable[..., Any]], tuple[Any, str]]) -> None:
        """Ask something of what is the student's, and send what came of it, and what it printed."""
        token = f"{request['token']} {index}"
        self._token = token
        if index == 0:
            self._prepare(request)
        self._calling, self._asked = True, 0
        try:
            found = self._found(request["name"], request["of"])
            if found is kept.ABSENT or not (request["do"] == "read" or callable(found)):
                answer = {"say": "missing", "token": token}
            else:
                value, printed = ask(found)
                answer = {"say": "returned", "token": token, "value": value}
                if self._asked:
                    answer["asked"] = self._asked
                if printed:
                    answer["printed"] = printed
            message = wire.encode(answer, self._limit, tables.as_plain)
        except wire.WireError as problem:
            message = wire.encode({"say": "unsendable", "token": token, "text": str(problem)}, self._limit)
        except BaseException as problem:
            message = wire.encode({"say": "raised", "token": token, **exceptions.described(problem)}, self._limit)
        finally:
            self._calling = False
        self._write(message)

    def _prepare(self, request: dict) -> None:
        if request["forget"]:
            self._objects.forget()
        for name, value in self._set_aside.items():
            self._namespace[name] = value
        self._set_aside.clear()
        self._put_substitutes()
        self._fields = {name: field.function(spec) for name, spec in request["fields"].items()}
        self._given = {name: len(spec["mix"]) for name, spec in request["fields"].items()} | request["substitutes"]
        for name in self._given:
            self._substitutes.setdefault(name, self._substitute(name))
            if self._namespace.get(name) is not self._substitutes[name]:  # the student has no such function
                self._set_aside[name] = self._namespace.get(name)
                self._namespace[name] = self._substitutes[name]

    def _found(self, name: str, of: int | None) -> Any:
        """What a request is about: of what can be stood in for, the student's own."""
        found = self._objects.found(name, of)
        return self._replaced[name] if of is None and found is self._substitutes.get(name, kept) else found

    # Substitutes

    def _put_substitutes(self) -> None:
        """Put what may be the course's own in place of the student's, wherever the student has just put it."""
        for name, substitute in self._substitutes.items():
            own = self._namespace.get(name, kept.ABSENT)
            if own is not substitute and callable(own):
                self._replaced[name] = own
                self._namespace[name] = substitute

    def _substitute(self, name: str) -> Callable[..., Any]:
        """A function under the student's name that is theirs, but for calls in which the course's own answers.

        Those do not include calls with more arguments than that takes: an option of the student's own.
        """
        def substitute(*args: Any, **kwargs: Any) -> Any:
            if not self._calling or name not in self._given:
                return self._replaced[name](*args, **kwargs)
            positional, rest = self._positional(name, args, kwargs)
            if (rest or len(positional) > self._given[name]) and name in self._replaced:
                return self._replaced[name](*args, **kwargs)  # it has parameters that the course's own has not
            if name in self._fields:
                self._asked += 1
                return self._fields[name](*positional, **rest)
            return self._ask(name, positional, rest)

        substitute.__name__ = substitute.__qualname__ = name
        return substitute

    def _function(self, name: str) -> Callable[..., Any]:
        """A function of the course's own that is an argument: it is computed where the course is."""

        token = self._token

        def function(*args: Any, **kwargs: Any) -> Any:
            if not self._calling or self._token != token:
                raise RuntimeError("this function can be called only while the one that it was handed to runs")
            return self._ask(name, args, kwargs)

        return function

    def _ask(self, name: str, args: tuple, kwargs: dict) -> Any:
        self._send({"say": "ask", "name": name, "args": args, "kwargs": kwargs})
        answer = self._receive()
        if answer["do"] == "refuse":
            raise getattr(builtins, answer["type"])(answer["text"])
        return answer["value"]

    def _positional(self, name: str, args: tuple, kwargs: dict) -> tuple[tuple, dict]:
        """Arguments in the order of the student's own function, whose parameters may have other names than ours."""
        if kwargs and callable(own := self._replaced.get(name)):
            with contextlib.suppress(TypeError, ValueError):
                bound = inspect.signature(own).bind(*args, **kwargs)
                return bound.args, bound.kwargs
        return args, kwargs

    # The wire

    def _send(self, message: dict) -> None:
        self._write(wire.encode(message, self._limit))

    def _write(self, payload: bytes) -> None:
        data = memoryview(wire.HEADER.pack(len(payload)) + payload)
        while data:
            data = data[_write(self._descriptor, data) :]

    def _receive(self) -> dict | None:
        header = self._read(wire.HEADER.size)
        return None if header is None else wire.decode(self._read(wire.HEADER.unpack(header)[0]))

    def _read(self, size: int) -> bytes | bytearray | None:
        data = _read(self._descriptor, min(size, 1 << 20))
        if len(data) < size:
            data = bytearray(data)
            while len(data) < size:
                chunk = _read(self._descriptor, min(size - len(data), 1 << 20))
                if not chunk:
                    return None
                data += chunk
        return data


_DEFINITIONS = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
_ANNOTATED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.AnnAssign)


def _parsed(source: str, cell: int) -> ast.Module:
    """What ast.parse gives, which asks built-ins that a student's code may have replaced."""
    return compile(source, exceptions.FILENAME.format(cell), "exec", ast.PyCF_ONLY_AST, dont_inherit=True)


class _Printed:
    """Stands for sys.stdout during a call: keeps the beginning of what is printed, and passes all of it on."""

    def __init__(self, out: Any):
        self.text = ""
        self._out = out

    def write(self, text: str) -> int:
        written = self._out.write(text) if self._out is not None else len(text)
        if len(self.text) < PRINTED:
            self.text += text[: PRINTED - len(self.text)]
        return written

    def flush(self) -> None:
        if self._out is not None:
            self._out.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)


_MUTED.update(counting.codes(sys.modules[__name__]))
