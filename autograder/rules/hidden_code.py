"""
## What it does
Rejects code that cannot be read before it runs: `exec`, `eval`, `compile`, `__import__`, `importlib`, `getattr`
with a computed name, `globals()` and the like, frames, tracing, `ctypes`, pickled code, other programs, and
functions from modules that are not part of the notebook.

## Why is this bad?
Nobody can see what it does: neither a reader, nor your instructor, nor the loop check. There is no need for it in
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
from collections.abc import Iterator

from ..report import Violation
from .code import RUNNING, WRITING, Site, literal_magic
from .finding import quote, violation
from .names import Instance
from .reach import Reach

name = "hidden-code"

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
        "gc.get_objects",
        "gc.get_referrers",
        "gc.get_referents",
        "inspect.currentframe",
        "inspect.getclosurevars",
        "inspect.getmembers",
        "inspect.stack",
        "inspect.trace",
        "marshal.loads",
        "pickle.load",
        "pickle.loads",
        "traceback.walk_stack",
        "traceback.walk_tb",
    }
)
# The ways from a value to the code around it, in whatever cell they are taken.
WAYS_OUT = frozenset(
    {
        "__builtins__",
        "__closure__",
        "__getattribute__",
        "__globals__",
        "__subclasses__",
        "ag_frame",
        "cr_frame",
        "f_back",
        "f_builtins",
        "f_globals",
        "f_locals",
        "gi_frame",
        "tb_frame",
    }
)
GETTERS_OF_A_VALUE = frozenset({"builtins.getattr", "inspect.getattr_static"})
GETTERS = frozenset({"operator.attrgetter", "operator.methodcaller"})

MAGICS = frozenset({"run_cell_magic", "run_line_magic"})  # called with a text that is made up when they run

INSTEAD = "do without it: what a graded function runs must stand in the notebook, each function called by its name"
INSIDE = "write the function in this notebook, with NumPy"
LEAVE_OUT = "leave this out: it could change every function of the notebook"


def find(reach: Reach) -> Iterator[Violation]:
    for cell in reach.code.unreadable:
        message = f"cell {cell.name} is too deeply nested, or its numbers too long, to be read"
        yield Violation(name, cell.name, 1, message, "write it in several statements")
    chains = {id(site.node.value) for site in reach.sites(ast.Attribute)}
    for site in reach.reads():
        yield from _hidden(reach, site, id(site.node) in chains)
    for site in reach.sites(ast.Call):
        if _computes_a_name(reach, site):
            construct = quote(reach.code, site.scope.cell, site.node)
            message = f"`{construct}` picks by a name that is only known when it runs"
            yield violation(name, reach.code, site, message, INSTEAD)
    for site in (*reach.sites(ast.Attribute), *reach.code.run_by_cells):
        if isinstance(site.node, ast.Attribute) and site.node.attr in MAGICS and not _has_no_effect(site.parent):
            construct = quote(reach.code, site.scope.cell, site.node)
            message = f"`{construct}` runs text as code, which cannot be read before"
            yield violation(name, reach.code, site, message, "write the code in a cell")
    for site in reach.code.run_by_cells:
        if isinstance(site.node, (ast.Name, ast.Attribute)) and isinstance(site.node.ctx, ast.Load):
            paths = reach.names.paths(site.node, site.scope)
            way_out = isinstance(site.node, ast.Attribute) and site.node.attr in WAYS_OUT
            if way_out or any(path in POWERFUL or path.startswith("ctypes.") for path in paths):
                construct = quote(reach.code, site.scope.cell, site.node)
                message = f"`{construct}` runs code that cannot be read, or changes code that is already there"
                yield violation(name, reach.code, site, message, LEAVE_OUT)
        elif isinstance(site.node, ast.Call) and _gets_a_way_out(reach, site):
            construct = quote(reach.code, site.scope.cell, site.node)
            message = f"`{construct}` reaches what no name in the notebook stands for"
            yield violation(name, reach.code, site, message, LEAVE_OUT)


def _has_no_effect(call: ast.AST | None) -> bool:
    """Whether all of a magic is written out, or it is one of those that do nothing in grading."""
    match call:
        case ast.Call(args=[ast.Constant(value=str(magic)), *_]) if magic not in (*WRITING, *RUNNING):
            return True
    return literal_magic(call) is not None


def _hidden(reach: Reach, site: Site, is_base: bool) -> Iterator[Violation]:
    node = site.node
    construct = quote(reach.code, site.scope.cell, node)
    if (isinstance(node, ast.Name) and node.id == "__builtins__") or (
        isinstance(node, ast.Attribute) and node.attr in ATTRIBUTES
    ):
        yield violation(name, reach.code, site, f"`{construct}` reaches code by a way round its name", INSTEAD)
        return
    if isinstance(node, ast.Attribute) and node.attr == "__dict__" and not (
        _is_own(node, site) or _is_object(reach, node.value, site)
    ):
        yield violation(name, reach.code, site, f"`{construct}` reaches code by a way round its name", INSTEAD)
        return
    if _reads_members(reach, site):
        return
    for path in reach.names.paths(node, site.scope):
        module = path.split(".")[0]
        if path in HARMLESS:
            continue
        if path in PATHS or _is_private(path) or path.startswith(PREFIXES) or (module in MODULES and not is_base):
            message = f"`{construct}` runs code that cannot be read before, or reaches it by a way round its name"
            yield violation(name, reach.code, site, message, INSTEAD)
            return
        if not is_base and _is_foreign(module):
            message = f"`{construct}` comes from the module `{module}`, which is not part of the notebook"
            yield violation(name, reach.code, site, message, INSIDE)
            return


def _reads_members(reach: Reach, site: Site) -> bool:
    """`vars(x)` of an object of one of the notebook's classes: nothing else is in it than what they put there."""
    match site.parent:
        case ast.Call(func=function, args=[of]) if function is site.node:
            return "builtins.vars" in reach.names.paths(function, site.scope) and _is_object(reach, of, site)
    return False


def _is_object(reach: Reach, node: ast.expr, site: Site) -> bool:
    """Whether this is certainly an object of a class of the notebook, or a namespace that it fills."""
    if isinstance(node, ast.Name):
        calls = [each.node for each in reach.names.lookup(node.id, site.scope) if each.kind != "member"]
        made = [reach.names.path(call.func, site.scope) if isinstance(call, ast.Call) else "" for call in calls]
        if made and set(made) == {"types.SimpleNamespace"}:
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
    if not {"builtins.getattr", "inspect.getattr_static"} & set(reach.names.paths(node.func, site.scope)):
        return False
    return len(node.args) < 2 or not isinstance(node.args[1], ast.Constant)


def _gets_a_way_out(reach: Reach, site: Site) -> bool:
    """`getattr` and its like with a name of WAYS_OUT or a computed one; not `getattr(np, name)`, with which people try
    one function after the other."""
    node = site.node
    paths = set(reach.names.paths(node.func, site.scope))
    if GETTERS_OF_A_VALUE & paths:
        owners, wanted = node.args[:1], node.args[1:2]
    elif GETTERS & paths:
        owners, wanted = [], node.args
    else:
        return False
    if wanted and all(isinstance(each, ast.Constant) for each in wanted):
        return any(part in WAYS_OUT for each in wanted for part in str(each.value).split("."))
    known = [path.split(".")[0] in KNOWN for owner in owners for path in reach.names.paths(owner, site.scope)]
    return not known or not all(known)


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


def _is_foreign(module: str) -> bool:
    """Whether a module is neither Python's own nor a well-known library: nothing tells what its functions do."""
    return module.rstrip("()") not in KNOWN and module not in sys.stdlib_module_names
