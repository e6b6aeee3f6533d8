# expect: accepted propagate
def forward(w, b, X):
    out = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        out[0, i] = sigmoid(w[:, 0] @ X[:, i] + b)
    return out
# %%
@np.errstate(over="ignore")
def forward(w, b, X):
    return sigmoid(w.T @ X + b)
# %%
def propagate(w, b, X, Y):
    m = X.shape[1]
    A = forward(w, b, X)
    cost = -np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost
