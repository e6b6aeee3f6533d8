"""The strength of a suite: small changes of the reference, and whether the hidden checks notice them."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder.authoring.mutants import mutants_of
from autograder.authoring.mutate import MARKS, marked, strengths
from autograder.authoring.new import make_assignment
from autograder.cli import app
from autograder.course import CourseError, load_course

ROOT = Path(__file__).parent.parent
ID = "tiny"
CENTERED = "return X - np.mean(X, axis=1, keepdims=True)"
WITH_SUM = f"{CENTERED} → return X - np.sum(X, axis=1, keepdims=True)"
ON_RIGHT = f"{CENTERED} → return X"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The course, and the assignment that `autograder new` adds to it."""
    folder = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "course.yaml", folder)
    shutil.copytree(ROOT / "solutions", folder / "solutions")
    make_assignment(load_course(folder), ID)
    return folder


@pytest.fixture
def tiny(made, tmp_path):
    """A copy of that course to spoil."""
    return Path(shutil.copytree(made, tmp_path / "course"))


def mark(folder, *changes, reason="it is right"):
    (folder / "solutions" / ID / MARKS).write_text(f"EQUIVALENT = {{'center': {dict.fromkeys(changes, reason)!r}}}\n",
                                                   encoding="utf-8")


def weaken(folder):
    """Leave the check of the form alone."""
    path = folder / "solutions" / ID / "checks" / "test_center.py"
    text, _, _ = path.read_text(encoding="utf-8").partition("def test_values")
    path.write_text(text, encoding="utf-8")


def strength(folder):
    course = load_course(folder)
    (found,) = strengths(course, course.assignments[ID])
    return found


def mutate(folder):
    return CliRunner().invoke(app, ["mutate", ID, "--course", str(folder)])


def test_a_strong_suite_kills_every_mutant(tiny):
    found = strength(tiny)
    assert (found.function, found.problems, found.surviving, found.equivalent) == ("center", (), 0, 0)
    assert found.mutants == found.killed > 10
    result = mutate(tiny)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"ok tiny: center: {found.mutants} mutants, {found.mutants} killed, 0 equivalent, 0 surviving"]


def test_a_survivor_is_listed_with_its_function_line_and_change(tiny):
    weaken(tiny)
    result = mutate(tiny)
    assert result.exit_code == 1
    first, *survivors = result.stdout.splitlines()
    assert first.startswith("NO tiny: center: ")
    assert first.endswith(f" {len(survivors)} surviving")
    assert f"      center, line 11, another function: {WITH_SUM}" in survivors


def test_a_marked_mutant_is_not_listed(tiny):
    weaken(tiny)
    before = strength(tiny)
    mark(tiny, WITH_SUM)
    found = strength(tiny)
    assert (found.equivalent, found.surviving) == (1, before.surviving - 1)
    assert not any(WITH_SUM in line for line in found.problems)


def test_a_mark_that_fits_no_mutant_is_named(tiny):
    mark(tiny, "return X → return Y")
    expected = (f"{MARKS}: center: return X → return Y: found no such mutant, expected one of the reference's; mend or "
                "remove it")
    assert strength(tiny).problems == (expected,)
    assert mutate(tiny).exit_code == 1
    assert marked(load_course(tiny).assignments[ID])[1:] == (0, (expected,))


def test_a_mark_on_a_mutant_that_loses_marks_is_named(tiny):
    mark(tiny, ON_RIGHT)
    found = strength(tiny)
    assert found.problems == (f"{MARKS}: center: {ON_RIGHT}: it is marked as a right answer, and loses marks",)
    assert found.surviving == 0


def test_a_check_that_is_broken_notices_nothing(tiny):
    path = tiny / "solutions" / ID / "checks" / "test_center.py"
    path.write_text(path.read_text(encoding="utf-8").replace("case = inputs", "case = outputs"), encoding="utf-8")
    found = strength(tiny)
    assert (found.killed, found.surviving) == (0, found.mutants)


def test_mutants_beyond_the_bound_are_left_out_and_said_so(tiny, monkeypatch):
    every = strength(tiny).mutants
    monkeypatch.setattr("autograder.authoring.mutate.MOST", 5)
    found = strength(tiny)
    assert (found.mutants, found.problems) == (5, ())
    assert sum(int(line.split()[0]) for line in found.left_out) == every - 5
    assert "mutants were left out" in mutate(tiny).stdout


@pytest.mark.parametrize(("text", "sentence"), [
    ("EQUIVALENT = ['center']", "found no EQUIVALENT in the form {function: {change: reason}}, expected one"),
    ("MARKS = {}", "found no EQUIVALENT"),
    ("EQUIVALENT = {'centre': {}}", "EQUIVALENT: found 'centre', expected one of: center"),
    ("EQUIVALENT = {'center': {'a → b': ''}}", "center: a → b: found '', expected the reason"),
    ("EQUIVALENT = {", "equivalent.py:1: raised SyntaxError"),
])
def test_marks_that_cannot_be_used_are_one_line(tiny, text, sentence):
    (tiny / "solutions" / ID / MARKS).write_text(text, encoding="utf-8")
    with pytest.raises(CourseError) as problem:
        strength(tiny)
    (line,) = str(problem.value).splitlines()
    assert sentence in line
    assert mutate(tiny).exit_code == 2


FUNCTION = """def f(x, y):
    \"\"\"What it does.\"\"\"
    {}
    return x
"""
CHANGES = [
    ("z = x + y", "z = x - y"),
    ("z = x * y", "z = x"),
    ("z = x / y", "z = y / x"),
    ("z = x > 1", "z = x >= 1"),
    ("z = x > 1", "z = x > 0"),
    ("z = 0.5", "z = 0.6"),
    ("z = np.sum(x, axis=0)", "z = np.sum(x, axis=1)"),
    ("z = np.sum(x, axis=0)", "z = np.mean(x, axis=0)"),
    ("z = np.sum(x, axis=0, keepdims=True)", "z = np.sum(x, axis=0)"),
    ("z = np.dot(x, y)", "z = np.dot(y, x)"),
    ("z = np.dot(x, y)", "z = np.dot(x, y.T)"),
    ("z = x.T", "z = x"),
    ("z = x @ y", "z = x.T @ y"),
    ("z = np.log(x)", "z = x"),
    ("z = x.copy()", "z = x"),
    ("z = x[1:3]", "z = x[1:]"),
    ("z = x and y", "z = x or y"),
    ("z = -x", "z = x"),
    ("z = x", "z = -x"),
    ("z = x", "z = y"),
    ("z = {'a': x, 'b': y}", "z = {'a': y, 'b': x}"),
    ("z = {'a': x, 'b': y}", "z = {'b': x, 'b': y}"),
    ("z = (x, y)", "z = (y, x)"),
    ("x += y", "x -= y"),
]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_the_operators(before, after):
    assert f"{before} → {after}" in [mutant.change for mutant in mutants_of(FUNCTION.format(before))]


LOOP = "for i in range(x):\n        y = y * i\n        x = x + y"


@pytest.mark.parametrize("change", [
    "for i in range(x): → for i in range(x - 1):",
    "for i in range(x): → for i in range(1, x):",
    "y = y * i → left out",
    "y = y * i; x = x + y → x = x + y; y = y * i",
    "x = x + y → behind the loop",
    "return x → into the loop",
])
def test_the_changes_of_a_loop(change):
    assert change in [mutant.change for mutant in mutants_of(FUNCTION.format(LOOP))]


def test_statements_that_do_not_touch_each_other_are_not_swapped():
    changes = [mutant.change for mutant in mutants_of(FUNCTION.format("x = x + 1\n    y = y + 2"))]
    assert not any(change.startswith("x = x + 1; y = y + 2") for change in changes)


def test_mutants_are_the_same_each_time_and_differ_from_each_other_and_from_the_reference():
    text = FUNCTION.format(LOOP)
    mutants = mutants_of(text)
    assert mutants == mutants_of(text)
    texts = [mutant.text for mutant in mutants]
    assert len(set(texts)) == len(texts)
    assert FUNCTION.format(LOOP).replace('    """What it does."""\n', "").strip() not in texts
    assert all(2 < mutant.line < 8 for mutant in mutants)


@pytest.mark.slow
@pytest.mark.parametrize("id_", ["two-loops", "one-loop", "vectorized", "softmax"])
def test_the_shipped_suites_notice_every_mutant_that_is_wrong(course, id_):
    assert [line for each in strengths(course, course.assignments[id_]) for line in each.problems] == []
