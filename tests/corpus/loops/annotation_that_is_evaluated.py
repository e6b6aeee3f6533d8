# expect: rejected propagate by hidden-code
import typing
def annotated(function: "map"):
    pass
apply = typing.get_type_hints(annotated)["function"]
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    dZ = A - Y
    total = np.sum(list(apply(float, dZ[0])))
    return {"dw": X @ dZ.T / m, "db": total / m}, -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
