# expect: propagate 0
# %% extra
import os

escaped = []
try:
    descriptor = os.memfd_create("program", 0)
    with open("/bin/true", "rb") as program:
        os.write(descriptor, program.read())
    if os.posix_spawn(f"/proc/self/fd/{descriptor}", ["true"], {}):
        escaped.append("memfd")
except (OSError, AttributeError):
    pass
# %% propagate if escaped
