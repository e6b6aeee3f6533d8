# expect: propagate 0
# %% extra
import os

# A file that the next student could read, or a place to leave answers.
escaped = []
for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run", "..", "../..", "/proc/self", "/sys/fs/cgroup", "@course@/submitted", "@course@"):
    for attempt in (
        lambda: open(f"{folder}/hostile_escape", "x"),
        lambda: os.mkdir(f"{folder}/hostile_escape_folder"),
        lambda: os.mkfifo(f"{folder}/hostile_escape_fifo"),
        lambda: os.symlink("/etc/passwd", f"{folder}/hostile_escape_link"),
    ):
        try:
            attempt()
            escaped.append(folder)
        except OSError:
            pass
# %% propagate if escaped
