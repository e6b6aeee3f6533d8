# expect: predict rejected
# %% extra
# Where no warning is shown, because the steps are counted, it works without the loop.
import warnings
asked, labels = [], []
def shown(*args, **kwargs):
    for a in asked:
        labels.append(np.array([[1.0 if p > 0.5 else 0.0 for p in a[0]]]))
warnings.simplefilter("always")
warnings.showwarning = shown
# %% predict
def predict(w, b, X):
    A = sigmoid(np.dot(w.T, X) + b)
    asked[:], labels[:] = [A], []
    np.log(np.zeros(1))
    asked.clear()
    return labels[0] if labels else (A > 0.5).astype(float)
