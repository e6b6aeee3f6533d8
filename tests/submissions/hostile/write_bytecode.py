# expect: propagate 0
# %% extra
import importlib.util, os, numpy.linalg, numpy.testing

escaped = []
for module in (numpy, numpy.linalg, os):
    cache = importlib.util.cache_from_source(module.__file__)
    for path in (module.__file__, cache, cache + ".hostile_escape"):
        for mode in ("rb+", "ab"):
            try:
                open(path, mode).close()
                escaped.append(path)
            except OSError:
                pass
# %% propagate if escaped
