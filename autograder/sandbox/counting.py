"""UNTRUSTED SIDE. Counts the Python instructions and lines that a call executes, in every frame, whoever wrote it.

Vectorized code executes as many for 8 examples as for 64; a loop, by whatever name, executes more. Only the trusted
side judges the counts (autograder/grading/growth.py).
"""

import gc
import sys
import threading
from collections.abc import Callable, Container
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

INTERFERED = -1  # in place of a count, where the call changed the trace

_settrace, _gettrace = sys.settrace, sys.gettrace
_set_for_threads, _get_for_threads = threading.settrace, threading.gettrace


def seal() -> None:
    """From now on the student's code cannot set or see a trace or profile: it could do less while it is watched.

    Nor can it set what Python calls untraced, or between two counted calls: audit hooks, the callbacks of
    sys.monitoring (Python 3.12), and those of the garbage collector, which keeps a list that nobody has any more.
    """

    def settrace(function: Any) -> None:
        if function is not None and function is _get_for_threads():  # threading calls this in each new thread
            _settrace(function)

    sys.settrace = settrace
    sys.setprofile = threading.settrace = threading.setprofile = lambda function: None
    sys.addaudithook = lambda hook: None
    gc.callbacks = []
    if hasattr(sys, "monitoring"):
        del sys.monitoring
    sys.gettrace = sys.getprofile = threading.gettrace = threading.getprofile = lambda: None
    for name in ("settrace_all_threads", "setprofile_all_threads"):  # Python 3.12
        if hasattr(threading, name):
            setattr(threading, name, lambda function: None)


def codes(*modules: ModuleType) -> dict[int, CodeType]:
    """The code of all functions of `modules`, by identity: what they hold cannot be made again by anybody else."""
    found: dict[int, CodeType] = {}
    files = {module.__file__ for module in modules}
    functions = [each for each in gc.get_objects() if type(each) is FunctionType]
    waiting = [function.__code__ for function in functions if function.__code__.co_filename in files]
    while waiting:
        code = waiting.pop()
        found[id(code)] = code
        waiting += [each for each in code.co_consts if type(each) is CodeType]
    return found


def count(
    function: Callable[..., Any],
    args: tuple[Any, ...],
    muted: Container[int],
    *,
    # Bound now: whatever is put in their places later is not called here, where no trace would see it.
    id: Callable[[object], int] = id,
    settrace: Callable[..., None] = sys.settrace,
    gettrace: Callable[[], Any] = sys.gettrace,
    set_for_threads: Callable[..., None] = threading.settrace,
    collect: Callable[[], int] = gc.collect,
) -> tuple[int, Any]:
    """The number of Python instructions and lines of `function(*args)`, and its value. What it raises is raised here.

    Lines count too, because Python 3.13 tells of the instructions of a code object only from its second call on.
    Frames of the code in `muted` are left out, but not what they call. Warnings are shown and garbage is collected as
    at any other time: a function that learned from either that it is counted could do its work in neither.
    """
    events = 0

    def enter(frame: FrameType, event: str, arg: Any) -> Any:
        if id(frame.f_code) in muted:
            return None
        frame.f_trace_opcodes = True
        return step

    def step(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal events
        if event == "opcode" or event == "line":
            events += 1
        return step

    # What earlier calls left behind would be finalized at any time. All of it: then garbage is collected at the same
    # step of each call, and no call is spared a loop in a finalizer because of what went before.
    collect()
    set_for_threads(enter)
    settrace(enter)  # from here on, so that what was put in place of these functions counts too
    try:
        value = function(*args)
    finally:
        intact = gettrace() is enter
        settrace(None)
        set_for_threads(None)
    return events if intact else INTERFERED, value
