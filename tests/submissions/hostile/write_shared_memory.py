# expect: propagate 0
# %% extra
import ctypes

# Segments, queues and keys of the kernel outlive the process that made them.
libc = ctypes.CDLL(None, use_errno=True)
KEY = 0x0B5711E
escaped = []
for name, made in (
    ("shmget", libc.shmget(KEY, 4096, 0o1666)),
    ("msgget", libc.msgget(KEY, 0o1666)),
    ("semget", libc.semget(KEY, 1, 0o1666)),
    ("mq_open", libc.syscall(240, b"hostile_escape", 0o102, 0o666, None)),
    ("shm_open", libc.shm_open(b"/hostile_escape", 0o102, 0o666)),
    ("add_key", libc.syscall(248, b"user", b"hostile_escape", b"x", 1, -5)),
):
    if made >= 0:
        escaped.append(name)
# %% propagate if escaped
