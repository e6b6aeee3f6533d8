"""UNTRUSTED SIDE. Counts the Python instructions and lines that a call executes, in every frame, whoever wrote it.

Vectorized code executes as many for 8 examples as for 64; a loop, by whatever name, executes more. Only the trusted
side judges the counts (autograder/growth.py).
"""

import gc
import sys
import threading
import warnings
from collections.abc import Callable
from types import FrameType
from typing import Any

INTERFERED = -1  # in place of a count, where the call changed the trace

_settrace, _gettrace = sys.settrace, sys.gettrace
_set_for_threads, _get_for_threads = threading.settrace, threading.gettrace


def seal() -> None:
    """From now on the student's code cannot set or see a trace or profile: it could do less while it is watched."""

    def settrace(function: Any) -> None:
        if function is not None and function is _get_for_threads():  # threading calls this in each new thread
            _settrace(function)

    sys.settrace = settrace
    sys.setprofile = threading.settrace = threading.setprofile = lambda function: None
    sys.gettrace = sys.getprofile = threading.gettrace = threading.getprofile = lambda: None
    for name in ("settrace_all_threads", "setprofile_all_threads"):  # Python 3.12
        if hasattr(threading, name):
            setattr(threading, name, lambda function: None)


def count(function: Callable[..., Any], args: tuple[Any, ...], muted: list[dict], watched: dict) -> tuple[int, Any]:
    """The number of Python instructions and lines of `function(*args)`, and its value. What it raises is raised here.

    Lines count too, because Python 3.13 tells of the instructions of a code object only from its second call on.
    Frames whose globals are in `muted`, and what those call, are left out, except frames whose globals are `watched`.
    """
    events = 0
    inside = 0  # muted frames on the stack
    muted_ids = {id(module) for module in muted}

    def enter(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal inside
        if id(frame.f_globals) in muted_ids:
            inside += 1
            frame.f_trace_lines = False
            return leave
        if inside and frame.f_globals is not watched:
            return None
        frame.f_trace_opcodes = True
        return step

    def step(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal events
        if event in ("opcode", "line"):
            events += 1
        return step

    def leave(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal inside
        if event == "return":
            inside -= 1
        return leave

    collects = gc.isenabled()
    gc.disable()  # a finalizer would run at any time
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # showing one runs Python code, and does so once
            _set_for_threads(enter)
            _settrace(enter)
            try:
                value = function(*args)
            finally:
                intact = _gettrace() is enter
                _settrace(None)
                _set_for_threads(None)
    finally:
        if collects:
            gc.enable()
    return events if intact else INTERFERED, value
