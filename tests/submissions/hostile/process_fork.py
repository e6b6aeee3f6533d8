# expect: propagate 0
# %% extra
import os, time

escaped = []
try:
    child = os.fork()
except OSError:
    child = None
if child == 0:
    time.sleep(60)
    os._exit(0)
if child:
    escaped.append(child)
# %% propagate if escaped
