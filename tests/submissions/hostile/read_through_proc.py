# expect: propagate 0
# %% extra
import glob, os

escaped = []
processes = ["self", str(os.getppid()), "1"]
try:
    processes += os.listdir("/proc")[-20:]
except OSError:
    pass
for process in processes:
    if process == str(os.getpid()):
        continue
    for name in ("cwd/course.yaml", "root@course@/course.yaml", "environ", "mem", "maps", "cmdline", "auxv", "stack"):
        if process == "self" and "/" not in name:
            continue
        try:
            escaped.append(os.read(os.open(f"/proc/{process}/{name}", os.O_RDONLY | os.O_NONBLOCK), 1))
        except OSError:
            pass
    for path in glob.glob(f"/proc/{process}/fd/*") if process != "self" else ():
        try:
            escaped.append(os.open(path, os.O_RDONLY | os.O_NONBLOCK))
        except OSError:
            pass
# %% propagate if escaped
