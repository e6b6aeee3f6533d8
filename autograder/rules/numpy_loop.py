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

from ..analysis.given import by_name, by_star, is_own
from ..analysis.model import SemanticModel
from ..analysis.names import FunctionDefinition, Names
from ..analysis.object_arrays import makes_objects
from ..analysis.reach import Cells, Reach
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

SHAPES = frozenset({"nd", "ndim", "numiter", "shape", "size"})  # of what `np.broadcast` makes

PRINTING = frozenset({"array2string", "array_repr", "array_str", "printoptions", "set_printoptions"})
FORMATTER = 7  # its place among the arguments of those of them that take it by place
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
        call = calls.get(id(site.node))
        function = _function(reach, site, call)
        if not function or (site.at_import and function in EAGER and call is not None):
            continue
        dimensions = _dimensions(reach, call, function) if call else ()
        if not may_loop(reach, site, dimensions):
            does, instead = TAKES.get(function, ONE), INSTEAD.get(function, OTHERWISE)
            yield report_loop(name, reach, site, dimensions, instead, does)
    if reach.max_loop_depth:  # else what makes such a function is reported already
        yield from _calls_of_results(reach)
    printing = [site for site in reach.sites(ast.Call) if _formats_by_hand(reach, site)]
    for site in (*printing, *reach.model.once(name, lambda: _formatters(reach.model))):
        if not reach.all_granted:
            says = "calls a function for each element of an array that is printed"
            yield report(name, reach, site, says, "let `formatter` do no more than make a text of a number")
    for site in reach.sites(ast.Call):
        if not site.at_import and not reach.all_granted and makes_objects(reach, site.node, site.scope):
            says = "makes an array of Python objects, which NumPy can only handle one at a time"
            yield report(name, reach, site, says, "keep numbers in arrays of a number type, such as `float`")


def _formatters(model: SemanticModel) -> Iterator[Site]:
    """Calls in cells that say how arrays are printed from there on."""
    cells = Cells(model, Names(model))
    return (site for site in model.run_by_cells if isinstance(site.node, ast.Call) and _formats_by_hand(cells, site))


def _formats_by_hand(within: Reach | Cells, site: Site) -> bool:
    """`np.set_printoptions(formatter={"float": f})` where f does more than make a text: NumPy calls it per element."""
    node = site.node
    paths = within.names.qualified_names(node.func, site.scope)
    called = {getattr(node.func, "attr", getattr(node.func, "id", "")), *(path.rpartition(".")[2] for path in paths)}
    if not called & PRINTING:
        return False
    formatter = by_name(within, node, "formatter", site.scope)
    given = [value for value, _ in formatter.values] + node.args[FORMATTER : FORMATTER + 1]
    given += [value for value, _ in by_star(within, node, site.scope).values if isinstance(value, ast.Dict)]
    values = [value for each in given for value in (each.values if isinstance(each, ast.Dict) else [each])]
    return formatter.unknown or not all(_makes_a_text(value) for value in values)


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


def _function(reach: Reach, site: Site, call: Site | None) -> str:
    """The NumPy function that a name stands for; where the text does not tell what `x.vectorize` is, its name does."""
    paths = reach.names.resolve(site.node, site.scope)
    found = next((path.rpartition(".")[2] for path in paths if isinstance(path, str) and loops(path)), "")
    if not found and isinstance(site.node, ast.Attribute) and site.node.attr in LOOPS and not _is_own(reach, site):
        found = site.node.attr
    return "" if found == "broadcast" and _asks_for_a_shape(reach, call) else found


def _is_own(reach: Reach, site: Site) -> bool:
    """`cfg.vectorize` of an object of the notebook's own, or a setting that is only asked, whatever it belongs to."""
    node = site.node
    match site.parent:
        case ast.If(test=asked) | ast.IfExp(test=asked) | ast.While(test=asked) | ast.Assert(test=asked):
            if asked is node:
                return True
        case ast.UnaryOp(op=ast.Not()) | ast.Compare() | ast.FormattedValue():
            return True
    if any(isinstance(meaning, FunctionDefinition) for meaning in reach.names.resolve(node, site.scope)):
        return True
    elsewhere = reach.model.once(f"{name}, in cells", lambda: _given_away(reach.model))
    return not elsewhere and is_own(reach, node.value, site.scope)


def _given_away(model: SemanticModel) -> Iterator[Site]:
    """Where cells may put one of NumPy's loops into any object, or have objects answer to any name."""
    names = Names(model)
    for site in model.run_by_cells:
        if isinstance(site.node, (ast.Name, ast.Attribute, ast.Call)):
            called = isinstance(site.parent, ast.Call) and site.parent.func is site.node
            if not called and any(loops(path) for path in names.qualified_names(site.node, site.scope)):
                yield site
        if "__getattr__" in site.scope.cell.source:
            yield site


def _asks_for_a_shape(reach: Reach, call: Site | None) -> bool:
    """`np.broadcast(x, y).shape`, also by a name: nothing goes through the elements."""
    match call and call.parent:
        case ast.Attribute(attr=attr):
            return attr in SHAPES
        case ast.Assign(targets=[ast.Name(id=id_)]):
            reads = [site.parent for site in reach.sites(ast.Name)
                     if site.node.id == id_ and isinstance(site.node.ctx, ast.Load)]
            return all(isinstance(parent, ast.Attribute) and parent.attr in SHAPES for parent in reads)
    return False
