# expect: unchanged
# %% extra
# Each sleeps for less than a cell may; all together slept for minutes.
import time; time.sleep(0.5)
# %% extra
time.sleep(0.5)
# %% extra
time.sleep(0.5)
# %% extra
time.sleep(0.5)
# %% extra
time.sleep(0.5)
# %% extra
time.sleep(0.5)
# %% extra
time.sleep(0.5)
