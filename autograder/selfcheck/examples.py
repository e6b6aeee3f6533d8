"""A student's answers to the calls that the page's own examples make, held against what the page promises."""

import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import numpy as np

from ..checks.answers import Answer, CheckFailed
from ..checks.forms import Path, aligned, part_of
from ..checks.values import ATOL, RTOL
from ..sandbox.tables import without_tables
from ..sandbox.wire import WireError, decode, encode
from .sealed import key_of, opened

EXACT, FORM, UNKNOWN = "exact", "form", "unknown"  # what the page says of a part, where it is not within so much
MAX_BYTES = 1 << 24  # of an answer to an example
WHOLE, ODD = "whole", "odd"
MAX_TEXT = 300  # characters of an exception's text


@dataclass(frozen=True)
class Example:
    """A call on the page, and its answer as far as the page shows it.

    `right` has the page's own numbers, and zeros where it shows none. `parts` has the path to each part, and how near
    to `right` it must be: a number, or one of EXACT, FORM, UNKNOWN.
    """

    args: tuple[Any, ...]
    kwargs: Mapping[str, Any]
    right: Any
    parts: tuple[tuple[Path, float | str], ...]

    def encoded(self) -> bytes:
        """The example as bytes; the same for the same example."""
        return encode((self.args, self.kwargs, self.right, self.parts), MAX_BYTES)

    @classmethod
    def decoded(cls, data: bytes) -> "Example":
        return cls(*decode(data))


@dataclass(frozen=True)
class Told:
    """What is wrong with an answer to an example, a sentence each, and the hint that it deserves."""

    short: str
    sentences: tuple[str, ...]
    hint: str = ""


def tried(function: str, call: Callable[..., Any], example: Example, number: int, names: Sequence[str],
          hints: Mapping[str, str]) -> Told | None:
    """What is to be said of a student's function at an example; None where it is met.

    Args:
        function: its name.
        call: the student's function.
        example: the call, and what the page shows.
        number: which of the function's examples it is.
        names: what the parts of an answer are called that is a tuple.
        hints: the sealed hints of the assignment.
    """
    try:
        value = answered(call, example)
    except WireError:
        return Told("too large", (f"what `{function}` returns is too large for the example",))
    except (Exception, SystemExit) as problem:  # a student's function may raise what it likes
        text = f": {problem}"[:MAX_TEXT] if str(problem) else ""
        return Told("raises", (f"`{function}` raised {type(problem).__name__}{_place(function, problem)}{text}",))
    value, odd = aligned(value, example.right, function)
    failed = list(_failures(value, odd, function, example, names))
    if not failed:
        return None
    found_at = [(ODD, odd)] if odd else []
    found_at += [(WHOLE, value), *((path, part) for _, path, part in failed)]
    keys = [key_of(function, number, place, part) for place, part in found_at]
    hint = next((found for found in (opened(key, hints) for key in keys) if found), "")
    return Told("not met", tuple(dict.fromkeys(sentence for sentence, _, _ in failed)), hint)


def answered(call: Callable[..., Any], example: Example) -> Any:
    """What a function answers, as plain data, to copies of an example's arguments. What it prints is dropped.

    Raises:
        WireError: the answer is too large.
    """
    with open(os.devnull, "w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere), \
            warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        value = call(*deepcopy(example.args), **deepcopy(dict(example.kwargs)))
    return decode(encode(without_tables(value), MAX_BYTES))


def _failures(value: Any, odd: str, function: str, example: Example,
              names: Sequence[str]) -> Iterator[tuple[str, Path, Any]]:
    """The sentence on each part that is not as the page says, the way to it, and what is there."""
    if odd:
        yield odd, (), value
    answer = Answer(value, f"what `{function}` returns", returned=f"`{function}` returned")
    for path, near in example.parts:
        right = part_of(example.right, path)
        try:
            part = _part(answer, example.right, path, names)
            if near != UNKNOWN:
                part.has_form_of(right)
            if near not in (UNKNOWN, FORM):
                part.equals(right, **({} if near == EXACT else {"rtol": RTOL, "atol": max(near, ATOL)}))
        except CheckFailed as failure:
            yield str(failure), path, _found(value, path)


def _part(answer: Answer, right: Any, path: Path, names: Sequence[str]) -> Answer:
    """The part of an answer that `path` leads to, by the names that a student knows."""
    for step in path:
        if isinstance(right, tuple):
            known = names if len(names) == len(right) else [f"entry {index}" for index in range(len(right))]
            answer = answer.unpack(*known)[step]
        else:
            answer = answer[step]
        right = right[step]
    return answer


def _found(value: Any, path: Path) -> Any:
    try:
        return part_of(value, path)
    except LookupError:
        return None


def _place(function: str, problem: BaseException) -> str:
    """` (line …)`: the last line of the student's own that an exception came through."""
    found, trace = "", problem.__traceback__
    while trace is not None:
        if _is_cell(trace):
            name = trace.tb_frame.f_code.co_name
            found = f" (line {trace.tb_lineno})" if name == function else f" (`{name}`, line {trace.tb_lineno})"
        trace = trace.tb_next
    return found


def _is_cell(trace: TracebackType) -> bool:
    """Whether a frame runs a notebook's cell: Jupyter gives each a file's name that is none, or a temporary one."""
    file = trace.tb_frame.f_code.co_filename
    return file.startswith("<ipython-input") or "ipykernel_" in file
