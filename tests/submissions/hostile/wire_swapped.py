# expect: all any
# %% extra
import os

there, here = os.pipe()
for descriptor in range(3, 64):
    if descriptor not in (there, here):
        try:
            os.fstat(descriptor)
            os.dup2(here if descriptor % 2 else there, descriptor)
        except OSError:
            pass
