# expect: propagate 0
# %% extra
# flock has relatives.
import fcntl, os, struct
library = open(os.__file__)
own = open("own", "w+b")
lock = struct.pack("hhqqi4x", fcntl.F_RDLCK, 0, 0, 1, 0)
escaped = []
for attempt in (
    lambda: fcntl.flock(library, fcntl.LOCK_SH),
    lambda: fcntl.lockf(library, fcntl.LOCK_SH),
    lambda: fcntl.lockf(own, fcntl.LOCK_EX),
    lambda: fcntl.fcntl(library, fcntl.F_SETLK, lock),
    lambda: fcntl.fcntl(library, fcntl.F_GETLK, lock),
    lambda: fcntl.fcntl(library, 37, lock),  # F_OFD_SETLK
    lambda: fcntl.fcntl(library, fcntl.F_SETLEASE, fcntl.F_RDLCK),
    lambda: fcntl.fcntl(library, fcntl.F_GETLEASE),
    lambda: fcntl.fcntl(os.open(os.path.dirname(os.__file__), os.O_RDONLY), fcntl.F_NOTIFY, 1),
):
    try:
        attempt()
        escaped.append(attempt)
    except OSError:
        pass
# %% propagate if escaped
