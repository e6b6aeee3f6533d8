"""Which modules there are: Python's own, well-known libraries, and those of which nobody here knows what they do."""

import sys
from functools import lru_cache
from importlib.util import find_spec

KNOWN = frozenset(
    {
        "IPython",
        "PIL",
        "cupy",
        "cv2",
        "dateutil",
        "h5py",
        "ipywidgets",
        "jax",
        "matplotlib",
        "mpl_toolkits",
        "numba",
        "numpy",
        "pandas",
        "plotly",
        "scipy",
        "seaborn",
        "skimage",
        "sklearn",
        "sympy",
        "tensorflow",
        "torch",
        "torchvision",
        "tqdm",
        "typing_extensions",
        "xgboost",
    }
)


def is_foreign(module: str) -> bool:
    """Whether a module is neither Python's own nor a well-known library: nothing tells what its functions do."""
    return module.rstrip("()") not in KNOWN and module not in sys.stdlib_module_names


@lru_cache(maxsize=256)
def is_missing(module: str) -> bool:
    """Whether a module is not there to be imported; it is looked for, never run."""
    try:
        return find_spec(module) is None
    except (ImportError, ValueError):  # what stands in its place is no module that can be found
        return False
