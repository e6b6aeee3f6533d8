# expect: unchanged
# %% extra
import os

# What the grader's clean-up would follow, wait for or trip over.
for attempt in (
    lambda: os.symlink("@course@", "course"),
    lambda: os.symlink("@course@/gradebook.db", "gradebook.db"),
    lambda: os.symlink("loop", "loop"),
    lambda: os.mkfifo("fifo"),
    lambda: open(b"\xff\xfe\n\x1b[31m", "w").close(),
    lambda: os.mkdir("locked", 0o000),
    lambda: os.chmod(".", 0o000),
):
    try:
        attempt()
    except OSError:
        pass
