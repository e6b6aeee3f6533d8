# expect: propagate 0
# %% extra
import ctypes, os, signal, time

# A double fork with a session of its own outlives its parent and can edit the gradebook after the grading.
libc = ctypes.CDLL(None, use_errno=True)
FORK, VFORK, CLONE, CLONE3, SETSID = 57, 58, 56, 435, 112
escaped = []
for arguments in ((FORK,), (CLONE, signal.SIGCHLD, 0, 0, 0, 0), (CLONE3, (ctypes.c_uint64 * 8)(0, 0, 0, 0, signal.SIGCHLD), 64)):
    child = libc.syscall(*arguments)
    if child == 0:
        libc.syscall(SETSID)
        if libc.syscall(FORK) <= 0:
            time.sleep(60)
        os._exit(0)
    if child > 0:
        escaped.append(arguments)
try:
    os.setsid()
    escaped.append("setsid")
except OSError:
    pass
# %% propagate if escaped
