# expect: all any
# %% extra
import os

os._exit(0)
