"""Both detectors together, in the real sandbox: every loop of the corpus is rejected, no right answer is."""

from pathlib import Path

import pytest

from autograder.grading import Grader
from autograder.submission import Cell, Submission

CORPUS = Path(__file__).parent / "corpus"


def files(kind):
    return sorted((CORPUS / kind).glob("*.py"))


def functions(file):
    """What a corpus file is about, from its first line: `# expect: rejected predict by for-loop`."""
    words = file.read_text(encoding="utf-8").partition("\n")[0].split()[3:]
    return words[: words.index("by")] if "by" in words else words


@pytest.fixture(scope="module")
def reports(course):
    """Every file of the corpus, handed in below the reference solution, graded in one batch."""
    found = {}
    with Grader(course, course.assignments["vectorized"], seed=5) as grader:
        submissions = [
            Submission(str(file), (*grader.source.solution,
                                   *(Cell(f"cell {index}", text) for index, text in enumerate(
                                       file.read_text(encoding="utf-8").split("# %%\n"), 1))))
            for kind in ("loops", "right") for file in files(kind)
        ]
        grader.grade(submissions, lambda submission, report: found.update({submission.notebook: report}))
    return found


@pytest.mark.parametrize("file", files("loops"), ids=lambda file: file.stem)
def test_a_loop_is_rejected(reports, file):
    for function in functions(file):
        assert reports[str(file)].functions[function].rejected


@pytest.mark.parametrize("file", files("right"), ids=lambda file: file.stem)
def test_a_right_answer_is_accepted_with_full_marks(reports, file):
    for function in functions(file):
        found = reports[str(file)].functions[function]
        assert found.violations == ()
        assert [check.message for check in found.checks if check.status != "passed"] == []
        assert found.score == found.max_score


LOOP = "import math\ndef predict(w, b, X):\n    return np.array([list(map(float, (np.dot(w.T, X) + b > 0)[0]))])\n"
FLAT = "def predict(w, b, X):\n    return (np.dot(w.T, X) + b > 0) * 1.0\n"


@pytest.mark.parametrize(("later", "rejected"), [
    (f"print(predict.__name__)\n{FLAT}", False),
    (f"1 / 0\n{FLAT}", True),
    (f"{FLAT.replace('def predict', 'def flat')}import os\npredict = flat if os._exit(1) else flat", True),
    (f"{FLAT}1 / 0\n{LOOP}", False),
    (f"from public_tests import *\n{FLAT}", False),  # not installed, so left out; the definition below it ran
])
def test_the_definition_that_ran_last_is_judged(course, later, rejected):
    """Counting sees no loop here: `map(float, …)` runs in C."""
    with Grader(course, course.assignments["vectorized"], seed=5) as grader:
        cells = (*grader.source.solution, Cell("first", LOOP), Cell("second", later))
        found = []
        grader.grade([Submission("x", cells)], lambda _, report: found.append(report))
    predict = found[0].functions["predict"]
    assert predict.right
    assert predict.rejected is rejected
