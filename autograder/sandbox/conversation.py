"""TRUSTED SIDE. One request to a student's process, and its answers: one for each call that the request asks for."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..course import Limits
from . import wire
from .asked import ASKED_AT_LEAST, ASKED_FACTOR, MAX_ASKED, Asked, refusal, weight
from .process import Process, Stopped


@dataclass(frozen=True)
class About:
    """What a request asks, and of what: a stub of some kind, or a member of an object that `stub` made."""

    what: str
    name: str
    kind: str = "function"
    stub: str | None = None

    @property
    def label(self) -> str:
        return f"{self.stub}.{self.name}" if self.stub else self.name

    @property
    def owner(self) -> str:
        """The stub that it is about, itself or by an object."""
        return self.stub or self.name


class Conversation:
    """The process wakes, answers, asks what it may ask meanwhile, and is put to rest.

    Each answer has a budget of its own; for `slept` seconds the function has done nothing so far. `threads` is how many
    threads ran beside the first one, and at least 1 where one had run meanwhile.
    """

    def __init__(self, process: Process, about: About, asked: Asked, limits: Limits, slept: float):
        self.slept = slept
        self.threads = 0
        self._process = process
        self._about = about
        self._asked = asked
        self._limits = limits

    def answers(self, request: dict[str, Any], number: int) -> Iterator[dict[str, Any]]:
        """Send a request; the messages that answer it, each as soon as it is there.

        Raises:
            Stopped: there is no next one.
        """
        token = secrets.token_hex(8)  # an answer that was sent before it was asked for does not have it
        process = self._process
        before = process.nanoseconds_of_threads() if self._about.what == "count" else 0
        process.wake()
        budget = process.budget(self._limits.call_seconds, slept=self.slept)
        process.send({"do": self._about.what, "token": token, **request}, budget)
        for index in range(number):
            if index:
                budget = process.budget(self._limits.call_seconds, slept=self.slept)
            for _ in range(MAX_ASKED):
                message = process.receive(budget)
                if message.get("say") != "ask":
                    break
                answer = self._asked.answered(message, self._limits, ASKED_FACTOR * weight(request) + ASKED_AT_LEAST)
                try:
                    process.send(answer, budget)
                except wire.WireError as problem:  # found before a byte of it is sent
                    process.send(refusal("ValueError", answer["who"], f"its answer holds {problem}"), budget)
                process.look_when_due(budget)
            self.slept = budget.slept
            if message.get("token") != f"{token} {index}":
                raise Stopped("wire", "sent something that is no answer")
            yield message
        if self._about.what == "count":
            process.rest()
            ran = process.nanoseconds_of_threads() > before
            self.threads = max(process.threads() - 1, int(ran))

    def rest(self) -> None:
        """The process stands still; what it has taken since the last look counts before what it said.

        Raises:
            Stopped: it holds more than it may.
        """
        self._process.rest()
        self._process.look_at_holdings()
