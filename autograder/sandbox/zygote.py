"""UNTRUSTED SIDE. A warm Python with NumPy that forks one confined process per request, and reaps and kills them.

Started as `python zygote.py DESCRIPTOR SETTINGS` with an almost empty environment. It runs no student's code itself. It
is the parent of the processes that do, so a process id that it signals is always its own child's. When the trusted side
is gone, so are the zygote, its children and their folders.
"""

import builtins
import contextlib
import fcntl
import gc
import importlib.machinery
import importlib.util
import json
import os
import random
import select
import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from typing import Any

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = ("child", "confine", "counting", "exceptions", "field", "folder", "kept", "not_installed", "shell", "tables",
        "wire", "written")
WIRE = 3  # the descriptor of the wire in each child
# Imported once here instead of once in every child. `matplotlib` and the like follow when a submission asks for them.
USUAL = ("copy", "math", "time", "string", "datetime", "collections", "functools", "itertools", "typing", "dataclasses",
         "statistics", "pathlib", "shutil", "numpy.random", "numpy.linalg", "numpy.fft")  # fmt: skip


class Zygote:
    """Answers the trusted side. `rules` are those for the files of the next child."""

    def __init__(self, control: socket.socket, end: Callable[[], None], make_rules: Callable[[], Any]):
        self.rules = make_rules()
        self._make_rules = make_rules
        self._control = control
        self._end = end
        self._children: dict[int, socket.socket] = {}
        self._killed: set[int] = set()  # whose end is awaited: their sockets stay ready, and are not looked at again
        self._warm: set[str] = set()
        self._wakeup, write = os.pipe()
        os.set_blocking(self._wakeup, False)
        os.set_blocking(write, False)
        for number in (signal.SIGCHLD, signal.SIGTERM):  # the loop reads their numbers
            signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(write, warn_on_full_buffer=False)

    def loop(self) -> dict[str, Any]:
        """Serve until the trusted side is gone. Returns in a forked child only: with what it was forked for."""
        while True:
            poll = select.poll()
            watched = {pid: status for pid, status in self._children.items() if pid not in self._killed}
            for each in (self._control, self._wakeup, *watched.values()):
                poll.register(each, select.POLLIN)
            ready = {descriptor for descriptor, _ in poll.poll()}
            if self._wakeup in ready:
                if signal.SIGTERM in os.read(self._wakeup, 4096):
                    self._stop()
                self._reap()
            for pid, status in watched.items():
                if pid in self._children and status.fileno() in ready:  # its end, or a word on it, means: kill
                    os.kill(pid, signal.SIGKILL)
                    self._killed.add(pid)
            if self._control.fileno() in ready:
                message, descriptors, _, _ = socket.recv_fds(self._control, 1 << 16, 3)
                if not message:
                    self._stop()
                request = json.loads(message)
                if self._fork(request, *descriptors):
                    return {**request, "wire": descriptors[0], "output": descriptors[1]}

    def _fork(self, request: dict[str, Any], wire: int, output: int, status: int) -> bool:
        """Whether this is the child."""
        if new := [name for name in request["warm"] if name not in self._warm]:
            self._warm.update(new)
            for name in new:
                with contextlib.suppress(Exception):  # not installed, or broken: the student's own import says so
                    importlib.import_module(name)
            _settle()
        word = socket.socket(fileno=status)
        try:
            os.mkdir(request["folder"], 0o700)
            os.utime(request["folder"], (request["untouched"], request["untouched"]))
            pid = os.fork()
        except OSError as problem:
            _tell(word, failed=str(problem))
        else:
            if pid == 0:
                for each in (self._control, word, *self._children.values()):
                    each.detach()  # the number will soon be somebody else's
                signal.set_wakeup_fd(-1)
                signal.signal(signal.SIGCHLD, signal.SIG_DFL)
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                return True
            self._children[pid] = word
            _introduce(word, pid)
            self.rules.close()
            self.rules = self._make_rules()
        os.close(wire)
        os.close(output)
        return False

    def _reap(self) -> None:
        for pid, status in list(self._children.items()):
            ended, code = os.waitpid(pid, os.WNOHANG)
            if ended:
                _tell(status, code=os.waitstatus_to_exitcode(code))
                status.close()
                del self._children[pid]
                self._killed.discard(pid)

    def _stop(self) -> None:
        for pid in self._children:
            os.kill(pid, signal.SIGKILL)
        for pid in self._children:
            os.waitpid(pid, 0)
        self._end()
        os._exit(0)


def _settle() -> None:
    """Let go of what imports have left behind, and have no child look at the rest: what it looks at, it copies."""
    import numpy

    numpy.random.seed(0)
    gc.collect()
    gc.freeze()


def _tell(status: socket.socket, **what: Any) -> None:
    with contextlib.suppress(OSError):  # the trusted side may not want to know any more
        status.send(json.dumps(what).encode() + b"\n")


def _introduce(status: socket.socket, pid: int) -> None:
    """Tell its number, with a handle of it: until this process has seen its end, the number is no other one's."""
    handles = []
    try:
        if sys.platform == "linux":
            handles.append(os.pidfd_open(pid))
        socket.send_fds(status, [json.dumps({"pid": pid}).encode() + b"\n"], handles)
    except OSError as problem:
        _tell(status, failed=f"it cannot be held: {problem}")
    for handle in handles:
        os.close(handle)


class _Ours:
    """Imports our own modules with built-ins of their own: whoever replaces `len` replaces it for themselves alone."""

    def find_spec(self, name: str, *_: Any) -> importlib.machinery.ModuleSpec | None:
        if name not in OURS:
            return None
        path = f"{HERE}/{name}.py"
        return importlib.util.spec_from_file_location(name, path, loader=_Loader(name, path))


class _Loader(importlib.machinery.SourceFileLoader):
    def exec_module(self, module: Any) -> None:
        module.__builtins__ = vars(builtins).copy()
        super().exec_module(module)


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    settings = json.loads(sys.argv[2])
    os.mkdir(settings["folder"], 0o700)
    os.mkdir(settings["home"])
    os.chdir(settings["home"])

    sys.path[:] = [HERE, *sys.path, *settings["path"]]
    sys.meta_path.insert(0, _Ours())
    import child
    import confine
    import counting
    import folder
    import written

    del sys.path[0], sys.meta_path[0]
    for name in OURS:  # a student's file may have such a name
        del sys.modules[name]
    for name in USUAL:
        importlib.import_module(name)
    import numpy

    numpy.dot(numpy.ones((2, 2)), numpy.ones((2, 2)))  # the first product sets up its library
    program = confine.program()
    proc = confine.hide() if sys.platform == "linux" else None
    zygote = Zygote(control, lambda: folder.remove(settings["folder"]),
                    partial(confine.FileRules, settings["readable"]))
    if settings["die_with_parent"]:
        confine.die_with_parent(signal.SIGTERM)
    sys.argv[:] = ["notebook"]
    _settle()
    descriptors = os.sysconf("SC_OPEN_MAX")  # before a child is allowed fewer
    request = zygote.loop()

    # From here on this is a child.
    memory = None if proc is None else confine.address_space(proc) + request["memory"]
    private = request["folder"]
    os.chdir(private)
    os.environ.clear()
    os.environ.update(HOME=private, TMPDIR=private, MPLCONFIGDIR=private, MPLBACKEND="Agg", LANG="C.UTF-8")
    tempfile.tempdir = None
    sys.path.append(private)  # behind the libraries: what is in it never stands for one of theirs
    sys.path_hooks.insert(0, written.finder(private))
    random.seed(0)  # in each child: Python gives it another seed after a fork
    missing = confine.confine(private, zygote.rules, program, memory, request["file_size"])
    _take_descriptors(request["output"], request["wire"], descriptors)
    counting.seal()
    served = child.Child(WIRE, request["limit"])
    served.greet(missing)
    if settings["weak"] or not missing:
        served.serve()
    os._exit(0)


def _take_descriptors(output: int, wire: int, end: int) -> None:
    """Keep standard input (empty), output, error and the wire, as 0 to 3, and no other descriptor below `end`."""
    null = os.open(os.devnull, os.O_RDWR)
    lifted = [fcntl.fcntl(each, fcntl.F_DUPFD, WIRE + 1) for each in (null, output, output, wire)]
    for number, descriptor in enumerate(lifted):
        os.dup2(descriptor, number)
    os.closerange(len(lifted), end)


if __name__ == "__main__":
    main()
