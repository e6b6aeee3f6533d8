# expect: propagate 0
# %% extra
import os, stat

escaped = []
for descriptor in range(3, 4096):
    try:
        kind = os.fstat(descriptor).st_mode
    except OSError:
        continue
    if stat.S_ISREG(kind):  # pipes and sockets are the grader's own line to us, which would hang here
        escaped.append(os.pread(descriptor, 10, 0))
    if stat.S_ISDIR(kind):
        try:
            escaped.append(os.open("..", os.O_RDONLY, dir_fd=descriptor))
        except OSError:
            pass
# %% propagate if escaped
