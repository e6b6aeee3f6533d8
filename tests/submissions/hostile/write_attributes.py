# expect: propagate 0
# %% extra
import os

# Rules about paths often forget what changes no content. A call may claim success: what counts is what changed.
escaped = []
for path in ("@course@/course.yaml", "@course@/gradebook.db", "@course@", "@package@/grade.py"):
    before = os.stat(path)
    for attempt in (
        lambda: os.chmod(path, 0o777),
        lambda: os.chown(path, 12345, 12345),
        lambda: os.lchown(path, 12345, 12345),
        lambda: os.utime(path, (0, 0)),
        lambda: os.setxattr(path, "user.hostile", b"1"),
    ):
        try:
            attempt()
        except OSError:
            pass
    if os.stat(path) != before:
        escaped.append(path)
# %% propagate if escaped
