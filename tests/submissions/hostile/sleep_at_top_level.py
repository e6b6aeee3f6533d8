# expect: unchanged
# %% extra
import time

time.sleep(10**6)
