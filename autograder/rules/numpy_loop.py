"""
## What it does
Rejects those parts of NumPy that call a Python function for each element, or hand out the elements one at a time:
`np.vectorize`, `np.frompyfunc`, `np.apply_along_axis`, `np.nditer`, `np.ndenumerate`, `np.ndindex`, `np.fromiter`,
arrays of Python objects (`dtype=object`), and a `formatter` for printing that does more than make a text.

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

from ..analysis.model import SemanticModel
from ..analysis.names import FunctionDefinition
from ..analysis.reach import Reach
from ..analysis.sites import Site
from ..report import Violation
from .finding import may_loop, report, report_loop

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

# What makes an array of the values that it is given.
FROM_VALUES = frozenset(f"numpy.{name}" for name in ("append", "array", "asarray", "concatenate", "where"))

PRINTING = frozenset({"array2string", "array_repr", "array_str", "printoptions", "set_printoptions"})
TEXTUAL = frozenset(
    {"abs", "float", "format", "int", "ljust", "replace", "repr", "rjust", "round", "str", "strip", "zfill"}
)

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
        if not function or (site.at_import and function in EAGER and call is not None):
            continue
        dimensions = _dimensions(reach, call, function) if call else ()
        if not may_loop(reach, site, dimensions):
            does, instead = TAKES.get(function, ONE), INSTEAD.get(function, OTHERWISE)
            yield report_loop(name, reach, site, dimensions, instead, does)
    if reach.max_loop_depth:  # else what makes such a function is reported already
        yield from _calls_of_results(reach)
    for site in (*reach.sites(ast.Call), *reach.model.once(name, lambda: _formatters(reach.model))):
        if not reach.all_granted and _formats_by_hand(site):
            says = "calls a function for each element of an array that is printed"
            yield report(name, reach, site, says, "let `formatter` do no more than make a text of a number")
    for site in reach.sites(ast.Call):
        if not site.at_import and not reach.all_granted and _makes_objects(reach, site):
            says = "makes an array of Python objects, which NumPy can only handle one at a time"
            yield report(name, reach, site, says, "keep numbers in arrays of a number type, such as `float`")


def _formatters(model: SemanticModel) -> Iterator[Site]:
    """Calls in cells that say how arrays are printed from there on."""
    return (site for site in model.run_by_cells if isinstance(site.node, ast.Call) and _formats_by_hand(site))


def _formats_by_hand(site: Site) -> bool:
    """`np.set_printoptions(formatter={"float": f})` where f does more than make a text: NumPy calls it per element."""
    attr = getattr(site.node.func, "attr", getattr(site.node.func, "id", ""))
    given = [word.value for word in site.node.keywords if word.arg == "formatter" and attr in PRINTING]
    values = [value for each in given for value in (each.values if isinstance(each, ast.Dict) else [each])]
    return not all(_makes_a_text(value) for value in values)


def _makes_a_text(node: ast.expr) -> bool:
    match node:
        case ast.Constant() | ast.Name(id="str" | "repr" | "float" | "int"):
            return True
        case ast.Attribute(attr="format" | "__mod__", value=ast.Constant()):
            return True
        case ast.Lambda(args=ast.arguments(defaults=[], kw_defaults=[]), body=body):
            called = [each.func for each in ast.walk(body) if isinstance(each, ast.Call)]
            stores = any(isinstance(each, (ast.NamedExpr, ast.Lambda)) for each in ast.walk(body))
            return not stores and all(getattr(each, "attr", getattr(each, "id", "")) in TEXTUAL for each in called)
    return False


def _calls_of_results(reach: Reach) -> Iterator[Violation]:
    """`f = np.vectorize(g)` may stand where `f(x)` may not."""
    for site in reach.sites(ast.Call):
        made = [path for path in reach.names.qualified_names(site.node.func, site.scope) if path.endswith("()")]
        if any(loops(path.removesuffix("()")) for path in made):
            dimensions = reach.shapes.dimensions_of_all(site.node.args, site.scope)
            if not may_loop(reach, site, dimensions):
                yield report_loop(name, reach, site, dimensions, OTHERWISE, ONE)


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
        and not any(isinstance(path, FunctionDefinition) for path in paths)
    ):
        return site.node.attr
    return ""


def _makes_objects(reach: Reach, site: Site) -> bool:
    node = site.node
    path = reach.names.resolve_qualified_name(node.func, site.scope)
    types = [keyword.value for keyword in node.keywords if keyword.arg == "dtype"]
    if path == "numpy.dtype" or (isinstance(node.func, ast.Attribute) and node.func.attr in ("astype", "view")):
        types += node.args
    elif path.startswith("numpy."):
        types += node.args[1:]  # `np.array(x, object)`
    if path == "numpy.full" and any(isinstance(each, ast.Constant) and each.value is None for each in node.args[1:2]):
        return True
    if path == "numpy.dtypes.ObjectDType" or (path in FROM_VALUES and any(map(_holds_no_number, node.args))):
        return True
    return any(_is_object(reach, type_, site) for type_ in types)


def _holds_no_number(node: ast.expr) -> bool:
    """`x.tolist() + [None]`: an array of it has no other type than `object`."""
    match node:
        case ast.Constant(value=None) | ast.Dict() | ast.Set() | ast.Lambda():
            return True
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return any(map(_holds_no_number, parts[:1000]))
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return any(isinstance(each, (ast.List, ast.BinOp)) and _holds_no_number(each) for each in (left, right))
    return False


def _is_object(reach: Reach, node: ast.expr, site: Site) -> bool:
    if isinstance(node, ast.Constant):
        return node.value in OBJECTS
    if reach.names.resolve_qualified_name(node, site.scope) in OBJECT_TYPES:
        return True
    bindings = reach.names.lookup(node.id, site.scope) if isinstance(node, ast.Name) else []
    return any(isinstance(each.node, ast.Constant) and each.node.value in OBJECTS for each in bindings)
