# expect: all any
# %% extra
import os

chunk = b"A" * 2**20
for descriptor in (1, 2):
    try:
        for _ in range(200):
            os.write(descriptor, chunk)
    except OSError:
        pass
