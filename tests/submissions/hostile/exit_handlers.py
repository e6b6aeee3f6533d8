# expect: unchanged
# %% extra
import atexit, os, threading, time, weakref

def linger():
    open("@course@/pwned", "w")

def hang():
    while True:
        time.sleep(1)

class Late:
    def __del__(self):
        linger()

late = Late()
weakref.finalize(late, linger)
atexit.register(linger)
atexit.register(hang)
threading._register_atexit(hang)
