# expect: propagate 0
# %% extra
import os, shutil

path = "@course@/gradebook.db"
escaped = []
for attempt in (
    lambda: os.rename(path, path + ".old"),
    lambda: os.truncate(path, 0),
    lambda: os.replace("/dev/null", path),
    lambda: open(path, "w"),
    lambda: open(path + "-journal", "w"),
    lambda: open(path + "-wal", "w"),
    lambda: shutil.rmtree("@course@/submitted"),
    lambda: os.remove(path),
):
    try:
        attempt()
        escaped.append(attempt)
    except OSError:
        pass
# %% propagate if escaped
