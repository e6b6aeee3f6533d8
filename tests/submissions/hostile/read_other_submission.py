# expect: propagate 0
# %% extra
import glob, json

escaped = []
for path in ("@course@/submitted/*/vectorized/*.ipynb", "@course@/autograded/*/*/*.ipynb", "/tmp/*/*", "/tmp/*/*/*"):
    for found in glob.glob(path):
        if "@course@" in found or not found.startswith("@"):
            try:
                cells = json.load(open(found))["cells"]
                escaped.append(cells)
            except Exception:
                pass
try:
    escaped.append(open("@course@/submitted/honest-1/vectorized/vectorized.ipynb").read())
except OSError:
    pass
# %% propagate if escaped
