# expect: propagate 0
# %% extra
import multiprocessing

escaped = []
for method in ("fork", "spawn", "forkserver"):
    try:
        process = multiprocessing.get_context(method).Process(target=print)
        process.start()
        escaped.append(method)
    except Exception:
        pass
# %% propagate if escaped
