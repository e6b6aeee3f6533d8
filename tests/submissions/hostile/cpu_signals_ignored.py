# expect: propagate 0
# %% extra
import signal

for number in range(1, signal.NSIG):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, signal.NSIG))
# %% propagate
def propagate(w, b, X, Y):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
