# expect: propagate 0
# %% extra
import os

escaped = []
target = "@course@/solutions/vectorized/vectorized.ipynb"
for link in (os.symlink, os.link):
    try:
        link(target, "mine")
        escaped.append(open("mine").read())
    except OSError:
        pass
for folder in ("@course@", "@course@/solutions", "/"):
    try:
        os.symlink(folder, "folder")
        escaped.append(os.listdir("folder"))
        os.chdir("folder")
        escaped.append(open("course.yaml").read())
    except OSError:
        pass
# %% propagate if escaped
