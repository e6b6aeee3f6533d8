# expect: all any
# %% extra
import os

while True:
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\0" * 2**16)
        except OSError:
            pass
