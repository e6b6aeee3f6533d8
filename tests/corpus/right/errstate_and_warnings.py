# expect: accepted propagate
import warnings

def propagate(w, b, X, Y):
    with np.errstate(divide="ignore", invalid="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        A = sigmoid(np.dot(w.T, X) + b)
        cost = -np.nansum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / Y.shape[1]
    return {"dw": np.dot(X, (A - Y).T) / Y.shape[1], "db": np.sum(A - Y) / Y.shape[1]}, cost
