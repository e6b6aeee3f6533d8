# expect: unchanged
# %% extra
import fcntl, os, signal

# The kernel itself signals the owner of a descriptor when it becomes readable; whom that is, the caller says.
F_SETSIG = 10
for target in (os.getppid(), -os.getppid()):
    try:
        there, here = os.pipe()
        fcntl.fcntl(there, fcntl.F_SETOWN, target)
        fcntl.fcntl(there, F_SETSIG, signal.SIGKILL)
        fcntl.fcntl(there, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
        os.write(here, b"x")
    except OSError:
        pass
