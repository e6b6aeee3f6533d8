"""
## What it does
Rejects code that cannot be read before it runs: `exec`, `eval`, `compile`, `__import__`, `importlib`, `getattr`
with a computed name, `globals()` and the like, frames, tracing, `ctypes`, pickled code, other programs, and
functions from modules that are not part of the notebook. Where a cell could change every function, it counts in
whatever cell it stands: `exec`, frames, audit hooks, threads, pickles, and files of code that are written and imported.
Code of which there is more than a person writes, or which is nested more deeply, is rejected unread.

## Why is this bad?
Nobody can see what it does: neither a reader, nor your instructor, nor the self-check. There is no need for it in
NumPy code.

## Example
```python
def gradient(X, dZ):
    product = getattr(np, "d" + "ot")
    return product(X, dZ.T) / X.shape[1]
```

## Use instead
```python
def gradient(X, dZ):
    return np.dot(X, dZ.T) / X.shape[1]
```
"""

import ast
import sys
from collections.abc import Iterable, Iterator

from ..analysis.computed_names import is_of_the_notebook, is_only_shown, reaches_a_way_out
from ..analysis.hidden_ways import (
    ATTRIBUTES,
    HARMLESS,
    MAGICS,
    MODULES,
    PATHS,
    POWERFUL,
    POWERFUL_MODULES,
    PREFIXES,
    TEXT_RUNNERS,
    THREADED,
    WAYS_OUT,
    starts_a_thread,
)
from ..analysis.magics import RUNNING, WRITING
from ..analysis.modules import KNOWN, is_foreign
from ..analysis.names import Class, Instance, Names
from ..analysis.namespaces import picks_from_a_namespace
from ..analysis.reach import Cells, Reach
from ..analysis.sites import Site
from ..analysis.unknown import is_called_at_once, is_unknown
from ..analysis.writing import IMPORTABLE, Written, is_buffer, text_of, written_files
from ..report import Violation
from . import element_wise_builtin, iterating_module, numpy_loop
from .finding import report

name = "hidden-code"

INSTEAD = "do without it: what a graded function runs must stand in the notebook, each function called by its name"
INSIDE = "write the function in this notebook, with NumPy"
SHORTER = "leave out what does not belong to your answer"
LEAVE_OUT = "leave this out: it could change every function of the notebook"


def find(reach: Reach) -> Iterator[Violation]:
    if reach.model.reader.too_much:
        yield Violation(name, "notebook", 1, "the cells hold more code than can be looked through", SHORTER)
    for cell in reach.model.reader.unreadable:
        message = f"cell {cell.name} is too deeply nested, or its names, numbers or calls too long, to be read"
        yield Violation(name, cell.name, 1, message, "write it in several statements")
    chains = {id(site.node.value) for site in reach.sites(ast.Attribute)}
    for site in reach.reads():
        yield from _hidden(reach, site, id(site.node) in chains)
    for site in reach.sites(ast.Call):
        if _computes_a_name(reach, site):
            yield report(name, reach, site, "picks by a name that is only known when it runs", INSTEAD)
        if not site.at_import and _unpickles(reach, site):
            says = "may bring any code that was put into a file"
            yield report(name, reach, site, says, "load numbers only, without `allow_pickle`")
    yield from _unknown_calls(reach)
    for site in reach.sites(ast.Attribute):
        yield from _made_up_magic(reach, site)
    written = written_files(reach, reach.sites(ast.Call))
    yield from _files_of_code(reach, [each for each in written if not each.site.at_import])
    yield from reach.model.once(name, lambda: _run_by_cells(Cells(reach.model, Names(reach.model))))


def _run_by_cells(cells: Cells) -> Iterator[Violation]:
    """What changes every function, or could, in whatever cell it stands."""
    written = list(written_files(cells, cells.model.run_by_cells))
    yield from _files_of_code(cells, written)
    for site in cells.model.run_by_cells:
        if isinstance(getattr(site.node, "ctx", None), ast.Load):
            yield from _made_up_magic(cells, site)
        if says := _could_change_all(cells, site, written):
            yield report(name, cells, site, says, LEAVE_OUT)


def _could_change_all(cells: Cells, site: Site, written: list[Written]) -> str:
    """What is said of a construct that could change every function of the notebook; "" of any other."""
    match site.node:
        case ast.Name(ctx=ast.Load()) | ast.Attribute(ctx=ast.Load()):
            paths = cells.names.qualified_names(site.node, site.scope)
            way_out = getattr(site.node, "attr", "") in WAYS_OUT and not _lists_own(cells, site)
            if any(starts_a_thread(path) for path in paths) or getattr(site.node, "attr", "") in THREADED:
                return "runs code beside the functions, where nobody sees what it does for them"
            powerful = way_out or any(path in POWERFUL or path.startswith(POWERFUL_MODULES) for path in paths)
            if powerful and not is_only_shown(cells, site):
                return "runs code that cannot be read, or changes code that is already there"
            if picks_from_a_namespace(cells, site):
                return "may pick anything from a module, or from Python itself, by a name that is put together"
        case ast.Attribute(attr=attr, ctx=ast.Store()) if attr in WAYS_OUT:
            return "changes how code is watched while it runs"
        case ast.Name(id="__match_args__") if not _names_no_way_out(site.parent):
            return "names what no name in the notebook stands for"
        case ast.Call() if reaches_a_way_out(cells, site) or _gets_by_name(cells, site):
            return "reaches what no name in the notebook stands for"
        case ast.Call() if _unpickles(cells, site) and _may_be_written(cells, site, written):
            return "may bring any code that the notebook put into a file"
        case ast.Call() if _runs_a_text(cells, site):
            return "runs a text as code, which cannot be read before"
        case ast.Call() | ast.Subscript() if picks_from_a_namespace(cells, site):
            return "may pick anything from a module, or from Python itself, by a name that is put together"
    return ""


def _unknown_calls(reach: Reach) -> Iterator[Violation]:
    """`f(round, x)`, where no text tells what `f` is, and a cell put `map` into something: it may be that."""
    cells = Cells(reach.model, reach.names)
    if reach.all_granted or not reach.model.once(f"{name}, handed on", lambda: _handed_on(cells)):
        return
    for site in reach.sites(ast.Call):
        function = site.node.func
        if isinstance(function, ast.Attribute) and function.attr != "__call__":
            continue
        if isinstance(function, ast.Name) and not reach.names.lookup(function.id, site.scope):
            continue  # graded on its own, or nothing at all
        if not site.at_import and is_unknown(reach, function, site.scope):
            says = "calls what no name in the notebook stands for, and a cell hands on a function that loops"
            yield report(name, reach, site, says, INSTEAD)


def _handed_on(cells: Cells) -> list[Site]:
    """Where cells read a function that loops over what it is given, and neither call it nor have it called at once."""
    rules = (element_wise_builtin, iterating_module, numpy_loop)
    return [site for site in cells.model.run_by_cells
            if isinstance(site.node, (ast.Name, ast.Attribute)) and isinstance(site.node.ctx, ast.Load)
            and not (isinstance(site.parent, ast.Call) and site.parent.func is site.node)
            and not is_called_at_once(cells, site)
            and any(rule.loops(path) for rule in rules
                    for path in cells.names.qualified_names(site.node, site.scope))]


def _gets_by_name(cells: Cells, site: Site) -> bool:
    """`getattr(threading, "Thread")`"""
    if "builtins.getattr" not in cells.names.qualified_names(site.node.func, site.scope):
        return False
    paths = cells.names.qualified_names(site.node, site.scope)
    return any(path in POWERFUL or starts_a_thread(path) for path in paths)


def _made_up_magic(reach: Reach | Cells, site: Site) -> Iterator[Violation]:
    node = site.node
    if isinstance(node, ast.Attribute) and node.attr in MAGICS and not _has_no_effect(reach, site.parent):
        yield report(name, reach, site, "runs text as code, which cannot be read before", "write the code in a cell")


def _lists_own(cells: Cells, site: Site) -> bool:
    """`Layer.__subclasses__()` of a class of the notebook: nothing but others of its classes."""
    meanings = cells.names.resolve(site.node.value, site.scope)
    return site.node.attr == "__subclasses__" and bool(meanings) and all(isinstance(each, Class) for each in meanings)


def _names_no_way_out(parent: ast.AST | None) -> bool:
    match parent:
        case ast.Assign(value=ast.Tuple(elts=elts)):
            return all(isinstance(each, ast.Constant) and each.value not in WAYS_OUT | ATTRIBUTES
                       and not (isinstance(each.value, str) and each.value.startswith("__")) for each in elts)
    return False


def _unpickles(reach: Reach | Cells, site: Site) -> bool:
    """`np.load(…, allow_pickle=True)`"""
    node = site.node
    if not {"numpy.load", "numpy.lib.format.read_array"} & set(reach.names.qualified_names(node.func, site.scope)):
        return False
    allowed = [*node.args[2:3], *(word.value for word in node.keywords if word.arg in ("allow_pickle", None))]
    return any(not isinstance(each, ast.Constant) or bool(each.value) for each in allowed)


def _may_be_written(cells: Cells, site: Site, written: list[Written]) -> bool:
    """Whether the notebook may have written the file that is loaded."""
    if is_buffer(cells, site.node.args[0], site.scope) if site.node.args else False:
        return True
    loaded = text_of(cells, site.node.args[0], site.scope) if site.node.args else None
    return bool(written) and (loaded is None or any(each.file is None or each.file == loaded for each in written))


def _runs_a_text(cells: Cells, site: Site) -> bool:
    """`timeit.timeit(text)` where the text is put together; what is written out is read with the cells."""
    paths = set(cells.names.qualified_names(site.node.func, site.scope))
    given = site.node.args[:2] + [word.value for word in site.node.keywords if word.arg in ("stmt", "setup")]
    if not paths & TEXT_RUNNERS or not given or id(site.node) in cells.model.reader.expanded:
        return False
    return any(not isinstance(each, ast.Lambda) and not cells.names.resolve(each, site.scope) for each in given)


def _files_of_code(reach: Reach | Cells, written: Iterable[Written]) -> Iterator[Violation]:
    """Files that could be imported, unread: `%%writefile` shows what is in them."""
    for each in written:
        if each.file is not None and each.file.lower().endswith(IMPORTABLE):
            says = "writes a file that can be imported, with code that cannot be read before"
            yield report(name, reach, each.site, says, "write the code in a cell")
        elif each.file is None and (module := reach.model.rare_import):
            says = f"writes a file of any name, and `{module}`, which a cell imports, may be that file"
            yield report(name, reach, each.site, says, "write the name of the file out, such as `costs.csv`")


def _has_no_effect(reach: Reach | Cells, call: ast.AST | None) -> bool:
    """Whether a magic's text is read with the cells, or it is one of those that do nothing in grading."""
    match call:
        case ast.Call(args=[ast.Constant(value=str(magic)), *_]) if magic not in (*WRITING, *RUNNING):
            return True
    return id(call) in reach.model.reader.expanded


def _hidden(reach: Reach, site: Site, is_base: bool) -> Iterator[Violation]:
    node = site.node
    round_it = (isinstance(node, ast.Name) and node.id == "__builtins__") or (
        isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES
    )
    members = isinstance(node, ast.Attribute) and node.attr == "__dict__"
    if round_it or (members and not (_is_own(node, site) or _is_object(reach, node.value, site))):
        yield report(name, reach, site, "reaches code by a way round its name", INSTEAD)
        return
    if _reads_members(reach, site):
        return
    for path in reach.names.qualified_names(node, site.scope):
        module = path.split(".")[0]
        if path in HARMLESS:
            continue
        if path in PATHS or _is_private(path) or path.startswith(PREFIXES) or (module in MODULES and not is_base):
            says = "runs code that cannot be read before, or reaches it by a way round its name"
            yield report(name, reach, site, says, INSTEAD)
            return
        if not is_base and is_foreign(module) and not _is_a_missing_type(reach, site, module):
            says = f"comes from the module `{module}`, which is not part of the notebook"
            yield report(name, reach, site, says, INSIDE)
            return


def _is_a_missing_type(reach: Reach, site: Site, module: str) -> bool:
    """`X: Float[Array, "n m"]` of a library that is not installed here: that name does nothing."""
    return id(site.node) in reach.annotations and reach.model.is_missing(module)


def _reads_members(reach: Reach, site: Site) -> bool:
    """`vars(x)` of an object of one of the notebook's classes: nothing else is in it than what they put there."""
    match site.parent:
        case ast.Call(func=function, args=[of]) if function is site.node:
            return "builtins.vars" in reach.names.qualified_names(function, site.scope) and _is_object(reach, of, site)
    return False


def _is_object(reach: Reach, node: ast.expr, site: Site) -> bool:
    """Whether this is certainly an object of a class of the notebook, or a namespace that it fills."""
    if isinstance(node, ast.Name):
        calls = [each.node for each in reach.names.lookup(node.id, site.scope) if each.kind != "member"]
        made = {reach.names.resolve_qualified_name(call.func, site.scope) if isinstance(call, ast.Call) else ""
                for call in calls}
        if made == {"types.SimpleNamespace"}:
            return True
    meanings = reach.names.resolve(node, site.scope)
    return bool(meanings) and all(isinstance(each, Instance) for each in meanings)


def _is_private(path: str) -> bool:
    """`random._accumulate`: what a library keeps to itself may be anything."""
    module, *parts = path.split(".")
    names = [module, *parts] if module in sys.stdlib_module_names else parts if module in KNOWN else []
    made = "()" in path  # what a call makes has names of its own: `point._asdict()`
    return not made and any(name.startswith("_") and not name.startswith("__") for name in names)


def _is_own(node: ast.Attribute, site: Site) -> bool:
    """`self.__dict__`"""
    function = site.scope.node
    return (
        isinstance(node.value, ast.Name)
        and isinstance(function, ast.FunctionDef)
        and any(arg.arg == node.value.id for arg in function.args.args[:1])
    )


def _computes_a_name(reach: Reach, site: Site) -> bool:
    node = site.node
    if len(node.args) < 2 and not any(isinstance(argument, ast.Starred) for argument in node.args):
        return False
    if not {"builtins.getattr", "inspect.getattr_static"} & set(reach.names.qualified_names(node.func, site.scope)):
        return False
    if len(node.args) < 2:
        return True
    return not (isinstance(node.args[1], ast.Constant) or is_of_the_notebook(reach, node.args[0], site.scope))
