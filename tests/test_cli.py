"""The commands as a person runs them: what they print, where, and how they exit."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from autograder.cli import app
from autograder.rules import RULES

ROOT = Path(__file__).parent.parent
STUBS = ROOT / "assignments" / "vectorized" / "vectorized.ipynb"
SOLUTION = ROOT / "solutions" / "vectorized" / "vectorized.ipynb"


def autograder(*arguments, cwd=ROOT):
    return subprocess.run([sys.executable, "-m", "autograder", *map(str, arguments)], cwd=cwd, capture_output=True,
                          text=True, timeout=300, env={**os.environ, "COLUMNS": "120"})


def test_check_prints_one_json_object_per_notebook_in_the_order_given(tmp_path):
    truncated = tmp_path / "vectorized.ipynb"
    truncated.write_text(STUBS.read_text(encoding="utf-8")[:2000], encoding="utf-8")
    result = autograder("check", "--json", "--seed", 7, SOLUTION, truncated, STUBS)
    assert result.returncode == 0, result.stderr
    reports = [json.loads(line) for line in result.stdout.splitlines()]
    assert [report["notebook"] for report in reports] == [str(SOLUTION), str(truncated), str(STUBS)]
    assert [report["score"] for report in reports] == [20, 0, 0]
    assert [report["error"] is None for report in reports] == [True, False, True]
    assert [report["max_score"] for report in reports] == [20, 20, 20]
    assert (reports[0]["schema"], reports[0]["seed"], reports[0]["assignment"]) == (1, 7, "vectorized")
    assert list(reports[0]["functions"]) == ["initialize", "propagate", "optimize", "predict"]


def test_check_of_many_keeps_the_order():
    result = autograder("check", "--json", *[SOLUTION, STUBS] * 6)
    assert [json.loads(line)["score"] for line in result.stdout.splitlines()] == [20, 0] * 6


def test_check_prints_for_people():
    result = autograder("check", STUBS)
    assert result.returncode == 0
    assert "0 of 20" in result.stdout
    assert result.stdout.count("not started") == 4
    assert "NotImplementedError" not in result.stdout


def test_the_stubs_tell_the_assignment_and_not_the_name(tmp_path):
    softmax = ROOT / "solutions" / "softmax" / "softmax.ipynb"
    (tmp_path / "vectorized").mkdir()
    names = {"my_softmax.ipynb": softmax, "vectorized/softmax.ipynb": softmax, "vectorized/vectorized.ipynb": softmax,
             "softmax.ipynb": ROOT / "solutions" / "two-loops" / "two-loops.ipynb", "answer.ipynb": SOLUTION}
    for name, source in names.items():
        (tmp_path / name).write_bytes(source.read_bytes())
    result = autograder("check", "--json", *(tmp_path / name for name in names))
    assert "Warning" not in result.stderr  # pytest knows the mark of one assignment's checks while it has another's
    found = [(report["assignment"], report["score"]) for report in map(json.loads, result.stdout.splitlines())]
    assert found == [("softmax", 20)] * 3 + [("two-loops", 20), ("vectorized", 20)]


def test_what_was_said_comes_before_what_the_stubs_tell():
    result = autograder("check", "--json", "--assignment", "softmax", SOLUTION)
    report = json.loads(result.stdout)
    assert (report["assignment"], report["score"]) == ("softmax", 0)
    assert report["error"].startswith("this is a notebook of vectorized, expected one of softmax")


def test_what_is_no_notebook_gets_one_sentence(tmp_path):
    (tmp_path / "answer.py").write_text("def predict(w, b, X):\n    return 0\n")
    (tmp_path / "folder").mkdir()
    odd = os.fsencode(tmp_path) + b"/caf\xe9.ipynb"
    with open(odd, "wb") as file:
        file.write(SOLUTION.read_bytes())
    result = autograder("check", "--json", ROOT / "README.md", tmp_path / "answer.py", tmp_path / "folder",
                        os.fsdecode(odd))
    assert result.returncode == 0, result.stderr
    *errors, last = [json.loads(line) for line in result.stdout.splitlines()]
    assert [report["error"].partition(";")[0] for report in errors] == [
        "README.md is no notebook", "answer.py holds Python code and is no notebook", "folder is a folder"]
    assert (last["error"], last["score"]) == (None, 20)
    for path in (ROOT / "README.md", tmp_path / "answer.py", tmp_path / "folder", os.fsdecode(odd)):
        shown = autograder("check", path)
        assert (shown.returncode, shown.stderr) == (0, "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "no-such.ipynb"], "no-such.ipynb: not found, expected a notebook"),
        (["check", "--assignment", "chess", STUBS], "found no assignment 'chess' in course.yaml, expected one of: "),
        (["grade", "chess"], "found no assignment 'chess' in course.yaml, expected one of: "),
        (["release", "chess"], "found no assignment 'chess' in course.yaml, expected one of: "),
        (["explain", "fo-loop"], "found no rule 'fo-loop', expected one of: "),
        (["check", "--seed", "-1", STUBS], "--seed"),
        (["check"], "NOTEBOOK"),
        (["chek"], "chek"),
        (["check", "--course", "tests", STUBS], "course.yaml: not found"),
    ],
)
def test_wrong_use_is_told_and_exits_with_2(arguments, sentence):
    result = autograder(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""


def test_explain_prints_the_rule():
    result = autograder("explain", "for-loop")
    assert result.returncode == 0
    for part in ("What it does", "Why is this bad?", "Example", "Use instead"):
        assert part in result.stdout


def test_explain_lists_the_rules_with_what_each_catches():
    lines = autograder("explain").stdout.splitlines()
    found = {line.split()[0]: line.partition("  ")[2].strip() for line in lines}
    assert [*found] == [*(rule.name for rule in RULES), "growth"]
    assert found["for-loop"] == "`for` and `async for` statements"
    assert found["recursion"] == "functions that call themselves"
    assert all(10 < len(caught) < 130 for caught in found.values())


def test_every_command_has_help():
    for name, command in get_command(app).commands.items():
        shown = [CliRunner().invoke(app, [name, option]) for option in ("-h", "--help")]
        assert [each.exit_code for each in shown] == [0, 0]
        assert shown[0].stdout == shown[1].stdout
        assert command.help.split(".")[0][:20] in shown[0].stdout


def test_doctor_finds_every_wall_standing():
    result = autograder("doctor")
    assert result.returncode == 0, result.stdout
    assert "NO" not in result.stdout


def test_it_works_from_another_folder(tmp_path):
    result = autograder("check", "--json", "--course", ROOT, "--assignment", "vectorized", SOLUTION, cwd=tmp_path)
    assert json.loads(result.stdout)["score"] == 20


@pytest.mark.parametrize("arguments", [["check", SOLUTION], ["grade", "x"], ["release"], ["new", "x"], ["validate"],
                                       ["sample"], ["bundle", "x", "--output", "x.bundle"],
                                       ["gradescope", "x", "--output", "x.zip"]])
def test_what_needs_a_course_says_how_to_make_one(tmp_path, arguments):
    result = autograder(*arguments, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (f"autograder: {tmp_path}: found no course.yaml here or above, expected a course's folder, "
                             "or --course with one; `autograder init DIR` makes one\n")
    assert list(tmp_path.iterdir()) == []


def test_explain_and_doctor_need_no_course(tmp_path):
    assert autograder("explain", cwd=tmp_path).returncode == 0
    assert autograder("doctor", cwd=tmp_path).returncode == 0
