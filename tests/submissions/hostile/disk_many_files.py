# expect: all any
# %% extra
import os

for number in range(20_000):
    try:
        open(f"file-{number}", "w").close()
    except OSError:
        break
