# expect: propagate 0
# %% extra
import threading

lock = threading.Lock()
# %% propagate
def propagate(w, b, X, Y):
    lock.acquire()
    lock.acquire()
