"""Functions that loop are known by every path on which the running Python and its NumPy have them."""

import json
import subprocess
import sys

import pytest

from autograder.analysis.hidden_ways import MODULES as HIDDEN
from autograder.analysis.modules import ELSEWHERE
from autograder.rules import SemanticModel, inspect
from autograder.rules.element_wise_builtin import EAGER, LAZY
from autograder.rules.iterating_module import FUNCTIONS, MODULES, STARRED
from autograder.submission import Cell

IN_C = ("heapq", "itertools", "statistics")  # modules that are loops from end to end
# Imports everything, in a process of its own; prints [path of what is looked for, path under which it is found too].
LOOK = """
import contextlib, importlib, io, json, pkgutil, sys, warnings
warnings.simplefilter("ignore")
functions, modules, whole = json.loads(sys.argv[1])
LEFT_OUT = ("__main__", "antigravity", "conftest", "idlelib", "lib2to3", "test", "tests", "this", "turtledemo")

def load(name):
    if not set(name.split(".")) & set(LEFT_OUT):
        with contextlib.suppress(BaseException), contextlib.redirect_stdout(io.StringIO()), \\
                contextlib.redirect_stderr(io.StringIO()):
            return importlib.import_module(name)

def within(name, module):
    packages = pkgutil.walk_packages(getattr(module, "__path__", ()), f"{name}.", onerror=lambda name: None)
    return (each.name for each in packages if not set(each.name.split(".")) & set(LEFT_OUT))

known = {}
for path in functions:
    module, _, name = path.rpartition(".")
    known[id(getattr(load(module), name, load))] = path
for name in whole:
    known |= {id(value): f"{name}.{key}" for key, value in vars(load(name)).items()
              if not key.startswith("_") and str(getattr(value, "__module__", "")).strip("_") == name}
known |= {id(load(name)): name for name in modules if load(name) is not None}
known.pop(id(load), None)
for name in (*sys.stdlib_module_names, "numpy"):
    module = load(name)
    for each in (module, *map(load, within(name, module))):
        for key, value in list(vars(each).items()) if each is not None else ():
            if id(value) in known:
                print(json.dumps([known[id(value)], f"{each.__name__}.{key}"]))
"""
NO_LOOPS = {"builtins.sorted"}  # without a key


@pytest.fixture(scope="module")
def found():
    functions = [*FUNCTIONS, *STARRED, *(f"builtins.{name}" for name in LAZY | EAGER)]
    modules = sorted((MODULES | HIDDEN | {path.rpartition(".")[0] for path in ELSEWHERE}) & sys.stdlib_module_names)
    result = subprocess.run([sys.executable, "-c", LOOK, json.dumps([functions, modules, IN_C])],
                            capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL, timeout=300)
    return sorted({tuple(json.loads(line)) for line in result.stdout.splitlines()})


def test_whoever_has_a_loop_hands_it_on_under_its_own_name(found):
    assert len(found) > 200
    through = {path.rpartition(".")[0]: path.rpartition(".")[2] for path in ELSEWHERE}
    missed = []
    for what, path in found:
        read = f"{path}.{through.get(what, 'run')}" if "." not in what else path  # of a module, something in it
        code = f"import {path.partition('.')[0]}\ndef f(x):\n    return {read}(*x)\n"
        if what not in NO_LOOPS and not inspect(SemanticModel([Cell("cell", code)]), "f"):
            missed.append((what, path))
    assert missed == []


@pytest.mark.parametrize("path", [
    "enum.reduce", "re.enum.reduce", "reprlib.islice", "filecmp.filterfalse", "calendar.repeat", "queue.heappop"])
def test_the_violation_names_what_it_is(path):
    code = f"import {path.partition('.')[0]}\ndef f(x):\n    return {path}(abs, x)\n"
    assert [each.rule for each in inspect(SemanticModel([Cell("cell", code)]), "f")] == ["iterating-module"]


@pytest.mark.parametrize("code", [
    "import enum\nclass Kind(enum.Enum):\n    A = 1\ndef f(x):\n    return enum.unique, Kind.A, enum.auto()",
    "import calendar, queue, reprlib\ndef f(x):\n    return calendar.isleap(4), queue.Queue(), reprlib.repr(x)",
    "class Queue:\n    def heappop(self): return 1\nqueue = Queue()\ndef f(x):\n    return queue.heappop()",
])
def test_what_stands_beside_it_is_left_alone(code):
    assert inspect(SemanticModel([Cell("cell", code)]), "f") == []
