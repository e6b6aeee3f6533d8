# expect: unchanged
# %% extra
import os

try:
    for _ in range(3000):
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
except OSError:
    pass
