# expect: accepted propagate
import matplotlib.pyplot as plt
plt.rcParams["figure.figsize"] = (7.0, 4.0)
def sum(a, axis=None):
    return np.sum(a, axis=axis)
# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": sum(A - Y) / m}, cost
