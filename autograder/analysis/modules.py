"""Which modules there are: Python's own, well-known libraries, and those of which nobody here knows what they do."""

import sys
from functools import lru_cache
from importlib.util import find_spec

KNOWN = frozenset(
    {
        "IPython",
        "PIL",
        "cupy",
        "cv2",
        "dateutil",
        "h5py",
        "ipywidgets",
        "jax",
        "matplotlib",
        "mpl_toolkits",
        "numba",
        "numpy",
        "pandas",
        "plotly",
        "scipy",
        "seaborn",
        "skimage",
        "sklearn",
        "sympy",
        "tensorflow",
        "torch",
        "torchvision",
        "tqdm",
        "typing_extensions",
        "xgboost",
    }
)

# Imports of these do not fail, so that what stands below them in a cell is run.
DEPENDABLE = frozenset(
    {
        "abc",
        "builtins",
        "cmath",
        "collections",
        "contextlib",
        "copy",
        "dataclasses",
        "enum",
        "functools",
        "inspect",
        "io",
        "itertools",
        "json",
        "math",
        "matplotlib",
        "matplotlib.pyplot",
        "numbers",
        "numpy",
        "operator",
        "os",
        "pathlib",
        "random",
        "re",
        "statistics",
        "string",
        "sys",
        "time",
        "types",
        "typing",
        "warnings",
    }
)

# Modules that notebooks import beside files that they write.
COMMON = frozenset(
    {
        "argparse",
        "cProfile",
        "csv",
        "datetime",
        "decimal",
        "fractions",
        "glob",
        "gzip",
        "logging",
        "pickle",
        "platform",
        "pprint",
        "shutil",
        "tempfile",
        "textwrap",
        "timeit",
        "traceback",
        "unittest",
        "urllib",
        "uuid",
        "zipfile",
    }
)

# Modules that others import: `np.lib.scimath.nx` is NumPy, `statistics.math` is math, `_functools` is functools.
REEXPORTED = frozenset(
    {
        "asyncio",
        "builtins",
        "collections",
        "concurrent",
        "copyreg",
        "ctypes",
        "functools",
        "gc",
        "heapq",
        "importlib",
        "inspect",
        "itertools",
        "marshal",
        "math",
        "multiprocessing",
        "operator",
        "os",
        "pickle",
        "pydoc",
        "re",
        "socket",
        "statistics",
        "subprocess",
        "sys",
        "threading",
        "types",
        "warnings",
    }
)

# Functions that loop, where other modules have them under a public name: tests/test_rules_elsewhere.py looks for more.
ELSEWHERE = {
    "calendar.repeat": "itertools.repeat",
    "collections.abc.zip_iterator": "builtins.zip",
    "distutils.command.sdist.filterfalse": "itertools.filterfalse",
    "enum.reduce": "functools.reduce",
    "filecmp.filterfalse": "itertools.filterfalse",
    "numpy.distutils.command.config.signal": "signal",
    "numpy.distutils.misc_util.reduce": "functools.reduce",
    "numpy.distutils.system_info.reduce": "functools.reduce",
    "numpy.matlib.genfromtxt": "numpy.genfromtxt",
    "numpy.matlib.loadtxt": "numpy.loadtxt",
    "numpy.random.bit_generator.cycle": "itertools.cycle",
    "queue.heappop": "heapq.heappop",
    "queue.heappush": "heapq.heappush",
    "reprlib.islice": "itertools.islice",
    "turtle.TK": "tkinter",
    "unittest.signals.signal": "signal",
    "unittest.util.Counter": "collections.Counter",
}
_LAST = frozenset(path.rpartition(".")[2] for path in ELSEWHERE)


def is_foreign(module: str) -> bool:
    """Whether a module is neither Python's own nor a well-known library: nothing tells what its functions do."""
    return module.rstrip("()") not in KNOWN and module not in sys.stdlib_module_names


@lru_cache(maxsize=256)
def is_missing(module: str) -> bool:
    """Whether a module is not there to be imported; it is looked for, never run."""
    try:
        return find_spec(module) is None
    except (ImportError, ValueError):  # what stands in its place is no module that can be found
        return False


def canonical(path: str) -> str:
    """A dotted name, freed of the way in which it was reached: `numpy.lib.x.functools.reduce` is functools.reduce."""
    parts = path.replace(".__call__", "").split(".")
    for index in range(len(parts) - 1, -1, -1):
        bare = parts[index].lstrip("_")
        if bare in REEXPORTED and (index > 0 or bare != parts[index]):
            parts = [bare, *parts[index + 1 :]]
            break
    if parts[-1] in _LAST:  # `re.enum.reduce` is enum.reduce, which is functools.reduce
        suffixes = (".".join(parts[index:]) for index in range(len(parts)))
        return next((ELSEWHERE[suffix] for suffix in suffixes if suffix in ELSEWHERE), ".".join(parts))
    return ".".join(parts)


def has(class_: str, name: str) -> bool:
    """Whether a class of the standard library, one that is loaded already, really has an attribute of this name."""
    module, _, attr = class_.rpartition(".")
    return hasattr(getattr(sys.modules.get(module), attr, None), name)
