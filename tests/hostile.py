"""Reads the hostile answers of tests/submissions/hostile and turns them into notebooks.

A file says in its first line what its functions earn, then holds cells in percent format:

    # expect: propagate 0
    # %% extra                  an added cell; it stands before the stub that follows it in the file
    # %% propagate              replaces the cell of that grade_id
    # %% propagate if escaped   the right answer if the name `escaped` is true, else None: a broken wall shows as marks
    # %% markdown               an added text cell

Expectations, separated by commas; a function that is not named keeps full marks:

    propagate 0          none of its checks passes, whatever the rules say of it
    propagate 1.5        exactly this score
    propagate rejected   its values are right, but it is rejected
    propagate caught     no points, whether rejected or wrong, or an instructor is told of it
    propagate any        what it gets is its own affair
    all 0                the same for every function
    unchanged            every function keeps full marks

`@course@` and the other names that `places` gives stand for what the strongest attacker knows: where things are.

    $ python tests/hostile.py COURSE FOLDER WORKERS     # grades FOLDER/items into FOLDER/reports
"""

import json
import os
import pickle
import re
import shutil
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.scale.local import grade_locally
from autograder.scale.task import Job

FOLDER = Path(__file__).parent / "submissions" / "hostile"
FUNCTIONS = ("initialize", "propagate", "optimize", "predict")
FULL = "full"
LIMITS = """limits:
  call_seconds: 0.3
  cell_seconds: 0.3
  memory_mb: 512
  disk_mb: 16
  output_kb: 256
  wire_mb: 16
"""


@dataclass(frozen=True)
class Hostile:
    """One hostile answer: what each function earns (FULL when not named), and its cells."""

    name: str
    expected: dict[str, str]
    cells: tuple[tuple[str, str], ...]


def read_all() -> dict[str, Hostile]:
    return {path.stem: read(path) for path in sorted(FOLDER.glob("*.py"))}


def read(path: Path) -> Hostile:
    first, *blocks = re.split(r"^# %% (.+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    said = re.match(r"# expect: (.+)\n", first)
    if not said:
        raise ValueError(f"{path}: its first line is no expectation")
    expected = dict.fromkeys(FUNCTIONS, FULL)
    for part in said[1].split(", ") if said[1] != "unchanged" else ():
        name, _, what = part.partition(" ")
        expected.update(dict.fromkeys(FUNCTIONS if name == "all" else [name], what))
    if set(expected) != set(FUNCTIONS):
        raise ValueError(f"{path}: expects something of {set(expected) - set(FUNCTIONS)}")
    return Hostile(path.stem, expected, tuple(zip(blocks[::2], blocks[1::2], strict=True)))


def solved(source: Path) -> dict[str, Any]:
    """The notebook of a student who has everything right: the source notebook without its marks."""
    notebook = json.loads(source.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        lines = "".join(cell["source"]).splitlines(keepends=True)
        cell["source"] = [line for line in lines if line.strip() not in ("### BEGIN SOLUTION", "### END SOLUTION")]
    return notebook


def notebook(answer: Hostile, right: Mapping[str, Any], places: Mapping[str, object]) -> bytes:
    """The .ipynb of a hostile answer; `right` is the notebook that it changes."""
    right = deepcopy(right)
    cells = {cell["metadata"]["nbgrader"]["grade_id"]: cell for cell in right["cells"]
             if cell["metadata"].get("nbgrader", {}).get("grade_id")}
    order = right["cells"]
    added = []
    for name, text in answer.cells:
        for place, where in places.items():
            text = text.replace(f"@{place}@", str(where))
        text = text.rstrip("\n")
        if name in ("extra", "markdown"):
            added.append(_cell(name, text, f"{answer.name.replace('_', '-')}-{len(order) + len(added)}"))
            continue
        name, _, condition = name.partition(" if ")
        cell = cells[name]
        cell["source"] = _conditional(cell["source"], condition) if condition else text
        at = order.index(cell)
        order[at:at] = added
        added = []
    after = order.index(cells["grade-predict"])
    order[after:after] = added
    return json.dumps(right).encode()


def _cell(kind: str, text: str, id_: str) -> dict[str, Any]:
    code = {"execution_count": None, "outputs": []} if kind == "extra" else {}
    return {"cell_type": "code" if kind == "extra" else kind, "id": id_[:64], "metadata": {}, "source": text, **code}


def _conditional(lines: list[str], condition: str) -> list[str]:
    """The right answer, behind a condition. The docstring goes, the body stays."""
    head, body = lines[0], "".join(lines).rsplit('"""', 1)[1].lstrip("\n")
    return [head, f"    if not {condition}:\n", "        return None\n", *body.splitlines(keepends=True)]


def course_folder(root: Path, folder: Path) -> Path:
    """A copy of the course with small limits, and with what there is to spoil: a gradebook, settings, submissions."""
    settings, _, _ = (root / "course.yaml").read_text(encoding="utf-8").partition("limits:")
    (folder / "course.yaml").write_text(settings + LIMITS, encoding="utf-8")
    shutil.copytree(root / "solutions", folder / "solutions")
    (folder / "gradebook.db").write_bytes(b"SQLite format 3\0 every grade of the class")
    (folder / "nbgrader_config.py").write_text("c = get_config()\n")
    handed_in = folder / "submitted" / "honest-1" / "vectorized"
    handed_in.mkdir(parents=True)
    (handed_in / "vectorized.ipynb").write_text(json.dumps(solved(root / "solutions/vectorized/vectorized.ipynb")))
    return folder


@dataclass(frozen=True)
class Network:
    """Sockets that wait for what should never come."""

    sockets: Mapping[str, socket.socket]
    port: int
    path: str
    abstract: str

    def arrived(self) -> list[str]:
        """The names of the sockets to which something came."""
        names = []
        for name, listener in self.sockets.items():
            listener.setblocking(False)
            try:
                if listener.type == socket.SOCK_STREAM:
                    listener.accept()[0].close()
                else:
                    listener.recv(1)
            except BlockingIOError:
                continue
            names.append(name)
        return names


@contextmanager
def listening(folder: Path) -> Iterator[Network]:
    """A network of this machine's own to reach: TCP and UDP on one port, a Unix socket by path and one by name."""
    with ExitStack() as stack:
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        port = tcp.getsockname()[1]
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", port))
        path, abstract = str(folder / "unix"), f"hostile-{os.getpid()}"
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(path)
        named = stack.enter_context(socket.socket(socket.AF_UNIX))
        named.bind(f"\0{abstract}")
        for listener in (unix, named):
            listener.listen()
        yield Network({"tcp": tcp, "udp": udp, "unix": unix, "abstract": named}, port, path, abstract)


def places(course: Path, package: Path, network: Network) -> dict[str, object]:
    return {"course": course, "package": package, "python": os.path.dirname(os.__file__), "port": network.port,
            "unix": network.path, "abstract": network.abstract}


if __name__ == "__main__":
    course, folder = Path(sys.argv[1]), Path(sys.argv[2])
    items = pickle.loads((folder / "items").read_bytes())
    graded = grade_locally(Job(course, "vectorized", seed=5), items, int(sys.argv[3]))
    (folder / "reports").write_bytes(pickle.dumps({item.key: report for item, report in graded}))
