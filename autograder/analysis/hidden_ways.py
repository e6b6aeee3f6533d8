"""What runs code that nobody can read before, or reaches it by a way round its name: modules, functions, attributes."""

MODULES = frozenset(
    {
        "bdb",
        "cffi",
        "cloudpickle",
        "code",
        "codeop",
        "ctypes",
        "dill",
        "gc",
        "imp",
        "importlib",
        "inspect",
        "marshal",
        "pdb",
        "copyreg",
        "doctest",
        "pickle",
        "pkgutil",
        "pydoc",
        "profile",
        "cProfile",
        "pty",
        "runpy",
        "shelve",
        "socket",
        "subprocess",
        "trace",
        "xmlrpc",
        "zipimport",
        "__main__",
    }
)
PATHS = frozenset(
    {
        "builtins.exec",
        "builtins.eval",
        "builtins.compile",
        "builtins.__import__",
        "builtins.globals",
        "builtins.locals",
        "builtins.vars",
        "builtins.breakpoint",
        "builtins.__build_class__",
        "builtins.__loader__",
        "builtins.__dict__",
        "codecs.register_error",
        "logging.config",
        "numpy.seterrcall",
        "operator.attrgetter",
        "operator.methodcaller",
        "string.Formatter",
        "sys.settrace",
        "sys.setprofile",
        "sys.gettrace",
        "sys._getframe",
        "sys._current_frames",
        "sys.modules",
        "sys.meta_path",
        "sys.path_hooks",
        "sys.call_tracing",
        "sys.addaudithook",
        "sys.monitoring",
        "os.system",
        "os.popen",
        "os.write",
        "os.fork",
        "os.forkpty",
        "os.pipe",
        "os.register_at_fork",
        "os.startfile",
        "types.FunctionType",
        "types.LambdaType",
        "types.CodeType",
        "types.ModuleType",
        "numpy.ctypeslib",
        "numpy.f2py",
        "numpy.testing.measure",
        "numpy.testing.rundocs",
        "numpy.testing.runstring",
    }
)
HARMLESS = frozenset({"gc.collect", "inspect.getdoc", "inspect.isfunction", "inspect.signature"})
PREFIXES = ("os.exec", "os.spawn", "os.posix_spawn")
ATTRIBUTES = frozenset(
    {
        "__bases__",
        "__base__",
        "__builtins__",
        "__closure__",
        "__code__",
        "__func__",
        "__getattribute__",
        "__globals__",
        "__import__",
        "__loader__",
        "__mro__",
        "__self__",
        "__spec__",
        "__subclasses__",
        "__subclasshook__",
        "__wrapped__",
        "ag_frame",
        "cr_frame",
        "f_back",
        "f_builtins",
        "f_code",
        "f_globals",
        "f_locals",
        "gi_code",
        "gi_frame",
        "tb_frame",
        "mro",
    }
)
# Outside of what a function reaches, only what could change that function unseen.
POWERFUL = frozenset(
    {
        "builtins.exec",
        "builtins.eval",
        "sys.settrace",
        "sys.setprofile",
        "sys.call_tracing",
        "sys.monitoring",
        "builtins.__dict__",
        "sys._getframe",
        "sys._current_frames",
        "builtins.__build_class__",
        "code.InteractiveConsole",
        "code.InteractiveInterpreter",
        "code.interact",
        "gc.get_objects",
        "gc.get_referrers",
        "gc.get_referents",
        "inspect.currentframe",
        "inspect.getargvalues",
        "inspect.getasyncgenlocals",
        "inspect.getclosurevars",
        "inspect.getcoroutinelocals",
        "inspect.getgeneratorlocals",
        "inspect.getinnerframes",
        "inspect.getmembers",
        "inspect.getmembers_static",
        "inspect.getouterframes",
        "inspect.stack",
        "inspect.trace",
        "logging.currentframe",
        "marshal.loads",
        "marshal.load",
        "pandas.read_pickle",
        "pickle.Unpickler",
        "pickle.load",
        "pickle.loads",
        "pkgutil.resolve_name",
        "pydoc.locate",
        "runpy.run_module",
        "runpy.run_path",
        "shelve.open",
        "string.Formatter",
        "sys.addaudithook",
        "threading.setprofile",
        "threading.setprofile_all_threads",
        "threading.settrace",
        "threading.settrace_all_threads",
        "types.CodeType",
        "types.FunctionType",
        "types.LambdaType",
        "traceback.walk_stack",
        "traceback.walk_tb",
        "typing.get_type_hints",
    }
)
# All of them, likewise: C called directly, and what Python tests itself with.
POWERFUL_MODULES = ("ctypes.", "_ctypes.", "_testcapi.", "_testinternalcapi.", "_testmultiphase.")
# The ways from a value to the code around it, in whatever cell they are taken.
WAYS_OUT = frozenset(
    {
        "__builtins__",
        "__closure__",
        "__getattribute__",
        "__globals__",
        "__self__",
        "__subclasses__",
        "ag_frame",
        "cr_frame",
        "f_back",
        "f_builtins",
        "f_globals",
        "f_locals",
        "f_trace",
        "f_trace_lines",
        "f_trace_opcodes",
        "gi_frame",
        "tb_frame",
        "_current_frames",
        "_getframe",
        "addaudithook",
        "call_tracing",
        "setprofile",
        "settrace",
    }
)
# What starts a thread, or has code run by the system's signals; by module.
STARTING = {
    "asyncio": {"to_thread"},
    "concurrent": {"ThreadPoolExecutor", "InterpreterPoolExecutor"},
    "faulthandler": {"dump_traceback_later"},
    "http": {"ThreadingHTTPServer"},
    "interpreters": {"create"},
    "logging": {"QueueListener"},
    "multiprocessing": {"Pool", "Process", "Thread", "ThreadPool"},
    "signal": {"signal", "setitimer"},
    "socketserver": {"ThreadingMixIn", "ThreadingTCPServer", "ThreadingUDPServer"},
    "thread": {"start_joinable_thread", "start_new", "start_new_thread"},
    "threading": {"Thread", "Timer", "start_joinable_thread", "start_new_thread"},
    "xxsubinterpreters": {"create"},
}
THREADED = frozenset({"run_in_executor", "start_new_thread", "start_joinable_thread"})
# Functions that only look at a namespace.
LOOKING = frozenset(
    f"builtins.{name}" for name in ("dir", "hasattr", "help", "id", "isinstance", "len", "print", "type")
)
TEXT_RUNNERS = frozenset({"timeit.timeit", "timeit.repeat", "timeit.Timer", "cProfile.run", "cProfile.runctx",
                          "profile.run", "profile.runctx"})  # fmt: skip
GETTERS_OF_A_VALUE = frozenset({"builtins.getattr", "inspect.getattr_static"})
GETTERS = frozenset({"operator.attrgetter", "operator.methodcaller"})

MAGICS = frozenset({"run_cell_magic", "run_line_magic"})  # called with a text that is made up when they run

NAMESPACES = frozenset({"builtins.globals()", "builtins.vars()", "builtins.locals()", "sys.modules"})
PICKING = GETTERS_OF_A_VALUE | GETTERS | {"builtins.vars"}  # handed on, they pick what nobody follows
RUNNING_A_TEXT = frozenset({"__import__", "compile", "eval", "exec"})


def starts_a_thread(path: str) -> bool:
    """`threading.Thread`, `_thread.start_new_thread`"""
    module, _, function = path.rpartition(".")
    return function.lstrip("_") in STARTING.get(module.lstrip("_").split(".")[0], ())
