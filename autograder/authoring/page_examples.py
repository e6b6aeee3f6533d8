"""The calls that a page's examples make, their answers as far as the page shows them, and the hints on wrong ones."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import Any

import numpy as np

from ..checks.forms import aligned, leaf_paths, part_of, rebuilt, same
from ..checks.harness import Harness
from ..checks.misconceptions import Misconception
from ..checks.stand_ins import copied
from ..checks.values import NUMBER, STRING, as_array, class_of
from ..notebooks import SourceNotebook
from ..notebooks.source import SHOWN
from ..notebooks.stubs import FUNCTION
from ..sandbox.tables import without_tables
from ..sandbox.wire import Opaque, WireError, decode
from ..selfcheck.examples import EXACT, FORM, ODD, UNKNOWN, WHOLE, Example, answered
from ..selfcheck.sealed import key_of, seal, text_of
from .execute import PROMISE

OTHER_INPUTS = 3  # at which mistakes must be alike that are alike on the page, to share a hint
SAME = 1e-9  # from here on, two numbers of a page are one
_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d*)?(?:e[+-]?\d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Recorded:
    """A call of an example with the whole right answer, and what of it may be told."""

    right: Any
    example: Example


@dataclass(frozen=True)
class _Wrong:
    """What a known mistake answers to an example, as keys, and what it answers elsewhere."""

    hint: str
    keys: tuple[bytes, ...]
    elsewhere: tuple[str, ...]


def examples_of(source: SourceNotebook) -> dict[str, list[Recorded]]:
    """By function, the calls in cells that say what they print, in the order of the page."""
    names = dict(source.namespace())
    calls: list[tuple[str, Any, Any, Any]] = []
    for name in source.assignment.functions:
        if source.stub[name].kind == FUNCTION:
            names[name] = _recording(name, names[name], calls)
    found: dict[str, list[Recorded]] = {name: [] for name in source.assignment.functions}
    for cell in source.cells:
        if cell.role != SHOWN or PROMISE not in cell.text:
            continue
        calls.clear()
        try:
            with redirect_stdout(StringIO()):
                exec(compile(cell.text, f"<{cell.grade_id}>", "exec"), names)
        except Exception:  # `autograder validate` runs the page, and says so
            continue
        for name, args, kwargs, right in calls:
            example = _told(args, kwargs, right, cell.text.partition(PROMISE)[2])
            if example is not None:
                found[name].append(Recorded(right, example))
    return found


def _recording(name: str, function: Callable[..., Any], calls: list[tuple[str, Any, Any, Any]]) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        given = copied(args), copied(kwargs)
        answer = function(*args, **kwargs)
        calls.append((name, *given, without_tables(copied(answer))))
        return answer

    return call


def _told(args: Any, kwargs: Any, right: Any, page: str) -> Example | None:
    """What may be told of a call; None where its arguments cannot be kept."""
    parts = [(path, *on_page(part_of(right, path), page)) for path in leaf_paths(right)]
    shown = rebuilt(right, iter([value for _, value, _ in parts]))
    example = Example(args, kwargs, shown, tuple((path, near) for path, _, near in parts))
    try:
        return None if _holds_opaque(decode(example.encoded())) else example
    except WireError:
        return None


def on_page(part: Any, page: str) -> tuple[Any, float | str]:
    """A part of an answer as the page shows it, and how near to that an answer must be.

    Where not every entry stands on the page, zeros in its form, and FORM; nothing and UNKNOWN where it is no array of
    real numbers or strings.
    """
    array = as_array(part)
    if array is None or class_of(array) not in (NUMBER, STRING) or array.dtype.kind == "c":
        return type(part)() if isinstance(part, (list, set)) else None, UNKNOWN
    shown = array.copy()
    nearness = [_put(shown, index, page) for index in np.ndindex(array.shape)]
    near = max(nearness, default=0.0)
    if near == np.inf:
        shown, answer = np.zeros_like(array), FORM
    else:
        answer = EXACT if array.dtype.kind in "biuU" else float(near)
    return (shown.tolist() if isinstance(part, (list, tuple)) else shown[()]), answer


def _put(shown: np.ndarray, index: tuple[int, ...], page: str) -> float:
    """Put the page's own number in place of an entry; returns how far off that may be, infinity where it has none."""
    value = shown[index].copy()
    if class_of(shown) == STRING:
        return 0.0 if str(value) and str(value) in page else np.inf
    best = np.inf
    for text in _NUMBER.findall(page):
        digits = text.lower().partition("e")
        last = 0.5 * 10.0 ** (int(digits[2] or 0) - len(digits[0].partition(".")[2]))
        off = abs(float(text) - value)
        if off < SAME:  # 0.0 is printed for zero itself
            best, shown[index] = 0.0, float(text)
        elif last < best and off <= last * 1.001 and shown.dtype.kind == "f":
            best, shown[index] = last, float(text)
    return best * 1.01


def sealed_hints(function: str, recorded: Sequence[Recorded], harness: Harness, seed: int) -> dict[str, str]:
    """The hints on a function's known mistakes, by what they answer to its examples. Only that answer opens them.

    Where several mistakes answer alike there and not elsewhere, or deserve different hints, one call cannot tell which
    it is: no hint then, for a wrong one is worse.
    """
    rng = np.random.default_rng(seed)
    others = [harness.inputs(function, rng) for _ in range(OTHER_INPUTS)]
    by_key: dict[bytes, list[_Wrong]] = defaultdict(list)
    for number, each in enumerate(recorded):
        for mistake in harness.hints.known:
            wrong = _wrong(mistake, number, each, others) if mistake.function == function else None
            for key in wrong.keys if wrong else ():
                by_key[key].append(wrong)
    sealed: dict[str, str] = {}
    for key, candidates in by_key.items():
        if len({(each.hint, each.elsewhere) for each in candidates}) == 1:
            sealed |= seal(key, candidates[0].hint)
    return sealed


def _wrong(mistake: Misconception, number: int, recorded: Recorded, others: Sequence[Any]) -> _Wrong | None:
    """How a mistake shows at an example; None where it does not, or not twice in the same way."""
    try:
        value = answered(mistake.answer, recorded.example)
        again = answered(mistake.answer, recorded.example)
    except Exception:  # a wrong answer may well raise
        return None
    if text_of(value) != text_of(again):
        return None
    value, odd = aligned(value, recorded.right, mistake.function)
    found: list[tuple[object, Any]] = [(ODD, odd)] if odd else []
    wrong = False
    for path in leaf_paths(recorded.right):
        try:
            part = part_of(value, path)
        except LookupError:
            wrong = True
            continue
        if not same(part, part_of(recorded.right, path)):
            wrong = True
            found.append((path, part))
    if wrong:
        found.append((WHOLE, value))
    if not found:
        return None
    keys = tuple(key_of(mistake.function, number, place, part) for place, part in found)
    return _Wrong(mistake.hint, keys, tuple(_elsewhere(mistake, args) for args in others))


def _elsewhere(mistake: Misconception, args: tuple[Any, ...]) -> str:
    try:
        return text_of(answered(mistake.answer, Example(args, {}, None, ())))
    except Exception:
        return ""


def _holds_opaque(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_holds_opaque, value.values()))
    if isinstance(value, (list, tuple)):
        return any(map(_holds_opaque, value))
    return isinstance(value, Opaque)
