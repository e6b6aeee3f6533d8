# expect: accepted propagate
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = sigmoid(np.dot(w.T, X) + b)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    print(f"cost {cost:.3f} for {m} examples", "and", "%d features" % X.shape[0], sep=", ")
    print("shapes: {} {}".format(w.shape, X.shape), ", ".join(["w", "X"]))
    return {"dw": np.dot(X, (A - Y).T) / m, "db": np.sum(A - Y) / m}, cost
