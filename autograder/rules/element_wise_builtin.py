"""
## What it does
Rejects built-in functions that go through their argument element by element: `map`, `filter`, `sum`, `zip`,
`enumerate`, `reversed`, `iter`, `next`, `any`, `all`, and `min`, `max` or `sorted` of one argument or with a `key`.
Over a few things that are written out, such as `sum((a, b))` or `max(x.shape)`, they are left alone, and so are the
methods and functions of NumPy that have the same names.

## Why is this bad?
They are loops without the word: each element is made into a Python number first, then handled on its own. NumPy's
functions take the whole array.

## Example
```python
def cost(A, Y):
    return -sum(Y[0] * np.log(A[0])) / Y.shape[1]
```

## Use instead
```python
def cost(A, Y):
    return -np.sum(Y * np.log(A)) / Y.shape[1]
```
"""

import ast
from collections.abc import Iterator

from ..analysis.given import by_name
from ..analysis.lengths import SMALL
from ..analysis.names import FunctionDefinition
from ..analysis.reach import Reach
from ..analysis.sites import Site
from ..report import Violation
from .finding import may_loop, report, report_loop

name = "element-wise-builtin"

LAZY = frozenset({"map", "filter", "zip", "enumerate", "reversed", "iter"})
EAGER = frozenset({"sum", "next", "any", "all", "min", "max", "sorted"})
METHODS = {"__iter__": "iter", "__next__": "next"}

INSTEAD = {
    "sum": "`np.sum` adds up the whole array, or with `axis=0` its rows as `sum` does (for a sum of products, "
    "one `np.dot`)",
    "any": "`np.any` looks at the whole array",
    "all": "`np.all` looks at the whole array",
    "min": "`np.min` looks at the whole array, or with an `axis` at each row or column; `np.minimum` compares two",
    "max": "`np.max` looks at the whole array, or with an `axis` at each row or column; `np.maximum` compares two",
    "sorted": "`np.sort` and `np.argsort` order the whole array",
    "map": "apply the function to the whole array: NumPy's functions (`np.exp`, `np.where`) take arrays as they take "
    "numbers, and an `axis` where rows or columns are meant",
    "filter": "compare the whole array: `x > 0` tells of each element, and as an index, `x[x > 0]`, picks them",
    "zip": "`x * y`, `x - y` and so on combine two arrays of the same shape element by element",
}
ONE = "takes one element at a time"
OTHERWISE = "write the expression for whole arrays: NumPy then handles every element at once"


def loops(path: str) -> bool:
    module, _, function = path.rpartition(".")
    return module == "builtins" and function in LAZY | EAGER


def find(reach: Reach) -> Iterator[Violation]:
    callees = {id(site.node.func) for site in reach.sites(ast.Call)}
    iterables = {id(site.node.iter) for site in reach.sites(ast.For, ast.AsyncFor)}
    iterables |= {
        id(generator.iter)
        for site in reach.sites(ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
        for generator in site.node.generators
    }
    reported: set[int] = set()
    for site in reach.sites(ast.Call):
        function = _function(reach, site)
        if (
            not function
            or id(site.node) in reported
            or id(site.node) in iterables
            or _is_harmless(reach, site, function)
        ):
            continue
        inner = [node for node in ast.walk(site.node) if isinstance(node, ast.Call)] if len(reported) < 1000 else []
        reported |= {id(node) for node in inner}  # `sum(map(...))` is one loop
        dimensions = reach.shapes.dimensions_of_all(site.node.args, site.scope)
        if not may_loop(reach, site, dimensions):
            yield report_loop(name, reach, site, dimensions, INSTEAD.get(function, OTHERWISE), ONE)
    for site in reach.sites(ast.Name, ast.Attribute):
        if id(site.node) in callees or not isinstance(site.node.ctx, ast.Load):
            continue
        used = [path for path in reach.names.qualified_names(site.node, site.scope) if loops(path)]
        if used and not may_loop(reach, site, ()):
            function = used[0].removeprefix("builtins.")
            says = f"is handed on as a function; it {ONE}"
            yield report(name, reach, site, says, INSTEAD.get(function, OTHERWISE), quoted=function)


def _function(reach: Reach, site: Site) -> str:
    """The built-in that a call calls, or ""."""
    called = site.node.func
    if isinstance(called, ast.Attribute) and called.attr in METHODS:
        return METHODS[called.attr]
    if any(_sorts_a_list(reach, each, site) for each in (called, *site.node.args[:1])) and _is_keyed(reach, site):
        return "sorted"  # `values.sort(key=f)`, or `partial(values.sort, key=f)`
    used = [path for path in reach.names.qualified_names(called, site.scope) if loops(path)]
    return used[0].removeprefix("builtins.") if used else ""


def _sorts_a_list(reach: Reach, node: ast.expr, site: Site) -> bool:
    """Whether this is a method `sort`, also by another name, and neither the notebook's own nor NumPy's."""
    if isinstance(node, ast.Name):
        bound = [each.node for each in reach.names.lookup(node.id, site.scope) if each.kind == "value"]
        return any(isinstance(each, ast.Attribute) and each.attr == "sort" for each in bound)
    if not isinstance(node, ast.Attribute) or node.attr != "sort":
        return False
    meanings = reach.names.resolve(node, site.scope)
    own = meanings and all(isinstance(each, FunctionDefinition) for each in meanings)
    return not own and not any(str(each).startswith("numpy.") for each in meanings)


def _is_keyed(reach: Reach, site: Site) -> bool:
    """Whether a call gives a `key`, or may: `sorted(x, **options)` where nothing tells what is in them."""
    key = by_name(reach, site.node, "key", site.scope)
    return key.unknown or any(not isinstance(value, ast.Constant) for value, _ in key.values)


def _is_harmless(reach: Reach, site: Site, function: str) -> bool:
    node = site.node
    starred = any(isinstance(argument, ast.Starred) for argument in node.args)
    first = node.args[:1] if function not in ("map", "filter") else node.args[1:]
    if isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
        first = [node.func.value]
    if function in ("min", "max") and len(node.args) > 1 and not starred:
        return True  # of two numbers, whatever the key
    if function == "sorted" and not _is_keyed(reach, site):
        return True
    if function == "next" and reach.max_loop_depth:
        return True  # one element; the loop around it is judged
    if site.at_import and function in EAGER:
        return True  # done when the cell is run
    if site.at_import and isinstance(site.parent, ast.Call):
        return True  # used up when the cell is run
    if first and isinstance(first[0], (ast.GeneratorExp, ast.ListComp)):
        return True  # that is the loop, and is reported as such
    if starred:  # few arguments may each be long
        return all(
            isinstance(argument, ast.Starred)
            and function in ("min", "max")
            and 1 < reach.lengths.length(argument.value, site.scope, strict=True) <= SMALL
            for argument in node.args
        )
    if function in ("zip", "map", "next"):
        return any(reach.lengths.is_small(argument, site.scope, strict=True) for argument in first)
    return bool(first) and reach.lengths.is_small(first[0], site.scope, strict=True)
