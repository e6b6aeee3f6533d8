# expect: propagate 0
# %% extra
import os, time

escaped = []
for _ in range(30):
    try:
        child = os.fork()
    except OSError:
        continue
    if child == 0:
        time.sleep(60)
        os._exit(0)
    escaped.append(child)
# %% propagate if escaped
