"""The student's page as a text: what it says in each case, each thing once, and nothing that a student wrote acts."""

import re
from collections import Counter
from dataclasses import replace

from reader import Reader

from autograder.report import BROKEN, ERROR, FAILED, PASSED, Check, Curve, FunctionReport, Report, Speed, Violation
from autograder.reports.listing import Listed
from autograder.reports.student_page import MAX_BYTES, Answer, Grade, StudentPage, student_page
from autograder.reports.style import taught

STUB = 'def f(x):\n    """Twice."""\n    # YOUR CODE HERE'
LOOP = Violation("for-loop", "f", 4, "`for v in x` loops over the examples", "write `2 * x`",
                 "    for v in x:\n    ^^^^^^^^^^")
CODE = 'def f(x):\n    """Twice."""\n    y = []\n    for v in x:\n        y.append(2 * v)\n    return y'
EVIL = "</pre></style><script>alert(1)</script><img src=x onerror=alert(2)>\x1b[31m\u202e$\\href{javascript:1}{x}$"


def check(name, status=PASSED, message="", hint="", points=1.0):
    return Check(name, status, points if status == PASSED else 0.0, points, message, hint)


def made(functions, **fields):
    """The page of one submission, with code for each function."""
    error = fields.pop("error", None)
    report = Report("a.ipynb", "x", functions, error, notes=fields.pop("notes", ()))
    given = {name: Grade(each.max_score, each.score) for name, each in functions.items()}
    code = fields.pop("code", {name: Listed(name, CODE, STUB) for name in functions})
    text = student_page(StudentPage("ann", "Twice", report, {**given, **fields.pop("grades", {})}, code, **fields))
    page = Reader(text)
    assert len(text.encode()) < MAX_BYTES
    assert page.stands_alone()
    return text, page


def test_each_case_reads_well():
    """A class in one page: what to do first, how each function stands, each sentence once."""
    functions = {
        "f": FunctionReport(9, (check("`y` has the shape of `x`"), check("`y` is twice `x`")), (LOOP, LOOP)),
        "g": FunctionReport(8, (check("`a` is right"),
                                check("`b` is right", FAILED, "`b` has shape (3,), expected (3, 1)", "It is a column."),
                                check("`b` is right for one", FAILED, "`b` is wrong", "It is a column."))),
        "h": FunctionReport(2, (check("`h` runs", ERROR, "`h` raised KeyError: 'dw' (cell h, line 5)", points=2.0),)),
        "i": FunctionReport(3, (check("`i` adds", ERROR, "x", points=3.0),), not_started=True),
        "j": FunctionReport(1, (Check("`j` is even", BROKEN, 0, 1, "this check itself failed", "", "expected 42"),)),
        "k": FunctionReport(1, (check("`k` is odd"),), suspicious="30 times the reference's time"),
    }
    answers = (Answer("why", "", "Because.", Grade(2, None)),
               Answer("essay", "Write $\\frac12$ a page.", "", Grade(3, 1.5, True, "Short.")))
    text, page = made(functions, penalty=1.5, notes=("`torch` is not installed (cell 3, line 1)",), answers=answers,
                      own=(Listed("7", "print(1)"),))
    assert [said.strip() for said in page.said if said.startswith(("Replace", "Correct", "Make", "Write "))] == [
        "Replace for v in x in line 4 of f. The values are right already.", "Correct b in g.",
        "Make h run: look at line 5.", "Write i.", "Write 12 a page."]
    for sentence in ("Handed in late: 1.5 points taken off.", "Your instructor will give up to 2 points more.",
                     "These points stand. Your instructor will have a look at this function.",
                     "our fault, not yours", "is not installed", "right values, rejected form", "2 of 3 checks failed",
                     "does not run", "not started", "your instructor will grade this", "Short.", "<mfrac>"):
        assert sentence in text, sentence
    assert "42" not in text
    assert "30 times" not in text
    told = Counter(said.strip() for said in page.said)
    assert [said for said, times in told.items() if times > 1 and len(said) > 20] == []
    assert text.count("It is a column.") == text.count("Write <code>2 * x</code>") == 1
    assert re.search(r'class="meant" id="line-f-4" data-n="4"><a href="#f-said-0"[^>]*>✗</a>    for v in x:', text)
    assert '<mark>for v in x</mark>:' in text
    assert "Twice.&quot;" not in text  # the docstring is not theirs
    assert '<html lang="en">' in text


def test_nothing_to_do_and_nothing_that_could_be_graded():
    curve = Curve("the cost", ("step", "cost"), (3.0, 2.0, 1.0), (3.0, 2.0, 1.0))
    right = FunctionReport(4, (check("`y` is right", points=4.0),), curve=curve,
                           speed=Speed("20,000 examples", "two loops", 0.002, 0.428))
    text, _ = made({"f": right})
    assert "Everything is right. There is nothing left to do." in text
    assert "<b>210 times</b> as long" in text
    assert "Yours is right: the cost." in text
    text, page = made({"f": FunctionReport(4)}, error="the notebook breaks off; save it again", code={})
    assert "Nothing could be graded: the notebook breaks off; save it again." in text
    assert page.tags["table"] == 0


def test_a_curve_that_is_no_curve_is_drawn_inside_the_plot():
    wild = Curve(EVIL, (EVIL, EVIL), (None, 1e300, -1e300, None), (1.0, 0.5, 0.25, None))
    text, _ = made({"f": FunctionReport(1, (check("a"),), curve=wild)})
    (plot,) = re.findall(r"<svg.*?</svg>", text, re.DOTALL)
    assert "which leaves the plot" in plot
    assert all(0 <= float(y) <= 240 for y in re.findall(r"\d,(-?[\d.]+)", plot))
    flat = Curve("x", ("a", "b"), (0.0, 0.0), (0.0, 0.0))
    assert "<svg" in made({"f": FunctionReport(1, (check("a"),), curve=flat)})[0]


def test_what_a_student_wrote_is_text_and_bounded():
    evil = Violation(EVIL, EVIL, 1, f"`{EVIL}` loops", EVIL, f"{EVIL}\n{'^' * 9}")
    functions = {"f": FunctionReport(4, (check(EVIL * 99, ERROR, EVIL * 99, EVIL * 99),), tuple(
        replace(evil, line=line) for line in range(1, 61)))}
    listed = {"f": Listed("f", "\n".join(["<" * 3000] * 200 + ["x"] * 9000))}
    own = tuple(Listed(str(number), EVIL * 50) for number in range(100))
    text, page = made(functions, code=listed, own=own, notes=(EVIL,), error=None,
                      grades={"f": Grade(4, 1, True, EVIL * 500)}, answers=(Answer(EVIL, EVIL, EVIL, Grade(1, 1)),))
    assert "alert(1)" in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "the rest is left out here" in text
    assert "And 54 more" in text
    assert not page.tags.keys() & {"a:", "math:"}


def test_formulas_are_set_where_the_author_wrote_them_and_nothing_else():
    assert taught("for $n_x = 1$").startswith("for <math ")
    assert taught("5$ and 6$, `$x$`") == "5$ and 6$, <code>$x$</code>"
    assert "href" not in taught(r"$\href{javascript:alert(1)}{x}$").replace(r"\href", "")
    assert taught(r"$\nonsense{$") == taught(r"$\nonsense{$")
    assert "<script>" not in taught("$<script>$")
