"""What a call is given by `*` and `**`, and by types that are made: followed to what is written out, and no further."""

import ast

import pytest

from autograder.rules import SemanticModel, inspect
from autograder.submission import Cell

GIVEN = Cell("given", "import numpy as np\n", given=True)
HAND = "class Hand:\n    def __call__(self, v): return 'x'\n"
PASSING = "def order(x, **kw):\n    return sorted(x, **kw)\n"
MAKING = "def make(*args, **kw):\n    return np.array(*args, **kw)\n"


def rules(source):
    ast.parse(source)
    return {violation.rule for violation in inspect(SemanticModel([GIVEN, Cell("cell", source)]), "f")}


def body(*lines):
    return "\n    ".join(["def f(x, y=None, m=3):", *lines])


KEYS = {
    "written out": body("return sorted(x, **{'key': len})"),
    "a method": body("x.tolist().sort(**dict(key=len))"),
    "a method by another name": body("order = x.tolist().sort", "order(key=len)"),
    "a method in a partial": "from functools import partial\n" + body("partial(x.tolist().sort, key=len)()"),
    "unbound": body("list.sort(x.tolist(), **{'key': len})"),
    "a parameter": body("return sorted(x, **y)"),
    "a computed key": body("return sorted(x, **{'k' + 'ey': len})"),
    "put in": body("o = {}", "o['key'] = len", "return sorted(x, **o)"),
    "updated": body("o = {}", "o.update({'key': len})", "return sorted(x, **o)"),
    "updated by name": body("o = {}", "o.update(key=len)", "return sorted(x, **o)"),
    "put in under another name": body("o = {}", "p = o", "p['key'] = len", "return sorted(x, **o)"),
    "filled by a function": "def fill(o): o['key'] = len\n" + body("o = {}", "fill(o)", "return sorted(x, **o)"),
    "zipped": body("o = dict(zip(['key'], [len]))", "return sorted(x, **o)"),
    "pairs": body("return sorted(x, **dict([('key', len)]))"),
    "joined": body("return sorted(x, **({} | {'key': len}))"),
    "nested": body("return sorted(x, **{**{'key': len}})"),
    "passed on": PASSING + body("return order(x, key=len)"),
    "passed on by a partial": "from functools import partial\n" + PASSING + "h = partial(order, key=len)\n" + body(
        "return h(x)"),
    "returned": "def options(): return {'key': len}\n" + body("return sorted(x, **options())"),
    "of an object": "class A:\n    def __init__(self): self.o = {'key': len}\n    def go(self, x):\n"
                    "        return sorted(x, **self.o)\n" + body("return A().go(x)"),
    "put into an object's": "class A:\n    o = {}\nA.o['key'] = len\n" + body("return sorted(x, **A.o)"),
}
TYPES = (
    "np.result_type('O')", "np.promote_types('O', 'f8')", "np.dtype([('a', 'O')])['a']", "np.dtype('f8,O')['f1']",
    "np.dtype([('a', 'f8'), ('b', object)]).fields['b'][0]", "np.dtype({'names': ['a'], 'formats': ['O']})['a']",
    "np.array(10 ** 30).dtype", "np.array(1 << 70).dtype", "np.asarray([None]).dtype", "np.array(len).dtype",
    "np.min_scalar_type(10 ** 30)", "np.empty(0, object).dtype", "np.sctypeDict['O']", "'|O8'", "b'O'",
)
OBJECTS = {
    **{f"{type_} in a function": body(f"return x.astype({type_})") for type_ in TYPES},
    **{f"{type_} in a cell": f"KIND = {type_}\n" + body("return x.astype(KIND)") for type_ in TYPES},
    "by two stars": body("return x.astype(**{'dtype': object})"),
    "of a method": body("return x.sum(**{'dtype': object})"),
    "by one star": body("kinds = (x, object)", "return np.array(*kinds)"),
    "one that is appended": body("kinds = [x]", "kinds.append(object)", "return np.array(*kinds)"),
    "a part": "KINDS = (1, object)\n" + body("return x.astype(*KINDS[1:])"),
    "put in": body("o = {'copy': True}", "o['dtype'] = object", "return np.array(x, **o)"),
    "zipped": body("o = dict(zip(['dtype'], [object]))", "return np.array(x, **o)"),
    "read": "import json\n" + body("return np.array(x, **json.loads('{\"dtype\": \"O\"}'))"),
    "passed on by name": MAKING + body("return make(x, dtype=object)"),
    "passed on by place": MAKING + body("return make(x, object)"),
}
FORMATTERS = {
    "written out": HAND + body("return np.array2string(x, **{'formatter': {'float': Hand()}})"),
    "put in": HAND + body("o = {}", "o['formatter'] = {'float': Hand()}", "return np.array2string(x, **o)"),
    "in a cell": HAND + "np.set_printoptions(**{'formatter': {'float': Hand()}})\n" + body("return str(x)"),
    "by place": HAND + body("return np.array2string(x, None, None, None, '', '', np._NoValue, {'float': Hand()})"),
    "under another name": "from numpy import array2string as show\n" + HAND + body(
        "return show(x, formatter={'float': Hand()})"),
}
OTHERS = "class C:\n    frompyfunc = 1\n"
NAMESAKES = {
    "a default for NumPy": OTHERS + "def g(x, lib=C()):\n    return lib.frompyfunc(abs, 1, 1)(x)\n" + body(
        "return g(x, np)"),
    "NumPy for self": OTHERS + "    def go(self, x): return self.frompyfunc(abs, 1, 1)(x)\n" + body(
        "return C.go(np, x)"),
    "put into an object": "class C: pass\nc = C()\nvars(c)['frompyfunc'] = np.frompyfunc\n" + body(
        "return c.frompyfunc(abs, 1, 1)(x)"),
    "any name": "from functools import partial\nclass C:\n    __getattr__ = partial(getattr, np)\nc = C()\n" + body(
        "return c.frompyfunc(abs, 1, 1)(x)"),
    "NumPy in an object": "class C: pass\nc = C()\nc.lib = np\n" + body("return c.lib.frompyfunc(abs, 1, 1)(x)"),
    "unknown": body("return y.frompyfunc(abs, 1, 1)(x)"),
    "gone through": body("b = np.broadcast(x, y)", "return list(b), b.shape"),
    "its iterators": body("return np.broadcast(x, y).iters"),
}
CAUGHT = {
    **{f"key, {what}": ("element-wise-builtin", code) for what, code in KEYS.items()},
    **{f"object, {what}": ("numpy-loop", code) for what, code in OBJECTS.items()},
    **{f"formatter, {what}": ("numpy-loop", code) for what, code in FORMATTERS.items()},
    **{f"namesake, {what}": ("numpy-loop", code) for what, code in NAMESAKES.items()},
}
WRAPPER = ("import functools\ndef timed(g):\n    @functools.wraps(g)\n    def wrapper(*args, **kwargs):\n"
           "        return g(*args, **kwargs)\n    return wrapper\n")
MODEL = """class Model:
    def __init__(self, vectorize=True):
        self.vectorize = vectorize
        self.broadcast = 2
    def go(self, x): return x if self.vectorize and x.size else self.broadcast
    def apply_along_axis(self, x): return x
    def frompyfunc(self, x): return x
    def accumulate(self, x): return x
model = Model()
"""
LEFT_ALONE = [
    body("return np.array(x, float), np.asarray(x, int), np.where(x > 0, x, y), np.zeros(3, x.dtype)"),
    body("return np.zeros(*x.shape), np.concatenate(*x), print(*x), np.broadcast_to(x, y.shape)"),
    "class A(object):\n    pass\n" + body("return np.zeros(*m), isinstance(x, object), x.dtype == object"),
    body("options = {'dtype': float, 'order': 'C'}", "return np.zeros(3, **options)"),
    body("options = dict(dtype=float)", "options['order'] = 'C'", "return np.zeros(3, **options)"),
    body("keep = {'axis': 1, 'keepdims': True}", "return np.sum(x, **keep), x.sum(**keep)"),
    MAKING + body("return make(x), make(x, dtype=float), make(x, float)"),
    WRAPPER + "@timed\ndef g(x, dtype=None):\n    return np.asarray(x, dtype)\n" + body("return g(x, dtype=float)"),
    body("return x.astype(np.result_type(x, float)), np.dtype([('a', 'f8')])['a'], np.promote_types('f4', x.dtype)"),
    body("return np.array(10 ** 9), np.array([1 << 20, 2 ** 31]), np.array([1e30, -5])"),
    body("names = ['b', 'a']", "names.sort(**{'reverse': True})", "return sorted(names, **dict(reverse=True))"),
    body("options = {}", "options['reverse'] = True", "return sorted(['a'], **options)"),
    PASSING + body("return order(['a'], reverse=True)"),
    "class A:\n    def __init__(self): self.o = {'reverse': True}\n    def go(self, x): return sorted(x, **self.o)\n"
    + body("return A().go(y)"),
    "class Line:\n    def sort(self, key=None): return 1\n" + body("return Line().sort(key=len), Line().sort(**y)"),
    "saved = np.get_printoptions()\nnp.set_printoptions(**saved)\n" + body("return x"),
    "def show(a, **kw):\n    with np.printoptions(**kw): print(a)\n" + body("show(x, precision=3)", "return x"),
    "from contextlib import contextmanager\n@contextmanager\ndef neat(**kw):\n    with np.printoptions(**kw): yield\n"
    + body("return np.sort(x, **{'axis': 0}), np.sort(x)"),
    "o = dict(precision=3, formatter={'float': '{:.2f}'.format})\nnp.set_printoptions(**o)\n" + body("return x"),
    MODEL + body("return model.go(x), model.apply_along_axis(x), model.frompyfunc(x), model.accumulate(x)"),
    "class C:\n    vectorize = True\ndef g(x, cfg):\n    return x * cfg.vectorize\n" + body("return g(x, C())"),
    "from types import SimpleNamespace\ncfg = SimpleNamespace(broadcast=1)\n" + body("return x * cfg.broadcast"),
    "from collections import namedtuple\nC = namedtuple('C', 'broadcast')\ncfg = C(1)\n" + body("return cfg.broadcast"),
    "import enum\nclass Mode(enum.Enum):\n    vectorize = 1\n" + body("return x if Mode.vectorize else x"),
    "import argparse\nargs = argparse.ArgumentParser().parse_args([])\n" + body("return args.vectorize and x"),
    body("return x if y.vectorize else f'{y.broadcast}', not y.vectorize, y.vectorize == 1"),
    body("b = np.broadcast(x, y)", "assert b.nd == 2", "return np.zeros(b.shape), np.broadcast(x, y).size"),
]


@pytest.mark.parametrize(("rule", "code"), CAUGHT.values(), ids=CAUGHT)
def test_caught(rule, code):
    assert rule in rules(code)


@pytest.mark.parametrize("code", LEFT_ALONE)
def test_left_alone(code):
    assert rules(code) == set()


BASES = (
    "collections.abc.Sequence", "collections.abc.MutableMapping", "collections.abc.Set", "collections.abc.Iterator",
    "collections.OrderedDict", "collections.UserList", "collections.UserDict", "collections.deque",
    "collections.defaultdict", "collections.ChainMap", "abc.ABC", "enum.Enum", "typing.NamedTuple", "typing.TypedDict",
    "threading.local", "unittest.TestCase", "logging.Handler", "json.JSONEncoder", "torch.nn.Module", "numpy.ndarray",
    "dict", "list", "Exception", "object",
)


@pytest.mark.parametrize("base", BASES)
def test_what_a_class_keeps_to_itself_is_its_own(base):
    """Whatever library class it is made from."""
    code = f"""import {base.rpartition('.')[0] or 'math'}
class History({base}):
    _limit = 3
    def __init__(self):
        self._items, self._count, self._hash, self.index = [], 0, 1, 0
    def _checked(self, x):
        self._count += 1
        self.index += 1
        return self._limit, self._items, self._hash, self.index
    def record(self, x):
        return self._checked(x)
history = History()
def f(x):
    history._extra = 1
    return history.record(x), History()._checked(x), history._extra, History._limit
"""
    assert rules(code) == set()


@pytest.mark.parametrize("code", [
    "from collections import UserList\nclass L(UserList): pass\n" + body("return L(x).count(m)"),
    "from collections.abc import Sequence\nclass S(Sequence):\n    def go(self): return self.index(1)\n" + body(
        "return S().go()"),
])
def test_what_it_has_from_a_container_is_a_loop(code):
    assert rules(code) == {"iterating-module"}
