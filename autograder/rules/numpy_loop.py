"""
## What it does
Rejects those parts of NumPy that call a Python function for each element, or hand out the elements one at a time:
`np.vectorize`, `np.frompyfunc`, `np.apply_along_axis`, `np.nditer`, `np.ndenumerate`, `np.ndindex`, `np.fromiter`,
and arrays of Python objects (`dtype=object`).

## Why is this bad?
They look vectorized and are not. `np.vectorize` is a `for` loop by its own documentation; it is there for
convenience, not for speed.

## Example
```python
def softsign(Z):
    return np.vectorize(lambda z: z / (1 + abs(z)))(Z)
```

## Use instead
```python
def softsign(Z):
    return Z / (1 + np.abs(Z))
```
"""

import ast
from collections.abc import Iterator

from ..report import Violation
from .code import Site
from .finding import loop_message, over_budget, quote, violation
from .names import Unit
from .reach import Reach

name = "numpy-loop"

LOOPS = frozenset(
    {
        "vectorize",
        "guvectorize",
        "frompyfunc",
        "apply_along_axis",
        "nditer",
        "ndenumerate",
        "ndindex",
        "nested_iters",
        "fromiter",
        "flatiter",
        "broadcast",
    }
)
EAGER = frozenset({"apply_along_axis", "fromiter"})
OBJECT_TYPES = ("builtins.object", "numpy.object_", "decimal.Decimal", "fractions.Fraction")
OBJECTS = ("O", "object", "|O", "object_")

ONE = "takes one element at a time"
TAKES = {
    "apply_along_axis": "takes one row or column at a time",
    "nditer": "hands out one element at a time",
    "ndenumerate": "hands out one element at a time",
    "ndindex": "hands out one index at a time",
}
WHOLE = "write the body once for whole arrays: NumPy then handles every element at once"
INSTEAD = {
    "nditer": WHOLE,
    "ndenumerate": WHOLE,
    "ndindex": WHOLE,
    "apply_along_axis": "NumPy's functions take an `axis`: `np.sum(x, axis=0)`; or take the whole array as it is",
    "fromiter": "make the array by an expression on whole arrays",
}
OTHERWISE = "call the function with the whole array: written with NumPy's functions, it handles every element at once"


def loops(path: str) -> bool:
    library, _, function = path.rpartition(".")
    return function in LOOPS and library.split(".")[0] in ("numpy", "numba", "jax")


def find(reach: Reach) -> Iterator[Violation]:
    calls = {id(site.node.func): site for site in reach.sites(ast.Call)}
    for site in reach.reads():
        function = _function(reach, site)
        call = calls.get(id(site.node))
        if not function or (site.load and function in EAGER and call is not None):
            continue
        dimensions = _dimensions(reach, call, function) if call else ()
        if over_budget(reach, site, dimensions):
            construct = quote(reach.code, site.scope.cell, site.node)
            message = loop_message(reach, site, construct, dimensions, TAKES.get(function, ONE))
            yield violation(name, reach.code, site, message, INSTEAD.get(function, OTHERWISE))
    if reach.budget:  # else what makes such a function is reported already
        yield from _calls_of_results(reach)
    for site in reach.sites(ast.Call):
        if not site.load and not reach.free and _makes_objects(reach, site):
            construct = quote(reach.code, site.scope.cell, site.node)
            message = f"`{construct}` makes an array of Python objects, which NumPy can only handle one at a time"
            yield violation(name, reach.code, site, message, "keep numbers in arrays of a number type, such as `float`")


def _calls_of_results(reach: Reach) -> Iterator[Violation]:
    """`f = np.vectorize(g)` may stand where `f(x)` may not."""
    for site in reach.sites(ast.Call):
        made = [path for path in reach.names.paths(site.node.func, site.scope) if path.endswith("()")]
        if any(loops(path.removesuffix("()")) for path in made):
            dimensions = reach.shapes.dimensions_of_all(site.node.args, site.scope)
            if over_budget(reach, site, dimensions):
                construct = quote(reach.code, site.scope.cell, site.node)
                message = loop_message(reach, site, construct, dimensions, ONE)
                yield violation(name, reach.code, site, message, OTHERWISE)


def _dimensions(reach: Reach, call: Site, function: str) -> tuple[str, ...]:
    if function == "apply_along_axis":
        return reach.shapes.dimensions_beside(call.node, call.scope)
    if function in ("nditer", "ndenumerate", "ndindex"):
        return reach.shapes.dimensions(call.node, call.scope)
    return reach.shapes.dimensions_of_all(call.node.args, call.scope)


def _function(reach: Reach, site: Site) -> str:
    """The NumPy function that a name stands for; where the text does not tell what `x.vectorize` is, its name does."""
    paths = reach.names.resolve(site.node, site.scope)
    for path in paths:
        if isinstance(path, str) and loops(path):
            return path.rpartition(".")[2]
    if (
        isinstance(site.node, ast.Attribute)
        and site.node.attr in LOOPS
        and not any(isinstance(path, Unit) for path in paths)
    ):
        return site.node.attr
    return ""


def _makes_objects(reach: Reach, site: Site) -> bool:
    node = site.node
    path = reach.names.path(node.func, site.scope)
    types = [keyword.value for keyword in node.keywords if keyword.arg == "dtype"]
    if path == "numpy.dtype" or (isinstance(node.func, ast.Attribute) and node.func.attr in ("astype", "view")):
        types += node.args
    elif path.startswith("numpy."):
        types += node.args[1:]  # `np.array(x, object)`
    if path == "numpy.full" and any(isinstance(each, ast.Constant) and each.value is None for each in node.args[1:2]):
        return True
    return any(_is_object(reach, type_, site) for type_ in types)


def _is_object(reach: Reach, node: ast.expr, site: Site) -> bool:
    if isinstance(node, ast.Constant):
        return node.value in OBJECTS
    if reach.names.path(node, site.scope) in OBJECT_TYPES:
        return True
    bindings = reach.names.lookup(node.id, site.scope) if isinstance(node, ast.Name) else []
    return any(isinstance(each.node, ast.Constant) and each.node.value in OBJECTS for each in bindings)
