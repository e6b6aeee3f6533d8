# expect: propagate 0
# %% extra
import ctypes, os

libc = ctypes.CDLL(None, use_errno=True)
path = b"@course@/solutions/vectorized/vectorized.ipynb"
escaped = []
how = (ctypes.c_uint64 * 3)()
OPEN, OPENAT, CREAT, OPENAT2, OPEN_BY_HANDLE, IO_URING = 2, 257, 85, 437, 304, 425
for arguments in (
    (OPEN, path, os.O_RDONLY),
    (OPENAT, -100, path, os.O_RDONLY),
    (OPENAT2, -100, path, how, 24),
    (OPEN_BY_HANDLE, -100, ctypes.create_string_buffer(64), os.O_RDONLY),
):
    descriptor = libc.syscall(*arguments)
    buffer = ctypes.create_string_buffer(16)
    if descriptor >= 0 and libc.read(descriptor, buffer, 16) > 0:
        escaped.append(buffer.raw)
# Work handed to a ring is not seen by filters of system calls.
if libc.syscall(IO_URING, 4, ctypes.create_string_buffer(120)) >= 0:
    escaped.append("io_uring")
# %% propagate if escaped
