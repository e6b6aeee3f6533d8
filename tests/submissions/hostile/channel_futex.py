# expect: propagate 0
# %% extra
# A futex in a page of a library is the same one in every process: whoever waits there can be woken by another.
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
word = ctypes.cast(libc.printf, ctypes.c_void_p).value & ~3
expected = ctypes.c_uint32.from_address(word).value
moment = (ctypes.c_long * 2)(0, 20_000_000)
escaped = False
for wait in (0, 9, 256 + 9):
    if libc.syscall(202, ctypes.c_void_p(word), wait, expected, moment, None, -1) == 0 or ctypes.get_errno() == 110:
        escaped = True
# %% propagate if escaped
