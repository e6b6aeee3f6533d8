# expect: propagate 0
# %% extra
import importlib.util, sys

sys.path[:0] = ["@course@", "@package@/..", "@package@"]
escaped = []
for attempt in (
    lambda: __import__("autograder.grade"),
    lambda: __import__("autograder.hidden.logistic_regression.suite"),
    lambda: __import__("hidden.logistic_regression.test_propagate"),
    lambda: __import__("autograder.notebooks"),
    lambda: importlib.util.find_spec("autograder").loader.get_source("autograder"),
    lambda: importlib.machinery.SourceFileLoader("x", "@package@/hidden/expect.py").load_module(),
    lambda: importlib.machinery.SourceFileLoader("x", "@course@/solutions/vectorized/misconceptions.py").load_module(),
):
    try:
        escaped.append(attempt())
    except Exception:
        pass
# %% propagate if escaped
