"""What the rules make of cells that no function reaches: what could change every function, and what is innocent."""

import ast
from pathlib import Path

import pytest
from suites import suite

from autograder import sandbox
from autograder.analysis.magics import RUNNING
from autograder.rules import SemanticModel, inspect
from autograder.submission import Cell

ARGUMENTS = suite().ARGUMENTS

GIVEN = Cell("given", "import numpy as np\n\ndef sigmoid(z):\n    return 1 / (1 + np.exp(-z))\n", given=True)
RIGHT = "def predict(w, b, X):\n    return (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(int)\n"
LOOPED = """
def counted(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    return np.array([list(map((0.5).__lt__, A[0].tolist()))])
"""


def rules(*cells, function="predict"):
    """The rules that find something in cells that ran to their end."""
    code = SemanticModel([GIVEN, *(Cell(f"cell-{index}", source) for index, source in enumerate(cells))], {})
    return {violation.rule for violation in inspect(code, function, arguments=ARGUMENTS[function])}


INNOCENT = {
    "globals": "print('w' in globals(), len(globals()))\nfor n in list(globals()):\n    pass\nw0 = globals().get('w')",
    "plots": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.savefig('costs.png')\nplt.show()",
    "json": "import json\nwith open('results.json', 'w') as f:\n    json.dump({'a': 1}, f, indent=2)\n"
            "print(json.dumps({'x': 1}, default=float))\nd = json.loads(open('results.json').read())",
    "csv": "import csv\ndef save(path, rows):\n    with open(path, 'w', newline='') as f:\n"
           "        csv.writer(f).writerows(rows)\nsave('costs.csv', [[1]])",
    "paths": "from pathlib import Path\nout = Path('out')\n(out / 'a.csv').write_text('x')\nout.mkdir(exist_ok=True)",
    "names put together": "import pandas as pd\nname = 'x'\nopen(name + '.txt', 'w')\n"
                          "pd.DataFrame({'a': [1]}).to_csv(f'out_{name}.csv')",
    "timed texts": "import timeit, cProfile\nprint(timeit.timeit('predict(w, b, X)', globals=globals(), number=3))\n"
                   "print(timeit.timeit(lambda: predict(1, 2, 3), number=9))\ncProfile.run('predict(w, b, X)')",
    "doctests": "import doctest\ndef act(z):\n    \"\"\"Its double.\n\n    >>> act(2)\n    4\n    \"\"\"\n"
                "    return 2 * z\ndoctest.testmod()\ndoctest.run_docstring_examples(act, globals())",
    "time and logging": "import time, logging\nlogging.basicConfig(level=logging.INFO)\n"
                        "logging.getLogger(__name__).info('took %s', time.time())",
    "magics": "for m in (10, 100):\n    get_ipython().run_line_magic('timeit', 'predict(w, b, X)')\n"
              "def measure():\n    get_ipython().run_line_magic('time', 'predict(w, b, X)')\nmeasure()",
    "data": "data = np.load('digits.npz', allow_pickle=True)\nnp.save('w.npy', data)",
    "dir": "import builtins\nprint(dir(__builtins__), len(dir(builtins)))",
    "match": "class Point:\n    x = 1\nmatch [1, 2]:\n    case [a, *rest]:\n        print(a)\n"
             "    case {'k': v, **more}:\n        print(v)\nmatch Point():\n    case Point(x=0):\n        pass\n"
             "    case Point(x=x):\n        print(x)",
    "printing": "np.set_printoptions(precision=3, formatter={'float': '{: 0.3f}'.format})\n"
                "np.set_printoptions(formatter={'float': lambda x: f'{x:.2f}'})",
    "versions": "for p in ['numpy', 'pandas']:\n    try:\n        m = __import__(p)\n        print(p, m.__version__)\n"
                "    except ImportError:\n        print('no', p)",
    "global": "costs = []\ndef track(c):\n    global costs, best\n    costs.append(c)\n    best = min(costs)\ntrack(1)",
    "tests": "import unittest\nclass T(unittest.TestCase):\n    def test_labels(self):\n"
             "        self.assertEqual(predict(1, 2, 3), 1)\nunittest.main(argv=[''], exit=False)",
    "logs": "import io, contextlib\nwith contextlib.redirect_stdout(io.StringIO()):\n    print(1)\n"
            "with open('log.txt', 'a') as f:\n    print('x', file=f)",
    "attributes of an own object": "class Config:\n    def __init__(self):\n        self.alpha = 0.1\n"
                                   "    def show(self):\n        for name in dir(self):\n"
                                   "            print(name, getattr(self, name))\nc = Config()\nc.show()\n"
                                   "for name in input().split():\n    value = getattr(c, name)",
    "attributes of a dataclass": "from dataclasses import dataclass, fields\n@dataclass\nclass C:\n"
                                 "    alpha: float = 1\n"
                                 "c = C()\nprint({f.name: getattr(c, f.name) for f in fields(c)})\n"
                                 "values = [getattr(c, f.name) for f in fields(c)]",
    "attributes of a namedtuple": "from collections import namedtuple\nP = namedtuple('P', 'w b')\np = P(1, 2)\n"
                                  "values = [getattr(p, name) for name in p._fields]",
    "attributes of a namespace": "import argparse, types\na, n = argparse.Namespace(w=1), types.SimpleNamespace(b=2)\n"
                                 "values = [getattr(a, name) for name in vars(a)]\nm = getattr(n, input())",
    "attributes shown": "class Config:\n    alpha = 0.1\nfor key in dir(Config):\n"
                        "    print(f'{key}: {getattr(Config, key)}', getattr(Config, key, None))",
    "attributes by names written out": "import matplotlib.pyplot as plt\nfig, axes = plt.subplots(1, 2)\n"
                                       "for ax, kind in zip(axes, ('plot', 'bar')):\n    getattr(ax, kind)([1], [2])\n"
                                       "def draw(ax, kind='plot'):\n    getattr(ax, kind)([1])\n"
                                       "draw(axes[0])\ndraw(axes[1], 'bar')\n"
                                       "for i, kind in enumerate('plot bar'.split()):\n"
                                       "    getattr(axes[i], kind)([1])\n"
                                       "for kind, v in {'plot': 1}.items():\n    getattr(axes[0], kind)([v])",
    "attributes of a known beginning": "def call(model, what):\n    return getattr(model, 'plot_' + what)()\n"
                                       "def again(model, what):\n    return getattr(model, f'fit_{what}')()\n"
                                       "call(1, input())\nagain(1, input())",
    "attributes of math": "import math\nfor name in input().split():\n    print(getattr(math, name)(1.0))",
    "a sort by attributes": "import operator\nfield = 'a'\nrows = sorted([], key=operator.attrgetter(field, 'b'))",
    "a class that hands on": "class Vec:\n    def __init__(self, a):\n        self.a = a\n"
                             "    def __getattr__(self, name):\n        return getattr(self.a, name)\n"
                             "print(Vec(1).real)",
    "objects compared": "class P:\n    def __init__(self, w):\n        self.w = w\n    def __eq__(self, other):\n"
                        "        return self.__dict__ == other.__dict__ and type(self) is type(other)\n"
                        "print(P(1) == P(1), vars(P(2)), P(1).__class__.__name__)\nd = vars(P(3))",
    "namespaces looked at": "import math\nprint(sorted(vars(math)), 'pi' in vars(np), len(np.__dict__))\n"
                            "for name in ('initialize', 'predict'):\n    print(callable(globals()[name]))\n"
                            "def test(name):\n    return globals()[name](1)\ntest('initialize')\n"
                            "for name, value in list(globals().items()):\n    print(name, type(value).__name__)",
    "types looked at": "import types\nprint(isinstance(predict, types.FunctionType), [].append.__self__)\n"
                       "class Base:\n    pass\nclass Child(Base):\n    pass\nfor each in Base.__subclasses__():\n"
                       "    print(each, each.__mro__)",
    "tests run": "import unittest\nclass T(unittest.TestCase):\n    def test_one(self):\n"
                 "        with self.assertRaises(TypeError):\n            predict()\n"
                 "suite = unittest.TestLoader().loadTestsFromTestCase(T)\n"
                 "unittest.TextTestRunner(verbosity=2).run(suite)",
    "pytest": "import pytest\nassert 0.1 == pytest.approx(0.1)\nwith pytest.raises(TypeError):\n    predict()\n"
              "@pytest.mark.parametrize('n', [1, 2])\ndef test_n(n):\n    assert n",
}
CHANGING = {
    "globals under another name": LOOPED + "g = globals()\ng['predict'] = counted",
    "globals joined": LOOPED + "g = globals()\ng |= {'predict': counted}",
    "globals handed on": LOOPED + "def put(d, k, v):\n    d[k] = v\nput(globals(), 'predict', counted)",
    "globals by dict": LOOPED + "dict.update(globals(), predict=counted)",
    "__builtins__": "__builtins__['sum'] = len",
    "__builtins__ under another name": "b = __builtins__\nb.sum = len",
    "defaults": "predict.__setattr__('__defaults__', (True,))",
    "a thread": "import threading\nthreading.Thread(target=print).start()",
    "a thread by name": "import threading\ngetattr(threading, 'Thread')(target=print).start()",
    "a thread of a class": "from threading import Thread\nclass T(Thread):\n    pass\nT().start()",
    "a thread below": "import _thread\n_thread.start_new_thread(print, ())",
    "a timer": "import threading as t\nt.Timer(0, print).start()",
    "a pool": "from concurrent.futures import ThreadPoolExecutor as E\nE().submit(print)",
    "a pool of processes that is none": "import multiprocessing.dummy as d\nd.Process(target=print).start()",
    "a signal": "import signal\nsignal.signal(signal.SIGALRM, print)",
    "an audit hook": "from sys import addaudithook as a\na(print)",
    "an audit hook by name": "import importlib\nimportlib.import_module('sys').addaudithook(print)",
    "frames by a pattern": "import sys\nmatch sys:\n    case object(_getframe=f):\n        f()",
    "frames by match args": "class E(Exception):\n    __match_args__ = ('__traceback__',)",
    "frames by a format": "import string\nstring.Formatter().get_field('0.tb_frame', [1], {})",
    "pickles in a buffer": "import io\nnp.load(io.BytesIO(b''), allow_pickle=True)",
    "pickles in a file": "open('x.npy', 'wb').write(b'')\nz = np.load('x.npy', allow_pickle=True)",
    "a timed text put together": "import timeit\ntimeit.timeit(text, globals=globals())",
    "a doctest": "import doctest\ndef act(z):\n    \"\"\"\n    >>> import sys\n    >>> sys._getframe()\n    \"\"\"\n"
                 "doctest.run_docstring_examples(act, globals())",
    "attributes by a name put together": "f = getattr(predict, '__glo' + 'bals__')",
    "attributes by any name": "for name in dir(predict):\n    if len(name) == 11:\n        g = getattr(predict, name)",
    "attributes of a class by any name": "class C:\n    pass\ng = getattr(C, input())\ng(predict, 'x')",
    "attributes of what a method gets": "class C:\n    def get(self, name):\n        return getattr(self, name)\n"
                                        "g = C.get(predict, input())",
    "attributes of what a method gets, by its namespace": "class C:\n    def get(self, name):\n"
                                                          "        return getattr(self, name)\n"
                                                          "g = vars(C)['get'](predict, input())",
    "attributes of a class of classes": "class M(type):\n    def get(cls, name):\n        return getattr(cls, name)\n"
                                        "class C(metaclass=M):\n    pass\ng = C.get(input())",
    "attributes through a class that hands on": "class P:\n    def __init__(self, a):\n        self.a = a\n"
                                                "    def __getattr__(self, name):\n"
                                                "        return getattr(self.a, name)\n"
                                                "g = getattr(P(predict), input())",
    "a name that is given elsewhere": "def get(x, name):\n    return getattr(x, name)\nget(predict, 'x')\n"
                                      "g = get(predict, *['__glo' + 'bals__'])",
    "a name that is given to a method": "class C:\n    def get(x, pad, name):\n        return getattr(x, name)\n"
                                        "g = C.get(predict, 'pad', '__glo' + 'bals__')",
    "a name that is filled": "names = ['plot']\nnames.append('__glo' + 'bals__')\n"
                             "g = [getattr(predict, name) for name in names]",
    "a shown attribute that is used": "g = print(getattr(predict, input()).update(x=1))",
    "a module's namespace": "import sys\ng = vars(sys)['_get' + 'frame']",
    "a module's namespace, copied": "import sys\nt = dict(vars(sys))\ng = t['_get' + 'frame']",
    "a module's namespace by its name": "import sys\ng = sys.__dict__['_get' + 'frame']",
    "a module's namespace, gone through": "import gc\ng = [v for k, v in vars(gc).items() if len(k) == 11]",
    "a handed on module's namespace": "import queue, sys\nq = queue.Queue()\nq.put(sys)\ng = vars(q.get())['x']",
    "a type's namespace": "g = vars(type(predict))['__glo' + 'bals__'].__get__(predict)",
    "a base's namespace": "b = type(1).__base__\ng = vars(b)['__getattr' + 'ibute__'](predict, '__glo' + 'bals__')",
    "getattr handed on": "import sys\ng = list(map(getattr, [sys], ['_get' + 'frame']))",
    "getattr from a queue": "import queue\nq = queue.Queue()\nq.put(getattr)\ng = q.get()(predict, '__glo' + 'bals__')",
    "getattr bound": "import functools, sys\ng = functools.partial(getattr, sys)('_get' + 'frame')",
    "built-ins by a key": "run = globals()['__built' + 'ins__']",
    "built-ins by a key of a copy": "g = dict(globals())\nrun = g.get('__built' + input())",
    "built-ins gone through": "b = [v for k, v in globals().items() if k.endswith('ins__')][0]\n"
                             "vars(b)['ex' + 'ec']('')",
    "built-ins that run a text": "b = [v for k, v in globals().items() if k.endswith('ins__')][0]\nb.exec('')",
    "a frame's trace": "def f(frame):\n    frame.f_trace_opcodes = False\nf(1)",
    "a patch": "import unittest.mock\nunittest.mock.patch('numpy.dot').start()",
    "a patch of pytest": "import pytest\nm = pytest.MonkeyPatch()\nm.setattr(np, 'dot', np.vdot)",
    "magic by name": "getattr(get_ipython(), 'run_cell_magic')('time', '', 'predict = 1')",
    "magic in a magic": "get_ipython().run_cell_magic('time', '', "
                        "'get_ipython().run_cell_magic(\"time\", \"\", \"import sys; sys._getframe()\")')",
    "a file of code": "with open('colorsys.py', 'w') as f:\n    f.write('')",
    "a file by its path": "from pathlib import Path\nPath('colorsys.py').write_text('')",
    "a file by numpy": "np.savetxt('colorsys.py', ['x = 1'], fmt='%s')",
    "a file of bytes": "np.frombuffer(b'x = 1', 'u1').tofile('colorsys.py')",
    "a file renamed": "import os\nos.rename('a.txt', 'colorsys.py')",
    "a file by a function": "def save(name):\n    open(name, 'w').write('')\nsave('colorsys.py')",
    "a file of any name": "open('colorsys' + chr(46) + 'p' + 'y', 'w').write('')\nimport colorsys",
    "a written package": "get_ipython().run_cell_magic('writefile', 'colorsys/__init__.py', "
                         "'import sys; sys._getframe()')\nimport colorsys",
    "a file written in a branch": "if True:\n    get_ipython().run_cell_magic('writefile', 'colorsys.py', "
                                  "'import sys; sys._getframe()')",
    "a formatter that computes": "def show(v):\n    out.extend([v])\n    return ''\n"
                                 "np.set_printoptions(formatter={'float': show})",
}
REDEFINING = {
    "a global": "def finish():\n    global predict\n    predict = counted",
    "a global def": "def finish():\n    global predict\n    def predict(w, b, X):\n        return counted(w, b, X)",
    "a magic in a function": "def finish():\n    get_ipython().run_cell_magic('time', '', 'predict = counted')",
    "a timed text": "import timeit\ndef finish():\n    timeit.timeit('global predict; predict = counted')",
}


@pytest.mark.parametrize("cell", INNOCENT.values(), ids=list(INNOCENT))
def test_an_innocent_cell_costs_nothing(cell):
    assert rules(cell, RIGHT) == rules(RIGHT, cell) == set()


# What a function calls under a name of its own

HANDED = "from functools import reduce\nprint(reduce(max, [3, 1, 2]), list(map(max, [[1]])))\ntools = [min, max, sum]\n"
APPLIED = "def apply(activation, Z):\n    return activation(Z)\n"
KNOWN_CALLS = {
    "a parameter": APPLIED + "def predict(w, b, X):\n    return apply(sigmoid, w.T @ X + b)",
    "a parameter of a parameter": APPLIED + "def forward(f, Z):\n    return apply(f, Z)\n"
                                  "def predict(w, b, X):\n    return forward(sigmoid, w.T @ X + b)",
    "a decorator": "def timed(f):\n    def inner(*args):\n        return f(*args)\n    return inner\n@timed\n" + RIGHT,
    "a table": "TABLE = dict(s=sigmoid)\ndef pick(name):\n    return TABLE.get(name)\n"
               "def predict(w, b, X):\n    return pick('s')(w.T @ X + b)",
}
UNKNOWN_CALLS = {
    "what a queue gives": APPLIED + "import queue\nq = queue.Queue()\nq.put(map)\n"
                          "def predict(w, b, X):\n    return apply(q.get(), X)",
    "an argument bound before": APPLIED + "import functools\nq = [functools.partial(apply, map)]\n"
                                "def predict(w, b, X):\n    return q[0](X)",
    "what is kept": "class K:\n    pass\nk = K()\nk.__dict__.update(f=map)\n"
                    "def predict(w, b, X):\n    f = k.__dict__.get('f')\n    return f(round, X)",
}


def test_annotations_of_a_library_that_is_not_installed_cost_nothing():
    annotated = ("from jaxtyping import Float\ndef predict(w: Float[np.ndarray, 'n 1'], b: float, X: Float):\n"
                 "    A: Float = sigmoid(np.dot(w.T, X) + b)\n    return (A > 0.5).astype(int)\n")
    assert rules(annotated) == set()
    assert rules("from helpers import label\ndef predict(w, b, X):\n    return label(w, b, X)\n") == {"hidden-code"}


@pytest.mark.parametrize("cell", KNOWN_CALLS.values(), ids=list(KNOWN_CALLS))
def test_a_call_is_known_by_what_is_handed_over(cell):
    assert rules(HANDED, cell) == set()


@pytest.mark.parametrize("cell", UNKNOWN_CALLS.values(), ids=list(UNKNOWN_CALLS))
def test_a_call_of_what_may_be_a_loop_is_found(cell):
    assert rules(cell) != set()


@pytest.mark.parametrize("cell", CHANGING.values(), ids=list(CHANGING))
def test_what_could_change_every_function_is_found_in_whatever_cell(cell):
    assert rules(cell, RIGHT) & {"hidden-code", "patched", "numpy-loop"}
    assert rules(RIGHT, cell) & {"hidden-code", "patched", "numpy-loop"}


@pytest.mark.parametrize("cell", REDEFINING.values(), ids=list(REDEFINING))
def test_what_a_function_binds_counts_whenever_it_may_be_called(cell):
    cell = LOOPED + cell
    assert rules(cell, RIGHT, "finish()") == rules(RIGHT, cell, "finish()") == {"element-wise-builtin"}


def test_what_a_magic_binds_in_a_branch_counts_where_it_stands():
    magic = LOOPED + "if True:\n    get_ipython().run_cell_magic('time', '', 'predict = counted')"
    assert rules(RIGHT, magic) == {"element-wise-builtin"}
    assert rules(magic, RIGHT) == set()


def test_a_class_binds_a_global_where_it_stands():
    binding = LOOPED + "class C:\n    global predict\n    predict = counted\n"
    assert rules(RIGHT, binding) == {"element-wise-builtin"}


def test_the_line_in_the_text_of_a_magic_is_shown():
    body = "'x = 1\\nimport sys\\nsys._getframe()\\n'"
    magic = f"y = 1\nif y:\n    get_ipython().run_cell_magic('time', '', {body})\n"
    cells = [GIVEN, Cell("a", RIGHT), Cell("b", magic)]
    (found,) = inspect(SemanticModel(cells, {}), "predict", arguments=ARGUMENTS["predict"])
    assert (found.cell, found.line, found.snippet.split("\n")[0]) == ("b", 6, "sys._getframe()")


# What a function does with what it reads

HIDDEN_IN_FUNCTIONS = {
    "numbers of json": "import json\ndef predict(w, b, X):\n    return json.loads('[1]', parse_float=float)",
    "objects of json": "import json\ndef predict(w, b, X):\n    return json.loads('[1]', object_hook=dict)",
    "a decoder": "import json\ndef predict(w, b, X):\n    return json.JSONDecoder(parse_int=int).decode('[1]')",
    "what is inherited": "import collections.abc\nclass S(collections.abc.MutableSequence):\n    pass\n"
                         "def predict(w, b, X):\n    return S().extend(X[0])",
    "what a list inherits": "from collections import UserList\nclass S(UserList):\n    pass\n"
                            "def predict(w, b, X):\n    return S().index(X[0])",
    "a name of a pattern": "import builtins\ndef predict(w, b, X):\n    match builtins:\n        case object(sum=s):\n"
                           "            return s(X[0].tolist())",
    "a loop by nonlocal": "def predict(w, b, X, verbose=False):\n    def on():\n        nonlocal verbose\n"
                          "        verbose = True\n    on()\n    if verbose:\n        for x in X.T: pass\n    return 1",
    "a formatter": "def predict(w, b, X):\n    def show(v):\n        return X.pop()\n"
                   "    return np.array2string(X, formatter={'float': show})",
    "a pickle": "def predict(w, b, X):\n    return np.load('a.npy', allow_pickle=True)",
    "a parser": "import xml.parsers.expat\ndef predict(w, b, X):\n    found = []\n"
                "    p = xml.parsers.expat.ParserCreate()\n    p.CharacterDataHandler = found.append\n    return found",
    "a converter": "import io\ndef predict(w, b, X):\n"
                   "    return np.loadtxt(io.StringIO('a'), converters={'a': 1.0}.__getitem__)",
    "what is printed": "import types\ndef predict(w, b, X):\n    out = []\n"
                       "    print(*X[0].tolist(), file=types.SimpleNamespace(write=out.append))\n    return out",
    "a magic": "def predict(w, b, X):\n    ip = get_ipython()\n    return ip.run_cell_magic('time', '', 'x = 1')",
}


@pytest.mark.parametrize("cell", HIDDEN_IN_FUNCTIONS.values(), ids=list(HIDDEN_IN_FUNCTIONS))
def test_a_loop_of_another_name_is_found(cell):
    assert rules(cell) != set()


def labels(*lines, head="def predict(w, b, X):"):
    return "\n    ".join([head, *lines, "return (np.dot(w.T, X) + b > 0).astype(int)"]) + "\n"


MODEL = """
class Model:
    def __init__(self, w, b):
        self.w, self.b = w, b
    def labels(self, X):
        return (np.dot(self.w.T, X) + self.b > 0).astype(int)
    def __repr__(self):
        return ', '.join(str(v) for v in self.w)
    def __str__(self):
        return ', '.join([str(v) for v in self.w])
    def summary(self):
        for v in self.w:
            print(v)
"""
RIGHT_ALL_THE_SAME = {
    "a missing module, its function made up for": (
        "try:\n    from lr_utils import act\nexcept ImportError:\n    def act(z):\n        return z\n",
        labels("act(X)")),
    "a missing module, its name given to another": (
        "try:\n    import lr_utils\n    act = lr_utils.act\nexcept ModuleNotFoundError:\n    act = np.exp\n",
        labels("act(X)")),
    "a missing module with a star": ("try:\n    from lr_utils import *\nexcept ImportError:\n    pass\n", labels()),
    "a decorator made up for": (
        "try:\n    from numba import njit\nexcept ImportError:\n    njit = lambda f: f\n", "@njit\n" + labels()),
    "methods that make a text": (MODEL, "def predict(w, b, X):\n    return Model(w, b).labels(X)\n"),
    "a switch that is off": ("DEBUG = False", labels("if DEBUG:", "    for v in w: print(v)")),
    "a switch that is on the other way": ("QUIET = True", labels("if not QUIET:", "    for v in w: print(v)")),
    "two switches": ("A = 0\nB = True", labels("if B and A:", "    for v in w: print(v)")),
    "a level": ("VERBOSE = 0", labels("if VERBOSE > 1:", "    for v in w: print(v)")),
    "a short form": ("DEBUG = False", labels("DEBUG and print([v for v in w])", "n = [v for v in w] if DEBUG else 0")),
    "a switch at the end": ("DEBUG = False", "def predict(w, b, X):\n    if not DEBUG:\n        return X\n"
                            "    return [v for v in w]\n"),
    "a parameter that nobody gives": (
        "", labels("if verbose:", "    for v in w: print(v)", head="def predict(w, b, X, verbose=False):")),
    "a parameter that is None": (
        "", labels("if log is not None:", "    for v in w: log(v)", head="def predict(w, b, X, *, log=None):")),
    "pprint and json": ("import json\nfrom pprint import pprint", labels("pprint({'w': w.tolist()})",
                        "print(json.dumps(w.tolist(), indent=2, default=float))")),
    "means of groups": ("import pandas as pd", labels("pd.DataFrame(X).groupby(0).transform('mean')",
                        "pd.DataFrame(X).agg(['mean', 'std'])", "pd.DataFrame(X).agg({0: 'sum'})")),
}


@pytest.mark.parametrize("cells", RIGHT_ALL_THE_SAME.values(), ids=list(RIGHT_ALL_THE_SAME))
def test_a_right_answer_is_left_alone(cells):
    assert rules(*cells) == set()


@pytest.mark.parametrize("cells", [
    ("try:\n    from numpy import vectorize as act\nexcept ImportError:\n    act = abs\n", labels("act(abs)(X)")),
    ("from lr_utils import act\n", labels("act(X)")),
    ("get_ipython().run_cell_magic('writefile', 'lr_utils.py', 'def act(x):\\n    return [v for v in x]')\n"
     "try:\n    from lr_utils import act\nexcept ImportError:\n    act = abs\n", labels("act(X)")),
    (MODEL, "def predict(w, b, X):\n    return str(Model(w, b))\n"),
    (MODEL, "def predict(w, b, X):\n    return f'{Model(w, b)}'\n"),
    (MODEL, "def predict(w, b, X):\n    return '%s' % Model(w, b)\n"),
    (MODEL, "def predict(w, b, X):\n    return list(np.array([Model(w, b)], dtype=str))\n"),
    (MODEL, "def predict(w, b, X):\n    Model(w, b).summary()\n"),
    ("DEBUG = True", labels("if DEBUG:", "    for v in w: print(v)")),
    ("DEBUG = False", labels("DEBUG = X.size", "if DEBUG:", "    for v in w: print(v)")),
    ("DEBUG = False\ndef on():\n    global DEBUG\n    DEBUG = True\non()", labels("if DEBUG:", "    for v in w: pass")),
    ("DEBUG = False\nfor DEBUG in (1,): pass", labels("if DEBUG:", "    for v in w: pass")),
    ("DEBUG = False\nfrom logging import *", labels("if DEBUG:", "    for v in w: pass")),
    ("", labels("if verbose:", "    for v in w: print(v)", head="def predict(w, b, X, verbose=True):")),
    ("", labels("if b:", "    for v in w: print(v)", head="def predict(w, b=None, X=None):")),
    ("from functools import partial\n", labels("if verbose:", "    for v in w: print(v)", head=(
        "def predict(w, b, X, verbose=False):")), "predict = partial(predict, verbose=True)"),
    ("def helper(w, b, X):\n    return predict(w, b, X, True)\n", labels(
        "if verbose:", "    for v in w: print(v)", "x = helper(w, b, X)", head="def predict(w, b, X, verbose=False):")),
    ("import pandas as pd", labels("pd.DataFrame(X).groupby(0).transform(lambda c: c)")),
    ("import pandas as pd", labels("pd.DataFrame(X).agg(['mean', abs])")),
])
def test_what_looks_like_it_and_loops_is_found(cells):
    assert rules(*cells) != set()


MANY_STARS = "".join(f"from m{number} import *\n" for number in range(70)) + "from numpy import *\n"


def test_a_name_of_many_star_imports_is_looked_up():
    """The same module again, and again another one."""
    assert rules("from math import *\n" * 70 + "n = ceil(2.5)\n", RIGHT) == set()
    assert "hidden-code" not in rules(MANY_STARS + "n = ceil(2.5)\n", RIGHT)


@pytest.mark.parametrize("cell", ["n = ceil(2.5)", "if n: vectorize = 1", "vectorize = 1\ndel vectorize"])
def test_a_binding_does_not_hide_what_many_star_imports_may_bring(cell):
    """A name with many meanings has all of them."""
    assert "numpy-loop" in rules(MANY_STARS + cell + "\nstep = vectorize(lambda z: z > 0)\n", RIGHT.replace(
        "(sigmoid(np.dot(w.T, X) + b) > 0.5)", "step(np.dot(w.T, X) + b)"))


def test_the_rules_and_the_sandbox_run_the_same_magics():
    """They cannot share the table: the sandbox's process imports nothing of ours, and students have the rules alone."""
    tree = ast.parse((Path(sandbox.__file__).parent / "shell.py").read_text(encoding="utf-8"))
    (found,) = [ast.literal_eval(node.value) for node in tree.body
                if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_RUNS_ITS_BODY"]
    assert found == RUNNING
