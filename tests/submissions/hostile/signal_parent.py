# expect: propagate 0
# %% extra
import os, signal

escaped = []
for number in (0, signal.SIGSTOP, signal.SIGTERM, signal.SIGINT, signal.SIGKILL):
    try:
        os.kill(os.getppid(), number)
        escaped.append(number)
    except OSError:
        pass
# %% propagate if escaped
