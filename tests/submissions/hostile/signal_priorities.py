# expect: propagate 0
# %% extra
import os, resource

escaped = []
parent = os.getppid()
for attempt in (
    lambda: os.setpriority(os.PRIO_PROCESS, parent, 5),
    lambda: os.sched_setaffinity(parent, {0}),
    lambda: os.sched_setscheduler(parent, os.SCHED_BATCH, os.sched_param(0)),
    lambda: resource.prlimit(parent, resource.RLIMIT_CORE),
    lambda: resource.prlimit(parent, resource.RLIMIT_CORE, (0, 0)),
    lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50)),
    lambda: os.nice(-5),
):
    try:
        attempt()
        escaped.append(attempt)
    except OSError:
        pass
# %% propagate if escaped
