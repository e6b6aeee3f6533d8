"""
## What it does
Rejects functions of the standard library that loop for you: `functools.reduce`, `itertools`, `statistics`,
`math.fsum`, `math.prod`, `operator.itemgetter(*places)`, `heapq`, `collections.Counter`, `re.sub`, `timeit`,
executors, threads and processes; `json.loads` with a function for each number; what a class inherits from
`collections.abc`; and pandas' `apply`, `map` and `transform` of a function (of a name, such as `transform("mean")`,
they are left alone).

## Why is this bad?
They take the elements one at a time, as Python numbers. More threads do not help: only one of them runs Python at a
time. One NumPy expression on the whole array is shorter and a hundred times as fast.

## Example
```python
from functools import reduce

def total(dZ):
    return reduce(lambda a, b: a + b, dZ[0])
```

## Use instead
```python
def total(dZ):
    return np.sum(dZ)
```
"""

import ast
from collections.abc import Iterator

from ..analysis.reach import Reach
from ..analysis.sites import Site
from ..report import Violation
from .finding import may_loop, report_loop

name = "iterating-module"

MODULES = frozenset(
    {
        "asyncio",
        "concurrent",
        "dask",
        "heapq",
        "itertools",
        "joblib",
        "multiprocess",
        "multiprocessing",
        "more_itertools",
        "pyexpat",
        "sched",
        "signal",
        "sqlite3",
        "statistics",
        "thread",
        "_thread",
        "threading",
        "timeit",
        "tkinter",
        "toolz",
        "tqdm",
        "xml",
    }
)
FUNCTIONS = frozenset(
    {
        "functools.reduce",
        "math.fsum",
        "math.prod",
        "math.sumprod",
        "math.dist",
        "operator.countOf",
        "operator.indexOf",
        "collections.Counter",
        "numpy.genfromtxt",
        "numpy.loadtxt",
        "re.sub",
        "re.subn",
        "re.compile",
        "re.finditer",
        "re.Scanner",
        "warnings.filters",  # each is asked when there is a warning
    }
)
HARMLESS = frozenset({"timeit.default_timer", "threading.Lock", "threading.RLock", "threading.local"})
# Loops when they are given any number of arguments.
STARRED = frozenset({"math.hypot", "math.gcd", "math.lcm", "operator.itemgetter"})
# Done when a cell is run: what a function reaches later is the result.
EAGER = frozenset({"functools.reduce", "math.fsum", "math.prod", "math.sumprod", "math.dist", "collections.Counter",
                   "numpy.genfromtxt", "numpy.loadtxt"})  # fmt: skip
# A class that is made from one of these has methods that loop over what they are given.
CONTAINERS = ("collections.abc.", "collections.UserList", "collections.UserDict", "collections.UserString", "typing.")
CONTAINED = frozenset({"__ior__", "__iadd__", "count", "extend", "index", "remove", "reverse", "update"})
# Of json: the arguments that are called for each thing that is read.
READERS = frozenset({"load", "loads", "JSONDecoder"})
HOOKS = frozenset({"cls", "object_hook", "object_pairs_hook", "parse_constant", "parse_float", "parse_int"})
TABLES = frozenset({"apply", "applymap", "map", "transform", "agg", "aggregate", "iterrows", "itertuples"})

INSTEAD = {
    "functools.reduce": "`np.sum`, `np.prod` and `np.max` combine a whole array, or with an `axis` its rows or columns",
    "math.prod": "`np.prod` multiplies the whole array",
    "math.dist": "`np.linalg.norm` of the difference",
    "operator.itemgetter": "an array takes a whole array of places as its index",
}
SUM = "`np.sum` adds up the whole array, and `np.dot` a sum of products"
OTHERWISE = "write the expression for whole arrays: NumPy then handles every element at once"


def loops(path: str) -> bool:
    if path in HARMLESS:
        return False
    return path in FUNCTIONS or (path.split(".")[0] in MODULES and "()" not in path)


def find(reach: Reach) -> Iterator[Violation]:
    calls = {id(site.node.func): site for site in reach.sites(ast.Call)}
    chains = {id(site.node.value) for site in reach.sites(ast.Attribute)}
    iterables = {id(site.node.iter) for site in reach.sites(ast.For, ast.AsyncFor)}
    for site in reach.reads():
        if id(site.node) in chains:
            continue
        call = calls.get(id(site.node))
        path = next((path for path in reach.names.qualified_names(site.node, site.scope) if _iterates(path, call)), "")
        if not path or (call is not None and (id(call.node) in iterables or _is_small(reach, call, path))):
            continue
        dimensions = reach.shapes.dimensions_of_all(_given(call.node, path), call.scope) if call else ()
        if not may_loop(reach, site, dimensions):
            does = f"`{path.rstrip('()')}` takes one element or task at a time"
            quoted = call.node if call else site.node
            yield report_loop(name, reach, site, dimensions, _instead(path), does, quoted=quoted)


def _iterates(path: str, call: Site | None) -> bool:
    function = path.rpartition(".")[2]
    if path == "builtins.print":  # `print(*labels, file=…)` calls its `write` for each of them
        given = call.node if call is not None else ast.Call(ast.Name(""), [], [])
        return any(isinstance(each, ast.Starred) for each in given.args) and any(
            word.arg in ("file", None) for word in given.keywords
        )
    if path.startswith("json."):
        words = [word.arg for word in call.node.keywords] if call is not None else []
        return function in READERS and any(word in HOOKS or word is None for word in words)
    if path.startswith(CONTAINERS) and function in CONTAINED:
        return True
    if path in EAGER and call is not None and call.at_import:
        return False
    if path in STARRED:
        return call is None or any(isinstance(argument, ast.Starred) for argument in call.node.args)
    if path.startswith("pandas."):
        return function in TABLES and not (call is not None and _names_a_function(call.node))
    return loops(path)


def _names_a_function(call: ast.Call) -> bool:
    """`groupby(…).transform("mean")`: pandas' own functions, called by name, take whole columns."""
    stack = [*call.args[:1], *(word.value for word in call.keywords if word.arg in ("func", None))]
    for node in stack:
        if isinstance(node, (ast.List, ast.Tuple)):
            stack += node.elts
        elif isinstance(node, ast.Dict):
            stack += node.values
        elif not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            return False
    return bool(stack)


def _is_small(reach: Reach, call: Site, path: str) -> bool:
    """Whether it goes through a few things that are written out."""
    if path not in FUNCTIONS and path.split(".")[0] not in ("heapq", "itertools", "statistics"):
        return False
    given = _given(call.node, path)
    return bool(given) and all(
        not isinstance(argument, ast.Starred) and reach.lengths.is_small(argument, call.scope, strict=True)
        for argument in given
    )


def _given(call: ast.Call, path: str) -> list[ast.expr]:
    """What is gone through."""
    return call.args[1:2] if path == "functools.reduce" else call.args


def _instead(path: str) -> str:
    if "sum" in path or path.startswith("statistics"):
        return SUM
    return INSTEAD.get(path, OTHERWISE)
