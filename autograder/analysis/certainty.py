"""Which statements of a cell are run for certain: those above which nothing can raise or hang."""

import ast
import warnings
from collections.abc import Mapping

from .bindings import BUILTINS, Binding
from .magics import RUNNING, WRITING, literal_magic
from .modules import DEPENDABLE

# What `from numpy import *` puts before the built-ins of the same name.
NUMPY_SHADOWS = frozenset({"abs", "all", "any", "bool", "divmod", "max", "min", "pow", "round", "sum"})

# NumPy's own, whose import from it does not fail.
OF_NUMPY = NUMPY_SHADOWS | frozenset(
    """
    * absolute add append arange argmax argmin argsort array array_equal asarray ceil clip concatenate copy
    cos cumsum divide dot e einsum empty exp eye float32 float64 floor full heaviside hstack identity inf
    inner int64 isclose isfinite isnan linalg linspace log log10 log1p log2 logspace matmul maximum mean
    median minimum multiply nan nansum ndarray newaxis nonzero ones ones_like outer pi power prod random ravel
    reshape rint shape sign sin size sort sqrt square squeeze stack std subtract tanh tensordot transpose
    unique var vdot vstack where zeros zeros_like
    """.split()  # noqa: SIM905 - ninety names in quotes and commas read worse
)


def compiles(tree: ast.Module) -> bool:
    """Whether Python takes the cell as a whole: `return` outside a function parses, but nothing of that cell is run."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(tree, "<cell>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return False
    return True


def is_quiet(statement: ast.stmt, known: Mapping[str, list[Binding]]) -> bool:
    """Whether a statement cannot raise or hang, so that what follows it in its cell is run for certain.

    `known` are the bindings of the names so far.
    """
    match statement:
        case ast.Pass() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Expr(value=ast.Call() as call):
            magic = literal_magic(call)
            return magic is not None and magic.name not in (*WRITING, *RUNNING)
        case ast.Import(names=names):
            return all(alias.name in DEPENDABLE for alias in names)
        case ast.ImportFrom(module="copy" | "math" | "__future__", level=0):
            return True
        case ast.ImportFrom(module="numpy", names=names):
            return all(alias.name in OF_NUMPY for alias in names)
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=args, keywords=[])):
            return all(isinstance(argument, ast.Constant) for argument in args)
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="seed"), args=[ast.Constant(value=int())])):
            return True  # np.random.seed(1)
        case ast.FunctionDef(decorator_list=[], args=args, returns=returns):
            every = [*args.posonlyargs, *args.args, *args.kwonlyargs, args.vararg, args.kwarg]
            annotations = [arg.annotation for arg in every if arg is not None]
            evaluated = (*args.defaults, *args.kw_defaults, *annotations, returns)
            return all(_is_quiet_value(node, known) for node in evaluated)
        case ast.Assign(targets=[ast.Name()], value=value):
            return _is_quiet_value(value, known)
    return False


def _is_quiet_value(node: ast.AST | None, known: Mapping[str, list[Binding]]) -> bool:
    match node:
        case None | ast.Constant() | ast.Lambda(args=ast.arguments(defaults=[], kw_defaults=[])):
            return True
        case ast.Name(id=name):
            return name in BUILTINS or any(binding.certain for binding in known.get(name, ()))
        case ast.Attribute(value=ast.Name(id="np" | "numpy"), attr="ndarray" | "array" | "float64"):
            return True
    return False
