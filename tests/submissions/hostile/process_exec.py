# expect: all any
# %% extra
import os, sys

# The wire's descriptors stay open over exec unless they are closed on it.
for path, *arguments in (("/bin/sh", "sh", "-c", "exec sleep 60"), (sys.executable, "python", "-c", "import time; time.sleep(60)")):
    try:
        os.execv(path, arguments)
    except OSError:
        pass
    try:
        os.execve(os.open(path, os.O_RDONLY), arguments, {})
    except OSError:
        pass
raise SystemExit
