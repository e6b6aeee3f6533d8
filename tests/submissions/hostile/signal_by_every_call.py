# expect: propagate 0
# %% extra
import ctypes, os

# Signal 0 only asks whether a signal could be sent.
libc = ctypes.CDLL(None, use_errno=True)
KILL, TKILL, TGKILL, QUEUE, TGQUEUE, PIDFD_SEND = 62, 200, 234, 129, 297, 424
target = os.getppid()
escaped = []
for arguments in ((KILL, target, 0), (KILL, -1, 0), (KILL, -target, 0), (KILL, 1, 0), (TKILL, target, 0), (TGKILL, target, target, 0),
                  (QUEUE, target, 0, ctypes.create_string_buffer(128)), (TGQUEUE, target, target, 0, ctypes.create_string_buffer(128))):
    if libc.syscall(*arguments) == 0:
        escaped.append(arguments)
# %% propagate if escaped
