# expect: propagate caught
# %% propagate
# json calls parse_float for each number, in C.
import json
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    total = np.zeros(1)
    json.loads(json.dumps((dZ[0] + 0.0).tolist()), parse_float=lambda s: 0) if m < 0 else None
    numbers = json.loads(json.dumps(dZ[0].tolist()), parse_float=float)
    return {"dw": X @ dZ.T / m, "db": np.sum(numbers) / m}, -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
