# expect: initialize 0, predict 0
# %% extra
# Threads by the system call, with stacks of 4 KB, which no limit on memory meets; at most 6,000.
import ctypes, time
libc = ctypes.CDLL(None, use_errno=True)
MOST = 6000
stacks = ctypes.create_string_buffer(MOST * 4096 + 4096)
sem = ctypes.create_string_buffer(64)
base = (ctypes.addressof(stacks) + 4095) & ~4095
flags = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000 | 0x40000
libc.clone.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
wait = ctypes.cast(libc.sem_wait, ctypes.c_void_p).value
made = 0
for i in range(MOST):
    if libc.clone(wait, base + (i + 1) * 4096 - 64, flags, ctypes.addressof(sem)) < 0:
        break
    made += 1
why = ctypes.get_errno()
# %% initialize
def initialize(n_x):
    raise ValueError(f"{made} threads: errno {why}")
# %% predict
def predict(w, b, X):
    time.sleep(3)
