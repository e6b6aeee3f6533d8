"""A student's text is parsed in one place, and no text takes more there than its length is worth."""

import tracemalloc
from pathlib import Path

import pytest
from suites import suite

from autograder.analysis.syntax import FIELDS, LONGEST, PARTS, Unread, parsed, tree_of
from autograder.notebooks.raw import LONG, normal
from autograder.rules import SemanticModel, inspect
from autograder.submission import Cell

PACKAGE = Path(__file__).parent.parent / "autograder"
PER_CHARACTER = 1_000  # bytes; Python takes up to 600 for a tree of short statements
MANY = 5_000

REFUSED = {
    "an import": f"if 0: import a{'.a' * MANY}\n",
    "one part more than is read": f"import a{'.a' * PARTS}\n",
    "of several": f"import b, c as d, a{'.a' * MANY}, e\n",
    "with blanks": f"import a{' . a' * MANY}\n",
    "on several lines": "import a" + ".\\\na" * MANY + "\n",
    "with the line breaks of others": "import a" + "\\\r\n.a\\\r.a" * MANY + "\n",
    "from": f"from a{'.a' * MANY} import b\n",
    "from above": f"from...a{'.a' * MANY} import b\n",
    "with nothing before it": f"from\\\na{'.a' * MANY} import b\n",
    "other letters": f"import a·{'.é‿·' * MANY}\n",
    "no Python": f"import a{'.a' * MANY} = = 1\n",
    "an f-string": 'x = f"' + "{a}" * MANY + '"\n',
    "of another form": "x = Rf'''\n" + "{a}" * MANY + "'''\n",
    "in a format": "x = f'{a:" + "{a}" * MANY + "}'\n",
    "behind a quote in a comment": "# it's f'\nx = f\"" + "{a['b']}" * MANY + '"\n',
    "behind quotes in texts": "'\"'; '''f\"'''; x = f\"" + "{a['b']}" * MANY + '"\n',
    "with quotes in it": "x = f'" + "{a}\\'\"" * MANY + "'\n",
    "a text of everything": "x = 1\n" * (LONGEST // 5),
    "depth": "x = " + "-" * 100_000 + "1\n",
    "digits": f"x = {'9' * 5_000}\n",
}  # fmt: skip

READ = {
    "an import": f"import a{'.a' * (PARTS - 1)}\n",
    "many imports": "import numpy.linalg, os.path as p\nfrom .a.b.c import d\n" * 1_000,
    "many parts on a line": f"import {', '.join(['a.b.c'] * MANY)}\n",
    "an import and a chain": f"from a import b\nx{'.a' * (PARTS + 100)}\n",
    "an import in a text": f"x = 'from here: {'ha. ' * (PARTS + 100)}'\n",
    "numbers": f"# from a list: [{'0. ' * (PARTS - 1)}]\nx = [{'0., ' * MANY}]\n",
    "an f-string": 'x = f"' + "{a}" * FIELDS + '"\n',
    "many f-strings": "x = f'{a}'\ny = f\"{b:.{c}f}\"\n" * FIELDS,
    "an f-string and records": "print(f'{x}')\nx = [" + "{1: 2}, " * MANY + "]\n",
    "an f-string and JSON": "print(f'{x}')\nx = '[" + "{1: 2}, " * MANY + "]'\n",
    "a text of braces": "x = rb'" + "{" * MANY + "'\nf''\n",
    "a picture": f"x = '{'A' * 900_000}'\n",
}  # fmt: skip


@pytest.mark.parametrize("text", REFUSED.values(), ids=list(REFUSED))
def test_what_would_take_the_square_of_its_length_is_not_read(text):
    with pytest.raises(Unread):
        parsed(text)
    assert tree_of(text) is None


@pytest.mark.parametrize("text", READ.values(), ids=list(READ))
def test_what_people_write_is_read(text):
    assert tree_of(text) is not None


@pytest.mark.parametrize("text", [
    *REFUSED.values(), *READ.values(), f"import a{'.a' * (PARTS - 1)}\n" * 100, f"import {'a' * 50_000}{'.a' * 150}\n",
    "import a " + ("a." * (PARTS - 1) + " ,") * 100, "import " * 20_000, "f'" * 20_000 + "{" * MANY])
def test_memory_is_that_of_the_text(text):
    tracemalloc.start()
    try:
        tree_of(text)
        assert tracemalloc.get_traced_memory()[1] < PER_CHARACTER * len(text) + 10 * 2**20
    finally:
        tracemalloc.stop()


def test_a_cell_that_is_not_read_hides_what_it_defines():
    cells = [Cell("long", REFUSED["an import"]), Cell("predict", "def predict(w, b, X):\n    return 0 * X[:1]\n")]
    found = inspect(SemanticModel(cells, {}), "predict", arguments=suite().ARGUMENTS["predict"])
    assert [(each.rule, each.cell) for each in found] == [("hidden-code", "long")]


def test_students_code_is_parsed_here_and_nowhere_else():
    """All others parse what the course's author or a library wrote; the child side is confined."""
    calling = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")
               if "ast.parse(" in path.read_text(encoding="utf-8")}
    assert {name for name in calling if not name.startswith("authoring/")} == {
        "analysis/syntax.py", "checks/misconceptions.py", "notebooks/source.py", "sandbox/templates.py"}


def test_a_long_text_is_compared_as_it_is():
    """Each of its lines would become an object."""
    text = "\U0001f600 \n" * (LONG // 3 + 1)
    tracemalloc.start()
    try:
        assert normal(text) is text
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()
    assert normal("a \nb\t\n\n") == "a\nb"
