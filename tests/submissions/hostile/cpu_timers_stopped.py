# expect: propagate 0
# %% extra
import signal

def quiet():
    for timer in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
        try:
            signal.setitimer(timer, 0)
        except OSError:
            pass
# %% propagate
def propagate(w, b, X, Y):
    while True:
        quiet()
