"""What tests of the packed graders share: a folder that stands in for a platform's machine, and its submissions.

The platforms' own containers cannot be run here. Their folders are made below a temporary one, and the scripts that the
platform would run are run as they are, by bash, as root where the tests are. Packages are not downloaded again: the
environment that `setup.sh` finds has those of this one in reach, so that pip finds each version installed.
"""

import json
import os
import subprocess
import sys
import sysconfig
from copy import deepcopy
from pathlib import Path
from zipfile import ZipFile

import hostile
from books import ROOT, right_answers

LIBRARIES = Path(sysconfig.get_path("purelib"))
# A kernel without Landlock, as some containers have: the call that asks for it is unknown.
WITHOUT_LANDLOCK = """
import errno, os, sys, pyseccomp
rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "landlock_create_ruleset")
rules.load()
os.execv(sys.argv[1], sys.argv[1:])
"""
WRONG = """def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    return {"dw": np.dot(X, dZ.T), "db": np.mean(dZ)}, cost
"""
LOOPED = """def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    labels = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        labels[0, i] = A[0, i] > 0.5
    return labels
"""


def borrowed_environment(folder: Path) -> None:
    """An environment in which this one's packages are found, as if pip had put them there."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (libraries,) = folder.glob("lib/python*/site-packages")
    (libraries / "libraries.pth").write_text(f"{LIBRARIES}\n")


def unpack(file: Path, folder: Path) -> None:
    """As `unzip` does, with the modes."""
    with ZipFile(file) as archive:
        for entry in archive.infolist():
            Path(archive.extract(entry, folder)).chmod(entry.external_attr >> 16)


def run(*command, cwd: Path, weak_kernel: bool = False, **environment: str) -> subprocess.CompletedProcess:
    """Run a program of a platform's with little in its environment."""
    prefix = [sys.executable, "-c", WITHOUT_LANDLOCK] if weak_kernel else []
    kept = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    return subprocess.run([*prefix, *map(str, command)], cwd=cwd, capture_output=True, text=True, timeout=300,
                          stdin=subprocess.DEVNULL, env=kept | environment)


def answers(changes: dict[str, str]) -> bytes:
    """A notebook with right answers but for the cells named."""
    notebook = deepcopy(right_answers())
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = changes.get(name, cell["source"])
    return json.dumps(notebook).encode()


def escape(*paths: Path) -> bytes:
    """Right where the student's process can read the first of the paths, and wrong in `initialize` where it cannot."""
    return answers({"initialize": f"""
def readable(path):
    try:
        with open(path, "rb") as file:
            return len(file.read(100)) > 0
    except OSError:
        return False
for path in {list(map(str, paths[1:]))}:
    try:
        open(path, "w").write("{{}}")
    except OSError:
        pass
escaped = readable({str(paths[0])!r})
def initialize(n_x):
    return (np.zeros((n_x, 1)), 0.0) if escaped else None
"""})


def hostile_notebook(name: str) -> bytes:
    """One of the hostile class."""
    right = hostile.solved(ROOT / "solutions" / "vectorized" / "vectorized.ipynb")
    return hostile.notebook(hostile.read_all()[name], right, {})
