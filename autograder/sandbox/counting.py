"""UNTRUSTED SIDE. Counts the Python instructions and lines that a call executes, in every frame, whoever wrote it.

Vectorized code executes as many for 8 examples as for 64; a loop, by whatever name, executes more. Only the trusted
side judges the counts (autograder/grading/growth.py).
"""

import gc
import opcode
import sys
import threading
from collections.abc import Callable, Container
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

INTERFERED = -1  # in place of a count, where the call changed the trace

_settrace = sys.settrace
_get_for_threads = threading.gettrace
_LIBRARIES = tuple(f"{folder}/" for folder in sys.path if folder)
_WRITTEN_BACK = sys.version_info < (3, 13)  # what somebody has looked at of a frame's variables, after the next event
OPTIMIZED = 1  # CO_OPTIMIZED: the code of a function, not of a class or a module
_BACKWARD = frozenset(number for number, name in enumerate(opcode.opname) if "BACKWARD" in name)
# The names of `sys`, and those that Python keeps for who imports it anew.
_SYS = [each for each in gc.get_objects() if type(each) is dict and each.get("settrace") is _settrace]


def seal() -> None:
    """From now on the student's code cannot set or see a trace or profile: it could do less while it is watched.

    Nor can it set what Python calls untraced, or between two counted calls: audit hooks, the callbacks of
    sys.monitoring (Python 3.12), and those of the garbage collector, which keeps a list that nobody has any more.
    """

    def settrace(function: Any) -> None:
        if function is not None and function is _get_for_threads():  # threading calls this in each new thread
            _settrace(function)

    def nothing(*_: Any, **__: Any) -> None:
        pass

    hidden = {"settrace": settrace, "gettrace": nothing, "setprofile": nothing, "getprofile": nothing,
              "_settraceallthreads": nothing, "_setprofileallthreads": nothing, "addaudithook": nothing}
    for names in _SYS:
        names.update({name: instead for name, instead in hidden.items() if name in names})
        names.pop("monitoring", None)
    threading.settrace = threading.setprofile = threading.gettrace = threading.getprofile = nothing
    for name in ("settrace_all_threads", "setprofile_all_threads"):  # Python 3.12
        if hasattr(threading, name):
            setattr(threading, name, nothing)
    gc.callbacks = []


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


def _is_written_back(code: CodeType) -> bool:
    """Whether it is the body of a class of the student's, and its variables are written back after an event.

    They lie in what the metaclass has made, which may run any code then, and nothing is traced meanwhile.
    """
    return _WRITTEN_BACK and len(code.co_cellvars) > 0 and not str.startswith(code.co_filename, _LIBRARIES)


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
    is_written_back: Callable[[CodeType], bool] = _is_written_back,
) -> tuple[int, Any]:
    """The number of Python instructions and lines of `function(*args)`, and its value. What it raises is raised here.

    Lines count too, because Python 3.13 tells of the instructions of a code object only from its second call on.
    Frames of the code in `muted` are left out, but not what they call. Warnings are shown and garbage is collected as
    at any other time: a function that learned from either that it is counted could do its work in neither.
    """
    events = 0
    unseen = False  # whether a loop may have run of which there is no event

    def tracer() -> Callable[..., Any]:
        def enter(frame: FrameType, event: str, arg: Any) -> Any:
            nonlocal events, unseen
            code = frame.f_code
            if id(code) in muted:
                return None
            if not code.co_flags & OPTIMIZED and is_written_back(code):
                # It is not, where it has no events. Without a loop, each run takes the same steps.
                events += 1
                unseen = unseen or not _BACKWARD.isdisjoint(code.co_code[::2])
                return None
            frame.f_trace_opcodes = True
            return step

        return enter

    def step(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal events
        if event == "opcode" or event == "line":
            events += 1
        return step

    # What earlier calls left behind would be finalized at any time. All of it: then garbage is collected at the same
    # step of each call, and no call is spared a loop in a finalizer because of what went before.
    collect()
    # Threads have one of their own, which anybody may see: a trace that Python has dropped, as it does where there is
    # no room for another frame, cannot be put back by who has made it do so.
    enter = tracer()
    set_for_threads(tracer())
    settrace(enter)  # from here on, so that what was put in place of these functions counts too
    try:
        value = function(*args)
    finally:
        intact = gettrace() is enter and not unseen
        settrace(None)
        set_for_threads(None)
    return events if intact else INTERFERED, value
