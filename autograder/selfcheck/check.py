"""The verdict on each function of a notebook that is being worked on, from its names and its cells."""

import re
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..report import Violation
from ..rules.lint import lint
from .examples import Example, Told, tried

VARIABLE = "variable"
MET, UNTRIED, NOT_STARTED, NOT_DEFINED, WAITS = "met", "none here", "not started", "not defined", "waits"


@dataclass(frozen=True)
class Verdict:
    """What is to be said of one function.

    `example` says in a word whether the page's example is met, `loops` whether there are any; it is empty where loops
    are welcome. `sentences` and `hint` say what is wrong with the answer.
    """

    function: str
    example: str
    sentences: tuple[str, ...] = ()
    hint: str = ""
    loops: str = ""
    violations: tuple[Violation, ...] = ()

    @property
    def fine(self) -> bool:
        return self.example in (MET, UNTRIED) and not self.violations


class SelfCheck:
    """The verdicts on a notebook.

    Args:
        settings: what `assignment.json` of selfcheck.zip holds.
        names: what the notebook has defined by now.
        cells: the cells as they were run.
    """

    def __init__(self, settings: Mapping[str, Any], names: Mapping[str, Any], cells: Sequence[str]):
        self._functions: Mapping[str, Any] = settings["functions"]
        self._settings = settings
        self._names = names
        self._cells = cells
        self._told: dict[str, Told | None] = {}

    def verdicts(self, functions: Sequence[str] = ()) -> list[Verdict]:
        """For `functions`, or for all, in the order of the page."""
        wanted = [name for name in self._functions if name in functions or not functions]
        calls = {label: (name, call) for name in wanted for label, call in self._functions[name]["calls"].items()}
        loops = lint(
            self._cells,
            budgets={label: call["grows_with"] for label, (_, call) in calls.items()},
            uses={label: self._functions[name]["uses"] for label, (name, _) in calls.items()},
            arguments={label: call["arguments"] for label, (_, call) in calls.items()},
            allow=self._settings["allow"],
            given=self._settings["given"],
            shown=self._settings["shown"],
        )
        found: dict[str, dict[Violation, None]] = {name: {} for name in wanted}  # two methods may share a helper
        for label, (name, _) in calls.items():
            found[name].update(dict.fromkeys(loops[label] or []))
        return [self._verdict(name, list(found[name])) for name in wanted]

    def _verdict(self, name: str, violations: list[Violation]) -> Verdict:
        told = self._about(name)
        if told and told.short in (NOT_STARTED, NOT_DEFINED):
            return Verdict(name, told.short, told.sentences)
        settings = self._functions[name]
        free = "" if settings["welcomes_loops"] else "as allowed" if settings["grows_with"] else "none"
        loops = f"{len(violations)} found" if violations else free
        if told is None:
            return Verdict(name, MET if settings["examples"] else UNTRIED, (), "", loops, tuple(violations))
        return Verdict(name, told.short, told.sentences, told.hint, loops, tuple(violations))

    def _about(self, name: str) -> Told | None:
        """What is wrong with a function as far as its examples tell; None where nothing is."""
        if name not in self._told:
            self._told[name] = None  # of functions that use each other, one has to be the first
            self._told[name] = self._found(name)
        return self._told[name]

    def _found(self, name: str) -> Told | None:
        settings, function = self._functions[name], self._names.get(name)
        if name not in self._names or not (callable(function) or settings["kind"] == VARIABLE):
            return Told(NOT_DEFINED, (f"there is no {settings['kind']} `{name}`: run its cell; if that fails, begin "
                                      "there",))
        if self._is_stub(name, settings["stub"]):
            return Told(NOT_STARTED, ("not started: the cell is as you got it",))
        told = self._at_examples(name, function, settings)
        waits_for = [used for used in settings["uses"] if told and self._about(used)]
        if waits_for:
            return Told(WAITS, (f"waits for `{waits_for[0]}`, which it calls",))
        return told

    def _at_examples(self, name: str, function: Callable[..., Any], settings: Mapping[str, Any]) -> Told | None:
        for number, data in enumerate(settings["examples"]):
            example = Example.decoded(b64decode(data))
            told = tried(name, function, example, number, settings["parts"], self._settings["hints"])
            if told:
                return told
        return None

    def _is_stub(self, name: str, stub: str) -> bool:
        """Whether the cell that defined a function last was the one that was handed out."""
        defining = re.compile(rf"^\s*(?:(?:async\s+)?def|class)\s+{name}\b|^{name}\s*[=:]", re.MULTILINE)
        last = next((text for text in reversed(self._cells) if defining.search(text)), None)
        return last is not None and _words(stub) in _words(last)


def _words(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())
