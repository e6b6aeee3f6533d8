"""What others say about the corpus: run by loops.py in an environment of their own (requirements.txt).

    peers.py FOLDER

FOLDER holds one Python file per answer, and `functions.json`: which functions each is about. Prints one JSON object:
for each peer what it was asked, which files it rejects, and its seconds for all of them, or why it could not be run.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
CORPUS = HERE.parent / "tests" / "corpus"

# What an instructor forbids, in the words that each tool has for it.
SYNTAX = ["For", "AsyncFor", "While", "ListComp", "SetComp", "DictComp", "GeneratorExp"]
CALLS = ["map", "filter", "zip", "sorted", "iter", "next", "reduce", "accumulate", "starmap", "vectorize", "frompyfunc",
         "apply_along_axis", "fromiter", "nditer", "ndenumerate", "ndindex", "fsum", "exec", "eval", "compile",
         "__import__", "globals", "vars"]
ARRAYS_HAVE_THEM_TOO = ["sum", "any", "all", "max", "min"]  # for tools that tell the built-in from NumPy's
INFERRED = ["prod", "lib._shape_base_impl.apply_along_axis"]  # as PyTA names functions that it finds the origin of
MODULES = {"itertools", "statistics", "heapq", "concurrent", "multiprocessing", "threading", "timeit",
           "importlib", "builtins", "pickle", "ctypes", "inspect", "gc", "sqlite3", "code", "types", "re"}
OTHERS = ["numpy", "scipy", "scipy.special", "matplotlib", "matplotlib.pyplot", "h5py", "skimage.transform", "lr_utils",
          "os.path", "collections.abc"]


def granted_loops(functions):
    """`optimize` has one loop, over its iterations."""
    return int(functions == ["optimize"])


def semgrep(files, functions):
    """the rules of benchmarks/semgrep.yml, over the whole notebook"""
    command = [Path(sys.executable).with_name("semgrep"), "scan", "--config", HERE / "semgrep.yml", "--json", "--quiet",
               "--metrics=off", "--disable-version-check", "--no-git-ignore", "--max-target-bytes=0", *files]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(list(map(str, command)), capture_output=True, text=True, env={**os.environ, "PATH": path})
    if not run.stdout:
        raise RuntimeError((run.stderr.strip() or f"exit {run.returncode}").splitlines()[-1])
    places = {(found["path"], found["start"]["line"], found["check_id"]) for found in json.loads(run.stdout)["results"]}
    found = Counter(Path(path).stem for path, _, _ in places)
    return {stem for stem in found if found[stem] > granted_loops(functions[stem])}


def python_ta(files, functions):
    """forbidden syntax, functions and imports, over the whole notebook"""
    import python_ta

    allowed = sorted(set(sys.stdlib_module_names) - MODULES) + OTHERS
    config = {"disable": ["all"],
              "enable": ["forbidden-python-syntax", "forbidden-IO-function", "forbidden-import"],
              "disallowed-python-syntax": SYNTAX, "forbidden-io-functions": CALLS + ARRAYS_HAVE_THEM_TOO + INFERRED,
              "allowed-import-modules": allowed, "output-format": "pyta-json"}
    found = Counter()
    with contextlib.redirect_stdout(io.StringIO()):
        reporter = python_ta.check_all(list(map(str, files)), config=config, output=io.StringIO())
    for path, messages in reporter.messages.items():
        found[Path(path).stem] += len({message.message.line for message in messages})
    return {stem for stem in found if found[stem] > granted_loops(functions.get(stem))}


def pedal(files, functions):
    """`prevent_ast`, `prevent_function_call` and `prevent_import`, over the whole notebook"""
    from pedal.assertions.static import prevent_ast, prevent_function_call, prevent_import
    from pedal.core.commands import clear_report, contextualize_report
    from pedal.core.report import MAIN_REPORT

    rejected = set()
    for file in files:
        clear_report()
        contextualize_report(file.read_text(encoding="utf-8"))
        for name in SYNTAX:
            prevent_ast(name, at_most=granted_loops(functions[file.stem]))
        for name in CALLS:
            prevent_function_call(name)
        for name in sorted(MODULES):
            prevent_import(name)
        if any(MAIN_REPORT.feedback):
            rejected.add(file.stem)
    return rejected


def pybryt(files, functions):
    """the class of complexity that `TimeComplexityChecker` fits to its steps for 8 to 128 examples, then features"""
    rejected = set()
    for file in files:
        reading, writing = os.pipe()
        if os.fork() == 0:  # some of the files change NumPy or Python itself
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            try:
                text = "".join(name for name in functions[file.stem] if grows(file, name)) and "grows"
            except BaseException as problem:
                text = f"{type(problem).__name__}: {problem}"
            os.write(writing, text.encode()[:500])
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as answer:
            text = answer.read()
        os.wait()
        if text == "grows":
            rejected.add(file.stem)
        elif text:
            print(f"PyBryt, {file.stem}: {text}", file=sys.stderr)
    return rejected


def grows(file, function):
    """Whether PyBryt finds another class than constant for what the function's time may not depend on."""
    from pybryt.complexities import constant
    from pybryt.complexity import TimeComplexityChecker

    sys.path.insert(0, str(CORPUS))
    import values

    names = {"np": values.np, "sigmoid": values.sigmoid, "propagate": values.propagate, "__name__": "__main__"}
    names["get_ipython"] = lambda: values.Shell(names)
    # PyBryt counts the lines of files that lie where a notebook's cells do.
    place = Path(os.environ["TMPDIR"]) / "ipykernel_1"
    os.chdir(place)
    sys.path.insert(0, "")
    for number, cell in enumerate(file.read_text(encoding="utf-8").split("# %%\n")):
        path = place / f"{file.stem}_{number}.py"
        path.write_text(cell, encoding="utf-8")
        with contextlib.suppress(RuntimeError):
            exec(compile(cell, str(path), "exec"), names)
    for features, examples in ((3, None), (None, 3)):
        if examples is None and function == "initialize":
            continue
        checker = TimeComplexityChecker()
        for size in (8, 8, 16, 64, 128):  # a recursion is deeper while it is traced, and Python stops it at 1,000
            args = values.inputs(function, features or size, examples or size)
            with checker(size):
                names[function](*args)
        del checker.results[0]  # the first call may import or keep something
        if checker.determine_complexity() is not constant:
            return True
    return False


def main():
    folder = Path(sys.argv[1])
    functions = json.loads((folder / "functions.json").read_text(encoding="utf-8"))
    files = sorted(folder.glob("*.py"))
    (Path(os.environ["TMPDIR"]) / "ipykernel_1").mkdir()
    peers = {}
    for name, peer in {"semgrep": semgrep, "PyTA": python_ta, "Pedal": pedal, "PyBryt": pybryt}.items():
        start = time.perf_counter()
        try:
            rejected = peer(files, functions)
        except Exception as problem:  # one that does not run here is shown as such
            peers[name] = {"asked": peer.__doc__, "missing": f"{type(problem).__name__}: {problem}"[:200]}
            continue
        peers[name] = {"asked": peer.__doc__, "seconds": time.perf_counter() - start,
                       "rejected": sorted(rejected)}
    print(json.dumps(peers))


if __name__ == "__main__":
    main()
