"""selfcheck.zip, which lies beside a released notebook: what its student may ask before handing in.

Nothing in it is secret: the rules on loops, the calls that the page's examples make with the answers that stand on the
page, and hints that open to none but the mistake that they are about.
"""

import ast
import bz2
import json
import tokenize
from base64 import b64encode
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from ..archive import packed, unpacked
from ..checks.harness import Harness
from ..checks.parts import dimensions, parts_of
from ..notebooks import SourceNotebook
from ..notebooks.source import GRADED, SHOWN
from ..notebooks.stubs import FUNCTION, VARIABLE
from .page_examples import examples_of, sealed_hints

ROOT = Path(__file__).parents[1]
ENGINE = "selfcheck_engine"  # what the package is called in the zip, whatever else is installed
ROOMS = ("analysis", "rules", "selfcheck")
MODULES = ("report.py", "submission.py", "checks/answers.py", "checks/compared.py", "checks/forms.py",
           "checks/values.py", "sandbox/tables.py", "sandbox/wire.py")
SEED = 0  # of the inputs that tell apart mistakes which are alike on the page


def package(settings: Mapping[str, Any]) -> bytes:
    """The zip, given what `SelfCheck` reads from assignment.json."""
    paths = [ROOT / name for name in MODULES]
    paths += [path for room in ROOMS for path in sorted((ROOT / room).glob("*.py"))]
    engine = {ENGINE: "", f"{ENGINE}.checks": "", f"{ENGINE}.sandbox": ""}
    engine |= {_module(path): stripped(path.read_text(encoding="utf-8")) for path in paths if path.name != "boot.py"}
    return packed({
        "selfcheck.py": (ROOT / "selfcheck" / "boot.py").read_bytes(),
        "assignment.json.bz2": _compressed(settings),
        "engine.json.bz2": _compressed(engine),
    })


def _compressed(data: Mapping[str, Any]) -> bytes:
    """As JSON. All versions of bzip2 make the same bytes of it, which those of zlib do not, and fewer."""
    return bz2.compress(json.dumps(data, indent=1, ensure_ascii=False).encode())


def texts_in(data: bytes) -> Iterator[str]:
    """All texts in a zip that `package` made.

    Raises:
        ValueError: it is another one.
    """
    for name, file in unpacked(data).items():
        try:
            yield from _texts(json.loads(bz2.decompress(file))) if name.endswith(".bz2") else [file.decode()]
        except OSError:
            raise ValueError(f"no self-check: {name} is damaged") from None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value


def settings_of(source: SourceNotebook, harness: Harness) -> dict[str, Any]:
    """What the self-check knows of an assignment."""
    found = examples_of(source)
    functions: dict[str, Any] = {}
    hints: dict[str, str] = {}
    for name, function in source.assignment.functions.items():
        stub = source.stub[name]
        parts = parts_of(name, function, harness.suite.ARGUMENTS[name]) if stub.kind != VARIABLE else []
        functions[name] = {
            "kind": stub.kind,
            "grows_with": function.grows_with,
            "welcomes_loops": any(dimensions(part.arguments) for part in parts) and not any(
                part.judged for part in parts),
            "uses": function.uses,
            "calls": {part.label: {"grows_with": part.budget, "arguments": part.arguments} for part in parts},
            "parts": returned_names(stub.text) if stub.kind == FUNCTION else [],
            "stub": stub.text,
            "examples": [b64encode(each.example.encoded()).decode() for each in found[name]],
        }
        if stub.kind == FUNCTION:
            hints |= sealed_hints(name, found[name], harness, SEED)
    return {
        "functions": functions,
        "hints": dict(sorted(hints.items())),
        "allow": source.assignment.allow,
        "given": {cell.name: cell.source for cell in source.given},
        "shown": [cell.text for cell in source.cells if cell.role in (SHOWN, GRADED) and cell.kind == "code"],
    }


def returned_names(stub: str) -> list[str]:
    """What a function's docstring calls the values that it returns: the names below its line `Returns:`."""
    lines = (ast.get_docstring(ast.parse(stub).body[0]) or "").partition("\nReturns:\n")[2].splitlines()  # type: ignore
    below = [line for line in lines if line.strip()]
    depth = min((len(line) - len(line.lstrip()) for line in below), default=0)
    heads = [line.strip().partition(":")[0] for line in below if len(line) - len(line.lstrip()) == depth]
    return [head for head in heads if head.isidentifier()]


def stripped(text: str) -> str:
    """A module without its comments and docstrings."""
    lines = text.splitlines(keepends=True)
    for token in tokenize.generate_tokens(StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = f"{lines[row - 1][:column].rstrip()}\n"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            said = node.body[0]
            first, last = said.lineno - 1, said.end_lineno or said.lineno
            lines[first:last] = ["", *[""] * (last - first - 1)]
            if len(node.body) == 1:
                lines[first] = f"{' ' * said.col_offset}...\n"
    return "".join(lines)


def _module(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join((ENGINE, *(part for part in parts if part != "__init__")))
