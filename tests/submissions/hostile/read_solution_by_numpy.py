# expect: propagate 0
# %% extra
import numpy as np

path = "@course@/solutions/vectorized/vectorized.ipynb"
escaped = []
for attempt in (
    lambda: np.fromfile(path, dtype=np.uint8),
    lambda: np.loadtxt(path, dtype=str, delimiter="\0"),
    lambda: np.genfromtxt(path, dtype=str, delimiter="\0"),
    lambda: np.memmap(path, dtype=np.uint8, mode="r"),
    lambda: np.lib.npyio.DataSource().open(path).read(),
    lambda: np.load("@course@/solutions/vectorized/digits.npz", allow_pickle=True).files,
):
    try:
        escaped.append(attempt())
    except Exception:
        pass
# %% propagate if escaped
