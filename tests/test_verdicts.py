"""Both detectors together, in the real sandbox: every loop of the corpus is rejected, no right answer is."""

from pathlib import Path

import pytest

from autograder.grade import Grader
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
