# expect: all any
# %% extra
import os

os.closerange(3, 4096)
