# expect: propagate 0
# %% extra
# What one process takes of the machine, another one finds missing.
import ctypes, os, resource, shutil
libc = ctypes.CDLL(None, use_errno=True)
escaped = []
for attempt in (
    os.getloadavg,
    lambda: os.statvfs("."),
    lambda: os.fstatvfs(0),
    lambda: shutil.disk_usage("/"),
    lambda: os.posix_fallocate(os.open("x", os.O_RDWR | os.O_CREAT), 0, 1 << 20),
    lambda: open("/proc/meminfo").read(),
    lambda: open("/proc/stat").read(),
    lambda: open("/proc/self/statm").read(),
    lambda: os.sched_getaffinity(os.getppid()),
    lambda: os.getpriority(os.PRIO_USER, 0),
    lambda: libc.syscall(99, bytes(200)),  # sysinfo
):
    try:
        if attempt() != -1:
            escaped.append(attempt)
    except OSError:
        pass
# %% propagate if escaped
