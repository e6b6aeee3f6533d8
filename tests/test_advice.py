"""Advice: whatever code is proposed in place of a loop is pasted there, letter by letter, and gets full marks."""

import ast
import re
import textwrap
from pathlib import Path

import pytest
from looped_answers import IN_WORDS, PREDICT, PROPAGATE
from suites import suite

from autograder.grading import Grader
from autograder.rules import SemanticModel, inspect
from autograder.submission import Cell, Submission

ROOT = Path(__file__).parent.parent
CODE = re.compile(r"`([^`]+)` (?:decides all|gives all of them|is all that the loop adds)")
GIVEN = Cell("given", "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n", given=True)


def answers():
    """(assignment, function, cells): the looped answers that there are, in the form in which they are handed in."""
    yield from (("vectorized", "predict", [answer]) for answer in [*PREDICT, *IN_WORDS])
    yield from (("vectorized", "propagate", [answer]) for answer in PROPAGATE)
    for file in sorted((ROOT / "solutions").glob("*/loops.py")):
        for node in ast.parse(source := file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef):
                function = node.name.partition("__")[0]
                yield file.parent.name, function, [ast.get_source_segment(source, node).replace(node.name, function)]
    for file in sorted((ROOT / "tests" / "corpus" / "loops").glob("*.py")):
        first, _, rest = file.read_text(encoding="utf-8").partition("\n")
        words = first.split()[3:]
        for function in words[:words.index("by")]:
            yield "vectorized", function, rest.split("# %%\n")


def found_in(course, assignment, function, cells):
    settings = course.assignments[assignment].functions[function]
    code = SemanticModel([GIVEN, *(Cell(str(index), source) for index, source in enumerate(cells))], {})
    return inspect(code, function, dimensions=settings.grows_with, boundary=settings.uses,
                   arguments=suite(assignment).ARGUMENTS[function])


def pasted(source, line, proposed, adds):
    """The cell with a loop replaced: what it fills or adds up gets the code that is proposed."""
    loop = next((node for node in ast.walk(ast.parse(source))
                 if isinstance(node, (ast.For, ast.While)) and node.lineno == line), None)
    if loop is None:  # it stands in the text of a magic
        return source
    stores = [node for node in ast.walk(loop) if isinstance(node, (ast.Assign, ast.AugAssign, ast.Call))]
    targets = [each.targets[0] if isinstance(each, ast.Assign) else each.target if isinstance(each, ast.AugAssign)
               else each.func.value for each in stores if not isinstance(each, ast.Call)
               or getattr(each.func, "attr", "") == "append"]
    subscripted = [each for each in targets if isinstance(each, ast.Subscript)]
    target = (subscripted or targets)[0]
    while isinstance(target, ast.Subscript):
        target = target.value
    lines = source.splitlines()
    indent = " " * loop.col_offset
    lines[loop.lineno - 1:loop.end_lineno] = [f"{indent}{target.id} {'+=' if adds else '='} {proposed}"]
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def reports(course):
    """The answers with the proposed code in place of their loops, by assignment and function, graded."""
    waiting = {}
    for assignment, function, cells in answers():
        repaired = list(cells)
        for violation in reversed(found_in(course, assignment, function, cells)):
            if match := CODE.search(violation.instead):
                place = int(violation.cell)
                adds = "adds to" in violation.instead
                repaired[place] = pasted(repaired[place], violation.line, match[1], adds)
        if repaired != cells:
            waiting.setdefault(assignment, []).append((function, repaired))
    found = []
    for assignment, repaired in waiting.items():
        with Grader(course, course.assignments[assignment], seed=5) as grader:
            submissions = {str(number): (function, cells) for number, (function, cells) in enumerate(repaired)}
            grader.grade(
                [Submission(name, (*grader.source.solution, *(Cell(str(i), text) for i, text in enumerate(cells))))
                 for name, (_, cells) in submissions.items()],
                lambda submission, report, known=submissions: found.append(
                    (*known[submission.notebook], report.functions[known[submission.notebook][0]])),
            )
    return found


def test_what_is_proposed_gets_full_marks_where_it_is_pasted(reports):
    assert len(reports) >= len(PREDICT) + 6
    for function, cells, report in reports:
        text = "\n".join(cells)
        assert [check.message for check in report.checks if check.status != "passed"] == [], text
        assert report.violations == () or any("for " in cell or "while " in cell for cell in cells), text
        if report.violations == ():
            assert report.score == report.max_score, (function, text)


@pytest.mark.parametrize("answer", PREDICT)
def test_code_is_proposed_for_labels_of_an_array_that_is_there(course, answer):
    (found,) = found_in(course, "vectorized", "predict", [answer])
    assert CODE.search(found.instead), found.instead


@pytest.mark.parametrize("answer", IN_WORDS)
def test_no_code_is_proposed_where_it_might_not_be_right(course, answer):
    (found,) = found_in(course, "vectorized", "predict", [answer])
    assert not CODE.search(found.instead)
    assert "array" in found.instead


def test_an_inclusive_border_is_named_as_what_to_look_up(course):
    (found,) = found_in(course, "vectorized", "predict", IN_WORDS[:1])
    assert found.instead == (
        "compare the whole array `A` at once, and look up what the exercise says of an element that equals 0.5")


@pytest.mark.parametrize("lines", [
    ["for i in range(m):", "    H[labels[0, i], i] = 1"],
    ["for i, k in enumerate(labels[0]):", "    H[k][i] = 1.0"],
    ["for i in range(m):", "    for k in range(K):", "        if labels[0, i] == k:", "            H[k, i] = 1"],
    ["for i in range(m):", "    if labels[0, i]:", "        H[0, i] = 1"],
    ["for i in range(m):", "    H[0, i] = None"],
    ["H = [1 for k in labels[0] if k]"],
])
def test_an_array_of_zeros_is_not_proposed_for_one_that_is_filled_by_condition(lines):
    source = "def f(labels, K, H, m):\n" + textwrap.indent("\n".join(lines), "    ")
    for violation in inspect(SemanticModel([Cell("f", source)], {}), "f"):
        assert "np.zeros" not in violation.instead
