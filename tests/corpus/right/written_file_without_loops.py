# expect: accepted predict
get_ipython().run_cell_magic("writefile", "scores.py", "import numpy as np\n\ndef score(w, b, X):\n    return np.dot(w.T, X) + b\n\ndef other(X):\n    return [x for x in X]\n")
# %%
from scores import score

def predict(w, b, X):
    return (sigmoid(score(w, b, X)) > 0.5).astype(float)
