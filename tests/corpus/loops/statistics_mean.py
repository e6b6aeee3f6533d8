# expect: rejected propagate by iterating-module
import statistics

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    losses = -Y * np.log(A) - (1 - Y) * np.log(1 - A)
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, statistics.fmean(losses[0])
