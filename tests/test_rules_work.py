"""However much code there is, and however deep: the rules' work grows as the code does, ends, and never on a clock."""

import tracemalloc

import pytest
from suites import SHIPPED, suite

from autograder.analysis.magics import DEEP, module_names
from autograder.analysis.parsed import NAMED
from autograder.analysis.work import NODES, OWN, SHARED, STEPS
from autograder.notebooks import SourceNotebook
from autograder.rules import SemanticModel, inspect
from autograder.submission import Cell

ARGUMENTS = suite().ARGUMENTS

GIVEN = Cell("given", "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n", given=True)
STUB = "def propagate(w, b, X, Y):\n    return f0(X)\n"
PER_BYTE = 60  # steps for each character of code; each takes some microseconds


def body(unit):
    return lambda n: ["def f0(x):\n    " + unit * n + "\n"]


GROWING = {
    "statements behind a return": lambda n: [
        "def f():\n return 0\n " + "0;" * n + "0\n", "def f0(x):\n    " + "f().a;" * (n // 3) + "0\n"],
    "statements": body("x=1;"),
    "calls": body("g(x);"),
    "calls in calls": body("g(g(g(x)));"),
    "sums": body("sum(x);"),
    "loops on one line": body("[v for v in x];"),
    "attributes": body("x.a.b.c.d;"),
    "long chains of attributes": lambda n: body("x" + ".a" * 100 + ";")(n // 50),
    "a chain of functions": lambda n: ["".join(f"def f{i}(x):\n    return f{i + 1}(x)\n" for i in range(n // 6))],
    "a chain of names": lambda n: ["".join(f"n{i}=n{i - 1}\n" for i in range(n // 2)) + f"def f0(x): n{n // 2 - 1}\n"],
    "many names": lambda n: ["def f0(x):\n" + "".join(f"    v{i} = v{i - 1} + v{i - 2}\n" for i in range(n // 4))],
    "one name bound often": lambda n: ["".join(f"n=g{i}\n" for i in range(n)) + "def f0(x):\n    " + "n;" * n + "\n"],
    "one name perhaps bound often": lambda n: [
        "".join(f"if x: n=g{i}\n" for i in range(n // 2)) + "def f0(x):\n    " + "n;" * (n // 2) + "\n"],
    "one local name bound often": lambda n: ["def f0(x):\n    " + "n=g;n;" * n + "\n"],
    "a name of many patterns": lambda n: [
        "def f0(x):\n    match x:\n" + "        case object(a=object(b=v)): v\n" * (n // 8)],
    "globals of functions": lambda n: ["".join(f"def g{i}():\n global h{i}\n h{i} = 1\n" for i in range(n // 6))],
    "one global of functions": lambda n: ["def g():\n global f0\n f0 = q\n" * (n // 6)],
    "nonlocals": lambda n: ["def f0(x):\n" + "".join(
        f"    def g{i}():\n        nonlocal x\n        x = 1\n" for i in range(n // 10))],
    "functions put into a table": lambda n: [
        "def reg(f):\n    " + "t[1]=f;" * (n // 4) + "\n    return f\n" + "@reg\ndef q(): pass\n" * (n // 8)],
    "classes": lambda n: ["".join(f"class A{i}(A{i - 1}):\n    def m(self): self.k()\n" for i in range(n // 12))
                          + f"def f0(x):\n    return A{n // 12 - 1}().m()\n"],
    "methods": lambda n: ["class A:\n" + "".join(f"    def m{i}(self): self.m{i + 1}()\n" for i in range(n // 8))
                          + "def f0(x):\n    return A().m0()\n"],
    "unpacked shapes": lambda n: [
        "a, b = x.shape\n" * (n // 4) + "def f0(x):\n" + "    for i in a: pass\n" * (n // 4)],
    "loops in loops": lambda n: ["def f0(x):\n" + "".join(
        "".join(" " * (i + 1) + "for a in x:\n" for i in range(18)) + " " * 20 + "a += 1\n" for _ in range(n // 80))],
    "stores under own keys": lambda n: ["def f0(x):\n    d = {'a': 1}\n" + "    for k in d: d[k] = 1\n" * (n // 8)],
    "stores into an attribute": lambda n: [
        "class S:\n    def __init__(self, d):\n        self.d = d\n    def go(self):\n"
        + "        for k in self.d: self.d[k] = 1\n" * (n // 10) + "def f0(x):\n    S({'a': 1}).go()\n"],
    "a list that is handed on": lambda n: [
        "".join(f"def h{i}(x):\n    for k in x: pass\n    return h{i + 1}(x)\n" for i in range(n // 10))
        + "def f0(x):\n    h0([1])\n"],
    "one star import often": lambda n: [
        "from m import *\n" * (n // 4) + "def f0(x):\n    " + "".join(f"n{i};" for i in range(n // 4)) + "\n"],
    "magics": lambda n: ["get_ipython().run_line_magic('time', 'x')\n" * (n // 10)],
    "files that are written": lambda n: ["open(n, 'w')\n" * (n // 3)],
    "imports that may fail": lambda n: ["".join(f"try: import m{i}\nexcept: pass\n" for i in range(n // 9))],
    "a list": lambda n: ["d = [" + "1," * n + "]\ndef f0(x):\n    return d\n"],
    "a long text": lambda n: ["s = '" + "x" * 9 * n + "'\ndef f0(x):\n    return [v for v in s]\n"],
    "cells": lambda n: ["x = 1\n"] * (n // 2),
}  # fmt: skip


def judged(cells, function="propagate"):
    code = SemanticModel([GIVEN, *(Cell(str(index), source) for index, source in enumerate([*cells, STUB]))], {})
    found = inspect(code, function, arguments=ARGUMENTS[function])
    return code, found


@pytest.mark.parametrize("cells", GROWING.values(), ids=list(GROWING))
def test_work_grows_with_the_code(cells):
    """Counted in steps: four times the code takes about four times as many, not sixteen times."""
    small, large = cells(500), cells(2_000)
    few, _ = judged(small)
    many, _ = judged(large)
    assert many.work.total < 10 * few.work.total + 2_000
    assert many.work.total < PER_BYTE * sum(map(len, large)) + 2_000


@pytest.mark.parametrize("cells", GROWING.values(), ids=list(GROWING))
def test_work_ends_however_much_code_there_is(cells):
    code, found = judged(cells(8_000))
    assert code.work.total <= STEPS + 70
    if code.work.total > STEPS:
        assert [(each.rule, each.message) for each in found] == [
            ("hidden-code", "`propagate` and what it uses is more code than can be looked through")]


def test_more_code_than_the_rules_look_through_is_rejected():
    code, found = judged(["x=1;" * (NODES // 3) + "\n"])
    assert code.work.total < 1000
    assert [(each.rule, each.message) for each in found] == [
        ("hidden-code", "the cells hold more code than can be looked through")]


def test_many_numbers_and_long_texts_are_no_obstacle():
    """A data set that was pasted into a cell, and a picture."""
    numbers = "def f0(x): return x\nX = np.array([" + "1.25, " * 20_000 + "])\n"
    _, found = judged([numbers, f"picture = '{'A' * 900_000}'\n"])
    assert found == []


@pytest.mark.parametrize("deep", [
    "def f0(x):\n    return x[" + "+".join("i" * 900) + "]\n",
    "def f0(x):\n    for i in x:\n        y[i] = " + "+".join(["x[i]"] * 900) + "\n",
    "def f0(x):\n    for i in x:\n        s += " + "-".join(["x[i]"] * 900) + "\n",
    "def f0(x):\n    return " + "not " * 900 + "x\n",
    "def f0(x):\n    if " + "not " * 900 + "x: pass\n",
    "def f0(x):\n    if " + "(" * 80 + "x" + " or y)" * 80 + ": pass\n",
    "def f0(x):\n    return " + "(lambda a: " * 60 + "x" + ")" * 60 + "\n",
    "def f0(x):\n    open(" + "+".join(["a"] * 900) + ", 'w')\n",
    "def f0(x):\n    return x" + ".a" * 900 + "\n",
    "def f0(x):\n" + "".join(" " * (i + 1) + "def g():\n" for i in range(90)) + " " * 92 + "nonlocal x\n",
    "def f0(x):\n    match x:\n        case " + "object(a=" * 60 + "v" + ")" * 60 + ": v\n",
    "x = " + "-" * 50_000 + "1\n",
])
def test_no_depth_stops_the_rules(deep):
    _, found = judged([deep])
    assert {each.rule for each in found} <= {"hidden-code", "for-loop"}


def test_honest_notebooks_are_far_from_the_limits(course):
    for assignment in map(course.assignments.get, SHIPPED):
        code = SemanticModel(SourceNotebook.read(assignment).solution, {})
        for function in assignment.functions:
            inspect(code, function)
        assert code.work.total < STEPS / 20


def test_a_second_look_takes_the_same_steps():
    cells = GROWING["calls"](300)
    assert judged(cells)[0].work.total == judged(cells)[0].work.total


def test_definitions_that_all_call_each_other_are_cut():
    """A name with n definitions, each of which calls it, has n * n edges."""
    code, found = judged(["if x:\n    def f0(x): return f0(x)\n" * 2_000])
    assert [each.rule for each in found] == ["hidden-code"]
    assert code.work.total <= STEPS + 70


def test_all_functions_together_have_their_limit():
    code = SemanticModel([GIVEN, Cell("0", "if x:\n    def f0(x): return f0(x)\n" * 2_000), Cell("1", STUB)], {})
    for _ in range(20):
        inspect(code, "propagate", arguments=ARGUMENTS["propagate"])
    assert code.work.total <= SHARED + 20 * (OWN + 70)
    assert inspect(SemanticModel([GIVEN, Cell("1", STUB)], {}), "propagate", arguments=ARGUMENTS["propagate"]) == []


def test_many_star_imports_and_many_names_are_cut():
    """Each name may come from each of them."""
    stars = "".join(f"from m{i} import *\n" for i in range(4_000))
    code, found = judged([stars + "def f0(x):\n    " + "".join(f"n{i};" for i in range(4_000)) + "\n"])
    assert [each.rule for each in found] == ["hidden-code"]
    assert code.work.total <= STEPS + 4_000 + 70


@pytest.mark.parametrize("reads", [
    "import {long} as a\ndef f0(x):\n    {reads}\n",
    "from {long} import {names}\ndef f0(x):\n    {reads}\n",
    "from {long} import *\ndef f0(x):\n    {reads}\n",
    "def f0(x):\n    a = getattr(np, '{long}')\n    {reads}\n",
])
def test_the_length_of_a_name_is_work(reads):
    """What a name stands for is a text of its own wherever it is read."""
    names = [f"n{i}" for i in range(5_000)]
    read = "".join(f"a.{name};{name};" for name in names)
    source = reads.format(long="m" * 50_000, names=",".join(names), reads=read)
    tracemalloc.start()
    try:
        _, found = judged([source])
        assert tracemalloc.get_traced_memory()[1] < 1_000 * len(source)
    finally:
        tracemalloc.stop()
    assert {each.rule for each in found} == {"hidden-code"}


def test_of_a_file_with_a_long_path_the_last_parts_are_its_names():
    path = "/a" * 50_000 + "/helpers.py"
    assert module_names(path) == [*(".".join(["a"] * deep + ["helpers"]) for deep in range(DEEP - 1, 0, -1)), "helpers"]
    tracemalloc.start()
    try:
        module_names(path)
        assert tracemalloc.get_traced_memory()[1] < 100 * len(path)
    finally:
        tracemalloc.stop()


def test_a_call_with_more_names_than_a_person_writes_is_never_compiled():
    """Python compares each name with each: 400 KB of them took 80 seconds."""
    source = "g(" + "".join(f"a{i}=1," for i in range(20 * NAMED)) + ")\n"
    model = SemanticModel([GIVEN, Cell("0", source), Cell("1", STUB)])  # nobody knows whether it ran to its end
    assert [cell.name for cell in model.reader.unreadable] == ["0"]
    found = inspect(model, "propagate", arguments=ARGUMENTS["propagate"])
    assert [each.rule for each in found] == ["hidden-code"]
