"""The rules: for each a table of code left alone beside one of code caught; then reach, budgets, messages, any text."""

import ast
import itertools
import json
import subprocess
import sys
from pathlib import Path

import pytest
from suites import suite

from autograder.rules import RULES, SemanticModel, inspect
from autograder.rules.lint import lint
from autograder.submission import Cell

ARGUMENTS = suite().ARGUMENTS
CORPUS = Path(__file__).parent / "corpus"
GIVEN = Cell("given", "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n", given=True)
ITERATIONS = ("iterations",)


def violations(*sources, function="f", **settings):
    cells = [GIVEN, *(Cell(f"cell-{index}", source) for index, source in enumerate(sources))]
    return inspect(SemanticModel(cells), function, **settings)


def rules(*sources, **settings):
    return {violation.rule for violation in violations(*sources, **settings)}


def body(*lines):
    return "\n    ".join(["def f(x, y=None, m=3):", *lines])


EACH = "def g(d):\n    for k in d: pass\n"
DEQUE = "from collections import deque\n"
STATE = """class S:
    def __init__(self, d):
        self.d, self.n = d, 0
        self.after = [self.note]
    def note(self, n): return n
    def go(self):
        for k in self.d: self.d[k] = self.d[k] + 1
        self.d = {k: v for k, v in self.d.items()}
        for call in self.after: call(self.n)
"""
LEFT_ALONE = {
    "for-loop": [
        body("d = {'w': x, 'b': y}", "for k in d: d[k] = d[k] - m", "for k, v in list(d.items()): d[k] = v"),
        body("p = [x, y]", "for i, v in enumerate(p): p[i] = v - m", "for i in range(len(p)): p[i] -= m"),
        body("d = {}", "for n in ('w', 'b'): d['d' + n] = x", "d.update(c=y)", "for k in sorted(d): print(k)"),
        EACH + body("g((x, y))", "g([x])", "g(d={'w': x})"),
        EACH + body("d = {'w': x}", "d['b'] = y", "g(d)", "print(f'{d}')", "return d"),
        "def g(d, s=('w',)):\n    for k in d: d[k] = d[k] + 1\n    for k in s: pass\n"
        + body("d = {'w': x}", "g(d)", "g(d=d, s=('w', 'b'))", "return d"),
        "def g(*a, **k):\n    for v in a: assert v\n    for n, v in k.items(): assert n\n"
        + body("g(x, y)", "g(x, w=y)"),
        "def g(x):\n    return {'w': x}, x\n" + body("d, c = g(x)", "for k in d: pass"),
        "NAMES = ['w', 'b']\n" + EACH + body("g(NAMES)"),
        "from functools import wraps\ndef two(g):\n    @wraps(g)\n    def h(*a):\n        for v in a: assert v\n"
        "        return g(*a)\n    return h\n@two\n" + body("return x"),
        "class S:\n    def go(self, d):\n        for k in d: pass\n        return {k: 0 for k in d}\n"
        + body("s, d = S(), {'w': x}", "d = s.go(d)", "for k in d: pass"),
        STATE + body("s = S({'w': x})", "s.go()", "return s.d, s.d['w']"),
        "def g(x): return {'w': x}, x\n" + body("r = g(x)", "a, b = r", "for k in g(x)[0]: pass", "for k in a: pass"),
        body("h = {'costs': []}", "h['costs'].append(m)", "for k in h: pass", "d = h.copy()", "for k in d: d[k] = m"),
        body("for a in (x, y):", "    for k in range(9): x = k"),
        body("for name in ('w', 'b'):", "    x[name] = 0"),
        body("for k in range(3):", "    x = x + k"),
        body("for a, c in zip([x, y], (1, 2)):", "    x = a * c"),
        body("for k in x.shape:", "    assert k"),
        body("return x", "for i in x:", "    pass"),
        body("'for i in x: pass'"),
        "def g(x):\n    for i in x:\n        pass\n" + body("return x"),
        "for i in range(99):\n    last = i\n" + body("return last"),
    ],
    "while-loop": [
        body("while False:", "    x = 1"),
        body("if 0:", "    while x:", "        pass"),
        "while False:\n    pass",
    ],
    "comprehension": [
        body("c = [1]", "c.append(m)", "return [v for v in c[-5:]], [v for v in c[m:3]]"),
        "step = lambda d, r: {k: v - r for k, v in d.items()}\n" + body("d = {'w': x}", "d = step(d, m)", "return d"),
        "K = 3\ndef last(c, n=K):\n    return [v for v in c[-n:]]\n" + body("c = []", "c.append(m)", "return last(c)"),
        "def last(c):\n    return [v for v in c[-3:]]\n" + body("c = []", "c.append(m)", "return last(c), c"),
        body("return [v + 1 for v in (x, y)]"),
        body("return {k: 0 for k in 'wb'}"),
        "names = [n for n in range(99)]\n" + body("return names"),
    ],
    "recursion": [
        body("f.calls = 1"),
        body("return getattr(f, 'calls', 0)"),
        "class A:\n    def dot(self, other):\n        return self.x.dot(other)\n" + body("return A().dot(x)"),
        "g = sigmoid\ndef sigmoid(z):\n    return g(z)\n" + body("return sigmoid(x)"),
        "def f(x):\n    return 1\ng = f\ndef f(x):\n    return g(x)",
        "def g(h, x):\n    return h(x)\ndef k(x):\n    return g(np.exp, x)\n" + body("return g(k, x)"),
    ],
    "element-wise-builtin": [
        DEQUE + body("q = deque(maxlen=5)", "q.append(m)", "return sum(q) / len(q)"),
        body("c = [1]", "c.append(m)", "return sum(c[-5:])"),
        "def g(v):\n    return sum(v)\n" + body("return g([x, y])"),
        body("return max(*(x, m)), max(*x.shape)"),
        body("return max(1e-9, m), min(x, y), abs(x), round(m), len(x), float(m)"),
        body("return np.sum(x), x.sum(), x.max(), np.max(x)"),
        body("return sum((1, m)), max(x.shape), sum([m, m]), any((m, m))"),
        body("return list(map(float, (x, y)))"),
        body("return list(x), tuple(x), set(x), dict(x)"),
        body("return sorted(x), isinstance(x, list), print(x)"),
        "def map(a, b):\n    return b\n" + body("return map(x, y)"),
        "def f(map, sum):\n    return map(sum)",
        "from numpy import sum\n" + body("return sum(x)"),
        "from numpy import *\n" + body("return sum(x), max(x), any(x)"),
        body("sum = np.sum", "return sum(x)"),
    ],
    "numpy-loop": [
        body("return np.piecewise(x, [x > 0], [1, 0]), np.select([x > 0], [x]), np.where(x > 0, 1, 0)"),
        body("return np.einsum('ij->', x), np.add.reduce(x), x.astype(float), np.array(x, dtype=int)"),
        "class T:\n    def vectorize(self, x):\n        return x\n" + body("return T().vectorize(x)"),
    ],
    "iterating-module": [
        "from timeit import default_timer as timer\n" + body("t = timer()", "return x"),
        "import math, copy, time, operator\n"
        + body("return math.exp(m), copy.deepcopy(x), time.time(), operator.add(x, y)"),
        "from functools import reduce\n" + body("return reduce(np.dot, (x, y, x))"),
        "import math\n" + body("return math.fsum((m, m)), math.prod(x.shape), math.hypot(1, 2)"),
        "from functools import partial, wraps, lru_cache\n" + body("return partial(np.dot, x)"),
        "import itertools\nn = sum(itertools.repeat(1, 99))\n" + body("return x"),
    ],
    "hidden-code": [
        "from collections import namedtuple\nPair = namedtuple('Pair', 'w b')\n" + body("return Pair(x, y)._asdict()"),
        "ip = get_ipython()\nip.run_line_magic('matplotlib', 'inline')\n" + body("return x"),
        "class G:\n    def __init__(self, dw): self.dw = dw\n" + body("g = G(x)", "return vars(g)"),
        "import inspect\n" + body("return inspect.signature(np.dot)"),
        body("return getattr(x, 'T'), getattr(np, 'dot'), hasattr(x, 'T'), type(x).__name__, x.__class__"),
        "import sys, os\n" + body("return sys.argv, sys.stderr, os.getcwd()"),
        "class A:\n    def g(self):\n        return self.__dict__\n" + body("return A().g()"),
        "import my_own_module\n" + body("return x"),
        "import scipy.special, sklearn.metrics\n" + body("return scipy.special.expit(x)"),
        "def g():\n    return eval('1 + 1')\n" + body("return x"),
    ],
    "patched": [
        "import matplotlib.pyplot as plt\nplt.rcParams['image.cmap'] = 'gray'\nplt.show = None\n" + body("return x"),
        "import sys, os\nsys.stdout = None\nos.environ['A'] = 'b'\n" + body("x.flags.writeable = False", "x.T[0] = 1"),
        "class A:\n    pass\na = A()\na.dot = 1\nA.sum = 2\nsetattr(a, 'n', 3)\n" + body("return a"),
        "np.random.seed(1)\nnp.set_printoptions(precision=3)\n" + body("return x"),
        "np.random.seed = 1\nnp.bool = bool\n" + body("return x"),
    ],
}
CAUGHT = {
    "for-loop": [
        STATE + body("s = S(x)", "s.go()"),
        STATE + body("s = S({})", "s.d = x", "s.go()"),
        STATE + body("s = S({})", "s.d |= x", "s.go()"),
        STATE + body("s = S({})", "s.d.update(x)", "s.go()"),
        STATE + body("s = S({})", "d = s.d", "d.update(x)", "s.go()"),
        STATE + body("d = {}", "s = S(d)", "d.update(x)", "s.go()"),
        STATE + body("s = S({})", "s.d[m] = x", "s.go()"),
        STATE + body("s = S({})", "setattr(s, 'd', x)", "s.go()"),
        STATE + body("s = S({})", "getattr(s, 'd').update(x)", "s.go()"),
        STATE + body("s = S({})", "s.__dict__[m] = x", "s.go()"),
        STATE + body("s = S({})", "match s:", "    case S(d=d): d.update(x)", "s.go()"),
        STATE + body("S({}).go()", "from types import SimpleNamespace", "S.go(SimpleNamespace(d=x))"),
        STATE + "class T(S):\n    d = range(99)\n" + body("T({}).go()"),
        STATE + "S.d = range(99)\n" + body("S({}).go()"),
        STATE + "def give(s): return s.d\n" + body("s = S({})", "give(s).update(x)", "s.go()"),
        STATE + body("s = S({})", "s.after.extend(x)", "s.go()"),
        "class S:\n    def go(self, d):\n        for k in d: pass\n    def fill(self, d): d.extend(Q)\n"
        + body("s, a = S(), [0]", "s.fill(a)", "s.go(a)"),
        "class S:\n    def go(self, d):\n        self.d = d\n        for k in d: pass\n"
        + body("s, a = S(), [0]", "s.go(a)", "s.d.extend(x)", "s.go(a)"),
        "class S:\n    def append(self, d): return d\n    def go(self, d):\n        for k in d: pass\n"
        + body("s, t, a = S(), S() if m else [], [0]", "t.append(a)", "t[0].extend(x)", "s.go(a)"),
        "def g(x): return [0], x\n" + body("r = g(x)", "a, b = r", "for v in b: pass"),
        "def g(x): return [0], x\n" + body("for v in g(x)[-1]: pass"),
        body("h = [0]", "h[0] = h", "h[0].extend(x)", "for v in h: pass"),
        body("a = [0]", "b = a.copy()", "b.extend(x)", "for v in b: pass"),
        "K = 5\nK *= 99\n" + body("c = []", "c.extend(x)", "for v in c[-K:]: pass"),
        "K = 5\ndef h():\n    global K\n    K = 99\n" + body("h()", "c = []", "c.extend(x)", "for v in c[-K:]: pass"),
        "def g(c, k=5):\n    for v in c[-k:]: pass\n" + body("c = []", "c.extend(x)", "g(c, m * 5)"),
        body("d = {'a': 0}", "for k in d: d[k] = 1", "d.update(x)", "for k in d: pass"),
        body("d = {'a': 0}", "d.update(**x)", "for k in d: pass"),
        body("d = {'a': 0}", "d[m] = x", "for k in d: pass"),
        body("d = {'a': 0}", "for k in list(d): d[k + 'a'] = x", "for k in d: pass"),
        body("d = {'a': 0}", "for k, v in list(d.items()): d[v] = x", "for k in d: pass"),
        body("d = dict.fromkeys(range(99))", "for k in d: pass"),
        body("d = dict(**{str(i): 0 for i in range(99)})", "for k in d: pass"),
        body("p = [slice(0)]", "for s in p: p[s] = x", "for v in p: pass"),
        body("p = [0]", "p[0] = p", "p[0][:] = x", "for v in p: pass"),
        body("a = [0]", "a = a + [x]", "for v in a: pass"),
        body("a = [0]", "b = a + [1]", "a = [v for v in b]", "for v in a: pass"),
        body("c = [0]", "for v in c[-m:]: pass", "for v in x[-5:]: pass"),
        body("c = [0]", "c += x", "for v in c[-5:]: pass"),
        body("c = [0]", "c.extend(x)", "for v in c[5:]: pass"),
        body("c = [0]", "c.extend(x)", "for v in c[:-5]: pass"),
        body("c = [0]", "c.extend(x)", "for v in c[:-5:-1]: pass"),
        "class C:\n    def __getitem__(self, i): return Q\n" + body("for v in C()[-5:]: pass"),
        EACH + body("g([1])", "g(x)"),
        EACH + body("g(*x)"),
        EACH + body("g(**x)"),
        EACH + body("g([1])", "h = g", "h(x)"),
        EACH + body("g([1])", "return getattr(y, 'g')(x)"),
        EACH.replace("d)", "d=(1,))", 1) + body("g.__defaults__ = (x,)", "g()"),
        EACH + body("a = [0]", "b = a", "b.extend(x)", "g(a)"),
        EACH + "def fill(a): a.extend(Q)\n" + body("a = [0]", "fill(a)", "g(a)"),
        EACH + "def fill(a): b = a; b.extend(Q)\n" + body("a = [0]", "fill(a=a)", "g(a)"),
        EACH + body("a = [0]", "y.append(a)", "y[0].extend(x)", "g(a)"),
        EACH + body("a = [0]", "def fill(i): a[i:i] = x", "fill(0)", "g(a)"),
        EACH + "A = [0]\nA.extend(range(99))\n" + body("g(A)"),
        EACH + "A = [0]\ndef h(): A.extend(range(99))\n" + body("h()", "g(A)"),
        EACH + "A = [0]\nB = A\nB.extend(range(99))\n" + body("g(A)"),
        "def s(g): return lambda d: g(Q)\n@s\n" + EACH + body("g([1])"),
        "def wraps(g): return lambda h: lambda *a: h(*Q)\ndef s(g):\n    @wraps(g)\n    def h(*a):\n"
        "        for v in a: pass\n    return h\n@s\n" + body("return x"),
        "def g(*a):\n    for v in a: pass\n" + body("g(*x)"),
        "def g(**k):\n    for v in k: pass\n" + body("g(**x)", "g(w=x)"),
        "def g(**k):\n    for v in k: pass\n" + body("g(**{str(i): i for i in range(99)})"),
        "class S:\n    def go(self, d, n=0):\n        for k in d: pass\n" + body("S.go([1], x)"),
        "class S:\n    def go(self, d):\n        for k in d: pass\n" + body("S.go([1], x)", "S().go([1])"),
        "import json\nclass S(json.JSONEncoder):\n    def default(self, d):\n        for k in d: pass\n"
        + body("S().default([1])", "return json.dumps(x, cls=S)"),
        "def g(x):\n    a = [0]\n    b = a\n    b.extend(x)\n    return a\n" + body("for v in g(x): pass"),
        "def g(x):\n    yield x\n    return [1]\n" + body("for v in g(x): pass"),
        "def g(x): return [1]\ndef f(x, h=g):\n    for v in h(x): pass",
        "class A:\n    def p(self): return [1]\n    def r(self):\n        for v in self.p(): pass\n"
        "class B(A):\n    def p(self): return Q\n" + body("B().r()"),
        body("for a in range(16):", "    for b in range(16): x = a + b"),
        body("for i in range(m):", "    x += i"),
        body("for i in range(17):", "    x += i"),
        body("for k, v in y.items():", "    x += v"),
        body("rows = [0]", "rows.extend(x)", "for r in rows:", "    x += r"),
        body("for i in [*x]:", "    pass"),
        body("yield from x"),
        body("try:", "    pass", "except* ValueError:", "    for i in x:", "        pass"),
        body("match x:", "    case [a, *b]:", "        for i in b:", "            pass"),
        "async def f(x):\n    async for i in x:\n        pass",
        body("if m: return x", "for i in x: pass"),
        body("def g():", "    for i in x: pass", "return [g][0]()"),
        "class A:\n    def __getattr__(self, name):\n        for i in name: pass\na = A()\n" + body("return a.b"),
    ],
    "while-loop": [
        body("while m:", "    m -= 1"),
        body("while True:", "    break"),
        "def g():\n    while 1:\n        return 2\n" + body("return g()"),
    ],
    "comprehension": [
        body("return [a + b for a in range(16) for b in range(16)]"),
        "class T:\n    v: [n for n in X]\n" + body("class U:", "    v: [n for n in x]", "return U"),
        body("return [v for v in x]"),
        body("return {v for v in x}, {v: 1 for v in x}"),
        body("return np.array([v for w in (x, y) for v in w])"),
        "f = lambda x: [v for v in x]",
        "values = (v for v in np.arange(9))\n" + body("return list(values)"),
    ],
    "recursion": [
        body("return f(x[1:])"),
        "def g(x):\n    return f(x)\n" + body("return g(x)"),
        "f = lambda x: f(x)",
        body("return (lambda g: g(g))(lambda g: x)"),
        body("return np.vectorize(f)(x) if 0 else list(map(f, x))"),
        "class F:\n    def __call__(self, x): return self.g(x)\n    def g(self, x): return self(x)\nf = F()",
    ],
    "element-wise-builtin": [
        DEQUE + body("q = deque([], m)", "q.extend(x)", "return sum(q)"),
        DEQUE + body("q = deque(maxlen=5)", "q.__init__(x, m)", "return sum(q)"),
        DEQUE + body("q = deque(maxlen=5)", "q += x", "return sum(q)"),
        body("return sum(x[-5:])"),
        "def g(v):\n    return sum(v)\n" + body("return g([1]), g(x)"),
        "def g(v):\n    w = v\n    w.extend(Q)\n    return sum(v)\n" + body("return g([1])"),
        body("a = [0]", "b = max(a, a)", "b.extend(x)", "return sum(a)"),
        "def g():\n    a = [0]\n    return a, lambda: sum(a)\n" + body("a, t = g()", "a.extend(x)", "return t()"),
        body("return sum(*(x[0],))"),
        body("return list(map(*(np.exp, x)))"),
        body("return max(*(x,))"),
        "import builtins, operator\n" + body("return operator.call(builtins.sum, x)"),
        body("return sum(x)"),
        body("return max(x), min(x, key=len)"),
        body("return list(map(float, x))"),
        body("return max(*x)"),
        body("a = [0]", "b = a", "b.extend(x)", "return sum(a)"),
        body("total = sum", "return total(x)"),
        body("return np.apply_over_axes(sum, x, 0)"),
        "import builtins as np2\n" + body("return np2.zip(x, y)"),
        "from missing import *\n" + body("return any(x), all(x)"),
        "def sum(x):\n    return 0\ndel sum\n" + body("return sum(x)"),
        "try:\n    from numpy import sum_ as sum\nexcept ImportError:\n    pass\n" + body("return sum(x)"),
        body("return x.__iter__().__next__()"),
        body("return getattr(__import__('builtins'), 'sum')(x), next(iter(x))"),
    ],
    "numpy-loop": [
        body("return np.array(x, object)"),
        body("return np.zeros(m, 'O')"),
        "KIND = 'O'\n" + body("return x.astype(KIND)"),
        body("return np.full(m, None)"),
        "from fractions import Fraction\n" + body("return x.astype(Fraction)"),
        body("return list(np.broadcast(x, y))"),
        body("return np.vectorize(abs)(x)"),
        body("return np.lib.vectorize(abs)(x), (np if m else np).frompyfunc(abs, 1, 1)(x)"),
        "f = np.vectorize(abs)",
        "g = [np.vectorize]\n" + body("return g[0](abs)(x)"),
        body("import numpy as q", "return q.nditer(x)"),
        body("return x.astype(object), np.array(x, dtype='O')"),
        "def g(lib, x):\n    return lib.ndenumerate(x)\n" + body("return g(np, x)"),
        "import numba\n@numba.vectorize\n" + body("return x"),
    ],
    "iterating-module": [
        "import math\n" + body("return math.fsum(*(x,))"),
        "import math\n" + body("return math.fsum.__call__(x)"),
        "import functools\n" + body("return functools.reduce(max, x)"),
        "import statistics as s\n" + body("return s.mean(x)"),
        "from math import *\n" + body("return fsum(x)"),
        "from itertools import *\n" + body("return list(chain(x, y))"),
        "import math\n" + body("return math.hypot(*x)"),
        "from concurrent import futures\n" + body("with futures.ThreadPoolExecutor() as p: return list(p.map(abs, x))"),
        body("return np.lib.format.itertools.chain(x)"),
        "import pandas as pd\n" + body("return pd.Series(x).apply(abs)"),
        "import threading\n" + body("threading.Thread(target=abs).start()"),
    ],
    "hidden-code": [
        "import operator, math\n" + body("return operator.attrgetter('fsum')(math)(x)"),
        "import random\n" + body("return random._accumulate(x)"),
        "import pydoc\n" + body("return pydoc.locate('math.fsum')(x)"),
        "ip = get_ipython()\nip.run_cell_magic('time', '', 'import ' + 'math')\n" + body("return x"),
        body("return vars(np)['su' + 'm'](x)"),
        body("exec('x = 1')"),
        body("return getattr(np, m)(x)"),
        body("return np.sum.__self__, x.__class__.__mro__"),
        "import my_own_module\n" + body("return my_own_module.g(x)"),
        "from my_own_module import g\n" + body("return g(x)"),
        body("import ctypes", "return ctypes.c_int(1)"),
        body("return sys.modules") + "\nimport sys",
        "import sys\nsys.settrace(None)\n" + body("return x"),
        body("return x") + "\nexec(chr(102))",
        body("return x") + "\nget_ipython().run_cell_magic('time', '', chr(102) + '=1')",
        body("return f.__globals__, f.__code__"),
    ],
    "patched": [
        "np.dot = len\n" + body("return x"),
        "def g():\n    np.linalg.norm = len\ng()\n" + body("return x"),
        "import numpy\nsetattr(numpy, 'd' + 'ot', 1)\n" + body("return x"),
        "import sys\nsys.modules['numpy'] = 1\n" + body("return x"),
        "del np.dot\n" + body("return x"),
        "for np.dot in (1,):\n    pass\n" + body("return x"),
        "import builtins\nbuiltins.sum = len\n" + body("return x"),
        "globals()['f'] = 1\n" + body("return x"),
        "object.__setattr__(np, 'dot', 1)\n" + body("return x"),
        body("x.__class__ = int"),
        body("f.__code__ = y"),
    ],
}


def table(rows):
    return [pytest.param(rule, code, id=f"{rule}-{index}") for rule in rows for index, code in enumerate(rows[rule])]


def test_every_rule_has_both_tables():
    assert list(LEFT_ALONE) == list(CAUGHT) == [rule.name for rule in RULES]


@pytest.mark.parametrize(("rule", "code"), table(LEFT_ALONE))
def test_left_alone(rule, code):
    ast.parse(code)
    assert rules(code) == set()


@pytest.mark.parametrize(("rule", "code"), table(CAUGHT))
def test_caught(rule, code):
    ast.parse(code)
    assert rule in rules(code)


@pytest.mark.parametrize(("rule", "code"), table(CAUGHT))
def test_an_allowed_rule_is_not_applied(rule, code):
    assert rule not in rules(code, allow=frozenset({rule}))


# Reach


def test_cells_in_any_order_and_the_last_binding_counts():
    loop, none = "def g(x):\n    for i in x: pass", "def g(x):\n    return x"
    stub = body("return g(x)")
    assert rules(stub, none, loop) == rules(loop, stub) == {"for-loop"}
    assert rules(stub, loop, none) == rules(loop, none, stub) == set()


@pytest.mark.parametrize(
    "before", ["raise ValueError", "1 / 0", "import no_such_module", "undefined", "return 5", "while True: pass"]
)
def test_a_definition_that_may_not_have_run_does_not_hide_the_one_before(before):
    assert rules(body("for i in x: pass"), before + "\n" + body("return x")) == {"for-loop"}


def after(line, ran):
    """The rules on a loop that is redefined without one, below `line`, of which so many statements ran."""
    cells = [GIVEN, Cell("old", body("for i in x: pass")), Cell("new", line + "\n" + body("return x"))]
    return {violation.rule for violation in inspect(SemanticModel(cells, {} if ran is None else {2: ran}), "f")}


@pytest.mark.parametrize("line", [
    "print(f(x))", "NAMES = [1, 2]", "x = np.array([1.0])", "assert f([]) is None", "@wraps\n", "class A(Base): pass",
    "from lr_utils import *", "if DEBUG:\n    pass", "t = get_ipython().run_line_magic('timeit', '-o f(x)')",
])
def test_a_definition_that_ran_hides_the_one_before(line):
    assert after(line, None) == set()


def test_what_stands_below_the_statement_that_failed_does_not_count():
    assert after("1 / 0", 0) == {"for-loop"}
    assert after("import no_such_module", 0) == {"for-loop"}
    cells = [GIVEN, Cell("f", body("return x")), Cell("new", "1 / 0\n" + body("for i in x: pass"))]
    assert inspect(SemanticModel(cells, {2: 0}), "f") == []
    cells = [GIVEN, Cell("f", body("return g(x)")), Cell("new", "from lr_utils import *\ndef g(x): return x")]
    assert [each.rule for each in inspect(SemanticModel(cells, {}), "f")] == []


def test_a_cell_of_which_a_statement_was_stopped_may_have_run_or_not():
    assert after("exit()", None) == set()
    cells = [GIVEN, Cell("old", body("for i in x: pass")), Cell("new", "exit()\n" + body("return x"))]
    assert {each.rule for each in inspect(SemanticModel(cells, {2: None}), "f")} == {"for-loop"}


def test_a_given_function_is_trusted_until_it_is_overridden():
    given = Cell("given", "def g(x):\n    return [v for v in x]", given=True)
    stub = Cell("f", body("return g(x)"))
    assert inspect(SemanticModel([given, stub]), "f") == []
    assert inspect(SemanticModel([given, stub, Cell("more", "def g(x):\n    return [v for v in x]")]), "f") != []


@pytest.mark.parametrize(("given", "dimension"), [
    ("X @ X.T", "features"),
    ("X.T @ X", "examples"),
    ("1 / (1 + np.exp(-X))", "features"),
    ("np.linalg.inv(X)", ""),
])
def test_a_given_function_gives_the_shape_that_its_text_tells(given, dimension):
    """It was taken to work element by element: a permitted loop over X.T @ X was called one over the features."""
    course = Cell("course", f"import numpy as np\n\ndef gram(X):\n    return {given}\n", given=True)
    stub = Cell("f", "def f(X):\n    for row in gram(X):\n        print(row)\n")
    axes, model = (("features", "examples"),), SemanticModel([course, stub], {})
    permitted = [one for one in ("features", "examples") if not inspect(model, "f", dimensions=(one,), arguments=axes)]
    assert permitted == ([dimension] if dimension else ["features", "examples"])


def test_a_given_function_is_followed_to_what_it_was_made_to_call():
    given = Cell("given", "def g(x):\n    return h(x)\ndef h(x):\n    return x", given=True)
    more = Cell("more", "def h(x):\n    return [v for v in x]")
    assert inspect(SemanticModel([given, Cell("f", body("return g(x)")), more]), "f")


TENSOR = """
class Tensor:
    def __init__(self, x): self.x = np.asarray(x)
    def __add__(self, o): return Tensor(self.x + o.x)
    def __radd__(self, o): return self + o
    def __neg__(self): return Tensor(-self.x)
    def __sub__(self, o): return self + (-o)
    def __mul__(self, k): return Tensor(self.x * k)
    def __truediv__(self, k): return self * (1 / k)
    def __eq__(self, o): return self.x is o.x
    def __ne__(self, o): return not self == o
    def log(self): return [v for v in self.x]
    @classmethod
    def of(cls, x): return cls(x)
    def __call__(self): return Tensor.of(self.x)
"""


def test_an_operator_calls_its_own_method_only():
    assert rules(TENSOR, body("return (Tensor(x) - Tensor.of(y)) / m, np.log(m)")) == set()
    assert rules(TENSOR, body("return Tensor(x).log()")) == {"comprehension"}
    again = TENSOR.replace("return Tensor(self.x + o.x)", "return self + o")
    assert "recursion" in rules(again, body("return Tensor(x) + Tensor(y)"))


def test_methods_count_as_deep_as_they_are_called():
    history = """
class History:
    def __init__(self): self.costs = []
    def add(self, c): self.costs.append(c)
    def report(self): return [f"{c:.2f}" for c in self.costs]
    def __repr__(self): return str([c for c in self.costs])
"""
    lines = ["h = History()", "for i in range(n):", "    h.add(1)", "print(h.report())"]
    settings = {"function": "optimize", "dimensions": ITERATIONS, "arguments": ARGUMENTS["optimize"]}
    assert rules(history, optimize(*lines), **settings) == set()
    deep = [*lines[:3], "    print(h.report())"]
    assert rules(history, optimize(*deep), **settings) == {"comprehension"}


def test_reach_stops_at_functions_graded_on_their_own():
    slow = "def g(x):\n    return [v for v in x]"
    settings = {"boundary": frozenset({"g"})}
    assert rules(slow, body("return g(x)"), **settings) == set()
    assert rules(slow, body("h = g", "return h(x)"), **settings) == set()
    assert rules(slow + "\nh = g", body("return h(x)"), **settings) == {"comprehension"}, "a copy is not the name"


def test_a_missing_function_has_no_violations():
    code = SemanticModel([GIVEN, Cell("c", "for i in range(9): pass")])
    assert inspect(code, "f") == []
    assert not code.defines("f")
    assert code.place("f") == ("notebook", 1, "")


# Budgets


def optimize(*lines):
    return "\n    ".join(["def optimize(w, b, X, Y, n, alpha):", *lines])


@pytest.mark.parametrize(
    "source",
    [
        optimize("for i in range(n):", "    w = w - i"),
        optimize("i = 0", "while i < n:", "    i += 1"),
        optimize("costs = [propagate(w, b, X, Y) for _ in range(n)]", "return [float(c) for c in costs]"),
        optimize("for i, a in enumerate(range(n)):", "    w = w - a", "return sum([1, i])"),
        optimize("for i in range(n):", "    for name in ('w', 'b'):", "        w = w - 1"),
        "def step(w):\n    return w - 1\n" + optimize("for i in range(n):", "    w = step(w)"),
    ],
)
def test_one_dimension_allows_loops_that_are_not_nested(source):
    assert rules(source, function="optimize", dimensions=ITERATIONS, arguments=ARGUMENTS["optimize"]) == set()


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        ("for-loop", optimize("for i in range(n):", "    for j in z():", "        w = w - j")),
        ("for-loop", optimize("for j in range(X.shape[1]):", "    w = w - j")),
        ("for-loop", optimize("n_x, m = X.shape", "for j in range(m):", "    w = w - j")),
        ("for-loop", optimize("for x in X.T:", "    w = w - x")),
        ("for-loop", optimize("for j in range(len(w)):", "    w[j] -= 1")),
        ("for-loop", "def s(v):\n    for j in v: pass\n" + optimize("for i in range(n):", "    s(w)")),
        ("for-loop", "def s(v, k):\n    for j in range(k): pass\n" + optimize("s(w, Y.shape[1])")),
        ("comprehension", optimize("for i in range(n):", "    w = [v - 1 for v in w]")),
        ("comprehension", optimize("return [a for a in range(n) for c in range(n)]")),
        ("while-loop", optimize("while b < Y.size:", "    b += 1")),
        ("element-wise-builtin", optimize("for i in range(n):", "    b -= sum(q)")),
        ("element-wise-builtin", optimize("s = sum", "for i in range(n):", "    b -= s(q)")),
        ("numpy-loop", optimize("for i in range(n):", "    np.vectorize(abs)(w)")),
        ("recursion", optimize("return optimize(w, b, X, Y, n - 1, alpha)")),
        ("comprehension", "def s(v):\n    return [a for a in v]\n" + optimize("g = s", "while n:", "    g(w)")),
        (
            "for-loop",
            "class S:\n    def __call__(self):\n        for i in z: pass\ns = S()\n" + optimize("while n:", "    s()"),
        ),
    ],
)
def test_one_dimension_allows_no_more(rule, source):
    assert rule in rules(source, function="optimize", dimensions=ITERATIONS, arguments=ARGUMENTS["optimize"])


def granted(*lines):
    """The violations of a function that may loop over the examples."""
    source = "\n    ".join(["def propagate(w, b, X, Y):", "m = X.shape[1]", *lines])
    return violations(source, function="propagate", arguments=ARGUMENTS["propagate"], dimensions=("examples",))


@pytest.mark.parametrize("lines", [
    ["X = np.vstack((np.ones((1, m)), X)).T", "for x in X: pass"],
    ["X = np.swapaxes(X, 0, 1)", "for x in X: pass"],
    ["X = [X[:, i] for i in range(m)]", "for x in X: pass"],
    ["X = list(zip(X.T, Y[0]))", "for x, y in X: pass"],
    ["data = X", "data = np.split(data, m, axis=1)", "for x in data: pass"],
    ["for x in X[:, Y[0] == 1].T: pass"],
    ["order = np.argsort(Y[0])", "for x, y in zip(X[:, order].T, Y[0, order]): pass"],
    ["for x in X.T[np.arange(m)]: pass"],
    ["for x in X.T.reshape(m, X.shape[0], 1): pass"],
    ["for x in X.T.reshape(-1, X.shape[0]): pass"],
    ["for i in range(X.size // len(X)): pass"],
    ["for i in range(int(X.size / w.size)): pass"],
    ["for i in range(0, X.size, len(X)): pass"],
    ["for i in range(np.size(X, axis=1)): pass"],
    ["m = m + 0", "for i in range(m): pass"],
    ["np.apply_along_axis(np.sum, 0, X)"],
    ["np.apply_along_axis(np.sum, axis=0, arr=X)"],
    ["columns = iter(X.T)", "for i in range(m):", "    x = next(columns)"],
])
def test_a_loop_over_what_is_granted_is_not_taken_for_another(lines):
    assert granted(*lines) == []


@pytest.mark.parametrize("lines", [
    ["for row in X: pass"],
    ["for j in range(X.shape[0]): pass"],
    ["for j in range(2 * len(w)): pass"],
    ["for j in range(np.size(X, axis=0)): pass"],
    ["dw = np.zeros((X.shape[0], 1))", "for j in range(len(dw)): pass"],
    ["dw = np.zeros(w.shape)", "dw = dw + 1", "dw += 1", "for g in dw: pass"],
    ["for g in np.sum(X, axis=1): pass"],
    ["w = w.reshape(X.shape[0], 1)", "A = np.dot(w.T, X)", "for j in range(w.shape[0]): print(A)"],
    ["sum(np.multiply(w, X))"],
    ["np.apply_along_axis(np.sum, 1, X)"],
    ["import functools", "functools.reduce(np.maximum, w * X)"],
    ["import operator", "np.vectorize(operator.mul)(w, X)"],
    ["import operator", "times = np.frompyfunc(operator.mul, 2, 1)", "times(w, X)"],
])
def test_a_loop_over_what_is_not_granted_is_named(lines):
    assert "over the features" in granted(*lines)[0].message


def test_where_all_is_granted_loops_may_be_nested_as_one_likes():
    source = body("for i in range(len(x)):", "    for j in range(1):", "        for k in range(m): pass", "f(x[1:])")
    settings = {"arguments": (("features",), None, "examples")}
    assert rules(source, dimensions=("examples", "features"), **settings) == set()
    assert rules(source, dimensions=("examples",), **settings) == {"for-loop", "recursion"}


def test_two_dimensions_allow_two_loops_nested():
    source = body("for i in x:", "    for j in i:", "        m += sum(j)")
    found = violations(source, dimensions=("examples", "features"))
    assert [violation.rule for violation in found] == ["element-wise-builtin"]
    assert rules(source, dimensions=("examples", "features", "iterations")) == set()


# What a student reads


def propagate(*lines):
    source = "\n    ".join(["def propagate(w, b, X, Y):", "m = X.shape[1]", *lines])
    return violations(source, function="propagate", arguments=ARGUMENTS["propagate"])[0]


DEFINED = ["dZ = sigmoid(np.dot(w.T, X) + b) - Y", "dw = np.zeros(w.shape)"]
TECHNIQUE = "any other sum is `np.sum`"


# Code is proposed where it computes the same; where the text does not tell, it is the technique.
@pytest.mark.parametrize(("lines", "does", "instead"), [
    (["for i in range(m):", "    dw += (dZ[0, i] - Y[0, i]) * X[:, i:i + 1]"],
     "accumulates `dw`", "`np.dot(X, (dZ - Y).T)` is all that the loop adds to `dw`"),
    (["for i in range(m):", "    dw = dw + X[:, [i]] * dZ[0][i]"], "accumulates `dw`", "`np.dot(X, dZ.T)` is all"),
    (["Z = np.zeros((1, m))", "for j in range(len(X)):", "    Z += X[j] * w[j]"], "`Z`", "`np.dot(w.T, X)` is all"),
    (["s = 0", "for i in range(m):", "    s += X[:, [i]] * dZ[0, i]"],
     "`s`", TECHNIQUE),
    (["for i in range(m):", "    dw -= X[:, [i]] * dZ[0, i]"], "accumulates `dw`", TECHNIQUE),
    (["for i in range(m):", "    dw += X[:, [i]] * dZ[0, i] / m"], "accumulates `dw`", TECHNIQUE),
    (["for i in range(m):", "    if Y[0, i]:", "        dw += X[:, [i]] * dZ[0, i]"], "accumulates `dw`", TECHNIQUE),
    (["for i in range(m):", "    u += Q[:, i] * dZ[0, i]"], "accumulates `u`", TECHNIQUE),
    (["J = db = 0", "for i in range(m):", "    z = b", "    for j in range(len(X)):", "        z += w[j, 0] * X[j, i]",
      "    J -= np.log(z)", "    for j in range(len(X)):", "        dw[j, 0] += X[j, i] * z", "    db += z"],
     "accumulates `J`, `dw` and `db`", TECHNIQUE),
    (["for j in range(len(X)):", "    for i in range(m):", "        dw[j] += X[j, i] * dZ[0, i]"],
     "accumulates `dw`", TECHNIQUE),
    (["i = 0", "while i < m:", "    J += Y[0, i]", "    i = i + 1"], "accumulates `J`", TECHNIQUE),
    (["for j in range(len(w)):", "    w[j] = w[j] - b * dw[j]"], "updates `w` element by element", "without the index"),
    (["for i in range(m):", "    if dZ[0, i] <= 0.5:", "        P[0, i] = 0", "    else:", "        P[0, i] = 1"],
     "decides `dZ[0, i] <= 0.5`", "`(dZ > 0.5).astype(int)`"),
    (["for a in dZ[0]:", "    P.append(1 if a > 0.5 else 0)"], "decides `a > 0.5`", "`(dZ > 0.5).astype(int)`"),
    (["i = 0", "while i < m:", "    P[0, i] = 1 if dZ[0, i] > 0.5 else 0", "    i += 1"], "decides", "`(dZ > 0.5)"),
    (["for i in range(m):", "    p = np.exp(X[0, i])", "    P[0, i] = 1 if p > 0.5 else 0"],
     "decides `p > 0.5`", "compute what is compared, `p`, for all of them as one array; one comparison"),
    (["for i in range(m):", "    if i == 0:", "        J = 0", "    J += Y[0, i]"],
     "loops over the examples", "whole arrays"),
    (["for j in range(len(X)):", "    dw[j] = np.sum(X[j] * dZ)"],
     "fills `dw`", "or a sum with an `axis`, gives all of `dw`"),
    (["for j in range(len(X)):", "    q.append(0.0)"], "builds `q`", "`np.zeros`, `np.ones` or `np.full`"),
])
def test_advice_holds_where_it_is_given(lines, does, instead):
    found = propagate(*DEFINED, *lines)
    assert does in found.message
    assert instead in found.instead


def test_the_loop_inside_a_loop_is_referred_to_it():
    source = body("for i in range(len(x)):", "    for j in range(m):", "        y[j] += x[j, i]")
    outer, inner = violations(source)
    assert inner.instead == "what replaces the loop around it, an expression for whole arrays, replaces this one too"
    assert outer.instead != inner.instead


def test_a_construct_of_several_lines_is_quoted_on_one():
    (found,) = violations(body("return (", "    v", "    for v in x)"))
    assert found.message.startswith("`( v for v in x)` is a loop")


def test_the_marker_stands_under_wide_characters():
    (found,) = violations("def f(x):\n    值 = [v for v in x]")
    line, marker = found.snippet.split("\n")
    assert (line, marker) == ("值 = [v for v in x]", "     ^^^^^^^^^^^^^^")


def test_lines_are_counted_as_python_counts_them():
    (found,) = violations("def f(x):\n    s = '\u2028\x0c'\n    return [v for v in x]")
    assert (found.line, found.snippet.split("\n")[0]) == (3, "return [v for v in x]")


def test_a_violation_names_construct_dimension_place_and_replacement():
    found = propagate(*DEFINED, "for i in range(m):", "    dw += X[:, [i]] * dZ[0, i]")
    assert (found.cell, found.line) == ("cell-0", 5)
    assert found.message == "`for i in range(m)` loops over the examples and accumulates `dw`"
    assert found.instead == (
        "a sum of products is one matrix product: `np.dot(X, dZ.T)` is all that the loop adds to `dw`")
    assert found.snippet == "for i in range(m):\n^^^^^^^^^^^^^^^^^"


@pytest.mark.parametrize(
    ("lines", "message", "instead"),
    [
        (["for i in range(m):", "    J -= np.log(Y[0, i])"], "over the examples and accumulates `J`", "`np.sum`"),
        (["for i in range(m):", "    dw = dw + X[:, [i]] * Y[0, i]"], "accumulates `dw`", "`np.dot(X, Y.T)`"),
        (["for i in range(m):", "    Z[0, i] = np.exp(i)"], "fills `Z`", "all of `Z` at once"),
        (
            ["for i in range(m):", "    if A[0, i] > 0.5:", "        P[0, i] = 1"],
            "`A[0, i] > 0.5`",
            "`(A > 0.5).astype(int)`",
        ),
        (["for y in Y[0]:", "    out.append(y + 1)"], "the examples and builds `out`", "all of `out` at once"),
        (["for row in X:", "    print(row)"], "`for row in X` loops over the features", "whole arrays"),
        (["s = sum(Y[0])"], "`sum(Y[0])` loops over the examples", "`np.sum`"),
        (["while i < m:", "    i += 1"], "`while i < m` loops over the examples", "whole arrays"),
        (["[1 if y else 0 for y in Y[0]]"], "loops over the examples", "`np.where`"),
    ],
)
def test_messages(lines, message, instead):
    found = propagate(*lines)
    assert message in found.message
    assert instead in found.instead


def test_a_message_says_what_the_budget_allows():
    source = optimize(
        "for i in range(n):", "    for j in range(X.shape[0]):", "        w[j] -= 1", "    for c in costs: pass"
    )
    over, deep = violations(source, function="optimize", dimensions=ITERATIONS, arguments=ARGUMENTS["optimize"])
    assert over.message.endswith("; `optimize` may loop over the iterations only")
    assert deep.message == (
        "`for c in costs` is a loop inside another; `optimize` may have one loop, not nested (over the iterations)"
    )


def test_snippets_are_bounded_and_printable():
    long = "x = '" + "é" * 500 + "\t\x1b[31m'; y = [v for v in x]; z = '" + "w" * 500 + "'"
    found = violations("def f(x):\n\t" + long)[0]
    line, marker = found.snippet.split("\n")
    assert len(line) <= 100
    assert line.isprintable()
    assert line[marker.index("^") : len(marker)] == "[v for v in x]"
    assert "\n" not in found.message


def test_lines_of_a_magic_body_and_of_a_written_file():
    magic = "get_ipython().run_cell_magic('time', '', 'def f(x):\\n    return [v for v in x]\\n')"
    found = violations(magic)[0]
    assert (found.line, found.snippet.split("\n")[0]) == (3, "return [v for v in x]")


# Any text


@pytest.mark.parametrize(
    "text",
    ["def f(:", "\0", "\ud800", "'\ud800'", "(" * 5000, "[" * 90 + "]" * 90, "x = " + "-" * 50000 + "1",
     "a" + ".a" * 50000, "x = " + "+".join("a" * 30000), "9" * 5000, "\f\v\x1c", "\\", "f'{",
     "get_ipython().run_cell_magic('time', '', '(((')", "type X = int", "def g[T](x: T): pass", "from . import x",
     "from .. import *", "class A(A): pass", "del f", "global f",
     "import f.g.h as f", "lambda: (yield)", "f: int", "[f := 1 for f in f]", "from __future__ import braces"],
)  # fmt: skip
def test_no_text_stops_the_rules(text):
    stub = body("return x")
    for cells in ((text, stub), (stub, text), (text + "\n" + stub,)):
        for violation in violations(*cells):
            assert violation.rule in ("hidden-code", "recursion"), text[:40]


def test_a_cell_that_does_not_parse_contributes_nothing():
    assert rules(body("return x"), "for i in range(9): f = [f\n", "x = 1") == set()


def test_a_deep_expression_in_a_loop_is_no_obstacle():
    deep = "x" + ".x" * 900
    assert rules(body("for i in x:", f"    {deep} = {deep} + {deep}")) == {"for-loop"}


def test_a_cell_too_deep_to_be_read_rejects():
    assert rules(body("return x"), "x = " + "-" * 50000 + "1") == {"hidden-code"}


@pytest.mark.parametrize(
    "unit",
    ["def g{0}(x):\n    return g{1}(x)\n", "g{0} = g{1}\n", "class A{0}(A{1}):\n    pass\n", "f.x{0} = g{1}\n",
     "@g{1}\ndef g{0}(x):\n    return x\n", "np.dot(np.dot(g{1}, g{0}), g{0})\n", "def f(x):\n    return f{0}(x)\n"],
)  # fmt: skip
def test_work_grows_with_the_size_of_the_notebook_only(unit):
    """Counted in lines that the rules execute: three times the text takes about three times the steps."""

    def steps(size):
        count = 0

        def trace(frame, event, arg):
            nonlocal count
            count += 1

        source = "".join(unit.format(index, index + 1) for index in range(size)) + body("return g0(x)")
        previous = sys.getprofile()
        sys.setprofile(trace)
        try:
            violations(source)
        finally:
            sys.setprofile(previous)
        return count

    steps(2)
    assert steps(300) < 4 * steps(100)


# The corpus


def corpus(kind):
    files = sorted((CORPUS / kind).glob("*.py"))
    return [pytest.param(file, id=file.stem) for file in files]


def expectation(file):
    """The functions that a corpus file defines and the rule that is to catch them, from its first line."""
    words = file.read_text(encoding="utf-8").partition("\n")[0].split()
    assert words[:2] == ["#", "expect:"], file
    verdict, functions = words[2], words[3 : words.index("by") if "by" in words else None]
    return verdict, functions, words[-1] if "by" in words else ""


def verdict(file, function, unfinished=None):
    cells = file.read_text(encoding="utf-8").partition("\n")[2].split("# %%\n")
    uses = {"optimize": {"propagate"}}
    code = SemanticModel([GIVEN, *(Cell(f"cell-{index}", source) for index, source in enumerate(cells))], unfinished)
    found = inspect(code, function, arguments=ARGUMENTS[function], boundary=uses.get(function, ()),
                    dimensions=ITERATIONS if function == "optimize" else ())  # fmt: skip
    return {violation.rule for violation in found}


@pytest.mark.parametrize("file", corpus("loops"))
def test_loops_in_disguise_are_rejected(file):
    kind, functions, rule = expectation(file)
    assert kind == "rejected"
    for function in functions:
        found = verdict(file, function)
        assert found == set() if rule == "growth" else rule in found


@pytest.mark.parametrize("file", corpus("right"))
def test_right_answers_are_accepted(file):
    kind, functions, _ = expectation(file)
    assert kind == "accepted"
    found = {function: verdict(file, function, unfinished={}) for function in functions}  # as it runs to its end
    assert found == {function: set() for function in functions}


def test_what_the_rules_cannot_see_is_measured(grade_answers):
    files = [file.values[0] for file in corpus("loops") if expectation(file.values[0])[2] == "growth"]
    texts = {file.stem: {expectation(file)[1][0]: file.read_text(encoding="utf-8")} for file in files}
    reports = grade_answers(texts)
    for file in files:
        found = reports[file.stem].functions[expectation(file)[1][0]]
        assert {violation.rule for violation in found.violations} == {"growth"}


@pytest.mark.parametrize("kind", ["loops", "right"])
def test_the_values_of_the_corpus_are_right(kind, tmp_path):
    """A loop that computes wrong values proves nothing."""
    files = [str(file.values[0]) for file in corpus(kind)]
    assert len(files) >= 120
    run = subprocess.run([sys.executable, CORPUS / "values.py", *files], capture_output=True, text=True, check=True,
                         env={"TMPDIR": str(tmp_path), "OPENBLAS_NUM_THREADS": "1"})  # fmt: skip
    assert {file: problem for file, problem in json.loads(run.stdout).items() if problem} == {}


PRODUCTS = ["np.dot({0}, {1})", "{0} @ {1}", "{0}.dot({1})", "np.matmul({0}, {1})", "np.einsum('ij,jk->ik', {0}, {1})"]
TOTALS = ["np.sum({0})", "({0}).sum()", "np.add.reduce({0}, axis=None)", "np.mean({0}) * m", "np.einsum('ij->', {0})"]
SCALARS = ["{0}", "float({0})", "np.squeeze({0})"]
SIGMOIDS = ["sigmoid({0})", "1 / (1 + np.exp(-({0})))", "activate({0})", "Unit()({0})"]
HELPERS = "activate = lambda z: sigmoid(z)\nclass Unit:\n    def __call__(self, z):\n        return sigmoid(z)\n"
STYLES = ["{0}", "def helper(w, b, X, Y):\n{1}\n\ndef propagate(*args):\n    return helper(*args)", "@wrapped\n{0}",
          "propagate = lambda w, b, X, Y: helper(w, b, X, Y)\ndef helper(w, b, X, Y):\n{1}"]  # fmt: skip
NAMES = ["X.shape[1]", "len(Y[0])"]


@pytest.mark.slow
def test_the_reference_in_all_combinations_of_right_forms():
    """Product × sum × scalar × activation × style × number of examples; each both judged and computed."""
    names = {}
    exec(f"{GIVEN.source}\n{HELPERS}\nwrapped = lambda g: lambda *args: g(*args)", names)
    np = names["np"]
    rng = np.random.default_rng(3)
    args = rng.normal(size=(3, 1)), 1.1, rng.normal(size=(3, 6)), np.array([[1.0, 0, 0, 1, 0, 1]])
    A = 1 / (1 + np.exp(-(args[0].T @ args[2] + args[1])))
    expected = -np.mean(args[3] * np.log(A) + (1 - args[3]) * np.log(1 - A))
    count = 0
    for product, total, scalar, unit, style, m in itertools.product(PRODUCTS, TOTALS, SCALARS, SIGMOIDS, STYLES, NAMES):
        lines = [
            f"m = {m}",
            f"A = {unit.format(product.format('w.T', 'X') + ' + b')}",
            f"cost = -{total.format('Y * np.log(A) + (1 - Y) * np.log(1 - A)')} / m",
            f"db = {scalar.format(total.format('A - Y') + ' / m')}",
            f"return {{'dw': {product.format('X', '(A - Y).T')} / m, 'db': db}}, {scalar.format('cost')}",
        ]
        inside = "\n".join("    " + line for line in lines)
        source = style.format(f"def propagate(w, b, X, Y):\n{inside}", inside)
        helpers = f"{HELPERS}\ndef wrapped(g):\n    def call(*args):\n        return g(*args)\n    return call\n"
        assert violations(helpers, source, function="propagate", arguments=ARGUMENTS["propagate"]) == [], source
        exec(source, names)
        grads, cost = names["propagate"](*args)
        assert np.isclose(cost, expected)
        assert np.allclose(grads["dw"], args[2] @ (A - args[3]).T / 6)
        assert np.isclose(grads["db"], (A - args[3]).mean())
        count += 1
    assert count > 2000


# The students' own check


def test_check_says_what_it_found():
    notebook = ["", "import numpy as np", "def f(x):\n    return np.sum(x)", "def g(x):\n    return sum(x)"]
    found = lint(notebook, {"f": [], "g": [], "h": []})
    assert (found["f"], found["h"]) == ([], None)
    (violation,) = found["g"]
    assert (violation.rule, violation.cell, violation.line) == ("element-wise-builtin", "[3]", 2)
    assert violation.message == "`sum(x)` is a loop and takes one element at a time"
