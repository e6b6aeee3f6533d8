"""TRUSTED SIDE. One student's process as seen from here: messages to and from it, and what it may take meanwhile.

Whoever waits for a message says how much processor time the answer may take. Processor time is what counts, so that a
machine under load takes no marks; a process that does nothing is given twice as many seconds of doing nothing. Between
two requests the kernel keeps the process stopped: what nobody watches does not run.
"""

import contextlib
import json
import math
import os
import select
import signal
import socket
import time
from collections.abc import Callable
from typing import Any

from .. import clock
from ..course import Limits
from . import folder, wire
from .usage import (
    TICK,
    Budget,
    Memory,
    deleted_bytes,
    fields_of_stat,
    maps_deleted,
    memory,
    processor_nanoseconds,
    processor_seconds,
    scheduled,
)

SLACK = 1 << 16  # bytes of a frame beside the value in it
TEXTS = 1 << 24  # bytes of all strings in a frame; a right answer that is text has a few thousand
START_SECONDS = 60  # for a fork, which takes milliseconds
END_SECONDS = 10  # for a process to be gone that was killed, or whose wire has ended
UNTOLD = 2 << 16  # printed bytes that may be those of the piece of work before, and after: what a pipe holds, twice
MAX_THREADS = 100  # of one process; no limit of the kernel's counts them for root, nor for one process alone
UNTOUCHED = 0  # the time of a folder in which nothing has been made
SETTLING = 200  # looks, a moment apart, at a process that is about to come to rest


class Stopped(Exception):
    """The process is gone, or was ended. `kind` is one of StudentError's, the text follows "`name` ".

    It is `certain` when what the process last told of is to blame: neither what came before nor what came after.
    """

    def __init__(self, kind: str, text: str, certain: bool = True):
        super().__init__(text)
        self.kind = kind
        self.certain = certain


class Gone(Exception):
    """The zygote, or the machine, did not do its part."""


class Process:
    """A forked process behind its walls. `fork` hands its descriptors to a zygote, which makes the folder `private`."""

    def __init__(
        self, fork: Callable[[dict[str, Any], list[int]], None], private: str, limits: Limits, warm: list[str]
    ):
        self._limits = limits
        self._folder = private
        self._incoming = bytearray()
        self._printing = True
        self._printed = 0
        self._words = b""
        self._next_look = 0.0
        self._innocent = False  # whether a look has found nothing since the last message
        self._clocked = 0.0
        self._found: tuple[int, int, int] | None = None  # bytes, time and deleted bytes of the files at the last look
        self._handle: int | None = None
        self.wire_bytes = int(limits.wire_mb * 2**20)
        self._wire, theirs = socket.socketpair()
        self._status, zygotes = socket.socketpair()
        self._output, output = os.pipe()
        try:
            request = {
                "folder": private,
                "untouched": UNTOUCHED,
                "memory": int(limits.memory_mb * 2**20),
                "file_size": int(limits.disk_mb * 2**20),
                "limit": self.wire_bytes + SLACK,
                "warm": warm,
            }
            fork(request, [theirs.fileno(), output, zygotes.fileno()])
        except OSError as problem:
            self.end()
            raise Gone(str(problem)) from None
        finally:
            theirs.close()
            zygotes.close()
            os.close(output)
        self._wire.setblocking(False)
        answer = self._word(START_SECONDS)
        if "pid" not in answer:
            self.end()
            raise Gone(f"no process could be started: {answer.get('failed', 'no answer')}")
        self.pid: int = answer["pid"]

    def budget(self, seconds: float, patience: float | None = None, slept: float = 0.0) -> Budget:
        """What the process may take from now on. What it printed before is forgotten."""
        self._printed = 0
        return Budget(self.pid, seconds, 2 * seconds if patience is None else patience, slept)

    def rest(self) -> None:
        """Keep the process from running, all its threads, until it is woken."""
        self._signal(signal.SIGSTOP)

    def wake(self) -> None:
        self._signal(signal.SIGCONT)

    def _signal(self, number: int) -> None:
        if self._handle is not None:
            with contextlib.suppress(ProcessLookupError):  # it has ended: the wire tells
                signal.pidfd_send_signal(self._handle, number)

    def seconds(self) -> float:
        """The processor time that all its threads have taken so far. It is the kernel's word, not the process's."""
        return processor_seconds(self.pid)

    def memory(self) -> Memory | None:
        """What it has of memory, and may have."""
        return memory(self.pid)

    def threads(self) -> int:
        """How many threads it has."""
        try:
            return os.stat(f"/proc/{self.pid}/task").st_nlink - 2
        except OSError:  # it has just ended: the wire tells; or this is not Linux
            return 1

    def nanoseconds_of_threads(self) -> float:
        """What its threads but the first have taken so far, those that have ended included, once it has come to rest.

        The process's clock has them all, that of the first thread is told apart. Both stand still where none runs.
        """
        for _ in range(SETTLING):
            before = processor_nanoseconds(self.pid)
            first, _ = scheduled(f"{self.pid}/task/{self.pid}")
            if before == processor_nanoseconds(self.pid):
                return max(0, before - first)
            time.sleep(0.0002)
        return math.inf  # it goes on after its answer

    def send(self, message: dict[str, Any], budget: Budget) -> None:
        """Send one message to the process, which may well not read it.

        Raises:
            Stopped: it took too much meanwhile, or is gone.
        """
        payload = wire.encode(message, 1 << 40)
        data = memoryview(wire.HEADER.pack(len(payload)) + payload)
        while data:
            try:
                data = data[self._wire.send(data) :]
            except BlockingIOError:
                self.look_when_due(budget)
                self._wait(select.POLLOUT)
            except OSError:
                raise self._ended() from None

    def receive(self, budget: Budget) -> dict[str, Any]:
        """The next message of the process.

        Raises:
            Stopped: it took too much, is gone, or sent what is no message.
        """
        while (message := self._message()) is None:
            try:
                data = self._wire.recv(1 << 16)  # a larger buffer would be mapped and unmapped each time
            except BlockingIOError:  # only now: what was said in time counts, however late it is received
                self.look_when_due(budget)
                self._wait(select.POLLIN)
                continue
            except OSError:
                data = b""
            if not data:
                raise self._ended()
            self._incoming += data
        self._clock()
        return message

    def _clock(self) -> None:
        """Tell the clock of the stages, where it is on, what the process has taken since it was told."""
        if clock.is_on():
            seconds = self.seconds()
            clock.child(max(0.0, seconds - self._clocked))
            self._clocked = max(seconds, self._clocked)

    def _message(self) -> dict[str, Any] | None:
        """The first message of what has arrived, when all of it has."""
        if len(self._incoming) < wire.HEADER.size:
            return None
        (size,) = wire.HEADER.unpack_from(self._incoming)
        if size > self.wire_bytes + SLACK:
            raise self._stop("wire", "sent more than can be handed over")
        end = wire.HEADER.size + size
        if len(self._incoming) < end:
            return None
        payload = bytes(memoryview(self._incoming)[wire.HEADER.size : end])
        del self._incoming[:end]
        try:
            message = wire.decode(payload, TEXTS)
        except wire.WireError:
            message = None
        if not isinstance(message, dict) or type(message.get("say")) is not str:
            raise self._stop("wire", "sent something that is no answer")
        self._innocent = False
        return message

    def _wait(self, event: int) -> None:
        """Wait a moment until the wire is ready for `event`, and forget what is printed meanwhile."""
        poll = select.poll()
        poll.register(self._wire, event)
        if self._printing:
            poll.register(self._output, select.POLLIN)
        if self._output in dict(poll.poll(TICK * 1000)):
            self._drain()

    def look_when_due(self, budget: Budget) -> None:
        """Look at what the process takes, if the last look was a moment ago.

        Whoever receives any number of messages does that after each. Waiting for one does it by itself.

        Raises:
            Stopped: it took too much.
        """
        now = time.monotonic()
        if now >= self._next_look:
            self._next_look = now + TICK
            self._look(budget)

    def _drain(self) -> None:
        """Read and forget what it printed."""
        data = os.read(self._output, 1 << 16)
        self._printing = bool(data)  # it may have closed its output
        self._printed += len(data)
        if self._printed > self._limits.output_kb * 1024 + UNTOLD:
            raise self._took("output", f"printed more than {self._limits.output_kb:g} KB")

    def look(self, budget: Budget) -> None:
        """Look at all that the process has taken so far, while it waits for a message.

        Raises:
            Stopped: it took too much.
        """
        poll = select.poll()
        poll.register(self._output, select.POLLIN)
        while self._printing and poll.poll(0):
            self._drain()
        self._look(budget)

    def _look(self, budget: Budget) -> None:
        if budget.left() < 0:
            raise self._took("time", f"did not finish within {budget.seconds:g} s of processor time")
        if budget.slept_through():
            raise self._took("time", f"did nothing for {budget.patience:g} s instead of finishing")
        self.look_at_holdings()
        self._innocent = True

    def look_at_holdings(self) -> None:
        """End the process when it holds more than it may: files, or threads.

        Raises:
            Stopped: it did.
        """
        if self.threads() > MAX_THREADS:
            raise self._took("threads", f"started more than the {MAX_THREADS} threads that are allowed")
        if self._is_untouched():
            return
        occupied = folder.occupied(self._folder)
        deleted = deleted_bytes(self.pid)
        if (occupied is None or occupied[0] + deleted > self._limits.disk_mb * 2**20
                or self._has_more_than_can_be_seen((*occupied, deleted))):
            raise self._took("disk", f"wrote more files than the {self._limits.disk_mb:g} MB that are allowed")

    def _has_more_than_can_be_seen(self, found: tuple[int, int, int]) -> bool:
        """Whether it holds a deleted file without a descriptor. Asked only where one may have gone since it was not."""
        before, self._found = self._found, found
        *_, deleted = found
        return (found != before or deleted > 0) and maps_deleted(self.pid, self._folder)

    def _is_untouched(self) -> bool:
        """Whether no file was ever made in the folder, which is the only place for one: no process can set its time."""
        try:
            return os.stat(self._folder).st_mtime == UNTOUCHED
        except OSError:
            return False

    def _took(self, kind: str, text: str) -> Stopped:
        """It took too much.

        What did is certain if a look found nothing since its last message: it runs ahead of what is read of it.
        """
        certain = self._innocent and not self._has_said_more()
        self.end()
        return Stopped(kind, text, certain)

    def _has_said_more(self) -> bool:
        """Whether something has arrived that was not received."""
        try:
            return bool(self._incoming or self._wire.recv(1, socket.MSG_PEEK))
        except OSError:
            return False

    def _stop(self, kind: str, text: str) -> Stopped:
        self.end()
        return Stopped(kind, text)

    def _ended(self) -> Stopped:
        """Why a process that closed its wire ended. One that goes on without is ended."""
        self.rest()  # what ends is not kept from it
        code = None
        for _ in range(int(END_SECONDS / TICK)):
            code = self._word(TICK).get("code")
            if code is not None or self._stands_still():
                break
        self.end()
        if code is None:
            return Stopped("crashed", "closed the connection to the grader")
        if code == -signal.SIGKILL:
            return Stopped("memory", "took more memory than this machine has")
        if code < 0:
            return Stopped("crashed", f"crashed the Python that it ran in ({_signal_name(-code)})")
        return Stopped("crashed", f"ended the Python that it ran in (exit code {code})")

    def _stands_still(self) -> bool:
        """Whether it was kept from running, and has not ended."""
        return fields_of_stat(self.pid)[:1] == ["T"]

    def _word(self, seconds: float) -> dict[str, Any]:
        """What the zygote says of the process next; nothing when it does not within `seconds`.

        The process's handle comes with the first word.

        Raises:
            Gone: the zygote is gone.
        """
        self._status.settimeout(seconds)
        with contextlib.suppress(TimeoutError):
            while b"\n" not in self._words:
                data, handles, _, _ = socket.recv_fds(self._status, 4096, 1)
                if not data:
                    self.end()
                    raise Gone("the process that starts the others is gone")
                self._words += data
                if handles:
                    (self._handle,) = handles
        line, _, self._words = self._words.partition(b"\n")
        return json.loads(line or b"{}")

    def end(self) -> None:
        """Kill the process, wait until it is gone, and remove its folder. Done twice, it does nothing."""
        if self._wire.fileno() < 0:
            return
        if hasattr(self, "pid"):
            self._clock()
        with clock.stage(clock.FORK):
            self._end()

    def _end(self) -> None:
        with contextlib.suppress(OSError):
            self._status.shutdown(socket.SHUT_WR)
            self._status.settimeout(END_SECONDS)
            while self._status.recv(4096):  # the zygote closes it when the process is gone
                pass
        self._wire.close()
        self._status.close()
        os.close(self._output)
        if self._handle is not None:
            os.close(self._handle)
        folder.remove(self._folder)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
