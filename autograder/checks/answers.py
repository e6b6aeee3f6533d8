"""The ladder every check climbs: present, type, shape, values. The first rung that fails is the student's message.

Messages say what was found and what form was expected, never the expected values.

Form and values are asked for apart: right values in a wrong form (a flat array, a list, parts in another order) fail
the check of the form, and pass those of the values. So a mistake has one price. docs/answers.md has an example of each.
"""

from collections.abc import Callable, Hashable
from typing import Any

import numpy as np

from ..sandbox.wire import Many
from .compared import Compared, is_close
from .forms import Path, part_of
from .values import (
    ALL,
    NUMBER,
    STRING,
    Telling,
    agree,
    as_array,
    class_of,
    describe,
    fitted,
    form_of,
    listed,
    quoted,
    type_of,
)

MAX_MESSAGE = 500
TYPE, FORM, VALUES = range(3)  # the rungs that can give way
_NONE = object()


class CheckFailed(Exception):
    """A rung gave way. The text is the sentence that the student reads, `path` leads to the part that it is about."""

    def __init__(self, message: str, path: Path = (), rung: int = VALUES):
        message = "".join(char if char.isprintable() else "?" for char in message[: 2 * MAX_MESSAGE])
        super().__init__(message if len(message) <= MAX_MESSAGE else message[: MAX_MESSAGE - 1] + "…")
        self.path = path
        self.rung = rung


class Answer:
    """A part of what a student's function returned, with the words that name it and the way to find it again.

    `odd` says what is wrong with the form of the whole where its parts were found all the same; checks of the form say
    so, checks of values do not. `right` is the reference's whole answer, where there is one; `telling` is what messages
    may say of the student's. `compared` takes down with which parts of it a check compares what was found.

    Attributes:
        value: the plain data that arrived.
        label: the words that name it.
        printed: of a whole answer, what the function printed, without blanks at the ends of its lines.
    """

    def __init__(self, value: Any, label: str, path: Path = (), odd: str = "", returned: str = "", right: Any = _NONE,
                 printed: "Answer | None" = None, telling: Telling = ALL, compared: "Compared | None" = None):
        self.value = value
        self.label = label
        self.printed = printed
        self._path = path
        self._odd = odd
        self._returned = returned or f"{label} is"
        self._right = right
        self._telling = telling
        self._compared = Compared() if compared is None else compared

    # Parts

    def unpack(self, *names: str) -> tuple["Answer", ...]:
        """The parts of a tuple that holds exactly `names`."""
        if not isinstance(self.value, (tuple, list)) or len(self.value) != len(names):
            expected = listed([f"`{name}`" for name in names])
            raise self._failed(f"{self._returned} {self._described()}, expected {expected}{_no_return(self.value)}")
        return tuple(self._part(index, f"`{name}`") for index, name in enumerate(names))

    def __getitem__(self, key: Hashable) -> "Answer":
        """The entry `key` of a dict."""
        if isinstance(self.value, Many) and self.value.kind == "dict":
            counted = self._telling.plural(self.value.number, "key", "keys")
            raise self._failed(f"{self.label} has {counted}, expected far fewer", FORM)
        if not isinstance(self.value, dict):
            raise self._failed(f"{self.label} is {self._described()}, expected a dict with the key {quoted(key)}")
        if key not in self.value:
            raise self._failed(f"{self.label} has no key {quoted(key)} ({self._keys()})")
        return self._part(key, f"`{key}`" if isinstance(key, str) else self._entry(quoted(key)))

    def entries(self, count: int) -> list["Answer"]:
        """The entries of a list (or of an array) that has `count` of them."""
        value = self.value
        if isinstance(value, Many) and value.kind in ("list", "tuple"):
            counted = self._telling.plural(value.number, "entry", "entries")
            raise self._failed(f"{self.label} has {counted}, expected {count}", FORM)
        is_array = isinstance(value, np.ndarray) and value.ndim > 0
        if is_array and value.size == count and len(value) != count:  # a row, or a column
            value = value.ravel()
        if not isinstance(value, (list, tuple)) and not is_array:
            raise self._failed(f"{self.label} is {self._described()}, expected a list{self._doubt()}")
        if len(value) != count:
            counted = self._telling.plural(len(value), "entry", "entries")
            raise self._failed(f"{self.label} has {counted}, expected {count}", FORM)
        return [Answer(entry, self._entry(index), self._path, self._odd, telling=self._telling, compared=self._compared)
                for index, entry in enumerate(value)]

    # Form

    def has_form_of(self, expected: Any) -> "Answer":
        """What `expected` is: a number where a number is expected, an array of that shape, a dict with those keys.

        Any real or bool dtype will do, and a list for a tuple.
        """
        if self._odd:
            raise self._failed(self._odd)
        match expected:
            case dict():
                for key, part in expected.items():
                    self[key].has_form_of(part)
                if len(self.value) > len(expected):
                    raise self._failed(f"{self.label} has more keys than {listed([quoted(key) for key in expected])} "
                                       f"({self._keys()})", FORM)
            case list() | tuple():
                for found, part in zip(self._parts_like(expected), expected, strict=True):
                    found.has_form_of(part)
            case set() | frozenset() | None:
                self._is_a(expected)
            case _:
                self._has_array_form(_known(expected), form_of(expected))
        return self

    def has_type_of(self, expected: Any) -> "Answer":
        """The form of `expected`, and whole numbers where it has whole numbers, bools where it has bools."""
        self.has_form_of(expected)
        found, wanted = as_array(self.value), as_array(expected)
        if found is not None and wanted is not None and type_of(found) != type_of(wanted):
            what = f"each entry of {self.label}" if wanted.ndim else self.label
            raise self._failed(f"{what} is {type_of(found)}, expected {type_of(wanted)}", FORM)
        return self

    # Values

    def equals(self, expected: Any, note: str = "", rtol: float | None = None, atol: float | None = None) -> "Answer":
        """The values of `expected`, whatever it is made of; NaN passes only where NaN is expected.

        A number may differ by `atol` and by `rtol` times the largest entry of its array (values.py has what they are
        where nothing is said). Whole numbers, strings, dates, None and keys are exact. A form that leaves no doubt
        which value is which (a flat array, a transposed one, a list) is left to the check of the form.
        """
        if is_close(expected, rtol, atol):
            self._compared.with_one(self._path)
        match expected:
            case dict():
                self._has_keys_of(expected)
                for key, part in expected.items():
                    self[key].equals(part, note, rtol, atol)
            case set() | frozenset():
                self._is_a(expected)
                if len(self.value) != len(expected):
                    counted = self._telling.plural(len(self.value), "value", "values")
                    raise self._failed(f"{self.label} has {counted}, expected {len(expected)}", FORM)
                if self.value != expected:
                    wrong = f"has the right number of values, but wrong ones{_after(note)}"
                    raise self._failed(f"{self.label} {wrong}", VALUES)
            case None:
                self._is_a(expected)
            case list() | tuple() if as_array(expected) is None:
                for found, part in zip(self._parts_like(expected), expected, strict=True):
                    found.equals(part, note, rtol, atol)
            case _:
                self._equals_array(_known(expected), form_of(expected), _after(note), rtol, atol)
        return self

    def equals_any(self, *expected: Any, note: str = "", rtol: float | None = None,
                   atol: float | None = None) -> "Answer":
        """The values of one of several right answers. What is said is about the one that came nearest."""
        failures = []
        self._compared.with_several(self._path)
        for each in expected:
            try:
                return self.equals(each, note, rtol, atol)
            except CheckFailed as failure:
                failures.append(failure)
        raise max(failures, key=lambda failure: failure.rung)

    def holds_only(self, *values: float | str) -> "Answer":
        """No values but `values`."""
        found, allowed = as_array(self.value), _known(list(values))
        if found is None or class_of(found) != class_of(allowed):
            raise self._failed(f"{self.label} is {self._described()}, expected an array")
        if not np.isin(found, allowed).all():
            shown = [repr(value) if isinstance(value, str) else f"{value:g}" for value in values]
            raise self._failed(f"{self.label} holds other values than {listed(shown)}", VALUES)
        return self

    def satisfies(self, predicate: Callable[[Any], Any], sentence: str) -> "Answer":
        """What `predicate(value)` says yes to; `sentence` says what that is: "each column sums to 1".

        A predicate that raises says no, if it says yes to the reference's answer: the value has another form then.
        """
        self._compared.with_several(self._path)
        try:
            holds = bool(predicate(self.value))
        except Exception:
            if not self._right_satisfies(predicate):
                raise
            raise self._failed(f"{self.label} is {self._described()}, of which it cannot be said that {sentence}"
                               ) from None
        if not holds:
            raise self._failed(f"of {self.label} it must hold that {sentence}", VALUES)
        return self

    # The rungs

    def _is_a(self, expected: Any) -> None:
        kind = (set, frozenset) if isinstance(expected, (set, frozenset)) else type(expected)
        if isinstance(self.value, Many) and self.value.kind == {dict: "dict", set: "set"}.get(type(expected)):
            what = ("key", "keys") if isinstance(expected, dict) else ("value", "values")
            counted = self._telling.plural(self.value.number, *what)
            raise self._failed(f"{self.label} has {counted}, expected {len(expected)}", FORM)
        if not isinstance(self.value, kind):
            raise self._failed(f"{self.label} is {self._described()}, expected {form_of(expected)}{self._doubt()}")

    def _has_keys_of(self, expected: dict[Hashable, Any]) -> None:
        """Keys may be part of what is to be found out: none that is expected is named."""
        self._is_a(expected)
        if len(self.value) != len(expected):
            counted = self._telling.plural(len(self.value), "key", "keys")
            raise self._failed(f"{self.label} has {counted}, expected {len(expected)} ({self._keys()})", FORM)
        if self.value.keys() != expected.keys():
            raise self._failed(f"{self.label} has other keys than are expected ({self._keys()})", FORM)

    def _parts_like(self, expected: list[Any] | tuple[Any, ...]) -> list["Answer"]:
        """The entries of what must be as long as `expected`. Those of a tuple are parts with a way to each."""
        found = self.entries(len(expected))
        if isinstance(expected, tuple) and isinstance(self.value, (list, tuple)):
            return [self._part(index, self._entry(index)) for index in range(len(expected))]
        return found

    def _has_array_form(self, expected: np.ndarray, form: str) -> None:
        found = None if isinstance(self.value, (list, tuple)) else as_array(self.value)
        single = found is not None and class_of(found) != NUMBER and found.ndim == 0 < expected.ndim
        if found is None or class_of(found) != class_of(expected) or single:
            raise self._failed(f"{self.label} is {self._described()}, expected {form}{self._doubt()}")
        if found.shape != expected.shape:
            shape = self._telling.shape(found.shape)
            raise self._failed(f"{self.label} has shape {shape}, expected {expected.shape or 'a scalar'}", FORM)
        self._is_real(found, expected)

    def _is_real(self, found: np.ndarray, expected: np.ndarray) -> None:
        if found.dtype.kind == "c" and expected.dtype.kind != "c":
            raise self._failed(f"{self.label} has dtype {found.dtype}, expected real numbers", FORM)

    def _equals_array(self, expected: np.ndarray, form: str, note: str, rtol: float | None, atol: float | None) -> None:
        found = fitted(self.value, expected)
        if found is None:
            self._has_array_form(expected, form)
        assert found is not None  # what does not fit has not that form
        self._is_real(found, expected)
        if class_of(expected) == NUMBER:
            odd = found[~np.isfinite(found) & np.isfinite(expected)]
            if odd.size:
                raise self._failed(f"{self.label} holds {'nan' if np.isnan(odd).any() else 'inf'}{note}", VALUES)
        if not agree(found, expected, rtol, atol):
            wrong = "has the right shape, but wrong values" if found.shape else (
                f"is a {class_of(expected)}, but the wrong one{_nearly(found, expected)}")
            if found.shape != np.shape(self.value):
                wrong = "has wrong values"
            raise self._failed(f"{self.label} {wrong}{note}", VALUES)

    def _right_satisfies(self, predicate: Callable[[Any], Any]) -> bool:
        try:
            return self._right is not _NONE and bool(predicate(part_of(self._right, self._path)))
        except Exception:  # it is the predicate that is wrong
            return False

    # Words

    def _part(self, step: Hashable, label: str) -> "Answer":
        return Answer(self.value[step], label, (*self._path, step), self._odd, right=self._right,
                      telling=self._telling, compared=self._compared)

    def _entry(self, place: object) -> str:
        return f"{self.label}[{place}]" if self.label.startswith("`") else f"entry {place} of {self.label}"

    def _keys(self) -> str:
        return f"its keys: {', '.join(self._telling.key(key) for key in list(self.value)[:6]) or 'none'}"

    def _described(self) -> str:
        return describe(self.value, self._telling)

    def _doubt(self) -> str:
        return "" if self._path else _no_return(self.value)

    def _failed(self, message: str, rung: int = TYPE) -> CheckFailed:
        return CheckFailed(message, self._path, rung)


def _known(expected: Any) -> np.ndarray:
    """What a check expects, as an array. That a check expects something else is the check's own mistake."""
    array = as_array(expected)
    if array is None:
        raise TypeError(f"a check expects {describe(expected)}: nothing of the kind crosses the border "
                        "(docs/answers.md)")
    return array


def _nearly(found: np.ndarray, expected: np.ndarray) -> str:
    """What is said of a string that is right but for its capitals and blanks."""
    if class_of(expected) != STRING or found.ndim:
        return ""
    plain = ["".join(str(each).split()).casefold() for each in (found, expected)]
    return ": its capitals or blanks differ" if plain[0] == plain[1] else ""


def _after(note: str) -> str:
    return f" {note}" if note else ""


def _no_return(value: Any) -> str:
    return "; is there a `return` at its end?" if describe(value) == "None" else ""
