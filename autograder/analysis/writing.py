"""The files that a notebook writes, as far as the text tells their names: one that can be imported holds code."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .bindings import Binding, Scope
from .calls import argument_of
from .handed_over import given_by_cells
from .reach import Cells, Reach
from .sites import Site

IMPORTABLE = (".py", ".pyc", ".pyd", ".pth", ".so")
DEPTH = 20  # of what a name is put together from

# Functions and methods that write a file, by the place of its name among their arguments; -1 is the object itself.
WRITERS = {
    "FileHandler": 0,
    "basicConfig": 0,
    "copy2": 1,
    "copyfile": 1,
    "dump_stats": 0,
    "hardlink_to": -1,
    "link": 1,
    "memmap": 0,
    "move": 1,
    "savetxt": 0,
    "symlink": 1,
    "symlink_to": -1,
    "tofile": 0,
    "to_csv": 0,
    "to_string": 0,
    "urlretrieve": 1,
    "write_bytes": -1,
    "write_text": -1,
    "writestr": 0,
}
COPIERS = {"os.rename": 1, "os.replace": 1, "shutil.copy": 1}  # words that others use too: only with their module
OPENERS = frozenset({"builtins.open", "io.open", "codecs.open", "gzip.open", "os.open"})
NAMING = frozenset({"dst", "file", "filename", "fname", "path_or_buf"})
BUFFERS = frozenset({"builtins.open()", "io.BytesIO()", "io.StringIO()", "sys.stderr", "sys.stdout"})
JOINERS = frozenset({"os.path.join", "os.path.abspath", "os.path.normpath", "builtins.str"})
PATHS = ("pathlib.Path", "pathlib.PosixPath", "pathlib.PurePath", "pathlib.PurePosixPath")


@dataclass(frozen=True, slots=True)
class Written:
    """`file` is the end of its name, None where the text does not tell it."""

    site: Site
    file: str | None


def written_files(reach: Reach | Cells, calls: Iterable[Site]) -> Iterator[Written]:
    """The files that these calls write."""
    for site in calls:
        if isinstance(site.node, ast.Call):
            for name in _names_of_files(reach, site.node, site.scope):
                if not is_buffer(reach, name, site.scope):
                    yield Written(site, text_of(reach, name, site.scope))


def _names_of_files(reach: Reach | Cells, call: ast.Call, scope: Scope) -> Iterator[ast.expr]:
    attr = getattr(call.func, "attr", getattr(call.func, "id", ""))
    paths = reach.names.qualified_names(call.func, scope) if attr in ("open", "rename", "replace", "copy") else []
    place = WRITERS.get(attr, next((COPIERS[path] for path in paths if path in COPIERS), None))
    if attr == "open":
        on_a_path = isinstance(call.func, ast.Attribute) and not OPENERS & set(paths)
        mode = argument_of(call, 0 if on_a_path else 1, "mode")
        if mode is not None and not (isinstance(mode, ast.Constant) and not _writes(mode.value)):
            place = -1 if on_a_path else 0
    elif place is None and attr in ("rename", "replace") and len(call.args) == 1:
        place = 0  # Path.rename
    if place == -1 and isinstance(call.func, ast.Attribute):
        yield call.func.value
    elif place is not None:
        yield from call.args[place : place + 1]
        yield from (word.value for word in call.keywords if word.arg in NAMING)


def _writes(mode: object) -> bool:
    """Whether a file that is opened in this mode, or with these flags of `os.open`, is written."""
    return bool(set("wax+") & set(mode)) if isinstance(mode, str) else bool(mode)


def is_buffer(reach: Reach | Cells, node: ast.expr, scope: Scope) -> bool:
    """Whether this is a buffer, or a file that is open already."""
    return bool(BUFFERS & set(reach.names.qualified_names(node, scope)))


def text_of(reach: Reach | Cells, node: ast.expr | None, scope: Scope, depth: int = 0) -> str | None:
    """The end of the text that an expression makes, None where it is not written out."""
    reach.model.work.spend()
    if depth > DEPTH:
        return None
    match node:
        case ast.Constant(value=str() | bytes() as value):
            return value if isinstance(value, str) else value.decode("latin-1")
        case ast.Constant():
            return ""  # a descriptor, or the default
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            return _joined([left, right], reach, scope, depth)
        case ast.JoinedStr(values=values):
            return _joined(values, reach, scope, depth)
        case ast.BinOp(op=ast.Div(), right=last):
            return text_of(reach, last, scope, depth + 1)
        case ast.BinOp(op=ast.Mod(), left=left) | ast.Call(func=ast.Attribute(value=left, attr="format")):
            text = text_of(reach, left, scope, depth + 1)
            return None if text is None or text.endswith(("}", "%s")) else text
        case ast.Call(func=ast.Attribute(attr="with_suffix" | "with_name" | "joinpath"), args=[*_, last]):
            return text_of(reach, last, scope, depth + 1)
        case ast.Call(args=[*_, last]) if _joins(reach, node, scope):
            return text_of(reach, last, scope, depth + 1)
        case ast.Name():
            found = [each for binding in reach.names.lookup(node.id, scope) for each in _given(reach, binding, scope)]
            texts = [text_of(reach, each, around, depth + 1) for each, around in found[:DEPTH]]
            if None in texts or not texts:
                return None
            return next((text for text in texts if text.lower().endswith(IMPORTABLE)), texts[0])
    return None


def _joined(parts: list[ast.expr], reach: Reach | Cells, scope: Scope, depth: int) -> str | None:
    """The end of a text of several parts: as many of them as it takes to see what kind of file it names."""
    end = ""
    for part in reversed(parts):
        text = text_of(reach, part, scope, depth + 1)
        if text is None:
            return None
        end = text + end
        if "." in end:
            break
    return end


def _given(reach: Reach | Cells, binding: Binding, scope: Scope) -> Iterable[tuple[ast.expr | None, Scope]]:
    """What a binding stands for; of a parameter, what the cells call its function with."""
    if binding.kind == "value":
        return [(binding.node, binding.scope)]
    return given_by_cells(reach, binding, scope)


def _joins(reach: Reach | Cells, call: ast.Call, scope: Scope) -> bool:
    paths = set(reach.names.qualified_names(call.func, scope))
    return bool(paths & JOINERS or paths & set(PATHS))
