# expect: optimize 0
# %% extra
import os, signal
# %% optimize
def optimize(w, b, X, Y, num_iterations, alpha):
    os.kill(os.getpid(), signal.SIGKILL)
    signal.raise_signal(signal.SIGKILL)
