"""The cells of a notebook as Python sees them: which name is bound where, and by what."""

import ast
import builtins
import math
import re
import warnings
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import Any, TypeVar

from ..submission import Cell
from .excerpt import marked
from .modules import KNOWN, is_foreign, is_missing
from .work import NODES, Work

Found = TypeVar("Found")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
COMPOUND = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)
BUILTINS = frozenset(dir(builtins))
END = math.inf  # the position of code that runs when all cells have run
LATE = 1e9  # the position of what a function may bind whenever it is called: below all statements

# What `from numpy import *` puts before the built-ins of the same name.
NUMPY_SHADOWS = frozenset({"abs", "all", "any", "bool", "divmod", "max", "min", "pow", "round", "sum"})

# Methods that put a value into the object they are called on.
FILLING = frozenset(
    {
        "add",
        "append",
        "appendleft",
        "extend",
        "extendleft",
        "insert",
        "push",
        "register",
        "setdefault",
        "update",
        "__ior__",
        "__iadd__",
        "__setitem__",
        "__setattr__",
    }
)

# And neither do imports of these from NumPy.
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

# Magics that write a file, and those that run their body.
WRITING = frozenset({"writefile", "file"})
RUNNING = frozenset({"capture", "prun", "pypy", "python", "python3", "time", "timeit"})

# Functions of timeit, which run a text.
TIMERS = ("timeit", "repeat", "Timer")

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


MISSING = 100  # modules of one notebook that are looked for
DEEP = 8  # magics that run magics
PER_CHARACTER = 2  # nodes of a tree at most

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

MOST = 64  # bindings of one name that are told apart by where they stand; where there are more, all of them count
FILLS = ("member", "registered")  # kinds of bindings that put something into the object of a name


@dataclass(eq=False, slots=True)
class Binding:
    """One way in which a name gets its value.

    `kind` is value, element (of what `node` iterates over), member (put into the name's object by `node`), registered
    (a function put there), parameter (`node` is its default), function, class, import (`path` is what it names),
    deleted, or other. `scope` is where `node` is evaluated. A certain binding hides all that stand above it.
    """

    name: str
    kind: str
    node: ast.AST | None
    scope: "Scope"
    path: str = ""
    position: float = 0
    certain: bool = False


@dataclass(eq=False, slots=True)
class Scope:
    """Names bound by one function, lambda, class or comprehension, or (without a parent) by the module around them.

    `position` says when its code runs: the number of a top-level statement, or END for the bodies of functions.
    """

    module: "Module"
    cell: Cell
    position: float
    parent: "Scope | None" = None
    node: ast.AST | None = None
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    outer: dict[str, str] = field(default_factory=dict)  # names declared global or nonlocal

    @property
    def is_class(self) -> bool:
        return isinstance(self.node, ast.ClassDef)


@dataclass(eq=False, slots=True)
class Site:
    """A construct that is reached.

    `depth` counts the loops around it, those around its callers included. `load` marks code that runs once, when its
    cell is run. `parent` is the node that it stands in.
    """

    node: ast.AST
    scope: Scope
    depth: int
    load: bool
    parent: ast.AST | None


@dataclass(eq=False)
class Module:
    """The top-level statements of the notebook's cells, or of a file that a cell writes."""

    code: "Code"
    statements: list[tuple[ast.stmt, Scope]] = field(default_factory=list)
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    stars: list[str] = field(default_factory=list)  # modules imported by `from … import *`
    _last: dict[str, list[Binding]] = field(default_factory=dict)
    _late: list[Binding] = field(default_factory=list)

    def add(self, statements: list[tuple[Cell, ast.stmt]], quiet: bool, ended: bool = False) -> None:
        """Append the statements of one cell.

        `quiet` says that nothing keeps the first of them from being run, `ended` that all of them ran to their end.
        """
        for cell, statement in statements:
            scope = Scope(self, cell, len(self.statements))
            self.statements.append((statement, scope))
            quiet = ended or (quiet and self._is_quiet(statement))
            direct = isinstance(
                statement, (*FUNCTIONS, ast.ClassDef, ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)
            )
            for binding in bindings_of([statement], scope):
                binding.position = scope.position - (0.5 if isinstance(statement, COMPOUND) else 0)  # its body sees it
                binding.certain = quiet and direct and binding.kind not in (*FILLS, "deleted")
                self.bindings.setdefault(binding.name, []).append(binding)
            if "global" in cell.source:
                self._add_globals(statement, scope)

    def _add_globals(self, statement: ast.stmt, scope: Scope) -> None:
        """What functions and classes assign to names that they declare global.

        A class does so where it stands, a function whenever it is called: from there on, and after all statements too.
        """
        stack: list[tuple[ast.AST, Scope]] = [(statement, scope)]
        while stack:
            node, around = stack.pop()
            inner = around
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                inner = self.code.scope(node, around)
                names = {name for name, declared in inner.outer.items() if declared == "global"}
                for binding in bindings_of(node.body, inner) if names else ():
                    if binding.name in names:
                        self.add_late(binding, scope.position)
            stack.extend((child, inner) for child in ast.iter_child_nodes(node))

    def add_late(self, binding: Binding, position: float) -> None:
        """A binding that is made at a position or at any time after it."""
        binding.position = position
        self.bindings.setdefault(binding.name, []).append(binding)
        self._late.append(replace(binding, position=LATE))

    def finish(self) -> None:
        """All statements are known: what may happen after them stands below them."""
        for binding in self._late:
            self.bindings[binding.name].append(binding)
        self._late = []

    def _is_quiet(self, statement: ast.stmt) -> bool:
        """Whether a statement cannot raise or hang, so that what follows it in its cell is run for certain."""
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
                return all(
                    self._is_quiet_value(node) for node in (*args.defaults, *args.kw_defaults, *annotations, returns)
                )
            case ast.Assign(targets=[ast.Name()], value=value):
                return self._is_quiet_value(value)
        return False

    def _is_quiet_value(self, node: ast.AST | None) -> bool:
        match node:
            case None | ast.Constant() | ast.Lambda(args=ast.arguments(defaults=[], kw_defaults=[])):
                return True
            case ast.Name(id=name):
                return name in BUILTINS or any(binding.certain for binding in self.bindings.get(name, ()))
            case ast.Attribute(value=ast.Name(id="np" | "numpy"), attr="ndarray" | "array" | "float64"):
                return True
        return False

    def lookup(self, name: str, position: float = END) -> list[Binding]:
        """What a name may be bound to at a position, the latest first: down to the first that certainly happened."""
        if position != END:
            found = self._look(name, position, MOST)
            return found if len(found) < MOST else self.bindings[name]
        if name not in self._last:
            self._last[name] = self._look(name, END, len(self.statements) + 1)
        return self._last[name]

    def _look(self, name: str, position: float, most: int) -> list[Binding]:
        known = self.bindings.get(name, [])
        found: list[Binding] = []
        for index in range(bisect_left(known, position, key=attrgetter("position")) - 1, -1, -1):
            binding = known[index]
            found += self._unbound(name) if binding.kind == "deleted" else [binding]
            if binding.certain or len(found) >= most:
                return found
        return found + self._unbound(name)

    def _unbound(self, name: str) -> list[Binding]:
        """A name that no cell binds for certain: from a star import, or a built-in."""
        scope = Scope(self, NOWHERE, 0)
        paths = []
        for star in self.stars:
            file = self.code.files.get(star)
            if file is not None and file is not self:
                paths += [star] if name in file.bindings else []
            elif name not in BUILTINS or (star == "numpy" and name in NUMPY_SHADOWS):
                paths.append(star)
        if paths:
            return [Binding(name, "import", None, scope, f"{path}.{name}") for path in paths]
        if name == "__builtins__":
            return [Binding(name, "import", None, scope, "builtins.__dict__")]
        return [Binding(name, "import", None, scope, f"builtins.{name}")] if name in BUILTINS else []


NOWHERE = Cell("notebook", "", given=True)


@dataclass(frozen=True, slots=True)
class Magic:
    """A notebook magic in plain Python. `offset` is the number of lines that stand above its body."""

    name: str
    line: str
    body: str
    offset: int


def literal_magic(node: ast.AST | None) -> Magic | None:
    """The magic that a call to `get_ipython()` runs, if all of it is written out."""
    match node:
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name(id="get_ipython"), args=[]), attr="run_cell_magic"),
            args=[ast.Constant(value=str(name)), ast.Constant(value=str(line)), ast.Constant(value=str(body))],
        ):
            return Magic(name, line, body, 1)
        case ast.Call(
            func=ast.Attribute(
                value=ast.Call(func=ast.Name(id="get_ipython"), args=[]), attr="run_line_magic" | "magic"
            ),
            args=[ast.Constant(value=str(name)), ast.Constant(value=str(body))],
        ):
            return Magic(name, "", body, 0)
        case ast.Call(
            func=ast.Attribute(value=ast.Call(func=ast.Name(id="get_ipython"), args=[])), args=[ast.Constant()]
        ):
            return Magic("system", "", "", 0)
    return None


class Code:
    """Every cell of a notebook, parsed once. Cells that Python cannot read contribute nothing, as when they are run.

    `unreadable` are cells that Python might read although we cannot: what they define is hidden from the rules.

    Args:
        cells: the cells.
        unfinished: where they were run: for those cells, by their place, that did not run to their end, how many of
            their statements did; None where that is not known. Without it, a cell is taken to stop wherever it might.
    """

    def __init__(self, cells: Sequence[Cell], unfinished: Mapping[int, int | None] | None = None):
        self.cells = tuple(cells)
        self.files: dict[str, Module] = {}
        self.unreadable: list[Cell] = []
        self.too_much = False  # whether there is more code than the rules look through; none of the rest is kept
        self.work = Work()
        self.expanded: set[int] = set()  # calls of magics whose text is taken for code of the notebook
        self.main = Module(self)
        self._scopes: dict[int, Scope] = {}
        self._lines: dict[int, list[str]] = {}
        self._above: dict[int, tuple[Cell, int]] = {}  # of a magic's body: the lines that stand above it
        self._captures: dict[int, list[tuple[str, ast.expr]]] = {}
        self._filled: dict[int, set[str]] = {}
        self._returns: dict[int, list[ast.Return]] = {}
        self._found: dict[str, list[Any]] = {}
        self._characters = self._nodes = 0
        self._looked_for: set[str] = set()
        self._has_doctests = any("doctest" in cell.source for cell in self.cells if not cell.given)
        for index, cell in enumerate(self.cells):
            tree = self._parse(cell)
            if tree is None:
                continue
            ran = None if unfinished is None else unfinished.get(index, len(tree.body))
            if ran is None:
                self.main.add(self._expanded(cell, tree.body), quiet=cell.given or _compiles(tree))
                continue
            self.main.add(self._expanded(cell, tree.body[:ran]), quiet=True, ended=True)
            failed = [each for each in tree.body[ran : ran + 1] if not isinstance(each, (ast.Import, ast.ImportFrom))]
            self.main.add(self._expanded(cell, failed), quiet=False)  # an import that fails binds nothing
        for module in (self.main, *self.files.values()):
            module.finish()

    def _parse(self, cell: Cell) -> ast.Module | None:
        if self.too_much:
            return None
        tree = self._tree(cell)
        self._characters += len(cell.source)
        if tree is not None and PER_CHARACTER * self._characters > NODES:
            self._nodes += sum(1 for _ in ast.walk(tree))
        self.too_much = self._nodes > NODES
        return None if self.too_much else tree

    def _tree(self, cell: Cell) -> ast.Module | None:
        source = cell.source
        try:
            source.encode()
        except UnicodeEncodeError:  # half a surrogate pair: whoever runs this cell may have replaced it
            source = source.encode("utf-8", "replace").decode()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return ast.parse(source)
        except (RecursionError, MemoryError):
            self.unreadable.append(cell)
        except (SyntaxError, ValueError) as problem:
            if "Exceeds the limit" in str(problem):  # of digits, which a cell above may have lifted
                self.unreadable.append(cell)
        return None

    def _expanded(self, cell: Cell, statements: list[ast.stmt], depth: int = 0) -> list[tuple[Cell, ast.stmt]]:
        """The statements of a cell, and below each those that magics run in it. Files that they write are kept."""
        found: list[tuple[Cell, ast.stmt]] = []
        marks = "get_ipython", *TIMERS, "rofile"
        has_magics = depth < DEEP and (any(mark in cell.source for mark in marks) or not cell.source.isascii())
        for statement in statements:
            found.append((cell, statement))
            for call, magic, in_function in _magics(statement) if has_magics else ():
                inner = Cell(cell.name, magic.body, cell.given)
                tree = self._parse(inner)
                self.expanded.add(id(call))
                if tree is None:
                    continue
                above = call.lineno - 1 + magic.offset + self._lines_above(cell)
                self._above[id(inner)] = inner, above
                ast.increment_lineno(tree, above)
                body = self._expanded(inner, tree.body, depth + 1)
                if magic.name in WRITING:
                    for name in _module_names(magic.line):
                        self.files.setdefault(name, Module(self)).add(body, quiet=False)
                elif in_function:
                    self._add_when_called(body)
                    found += [_perhaps(*each) for each in body]
                elif isinstance(statement, (ast.Expr, ast.Assign)) and statement.value is call:
                    found += body
                else:
                    found += [_perhaps(*each) for each in body]
            for line, text in _examples(statement) if self._has_doctests else ():
                inner = Cell(cell.name, text, cell.given)
                tree = self._parse(inner)
                if tree is not None:
                    self._above[id(inner)] = inner, line - 1 + self._lines_above(cell)
                    ast.increment_lineno(tree, line - 1 + self._lines_above(cell))
                    found += [_perhaps(inner, each) for each in tree.body]
        return found

    def _add_when_called(self, statements: list[tuple[Cell, ast.stmt]]) -> None:
        """What a magic inside a function binds: it runs as a cell's statements do, whenever that function is called."""
        for cell, statement in statements:
            scope = Scope(self.main, cell, LATE)
            for binding in bindings_of([statement], scope):
                self.main.add_late(binding, len(self.main.statements))

    def _lines_above(self, cell: Cell) -> int:
        return self._above[id(cell)][1] if id(cell) in self._above else 0

    def scope(self, node: ast.AST, parent: Scope) -> Scope:
        """The scope that a function, lambda, class or comprehension opens inside `parent`."""
        known = self._scopes.get(id(node))
        if known is not None:
            return known
        position = END if isinstance(node, FUNCTIONS) else parent.position
        scope = Scope(parent.module, parent.cell, position, parent, node)
        self._scopes[id(node)] = scope
        found = list(_own_bindings(node, scope, parent))
        own = {
            binding.name for binding in found if binding.kind not in FILLS
        }  # filling an object does not bind its name
        for binding in found:
            if binding.name in own:
                scope.bindings.setdefault(binding.name, []).append(binding)
        if isinstance(node, FUNCTIONS) and "nonlocal" in parent.cell.source:
            self._add_nonlocals(node, scope)
        return scope

    def _add_nonlocals(self, node: ast.AST, scope: Scope) -> None:
        """What functions inside of this one assign to its names."""
        stack = [(child, scope) for child in ast.iter_child_nodes(node)]
        while stack:
            child, around = stack.pop()
            inner = self.scope(child, around) if isinstance(child, (*FUNCTIONS, ast.ClassDef)) else around
            if inner is not around:
                for name, bindings in inner.bindings.items():
                    if inner.outer.get(name) == "nonlocal" and name in scope.bindings:
                        scope.bindings[name] += bindings
            stack.extend((each, inner) for each in ast.iter_child_nodes(child))

    def lookup(self, name: str, scope: Scope) -> list[Binding]:
        """What a name may be bound to where it is read in `scope`, as Python resolves it."""
        current: Scope | None = scope
        while current is not None and current.parent is not None:
            visible = current is scope or not current.is_class
            declared = current.outer.get(name)
            if declared == "global":
                break
            if visible and declared is None and name in current.bindings:
                found = current.bindings[name]
                if current.is_class:  # a class body reads the global name until it binds its own
                    return found + current.module.lookup(name, scope.position)
                return found
            current = current.parent
        return scope.module.lookup(name, scope.position)

    def is_global(self, name: str, scope: Scope) -> bool:
        """Whether a name read in `scope` is the notebook's own, looked up when the function runs."""
        current: Scope | None = scope
        while current is not None and current.parent is not None:
            if current.outer.get(name) == "global":
                break
            if name in current.bindings and (current is scope or not current.is_class):
                return False
            current = current.parent
        return scope.module is self.main and scope.position == END

    def defines(self, function: str) -> bool:
        """Whether a cell that can be read binds this name."""
        return any(binding.kind not in FILLS for binding in self.main.bindings.get(function, ()))

    def once(self, rule: str, find: Callable[[], Iterable[Found]]) -> list[Found]:
        """What a rule finds in the cells whatever function is asked for, found once."""
        if rule not in self._found:
            self._found[rule] = list(islice(find(), MOST))
        return self._found[rule]

    @cached_property
    def calls_by_cells(self) -> dict[str, list[Site]]:
        """The calls that cells run, by the last part of the name that is called."""
        found: dict[str, list[Site]] = {}
        for site in self.run_by_cells:
            if isinstance(site.node, ast.Call) and isinstance(site.node.func, (ast.Name, ast.Attribute)):
                called = site.node.func
                found.setdefault(called.id if isinstance(called, ast.Name) else called.attr, []).append(site)
        return found

    @cached_property
    def imports_something_rare(self) -> str:
        """A module that a cell imports and that few notebooks do: a file of that name would be taken for it."""
        for scope, node in self._imports():
            paths = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            for path in paths:
                module = path.partition(".")[0]
                if not scope.cell.given and module not in KNOWN | DEPENDABLE | COMMON | set(self.files):
                    return module
        return ""

    def _imports(self) -> Iterator[tuple[Scope, ast.Import | ast.ImportFrom]]:
        for statement, scope in self.main.statements:
            if "import" in scope.cell.source:
                for node in ast.walk(statement):
                    if isinstance(node, (ast.Import, ast.ImportFrom)):
                        yield scope, node

    @cached_property
    def run_by_cells(self) -> list[Site]:
        """The constructs that the students' cells run when they are loaded, and those of functions that they name."""
        found: list[Site] = []
        bodies: dict[str, list[tuple[ast.AST, Scope]]] = {}
        named: set[str] = set()
        work: list[tuple[ast.AST, Scope]] = []
        for module in (self.main, *self.files.values()):
            work += [(node, scope) for node, scope in module.statements if not scope.cell.given]
        while work:
            root, around = work.pop()
            stack: list[tuple[ast.AST, ast.AST | None, Scope]] = [(root, None, around)]
            while stack:
                node, parent, scope = stack.pop()
                self.work.spend()
                if isinstance(node, (ast.Call, ast.Name, ast.Attribute, ast.Subscript, ast.AugAssign)):
                    found.append(Site(node, scope, 0, True, parent))
                inner = scope
                children: Iterable[ast.AST] = ast.iter_child_nodes(node)
                match node:
                    case ast.FunctionDef() | ast.AsyncFunctionDef():
                        inner = self.scope(node, scope)
                        inside = [(statement, inner) for statement in node.body]
                        if node.name in named or node.decorator_list or node.name.startswith("__"):
                            work += inside
                        else:
                            bodies.setdefault(node.name, []).extend(inside)
                        children, inner = [*node.decorator_list, node.args], scope
                    case (
                        ast.Lambda()
                        | ast.ClassDef()
                        | ast.ListComp()
                        | ast.SetComp()
                        | ast.DictComp()
                        | ast.GeneratorExp()
                    ):
                        inner = self.scope(node, scope)
                    case ast.Match():
                        children = [*children, *self.read_by_patterns(node)]
                    case ast.Name(ctx=ast.Load()):
                        named.add(node.id)
                        work += bodies.pop(node.id, ())
                    case ast.Attribute(ctx=ast.Load()):
                        named.add(node.attr)
                        work += bodies.pop(node.attr, ())
                stack.extend((child, node, inner) for child in children)
        return found

    def place(self, function: str) -> tuple[str, int, str]:
        """Where a name gets its last value: cell, line, and that line with a marker."""
        for binding in reversed(self.main.bindings.get(function, ())):
            if binding.kind not in FILLS and binding.node is not None:
                cell, number = binding.scope.cell, getattr(binding.node, "lineno", 1)
                return cell.name, number, marked(self.line(cell, number), binding.node, binding.node)
        return "notebook", 1, ""

    def line(self, cell: Cell, number: int) -> str:
        """A source line of a cell, counted from 1."""
        lines = self._lines.get(id(cell))
        if lines is None:
            lines = self._lines[id(cell)] = re.split(r"\r\n|\r|\n", cell.source)  # as Python counts them
        number -= self._lines_above(cell)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    # Facts about the text that are asked for again and again.

    def returns(self, function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.Return]:
        """The return statements of a function itself, not of functions inside it."""
        if id(function) not in self._returns:
            self._returns[id(function)] = _returns(function)
        return self._returns[id(function)]

    def filled_by(self, function: ast.AST | None) -> set[str]:
        """The names whose objects a function puts something into."""
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return set()
        if id(function) not in self._filled:
            self._filled[id(function)] = _filled(function)
        return self._filled[id(function)]

    def captures(self, match: ast.Match) -> list[tuple[str, ast.expr]]:
        """What the patterns of a match statement bind, and to which part of its subject; "" where it is only read."""
        if id(match) not in self._captures:
            self._captures[id(match)] = list(_captures(match))
        return self._captures[id(match)]

    def read_by_patterns(self, match: ast.Match) -> list[ast.expr]:
        """The attributes that the patterns of a match statement read."""
        return [read for _, read in self.captures(match) if isinstance(read, ast.Attribute)]

    def is_missing(self, path: str, level: int = 0) -> bool:
        """Whether an import cannot succeed: the module is neither installed, nor written by a cell."""
        module = path.partition(".")[0]
        if level or not is_foreign(module) or any(file.partition(".")[0] == module for file in self.files):
            return False
        if module not in self._looked_for and len(self._looked_for) >= MISSING:
            return False
        self._looked_for.add(module)
        return is_missing(module)


def _compiles(tree: ast.Module) -> bool:
    """Whether Python takes the cell as a whole: `return` outside a function parses, but nothing of that cell is run."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(tree, "<cell>", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError):
        return False
    return True


def _own_bindings(node: ast.AST, scope: Scope, parent: Scope) -> Iterator[Binding]:
    if isinstance(node, FUNCTIONS):
        args = node.args
        positional = [*args.posonlyargs, *args.args]
        defaults = [None] * (len(positional) - len(args.defaults)) + list(args.defaults)
        for arg, default in (
            *zip(positional, defaults, strict=True),
            *zip(args.kwonlyargs, args.kw_defaults, strict=True),
        ):
            yield Binding(arg.arg, "parameter", default, parent)
        for arg in (args.vararg, args.kwarg):
            if arg is not None:
                yield Binding(arg.arg, "parameter", None, parent)
        yield from bindings_of([node.body] if isinstance(node, ast.Lambda) else node.body, scope)
    elif isinstance(node, ast.ClassDef):
        yield from bindings_of(node.body, scope)
    elif isinstance(node, COMPREHENSIONS):
        for generator in node.generators:
            yield from _targets(generator.target, generator.iter, scope, "element")


def bindings_of(roots: Iterable[ast.AST], scope: Scope) -> Iterator[Binding]:
    """The bindings that these nodes make in `scope` itself, in the order of the text, not those of scopes inside it."""
    stack = list(roots)[::-1]
    while stack:
        node = stack.pop()
        children: Iterable[ast.AST] = ast.iter_child_nodes(node)
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield Binding(node.name, "function", node, scope)
                yield from _registered(node, scope)
                children = [*node.decorator_list, node.args]
            case ast.ClassDef():
                yield Binding(node.name, "class", node, scope)
                children = [*node.decorator_list, *node.bases, *node.keywords]
            case ast.Lambda():
                children = [node.args]
            case ast.Assign():
                for target in node.targets:
                    yield from _targets(target, node.value, scope)
            case ast.AnnAssign(value=ast.expr()):
                yield from _targets(node.target, node.value, scope)
            case ast.AugAssign():
                yield from _targets(node.target, node.value, scope, "member")
            case ast.NamedExpr():
                yield from _targets(node.target, node.value, scope)
            case ast.For() | ast.AsyncFor():
                yield from _targets(node.target, node.iter, scope, "element")
            case ast.comprehension():
                children = [node.iter, *node.ifs]
            case ast.withitem(optional_vars=ast.expr()):
                yield from _targets(node.optional_vars, node.context_expr, scope)
            case ast.ExceptHandler(name=str()):
                yield Binding(node.name, "other", None, scope)
            case ast.Match():
                for name, part in scope.module.code.captures(node):
                    if name:
                        yield Binding(name, "value", part, scope)
            case ast.Try() | ast.TryStar():
                children = [child for child in children if not _is_missing_import(child, scope)]
            case ast.Import():
                for alias in node.names:
                    path = alias.name if alias.asname else alias.name.partition(".")[0]
                    yield Binding(alias.asname or path, "import", node, scope, path)
            case ast.ImportFrom():
                for alias in node.names:
                    if alias.name == "*":
                        scope.module.stars.append(node.module or "")
                    else:
                        path = f"{node.module}.{alias.name}" if node.module else alias.name
                        yield Binding(alias.asname or alias.name, "import", node, scope, path)
            case ast.Global() | ast.Nonlocal():
                for name in node.names:
                    scope.outer[name] = "global" if isinstance(node, ast.Global) else "nonlocal"
            case ast.Delete():
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        yield Binding(target.id, "deleted", None, scope)
            case ast.Call(func=ast.Name(id="setattr"), args=[owner, _, value]) if _root(owner):
                yield Binding(_root(owner), "member", value, scope)
            case ast.Call(func=ast.Attribute(attr=attr)) if attr in FILLING and (node.args or node.keywords):
                name = _root(node.func)
                if name:
                    values = [*node.args, *(keyword.value for keyword in node.keywords)]
                    yield Binding(name, "member", ast.copy_location(ast.Tuple(values, ast.Load()), node), scope)
        stack.extend(list(children)[::-1])
        if type(node).__name__ == "TypeAlias":  # Python 3.12 and later
            yield Binding(node.name.id, "other", None, scope)


def _registered(node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> Iterator[Binding]:
    """A function put into what its decorator belongs to (`@label.register`), or into what its decorator fills."""
    for decorator in node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        owners = {_root(called)} if isinstance(called, ast.Attribute) else set()
        if isinstance(called, ast.Name):
            known = scope.module.bindings.get(called.id, ())[-MOST:]
            owners = {name for binding in known for name in scope.module.code.filled_by(binding.node)}
        for owner in owners - {""}:
            yield Binding(owner, "registered", node, scope)


def _filled(function: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            found.add(_root(node))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in FILLING:
            found.add(_root(node.func))
    return found


def _targets(target: ast.AST, value: ast.AST, scope: Scope, kind: str = "value") -> Iterator[Binding]:
    """What an assignment of `value` to `target` binds: member by member where both sides are written out."""
    stack = [(target, value, kind)]
    while stack:
        target, value, kind = stack.pop()
        match target:
            case ast.Name():
                yield Binding(target.id, kind, value, scope)
            case ast.Starred():
                stack.append((target.value, value, kind))
            case ast.Attribute() | ast.Subscript():
                name = _root(target)
                if name:
                    yield Binding(name, "member", value, scope)
            case ast.Tuple() | ast.List():
                values: list[ast.AST] = [value] * len(target.elts)
                written = isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(target.elts)
                if written and not any(isinstance(node, ast.Starred) for node in (*target.elts, *value.elts)):
                    values = list(value.elts)
                elif kind == "value":
                    kind = "element"
                stack.extend((inner, found, kind) for inner, found in zip(target.elts, values, strict=True))


def _returns(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.Return]:
    found, stack = [], list(function.body)
    while stack:
        node = stack.pop()
        if isinstance(node, ast.Return):
            found.append(node)
        elif isinstance(node, ast.stmt) and not isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            stack.extend(child for child in ast.iter_child_nodes(node) if isinstance(child, ast.stmt))
            stack.extend(child for handler in getattr(node, "handlers", ()) for child in handler.body)
            stack.extend(child for case in getattr(node, "cases", ()) for child in case.body)
    return found


def _captures(match: ast.Match) -> Iterator[tuple[str, ast.expr]]:
    """Names and what they get, written as an expression: `case Point(x=a)` binds `a` to the subject's `x`."""
    stack: list[tuple[ast.pattern | None, ast.expr]] = [(case.pattern, match.subject) for case in match.cases]
    while stack:
        pattern, subject = stack.pop()
        match pattern:
            case ast.MatchAs():
                if pattern.name:
                    yield pattern.name, subject
                stack.append((pattern.pattern, subject))
            case ast.MatchStar(name=str(name)):
                yield name, subject
            case ast.MatchOr():
                stack += [(each, subject) for each in pattern.patterns]
            case ast.MatchClass():
                stack += [(each, subject) for each in pattern.patterns]
                for attr, inner in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
                    read = ast.copy_location(ast.Attribute(subject, attr, ast.Load()), inner)
                    yield "", read
                    stack.append((inner, read))
            case ast.MatchSequence():
                stack += [(each, _member(subject, each)) for each in pattern.patterns]
            case ast.MatchMapping():
                stack += [(each, _member(subject, each)) for each in pattern.patterns]
                if pattern.rest:
                    yield pattern.rest, subject


def _member(subject: ast.expr, pattern: ast.pattern) -> ast.expr:
    """One of the members, whichever."""
    return ast.copy_location(ast.Subscript(subject, ast.Name("_", ast.Load()), ast.Load()), pattern)


def _magics(statement: ast.stmt) -> Iterator[tuple[ast.Call, Magic, bool]]:
    """The calls in a statement that run or write a text that is written out, and whether they stand in a function."""
    stack: list[tuple[ast.AST, bool]] = [(statement, False)]
    while stack:
        node, in_function = stack.pop()
        magic = literal_magic(node)
        if magic is not None and magic.name in (*WRITING, *RUNNING):
            yield node, magic, in_function
        for text in _timed(node):
            yield node, Magic("time", "", text, 0), in_function
        inside = in_function or isinstance(node, FUNCTIONS)
        stack.extend((child, inside) for child in ast.iter_child_nodes(node))


def _timed(node: ast.AST) -> Iterator[str]:
    """Code that is written as a text: `timeit.timeit("f(x)", globals=globals())`, `cProfile.run("f(x)")`."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in TIMERS:
            pass
        case ast.Call(func=ast.Attribute(value=ast.Name(id="cProfile" | "profile"), attr="run" | "runctx")):
            pass
        case _:
            return
    for argument in (*node.args, *(word.value for word in node.keywords)):
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value


def _examples(statement: ast.stmt) -> Iterator[tuple[int, str]]:
    """The code of examples in texts, which doctest runs, with the line that each text begins on."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ">>>" in node.value:
            lines = [line.strip() for line in node.value.split("\n")]
            code = [line[4:] if line.startswith((">>> ", "... ")) else "" for line in lines]
            yield node.lineno, "\n".join(code) + "\n"


def _perhaps(cell: Cell, statement: ast.stmt) -> tuple[Cell, ast.stmt]:
    """A statement that may have been run or not."""
    test = ast.copy_location(ast.Constant(True), statement)
    return cell, ast.copy_location(ast.If(test, [statement], []), statement)


def _module_names(line: str) -> list[str]:
    """The names under which a file can be imported that a magic with this line writes, wherever it lies."""
    parts = line.split()[-1].strip("'\"").removesuffix(".py").split("/") if line.split() else []
    parts = parts[:-1] if parts[-1:] == ["__init__"] else parts
    return [".".join(parts[start:]) for start in range(len(parts)) if all(parts[start:])][:DEEP]


def _is_missing_import(node: ast.AST, scope: Scope) -> bool:
    """Whether an import in a `try` certainly fails, so that what stands in its handlers counts."""
    code = scope.module.code
    match node:
        case ast.Import(names=names):
            return any(code.is_missing(alias.name) for alias in names)
        case ast.ImportFrom(module=str(module), level=level):
            return code.is_missing(module, level)
    return False


def _root(node: ast.AST) -> str:
    """The name that a chain of attributes and subscripts begins with."""
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""
