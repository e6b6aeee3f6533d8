"""Whatever constant stands in whatever place: the rules find what they find, and nothing in them raises."""

import importlib
import pkgutil
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from suites import suite

from autograder import analysis, rules
from autograder.rules import SemanticModel, inspect
from autograder.submission import Cell

ARGUMENTS = suite().ARGUMENTS["propagate"]
GIVEN = Cell("given", "import numpy as np\n", given=True)
HUGE = "0x" + "f" * 6_000  # Python says nobody its decimal digits
CONSTANTS = {
    "huge": HUGE, "minus huge": f"-{HUGE}", "of 67 bits": "100000000000000000000", "minus": "-1", "zero": "0",
    "imaginary": "1j", "infinite": "1e999", "not a number": "(1e999 - 1e999)", "endlessly imaginary": "1e999j",
    "bytes": "b'wax'", "no bytes": "b''", "no text": "''", "text": "'w'", "dots": "'.a..b.'", "surrogate": r"'\ud800'",
    "null": r"'\0'", "long text": f"'{'a.' * 3_000}'", "ellipsis": "...", "none": "None", "true": "True",
    "tuple": f"({HUGE}, 1j, ...)", "no tuple": "()", "dict": f"{{{HUGE}: 1j, ...: b''}}", "of texts": "f'{0x1:{9}}'",
}  # fmt: skip
# Where it stands: X is the array of the examples, Y their labels, n and w names of its own.
PLACES = (
    "X[{0}]", "X[{0}, {0}]", "X[{0}:{0}:{0}]", "X[:, {0}]", "X[None, ..., {0}]", "X.shape[{0}]", "np.shape(X)[{0}]",
    "(1, 2)[{0}]", "X[{0}] = {0}", "del X[{0}]", "X.T[{0}].sum(axis={0})", "X @ {0}", "X * {0} + {0}", "{0} < X < {0}",
    "n = {0}\nn += {0}\nX[n]\nnp.sum(X, axis=n)\nnp.zeros(n)", "n: {0} = {0}", "{0}", "({0})", "[{0}, *{0}]",
    "for _ in range({0}): break", "for _ in range({0}, {0}, {0}): break", "for _ in range(0, {0}, -1): X[_]",
    "for _ in {0}: break", "for _ in [{0}, {0}]: n", "for _ in X[{0}]: n", "for _ in X[:{0}]: n", "[_ for _ in {0}]",
    "for _ in enumerate(X, {0}): n", "for _ in zip({0}, X): n", "for _ in {0} * X: n", "for _ in {0} + {0}: n",
    "for n in range(X.shape[{0}]):\n    Y[0, n] = X[{0}, n] * {0}", "n = {0}\nfor _ in X:\n    n = n + _ * {0}",
    "n = [{0}]\nfor _ in X.T:\n    n.append(_[{0}] + {0})", "n = {0}\nfor _ in X:\n    if _ > {0}: n = {0}",
    "while {0}: break", "while n < {0}: n += {0}", "n = {0}\nwhile n < X.shape[1]: n += {0}",
    "if {0}: X[0]\nelse: Y[0]",
    "n = {0}\nif n > {0}: X\nif n is None: X\nif not n: Y\nif n >= 1.5: w", "assert {0}, {0}", "raise {0}",
    "return {0}",
    "yield {0}", "with {0} as n: n", "with open({0}, {0}) as n: n.write({0})", "lambda n={0}: n + {0}",
    "n = X if {0} else Y",
    "match X:\n    case {0}: n", "match {0}:\n    case [n, {0}, *_]: n\n    case {{'a': n}} | {{'b': n}}: n",
    "match X:\n    case object(shape={0}, T=n): n", "def n(x={0}, *, y={0}): return n({0}, y={0})\nn({0}, y={0})",
    "@{0}\ndef n(): pass\nn()", "class n({0}, metaclass={0}):\n    a = {0}\n    __match_args__ = {0}\nn({0}).a[{0}]",
    "class n:\n    __match_args__ = ({0}, {0})\n    def __getattr__(self, n={0}): return {0}\nn()[{0}]",
    "f'{{X:{{{0}}}}}'",
    "f'{{{0}!r:>9}}'", "'%s' % {0}", "'{{}}'.format({0})", "{0}.format(X)", "{0}(X)", "{0}.a", "{0}.a({0})",
    "{0}.join(X)",
    "X.reshape({0}, {0})", "X.reshape(({0}, -1))", "np.zeros(({0}, {0}))", "X.T.reshape({0}).T[{0}]", "X.ravel()[{0}]",
    "getattr(np, {0})(X)", "getattr(X, {0}, {0})", "setattr(np, {0}, {0})", "X.__setattr__({0}, {0})",
    "__import__({0})",
    "vars()[{0}] = {0}", "globals()[{0}]", "np.__dict__[{0}]", "X.a.b.c = {0}", "print({0}, end={0})",
    "open({0}, mode={0})",
    "get_ipython().run_line_magic({0}, {0})", "get_ipython().run_cell_magic('writefile', {0}, {0})",
    "get_ipython().run_cell_magic('time', {0}, {0})", "get_ipython().system({0})",
    "import timeit\ntimeit.timeit({0}, {0})",
    "np.einsum({0}, X, Y)", "np.einsum('ij,ij->', X, {0})", "np.array([X, {0}], {0})", "np.load({0}, {0}, {0})",
    "np.full({0}, {0}, {0})", "np.set_printoptions(formatter={{'all': {0}}})", "X.astype({0})", "sorted(X, key={0})",
)  # fmt: skip


def _named(room):
    """All names in the tables of a package."""
    for module in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, (frozenset, tuple, dict)):
                yield from (each for each in value if isinstance(each, str))


NAMES = sorted({name.removesuffix("()") for room in (rules, analysis) for name in _named(room)
                if name.removesuffix("()").replace(".", "").isidentifier() and not name.startswith(".")})
CALLS = ("{name}({0})", "{name}({0}, {1})", "{name}(X, {0}, {1})", "{name}(X, Y, {0})", "X.{name}({0}, {1})",
         "{name}(*{0}, **{1})", "X.{name}[{0}]", "X.{name} = {0}", "{name}(X, axis={0}, dtype={1}, key={0}, mode={1})",
         "{name}(X)({0})", "for _ in {name}({0}, {1}): X", "X.{name}.{name}({0})", "np.{name}(X, {0}, {1})",
         "{name}(X, file={0}, stmt={1}, func={0}, formatter={1}, allow_pickle={0}, initial={1}, start={0})",
         "@{name}({0})\ndef n(x): return n(x)\nn({1})", "np.sum(X, **{{'{name}': {0}}})", "getattr({name}, {0})({1})")


def judged(*statements):
    """What the rules say of functions with one statement each, each of which stands in the cell as well."""
    functions = [Cell(f"f{index}", f"def f{index}(w, b, X, Y):\n" + indent(each, "    "))
                 for index, each in enumerate(statements)]
    cells = [Cell(f"c{index}", f"{each}\n") for index, each in enumerate(statements)]
    imports = "".join(f"import {module}\n" for module in ("functools", "itertools", "math", "os", "io", "sys", "json"))
    model = SemanticModel([GIVEN, Cell("0", imports), *cells, *functions], {})
    return [inspect(model, f"f{index}", arguments=ARGUMENTS) for index in range(len(statements))]


@pytest.mark.parametrize("constant", CONSTANTS.values(), ids=list(CONSTANTS))
def test_any_constant_may_stand_in_any_place(constant):
    for place in PLACES:
        assert len(judged(place.format(constant))) == 1, place


ANY = st.just(HUGE) | st.sampled_from(list(CONSTANTS.values()))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(CALLS), ANY, ANY), min_size=8, max_size=8))
def test_any_constant_may_be_handed_to_whatever_the_rules_know(calls):
    assert len(judged(*(form.format(one, other, name=name) for name, form, one, other in calls))) == len(calls)
