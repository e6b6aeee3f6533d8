# expect: propagate 0
# %% extra
import threading

stop = threading.Event()
threading.stack_size(64 * 1024)
started = []
try:
    for _ in range(20_000):
        thread = threading.Thread(target=stop.wait, daemon=True)
        thread.start()
        started.append(thread)
except (RuntimeError, MemoryError):
    pass
stop.set()
for thread in started:
    thread.join()
escaped = len(started) == 20_000
# %% propagate if escaped
