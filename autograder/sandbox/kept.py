"""UNTRUSTED SIDE. What a request is about: a name of the student's, or a member of an object that was kept here.

An object stays in the process that made it. Its number is the trusted side's own, and is never sent from here.
"""

from collections.abc import Callable
from typing import Any

ABSENT = object()
_getattr = getattr  # as it is before any student's code runs


class Objects:
    """The student's names, and the objects that are kept, by number."""

    def __init__(self, namespace: dict[str, Any]):
        self._namespace = namespace
        self._kept: dict[int, Any] = {}

    def keep(self, number: int | None, value: Any) -> Any:
        """The value, which is kept under a number, where there is one."""
        if number is not None:
            self._kept[number] = value
        return value

    def forget(self) -> None:
        self._kept.clear()

    def found(self, name: str, of: int | None) -> Any:
        """What a name stands for, among the student's own or in an object. This may run the student's code."""
        if of is None:
            return self._namespace.get(name, ABSENT)
        try:
            return _getattr(self._kept[of], name)
        except AttributeError:
            return ABSENT

    def caller(self, name: str, of: int | None, keep: int | None) -> Callable[..., Any]:
        """What calls it, and finds it only then: what that takes is counted too, and nothing happens in between."""

        def call(*args: Any, **kwargs: Any) -> Any:
            found = self._namespace[name] if of is None else _getattr(self._kept[of], name)
            return self.keep(keep, found(*args, **kwargs))

        return call
