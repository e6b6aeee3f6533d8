"""What students ask before they hand in: selfcheck.zip by itself, in kernels, and through nbgrader's Validate."""

import bz2
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import copytree
from types import ModuleType
from zipfile import ZipFile

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pytest
from books import ROOT
from matplotlib_inline.backend_inline import _fetch_figure_metadata
from nbgrader.validator import Validator
from suites import SHIPPED

from autograder.authoring.page_examples import on_page
from autograder.authoring.release import CHECKER, leaks
from autograder.authoring.sample import answers_in
from autograder.authoring.selfcheck import package, returned_names, stripped, texts_in
from autograder.checks.harness import Harness
from autograder.course import load_course
from autograder.notebooks import SourceNotebook
from autograder.selfcheck.check import MET, NOT_STARTED, WAITS, SelfCheck
from autograder.selfcheck.examples import EXACT, FORM, UNKNOWN
from autograder.selfcheck.table import as_html, as_text, problems

COURSE = load_course(ROOT)
EVERY = pytest.mark.parametrize("id_", SHIPPED)
UNDIVIDED = "This is the sum over the examples. Cost and gradient are averages: a division is still missing."
LOOPED = """def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([[int(A[0, i] > 0.5) for i in range(A.shape[1])]])
"""


@cache
def source(id_):
    return SourceNotebook.read(COURSE.assignments[id_])


@cache
def settings(id_):
    with ZipFile(COURSE.assignments[id_].release.with_name(CHECKER)) as archive:
        return json.loads(bz2.decompress(archive.read("assignment.json.bz2")))


def cells(id_, answers):
    """What `In` holds when the course's cells and these answers were run; the reference's where there are none."""
    given = [cell.source for cell in source(id_).given]
    return ["", *given, *{**source(id_).reference, **answers}.values()]


def verdicts(id_, answers):
    """What is said of each function."""
    texts, names = cells(id_, answers), {}
    for text in texts:
        exec(text, names)
    return {each.function: each for each in SelfCheck(settings(id_), names, texts).verdicts()}


def known(id_, file):
    """(function, text) of each answer in a file beside the source notebook."""
    forms = answers_in(COURSE.assignments[id_].source.with_name(file))
    return [(function, text) for function, texts in forms.items() for text in texts.values()]


def misconception(function, name, id_="vectorized"):
    return answers_in(COURSE.assignments[id_].misconceptions)[function][name]


# What is said


@EVERY
def test_right_answers_are_told_so_and_loops_are_mentioned_only_where_they_are_not_welcome(id_):
    for function, text in known(id_, "variants.py"):
        assert all(each.fine and each.example == MET for each in verdicts(id_, {function: text}).values()), text
    loops = {name: each.loops for name, each in verdicts(id_, {}).items()}
    assert list(loops.values()) == {
        "two-loops": ["", "", "", ""],
        "one-loop": ["none", "as allowed", "as allowed", "as allowed"],
        "vectorized": ["none", "none", "as allowed", "none"],
        "softmax": ["none", "none", "none", "as allowed", "none"],
    }[id_]
    for function, text in known(id_, "loops.py"):
        found = verdicts(id_, {function: text})
        assert [name for name, each in found.items() if not each.fine] == [function]
        assert found[function].violations


@EVERY
def test_a_wrong_answer_gets_the_hint_that_it_deserves_or_none(id_):
    """Hardly any is met by chance: a page's example is small."""
    harness = Harness(COURSE, source(id_))
    hints = {"met": [], "own": [], "none": [], "another's": []}
    for mistake in harness.hints.known:
        names = {**source(id_).namespace(), mistake.function: mistake.answer}
        found = {each.function: each for each in SelfCheck(settings(id_), names, [""]).verdicts()}[mistake.function]
        hints["met" if found.fine else "own" if found.hint == mistake.hint else
              "another's" if found.hint else "none"].append(mistake.name)
    total = sum(map(len, hints.values()))
    assert len(hints["own"]) > 0.78 * total  # more are known than a page's example can tell apart
    assert len(hints["met"]) < 0.1 * total
    assert hints["another's"] == []


def test_what_is_wrong_is_said_as_the_grader_says_it():
    found = verdicts("vectorized", {
        "initialize": source("vectorized").stubs["initialize"],
        "propagate": misconception("propagate", "not_divided_by_m"),
        "predict": LOOPED,
    })
    assert found["initialize"].example == NOT_STARTED
    assert found["propagate"].sentences == ("`dw` has the right shape, but wrong values",
                                            "`db` is a number, but the wrong one",
                                            "`cost` is a number, but the wrong one")
    assert found["propagate"].hint == UNDIVIDED
    assert (found["optimize"].example, found["optimize"].loops) == (WAITS, "as allowed")
    assert (found["predict"].example, found["predict"].loops) == (MET, "1 found")
    text = as_text(list(found.values()))
    assert text.splitlines()[:5] == [
        "function    example        loops",
        "initialize  · not started",
        "propagate   ✗ not met      ✓ none",
        "optimize    · waits        ✓ as allowed",
        "predict     ✓ met          ✗ 1 found",
    ]
    assert "predict: `[int(A[0, i] > 0.5) for i in range(A.shape[1])]`" in text
    assert "    Instead: " in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(("function", "text", "sentence", "hint"), [
    ("initialize", misconception("initialize", "swapped"),
     "`initialize` returned the right parts in another order than is asked for", "Look at the order"),
    ("initialize", misconception("initialize", "only_w"),
     "`initialize` returned an array of shape (3, 1), expected `w` and `b`", "Two things are to be returned"),
    ("propagate", misconception("propagate", "dw_flat"), "`dw` has shape (2,), expected (2, 1)", "`dw`"),
    ("propagate", "def propagate(w, b, X, Y):\n    pass",
     "`propagate` returned None, expected `grads` and `cost`; is there a `return` at its end?", ""),
    ("predict", "def predict(w, b, X):\n    z = w.T @ X\n    return 1 / 0", "`predict` raised ZeroDivisionError", ""),
    ("predict", "def predict(w, b, X):\n    raise SystemExit", "`predict` raised SystemExit", ""),
    ("predict", "def predict(w, b, X):\n    return np.broadcast_to(0.0, (10**6, 10**6))", "is too large", ""),
    ("predict", "predict = 3", "there is no function `predict`", ""),
    ("predict", "def predict(w, b, X):\n    print('x')\n    return np.log(X * 0.0)", "`predict`", ""),
])
def test_sentences(function, text, sentence, hint, capfd):
    found = verdicts("vectorized", {function: text})[function]
    assert sentence in found.sentences[0]
    assert hint in found.hint
    assert bool(hint) == bool(found.hint)
    assert capfd.readouterr() == ("", ""), "a warning on a graded cell is a failure to nbgrader"


def test_what_a_student_wrote_is_inert():
    text = "def predict(w, b, X):\n    for i in '<script>alert(1)</script>': pass\n    raise ValueError('<img src=x>')"
    found = list(verdicts("vectorized", {"predict": text}).values())
    html = as_html(found)
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;" in html
    assert "&lt;img src=x&gt;" in html
    assert problems(found[:3]) == ""


# What may be told


@pytest.mark.parametrize(("part", "page", "shown", "near"), [
    (np.array([0.1234564, -2.0]), "# a = [0.123456, -2.0]", [0.123456, -2.0], pytest.approx(5.05e-7)),
    (np.array([0.1234564, -2.0]), "# a.shape = (2,)", [0.0, 0.0], FORM),
    (0.0, "# b = 0.0", 0.0, 0.0),
    (np.array([[1, 0]]), "# [[1 0]]", [[1, 0]], EXACT),
    (7, "# 6.9", 0, FORM),
    ([0.25, 0.5], "# [0.25, 0.5]", [0.25, 0.5], 0.0),
    ("spam", "# spam", "spam", EXACT),
    ("spam", "# ham", "", FORM),
    ({1, 2}, "# {1, 2}", set(), UNKNOWN),
    (None, "# None", None, UNKNOWN),
])
def test_only_what_stands_on_the_page_is_told(part, page, shown, near):
    told, how = on_page(part, page)
    assert (np.asarray(told).tolist() if not isinstance(told, set) else told, how) == (shown, near)
    assert type(told) is type(part) or isinstance(part, (int, float, str))


@EVERY
def test_the_zip_holds_no_answer_and_no_hint(id_):
    """Nor does anybody read a hint who has not made its mistake."""
    data = COURSE.assignments[id_].release.with_name(CHECKER).read_bytes()
    assert leaks(COURSE.assignments[id_], {CHECKER: data}) == ""
    texts = "\n".join(texts_in(data))
    hints = [mistake.hint for mistake in Harness(COURSE, source(id_)).hints.known]
    assert len(hints) > 80
    assert not [hint for hint in hints if hint in texts]
    assert len(data) < 100_000
    spoiled = package({**settings(id_), "shown": [next(iter(source(id_).reference.values()))]})
    assert "selfcheck.zip holds the line" in leaks(COURSE.assignments[id_], {CHECKER: spoiled})


def test_a_zip_of_another_kind_is_named():
    assert leaks(COURSE.assignments["vectorized"], {CHECKER: b"PK"}).startswith("selfcheck.zip is no zip")


def test_names_of_what_is_returned():
    text = 'def f(x):\n    """F.\n\n    Returns:\n        a: one,\n            more: of it.\n        b: two.\n    """'
    assert returned_names(text) == ["a", "b"]
    assert returned_names('def f(x):\n    """F.\n\n    Returns:\n        An array of shape (2, 3).\n    """') == []
    assert returned_names("def f(x):\n    pass") == []


def test_comments_and_docstrings_are_taken_out():
    text = '"""A."""\n# b\nclass C:\n    """D."""\n\ndef f():  # e\n    """G\n    h."""\n    return "# i"\n'
    assert stripped(text).split() == ["class", "C:", "...", "def", "f():", "return", '"#', 'i"']


# By itself


def test_numpy_is_all_that_it_needs(tmp_path):
    for name in ("numpy", "numpy.libs"):
        place = Path(np.__file__).parents[1] / name
        if place.exists():
            (tmp_path / name).symlink_to(place)
    (tmp_path / CHECKER).write_bytes(COURSE.assignments["vectorized"].release.with_name(CHECKER).read_bytes())
    script = f"""
import sys
sys.path[:0] = [{str(tmp_path)!r}, {str(tmp_path / CHECKER)!r}]
from selfcheck import selfcheck
In = {cells("vectorized", {"predict": LOOPED})!r}
for cell in In:
    exec(cell)
selfcheck()
assert "autograder" not in sys.modules
"""
    run = subprocess.run([sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True)
    assert run.stderr == ""
    assert run.stdout.splitlines()[:2] == ["function    example  loops", "initialize  ✓ met    ✓ none"]
    assert "predict     ✓ met    ✗ 1 found" in run.stdout


# In a notebook


def handed_out(id_, folder, answers):
    """What students get of an assignment, in a folder, with some stubs filled in; returns the notebook's path."""
    copytree(COURSE.assignments[id_].release.parent, folder)
    path = folder / f"{id_}.ipynb"
    notebook = nbformat.read(path, 4)
    for cell in notebook.cells:
        cell.source = answers.get(cell.id, cell.source)
    nbformat.write(notebook, path)
    return path


@EVERY
@pytest.mark.filterwarnings("ignore:FigureCanvasAgg is non-interactive")
def test_what_is_handed_out_runs_from_top_to_bottom(id_, tmp_path, monkeypatch, capsys):
    """To a table of what is to be done, and not to an exception at the first example."""
    path = handed_out(id_, tmp_path / id_, {})
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(path.parent)
    for name in ("path", "meta_path"):
        monkeypatch.setattr(sys, name, list(getattr(sys, name)))
    monkeypatch.delitem(sys.modules, "selfcheck", raising=False)
    monkeypatch.setattr(sys, "path_importer_cache", {})
    monkeypatch.setattr("zipimport._zip_directory_cache", {})  # has another test's selfcheck.zip
    main = ModuleType("__main__")
    main.In = [""]
    monkeypatch.setitem(sys.modules, "__main__", main)
    for cell in nbformat.read(path, 4).cells:
        if cell.cell_type == "code":
            main.In.append(cell.source)
            exec(cell.source, vars(main))
    assert plt.get_fignums()
    assert not any(_fetch_figure_metadata(plt.figure(number)) for number in plt.get_fignums()), "a box behind a plot"
    plt.close("all")
    printed, complaints = capsys.readouterr()
    assert complaints == ""
    for name in COURSE.assignments[id_].functions:
        assert f"{name}: not started" in printed
        assert len(re.findall(rf"^{name} +· not started$", printed, re.MULTILINE)) == 2
    assert "This waits for" in printed


# nbgrader's Validate: its button in the notebook, the one in the list of assignments, and its command


def validated(path):
    """What nbgrader's Validate says, by function."""
    results = Validator().validate(str(path))
    assert results.keys() <= {"failed"}
    return {re.search(r'selfcheck\("(\w+)"\)', each["source"])[1]: each["raw_error"]
            for each in results.get("failed", [])}


RAISED = "def propagate(w, b, X, Y):\n    raise ValueError('too few')"
SPOILED = {
    "two-loops": ({"initialize": "", "propagate": misconception("propagate", "not_divided_by_m"), "predict": "1 +"}, {
        "initialize": "initialize: there is no function `initialize`",
        "propagate": f"Hint: {UNDIVIDED}",
        "optimize": "optimize: waits for `propagate`, which it calls",
        "predict": "predict: there is no function `predict`",
    }),
    "one-loop": ({"propagate": RAISED, "optimize": None, "predict": LOOPED}, {
        "propagate": "propagate: `propagate` raised ValueError (line 2): too few",
        "optimize": "optimize: not started: the cell is as you got it",
    }),
    "vectorized": ({"optimize": misconception("optimize", "ascent"), "predict": LOOPED, "initialize": None}, {
        "initialize": "initialize: not started: the cell is as you got it",
        "optimize": "Hint: ",
        "predict": "(comprehension, cell [13], line 3)",
    }),
    "softmax": (dict.fromkeys(COURSE.assignments["softmax"].functions), {
        name: f"{name}: not started: the cell is as you got it" for name in COURSE.assignments["softmax"].functions
    }),
}


@EVERY
def test_validate_says_what_is_to_be_done(id_, tmp_path):
    """And nothing else: one failure a function, a sentence and no traceback."""
    answers, expected = SPOILED[id_]
    filled = {**source(id_).reference, **answers}
    filled |= {name: text for name, text in source(id_).stubs.items() if filled[name] is None}
    found = validated(handed_out(id_, tmp_path / id_, filled))
    assert found.keys() == expected.keys()
    for name, sentence in expected.items():
        text = " ".join(found[name].split())
        assert sentence in text
        assert "Traceback" not in text
    assert max(len(line) for text in found.values() for line in text.splitlines()) <= 80


@pytest.mark.slow
def test_validate_finds_nothing_in_right_answers_by_its_command_in_a_course(tmp_path):
    for name in ("course.yaml", "nbgrader_config.py"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    handed_out("vectorized", tmp_path / "assignments" / "vectorized", source("vectorized").reference)
    run = subprocess.run([sys.executable, "-m", "nbgrader", "validate", "assignments/vectorized/vectorized.ipynb"],
                         cwd=tmp_path, capture_output=True, text=True)
    assert run.stdout == "Success! Your notebook passes all the tests.\n", run.stderr


def test_without_the_zip_the_page_goes_on_and_validate_says_so(tmp_path):
    path = handed_out("vectorized", tmp_path / "vectorized", {})
    path.with_name(CHECKER).unlink()
    found = validated(path)
    assert list(found) == list(COURSE.assignments["vectorized"].functions)
    assert all(text.startswith("No self-check: No module named 'selfcheck'. selfcheck.zip comes with this notebook")
               for text in found.values())
