# expect: propagate 0
# %% extra
import os

escaped = []
for folder in ("@course@", "@course@/solutions/vectorized", "@package@/hidden", "@course@/submitted", "/", "/root", "/home", "/etc", "/var"):
    try:
        escaped += os.listdir(folder)
    except OSError:
        pass
for path in ("course.yaml", "gradebook.db", "solutions/vectorized/vectorized.ipynb", "nbgrader_config.py"):
    for flags in (os.O_RDONLY, os.O_RDWR, os.O_WRONLY | os.O_APPEND):
        try:
            escaped.append(os.read(os.open("@course@/" + path, flags), 10))
        except OSError:
            pass
# %% propagate if escaped
