# expect: predict rejected
# %% extra
# The text of a magic below an `if` is code, and looked like a text.
if True:
    get_ipython().run_cell_magic("time", "", """
import sys
frame = sys._getframe()
while frame is not None:
    if "counting" in frame.f_globals:
        frame.f_globals["counting"].count = lambda function, args, *others: (100, function(*args))
    frame = frame.f_back
def labels(w, b, X):
    return np.array([[1.0 if sigmoid(w[:, 0] @ column + b) > 0.5 else 0.0 for column in X.T]])
""")
# %% predict
def predict(w, b, X):
    return labels(w, b, X)
