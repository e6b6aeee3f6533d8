"""For programs: `autograder.grade`, the schema of its report, and exit codes."""

import ast
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path

import pytest
from books import right_answers
from small import cell, make_course
from test_stubs import CHECKS, MODEL

import autograder
from autograder import api, gradebook  # noqa: F401  (before jsonschema, whose grammars it leaves out)
from autograder.bundle import make_bundle
from autograder.course import load_course

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))
DOUBLE = ('def double(x):\n    return 2 * x', '''def test_double(student, reference):
    """it is twice as much"""
    student.double(np.arange(3.0)).equals(reference.double(np.arange(3.0)))


def test_sign(student, reference):
    """it keeps the sign"""
    student.double(-1.0).equals(-2.0)''')
ODD = ("def odd(x):\n    return x", '''def test_odd(student, reference):
    """it is what it was"""
    raise ZeroDivisionError("a secret")''')
QUESTION = {"cell_type": "markdown", "id": "why", "source": "Because.", "metadata": {"nbgrader": {
    "grade": True, "solution": True, "grade_id": "why", "locked": False, "schema_version": 3, "task": False,
    "points": 2.0}}}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A course with a function, a class, a function whose check is broken, and a question for a person."""
    root = tmp_path_factory.mktemp("small")
    arguments = {"double": ("features",), "odd": (), "Model": {"__init__": (), "fit": (), "predict": ()}}
    course = make_course(root, {"double": DOUBLE, "Model": (MODEL, CHECKS), "odd": ODD}, arguments,
                         inputs="def inputs(function, rng, features=4):\n    return (rng.normal(size=features),)")
    source = course.assignments["small"].source
    notebook = json.loads(source.read_bytes())
    notebook["cells"].append(QUESTION)
    source.write_text(json.dumps(notebook), encoding="utf-8")
    return load_course(root)


def answers(**texts):
    written = {"double": DOUBLE[0], "Model": MODEL, "odd": ODD[0], **texts}
    return {"cells": [cell("given-imports", "import numpy as np"), *(cell(name, text, solution=True)
                                                                     for name, text in written.items())],
            "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


HANDED_IN = {
    "right": answers(),
    "wrong": answers(double="def double(x):\n    return x"),
    "raises": answers(double="def double(x):\n    return 1 / 0"),
    "looped": answers(double="def double(x):\n    y = np.zeros_like(x)\n    for i in range(np.size(x)):\n"
                             "        y.flat[i] = 2 * np.ravel(x)[i]\n    return y"),
    "no class": answers(Model="Model = 1"),
    "unreadable": b"{",
}


@pytest.fixture(scope="module")
def reports(small):
    """Of answers in the small course, and of the right ones in the real one, which have a curve."""
    found = {name: autograder.grade(notebook, "small", course=small.root, seed=3)
             for name, notebook in HANDED_IN.items()}
    found["vectorized"] = autograder.grade(right_answers(), course=ROOT)
    return found


def closed(schema):
    """The schema with no key allowed that it does not name: what is added to a report is added to it."""
    schema = deepcopy(schema)
    for each in (schema, *schema["$defs"].values()):
        if "properties" in each:
            each["additionalProperties"] = False
    return schema


def test_real_reports_are_as_the_schema_says(reports):
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(closed(SCHEMA))
    for name, report in reports.items():
        written = json.loads(json.dumps(report.to_dict(), allow_nan=False))
        assert [error.message for error in validator.iter_errors(written)] == [], name
    small = {name: report.functions for name, report in reports.items() if name != "vectorized"}
    assert {check.status for functions in small.values() for each in functions.values() for check in each.checks} == {
        *SCHEMA["$defs"]["check"]["properties"]["status"]["enum"]}
    assert [name for name, functions in small.items() if functions["double"].rejected] == ["looped"]
    assert all(functions["odd"].broken for name, functions in small.items() if name != "unreadable")
    assert small["right"]["Model"].right
    assert not small["no class"]["Model"].right
    assert (reports["unreadable"].error is not None, reports["unreadable"].score) == (True, 0)
    assert reports["right"].by_hand == 2
    assert reports["vectorized"].functions["optimize"].curve is not None
    assert reports["wrong"].to_dict()["functions"]["double"]["findings"]


@pytest.mark.parametrize(("place", "value"), [
    ((), {"schema": 2}), (("functions", "double"), {"new": 1}), (("functions", "double"), {"score": "1"}),
    (("functions", "double", "checks", 0), {"status": "good"}), ((), {"error": 3})])
def test_the_schema_notices(reports, place, value):
    from jsonschema import Draft202012Validator

    written = json.loads(json.dumps(reports["right"].to_dict()))
    there = written
    for key in place:
        there = there[key]
    there.update(value)
    assert not Draft202012Validator(closed(SCHEMA)).is_valid(written)


def test_the_words_name_every_key_of_the_schema():
    words = (ROOT / "docs" / "report.md").read_text(encoding="utf-8")
    for part in ("function", "check"):
        for key in SCHEMA["$defs"][part]["properties"]:
            assert f"`{key}`" in words, key
    assert all(f"`{key}`" in words for key in SCHEMA["properties"] if key != "functions")


def test_path_bytes_dict_bundle_and_command_say_the_same(small, tmp_path, reports):
    path = tmp_path / "small.ipynb"
    path.write_text(json.dumps(HANDED_IN["wrong"]), encoding="utf-8")
    packed = make_bundle(small, small.assignments["small"])
    (tmp_path / "small.bundle").write_bytes(packed)
    expected = reports["wrong"].to_dict()
    for notebook, where in ((path, {"course": small.root}), (str(path), {"course": str(small.root)}),
                            (path.read_bytes(), {"bundle": packed}),
                            (HANDED_IN["wrong"], {"bundle": tmp_path / "small.bundle"})):
        found = autograder.grade(notebook, seed=3, **where).to_dict()
        assert found.pop("notebook") == (str(path) if notebook in (path, str(path)) else "small.ipynb")
        assert found == {key: value for key, value in expected.items() if key != "notebook"}
    done = subprocess.run([sys.executable, "-m", "autograder", "check", "--json", "--seed", "3", "--course", small.root,
                           path], capture_output=True, text=True)
    assert (done.returncode, json.loads(done.stdout)) == (0, {**expected, "notebook": str(path)})


def test_threads_and_a_forked_process_get_the_same(small, reports):
    def score(name):
        return autograder.grade(HANDED_IN[name], "small", course=small.root, seed=3).to_dict()

    names = ["wrong", "looped", "raises"]
    with ThreadPoolExecutor(3) as pool:
        assert [*pool.map(score, names)] == [reports[name].to_dict() for name in names]
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        os.write(write, json.dumps(score("wrong")["functions"]["double"]["checks"]).encode())
        os._exit(0)  # without the parent's tests and sandboxes
    os.close(write)
    with os.fdopen(read, "rb") as told:
        assert json.loads(told.read()) == reports["wrong"].to_dict()["functions"]["double"]["checks"]
    os.waitpid(child, 0)
    assert score("wrong") == reports["wrong"].to_dict()  # the parent's sandbox is its own


def test_what_cannot_be_graded_is_said(small, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match="expected a notebook"):
        autograder.grade(tmp_path / "no-such.ipynb", course=small.root)
    with pytest.raises(autograder.CourseError, match="here or above"):
        autograder.grade(answers())
    with pytest.raises(autograder.CourseError, match="found no assignment 'large' in"):
        autograder.grade(answers(), "large", course=small.root)
    with pytest.raises(autograder.CourseError, match="its cells do not tell of which assignment it is"):
        autograder.grade(b"{", course=small.root)
    with pytest.raises(autograder.CourseError, match="found both a course and a bundle"):
        autograder.grade(answers(), course=small.root, bundle=b"")
    with pytest.raises(autograder.CourseError, match="expected a file that `autograder bundle` made"):
        autograder.grade(answers(), bundle=b"")
    assert autograder.grade(tmp_path, "small", course=small.root).error.endswith(
        "is a folder; hand in the notebook itself, as a file")


def test_the_documentation_calls_it_as_it_is(small, tmp_path, capsys):
    example, signature = re.findall(r"^```python\n(.*?)^```$", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"),
                                    re.M | re.S)
    told = ast.parse(signature).body[0].args
    source = ast.parse(Path(api.__file__).read_text(encoding="utf-8"))
    real = next(node for node in source.body if isinstance(node, ast.FunctionDef) and node.name == "grade").args
    real.args[0].annotation = ast.parse(str(api.Notebook).replace("typing.", "").replace(
        "collections.abc.", "")).body[0].value
    assert ast.unparse(told) == ast.unparse(real)
    path = tmp_path / "small.ipynb"
    path.write_text(json.dumps(HANDED_IN["wrong"]), encoding="utf-8")
    for name, here in (("vectorized.ipynb", path), ("vectorized", "small"), ("my-course", small.root)):
        example = example.replace(f'"{name}"', repr(str(here)))
    exec(compile(example, "api.md", "exec"), {})
    printed = capsys.readouterr().out
    assert printed.startswith("0.0 of 3.0\ndouble what `double` returns has the right shape, but wrong values")


LIGHT = """
import sys, autograder
assert not {name for name in sys.modules if name.startswith("autograder.")}, sys.modules
assert "numpy" not in sys.modules and "typing_extensions" not in sys.modules
assert {*autograder.__all__} <= {*dir(autograder)}
assert all(getattr(autograder, name) for name in autograder.__all__)
try:
    autograder.no_such
except AttributeError as problem:
    print(problem, autograder.__version__)
"""


def test_importing_loads_nothing():
    done = subprocess.run([sys.executable, "-c", LIGHT], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"module 'autograder' has no attribute 'no_such' {autograder.__version__}\n"


def test_exit_codes_are_those_of_the_table(small, tmp_path):
    """0, 1 and 2 are held here; 130, 143 and 141 by test_ending.py and test_crash.py, which read them from there."""
    table = dict(re.findall(r"^\| (\d+) \| (.*) \|$", (ROOT / "docs" / "api.md").read_text(encoding="utf-8"), re.M))
    assert [*table] == ["0", "1", "2", "130", "143", "141"]
    path = tmp_path / "small.ipynb"
    path.write_text(json.dumps(HANDED_IN["wrong"]), encoding="utf-8")
    commands = {("check", str(path)): 0, ("check", "--fail-under", "1", str(path)): 1, ("grade", "small"): 1,
                ("--no-such-option",): 2, ("check", "no-such.ipynb"): 2, ("grade", "-h"): 0, ("--version",): 0}
    place = small.root / "submitted" / "ann" / "small"
    place.mkdir(parents=True)
    (place / "small.ipynb").write_text(json.dumps(HANDED_IN["right"]), encoding="utf-8")
    running = [subprocess.Popen([sys.executable, "-m", "autograder", *command], cwd=small.root, text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE) for command in commands]
    ended = [(*process.communicate(), process.returncode) for process in running]
    assert [code for *_, code in ended] == [*commands.values()], ended
    assert not any("Traceback" in err for _, err, _ in ended)


def test_completion_knows_commands_and_options():
    def completed(words):
        program = Path(sys.executable).with_name("autograder")
        done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, env={
            **os.environ, "_AUTOGRADER_COMPLETE": "complete_bash", "COMP_WORDS": words,
            "COMP_CWORD": str(len(words.split()) - 1)})
        return done.stdout.split()

    assert completed("autograder exp") == ["export", "explain"]
    assert completed("autograder grade --for") == ["--force"]
    assert completed("autograder export v") == ["vectorized"]
