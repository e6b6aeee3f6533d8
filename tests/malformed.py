"""The malformed folder: submissions that are broken in every way seen or feared, made on the fly.

Each maker gets the submission's folder and a notebook with right answers, and leaves there what such a student would
have handed in. What each deserves stands beside it: every function, some functions, or none and a reason.
"""

import gzip
import json
import os
import zlib
from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ASSIGNMENT = "vectorized"
FILE = f"{ASSIGNMENT}.ipynb"
FUNCTIONS = ("initialize", "propagate", "optimize", "predict")
EVERY = frozenset(FUNCTIONS)
Notebook = dict[str, Any]


@dataclass(frozen=True)
class Malformed:
    """One submission: how it is made, which functions deserve full marks, and what the reason says where none can."""

    name: str
    make: Callable[[Path, Notebook], None]
    right: frozenset[str] = EVERY
    reason: str | None = None


def raw(data: bytes, file: str = FILE) -> Callable[[Path, Notebook], None]:
    def make(folder: Path, notebook: Notebook) -> None:
        (folder / file).write_bytes(data)
    return make


def text(change: Callable[[bytes], bytes], file: str = FILE) -> Callable[[Path, Notebook], None]:
    """The right notebook with its bytes changed."""
    def make(folder: Path, notebook: Notebook) -> None:
        (folder / file).write_bytes(change(json.dumps(notebook).encode()))
    return make


def changed(change: Callable[[Notebook], Any]) -> Callable[[Path, Notebook], None]:
    """The right notebook with its contents changed."""
    def make(folder: Path, notebook: Notebook) -> None:
        notebook = deepcopy(notebook)
        change(notebook)
        (folder / FILE).write_text(json.dumps(notebook), encoding="utf-8")
    return make


def cell(notebook: Notebook, grade_id: str) -> dict[str, Any]:
    return next(each for each in notebook["cells"] if meta(each).get("grade_id") == grade_id)


def meta(each: dict[str, Any]) -> dict[str, Any]:
    return each["metadata"].get("nbgrader", {})


def source(each: dict[str, Any]) -> str:
    return "".join(each["source"])


def code(source: str, **metadata: Any) -> dict[str, Any]:
    return {"cell_type": "code", "metadata": metadata, "source": source, "outputs": [], "execution_count": None}


def each_cell(change: Callable[[dict[str, Any]], Any]) -> Callable[[Path, Notebook], None]:
    return changed(lambda notebook: [change(each) for each in notebook["cells"]])


def with_grade_id(change: Callable[[dict[str, Any]], Any]) -> Callable[[Path, Notebook], None]:
    return each_cell(lambda each: change(meta(each)) if meta(each) else None)


def without(grade_ids: Iterable[str]) -> Callable[[Path, Notebook], None]:
    gone = set(grade_ids)
    return changed(lambda notebook: notebook.update(
        cells=[each for each in notebook["cells"] if meta(each).get("grade_id") not in gone]))


def version(major: Any, minor: Any) -> Callable[[Path, Notebook], None]:
    def change(notebook: Notebook) -> None:
        notebook.update(nbformat=major, nbformat_minor=minor)
        for each in notebook["cells"]:
            each.pop("id", None)
    return changed(change)


def version_3(notebook: Notebook) -> None:
    cells = [{"cell_type": "code", "language": "python", "input": source(each), "outputs": [], "collapsed": False}
             if each["cell_type"] == "code" else {"cell_type": "markdown", "source": source(each)}
             for each in notebook.pop("cells")]
    notebook.update(nbformat=3, nbformat_minor=0, worksheets=[{"cells": cells, "metadata": {}}])


def copied(*grade_ids: str) -> Callable[[Path, Notebook], None]:
    """Copy and paste keeps a cell's metadata."""
    def change(notebook: Notebook) -> None:
        for grade_id in grade_ids:
            original = cell(notebook, grade_id)
            notebook["cells"].insert(notebook["cells"].index(original), deepcopy(original))
    return changed(change)


def in_another_cell(grade_id: str) -> Callable[[Path, Notebook], None]:
    """The answer is written into a locked cell, its solution cell is deleted."""
    def change(notebook: Notebook) -> None:
        cell(notebook, grade_id)["source"] = source(cell(notebook, "propagate"))
        notebook["cells"].remove(cell(notebook, "propagate"))
    return changed(change)


def another_assignment(folder: Path, notebook: Notebook) -> None:
    """The released notebook of an assignment that has some of the functions too."""
    release = Path(__file__).parent.parent / "assignments" / "softmax" / "softmax.ipynb"
    (folder / FILE).write_bytes(release.read_bytes())


def untouched_copy(notebook: Notebook) -> None:
    """The answer stands in a new cell, the stub below it is as released."""
    answer = cell(notebook, "predict")
    place = notebook["cells"].index(answer)
    notebook["cells"].insert(place, code(source(answer)))
    head = source(answer).split("    ### BEGIN")[0]
    answer["source"] = f"{head}    # YOUR CODE HERE\n    raise NotImplementedError()"


def link(folder: Path, notebook: Notebook) -> None:
    target = folder.parent / "elsewhere.json"
    target.write_text(json.dumps(notebook), encoding="utf-8")
    (folder / FILE).symlink_to(target)


def linked_folder(folder: Path, notebook: Notebook) -> None:
    target = folder.parent / "elsewhere"
    target.mkdir()
    (target / FILE).write_text(json.dumps(notebook), encoding="utf-8")
    folder.rmdir()
    folder.symlink_to(target)


def file_for_folder(folder: Path, notebook: Notebook) -> None:
    folder.rmdir()
    folder.write_text(json.dumps(notebook), encoding="utf-8")


def two_notebooks(folder: Path, notebook: Notebook) -> None:
    for name in ("a.ipynb", "b.ipynb"):
        (folder / name).write_text(json.dumps(notebook), encoding="utf-8")


def beside(*files: tuple[str, str]) -> Callable[[Path, Notebook], None]:
    """The right notebook with other files beside it."""
    def make(folder: Path, notebook: Notebook) -> None:
        (folder / FILE).write_text(json.dumps(notebook), encoding="utf-8")
        for name, content in files:
            (folder / name).parent.mkdir(exist_ok=True)
            (folder / name).write_text(content, encoding="utf-8")
    return make


def odd_files(folder: Path, notebook: Notebook) -> None:
    beside()(folder, notebook)
    os.mkfifo(folder / "data.csv")
    os.mkfifo(folder / "timestamp.txt")
    (folder / "passwords").symlink_to("/etc/passwd")
    (folder / "nowhere").symlink_to("/nonexistent/file")


def fold(depth: int) -> bytes:
    return b'{"cells":' * depth + b"1" + b"}" * depth


def oversized_output(notebook: Notebook) -> None:
    cell(notebook, "predict")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "y" * 50 * 2**20}]


def surrogates(notebook: Notebook) -> None:
    notebook["cells"].append(code("# \ud800\udfff \0"))
    cell(notebook, "predict")["source"] = "# \udc80\n" + source(cell(notebook, "predict"))
    notebook["metadata"]["title"] = "\ud800"


def long_source(notebook: Notebook) -> None:
    notebook["cells"].append(code("s = '" + "s" * 50 * 2**20 + "'"))


def of_type(grade_id: str, cell_type: str) -> Callable[[Path, Notebook], None]:
    return changed(lambda notebook: cell(notebook, grade_id).update(cell_type=cell_type))


def magics(notebook: Notebook) -> None:
    cell(notebook, "predict")["source"] = "%%time\n%matplotlib inline\n!ls\n" + source(cell(notebook, "predict"))


def syntax_error(notebook: Notebook) -> None:
    cell(notebook, "predict")["source"] = "def predict(w, b, X)\n    return 0"


def wrong_types(notebook: Notebook) -> None:
    notebook["metadata"] = []
    notebook["cells"] += [None, 7, "cell", [], {}, {"cell_type": "code"}, {"cell_type": ["code"], "source": {"a": 1}},
                          {"cell_type": "code", "source": [1, None, "x = 1"], "metadata": "none", "outputs": 3}]


MALFORMED = (
    # No notebook in it
    Malformed("truncated", text(lambda data: data[:len(data) // 2]), frozenset(), "breaks off"),
    Malformed("empty", raw(b""), frozenset(), "is empty"),
    Malformed("blanks", raw(b" \n\t\n"), frozenset(), "is empty"),
    Malformed("null-bytes-only", raw(b"\0" * 4096), frozenset(), "is empty"),
    Malformed("utf-16", text(lambda data: data.decode().encode("utf-16")), frozenset(), "is not UTF-8"),
    Malformed("latin-1", text(lambda data: data.replace(b"def ", b"# caf\xe9\\ndef ")), frozenset(), "is not UTF-8"),
    Malformed("a-list", raw(b"[]"), frozenset(), "holds a list"),
    Malformed("a-number", raw(b"17"), frozenset(), "holds a number"),
    Malformed("no-cells", raw(b'{"metadata": {}, "nbformat": 4}'), frozenset(), "no list of cells"),
    Malformed("cells-no-list", raw(b'{"cells": "none", "nbformat": 4}'), frozenset(), "no list of cells"),
    Malformed("html-page", raw(b"<!DOCTYPE html><html><script>alert(1)</script></html>"), frozenset(), "is not JSON"),
    Malformed("gzipped", text(lambda data: gzip.compress(data, mtime=0)), frozenset(), "is not"),
    Malformed("zip-bomb", raw(zlib.compress(b"0" * 2**24, 9)), frozenset(), "is not"),
    Malformed("deep-json", raw(fold(100_000)), frozenset(), "nested too deeply"),
    Malformed("long-number", raw(b'{"cells": [' + b"9" * 100_000 + b"]}"), frozenset(), "number that cannot be read"),
    Malformed("python-file", raw(b"def predict(w, b, X):\n    return 0\n"), frozenset(), "holds Python code"),
    Malformed("empty-cells-18-mb", raw(b'{"cells": [' + b"{}," * 6_000_000 + b"{}]}"), frozenset(), "too many parts"),
    Malformed("empty-lists-60-mb", raw(b'{"cells": [' + b"[]," * 20_000_000 + b"[]]}"), frozenset(), "too many parts"),
    Malformed("hundred-thousand-cells", changed(lambda notebook: notebook["cells"].extend(
        code(f"x_{number} = {number}") for number in range(100_001))), frozenset(), "cells, at most 20,000 are read"),
    # A notebook of something else
    Malformed("another-assignment", another_assignment, frozenset(),
              "this is a notebook of softmax, expected one of vectorized"),
    Malformed("no-function", raw(b'{"cells": [{"cell_type": "code", "source": "x = 1", "metadata": {}}]}'), frozenset(),
              "has none of the functions that are graded (initialize, propagate, optimize, predict)"),
    # No file to read
    Malformed("no-notebook", lambda folder, notebook: None, frozenset(), "found no notebook"),
    Malformed("only-python", raw(b"def predict(w, b, X):\n    return 0\n", "answer.py"), frozenset(),
              "only Python code (answer.py)"),
    Malformed("only-text", raw(b"I could not do it.", "note.txt"), frozenset(), "found no notebook"),
    Malformed("symlink", link, frozenset(), "is a link"),
    Malformed("linked-folder", linked_folder, frozenset(), "found no folder"),
    Malformed("file-for-folder", file_for_folder, frozenset(), "found no folder"),
    Malformed("directory", lambda folder, notebook: (folder / FILE).mkdir(), frozenset(), "is a folder"),
    Malformed("pipe", lambda folder, notebook: os.mkfifo(folder / FILE), frozenset(), "is a pipe"),
    Malformed("two-notebooks", two_notebooks, frozenset(), "found 2 notebooks"),
    # Another name
    Malformed("other-name", text(bytes, "my answer (1).ipynb")),
    Malformed("upper-case", text(bytes, "VECTORIZED.IPYNB")),
    # Another version
    Malformed("nbformat-3", changed(version_3)),
    Malformed("nbformat-3-with-cells", changed(
        lambda notebook: (version_3(notebook), notebook.update(cells=[code("")])))),
    Malformed("nbformat-4-with-worksheets", changed(lambda notebook: notebook.update(worksheets=[{"cells": []}]))),
    Malformed("nbformat-4-0", version(4, 0)),
    Malformed("nbformat-4-4", version(4, 4)),
    Malformed("nbformat-5", version(5, 0)),
    Malformed("nbformat-99", version(99, 99)),
    Malformed("nbformat-text", version("four", None)),
    Malformed("no-ids", each_cell(lambda each: each.pop("id", None))),
    Malformed("equal-ids", each_cell(lambda each: each.update(id="same"))),
    Malformed("no-outputs", each_cell(lambda each: (each.pop("outputs", None), each.pop("execution_count", None)))),
    Malformed("byte-order-mark", text(lambda data: b"\xef\xbb\xbf" + data)),
    Malformed("null-bytes-at-the-end", text(lambda data: data + b"\0" * 512)),
    Malformed("wrong-types", changed(wrong_types)),
    # Cells copied, deleted, moved
    Malformed("copied-solution", copied("propagate")),
    Malformed("copied-graded", copied("grade-propagate", "grade-predict")),
    Malformed("copied-all", changed(lambda notebook: notebook["cells"].extend(deepcopy(notebook["cells"])))),
    Malformed("deleted-graded", without(["grade-initialize", "grade-propagate", "grade-optimize", "grade-predict"])),
    Malformed("deleted-given", without(["given-imports", "given-sigmoid"])),
    Malformed("deleted-solution", without(["propagate"]), EVERY - {"propagate"}),
    Malformed("deleted-all", changed(lambda notebook: notebook.update(cells=[])), frozenset(), "none of the functions"),
    Malformed("reversed", changed(lambda notebook: notebook["cells"].reverse())),
    Malformed("in-a-graded-cell", in_another_cell("grade-propagate")),
    Malformed("in-an-example", in_another_cell("example-propagate")),
    Malformed("stub-left-below", changed(untouched_copy)),
    Malformed("ten-thousand-cells", changed(lambda notebook: notebook["cells"].extend(
        code(f"x_{number} = {number}") for number in range(10_000)))),
    # Metadata stripped or wrong
    Malformed("no-metadata", each_cell(lambda each: each.update(metadata={}))),
    Malformed("metadata-missing", each_cell(lambda each: each.pop("metadata"))),
    Malformed("nbgrader-empty", each_cell(lambda each: each.update(metadata={"nbgrader": {}}))),
    Malformed("nbgrader-a-list", each_cell(lambda each: each.update(metadata={"nbgrader": ["grade"], "tags": 3}))),
    Malformed("schema-1", with_grade_id(lambda each: each.update(schema_version=1))),
    Malformed("schema-99", with_grade_id(lambda each: each.update(schema_version=99))),
    Malformed("schema-text", with_grade_id(lambda each: each.update(schema_version="three"))),
    Malformed("points-raised", with_grade_id(lambda each: each.update(points=1000))),
    Malformed("points-text", with_grade_id(lambda each: each.update(points="all of them"))),
    Malformed("points-nan", with_grade_id(lambda each: each.update(points=float("nan")))),
    Malformed("flags-flipped", with_grade_id(lambda each: each.update(
        grade=not each["grade"], solution=not each["solution"], locked=not each["locked"]))),
    Malformed("all-tasks", with_grade_id(lambda each: each.update(task=True, grade=True))),
    Malformed("unknown-grade-ids", with_grade_id(lambda each: each.update(grade_id=f"x-{each['grade_id']}"))),
    Malformed("equal-grade-ids", with_grade_id(lambda each: each.update(grade_id="grade-predict"))),
    Malformed("grade-id-a-number", with_grade_id(lambda each: each.update(grade_id=5))),
    Malformed("graded-as-markdown", of_type("grade-predict", "markdown")),
    Malformed("solution-as-markdown", of_type("predict", "markdown")),
    Malformed("all-raw", each_cell(lambda each: each.update(cell_type="raw"))),
    # Contents
    Malformed("output-50-mb", changed(oversized_output)),
    Malformed("source-50-mb", changed(long_source)),
    Malformed("file-70-mb", text(lambda data: data + b" " * 70 * 2**20), frozenset(), "70 MB"),
    Malformed("much-code", changed(lambda notebook: notebook["cells"].extend(
        code("y = 1\n" * 30_000) for _ in range(15))), frozenset(), "characters, at most"),
    Malformed("surrogates", changed(surrogates)),
    Malformed("magics", changed(magics)),
    Malformed("syntax-error", changed(syntax_error), EVERY - {"predict"}),
    Malformed("carriage-returns", changed(lambda notebook: cell(notebook, "predict").update(
        source="# nothing\rimport os\r" + source(cell(notebook, "predict"))))),
    # Other names
    Malformed("[abc]", text(bytes)),
    Malformed("a*b?", text(bytes)),
    # Other files
    Malformed("numpy-beside", beside(("numpy.py", "raise SystemExit\n"), ("sitecustomize.py", "raise SystemExit\n"))),
    Malformed("config-beside", beside(("nbgrader_config.py", "raise SystemExit\n"))),
    Malformed("bad-timestamp", beside(("timestamp.txt", "the day before yesterday"))),
    Malformed("binary-timestamp", beside(("timestamp.txt", "\0\ufffd" * 1000))),
    Malformed("odd-files", odd_files),
)


def make_folder(submitted: Path, notebook: Notebook, chosen: Iterable[Malformed] = MALFORMED) -> None:
    """Write submitted/<name>/<assignment>/ for each, with an honest student after every third."""
    for number, each in enumerate(chosen):
        folder = submitted / each.name / ASSIGNMENT
        folder.mkdir(parents=True)
        each.make(folder, notebook)
        if number % 3 == 0:
            honest = submitted / f"honest-{number}" / ASSIGNMENT / FILE
            honest.parent.mkdir(parents=True)
            honest.write_text(json.dumps(notebook), encoding="utf-8")
