# expect: optimize any
# %% extra
import os, sys

sys.stdout = sys.stderr = sys.stdin = None
sys.__stdout__ = sys.__stderr__ = None
for descriptor in (0, 1, 2):
    os.close(descriptor)
