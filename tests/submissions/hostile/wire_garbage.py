# expect: all any
# %% extra
import os

for descriptor in range(0, 64):
    try:
        os.set_blocking(descriptor, False)
        os.write(descriptor, os.urandom(2**16))
    except OSError:
        pass
