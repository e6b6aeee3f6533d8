# expect: unchanged
# %% extra
# What it puts into the list of the garbage collector's callbacks is never called; if it were, no answer would be right.
import gc
called = []
gc.callbacks.append(lambda phase, info: called.append(phase))
gc.set_threshold(1, 1, 1)
# %% predict
def predict(w, b, X):
    junk = [[[]], [[]], [[], []], [{}], [{}]]
    return None if called else (sigmoid(np.dot(w.T, X) + b) > 0.5).astype(float)
