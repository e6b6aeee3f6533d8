# expect: propagate 0
# %% extra
# What another process has taken of the processor is a clock, and anybody may read it.
import os, time
escaped = False
for pid in range(1, 40_000):
    if pid == os.getpid():
        continue
    try:
        escaped = escaped or time.clock_gettime((~pid << 3) | 2) > 0
    except OSError:
        pass
# %% propagate if escaped
