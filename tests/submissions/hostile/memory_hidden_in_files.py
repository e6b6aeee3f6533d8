# expect: propagate 0
# %% extra
import os

# Memory behind descriptors is not in the address space that a limit counts.
CHUNK, total = bytes(2**20), 0
for _ in range(200):
    try:
        descriptor = os.memfd_create("kept")
        for _ in range(64):
            total += os.write(descriptor, CHUNK)
    except (OSError, AttributeError):
        pass
    if total > 2**28:
        break
escaped = total > 2**28
# %% propagate if escaped
