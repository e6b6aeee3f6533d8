"""Reading: the course's own notebook, and whatever a student hands in."""

import json
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.course import CourseError, load_course
from autograder.notebooks import SourceNotebook, assignments_of, find_notebook, read_file, read_folder, read_submission
from autograder.notebooks.files import Unreadable
from autograder.notebooks.raw import metadata_of, sources_of
from autograder.notebooks.read import MAX_CELL, MAX_CELLS
from autograder.notebooks.translate import Translator

ROOT = Path(__file__).parent.parent
COURSE = load_course(ROOT)
VECTORIZED = COURSE.assignments["vectorized"]
SOURCE = SourceNotebook.read(VECTORIZED)
RUN = ["given-imports", "given-sigmoid", "initialize", "propagate", "optimize", "predict"]


def solved():
    """The source notebook as a dict: a submission with the reference solution."""
    return json.loads(VECTORIZED.source.read_bytes())


def cell_of(notebook, grade_id):
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)


def code(text, **metadata):
    return {"cell_type": "code", "metadata": metadata, "source": text, "outputs": [], "execution_count": None}


def read(notebook):
    data = notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode()
    return read_submission("a notebook", data, SOURCE)


def names(submission):
    assert submission.error is None
    return [cell.name for cell in submission.cells]


def text_of(submission, name):
    return next(cell.source for cell in submission.cells if cell.name == name)


# The source notebook


def test_the_roles_of_the_source_notebooks_cells():
    assert [cell.name for cell in SOURCE.given] == ["given-imports", "given-sigmoid"]
    assert list(SOURCE.stubs) == list(SOURCE.reference) == ["initialize", "propagate", "optimize", "predict"]
    assert all("raise NotImplementedError()" in text and "SOLUTION" not in text for text in SOURCE.stubs.values())
    assert SOURCE.graded["propagate"].grade_id == "grade-propagate"
    assert SOURCE.graded["propagate"].points == 8


def test_the_namespace_holds_the_reference_functions():
    w, b = SOURCE.namespace()["initialize"](3)
    assert w.shape == (3, 1)
    assert b == 0
    assert SOURCE.namespace() is SOURCE.namespace()


def drop(grade_id):
    def change(notebook):
        notebook["cells"].remove(cell_of(notebook, grade_id))
    return change


def edit(grade_id, **changes):
    def change(notebook):
        cell = cell_of(notebook, grade_id)
        cell["source"] = changes.pop("source", cell["source"])
        cell["metadata"]["nbgrader"].update(changes)
    return change


def twice(grade_id):
    def change(notebook):
        notebook["cells"].append(cell_of(notebook, grade_id))
    return change


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (drop("predict"),
         "cell predict: found no such cell, expected a solution cell with the grade_id 'predict' for the stub"),
        (drop("grade-predict"), "cell grade-predict: found no such cell, expected a graded cell with the grade_id "
                                "'grade-predict' and 4 points"),
        (edit("grade-predict", points=5), "cell grade-predict: found 5 points, expected 4 as in course.yaml"),
        (twice("given-sigmoid"), "found the grade_id 'given-sigmoid' again, expected each once"),
        (edit("predict", source="def predict(w, b, X):\n    return X\n"),
         "cell predict: found no ### BEGIN SOLUTION, expected the solution between"),
        (edit("predict", source="x = 1\ndef predict(w):\n    ### BEGIN SOLUTION\n    pass\n    ### END SOLUTION\n"),
         "cell predict: found other statements, expected the function predict alone in its cell"),
        (edit("predict", source="def predict(w):\n    ### BEGIN SOLUTION\n    pass\n"),
         "cell predict: found BEGIN SOLUTION without END SOLUTION, expected"),
        (edit("given-sigmoid", solution=True),
         "cell given-sigmoid: found a stub cell of no function, expected one of: "),
    ],
)
def test_a_source_notebook_that_disagrees_with_course_yaml(tmp_path, change, line):
    notebook = solved()
    change(notebook)
    assignment = VECTORIZED.model_copy()
    assignment._id, assignment._root = "vectorized", tmp_path
    assignment.source.parent.mkdir(parents=True)
    assignment.source.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        SourceNotebook.read(assignment)
    assert line in str(caught.value)
    assert all(found.startswith(f"{assignment.source}: cell ") for found in str(caught.value).splitlines())


# What is run


def test_given_and_solution_cells_are_run_and_examples_are_not():
    submission = read(solved())
    assert names(submission) == RUN
    assert [cell.name for cell in submission.cells if cell.given] == RUN[:2]


def test_cells_of_the_students_own_are_run_where_they_stand():
    notebook = solved()
    place = notebook["cells"].index(cell_of(notebook, "propagate"))
    notebook["cells"].insert(place, code("EPS = 1e-8"))
    assert names(read(notebook)) == [*RUN[:3], str(place + 1), *RUN[3:]]


def test_deleted_given_cells_come_back_before_what_needs_them():
    notebook = solved()
    drop("given-imports")(notebook)
    drop("given-sigmoid")(notebook)
    assert names(read(notebook)) == RUN


def test_reordered_cells_run_in_the_students_order_with_the_given_ones_first():
    notebook = solved()
    notebook["cells"].reverse()
    assert names(read(notebook)) == [*RUN[:2], *RUN[:1:-1]]


def test_a_changed_given_cell_is_followed_by_the_courses_own():
    notebook = solved()
    cell_of(notebook, "given-sigmoid")["source"] = "def sigmoid(z):\n    return 0 * z\n"
    submission = read(notebook)
    number = submission.cells[1].name
    assert names(submission) == [RUN[0], number, *RUN[1:]]
    assert "0 * z" in text_of(submission, number)
    assert text_of(submission, "given-sigmoid") == SOURCE.given[1].source


@pytest.mark.parametrize("metadata", [
    {}, {"nbgrader": {}}, {"nbgrader": None}, {"nbgrader": {"grade_id": 7}},
    {"nbgrader": {"grade_id": "else", "grade": True}},
])
def test_without_its_metadata_a_cell_is_known_by_its_text_or_its_function(metadata):
    notebook = solved()
    for cell in notebook["cells"]:
        cell["metadata"] = dict(metadata)
    assert names(read(notebook)) == RUN


def test_a_notebook_without_any_metadata_is_read():
    notebook = {"cells": [{"cell_type": cell["cell_type"], "source": cell["source"]} for cell in solved()["cells"]]}
    assert names(read(notebook)) == RUN


def test_an_untouched_stub_gives_way_to_the_same_function_elsewhere():
    notebook = solved()
    cell = cell_of(notebook, "predict")
    notebook["cells"].insert(0, code(cell["source"]))
    cell["source"] = SOURCE.stubs["predict"]
    submission = read(notebook)
    assert names(submission).count("predict") == 1
    assert text_of(submission, "predict") == SOURCE.reference["predict"]
    assert not any("NotImplementedError" in cell.source for cell in submission.cells)


def test_an_untouched_stub_alone_stays():
    notebook = solved()
    cell_of(notebook, "predict")["source"] = SOURCE.stubs["predict"]
    assert text_of(read(notebook), "predict") == SOURCE.stubs["predict"]


def test_a_function_written_into_a_cell_of_the_courses_is_used():
    notebook = solved()
    cell_of(notebook, "grade-predict")["source"] = cell_of(notebook, "predict")["source"]
    drop("predict")(notebook)
    assert text_of(read(notebook), "predict") == SOURCE.reference["predict"]


def test_a_copied_solution_cell_is_run_twice_and_named_once():
    notebook = solved()
    notebook["cells"].append(cell_of(notebook, "predict"))
    found = names(read(notebook))
    assert found.count("predict") == 1
    assert found[-1] == "predict"
    assert len(found) == len(RUN) + 1


@pytest.mark.parametrize("kind", ["markdown", "raw", "nonsense", None])
def test_a_solution_cell_of_another_type_is_code_again(kind):
    notebook = solved()
    cell_of(notebook, "predict")["cell_type"] = kind
    assert names(read(notebook)) == RUN


@pytest.mark.parametrize("version", [(4, 0), (4, 4), (4, 5), (5, 0), (99, 0), (None, None), ("four", [])])
def test_the_version_does_not_matter(version):
    notebook = solved()
    notebook["nbformat"], notebook["nbformat_minor"] = version
    for cell in notebook["cells"]:
        del cell["id"]
    assert names(read(notebook)) == RUN


def test_version_3_keeps_its_cells_in_worksheets():
    cells = [{"cell_type": "code", "language": "python", "input": cell["source"], "outputs": []}
             for cell in solved()["cells"] if cell["cell_type"] == "code"]
    assert names(read({"nbformat": 3, "worksheets": [{"cells": cells}]})) == RUN


def test_sources_may_be_lists_of_lines():
    notebook = solved()
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]).splitlines(keepends=True)
    assert text_of(read(notebook), "predict") == SOURCE.reference["predict"]


def test_null_bytes_and_lone_surrogates_in_a_comment_cost_nothing():
    notebook = solved()
    cell = cell_of(notebook, "predict")
    cell["source"] = f"# \0 \ud800\n{''.join(cell['source'])}"
    submission = read(notebook)
    assert names(submission) == RUN
    compile(text_of(submission, "predict"), "predict", "exec")


def test_a_byte_order_mark_and_trailing_null_bytes_are_no_harm():
    assert names(read(b"\xef\xbb\xbf" + json.dumps(solved()).encode() + b"\0\0\n")) == RUN


def test_ten_thousand_cells_are_run():
    notebook = solved()
    notebook["cells"] += [code(f"x{index} = {index}") for index in range(10_000)]
    assert len(names(read(notebook))) == len(RUN) + 10_000


def test_fifty_megabytes_of_output_are_left_out():
    notebook = solved()
    cell_of(notebook, "predict")["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 50 * 2**20}]
    assert names(read(notebook)) == RUN


def test_a_cell_that_is_too_long_costs_only_what_it_defines():
    notebook = solved()
    notebook["cells"].append(code("x = '" + "x" * 50 * 2**20 + "'"))
    submission = read(notebook)
    assert names(submission)[:-1] == RUN
    assert submission.cells[-1].source == ("raise MemoryError('this cell has 52,428,806 characters, "
                                           f"at most {MAX_CELL:,} are run')\n")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "the notebook is empty"),
        (b" \n\0", "the notebook is empty"),
        (b"[]", "the file holds a list, expected a notebook"),
        (b"null", "the file holds null, expected a notebook"),
        (b"{}", "the file holds no list of cells, expected a notebook"),
        (b'{"cells": {}}', "the file holds no list of cells"),
        (b"PK\x03\x04zip", "the notebook is not JSON"),
        (b"\xff\xfe{\0}\0", "the notebook is not UTF-8 text (byte 1)"),
        (b'{"cells": [{"source": "x', "the notebook breaks off (line 1: Unterminated string"),
        (b'{"cells": [', "the notebook breaks off (line 1: "),
        (b"[" * 100_000, "the notebook is nested too deeply"),
        (b"1" * 100_000, "the notebook holds a number that cannot be read"),
    ],
)
def test_what_is_no_notebook_gets_a_sentence(data, sentence):
    submission = read(data)
    assert submission.cells == ()
    assert submission.error.startswith(sentence)
    assert submission.error.endswith("open it in Jupyter, save it, and hand it in again")


@pytest.mark.parametrize(("name", "sentence"), [
    ("answer.py", "answer.py holds Python code and is no notebook; copy your functions into the cells of"),
    ("README.md", "README.md is no notebook; hand in vectorized.ipynb as Jupyter saves it"),
    ("vectorized.ipynb", "vectorized.ipynb holds Python code and is no notebook; copy your functions"),
])
def test_another_file_is_called_what_it_is(name, sentence):
    data = b"def predict(w, b, X):\n    return 0\n" if name != "README.md" else b"# The course\n\nAn introduction."
    assert read_submission(f"/some/where/{name}", data, SOURCE).error.startswith(sentence)


def test_a_notebook_under_another_ending_is_read():
    submission = read_submission("vectorized.json", json.dumps(solved()).encode(), SOURCE)
    assert names(submission) == RUN


@pytest.mark.parametrize("of", [*COURSE.assignments])
@pytest.mark.parametrize("which", ["source", "release"])
def test_a_notebook_tells_of_which_assignment_it_is(of, which):
    assert assignments_of(getattr(COURSE.assignments[of], which).read_bytes(), COURSE) == [of]


def plain_answer(of):
    """The reference's functions in a notebook without any text or metadata of the course's."""
    reference = SourceNotebook.read(COURSE.assignments[of]).reference
    return {"cells": [{"cell_type": "code", "source": f"# mine\n{text}"} for text in reference.values()]}


@pytest.mark.parametrize(("of", "expected"), [
    ("softmax", ["softmax"]), ("vectorized", ["two-loops", "one-loop", "vectorized"])])
def test_without_the_courses_own_cells_the_functions_tell(of, expected):
    assert assignments_of(json.dumps(plain_answer(of)).encode(), COURSE) == expected


@pytest.mark.parametrize("data", [b"", b"[]", b'{"cells": []}', b'{"cells": [{"cell_type": "code", "source": "1"}]}'])
def test_what_tells_nothing_is_of_no_assignment(data):
    assert assignments_of(data, COURSE) == []


def test_a_notebook_of_another_assignment_gets_one_sentence():
    for notebook in (json.loads(COURSE.assignments["softmax"].source.read_bytes()), plain_answer("softmax")):
        found = read_submission("x.ipynb", json.dumps(notebook).encode(), SOURCE)
        assert found.error == ("this is a notebook of softmax, expected one of vectorized; "
                               "hand in vectorized.ipynb with your answers in it")


@pytest.mark.parametrize("change", [
    lambda notebook: drop("initialize")(notebook),
    lambda notebook: notebook["cells"].extend(code(f"def {name}(z):\n    return z") for name in ("softmax", "one_hot")),
    lambda notebook: [drop(name)(notebook) for name in ("initialize", "propagate", "optimize")],
    lambda notebook: (drop("initialize")(notebook), notebook["cells"].append(code("def softmax(z):\n    return z"))),
    lambda notebook: [edit(name, source=f"from mine import {name}")(notebook) for name in VECTORIZED.functions],
])
def test_what_may_be_an_answer_is_never_taken_for_another_assignment(change):
    notebook = solved()
    change(notebook)
    assert read_submission("x.ipynb", json.dumps(notebook).encode(), SOURCE).error is None


def test_functions_under_other_names_are_graded_and_not_turned_away():
    cells = [code("def initialize_with_zeros(n):\n    return n"), code("def my_predict(w, b, X):\n    return X")]
    assert read_submission("x.ipynb", json.dumps({"cells": cells}).encode(), SOURCE).error is None


def test_a_stub_is_not_started_whatever_its_comments_say():
    notebook = solved()
    cell_of(notebook, "predict")["source"] = SOURCE.stubs["predict"].replace("# YOUR CODE HERE", "# todo")
    cell_of(notebook, "optimize")["source"] = SOURCE.stubs["optimize"] + "\nx = 1\n"
    assert read(notebook).not_started == {"predict"}


MILLION = 10**6


@pytest.mark.parametrize("data", [
    b'{"cells": [' + b"{}," * 6 * MILLION + b"{}]}",
    b'{"cells": [' + b'{"a":1},' * 5 * MILLION + b"{}]}",
    b'{"cells": [' + b"[]," * 20 * MILLION + b"[]]}",
    b'{"x": [' + b'"\\"{",' * 8 * MILLION + b'1], "cells": [' + b"{}," * 3 * MILLION + b"{}]}",
    b'{"cells": [{' + b'"aa":"bb",' * 6 * MILLION + b'"a":1}]}',
], ids=["dicts", "dicts with a key", "lists", "behind strings", "one dict"])
def test_many_small_parts_are_refused_before_they_take_memory(data):
    tracemalloc.start()
    try:
        submission = read(data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert submission.error.startswith("the notebook holds too many parts to be read")
    assert peak < 6 * len(data) + 100 * MILLION


def test_large_outputs_are_no_parts():
    notebook = solved()
    numbers = "[" + ", ".join(map(str, range(2 * MILLION))) + "]"
    cell_of(notebook, "predict")["outputs"] = [
        {"output_type": "stream", "name": "stdout", "text": numbers + '{"":[]},' * MILLION},
        {"output_type": "display_data", "data": {"application/vnd.plotly.v1+json": {"x": list(range(MILLION))}}},
    ]
    assert names(read(notebook)) == RUN


def test_too_many_cells_get_a_sentence():
    notebook = solved()
    notebook["cells"] += [{}] * 100_001
    found = read(notebook).error
    assert found.startswith(f"the notebook has {len(notebook['cells']):,} cells, at most 20,000 are read")


@pytest.mark.parametrize(("version", "shown"), [(3, "worksheets"), (2, "worksheets"), (4, "cells"), (None, "cells")])
def test_of_cells_and_worksheets_those_are_read_that_jupyter_shows(version, shown):
    def cells(where):
        return [{"cell_type": "code", "input": text, "source": text, "outputs": []} for text in (
            *SOURCE.reference.values(), f"shown = {where!r}")]

    notebook = {"nbformat": version, "cells": cells("cells"), "worksheets": [{"cells": cells("worksheets")}]}
    assert read(notebook).cells[-1].source == f"shown = {shown!r}"


def test_too_much_code_gets_a_sentence():
    cells = [code("x = 1\n" * 20_000) for _ in range(MAX_CELLS // 100_000)]
    assert read({"cells": cells}).error.startswith("the code cells hold 2,400,")


KEYS = ["cells", "worksheets", "metadata", "nbgrader", "grade_id", "source", "cell_type", "tags", "input", "outputs"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=30,
)
NOTEBOOK = JSON.map(lambda value: json.dumps({"cells": [value, {"metadata": value, "source": value}]}).encode())


@pytest.mark.fuzz
@given(st.binary(max_size=200) | NOTEBOOK)
def test_no_bytes_make_reading_fail(data):
    submission = read(data)
    assert (submission.error is None) == bool(submission.cells)


# Notebook syntax


@pytest.mark.parametrize(
    ("source", "python"),
    [
        ("%matplotlib inline\nx = 1\n", "get_ipython().run_line_magic('matplotlib', 'inline')\nx = 1\n"),
        ("!pip install x", "get_ipython().system('pip install x')\n"),
        ("a = !ls\n", "a = get_ipython().getoutput('ls')\n"),
        ("a = %who\n", "a = get_ipython().run_line_magic('who', '')\n"),
        ("np.zeros?", "get_ipython().run_line_magic('pinfo', 'np.zeros')\n"),
        ("??sigmoid", "get_ipython().run_line_magic('pinfo2', 'sigmoid')\n"),
        ("def f():\n    !ls\n    return 1\n", "def f():\n    get_ipython().system('ls')\n    return 1\n"),
        ("%%time\nx = 1\n", "\nx = 1\n"),
        ("%%capture out\n%%time\n%pylab\nx = 1\n", "\n\nget_ipython().run_line_magic('pylab', '')\nx = 1\n"),
        ("%%writefile a.py\nx = 1\n", "get_ipython().run_cell_magic('writefile', 'a.py', 'x = 1\\n')\n"),
        ("\n%%bash\nrm -r x\n", "\nget_ipython().run_cell_magic('bash', '', 'rm -r x\\n')\n"),
        (">>> x = 1\n>>> y = 2\n", "x = 1\ny = 2\n"),
    ],
)
def test_notebook_syntax_becomes_python(source, python):
    assert Translator().translate(source).rstrip("\n") == python.rstrip("\n")


def test_lines_keep_their_numbers():
    translated = Translator().translate("\n\n!ls \\\n  -l\n%time \\\n  f()\nlast = 1\n")
    assert translated.split("\n").index("last = 1") == 6


@pytest.mark.parametrize("source", ["x = 5 % 3\n", "'''\n%time\n'''", "x = 1\r\ny = 2", "# !ls\n\n\n"])
def test_python_is_left_to_the_byte(source):
    assert Translator().translate(source) == source


@pytest.mark.parametrize("source", ["def f(:\n", "x = = 1\n", "(" * 300, "x = '\n"])
def test_what_is_neither_stays(source):
    assert Translator().translate(source) == source


@pytest.mark.fuzz
@given(st.text(alphabet="%!?,;/ax=('\"\\\n#[", max_size=60))
def test_no_text_makes_translation_fail(source):
    Translator().translate(source)


# The file


def test_the_expected_name_comes_first_then_the_only_notebook(tmp_path):
    (tmp_path / "My answer.IPYNB").write_text("{}")
    assert find_notebook(tmp_path, "vectorized").name == "My answer.IPYNB"
    (tmp_path / "vectorized.ipynb").write_text("{}")
    assert find_notebook(tmp_path, "vectorized").name == "vectorized.ipynb"


def make_link(path):
    path.symlink_to(VECTORIZED.source)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (make_link, "vectorized.ipynb is a link, not a notebook; hand in vectorized.ipynb as a file"),
        (os.mkfifo, "vectorized.ipynb is a pipe, not a notebook; hand in vectorized.ipynb as a file"),
        (os.mkdir, "vectorized.ipynb is a folder, not a notebook; hand in vectorized.ipynb as a file"),
        (lambda path: None, "found no notebook; hand in vectorized.ipynb"),
        (lambda path: path.with_name("a.py").touch(), "found no notebook, only Python code (a.py); copy your functions "
         "into the cells of vectorized.ipynb, save it in Jupyter, and hand that in"),
    ],
)
def test_what_is_no_file_is_not_read(tmp_path, make, sentence):
    make(tmp_path / "vectorized.ipynb")
    assert read_folder(tmp_path, "vectorized") == (tmp_path / "vectorized.ipynb", b"", sentence)
    data, error = read_file(tmp_path / "vectorized.ipynb")
    assert data == b""
    assert error.startswith("vectorized.ipynb is ")


def test_several_notebooks_with_other_names_are_not_guessed_at(tmp_path):
    for name in ("a.ipynb", "b.ipynb"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(Unreadable, match=r"found 2 notebooks \(a\.ipynb, b\.ipynb\) and none is named vectorized"):
        find_notebook(tmp_path, "vectorized")


def test_a_linked_folder_is_not_followed(tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "vectorized.ipynb").write_text("{}")
    (tmp_path / "mine").symlink_to(tmp_path / "theirs")
    assert read_folder(tmp_path / "mine", "vectorized")[2].startswith("found no folder mine with a notebook in it")


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "vectorized.ipynb"
    with path.open("wb") as file:
        file.truncate(65 * 2**20)
    sentence = "vectorized.ipynb has 65 MB, at most 64 MB are read; clear its outputs and hand it in again"
    assert read_file(path) == (b"", sentence)


@pytest.mark.parametrize("indent", [None, 1, 2])
def test_what_we_wrote_is_read_in_parts_whatever_its_layout(indent):
    hostile = '"\n "metadata": {}\n  {"grade_id": "f", "source": "forged"}'
    cells = [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": name}}, "outputs": [{"text": hostile}],
              "source": [hostile, name]} for name in ("e", "f", "é")]
    data = json.dumps({"cells": cells, "metadata": {"record": hostile}, "nbformat": 4}, indent=indent,
                      ensure_ascii=False).encode()
    assert metadata_of(data) == {"record": hostile}
    assert sources_of(data, ["f", "é", "none"]) == {"f": f"{hostile}f", "é": f"{hostile}é"}
    assert (metadata_of(data[:-60]), sources_of(data[:20], ["f"]), sources_of(b"[]", ["f"])) == ({}, {}, {})
