"""`autograder new` and `autograder validate`, in a copy of the course."""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import yaml
from commands import autograder
from nbclient import NotebookClient
from suites import SHIPPED

ROOT = Path(__file__).parent.parent
PARTS = ("solutions", "assignments", "course.yaml", "nbgrader_config.py")
FACTS = [
    "course.yaml and the notebook agree on 2 = 2 points",
    "inputs of any size have the axes that the suite says",
    "what a running time may grow with is a dimension that its function has",
    "the reference solution scores full marks",
    "each check has the sentence that a student reads",
    "the released stubs score 0",
    "right variants score full marks (1)",
    "misconceptions lose marks in their function and in no other (2)",
    "right values in a wrong form cost at most 15% of the function",
    "looped answers are rejected in their function and in no other (1)",
    "the checks notice 2 of 2 known mistakes; `autograder mutate` tries 14 more, 0 of them marked as right",
    "the release is up to date",
    "the release holds no answer",
    "the notebook runs from top to bottom with the reference, and its examples print what they promise",
]


def copied(folder):
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder)
    return folder


def python(project, *arguments):
    return subprocess.run([sys.executable, "-m", *map(str, arguments)], cwd=project, capture_output=True, text=True,
                          timeout=300)


def files(project):
    return {path.relative_to(project): path.read_bytes() for path in project.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A copy with a new assignment, as it is before its first release; and what the command said."""
    project = copied(tmp_path_factory.mktemp("course"))
    return project, autograder("new", "feature-means", cwd=project)


@pytest.fixture(scope="module")
def released(made, tmp_path_factory):
    """The same, released: a copy of its own."""
    project = tmp_path_factory.mktemp("released") / "course"
    shutil.copytree(made[0], project)
    result = autograder("release", "feature-means", cwd=project)
    assert result.returncode == 0, result.stderr
    return project


def test_new_says_what_it_wrote(made):
    project, result = made
    assert result.returncode == 0, result.stderr
    assert result.stdout == ""
    written = result.stderr.split()
    assert set(written) == {
        "solutions/feature-means/feature-means.ipynb", "solutions/feature-means/misconceptions.py",
        "solutions/feature-means/variants.py", "solutions/feature-means/loops.py",
        "solutions/feature-means/checks/suite.py", "solutions/feature-means/checks/test_center.py", "course.yaml",
    }
    assert all((project / path).is_file() for path in written)


def test_course_yaml_keeps_every_line_it_had(made):
    project, _ = made
    lines = (project / "course.yaml").read_text(encoding="utf-8").splitlines()
    old = (ROOT / "course.yaml").read_text(encoding="utf-8").splitlines()
    start = lines.index("  feature-means:")
    entry = lines[start:start + 4]
    assert lines[:start - 1] + lines[start + 4:] == old
    assert yaml.safe_load("\n".join(entry)) == {"feature-means": {
        "title": "Feature means", "functions": {"center": {"points": 2, "grows_with": []}}}}


def test_the_skeleton_grades_at_once(made, released):
    result = autograder("check", "--json", "solutions/feature-means/feature-means.ipynb",
                        "assignments/feature-means/feature-means.ipynb", cwd=released)
    assert result.returncode == 0, result.stderr
    reference, stubs = (json.loads(line) for line in result.stdout.splitlines())
    assert (reference["assignment"], reference["score"], reference["max_score"]) == ("feature-means", 2, 2)
    assert (stubs["score"], stubs["error"]) == (0, None)
    assert "NotImplementedError" in stubs["functions"]["center"]["checks"][0]["message"]


def test_its_hidden_suite_passes_on_the_reference(made):
    result = python(made[0], "pytest", "-q", "-p", "no:cacheprovider", "-p", "autograder.checks.plugin",
                    "solutions/feature-means")
    assert result.returncode == 0, result.stdout
    assert "2 passed" in result.stdout


def test_its_code_is_clean(made):
    result = python(made[0], "ruff", "check", "--no-cache", "--config", ROOT / "pyproject.toml",
                    "--config", "extend-exclude=[]", "solutions/feature-means")
    assert result.returncode == 0, result.stdout


def test_the_self_check_of_the_skeleton_names_a_loop(released):
    folder = released / "assignments" / "feature-means"
    notebook = nbformat.read(folder / "feature-means.ipynb", 4)
    cells = {cell.id: cell for cell in notebook.cells}
    cells["center"].source = "def center(X):\n    return np.array([row - np.mean(row) for row in X])"
    client = NotebookClient(notebook, timeout=60, kernel_name="python3", allow_errors=True,
                            resources={"metadata": {"path": str(folder)}})
    client.execute()
    for cell in ("grade-center", "self-check-all"):
        (output,) = cells[cell].outputs
        table = ["function  example  loops", "center    ✓ met    ✗ 1 found"]
        assert output.data["text/plain"].splitlines()[:2] == table
        assert "(comprehension, cell [3], line 2)" in output.data["text/plain"].replace("\n    ", " ")
        assert "<td" in output.data["text/html"]


def test_the_released_skeleton_is_valid(released):
    result = autograder("validate", "feature-means", cwd=released)
    told, prices = ([line for line in result.stdout.splitlines() if line.startswith(" ") is listed]
                    for listed in (False, True))
    assert told == [f"ok feature-means: {fact}" for fact in FACTS]
    assert [line.split()[1] for line in prices] == ["center__over_examples:", "center__one_average:"]
    assert result.returncode == 0


def test_the_walk_through_shows_what_the_commands_print(made):
    page = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
    printed = made[1].stderr.replace("feature-means", "centering").replace("feature_means", "centering")
    assert printed in page
    assert "\n".join(f"ok centering: {fact}" for fact in FACTS) in page


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_validate_says_each_thing_that_does_not_hold(released, tmp_path):
    project = shutil.copytree(released, tmp_path / "course")
    folder = project / "solutions" / "feature-means"
    edit(project / "course.yaml", "center: {points: 2, grows_with: []}", "center: {points: 2, grows_with: [exampels]}")
    edit(project / "solutions/feature-means/checks/suite.py", "size=(features, examples)", "size=(features, 7)")
    edit(folder / "variants.py", "np.mean(X, axis=1)", "np.max(X, axis=1)")
    edit(folder / "misconceptions.py", "return X - np.mean(X)", "return X - np.mean(X, axis=1, keepdims=True)")
    edit(folder / "loops.py", "    for j in range(X.shape[0]):\n        centered[j] = X[j] - np.mean(X[j])\n",
         "    centered[:] = X - X.mean(axis=1, keepdims=True)\n")
    edit(folder / "feature-means.ipynb", "# [[-1.0, 0.0, 1.0]", "# [[-2.0, 0.0, 1.0]")
    release = project / "assignments/feature-means"
    edit(release / "feature-means.ipynb", "Each row of $X$ is a feature: take its average away from it.",
         "return X - np.mean(X, axis=1, keepdims=True)")
    (release / "notes.txt").write_text("left over", encoding="utf-8")

    result = autograder("validate", "feature-means", cwd=project)
    assert result.returncode == 1
    lines = result.stdout.splitlines()
    assert [line.partition(": ")[2] for line in lines if line.startswith("NO")] == [
        fact for number, fact in enumerate(FACTS) if number not in (0, 3, 4, 5, 8, 10)]
    told = "\n".join(line for line in lines if line.startswith("  "))
    for part in (
        "suite.py: inputs('center', examples=1) has the shapes (4, 7), expected (('features', 'examples'),)",
        "course.yaml: center.grows_with: found 'exampels', expected one of: features, examples",
        "variants.py: center__reshaped scores 1 of 2 (center: what `center` returns has the right shape, but wrong",
        "misconceptions.py: center__one_average scores 2 of 2",
        "loops.py: center__for scores 2 of 2",
        "assignments/feature-means/notes.txt is not what solutions/feature-means/ makes: run `autograder release`",
        "feature-means.ipynb holds the line 'return X - np.mean(X, axis=1, keepdims=True)'",
        "cell example-center prints '[[-1.0, 0.0, 1.0], ",
    ):
        assert part in told


def test_validate_names_what_costs_by_luck_and_a_check_without_a_sentence(released, tmp_path):
    project = shutil.copytree(released, tmp_path / "course")
    checks = project / "solutions" / "feature-means" / "checks" / "test_center.py"
    edit(checks, "features=5, examples=9", "features=int(rng.integers(1, 3)), examples=9")
    edit(checks, '    """the answer has the shape of `X`"""\n', "")
    edit(checks, "def test_shape", "@pytest.mark.weight(0.5)\ndef test_shape")
    edit(checks, "from .suite", "import pytest\n\nfrom .suite")
    result = autograder("validate", "feature-means", "--seeds", "4", cwd=project)
    assert (result.returncode, result.stderr) == (1, "")
    lines = result.stdout.splitlines()
    assert "NO feature-means: each check has the sentence that a student reads" in lines
    assert "NO feature-means: a known mistake costs every student the same (4 seeds)" in lines
    assert "      test_center.py: test_shape has no docstring, expected the sentence that a student reads" in lines
    (line,) = (line for line in lines if "center__one_average costs" in line)
    assert line.endswith("costs 100% (rejected: growth), or 67% (each feature's average is zero)")


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("solutions/feature-means/feature-means.ipynb", '"points": 2', '"points": 3',
         "cell grade-center: found 3 points, expected 2 as in course.yaml"),
        ("solutions/feature-means/misconceptions.py", "def center__one_average", "def centre__one_average",
         "found centre__one_average, expected <function>__<what_is_wrong>"),
        ("solutions/feature-means/checks/suite.py", "import numpy as np", "import numpie as np",
         "ModuleNotFoundError: No module named 'numpie'"),
    ],
)
def test_validate_says_what_cannot_be_used(made, tmp_path, path, old, new, line):
    project = shutil.copytree(made[0], tmp_path / "course")
    edit(project / path, old, new)
    result = autograder("validate", "feature-means", cwd=project)
    assert result.returncode == 1
    first, *rest = result.stdout.splitlines()
    assert first.startswith("NO feature-means: ")
    assert line in "\n".join(rest)
    assert result.stderr == ""


SUITE = "solutions/feature-means/checks"
KNOWN = "solutions/feature-means"


@pytest.mark.parametrize(("path", "old", "new", "line"), [
    (f"{SUITE}/suite.py", "import numpy as np", "import numpie as np",
     "suite.py:5: raised ModuleNotFoundError: No module named 'numpie', expected a file that runs"),
    (f"{SUITE}/suite.py", "LARGE = ", "SMALL = ", "suite.py: found no LARGE, expected the sizes at which"),
    (f"{SUITE}/suite.py", '"center": (', '"centre": (',
     "suite.py: ARGUMENTS has no 'center', expected the axes of its arguments"),
    (f"{SUITE}/test_center.py", "from .suite import", "1 / 0\nfrom .suite import",
     "test_center.py:3: raised ZeroDivisionError: division by zero, expected a file that runs"),
    (f"{SUITE}/test_center.py", "def test_shape", "def def test_shape",
     "test_center.py:6: raised SyntaxError: invalid syntax, expected a file that runs"),
    (f"{SUITE}/test_center.py", "def test_shape", "import pytest\n\n\n@pytest.mark.weight('2')\ndef test_shape",
     "test_center.py:9: test_shape: found weight('2'), expected one number, 0 or more"),
    (f"{KNOWN}/misconceptions.py", "def center__one_average(X):", "def center__one_average(X:",
     "misconceptions.py:13: raised SyntaxError: "),
])
def test_an_authors_mistake_is_one_line_from_every_command(released, tmp_path, path, old, new, line):
    project = shutil.copytree(released, tmp_path / "course")
    edit(project / path, old, new)
    folder = project / "submitted" / "ann" / "feature-means"
    shutil.copytree(project / "assignments" / "feature-means", folder)
    notebook = "assignments/feature-means/feature-means.ipynb"
    for command in (["grade", "feature-means"], ["check", notebook]):
        result = autograder(*command, cwd=project)
        assert (result.returncode, result.stdout) == (2, "")
        (said,) = result.stderr.splitlines()
        assert line in said
    result = autograder("validate", "feature-means", cwd=project)
    assert result.returncode == 1
    assert line in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize("name", ["variants.py", "loops.py"])
def test_a_known_answer_that_is_no_python_is_one_line(released, tmp_path, name):
    project = shutil.copytree(released, tmp_path / "course")
    (project / KNOWN / name).write_text("def center__(:\n", encoding="utf-8")
    line = f"{name}:1: raised SyntaxError: invalid syntax, expected a file that runs"
    result = autograder("validate", "feature-means", cwd=project)
    assert result.returncode == 1
    assert result.stdout.count(line) == 2  # the answers cannot be graded, nor looked for in the release
    result = autograder("sample", "feature-means", "--students", "3", cwd=project)
    assert (result.returncode, result.stderr.splitlines()[0].endswith(line)) == (2, True)


def test_a_check_that_raises_is_broken_and_says_why(released, tmp_path):
    project = shutil.copytree(released, tmp_path / "course")
    edit(project / SUITE / "test_center.py", "case = inputs", "case = outputs")
    shutil.copytree(project / "assignments" / "feature-means", project / "submitted" / "ann" / "feature-means")
    result = autograder("grade", "feature-means", cwd=project)
    assert result.returncode == 1
    assert "ann: center is broken: " in result.stdout
    assert "NameError: name 'outputs' is not defined" in result.stdout
    assert "not final" in result.stderr


def test_validate_says_that_a_cell_raises(released, tmp_path):
    project = shutil.copytree(released, tmp_path / "course")
    notebook = project / "solutions/feature-means/feature-means.ipynb"
    edit(notebook, '"    print(center(', '"    1 / 0\\n", "    print(center(')
    result = autograder("validate", "feature-means", cwd=project)
    assert result.returncode == 1
    assert result.stdout.splitlines()[-2:] == [f"NO feature-means: {FACTS[-1]}",
                                               "      raised ZeroDivisionError: division by zero"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("softmax", "exists already, expected a name that is not taken"),
        ("Softmax", "expected small letters, digits and dashes"),
        ("../softmax", "expected small letters, digits and dashes"),
        ("soft max", "expected small letters, digits and dashes"),
        ("soft_max", "expected small letters, digits and dashes"),
        ("softmax-", "expected small letters, digits and dashes"),
        ("2", "expected small letters, digits and dashes"),
        ("", "expected small letters, digits and dashes"),
    ],
)
def test_a_name_that_will_not_do_writes_nothing(made, name, sentence):
    project, _ = made
    before = files(project)
    result = autograder("new", name, cwd=project)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr
    assert files(project) == before


def test_settings_that_cannot_be_added_to_write_nothing(made, tmp_path):
    project = shutil.copytree(made[0], tmp_path / "course")
    settings = yaml.safe_load((project / "course.yaml").read_text(encoding="utf-8"))
    (project / "course.yaml").write_text(json.dumps(settings), encoding="utf-8")
    before = files(project)
    result = autograder("new", "variance", cwd=project)
    assert result.returncode == 2
    assert "course.yaml: found assignments in a form that nothing can be added to, expected a block" in result.stderr
    assert files(project) == before


def test_the_engine_names_no_assignment():
    """What an assignment is made of stands in course.yaml and in solutions/."""
    course = yaml.safe_load((ROOT / "course.yaml").read_text(encoding="utf-8"))["assignments"]
    own = {*SHIPPED, *(function for id_ in SHIPPED for function in course[id_]["functions"])}
    for path in (ROOT / "autograder").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        texts = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        assert not own & (names | texts), path
